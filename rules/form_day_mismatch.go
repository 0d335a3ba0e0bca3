package rules

import "github.com/cablelint/cablelint/lint"

// FormDayMismatch reports a day of the year in the message identification of a joint message form
// that is more than a day from the date-time group.
//
// The last box of the row has the day of the year and the time. A message is released on the day
// on which it is dated, or the next; where the days differ, one of the two was typed wrong.
//
//	01 OF 01  121400Z NOV 88   PP  RR       UUUU        AT   ZYUW  2171415
//
// Use instead:
//
//	01 OF 01  121400Z NOV 88   PP  RR       UUUU        AT   ZYUW  3171415
//
// Fix: none. A date is never changed automatically.
//
// Source: DD Form 173, from memory.
var FormDayMismatch = add(lint.Rule{
	Name: "form-day-mismatch", Group: "heading", Severity: lint.Info,
	Layouts: messageForms, Check: checkDayOfYear,
})
