package lint

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
)

// Draft is what the form says by which a telegram of the Department is cleared. Who drafted, cleared
// and approved it is in [Facts].
type Draft struct {
	Date  Fact[time.Time] `json:"date"`
	Phone Fact[string]    `json:"phone"`
}

// Set is a set of a general message.
type Set struct {
	Name   string       `json:"name"` // MSGID
	Fields []string     `json:"fields"`
	At     grammar.Span `json:"at"`
}

// form reads a line of the heading of another layout.
func (f *Facts) form(e *grammar.Form) {
	switch {
	case e.Call != nil:
		once(&f.Station, clone(e.Call.Calling.Text), e.Call.Calling)
		if e.Call.Number != nil {
			number(&f.Serial, &e.Call.Number.Word)
		}
		if e.Call.Preamble != nil {
			f.preamble(&grammar.Preamble{PreambleLine: *e.Call.Preamble})
		}
	case e.Line != nil:
		f.line128(e.Line)
	case e.Set != nil:
		f.set(e.Set, e)
	case e.Row != nil:
		f.sheetRow(e.Row, e)
	case e.People != nil:
		f.draftPeople(e.People)
	case e.Field != nil:
		f.formField(e)
	}
}

// line128 reads the first line of ACP 128: RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
func (f *Facts) line128(l *grammar.Line128) {
	part := func(w *grammar.Word, from, to int) (string, grammar.Span) {
		from, to = min(from, len(w.Text)), min(to, len(w.Text))
		return clone(w.Text[from:to]), grammar.Span{Start: w.At.Start + from, End: w.At.Start + to}
	}
	set := func(fact *Fact[string], from, to int) {
		if s, at := part(&l.Head.Word, from, to); s != "" {
			once(fact, s, at)
		}
	}
	set(&f.Prosign, 0, 1)
	set(&f.LanguageMedia, 1, 3)
	set(&f.ContentIndicator, 4, 8)
	once(&f.Station, clone(l.Station.Text), l.Station)
	number(&f.Serial, &l.Serial.Word)
	f.filed(&l.Filed.Word)
	once(&f.Letters, clone(l.Letters.Text), l.Letters)
	for _, w := range l.Indicators {
		f.Routing = append(f.Routing, known(clone(w.Text), w))
	}
}

// set reads a set. The subject and the references of a general message are in sets.
func (f *Facts) set(s *grammar.MessageSet, e *grammar.Form) {
	set := Set{Name: clone(s.Name.Text), Fields: []string{}, At: e.Span()}
	for _, field := range s.Fields {
		set.Fields = append(set.Fields, words(field.Text))
	}
	f.Sets = append(f.Sets, set)
	switch {
	case len(s.Fields) == 0:
	case set.Name == "SUBJ":
		at := s.Fields[0].At.To(s.Fields[len(s.Fields)-1])
		once(&f.Subject, strings.Join(set.Fields, "/"), at)
	case set.Name == "REF":
		r := Reference{Letter: set.Fields[0], LetterAt: s.Fields[0].At, At: e.Span()}
		r.Text = strings.Join(set.Fields[1:], "/")
		r.Kind = referenceKind(r.Text)
		f.References = append(f.References, r)
	}
}

// draftPeople reads who drafted, approved and cleared a draft, in this order. Who drafted it is above the date.
func (f *Facts) draftPeople(people []*grammar.Person) {
	for _, p := range people {
		person := personOf(p)
		switch {
		case len(f.Drafters) == 0 && !f.Draft.Date.Known:
			f.Drafters = append(f.Drafters, person)
		case !f.Approver.Known:
			f.Approver = known(person, person.At)
		default:
			f.Clearers = append(f.Clearers, person)
		}
	}
}

// formField reads a field with a name.
func (f *Facts) formField(e *grammar.Form) {
	field, name := e.Field, ""
	if field.Name != nil {
		name = strings.TrimRight(field.Name.Text, ": ")
	}
	switch {
	case field.Level != nil: // of a box; that of the message is in its text
	case field.Signer != nil:
		f.sheetSigner(name, field.Signer)
	case field.Date != nil && e.Of == grammar.StateDraft:
		f.drafted(field)
	case name == "TELNO" && field.Number != nil:
		number(&f.Number, &field.Number.Word)
	case name == "DESKBY":
		f.deskby(field)
	case field.Group != nil:
		f.formGroup(field.Group, field.Month, field.Year)
	case name == "FM" || name == "FROM":
		for _, a := range field.Addressees {
			once(&f.Originator, bareAddress(a.Name.Text), a.Name)
			if e.Of == grammar.UKTelno {
				once(&f.Post, bareAddress(a.Name.Text), a.Name)
			}
		}
	case name == "INFO":
		f.formAddressees(field, grammar.InfoRole)
	default:
		f.formAddressees(field, grammar.ActionRole)
	}
}

func (f *Facts) drafted(field *grammar.FormField) {
	if day, ok := Date(field.Date.Text); ok {
		once(&f.Draft.Date, day, field.Date)
	}
	if field.Phone != nil {
		once(&f.Draft.Phone, words(field.Phone.Text), field.Phone)
	}
}

