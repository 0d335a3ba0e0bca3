// Package lint judges a cable: it reads the facts out of the tree of package grammar and runs rules
// over both.
//
// Data flows one way. A [grammar.Cable] becomes [Facts]: values, each with the place that it was
// read from. A [Rule] is a value with a function that reads the tree and the facts through a [Pass]
// and reports a [Diagnostic]. It may add notes on other places, a fix (layout only, applied on
// request) or a suggestion (applied only when chosen).
//
// [New] makes a [Linter] from rules and a [Config], or returns an error with everything that is
// wrong with them.
//
// Package lint contains no rule; it takes them as arguments. The rules of cablelint are in package
// rules.
package lint
