package check

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/paths"
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

// Contain does some work on a file and makes a panic in it an error.
func Contain(path string, work func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = InternalFault(path, fault)
		}
	}()
	return work()
}

// InternalFault returns the error for a fault of ours, which a panic showed.
func InternalFault(path string, fault any) error {
	return fmt.Errorf("%s: internal fault: %v; please report this as a bug of cablelint", path, fault)
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
			unread = append(unread, report.NewUnread(err))
		}
	}
	return unread
}
