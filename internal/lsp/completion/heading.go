package completion

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// prosigns are the beginnings of routing and date-time lines.
func (p *place) prosigns(doubled bool) (items []Item) {
	for _, q := range tables.Precedences {
		item := Item{Kind: Value, Label: q.Letter, Detail: "precedence " + q.Word, At: p.word(""), Text: q.Letter + " "}
		item.Sample = item.Text + p.dateTime()
		if doubled {
			item.Label, item.Text, item.Sample = q.Letter+q.Letter, q.Letter+q.Letter+" ", q.Letter+q.Letter+" RUEHC"
		}
		items = append(items, item)
	}
	return items
}

// dateTime is the date-time group of the cable, or one as it may be.
func (p *place) dateTime() string {
	if p.facts.Sent.Known {
		return strings.ToUpper(p.facts.Sent.Value.Format("021504Z Jan 06"))
	}
	return "271109Z MAR 06"
}

// indicators are the routing indicators of posts, from the n-th word of the line on, that the line does not have yet.
func (p *place) indicators(n int) (items []Item) {
	at := p.word("")
	if len(strings.Fields(p.before[:len(p.before)-(p.offset-at.Start)])) < n-1 {
		return p.prosigns(true)
	}
	has := strings.Fields(p.before + p.cable.File.Text[p.offset:p.endOfLine()])
	for _, post := range p.tables.Posts() {
		if post.Indicator != "" && !slices.Contains(has, post.Indicator) {
			items = append(items, p.post(post, post.Indicator, post.From, at, post.Indicator))
		}
	}
	return items
}

// post is an item for a post, by its name or its routing indicator.
func (p *place) post(post tables.Post, label, detail string, at grammar.Span, text string) Item {
	return Item{Kind: Post, Label: label, Detail: detail, Doc: p.aboutCountry(post.Country), At: at, Text: text}
}

// aboutCountry says in which country a post is.
func (p *place) aboutCountry(code string) string {
	if tag, ok := p.tables.FindTAG(code); ok {
		return tag.Meaning + " (TAGS " + code + ")"
	}
	return ""
}

// station completes DE: the routing indicator of the originator, if that is known already, first.
func (p *place) station() (items []Item) {
	at := p.word("")
	if strings.TrimSpace(p.before[:len(p.before)-(p.offset-at.Start)]) != "DE" {
		return p.due(
			grammar.StationKind, "DE ", "format line 3: the station that sends, its number and the time of filing",
			"RUEHPL #0042 0861109",
		)
	}
	own := ""
	if post, ok := p.tables.FindOriginator(p.facts.Originator.Value); ok {
		own = post.Indicator
	}
	for _, post := range p.tables.Posts() {
		item := p.post(post, post.Indicator, post.From, at, post.Indicator+" #")
		item.Sample = post.Indicator + " #0042 0861109"
		switch {
		case post.Indicator == "":
		case post.Indicator == own:
			items = slices.Insert(items, 0, item)
		default:
			items = append(items, item)
		}
	}
	return items
}

// securityLines are the security lines of State traffic, with their level.
var securityLines = []struct {
	text  string
	level lint.Level
}{
	{"ZNR UUUUU ZZH", lint.Unclassified}, {"ZNY EEEEE ZZH", lint.Sensitive}, {"ZNY RRRRR ZZH", lint.Restricted},
	{"ZNY CCCCC ZZH", lint.Confidential}, {"ZNY SSSSS ZZH", lint.Secret}, {"ZNY TTTTT ZZH", lint.TopSecret},
}

// security completes the security line, to the level of the classification line if that is there already.
func (p *place) security() (items []Item) {
	for _, s := range securityLines {
		known := p.facts.Level
		controlled := known.Value == lint.Sensitive || known.Value == lint.LimitedOfficialUse
		sentOpenly := controlled && (s.level == lint.Unclassified || s.level == lint.Sensitive)
		if known.Known && known.Value != s.level && !sentOpenly {
			continue
		}
		text := s.text
		if p.isOther() {
			text = strings.TrimSuffix(text, " ZZH") // a signal of the Department
		}
		items = append(items, Item{Kind: Value, Label: text, Detail: s.level.String(), At: p.from(0), Text: text})
	}
	return items
}

// preamble completes the date-time line by its precedences: two at most, the second the lower one.
func (p *place) preamble() (items []Item) {
	at := p.word("")
	first := strings.Fields(p.before[:len(p.before)-(p.offset-at.Start)])
	switch len(first) {
	case 0:
		return p.prosigns(false)
	case 1:
		lower := false
		for _, item := range p.prosigns(false) {
			if lower {
				item.Detail += " for information"
				items = append(items, item)
			}
			lower = lower || item.Label == first[0]
		}
	}
	return items
}

// originator completes FM.
func (p *place) originator() (items []Item) {
	if len(p.before) < len("FM ") {
		return p.due(grammar.OriginatorKind, "FM ", "format line 6: who sends the cable", "AMEMBASSY PORT LOUIS")
	}
	own := p.facts.Station.Value
	for _, post := range p.tables.Posts() {
		item := p.post(post, post.From, post.Indicator, p.from(len("FM ")), post.From)
		if post.Indicator == own && own != "" {
			items = slices.Insert(items, 0, item)
		} else {
			items = append(items, item)
		}
	}
	return items
}

