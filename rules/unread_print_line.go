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
	text, labelled := p.Cable.File.Text, p.Cable.Layout == grammar.NSC
	for _, e := range p.Cable.Elements {
		if a, ok := e.(*grammar.Attribute); ok { // as most of a record
			if labelled {
				checkNSCLabel(p, a)
			}
			if a.Key == nil || a.Value != nil && strings.IndexByte(a.Span().Of(text), '\n') >= 0 { // a few of them
				checkKeys(p, a, &keys)
				checkRecordHead(p, a)
			}
			checkDamagedValue(p, a)
			continue
		}
		switch e := e.(type) {
		case *grammar.Distribution:
			checkDistributionRow(p, e)
		case *grammar.CounterLine:
			checkCounterValues(p, e)
		case *grammar.PrintLine:
			if labelled {
				checkNSCLabel(p, e)
			}
		case *grammar.Drafting: // under which the counter line is
			checkCounter(p, e, p.Text(e))
		case *grammar.Passage, *grammar.Title, *grammar.Foreign, *grammar.Stray:
			checkRecordHead(p, e)
			checkPrintHead(p, e)
		}
	}
	checkPagesAlike(p)
	damaged := false
	switch p.Cable.Layout {
	case grammar.NSC:
		checkNSCValues(p)
	case grammar.POEMS:
		damaged = checkPOEMSHead(p)
	}
	if f := p.Facts; f.DraftedBy.Known && !f.ApprovedBy.Known && !damaged {
		p.Reportf(f.DraftedBy, "found who drafted the telegram, but no line APPROVED BY")
	}
}

