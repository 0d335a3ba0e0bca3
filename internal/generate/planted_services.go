package generate

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/internal/lazyregexp"
)

// messageReused is two general messages of one originator and year under one serial number.
func messageReused(pl *planter, _ *plan, _ File) []planted {
	year := pl.between(smartYears[0][0].Year()+1, smartYears[0][1].Year())
	serial := pl.between(1, 9999)
	if !pl.once(fmt.Sprint("message ", year, " ", serial)) {
		return nil
	}
	first := pl.generalMessage(year, serial, 1)
	second := pl.generalMessage(year, serial, 2)
	if subjectSet().FindString(first.Text) == subjectSet().FindString(second.Text) {
		return nil
	}
	second.rules = []string{"reused-message-serial"}
	return []planted{first, second}
}

var subjectSet = lazyregexp.New(`(?m)^SUBJ/.*`)

// generalMessage is a general message with a serial number in the set MSGID.
func (pl *planter) generalMessage(year, serial, n int) planted {
	m := *makerOf("genadmin")
	m.spans = [][2]time.Time{{day(year, time.January, 3), day(year, time.December, 12)}}
	text := m.write(newCopyist(newDice(pl.Uint64()), &m))
	text = strings.Replace(text, "MSGID/GENADMIN/CNO WASHINGTON DC/N9/",
		fmt.Sprintf("MSGID/GENADMIN/CNO WASHINGTON DC/%04d/", serial), 1)
	return planted{File: File{fmt.Sprintf("genadmin/message-%d-%04d-%d.cable", year, serial, n), text}}
}

// telegramSeries is British telegrams of a post, one by one but for a gap: one refers to that which is
// missing as the one before it, and one to another with a wrong date.
func telegramSeries(pl *planter, _ *plan, _ File) []planted {
	const length = 14
	year := pl.between(olderYears[0][0].Year()+1, olderYears[0][1].Year()-1)
	from := pl.unused("telno", year)
	if from == nil {
		return nil
	}
	first, gap := pl.between(200, 400), pl.between(4, length-4)
	start := day(year, time.April, pl.between(1, 20))
	at := func(i int) time.Time { return start.AddDate(0, 0, i).Add(time.Duration(7*60+17*i) * time.Minute) }
	var list []planted
	for i := range length {
		refers, rules := fmt.Sprintf("MY TELNO %d", first-pl.between(20, 60)), []string{}
		switch i {
		case gap:
			continue
		case gap + 1:
			refers, rules = "MIPT", []string{"serial-gap", "preceding-telegram-not-held"}
		case length - 1:
			wrong := at(1).AddDate(0, 0, -9)
			refers = fmt.Sprintf("MY TELNO %d OF %d %s", first+1, wrong.Day(), upper(wrong.Format("January")))
			rules = []string{"telegram-date-mismatch"}
		}
		text := referredTo().ReplaceAllString(pl.britishTelegram(from, at(i), first+i), refers)
		name := fmt.Sprintf("uk-telno/telegram-%d-%s-%d.cable", year, from.id(), first+i)
		list = append(list, planted{File{name, text}, rules})
	}
	return list
}

var referredTo = lazyregexp.New(`MY TELNO \d+`)

// britishTelegram is a British telegram of a post with that number.
func (pl *planter) britishTelegram(from *post, at time.Time, number int) string {
	m := *makerOf("uk-telno")
	m.set = func(p *plan) {
		shortWishes(p)
		p.post, p.at = from, at
	}
	c := newCopyist(newDice(pl.Uint64()), &m)
	c.serial = number - telnoAbove
	return m.write(c)
}
