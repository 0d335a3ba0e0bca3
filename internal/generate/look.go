package generate

// look is how a cable is typed and printed.
type look struct {
	width  int  // of lines; 0 if paragraphs are not wrapped
	upper  bool // all in capitals, as up to the 1990s
	spaced bool // two blanks after a sentence
	words  bool // small numbers in words

	pilcrows, doubled bool // signs of a publisher
	gaps              bool // blank lines between E.O., TAGS, SUBJECT and REF

	tagSeparator        string
	shortDates          bool // 3/7/2016
	refYears, longYears bool // a year before every reference; in four digits
	authority           int  // the form of the authority paragraph
	mixedSubject        bool // SUBJECT in small letters
	markedSubject       bool // SUBJECT: (U)

	summary, comment form
	titles           bool
	underline        string // repeated under a title; empty for none
	boxed            bool   // and above
	signedApart      bool   // a blank line before the signature
	endedApart       bool   // a blank line before NNNN
	unnumbered       bool   // a draft without a serial number
	bullet           string // before the items of a list: "-- ", "a. ", "(1) "
}

// form is how a summary or a comment is set off.
type form uint8

const (
	without   form = iota
	capitals       // SUMMARY: … END SUMMARY.
	small          // Summary: … End Summary.
	underHead      // a title SUMMARY, … END SUMMARY.
	overTwo        // SUMMARY: … over two paragraphs
)

func newLook(d dice, k kind, e era, year int) look {
	l := look{
		width:         []int{d.between(64, 69), d.between(55, 63)}[d.heavier(7, 3)],
		upper:         e == era12356,
		spaced:        year < 2004 && d.chance(0.4),
		words:         d.chance(0.7),
		tagSeparator:  pick(d, []string{" ", " ", ", "}),
		shortDates:    d.chance(0.1),
		refYears:      d.chance(0.12),
		longYears:     d.chance(0.2),
		authority:     d.heavier(40, 20, 12, 8, 12, 8),
		mixedSubject:  year >= 2005 && d.chance(0.06),
		markedSubject: e != era12356 && d.chance(0.02),
		summary:       form(d.heavier(45, 25, 16, 8, 6)),
		comment:       form(d.heavier(40, 25, 25, 10)),
		titles:        d.chance(0.7),
		underline:     pick(d, []string{"", "-", "-", "-", "="}),
		boxed:         d.chance(0.15),
		signedApart:   d.chance(0.5),
		endedApart:    d.chance(0.7),
		unnumbered:    k == draft && d.chance(0.5),
		bullet:        pick(d, []string{"-- ", "-- ", "- ", "a. ", "(1) "}),
	}
	if l.upper {
		l.spaced, l.mixedSubject = true, false
	}
	if k == archive {
		l.print(d)
	}
	return l
}

// print adds what publishers do to a text.
func (l *look) print(d dice) {
	l.pilcrows = d.chance(0.8)
	l.doubled = d.chance(0.5)
	l.gaps = d.chance(0.6)
	if d.chance(0.7) {
		l.width = 0
	}
}
