package command

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// printSummary prints how many findings there are of each severity.
func printSummary(w io.Writer, t *check.Total) {
	unread := ""
	if t.Failures > 0 {
		unread = fmt.Sprintf("; %d could not be read", t.Failures)
	}
	if t.Read == 0 && sum(t.Counts) == 0 {
		fmt.Fprintf(w, "no cable was checked%s\n", unread)
		printUnjudged(w, t)
		return
	}
	fmt.Fprintf(w, "%s, %s, %s in %s%s\n", plural.Count(t.Counts[lint.Error], "error"),
		plural.Count(t.Counts[lint.Warning], "warning"), plural.Count(t.Counts[lint.Info], "note"),
		plural.Count(t.Read, "cable"), unread)
	printUnjudged(w, t)
	switch {
	case t.Fixable > 0 && t.Suggested > 0:
		fmt.Fprintf(w, "%d can be fixed by cablelint fix, %d more by cablelint fix --suggested, which changes the record\n",
			t.Fixable, t.Suggested)
	case t.Fixable > 0:
		fmt.Fprintf(w, "%d can be fixed by cablelint fix\n", t.Fixable)
	case t.Suggested > 0:
		fmt.Fprintf(w, "%d can be fixed by cablelint fix --suggested, which changes the record\n", t.Suggested)
	}
}

// withUnjudged returns the rules that are selected, and those that say what is not judged, whatever is
// selected: no findings would be taken for no mistakes.
func withUnjudged(selected []string) []string {
	if len(selected) == 0 {
		return nil
	}
	return slices.Concat(selected, []string{rules.UnrecognisedText.Name, rules.HeadingOnly.Name})
}

// unjudged returns how many texts are no cables, and of how many messages only the heading was checked.
func unjudged(t *check.Total) (unrecognised, headings int) {
	return t.Rules[rules.UnrecognisedText.Name], t.Rules[rules.HeadingOnly.Name]
}

// printUnjudged says what was not checked in full, so that no findings are not taken for no mistakes.
func printUnjudged(w io.Writer, t *check.Total) {
	if t.Skipped > 0 {
		fmt.Fprintf(w, "%s not looked into\n", plural.Count(t.Skipped, "packed file"))
	}
	unrecognised, headings := unjudged(t)
	if unrecognised > 0 {
		fmt.Fprintf(w, "%s %s\n", plural.Count(unrecognised, "text"), check.OnlyLayout)
	}
	if headings > 0 {
		fmt.Fprintf(w, "%s %s\n", plural.Count(headings, "message"), check.OnlyHeadings)
	}
}

func sum(counts [4]int) (n int) {
	for _, some := range counts {
		n += some
	}
	return n
}

// printStatistics prints how often each rule found something, the most frequent first.
func printStatistics(w io.Writer, t *check.Total) {
	names, all := make([]string, 0, len(t.Rules)), 0
	for name, n := range t.Rules {
		names = append(names, name)
		all += n
	}
	slices.SortFunc(names, func(a, b string) int {
		if t.Rules[a] != t.Rules[b] {
			return t.Rules[b] - t.Rules[a]
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		fmt.Fprintf(w, "%8d %5.1f%%  %s\n", t.Rules[name], 100*float64(t.Rules[name])/float64(all), name)
	}
	fmt.Fprintf(w, "%8d in %s\n", all, plural.Count(t.Read, "cable"))
}
