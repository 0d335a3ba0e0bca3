package rules

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PrecedingTelegramNotHeld reports a British telegram that refers to the one before it with MIPT,
// where the corpus has neither that one nor a gap in most of the others of the post and year.
//
// MIPT is *my immediately preceding telegram*; without it the text is hard to understand. A year of
// a post is judged when at least ten telegrams are held, and more than half of the numbers between
// the first and the last.
//
//	TELNO 61
//	...
//	MIPT: SUGAR TERMINAL
//
// Look for telegram 60, or compare the number with the original.
//
// Fix: none. What the corpus lacks cannot be written.
//
// Source: telegrams of the Foreign and Commonwealth Office, whose layout is known from memory.
var PrecedingTelegramNotHeld = add(lint.Rule{
	Name: "preceding-telegram-not-held", Group: "corpus", Severity: lint.Info,
	Layouts: lint.Layouts(grammar.UKTelno), By: lint.ByKey, Keys: telegramSeries,
	CheckCorpus: checkPrecedingTelegram,
})

// telegramSeries returns post, year and number of a telegram, and, after the number, MIPT if it refers
// to the one before.
func telegramSeries(p *lint.Pass) []lint.Key {
	f := p.Facts
	if !f.Number.Known || !f.Post.Known || !f.Sent.Known {
		return nil
	}
	at, says := f.Number.At, strconv.Itoa(f.Number.Value)
	if i := strings.Index(p.Cable.File.Text, "\n"+mipt); i >= 0 {
		at, says = grammar.Span{Start: i + 1, End: i + 1 + len(mipt)}, says+" "+mipt
	}
	return []lint.Key{{Rule: "preceding-telegram-not-held", At: lint.Place{at.Start, at.End}, Message: says,
		Group: fmt.Sprint(plainName(f.Post.Value), "/", f.Sent.Value.Year())}}
}

const mipt = "MIPT"

func checkPrecedingTelegram(p *lint.CorpusPass) {
	const fewest = 10
	number := lint.Key{Rule: "preceding-telegram-not-held"}.Number()
	for g := range p.Groups() {
		members := membersOf(g, number)
		if len(members) < fewest {
			continue
		}
		held, refer := map[int]bool{}, map[int]lint.Member{}
		first, last := math.MaxInt, 0
		for _, m := range members {
			digits, word, _ := strings.Cut(p.Entry(m).Keys[m.Item].Message, " ")
			n, _ := strconv.Atoi(digits) // which telegramSeries wrote
			if first, last, held[n] = min(first, n), max(last, n), true; word == mipt {
				refer[n] = m
			}
		}
		if len(held) < fewest || 2*len(held) <= last-first {
			continue
		}
		for _, n := range slices.Sorted(maps.Keys(refer)) {
			if m := refer[n]; n > first && !held[n-1] {
				e := p.Entry(m)
				p.Reportf(m, e, e.Keys[m.Item].At.Span(),
					"reference to telegram %d, which the corpus lacks; it has %d others of that year", n-1, len(held))
			}
		}
	}
}
