package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Line128DayMismatch reports a day of the year in the line of ACP 128 that is more than a day from
// the date-time group.
//
// A message is filed soon after it is written. Where the days differ, one of the two was typed
// wrong.
//
//	RTTUZYUW RUEHPLA0042 0961109-UUUU--RUEHCAA.
//	R 271109Z MAR 91
//
// Use instead:
//
//	RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
//	R 271109Z MAR 91
//
// Fix: none. The record is what it is.
//
// Source: ACP 128, Allied telecommunications record system, as its positions are known from
// messages of 1991 to 1995.
var Line128DayMismatch = add(lint.Rule{
	Name: "line128-day-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.ACP128, grammar.GENADMIN), Check: checkDayOfYear,
})
