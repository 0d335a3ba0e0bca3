package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnknownReleaseCode reports a code of a release that no law has: the exemptions are B1 to B9, and
// the sections of the order 1.4(A) to 1.4(H). A release line of which a character is wrong is reported too.
//
// A digit or a letter was misread.
//
//	RELEASE IN PART B16
//
// Use instead:
//
//	RELEASE IN PART B6
//
// Fix: none. The record is what it is.
//
// Source: 5 U.S.C. 552(b) and section 1.4 of E.O. 13526.
var UnknownReleaseCode = add(lint.Rule{
	Name: "unknown-release-code", Group: "layout", Severity: lint.Warning,
	Everywhere: true, Check: checkUnknownReleaseCode,
})

func checkUnknownReleaseCode(p *lint.Pass) {
	for e := range grammar.All[*grammar.Wrapper](p.Cable) {
		if e.Release == nil || e.Release.Kind == nil {
			continue
		}
		kind := e.Release.Kind
		if found := strings.Join(strings.Fields(kind.Text), " "); found != kind.Meant() {
			p.Reportf(kind, "found release line %s, expected %s", found, kind.Meant())
		}
	}
	for _, code := range releaseCodes(p) {
		if !isReleaseCode(code.Value) {
			p.Reportf(code, "found code %s, expected B1 to B9 or 1.4(A) to 1.4(H)", code.Value)
		}
	}
}
