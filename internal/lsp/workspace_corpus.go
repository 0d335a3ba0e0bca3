package lsp

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// corpusFindings are what rules on several cables found in those of a workspace, by path, when they
// were last compared.
type corpusFindings struct {
	cables []*cableFile // that were compared
	found  map[string]*lint.Result
}

// compare checks the cables of the workspace against each other, unless they are the same as at the
// last time. It reports whether something else was found then.
func (s *Server) compare(ctx context.Context) (*corpusFindings, bool, error) {
	cables, err := s.cables(ctx)
	if err != nil {
		return nil, false, err
	}
	s.mu.Lock()
	before := s.corpusFindings
	s.mu.Unlock()
	if before != nil && slices.Equal(before.cables, cables) {
		return before, false, nil
	}
	now, err := s.checkCorpus(ctx, cables)
	if err != nil {
		return nil, false, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	before, s.corpusFindings = s.corpusFindings, now
	return now, before == nil && len(now.found) > 0 || before != nil && !sameFindings(before.found, now.found), nil
}

func sameFindings(a, b map[string]*lint.Result) bool {
	if len(a) != len(b) {
		return false
	}
	for path, res := range a {
		if b[path] == nil || !reflect.DeepEqual(res.Diagnostics, b[path].Diagnostics) {
			return false
		}
	}
	return true
}

// checkCorpus checks cables against each other by the configuration of each.
func (s *Server) checkCorpus(ctx context.Context, cables []*cableFile) (*corpusFindings, error) {
	corpus := lint.NewCorpus(s.interruptible(ctx))
	defer corpus.Close()
	files := map[string]*config.File{} // by path of the cable
	seen := map[*config.File]bool{}
	for _, f := range cables {
		file := f.configuration
		files[f.path] = file
		if !seen[file] {
			seen[file] = true
			corpus.Closed = append(corpus.Closed, file.Closed...)
			corpus.Use(file.House()...)
		}
		if err := corpus.AddEncoded(f.record.encoded); err != nil {
			return nil, err
		}
	}
	results, err := corpus.Check(func(e *lint.Entry) lint.Config { return files[e.Name].For(e.Name) })
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	now := &corpusFindings{cables, map[string]*lint.Result{}}
	for _, res := range results {
		check.Suppress(files[res.Cable.File.Name], res.Cable.File.Name, res)
		now.found[res.Cable.File.Name] = res
	}
	return now, nil
}

// compareInBackground compares the cables of the workspace, and publishes the findings of open
// files again if others were found. Calls that come meanwhile have it compare once more.
func (s *Server) compareInBackground() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.folders) == 0 {
		return
	}
	s.comparisonsAsked++
	if s.comparisonsAsked > 1 {
		return
	}
	s.inBackground(func() {
		for {
			s.mu.Lock()
			asked := s.comparisonsAsked
			s.mu.Unlock()
			if _, changed, err := s.compare(s.ctx); err != nil && s.ctx.Err() == nil {
				s.log(protocol.MessageTypeError, fmt.Sprintf("the cables of the workspace could not be compared: %v", err))
			} else if changed {
				s.publishAgain()
			}
			s.mu.Lock()
			if s.comparisonsAsked == asked || s.ctx.Err() != nil {
				s.comparisonsAsked = 0
				s.mu.Unlock()
				return
			}
			s.mu.Unlock()
		}
	})
}

// publishAgain publishes the findings of open files again.
func (s *Server) publishAgain() {
	s.mu.Lock()
	var open []*document
	for _, d := range s.documents {
		open = append(open, d)
	}
	s.mu.Unlock()
	for _, d := range open {
		s.push(d)
	}
	s.refresh()
}

// corpusFindingsOf returns what rules on several cables found in a document when the cables were
// last compared, on lines that are in the document as they did then. Suppressed findings are left
// out.
func (s *Server) corpusFindingsOf(d *document) (found []lint.Diagnostic) {
	s.mu.Lock()
	all := s.corpusFindings
	s.mu.Unlock()
	if all == nil || all.found[d.path] == nil || !d.isFile {
		return nil
	}
	res := all.found[d.path]
	for _, f := range shown(res) {
		if moved, ok := movedTo(d.text[d.mark:], res.Cable.File, f); ok {
			found = append(found, moved)
		}
	}
	return found
}

// movedTo returns a finding of a file of which some lines are known, with its places in a text in
// which lines above may have changed. It reports whether the line is there, and only once.
func movedTo(text string, file *grammar.File, f lint.Diagnostic) (lint.Diagnostic, bool) {
	by, ok := lineMoved(text, file, f.At)
	f.At = grammar.Span{Start: f.At.Start + by, End: f.At.End + by}
	f.Fixes = nil // of other text
	notes := f.Notes
	f.Notes = nil
	for _, n := range notes {
		if n.In == nil {
			by, ok := lineMoved(text, file, n.At)
			if !ok {
				continue
			}
			n.At = grammar.Span{Start: n.At.Start + by, End: n.At.End + by}
		}
		f.Notes = append(f.Notes, n)
	}
	return f, ok
}

// lineMoved returns by how many bytes the line of a place has moved.
func lineMoved(text string, file *grammar.File, at grammar.Span) (by int, ok bool) {
	if len(file.Lines) == 0 {
		return 0, false
	}
	line := file.Lines[file.LineAt(at.Start)]
	words := line.Span().Of(file.Text)
	if line.End <= len(text) && text[line.Start:line.End] == words {
		return 0, true
	}
	first := strings.Index(text, words)
	if words == "" || first < 0 || strings.Contains(text[first+1:], words) {
		return 0, false
	}
	return first - line.Start, true
}
