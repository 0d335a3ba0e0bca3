package rules

import (
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnreadMailLine reports a line of an e-mail around a cable whose label or date is damaged.
//
// Who sent the cable on, and when, is then not known.
//
//	From: Roe, Jane
//	Senl: Fridxy, June 15, 2012 8:12 AM
//	Subject: FW: Reef Survey
//
// Compare with the original.
//
// Fix: none, because only the original shows what was meant.
//
// Source: the e-mails in which cables were released; damage as observed in scans.
var UnreadMailLine = add(lint.Rule{
	Name: "unread-mail-line", Group: "layout", Severity: lint.Warning,
	Layouts: smartLayouts, Kinds: lint.Kinds(grammar.WrapperKind), Check: checkMailLines,
})

// mailLabels are the labels of an e-mail that say who sent what on when.
var mailLabels = []string{"From", "Sent", "Subject"}

func checkMailLines(p *lint.Pass) {
	for e := range grammar.All[*grammar.Wrapper](p.Cable) {
		if e.Of != grammar.EMail {
			continue
		}
		text := p.Text(e)
		bare := strings.TrimLeft(text, "•>| ")
		at := grammar.Span{Start: e.Span().Start + len(text) - len(bare), End: e.Span().End}
		end := strings.IndexAny(bare, ":;.\n ")
		if end < 0 {
			end = len(bare)
		}
		switch head := bare[:end]; {
		case nearLabel(head, mailLabels...) != "" && strings.HasPrefix(bare[end:], ":"),
			slices.Contains(mailLabels, head) && end < len(bare) && (bare[end] == ';' || bare[end] == '.'):
			at.End = at.Start + min(end+1, len(bare))
			p.Reportf(at, "found label %s of an e-mail, expected From:, Sent: or Subject:", p.Text(at))
		}
	}
	for i := range p.Facts.Mail {
		checkSent(p, &p.Facts.Mail[i])
	}
}

// checkSent reports the date of an e-mail of which a character is wrong: Fridxy, June 15, 2012 8:12 AM
func checkSent(p *lint.Pass, m *lint.Mail) {
	sent := m.Sent
	i := strings.Index(p.Text(m.At), sent)
	if sent == "" || i < 0 {
		return
	}
	at := grammar.Span{Start: m.At.Start + i}
	for w := range strings.FieldsSeq(sent) {
		at.Start += strings.Index(p.Cable.File.Text[at.Start:], w)
		at.End = at.Start + len(w)
		bare := strings.TrimRight(w, ",")
		switch {
		case isDateWord(bare):
		case nearDateWord(bare), strings.ContainsAny(bare, "0123456789") && isDamagedNumber(bare):
			p.Reportf(at, "found %s in the date of an e-mail", w)
			return
		}
	}
}

// isDamagedNumber reports whether a day, a year or a time has a letter among its digits, or another sign for its colon.
func isDamagedNumber(w string) bool {
	return tables.LikeDigits(strings.NewReplacer(":", "", ";", "", ".", "", "/", "").Replace(w)) &&
		(strings.ContainsAny(w, "OoIlSBZ;") || strings.Count(w, ".") == 1 && len(w) <= len("06.11"))
}

// isDateWord reports whether w is the name of a day or of a month, whole or its first three letters.
func isDateWord(w string) bool {
	for _, name := range dateWords {
		if w == name || w == name[:3] {
			return true
		}
	}
	return false
}

// nearDateWord reports whether w is the name of a day or of a month but for a character.
func nearDateWord(w string) bool {
	for _, name := range dateWords {
		if len(w) >= len(name)-1 && tables.OneLetterApart(w, name) {
			return true
		}
	}
	return false
}

// dateWords are the names of the days of a week and of the months.
var dateWords = func() (list []string) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		list = append(list, d.String())
	}
	for m := time.January; m <= time.December; m++ {
		list = append(list, m.String())
	}
	return list
}()
