package decode

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// attribute explains what the record of an archive says of the cable:
//
//	Draft Date: 14 MAR 1974
func (d decoder) attribute(e *grammar.Attribute) parts {
	if e.Key == nil {
		return parts{}.of(e, "%s", known("the value above goes on", d.damagedLabel(e)))
	}
	if printLabels[e.Key.Text] != "" {
		return d.printLabel(e)
	}
	a, ok := tables.FindAttribute(e.Key.Text)
	if e.Key.Text == "vdkvgwkey" {
		return parts{}.of(e, "by which the program found the record that printed those of 2014")
	}
	if !ok {
		return parts{}.of(e, "%s", known("what the archive's record says of the cable, under a key that is not known",
			d.damagedLabel(e)))
	}
	value := ""
	if e.Value != nil {
		value = strings.Join(strings.Fields(e.Value.Text), " ")
	}
	said := d.attributeValue(a.Key, value)
	if said == "" {
		return parts{}.of(e, "%s", a.Meaning)
	}
	return parts{}.of(e, "%s: %s", a.Meaning, said)
}

// attributeCodes explain values that are codes, by key.
var attributeCodes = map[string]map[string]string{
	"Automatic Decaptioning": {"X": "it was not", "Z": "it was"},
	"Channel Indicators":     {"SY": "SY CHANNEL, security", "ROG": "ROGER CHANNEL, intelligence"},
	"Copy":                   {"SINGLE": "one record", "<CONCATENATED>": "several joined"},
	"Secure":                 {"OPEN": "it was not", "LOCK1": "it was"},
	"ISecure":                {"1": "it was not", "2": "it was"},
	"Type":                   {"TE": "telegram"},
	"Format":                 {"TEL": "telegram"},
	"Status":                 {"NATIVE": "it did not"},
	"Decaption Note":         {"25 YEAR REVIEW": "the review after 25 years"},
	"Disposition Comment":    {"25 YEAR REVIEW": "the review after 25 years"},
}

// attributeValue explains the value of an attribute; "" where it says all itself.
func (d decoder) attributeValue(key, value string) string {
	if code := attributeCodes[key][value]; code != "" {
		return value + ", " + code
	}
	switch {
	case value == "":
		return "empty"
	case key == "Executive Order":
		return schedule(value)
	case value == "n/a", value == "N/A":
		return value + ", none"
	}
	if date, err := time.Parse("02 Jan 2006", value); err == nil {
		if none := time.Date(1960, 1, 1, 0, 0, 0, 0, time.UTC); date.Equal(none) {
			return "none, for which " + value + " stands"
		}
		return date.Format("2 January 2006")
	}
	switch key {
	case "TAGS":
		return d.tagList(value)
	case "Office":
		return actingOffice(value)
	case "Document Number":
		return documentNumber(value)
	case "Film Number":
		if !strings.Contains(value, ",") {
			return filmNumber(value)
		}
		return explained(value, filmNumber)
	case "Drafter":
		return drafterAndTypist(value)
	case "Status":
		return changedRecord(value)
	case "Locator":
		return locator(value)
	case "Disposition Reason":
		return withheldReasons(value)
	case "Original Classification", "Previous Classification", "Current Classification",
		"Original Previous Classification":
		return levelInWords(lint.WordLevel(value))
	case "Original Handling Restrictions", "Previous Handling Restrictions", "Handling Restrictions",
		"Original Previous Handling Restrictions":
		return d.captionList(value)
	}
	return ""
}

// schedules are the codes of the attribute Executive Order.
var schedules = map[string]string{
	"GS": "by the general declassification schedule", "AS": "by the advanced declassification schedule",
	"X1": "exempt from the general schedule: given in confidence by a foreign government or organization",
	"X2": "exempt from the general schedule: by a statute, or on cryptography, sources or methods",
	"X3": "exempt from the general schedule: on a system, a plan, an installation or foreign relations",
	"X4": "exempt from the general schedule: it would endanger a person",
}

// schedule explains GS 19850510 ROE, JANE A.
func schedule(value string) string {
	words := strings.Fields(value)
	meaning := schedules[words[0]]
	switch {
	case words[0] == "N/A" || words[0] == "n/a":
		return "N/A, nothing is classified"
	case meaning == "":
		return scheduleAsWritten(value)
	}
	text := words[0] + ", " + meaning
	if len(words) < 2 {
		return text
	}
	if date, err := time.Parse("20060102", words[1]); err == nil {
		text += date.Format(", on 2 January 2006")
		words = words[1:]
	}
	if len(words) > 1 {
		text += ", by " + strings.Join(words[1:], " ")
	}
	return text
}

