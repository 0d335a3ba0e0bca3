package main

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/scanner"
)

// The grammar of package grammar is in struct tags, in participle's EBNF:
//
//	Cables []*CableReference `parser:"(@@ ','?)*"`
//
// A tag is a constant, so that a fault in one cannot be after a switch: the tests are compiled for
// each.

// ebnf is the grammar of a struct: the tags of its fields, one after the other, as participle reads
// them.
type ebnf struct {
	tokens []ebnfToken
	next   int // token that is read next
	faults []tagFault
}

// ebnfToken is one token: a name, a text in quotation marks, or a sign.
type ebnfToken struct {
	text       string
	field      int // number of the field
	start, end int // bytes of the file
}

// tagFault is a change of a tag: what is put in the place of bytes of the file, and what a term was
// and becomes.
type tagFault struct {
	kind       string
	start, end int
	put        string
	was, is    string
}

// tags plants faults into the grammars of all structs of the file.
func (f *finder) tags() error {
	var err error
	ast.Inspect(f.file, func(n ast.Node) bool {
		s, ok := n.(*ast.StructType)
		if !ok || err != nil {
			return err == nil
		}
		g := &ebnf{}
		for i, field := range s.Fields.List {
			if field.Tag != nil {
				g.scan(f.source, i, f.offset(field.Tag.Pos()), f.offset(field.Tag.End()))
			}
		}
		if len(g.tokens) == 0 {
			return true
		}
		if err = g.parse(); err != nil {
			err = fmt.Errorf("%s:%d: %w", f.path, f.set.Position(s.Pos()).Line, err)
			return false
		}
		for _, t := range g.faults {
			line := 1 + strings.Count(f.source[:t.start], "\n")
			x := &fault{id: f.next, kind: t.kind, path: f.path, line: line, was: t.was, is: t.is}
			x.source = f.source[:t.start] + t.put + f.source[t.end:]
			f.next++
			f.faults = append(f.faults, x)
		}
		return true
	})
	return err
}

