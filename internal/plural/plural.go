// Package plural writes how many things there are: 1 file, 2 files.
package plural

import "fmt"

// Count returns a number with a noun that takes an s: 1 file, 0 files.
func Count(n int, noun string) string { return Of(n, noun, noun+"s") }

// Of returns a number with the noun for one or for any other number: 1 fix, 2 fixes.
func Of(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
