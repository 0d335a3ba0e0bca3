// Package houserule makes rules of the conditions that a configuration writes down under
// house-rules. A condition is in the language of github.com/expr-lang/expr, over the documented
// facts of a cable: each is a name, and its plain value. It is typed, compiled once, and bounded in
// cost; what is unknown is nil, and a comparison with it is false.
//
// The packages lint, rules and lint/config know nothing of this language, so programs that import
// them do not carry it along.
package houserule
