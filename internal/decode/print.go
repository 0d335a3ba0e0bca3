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

// distribution explains a row by which the Department counts out copies:
//
//	INFO OCT-01 ISO-00 AID-20 /096 W
func (d decoder) distribution(e *grammar.Distribution) (out parts) {
	of := d.distributionOf(e)
	if of == nil {
		return out.of(e, "%s", plainLines[e.Kind()])
	}
	var some, none, unread []string
	whom := "for information"
	at := grammar.Span{}
	for _, item := range e.Items {
		o := item.Office
		if o == nil {
			continue
		}
		if at.Len() == 0 {
			at = o.Code.At
			if isActing(of, at.Start) {
				whom = "to the office that is to act"
				if of.Origin {
					whom = "to the office that wrote it"
				}
			}
		}
		at.End = d.officeAt(o).End
		name := officeName(o.Code.Text)
		switch n, ok := copiesOf(o); {
		case !ok:
			unread = append(unread, name)
		case n == 0:
			none = append(none, name)
		default:
			some = append(some, fmt.Sprint(n, " to ", name))
		}
	}
	if at.Len() > 0 {
		var lists []string
		for _, l := range []struct {
			name  string
			among []string
		}{{"", some}, {"none on paper to ", none}, {"a number that cannot be read to ", unread}} {
			if len(l.among) > 0 {
				lists = append(lists, l.name+strings.Join(l.among, ", "))
			}
		}
		text := "copies " + whom + ": " + strings.Join(lists, "; ")
		if of.Internal {
			text = "within the Department, " + text
		}
		out = out.of(grammar.Span{Start: e.Span().Start, End: at.End}, "%s", text)
	}
	if out = append(out, d.copies(e, of)...); len(out) == 0 {
		return out.of(e, "%s", plainLines[e.Kind()])
	}
	return out
}

// distributionOf returns the distribution that a row belongs to, or nil.
func (d decoder) distributionOf(e grammar.Element) *lint.Distribution {
	all := d.facts.Distribution
	i := sort.Search(len(all), func(i int) bool { return all[i].At.Start > e.Span().Start })
	if i == 0 {
		return nil
	}
	return &all[i-1]
}

// isActing reports whether an office is on the line ACTION or ORIGIN.
func isActing(of *lint.Distribution, start int) bool {
	for _, o := range of.Offices[:min(of.Actions, len(of.Offices))] {
		if o.At.Start == start {
			return true
		}
	}
	return false
}

// officeName returns the name of an office with its code, or the code where nobody knows the name.
func officeName(code string) string {
	name, _ := officeMeaning(code)
	if name == "" {
		return code
	}
	return name + " (" + code + ")"
}

// officeMeaning returns the name of an office, with its article, and the note in parentheses after it:
// the Office of International Conferences, IO/OIC. Both are "" where nobody knows the name.
func officeMeaning(code string) (name, note string) {
	o, _ := tables.FindOffice(code)
	name = o.Meaning
	if i := strings.LastIndex(name, " ("); i > 0 && strings.HasSuffix(name, ")") {
		name, note = name[:i], strings.Trim(name[i:], " ()")
	}
	name = strings.Replace(name, ", electronic delivery", " by wire", 1)
	if name != "" && 'A' <= name[0] && name[0] <= 'Z' {
		name = "the " + name
	}
	return name, note
}

// copies explains the total that closes a distribution: /096 W
func (d decoder) copies(e grammar.Element, of *lint.Distribution) (out parts) {
	if at := of.Total.At; !of.Total.Known || at.Start < e.Span().Start || at.End > e.Span().End {
		return nil
	}
	text := counted(of.Total.Value) + " in all"
	switch sum, all := of.Sum(); {
	case !all || of.Actions == 0:
	case sum != of.Total.Value:
		text = fmt.Sprintf("%s, but the numbers add up to %d", text, sum)
	default:
		text += ", as the numbers add up"
	}
	total := of.Total.At
	if total.Start > 0 && d.cable.File.Text[total.Start-1] == '/' {
		total.Start--
	}
	out = out.of(total, "%s", text)
	if said := d.handedOut(e); said != "" {
		out = out.of(e, "%s", said)
	}
	switch {
	case !of.Letter.Known:
	case of.Letter.Value == "W":
		out = out.of(of.Letter, "W: of a telegram that the Department received")
	case of.Letter.Value == "R":
		out = out.of(of.Letter, "R: of a telegram that the Department sent")
	}
	return out
}

// closing is the end of a distribution within the Department: 111708L MAR 97 KTW (TOTAL COPIES:010)
var closing = lazyregexp.New(`(\d{6})([LZ]) ([A-Z]{3}) (\d{2})\s+([A-Za-z]+)`)