// checkDistributionRow reports what is neither an office with its copies nor a total: INF0, ADS00, /O40W.
// A copy that glued the heading to the distribution has a row of a hundred items.
func checkDistributionRow(p *lint.Pass, e *grammar.Distribution) {
	if err := e.SyntaxError; err != nil {
		p.Reportf(e, "found a row of the distribution that cannot be read")
		return
	}
	if len(e.Items) > 0 && e.DistributionLine.Label == nil && e.Items[0].Office != nil {
		code := e.Items[0].Office.Code
		for _, label := range [...]string{"ACTION", "ORIGIN"} {
			if rest, ok := strings.CutPrefix(code.Text, label); ok && rest != "" {
				p.Reportf(code, "missing blank after %s", label)
				return
			}
		}
	}
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
	text := p.Text(e)
	n := strings.IndexAny(text, " :;.\n")
	if n < 0 || strings.IndexByte(":;.", text[n]) < 0 || text[n] == ':' && slices.Contains(nscLabels, text[:n]) {
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

// checkNSCValues reports values after labels of a print of the White House of which a character is wrong.
func checkNSCValues(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		a, ok := e.(*grammar.Attribute)
		if !ok {
			checkNSCEnd(p, e)
		}
		if !ok || a.Key == nil || a.Value == nil {
			continue
		}
		label, value := strings.TrimRight(a.Key.Text, ":;. "), a.Value.Text
		if expected := nscForm(label, value); expected != "" {
			p.Reportf(a.Value, "found %q after %s, expected %s", value, label, expected)
		}
		for _, to := range a.Addressees {
			if to.SyntaxError == nil && to.Name != nil && to.Indicator == nil &&
				strings.Index(firstOf(to.Name.Text), "AMEMBASSY") > 0 {
				p.Reportf(to.Name, "missing slant after the routing indicator in %s", to.Name.Text)
			}
		}
	}
}

// checkNSCEnd reports BT and the serial number of which a character is wrong, so that they are a part of the text:
// BBT, #O881
func checkNSCEnd(p *lint.Pass, e grammar.Element) {
	switch e.Kind() {
	case grammar.ParagraphKind, grammar.PassageKind, grammar.SignatureKind, grammar.StrayKind:
	default:
		return
	}
	start := e.Span().Start
	for line := range strings.Lines(p.Text(e)) {
		last := strings.Trim(line, " \r\n")
		at := grammar.Span{Start: start + strings.Index(line, last)}
		at.End = at.Start + len(last)
		start += len(line)
		switch digits := strings.TrimPrefix(last, "#"); {
		case len(last) <= len("BT")+1 && nearLabel(last, "BT") != "":
			p.Reportf(at, "found prosign %s, expected BT", last).Suggest("write BT", lint.Replace(at, "BT"))
		case len(digits) >= len("0881") && len(digits) <= len("040881") && tables.LikeDigits(digits):
			p.Reportf(at, "found %s, expected # and the serial number", last)
		}
	}
}

func firstOf(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// nscForm returns the form that a value after a label does not have, or "".
func nscForm(label, value string) (expected string) {
	words := strings.Fields(value)
	has := func(i int, form string) bool { return len(words) > i && hasForm(words[i], form) }
	digits := func(s string) bool { return isDigits(s) || !tables.LikeDigits(s) }
	switch label {
	case "PREC":
		if _, ok := tables.FindPrecedence(value); !ok {
			return "a precedence"
		}
	case "LINE1":
		if len(words) > 2 && len(words[1]) == len("RUEHCAA0881") && len(words[2]) > len("0511907") &&
			!(digits(words[1][len("RUEHCAA"):]) && digits(words[2][:len("0511907")])) {
			return "a station with four digits, and a day and a time in seven"
		}
	case "LINE3", "DTG":
		for i := range words {
			if has(i, "000000Z") && i+2 < len(words) && isMonth(words[i+1]) && has(i+2, "00") {
				return ""
			}
		}
		return "a date-time group such as 201850Z FEB 95"
	case "SECT":
		if !hasForm(value, "SECTION: 00 OF 00") {
			return "SECTION: and a number such as 01 OF 02"
		}
	case "SSN":
		if !digits(value) {
			return "digits"
		}
	case "TOR":
		if len(words) > 0 && !digits(words[0]) || len(words) > 1 && !digits(words[1][1:]) {
			return "digits"
		}
	}
	return ""
}

// poemsLabels are the labels of lines of a print of State's office system.
var poemsLabels = []string{"SOURCE", "DRAFTED BY", "APPROVED BY", "@ACTION", "@INFO", "Item Subject"}

// checkPOEMSLabel reports a label of a print of State's office system of which a character is wrong, and
// whether it did: @ACTI0N: EUR(01)
func checkPOEMSLabel(p *lint.Pass, e grammar.Element) bool {
	text := p.Text(e)
	const longest = len("Item Subject") + 2
	end := strings.IndexAny(text[:min(len(text), longest+1)], ":;.(")
	if end < 0 {
		return false
	}
	head := text[:end]
	label := nearLabel(head, poemsLabels...)
	switch {
	case label != "":
	case text[end] != ':' && slices.Contains(poemsLabels, strings.TrimRight(head, " ")):
		label = head
	default:
		return false
	}
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + end}
	p.Reportf(at, "found label %s, expected %s:", head, label)
	return true
}

// checkPOEMSHead reports a line between the page line and the classification line of a print of State's
// office system that is none of those that are there, a total that cannot be read, and a heading without a date.
// It returns whether a label is damaged.
func checkPOEMSHead(p *lint.Pass) (damaged bool) {
	head := false
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Page, *grammar.Distribution:
			head = true
			if d, ok := e.(*grammar.Distribution); ok {
				checkPOEMSRow(p, d)
			}
		case *grammar.Marking:
			head = false
		case *grammar.Passage, *grammar.Foreign, *grammar.Title, *grammar.Stray:
			if checkPOEMSLabel(p, e) {
				damaged = true
			} else if head && !strings.Contains(p.Text(e), "\n\n") {
				p.Reportf(e, "line was not recognised")
			}
		case *grammar.Labelled, *grammar.Drafting, *grammar.PrintLine:
			damaged = checkPOEMSLabel(p, e) || damaged
		case *grammar.HeadingLine:
			checkPOEMSHeading(p, e)
		}
	}
	return damaged
}

// checkPOEMSRow reports an office without its copies: EUR01), and a total that cannot be read.
func checkPOEMSRow(p *lint.Pass, e *grammar.Distribution) {
	text := p.Text(e)
	switch {
	case text[0] == '=':
		_, total, ok := strings.Cut(text, "COPIES:")
		if total = strings.TrimRight(total, ") "); !ok || total == "" || !isDigits(total) {
			p.Reportf(e, "found no total of copies")
		}
	case text[0] == '@' && strings.Count(text, "(") != strings.Count(text, ")"):
		p.Reportf(e, "found an office without its copies in parentheses")
	}
}

