package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// PossibleDuplicate reports a telegram that was marked as possibly sent twice.
//
// Whoever sent it did not know whether the first copy had arrived. Another copy of the same telegram
// may be filed under the same number.
//
//	CONFIDENTIAL     POSS DUPE
//
// Look for the other copy.
//
// Fix: none. The mark is part of the record.
//
// Source: 11 of 360 records of 1974 and 1979.
var PossibleDuplicate = add(lint.Rule{
	Name: "possible-duplicate", Group: "heading", Severity: lint.Info,
	Layouts: prints, Check: checkPossibleDuplicate,
})

func checkPossibleDuplicate(p *lint.Pass) {
	if d := p.Facts.Duplicate; d.Known {
		p.Reportf(d, "possible duplicate: another copy may be filed under the same number")
	}
}
