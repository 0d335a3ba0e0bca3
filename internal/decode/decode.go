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

// Cable decodes the lines of a cable in order.
func Cable(c *grammar.Cable, f *lint.Facts, tables *data.Tables) []Line {
	d := decoder{c, f, tables}
	lines := make([]Line, 0, len(c.Elements))
	for _, e := range c.Elements {
		l := Line{At: e.Span()}
		if t := e.Trouble(); t != nil {
			l.Meanings = []string{"this line could not be read: " + t.Error()}
		} else {
			l.Meanings = d.element(e)
		}
		lines = append(lines, l)
	}
	return lines
}

type decoder struct {
	cable  *grammar.Cable
	facts  *lint.Facts
	tables *data.Tables
}

func (d decoder) element(e grammar.Element) []string {
	switch e := e.(type) {
	case *grammar.Transmission:
		return []string{"transmission identification " + e.ID.Text + ": how the circuit counts its messages"}
	case *grammar.Routing:
		return d.routing(e)
	case *grammar.Station:
		return d.station(e)
	case *grammar.Security:
		return d.security(e)
	case *grammar.Preamble:
		return d.preamble(e)
	case *grammar.Originator:
		return []string{"sent by " + e.Name.Text}
	case *grammar.Addressee:
		return d.addressee(e)
	case *grammar.Separation:
		return []string{"BT: the heading ends, the text begins"}
	case *grammar.Marking:
		return d.marking(e)
	case *grammar.Caption:
		return d.captions(e)
	case *grammar.Attention:
		return []string{attention(e)}
	case *grammar.Order:
		return d.order(e)
	case *grammar.Tags:
		return d.tags(e)
	case *grammar.Subject:
		return []string{"what the cable is about"}
	case *grammar.References:
		return d.references(e)
	case *grammar.ClassifiedBy:
		return []string{"the officer who classified it"}
	case *grammar.Reason:
		return reasons(e)
	case *grammar.DerivedFrom:
		return []string{"the guide or document that its classification is taken from"}
	case *grammar.Page:
		return d.page(e)
	case *grammar.Paragraph:
		return paragraph(e)
	case *grammar.Signature:
		return []string{"signed by the chief of mission, or whoever acted for him or her"}
	case *grammar.TextSeparation:
		return []string{"BT: the text ends"}
	case *grammar.SerialCheck:
		return []string{"the serial number of the DE line once more, as a check that no two messages ran together"}
	case *grammar.EndOfMessage:
		return []string{"NNNN: the message ends"}
	case *grammar.Publisher:
		return []string{"put there by a publisher"}
	}
	return nil
}

