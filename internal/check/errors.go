package check

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

// SetupError is a mistake in the options, the configuration or the baseline, where other errors are
// of one cable or of the machine.
type SetupError struct{ Err error }

func (e *SetupError) Error() string { return e.Err.Error() }
func (e *SetupError) Unwrap() error { return e.Err }

// isSetup reports whether an error is a [SetupError].
func isSetup(err error) bool {
	var wrong *SetupError
	return errors.As(err, &wrong)
}

// isSkipped reports whether an error is a packed file that was not looked into, which is no failure.
func isSkipped(err error) bool {
	var skipped *input.SkippedError
	return errors.As(err, &skipped)
}

// Contain does some work on a file and makes a panic in it an error.
func Contain(path string, work func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = InternalFault(path, fault)
		}
	}()
	return work()
}

const pleaseReport = "; please report this as a bug of cablelint"

// Fault is the error for a bug of cablelint, or of a rule, that caused a panic.
type Fault struct {
	Path  string
	Value any // of the panic
}

// InternalFault returns the [Fault] of a panic.
func InternalFault(path string, fault any) error { return &Fault{path, fault} }

func (f *Fault) Error() string {
	return fmt.Sprintf("%s: internal fault: %v", f.Path, f.Value) + pleaseReport
}

// CorpusError is the error for what went wrong between cables.
type CorpusError struct{ Err error }

func (e *CorpusError) Error() string {
	return fmt.Sprintf("not all cables were checked against each other: %v", e.Err) + pleaseReport
}

func (e *CorpusError) Unwrap() error { return e.Err }

// Message returns what an error says, fit to be printed: a line for each of several errors that are
// joined. A name with a line end in it prints no line of its own.
func Message(err error) string {
	const longest = 2000 // bytes of a line; an argument may have a hundred thousand
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var lines []string
		for _, e := range joined.Unwrap() {
			lines = append(lines, Message(e))
		}
		return strings.Join(lines, "\n")
	}
	text := err.Error()
	if inner := errors.Unwrap(err); inner != nil && inner.Error() == text {
		return Message(inner)
	}
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	return visible.Text(text)
}

// warnOf warns of an error.
func (e *Engine) warnOf(err error) {
	if e.Warn != nil {
		e.Warn(Message(err))
	}
}

// unreads returns what errors that name files say. Each mistake of a configuration is one of them, at
// its place.
func unreads(errs []error) (unread []report.Unread) {
	for _, err := range errs {
		mistakes := config.Mistakes(err)
		for _, m := range mistakes {
			path := filepath.ToSlash(paths.Relative(m.Path))
			unread = append(unread, report.Unread{Path: path, Message: m.Message, Text: m.Text, At: m.Span()})
		}
		if len(mistakes) == 0 {
			u := report.NewUnread(err)
			u.Skipped = isSkipped(err)
			unread = append(unread, u)
		}
	}
	return unread
}
