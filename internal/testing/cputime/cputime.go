// Package cputime measures work by processor time, which other programs on a busy machine change
// little.
package cputime

import "time"

// Of returns how long this process was at work while do ran, on all processors together. On Windows
// it is the time that passed.
func Of(do func()) time.Duration {
	before := now()
	do()
	return now() - before
}
