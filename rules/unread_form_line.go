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
	BaseProcedure: true, Layouts: lint.Layouts(grammar.ACP127, grammar.StateDraft) | headingOnly,
	Check: checkUnreadFormLines,
})

// formChecks are the checks of the lines of each layout.
var formChecks = map[grammar.Layout]func(*lint.Pass, *grammar.Form){
	grammar.ACP126: checkCallLine, grammar.DD173: checkSheetLine, grammar.UKTelno: checkTelnoLine,
	grammar.GENADMIN: checkSetLine, grammar.StateDraft: checkDraftLine,
}

func checkUnreadFormLines(p *lint.Pass) {
	if p.Cable.Layout == grammar.ACP127 && p.Cable.Service == grammar.StateService {
		return
	}
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
			if e.Set == nil {
				checkOfficesClosed(p, e)
			}
			checkFurtherLines(p, e)
		case *grammar.Addressee:
			checkOfficesClosed(p, e)
			checkAddressLabel(p, e)
			checkIndicatorSlant(p, e)
			checkFormLabel(p, e.Span())
		case *grammar.Marking:
			checkOfficesClosed(p, e)
			checkMarkingSigns(p, e)
		case *grammar.Originator:
			checkOfficesClosed(p, e)
		case *grammar.Prefix:
			if w := p.Text(e); nearLabel(w, "GRNC") != "" {
				p.Reportf(e, "found %s, expected GRNC", w).Suggest("write GRNC", lint.Replace(e, "GRNC"))
			}
		case *grammar.Passage, *grammar.Title, *grammar.Foreign, *grammar.Attention, *grammar.Stray, *grammar.Caption:
			if !checkFormLabel(p, e.Span()) {
				checkDamagedLevel(p, e.Span())
			}
			checkTelnoCited(p, e.Span())
		case *grammar.Signature:
			checkFormLabel(p, e.Span())
		}
	}
	checkFirstLine(p)
	if p.Cable.Layout == grammar.StateDraft {
		checkDraftHead(p)
	}
}

// checkDraftHead reports a line above the fields of a draft that is neither an office with a name nor an addressee.
func checkDraftHead(p *lint.Pass) {
	below := false // a line of the head is above
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind, grammar.ParagraphKind:
			return
		case grammar.FormKind, grammar.MarkingKind:
			below = true
		case grammar.ForeignKind, grammar.PassageKind, grammar.AttentionKind, grammar.CaptionKind, grammar.TitleKind:
			line, _, _ := strings.Cut(p.Text(e), "\n")
			w, _, _ := strings.Cut(line, " ")
			at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(w)}
			if expected := nearLabel(w, formPrecedences...); expected != "" {
				p.Reportf(at, "unknown precedence %s; did you mean %s?", w, expected).
					Suggest("write "+expected, lint.Replace(at, expected))
				continue
			}
			if below && e.Kind() != grammar.CaptionKind && strings.ContainsAny(line, "/0123456789") {
				at.End = at.Start + len(strings.TrimRight(line, " \r"))
				p.Reportf(at, "line of the form was not recognised")
			}
		}
	}
}

// checkAddressLabel reports an addressee after INF0 or T0, which are taken for a part of its name.
func checkAddressLabel(p *lint.Pass, e *grammar.Addressee) {
	text := p.Text(e)
	if i := strings.LastIndexByte(text, '\n'); i >= 0 { // of several lines, the last of which may be BT
		checkBT(p, grammar.Span{Start: e.Span().Start + i + 1, End: e.Span().End})
		return
	}
	if e.Label().Len() > 0 {
		return
	}
	w, rest, ok := strings.Cut(text, " ")
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(w)}
	expected := ""
	switch letters := strings.TrimRight(text, " 0123456789"); {
	case !ok && len(w) <= len("BT")+1 && nearLabel(w, "BT") != "":
		expected = "BT"
	case !ok && nearLabel(w, "GRNC") != "":
		expected = "GRNC"
	case len(letters) < len(text) && len(letters) <= len("GR")+1 && nearLabel(letters, "GR") != "":
		at.End, expected = at.Start+len(letters), "GR"
	case ok && nearLabel(w, "INFO") != "" && strings.Trim(rest, "0123456789") != "":
		expected = "INFO"
	case ok && tables.AsLetters(w) == "TO" && w != "TO", w == "TOO", w == "TTO":
		expected = "TO"
	default:
		return
	}
	w = p.Text(at)
	p.Reportf(at, "found prosign %s, expected %s", w, expected).Suggest("write "+expected, lint.Replace(at, expected))
}

// checkIndicatorSlant reports the name of an addressee that one of the routing indicators is glued to: RBDAHEIMOD UK
func checkIndicatorSlant(p *lint.Pass, e *grammar.Addressee) {
	if e.SyntaxError != nil || e.Indicator != nil || e.Name == nil {
		return
	}
	first, _, _ := strings.Cut(e.Name.Text, " ")
	for _, r := range p.Facts.Routing {
		if len(r.Value) >= len("RUEHC") && len(first) > len(r.Value)+1 && strings.HasPrefix(first, r.Value) {
			at := grammar.Span{Start: e.Name.At.Start, End: e.Name.At.Start + len(first)}
			p.Reportf(at, "missing slant after routing indicator %s", r.Value)
			return
		}
	}
}

