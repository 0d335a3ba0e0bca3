package rules

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TelegramDateMismatch reports a British telegram that refers to one of its post by number and
// date, where the corpus has that number with another date; and one that refers to a number that
// was sent later.
//
// The number or the date of the reference is wrong. A telegram may be dated on the day before it
// was sent, so a day is accepted.
//
//	a.cable: TELNO 61    MY TELNO 58 OF 2 MARCH: SUGAR TERMINAL
//	b.cable: TELNO 58    OF 121000Z MARCH 85
//
// Compare number and date with the originals.
//
// Fix: none. A reference is never changed automatically.
//
// Source: telegrams of the Foreign and Commonwealth Office, whose layout is known from memory.
var TelegramDateMismatch = add(lint.Rule{
	Name: "telegram-date-mismatch", Group: "corpus", Severity: lint.Info,
	Layouts: lint.Layouts(grammar.UKTelno), By: lint.ByKey, Keys: telegramDates,
	CheckCorpus: checkTelegramDates,
})

// A group of a post, a year and a number has the telegram with its date, and those that refer to it.
// The message of a key says which, and a date: when it was sent, the one that the reference has, or
// when the telegram was sent whose reference has none.
const (
	telegramSent    = "sent "
	telegramDated   = "referred to as of "
	telegramUndated = "referred to on "
)

// telegramDates returns the number and date of a telegram, and of those of its post that it refers to.
func telegramDates(p *lint.Pass) (keys []lint.Key) {
	f := p.Facts
	if !f.Number.Known || !f.Post.Known || !f.Sent.Known {
		return nil
	}
	add := func(says string, day time.Time, number int, at grammar.Span) {
		group := fmt.Sprint(plainName(f.Post.Value), "/", day.Year(), "/", number)
		keys = append(keys, lint.Key{Rule: "telegram-date-mismatch", Group: group, At: lint.Place{at.Start, at.End},
			Message: says + day.Format(time.DateOnly)})
	}
	add(telegramSent, f.Sent.Value, f.Number.Value, f.Sent.At)
	for _, c := range ownTelegrams(p) {
		switch {
		case !c.day.IsZero():
			add(telegramDated, c.day, c.number, c.dayAt)
		case c.number < f.Number.Value: // else it is of the year before, or telegram-reference reports it
			add(telegramUndated, f.Sent.Value, c.number, c.at)
		}
	}
	return keys
}

func checkTelegramDates(p *lint.CorpusPass) {
	number := lint.Key{Rule: "telegram-date-mismatch"}.Number()
	for g := range p.Groups() {
		members := membersOf(g, number)
		if len(members) < 2 {
			continue
		}
		var held []lint.Member
		for _, m := range members {
			if strings.HasPrefix(p.Entry(m).Keys[m.Item].Message, telegramSent) {
				held = append(held, m)
			}
		}
		if len(held) != 1 { // not held, or several under one number, as reused-number reports
			continue
		}
		other := p.Entry(held[0])
		for _, m := range members {
			if m != held[0] {
				compareTelegram(p, m, other)
			}
		}
	}
}

// compareTelegram compares a reference with the telegram that it is to.
func compareTelegram(p *lint.CorpusPass, m lint.Member, other *lint.Entry) {
	const day = 24 * time.Hour
	e := p.Entry(m)
	k := e.Keys[m.Item]
	words, dated := strings.CutPrefix(k.Message, telegramDated)
	says, err := time.Parse(time.DateOnly, strings.TrimPrefix(words, telegramUndated))
	if err != nil {
		return // a cache that somebody changed
	}
	apart := other.Sent.Sub(says)
	switch {
	case dated && (apart >= 2*day || apart <= -day):
		p.Reportf(m, e, k.At.Span(), "telegram referred to as of %s, but it was sent on %s",
			says.Format("2 January 2006"), other.Sent.Format("2 January 2006")).
			NoteIn(other, other.SentAt, "the date-time group of the telegram referred to")
	case !dated && apart >= 2*day:
		p.Reportf(m, e, k.At.Span(), "reference to a telegram that was sent on %s, in one of %s",
			other.Sent.Format("2 January 2006"), says.Format("2 January 2006")).
			NoteIn(other, other.SentAt, "the date-time group of the telegram referred to")
	}
}
