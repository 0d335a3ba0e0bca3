package grammar

import (
	"fmt"
	"slices"
	"strings"
)

// Reading is how a line, or the part of one that holds a field, was read, and why.
type Reading struct {
	At   Span
	Kind Kind
	Cost int    // what it cost, in units of about a factor of two in odds; 0 where nothing speaks against it
	Says string // by which evidence
	Else []Alternative
}

// Alternative is what else a line could have been, given the lines above it.
type Alternative struct {
	Kind Kind
	Cost int
	Says string
}

// String says it in a line: Attention, FOR or PASS (1); else Caption (3), Foreign (5).
func (r Reading) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%v: %s (%d)", r.Kind, r.Says, r.Cost)
	for i, a := range r.Else {
		if i == 0 {
			b.WriteString("; else")
		} else {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, " %v (%d)", a.Kind, a.Cost)
	}
	return b.String()
}

// Explain returns how each line of a file was read and why, in order. It reads the file once
// more, and takes longer than [Parse]. Blank lines are left out. A signature is recognised
// afterwards, by the text above it, and has no reading of its own.
func Explain(f *File) []Reading {
	f, _ = withoutMargin(f)
	var aside []Span
	cable := ParseFile(f)
	for e := range All[*Copy](cable) {
		aside = append(aside, e.Span())
	}
	list := explained(f.asRead(), aside)
	inner := First[*Inner](cable)
	if inner == nil {
		return list
	}
	older := explained(apart(f.asRead(), inner.Extent()), nil) // the telegram that SMART printed again
	first := slices.IndexFunc(list, func(r Reading) bool { return r.Kind == InnerKind })
	list = slices.DeleteFunc(list, func(r Reading) bool { return r.Kind == InnerKind })
	return slices.Insert(list, max(0, first), older...)
}

// explained reads a text once more, and keeps all that is tried.
func explained(f *File, aside []Span) []Reading {
	s := &solver{automaton: cables(), careful: true, record: new(record)}
	s.solve(f, aside)
	return s.record.readings(s.best().trail)
}

// framedSigns say by what lines are known before anything else is read.
var framedSigns = [kinds]string{
	PageKind:         "PAGE with its number, post and serial number",
	DistributionKind: "offices with their copies, below a page line",
	AttributeKind:    "a key of a record, or a label of a print",
	LevelLineKind:    "a level above or below a page",
	PrintLineKind:    "what prints have there",
	CounterKind:      "dashes and the number of a counter",
	DraftingKind:     "offices and names, from DRAFTED BY or APPROVED BY on",
	InnerKind:        "a telegram below the labels of SMART's form",
	CopyKind:         "the text again, less full",
	HeadingLineKind:  "a heading again, of a further section, or below the text",
}

// putThereBy say who puts lines around a message.
var putThereBy = [wrappings]string{
	AADRecord: "a head or banner of a record", ReviewBanner: "a banner of the systematic review",
	FOIARelease: "a banner, a release line or a code of those who released it",
	Library:     "a stamp of a presidential library", EMail: "a field or a text of an e-mail",
	Newspaper: "a line of a newspaper's page", Database: "a row of a database", PlusD: "a line of a web page",
}

// knownBecause says by what a line is known before anything else is read.
func knownBecause(l *framed) string {
	switch {
	case l.kind == FormKind:
		return "a line of the layout " + l.form.String()
	case l.kind == WrapperKind && putThereBy[l.of] != "":
		return putThereBy[l.of]
	case framedSigns[l.kind] != "":
		return framedSigns[l.kind]
	}
	return "known beforehand, by what stands in it and around it"
}

// record keeps every way that was tried for each piece.
type record struct {
	entries []entry
	from    cost // of the path at hand, before the piece
}

// entry is one way that was tried to take a piece.
type entry struct {
	before int32 // the entry of the path that it was tried on, or -1
	at     Span
	kind   Kind
	cost   cost
	says   string
}

// add keeps that a piece was tried for a kind, at the end of a path.
func (r *record) add(w *path, p *piece, k Kind, says string) {
	r.entries = append(r.entries, entry{w.trail, p.at, k, w.cost - r.from, says})
	w.trail = int32(len(r.entries) - 1)
}

// readings follows a path back from its last entry.
func (r *record) readings(last int32) (list []Reading) {
	for i := last; i >= 0; i = r.entries[i].before {
		list = append(list, r.reading(i))
	}
	slices.Reverse(list)
	return list
}

// reading gathers what else was tried for the piece of an entry on the same path. The entries of a
// piece are together.
func (r *record) reading(i int32) Reading {
	e := &r.entries[i]
	first, last := i, i
	for first > 0 && r.entries[first-1].at == e.at {
		first--
	}
	for int(last)+1 < len(r.entries) && r.entries[last+1].at == e.at {
		last++
	}
	reading := Reading{At: e.at, Kind: e.kind, Cost: int(e.cost), Says: e.says}
	for j := first; j <= last; j++ {
		if other := &r.entries[j]; j != i && other.before == e.before {
			reading.Else = append(reading.Else, Alternative{other.kind, int(other.cost), other.says})
		}
	}
	slices.SortStableFunc(reading.Else, func(a, b Alternative) int { return a.Cost - b.Cost })
	return reading
}

// textSigns say by what the lines of the text and of the ending are known.
var textSigns = [kinds]string{
	ParagraphKind: "the number of a paragraph", SubparagraphKind: "a letter or a bullet",
	PassageKind: "text without a number",
	TitleKind:   "a short line that stands alone", UnderlineKind: "a row of signs", MarkerKind: "BEGIN or END",
	PublisherKind: "the words of a publisher", StrayKind: "after the text", CorrectionKind: "C after BT",
}

// beganBecause says why a line begins: by which sign, or what it is in the text.
func beganBecause(s *sign, k Kind) string {
	switch {
	case s != nil:
		return s.says
	case textSigns[k] != "":
		return textSigns[k]
	}
	return "goes on below a line that was put in"
}

// putInBecause says why a piece may be none of the cable.
func (e *evidence) putInBecause() string {
	switch e.foreignKind {
	case PageKind:
		return "a page line"
	case DistributionKind:
		return "a row of the distribution"
	case CounterKind:
		return "dashes and the number of a counter"
	}
	return e.foreignSign.says
}
