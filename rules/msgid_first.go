package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MSGIDFirst reports a general message whose first set is not MSGID; sets of an exercise or an
// operation may be above it.
//
// Programs learn from MSGID which sets follow.
//
//	SUBJ/LIBRARY BOOKS//
//	MSGID/GENADMIN/CNO//
//
// Use instead:
//
//	MSGID/GENADMIN/CNO//
//	SUBJ/LIBRARY BOOKS//
//
// Fix: none. The record is what it is.
//
// Source: message text formatting (USMTF), from memory.
var MSGIDFirst = add(lint.Rule{
	Name: "msgid-first", Group: "text", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.GENADMIN), Check: checkMSGIDFirst,
})

func checkMSGIDFirst(p *lint.Pass) {
	for _, s := range p.Facts.Sets {
		switch s.Name {
		case "EXER", "OPER":
		case "MSGID":
			return
		default:
			at := grammar.Span{Start: s.At.Start, End: s.At.Start + len(s.Name)}
			p.Reportf(at, "found set %s, expected MSGID first", s.Name)
			return
		}
	}
}