// handedOut says when and by whom the copies of a distribution within the Department were handed out.
func (d decoder) handedOut(e grammar.Element) string {
	m := closing().FindStringSubmatch(e.Span().Of(d.cable.File.Text))
	if m == nil {
		return ""
	}
	at, err := time.Parse("021504 Jan 06", m[1]+" "+m[3]+" "+m[4])
	if err != nil {
		return ""
	}
	clock := "UTC"
	if m[2] == "L" {
		clock = "local time"
	}
	return "handed out " + at.Format("on 2 January 2006 at 15:04 ") + clock + ", by " + m[5]
}

func counted(copies int) string {
	switch copies {
	case 0:
		return "no copies on paper"
	case 1:
		return "1 copy"
	}
	return fmt.Sprint(copies, " copies")
}

// copiesOf returns the copies of an office, and whether they can be read.
func copiesOf(o *grammar.OfficeCopies) (int, bool) {
	if o.Copies == nil || strings.Trim(o.Copies.Text, "0123456789") != "" {
		return 0, false
	}
	return o.Copies.Int()
}

// offices explains each office of a row: AF-18.
func (d decoder) offices(e *grammar.Distribution) (out parts) {
	for _, item := range e.Items {
		o := item.Office
		if o == nil {
			continue
		}
		at, copies := d.officeAt(o), "a number of copies that cannot be read"
		if n, ok := copiesOf(o); ok {
			copies = counted(n)
		}
		text := copies + " to " + officeName(o.Code.Text)
		switch name, note := officeMeaning(o.Code.Text); {
		case name == "":
			text = copies + " to " + o.Code.Text + ", an office whose name is not known"
		case note != "":
			text += ", " + note
		}
		out = out.of(at, "%s", text)
	}
	return out
}

// officeAt returns the place of an office with its copies: AF-18, EUR(01).
func (d decoder) officeAt(o *grammar.OfficeCopies) grammar.Span {
	at := o.Code.At
	if o.Copies != nil {
		at.End = o.Copies.At.End
	}
	if text := d.cable.File.Text; at.End < len(text) && text[at.End] == ')' {
		at.End++
	}
	return at
}

// counter explains the dashed line:
//
//	------------------071320 101702Z /61
func (d decoder) counter(e *grammar.CounterLine) (out parts) {
	if e.Number != nil {
		text := "the message system's count of its messages"
		if strings.ContainsAny(e.Number.Text, "ABCDEF") {
			text += ", in hexadecimal digits"
		}
		out = out.of(e.Number, "%s: %s", e.Number.Text, text)
	}
	for _, at := range []*grammar.Filing{e.Early, e.Time} {
		if at != nil {
			out = out.of(at, "passed on by the system %s", d.clock(at.Text))
		}
	}
	if e.Suffix != nil {
		at := e.Suffix.At
		if at.Start > 0 && d.cable.File.Text[at.Start-1] == '/' {
			at.Start--
		}
		out = out.of(at, "/%s: what it means is not known", e.Suffix.Text)
	}
	if len(out) == 0 {
		return out.of(e, "%s", plainLines[e.Kind()])
	}
	return out
}

// clock returns a time of day, hours and minutes, 101702Z, in words. The month is that of the
// date-time group, or the next one.
func (d decoder) clock(text string) string {
	digits := strings.TrimRight(text, "Z ")
	const form = "021504"
	if len(digits) != len(form) || strings.Trim(digits, "0123456789") != "" {
		return "at " + text
	}
	day, at := digits[:2], digits[2:4]+":"+digits[4:]+" UTC"
	if sent := d.facts.Sent; sent.Known {
		month := time.Date(sent.Value.Year(), sent.Value.Month(), 1, 0, 0, 0, 0, time.UTC)
		if day < sent.Value.Format("02") {
			month = month.AddDate(0, 1, 0)
		}
		if date, err := time.Parse("200601"+form, month.Format("200601")+digits); err == nil {
			return date.Format("on 2 January 2006 at 15:04 UTC")
		}
	}
	return "on day " + bare(day) + " of the month at " + at
}