// addressee completes an addressee: a post with its routing indicator, and after it the
// precedence. Those on the routing line that are not addressed yet come first.
func (p *place) addressee() []Item {
	column := len(p.before) - len(strings.TrimLeft(p.before, " "))
	for _, role := range [...]string{"TO", "INFO", "XMT"} {
		if rest, ok := strings.CutPrefix(p.before, role); ok {
			if rest == "" {
				return p.roles()
			}
			column = len(p.before) - len(strings.TrimLeft(rest, " "))
		}
	}
	if items := p.addresseePrecedence(p.before[column:]); items != nil {
		return items
	}
	if p.isOther() && strings.TrimSpace(p.before) == "" {
		return p.roles() // the posts of the Department are seldom among them
	}
	if column == 0 && !strings.ContainsAny(p.before, " /") {
		if !isBehind[*grammar.Addressee](p) {
			return p.roles()
		}
		return append(p.roles(), p.addressees(0)...)
	}
	return p.addressees(column)
}

// roles are the words that begin the first addressee of each list, of those that the cable does not have yet.
func (p *place) roles() (items []Item) {
	informs := false
	for a := range grammar.All[*grammar.Addressee](p.cable) {
		informs = informs || grammar.Element(a) != p.element && a.Role == grammar.InfoRole
	}
	items = p.due(
		grammar.AddresseeKind, "TO ", "format line 7: who is to act", "RUEHC/SECSTATE WASHDC IMMEDIATE 0007",
	)
	if !informs && isBehind[*grammar.Addressee](p) {
		items = append(
			items,
			p.beginning("INFO ", "format line 8: who is to be informed", "RUEHBS/USEU BRUSSELS PRIORITY 0835"),
		)
	}
	return items
}

// addresseePrecedence are the words of precedence, where a known post with a blank after it is typed, else nil.
func (p *place) addresseePrecedence(typed string) (items []Item) {
	at := p.word("")
	name := typed[:max(0, len(typed)-(p.offset-at.Start))]
	_, name, slant := strings.Cut(name, "/")
	if p.namesAlone() {
		name, slant = typed[:max(0, len(typed)-(p.offset-at.Start))], true
	}
	_, known := p.tables.FindOriginator(strings.TrimSpace(name))
	isOneWord := strings.Count(strings.TrimSpace(name), " ") == 0
	if !slant || !strings.HasSuffix(name, " ") || !known && isOneWord {
		return nil
	}
	for _, q := range tables.Precedences {
		items = append(items, Item{Kind: Value, Label: q.Word, Detail: "precedence " + q.Letter, At: at, Text: q.Word + " "})
	}
	due := func(i Item) bool { // as the date-time line has it
		return slices.ContainsFunc(
			p.facts.Precedence,
			func(f lint.Fact[string]) bool { return i.Detail == "precedence "+f.Value },
		)
	}
	slices.SortStableFunc(items, func(a, b Item) int { return order(due(a), due(b)) })
	return items
}

// order puts what is true first.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (p *place) addressees(column int) (items []Item) {
	addressed, named, routed := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, a := range p.facts.Addressees {
		if !(a.At.Start <= p.offset && p.offset <= a.At.End) {
			addressed[a.Indicator], named[a.Name] = true, true
		}
	}
	for _, r := range p.facts.Routing {
		routed[r.Value] = true
	}
	for _, post := range p.tables.Posts() {
		text := post.Indicator + "/" + post.From
		switch {
		case p.namesAlone():
			text = post.From
			if named[text] {
				continue
			}
		case post.Indicator == "" || addressed[post.Indicator]:
			continue
		}
		items = append(
			items,
			Item{Kind: Post, Label: text, Detail: p.aboutCountry(post.Country), At: p.from(column), Text: text + " "},
		)
	}
	isRouted := func(i Item) bool { indicator, _, _ := strings.Cut(i.Label, "/"); return routed[indicator] }
	slices.SortStableFunc(items, func(a, b Item) int { return order(isRouted(a), isRouted(b)) })
	return items
}

// namesAlone reports whether addressees have no routing indicators, as in prints of the Department.
func (p *place) namesAlone() bool {
	return p.cable.Layout.IsPrint() || p.cable.Layout == grammar.ACP126
}

// messageNumber returns the message reference number that the heading shows, PORT LOUIS 000042, or "".
func (p *place) messageNumber() string {
	post, ok := p.tables.FindOriginator(p.facts.Originator.Value)
	if !ok || !p.facts.Serial.Known {
		return ""
	}
	return fmt.Sprintf("%s %06d", numberName(post), p.facts.Serial.Value)
}

// numberName returns the name of a post as message reference numbers have it, with its blanks where
// the FM line shows them: PORT LOUIS, STATE.
func numberName(post tables.Post) string {
	if _, name, _ := strings.Cut(post.From, " "); tables.Key(name) == post.Name {
		return name
	}
	return post.Name
}
