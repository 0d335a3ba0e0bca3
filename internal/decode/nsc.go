package decode

import (
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// printLabels are the labels of prints of the White House, and of State's office system.
var printLabels = map[string]string{
	"PREC": "the precedence", "CLASS": "the level",
	"LINE1": "the first line as it was sent: precedence, level, station, number, day and addressees",
	"LINE2": "the line on security as it was sent", "LINE3": "the date-time line as it was sent",
	"LINE4": "the line of the originator as it was sent",
	"OSRI":  "the routing indicator of the originating station", "DTG": "the date-time group",
	"ORIG": "who sent it", "TO": "who is to act", "INFO": "who is to know of it", "SUBJ": "what it is about",
	"SECT": "which section of how many", "SSN": "its number at the station that sent it",
	"TOR": "when it was received", "DIST": "to whom it was handed",
	"Item Subject": "what it is about, as the office system shows it on one line",
}

// PrintLabel returns what comes after a label of such a print, or "".
func PrintLabel(name string) string { return printLabels[name] }

// printLabel explains a label of a print of the White House by its value, and where that says
// nothing by itself:
//
//	LINE3:   O P 201850Z FEB 95 ZFF6
func (d decoder) printLabel(e *grammar.Attribute) (out parts) {
	if e.Value != nil {
		out = d.printValue(e)
	}
	if len(out) == 0 {
		return out.of(e, "%s", printLabels[e.Key.Text])
	}
	return out
}

func (d decoder) printValue(e *grammar.Attribute) (out parts) {
	value := e.Value
	text := strings.Join(strings.Fields(value.Text), " ")
	switch e.Key.Text {
	case "PREC":
		if p, ok := tables.FindPrecedence(text); ok {
			return out.of(value, "%s, the precedence: %s", p.Word, urgency(p))
		}
	case "CLASS":
		if level := lint.WordLevel(text); level != lint.NoLevel {
			return out.of(value, "the level: %s", levelInWords(level))
		}
	case "LINE1":
		return d.printLine1(wordsOf(value))
	case "LINE2", "LINE3":
		return d.printWords(wordsOf(value))
	case "LINE4", "ORIG":
		name := strings.TrimPrefix(text, "FM ")
		return out.of(value, "sent by %s", known(name, spoken(d.tables, name)))
	case "OSRI":
		return out.of(value, "comes from %s", d.station(text))
	case "DTG":
		return d.printWords(wordsOf(value))
	case "TO", "INFO":
		role := fieldRoles[e.Key.Text]
		for _, a := range e.Addressees {
			out = append(out, d.addressed(a, role, &a.AddressLine)...)
		}
		return out
	case "SECT", "SSN", "TOR", "DIST":
		return d.printEnd(e.Key.Text, text, value)
	}
	return nil
}

// damagedLabel explains a line of a print of the White House that begins with a label of which a
// letter is wrong: PRFC:
func (d decoder) damagedLabel(e grammar.Element) string {
	label, _, found := strings.Cut(e.Span().Of(d.cable.File.Text), ":")
	if !found || d.cable.Layout != grammar.NSC {
		return ""
	}
	meant, ok := tables.Nearest(strings.TrimSpace(label), printLabels)
	if !ok {
		return ""
	}
	return "perhaps " + meant + ": " + printLabels[meant]
}

// printEnd explains the labels below the text: SECT, SSN, TOR, DIST.
func (d decoder) printEnd(key, text string, at grammar.Spanner) (out parts) {
	switch key {
	case "SECT":
		i, n, ok := strings.Cut(strings.TrimPrefix(text, "SECTION: "), " OF ")
		switch {
		case !ok:
			return nil
		case bare(n) == "1":
			return out.of(at, "it was sent in one piece")
		}
		return out.of(at, "section %s of the %s in which it was sent", bare(i), bare(n))
	case "SSN":
		return out.of(at, "its number at the station that sent it: %s", bare(text))
	case "TOR":
		digits, _, _ := strings.Cut(text, " ")
		if received, err := time.Parse("060102150405", digits); err == nil {
			return out.of(at, "received %s", received.Format("on 2 January 2006 at 15:04:05"))
		}
		return nil
	}
	return out.of(at, "to whom it was handed: %s", text)
}

// wordsOf returns the words of a value with their places.
func wordsOf(value *grammar.Word) (words []*grammar.Word) {
	end := 0
	for word := range strings.FieldsSeq(value.Text) {
		start := end + strings.Index(value.Text[end:], word)
		end = start + len(word)
		words = append(words, cutWord(value, start, end))
	}
	return words
}

// cutWord returns a part of a word.
func cutWord(w *grammar.Word, from, to int) *grammar.Word {
	return &grammar.Word{Text: w.Text[from:to], At: grammar.Span{Start: w.At.Start + from, End: w.At.Start + to}}
}

// printWords explains the words of the lines on security and date: ZNY CCCCC ZZH
func (d decoder) printWords(words []*grammar.Word) (out parts) {
	first := 0 // of the words that are no precedences
	for first < len(words) && len(words[first].Text) == 1 {
		first++
	}
	out = precedences(words[:first])
	for i, w := range words[first:] {
		switch digits := strings.TrimRight(w.Text, "Z"); {
		case len(digits) == len("201850") && strings.Trim(digits, "0123456789") == "":
			if end := first + i + 2; d.facts.Sent.Known && end < len(words) {
				out = out.of(w.At.To(words[end]), "dated %s", d.facts.Sent.Value.Format(dated))
			}
		case len(w.Text) == len("CCCCC") && strings.Count(w.Text, w.Text[:1]) == len(w.Text):
			out = out.letters(w)
		default:
			out = out.signal(w, w.Text)
		}
	}
	return out
}

// printLine1 explains the first line of ACP 128 as the print repeats it, if it is whole.
func (d decoder) printLine1(words []*grammar.Word) (out parts) {
	const head, serial, filed, letters = 8, 4, 7, 4
	if len(words) < 3 || len(words[0].Text) != head || len(words[1].Text) <= serial ||
		len(words[2].Text) <= filed+len("-")+letters {
		return nil
	}
	out = head128(words[0])
	station := cutWord(words[1], 0, len(words[1].Text)-serial)
	number := cutWord(words[1], len(station.Text), len(words[1].Text))
	out = out.of(station, "comes from %s", d.station(station.Text))
	out = out.of(number, "its message number %s", bare(number.Text))
	at := cutWord(words[2], 0, filed)
	day, err1 := strconv.Atoi(at.Text[:3])
	clock, err2 := strconv.Atoi(at.Text[3:])
	if err1 == nil && err2 == nil {
		out = out.of(at, "%s", d.handedIn(day, clock))
	}
	out = out.letters(cutWord(words[2], filed+len("-"), filed+len("-")+letters))
	for _, w := range append(wordsOf(cutWord(words[2], filed+len("-")+letters, len(words[2].Text))), words[3:]...) {
		indicator := strings.Trim(w.Text, "-—.")
		if from := strings.Index(w.Text, indicator); indicator != "" {
			out = out.of(cutWord(w, from, from+len(indicator)), "goes to %s", d.station(indicator))
		}
	}
	return out
}
