package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

func (c *checkCommand) summary(w io.Writer, counts [4]int, files, troubles int) {
	unread := ""
	if troubles > 0 {
		unread = fmt.Sprintf("; %d could not be read", troubles)
	}
	fmt.Fprintf(w, "%s, %s, %s in %s%s\n", count(counts[lint.Error], "error"), count(counts[lint.Warning], "warning"),
		count(counts[lint.Info], "note"), count(files, "file"), unread)
}

// statistics prints how often each rule found something, the most frequent first.
func statistics(w io.Writer, found map[string]int, files int) {
	names, all := make([]string, 0, len(found)), 0
	for name, n := range found {
		names = append(names, name)
		all += n
	}
	slices.SortFunc(names, func(a, b string) int {
		if found[a] != found[b] {
			return found[b] - found[a]
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		fmt.Fprintf(w, "%8d %5.1f%%  %s\n", found[name], 100*float64(found[name])/float64(all), name)
	}
	fmt.Fprintf(w, "%8d in %s\n", all, count(files, "file"))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
