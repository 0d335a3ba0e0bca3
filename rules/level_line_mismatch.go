package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LevelLineMismatch reports a level above or below a page of a print that is unlike the classification line.
//
// Every page bears the level of the telegram. Another one shows that a page of another telegram was
// filed here, or that a line was changed. So it is with the level that State's office system printed above
// each page, and with the caption below it.
//
//	UNCLASSIFIED
//	PAGE 01   VALLET 01306 101644Z
//	C O N F I D E N T I A L VALLETTA 1306
//
// Compare with the original.
//
// Fix: none. A level is never changed automatically.
//
// Source: counted on records of 1974 and 1979: one level in 359 of 359.
var LevelLineMismatch = add(lint.Rule{
	Name: "level-line-mismatch", Group: "marking", Severity: lint.Error,
	Layouts: prints, Check: checkLevelLineMismatch,
})

func checkLevelLineMismatch(p *lint.Pass) {
	if p.Cable.Layout == grammar.POEMS {
		checkProgramLines(p)
	}
	level := p.Facts.Level
	if !level.Known {
		return
	}
	for _, l := range p.Facts.LevelLines {
		if l.Value != level.Value {
			p.Reportf(l, "page marked %s in a cable that is %s", l.Value, level.Value).Note(level, "the level of the cable")
		}
	}
}

// programLine is how State's office system begins each page, with the level, and the caption below it:
//
//	POEMS Automated Telegram Handler - B26 CONFIDENTIAL 03/12/97 09:20 am Page: 1
//	EXDIS
const programLine = "POEMS Automated Telegram Handler - "

func checkProgramLines(p *lint.Pass) {
	under := false
	for e := range grammar.All[*grammar.PrintLine](p.Cable) {
		s := p.Text(e)
		rest, ok := strings.CutPrefix(s, programLine)
		switch {
		case ok:
			checkProgramLevel(p, rest, e.Span().Start+len(programLine))
		case under && !strings.HasPrefix(s, "PAGE "):
			checkProgramCaptions(p, e)
		}
		under = ok
	}
}

// checkProgramLevel compares the level after the number of the program, B26 SECRET 03/12/97, with that of the
// cable. One that was struck out reads as rubbish.
func checkProgramLevel(p *lint.Pass, s string, start int) {
	from := strings.IndexByte(s, ' ') + 1
	end := from + strings.IndexAny(s[from:], "0123456789")
	if end < from {
		return
	}
	word := strings.TrimRight(s[from:end], " ")
	page, level := lint.PageLevel(word), p.Facts.Level
	if page == lint.NoLevel || !level.Known || page == level.Value || !page.Classified() && !level.Value.Classified() {
		return
	}
	p.Reportf(grammar.Span{Start: start + from, End: start + from + len(word)}, "page marked %s in a cable that is %s",
		page, level.Value).Note(level, "the level of the cable")
}

// checkProgramCaptions reports the captions below the line of the program that the cable does not have.
func checkProgramCaptions(p *lint.Pass, e *grammar.PrintLine) {
	line := grammar.First[*grammar.Marking](p.Cable)
	if line == nil {
		return // the end of the print is cut off, or cannot be read, and with it the captions
	}
	for _, caption := range strings.FieldsFunc(p.Text(e), func(r rune) bool { return r == ' ' || r == ',' }) {
		if !slices.ContainsFunc(p.Facts.Captions, func(c lint.Fact[string]) bool {
			return strings.Contains(c.Value, caption)
		}) {
			p.Reportf(e, "page marked %s in a cable without that caption", caption).
				Note(line, "the classification line")
		}
	}
}
