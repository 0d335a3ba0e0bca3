// Package corpus shows a test suite of a collection of cables: its tests are to be copied beside
// one of your own.
package corpus
