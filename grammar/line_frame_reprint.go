package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// SMART printed older telegrams again: below a few labels is the whole of the telegram as its own
// time had it. That is a cable of its own, and none of its lines is one of the form.

// reprint finds the telegram that is below the labels.
func (b *framer) reprint() {
	first := b.firstLabel()
	if first < 0 {
		return
	}
	top := b.innerTop(first)
	if top < 0 {
		return
	}
	for i := top; i < len(b.file.Lines); i++ {
		if b.text(i) == "" {
			continue
		}
		b.set(i, InnerKind)
		b.lines[i].more = i > top
	}
}

// sensitive finds the words SBU and SENSITIVE BUT UNCLASSIFIED in the place of the level, above the
// first label of the form and at the end.
func (b *framer) sensitive() {
	first := b.firstLabel()
	if first < 0 {
		return
	}
	above, last := first-1, len(b.file.Lines)-1
	for above > 0 && b.text(above) == "" {
		above--
	}
	for last > first && b.text(last) == "" {
		last--
	}
	for _, i := range [...]int{above, last} {
		if i >= 0 && b.is(i) == NoKind && (b.text(i) == "SBU" || b.text(i) == tables.SensitiveLine) {
			b.set(i, LevelLineKind)
		}
	}
}

// innerTop returns the first line of a telegram that is right below the labels of the form, which
// begin at a line, or -1. Above its first page line or heading only a level may be.
func (b *framer) innerTop(first int) int {
	top := -1
	for i := first; i < len(b.file.Lines); i++ {
		s := b.text(i)
		switch {
		case s == "" || b.is(i) != NoKind:
		case beginsTelegram(s):
			if top >= 0 {
				return top
			}
			return i
		case levelLength(s) == len(s), isTelegramID(strings.TrimLeft(s[levelLength(s):], " ")):
			if top < 0 {
				top = i
			}
		case top >= 0, labelOf(s).length == 0 && orderLabel(s) == 0 && nearSMARTLabel(s) < 0 && b.indent(i) == 0:
			return -1
		}
	}
	return -1
}

// beginsTelegram reports whether s is a line with which a telegram begins, or its print.
func beginsTelegram(s string) bool {
	switch s[0] {
	case 'P':
		return strings.HasPrefix(s, "PAGE 01") || isDateTimeLine(s)
	case 'A', 'I':
		return isDistribution(s)
	case 'V', 'D':
		w := firstWord(s)
		return isTransmission(s, w) || isStation(s, w)
	case 'Z', 'O', 'R':
		return isDateTimeLine(s)
	}
	return false
}
