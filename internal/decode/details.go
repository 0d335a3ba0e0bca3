package decode

import (
	"cmp"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// Details explains smaller parts of a line, for a reader who points at them: of RUEHC/SECSTATE
// WASHDC IMMEDIATE 0007, which [Parts] decodes as a whole, the routing indicator, the precedence
// and the number. They are in no order.
func Details(c *grammar.Cable, f *lint.Facts, tables *tables.Tables, e grammar.Element) []Part {
	if e.Err() != nil {
		return nil
	}
	d := decoder{c, f, tables}
	out := d.label(e)
	switch e := e.(type) {
	case *grammar.Originator:
		out = append(out, d.address(&e.AddressLine)...)
	case *grammar.Addressee:
		out = append(out, d.address(&e.AddressLine)...)
	case *grammar.ClassifiedBy:
		out = out.mark(e.Mark, "this line is ")
	case *grammar.Subparagraph:
		out = out.mark(e.Mark, "this part of the paragraph is ")
	case *grammar.Passage:
		out = out.mark(e.Mark, "this passage is ")
	case *grammar.Distribution:
		out = append(out, d.offices(e)...)
	case *grammar.Wrapper:
		for _, b := range e.Banners {
			out = append(out, bannerParts(b)...)
		}
	case *grammar.HeadingLine:
		if e.Address != nil {
			out = append(out, d.address(e.Address)...)
		}
	case *grammar.Attribute:
		out = append(out, d.labelOfPrint(e)...)
	case *grammar.Form:
		if e.Set != nil {
			out = append(out, setDetails(e.Set)...)
		}
		out = append(out, labelOfField(e)...)
	case *grammar.Labelled:
		out = append(out, d.labelOfForm(e)...)
	case *grammar.References:
		out = append(out, notal(c.File.Text, e.Span())...)
	}
	return out
}

// labels holds the meanings of the words at the start of lines.
var labels = []struct{ word, meaning string }{
	{"DE", "DE: which station sends it, its number there, and when it was filed"},
	{"FM", "FM: who sends the cable"},
	{"TO", "TO: who is to act"},
	{"INFO", "INFO: who is to be informed"},
	{"XMT", "XMT: of those whom a collective address names, who is left out"},
	{"TAGS", "TAGS: codes of what the cable is about: subjects, programs, then countries and organizations"},
	{"SUBJECT", "what the cable is about"},
	{"REFERENCE", "REFERENCE: cables and other texts that this one builds on"},
	{"REF", "REF: cables and other texts that this one builds on"},
	{"REASON", "for which reasons of the executive order it is classified"},
}

// label explains the word at the start of a line.
func (d decoder) label(e grammar.Element) (out parts) {
	switch e.Kind() {
	case grammar.StationKind, grammar.OriginatorKind, grammar.AddresseeKind, grammar.TagsKind,
		grammar.SubjectKind, grammar.ReferencesKind, grammar.HeadingLineKind,
		grammar.ReasonKind:
	default:
		return nil
	}
	at := e.Span()
	end := strings.IndexAny(at.Of(d.cable.File.Text), ": \r\n")
	if end < 0 {
		return nil
	}
	at.End = at.Start + end
	for _, l := range labels {
		if word := strings.ToUpper(at.Of(d.cable.File.Text)); word == l.word || len(l.word) > 2 &&
			word == l.word+"S" {
			return out.of(at, "%s", l.meaning)
		}
	}
	return nil
}

// address explains the routing indicator, the precedence and the number of an address.
func (d decoder) address(a *grammar.AddressLine) (out parts) {
	if w := a.Indicator; w != nil {
		indicator := strings.TrimRight(w.Text, "/ ")
		if name := station(d.tables, indicator); name != "" {
			out = out.of(w, "%s: the routing indicator of %s", indicator, name)
		} else {
			out = out.of(w, "%s: a routing indicator, by which relay stations know where to send it",
				indicator)
		}
	}
	if w := a.Precedence; w != nil {
		for _, word := range strings.Fields(w.Text) {
			if p, ok := tables.FindPrecedence(word); ok {
				meaning := urgency(p)
				if strings.HasPrefix(w.Text, "NIACT") {
					meaning += "; " + niact
				}
				out = out.of(w, "precedence %s: %s", w.Text, meaning)
			}
		}
	}
	if w := a.Sequence; w != nil {
		out = out.of(w, "the number of this cable among those to %s", a.Name.Text)
	}
	return out
}

// mark adds the meaning of a portion mark.
func (p parts) mark(m *grammar.PortionMark, of string) parts {
	if meaning := mark(m); meaning != "" {
		return p.of(m, "%s%s", of, meaning)
	}
	return p
}

// notalWord matches the sign after a reference that not all addressees have: (NOTAL).
var notalWord = lazyregexp.New(`(?i)\(?\bNOTAL\b\)?`)

// notal explains the signs after references that not all addressees have.
func notal(text string, at grammar.Span) (out parts) {
	for _, m := range notalWord().FindAllStringIndex(at.Of(text), -1) {
		out = out.of(grammar.Span{Start: at.Start + m[0], End: at.Start + m[1]},
			"NOTAL: not all addressees have it")
	}
	return out
}

// labelOfPrint explains a label of a print of the White House, and the addressees after it.
func (d decoder) labelOfPrint(e *grammar.Attribute) (out parts) {
	if e.Key == nil || printLabels[e.Key.Text] == "" {
		return nil
	}
	for _, a := range e.Addressees {
		out = append(out, d.address(&a.AddressLine)...)
	}
	return out.of(e.Key, "%s: %s", e.Key.Text, printLabels[e.Key.Text])
}

// fieldLabels are the names before fields in the forms of other services, besides fieldNames.
var fieldLabels = map[string]string{
	"FM": "who sends it", "FROM": "who sends it", "TO": "who is to act", "INFO": "who is to know of it",
	"AND TO": "who else is to act", "DRAFTER": "who drafted it", "TYPED": "who released it",
}

// labelOfField explains the name before a field: TELNO, FROM:
func labelOfField(e *grammar.Form) (out parts) {
	if e.Field == nil || e.Field.Name == nil {
		return nil
	}
	name := strings.TrimRight(e.Field.Name.Text, ": ")
	meaning := cmp.Or(fieldNames[name], fieldLabels[name])
	if first, _, _ := strings.Cut(name, " "); meaning == "" {
		meaning = fieldLabels[first]
	}
	if meaning == "" {
		return nil
	}
	return out.of(e.Field.Name, "%s: %s", name, meaning)
}

// labelOfForm explains a label of SMART's form.
func (d decoder) labelOfForm(e *grammar.Labelled) (out parts) {
	if e.Rank < 0 || e.Label().Len() == 0 || e.Value(d.cable).Len() == 0 {
		return nil
	}
	return out.of(e.Label(), "%s: %s", tables.SMARTLabels[e.Rank].Name, tables.SMARTLabels[e.Rank].Meaning)
}