// formGroup reads a date-time group: 141000Z MARCH 85
func (f *Facts) formGroup(group *grammar.Alphanumeric, month *grammar.Month, year *grammar.Number) {
	if month == nil || len(month.Text) < 3 {
		return
	}
	if sent, ok := dateTimeGroup(group.Text, strings.ToUpper(month.Text[:3]), year.Text); ok {
		once(&f.Sent, sent, group.At.To(year))
	}
}

// sheetRow reads the boxes at the head of a joint message form, which each of its pages repeats.
func (f *Facts) sheetRow(row *grammar.SheetRow, e *grammar.Form) {
	if row.Page != nil {
		page := Page{At: e.Span()}
		number(&page.Number, &row.Page.Word)
		number(&page.Total, &row.Total.Word)
		f.Pages = append(f.Pages, page)
	}
	if f.Sent.Known {
		return
	}
	f.formGroup(row.Group, row.Month, row.Year)
	for _, p := range row.Precedences {
		f.Precedence = append(f.Precedence, known(clone(p.Text[:1]), p))
	}
	if row.Letters != nil {
		once(&f.Letters, clone(row.Letters.Text), row.Letters)
	}
	for _, code := range row.Codes {
		switch len(code.Text) {
		case len("AT"):
			once(&f.LanguageMedia, clone(code.Text), code)
		case len("ZYUW"):
			once(&f.ContentIndicator, clone(code.Text), code)
		}
	}
	if row.Filed != nil {
		f.filed(&row.Filed.Word)
	}
}

// sheetSigner reads who drafted or released a message: P. QUILL, CPT, ATZX-PL, 0137
func (f *Facts) sheetSigner(box string, s *grammar.SheetSigner) {
	const office, all = 1, 3 // after the title; where each is there
	person := Person{Name: words(s.Name.Text), At: s.Name.At}
	if len(s.Details) == all {
		person.Office, person.At = words(s.Details[office].Text), s.Name.At.To(s.Details[office])
	}
	if strings.HasPrefix(box, "DRAFTER") {
		f.Drafters = append(f.Drafters, person)
	} else {
		once(&f.Releaser, person, person.At)
	}
}

// sheetReferences reads the references below the subject of a message on the form: a letter and, up to the
// next one, what it stands for, which is no telegram of a post, even where it looks like one: AR 55-355.
func (f *Facts) sheetReferences(e *grammar.References, c *grammar.Cable) {
	for i, item := range e.Items {
		letter := item.Letter()
		if letter == nil {
			continue
		}
		at := grammar.Span{Start: letter.At.End, End: e.Span().End}
		for _, next := range e.Items[i+1:] {
			if l := next.Letter(); l != nil {
				at.End = l.At.Start
				break
			}
		}
		text := at.Of(c.File.Text)
		at.End -= len(text) - len(strings.TrimRight(text, " .\r\n"))
		at.Start += len(text) - len(strings.TrimLeft(text, " \r\n"))
		words := wordsAt(at, c)
		f.References = append(f.References, Reference{Letter: strings.Trim(letter.Text, "(). "), Kind: referenceKind(words),
			Text: words, At: at, LetterAt: letter.At})
	}
}

// deskbyAboveGroup reads DESKBY where it is above the date-time group, which has its month.
func (f *Facts) deskbyAboveGroup(c *grammar.Cable) {
	if c.Layout != grammar.UKTelno || f.Deskby.Known {
		return
	}
	for e := range grammar.All[*grammar.Form](c) {
		if e.Field != nil && e.Field.Name != nil && strings.TrimRight(e.Field.Name.Text, ": ") == "DESKBY" {
			f.deskby(e.Field)
		}
	}
}

// deskby reads the day and hour by which a telegram is to lie on a desk. Its month is that of the
// date-time group, or the next.
func (f *Facts) deskby(field *grammar.FormField) {
	if field.Group == nil || !f.Sent.Known || len(field.Group.Text) < len("150800Z") {
		return
	}
	sent := f.Sent.Value
	day, err := time.Parse("021504", field.Group.Text[:6])
	if err != nil {
		return
	}
	at := time.Date(sent.Year(), sent.Month(), day.Day(), day.Hour(), day.Minute(), 0, 0, time.UTC)
	if day.Day() < sent.Day() {
		at = at.AddDate(0, 1, 0)
	}
	once(&f.Deskby, at, field.Group)
}

// formAddressees adds a list in which a precedence counts until the next one.
func (f *Facts) formAddressees(field *grammar.FormField, role grammar.Role) {
	precedence := ""
	for _, a := range field.Addressees {
		if a.Precedence != nil {
			precedence = words(a.Precedence.Text)
		}
		name, offices, _ := strings.Cut(words(a.Name.Text), "//")
		addressee := Addressee{Role: role, Name: name, Offices: []string{}, Precedence: precedence, At: a.Name.At}
		if offices = strings.Trim(offices, "/ "); offices != "" {
			addressee.Offices = strings.Split(offices, "/")
		}
		f.Addressees = append(f.Addressees, addressee)
	}
}

// bareAddress returns a name without the offices after it.
func bareAddress(name string) string {
	name, _, _ = strings.Cut(words(name), "//")
	return name
}
