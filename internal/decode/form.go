package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// form explains a line of the heading of another service's message, or of the form by which a
// telegram of the Department is cleared.
func (d decoder) form(e *grammar.Form) parts {
	switch {
	case e.Call != nil:
		return d.call(e.Call)
	case e.Line != nil:
		return d.line128(e.Line)
	case e.Set != nil:
		return messageSet(e)
	case e.Row != nil:
		return d.sheetRow(e.Row)
	case e.People != nil:
		return d.draftPeople(e)
	case e.Field != nil:
		return d.formField(e)
	}
	if e.Of.IsOther() { // of which nothing is read: said once
		if e == grammar.First[*grammar.Form](d.cable) {
			return parts{}.of(e, "%s, which is not read", layouts[e.Of])
		}
		return nil
	}
	return parts{}.of(e, "a line of the heading")
}

// call explains the line of ACP 126: NKTA DE GLXW NR 7.
func (d decoder) call(l *grammar.CallLine) (out parts) {
	for _, c := range l.Called {
		out = out.of(c, "calls the station %s", c.Text)
	}
	out = out.of(l.Calling, "from the station %s", l.Calling.Text)
	if l.Number != nil {
		out = out.of(l.Number, "its message number %s", bare(l.Number.Text))
	}
	if l.Preamble != nil {
		out = append(out, d.preamble(l.Preamble)...)
	}
	return out
}

// line128 explains the first line of ACP 128: RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
func (d decoder) line128(l *grammar.Line128) (out parts) {
	out = head128(&l.Head.Word)
	out = out.of(l.Station, "comes from %s", d.station(l.Station.Text))
	out = out.of(l.Serial, "its message number %s", bare(l.Serial.Text))
	if f := d.facts; f.FilingDay.Known && f.FilingTime.Known && f.FilingDay.At.Start == l.Filed.At.Start {
		out = out.of(l.Filed, "%s", d.filed())
	}
	out = out.letters(l.Letters)
	for _, w := range l.Indicators {
		out = out.of(w, "goes to %s", d.station(w.Text))
	}
	return out
}

// sheetRow explains the boxes at the head of a joint message form.
func (d decoder) sheetRow(row *grammar.SheetRow) (out parts) {
	if row.Page != nil {
		at := row.Page.At.To(row.Total)
		out = out.of(at, "page %s of %s", bare(row.Page.Text), bare(row.Total.Text))
	}
	if row.Month != nil {
		at := row.Group.At.To(row.Year)
		if d.facts.Sent.Known && d.cable.File.Text[at.Start:at.End] == d.facts.Sent.At.Of(d.cable.File.Text) {
			out = out.of(at, "dated %s", d.facts.Sent.Value.Format(dated))
		}
	}
	for i, box := range row.Precedences {
		role := "to act on it"
		if i > 0 {
			role = "to know of it"
		}
		if p, ok := tables.FindPrecedence(box.Text[:1]); ok {
			out = out.of(box, "%s: %s, the precedence for those %s: %s", box.Text, p.Word, role, urgency(p))
		}
	}
	if row.Letters != nil {
		out = out.letters(&row.Letters.Word)
	}
	for _, code := range row.Codes {
		switch f := d.facts; {
		case f.LanguageMedia.Known && f.LanguageMedia.Value == code.Text:
			out = out.of(code, "%s", languageMedia(code.Text, "is to be"))
		case f.ContentIndicator.Known && f.ContentIndicator.Value == code.Text:
			out = out.of(code, "%s", content(code.Text))
		default:
			out = out.of(code, "%s: a box of the form", code.Text)
		}
	}
	if row.Filed != nil && d.facts.FilingDay.Known && d.facts.FilingTime.Known {
		out = out.of(row.Filed, "%s", d.filed())
	}
	return out
}

// sheetSigner explains who drafted or released a message.
func (d decoder) sheetSigner(box string, s *grammar.SheetSigner) (out parts) {
	const title, office, all = 0, 1, 3 // which is which where each is there
	did := "released by"
	if strings.HasPrefix(box, "DRAFTER") {
		did = "drafted by"
	}
	out = out.of(s.Name, "%s %s", did, s.Name.Text)
	for i, detail := range s.Details {
		switch {
		case i == title || len(s.Details) < all:
			out = out.of(detail, "title: %s", detail.Text)
		case i == office:
			out = out.of(detail, "office: %s", detail.Text)
		default:
			out = out.of(detail, "telephone: %s", detail.Text)
		}
	}
	return out
}

// draftPeople explains who drafted, approved and cleared a draft.
func (d decoder) draftPeople(e *grammar.Form) (out parts) {
	for _, p := range e.People {
		did := "cleared by"
		switch at := p.Name.At.Start; {
		case d.isAmong(at, true):
			did = "drafted by"
		case d.isAmong(at, false):
			did = "approved by"
		}
		out = out.of(personAt(p), "%s %s", did, person(p, officeWithSubject))
	}
	return out
}

