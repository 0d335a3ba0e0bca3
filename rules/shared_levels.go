package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// levelWords are the words of levels without blanks, of both services, with how a line writes them.
var levelWords = func() (list []levelWord) {
	for _, levels := range [...][]tables.Level{tables.Levels, tables.NATOLevels} {
		for i := range levels {
			l := &levels[i]
			list = append(list, levelWord{strings.ReplaceAll(l.Word, " ", ""), l.Word, l.Line})
		}
	}
	return list
}()

type levelWord struct{ bare, word, line string }

// reportNearLevel reports a line that is a level, or begins with one, but for a character of it:
// UNCLSSIFIED, C O N F I  E N T I A L, UNCLA5 E F T O.
func reportNearLevel(p *lint.Pass, at grammar.Span) bool {
	const longest = len("N A T O  U N C L A S S I F I E D") + 1
	line, _, _ := strings.Cut(p.Text(at), "\n")
	line = strings.TrimRight(line, " \r")
	if len(line) <= longest {
		if expected := nearLevel(line); expected != "" {
			return reportLevel(p, at.Start, line, expected)
		}
	}
	first := firstLetters(line[:min(len(line), longest)])
	if expected := nearLevel(first); expected != "" {
		return reportLevel(p, at.Start, first, expected)
	}
	return false
}

func reportLevel(p *lint.Pass, start int, found, expected string) bool {
	at := grammar.Span{Start: start, End: start + len(found)}
	p.Reportf(at, "found level %s, expected %s", found, expected).Suggest("write "+expected, lint.Replace(at, expected))
	return true
}

// nearLevel returns the level that the words at the beginning of a line spell, but for a character, or "".
func nearLevel(words string) string {
	const least, most = len("UNCLA"), len("NATOUNCLASSIFIED") + 1
	bare := strings.ReplaceAll(words, " ", "")
	letters := tables.AsLetters(bare)
	if len(bare) < least || len(bare) > most || capitals(letters) != letters {
		return "" // as nearly all lines
	}
	for i := range levelWords {
		l := &levelWords[i]
		if bare == l.bare || letters != l.bare && !tables.OneLetterApart(bare, l.bare) {
			continue
		}
		if strings.Count(words, " ") > strings.Count(l.word, " ")+1 {
			return l.line
		}
		return l.word
	}
	return ""
}

// firstLetters returns the first word of a line, or the single letters with which it begins: UNCLAS,
// C O N F I D E N T I A L.
func firstLetters(line string) string {
	n := 0
	for i := 0; i < len(line); {
		end := i
		for end < len(line) && line[end] != ' ' && line[end] != '/' {
			end++
		}
		if n > 0 && end-i > 2 {
			break
		}
		n = end
		if end-i > 2 {
			break
		}
		for i = end; i < len(line) && line[i] == ' '; i++ {
		}
		if i == end { // a slant
			break
		}
	}
	return line[:n]
}
