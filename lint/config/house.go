package config

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/cablelint/cablelint/internal/suggest"
	"github.com/cablelint/cablelint/lint"
)

// HouseGroup is the group of the rules of a configuration.
const HouseGroup = "house"

// HouseRule is a rule that the configuration itself defines: a condition on the facts of a cable.
// Package config does not know the language of conditions; internal/houserule compiles them, and
// gives Rule what it checks.
type HouseRule struct {
	Rule    *lint.Rule // with name, group and severity
	At      Expression // the fact to which findings point
	When    Expression // the condition; empty for a rule on a corpus that takes all cables
	Message Expression // with facts in it: sardines in {{subject}}

	// A rule on a corpus groups the cables by the value of Group, and reports those of a group for
	// which GroupWhen is true. Both are empty for a rule on one cable.
	Group, GroupWhen Expression

	Place Position // of the entry
}

// Expression is a text of the configuration in another language than YAML.
type Expression struct {
	Text  string
	Place Position // of its first character, or of the quotation mark before it

	lines []Position // where its lines begin; nil where it is folded or has escapes
}

// PlaceOf returns the place of a character of the text, from its line, from 1, and its column in
// characters, from 0. For a text that is folded or has escapes, it is the place of the whole.
func (e Expression) PlaceOf(line, column int) Position {
	if line < 1 || line > len(e.lines) {
		return e.Place
	}
	at := e.lines[line-1]
	return Position{at.Line, at.Column + column}
}

// expression reads a text and finds where its lines are.
func (p *parser) expression(n *yaml.Node) Expression {
	e := Expression{Text: strings.TrimRight(p.text(n), "\n"), Place: placeOf(n)}
	source := strings.Split(p.file.Text, "\n")
	if e.Text == "" || n.Line > len(source) {
		return e
	}
	first, column := n.Line-1, n.Column-1
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		first, column = first+1, 0
	}
	for i, line := range strings.Split(e.Text, "\n") {
		if first+i >= len(source) {
			e.lines = nil
			return e
		}
		from := source[first+i]
		if i == 0 {
			from = cutCharacters(from, column)
		} else {
			column = 0
		}
		before, _, ok := strings.Cut(from, line)
		if !ok {
			e.lines = nil
			return e
		}
		e.lines = append(e.lines, Position{first + i + 1, column + utf8.RuneCountInString(before) + 1})
	}
	return e
}

// cutCharacters returns a text without its first n characters.
func cutCharacters(s string, n int) string {
	for ; n > 0 && s != ""; n-- {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}

// houseRules reads the rules that the configuration defines. It is called before all other keys, so
// that these may name them.
func (p *parser) houseRules(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "house-rules" {
			p.each(n.Content[i+1], p.houseRule)
			break
		}
	}
	p.known = append(p.known, HouseGroup)
}

func (p *parser) houseRule(n *yaml.Node) {
	wrong := len(p.errors)
	h := &HouseRule{Rule: &lint.Rule{Group: HouseGroup, Everywhere: true}, Place: placeOf(n)}
	p.fields(n, "a house rule", map[string]func(*yaml.Node){
		"name":     func(v *yaml.Node) { h.Rule.Name = p.houseName(v) },
		"severity": func(v *yaml.Node) { h.Rule.Severity = p.houseSeverity(v) },
		"at":       func(v *yaml.Node) { h.At = p.expression(v) },
		"when":     func(v *yaml.Node) { h.When = p.expression(v) },
		"message":  func(v *yaml.Node) { h.Message = p.expression(v) },
		"corpus":   func(v *yaml.Node) { p.houseCorpus(h, v) },
	})
	if h.Rule.Name != "" { // known though something else is wrong, so that nothing else is reported for it
		p.known, p.rules = append(p.known, h.Rule.Name), append(p.rules, h.Rule.Name)
	}
	if len(p.errors) > wrong {
		return
	}
	for _, due := range []struct {
		missing bool
		what    string
	}{
		{h.Rule.Name == "", "a name, such as no-sardines"},
		{h.Rule.Severity == lint.Off, "a severity: info, warning or error"},
		{h.Message.Text == "", "a message, such as sardines in {{subject}}"},
		{h.At.Text == "", "at, the fact to which it points, such as subject"},
		{h.When.Text == "" && h.Group.Text == "", `when, a condition, such as subject contains "SARDINE"`},
	} {
		if due.missing {
			p.fail(n, "house rule without %s", due.what)
			return
		}
	}
	p.file.HouseRules = append(p.file.HouseRules, h)
}

// houseName reads the name of a house rule, which no other rule, group or tag has.
func (p *parser) houseName(n *yaml.Node) string {
	name := p.text(n)
	switch taken := slices.Contains(p.known, name) || p.current(name) != name; {
	case taken, name == HouseGroup:
		p.fail(n, "repeated name %q, expected one that no other rule, group or tag has", name)
	case !lint.IsRuleName(name):
		p.fail(n, "found name %q, expected small letters, digits and single hyphens: no-sardines", name)
	}
	return name
}

func (p *parser) houseSeverity(n *yaml.Node) (s lint.Severity) {
	if err := s.UnmarshalText([]byte(p.text(n))); err != nil || s == lint.Off {
		p.fail(n, "unknown severity %q, expected info, warning or error%s", n.Value,
			suggest.DidYouMean(n.Value, []string{"info", "warning", "error"}))
	}
	return s
}

// houseCorpus reads how a rule groups the cables of a corpus.
func (p *parser) houseCorpus(h *HouseRule, n *yaml.Node) {
	p.fields(n, "corpus", map[string]func(*yaml.Node){
		"group": func(v *yaml.Node) { h.Group = p.expression(v) },
		"when":  func(v *yaml.Node) { h.GroupWhen = p.expression(v) },
	})
	if h.Group.Text == "" || h.GroupWhen.Text == "" {
		p.fail(n, "corpus of a house rule without group and when, such as {group: id, when: count > 1}")
	}
}

// House returns the rules that the configuration defines.
func (f *File) House() []*lint.Rule {
	if len(f.HouseRules) == 0 {
		return nil
	}
	rules := make([]*lint.Rule, len(f.HouseRules))
	for i, h := range f.HouseRules {
		rules[i] = h.Rule
	}
	return rules
}

// HousePage returns the page of a house rule, made of its entry; "" where there is none of that
// name.
func (f *File) HousePage(name string) string {
	for _, h := range f.HouseRules {
		if h.Rule.Name == name {
			return h.page(f)
		}
	}
	return ""
}

func (h *HouseRule) page(f *File) string {
	var b strings.Builder
	b.WriteString("Reports " + strings.Join(strings.Fields(h.Message.Text), " ") + ".\n\n")
	for _, row := range [][2]string{{"when", h.When.Text}, {"group", h.Group.Text},
		{"of the group", h.GroupWhen.Text}, {"at", h.At.Text}, {"severity", h.Rule.Severity.String()}} {
		if row[1] != "" {
			b.WriteString("\t" + row[0] + ": " + strings.Join(strings.Fields(row[1]), " ") + "\n")
		}
	}
	b.WriteString("\nFix: none. A house rule does not change cables.\n\nSource: " + filepath.ToSlash(f.Path) + ":" +
		h.Place.String() + "\n")
	return b.String()
}
