// Package decode says in plain words what the lines of a cable mean, for those who cannot read a heading.
package decode

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules/data"
)

// Line is one logical line of the cable and what it says.
type Line struct {
	At       grammar.Span // of the line
	Meanings []string     // in plain words, one a part; empty where the line is text for itself
}

// Part is a part of a line, or all of it, and what it says.
type Part struct {
	At      grammar.Span
	Meaning string // in plain words
}

// Cable decodes the lines of a cable in order.
func Cable(c *grammar.Cable, f *lint.Facts, tables *data.Tables) []Line {
	lines := make([]Line, 0, len(c.Elements))
	for _, e := range c.Elements {
		l := Line{At: e.Span()}
		for _, p := range Parts(c, f, tables, e) {
			l.Meanings = append(l.Meanings, p.Meaning)
		}
		lines = append(lines, l)
	}
	return lines
}

// Parts decodes one logical line of the cable: its parts in order of place, as far as they say something.
func Parts(c *grammar.Cable, f *lint.Facts, tables *data.Tables, e grammar.Element) []Part {
	if t := e.Trouble(); t != nil {
		return parts{}.of(e, "this line could not be read: %v", t)
	}
	return decoder{c, f, tables}.element(e)
}

// parts is a list of parts as it grows.
type parts []Part

// of adds what a part of the line says.
func (p parts) of(at grammar.Spanner, format string, args ...any) parts {
	return append(p, Part{at.Span(), fmt.Sprintf(format, args...)})
}

type decoder struct {
	cable  *grammar.Cable
	facts  *lint.Facts
	tables *data.Tables
}

func (d decoder) element(e grammar.Element) parts {
	var whole string
	switch e := e.(type) {
	case *grammar.Transmission:
		return parts{}.of(e.ID, "transmission identification %s: how the circuit counts its messages", e.ID.Text)
	case *grammar.Routing:
		return d.routing(e)
	case *grammar.Station:
		return d.station(e)
	case *grammar.Security:
		return d.security(e)
	case *grammar.Preamble:
		return d.preamble(e)
	case *grammar.Originator:
		return parts{}.of(e.Name, "sent by %s", e.Name.Text)
	case *grammar.Addressee:
		return d.addressee(e)
	case *grammar.Marking:
		return d.marking(e)
	case *grammar.Caption:
		return d.captions(e)
	case *grammar.Attention:
		whole = attention(e)
	case *grammar.Order:
		return d.order(e)
	case *grammar.Tags:
		return d.tags(e)
	case *grammar.References:
		return d.references(e)
	case *grammar.Reason:
		return reasons(e)
	case *grammar.Page:
		whole = pageLine(e)
	case *grammar.Paragraph:
		return paragraph(e)
	default:
		whole = plainLines[e.Kind()]
	}
	if whole == "" {
		return nil
	}
	return parts{}.of(e, "%s", whole)
}

// plainLines say the kinds of line that always mean the same.
var plainLines = map[grammar.Kind]string{
	grammar.PrefixKind:        "how many groups, which are words, the text has",
	grammar.SeparationKind:    "BT: the heading ends, the text begins",
	grammar.NoticeKind:        "a corrected copy: it takes the place of what was sent under this number before",
	grammar.SubjectKind:       "what the cable is about",
	grammar.ClassifiedByKind:  "the officer who classified it",
	grammar.DerivedFromKind:   "the guide or document that its classification is taken from",
	grammar.DeclassifyKind:    "when it is to be declassified",
	grammar.SignatureKind:     "signed by the chief of mission, or whoever acted for him or her",
	grammar.TextSeparatorKind: "BT: the text ends",
	grammar.SerialCheckKind:   "the serial number of the DE line once more, as a check that no two messages ran together",
	grammar.EndOfMessageKind:  "NNNN: the message ends",
	grammar.PublisherKind:     "put there by a publisher",
}

// post names a routing indicator's post.
func (d decoder) post(indicator string) string {
	if p, ok := d.tables.FindIndicator(indicator); ok {
		return indicator + " (" + p.From + ")"
	}
	return indicator
}

