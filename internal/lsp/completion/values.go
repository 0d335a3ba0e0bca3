package completion

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// formValue offers what may be after the label of SMART's form at the place, and whether only that
// may be there.
func (p *place) formValue() ([]Item, bool) {
	label, column, ok := p.formLabel()
	if !ok {
		if items := p.sheetLevels(); items != nil {
			return items, true
		}
		return nil, false
	}
	switch label {
	case "Action", "Info", "XMT", "From":
		return p.namedAddressees(label), true
	case "E.O.":
		order := tables.OrderOn(p.facts.Sent.Value)
		return []Item{p.value(fmt.Sprint(order.Number), "the executive order in force", column)}, true
	case "Captions":
		return p.captions(p.behind(":,;")), true
	case "Subject":
		if strings.TrimSpace(p.before[column:]) == "" {
			return p.subjectMarks(column), true
		}
		return nil, true
	case "Dissemination Rule":
		return []Item{
			p.value("Archive Copy", "the copy that is kept", column),
			p.value("Released Copy", "a copy that was handed out", column),
		}, true
	case "Pass Line":
		return p.passLines(column), true
	}
	return nil, false
}

// formLabel returns the label of SMART's form that the place is behind, on its line or one below, and
// the column where its value begins.
func (p *place) formLabel() (label string, column int, ok bool) {
	if name, rest, found := strings.Cut(p.before, ":"); found {
		rank, exact := tables.FindSMARTLabel(strings.TrimSpace(name))
		return strings.TrimSpace(name), len(p.before) - len(strings.TrimLeft(rest, " ")), rank >= 0 && exact
	}
	if e, isLabelled := p.element.(*grammar.Labelled); isLabelled && e.Rank >= 0 &&
		e.Span().Start < p.offset-len(p.before) && strings.HasPrefix(p.before, " ") {
		return tables.SMARTLabels[e.Rank].Name, len(p.before) - len(strings.TrimLeft(p.before, " ")), true
	}
	return "", 0, false
}

// sheetLevels are the levels at the head and the foot of SMART's form, where the first letters of one
// are typed.
func (p *place) sheetLevels() (items []Item) {
	typed := strings.ToUpper(strings.TrimSpace(p.before))
	if typed == "" || p.cable.Layout != grammar.SMART || isBehind[*grammar.Labelled](p) && !p.isBelowText() {
		return nil
	}
	for _, item := range p.levelWords(len(p.before) - len(strings.TrimLeft(p.before, " "))) {
		if strings.HasPrefix(item.Text, typed) {
			items = append(items, item)
		}
	}
	return items
}

// namedAddressees are the addressees of SMART's form, and after one its precedence: WASHDC, SECSTATE ROUTINE
func (p *place) namedAddressees(label string) (items []Item) {
	column := p.behind(":;")
	typed := p.before[column:]
	if label == "From" || label == "XMT" {
		for _, post := range p.tables.Posts() {
			items = append(items, p.post(post, post.From, p.aboutCountry(post.Country), p.from(column), post.From))
		}
		return items
	}
	city, office, found := strings.Cut(typed, ", ")
	if word, _, named := strings.Cut(office, " "); found && city != "" && named && word != "" {
		return p.precedenceWords(column+len(city)+len(", ")+strings.LastIndexByte(office, ' ')+1, "")
	}
	for _, post := range p.tables.Posts() {
		kind, name, ok := strings.Cut(post.From, " ")
		if ok {
			text := name + ", " + kind
			items = append(items, p.post(post, text, post.From, p.from(column), text+" "))
		}
	}
	return items
}

// subjectMarks are the marks of a subject.
func (p *place) subjectMarks(column int) (items []Item) {
	for _, mark := range portionMarks {
		if level := lint.MarkLevel(mark); level <= p.level() {
			items = append([]Item{markItem(mark, level.String(), p.from(column))}, items...)
		}
	}
	return items
}

// passLines are how an entry of the pass line begins.
func (p *place) passLines(column int) (items []Item) {
	for _, l := range attentionLines {
		if text, ok := strings.CutSuffix(l.text, "FOR "); ok {
			item := p.value(text+"FOR ", l.detail, column)
			item.Label = strings.TrimSpace(item.Label)
			item.Sample = item.Text + l.behind
			items = append(items, item)
		}
	}
	return items
}

// isAttributeValue reports whether the place comes after the key of an attribute of a record.
func (p *place) isAttributeValue() bool {
	key, _, found := strings.Cut(p.before, ":")
	_, known := tables.FindAttribute(strings.TrimSpace(key))
	if !found || !known {
		return false
	}
	for a := range grammar.All[*grammar.Attribute](p.cable) {
		if a.Span().Start > p.offset {
			break
		}
		if a.Key != nil {
			_, known := tables.FindAttribute(a.Key.Text)
			return known // a print has labels of its own
		}
	}
	return false
}

// usualValues are what most records have after a key, and what else there is.
var usualValues = map[string][]string{
	"Automatic Decaptioning": {"X", "Z"}, "Copy": {"SINGLE"}, "Disposition Action": {"RELEASED"},
	"Document Source": {"CORE"}, "Document Unique ID": {"00"}, "ISecure": {"1", "2"}, "Secure": {"OPEN", "LOCK1"},
	"Status": {"NATIVE"}, "Type": {"TE"}, "Format": {"TEL"}, "Review Action": {"RELEASED, APPROVED"},
	"Locator": {"TEXT ON-LINE, ON MICROFILM", "TEXT ON-LINE"}, "Disposition Comment": {"25 YEAR REVIEW"},
	"Current Classification": {"UNCLASSIFIED"}, "Executive Order": {"GS", "AS", "X1", "X2", "X3", "X4"},
}

// attributeValues offers what the telegram above says of itself, and what records usually have.
func (p *place) attributeValues() (items []Item) {
	key, rest, _ := strings.Cut(p.before, ":")
	key = strings.TrimSpace(key)
	column := len(p.before) - len(strings.TrimLeft(rest, " "))
	if own := p.ownValue(key); own != "" {
		items = append(items, p.value(own, "as the telegram has it", column))
	}
	for _, value := range usualValues[key] {
		items = append(items, p.value(value, "as records have it", column))
	}
	if strings.HasSuffix(key, "Classification") && key != "Current Classification" {
		items = append(items, p.levelWords(column)...)
	}
	if strings.HasSuffix(key, "Handling Restrictions") {
		items = append(append(items, p.value("n/a", "none", column)), p.captions(column)...)
	}
	return items
}

// ownValue is what the telegram says that an attribute repeats.
func (p *place) ownValue(key string) string {
	f := p.facts
	switch {
	case key == "Draft Date" && f.Sent.Known:
		return strings.ToUpper(f.Sent.Value.Format("02 Jan 2006"))
	case key == "From" && f.Post.Known:
		return f.Post.Value
	case key == "Subject" && f.Subject.Known:
		return strings.Join(strings.Fields(f.Subject.Value), " ")
	case key == "Original Classification" && f.Level.Known:
		return strings.ToUpper(f.Level.Value.String())
	case key == "Office" && len(f.Distribution) > 0 && len(f.Distribution[0].Offices) > 0:
		if f.Distribution[0].Origin {
			return "ORIGIN " + f.Distribution[0].Offices[0].Code
		}
		return "ACTION " + f.Distribution[0].Offices[0].Code
	case key == "Page Count" && len(f.Pages) > 0:
		return fmt.Sprint(len(f.Pages))
	case key == "TAGS":
		var codes []string
		for _, t := range f.TAGS {
			codes = append(codes, t.Code)
		}
		return strings.Join(codes, ", ")
	}
	return ""
}
