package lint

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
)

// Person is somebody who had a part in a cable: who drafted, cleared, approved or released it.
type Person struct {
	Office string       `json:"office"` // POL, or ""
	Name   string       `json:"name"`   // as written: Roe, Jane A
	Post   string       `json:"post"`   // in parentheses after the name, or ""
	At     grammar.Span `json:"at"`
}

// labelled reads a field of SMART's form.
func (f *Facts) labelled(e *grammar.Labelled) {
	switch {
	case e.IsCalled("MRN") && e.Reference != nil:
		f.messageReference(e.Reference)
	case e.IsCalled("Date/DTG") && e.Date != nil:
		f.labelledDate(e.Date)
	case e.IsCalled("E.O.") && len(e.Entries) > 0: // whose number is on the line after the label
		if n, err := strconv.Atoi(e.Entries[0].Text); err == nil {
			once(&f.Order, n, e.Entries[0])
		}
	case e.IsCalled("From"):
		for _, a := range e.Addressees {
			once(&f.Originator, words(a.Name.Text), a.Name)
		}
	case e.IsCalled("Action"):
		f.named(e, grammar.ActionRole)
	case e.IsCalled("Info"):
		f.named(e, grammar.InfoRole)
	case e.IsCalled("XMT"):
		f.named(e, grammar.ExemptRole)
	case e.IsCalled("Captions"):
		for _, c := range e.Entries {
			f.caption(&c.Word)
		}
	case e.IsCalled("Pass Line"):
		f.Attention = entries(f.Attention, e)
	case e.IsCalled("Attachments"):
		f.Attachments = entries(f.Attachments, e)
	case e.IsCalled("Drafted By"):
		f.Drafters = people(f.Drafters, e)
	case e.IsCalled("Cleared By"):
		f.Clearers = people(f.Clearers, e)
	case e.IsCalled("Approved By"):
		firstPerson(&f.Approver, e)
	case e.IsCalled("Released By"):
		firstPerson(&f.Releaser, e)
	default:
		f.plainLabel(e)
	}
}

// plainLabel reads a field that is one piece of text.
func (f *Facts) plainLabel(e *grammar.Labelled) {
	if len(e.Entries) == 0 {
		return
	}
	at := e.Entries[0].At.To(e.Entries[len(e.Entries)-1])
	texts := make([]string, len(e.Entries))
	for i, entry := range e.Entries {
		texts[i] = words(entry.Text)
	}
	value := strings.Join(texts, ", ")
	switch {
	case e.IsCalled("Signature"):
		f.Signers = append(f.Signers, known(value, at))
		once(&f.Signature, value, at)
	case e.IsCalled("Action Post"):
		once(&f.ActionPost, value, at)
	case e.IsCalled("Dissemination Rule"):
		once(&f.Dissemination, value, at)
	}
}

// declassify reads Declassify On of SMART's form, whose E.O. is the number of the order alone. In
// telegrams, whose E.O. line has the instruction, it repeats that.
func (f *Facts) declassify(e *grammar.Declassify, c *grammar.Cable) {
	d := &f.Declassify
	if c.Layout != grammar.SMART || d.Date.Known || d.Text.Known || d.NotApplicable.Known {
		return
	}
	if e.Date != nil {
		if day, ok := Date(e.Date.Text); ok {
			once(&d.Date, day, e.Date)
		}
	} else if e.Value != nil {
		once(&d.Text, wordsAt(e.Value, c), e.Value)
	}
}

// words returns s with one blank for any blanks and line ends.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

func entries(list []Fact[string], e *grammar.Labelled) []Fact[string] {
	for _, entry := range e.Entries {
		list = append(list, known(words(entry.Text), entry))
	}
	return list
}

func people(list []Person, e *grammar.Labelled) []Person {
	for _, p := range e.People {
		list = append(list, personOf(p))
	}
	return list
}

func firstPerson(f *Fact[Person], e *grammar.Labelled) {
	if len(e.People) > 0 {
		p := personOf(e.People[0])
		once(f, p, p.At)
	}
}

func personOf(p *grammar.Person) (person Person) {
	name, _, _ := strings.Cut(p.Name.Text, ":") // after a colon is who typed it
	person = Person{Name: words(name), At: p.Name.At}
	if p.Office != nil {
		person.Office = words(p.Office.Text)
		person.At.Start = p.Office.At.Start
	}
	if p.Post != nil {
		person.Post = words(strings.Trim(p.Post.Text, "() "))
		person.At.End = p.Post.At.End
	}
	return person
}

// messageReference reads 11 PORT LOUIS 42.
func (f *Facts) messageReference(m *grammar.MessageReference) {
	once(&f.Post, words(m.Post.Text), m.Post)
	number(&f.Number, &m.Serial.Word)
	if year, ok := Year(m.Year.Text); ok {
		once(&f.Year, year, m.Year)
	}
}

// labelledDate reads the date-time group, and where there is none the date.
func (f *Facts) labelledDate(d *grammar.LabelledDate) {
	if d.Group == nil {
		if day, ok := Date(d.Date.Text); ok {
			once(&f.Sent, day, d.Date)
		}
		return
	}
	if sent, ok := groupOf(d); ok {
		once(&f.Sent, sent, d.Group.At.To(d.Year))
	}
}

// groupOf returns the date-time group of Date/DTG.
func groupOf(d *grammar.LabelledDate) (time.Time, bool) {
	month := strings.ToUpper(d.Month.Text)
	if len(month) < 3 {
		return time.Time{}, false
	}
	return dateTimeGroup(strings.ToUpper(d.Group.Text), month[:3], d.Year.Text)
}

// named adds the addressees of a label.
func (f *Facts) named(e *grammar.Labelled, role grammar.Role) {
	for i, n := range e.Addressees {
		a := Addressee{Role: role, Name: PlainAddress(words(n.Name.Text)), Offices: []string{}, At: n.Name.At}
		if n.Precedence != nil {
			a.Precedence = strings.ToUpper(words(n.Precedence.Text))
			a.At.End = n.Precedence.At.End
		}
		if n := len(f.Addressees); e.Name == nil && i == 0 && n > 0 && f.Addressees[n-1].Precedence == "" &&
			f.Addressees[n-1].Role == role { // a page was turned within the name
			before := f.Addressees[n-1]
			a.Name, a.At.Start = PlainAddress(before.Name+" "+a.Name), before.At.Start
			f.Addressees = f.Addressees[:n-1]
		}
		f.Addressees = append(f.Addressees, a)
	}
}

// PlainAddress returns the name of an addressee as telegrams have it: SECSTATE WASHDC of SMART's
// WASHDC, SECSTATE. A name of another form, such as that of a person, is returned unchanged.
func PlainAddress(name string) string {
	city, organization, found := strings.Cut(name, ", ")
	if found && slices.Contains(organizations, organization) && city == strings.ToUpper(city) {
		return organization + " " + city
	}
	return name
}

// organizations are what precedes the city in the name of an addressee.
var organizations = []string{
	"SECSTATE", "AMEMBASSY", "AMCONSUL", "USMISSION", "USOFFICE", "USINT", "USLO", "AMEMB", "AIT", "USDAO", "USAID",
	"AMCONGEN", "EMBASSY", "CONSULATE",
}