// page explains a page line of a print:
//
//	PAGE 02   VALLET 01306 01 OF 02 101644Z
func (d decoder) page(e *grammar.Page) string {
	if e.Page == nil || e.Post == nil || !d.cable.Layout.IsPrint() {
		return pageLine(e)
	}
	text := "page " + bare(e.Page.Text)
	switch {
	case e.Section == nil || e.Total == nil:
	case bare(e.Total.Text) == "1":
		text += " of the only section"
	case strings.Trim(e.Section.Text, "0") == "":
		text += fmt.Sprintf(" of all %s sections joined", bare(e.Total.Text))
	default:
		text += fmt.Sprintf(" of section %s of %s", bare(e.Section.Text), bare(e.Total.Text))
	}
	name := strings.TrimSpace(e.Post.Text)
	const cut = 6 // letters
	switch whole := d.facts.Post.Value; {
	case strings.HasPrefix(whole, name):
		name = post(d.tables, whole)
	case len(name) == cut:
		name += ", a name that is cut to six letters,"
	default:
		name = post(d.tables, name)
	}
	if n, ok := e.Serial.Int(); ok {
		text += fmt.Sprintf(" of cable %d of %s", n, name)
	}
	pages := within(d.facts.Pages, e, func(p lint.Page) grammar.Span { return p.At })
	if len(pages) > 0 && pages[0].Filed.Known {
		text += "; filed " + d.clock(pages[0].Filed.Value)
	}
	return text
}

// levelLine explains the level above and below each page:
//
//	UNCLASSIFIED     PTQ4417
func (d decoder) levelLine(e *grammar.LevelLine) (out parts) {
	for _, l := range within(d.facts.LevelLines, e, lint.Fact[lint.Level].Span) {
		said := levelInWords(l.Value)
		if s := l.At.Of(d.cable.File.Text); s == "SBU" || s == tables.SensitiveLine {
			said = levelInWords(lint.Sensitive)
		}
		out = out.of(l, "the level, above and below each page: %s", said)
	}
	text := e.Span().Of(d.cable.File.Text)
	if i := strings.Index(text, "POSS DUPE"); i >= 0 {
		at := grammar.Span{Start: e.Span().Start + i, End: e.Span().Start + i + len("POSS DUPE")}
		out = out.of(at, "POSS DUPE: this may be a second copy of a telegram sent before")
	}
	if id := text[strings.LastIndexByte(text, ' ')+1:]; d.facts.TelegramID.Known && id == d.facts.TelegramID.Value {
		out = out.of(grammar.Span{Start: e.Span().End - len(id), End: e.Span().End},
			"%s: the message system's own name for the telegram", id)
	}
	if len(out) == 0 {
		return out.of(e, "%s", plainLines[e.Kind()])
	}
	return out
}

// printLine explains a line of a print that says nothing about the message.
func (d decoder) printLine(e *grammar.PrintLine) string {
	s := e.Span().Of(d.cable.File.Text)
	digits := strings.Trim(s, "0123456789-/") == ""
	switch caption, known := d.tables.FindCaption(s); {
	case strings.HasPrefix(s, "NNN"), s == endOfDocument:
		return "this section ends"
	case strings.HasPrefix(s, "NOTE BY OC"):
		return "a note by the communications center, no part of the text"
	case s == "Cable":
		return "the title of the print"
	case digits && d.facts.Number.Known && bare(s) == fmt.Sprint(d.facts.Number.Value):
		return "the number of the telegram again"
	case digits && len(s) < len("00000"):
		return "a number of the communications center, whose meaning is not known"
	case digits:
		return "a file number"
	case strings.HasPrefix(s, "SOURCE:"):
		return "from where the office system took the telegram"
	case strings.HasPrefix(s, "POEMS "):
		return pageHead(s)
	case strings.HasPrefix(s, "PAGE "):
		return d.inShort(strings.Fields(s))
	case strings.HasPrefix(s, "TEXT"):
		return "the telegram as it was sent follows"
	case d.facts.TelegramID.Known && s == d.facts.TelegramID.Value:
		return s + ": the message system's own name for the telegram"
	case known && caption.Meaning != "":
		return s + ": " + caption.Meaning
	}
	return known(plainLines[e.Kind()], d.damagedLabel(e))
}

// printed is the end of the head of a page: 03/12/97 09:20 am Page: 1
var printed = lazyregexp.New(`(\d{2}/\d{2}/\d{2}) (\d{2}:\d{2} [ap]m)\s+Page: *(\d+)`)

// pageHead explains the head of a page of POEMS.
func pageHead(s string) string {
	const text = "the head of a page, by POEMS, the office system that printed it"
	m := printed().FindStringSubmatch(s)
	if m == nil {
		return text + ": level, day and time, page"
	}
	at, err := time.Parse("01/02/06 03:04 pm", m[1]+" "+m[2])
	if err != nil {
		return text + ", page " + m[3]
	}
	return text + at.Format(" on 2 January 2006 at 15:04") + ", page " + m[3]
}