// checkBT reports the last line of an addressee that was BT: 8T
func checkBT(p *lint.Pass, at grammar.Span) {
	if w := p.Text(at); len(w) <= len("BT")+1 && nearLabel(w, "BT") != "" {
		p.Reportf(at, "found prosign %s, expected BT", w).Suggest("write BT", lint.Replace(at, "BT"))
	}
}

// checkDamagedLevel reports a line that is the level of the message with a letter wrong.
func checkDamagedLevel(p *lint.Pass, at grammar.Span) {
	if !p.Facts.Level.Known {
		reportNearLevel(p, at)
		return
	}
	w := p.Text(at)
	level := strings.ToUpper(p.Facts.Level.Value.String())
	if nearLabel(w, level) != "" && len(w) > len("UNCL") {
		reportLevel(p, at.Start, w, level)
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
		case len(code.Text) == 3 || len(code.Text) == 5 || i > 0 && len(code.Text) == 1:
			p.Reportf(code, "found %s in the row of boxes, expected two letters or four", code.Text)
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
		if w := last.Text; isDamagedSetDay(w) || hasForm(tables.AsDigits(w[:min(len(w), len("051400"))]), "000000") &&
			!hasForm(w[:min(len(w), len("051400"))], "000000") {
			p.Reportf(last, "day %s gives no date", w)
		}
	}
}

// isDamagedSetDay reports whether s is the day of a reference of which a character is wrong: I2JAN11, 07JVN12
func isDamagedSetDay(s string) bool {
	if len(s) != len("12JAN11") {
		return false
	}
	digits := s[:2] + s[5:]
	return hasForm(tables.AsDigits(digits), "0000") && (!hasForm(digits, "0000") || !isMonth(s[2:5]))
}

// checkDraftLine reports a day that no calendar has, and an office without a colon and a name: L/OES POE
func checkDraftLine(p *lint.Pass, e *grammar.Form) {
	if e.Field != nil && e.Field.Date != nil {
		if _, ok := lint.Date(e.Field.Date.Text); !ok {
			p.Reportf(e.Field.Date, "no calendar has the day %s", e.Field.Date.Text)
		}
	}
	if e.Field != nil {
		if phone := e.Field.Phone; phone != nil && strings.ContainsAny(phone.Text, "OIlSB") {
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

// formPrecedences are the words before addressees.
var formPrecedences = func() []string {
	list := []string{"SAVING"}
	for _, p := range tables.Precedences {
		list = append(list, p.Word)
	}
	return list
}()

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
			for _, expected := range formPrecedences {
				switch {
				case i > 0 && w == expected:
					p.Reportf(at, "missing comma before precedence %s", w)
				case i == 0 && a.Precedence == nil && len(w) > len(expected)+2 && strings.HasPrefix(w, expected):
					p.Reportf(at, "missing blank after precedence %s", expected)
				case i == 0 && a.Precedence == nil && len(w) > len("OP") && w != expected &&
					tables.OneLetterApart(tables.AsLetters(w), expected):
					p.Reportf(at, "unknown precedence %s; did you mean %s?", w, expected).
						Suggest("write "+expected, lint.Replace(at, expected))
				}
			}
		}
	}
}

// checkOfficesClosed reports the offices of an address that two slants are not before and after: //N3/, VA/N3//
func checkOfficesClosed(p *lint.Pass, e grammar.Element) {
	s, _, _ := strings.Cut(p.Text(e), "\n")
	i, closed := strings.Index(s, "//"), strings.HasSuffix(s, "//")
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(s)}
	switch {
	case i < 0:
	case closed && i == len(s)-len("//"):
		at.Start = at.End - len(s) + strings.LastIndexByte(s[:i], ' ') + 1
		p.Reportf(at, "found offices %s, expected two slants before them", p.Text(at))
	case !closed && (strings.HasSuffix(s, "/") || strings.HasSuffix(s, "/I")):
		at.Start += i
		p.Reportf(at, "found offices %s, expected two slants after them", p.Text(at))
	}
}

// checkMarkingSigns reports what is damaged after the level: UNCLAS //NO5000//, UNCLAS F F T O
func checkMarkingSigns(p *lint.Pass, e *grammar.Marking) {
	if e.SyntaxError != nil || e.Level == nil {
		return
	}
	after := grammar.Span{Start: e.Level.At.End, End: e.Span().End}
	text := p.Text(after)
	code := strings.Trim(text, " /")
	switch spaced := strings.ReplaceAll(text, " ", ""); {
	case strings.Contains(text, "//") && hasForm(tables.AsDigits(code), "N00000") && !hasForm(code, "N00000"):
		p.Reportf(after, "found subject number %s, expected N and five digits", code)
	case len(spaced) <= len("EFTO")+1 && nearLabel(spaced, "EFTO") != "":
		p.Reportf(after, "found %s, expected E F T O", strings.TrimSpace(text))
	}
}