// scheduleAsWritten explains a value that has the words of the E.O. line in place of a code:
// 12065 GDS, 12/26/85 (TAYLOR, P.)
func scheduleAsWritten(value string) string {
	number, rest, _ := strings.Cut(value, " ")
	order, err := strconv.Atoi(number)
	said := scheduleOf(strings.Replace(rest, ",", "", 1), order)
	if err != nil || said == "" {
		return ""
	}
	return "by executive order " + number + ", " + said
}

// drafterAndTypist explains PBTAYLOR:LEE.
func drafterAndTypist(value string) string {
	name, typist, found := strings.Cut(value, ":")
	if !found || typist == "" || strings.ContainsAny(typist, ":/ ") {
		return ""
	}
	return name + ", typed by " + typist
}

// changedRecord explains <DBA CHANGED> GWR 20040730.
func changedRecord(value string) string {
	words := strings.Fields(strings.TrimPrefix(value, "<DBA CHANGED>"))
	if len(words) < 2 || len(words) > 3 || !strings.HasPrefix(value, "<DBA CHANGED>") {
		return ""
	}
	date, err := time.Parse("20060102", words[1])
	if err != nil {
		return ""
	}
	return "it did, by " + words[0] + date.Format(" on 2 January 2006")
}

// explained returns the items of a list that commas separate, each with its meaning where one is known.
func explained(value string, meaning func(item string) string) string {
	list := splitList(value)
	for i, item := range list {
		if m := meaning(item); m != "" {
			list[i] += ": " + m
		}
	}
	return strings.Join(list, "; ")
}

// tagList explains TAGS: ETRD, EAGR, MP
func (d decoder) tagList(value string) string {
	return explained(value, func(code string) string {
		if strings.HasPrefix(code, "(") && strings.Contains(code, ",") {
			return "a person"
		}
		t, _ := d.tables.FindTAG(code)
		return t.Meaning
	})
}

// splitList cuts a list at the commas outside parentheses: PFOR, (ROE, JANE A.), US
func splitList(value string) (list []string) {
	depth, from := 0, 0
	add := func(to int) {
		if item := strings.TrimSpace(value[from:to]); item != "" {
			list = append(list, item)
		}
		from = to + 1
	}
	for i := range len(value) {
		switch value[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth <= 0 {
				add(i)
			}
		}
	}
	add(len(value))
	return list
}

// actingOffice explains ACTION AF.
func actingOffice(value string) string {
	role, code, _ := strings.Cut(value, " ")
	switch role {
	case "ACTION":
		return officeName(code) + " was to act"
	case "ORIGIN":
		return officeName(code) + " wrote it"
	}
	return ""
}

// documentNumber explains 1974PORTLO00412.
func documentNumber(value string) string {
	const year = 4
	serial := len(strings.TrimRight(value, "0123456789"))
	if len(value) < year || strings.Trim(value[:year], "0123456789") != "" || serial <= year || serial == len(value) {
		return ""
	}
	return fmt.Sprintf("number %s of %s of %s", bare(value[serial:]), value[year:serial], value[:year])
}

// filmNumber explains D740057-0123.
func filmNumber(value string) string {
	reel, frame, found := strings.Cut(value, "-")
	if !found || len(reel) < len("D740057") || strings.Trim(reel[1:], "0123456789") != "" {
		return ""
	}
	return fmt.Sprintf("filmed in 19%s, reel %s, frame %s", reel[1:3], bare(reel[3:]), bare(frame))
}

// locator explains where the text is: TEXT ON-LINE, ON MICROFILM
func locator(value string) string {
	var where []string
	for _, says := range [...]struct{ words, meaning string }{
		{"ON-LINE", "in the database"},
		{"ON MICROFILM", "on microfilm"},
		{"UNRETRIEVABLE", "the text could not be retrieved"},
		{"NOT CONVERTED", "the text was not converted"},
		{"GARBLED", "the text is garbled"},
	} {
		if strings.Contains(value, says.words) {
			where = append(where, says.meaning)
		}
	}
	return strings.Join(where, "; ")
}

// withheldReasons explains 1.4D, 25X6.
func withheldReasons(value string) string {
	return explained(value, func(code string) string {
		if strings.HasPrefix(code, "1.4") && len(code) == len("1.4D") {
			code = "1.4(" + code[3:] + ")"
		}
		meaning, _ := tables.FindExemption(code)
		return meaning
	})
}

// captionList explains captions.
func (d decoder) captionList(value string) string {
	return explained(value, func(name string) string {
		c, _ := d.tables.FindCaption(name)
		return c.Meaning
	})
}
