package decode

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// labelled explains a line of SMART's form:
//
//	Action:   WASHDC, SECSTATE ROUTINE
func (d decoder) labelled(e *grammar.Labelled) (out parts) {
	if e.Rank < 0 {
		return nil
	}
	label := tables.SMARTLabels[e.Rank]
	switch {
	case e.Reference != nil:
		return out.of(e.Reference.Year.At.To(e.Reference.Serial), "%s", d.messageReference(e.Reference))
	case e.Date != nil:
		if f := d.facts; f.Sent.Known && e.Span().Start <= f.Sent.At.Start && f.Sent.At.End <= e.Span().End {
			return out.of(e.Value(d.cable), "dated %s", f.Sent.Value.Format(dated))
		}
	case len(e.Addressees) > 0:
		for _, a := range e.Addressees {
			out = append(out, d.named(label.Name, a)...)
		}
		return out
	case len(e.People) > 0:
		for _, p := range e.People {
			out = out.of(personAt(p), "%s %s", didWhat[label.Name], person(p, plainOffice))
		}
		return out
	case label.Name == "Pass Line" && len(e.Entries) > 1:
		for _, line := range e.Entries {
			out = out.of(line, "%s: %s", label.Meaning, strings.Join(strings.Fields(line.Text), " "))
		}
		return out
	case label.Name == "Captions":
		if out = d.captions(e); len(out) > 0 {
			return out
		}
	}
	switch value := strings.Join(strings.Fields(e.Value(d.cable).Of(d.cable.File.Text)), " "); value {
	case "":
		return out.of(e, "%s; empty", label.Meaning)
	default:
		return out.of(e, "%s: %s", label.Meaning, value)
	}
}

// didWhat says what those under a label did.
var didWhat = map[string]string{"Drafted By": "written by", "Cleared By": "agreed to by",
	"Approved By": "approved by", "Released By": "sent off by"}

// personAt returns the place of a name with its office and what is after it.
func personAt(p *grammar.Person) grammar.Span {
	at := p.Name.At
	if p.Office != nil {
		at.Start = min(at.Start, p.Office.At.Start)
	}
	if p.Post != nil {
		at.End = max(at.End, p.Post.At.End)
	}
	return at
}

// plainOffice leaves the name of an office, which may be a section of a post, as it is.
func plainOffice(name string) string { return name }

// person returns who it is: Roe, Jane A, of POL in Port Louis.
func person(p *grammar.Person, office func(string) string) string {
	name, _, _ := strings.Cut(p.Name.Text, ":")
	text := strings.Join(strings.Fields(name), " ")
	if p.Office != nil {
		text += ", of " + office(strings.Join(strings.Fields(p.Office.Text), " "))
	}
	if p.Post != nil {
		if remark := remarks[strings.TrimSpace(p.Post.Text)]; remark != "" {
			return text + ", " + remark
		}
		text += " in " + strings.Trim(p.Post.Text, "() ")
	}
	return text
}

// messageReference explains 11 PORT LOUIS 42.
func (d decoder) messageReference(m *grammar.MessageReference) string {
	name := post(d.tables, strings.Join(strings.Fields(m.Post.Text), " "))
	if year, ok := lint.Year(m.Year.Text); ok {
		return fmt.Sprintf("cable %s of %d of %s", bare(m.Serial.Text), year, name)
	}
	return fmt.Sprintf("cable %s of %s", bare(m.Serial.Text), name)
}

// named explains an addressee of the form: WASHDC, SECSTATE ROUTINE
func (d decoder) named(label string, a *grammar.NamedAddressee) (out parts) {
	name := lint.PlainAddress(strings.Join(strings.Fields(a.Name.Text), " "))
	said := known(name, spoken(d.tables, name))
	switch label {
	case "From":
		return out.of(a.Name, "sent by %s", said)
	case "Action":
		said = roles[grammar.ActionRole] + said
	case "Info":
		said = roles[grammar.InfoRole] + said
	case "XMT":
		said = roles[grammar.ExemptRole] + said
	}
	at := a.Name.At
	if a.Precedence != nil {
		at.End = a.Precedence.At.End
		said += precedenceOf(strings.ToUpper(a.Precedence.Text))
	}
	return out.of(at, "%s", said)
}
