package lsp

import (
	"context"
	"slices"
	"strings"
	"sync"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/xref"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// document is one version of an open file. It does not change, and is parsed and checked once.
type document struct {
	positions
	server  *Server
	uri     uri.URI
	path    string // with which configuration and corpus know it; that of the URI where it is no file
	isFile  bool   // whether that is of a file
	version int32

	ctx     context.Context // ends when there is a newer version, or the file is closed
	outdate context.CancelFunc

	reading task[*reading]
	judging task[*lint.Result]
}

// reading is a cable with its facts and how it is to be checked.
type reading struct {
	*lint.Result // without findings
	file         *config.File
	conf         lint.Config

	finding sync.Once
	found   []xref.Mention // see mentions
}

// mentions returns the letters of references and the numbers of paragraphs, and where the text
// cites them.
func (r *reading) mentions() []xref.Mention {
	r.finding.Do(func() { r.found = xref.Find(r.Cable, r.Facts) })
	return r.found
}

func (s *Server) newDocument(u uri.URI, version int32, text string) *document {
	d := &document{positions: newPositions(text, s.client.encoding), server: s, uri: u, version: version}
	d.path, d.isFile = pathFromURI(u)
	if !d.isFile {
		d.path = u.Path()
	}
	d.ctx, d.outdate = context.WithCancel(s.ctx)
	return d
}

// document returns the newest version of an open file.
func (s *Server) document(u uri.URI) (*document, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if d := s.documents[u]; d != nil {
		return d, nil
	}
	if s.sourceAt(u) != nil {
		return nil, errNoCable
	}
	return nil, notOpen(u)
}

// sourceAt returns the newest version of a configuration file that is open, or nil. It is to be
// called under the lock.
func (s *Server) sourceAt(u uri.URI) *document {
	path, ok := pathFromURI(u)
	if !ok {
		return nil
	}
	return s.sources[path]
}

// readDocument returns the newest version of an open file with the cable in it, read.
func (s *Server) readDocument(ctx context.Context, u uri.URI) (*document, *reading, error) {
	d, err := s.document(u)
	if err != nil {
		return nil, nil, err
	}
	r, err := d.read(ctx)
	return d, r, err
}

// current reports whether there is no newer version.
func (d *document) current() bool { return d.ctx.Err() == nil }

// changed returns the text after a change.
func (d *document) changed(c protocol.TextDocumentContentChangeEvent) string {
	switch c := c.(type) {
	case *protocol.TextDocumentContentChangePartial:
		start := d.offsetFromPosition(c.Range.Start)
		end := max(start, d.offsetFromPosition(c.Range.End))
		return d.text[:start] + c.Text + d.text[end:]
	case *protocol.TextDocumentContentChangeWholeDocument:
		return strings.Clone(c.Text) // not to hold the message
	}
	return d.text
}

// read returns the cable, parsed. It fails when ctx ends, when the text changes meanwhile, or when
// it is too large.
func (d *document) read(ctx context.Context) (*reading, error) {
	return d.reading.do(ctx, d, func() (*reading, error) {
		file := d.server.configurations.forDocument(d)
		if most := check.MaxSize(file); int64(len(d.text)) > most {
			return nil, tooLarge{len(d.text), most}
		}
		conf := file.For(d.path)
		if !d.server.acquireSlot(d.ctx) {
			return nil, errModified
		}
		defer d.server.releaseSlot()
		return &reading{
			Result: lint.Run(grammar.Parse(d.path, d.text), groupingRules(file), conf),
			file:   file,
			conf:   conf,
		}, nil
	})
}

// judge returns the cable with its findings, suppressed ones included. It fails as read does.
func (d *document) judge(ctx context.Context) (*lint.Result, error) {
	return d.judging.do(ctx, d, func() (*lint.Result, error) {
		r, err := d.read(d.ctx)
		if err != nil {
			return nil, err
		}
		if !d.server.acquireSlot(d.ctx) {
			return nil, errModified
		}
		defer d.server.releaseSlot()
		if cables := r.Cable.File.Cables(); len(cables) > 1 {
			res := d.judgeSeveral(d.ctx, r, cables)
			if !d.current() {
				return nil, errModified
			}
			return res, nil
		}
		res := r.Again(d.server.interruptible(d.ctx, r.file.House()...), r.conf)
		if !d.current() {
			return nil, errModified
		}
		check.Suppress(r.file, d.path, res)
		return res, nil
	})
}

// groupingRules returns the rules of a configuration that put cables into groups: what they need of
// a cable is read with it.
func groupingRules(file *config.File) []*lint.Rule {
	return slices.DeleteFunc(file.House(), func(r *lint.Rule) bool { return r.Keys == nil })
}

// acquireSlot waits for one of the slots in which texts are parsed and checked, as many as there
// are processors: versions of a large text that come faster than they can be parsed wait for their
// turn, and most are outdated by then. It returns false if ctx ends first.
func (s *Server) acquireSlot(ctx context.Context) bool {
	select {
	case s.slots <- struct{}{}:
		if ctx.Err() == nil {
			return true
		}
		s.releaseSlot()
	case <-ctx.Done():
	}
	return false
}

func (s *Server) releaseSlot() { <-s.slots }

// interruptible returns copies of the rules, with those added, that do nothing once ctx has ended.
func (s *Server) interruptible(ctx context.Context, added ...*lint.Rule) []*lint.Rule {
	rules := slices.Concat(s.rules, added)
	for i, r := range rules {
		copied := *r
		if check := r.Check; check != nil {
			copied.Check = func(p *lint.Pass) {
				if ctx.Err() == nil {
					check(p)
				}
			}
		}
		if check := r.CheckCorpus; check != nil {
			copied.CheckCorpus = func(p *lint.CorpusPass) {
				if ctx.Err() == nil {
					check(p)
				}
			}
		}
		rules[i] = &copied
	}
	return rules
}

// task is work on a document that is done once, in the background, when it is first asked for.
type task[T any] struct {
	once   sync.Once
	done   chan struct{}
	result T
	err    error
}

// do returns the result of the work. It waits until ctx ends or there is a newer version of the
// document.
func (t *task[T]) do(ctx context.Context, d *document, work func() (T, error)) (result T, err error) {
	t.once.Do(func() {
		t.done = make(chan struct{})
		t.err = errInternal // unless the work gets to its end
		d.server.inBackground(func() {
			defer close(t.done)
			t.result, t.err = work()
		})
	})
	select {
	case <-t.done:
		return t.result, t.err
	default:
	}
	select {
	case <-t.done:
		return t.result, t.err
	case <-ctx.Done():
	case <-d.ctx.Done():
	}
	if !d.current() { // also where ctx is that of the document, as for what another task reads
		return result, errModified
	}
	return result, ctx.Err()
}
