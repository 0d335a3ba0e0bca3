package lsp

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// maxFiles is how many cables of a workspace are known. More are left out, which is logged.
const maxFiles = 50_000

// workspace knows the cables in the folders of the editor by their numbers, so that references lead
// to them.
type workspace struct {
	turn  chan struct{}         // holds one token; whoever takes it may look at what follows
	files map[string]*cableFile // also those that are no cables, without a record

	onDisk  map[string]*cableFile // when it was looked at
	looked  time.Time             // when that was
	looking time.Duration         // how long it took
	stale   atomic.Bool           // whether the editor has reported changes since
}

// cableFile is a cable of the workspace as it was at some time. It does not change.
type cableFile struct {
	path     string
	uri      uri.URI
	size     int64
	modified time.Time
	document *document // the open version, or nil

	configuration *config.File
	record        *cableRecord // nil for what is no cable or cannot be read

	judging  sync.Mutex
	findings *findings // or nil, not judged yet
}

// cableRecord is what is kept of a cable of the workspace, a kilobyte or two.
type cableRecord struct {
	number   lint.MRN
	numberAt protocol.Range // post and serial number of the classification line
	subject  string
	cited    []citedCable
	encoded  []byte // for a corpus
}

// citedCable is a reference to a cable.
type citedCable struct {
	number lint.MRN
	at     protocol.Range
}

// record returns what is kept of a cable, nil where that cannot be done.
func (s *Server) record(res *lint.Result) *cableRecord {
	e := res.Entry()
	encoded, err := s.encoder.Encode(e)
	if err != nil {
		return nil
	}
	r := &cableRecord{number: e.MRN, numberAt: s.rangeFromEntry(e, numberOf(e)), subject: e.Subject.Text, encoded: encoded}
	for _, c := range e.References {
		r.cited = append(r.cited, citedCable{c.MRN, s.rangeFromEntry(e, c.Span())})
	}
	return r
}

// title returns number and subject of the cable.
func (r *cableRecord) title() string {
	if r.subject == "" {
		return r.number.String()
	}
	return r.number.String() + ": " + r.subject
}

func (s *Server) rangeFromEntry(e *lint.Entry, at grammar.Span) protocol.Range {
	return rangeFromLines(e.Lines, at, s.client.encoding)
}

func newWorkspace() *workspace {
	w := &workspace{turn: make(chan struct{}, 1), files: map[string]*cableFile{}}
	w.turn <- struct{}{}
	return w
}