// scan adds the tokens of a tag that is at source[start:end]. One with escapes is left out.
func (g *ebnf) scan(source string, field, start, end int) {
	const key = `parser:"`
	literal := source[start:end]
	from := strings.Index(literal, key)
	if from < 0 || literal[0] != '`' {
		return
	}
	from += len(key)
	size := strings.IndexByte(literal[from:], '"')
	if size < 0 || strings.Contains(literal[from:from+size], `\`) {
		return
	}
	var s scanner.Scanner
	s.Init(strings.NewReader(literal[from : from+size]))
	s.Mode = scanner.ScanIdents | scanner.ScanChars
	s.Error = func(*scanner.Scanner, string) {} // 'SECTION' is no Go character, but scanned well
	for t := s.Scan(); t != scanner.EOF; t = s.Scan() {
		at := start + from + s.Position.Offset
		g.tokens = append(g.tokens, ebnfToken{s.TokenText(), field, at, at + len(s.TokenText())})
	}
}

// parse finds the faults of the grammar.
func (g *ebnf) parse() error {
	g.disjunction()
	if g.next != len(g.tokens) {
		return fmt.Errorf("the grammar of a struct ends at token %d of %d", g.next, len(g.tokens))
	}
	return nil
}

func (g *ebnf) peek() string {
	if g.next < len(g.tokens) {
		return g.tokens[g.next].text
	}
	return ""
}

// span is some tokens, from the first to before the last.
type span struct{ from, to int }

// disjunction reads alternatives, of which two neighbours may change places.
func (g *ebnf) disjunction() {
	alternatives := []span{g.sequence()}
	for g.peek() == "|" {
		g.next++
		alternatives = append(alternatives, g.sequence())
	}
	for i := 1; i < len(alternatives); i++ {
		a, b := alternatives[i-1], alternatives[i]
		if whole := (span{a.from, b.to}); g.isOfOneField(whole) {
			g.plant("tag order", whole, g.text(b)+" | "+g.text(a))
		}
	}
}

// sequence reads terms, of which one may be missing.
func (g *ebnf) sequence() span {
	var terms []span
	from := g.next
	for g.next < len(g.tokens) && g.peek() != "|" && g.peek() != ")" {
		terms = append(terms, g.term())
	}
	if len(terms) > 1 { // a group of nothing is no grammar
		for _, t := range terms {
			if g.isOfOneField(t) {
				g.plant("tag element", t, "")
			}
		}
	}
	return span{from, g.next}
}

// term reads one term with its quantifier, which may be another one.
func (g *ebnf) term() span {
	from := g.next
	for g.peek() == "!" || g.peek() == "~" {
		g.next++
	}
	if g.peek() == "@" { // of @@, which captures a struct, the other one stands for the name
		g.next++
	}
	isLookahead := false
	if g.peek() == "(" {
		g.next++
		if g.peek() == "?" {
			isLookahead = true
			g.next += 2 // (?= and (?!
		}
		g.disjunction()
	}
	g.next++             // the name, the text, or the end of the group
	if g.peek() == ":" { // a text with the name of its token
		g.next += 2
	}
	if g.next > len(g.tokens) {
		return span{from, len(g.tokens)} // the grammar is cut off, which parse reports
	}
	term := g.text(span{from, g.next})
	start := g.tokens[g.next-1].end
	end, before, put := start, "", "?"
	if other, ok := map[string]string{"?": "", "*": "+", "+": "*", "!": ""}[g.peek()]; ok {
		end, before, put = g.tokens[g.next].end, g.peek(), other
		g.next++
	}
	if !isLookahead {
		g.faults = append(g.faults, tagFault{"tag quantifier", start, end, put, term + before, term + put})
	}
	return span{from, g.next}
}

func (g *ebnf) isOfOneField(s span) bool {
	return g.tokens[s.from].field == g.tokens[s.to-1].field
}

// text returns the tokens, as far as they are of one field, as they are in the file.
func (g *ebnf) text(s span) string {
	var words []string
	for i, t := range g.tokens[s.from:s.to] {
		if i > 0 && t.start > g.tokens[s.from+i-1].end {
			words = append(words, " ")
		}
		words = append(words, t.text)
	}
	return strings.Join(words, "")
}

func (g *ebnf) plant(kind string, at span, is string) {
	start, end := g.tokens[at.from].start, g.tokens[at.to-1].end
	g.faults = append(g.faults, tagFault{kind, start, end, is, g.text(at), is})
}

// compiled returns the tests of a binary compiled with a fault that has no switch.
func (b *binary) compiled(root, folder string, x *fault) (*binary, error) {
	name := filepath.Join(folder, strconv.Itoa(x.id))
	overlay, err := writeOverlay(name, map[string]string{filepath.Join(root, filepath.FromSlash(x.path)): x.source})
	if err != nil {
		return nil, err
	}
	with := &binary{path: name + "-" + filepath.Base(b.path), dir: b.dir, pkg: b.pkg}
	for _, t := range b.tests {
		with.tests = append(with.tests, &test{of: with, name: t.name, took: t.took, reached: map[int]bool{x.id: true}})
	}
	return with, with.compile(overlay)
}

// tryTag compiles the tests of one package after the other with a fault in a tag, and runs them until one
// notices it.
func (r *results) tryTag(binaries []*binary, x *fault) error {
	tried := 0
	for _, b := range binaries {
		with, err := b.compiled(r.root, r.folder, x)
		if err != nil {
			return err
		}
		of := []*binary{with}
		tried += len(with.tests)
		noticed := r.noticed(of, x, func(tests []*test) []*test { return b.named(tests) })
		if err := os.Remove(with.path); err != nil {
			return err
		}
		if noticed {
			return nil
		}
	}
	r.survives(x, tried)
	return nil
}

// named returns the tests of the binary that have the names of some tests.
func (b *binary) named(tests []*test) (list []*test) {
	for _, t := range tests {
		i := slices.IndexFunc(b.tests, func(own *test) bool { return own.name == t.name })
		list = append(list, b.tests[i])
	}
	return list
}
