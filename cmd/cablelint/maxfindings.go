package main

import (
	"bytes"
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// mostSevere keeps the most severe findings of all cables, of equal ones the first. Of the cables it holds those alone of which a
// finding is kept.
type mostSevere struct {
	limit int
	kept  []severe // in order, up to twice the limit
	seen  int      // findings
}

// severe is one finding of a cable.
type severe struct {
	res   *lint.Result
	found lint.Diagnostic
	order int
}

func (m *mostSevere) add(res *lint.Result) {
	for _, d := range report.Shown(res).Diagnostics {
		m.kept = append(m.kept, severe{res, d, m.seen})
		m.seen++
		if len(m.kept) >= 2*m.limit {
			m.drop()
		}
	}
}

// drop leaves as many as may be printed.
func (m *mostSevere) drop() {
	slices.SortFunc(m.kept, func(a, b severe) int {
		if a.found.Severity != b.found.Severity {
			return int(b.found.Severity) - int(a.found.Severity)
		}
		return a.order - b.order
	})
	if len(m.kept) > m.limit {
		clear(m.kept[m.limit:])
		m.kept = m.kept[:m.limit]
	}
	slices.SortFunc(m.kept, func(a, b severe) int { return a.order - b.order })
}

// put prints what is kept in order, and returns how many findings are not.
func (m *mostSevere) put(k *sink) (hidden int, err error) {
	m.drop()
	for i := 0; i < len(m.kept); {
		shown := *m.kept[i].res
		shown.Diagnostics = nil
		for res := m.kept[i].res; i < len(m.kept) && m.kept[i].res == res; i++ {
			shown.Diagnostics = append(shown.Diagnostics, m.kept[i].found)
		}
		var part bytes.Buffer
		if err := k.format.Print(&part, &shown); err != nil {
			return 0, err
		}
		if err := k.put(part.Bytes()); err != nil {
			return 0, err
		}
	}
	return m.seen - len(m.kept), nil
}
