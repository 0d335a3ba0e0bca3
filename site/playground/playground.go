// Package playground is what the playground of the site asks of the library, which runs in the
// browser as WebAssembly. It takes and returns places as CodeMirror counts them: in UTF-16 units of
// the text, from 0.
package playground

import (
	"encoding/json"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

// Report is all that the page shows of a text.
type Report struct {
	Profile  string          `json:"profile"` // by which the text was judged
	Findings []Finding       `json:"findings"`
	Lines    []Line          `json:"lines"`
	Facts    json.RawMessage `json:"facts"` // as cablelint parse prints them; places are objects {start, end}
}

// Finding is a finding with what may be done about it.
type Finding struct {
	Place
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Notes    []Note `json:"notes"`
	Fixes    []Fix  `json:"fixes"`
}

// Place is a part of the text.
type Place struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Note is another place that takes part in a finding.
type Note struct {
	Place
	Message string `json:"message"`
}

// Fix is a set of changes that belong together.
type Fix struct {
	Title string `json:"title"`
	Safe  bool   `json:"safe"` // touches layout only
	Edits []Edit `json:"edits"`
}

// Edit replaces a part of the text.
type Edit struct {
	Place
	New string `json:"new"`
}

// Line is a line of the text with what it says in plain words.
type Line struct {
	Place
	Meanings []string `json:"meanings"`
}

// Options say how a text is judged.
type Options struct {
	Profile string // by name; any other word, such as "", lets the text decide
	Habits  bool   // whether habits of published copies are reported in them
}

// Check judges a text.
func Check(source string, o Options) (Report, error) {
	res := run(source, o)
	units := unitsOf(res.Cable.File)
	r := Report{Profile: res.Profile.String(), Findings: []Finding{}, Lines: []Line{}}
	for _, d := range lint.Fold(res.Diagnostics) {
		r.Findings = append(r.Findings, findingOf(d, units))
	}
	for _, l := range decode.Cable(res.Cable, res.Facts, tables.BuiltIn()) {
		if len(l.Meanings) > 0 {
			r.Lines = append(r.Lines, Line{units.place(l.At), l.Meanings})
		}
	}
	facts, err := json.Marshal(res.Facts)
	r.Facts = units.inJSON(facts)
	return r, err
}

// FixLayout returns the text with all fixes of layout, as cablelint fix makes them.
func FixLayout(source string, o Options) (string, error) {
	safe := func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe }
	fixed, _, _, err := lint.FixAll(name, source, book, o.config(), safe)
	return fixed, err
}

// Hover says what is at a place in plain words: what the smallest part there means, or nothing.
func Hover(source string, o Options, offset int) (at Place, meanings []string) {
	res := run(source, o)
	units := unitsOf(res.Cable.File)
	var smallest grammar.Span
	for _, e := range res.Cable.Elements {
		if here := e.Extent(); offset < units.at(here.Start) || offset >= units.at(here.End) {
			continue
		}
		words := tables.BuiltIn()
		parts := append(decode.Parts(res.Cable, res.Facts, words, e), decode.Details(res.Cable, res.Facts, words, e)...)
		for _, p := range parts {
			place := units.place(p.At)
			covers := place.Start <= offset && offset < place.End
			if !covers || len(meanings) > 0 && p.At.Len() > smallest.Len() {
				continue
			}
			if p.At != smallest {
				smallest, at, meanings = p.At, place, nil
			}
			meanings = append(meanings, p.Meaning)
		}
	}
	return at, meanings
}

// name is that of the text in messages.
const name = "playground.cable"

var book = rules.All() // sorted once

func run(source string, o Options) *lint.Result {
	return lint.Run(grammar.Parse(name, source), book, o.config())
}

// config returns the configuration of the library.
func (o Options) config() (conf lint.Config) {
	for _, p := range Profiles {
		if p.String() == o.Profile {
			conf.Profile = p
		}
	}
	if o.Habits {
		conf.Selected = []string{lint.Habits}
	}
	return conf
}

// Profiles are those by which a text can be judged.
var Profiles = []grammar.Profile{grammar.TransmissionProfile, grammar.ArchiveProfile, grammar.DraftProfile}

func findingOf(d lint.Diagnostic, units units) Finding {
	f := Finding{
		Place:    units.place(d.At),
		Rule:     d.Rule,
		Severity: d.Severity.String(),
		Message:  d.Message,
		Notes:    []Note{},
		Fixes:    []Fix{},
	}
	for _, n := range d.Notes {
		f.Notes = append(f.Notes, Note{units.place(n.At), n.Message})
	}
	for _, x := range d.Fixes {
		fix := Fix{Title: x.Title, Safe: x.Safe}
		for _, e := range x.Edits {
			fix.Edits = append(fix.Edits, Edit{units.place(e.At), e.New})
		}
		f.Fixes = append(f.Fixes, fix)
	}
	return f
}
