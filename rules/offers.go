package rules

import (
	_ "embed" // the list of what rules offer
	"strings"
	"sync"
)

// offers holds a line for each rule whose findings offer something: "pilcrow safe", "unknown-tag suggested". It is gathered from the
// archives of the rules by a test.
//
//go:embed offers.txt
var offers string

// offered gives the words behind each rule's name.
var offered = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(offers) {
		name, what, _ := strings.Cut(strings.TrimSpace(line), " ")
		m[name] = what
	}
	return m
})

// Offers reports whether findings of the rule of that name come with a fix of layout, which is safe, and with a suggestion, which
// changes what the record says.
func Offers(name string) (safe, suggested bool) {
	what := offered()[name]
	return strings.Contains(what, "safe"), strings.Contains(what, "suggested")
}
