package config

import (
	"errors"
	"fmt"

	"github.com/cablelint/cablelint/grammar"
)

// Mistake is one mistake in a configuration file, and its place.
type Mistake struct {
	Path    string // of the file, as it was given
	Text    string // of the file
	At      Position
	Message string

	file *grammar.File // of the text, which many mistakes share; nil where it is yet to be made
}

// Error returns path, line, column and message: c.yaml:2:1: unknown key "rule".
func (m *Mistake) Error() string { return fmt.Sprintf("%s:%s: %s", m.Path, m.At, m.Message) }

// Span returns the place within the text of the file, to the end of its line.
func (m *Mistake) Span() grammar.Span {
	file := m.file
	if file == nil {
		file = grammar.TextFile(m.Path, m.Text)
	}
	start := m.At.offset(file)
	return grammar.Span{Start: start, End: endOfLine(file, start)}
}

// Mistakes returns the mistakes in an error of [Read], [Find] or [Parse], in order; none where the
// file could not be read at all.
func Mistakes(err error) (found []*Mistake) {
	var one *Mistake
	var joined interface{ Unwrap() []error }
	switch {
	case errors.As(err, &joined):
		for _, e := range joined.Unwrap() {
			found = append(found, Mistakes(e)...)
		}
	case errors.As(err, &one):
		found = append(found, one)
	}
	return found
}