// formLabels are the labels of lines that a layout has, and the sign after them.
var formLabels = map[grammar.Layout][]formLabel{
	grammar.DD173: {
		{"FROM", ':'}, {"TO", ':'}, {"INFO", ':'}, {"DRAFTER TYPED NAME, TITLE, OFFICE SYMBOL, PHONE", ':'},
		{"TYPED NAME, TITLE, OFFICE SYMBOL AND PHONE", ':'}, {"JOINT MESSAGEFORM", ' '}, {"SIGNATURE", ' '},
		{"SECURITY CLASSIFICATION", ' '},
	},
	grammar.UKTelno: {{"TELNO", ' '}, {"DESKBY", ' '}, {"INFO", ' '}, {"YYYY", 0}},
	grammar.GENADMIN: {
		{"MSGID", '/'}, {"SUBJ", '/'}, {"REF", '/'}, {"NARR", '/'}, {"AMPN", '/'}, {"POC", '/'}, {"RMKS", '/'}, {"BT", 0},
	},
	grammar.ACP128: {{"BT", 0}},
}

type formLabel struct {
	name string
	sign byte // after it; 0 where it is the whole line
}

// checkFormLabel reports a line that begins with the label of a line of the heading of which a letter, or the sign
// after it, is wrong, and whether it did: TELN0 61, DFSKBY 150800Z, P0C/ROE, FROM; CDRUSAG
func checkFormLabel(p *lint.Pass, at grammar.Span) bool {
	line, _, _ := strings.Cut(p.Text(at), "\n")
	line = strings.TrimRight(line, " \r")
	for i := range formLabels[p.Cable.Layout] {
		l := &formLabels[p.Cable.Layout][i]
		n := l.damaged(line)
		if n == 0 || l.name == "TELNO" && strings.Trim(strings.TrimSpace(line[n:]), "0123456789") != "" {
			continue
		}
		at.End = at.Start + n
		if line[:n] == l.name {
			p.Reportf(at, "found %q after the label %s, expected %q", line[n:n+1], l.name, string(l.sign))
			return true
		}
		p.Reportf(at, "found label %s, expected %s", line[:n], l.name).
			Suggest("write "+l.name, lint.Replace(at, l.name))
		return true
	}
	return checkSheetNumber(p, at, line)
}

// damaged returns the length of a damaged label with which a line begins, or 0.
func (l *formLabel) damaged(line string) int {
	if l.sign == 0 {
		if nearLabel(line, l.name) != "" {
			return len(line)
		}
		return 0
	}
	for n := len(l.name) - 1; n <= len(l.name)+1 && n < len(line); n++ {
		found := line[:n]
		switch {
		case found == l.name && l.sign == ':' && strings.IndexByte(";. ", line[n]) >= 0,
			found == l.name && l.sign == '/' && line[n] == 'I':
			return n
		case line[n] != l.sign || found == l.name:
		case nearLabel(found, l.name) != "":
			return n
		}
	}
	return 0
}

// checkFurtherLines reports the label of an addressee that was taken for a part of the one above it: TO; CDRUSAG
func checkFurtherLines(p *lint.Pass, e *grammar.Form) {
	if e.Of != grammar.DD173 {
		return
	}
	start := e.Span().Start
	for line := range strings.Lines(p.Text(e)) {
		blank := len(line) - len(strings.TrimLeft(line, " "))
		if at := (grammar.Span{Start: start + blank, End: e.Span().End}); start > e.Span().Start {
			checkFormLabel(p, at)
		}
		start += len(line)
	}
}

// checkTelnoCited reports the number of a telegram that is referred to, with a letter among its digits: MY TELNO S8
func checkTelnoCited(p *lint.Pass, at grammar.Span) {
	const label = "TELNO "
	if p.Cable.Layout != grammar.UKTelno {
		return
	}
	_, rest, ok := strings.Cut(p.Text(at), label)
	number, _, _ := strings.Cut(rest, " ")
	number = strings.TrimRight(number, ":;.,\r\n")
	if !ok || number == "" || isDigits(number) || !tables.LikeDigits(number) {
		return
	}
	at.Start = at.End - len(rest)
	at.End = at.Start + len(number)
	unreadValue(p, at, "TELNO", "a number")
}

// checkSheetNumber reports the row of boxes of a sheet that cannot be read: 02 OF 02  O30915Z MAY 86
func checkSheetNumber(p *lint.Pass, at grammar.Span, line string) bool {
	const form = "00 0F 00"
	if p.Cable.Layout != grammar.DD173 || len(line) < len(form) || !hasForm(tables.AsDigits(line[:len(form)]), form) {
		return false
	}
	p.Reportf(at, "found no date-time group in the row of boxes")
	return true
}
