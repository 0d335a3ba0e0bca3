package completion

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// isDistribution reports whether the place is on a row of a distribution, behind its label, or where
// one may go on.
func (p *place) isDistribution() bool {
	if !p.cable.Layout.IsPrint() {
		return false
	}
	above, passed := grammar.Element(nil), false
	for _, e := range p.cable.Elements {
		if e.Span().Start >= p.offset-len(p.before) {
			break
		}
		switch e.Kind() {
		case grammar.PreambleKind, grammar.CounterKind, grammar.DraftingKind:
			passed = true
		case grammar.PageKind, grammar.DistributionKind:
			passed = false
		}
		above = e
	}
	typed := strings.TrimLeft(p.before, " ")
	for _, label := range [...]string{"ACTION ", "INFO ", "ORIGIN ", "@ACTION: ", "@INFO: "} {
		if strings.HasPrefix(typed, label) {
			return !passed
		}
	}
	isRow := above != nil && above.Kind() == grammar.DistributionKind
	return !passed && isRow && (typed == "" || typed != p.before) && !p.isCounted()
}

// isCounted reports whether the distribution above the place has its total.
func (p *place) isCounted() bool {
	of := p.distributionAbove()
	return of == nil || of.Total.Known && of.Total.At.End < p.offset
}

// distributionAbove is the one that a row at the place is of, or nil.
func (p *place) distributionAbove() (of *lint.Distribution) {
	for i := range p.facts.Distribution {
		if d := &p.facts.Distribution[i]; d.At.Start <= p.offset {
			of = d
		}
	}
	return of
}

// distribution offers the offices that the distribution does not have yet, and the total of their
// copies.
func (p *place) distribution() (items []Item) {
	typed := strings.TrimLeft(p.before, " ")
	if typed == "" {
		items = p.framed(grammar.DistributionKind)
	}
	has := map[string]bool{}
	of := p.distributionAbove()
	if of != nil {
		for _, o := range of.Offices {
			has[o.Code] = has[o.Code] || !(o.At.Start <= p.offset && p.offset <= o.At.End)
		}
		sum, all := of.Sum()
		if p.element == nil || p.element.Kind() != grammar.DistributionKind { // the row is not read yet
			sum += copiesOn(typed, has)
		}
		if all && of.Actions > 0 && !of.Total.Known && !strings.HasPrefix(typed, "ACTION") {
			letter := "W"
			if of.Origin {
				letter = "R"
			}
			text := fmt.Sprintf("/%03d %s", sum, letter)
			const detail = "the total, as the copies add up"
			items = append(items, Item{Kind: Value, Label: text, Detail: detail, At: p.word("/"), Text: text})
		}
	}
	at := p.word("")
	if n := at.Start - (p.offset - len(p.before)); n > 0 && p.before[n-1] != ' ' {
		return items // the copies of an office: AF-18
	}
	for _, o := range tables.Offices() {
		if o.Meaning != "" && !has[o.Code] {
			item := Item{Kind: Value, Label: o.Code, Detail: o.Meaning, At: at, Text: o.Code + "-", Sample: o.Code + "-00"}
			items = append(items, item)
		}
	}
	return items
}

// copiesOn returns the copies of the offices on a row, and adds these to those that the distribution
// has.
func copiesOn(row string, has map[string]bool) (sum int) {
	for word := range strings.FieldsSeq(row) {
		code, copies, _ := strings.Cut(word, "-")
		if n, err := strconv.Atoi(copies); err == nil {
			sum += n
			has[code] = true
		}
	}
	return sum
}

// printLabel is a label of a print of the White House, with what may come after it.
type printLabel struct{ name, sample string }

// The labels of a print of the White House, those above its text and those below it.
var (
	labelsAbove = []printLabel{
		{"PREC", "IMMEDIATE"},
		{"CLASS", "CONFIDENTIAL"},
		{"LINE1", "OAACZYUW RUEHCAA0881 0511907-CCCC--RHEHAAX."},
		{"LINE2", "ZNY CCCCC ZZH"},
		{"LINE3", "O P 201850Z FEB 95"},
		{"LINE4", "FM SECSTATE WASHDC"},
		{"OSRI", "RUEHC"},
		{"DTG", "201850Z FEB 95"},
		{"ORIG", "SECSTATE WASHDC"},
		{"TO", "RUEHBW/AMEMBASSY BELGRADE IMMEDIATE 1021"},
		{"INFO", "RUEHLO/AMEMBASSY LONDON PRIORITY 8023"},
		{"SUBJ", "HARBOR DUES"},
		{"TEXT", ""},
	}
	labelsBelow = []printLabel{
		{"SECT", "SECTION: 01 OF 01"},
		{"SSN", "0881"},
		{"TOR", "950220141233 M1509911"},
		{"DIST", "SIT: ROE"},
	}
)

