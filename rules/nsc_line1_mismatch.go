package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// NSCLine1Mismatch reports a routing line on a print of the White House that contradicts the lines below it.
//
// The fourth letter of LINE1 is the level; the line has it four times after the time, and LINE2 five
// times. The three digits are the day of the year of the date-time group, and the four digits the serial
// number that SSN repeats, which are the last four of the number on the classification line.
//
//	LINE1:   OAACZYUW RUEHCAA0881 0521907-CCCC--RHEHAAX.
//	LINE3:   O P 201850Z FEB 95
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: prints of 1995, 3 of 3.
var NSCLine1Mismatch = add(lint.Rule{
	Name: "nsc-line1-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: nscPrints, Check: checkNSCLine1Mismatch,
})

func checkNSCLine1Mismatch(p *lint.Pass) {
	line, ok := p.Facts.Attribute("LINE1")
	words := strings.Fields(line.Value)
	if !ok || len(words) < 3 || len(words[0]) != len("OAACZYUW") || len(words[1]) <= 4 ||
		len(words[2]) < len("0511907-CCCC") {
		return
	}
	at := func(word, from, to int) grammar.Span {
		i := line.ValueAt.Start + strings.Index(line.Value, words[word])
		return grammar.Span{Start: i + from, End: i + to}
	}
	checkNSCLetters(p, words[0][3:4], at(0, 3, 4), words[2][len("0511907-"):len("0511907-CCCC")],
		at(2, len("0511907-"), len("0511907-CCCC")))
	if day, err := strconv.Atoi(words[2][:3]); err == nil && p.Facts.Sent.Known && day != p.Facts.Sent.Value.YearDay() {
		p.Reportf(at(2, 0, 3), "day %s on LINE1 does not match %s in the date-time group", words[2][:3],
			p.Facts.Sent.Value.Format("2 January")).Note(p.Facts.Sent, "the date-time group")
	}
	if station, ok := p.Facts.Attribute("OSRI"); ok && station.Value != "" && !strings.HasPrefix(words[1], station.Value) {
		p.Reportf(at(1, 0, min(len(station.Value), len(words[1]))), "station %s on LINE1 does not match %s after OSRI",
			words[1][:min(len(station.Value), len(words[1]))], station.Value).Note(station.ValueAt, "OSRI")
	}
	serial := words[1][len(words[1])-4:]
	if n, err := strconv.Atoi(serial); err == nil && p.Facts.Serial.Known && n != p.Facts.Serial.Value {
		p.Reportf(at(1, len(words[1])-4, len(words[1])), "serial number %s on LINE1 does not match %s after SSN", serial,
			p.Text(p.Facts.Serial)).Note(p.Facts.Serial, "SSN")
	} else if number := p.Facts.Number; err == nil && number.Known && n != number.Value%10000 &&
		!ownSeries[p.Facts.Post.Value] {
		p.Reportf(number, "number %s does not match the serial number %s on LINE1", p.Text(number), serial).
			Note(at(1, len(words[1])-4, len(words[1])), "LINE1")
	}
}

// checkNSCLetters compares the letter of the level on LINE1 with those on LINE2, or with the level of the telegram
// where they agree, and with the four on LINE1; one letter that disagrees with both is reported once.
//
//	LINE1:   OAACZYUW RUEHCAA0881 0511907-CCCC--RHEHAAX.
//	LINE2:   ZNY CCCCC ZZH
func checkNSCLetters(p *lint.Pass, letter string, letterAt grammar.Span, four string, fourAt grammar.Span) {
	security, ok := p.Facts.Attribute("LINE2")
	zny := strings.Fields(security.Value)
	switch want := lettersOf[p.Facts.Level.Value]; {
	case !ok || len(zny) < 2:
	case zny[1] != strings.Repeat(letter, len(zny[1])):
		p.Reportf(letterAt, "letter %s on LINE1 does not match %s on LINE2", letter, zny[1]).
			Note(security.ValueAt, "LINE2")
		return
	case p.Facts.Level.Known && want != "" && !strings.Contains(want, letter):
		p.Reportf(letterAt, "letter %s on LINE1 does not match the level %s", letter, p.Facts.Level.Value).
			Note(p.Facts.Level, "the classification line")
		return
	}
	if four != strings.Repeat(letter, len(four)) && strings.Trim(four, "UECRST") == "" {
		p.Reportf(fourAt, "letters %s on LINE1 do not match the letter %s at its beginning", four, letter).
			Note(letterAt, "the letter")
	}
}