// isAmong reports whether the name at a place is that of a drafter, or of who approved the cable.
func (d decoder) isAmong(at int, drafters bool) bool {
	if !drafters {
		a := d.facts.Approver
		return a.Known && a.At.Start <= at && at <= a.At.End
	}
	for _, p := range d.facts.Drafters[:min(len(d.facts.Drafters), 8)] {
		if p.At.Start <= at && at <= p.At.End {
			return true
		}
	}
	return false
}

// fieldNames explain fields by the name before them.
var fieldNames = map[string]string{
	"TELNO": "the telegram's number among those of its post and year",
	"OF":    "when it was sent", "DESKBY": "by when it is to be on the desk of whoever acts on it",
}

// fieldRoles are what is asked of the addressees after a name.
var fieldRoles = map[string]grammar.Role{"TO": grammar.ActionRole, "AND TO": grammar.ActionRole,
	"INFO": grammar.InfoRole}

// formField explains a field with a name: TELNO 61.
func (d decoder) formField(e *grammar.Form) (out parts) {
	f := e.Field
	name := ""
	if f.Name != nil {
		name = strings.TrimRight(f.Name.Text, ": ")
	}
	switch {
	case f.Level != nil:
		return out.of(f.Level, "the level of the sheet: %s", levelInWords(lint.WordLevel(f.Level.Text)))
	case f.Signer != nil:
		return d.sheetSigner(name, f.Signer)
	case f.Date != nil:
		return d.draftDate(f)
	case len(f.Addressees) > 0 && (name == "FM" || name == "FROM"):
		return out.of(f.Addressees[0].Name, "sent by %s", d.addressee(e.Of, f.Addressees[0].Name.Text))
	case len(f.Addressees) > 0:
		return d.fieldAddressees(e, name)
	case name == "DESKBY" && d.facts.Deskby.Known:
		return out.of(d.facts.Deskby, "to be on the desk of whoever acts on it by %s",
			d.facts.Deskby.Value.Format("15:04 UTC on 2 January 2006"))
	case f.Group != nil && d.facts.Sent.Known && e.Span().Start <= d.facts.Sent.At.Start &&
		d.facts.Sent.At.End <= e.Span().End:
		return out.of(d.facts.Sent, "dated %s", d.facts.Sent.Value.Format(dated))
	case fieldNames[name] != "" && f.Number != nil:
		return out.of(e, "%s: %s", fieldNames[name], bare(f.Number.Text))
	case fieldNames[name] != "":
		return out.of(e, "%s", fieldNames[name])
	}
	switch s := e.Span().Of(d.cable.File.Text); {
	case e.Of == grammar.ACP126 && s == "K":
		return out.of(e, "K: go ahead, answer")
	case e.Of == grammar.ACP126 && s == "AR":
		return out.of(e, "AR: the message ends")
	case e.Of == grammar.UKTelno && (s == "YYYY" || s == "NNNN"):
		return out.of(e, "%s: the telegram ends", s)
	case e.Of == grammar.DD173:
		return out.of(e, "%s", sheetLine(s))
	}
	return out.of(e, "a line of the heading")
}

// sheetLine explains a line of the joint message form that holds the names of boxes.
func sheetLine(s string) string {
	switch words := strings.Fields(s); {
	case len(words) > 1 && words[0] == "JOINT":
		return "the title of the joint message form, DD 173, and the box of its level"
	case strings.Contains(s, "DTG"):
		return "names of the boxes below: page, date-time group, precedence for action and for information, level, " +
			"special handling, language and media, content, and when it is handed in"
	case strings.HasPrefix(s, "BOOK"):
		return "names of boxes: of a message to many, and how it is to be handled"
	}
	return "a row of boxes of the joint message form"
}

// draftDate explains when a draft was written, and the drafter's telephone number.
func (d decoder) draftDate(f *grammar.FormField) (out parts) {
	on := "on " + f.Date.Text
	if day, ok := lint.Date(f.Date.Text); ok {
		on = day.Format("on 2 January 2006")
	}
	out = out.of(f.Date, "drafted %s", on)
	if f.Phone != nil {
		out = out.of(f.Phone, "the drafter's telephone number: %s", strings.TrimSpace(f.Phone.Text))
	}
	return out
}

// fieldAddressees explains a list in which a precedence counts until the next one:
//
//	INFO PRIORITY ANTANANARIVO, PARIS
func (d decoder) fieldAddressees(e *grammar.Form, name string) (out parts) {
	role := ""
	if r, ok := fieldRoles[name]; ok {
		role = roles[r]
	}
	by := ""
	for _, a := range e.Field.Addressees {
		if a.Precedence != nil {
			by = precedenceOf(a.Precedence.Text)
		}
		out = out.of(a.Name, "%s%s%s", role, d.addressee(e.Of, a.Name.Text), by)
	}
	return out
}

// filed says when a cable was handed in.
func (d decoder) filed() string {
	return d.handedIn(d.facts.FilingDay.Value, d.facts.FilingTime.Value)
}
