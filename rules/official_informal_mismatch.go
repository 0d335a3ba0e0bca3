package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// OfficialInformalMismatch reports OFFICIAL INFORMAL as a caption and not in the subject, or the other way round.
//
// Such cables are letters between officers, counted by numbers of their own; both places have to say so.
//
//	OFFICIAL INFORMAL
//	SUBJECT: HARBOR DUES
//
// Source: Department of State, Handbook on cables of 1974; 5 FAH-1.
var OfficialInformalMismatch = add(lint.Rule{Name: "official-informal-mismatch", Group: "caption", Severity: lint.Warning, Check: checkOfficialInformal})

func checkOfficialInformal(p *lint.Pass) {
	f := p.Facts
	if !f.Subject.Known {
		return
	}
	subject := strings.ToUpper(f.Subject.Value)
	inSubject := strings.Contains(subject, "OFFICIAL INFORMAL") || strings.Contains(subject, "OFFICIAL-INFORMAL") || strings.HasPrefix(subject, "OI ")
	for _, c := range f.Captions {
		if !strings.HasPrefix(c.Value, "OFFICIAL INFORMAL") && c.Value != "OFFICIAL-INFORMAL" {
			continue
		}
		if !inSubject {
			p.Reportf(c, "caption OFFICIAL INFORMAL where the subject does not say so").Note(f.Subject, "the subject")
		}
		return
	}
	if strings.HasPrefix(subject, "OFFICIAL INFORMAL") || strings.HasPrefix(subject, "OFFICIAL-INFORMAL") {
		p.Reportf(f.Subject, "subject OFFICIAL INFORMAL where the caption is missing")
	}
}
