package rules

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnreadFormLine reports a line of the heading of a message of another service, or of a draft of the
// Department, that is damaged: its value or its label cannot be read.
//
// What the line says is lost to searches and to the other rules.
//
//	FM PORT LOUIS
//	TO IMMEDIATE FCO
//	TELNO 6I
//
// Compare with the original.
//
// Fix: suggested for a precedence or a label with one wrong letter. It changes the record.
//
// Source: the layouts of package grammar; damage as observed in scans of other layouts.
var UnreadFormLine = add(lint.Rule{
	Name: "unread-form-line", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	Layouts: lint.Layouts(grammar.StateDraft) | headingOnly, Check: checkUnreadFormLines,
})

// formChecks are the checks of the lines of each layout.
var formChecks = map[grammar.Layout]func(*lint.Pass, *grammar.Form){
	grammar.ACP126: checkCallLine, grammar.DD173: checkSheetLine, grammar.UKTelno: checkTelnoLine,
	grammar.GENADMIN: checkSetLine, grammar.StateDraft: checkDraftLine,
}

func checkUnreadFormLines(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Form:
			if err := e.Err(); err != nil {
				p.Reportf(err.At, "%s", err.Error())
				continue
			}
			if check := formChecks[e.Of]; check != nil {
				check(p, e)
			}
			checkFormAddressees(p, e)
			checkOfficesClosed(p, e)
		case *grammar.Addressee:
			checkOfficesClosed(p, e)
			checkAddressLabel(p, e)
		case *grammar.Originator:
			checkOfficesClosed(p, e)
		case *grammar.Prefix:
			if w := p.Text(e); nearLabel(w, "GRNC") != "" {
				p.Reportf(e, "found %s, expected GRNC", w).Suggest("write GRNC", lint.Replace(e, "GRNC"))
			}
		case *grammar.Passage, *grammar.Title, *grammar.Foreign, *grammar.Attention:
			checkFormLabel(p, e.Span())
			checkDamagedLevel(p, e.Span())
		}
	}
	checkFirstLine(p)
}

// checkAddressLabel reports an addressee after INF0 or T0, which are taken for a part of its name.
func checkAddressLabel(p *lint.Pass, e *grammar.Addressee) {
	w, _, ok := strings.Cut(p.Text(e), " ")
	if label := nearLabel(w, "INFO", "TO"); ok && tables.AsLetters(w) == label && label != "" && e.Label().Len() == 0 {
		at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(w)}
		p.Reportf(at, "found prosign %s, expected %s", w, label).Suggest("write "+label, lint.Replace(at, label))
	}
}

// checkDamagedLevel reports a line that is the level of the message with a letter wrong.
func checkDamagedLevel(p *lint.Pass, at grammar.Span) {
	w := p.Text(at)
	level := strings.ToUpper(p.Facts.Level.Value.String())
	if p.Facts.Level.Known && nearLabel(w, level) != "" && len(w) > len("UNCL") {
		p.Reportf(at, "found level %s, expected %s", w, level).Suggest("write "+level, lint.Replace(at, level))
	}
}

// checkFirstLine reports a text that does not begin with a level, as those of other services do.
func checkFirstLine(p *lint.Pass) {
	switch p.Cable.Layout {
	case grammar.ACP128, grammar.GENADMIN:
	default:
		return
	}
	if p.Facts.Level.Known {
		return
	}
	separation := grammar.First[*grammar.Separation](p.Cable)
	for _, e := range p.Cable.Elements {
		if separation != nil && e.Span().Start > separation.Span().End {
			line, _, _ := strings.Cut(p.Text(e), "\n")
			at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(strings.TrimRight(line, "\r"))}
			p.Reportf(at, "found no level on the first line of the text")
			return
		}
	}
}

// unreadValue reports a value that should have a form.
func unreadValue(p *lint.Pass, at grammar.Span, label, expected string) {
	p.Reportf(at, "found %q after %s, expected %s", p.Text(at), label, expected)
}

// valueOf returns the place of what follows the label of a field.
func valueOf(p *lint.Pass, e *grammar.Form) grammar.Span {
	at := grammar.Span{Start: e.Field.Name.At.End, End: e.Span().End}
	at.Start = at.End - len(strings.TrimLeft(p.Text(at), " \t\r\n"))
	return at
}

