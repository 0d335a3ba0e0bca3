package rulearchive

import (
	"path"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// redrawCorpus returns the archive of a rule on corpora with its findings.
func redrawCorpus(rule *lint.Rule, top string, sections []section) (string, []string) {
	var problems []string
	results, err := corpusResults(rule, sections)
	if err != nil {
		problems = append(problems, err.Error())
	}
	files, under := map[string]*grammar.File{}, map[string][]string{}
	for _, s := range sections {
		lines := withoutCarets(s.body)
		files[s.name()] = grammar.Parse(s.name(), strings.Join(lines, "")).File
		under[s.name()] = make([]string, len(lines)+1)
	}
	put := func(name string, at grammar.Span, what string) {
		i := min(files[name].LineAt(at.Start), max(len(files[name].Lines)-1, 0))
		under[name][i] += carets(files[name], at) + " " + what + "\n"
	}
	for _, res := range results {
		name := res.Cable.File.Name
		for _, d := range res.Diagnostics {
			put(name, d.At, d.Severity.String()+": "+d.Message)
			for _, n := range d.Notes {
				if n.In == nil {
					put(name, n.At, "note: "+n.Message)
					continue
				}
				put(n.In.Name, n.At, "note: "+n.Message)
			}
		}
	}
	var b strings.Builder
	b.WriteString(top)
	for _, s := range sections {
		b.WriteString(s.header)
		b.WriteString(interleave(withoutCarets(s.body), under[s.name()]))
	}
	return b.String(), problems
}

// corpusResults returns what the rule finds in the corpora of an archive; the cables of one folder
// are one corpus.
func corpusResults(rule *lint.Rule, sections []section) (results []*lint.Result, err error) {
	corpora := map[string]*lint.Corpus{}
	var folders []string
	for _, s := range sections {
		folder := path.Dir(s.name())
		if corpora[folder] == nil {
			corpora[folder] = lint.NewCorpus([]*lint.Rule{rule})
			defer corpora[folder].Close()
			folders = append(folders, folder)
		}
		if _, post, ok := strings.Cut(s.header, "closed="); ok {
			post, _, _ = strings.Cut(post, ")")
			corpora[folder].Closed = lint.Coverages{{Posts: []string{post}}}
		}
		res := run(rule, s, strings.Join(withoutCarets(s.body), ""))
		if err := corpora[folder].Add(res.Entry()); err != nil {
			return nil, err
		}
	}
	for _, folder := range folders {
		found, err := corpora[folder].Check(func(*lint.Entry) lint.Config { return lint.Config{} })
		if err != nil {
			return nil, err
		}
		results = append(results, found...)
	}
	return results, nil
}
