package decode

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// media are the letters of ACP 128 for the code in which a message is sent, or received.
var media = map[byte]string{'A': "ASCII", 'C': "punched cards", 'T': "the five-unit code of teletypes"}

// languageMedia explains two letters, of how a message is sent and received: AT.
func languageMedia(letters, sent string) string {
	from, to := media[letters[0]], media[letters[1]]
	switch {
	case from == "" || to == "":
		return fmt.Sprintf("%s: in which code and on what it %s sent, and is to be received", letters, sent)
	case from == to:
		return fmt.Sprintf("%s: it %s sent and is to be received in %s", letters, sent, from)
	}
	return fmt.Sprintf("%s: it %s sent in %s, and is to be received in %s", letters, sent, from, to)
}

// content explains what kind of message it is: ZYUW.
func content(code string) string {
	if code == "ZYUW" {
		return code + ": a message in plain words"
	}
	return code + ": what kind of message it is"
}

// head128 explains the head of the first line of ACP 128: RTTUZYUW.
func head128(head *grammar.Word) (out parts) {
	text := head.Text
	if len(text) != len("RTTUZYUW") {
		return nil
	}
	if p, ok := tables.FindPrecedence(text[:1]); ok {
		out = out.of(cutWord(head, 0, 1), "%s: %s, the precedence: %s", text[:1], p.Word, urgency(p))
	}
	out = out.of(cutWord(head, 1, 3), "%s", languageMedia(text[1:3], "was"))
	out = out.letters(cutWord(head, 3, 4))
	return out.of(cutWord(head, 4, len(text)), "%s", content(text[4:]))
}

// letters adds the level that letters stand for: UUUU.
func (p parts) letters(w *grammar.Word) parts {
	if level := securityLetters[w.Text[0]]; level != "" {
		return p.of(w, "%s: %s", w.Text, level)
	}
	return p
}

// handedIn says on which day of the year, and at which hour and minute, a cable was handed in.
func (d decoder) handedIn(day, clock int) string {
	text := fmt.Sprintf("day %03d of the year", day)
	year := d.facts.Sent.Value.Year()
	if date := time.Date(year, 1, day, 0, 0, 0, 0, time.UTC); d.facts.Sent.Known && date.Year() == year {
		text += ", " + date.Format("2 January 2006")
	}
	return fmt.Sprintf("handed in for sending on %s, at %02d:%02d UTC", text, clock/100, clock%100)
}

// filingCode is the code by which the Navy files a message, after the level: //N03120//
var filingCode = lazyregexp.New(`//N(\d{2})\d{3}//`)

// filingSeries are the subjects of the Navy's files, by the first two digits of the code.
var filingSeries = map[string]string{
	"01": "military personnel", "02": "telecommunications", "03": "operations and readiness",
	"04": "logistics", "05": "general administration and management", "06": "medicine and dentistry",
	"07": "money", "08": "ordnance", "09": "ships", "10": "materiel", "11": "buildings and land",
	"12": "civilian personnel", "13": "aircraft",
}

// filedUnder adds the Navy's code for the subject, if one is on the line.
func (p parts) filedUnder(text string, start int) parts {
	m := filingCode().FindStringSubmatchIndex(text)
	if m == nil {
		return p
	}
	at := grammar.Span{Start: start + m[0], End: start + m[1]}
	code := strings.Trim(text[m[0]:m[1]], "/")
	if series := filingSeries[text[m[2]:m[3]]]; series != "" {
		return p.of(at, "%s: the Navy's filing code for its subject: %s", code, series)
	}
	return p.of(at, "%s: the Navy's filing code for its subject", code)
}

// allTo are those to whom the general messages of a service go.
var allTo = map[string]string{
	"NAVADMIN": "all of the Navy, from the Chief of Naval Operations",
	"ALNAV":    "all of the Navy and the Marine Corps, from the Secretary of the Navy",
	"MARADMIN": "all of the Marine Corps, on administration",
	"ALMAR":    "all of the Marine Corps, from its Commandant",
	"ALARACT":  "all of the Army",
	"ALCOAST":  "all of the Coast Guard",
}

// generalNumber is the number of a general message among those of its kind: NAVADMIN 041/11
var generalNumber = lazyregexp.New(`^([A-Z]+) (\d{1,4})[/-](\d{2}|\d{4})$`)

// specialLine explains a line of other services that stands where captions do: the number of a
// general message, the name of an exercise.
func specialLine(text string) string {
	if m := generalNumber().FindStringSubmatch(text); m != nil && allTo[m[1]] != "" {
		year, _ := lint.Year(m[3])
		return fmt.Sprintf("message %s of %d to %s", bare(m[2]), year, allTo[m[1]])
	}
	if words := strings.Fields(text); len(words) > 0 && words[0] == "EXERCISE" {
		name := strings.TrimSpace(strings.ReplaceAll(text, "EXERCISE", ""))
		if name == "" {
			return "an exercise: what it says is not real"
		}
		return "of the exercise " + name + ": what it says is not real"
	}
	return ""
}

// groups explains the line that counts the groups of a text: GR 12
func groups(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		switch {
		case w == "GRNC":
			return "GRNC: the groups of the text, which are its words, were not counted"
		case w == "GR" && i+1 < len(words):
			return "GR: the text has " + bare(words[i+1]) + " groups, which are its words"
		case strings.HasPrefix(w, "GR") && len(w) > 2 && strings.Trim(w[2:], "0123456789") == "":
			return "GR: the text has " + bare(w[2:]) + " groups, which are its words"
		}
	}
	if len(words) == 1 {
		return text + ": an accounting symbol, which says who pays for the transmission"
	}
	return plainLines[grammar.PrefixKind]
}
