package generate

import "github.com/cablelint/cablelint/tables"

// precedence is how soon a cable is to be delivered. The zero value stands for none.
type precedence uint8

const (
	noPrecedence precedence = iota
	routine
	priority
	immediate
	flash
)

// prosign is the letter on the date-time line: O.
func (p precedence) prosign() string { return p.inTables().Letter }

// word comes after an addressee; routine goes without.
func (p precedence) word() string {
	if p == routine {
		return ""
	}
	return p.inTables().Word
}

// inTables returns the precedence as the tables have it.
func (p precedence) inTables() tables.Precedence {
	if p == noPrecedence {
		return tables.Precedence{}
	}
	return tables.Precedences[flash-p]
}

// precedences are the precedence for action and, if it is another, for information.
type precedences struct {
	action, info precedence
	night        bool // NIACT IMMEDIATE
}

func newPrecedences(d dice) precedences {
	switch d.heavier(380, 270, 270, 60, 3) {
	case 0:
		return precedences{action: priority}
	case 1:
		return precedences{action: routine}
	case 2:
		return precedences{action: immediate, night: d.chance(0.04)}
	case 3:
		return pick(d, []precedences{{immediate, priority, false}, {immediate, routine, false}, {priority, routine, false}})
	}
	return precedences{action: flash}
}

// prosigns are the letters on the date-time line: O P.
func (p precedences) prosigns() string {
	if p.info == noPrecedence {
		return p.action.prosign()
	}
	return p.action.prosign() + " " + p.info.prosign()
}

// actionWord comes after an action addressee.
func (p precedences) actionWord() string {
	if p.night {
		return "NIACT IMMEDIATE"
	}
	return p.action.word()
}

// infoWord comes after an info addressee. It is that of the date-time line: a lower word under a
// single precedence is common in real cables, and left out here.
func (p precedences) infoWord() string {
	if p.info == noPrecedence {
		return p.action.word()
	}
	return p.info.word()
}
