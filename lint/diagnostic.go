package lint

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
)

// Severity is how much a finding matters. The zero value is [Off].
type Severity uint8

// The severities, in rising order.
const (
	Off     Severity = iota // not reported
	Info                    // a habit of published copies, or something that is only worth knowing
	Warning                 // a documented rule is broken
	Error                   // the record contradicts itself, or a field cannot be used
)

var severityNames = [...]string{"off", "info", "warning", "error"}

func (s Severity) String() string { return severityNames[s] }

// MarshalText returns the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a severity's name: off, info, warning or error.
func (s *Severity) UnmarshalText(name []byte) error {
	for i, n := range severityNames {
		if n == string(name) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("%q where off, info, warning or error is due", name)
}

// Diagnostic is one finding. It holds no pointer to the file, so it compares with cmp.Diff and outlives the text.
type Diagnostic struct {
	Rule     string       // the rule's name
	Severity Severity     // in the profile that the text was judged by
	At       grammar.Span // bytes of the decoded text; may be empty (something is missing there), may cross lines
	Message  string       // one line, lower case, no full stop: what is, then what is due
	Notes    []Note       // other places that take part
	Fixes    []Fix        // what may be done about it

	// Suppressed is the reason for which the finding is not to be shown, or "". Whoever runs the rules sets it.
	Suppressed string
}

// Note is another place that takes part in a finding.
type Note struct {
	At      grammar.Span
	Message string
	In      *RelatedFile // the file of the place, where it is another one; nil for the file of the finding
}

// RelatedFile is a line of another file.
type RelatedFile struct {
	Name  string
	Line  int    // from 1
	Start int    // the byte of the text with which the line begins
	Text  string // the line, as far as it is known
}

// Position returns the place of a byte of the other file's text. One beyond what is known of the line is taken for its end.
func (e *RelatedFile) Position(offset int) grammar.Position {
	before := e.Text[:min(max(offset-e.Start, 0), len(e.Text))]
	return grammar.Position{Line: e.Line, Column: utf8.RuneCountInString(before) + 1}
}

// Fix is a set of edits that belong together.
type Fix struct {
	Title string // what it does: "remove the repeated caption"
	Safe  bool   // true for a change of layout, applied on request; false for a suggestion, applied only by name
	Edits []Edit // in order of place, not overlapping
}

// Edit replaces the bytes at a place of the decoded text.
type Edit struct {
	At  grammar.Span
	New string
}

// Note adds another place that takes part, and returns d.
func (d *Diagnostic) Note(at grammar.Spanner, format string, args ...any) *Diagnostic {
	d.Notes = append(d.Notes, Note{At: at.Span(), Message: oneLine(fmt.Sprintf(format, args...))})
	return d
}

// Fix adds a safe fix: one that touches layout only, never what the record says. It returns d.
func (d *Diagnostic) Fix(title string, edits ...Edit) *Diagnostic {
	d.Fixes = append(d.Fixes, Fix{Title: oneLine(title), Safe: true, Edits: edits})
	return d
}

// Suggest adds a fix that changes what the record says, so that somebody has to choose it. It returns d.
func (d *Diagnostic) Suggest(title string, edits ...Edit) *Diagnostic {
	d.Fixes = append(d.Fixes, Fix{Title: oneLine(title), Edits: edits})
	return d
}

// Replace returns an edit that puts text in the place of what stands at.
func Replace(at grammar.Spanner, text string) Edit { return Edit{at.Span(), text} }

// Delete returns an edit that takes away what stands at.
func Delete(at grammar.Spanner) Edit { return Edit{At: at.Span()} }

// Insert returns an edit that puts text before the byte at offset.
func Insert(offset int, text string) Edit {
	return Edit{grammar.Span{Start: offset, End: offset}, text}
}

// oneLine returns a message on one line, of a length that can be read: rules quote words of the cable, which may go over line
// ends, and on without end where a cable is damaged.
func oneLine(message string) string {
	const most = 300 // bytes
	if len(message) > most {
		message = strings.ToValidUTF8(message[:most], "") + "…"
	}
	if strings.ContainsAny(message, "\r\n\t") {
		message = strings.Join(strings.Fields(message), " ")
	}
	return message
}
