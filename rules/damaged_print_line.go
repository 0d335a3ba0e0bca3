package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// DamagedPrintLine reports a line that a print puts around a telegram in which a character is wrong,
// missing or too many: a page line, the level above or below a page, the first word of the
// distribution, DRAFTED BY, or NNNN.
//
// Programs find pages, sections and offices by these words. A page line that is not found takes the
// level above it with it, and the heading of the section below.
//
//	CONFIDENTIAL
//	PAGE 02   VALLET 01306 1O1644Z
//
// Use instead:
//
//	CONFIDENTIAL
//	PAGE 02   VALLET 01306 101644Z
//
// Fix: suggested where the usual word is known. It changes the record.
//
// Source: observed in scans.
var DamagedPrintLine = add(lint.Rule{
	Name: "damaged-print-line", Group: "marking", Severity: lint.Warning, HasSuggestion: true,
	Layouts: prints,
	Kinds: lint.Kinds(grammar.PageKind, grammar.LevelLineKind, grammar.DistributionKind,
		grammar.DraftingKind, grammar.EndOfMessageKind, grammar.PrintLineKind),
	Check: checkPrintLines,
})

func checkPrintLines(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Page:
			checkPageLine(p, e)
		case *grammar.LevelLine:
			checkLevelLine(p, e)
		case *grammar.EndOfMessage, *grammar.PrintLine:
			checkPrintEnd(p, e)
		case *grammar.Distribution:
			if label := e.DistributionLine.Label; label != nil && !strings.HasPrefix(label.Text, "@") {
				checkPrintLabel(p, &label.Word, "ACTION", "ORIGIN")
			}
		case *grammar.Drafting:
			if label := e.DraftingLine.Label; label != nil {
				checkPrintLabel(p, &label.Word, "DRAFTED BY", "APPROVED BY")
				if _, name, ok := strings.Cut(p.Text(e), ";"); ok && name != "" && isCapital(name[0]) {
					p.Reportf(e, "found a semicolon, expected an office, a colon and a name")
				}
			}
		}
	}
}

// checkPageLine reports a page line that is damaged: its first word, or else its time, which the
// Department's own telegrams may lack.
func checkPageLine(p *lint.Pass, e *grammar.Page) {
	if e.SyntaxError != nil {
		if !textLayouts.Has(p.Cable.Layout) {
			p.Reportf(e.SyntaxError.At, "%s", e.SyntaxError.Error())
		}
		return
	}
	if at := e.Label(); at.Len() > 0 {
		text := p.Text(e)
		switch n := at.Len(); {
		case p.Text(at) != "PAGE":
			p.Reportf(at, "found %s, expected PAGE", p.Text(at)).Suggest("write PAGE", lint.Replace(at, "PAGE"))
		case n < len(text) && text[n] != ' ' && text[n] != '\t':
			p.Reportf(at, "missing blank after PAGE").Suggest("write a blank", lint.Replace(at, "PAGE "))
		}
		return
	}
	if p.Cable.Layout.IsPrint() && checkPageOfPrint(p, e) {
		return
	}
	filed := func(w *grammar.Item) bool { return hasForm(w.Text, "000000Z") }
	if e.Page == nil || len(e.Rest) == 0 || slices.ContainsFunc(e.Rest, filed) || e.Post == nil || e.Post.Text == "STATE" {
		return
	}
	at := e.Rest[0].At.To(e.Rest[len(e.Rest)-1])
	p.Reportf(at, "%s of the page line gives no day and time", p.Text(at))
}

