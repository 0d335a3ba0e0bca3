// Package decode explains the lines of a cable in plain words, for readers who do not know the
// format.
package decode

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// Line is one logical line of the cable and its meaning.
type Line struct {
	At       grammar.Span // of the line
	Meanings []string     // in plain words, one per part; empty where the line is plain text
}

// Part is a part of a line, or the whole line, and its meaning.
type Part struct {
	At      grammar.Span
	Meaning string // in plain words
}

// Cable decodes the lines of a cable in order. Logical lines that share a line of the file are one:
// Classified By, and the reasons after it.
func Cable(c *grammar.Cable, f *lint.Facts, tables *tables.Tables) []Line {
	lines := make([]Line, 0, len(c.Elements))
	said := map[string]bool{}
	above := "" // what the line above is said to be, if others put it there
	for _, e := range c.Elements {
		if e.Kind() == grammar.InnerKind && c.Inner != nil && f.Inner != nil {
			lines = append(lines, older(Cable(c.Inner, f.Inner, tables))...)
			continue
		}
		at := e.Span()
		if last := len(lines) - 1; last >= 0 && at.Len() > 0 &&
			c.File.LineAt(at.Start) == c.File.LineAt(max(lines[last].At.End-1, 0)) {
			lines[last].At.End = at.End
		} else {
			lines = append(lines, Line{At: at})
		}
		l := &lines[len(lines)-1]
		var meanings []string
		for _, p := range Parts(c, f, tables, e) {
			meanings = append(meanings, p.Meaning)
		}
		whole := strings.Join(meanings, "\n")
		switch again := said[whole]; {
		case e.Kind() == grammar.LevelLineKind && again:
			meanings = []string{"the level again"}
		case putThere(e) && whole == above:
			meanings = nil
		}
		said[whole], above = true, ""
		if putThere(e) {
			above = whole
		}
		l.Meanings = append(l.Meanings, meanings...)
	}
	return lines
}

// putThere reports whether others put a line around or into the cable.
func putThere(e grammar.Element) bool {
	return e.Kind() == grammar.WrapperKind || e.Kind() == grammar.ForeignKind
}

// older adds to the lines of a telegram that SMART printed below its labels what it is.
func older(lines []Line) []Line {
	if len(lines) > 0 {
		lines[0].Meanings = append([]string{"an older telegram begins, which SMART printed again"}, lines[0].Meanings...)
	}
	return lines
}

// Parts decodes one logical line of the cable. It returns the parts that have a meaning, in order
// of place.
func Parts(c *grammar.Cable, f *lint.Facts, tables *tables.Tables, e grammar.Element) []Part {
	if t := e.Err(); t != nil {
		return parts{}.of(e, "this line could not be read: %v", t)
	}
	return decoder{c, f, tables}.element(e)
}

// parts is a list of parts as it grows.
type parts []Part

// of adds the meaning of a part of the line.
func (p parts) of(at grammar.Spanner, format string, args ...any) parts {
	return append(p, Part{at.Span(), fmt.Sprintf(format, args...)})
}

// dated is how a date-time group is written in words.
const dated = "Monday, 2 January 2006, 15:04 UTC"

type decoder struct {
	cable  *grammar.Cable
	facts  *lint.Facts
	tables *tables.Tables
}

func (d decoder) element(e grammar.Element) parts {
	var whole string
	switch e := e.(type) {
	case *grammar.Transmission:
		return transmission(e)
	case *grammar.Routing:
		return d.routing(e)
	case *grammar.Station:
		return d.sender(e)
	case *grammar.Security:
		return d.security(e)
	case *grammar.Preamble:
		return d.preamble(&e.PreambleLine)
	case *grammar.Originator:
		return parts{}.of(e.Name, "sent by %s", known(e.Name.Text, spoken(d.tables, e.Name.Text)))
	case *grammar.Addressee:
		return d.addressed(e, e.Role, &e.AddressLine)
	case *grammar.Marking:
		return d.marking(e)
	case *grammar.Caption:
		return d.captions(e)
	case *grammar.Attention:
		whole = d.attention(e)
	case *grammar.Subject:
		return d.subject(e)
	case *grammar.ClassifiedBy:
		whole = d.classifiedBy(e)
	case *grammar.Declassify:
		whole = declassify(e)
	case *grammar.Order:
		return d.order(e)
	case *grammar.Tags:
		return d.tags(e)
	case *grammar.References:
		return d.references(e)
	case *grammar.Reason:
		return reasons(e)
	case *grammar.Page:
		whole = d.page(e)
	case *grammar.Paragraph:
		return d.paragraph(e)
	case *grammar.Prefix:
		whole = groups(e.Span().Of(d.cable.File.Text))
	case *grammar.Title:
		whole = d.titleOf(e)
	case *grammar.SerialCheck:
		whole = d.serialCheck()
	default:
		return d.elementOfCopy(e)
	}
	if whole == "" {
		return nil
	}
	return parts{}.of(e, "%s", whole)
}