func (d decoder) routing(e *grammar.Routing) (out parts) {
	letter := e.Prosign.Text[:1]
	if p, ok := findPrecedence(letter); ok && e.Prosign.Text == letter+letter {
		out = out.of(e.Prosign, "%s: precedence %s", e.Prosign.Text, p.Word)
	}
	for _, w := range e.Indicators {
		out = out.of(w, "to the station %s", d.post(w.Text))
	}
	return out
}

func (d decoder) station(e *grammar.Station) (out parts) {
	out = out.of(e.Indicator, "from the station %s", d.post(e.Indicator.Text))
	if n, ok := serial(e.Serial); ok {
		at := e.Serial.At
		if i := strings.IndexByte(d.cable.File.Text[e.Span().Start:at.Start], '#'); i >= 0 {
			at.Start = e.Span().Start + i // #0042
		}
		out = out.of(at, "its message number %d", n)
	}
	if e.Section != nil {
		out = out.of(e.Section, "section %s", e.Section.Text)
	}
	f := d.facts
	if f.FilingDay.Known && f.FilingTime.Known && e.Filed != nil && f.FilingDay.At.Start == e.Filed.At.Start {
		day := fmt.Sprintf("day %03d of the year", f.FilingDay.Value)
		if date, ok := FilingDate(f); ok {
			day += ", " + date.Format("2 January 2006")
		}
		out = out.of(e.Filed, "filed on %s, at %02d:%02d UTC", day, f.FilingTime.Value/100, f.FilingTime.Value%100)
	}
	return out
}

// FilingDate returns the date of the day of the year on which a cable was filed, by the year in which it was sent. It reports whether
// both are known and the year has such a day: none has a day 399.
func FilingDate(f *lint.Facts) (time.Time, bool) {
	date := time.Date(f.Sent.Value.Year(), 1, f.FilingDay.Value, 0, 0, 0, 0, time.UTC)
	return date, f.FilingDay.Known && f.Sent.Known && date.Year() == f.Sent.Value.Year()
}

func serial(s *grammar.Serial) (int, bool) {
	if s == nil {
		return 0, false
	}
	return s.Int()
}

// securityLetters say the levels of format line 4.
var securityLetters = map[byte]string{'U': "unclassified", 'E': "unclassified, to be enciphered on the way", 'R': "restricted", 'C': "confidential", 'S': "secret", 'T': "top secret"}

// signals are the meanings of operating signals that are met in headings.
var signals = map[string]string{
	"ZZH": "traffic of the State Department", "ZZK": "to be delivered at once", "ZDK": "sent again", "ZDS": "a corrected copy", "ZFD": "perhaps sent twice",
	"ZFG": "an exact copy of a message sent before", "ZEX": "a book message", "ZFR": "cancels a transmission", "ZUI": "attention is asked for", "ZEL": "a correction", "ZOC": "to be passed on by the stations addressed",
}

// signal says what an operating signal means, if that is known.
func (p parts) signal(at grammar.Spanner, word string) parts {
	if meaning := signals[strings.TrimRight(word, "0123456789")]; meaning != "" {
		return p.of(at, "%s: %s", word, meaning)
	}
	return p
}

func (d decoder) security(e *grammar.Security) (out parts) {
	switch e.Warning.Text {
	case "ZNR":
		out = out.of(e.Warning, "ZNR: may go over any circuit")
	case "ZNY":
		out = out.of(e.Warning, "ZNY: only over approved circuits")
	}
	if e.Letters != nil {
		if level := securityLetters[e.Letters.Text[0]]; level != "" {
			out = out.of(e.Letters, "%s: %s", e.Letters.Text, level)
		}
	}
	for _, w := range e.Signals {
		out = out.signal(w, w.Text)
	}
	return out
}

