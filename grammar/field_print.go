package grammar

import "strings"

// Distribution is a line of the block by which the Department of State counts out copies.
//
//	INFO  LOG-00   AF-00   CIAE-00   /001W
//	@INFO: ACDA(01) CIAE(00) D(00)
type Distribution struct {
	Node
	DistributionLine
}

// DistributionLine is the grammar of [Distribution].
type DistributionLine struct {
	Label *Keyword            `parser:"(@@ ':'?)?"` // ACTION, ORIGIN or INFO; @INFO within the Department
	Items []*DistributionItem `parser:"@@*"`
}

// DistributionItem is an office with its copies, a total, or a word that is neither.
type DistributionItem struct {
	Office *OfficeCopies `parser:"( @@"`
	Total  *CopiesTotal  `parser:"| @@"`
	Other  *Item         `parser:"| @@"`
	Sign   *Mark         `parser:"| @@ )"`
}

// OfficeCopies is an office with the number of copies that it gets: EUR-12, EUR(01).
type OfficeCopies struct {
	Code   *OfficeCode `parser:"@@"`
	Copies *Item       `parser:"(('-' @@?) | ('(' @@? ')'?))"`
}

// CopiesTotal is the number of all copies, and whether they were received or sent: /065 W.
type CopiesTotal struct {
	Copies *Number  `parser:"'/' @@"`
	Letter *Keyword `parser:"@@?"` // W under ACTION, R under ORIGIN
}

var distributionField = newField[DistributionLine]("row of a distribution", "INFO LOG-00 AF-01 /001W", cutDistribution)

func (n *Distribution) read(r *reader) { distributionField.read(r, &n.Node, &n.DistributionLine) }

// cutDistribution knows the code of an office by the sign after it, and the letter after a total.
func cutDistribution(s *scanner) {
	for !s.done() {
		rest := s.rest()
		isFirst, label := len(s.tokens) == 0, 0
		if isFirst {
			label = damagedDistribution(rest)
		}
		switch c := rest[0]; {
		case label > 0:
			s.emit(keywordToken, s.pos, s.pos+label)
		case isDigit(c):
			s.emit(numberToken, s.pos, s.pos+digits(rest))
		case isLetter(c):
			s.office()
		case c == '@' && isFirst && wordLength(rest[1:], "") > 0:
			s.emit(keywordToken, s.pos, s.pos+1+wordLength(rest[1:], ""))
		case c == '=', c == '-' && isFirst:
			s.emit(markToken, s.pos, s.pos+len(rest)-len(strings.TrimLeft(rest, rest[:1])))
		default:
			s.mark()
		}
	}
}

// office emits a word of a distribution: its label, the letter after a total, an office or another.
func (s *scanner) office() {
	rest := s.rest()
	n := wordLength(rest, "/")
	switch w := rest[:n]; {
	case n < len(rest) && (rest[n] == '-' || rest[n] == '('):
		s.emit(postToken, s.pos, s.pos+n)
	case (w == "ACTION" || w == "ORIGIN" || w == "INFO") && len(s.tokens) < 2,
		(w == "W" || w == "R") && len(s.tokens) > 1 && s.tokens[len(s.tokens)-2].Value == "/":
		s.emit(keywordToken, s.pos, s.pos+n)
	default:
		s.word("")
	}
}

// CounterLine is the dashed line by which a message system counts.
//
//	------------------071320 101702Z /61
type CounterLine struct {
	Node
	CounterFields
}

// CounterFields is the grammar of [CounterLine]. Number and time were exchanged for some months of 1977.
type CounterFields struct {
	Dashes *Mark   `parser:"@@?"`
	Early  *Filing `parser:"@@?"`          // the time before the number
	Number *Serial `parser:"@@?"`          // six digits, from the 1990s hexadecimal
	Time   *Filing `parser:"@@?"`          // day, hours and minutes
	Suffix *Item   `parser:"('/' @@)?"`    // of which nobody knows the meaning
	Rest   []*Item `parser:"(@@ | Mark)*"` // whatever follows
}

var counterField = newField[CounterFields]("counter line", "------------------071320 101702Z /61", cutCounterLine)

func (n *CounterLine) read(r *reader) { counterField.read(r, &n.Node, &n.CounterFields) }

// cutCounterLine knows the time by its Z.
func cutCounterLine(s *scanner) {
	for !s.done() {
		rest := s.rest()
		w := firstWord(rest)
		n := digits(w)
		switch {
		case rest[0] == '-':
			s.emit(markToken, s.pos, s.pos+len(rest)-len(strings.TrimLeft(rest, "-")))
		case n == 6 && len(w) == 7 && w[6] == 'Z':
			s.emit(filingToken, s.pos, s.pos+len(w))
		case len(w) > 4 && strings.Trim(w, "0123456789ABCDEF") == "" && len(s.tokens) < 3:
			s.emit(alphanumericToken, s.pos, s.pos+len(w))
		default:
			s.word("")
		}
	}
}

// Drafting is a line on who drafted, cleared and approved a telegram of the Department.
//
//	APPROVED BY OES/OFA:JQPENHALLOW
type Drafting struct {
	Node
	DraftingLine
}

// DraftingLine is the grammar of [Drafting].
type DraftingLine struct {
	Label *Label `parser:"@@?"` // DRAFTED BY, APPROVED BY
	Rest  *Rest  `parser:"@@?"` // offices and names
}

var draftingField = newField[DraftingLine]("drafting line", "DRAFTED BY AF/E:JROE", func(s *scanner) { s.sentence() })

func (n *Drafting) read(r *reader) {
	s := n.span.Of(r.file.Text)
	if isDrafting(s) {
		end := len(firstWord(s))
		if n := damagedDrafting(s); n > 0 {
			end = n
		} else if i := strings.Index(s, "BY"); i >= 0 {
			end = i + len("BY")
		} else if i := strings.Index(s, " B "); i >= 0 {
			end = i + len(" B")
		}
		if strings.HasPrefix(s[end:], ":") {
			end++
		}
		n.label = n.span.Start + end
	}
	draftingField.read(r, &n.Node, &n.DraftingLine)
}

// LevelLine is the level above and below each page of a print.
//
//	UNCLASSIFIED     PTQ4417
type LevelLine struct{ bare }

// PrintLine is a line of a print that says nothing about the message: the number of an operator, a file
// number, the NNN between sections.
type PrintLine struct{ bare }

// HeadingLine is a line of the heading of a further section, or of the heading of a print that has
// the text first. A line that cannot be read has no fields; it is no fault of the message.
type HeadingLine struct {
	Node
	Preamble *PreambleLine // of the date-time line
	Address  *AddressLine  // of the originator and the addressees
}

func (n *HeadingLine) read(r *reader) {
	s := n.span.Of(r.file.Text)
	if isDateTimeLine(s) {
		n.Preamble = new(PreambleLine)
		if preambleField.read(r, &n.Node, n.Preamble); n.SyntaxError != nil && n.Preamble.Year == nil {
			n.Preamble = nil
		}
		n.SyntaxError = nil
		return
	}
	if n.label += addressLabel(s); strings.HasPrefix(s, "FM ") {
		n.label += len("FM")
	}
	n.Address = new(AddressLine)
	if originatorField.read(r, &n.Node, n.Address); n.SyntaxError != nil {
		n.Address, n.SyntaxError = nil, nil
	}
}
