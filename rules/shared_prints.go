package rules

import (
	"iter"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// outerDistributions returns the distributions of a print that name the office which acts, one a section.
func outerDistributions(f *lint.Facts) (list []*lint.Distribution) {
	for i := range f.Distribution {
		if d := &f.Distribution[i]; !d.Internal && d.Actions > 0 {
			list = append(list, d)
		}
	}
	return list
}

// minutesOfMonth returns how many minutes of a month have passed at a day and a time: 101644.
func minutesOfMonth(ddhhmm string) (int, bool) {
	if len(ddhhmm) != 6 {
		return 0, false
	}
	n, err := strconv.Atoi(ddhhmm)
	if err != nil {
		return 0, false
	}
	day, hours, minutes := n/10000, n/100%100, n%100
	return (day*24+hours)*60 + minutes, day >= 1 && day <= 31 && hours < 24 && minutes < 60
}

// isEarlier reports whether a day and a time of a month lie before another one, which may lie in the
// month after it: the first of a month is not earlier than the thirtieth.
func isEarlier(ddhhmm, than string) bool {
	const turn = 15 * 24 * 60 // minutes beyond which a month has turned
	a, ok := minutesOfMonth(ddhhmm)
	b, ok2 := minutesOfMonth(than)
	return ok && ok2 && a < b && b-a < turn
}

// firstPages returns the first page line of each section.
func firstPages(f *lint.Facts) (list []*lint.Page) {
	for i := range f.Pages {
		if p := &f.Pages[i]; p.Number.Known && p.Number.Value == 1 {
			list = append(list, p)
		}
	}
	return list
}

// printSection is a section of a print: its pages, and what is on the first of them.
type printSection struct {
	pages        []lint.Page
	distribution *lint.Distribution // nil where there is none
	start, end   int                // from the end of the section before to the first page of the next one
}

// sectionsOfPrint yields the sections of a print, each of which begins with page 1.
func sectionsOfPrint(p *lint.Pass) iter.Seq[printSection] {
	return func(yield func(printSection) bool) {
		pages, distributions := p.Facts.Pages, p.Facts.Distribution
		for end := 0; len(pages) > 0; {
			n := 1
			for n < len(pages) && !(pages[n].Number.Known && pages[n].Number.Value == 1) {
				n++
			}
			s := printSection{pages: pages[:n], start: end}
			end = len(p.Cable.File.Text)
			if pages = pages[n:]; len(pages) > 0 {
				end = pages[0].At.Start
			}
			s.end = end
			for len(distributions) > 0 && distributions[0].At.Start < end {
				if d := &distributions[0]; !d.Internal && s.distribution == nil {
					s.distribution = d
				}
				distributions = distributions[1:]
			}
			if s.pages[0].Number.Known && !yield(s) {
				return
			}
		}
	}
}

// isRecordNumber reports whether s is a year, the letters of a post and a number of five digits or
// more: 1979VALLET01306.
func isRecordNumber(s string) bool {
	post := strings.TrimLeft(s, "0123456789")
	number := strings.TrimLeft(post, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	letters := len(post) - len(number)
	return len(s)-len(post) == 4 && letters >= 2 && letters <= 6 && strings.Trim(number, "0123456789") == "" &&
		(len(number) == 5 || len(number) == 6)
}