func checkCallLine(p *lint.Pass, e *grammar.Form) {
	if e.Call == nil || e.Call.Number != nil {
		return
	}
	if i := strings.Index(p.Text(e), " NR "); i >= 0 {
		unreadValue(p, grammar.Span{Start: e.Span().Start + i + len(" NR "), End: e.Span().End}, "NR", "a number")
	}
}

// checkTelnoLine reports TELNO 6I, OF 14I000Z MARCH 85, OF 141000Z MAPCH 85 and DESKBY 15O800Z.
func checkTelnoLine(p *lint.Pass, e *grammar.Form) {
	if e.Field == nil || e.Field.Name == nil {
		return
	}
	at := valueOf(p, e)
	switch label := e.Field.Name.Text; label {
	case "TELNO":
		if e.Field.Number == nil {
			unreadValue(p, at, label, "a number")
		}
	case "DESKBY":
		if !hasForm(p.Text(at), "000000Z") {
			unreadValue(p, at, label, "a day and a time such as 150800Z")
		}
	case "OF":
		if !p.Facts.Sent.Known || e.Field.Month != nil && !beginsMonth(e.Field.Month.Text) {
			unreadValue(p, at, label, "a date-time group")
		}
	}
}

// beginsMonth reports whether s is the name of a month, whole or broken off: SEPT
func beginsMonth(s string) bool {
	for month := time.January; month <= time.December; month++ {
		if len(s) >= len("MAR") && strings.HasPrefix(strings.ToUpper(month.String()), s) {
			return true
		}
	}
	return false
}

// checkSheetLine reports what is damaged in the boxes of a joint message form.
func checkSheetLine(p *lint.Pass, e *grammar.Form) {
	const level = "SECURITY CLASSIFICATION"
	text := p.Text(e)
	switch {
	case e.Row != nil:
		checkSheetRow(p, e)
	case e.Field == nil || e.Field.Value == nil:
	case strings.Contains(text, level):
		i := strings.LastIndex(text, level) + len(level)
		rest := strings.TrimLeft(text[i:], " ")
		if at := e.Span(); rest != "" {
			at.Start = at.End - len(rest)
			unreadValue(p, at, level, "a level")
		}
	case hasForm(text[:min(len(text), len("01 OF 01"))], "00 OF 00"):
		p.Reportf(e, "found no date-time group in the row of boxes")
	default:
		checkFormLabel(p, e.Span())
	}
}

func checkSheetRow(p *lint.Pass, e *grammar.Form) {
	row := e.Row
	before := grammar.Span{Start: e.Span().Start, End: row.Group.At.Start}
	before.End = before.Start + len(strings.TrimRight(p.Text(before), " "))
	if row.Page == nil && before.Len() > 0 {
		p.Reportf(before, "found page %q, expected its number such as 01 OF 02", p.Text(before))
	}
	if !p.Facts.Sent.Known {
		at := row.Group.At
		if row.Month != nil {
			at = at.To(row.Month)
		}
		p.Reportf(at, "date-time group %s gives no date", p.Text(at))
	}
	for i, code := range row.Codes {
		switch {
		case i == 0 && len(row.Precedences) == 0 && len(code.Text) <= 2:
			p.Reportf(code, "found precedence %s, expected its letter, once or twice", code.Text)
		case row.Letters == nil && len(code.Text) == 4 && strings.Trim(code.Text, "UERCST") == "" &&
			strings.Trim(code.Text, code.Text[:1]) != "":
			p.Reportf(code, "found letters %s, expected one letter four times", code.Text)
		case i == len(row.Codes)-1 && row.Filed == nil && hasForm(tables.AsDigits(code.Text), "0000000"):
			p.Reportf(code, "found %s, expected the day of the year and the time", code.Text)
		}
	}
}

// checkSetLine reports MSGID/GENADM1N, a month or a day of a set that is none.
func checkSetLine(p *lint.Pass, e *grammar.Form) {
	if e.Set == nil || len(e.Set.Fields) == 0 {
		return
	}
	const kind = "GENADMIN"
	fields := e.Set.Fields
	first, last := fields[0], fields[len(fields)-1]
	switch e.Set.Name.Text {
	case "MSGID":
		if first.Text != kind && tables.OneLetterApart(tables.AsLetters(first.Text), kind) {
			p.Reportf(first, "found %s after MSGID, expected %s", first.Text, kind)
		}
		if len(last.Text) == len("MAR") && !isMonth(last.Text) && tables.NearMonth(last.Text) != "" {
			p.Reportf(last, "found month %s, expected %s", last.Text, tables.NearMonth(last.Text))
		}
	case "REF":
		if w := last.Text; len(w) == len("12JAN11") && hasForm(w[:2]+w[5:], "0000") && !isMonth(w[2:5]) {
			p.Reportf(last, "day %s gives no date", w)
		}
	}
}

