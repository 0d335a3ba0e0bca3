package completion

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/tables"
)

// ofLayout returns what is possible at a place of a layout that has lines of its own, and whether
// nothing else is.
func (p *place) ofLayout() ([]Item, bool) {
	isSheet := p.cable.Layout == grammar.GENADMIN || len(p.facts.Sets) > 0
	switch {
	case p.cable.Layout == grammar.NSC && p.isAmongLabels():
		return p.printLabels(), true
	case p.cable.Layout == grammar.UKTelno && isBehind[*grammar.Form](p) && !p.isNumbered():
		return p.british(), true
	case p.cable.Layout == grammar.StateDraft && p.isListed():
		return p.listedNames(len(p.before)-len(strings.TrimLeft(p.before, " ")), true), true
	case isSheet && isBehind[*grammar.Marking](p) && !isBehind[*grammar.TextSeparation](p) && !p.ends():
		return p.sets(), true
	case p.isAttributeValue():
		return p.attributeValues(), true
	case p.isDistribution():
		return p.distribution(), true
	case p.isForm() || p.cable.Layout == grammar.SMART:
		return p.formValue()
	}
	return nil, false
}

// isOther reports whether the message is one of another service than the Department of State.
func (p *place) isOther() bool { return p.facts.Service == grammar.OtherService }

// isForeignTo reports whether a kind of line is of the Department of State, and the message of others.
func (p *place) isForeignTo(k grammar.Kind) bool {
	if !p.isOther() {
		return false
	}
	switch k {
	case grammar.ReferencesKind:
		return p.cable.Layout != grammar.DD173
	case grammar.NoticeKind, grammar.CaptionKind, grammar.AttentionKind, grammar.OrderKind, grammar.TagsKind,
		grammar.ClassifiedByKind, grammar.ReasonKind, grammar.DerivedFromKind,
		grammar.DeclassifyKind:
		return true
	case grammar.SubjectKind:
		return p.cable.Layout == grammar.UKTelno
	}
	return false
}

// groups are the lines on the groups of a text.
func (p *place) groups() []Item {
	if !p.isOther() || !isBehind[*grammar.Addressee](p) || p.has(grammar.PrefixKind) {
		return nil
	}
	return []Item{
		p.value("GRNC", "the groups of the text, which are its words, were not counted", 0),
		p.beginning("GR ", "how many groups, which are words, the text has", "37"),
	}
}

// allied are the lines below the level of a message of NATO.
func (p *place) allied() (items []Item) {
	if p.cable.Layout != grammar.ACP127 && p.cable.Layout != grammar.ACP126 || !isBehind[*grammar.Marking](p) ||
		isBehind[*grammar.Paragraph](p) {
		return nil
	}
	if !strings.Contains(p.cable.File.Text, "\nSIC ") {
		items = append(items, p.beginning("SIC ", "subject indicator codes, by which NATO hands messages out", "FAA/ICA"))
	}
	if !strings.Contains(p.cable.File.Text, "\nEXERCISE ") {
		items = append(items, p.beginning("EXERCISE ", "the exercise that it is part of", "BRASS LANTERN"))
	}
	return items
}

// isElsewhere reports whether the layout has no line of a kind: a print of the Department has no
// routing line, for the print begins below it.
func (p *place) isElsewhere(k grammar.Kind) bool {
	switch k {
	case grammar.RoutingKind, grammar.StationKind:
		return p.cable.Layout.IsPrint() || p.cable.Layout == grammar.ACP128 || p.cable.Layout == grammar.GENADMIN ||
			p.cable.Layout == grammar.NSC
	case grammar.SecurityKind, grammar.SeparationKind, grammar.TextSeparatorKind:
		return p.cable.Layout.IsPrint()
	}
	return false
}

// boxes are those of the joint message form that are not there yet, where nothing is typed.
func (p *place) boxes() (items []Item) {
	if p.cable.Layout != grammar.DD173 || p.typed() {
		return nil
	}
	above, below := !isBehind[*grammar.Marking](p), isBehind[*grammar.Paragraph](p)
	for _, l := range framedLines {
		name := strings.TrimSpace(l.text)
		isAbove := name == "FROM:" || name == "TO:" || name == "INFO:"
		isBelow := strings.Contains(name, "TYPED") || strings.HasPrefix(name, "SIGNATURE")
		if (above && isAbove || below && isBelow) && !p.hasBox(name) {
			items = append(items, p.beginning(l.text, l.detail, l.behind))
		}
	}
	return items
}