// elementOfCopy explains the lines of prints, of SMART's form and of other services, and those that
// others put around the cable.
func (d decoder) elementOfCopy(e grammar.Element) parts {
	var whole string
	switch e := e.(type) {
	case *grammar.Distribution:
		return d.distribution(e)
	case *grammar.CounterLine:
		return d.counter(e)
	case *grammar.LevelLine:
		return d.levelLine(e)
	case *grammar.HeadingLine:
		return d.headingLine(e)
	case *grammar.Attribute:
		return d.attribute(e)
	case *grammar.Wrapper:
		return d.wrapper(e)
	case *grammar.Labelled:
		return d.labelled(e)
	case *grammar.Form:
		return d.form(e)
	case *grammar.PrintLine:
		whole = d.printLine(e)
	case *grammar.Drafting:
		whole = d.drafting(e)
	case *grammar.Foreign:
		whole = d.foreign(e)
	case *grammar.EndOfMessage:
		if whole = plainLines[e.Kind()]; e.Span().Of(d.cable.File.Text) == "NNN" {
			whole = "NNN: the message ends"
		}
	case *grammar.Signature:
		whole = d.signature()
	case *grammar.Publisher:
		if whole = plainLines[e.Kind()]; e.Span().Of(d.cable.File.Text) == endOfDocument {
			whole = "the document ends"
		}
	default:
		whole = plainLines[e.Kind()]
	}
	if whole == "" {
		return nil
	}
	return parts{}.of(e, "%s", whole)
}

// plainLines holds the meanings of lines that always mean the same.
var plainLines = map[grammar.Kind]string{
	grammar.PrefixKind:        "how many groups, which are words, the text has",
	grammar.SeparationKind:    "BT: the heading ends, the text begins",
	grammar.NoticeKind:        "a corrected copy: it takes the place of what was sent under this number before",
	grammar.DerivedFromKind:   "the guide or document that its classification is taken from",
	grammar.SignatureKind:     "signed by the chief of mission, or whoever acted for him or her",
	grammar.TextSeparatorKind: "BT: the text ends",
	grammar.EndOfMessageKind:  "NNNN: the message ends",
	grammar.PublisherKind:     "put there by a publisher",
	grammar.DistributionKind:  "how the Department of State counts out copies to its offices",
	grammar.WrapperKind:       "no line of the cable: an archive put it around",
	grammar.AttributeKind:     "what the archive's record says of the cable",
	grammar.LevelLineKind:     "the level, as it stands above and below each page",
	grammar.PrintLineKind:     "of the office that printed the cable",
	grammar.CorrectionKind:    "a correction of the text above",
	grammar.RepeatKind:        "a heading again, of another transmission of the cable",
	grammar.CounterKind:       "how the message system counts its messages",
	grammar.DraftingKind:      "who drafted, cleared and approved the cable",
	grammar.CopyKind:          "another copy of the text, which is less full and not judged",
	grammar.HeadingLineKind:   "a line of the heading, of a further section or below the text",
}

// foreign explains a line that no part of the format is.
func (d decoder) foreign(e *grammar.Foreign) string {
	words := strings.ToUpper(strings.Join(strings.Fields(e.Span().Of(d.cable.File.Text)), " "))
	marking := grammar.First[*grammar.Marking](d.cable)
	name, _, _ := strings.Cut(words, ":")
	switch {
	case e.Sort == grammar.DatabaseRow && databaseRows[name] != "":
		return "no line of the cable: row of a database: " + databaseRows[name]
	case e.Sort == grammar.Redaction:
		return "something was taken out of the copy here"
	case e.Sort != grammar.UnknownSort:
		return "no line of the cable: " + e.Sort.String() + ", put into the copy"
	case sheetTitles[words]:
		return "the title of the sheet that it was printed on"
	case d.facts.Service == grammar.OtherService && marking != nil && marking.Span().Start < e.Span().Start:
		return "" // their text need not be in numbered paragraphs
	}
	return "not recognised as a line of the cable"
}