func (d decoder) preamble(e *grammar.Preamble) (out parts) {
	for i, w := range e.Precedences {
		kind := "precedence"
		if len(e.Precedences) > 1 {
			kind = [...]string{"precedence for action", "precedence for information"}[min(i, 1)]
		}
		if p, ok := findPrecedence(w.Text); ok {
			out = out.of(w, "%s %s", kind, p.Word)
		}
	}
	if f := d.facts; f.Sent.Known && f.Sent.At.Start == e.Group.At.Start {
		out = out.of(f.Sent, "dated %s", f.Sent.Value.Format("Monday, 2 January 2006, 15:04 UTC"))
	}
	for _, g := range e.Signals {
		out = out.signal(g.Signal, g.Signal.Text)
	}
	return out
}

func (d decoder) addressee(e *grammar.Addressee) parts {
	role := map[grammar.Role]string{grammar.ActionRole: "for action: ", grammar.InfoRole: "for information: ", grammar.ExemptRole: "exempt from the collective: "}[e.Role]
	text := role + e.Name.Text
	if e.Precedence != nil {
		text += ", " + e.Precedence.Text
	}
	if e.Sequence != nil {
		text += ", message " + e.Sequence.Text + " to it"
	}
	return parts{}.of(e, "%s", text)
}

func (d decoder) marking(e *grammar.Marking) (out parts) {
	f := d.facts
	if f.Level.Known && f.Level.At == e.Level.At {
		out = out.of(e.Level, "classification: %v", f.Level.Value)
	}
	if c := e.Counter; c != nil && c.Part != nil {
		out = out.of(c.Word.At.To(c.Total), "section %s of %s", strings.TrimLeft(c.Part.Text, "0"), strings.TrimLeft(c.Total.Text, "0"))
	}
	if n, ok := serial(e.Serial); ok && e.Post != nil {
		name := e.Post.Text
		year := ""
		if f.Year.Known {
			year = fmt.Sprintf(" of %d", f.Year.Value)
		}
		if p, ok := d.tables.FindPost(name); ok {
			name = p.From
		}
		out = out.of(e.Post.At.To(e.Serial), "number %d%s of %s", n, year, name)
	}
	return out
}

// attention says to whom a text is to be handed or passed on.
func attention(e *grammar.Attention) string {
	list := func(phrases []*grammar.Phrase) string {
		words := make([]string, len(phrases))
		for i, p := range phrases {
			words[i] = p.Text
		}
		return strings.Join(words, ", ")
	}
	agency, whom := strings.TrimSuffix(list(e.Agency), " PLEASE"), list(e.For)
	passes := false
	for _, v := range e.Verbs {
		passes = passes || strings.HasPrefix(v.Text, "PASS")
	}
	switch {
	case agency == "" || whom == "":
		return "asks that the text be handed or passed to somebody"
	case passes:
		return agency + " is asked to pass it to " + whom
	}
	return "for the attention of " + whom + " at " + agency
}

// within returns the part of a list, in order of place, that lies on a line.
func within[T any](list []T, e grammar.Element, place func(T) grammar.Span) []T {
	line := e.Span()
	from := sort.Search(len(list), func(i int) bool { return place(list[i]).Start >= line.Start })
	to := sort.Search(len(list), func(i int) bool { return place(list[i]).Start >= line.End })
	return list[from:max(from, to)]
}

func (d decoder) captions(e *grammar.Caption) (out parts) {
	for _, c := range within(d.facts.Captions, e, lint.Fact[string].Span) {
		if known, ok := d.tables.FindCaption(c.Value); ok && known.Meaning != "" {
			out = out.of(c, "%s: %s", c.Value, known.Meaning)
		}
	}
	return out
}

func (d decoder) order(e *grammar.Order) (out parts) {
	f := d.facts
	if e.Number != nil {
		out = out.of(e.Name.At.To(e.Number), "by executive order %s on classification", e.Number.Text)
	}
	switch {
	case f.Declassify.NotApplicable.Known && e.Value != nil && f.Declassify.NotApplicable.At == e.Value.At:
		out = out.of(e.Value, "N/A: nothing is classified")
	case e.Date != nil && f.Declassify.Date.Known && f.Declassify.Date.At == e.Date.At:
		out = out.of(e.Date, "to be declassified on %s", f.Declassify.Date.Value.Format("2 January 2006"))
	case e.Value != nil:
		out = out.of(e.Value, "%s", declassification(e.Value.Text))
	}
	return out
}

