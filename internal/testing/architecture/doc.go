// Package architecture holds tests about the module as a whole: which packages may import which,
// that the command cannot reach the network, and that every dependency is explained in
// docs/quality.md. It has no other code.
package architecture
