package collection

import (
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint/report"
)

// between is the findings from comparing one cable with others.
type between struct {
	name  string
	found []Finding
}

// Put is the sink of a check: it adds the findings in one cable. The check must produce entries.
// Findings from comparing cables are kept until [Collection.JoinFound].
func (s *Collection) Put(c *check.Checked) (put func() error, err error) {
	file := c.Cable.File
	var found []Finding
	for _, d := range report.Unsuppressed(c.Result).Diagnostics {
		line := file.Position(d.At.Start).Line
		found = append(found, Finding{Rule: d.Rule, Severity: d.Severity, Line: line, Message: d.Message})
	}
	if c.Entry == nil {
		return func() error { s.between = append(s.between, between{file.Name, found}); return nil }, nil
	}
	e, err := s.corpus.Decode(c.Entry)
	if err != nil {
		return nil, err
	}
	e = Slim(e)
	return func() error { return s.Add(e, found) }, nil
}

// JoinFound adds the findings from comparing cables.
func (s *Collection) JoinFound() error {
	return s.Join(func(yield func(string, []Finding) bool) {
		for _, b := range s.between {
			if !yield(b.name, b.found) {
				return
			}
		}
	})
}
