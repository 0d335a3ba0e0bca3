package completion

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/tables"
)

// amended is when E.O. 13292 took effect: the reasons moved from section 1.5 to 1.4, and X1 to X8 ended.
var amended = time.Date(2003, 9, 22, 0, 0, 0, 0, time.UTC)

// exemptions are those of section 1.6 (d) of E.O. 12958, until 2003.
var exemptions = []string{
	"intelligence sources, methods or activities; cryptology", "weapons of mass destruction",
	"technology within a weapons system",
	"military plans, emergency preparedness", "foreign government information", "foreign relations; confidential sources",
	"protection of the President and others", "a statute, treaty or agreement would be violated",
}

// order completes the line of the executive order: its number, then when the text is to be declassified.
func (p *place) order() (items []Item) {
	column := valueColumn().FindStringIndex(p.before)
	if column == nil {
		return p.orders()
	}
	order, dated := p.orderOfDay()
	if dated && !isLegal(order, p.facts.Sent.Value) {
		return nil // of another time: nothing there is right
	}
	value := func(text, detail string) {
		items = append(
			items,
			Item{Kind: Value, Label: text, Detail: detail, Doc: detail, At: p.fromValue(column[1]), Text: text},
		)
	}
	if !p.facts.Level.Known || !p.facts.Level.Value.Classified() {
		value("N/A", "nothing is classified")
		if p.facts.Level.Known {
			return items
		}
	}
	hasWord := strings.Contains(strings.ToUpper(p.before), "DECL")
	for _, v := range p.declassifications(order, dated) {
		if hasWord {
			value(v.text, v.detail)
		} else {
			value(p.labelled(order, v.text), v.detail)
		}
	}
	return items
}

// isLegal reports whether an order was in force on a day, with the days before and after that rule
// order-out-of-date allows.
func isLegal(order int, day time.Time) bool {
	for _, by := range [...]time.Duration{-tables.OrderGrace, 0, tables.OrderGrace} {
		if tables.OrderOn(day.Add(by)).Number == order {
			return true
		}
	}
	return false
}

// valueColumn is the line up to where its value begins.
var valueColumn = lazyregexp.New(`^E\.?\s?O\.?:?\s*\d{5}[:.,]?\s+(DECL\w*[:.,]?\s+)?`)

// fromValue returns the place from the value's beginning to the end of the line: a value is replaced whole.
func (p *place) fromValue(column int) grammar.Span {
	at := p.from(column)
	if p.element != nil {
		at.End = max(at.End, min(p.element.Span().End, p.endOfLine()))
	}
	return at
}

func (p *place) endOfLine() int {
	if i := strings.IndexAny(p.cable.File.Text[p.offset:], "\r\n"); i >= 0 {
		return p.offset + i
	}
	return len(p.cable.File.Text)
}

// orders are the orders of the cable's day; of a cable without a date all, the latest first.
func (p *place) orders() (items []Item) {
	list := slices.Clone(tables.Orders)
	slices.Reverse(list)
	for _, o := range list {
		if day := p.facts.Sent; day.Known && tables.OrderOn(day.Value).Number != o.Number {
			continue
		}
		label := fmt.Sprintf("E.O. %d: ", o.Number)
		since := "in force from " + o.From.Format("2 January 2006")
		sample := label + p.sampleValue(o.Number)
		items = append(items, Item{Kind: Keyword, Label: label, Detail: since, At: p.from(0), Text: label, Sample: sample})
	}
	return items
}

// sampleValue is a value of the line of an order: of a cable that is classified when it is to be declassified.
func (p *place) sampleValue(order int) string {
	if p.facts.Level.Value.Classified() {
		if values := p.declassifications(order, p.facts.Sent.Known); len(values) > 0 {
			return p.labelled(order, values[0].text)
		}
	}
	return "N/A"
}

// labelled puts the word DECL before a value where the order has it.
func (p *place) labelled(order int, value string) string {
	if order <= 12065 {
		return value
	}
	return "DECL: " + value
}

