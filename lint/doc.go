// Package lint judges a cable: it reads the facts out of the tree of package grammar and runs rules over both.
//
// Data flows one way. A [grammar.Cable] becomes [Facts]: values, each with the place that it was read from. A [Rule] is a
// value with a function that looks at tree and facts through a [Pass] and reports a [Diagnostic], to which it may add notes
// on other places, a fix (layout only, applied on request) or a suggestion (applied only when chosen).
//
// [New] makes a [Linter] of rules and a [Config], or reports all that is wrong with them.
//
// Package lint knows no rule; it is handed them. Those that come with cablelint are in package rules.
package lint