// checkPOEMSHeading reports a prosign and a date-time group of which a character is wrong.
func checkPOEMSHeading(p *lint.Pass, e *grammar.HeadingLine) {
	text := p.Text(e)
	w := firstOf(text)
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(w)}
	expected := ""
	switch {
	case !p.Facts.Originator.Known && len(w) <= len("FM")+1 && nearLabel(w, "FM") != "" && w != "TO":
		expected = "FM"
	case nearLabel(w, "INFO") != "":
		expected = "INFO"
	case !p.Facts.Sent.Known && strings.ContainsAny(text, "0123456789") && e.Preamble == nil &&
		len(text) <= len("O P 112204Z MAR 97")+2:
		p.Reportf(e, "found no date-time group such as 112204Z MAR 97")
		return
	case e.Preamble != nil && !p.Facts.Sent.Known:
		p.Reportf(e, "date-time group gives no date")
		return
	default:
		return
	}
	p.Reportf(at, "found prosign %s, expected %s", w, expected)
}

// checkKeys reports a key of a record that is damaged, or without its colon, which the value above goes on with.
func checkKeys(p *lint.Pass, e *grammar.Attribute, keys *map[string]bool) {
	start := e.Span().Start
	for line := range strings.Lines(p.Text(e)) {
		text := strings.TrimLeft(line, " ")
		at := start + len(line) - len(text)
		start += len(line)
		if e.Key != nil && at == e.Span().Start {
			continue
		}
		found, key := damagedKey(strings.TrimRight(text, " \r\n"))
		if found == "" {
			continue
		}
		if *keys == nil {
			*keys = map[string]bool{}
			for i := range p.Facts.Attributes {
				(*keys)[p.Facts.Attributes[i].Key] = true
			}
		}
		if (*keys)[key] {
			continue
		}
		if place := (grammar.Span{Start: at, End: at + len(found)}); found == key {
			p.Reportf(place, "missing colon or blank after the key %s", key)
		} else {
			p.Reportf(place, "found key %s, expected %s", found, key).Suggest("write "+key, lint.Replace(place, key))
		}
	}
}

// damagedKey returns what a line begins with that is the key of a record without its colon or but for a character,
// and the key: Page Count; 3, TACS: ETRD.
func damagedKey(line string) (found, key string) {
	const longest = len("Original Previous Handling Restrictions") + 1
	end := strings.IndexAny(line[:min(len(line), longest+1)], ":;.")
	if end < 0 {
		end = min(len(line), longest)
	}
	found = line[:end]
	if end < len(line) && line[end] == ':' {
		if _, known := tables.AttributeRank(found); known && end+1 < len(line) && line[end+1] != ' ' {
			return found, found // Review Action:RELEASED
		}
		for i := range tables.Attributes {
			if key = tables.Attributes[i].Key; tables.OneLetterApart(found, key) && found != key {
				return found, key
			}
		}
		return "", ""
	}
	for ; found != ""; found = found[:max(0, strings.LastIndexByte(found, ' '))] {
		if _, known := tables.AttributeRank(found); known && (found != "To" || end < len(line)) {
			return found, found
		}
	}
	return "", ""
}

// checkDamagedValue reports a value of a record that is n/a but for a character: nIa
func checkDamagedValue(p *lint.Pass, e *grammar.Attribute) {
	const longest = len("n/a") + 1
	if e.Value == nil || len(e.Value.Text) < 2 || len(e.Value.Text) > longest || e.Value.Text[0]|0x20 != 'n' ||
		e.Value.Text == "n/a" || e.Value.Text == "N/A" {
		return // as most
	}
	if w := strings.ToLower(e.Value.Text); w != "n/a" && w != "na" && w != "no" && tables.OneLetterApart(w, "n/a") {
		p.Reportf(e.Value, "found %s, expected n/a", e.Value.Text)
	}
}

// checkRecordHead reports a head or a banner of a record with a letter wrong.
func checkRecordHead(p *lint.Pass, e grammar.Element) {
	text, start := p.Text(e), e.Span().Start
	if strings.IndexByte(text, 'e') < 0 || // as in a text in capitals
		!strings.Contains(text, "elease") && !strings.Contains(text, "ttributes") && !strings.Contains(text, "ssage") {
		return // as most
	}
	for line := range strings.Lines(text) {
		s := strings.TrimSpace(line)
		at := grammar.Span{Start: start + strings.Index(line, s)}
		at.End = at.Start + len(s)
		start += len(line)
		if strings.Contains(s, "Declassified/Released US") || strings.Contains(s, " Department of State EO Syst") ||
			strings.Contains(s, "Released US Department of State") {
			p.Reportf(at, "found a damaged banner of the systematic review")
		} else if head := nearLabel(s, "Message Text", "Message Attributes"); head != "" {
			p.Reportf(at, "found %q, expected %q", s, head).Suggest("write "+head, lint.Replace(at, head))
		}
	}
}

