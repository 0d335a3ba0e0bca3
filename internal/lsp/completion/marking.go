package completion

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// marking completes the classification line: the level that the security letters say, the section,
// and the number that the heading shows, or the post that numbers the cable.
func (p *place) marking() (items []Item) {
	number := p.messageNumber()
	if p.isOther() {
		number = "" // the number on this line is one of the Department's
	}
	for _, l := range tables.Levels {
		level := lint.WordLevel(l.Word)
		second := l.Word == "UNCLASSIFIED" || level == lint.Restricted // of which none is typed today
		second = second || p.isOther() && level == lint.LimitedOfficialUse
		if year := p.facts.Year; second || l.To > 0 && year.Known && year.Value > l.To || !p.lettersSay(level) {
			continue
		}
		text, sample := l.Line, ""
		if p.facts.Part.Known {
			text += fmt.Sprintf(" SECTION %02d OF", p.facts.Part.Value)
			sample = fmt.Sprintf("%s %02d %s", text, p.facts.Part.Value+1, cmp.Or(number, "PORT LOUIS 000042"))
		} else if number != "" {
			text += " " + number
		}
		items = append(items, Item{Kind: Value, Label: text, Detail: l.Name, At: p.from(0), Text: text, Sample: sample})
	}
	items = append(items, p.alliedLevels()...)
	at := p.behindLevel()
	if at == 0 || p.isOther() {
		return items
	}
	if number != "" {
		const detail = "the number of this cable, by its heading"
		items = append(items, Item{Kind: Value, Label: number, Detail: detail, At: p.from(at), Text: number})
	}
	for _, post := range p.tables.Posts() {
		name := numberName(post)
		item := p.post(post, name, post.From, p.from(at), name+" ")
		item.Sample = item.Text + "000042"
		items = append(items, item)
	}
	return items
}

// alliedLevels are the levels of NATO, for messages by its procedure.
func (p *place) alliedLevels() (items []Item) {
	if !p.isOther() || p.cable.Layout != grammar.ACP127 && p.cable.Layout != grammar.ACP126 {
		return nil
	}
	for _, l := range tables.NATOLevels {
		if p.lettersSay(lint.WordLevel(l.Word)) {
			items = append(items, Item{Kind: Value, Label: l.Line, Detail: "NATO " + l.Name, At: p.from(0), Text: l.Line})
		}
	}
	return items
}

// lettersSay reports whether the security letters say the level, or nothing.
func (p *place) lettersSay(level lint.Level) bool {
	if !p.facts.Letters.Known || p.facts.Letters.Value == "" {
		return true
	}
	for _, s := range securityLines {
		if s.level == level {
			letter := s.text[len("ZNR ")]
			return letter == p.facts.Letters.Value[0]
		}
	}
	return false
}

// behindLevel returns where in the line what follows the level begins; 0 where there is no level yet.
func (p *place) behindLevel() (column int) {
	for _, l := range tables.Levels {
		rest, ok := strings.CutPrefix(p.before, l.Line+" ")
		if !ok { // SECRET for S E C R E T
			rest, ok = strings.CutPrefix(p.before, l.Word+" ")
		}
		if !ok {
			continue
		}
		if i := strings.Index(rest, " OF "); strings.HasPrefix(rest, "SECTION") && i > 0 {
			rest = strings.TrimLeft(rest[i+len(" OF "):], "0123456789")
		}
		return len(p.before) - len(strings.TrimLeft(rest, " "))
	}
	return 0
}

// captions are those of the cable's time that may go with the ones that are there, distribution first,
// in the place of what is typed from a column on.
func (p *place) captions(column int) (items []Item) {
	typed := p.before[column:]
	has := map[string]bool{}
	for _, c := range p.facts.Captions {
		if !(c.At.Start <= p.offset && p.offset <= c.At.End) {
			has[c.Value] = true
		}
	}
	year := p.facts.Year
	for _, c := range p.tables.Captions() {
		outOfDate := year.Known && (c.To > 0 && year.Value > c.To || c.From > 0 && year.Value < c.From)
		if has[c.Name] || outOfDate || slices.ContainsFunc(c.Excludes, func(other string) bool { return has[other] }) {
			continue
		}
		if strings.Contains(typed, " ") && !strings.HasPrefix(c.Name, strings.ToUpper(typed)) {
			continue // STATE FOR is not meant to become INFORM ALL STATE EMPLOYEES
		}
		if c.Name == "SENSITIVE" && p.facts.Level.Value.Classified() {
			continue
		}
		items = append(
			items,
			Item{Kind: Value, Label: c.Name, Detail: c.Meaning, Doc: aboutCaption(c), At: p.from(column), Text: c.Name},
		)
	}
	slices.SortStableFunc(items, func(a, b Item) int { return order(isDistribution(a), isDistribution(b)) })
	return items
}

// captionKind comes before the kind of a caption.
const captionKind = "kind of caption: "

// aboutCaption says of what kind a caption is, what it may not go with, and when it was in use.
func aboutCaption(c tables.Caption) string {
	text := captionKind + strings.TrimSuffix(c.Kind, " caption")
	if len(c.Excludes) > 0 {
		text += "; not with " + strings.Join(c.Excludes, ", ")
	}
	return text + years(c.From, c.To)
}

func isDistribution(i Item) bool { return strings.HasPrefix(i.Doc, captionKind+"distribution") }
