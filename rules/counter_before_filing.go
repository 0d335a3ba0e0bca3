package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// CounterBeforeFiling reports a counter line whose time lies before that of the page line above it.
//
// The message system counted the telegram after it was filed. An earlier time shows that a digit of
// one of them is garbled.
//
//	PAGE 01   VALLET 01306 101644Z
//	------------------071320 101602Z /61
//
// Compare with the original.
//
// Fix: none. A time is never changed automatically.
//
// Source: counted on records of 1979: 162 of 162.
var CounterBeforeFiling = add(lint.Rule{
	Name: "counter-before-filing", Group: "heading", Severity: lint.Warning,
	Layouts: prints, Check: checkCounterBeforeFiling,
})

func checkCounterBeforeFiling(p *lint.Pass) {
	pages := firstPages(p.Facts)
	distributions := outerDistributions(p.Facts)
	if len(pages) != len(distributions) {
		return
	}
	for i, d := range distributions {
		filed := pages[i].Filed
		if filed.Known && d.Relayed.Known && isEarlier(d.Relayed.Value, filed.Value) {
			p.Reportf(d.Relayed, "counted at %sZ, before it was filed at %sZ", d.Relayed.Value, filed.Value).
				Note(filed, "the page line")
		}
	}
}
