//go:build !race

package cputime

// Raced reports whether the race detector is at work, under which neither times nor allocations
// mean anything.
const Raced = false