// orderOfDay returns the order that the line names, else that of the cable's day, and whether the day is known.
func (p *place) orderOfDay() (number int, dated bool) {
	if p.facts.Order.Known {
		return p.facts.Order.Value, p.facts.Sent.Known
	}
	return tables.OrderOn(p.facts.Sent.Value).Number, p.facts.Sent.Known
}

// choice is one value of the order's line.
type choice struct{ text, detail string }

// declassifications are the values that an order knows.
func (p *place) declassifications(order int, dated bool) (list []choice) {
	sent := p.facts.Sent.Value
	after := func(years int, detail string) {
		if dated {
			list = append(list, choice{sent.AddDate(years, 0, 0).Format("01/02/2006"), detail})
		}
	}
	switch order {
	case 11652:
		return []choice{
			{"GDS", "general declassification schedule"},
			{"ADS", "advanced schedule; a date or event follows"},
			{"XGDS-1", "exempt: information of another government"},
			{"XGDS-2", "exempt: protected by statute; cryptology, intelligence sources"},
			{"XGDS-3", "exempt: a system, plan or project"},
			{"XGDS-4", "exempt: somebody would be in danger"},
		}
	case 12065:
		if dated {
			list = append(list, choice{"GDS " + sent.AddDate(6, 0, 0).Format("1/2/06"), "declassified after six years"},
				choice{"RDS-1 " + sent.AddDate(20, 0, 0).Format("1/2/06"), "reviewed after twenty years"})
		}
	case 12356:
		list = append(list, choice{"OADR", "when the agency that wrote it so decides"})
		after(6, "after six years")
	case 12958:
		after(10, "after ten years")
		if dated && sent.Before(amended) {
			for i, meaning := range exemptions {
				list = append(list, choice{fmt.Sprintf("X%d", i+1), "exempt: " + meaning})
			}
			return list
		}
		after(25, "after twenty-five years, the maximum")
	case 13526:
		after(10, "after ten years")
		after(25, "after twenty-five years, the maximum")
	}
	return list
}

// section is that of the order with the reasons of the cable's time.
func (p *place) section() string {
	if day := p.facts.Sent; day.Known && day.Value.Before(amended) {
		return "1.5"
	}
	return "1.4"
}

// reasons completes the reasons of the order by section and letter.
func (p *place) reasons() (items []Item) {
	section, last := p.section(), byte('h')
	if section == "1.5" {
		last = 'g'
	}
	typed := reasonTyped().FindStringSubmatchIndex(p.before)
	if typed == nil {
		return nil
	}
	column, text := typed[0], section+" "
	if typed[2] >= 0 { // after 1.4, of which only the letter is missing
		column, text = typed[4], ""
		if p.before[typed[2]:typed[3]] == "1.5" {
			last = 'g'
		}
	}
	named := map[string]bool{}
	for _, r := range p.facts.Reasons {
		named[r.Letter] = true
	}
	for letter := byte('a'); letter <= last; letter++ {
		if named[string(letter)] && !strings.HasSuffix(p.before, string(letter)) {
			continue
		}
		at := p.from(column)
		if rest := p.cable.File.Text[at.End:]; strings.HasPrefix(rest, ")") {
			at.End++
		}
		label := fmt.Sprintf("%s(%c)", text, letter)
		items = append(items, Item{Kind: Value, Label: label, Detail: decode.ReasonLetter(letter), At: at, Text: label})
	}
	return items
}

// reasonTyped is the end of a line after which a reason is expected: "reasons ", "reasons 1.", "1.4 (",
// "1.4 (b) and ("; the groups are the section and what is typed of the letter.
var reasonTyped = lazyregexp.New(`(?i)(?:(1\.[45])\s*(?:\([a-h]\)(?:\s*,\s*|\s+and\s+|\s*))*(\(?[a-h]?)|1\.?|)$`)
