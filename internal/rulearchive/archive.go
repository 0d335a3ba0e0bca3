// Package rulearchive reads and writes the archives by which rules are tested: cables with carets
// under what is expected to be found. Package linttest documents their form.
package rulearchive

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FindsAnything reports whether an archive has a case in which its rule finds something.
func FindsAnything(archive string) bool {
	return strings.Contains(archive, "^ ") || strings.Contains(archive, "| ")
}

// mutation is the name of sections that are no cables.
const mutation = "mutation"

// section is one file of an archive.
type section struct{ header, body string }

func (s section) name() string {
	name, _, _ := strings.Cut(strings.Trim(s.header, "- \n"), " ")
	return name
}

func (s section) has(parameter string) bool { return strings.Contains(s.header, parameter) }

// split splits an archive into the words at its start and its sections.
func split(archive string) (top string, sections []section) {
	for line := range strings.Lines(archive) {
		switch {
		case strings.HasPrefix(line, "-- ") && strings.HasSuffix(strings.TrimRight(line, "\n"), " --"):
			sections = append(sections, section{header: line})
		case len(sections) == 0:
			top += line
		default:
			sections[len(sections)-1].body += line
		}
	}
	return top, sections
}

// Redraw returns the archive with the findings of the rule under each cable, and with fixed cables,
// and what is wrong with the rule in words.
func Redraw(rule *lint.Rule, archive string) (string, []string) {
	top, sections := split(archive)
	if rule.CheckCorpus != nil {
		return redrawCorpus(rule, top, sections)
	}
	there := map[string]bool{}
	for _, s := range sections {
		there[s.name()] = true
	}
	var b strings.Builder
	b.WriteString(top)
	var problems []string
	after := map[string]string{} // texts of sections that show a cable after fixes or suggestions
	for _, s := range sections {
		name := s.name()
		switch text, ok := after[name]; {
		case name == mutation:
			b.WriteString(s.header + s.body)
			continue
		case ok:
			b.WriteString(s.header + text)
			continue
		case isAfter(name):
			continue // nothing is offered any more
		}
		b.WriteString(s.header)
		lines := withoutCarets(s.body)
		source := strings.Join(lines, "")
		if s.has("escaped") {
			source = unescape(lines)
		}
		res := run(rule, s, source)
		b.WriteString(endedLine(draw(res, lines)))
		fixed, problem := settle(rule, s, source)
		if problem != "" {
			problems = append(problems, name+": "+problem)
		}
		for _, offer := range [...]struct{ name, text string }{{name + fixedSuffix, fixed},
			{name + suggestedSuffix, suggested(res)}} {
			if offer.text == source {
				continue
			}
			text := offer.text
			if s.has("escaped") {
				text = escape(text)
			}
			if after[offer.name] = endedLine(text); !there[offer.name] {
				b.WriteString("-- " + offer.name + " --\n" + after[offer.name])
			}
		}
	}
	return b.String(), problems
}

// Names of sections that show a cable after all safe fixes, and after all suggestions, end so.
const (
	fixedSuffix     = ".fixed"
	suggestedSuffix = ".suggested"
)

// isAfter reports whether a section of that name shows a cable after fixes or suggestions.
func isAfter(name string) bool {
	return strings.HasSuffix(name, fixedSuffix) || strings.HasSuffix(name, suggestedSuffix)
}

// endedLine returns a text with a line end, so that a header may follow.
func endedLine(text string) string {
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text
}

// suggested returns a cable after all suggestions.
func suggested(res *lint.Result) string {
	edits, _ := lint.Edits(res.Diagnostics,
		func(_ lint.Diagnostic, f lint.Fix) bool { return !f.Safe })
	return lint.Apply(res.Cable.File.Text, edits)
}

func run(rule *lint.Rule, s section, source string) *lint.Result {
	return lint.Run(grammar.Parse(s.name(), source), []*lint.Rule{rule}, config(rule, s))
}

// config returns the configuration from the options of a section. The rule is selected, so that it
// runs in every profile.
func config(rule *lint.Rule, s section) (conf lint.Config) {
	conf.Selected = []string{rule.Name}
	for _, p := range []grammar.Profile{grammar.TransmissionProfile, grammar.ArchiveProfile,
		grammar.DraftProfile} {
		if s.has("profile=" + p.String()) {
			conf.Profile = p
		}
	}
	if _, day, ok := strings.Cut(s.header, "as-of="); ok {
		conf.AsOf, _ = time.Parse(time.DateOnly, day[:min(len(day), len(time.DateOnly))])
	}
	return conf
}

