package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// wrapper explains a line that others put around the cable.
func (d decoder) wrapper(e *grammar.Wrapper) parts {
	text := e.Span().Of(d.cable.File.Text)
	whole := ""
	switch {
	case len(e.Banners) > 0:
		return d.banner(e)
	case e.Release != nil && e.Release.Kind != nil:
		return releaseLine(e.Release)
	case e.Release != nil:
		return withheld(e.Release.Codes)
	case e.Mail != nil:
		return parts{}.of(e, "%s", mailField(e.Mail))
	case e.Of == grammar.ReviewBanner:
		whole = "a banner of the archive, at the head and foot of each sheet: released by the State Department's " +
			"systematic review"
		if i := strings.LastIndex(text, "Review "); i >= 0 && len(text) > i+len("Review ") {
			whole += " on " + text[i+len("Review "):]
		}
	case text == "Message Text":
		whole = "the record of the National Archives begins with the telegram"
	case text == "Message Attributes":
		whole = "what the record of the National Archives says of the telegram follows"
	case e.Of == grammar.EMail && (strings.HasPrefix(text, "Action Office") || strings.HasPrefix(text, "Info Office")):
		whole = "offices of the post or bureau that received this copy, for action or for information"
	default:
		whole = wrappings[e.Of]
	}
	return parts{}.of(e, "%s", known(plainLines[e.Kind()], whole))
}

// wrappings say who put a line around the cable.
var wrappings = map[grammar.Wrapping]string{
	grammar.FOIARelease: "no line of the cable: those who released the copy put it there",
	grammar.EMail:       "no line of the cable: text of the e-mail around it",
	grammar.Library:     "no line of the cable: a presidential library put it there",
	grammar.Newspaper:   "no line of the cable: a newspaper put it there",
	grammar.Database:    "no line of the cable: of the database that holds it",
	grammar.PlusD:       "no line of the cable: of a web page that holds it",
}

// banner explains the banner of a release, in full where it comes first.
func (d decoder) banner(e *grammar.Wrapper) (out parts) {
	if at := d.facts.Release.Case.At; at.Start >= e.Span().Start && at.End <= e.Span().End {
		return bannerParts(e.Banners[0])
	}
	return out.of(e, "the banner of the release again, at the head or foot of a page")
}

// bannerParts explains the parts of a banner.
func bannerParts(b *grammar.ReleaseBanner) (out parts) {
	out = out.of(b.Case, "%s: the request for it under the Freedom of Information Act", b.Case.Text)
	if b.Document != nil {
		out = out.of(b.Document, "%s: the number of the released document", b.Document.Text)
	}
	if b.Date != nil {
		on := b.Date.Text
		if date, ok := lint.Date(on); ok {
			on = date.Format("2 January 2006")
		}
		out = out.of(b.Date, "released on %s; the level before it is that of the copy, not of the cable", on)
	}
	return out
}

// releaseLine explains RELEASE IN PART B1, 1.4(D).
func releaseLine(l *grammar.ReleaseLine) (out parts) {
	kind := strings.Join(strings.Fields(l.Kind.Text), " ")
	switch {
	case strings.HasPrefix(kind, "DENIED"):
		out = out.of(l.Kind, "%s: nothing of it is released", kind)
	case strings.HasSuffix(kind, "FULL"):
		out = out.of(l.Kind, "%s: all of it is released", kind)
	case strings.HasSuffix(kind, "PART"):
		out = out.of(l.Kind, "%s: parts are withheld", kind)
	default:
		out = out.of(l.Kind, "%s: it is released", kind)
	}
	for _, c := range l.Codes {
		out = out.of(c, "%s", exemption(c))
	}
	return out
}

// withheld explains codes in the margin, where something was taken out.
func withheld(codes []*grammar.ReleaseCode) (out parts) {
	for _, c := range codes {
		out = out.of(c, "something was taken out here, by %s", exemption(c))
	}
	return out
}

// exemption explains the code of an exemption: B6, personal privacy.
func exemption(c *grammar.ReleaseCode) string {
	code := strings.Join(strings.Fields(c.Text), " ")
	meaning, ok := tables.FindExemption(code)
	if !ok {
		return code + ": a code that no law has"
	}
	return code + ": " + meaning
}

// mailFields explain the fields of an e-mail.
var mailFields = map[string]string{
	"From": "who sent the e-mail around the cable", "Sent": "when the e-mail was sent",
	"Date": "when the e-mail was sent", "To": "to whom the e-mail went", "Cc": "who got a copy of the e-mail",
	"CC": "who got a copy of the e-mail", "Bcc": "who got a copy that others did not see",
	"Subject": "what the e-mail is about", "Importance": "how important the e-mail is",
	"Attachments": "files that came with the e-mail",
}

// mailField explains a field of an e-mail. An empty one was withheld, for a mail goes to somebody.
func mailField(l *grammar.MailLine) string {
	name := strings.TrimRight(l.Name.Text, ": ")
	text := mailFields[name]
	if l.Value == nil && (name == "To" || name == "From") {
		text += "; the names were taken out"
	}
	return text
}