// isAmongLabels reports whether the place is above the text of a print of the White House, or below
// its end.
func (p *place) isAmongLabels() bool {
	line := p.offset - len(p.before)
	above := true
	for _, e := range p.cable.Elements {
		if e.Span().Start >= line {
			break
		}
		switch {
		case e.Kind() == grammar.MarkingKind,
			e.Kind() == grammar.PrintLineKind && strings.HasPrefix(e.Span().Of(p.cable.File.Text), "TEXT"):
			above = false
		case e.Kind() == grammar.EndOfMessageKind:
			above = true
		}
	}
	return above
}

// printLabels offers the labels that the print does not have yet, under the others, or what may be
// after the one at the place.
func (p *place) printLabels() (items []Item) {
	key, typed, isValue := strings.Cut(p.before, ":")
	above, label := "", ""
	has := map[string]bool{}
	colon, value := len("  LINE1"), len("  LINE1:   ")
	line := p.offset - len(p.before)
	for a := range grammar.All[*grammar.Attribute](p.cable) {
		if a.Key == nil || a.Key.At.Start >= line && a.Key.At.Start <= p.offset {
			continue
		}
		if has[a.Key.Text] = true; a.Span().Start < line {
			above = a.Key.Text
		}
		start := p.cable.File.Lines[p.cable.File.LineAt(a.Key.At.Start)].Start
		colon = a.Key.At.End - start
		if a.Value != nil && p.cable.File.LineAt(a.Value.At.Start) == p.cable.File.LineAt(a.Key.At.Start) {
			value = a.Value.At.Start - start
		}
	}
	label = strings.TrimSpace(key)
	switch {
	case isValue:
		return p.printValue(label, len(p.before)-len(strings.TrimLeft(typed, " ")))
	case label == "" && len(p.before) > colon, strings.Contains(label, "/"):
		return p.printValue(above, len(p.before)-len(strings.TrimLeft(p.before, " ")))
	}
	labels := labelsAbove
	if isBehind[*grammar.EndOfMessage](p) {
		labels = labelsBelow
	}
	for _, l := range labels {
		if has[l.name] {
			continue
		}
		text := strings.Repeat(" ", max(0, colon-len(l.name))) + l.name + ":"
		if l.sample != "" {
			text += strings.Repeat(" ", max(1, value-len(text)))
		}
		detail := cmp.Or(decode.PrintLabel(l.name), "the telegram as it was sent follows") // TEXT
		item := p.beginning(text, detail, l.sample)
		item.Label = l.name + ":"
		items = append(items, item)
	}
	return items
}

// printValue offers what may be after a label.
func (p *place) printValue(label string, column int) (items []Item) {
	switch label {
	case "PREC":
		return p.precedenceWords(column, "")
	case "CLASS":
		return p.levelWords(column)
	case "LINE2":
		for _, s := range securityLines {
			items = append(items, p.value(s.text, s.level.String(), column))
		}
	case "LINE4", "ORIG":
		for _, post := range p.tables.Posts() {
			text := post.From
			if label == "LINE4" {
				text = "FM " + text
			}
			items = append(items, p.post(post, text, p.aboutCountry(post.Country), p.from(column), text))
		}
	case "TO", "INFO":
		if items = p.addresseePrecedence(p.before[column:]); items == nil {
			items = p.addressees(column)
		}
	case "DTG":
		if p.facts.Sent.Known {
			items = append(items, p.value(p.dateTime(), "the date-time group", column))
		}
	}
	return items
}

// levelWords are the levels as prints and forms write them: CONFIDENTIAL.
func (p *place) levelWords(column int) (items []Item) {
	year := p.facts.Year
	for _, l := range tables.Levels {
		outOfDate := l.To > 0 && year.Known && year.Value > l.To
		if l.Word != "UNCLAS" && !outOfDate && lint.WordLevel(l.Word) != lint.Restricted {
			items = append(items, p.value(l.Word, l.Name, column))
		}
	}
	return items
}
