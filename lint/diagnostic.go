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
	Info                    // a habit of published copies, or something worth knowing
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
	return fmt.Errorf("found %q, expected off, info, warning or error", name)
}

// Diagnostic is one finding. It holds no pointer to the file, so it compares with cmp.Diff and
// outlives the text.
type Diagnostic struct {
	Rule     string   // the rule's name
	Severity Severity // in the profile that the text was judged by
	// bytes of the decoded text; may be empty (something is missing there), may cross lines
	At      grammar.Span
	Message string // one line, lower case, no full stop: what is wrong, then what was expected
	Notes   []Note // related places
	Fixes   []Fix  // possible changes

	// Suppressed is the reason why the finding is not shown, or "". The caller of the rules sets it.
	Suppressed string
}

// Note is a place that is related to a finding.
type Note struct {
	At      grammar.Span
	Message string
	In      *RelatedFile // the file of the place; nil for the file of the finding
}

// RelatedFile is a line of another file.
type RelatedFile struct {
	Name  string
	Line  int    // from 1
	Start int    // the byte of the text with which the line begins
	Text  string // the line, as far as it is known
}

// Position returns the position of a byte of the other file's text. A byte after the known part of
// the line is taken as its end.
func (e *RelatedFile) Position(offset int) grammar.Position {
	before := e.Text[:min(max(offset-e.Start, 0), len(e.Text))]
	return grammar.Position{Line: e.Line, Column: utf8.RuneCountInString(before) + 1}
}

// Fix is a set of edits that belong together.
type Fix struct {
	Title string // what it does: "remove the repeated caption"
	// true for a change of layout, applied on request; false for a suggestion, applied only by name
	Safe  bool
	Edits []Edit // in order of place, not overlapping
}

// Edit replaces the bytes at a place of the decoded text.
type Edit struct {
	At  grammar.Span
	New string
}

// Note adds a note at a related place, and returns d.
func (d *Diagnostic) Note(at grammar.Spanner, format string, args ...any) *Diagnostic {
	d.Notes = append(d.Notes, Note{At: at.Span(), Message: oneLine(fmt.Sprintf(format, args...))})
	return d
}

// Fix adds a safe fix: one that changes layout only, never the content of the record. It returns d.
func (d *Diagnostic) Fix(title string, edits ...Edit) *Diagnostic {
	d.Fixes = append(d.Fixes, Fix{Title: oneLine(title), Safe: true, Edits: edits})
	return d
}

// Suggest adds a fix that changes the content of the record, so a person has to choose it. It
// returns d.
func (d *Diagnostic) Suggest(title string, edits ...Edit) *Diagnostic {
	d.Fixes = append(d.Fixes, Fix{Title: oneLine(title), Edits: edits})
	return d
}

// Replace returns an edit that replaces a place by text.
func Replace(at grammar.Spanner, text string) Edit { return Edit{at.Span(), text} }

// Delete returns an edit that removes the text at a place.
func Delete(at grammar.Spanner) Edit { return Edit{At: at.Span()} }

// Insert returns an edit that inserts text before the byte at offset.
func Insert(offset int, text string) Edit {
	return Edit{grammar.Span{Start: offset, End: offset}, text}
}

// oneLine returns a message on one line of limited length: rules quote words of the cable, which
// may contain line ends and, in a damaged cable, be very long.
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
