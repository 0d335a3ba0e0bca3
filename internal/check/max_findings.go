package check

import (
	"bytes"
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// mostSevere keeps the most severe findings of all cables, of equal ones the first. Of the cables it
// holds those alone of which a finding is kept.
type mostSevere struct {
	kept []severe // in order, up to twice the limit
	seen int      // findings
}

// severe is one finding of a cable.
type severe struct {
	res   *lint.Result
	found lint.Diagnostic
	order int
}

// add takes in what was found in one cable, of all findings to keep that many.
func (m *mostSevere) add(res *lint.Result, limit int) {
	for _, d := range report.Shown(res).Diagnostics {
		m.kept = append(m.kept, severe{res, d, m.seen})
		m.seen++
		if len(m.kept) >= 2*limit {
			m.drop(limit)
		}
	}
}

// drop leaves as many as may be written.
func (m *mostSevere) drop(limit int) {
	slices.SortFunc(m.kept, func(a, b severe) int {
		if a.found.Severity != b.found.Severity {
			return int(b.found.Severity) - int(a.found.Severity)
		}
		return a.order - b.order
	})
	if len(m.kept) > limit {
		clear(m.kept[limit:])
		m.kept = m.kept[:limit]
	}
	slices.SortFunc(m.kept, func(a, b severe) int { return a.order - b.order })
}

// writeMost writes the most severe findings in order, and returns how many there are besides.
func (r *Report) writeMost() (hidden int, err error) {
	m := &r.most
	m.drop(r.Most)
	for i := 0; i < len(m.kept); {
		shown := *m.kept[i].res
		shown.Diagnostics = nil
		for res := m.kept[i].res; i < len(m.kept) && m.kept[i].res == res; i++ {
			shown.Diagnostics = append(shown.Diagnostics, m.kept[i].found)
		}
		var part bytes.Buffer
		if err := r.Format.Print(&part, &shown); err != nil {
			return 0, err
		}
		if err := r.write(part.Bytes()); err != nil {
			return 0, err
		}
	}
	return m.seen - len(m.kept), nil
}
