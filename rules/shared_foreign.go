package rules

import (
	"iter"

	"github.com/cablelint/cablelint/grammar"
)

// foreignRun is lines, one below the other, that were put into the copy.
type foreignRun struct {
	first grammar.Element
	last  grammar.Element
	lines int
	known bool                // it is known of at least one of them where it comes from
	sort  grammar.ForeignSort // of the first of which it is known
}

// foreignRuns yields the runs of lines that are not part of the cable.
func foreignRuns(c *grammar.Cable) iter.Seq[foreignRun] {
	return func(yield func(foreignRun) bool) {
		var run foreignRun
		for _, e := range c.Elements {
			f, ok := e.(*grammar.Foreign)
			switch {
			case !ok && run.lines > 0 && e.Kind().IsSetAside():
				continue
			case !ok:
				if run.lines > 0 && !yield(run) {
					return
				}
				run = foreignRun{}
				continue
			case run.lines == 0:
				run = foreignRun{first: f}
			}
			run.last = f
			run.lines++
			run.known = run.known || f.Sort != grammar.UnknownSort
			if run.sort == grammar.UnknownSort {
				run.sort = f.Sort
			}
		}
		if run.lines > 0 {
			yield(run)
		}
	}
}