// databaseRows are the names of rows of the database that published cables were taken from.
var databaseRows = map[string]string{
	"ID": "its number there", "DATE": "when the cable was sent", "REFID": "number of the cable",
	"ORIGIN": "who sent it", "CLASSIFICATION": "its level", "DESTINATION": "cables that it refers to",
	"HEADER": "its heading follows", "CONTENT": "its text follows",
}

// sheetTitles are printed at the head of the Department's telegram forms.
var sheetTitles = map[string]bool{"DEPARTMENT OF STATE TELEGRAM": true, "DEPARTMENT OF STATE": true,
	"INCOMING TELEGRAM": true, "OUTGOING TELEGRAM": true, "TELEGRAM": true}

// serialCheck says whose number the line after the text repeats.
func (d decoder) serialCheck() string {
	of := "the DE line"
	switch d.cable.Layout {
	case grammar.ACP128, grammar.GENADMIN:
		if grammar.First[*grammar.Station](d.cable) == nil {
			of = "the first line"
		}
	case grammar.NSC:
		of = "LINE1 and SSN"
	}
	return "the serial number of " + of + " once more, as a check that no two messages ran together"
}

// endOfDocument is the last line of prints of the Department's message systems.
const endOfDocument = "<< END OF DOCUMENT >>"

// signature says for whom a name stands below the text: the Department signs with the name of the
// Secretary, a post with that of its chief.
func (d decoder) signature() string {
	post, known := d.tables.FindOriginator(d.facts.Originator.Value)
	switch name := d.facts.Post.Value; {
	case name == "STATE" || known && post.Name == "STATE":
		return "signed with the name of the Secretary of State, or of whoever acted for him or her"
	case d.cable.Layout == grammar.UKTelno:
		return "signed by the head of the post, or whoever acted for him or her"
	case d.facts.Service == grammar.OtherService:
		return "who signed it"
	case name == "" && !d.facts.Originator.Known:
		return "signed with the name of the chief of mission or, from the Department, of the Secretary of State, " +
			"or of whoever acted for him or her"
	}
	return plainLines[grammar.SignatureKind]
}

