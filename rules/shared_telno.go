package rules

import (
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// ownTelegram is a reference of a British telegram to another one of its post: MY TELNO 58 OF 2 MARCH
type ownTelegram struct {
	number int
	at     grammar.Span // of the number
	day    time.Time    // of the year in which the telegram refers to it, or the year before; zero where it is not said
	dayAt  grammar.Span
}

// ownTelegrams returns the telegrams of its post that a British telegram refers to.
func ownTelegrams(p *lint.Pass) (list []ownTelegram) {
	const label = "MY TELNO "
	text := p.Cable.File.Text
	for from := 0; ; {
		i := strings.Index(text[from:], label)
		if i < 0 {
			return list
		}
		start := from + i + len(label)
		digits := leading(text[start:], "0123456789")
		from = start + len(digits)
		if n, err := strconv.Atoi(digits); err == nil {
			c := ownTelegram{number: n, at: grammar.Span{Start: start, End: from}}
			c.day, c.dayAt = dayAfter(text, from, p.Facts.Sent)
			list = append(list, c)
		}
	}
}

// dayAfter returns the day after the number of a telegram, OF 2 MARCH, and its place. Its year is that
// of the telegram that refers to it, or the year before.
func dayAfter(text string, at int, sent lint.Fact[time.Time]) (day time.Time, where grammar.Span) {
	const most = 30 // characters of a day and a month
	rest := text[at:min(len(text), at+most)]
	rest, _, _ = strings.Cut(rest, "\n")
	words := strings.Fields(rest)
	if len(words) < 3 || words[0] != "OF" || !sent.Known {
		return day, where
	}
	of, err := strconv.Atoi(words[1])
	name := strings.TrimRight(words[2], ".,:;()")
	month, known := tables.Month(name[:min(len(name), len("MAR"))])
	if err != nil || !known || of < 1 || of > 31 {
		return day, where
	}
	year := sent.Value.Year()
	if month > sent.Value.Month() {
		year--
	}
	start := at + strings.Index(rest, words[1])
	end := at + strings.Index(rest, name) + len(name)
	return date(year, month, of), grammar.Span{Start: start, End: end}
}
