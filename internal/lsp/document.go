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

// document is one version of an open file. It does not change; what is found out about it is found out once.
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

// reading is a cable with what it says and how it is to be judged.
type reading struct {
	*lint.Result // without findings
	file         *config.File
	conf         lint.Config

	finding  sync.Once
	mentions []xref.Mention // see spoken
}

// spoken returns the letters of references and the numbers of paragraphs, with all that speaks of them.
func (r *reading) spoken() []xref.Mention {
	r.finding.Do(func() { r.mentions = xref.Find(r.Cable, r.Facts) })
	return r.mentions
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

// sourceAt returns the newest version of a configuration file that is open, or nil. It is to be called under the lock.
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

// read returns the cable, read. It fails when ctx ends, when the text is changed meanwhile, or when it is too large.
func (d *document) read(ctx context.Context) (*reading, error) {
	return d.reading.do(ctx, d, func() (*reading, error) {
		file := d.server.configurations.forDocument(d)
		if most := check.MaxSize(file); int64(len(d.text)) > most {
			return nil, tooLarge{len(d.text), most}
		}
		conf := file.For(d.path)
		if !d.server.takeSlot(d.ctx) {
			return nil, errModified
		}
		defer d.server.giveSlot()
		return &reading{Result: lint.Run(grammar.Parse(d.path, d.text), nil, conf), file: file, conf: conf}, nil
	})
}

// judge returns the cable with what is found in it, including what is suppressed. It fails as read does.
func (d *document) judge(ctx context.Context) (*lint.Result, error) {
	return d.judging.do(ctx, d, func() (*lint.Result, error) {
		r, err := d.read(d.ctx)
		if err != nil {
			return nil, err
		}
		if !d.server.takeSlot(d.ctx) {
			return nil, errModified
		}
		defer d.server.giveSlot()
		res := lint.Run(r.Cable, d.server.interruptible(d.ctx), r.conf)
		if !d.current() {
			return nil, errModified
		}
		check.Suppress(r.file, d.path, res)
		return res, nil
	})
}

// takeSlot waits for one of the slots in which texts are read and judged, of which there are as many as processors: versions of a
// large text that come faster than they can be read wait for their turn, and most are outdated by then. It reports false where
// ctx ended first.
func (s *Server) takeSlot(ctx context.Context) bool {
	select {
	case s.slots <- struct{}{}:
		if ctx.Err() == nil {
			return true
		}
		s.giveSlot()
	case <-ctx.Done():
	}
	return false
}

func (s *Server) giveSlot() { <-s.slots }

// interruptible returns the rules, and those that are added, such that those left are passed over once the context has ended.
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

// task is work on a document that is done once, when it is first asked for, beside whoever asks.
type task[T any] struct {
	once   sync.Once
	done   chan struct{}
	result T
	err    error
}

// do returns what the work came to. It does not wait for it longer than ctx, or than the document is current.
func (t *task[T]) do(ctx context.Context, d *document, work func() (T, error)) (result T, err error) {
	t.once.Do(func() {
		t.done = make(chan struct{})
		t.err = errInternal // unless the work gets to its end
		d.server.beside(func() {
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
		return result, ctx.Err()
	case <-d.ctx.Done():
		return result, errModified
	}
}
