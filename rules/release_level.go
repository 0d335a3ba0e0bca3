package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReleaseLevel reports a classified cable in a release that shows neither that it was declassified
// nor that parts were taken out.
//
// The banner says UNCLASSIFIED. A cable that was secret is released in part, with codes, or bears
// the stamp of those who declassified it.
//
//	RELEASE IN FULL
//	...
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Use instead:
//
//	RELEASE IN PART B1, 1.4(D)
//	...
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Fix: none. The record is what it is.
//
// Source: seen in releases of the Department of State.
var ReleaseLevel = add(lint.Rule{
	Name: "release-level", Group: "layout", Severity: lint.Info,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkReleaseLevel,
})

func checkReleaseLevel(p *lint.Pass) {
	f := p.Facts
	if !f.Release.Case.Known || !f.Level.Value.Classified() || f.Release.Kind.Value == "in part" ||
		len(releaseCodes(p)) > 0 || strings.Contains(p.Cable.File.Text, "DECLASSIFIED") ||
		strings.Contains(p.Cable.File.Text, "Declassif") {
		return
	}
	p.Reportf(f.Level, "cable is %s, but the release shows neither codes nor a declassification", f.Level.Value).
		Note(f.Release.Case, "the banner")
}