// inShort explains the line at the head of a print of POEMS: PAGE 01 STATE 48117 112204Z MAR 97
func (d decoder) inShort(words []string) string {
	n := len(words) - 4 // the number, before the date-time group
	if n <= 2 || strings.Trim(words[n], "0123456789") != "" {
		return "the telegram in short: post, number and date"
	}
	name := post(d.tables, strings.Join(words[2:n], " "))
	text := fmt.Sprintf("the telegram in short: cable %s of %s", bare(words[n]), name)
	at, err := time.Parse("021504Z Jan 06", strings.Join(words[n+1:], " "))
	if err != nil {
		return text
	}
	return text + ", dated " + at.Format("2 January 2006, 15:04 UTC")
}

// remarks are what is in parentheses after who cleared a telegram.
var remarks = map[string]string{"(INFO)": "for information", "(SUBS)": "in substance", "(PHONE)": "by telephone",
	"(DRAFT)": "in draft", "(PROVISIONAL)": "provisionally"}

// drafting explains who drafted, approved and cleared a telegram:
//
//	DRAFTED BY OES/OFA:RTWINCHELL:MEB
func (d decoder) drafting(e *grammar.Drafting) string {
	if e.Rest == nil {
		return plainLines[e.Kind()]
	}
	var people []string
	names, when, _ := strings.Cut(e.Rest.Text, " -- ")
	for _, w := range strings.Fields(glued().ReplaceAllString(names, ":")) {
		if remark := remarks[w]; remark != "" && len(people) > 0 {
			people[len(people)-1] += ", " + remark
			continue
		}
		office, name, found := strings.Cut(w, ":")
		if !found || name == "" {
			continue
		}
		name, typist, _ := strings.Cut(name, ":")
		name, remark, _ := strings.Cut(name, "(")
		person := name + " of " + officeWithSubject(office)
		if typist != "" {
			person += ", typed by " + typist
		}
		if known := remarks["("+remark]; known != "" {
			person += ", " + known
		}
		people = append(people, person)
	}
	if len(people) == 0 {
		return plainLines[e.Kind()]
	}
	return d.drafted(e) + " " + strings.Join(people, "; ") + dayAndPhone(strings.Fields(when))
}

// dayAndPhone explains what may follow the names: 03/11/97 7-0000
func dayAndPhone(words []string) (text string) {
	for i, w := range words {
		day, ok := lint.Date(w)
		switch {
		case ok:
			text += day.Format("; on 2 January 2006")
		case i > 0:
			text += "; telephone " + w
		}
	}
	return text
}

// glued are the signs between an office and a name: ARA/AND - RJBLOHM, ARA/AND: RJBLOHM
var glued = lazyregexp.New(`\s+-\s+|\s*:\s*`)

// officeWithSubject writes an office with its subject, but not a lone letter, which would be a guess.
func officeWithSubject(name string) string {
	if len(name) < 2 || strings.HasPrefix(name, "A/") {
		return name
	}
	return office(name)
}

// drafted returns what those on a line did. A line without a label goes on with the one before; of
// those after the first to approve all others cleared.
func (d decoder) drafted(e *grammar.Drafting) string {
	did := func(e *grammar.Drafting) string {
		switch l := e.DraftingLine.Label; {
		case l == nil:
			return ""
		case strings.HasPrefix(l.Text, "DRAFT"):
			return "drafted by"
		}
		return "approved by"
	}
	if now := did(e); now != "" {
		return now
	}
	const most = 64 // lines that are looked back
	all := d.cable.Elements
	i := sort.Search(len(all), func(i int) bool { return all[i].Span().Start >= e.Span().Start })
	for j := i - 1; j >= max(0, i-most); j-- {
		before, ok := all[j].(*grammar.Drafting)
		if ok && did(before) == "drafted by" {
			return "drafted by"
		} else if ok && did(before) != "" {
			break
		}
	}
	return "cleared by"
}

// headingLine explains a line of the heading of a further section, or of a print that has the text first.
func (d decoder) headingLine(e *grammar.HeadingLine) parts {
	switch {
	case e.Preamble != nil:
		return d.preamble(e.Preamble)
	case e.Address == nil:
		return parts{}.of(e, "%s", plainLines[e.Kind()])
	case strings.HasPrefix(e.Span().Of(d.cable.File.Text), "FM "):
		return parts{}.of(e.Address.Name, "sent by %s", known(e.Address.Name.Text, spoken(d.tables, e.Address.Name.Text)))
	}
	role := grammar.ActionRole
	addressees := func(list []lint.Addressee) {
		for _, a := range within(list, e, func(a lint.Addressee) grammar.Span { return a.At }) {
			role = a.Role
		}
	}
	addressees(d.facts.Addressees)
	heads := d.facts.Heads
	if i := sort.Search(len(heads), func(i int) bool { return heads[i].At.Start > e.Span().Start }); i > 0 {
		addressees(heads[i-1].Addresses)
	}
	return d.addressed(e, role, e.Address)
}
