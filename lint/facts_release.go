package lint

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
)

// Release is what those who released a document put on its pages.
type Release struct {
	Case     Fact[string]    `json:"case"`     // of the request: F-2014-30117
	Document Fact[string]    `json:"document"` // C05990001
	Date     Fact[time.Time] `json:"date"`     // of the release
	Kind     Fact[string]    `json:"kind"`     // in full, in part, denied in full
	Codes    []Fact[string]  `json:"codes"`    // of the exemptions, as the release line has them
	Pages    int             `json:"pages"`    // 0 where the text is no release
}

// Redaction is a place where something was removed.
type Redaction struct {
	Code string       `json:"code"` // of the exemption in the margin, or "" where there is only a hole
	At   grammar.Span `json:"at"`
}

// Mail is the header of an e-mail with which a cable was forwarded; of several, the outermost is
// first.
type Mail struct {
	From    string       `json:"from"`
	Sent    string       `json:"sent"` // as written
	Subject string       `json:"subject"`
	At      grammar.Span `json:"at"` // from its first field to its last
}

// wrapper reads a line that others put around the message.
func (f *Facts) wrapper(e *grammar.Wrapper, c *grammar.Cable) {
	for _, b := range e.Banners {
		f.banner(b)
	}
	switch {
	case e.Release != nil && e.Release.Kind != nil:
		f.releaseLine(e.Release)
	case e.Release != nil:
		for _, code := range e.Release.Codes {
			f.Redactions = append(f.Redactions, Redaction{words(code.Text), code.At})
		}
	case e.Mail != nil:
		f.mail(e.Mail, c)
	}
}

func (f *Facts) banner(b *grammar.ReleaseBanner) {
	r := &f.Release
	once(&r.Case, clone(b.Case.Text), b.Case)
	if b.Document != nil {
		once(&r.Document, clone(b.Document.Text), b.Document)
	}
	if b.Date != nil {
		if day, ok := Date(b.Date.Text); ok {
			once(&r.Date, day, b.Date)
		}
	}
}

// releaseLine reads RELEASE IN PART B1, 1.4(D).
func (f *Facts) releaseLine(l *grammar.ReleaseLine) {
	r := &f.Release
	if r.Kind.Known {
		return
	}
	kind := strings.ToLower(l.Kind.Meant())
	kind = strings.TrimPrefix(strings.TrimPrefix(kind, "released "), "release ")
	r.Kind = known(kind, l.Kind)
	for _, code := range l.Codes {
		r.Codes = append(r.Codes, known(words(code.Text), code))
	}
}

// mail reads a field of an e-mail. From: begins the head of another one.
func (f *Facts) mail(l *grammar.MailLine, c *grammar.Cable) {
	name := strings.TrimRight(l.Name.Text, ": ")
	value := ""
	at := l.Name.At
	if l.Value != nil {
		value = wordsAt(l.Value, c)
		at.End = l.Value.At.End
	}
	if len(f.Mail) == 0 || name == "From" && f.Mail[len(f.Mail)-1].From != "" {
		f.Mail = append(f.Mail, Mail{At: at})
	}
	m := &f.Mail[len(f.Mail)-1]
	m.At.End = at.End
	switch name {
	case "From":
		m.From = value
	case "Sent", "Date":
		line, _, _ := strings.Cut(strings.TrimSpace(at.Of(c.File.Text)[len(l.Name.Text):]), "\n")
		m.Sent = words(line) // what hangs below is of another column
	case "Subject":
		m.Subject = value
	case "To":
		if value == "" { // taken out
			f.Redactions = append(f.Redactions, Redaction{At: l.Name.At})
		}
	}
}

// pagesOf counts the pages of a release, which form feeds part.
func pagesOf(c *grammar.Cable) int {
	pages := 1
	for rest := c.File.Text; ; pages++ {
		_, after, found := strings.Cut(rest, "\f")
		if !found || strings.TrimSpace(after) == "" {
			return pages
		}
		rest = after
	}
}