// checkDraftLine reports a day that no calendar has, and an office without a colon and a name: L/OES POE
func checkDraftLine(p *lint.Pass, e *grammar.Form) {
	if e.Field != nil && e.Field.Date != nil {
		if _, ok := lint.Date(e.Field.Date.Text); !ok {
			p.Reportf(e.Field.Date, "no calendar has the day %s", e.Field.Date.Text)
		}
	}
	if e.Field != nil {
		if phone := e.Field.Phone; phone != nil && strings.ContainsAny(phone.Text, "OIl") {
			p.Reportf(phone, "found telephone number %s, expected digits", phone.Text)
		}
		return
	}
	start := e.Span().Start
	for w := range strings.FieldsSeq(p.Text(e)) {
		start += strings.Index(p.Cable.File.Text[start:], w)
		if strings.Contains(w, "/") && !strings.ContainsAny(w, ":(") {
			at := grammar.Span{Start: start, End: start + len(w)}
			p.Reportf(at, "found %s, expected an office, a colon and a name", w)
		}
		start += len(w)
	}
}

// checkFormAddressees reports a precedence with a wrong letter, and one that no comma comes before.
func checkFormAddressees(p *lint.Pass, e *grammar.Form) {
	if e.Field == nil {
		return
	}
	for _, a := range e.Field.Addressees {
		start := a.Name.At.Start
		for i, w := range strings.Fields(a.Name.Text) {
			start += strings.Index(p.Cable.File.Text[start:], w)
			at := grammar.Span{Start: start, End: start + len(w)}
			start = at.End
			for _, precedence := range tables.Precedences {
				switch expected := precedence.Word; {
				case i > 0 && w == expected:
					p.Reportf(at, "missing comma before precedence %s", w)
				case i == 0 && a.Precedence == nil && len(w) > len("OP") && w != expected &&
					tables.OneLetterApart(tables.AsLetters(w), expected):
					p.Reportf(at, "unknown precedence %s; did you mean %s?", w, expected).
						Suggest("write "+expected, lint.Replace(at, expected))
				}
			}
		}
	}
}

// checkOfficesClosed reports the offices of an address that do not end with two slants: //N3/
func checkOfficesClosed(p *lint.Pass, e grammar.Element) {
	s := p.Text(e)
	if i := strings.Index(s, "//"); i >= 0 && strings.HasSuffix(s, "/") && !strings.HasSuffix(s, "//") {
		at := grammar.Span{Start: e.Span().Start + i, End: e.Span().End}
		p.Reportf(at, "found offices %s, expected two slants after them", p.Text(at))
	}
}

// formLabels are the labels of lines that a layout has, each with the sign after it.
var formLabels = map[grammar.Layout][]string{
	grammar.DD173:    {"FROM:", "INFO:", "DRAFTER TYPED NAME", "TYPED NAME"},
	grammar.UKTelno:  {"TELNO ", "DESKBY "},
	grammar.GENADMIN: {"MSGID/", "SUBJ/", "REF/", "NARR/", "AMPN/", "POC/", "RMKS/"},
}

// checkFormLabel reports a line that begins with the label of a line of the heading of which a letter is wrong:
// TELN0 61, DFSKBY 150800Z, P0C/ROE
func checkFormLabel(p *lint.Pass, at grammar.Span) {
	line, _, _ := strings.Cut(p.Text(at), "\n")
	for _, label := range formLabels[p.Cable.Layout] {
		n := len(label)
		if len(line) <= n || line[:n] == label || line[n-1] != label[n-1] || strings.Contains(label, "TELNO") &&
			strings.Trim(strings.TrimSpace(line[n:]), "0123456789") != "" {
			continue
		}
		found, expected := strings.TrimRight(line[:n], " :/"), strings.TrimRight(label, " :/")
		if tables.AsLetters(found) == expected || tables.OneLetterApart(found, expected) {
			at.End = at.Start + len(found)
			p.Reportf(at, "found label %s, expected %s", found, expected).
				Suggest("write "+expected, lint.Replace(at, expected))
			return
		}
	}
}