// cables returns the cables of the workspace, in order of path, as they are now: open ones as they
// are in the editor, others as they were saved. Only what has changed is read again.
func (s *Server) cables(ctx context.Context) ([]*cableFile, error) {
	w := s.workspace
	select {
	case <-w.turn:
		defer func() { w.turn <- struct{}{} }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	now := maps.Clone(s.cablesOnDisk())
	for path, d := range s.openCables() {
		now[path] = &cableFile{path: path, uri: d.uri, document: d, configuration: s.configurations.forPath(s, path)}
	}
	var anew []*cableFile
	for path, f := range now {
		if known := w.files[path]; known != nil && known.isUnchanged(f) {
			now[path] = known
		} else {
			anew = append(anew, f)
		}
	}
	err := s.readAll(ctx, anew)
	if err != nil { // what was read is kept all the same, or a large workspace would be begun again and again
		maps.DeleteFunc(now, func(_ string, f *cableFile) bool { return f.record == nil && w.files[f.path] != f })
	}
	w.files = now
	if err != nil {
		return nil, err
	}
	var cables []*cableFile
	for _, f := range now {
		if f.record != nil {
			cables = append(cables, f)
		}
	}
	slices.SortFunc(cables, func(a, b *cableFile) int { return strings.Compare(a.path, b.path) })
	return cables, nil
}

// isUnchanged reports whether a file is as it was when it was read.
func (f *cableFile) isUnchanged(now *cableFile) bool {
	return f.document == now.document && f.size == now.size && f.modified.Equal(now.modified) &&
		f.configuration == now.configuration
}

// cablesOnDisk returns the files of the workspace that are named like cables and not left out by
// the configuration, by path. To look for those of a large workspace takes no more than a twentieth
// of the time; what has changed meanwhile is seen then, or when the editor reports it.
func (s *Server) cablesOnDisk() map[string]*cableFile {
	const short, share = 50 * time.Millisecond, 20
	w := s.workspace
	if stale := w.stale.Swap(false); !stale && w.looking > short && time.Since(w.looked) < share*w.looking {
		return w.onDisk
	}
	began := time.Now()
	w.onDisk = s.lookForCables()
	w.looked, w.looking = time.Now(), time.Since(began)
	return w.onDisk
}

func (s *Server) lookForCables() map[string]*cableFile {
	found, _ := input.Find(s.workspaceFolders(), input.Options{})
	files := map[string]*cableFile{}
	configuration := s.configurations.byFolder(s)
	for _, source := range found {
		file := configuration(source.Path)
		if !source.Writable() || file.Excludes(source.Path) {
			continue
		}
		if len(files) == maxFiles {
			s.logTooMany(maxFiles)
			break
		}
		if info, err := os.Stat(source.Path); err == nil {
			files[source.Path] = &cableFile{
				path: source.Path, uri: uri.File(source.Path), size: info.Size(), modified: info.ModTime(), configuration: file,
			}
		}
	}
	return files
}

// openCables returns the newest versions of open files, by path.
func (s *Server) openCables() map[string]*document {
	s.mu.Lock()
	defer s.mu.Unlock()
	open := map[string]*document{}
	for _, d := range s.documents {
		if d.isFile {
			open[d.path] = d
		}
	}
	return open
}

// readAll reads files, several at once. What cannot be read, or is no cable, is left without a
// record.
func (s *Server) readAll(ctx context.Context, files []*cableFile) error {
	return inParallel(ctx, files, func(f *cableFile) {
		if res, _ := s.readFile(ctx, f); res != nil && isCable(f, res) {
			f.record = s.record(res)
		}
	})
}

// isCable reports whether a file is a cable. Workspaces have other files that end with .txt; those
// of which no line is one of a cable are left out, unless somebody has opened them.
func isCable(f *cableFile, res *lint.Result) bool {
	layout := res.Cable.Layout
	return f.document != nil || layout != grammar.UnknownLayout && !layout.IsOther() ||
		strings.ToLower(filepath.Ext(f.path)) == ".cable"
}

// readFile returns a cable of the workspace, read, and how it is judged. It is nil for one that
// cannot be read or is too large.
func (s *Server) readFile(ctx context.Context, f *cableFile) (*lint.Result, *reading) {
	if f.document != nil {
		r, err := f.document.read(ctx)
		if err != nil {
			return nil, nil
		}
		return r.Result, r
	}
	file := f.configuration
	source, err := input.ReadFile(f.path, nil, check.MaxSize(file))
	if err != nil {
		return nil, nil
	}
	conf := file.For(f.path)
	r := &reading{Result: lint.Run(grammar.Parse(f.path, source), groupingRules(file), conf), file: file, conf: conf}
	return r.Result, r
}

// inParallel calls do with each item of a list, until ctx ends. It uses half of the processors, for
// somebody may be typing.
func inParallel[T any](ctx context.Context, list []T, do func(T)) error {
	next := make(chan T)
	var workers sync.WaitGroup
	for range min(max(runtime.GOMAXPROCS(0)/2, 1), len(list)) {
		workers.Go(func() {
			for item := range next {
				do(item)
			}
		})
	}
	for _, item := range list {
		if ctx.Err() != nil {
			break
		}
		next <- item
	}
	close(next)
	workers.Wait()
	return ctx.Err()
}

// named returns the cables with a message reference number. Where the year is not known they are
// those of any year, if that is one.
func named(cables []*cableFile, m lint.MRN) (found []*cableFile) {
	years := map[int]bool{}
	for _, f := range cables {
		own := f.record.number
		if own.Post == m.Post && own.Serial == m.Serial && own.Post != "" && own.Serial != 0 &&
			(m.Year == 0 || own.Year == m.Year) {
			found = append(found, f)
			years[own.Year] = true
		}
	}
	if len(years) > 1 {
		return nil
	}
	return found
}

// at returns a place of the cable.
func (f *cableFile) at(r protocol.Range) protocol.Location {
	return protocol.Location{URI: f.uri, Range: r}
}
