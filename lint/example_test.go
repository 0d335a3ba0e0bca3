package lint_test

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// A rule of one's own: a value with a check, which reports to the pass.
func ExampleRule() {
	shouting := &lint.Rule{
		Name:     "exclamation-in-subject",
		Group:    "text",
		Severity: lint.Warning,
		Check: func(p *lint.Pass) {
			if s := p.Facts.Subject; s.Known && strings.Contains(s.Value, "!") {
				p.Reportf(s, "found an exclamation mark in the subject, expected a full stop")
			}
		},
	}
	linter, err := lint.New([]*lint.Rule{shouting}, lint.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	res := linter.Run(grammar.Parse("a.cable", "UNCLAS PARIS 000007\n\nSUBJECT: DUES RISE!\n"))
	for _, d := range res.Diagnostics {
		fmt.Println(res.Cable.File.Position(d.At.Start).Line, d.Message)
	}
	// Output: 3 found an exclamation mark in the subject, expected a full stop
}

// All mistakes in rules and configuration are reported at once.
func ExampleNew() {
	unfinished := &lint.Rule{Name: "exclamation-in-subject", Group: "text"}
	_, err := lint.New(
		[]*lint.Rule{unfinished},
		lint.Config{Severities: map[string]lint.Severity{"exclamation-in-subjec": lint.Off}},
	)
	fmt.Println(err)
	// Output:
	// rule 1 of 1 ("exclamation-in-subject"): missing Check or CheckCorpus: the rule would never run
	// rule 1 of 1 ("exclamation-in-subject"): missing severity: the rule would never run
	// severities: no rule or group "exclamation-in-subjec"; did you mean "exclamation-in-subject"?
}

// A rule on a corpus: cables are brought together by what they have in common, here the subject,
// and come to the rule in groups.
func ExampleCorpus() {
	bySubject := &lint.Grouping{
		Keys: func(e *lint.Entry, put func(string, lint.Member)) { put(e.Subject.Text, lint.Member{}) },
	}
	twice := &lint.Rule{
		Name:     "subject-twice",
		Group:    "corpus",
		Severity: lint.Info,
		By:       bySubject,
		CheckCorpus: func(p *lint.CorpusPass) {
			for g := range p.Groups() {
				for _, m := range g.Members[1:] {
					e, first := p.Entry(m), p.Entry(g.Members[0])
					p.Reportf(m, e, e.Subject, "the subject of %s too", first.Name)
				}
			}
		},
	}
	corpus := lint.NewCorpus([]*lint.Rule{twice})
	defer corpus.Close()
	for _, name := range []string{"a.cable", "b.cable"} {
		cable := grammar.Parse(name, "UNCLAS PARIS 000007\n\nSUBJECT: DUES\n")
		if err := corpus.Add(lint.Run(cable, nil, lint.Config{}).Entry()); err != nil {
			fmt.Println(err)
		}
	}
	results, err := corpus.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
	if err != nil {
		fmt.Println(err)
	}
	for _, res := range results {
		for _, d := range res.Diagnostics {
			fmt.Println(res.Cable.File.Name, d.Message)
		}
	}
	// Output: b.cable the subject of a.cable too
}
