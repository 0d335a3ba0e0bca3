package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// OfficialInformalMismatch reports OFFICIAL INFORMAL as a caption and not in the subject, or in the
// subject and not as a caption.
//
// Such cables are letters between officers, with numbers of their own. Caption and subject both
// have to show it.
//
//	OFFICIAL INFORMAL
//	SUBJECT: HARBOR DUES
//
// Use instead:
//
//	OFFICIAL INFORMAL
//	SUBJECT: OFFICIAL INFORMAL: HARBOR DUES
//
// Fix: none. A caption is never changed automatically.
//
// Source: Department of State, Handbook on cables of 1974; 5 FAH-1.
var OfficialInformalMismatch = add(lint.Rule{
	Name: "official-informal-mismatch", Group: "caption", Severity: lint.Warning,
	Check: checkOfficialInformal,
})

func checkOfficialInformal(p *lint.Pass) {
	f := p.Facts
	if !f.Subject.Known {
		return
	}
	for _, c := range f.Captions {
		if !strings.HasPrefix(c.Value, "OFFICIAL INFORMAL") && c.Value != "OFFICIAL-INFORMAL" {
			continue
		}
		subject := strings.ToUpper(f.Subject.Value)
		if !strings.Contains(subject, "OFFICIAL INFORMAL") && !strings.Contains(subject, "OFFICIAL-INFORMAL") &&
			!strings.HasPrefix(subject, "OI ") {
			p.Reportf(c, "caption %s, but the subject lacks these words", c.Value).
				Note(f.Subject, "the subject")
		}
		return
	}
	const words = len("OFFICIAL INFORMAL")
	start := capitals(f.Subject.Value[:min(len(f.Subject.Value), words)])
	if start == "OFFICIAL INFORMAL" || start == "OFFICIAL-INFORMAL" {
		p.Reportf(f.Subject, "subject OFFICIAL INFORMAL, but the caption is missing")
	}
}