// checkPrintHead reports the first row of a distribution, a page line and a counter line with a character wrong that
// were taken for a line of the text: ACTlON EUR-01, PACE 01 STATE 211846.
func checkPrintHead(p *lint.Pass, e grammar.Element) {
	const longest = len("PAGE 01   VALLET 01306 01 OF 02 101644Z") + 24
	line := p.Text(e)
	switch {
	case line[0] == '-':
		checkCounter(p, e, line)
		return
	case line[0] == '<':
		if nearLabel(line, "<< END OF DOCUMENT >>") != "" {
			p.Reportf(e, "found %q, expected << END OF DOCUMENT >>", line)
		}
		return
	case len(line) > len("S E C R E T") && line[1] == ' ' && line[3] == ' ' && isDigits(line[len(line)-1:]):
		level := firstLetters(line[:min(len(line), longest)])
		if lint.WordLevel(level) != lint.NoLevel || nearLevel(level) != "" {
			p.Reportf(e, "found a damaged classification line of a section")
			return
		}
	}
	if len(line) > longest || line[0] != 'A' && line[0] != 'O' && line[0] != '0' && !strings.HasPrefix(line, "PA") &&
		line[len(line)-1] != 'Z' {
		return
	}
	w, rest, _ := strings.Cut(line, " ")
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(w)}
	if label := nearLabel(w, "ACTION", "ORIGIN"); label != "" && isDigits(rest[max(0, len(rest)-2):]) && rest != "" {
		p.Reportf(at, "found %s, expected %s", w, label).Suggest("write "+label, lint.Replace(at, label))
		return
	}
	words := strings.Fields(line)
	switch last := words[len(words)-1]; {
	case (w == "ACTION" || w == "ORIGIN") && len(words) == 2 && isDigits(last[len(last)-1:]):
		p.Reportf(e, "found %q in the distribution, expected an office with its copies", last)
	case nearLabel(w, "PAGE") != "" && len(words) > 3 && isDigits(words[1]) && len(words[1]) == len("01"):
		p.Reportf(at, "found %s, expected PAGE", w).Suggest("write PAGE", lint.Replace(at, "PAGE"))
	case w == "PAGE" && len(words) > 2 && hasForm(words[1], "00"):
		p.Reportf(e, "found a page line that cannot be read")
	}
}

// checkCounterValues reports a number, a time and what follows it that are damaged: 07132O 101702Z I61
func checkCounterValues(p *lint.Pass, e *grammar.CounterLine) {
	switch {
	case e.Number == nil:
		p.Reportf(e, "found no number on the counter line")
	case strings.Trim(e.Number.Text, hexadecimal) != "":
		p.Reportf(e.Number, "found number %s on the counter line, expected six digits", e.Number.Text)
	case e.Suffix != nil && !isDigits(e.Suffix.Text):
		p.Reportf(e.Suffix, "found %s at the end of the counter line, expected two digits", e.Suffix.Text)
	case e.Suffix == nil && e.Time != nil && len(e.Rest) == 1:
		p.Reportf(e.Rest[0], "found %s at the end of the counter line, expected a slant and two digits", e.Rest[0].Text)
	}
}

// checkCounter reports a counter line of whose number a digit is misread: ------------------I08842  210330Z /10
func checkCounter(p *lint.Pass, e grammar.Element, line string) {
	const shortest = 6 // hyphens
	rest := strings.TrimLeft(line, "-")
	if len(line)-len(rest) < shortest {
		return
	}
	w, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	misread := 0
	for i := range len(w) {
		if strings.IndexByte(hexadecimal, w[i]) < 0 {
			misread++
		}
	}
	const usual = len("A40F1C")
	if misread == 1 && len(w) == usual || misread == 0 && (len(w) == usual-1 || len(w) == usual+1) {
		p.Reportf(e, "found no number on the counter line")
	}
}

const hexadecimal = "0123456789ABCDEF"

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