// hasBox reports whether a line begins with the name of a box.
func (p *place) hasBox(name string) bool {
	first, _, _ := strings.Cut(name, "  ")
	for e := range grammar.All[*grammar.Form](p.cable) {
		if strings.HasPrefix(e.Span().Of(p.cable.File.Text), first) && grammar.Element(e) != p.element {
			return true
		}
	}
	return false
}

// isNumbered reports whether a number of a paragraph is typed.
func (p *place) isNumbered() bool {
	typed := strings.TrimSpace(p.before)
	return typed != "" && '0' <= typed[0] && typed[0] <= '9'
}

// ends reports whether what is typed begins the end of a message.
func (p *place) ends() bool {
	typed := strings.TrimSpace(p.before)
	return typed != "" && (strings.HasPrefix("BT", typed) || strings.HasPrefix("NNNN", typed) || typed[0] == '#')
}

// behind returns where what is typed after a sign begins: a column of the line.
func (p *place) behind(signs string) int {
	column := strings.LastIndexAny(p.before, signs) + 1
	return len(p.before) - len(strings.TrimLeft(p.before[column:], " "))
}

// value is an item for what is put after a column.
func (p *place) value(label, detail string, column int) Item {
	return Item{Kind: Value, Label: label, Detail: detail, At: p.from(column), Text: label}
}

// precedenceWords are the words of precedence, and what comes after each.
func (p *place) precedenceWords(column int, after string) (items []Item) {
	for _, q := range tables.Precedences {
		item := p.value(q.Word, "precedence "+q.Letter, column)
		item.Text += after
		items = append(items, item)
	}
	return items
}

// british completes the heading of a British telegram, and the heads of its text.
func (p *place) british() (items []Item) {
	typed := strings.TrimLeft(p.before, " ")
	for _, label := range [...]string{"AND TO ", "TO ", "INFO ", "FM "} {
		if strings.HasPrefix(typed, label) && !isBehind[*grammar.Paragraph](p) {
			return p.listedNames(len(p.before)-len(typed)+len(label), label != "FM ")
		}
	}
	if !isBehind[*grammar.Paragraph](p) && !isBehind[*grammar.Title](p) {
		items = p.britishLabels()
	}
	for _, head := range [...]struct{ text, detail string }{
		{"SUMMARY", "a head of the text"}, {"DETAIL", "a head of the text"}, {"COMMENT", "a head of the text"},
	} {
		if !p.hasTitle(head.text) {
			items = append(items, p.value(head.text, head.detail, 0))
		}
	}
	next := p.nextParagraph()
	items = append(items, next)
	if isBehind[*grammar.Paragraph](p) {
		items = slices.Insert(items, 0, next)
		items = append(items, p.value("YYYY", "the telegram ends", 0))
	}
	return items
}

// hasTitle reports whether a title of the text is there.
func (p *place) hasTitle(text string) bool {
	for t := range grammar.All[*grammar.Title](p.cable) {
		if t.Span().Of(p.cable.File.Text) == text && grammar.Element(t) != p.element {
			return true
		}
	}
	return false
}

// britishFields are the fields of the heading of a British telegram in their order.
var britishFields = [...]struct{ label, detail, behind string }{
	{"FM ", "who sends it: a town", "PORT LOUIS"},
	{"TO ", "who is to act, each with its precedence before it", "IMMEDIATE FCO"},
	{"TELNO ", "the telegram's number among those of its post and year", "61"},
	{"OF ", "when it was sent", "141000Z MARCH 85"},
	{"INFO ", "who is to know of it, each list with its precedence before it", "PRIORITY ANTANANARIVO"},
	{"DESKBY ", "by when it is to be on the desk of whoever acts on it", "150800Z"},
}

// britishLabels are the fields that the telegram does not have yet; of INFO there may be several.
func (p *place) britishLabels() (items []Item) {
	has := map[string]bool{}
	for e := range grammar.All[*grammar.Form](p.cable) {
		if e.Field != nil && e.Field.Name != nil && grammar.Element(e) != p.element {
			has[strings.TrimRight(e.Field.Name.Text, ": ")+" "] = true
		}
	}
	for _, f := range britishFields {
		if !has[f.label] || f.label == "INFO " {
			items = append(items, p.beginning(f.label, f.detail, f.behind))
		}
	}
	return items
}

// isListed reports whether the place is in the list of addressees of a draft, which begins with a
// precedence: IMMEDIATE PORT LOUIS, PRIORITY PARIS +
func (p *place) isListed() bool {
	e, ok := p.element.(*grammar.Form)
	if ok && e.Field != nil && len(e.Field.Addressees) > 0 {
		return true
	}
	first, _, typed := strings.Cut(strings.TrimLeft(p.before, " "), " ")
	return typed && isPrecedence(first) && !isBehind[*grammar.Order](p)
}

