package generate

import (
	_ "embed" // the mistakes
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/internal/mutation"
)

// faultTable holds the mutations of rules by the layouts in which the rules judge, as the archives of
// the rules have them. A block begins with the name of the rule and the layouts:
//
//	== copies-total-mismatch: archive-print terp poems
//
//go:embed faults.txt
var faultTable string

// mistake is a mutation with the rule that finds it.
type mistake struct {
	rule string
	mutation.Mutation
}

// mistakes are those of the table by layout.
var mistakes = sync.OnceValue(func() map[string][]mistake {
	all := map[string][]mistake{}
	for block := range strings.SplitSeq("\n"+faultTable, "\n== ") {
		head, body, _ := strings.Cut(block, "\n")
		rule, layouts, found := strings.Cut(head, ":")
		if !found {
			continue
		}
		list, err := mutation.Parse(body)
		if err != nil {
			panic("faults.txt: " + rule + ": " + err.Error()) // a test reads the table
		}
		for layout := range strings.FieldsSeq(layouts) {
			for _, m := range list {
				all[layout] = append(all[layout], mistake{rule, m})
			}
		}
	}
	return all
})

// faultPlanter plants mistakes into cables of a layout, each kind in turn.
type faultPlanter struct {
	maker *maker
	kinds []mistake
	made  []int // how often each was planted
	files int
}

func newFaultPlanter(layout string) *faultPlanter {
	m := makerOf(layout)
	kinds := mistakes()[m.faults()]
	return &faultPlanter{maker: m, kinds: kinds, made: make([]int, len(kinds))}
}

// plant invents a cable and plants the mistake that was made least often, of those for which the cable is
// fit. It returns false where none of several cables is fit for any.
func (pl *faultPlanter) plant(seeds dice) (File, Fault, bool) {
	turn := make([]int, len(pl.kinds))
	for i := range turn {
		turn[i] = i
	}
	slices.SortStableFunc(turn, func(a, b int) int { return pl.made[a] - pl.made[b] })
	const most = 8 // cables that are tried
	for range most {
		c := newCopyist(newDice(seeds.Uint64()), pl.maker)
		cable := mutation.Cable{Layout: pl.maker.faults(), Profile: pl.maker.profile, Year: c.at.Year(),
			Text: pl.maker.write(c)}
		for _, i := range turn {
			kind := pl.kinds[i]
			e, ok := kind.Plant(cable)
			if !ok {
				continue
			}
			text := e.Apply(cable.Text)
			start, end, ok := kind.Place(e, text)
			if !ok {
				continue
			}
			if start == 0 && end > 0 && kind.At != nil {
				start = end - 1 // what is sought from the beginning of the text ends at the place
			}
			last := max(start, end-1)
			if e.New == "" && kind.At == nil { // what is missing is reported at the lines between which it was
				start, last = len(strings.TrimRight(text[:start], " \n")), end
			}
			pl.made[i]++
			pl.files++
			file := File{Name: fmt.Sprintf("%s/planted-%04d.cable", pl.maker.name, pl.files), Text: text}
			line := func(at int) int { return 1 + strings.Count(text[:at], "\n") }
			return file, Fault{file.Name, kind.rule, line(start), line(last)}, true
		}
	}
	return File{}, Fault{}, false
}