// precedences are the words of the prosigns.
var precedences = map[string]string{"Y": "emergency command", "Z": "FLASH", "O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}

// post names a routing indicator's post.
func (d decoder) post(indicator string) string {
	if p, ok := d.tables.FindIndicator(indicator); ok {
		return indicator + " (" + p.From + ")"
	}
	return indicator
}

func (d decoder) routing(e *grammar.Routing) []string {
	out := []string{}
	if word := precedences[strings.TrimSuffix(e.Prosign.Text, e.Prosign.Text[:1])]; len(e.Prosign.Text) == 2 && word != "" {
		out = append(out, e.Prosign.Text+": precedence "+word)
	}
	for _, w := range e.Indicators {
		out = append(out, "to the station "+d.post(w.Text))
	}
	return out
}

func (d decoder) station(e *grammar.Station) []string {
	out := []string{"from the station " + d.post(e.Indicator.Text)}
	if n, ok := serial(e.Serial); ok {
		out = append(out, fmt.Sprintf("its message number %d", n))
	}
	if e.Section != nil {
		out = append(out, "section "+e.Section.Text)
	}
	f := d.facts
	if f.FilingDay.Known && f.FilingTime.Known && e.Filed != nil && f.FilingDay.At.Start == e.Filed.At.Start {
		day := fmt.Sprintf("day %03d of the year", f.FilingDay.Value)
		if f.Sent.Known {
			day += ", " + time.Date(f.Sent.Value.Year(), 1, f.FilingDay.Value, 0, 0, 0, 0, time.UTC).Format("2 January 2006")
		}
		out = append(out, fmt.Sprintf("filed on %s, at %02d:%02d UTC", day, f.FilingTime.Value/100, f.FilingTime.Value%100))
	}
	return out
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

func (d decoder) security(e *grammar.Security) []string {
	out := []string{}
	switch e.Warning.Text {
	case "ZNR":
		out = append(out, "ZNR: may go over any circuit")
	case "ZNY":
		out = append(out, "ZNY: only over approved circuits")
	}
	if e.Letters != nil {
		if level := securityLetters[e.Letters.Text[0]]; level != "" {
			out = append(out, e.Letters.Text+": "+level)
		}
	}
	for _, w := range e.Signals {
		if meaning := signals[strings.TrimRight(w.Text, "0123456789")]; meaning != "" {
			out = append(out, w.Text+": "+meaning)
		}
	}
	return out
}

func (d decoder) preamble(e *grammar.Preamble) []string {
	out := []string{}
	for i, w := range e.Precedences {
		kind := "precedence"
		if len(e.Precedences) > 1 {
			kind = [...]string{"precedence for action", "precedence for information"}[min(i, 1)]
		}
		if word := precedences[w.Text]; word != "" {
			out = append(out, kind+" "+word)
		}
	}
	if f := d.facts; f.Sent.Known && f.Sent.At.Start == e.Group.At.Start {
		out = append(out, "dated "+f.Sent.Value.Format("Monday, 2 January 2006, 15:04 UTC"))
	}
	for _, g := range e.Signals {
		if meaning := signals[strings.TrimRight(g.Signal.Text, "0123456789")]; meaning != "" {
			out = append(out, g.Signal.Text+": "+meaning)
		}
	}
	return out
}

func (d decoder) addressee(e *grammar.Addressee) []string {
	role := map[grammar.Role]string{grammar.ActionRole: "for action: ", grammar.InfoRole: "for information: ", grammar.ExemptRole: "exempt from the collective: "}[e.Role]
	text := role + e.Name.Text
	if e.Precedence != nil {
		text += ", " + e.Precedence.Text
	}
	if e.Sequence != nil {
		text += ", message " + e.Sequence.Text + " to it"
	}
	return []string{text}
}

func (d decoder) marking(e *grammar.Marking) []string {
	out := []string{}
	f := d.facts
	if f.Level.Known && f.Level.At == e.Level.At {
		out = append(out, "classification: "+f.Level.Value.String())
	}
	if c := e.Counter; c != nil && c.Part != nil {
		out = append(out, fmt.Sprintf("section %s of %s", strings.TrimLeft(c.Part.Text, "0"), strings.TrimLeft(c.Total.Text, "0")))
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
		out = append(out, fmt.Sprintf("number %d%s of %s", n, year, name))
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
	agency, whom := list(e.Agency), list(e.For)
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

func (d decoder) captions(e *grammar.Caption) (out []string) {
	for _, c := range within(d.facts.Captions, e, lint.Fact[string].Span) {
		if known, ok := d.tables.FindCaption(c.Value); ok && known.Meaning != "" {
			out = append(out, c.Value+": "+known.Meaning)
		}
	}
	return out
}

func (d decoder) order(e *grammar.Order) []string {
	f := d.facts
	out := []string{}
	if e.Number != nil {
		out = append(out, "by executive order "+e.Number.Text+" on classification")
	}
	switch {
	case f.Declassify.NotApplicable.Known && e.Value != nil && f.Declassify.NotApplicable.At == e.Value.At:
		out = append(out, "N/A: nothing is classified")
	case e.Date != nil && f.Declassify.Date.Known && f.Declassify.Date.At == e.Date.At:
		out = append(out, "to be declassified on "+f.Declassify.Date.Value.Format("2 January 2006"))
	case e.Value != nil:
		out = append(out, declassification(e.Value.Text))
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

func (d decoder) tags(e *grammar.Tags) (out []string) {
	for _, t := range within(d.facts.TAGS, e, func(t lint.TAG) grammar.Span { return t.At }) {
		known, ok := d.tables.FindTAG(t.Code)
		switch {
		case t.Kind == lint.NameTAG:
			out = append(out, "the person "+strings.Trim(t.Code, "()"))
		case ok && known.Meaning != "":
			out = append(out, t.Code+": "+known.Meaning)
		default:
			out = append(out, t.Code+": not in the table")
		}
	}
	return out
}

func (d decoder) references(e *grammar.References) (out []string) {
	for _, r := range within(d.facts.References, e, func(r lint.Reference) grammar.Span { return r.At }) {
		text := r.Text
		if r.Kind == "cable" {
			name := r.Post
			if p, ok := d.tables.FindPost(name); ok {
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
		out = append(out, text)
	}
	return out
}

// reasonLetters are the reasons of section 1.4 of E.O. 13292 and 13526; those of section 1.5 of E.O. 12958 are the same up to g.
var reasonLetters = map[byte]string{
	'a': "military plans, weapons or operations", 'b': "foreign government information", 'c': "intelligence activities, sources or methods", 'd': "foreign relations or activities",
	'e': "scientific, technological or economic matters", 'f': "safeguarding nuclear materials or facilities", 'g': "vulnerabilities of systems, installations or plans", 'h': "weapons of mass destruction",
}

func reasons(e *grammar.Reason) (out []string) {
	for _, s := range e.Sections {
		for _, l := range s.Letters {
			if meaning := reasonLetters[l.Letter()]; meaning != "" {
				out = append(out, fmt.Sprintf("%s (%c): %s", s.Section.Text, l.Letter(), meaning))
			}
		}
	}
	return out
}

func (d decoder) page(e *grammar.Page) []string {
	if e.Section == nil || e.Total == nil {
		return []string{"a page begins here"}
	}
	text := fmt.Sprintf("section %s of %s begins or goes on here", strings.TrimLeft(e.Section.Text, "0"), strings.TrimLeft(e.Total.Text, "0"))
	return []string{text}
}

func paragraph(e *grammar.Paragraph) []string {
	if e.Mark == nil {
		return nil
	}
	level := lint.MarkLevel(strings.TrimSpace(strings.Trim(e.Mark.Text, "()")))
	if level == lint.NoLevel {
		return nil
	}
	return []string{fmt.Sprintf("paragraph %s is %s", e.Number.Digits().Text, level)}
}