// declassification says what the value of an E.O. line means that is no date.
func declassification(text string) string {
	switch upper := strings.ToUpper(text); {
	case strings.HasPrefix(upper, "OADR"):
		return "OADR: to be declassified when the agency that wrote it so decides"
	case len(upper) >= 2 && upper[0] == 'X' && upper[1] >= '1' && upper[1] <= '8', strings.HasPrefix(upper, "25X"):
		return text + ": exempt from declassification by date"
	case strings.HasPrefix(upper, "GDS"):
		return text + ": follows the general declassification schedule"
	}
	return "to be declassified: " + text
}

func (d decoder) tags(e *grammar.Tags) (out parts) {
	for _, t := range within(d.facts.TAGS, e, func(t lint.TAG) grammar.Span { return t.At }) {
		known, ok := d.tables.FindTAG(t.Code)
		switch {
		case t.Kind == lint.NameTAG:
			out = out.of(t.At, "the person %s", strings.Trim(t.Code, "()"))
		case ok && known.Meaning != "":
			out = out.of(t.At, "%s: %s", t.Code, known.Meaning)
		default:
			out = out.of(t.At, "%s: not in the table", t.Code)
		}
	}
	return out
}

func (d decoder) references(e *grammar.References) (out parts) {
	for _, r := range within(d.facts.References, e, func(r lint.Reference) grammar.Span { return r.At }) {
		at := r.At
		if r.Letter != "" && r.LetterAt.Start < at.Start {
			at.Start = r.LetterAt.Start
		}
		out = out.of(at, "%s", Reference(d.tables, r))
	}
	return out
}

// Reference says which cable or other text a reference is to, with its letter.
func Reference(tables *data.Tables, r lint.Reference) string {
	text := r.Text
	if r.Kind == "cable" {
		name := r.Post
		if p, ok := tables.FindPost(name); ok {
			name = p.From
		}
		text = fmt.Sprintf("cable %d of %s", r.Serial, name)
		if r.Year > 0 {
			text = fmt.Sprintf("cable %d of %d of %s", r.Serial, r.Year, name)
		}
		if r.NOTAL {
			text += ", which not all addressees have"
		}
	}
	if r.Letter != "" {
		text = r.Letter + ": " + text
	}
	return text
}

// reasonLetters are the reasons of section 1.4 of E.O. 13292 and 13526; those of section 1.5 of E.O. 12958 are the same up to g.
var reasonLetters = map[byte]string{
	'a': "military plans, weapons or operations", 'b': "foreign government information", 'c': "intelligence activities, sources or methods", 'd': "foreign relations or activities",
	'e': "scientific, technological or economic matters", 'f': "safeguarding nuclear materials or facilities", 'g': "vulnerabilities of systems, installations or plans", 'h': "weapons of mass destruction",
}

func reasons(e *grammar.Reason) (out parts) {
	for _, s := range e.Sections {
		for _, l := range s.Letters {
			if meaning := reasonLetters[l.Letter()]; meaning != "" {
				out = out.of(l, "%s (%c): %s", s.Section.Text, l.Letter(), meaning)
			}
		}
	}
	return out
}

func pageLine(e *grammar.Page) string {
	if e.Section == nil || e.Total == nil {
		return "a page begins here"
	}
	return fmt.Sprintf("section %s of %s begins or goes on here", strings.TrimLeft(e.Section.Text, "0"), strings.TrimLeft(e.Total.Text, "0"))
}

func paragraph(e *grammar.Paragraph) parts {
	return parts{}.mark(e.Mark, fmt.Sprintf("paragraph %s is ", e.Number.Digits().Text))
}
