package main

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// example is a cable of a rule's archive, with what the rule finds in it.
type example struct {
	Title string
	Lines []exampleLine
	Fixed string // the cable after safe fixes, or ""
	Link  string // fragment that opens it in the playground, or ""
}

// exampleLine is a line, or "…" for lines that are left out, with the messages under it.
type exampleLine struct {
	Number   int // from 1; 0 for lines that are left out
	Pieces   []piece
	Messages []message
}

// piece is a part of a line: plain, or marked by a severity or as "note".
type piece struct{ Text, Mark string }

// message is what was found on a line.
type message struct {
	Mark, Text string
	Fixes      []string // what is offered: "fix: …"
}

// examples returns the cables in which the rule finds something, and those that come near.
func examples(r *lint.Rule, results []*lint.Result) (found, fine []example, err error) {
	for _, res := range results {
		file := res.Cable.File
		e := exampleOf(file, marksOf(res)[file.Name])
		if e.Link, err = fragment(file.Source(), res.Profile, slices.Contains(r.Tags, lint.Habits)); err != nil {
			return nil, nil, err
		}
		safe := func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe }
		if _, n := lint.Edits(res.Diagnostics, safe); n > 0 {
			conf := lint.Config{Profile: res.Profile, Selected: []string{r.Name}}
			if e.Fixed, _, _, err = lint.FixAll(e.Title, file.Source(), []*lint.Rule{r}, conf, safe); err != nil {
				return nil, nil, err
			}
			e.Fixed = visible.Lines(e.Fixed)
		}
		if len(res.Diagnostics) > 0 {
			found = append(found, e)
		} else {
			fine = append(fine, e)
		}
	}
	return found, fine, nil
}

// mark is a place that is marked in a text.
type mark struct {
	at    grammar.Span
	class string
	text  string
	fixes []string
}

// marksOf returns the places of findings and of their notes by the names of the files.
func marksOf(results ...*lint.Result) map[string][]mark {
	marks := map[string][]mark{}
	put := func(name string, m mark) { marks[name] = append(marks[name], m) }
	for _, res := range results {
		name := res.Cable.File.Name
		for _, d := range res.Diagnostics {
			m := mark{at: d.At, class: d.Severity.String(), text: d.Message}
			for _, f := range d.Fixes {
				kind := "suggestion: "
				if f.Safe {
					kind = "fix: "
				}
				m.fixes = append(m.fixes, kind+f.Title)
			}
			put(name, m)
			for _, n := range d.Notes {
				where := name
				if n.In != nil {
					where = n.In.Name
				}
				put(where, mark{at: n.At, class: "note", text: n.Message})
			}
		}
	}
	return marks
}

// corpusExamples returns the cables of a rule on corpora: those of a corpus with a finding, and
// others. They are taken from the archive, for a corpus keeps of a text only what its rules look
// at.
func corpusExamples(results []*lint.Result, archive []byte) (found, fine []example) {
	folders := map[string]bool{}
	for _, res := range results {
		folders[path.Dir(res.Cable.File.Name)] = true
	}
	marks := marksOf(results...)
	for _, f := range txtar.Parse(archive).Files {
		name, _, _ := strings.Cut(f.Name, " ") // parameters follow
		if name == "mutation" {
			continue
		}
		text := expectation.ReplaceAllString(string(f.Data), "")
		e := exampleOf(grammar.NewFile(name, text), marks[name])
		e.Title = strings.ReplaceAll(e.Title, "/", " / ")
		if folders[path.Dir(name)] {
			found = append(found, e)
		} else {
			fine = append(fine, e)
		}
	}
	return found, fine
}

// expectation is a line of an archive that says what is found in the line above it.
var expectation = regexp.MustCompile(`(?m)^ *(?:\^+|\|) (?:error|warning|info|note): .*\n`)

// exampleOf returns a text with marks, which are named under their lines. Of a long text only what
// is near them is shown.
func exampleOf(file *grammar.File, marks []mark) example {
	e := example{Title: strings.ReplaceAll(strings.TrimSuffix(file.Name, ".cable"), "-", " ")}
	for i, l := range file.Lines {
		line := exampleLine{Number: i + 1}
		var here []mark
		for _, m := range marks {
			if m.at.Start < l.End && m.at.End > l.Start {
				here = append(here, m)
			}
			if file.LineAt(m.at.Start) == i {
				line.Messages = append(line.Messages, message{m.class, m.text, m.fixes})
			}
		}
		line.Pieces = pieces(file.Text, l, here)
		e.Lines = append(e.Lines, line)
	}
	e.Lines = near(e.Lines)
	return e
}

// pieces cuts a line where marks begin and end. Where several lie on each other the first one is shown.
func pieces(text string, l grammar.Line, marks []mark) (cut []piece) {
	kept := l.Start + len(strings.TrimRight(text[l.Start:l.End], " ")) // blanks follow, which nobody would see
	borders := []int{l.Start, kept, l.End}
	for _, m := range marks {
		borders = append(borders, min(max(m.at.Start, l.Start), l.End), min(max(m.at.End, l.Start), l.End))
	}
	slices.Sort(borders)
	borders = slices.Compact(borders)
	for i := range len(borders) - 1 {
		p := piece{Text: inked(text[borders[i]:borders[i+1]])}
		if borders[i] >= kept {
			p.Text = strings.Repeat("·", borders[i+1]-borders[i])
		}
		for _, m := range marks {
			if p.Mark == "" && m.at.Start <= borders[i] && borders[i+1] <= m.at.End {
				p.Mark = m.class
			}
		}
		cut = append(cut, p)
	}
	return cut
}

// near leaves out lines that are far from those with messages, where a text is long.
func near(lines []exampleLine) []exampleLine {
	const all, around = 24, 3 // lines
	said := func(l exampleLine) bool { return len(l.Messages) > 0 }
	if len(lines) <= all || !slices.ContainsFunc(lines, said) {
		return lines
	}
	var kept []exampleLine
	for i, l := range lines {
		if slices.ContainsFunc(lines[max(0, i-around):min(len(lines), i+around+1)], said) {
			kept = append(kept, l)
		} else if n := len(kept); n == 0 || kept[n-1].Number > 0 {
			kept = append(kept, exampleLine{Pieces: []piece{{Text: "…"}}})
		}
	}
	return kept
}

// inked shows characters that cannot be seen: a tab as →, others as the command does.
func inked(text string) string {
	before, after, found := strings.Cut(text, "\t")
	if !found {
		return visible.Text(text)
	}
	return visible.Text(before) + "→\t" + inked(after)
}

// fragment returns what opens a text in the playground, as web/src/link.js reads it; or "" for what
// a page cannot hold: bytes that are no UTF-8, and line ends other than \n.
func fragment(source string, profile grammar.Profile, habits bool) (string, error) {
	if !utf8.ValidString(source) || strings.ContainsRune(source, '\r') {
		return "", nil
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := w.Write([]byte(source)); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	parameters := url.Values{"text": {base64.RawURLEncoding.EncodeToString(packed.Bytes())}, "profile": {profile.String()}}
	if habits {
		parameters.Set("habits", "on")
	}
	return "#" + parameters.Encode(), nil
}
