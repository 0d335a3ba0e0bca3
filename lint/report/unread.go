package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// UnreadRule is the rule name of a file that could not be read in a report. It is not a rule of
// package rules.
const UnreadRule = "unreadable"

// UnreadPage is the page of that name.
const UnreadPage = `Reports a file that could not be read: it is missing, may not be opened, is
not text, is larger than limits.max-size, is a broken archive, or an internal fault of cablelint ended its check. The message
tells which. A configuration with a mistake is reported too, at the place of the mistake; the cables
that it is for were not checked.

Nothing is known of such a cable, so a report without it would look better than the collection
is. The exit code is 3, or 2 for a configuration. This is not a rule: it has no severity, and no ignore entry or
baseline covers it.

If the file is not a cable, leave it out by exclude in .cablelint.yaml.
`

// SkippedRule is the rule name of a packed file that was not looked into in a report. It is not a rule of
// package rules.
const SkippedRule = "skipped"

// SkippedPage is the page of that name.
const SkippedPage = `Reports an archive that was not looked into, for it is in a folder that was checked
or in another archive, and a packed cable in an archive.

An archive is read where it is named, for a folder may hold others than those of cables. Without
a word on it its cables would be taken for checked. This is not a rule: it fails a check only with
--strict, and no ignore entry or baseline covers it.

Name the archive beside the folder, and unpack what is in another one. If there are no cables in it,
leave it out by exclude in .cablelint.yaml.
`

// Unread is a file that was not read, as a whole or at a place.
type Unread struct {
	Path, Message string

	Skipped bool // a packed file that was not looked into, and no failure

	Text string       // of the file where At is a place in it; "" for the file as a whole
	At   grammar.Span // bytes of Text
}

// NewUnread returns an unread file from an error that begins with the name of the file: a.cable:
// found binary data, expected text.
func NewUnread(err error) Unread {
	path, message, ok := strings.Cut(err.Error(), ": ")
	if !ok {
		return Unread{Message: err.Error()}
	}
	for _, verb := range []string{"open ", "stat ", "lstat ", "read "} { // as in errors of package os
		path = strings.TrimPrefix(path, verb)
	}
	return Unread{Path: path, Message: message}
}

// String returns path, place and message, or only the message where the path is unknown.
func (u Unread) String() string {
	switch {
	case u.Path == "":
		return u.Message
	case u.Text == "":
		return u.Path + ": " + u.Message
	}
	at := u.file().Position(u.At.Start)
	return fmt.Sprintf("%s:%d:%d: %s", u.Path, at.Line, at.Column, u.Message)
}

func (u Unread) file() *grammar.File { return grammar.TextFile(u.Path, u.Text) }

// result returns an unread file as a finding at its place, or at its start.
func (u Unread) result() *lint.Result {
	d := lint.Diagnostic{Rule: UnreadRule, Severity: lint.Error,
		Message: "could not be read: " + u.Message, At: u.At}
	if u.Skipped {
		d.Rule, d.Severity, d.Message = SkippedRule, lint.Info, u.Message
	}
	return &lint.Result{Cable: &grammar.Cable{File: u.file()}, Diagnostics: []lint.Diagnostic{d}}
}

// PrintUnread prints an unread file as the part of a cable. A format without such parts prints
// nothing.
func (f Format) PrintUnread(w io.Writer, u Unread) error {
	if f.unread == nil {
		return nil
	}
	return f.unread(w, u)
}

// unreadJUnit prints an unread file as a test that ended with an error.
func unreadJUnit(w io.Writer, u Unread) error {
	name := visible.Text(u.Path)
	if u.Skipped {
		return element(w, junitSuite{Name: name, Tests: 1, Skipped: 1,
			Cases: []junitCase{{Name: SkippedRule, Class: name, Skipped: &junitSkipped{visible.Text(u.Message)}}}})
	}
	return element(w, junitSuite{Name: name, Tests: 1, Errors: 1,
		Cases: []junitCase{{Name: UnreadRule, Class: name,
			Error: &junitFailure{visible.Text(u.Message), UnreadRule, visible.Text(u.String())}}}})
}

// End returns the text after the parts of all cables. In SARIF it contains the unread files.
func (f Format) End(unread []Unread) string {
	if f.end == nil {
		return ""
	}
	return f.end(unread)
}

// endSARIF returns the end of a report of one run, with the success and the errors of that run.
func endSARIF(unread []Unread) string {
	invocation := sarifInvocation{Successful: true}
	for _, u := range unread {
		n := sarifNotification{Level: "note", Message: sarifMessage{u.String()}}
		if !u.Skipped {
			n.Level, invocation.Successful = "error", false
		}
		if u.Path != "" {
			var l sarifFile
			l.Physical.Artifact = artifactOf(u.Path)
			if u.Text != "" {
				places := places{file: u.file()}
				start, end := places.at(u.At.Start), places.at(u.At.End)
				l.Physical.Region = &sarifRegion{start.Line, start.Column, end.Line, end.Column}
			}
			n.Locations = []sarifFile{l}
		}
		invocation.Notifications = append(invocation.Notifications, n)
	}
	text, err := json.Marshal([]sarifInvocation{invocation})
	if err != nil {
		panic(err) // strings alone
	}
	return "\n]," + `"invocations":` + string(visible.JSON(text)) + "}]}\n"
}

// sarifInvocation is a run of the program.
type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level     string       `json:"level"`
	Message   sarifMessage `json:"message"`
	Locations []sarifFile  `json:"locations,omitempty"`
}

// sarifFile is the place of a file as a whole, or a place in it.
type sarifFile struct {
	Physical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	} `json:"physicalLocation"`
}