// settle applies safe fixes until none is left.
func settle(rule *lint.Rule, s section, source string) (fixed, problem string) {
	safe := func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe }
	fixed, left, _, err := lint.FixAll(s.name(), source, []*lint.Rule{rule}, config(rule, s), safe)
	if err != nil {
		return fixed, err.Error()
	}
	if _, more := lint.Edits(left.Diagnostics, safe); more > 0 {
		problem = "safe fixes never end, or change what the cable says"
	}
	return fixed, problem
}

// withoutCarets returns the lines of a cable without the expectations.
func withoutCarets(body string) (lines []string) {
	for line := range strings.Lines(body) {
		if !isExpectation(line) {
			lines = append(lines, line)
		}
	}
	return lines
}

func isExpectation(line string) bool {
	s := strings.TrimLeft(line, " ")
	s = strings.TrimLeft(strings.TrimPrefix(s, "|"), "^")
	for _, severity := range []string{" error: ", " warning: ", " info: ", " note: ", " fix: ",
		" suggestion: "} {
		if strings.HasPrefix(s, severity) {
			return true
		}
	}
	return false
}

// draw writes the findings under their lines.
func draw(res *lint.Result, lines []string) string {
	file := res.Cable.File
	under := make([]string, len(lines)+1)
	for _, d := range res.Diagnostics {
		i := min(file.LineAt(d.At.Start), max(len(lines)-1, 0))
		under[i] += carets(file, d.At) + " " + d.Severity.String() + ": " + d.Message + "\n"
		for _, f := range d.Fixes {
			kind := " suggestion: "
			if f.Safe {
				kind = " fix: "
			}
			under[i] += carets(file, d.At) + kind + f.Title + "\n"
		}
		if last := min(file.LineAt(max(d.At.End-1, d.At.Start)), len(lines)-1); last > i {
			end := grammar.Span{Start: file.Lines[last].Start, End: d.At.End}
			under[last] += carets(file, end) + " " + d.Severity.String() + ": ends here\n"
		}
		for _, n := range d.Notes {
			i := min(file.LineAt(n.At.Start), max(len(lines)-1, 0))
			under[i] += carets(file, n.At) + " note: " + n.Message + "\n"
		}
	}
	return interleave(lines, under)
}

// interleave writes after each line what belongs under it.
func interleave(lines, under []string) string {
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		if under[i] != "" && !strings.HasSuffix(line, "\n") {
			b.WriteByte('\n')
		}
		b.WriteString(under[i])
	}
	return b.String()
}

func carets(file *grammar.File, at grammar.Span) string {
	blanks := strings.Repeat(" ", file.Position(at.Start).Column-1)
	if at.Len() == 0 {
		return blanks + "|"
	}
	end := at.End
	if len(file.Lines) > 0 {
		end = min(end, max(file.Lines[file.LineAt(at.Start)].End, at.Start+1))
	}
	return blanks + strings.Repeat("^", max(1, utf8.RuneCountInString(file.Text[at.Start:end])))
}

// unescape reads the lines of an escaped section.
func unescape(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		body := strings.TrimSuffix(line, "\n")
		cut, joined := strings.CutSuffix(body, `\`)
		if s, err := strconv.Unquote(`"` + strings.ReplaceAll(cut, `"`, `\"`) + `"`); err == nil {
			cut = s
		}
		b.WriteString(cut)
		if !joined {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// escape returns a text in the form of an escaped section.
func escape(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		body, ended := strings.CutSuffix(line, "\n")
		q := strconv.QuoteToASCII(body)
		b.WriteString(strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`))
		if !ended {
			b.WriteByte('\\')
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Results returns what a rule finds in the cables of its archive, in order; fixed cables are
// skipped.
func Results(rule *lint.Rule, archive string) ([]*lint.Result, error) {
	_, sections := split(archive)
	if rule.CheckCorpus != nil {
		return corpusResults(rule, sections)
	}
	var results []*lint.Result
	for _, s := range sections {
		if isAfter(s.name()) || s.name() == mutation {
			continue
		}
		lines := withoutCarets(s.body)
		source := strings.Join(lines, "")
		if s.has("escaped") {
			source = unescape(lines)
		}
		results = append(results, run(rule, s, source))
	}
	return results, nil
}
