// Package largepages has Linux back the first memory of the program with large pages. A program that imports it asks for that as it
// starts.
//
// The kernel gives memory when it is first touched, 4 KB at a time. The check of one cable touches 2.5 MB, which takes some 650 of such
// faults; on a virtual machine one can cost 20 µs. Asked in time it gives 2 MB at once, and what is left of the first 4 MB in one go. Where large
// pages are switched off, or the kernel is older than 5.14, nothing comes of it.
package largepages