// listedNames are the precedence, where none is typed, and the names of posts. Of British ones these
// are those of towns.
func (p *place) listedNames(start int, precedence bool) (items []Item) {
	british := p.cable.Layout == grammar.UKTelno
	typed := p.before[start:]
	column := start + strings.LastIndexByte(typed, ',') + 1
	column += len(p.before[column:]) - len(strings.TrimLeft(p.before[column:], " "))
	if precedence && !strings.Contains(p.before[column:], " ") {
		items = p.precedenceWords(column, " ")
	}
	if british {
		if len(items) > 0 {
			items = append(items, p.value("SAVING", "by bag, not by wire", column))
		}
		items = append(items, p.value("FCO", "the Foreign and Commonwealth Office in London", column))
	}
	if first, _, _ := strings.Cut(p.before[column:], " "); isPrecedence(first) {
		column += len(first) + 1
		for i := range items {
			items[i].At = p.from(min(column, len(p.before)))
		}
	}
	for _, post := range p.tables.Posts() {
		isTown := strings.HasPrefix(post.From, "AMEMBASSY ") || strings.HasPrefix(post.From, "AMCONSUL ")
		if name := numberName(post); (isTown || !british) && post.Country != "" {
			items = append(items, p.post(post, name, p.aboutCountry(post.Country), p.from(column), name))
		}
	}
	return items
}

func isPrecedence(word string) bool {
	_, ok := tables.FindPrecedence(word)
	return ok && len(word) > 1 || word == "SAVING"
}

// generalSets are the sets of a general message in the order in which they come.
var generalSets = [...]struct {
	name, detail, behind string
	again                bool // there may be several
}{
	{"MSGID", "the set that begins a general message", "GENADMIN/HARBOR COMMAND/041/MAR//", false},
	{"SUBJ", "what a general message is about", "HARBOR DUES//", false},
	{"REF", "what it refers to: letter, kind, originator and date", "A/LTR/HARBOR COMMAND/12JAN11//", true},
	{"AMPN", "words on the set above", "REF A SETS THE DUES.//", true},
	{"NARR", "words on the references above", "REF A SETS THE DUES.//", false},
	{"POC", "whom to ask", "ROE, JANE/CIV/N9//", true},
	{"RMKS", "the text of a general message", "1. THE DUES RISE.//", false},
	{"DECL", "when it is declassified", "X1//", false},
}

// sets completes a general message: the sets that it does not have yet, and what is in one.
func (p *place) sets() (items []Item) {
	typed := strings.TrimLeft(p.before, " ")
	if strings.Contains(typed, "/") {
		return p.setFields(strings.Split(typed, "/"))
	}
	has := map[string]bool{}
	last := -1
	for _, s := range p.facts.Sets {
		for i, g := range generalSets {
			if g.name == s.Name && !(s.At.Start <= p.offset && p.offset <= s.At.End) {
				has[s.Name] = true
				if s.At.Start < p.offset {
					last = i
				}
			}
		}
	}
	for i, g := range generalSets {
		isDue := g.again || !has[g.name] && i > last
		if g.name == "AMPN" || g.name == "NARR" {
			isDue = isDue && has["REF"]
		}
		if isDue && (g.name != "DECL" || p.facts.Level.Value.Classified()) {
			items = append(items, p.beginning(g.name+"/", g.detail, g.behind))
		}
	}
	return items
}

// referenceKinds are the kinds of what a set REF refers to.
var referenceKinds = [...]string{"MSG", "LTR", "DOC", "RMG", "TEL", "EMAIL"}

// setFields completes a field of a set, by the fields before it.
func (p *place) setFields(fields []string) (items []Item) {
	column := strings.LastIndexByte(p.before, '/') + 1
	switch n := len(fields) - 1; {
	case fields[0] == "MSGID" && n == 1:
		items = append(items, p.value("GENADMIN", "a general message on administration", column))
	case fields[0] == "MSGID" && n == 2 && p.facts.Originator.Known:
		items = append(items, p.value(p.facts.Originator.Value, "the originator of the heading", column))
	case fields[0] == "MSGID" && n == 4 && p.facts.Sent.Known:
		month := strings.ToUpper(p.facts.Sent.Value.Format("Jan"))
		items = append(items, p.value(month, "the month of the date-time group", column))
	case fields[0] == "REF" && n == 1:
		for _, next := range p.nextLetter() {
			items = append(items, p.value(strings.TrimSuffix(next.Label, "."), next.Detail, column))
		}
	case fields[0] == "REF" && n == 2:
		for _, k := range referenceKinds {
			items = append(items, p.value(k, decode.ReferenceKind(k), column))
		}
	}
	return items
}
