package generate

import "github.com/cablelint/cablelint/tables"

// level is a classification.
type level uint8

const (
	unclassified level = iota
	confidential
	secret
)

// word is the level as the classification line has it.
func (l level) word() string {
	word, _ := tables.FindLevel(l.plain())
	return word.Line
}

// plain is the level without blanks between its letters.
func (l level) plain() string { return [...]string{"UNCLAS", "CONFIDENTIAL", "SECRET"}[l] }

// mark is the level as portions have it.
func (l level) mark() string { return [...]string{"U", "C", "S"}[l] }

// handling is all that the markings of one cable say, by line, letters, captions and portions.
type handling struct {
	level         level
	encrypted     bool // UNCLAS E F T O
	sensitive     bool // SENSITIVE, and portions marked (SBU)
	noforn        bool // NOFORN, and portions marked (C/NF)
	unmarked      bool // an unclassified text without portion marks
	entire        bool // one mark for the entire text, as in the 1980s
	entirePlainly bool // CONFIDENTIAL - ENTIRE TEXT, as a paragraph by itself
}

func newHandling(d dice, e era) handling {
	h := handling{level: level(d.heavier(32, 50, 18))}
	switch {
	case h.level == unclassified:
		h.encrypted = d.chance(0.03)
		h.sensitive = e != era12356 && d.chance(0.55)
		h.unmarked = !h.sensitive && d.chance(0.5)
	case e == era12356:
		h.entire = d.chance(0.5)
		h.entirePlainly = h.entire && d.chance(0.4)
	case h.level == secret:
		h.noforn = d.chance(0.4)
	default:
		h.noforn = d.chance(0.07)
	}
	return h
}

// security is the security warning with its letters, as format line 4 begins.
func (h handling) security() string {
	switch {
	case h.encrypted:
		return "ZNY EEEEE"
	case h.level == unclassified:
		return "ZNR UUUUU"
	case h.level == confidential:
		return "ZNY CCCCC"
	}
	return "ZNY SSSSS"
}

// highest is the mark that at least one portion has.
func (h handling) highest() string {
	switch {
	case h.noforn:
		return h.level.mark() + "/NF"
	case h.sensitive:
		return "SBU"
	}
	return h.level.mark()
}

// lower returns marks that other portions may have, the likely ones several times.
func (h handling) lower(e era) []string {
	marks := []string{"U"}
	switch {
	case h.sensitive:
		return []string{"U", "SBU", "SBU", "SBU"}
	case h.level == unclassified:
		return marks
	case e != era12356:
		marks = append(marks, "SBU")
	}
	for range 4 {
		marks = append(marks, h.level.mark())
	}
	if h.level == secret {
		marks = append(marks, "C")
	}
	if h.noforn {
		marks = append(marks, h.highest(), h.highest())
		if h.level == secret {
			marks = append(marks, "C/NF")
		}
	}
	return marks
}

// portions returns the marks of n paragraphs: the highest appears at least once.
func (h handling) portions(d dice, e era, n int) []string {
	marks := make([]string, n)
	if h.unmarked || n == 0 {
		return marks
	}
	if h.entire {
		marks[0] = h.level.mark() + " - ENTIRE TEXT"
		return marks
	}
	for i := range marks {
		marks[i] = pick(d, h.lower(e))
	}
	marks[0] = h.highest()
	if n > 2 && d.chance(0.2) {
		marks[0], marks[n/2] = pick(d, h.lower(e)), h.highest()
	}
	return marks
}
