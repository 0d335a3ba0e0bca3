package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnreadPrintLine reports what cannot be read of a line that a print or an archive put around the text:
// a page line that lacks what the one before it has, a word in the distribution, a counter line without
// a number, a head, a banner or a key of a record, a label of the White House.
//
// What the line says is lost, and a banner that is not known for what it is becomes a part of the text.
// A line that is damaged and read all the same is reported by damaged-print-line.
//
//	PAGE 02   VALLET 01306 01 0F 02 101644Z
//
// Compare with the original.
//
// Fix: suggested for a label with one wrong letter. It changes the record.
//
// Source: the prints of 1973-2001 in which page lines and rows agree; damage as observed in scans.
var UnreadPrintLine = add(lint.Rule{
	Name: "unread-print-line", Group: "layout", Severity: lint.Warning, HasSuggestion: true,
	Layouts: prints | nscPrints, Check: checkUnreadPrintLines,
})

func checkUnreadPrintLines(p *lint.Pass) {
	var keys map[string]bool // of the record
	for _, e := range p.Cable.Elements {
		if a, ok := e.(*grammar.Attribute); ok { // as most of a record
			checkNSCLabel(p, a)
			if a.Key == nil || strings.IndexByte(p.Text(a), '\n') >= 0 { // a few of them
				checkKeys(p, a, &keys)
			}
			continue
		}
		switch e := e.(type) {
		case *grammar.Distribution:
			checkDistributionRow(p, e)
		case *grammar.CounterLine:
			if e.Number == nil {
				p.Reportf(e, "found no number on the counter line")
			}
		case *grammar.PrintLine:
			checkNSCLabel(p, e)
		case *grammar.Passage, *grammar.Title, *grammar.Foreign, *grammar.Stray:
			checkRecordHead(p, e)
		}
	}
	checkPagesAlike(p)
}

// checkDistributionRow reports what is neither an office with its copies nor a total: INF0, ADS00, /O40W.
// A copy that glued the heading to the distribution has a row of a hundred items.
func checkDistributionRow(p *lint.Pass, e *grammar.Distribution) {
	const most = 24 // items of a row
	if label := e.DistributionLine.Label; label != nil && strings.HasPrefix(label.Text, "@") ||
		len(e.Items) > most || strings.Contains(p.Text(e), "(") { // ( ISO ) W
		return
	}
	for i, item := range e.Items {
		if item.Other == nil || i > 0 && e.Items[i-1].Office != nil && item.Other.At.Start > 0 &&
			p.Cable.File.Text[item.Other.At.Start-1] != ' ' { // the O of EB-0O, an office of malformed-office
			continue
		}
		w := item.Other.Text
		if label := nearLabel(w, "INFO", "ACTION", "ORIGIN"); i == 0 && label != "" {
			p.Reportf(item.Other, "found label %s, expected %s", w, label).
				Suggest("write "+label, lint.Replace(item.Other, label))
			continue
		}
		p.Reportf(item.Other, "found %q in the distribution, expected an office with its copies or a total", w)
		return // one damage is often several words
	}
}

// nscLabels are the labels of a print of the White House.
var nscLabels = []string{
	"PREC", "CLASS", "LINE1", "LINE2", "LINE3", "LINE4", "OSRI", "DTG", "ORIG", "TO", "INFO", "SUBJ", "TEXT",
	"SECT", "SSN", "TOR", "DIST",
}

// checkNSCLabel reports a label of a print of the White House of which a letter is wrong, and one with
// another sign for its colon: PRFC: IMMEDIATE, CLASS; SECRET.
func checkNSCLabel(p *lint.Pass, e grammar.Element) {
	if p.Cable.Layout != grammar.NSC {
		return
	}
	text := p.Text(e)
	n := strings.IndexAny(text, " :;\n")
	if n < 0 || text[n] != ':' && text[n] != ';' || text[n] == ':' && slices.Contains(nscLabels, text[:n]) {
		return
	}
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + n + 1}
	for _, label := range nscLabels {
		if text[:n] == label || tables.AsLetters(text[:n]) == tables.AsLetters(label) || nearLabel(text[:n], label) != "" {
			p.Reportf(at, "found label %s, expected %s:", p.Text(at), label).
				Suggest("write "+label+":", lint.Replace(at, label+":"))
			return
		}
	}
}

// checkKeys reports a key of a record without its colon, which the value above goes on with.
func checkKeys(p *lint.Pass, e *grammar.Attribute, keys *map[string]bool) {
	start := e.Span().Start
	for line := range strings.Lines(p.Text(e)) {
		key, _, ok := strings.Cut(strings.TrimLeft(line, " "), " ")
		at := start + len(line) - len(strings.TrimLeft(line, " "))
		start += len(line)
		if !ok || e.Key != nil && at == e.Span().Start || key == "To" {
			continue
		}
		if _, known := tables.AttributeRank(key); !known {
			continue
		}
		if *keys == nil {
			*keys = map[string]bool{}
			for i := range p.Facts.Attributes {
				(*keys)[p.Facts.Attributes[i].Key] = true
			}
		}
		if !(*keys)[key] {
			p.Reportf(grammar.Span{Start: at, End: at + len(key)}, "missing colon after the key %s", key)
		}
	}
}

// checkRecordHead reports a head or a banner of a record with a letter wrong.
func checkRecordHead(p *lint.Pass, e grammar.Element) {
	text, start := p.Text(e), e.Span().Start
	if !strings.Contains(text, "/Released") && !strings.Contains(text, "ssage") { // in small letters, which few have
		return
	}
	for line := range strings.Lines(text) {
		s := strings.TrimSpace(line)
		at := grammar.Span{Start: start + strings.Index(line, s), End: start + strings.Index(line, s) + len(s)}
		start += len(line)
		if strings.Contains(s, "Declassified/Released US") {
			p.Reportf(at, "found a damaged banner of the systematic review")
		} else if head := nearLabel(s, "Message Text", "Message Attributes"); head != "" {
			p.Reportf(at, "found %q, expected %q", s, head).Suggest("write "+head, lint.Replace(at, head))
		}
	}
}

// checkPagesAlike reports a page line that lacks what the page line before it, of the same section, has.
func checkPagesAlike(p *lint.Pass) {
	pages := p.Facts.Pages
	for i := 1; i < len(pages); i++ {
		first, page := &pages[i-1], &pages[i]
		if !page.Number.Known || page.Number.Value == 1 {
			continue
		}
		for _, part := range [...]struct {
			name     string
			has, had bool
		}{
			{"serial number", page.Serial.Known, first.Serial.Known},
			{"time", page.Filed.Known || strings.HasSuffix(p.Text(page.At), "Z"), first.Filed.Known},
			{"section", page.Section.Known && page.Total.Known, first.Section.Known && first.Total.Known},
		} {
			if part.had && !part.has {
				p.Reportf(page.At, "found no %s on the page line, as page %d has", part.name, first.Number.Value).
					Note(first.At, "the page line before")
				break
			}
		}
	}
}
