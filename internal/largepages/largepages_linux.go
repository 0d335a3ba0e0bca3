package largepages

import (
	"syscall"
	"unsafe"
)

const (
	page  = 4 << 10
	chunk = 4 << 20 // what Go's heap grows by, from a multiple of it on

	populateWrite = 23 // MADV_POPULATE_WRITE of <asm-generic/mman-common.h>, which package syscall does not have
)

var used *byte // in the heap

// init asks for the chunk of the heap that is in use, early: this package needs only syscall, and packages are initialized in the order
// of their names otherwise. What goes wrong is of no matter: the memory comes later, page by page.
func init() {
	used = new(byte)
	at := uintptr(unsafe.Pointer(used))
	start, next := at&^(chunk-1), at&^(page-1)
	_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, start, chunk, syscall.MADV_HUGEPAGE)
	_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, next, start+chunk-next, populateWrite)
}