// transmission explains the parts of VZCZCXPL0042.
func transmission(e *grammar.Transmission) parts {
	circuit := strings.TrimPrefix(e.ID.Text, "VZCZC")
	number := strings.TrimLeft(circuit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	circuit = strings.TrimSuffix(circuit, number)
	if circuit == "" || number == "" || len(circuit)+len(number)+len("VZCZC") != len(e.ID.Text) {
		return parts{}.of(e.ID, "%s: a message begins; how the circuit counts its messages", e.ID.Text)
	}
	return parts{}.of(e.ID, "VZCZC: a message begins; it is number %s on the circuit %s",
		bare(number), circuit)
}

func (d decoder) routing(e *grammar.Routing) (out parts) {
	letter := e.Prosign.Text[:1]
	if p, ok := tables.FindPrecedence(letter); ok && e.Prosign.Text == letter+letter {
		out = out.of(e.Prosign, "%s: %s, the precedence: %s", e.Prosign.Text, p.Word, urgency(p))
	}
	for _, w := range e.Indicators {
		out = out.of(w, "goes to %s", d.station(w.Text))
	}
	return out
}

// station returns a routing indicator and whose station it names.
func (d decoder) station(indicator string) string {
	if name := station(d.tables, indicator); name != "" {
		return indicator + ", " + name
	}
	return "the station " + indicator
}

func (d decoder) sender(e *grammar.Station) (out parts) {
	out = out.of(e.Indicator, "comes from %s", d.station(e.Indicator.Text))
	if n, ok := serial(e.Serial); ok {
		at := e.Serial.At
		if i := strings.IndexByte(d.cable.File.Text[e.Span().Start:at.Start], '#'); i >= 0 {
			at.Start = e.Span().Start + i // #0042
		}
		out = out.of(at, "its message number %d", n)
	}
	if e.Section != nil {
		out = out.of(e.Section, "section %s of a long cable that was sent in parts", bare(e.Section.Text))
	}
	f := d.facts
	if f.FilingDay.Known && f.FilingTime.Known && e.Filed != nil &&
		f.FilingDay.At.Start == e.Filed.At.Start {
		out = out.of(e.Filed, "%s", d.filed())
	}
	return out
}

// bare returns a number without leading zeros.
func bare(digits string) string {
	if n := strings.TrimLeft(digits, "0"); n != "" {
		return n
	}
	return digits
}

// FilingDate returns the date on which a cable was filed, from the day of the year and the year in
// which it was sent. It reports whether both are known and the year has such a day: no year has a
// day 399.
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

// securityLetters holds the levels of format line 4.
var securityLetters = map[byte]string{'U': "unclassified",
	'E': "unclassified, to be enciphered on the way", 'R': "restricted", 'C': "confidential",
	'S': "secret", 'T': "top secret"}

// signal adds the meaning of an operating signal, if it is known.
func (p parts) signal(at grammar.Spanner, word string) parts {
	switch s, ok := tables.FindSignal(strings.TrimRight(word, "0123456789")); {
	case s.Meaning != "":
		return p.of(at, "%s: %s", word, s.Meaning)
	case ok:
		return p.of(at, "%s: a signal to the operators of stations", word)
	}
	return p
}

func (d decoder) security(e *grammar.Security) (out parts) {
	out = out.signal(e.Warning, e.Warning.Text)
	if e.Letters != nil {
		out = out.letters(e.Letters)
	}
	for _, w := range e.Signals {
		out = out.signal(w, w.Text)
	}
	return out
}

func (d decoder) preamble(e *grammar.PreambleLine) (out parts) {
	out = precedences(e.Precedences)
	if sent := d.sentAt(e.Group.At.Start); sent.Known {
		out = out.of(sent, "dated %s", sent.Value.Format(dated))
	}
	for _, g := range e.Signals {
		out = out.signal(g.Signal, g.Signal.Text)
	}
	return out
}

// precedences explains the letters before a date-time group: of those who are to act, and to know.
func precedences(letters []*grammar.Word) (out parts) {
	for i, w := range letters {
		whom := "the precedence"
		if len(letters) > 1 {
			whom = [...]string{"the precedence for those who are to act",
				"the precedence for those who are to know"}[min(i, 1)]
		}
		if p, ok := tables.FindPrecedence(w.Text); ok {
			out = out.of(w, "%s: %s, %s: %s", w.Text, p.Word, whom, urgency(p))
		}
	}
	return out
}

// sentAt returns the date-time group that begins at a place, also that of a further section.
func (d decoder) sentAt(start int) lint.Fact[time.Time] {
	heads := d.facts.Heads
	i := sort.Search(len(heads), func(i int) bool { return heads[i].At.Start > start })
	switch {
	case d.facts.Sent.Known && d.facts.Sent.At.Start == start:
		return d.facts.Sent
	case i > 0 && heads[i-1].Sent.Known && heads[i-1].Sent.At.Start == start:
		return heads[i-1].Sent
	}
	return lint.Fact[time.Time]{}
}

// roles holds what is asked of an addressee.
var roles = map[grammar.Role]string{grammar.ActionRole: "to act on it: ",
	grammar.InfoRole: "to know of it: ", grammar.ExemptRole: "left out of the list above: "}

// addressed explains an addressee on a line.
func (d decoder) addressed(at grammar.Spanner, role grammar.Role, a *grammar.AddressLine) parts {
	if a.Name.Text == "" { // the prosign alone
		return parts{}.of(at, "%s", roles[role]+"the addressees on the lines below")
	}
	text := roles[role] + known(a.Name.Text, spoken(d.tables, a.Name.Text))
	if offices := officesOf(a); offices != "" {
		text += ", for its office " + offices
	}
	if a.Precedence != nil {
		text += precedenceOf(a.Precedence.Text)
	}
	if a.Sequence != nil {
		text += "; the sender's cable number " + bare(a.Sequence.Text) + " to it"
	}
	return parts{}.of(at, "%s", text)
}

// officesOf returns the offices that an address names in double slants: //N3//
func officesOf(a *grammar.AddressLine) string {
	names := make([]string, len(a.Offices))
	for i, o := range a.Offices {
		names[i] = strings.ReplaceAll(o.Text, "/", ", ")
	}
	return strings.Join(names, ", ")
}

// precedenceOf says by when a cable is expected, from the precedence of an addressee: NIACT IMMEDIATE.
func precedenceOf(precedence string) string {
	text := ", by " + precedence
	words := strings.Fields(precedence)
	if p, ok := tables.FindPrecedence(words[len(words)-1]); ok {
		text += " (due within about " + p.Within + ")"
	}
	switch words[0] {
	case "NIACT":
		text += "; " + niact
	case "SAVING":
		text += " (by bag, not by wire)"
	}
	return text
}

// levels holds the meanings of levels of classification.
var levels = map[lint.Level]string{
	lint.Unclassified: "so no secret", lint.Restricted: "a secret of the lowest level",
	lint.Sensitive:          "not classified, but not for the public",
	lint.LimitedOfficialUse: "not classified, but for official use only, as it was until 1995",
	lint.Confidential:       "a leak could damage national security",
	lint.Secret:             "a leak could damage national security seriously",
	lint.TopSecret:          "a leak could damage national security gravely",
}

// levelInWords returns a level with its meaning.
func levelInWords(l lint.Level) string {
	switch meaning := levels[l]; {
	case l == lint.NoLevel:
		return ""
	case meaning != "":
		return l.String() + ", " + meaning
	}
	return l.String()
}

func (d decoder) marking(e *grammar.Marking) (out parts) {
	f := d.facts
	if f.Level.Known && f.Level.At == e.Level.At {
		out = out.of(e.Level, "classification: %s%s", alliance(e.Level.Text), levelInWords(f.Level.Value))
	} else if level := lint.WordLevel(e.Level.Text); level != lint.NoLevel {
		out = out.of(e.Level, "the level again: %s%s", alliance(e.Level.Text), levelInWords(level))
	}
	if at := e.Span(); f.Service == grammar.OtherService {
		out = out.filedUnder(at.Of(d.cable.File.Text), at.Start)
	}
	if c := e.Counter; c != nil && c.Part != nil {
		out = out.of(c.Word.At.To(c.Total), "section %s of the %s in which it was sent",
			bare(c.Part.Text), bare(c.Total.Text))
	}
	if n, ok := serial(e.Serial); ok && e.Post != nil {
		year := ""
		if f.Year.Known {
			year = fmt.Sprintf(" of %d", f.Year.Value)
		}
		out = out.of(e.Post.At.To(e.Serial), "cable %d%s of %s", n, year, post(d.tables, e.Post.Text))
	}
	return out
}

// alliance returns whose level it is, if it is NATO's: N A T O  S E C R E T
func alliance(level string) string {
	level = strings.Join(strings.Fields(level), "")
	if strings.HasPrefix(level, "NATO") || strings.HasPrefix(level, "COSMIC") {
		return "NATO "
	}
	return ""
}

// post returns in plain words which post a message reference number names: PORT LOUIS is the US
// embassy in Port Louis, Mauritius.
func post(tables *tables.Tables, name string) string {
	if p, ok := tables.FindPost(name); ok {
		return known(p.From, spoken(tables, p.From))
	}
	return name
}

// attention returns to whom a text is to be handed or passed on.
func (d decoder) attention(e *grammar.Attention) string {
	codes, ok := strings.CutPrefix(e.Span().Of(d.cable.File.Text), "SIC ")
	if ok && d.facts.Service == grammar.OtherService {
		return "subject indicator codes, by which NATO hands messages out: " + strings.ReplaceAll(codes, "/", ", ")
	}
	list := func(phrases []*grammar.Phrase, plain func(string) string) string {
		words := make([]string, len(phrases))
		for i, p := range phrases {
			words[i] = plain(p.Text)
		}
		return strings.Join(words, ", ")
	}
	named := func(name string) string {
		name = strings.TrimSuffix(name, " PLEASE")
		return known(name, agency(name))
	}
	agency, whom := list(e.Agency, named), list(e.For, officesIn)
	passes := false
	for _, v := range e.Verbs {
		passes = passes || strings.HasPrefix(v.Text, "PASS")
	}
	switch {
	case agency == "" && whom != "" && !passes:
		return "for the attention of " + whom
	case agency == "" || whom == "":
		return "asks that the text be handed or passed to somebody"
	case passes:
		return agency + " is asked to pass it to " + list(e.For, named)
	}
	return "for the attention of " + whom + " at " + agency
}

// subject explains the subject line.
func (d decoder) subject(e *grammar.Subject) parts {
	f := d.facts.Subject
	text := "what the cable is about"
	if at := e.Span(); f.Known && at.Start <= f.At.Start && f.At.End <= at.End {
		text += ": " + strings.Join(strings.Fields(f.Value), " ")
	} else if e.Title != nil { // a further section repeats it
		text += ", again: " + strings.Join(strings.Fields(e.Title.Text), " ")
	}
	return parts{}.of(e, "%s", text).mark(e.Mark, "the subject itself is ")
}

// classifiedBy names the officer who classified the cable.
func (d decoder) classifiedBy(e *grammar.ClassifiedBy) string {
	f := d.facts
	if e.Name == nil || !f.Officer.Known || f.Officer.At.Start < e.Span().Start ||
		f.Officer.At.End > e.Span().End {
		return "the officer who classified it"
	}
	name := strings.Join(strings.Fields(f.Officer.Value), " ")
	if f.Position.Known {
		name += ", " + strings.Join(strings.Fields(f.Position.Value), " ") + ","
	}
	return name + " decided that it is classified"
}

// declassify explains until when the cable is classified.
func declassify(e *grammar.Declassify) string {
	switch {
	case e.Date != nil:
		return "to be declassified on " + e.Date.Text
	case e.Value != nil:
		return declassification(strings.TrimSpace(e.Value.Text), 0)
	}
	return "when it is to be declassified"
}

// within returns the part of a list, which is in order of place, that lies on a line.
func within[T any](list []T, e grammar.Element, place func(T) grammar.Span) []T {
	line := e.Span()
	from := sort.Search(len(list), func(i int) bool { return place(list[i]).Start >= line.Start })
	to := sort.Search(len(list), func(i int) bool { return place(list[i]).Start >= line.End })
	return list[from:max(from, to)]
}

func (d decoder) captions(e grammar.Element) (out parts) {
	for _, c := range within(d.facts.Captions, e, lint.Fact[string].Span) {
		if known, ok := d.tables.FindCaption(c.Value); ok && known.Meaning != "" {
			out = out.of(c, "%s: %s", c.Value, known.Meaning)
		}
	}
	if line, ok := e.(*grammar.Caption); ok && len(out) == 0 { // a further section repeats it
		for _, w := range line.Captions {
			if known, _ := d.tables.FindCaption(w.Text); known.Meaning != "" {
				out = out.of(w, "%s: %s", w.Text, known.Meaning)
			}
		}
	}
	if len(out) == 0 && d.facts.Service == grammar.OtherService {
		if said := specialLine(e.Span().Of(d.cable.File.Text)); said != "" {
			return out.of(e, "%s", said)
		}
	}
	return out
}

func (d decoder) order(e *grammar.Order) (out parts) {
	f := d.facts
	if e.Number != nil {
		out = out.of(e.Name.At.To(e.Number),
			"by executive order %s, on what may be classified, why and for how long", e.Number.Text)
	}
	switch {
	case f.Declassify.NotApplicable.Known && e.Value != nil &&
		f.Declassify.NotApplicable.At == e.Value.At:
		out = out.of(e.Value, "N/A: nothing is classified")
	case e.Date != nil && f.Declassify.Date.Known && f.Declassify.Date.At == e.Date.At:
		out = out.of(e.Date, "to be declassified on %s", f.Declassify.Date.Value.Format("2 January 2006"))
	case e.Value != nil:
		out = out.of(e.Value, "%s", declassification(e.Value.Text, f.Order.Value))
	}
	return out
}

// declassification explains a value of the E.O. line other than a date.
func declassification(text string, order int) string {
	switch upper := strings.ToUpper(text); {
	case strings.HasPrefix(upper, "OADR"):
		return "OADR: to be declassified when the agency that wrote it so decides"
	case len(upper) >= 2 && upper[0] == 'X' && upper[1] >= '1' &&
		upper[1] <= '8', strings.HasPrefix(upper, "25X"):
		return text + ": exempt from declassification by date"
	}
	if meaning := scheduleOf(text, order); meaning != "" {
		return meaning
	}
	return "to be declassified: " + text
}

func (d decoder) tags(e *grammar.Tags) (out parts) {
	out = d.codes(e)
	if len(out) > 0 {
		return out
	}
	for _, item := range e.Items { // a further section repeats them
		if item.Code != nil {
			if known, _ := d.tables.FindTAG(item.Code.Text); known.Meaning != "" {
				out = out.of(item.Code, "%s: %s", item.Code.Text, known.Meaning)
			}
		}
	}
	return out
}

// codes explains the TAGS of a line that are facts.
func (d decoder) codes(e *grammar.Tags) (out parts) {
	for _, t := range within(d.facts.TAGS, e, func(t lint.TAG) grammar.Span { return t.At }) {
		known, ok := d.tables.FindTAG(t.Code)
		switch {
		case t.Kind == lint.NameTAG:
			out = out.of(t.At, "the person %s", strings.Trim(t.Code, "()"))
		case ok && known.Meaning != "":
			out = out.of(t.At, "%s: %s", t.Code, known.Meaning)
		default:
			out = out.of(t.At, "%s: a code that the table of TAGS does not have", t.Code)
		}
	}
	return out
}

func (d decoder) references(e *grammar.References) (out parts) {
	if text := strings.ToLower(e.Span().Of(d.cable.File.Text)); strings.HasSuffix(text, "n/a") {
		return out.of(e, "no reference")
	}
	for _, r := range within(d.facts.References, e,
		func(r lint.Reference) grammar.Span { return r.At }) {
		at := r.At
		if r.Letter != "" && r.LetterAt.Start < at.Start {
			at.Start = r.LetterAt.Start
		}
		out = out.of(at, "%s", Reference(d.tables, r))
	}
	if len(out) == 0 && e != grammar.First[*grammar.References](d.cable) {
		return out.of(e, "the references again")
	}
	return out
}

// Reference returns in plain words to which cable or other text a reference leads, with its letter.
func Reference(tables *tables.Tables, r lint.Reference) string {
	text := strings.TrimRight(r.Text, ",;: ")
	if m := airgram().FindStringSubmatch(text); m != nil && r.Kind != "cable" {
		text = "airgram " + m[2]
		if m[1] != "" {
			text += " of " + post(tables, m[1])
		}
		if m[3] != "" {
			text += ", " + m[3]
		}
	}
	if r.Kind == "cable" {
		name := post(tables, r.Post)
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

// airgram is a report that went by bag: A-121, JUNE 15, 1973; MEXICO CITY A-25, JANUARY 18, 1974
var airgram = lazyregexp.New(`^(?:([A-Z][A-Z ]*) )?A-(\d{1,4})\b[,;]?\s*(.*)$`)

func reasons(e *grammar.Reason) (out parts) {
	for _, s := range e.Sections {
		section := ""
		if s.Section != nil { // reasons (b) and (d) have none
			section = s.Section.Text + " "
		}
		for _, l := range s.Letters {
			if meaning := tables.Reasons[l.Letter()]; meaning != "" {
				out = out.of(l, "%s(%c): %s", section, l.Letter(), meaning)
			}
		}
	}
	return out
}

func pageLine(e *grammar.Page) string {
	if e.Section == nil || e.Total == nil {
		return "a page begins here"
	}
	return fmt.Sprintf("section %s of %s begins or goes on here", bare(e.Section.Text),
		bare(e.Total.Text))
}

func (d decoder) paragraph(e *grammar.Paragraph) parts {
	for _, p := range within(d.facts.Paragraphs, e, func(p lint.Paragraph) grammar.Span { return p.At }) {
		if p.Entire && p.Mark.Known {
			return parts{}.mark(e.Mark, "the whole text is ")
		}
	}
	return parts{}.mark(e.Mark, fmt.Sprintf("paragraph %s is ", e.Number.Digits().Text))
}
