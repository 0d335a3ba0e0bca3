// Package lazyregexp compiles regular expressions when they are first used, as the package of that
// name inside of Go does: all those of a program together take milliseconds, and most commands use
// none of them.
package lazyregexp

import (
	"regexp"
	"sync"
)

// New returns what compiles an expression once. It panics, when it is called, where that is none.
func New(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
