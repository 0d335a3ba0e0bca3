package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/lazyregexp"
)

// britishNames are addressees of telegrams of the British Foreign Office that are no towns.
var britishNames = map[string]string{
	"FCO":            "the Foreign and Commonwealth Office in London",
	"ODA":            "the Overseas Development Administration",
	"MODUK":          "the Ministry of Defence",
	"MOD UK":         "the Ministry of Defence",
	"CABINET OFFICE": "the Cabinet Office",
	"UKMIS NEW YORK": "the UK mission to the United Nations in New York",
	"UKMIS GENEVA":   "the UK mission to the United Nations in Geneva",
	"UKREP BRUSSELS": "the UK representation to the European Communities",
	"UKDEL NATO":     "the UK delegation to NATO",
	"WASHINGTON":     "the British embassy in Washington",
}

// british returns in words whom a name in a British telegram stands for. A town stands for the
// post there: PORT LOUIS.
func (d decoder) british(name string) string {
	if known := britishNames[name]; known != "" {
		return known
	}
	if _, ok := d.tables.FindPost(name); ok {
		return "the British post in " + titled(strings.Fields(name))
	}
	return name
}

// addressee returns in words whom a name in a field stands for.
func (d decoder) addressee(of grammar.Layout, name string) string {
	name = strings.Join(strings.Fields(name), " ")
	name, offices, _ := strings.Cut(name, "//")
	said := known(name, spoken(d.tables, name))
	switch of {
	case grammar.UKTelno:
		said = d.british(name)
	case grammar.StateDraft:
		said = post(d.tables, name)
	}
	if offices = strings.Trim(offices, "/"); offices != "" {
		said += ", for its office " + strings.ReplaceAll(offices, "/", ", ")
	}
	return said
}

// telegramBefore are the lines of a British telegram that say what it follows.
var telegramBefore = lazyregexp.New(`^(MY|YOUR) TELNO (\d+)\b`)

// titleOf explains a title of a British telegram, if it says what it refers to: MY TELNO 58 (NOT TO ALL)
func (d decoder) titleOf(e *grammar.Title) string {
	text := e.Span().Of(d.cable.File.Text)
	if d.cable.Layout != grammar.UKTelno {
		return ""
	}
	said := ""
	switch m := telegramBefore().FindStringSubmatch(text); {
	case m != nil && m[1] == "MY":
		said = "refers to telegram " + m[2] + " of the same post"
	case m != nil:
		said = "refers to telegram " + m[2] + " of whom it is sent to"
	case strings.HasPrefix(text, "MIPT"):
		said = "MIPT: refers to the telegram that the post sent just before"
	case strings.HasPrefix(text, "MIFT"):
		said = "MIFT: refers to the telegram that the post sends next"
	default:
		return ""
	}
	if strings.Contains(text, "NOT TO ALL") || strings.Contains(text, "NOTAL") {
		said += ", which not all addressees have"
	}
	return said
}