// checkPageOfPrint reports the first part of a print's page line that cannot be read, and whether there is one.
func checkPageOfPrint(p *lint.Pass, e *grammar.Page) bool {
	damaged := func(w *grammar.Item) bool { return isDamagedTime(w.Text) }
	switch serial, unread, time := e.Serial, unreadInPage(e), slices.IndexFunc(e.Rest, damaged); {
	case e.Post == nil && strings.Trim(serial.Text, "OIlSBZ0123456789") != "":
		p.Reportf(serial, "found post %s of the page line, expected letters", serial.Text)
	case e.Page == nil && strings.HasPrefix(p.Text(e), "PAGE"):
		p.Reportf(e, "found no number of the page on the page line")
	case !isDigits(serial.Text):
		p.Reportf(serial, "serial number %s gives no number", serial.Text)
	case unread != nil:
		p.Reportf(unread, "found %q in the page line, expected a serial number, a section or a time", unread.Text)
	case time >= 0:
		p.Reportf(e.Rest[time], "%s of the page line gives no day and time", e.Rest[time].Text)
	default:
		return false
	}
	return true
}

// unreadInPage returns the first word of a page line that is neither its section nor its time, or nil: the O1 of
// VALLET 01306 O1 OF 02 101644Z.
func unreadInPage(e *grammar.Page) *grammar.Item {
	if e.Page == nil {
		return nil
	}
	for i, w := range e.Rest {
		if i > 0 && isSeries(e.Rest[i-1].Text) && isDigits(w.Text) {
			continue
		}
		if !strings.HasSuffix(w.Text, "Z") && strings.Trim(w.Text, "OIlSBZ0123456789F") == "" {
			return w
		}
	}
	return nil
}

// isSeries reports whether s is the name of a series of messages to or from travellers, the number
// of which follows: STATE 211846 TOSEC 100044.
func isSeries(s string) bool {
	const least = 4 // letters
	return len(s) >= least && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// isDamagedTime reports whether s is a day and a time of which a character is wrong: I12206Z, 112206ZZ
func isDamagedTime(s string) bool {
	digits := strings.TrimRight(s, "Z")
	return len(s) > len(digits) && !hasForm(s, "000000Z") && len(digits) >= len("12206") && tables.LikeDigits(digits)
}

// checkPrintEnd reports NNNN with a letter lost or misread: NN, NNNM, NNQ. Whole prints of the 1970s have NNN.
func checkPrintEnd(p *lint.Pass, e grammar.Element) {
	const most = 8 // bytes
	text := p.Text(e)
	misread := strings.Trim(text, "NMHWI .") == "" || len(text) <= len("NNNQ") && strings.Count(text, "N") == len(text)-1
	if !misread || len(text) > most || len(text) > 2 && strings.Trim(text, "N") == "" {
		return
	}
	p.Reportf(e, "found end-of-message signal %s, expected NNNN", text).Suggest("write NNNN", lint.Replace(e, "NNNN"))
}

// checkLevelLine reports the level of a page that is one only but for a character.
func checkLevelLine(p *lint.Pass, e *grammar.LevelLine) {
	for _, level := range p.Facts.LevelLines {
		if level.At.Start != e.Span().Start {
			continue
		}
		found := p.Text(level.At)
		if found != "SBU" && lint.WordLevel(found) == lint.NoLevel {
			expected := strings.ToUpper(level.Value.String())
			p.Reportf(level.At, "found level %s, expected %s", found, expected).
				Suggest("write "+expected, lint.Replace(level.At, expected))
		}
		return
	}
}

// checkPrintLabel reports a label that is one of some, but for a character.
func checkPrintLabel(p *lint.Pass, label *grammar.Word, labels ...string) {
	text := strings.TrimRight(label.Text, ": ")
	bare := strings.ReplaceAll(text, " ", "")
	for _, expected := range labels {
		whole := strings.ReplaceAll(expected, " ", "")
		if text == expected {
			return
		}
		if tables.OneLetterApart(bare, whole) {
			at := grammar.Span{Start: label.At.Start, End: label.At.Start + len(text)}
			p.Reportf(at, "found %s, expected %s", text, expected).Suggest("write "+expected, lint.Replace(at, expected))
			return
		}
	}
}
