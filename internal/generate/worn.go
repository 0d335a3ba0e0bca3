package generate

import "strings"

// Worn returns the text of an invented cable as published copies have it: with labels in other
// spellings, lines that newspapers, reviewers and web pages put in, fields on one line, letters lost
// or read wrongly, other line ends, and paragraph signs. No two copies are worn alike, so that what a
// program remembers of one helps little with the next; reading them takes as long as reading real
// ones. The same seed gives the same bytes.
func Worn(seed uint64, text string) string {
	w := &wear{dice: newDice(seed)}
	end := "\n"
	if w.chance(0.1) {
		end = "\r\n"
	}
	w.pilcrows = w.chance(0.2)
	w.heavy = 0.2 + 2*w.Float64()
	for line := range strings.Lines(text) {
		w.line(strings.TrimRight(line, "\r\n"))
	}
	return strings.Join(w.lines, end) + end
}

// wear wears the lines of one copy.
type wear struct {
	dice
	lines    []string
	pilcrows bool    // a publisher's paragraph signs come before numbers
	heavy    float64 // how worn the copy is; 1 as most are
}

// strange are lines that were put into copies.
var strange = []string{
	"Wednesday, 27 July 2005, 16:10", "UNCLASSIFIED", "C O N F I D E N T I A L", "Page 1 of 3", "PAGE 2 OF 4",
	"RELEASED IN FULL", "RELEASE IN PART B1,1.4(D)", "https://example.org/cable/2005/07/05PORTLOUIS42.html",
	". . . . . . . .", "XXXXXXXXXXXX", "[REDACTED]", "Sent: Monday, June 1, 2009 10:00 AM",
	"UNCLASSIFIED U.S. Department of State Case No. F-2014-00123", "INFO  LOG-00   AF-00   CIAE-00   /001W",
	"refid: 06PORTLOUIS42", "origin: Embassy Port Louis", "NNNN", "-----------------", "",
}

// spellings are how labels are in copies, by how the handbooks have them.
var spellings = []struct {
	label  string
	others []string
}{
	{"SUBJECT: ", []string{"SUBJECT:", "SUBJ: ", "Subject: ", "SUBJECT; ", "SUBJECT ", "5UBJECT: ", "SUBJCT: "}},
	{"TAGS: ", []string{"TAGS:", "TAGS ", "TAG: ", "Tags: ", "TAQS: ", "TAGS; ", "TAGS  : "}},
	{"REF: ", []string{"REFS: ", "REFTEL: ", "REF ", "REF:", "Ref: ", "RFF: ", "REF(S): "}},
	{"E.O. ", []string{"E.O.", "E. O. ", "EO ", "E.0. ", "E.O  "}},
	{
		"Classified By: ",
		[]string{"CLASSIFIED BY: ", "Classified by ", "Classified By : ", "Classfied By: ", "(U) Classified By: "},
	},
	{"TO ", []string{"TO  ", "To ", "T0 "}},
	{"INFO ", []string{"INFO  ", "INF0 ", "INFO"}},
	{"FM ", []string{"FM  ", "FM", "Fm "}},
}

// misread are letters and what a scanner takes them for.
var misread = strings.NewReplacer("O", "0", "I", "1", "S", "5", "B", "8", "E", "F", "l", "1", "o", "0")

// line wears one line.
func (w *wear) line(s string) {
	if w.chance(0.012 * w.heavy) {
		w.lines = append(w.lines, pick(w.dice, strange))
	}
	for _, spelt := range spellings {
		if rest, ok := strings.CutPrefix(s, spelt.label); ok && w.chance(0.3*w.heavy) {
			s = pick(w.dice, spelt.others) + rest
		}
	}
	if w.pilcrows && s != "" && '1' <= s[0] && s[0] <= '9' && strings.Contains(s[:min(len(s), 4)], ". ") {
		s = "\u00b6" + s
	}
	if len(s) > 3 && w.chance(0.02*w.heavy) {
		s = w.letter(s)
	}
	if w.chance(0.01 * w.heavy) {
		s += strings.Repeat(" ", w.between(1, 4))
	}
	last := len(w.lines) - 1
	switch {
	case last >= 0 && s != "" && w.lines[last] != "" && w.chance(0.02*w.heavy):
		w.lines[last] += " " + s // two lines run together
	case s == "" && w.chance(0.04*w.heavy): // a blank line lost
	default:
		w.lines = append(w.lines, s)
	}
}

// letter loses a letter of a line, doubles it or reads it wrongly.
func (w *wear) letter(s string) string {
	i := w.IntN(len(s))
	if s[i] >= 0x80 {
		return s
	}
	return s[:i] + pick(w.dice, []string{"", s[i:i+1] + s[i:i+1], misread.Replace(s[i : i+1])}) + s[i+1:]
}
