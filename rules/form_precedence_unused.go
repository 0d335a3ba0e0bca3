package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// FormPrecedenceUnused reports a precedence for information in a joint message form that has no
// INFO addressee.
//
// Either the box was filled by mistake, or the INFO lines are lost. An address group may contain
// information addressees.
//
//	01 OF 01  121400Z NOV 88   PP  RR       UUUU        AT   ZYUW  3171415
//	...
//	FROM: CDRUSAG FORT SAMPLE VA
//	TO:   CDRUSATRANSCOM WASHINGTON DC
//
// Compare with the original: remove the precedence, or add the INFO lines.
//
// Fix: none. A precedence is never changed automatically.
//
// Source: ACP 127(G) 152a; course SS0656 of the US Army for the two boxes.
var FormPrecedenceUnused = add(lint.Rule{
	Name: "form-precedence-unused", Group: "heading", Severity: lint.Info,
	Layouts: messageForms, Check: checkFormPrecedenceUsed,
})

func checkFormPrecedenceUsed(p *lint.Pass) {
	f := p.Facts
	if len(f.Precedence) < 2 || len(f.Addressees) == 0 {
		return
	}
	if !slices.ContainsFunc(f.Addressees, mayInform) {
		p.Reportf(f.Precedence[1], "precedence %s for information, but there is no INFO addressee",
			p.Text(f.Precedence[1]))
	}
}
