package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// NSCLine1Mismatch reports a routing line on a print of the White House that contradicts the lines below it.
//
// The fourth letter of LINE1 is the level, and LINE2 has it five times; the three digits are the day of
// the year of the date-time group, and the four digits the serial number that SSN repeats.
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
	letter := words[0][3:4]
	if security, ok := p.Facts.Attribute("LINE2"); ok {
		if zny := strings.Fields(security.Value); len(zny) > 1 && zny[1] != strings.Repeat(letter, len(zny[1])) {
			p.Reportf(at(0, 3, 4), "letter %s on LINE1 does not match %s on LINE2", letter, zny[1]).
				Note(security.ValueAt, "LINE2")
		}
	}
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
	}
}
