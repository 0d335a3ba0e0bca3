package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

// stage is a part of a check, or what it is compared with.
type stage struct {
	name string
	run  func()
}

// The places of the stages with which the others are compared.
const (
	counting = iota
	words
	matching
)

// stagesOver returns what is measured over the texts. A stage is handed what the ones before it
// make.
func stagesOver(texts []string) []stage {
	raw := make([][]byte, len(texts))
	cables := make([]*grammar.Cable, len(texts))
	results := make([]*lint.Result, len(texts))
	book := rules.All()
	for i, text := range texts {
		raw[i] = []byte(text)
		cables[i] = grammar.Parse(fmt.Sprint(i), text)
		results[i] = lint.Run(cables[i], book, lint.Config{})
	}
	each := func(do func(i int)) func() {
		return func() {
			for i := range texts {
				do(i)
			}
		}
	}
	return []stage{
		{"count line ends", each(func(i int) { sink += bytes.Count(raw[i], []byte{'\n'}) })},
		{"count words", each(func(i int) { sink += countWords(raw[i]) })},
		{"one regular expression a field", each(func(i int) { sink += byRegexps(texts[i]) })},
		{"decode, find lines", each(func(i int) { sink += len(grammar.NewFile("", texts[i]).Lines) })},
		{"parse", each(func(i int) { sink += len(grammar.Parse("", texts[i]).Elements) })},
		{"facts", each(func(i int) { sink += len(lint.ExtractFacts(cables[i]).Paragraphs) })},
		{"facts, all rules", each(func(i int) { sink += len(lint.Run(cables[i], book, lint.Config{}).Diagnostics) })},
		{"check: parse, facts, all rules", each(func(i int) {
			sink += len(lint.Run(grammar.Parse("", texts[i]), book, lint.Config{}).Diagnostics)
		})},
		{"report as text", each(func(i int) { fail(report.Text(io.Discard, results[i], report.TextOptions{})) })},
		{"corpus: entries, all rules", func() { corpus(results, book) }},
	}
}

// countWords counts words as wc -w does: what is between blanks.
func countWords(text []byte) (n int) {
	within := false
	for _, c := range text {
		blank := c == ' ' || '\t' <= c && c <= '\r'
		if within && blank {
			n++
		}
		within = !blank
	}
	if within {
		n++
	}
	return n
}

// sink keeps the compiler from leaving work out.
var sink int

// corpus checks the cables against each other.
func corpus(results []*lint.Result, book []*lint.Rule) {
	c := lint.NewCorpus(book)
	for _, res := range results {
		fail(c.Add(res.Entry()))
	}
	found, err := c.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
	fail(err)
	fail(c.Close())
	sink += len(found)
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
