package lsp

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.yaml.in/yaml/v4"

	"github.com/cablelint/cablelint/internal/houserule"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/lint/config"
)

// settleTime is how long a change of a configuration on disk has to last before it counts. Many
// programs save in place: they truncate the file, then write it, and a read in between finds an
// empty file, or half of one.
const settleTime = 500 * time.Millisecond

// configurations are the configuration files as they count now. The zero value has none yet.
type configurations struct {
	mu      sync.Mutex
	files   map[string]*configuration // by path; also of those that do not exist
	waiting bool                      // whether a change waits to settle; see awaitSettled
}

// configuration is one configuration file as it was at some time.
type configuration struct {
	file     *config.File // nil where there is none, noConfiguration where it cannot be read
	isFaulty bool         // whether the editor shows what is wrong with it
	states   []fileState  // of the file and of the tables that it names

	changed []fileState // the states of a later look that differ and do not count yet, or nil
	since   time.Time   // when they were first seen
}

// isCurrent reports whether nothing that was read has changed since.
func (c *configuration) isCurrent() bool {
	return !slices.ContainsFunc(c.states, func(s fileState) bool { return s != stateOf(s.path) })
}

// settled takes in how the file is now, which is another way than it counts, and reports
// whether it has been so for long enough.
func (c *configuration) settled(now []fileState) bool {
	if !slices.Equal(c.changed, now) {
		c.changed, c.since = now, time.Now()
		return false
	}
	return time.Since(c.since) >= settleTime
}

// fileState distinguishes a file from what it was before.
type fileState struct {
	path           string
	exists         bool  // as a regular file
	size, modified int64 // bytes, and nanoseconds; zeros of what does not exist
}

func stateOf(path string) fileState {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return fileState{path: path}
	}
	return fileState{path, true, info.Size(), info.ModTime().UnixNano()}
}

// statesOf returns the states of a configuration file and of the tables that it names.
func statesOf(name string) []fileState {
	states := []fileState{stateOf(name)}
	if !states[0].exists {
		return states
	}
	source, err := regular.ReadFile(name, config.MaxSize)
	if err != nil {
		return states
	}
	var named struct{ Tables map[string]string }
	_ = yaml.Unmarshal(source, &named) // what is wrong with it is reported when the configuration is read
	for _, key := range slices.Sorted(maps.Keys(named.Tables)) {
		path := named.Tables[key]
		if !filepath.IsAbs(path) {
			path = filepath.Join(filepath.Dir(name), filepath.FromSlash(path))
		}
		states = append(states, stateOf(path))
	}
	return states
}

// noConfiguration is what holds where there is no configuration file.
var noConfiguration = new(config.File)

// forDocument returns the configuration for a document.
func (c *configurations) forDocument(d *document) *config.File {
	if !d.isFile {
		return noConfiguration
	}
	return c.forPath(d.server, d.path)
}

// forPath returns the configuration for the cable of a path.
func (c *configurations) forPath(s *Server, path string) *config.File {
	return c.forFolder(s, filepath.Dir(path))
}

// byFolder returns a function that returns the configuration for the cable of a path, and looks for
// it once for each folder. It is for one goroutine and one round.
func (c *configurations) byFolder(s *Server) func(path string) *config.File {
	known := map[string]*config.File{}
	return func(path string) *config.File {
		folder := filepath.Dir(path)
		file := known[folder]
		if file == nil {
			file = c.forFolder(s, folder)
			known[folder] = file
		}
		return file
	}
}

// forFolder returns the configuration for the cables of a folder, which is the nearest one upward.
// It is looked for each time, and read when it has changed.
func (c *configurations) forFolder(s *Server, folder string) *config.File {
	c.mu.Lock()
	defer c.mu.Unlock()
	for {
		if file := c.at(s, filepath.Join(folder, config.Name)); file != nil {
			return file
		}
		up := filepath.Dir(folder)
		if up == folder {
			return noConfiguration
		}
		folder = up
	}
}

// at returns the configuration file of a path, nil where there is none. What was read before counts
// until a change of it has settled. It is to be called under the lock.
func (c *configurations) at(s *Server, name string) *config.File {
	known := c.files[name]
	if known != nil && known.isCurrent() {
		known.changed = nil
		return known.file
	}
	now := &configuration{states: statesOf(name)}
	if known != nil && !known.settled(now.states) {
		c.awaitSettled(s)
		return known.file
	}
	var err error
	if now.states[0].exists {
		now.file, err = houserule.Read(name, s.rules)
	}
	if known != nil && !now.isCurrent() && !known.settled(statesOf(name)) { // written while it was read
		c.awaitSettled(s)
		return known.file
	}
	if err != nil {
		now.file, now.isFaulty = noConfiguration, true
	}
	if now.isFaulty || known != nil && known.isFaulty {
		s.publishConfiguration(name, err)
	}
	if c.files == nil {
		c.files = map[string]*configuration{}
	}
	c.files[name] = now
	return now.file
}

// awaitSettled has everything judged again once the change of a configuration has had time to
// settle. It is to be called under the lock.
func (c *configurations) awaitSettled(s *Server) {
	if c.waiting {
		return
	}
	c.waiting = true
	s.inBackground(func() {
		select {
		case <-time.After(settleTime):
		case <-s.ctx.Done():
			return
		}
		c.mu.Lock()
		c.waiting = false
		c.mu.Unlock()
		s.workspace.stale.Store(true)
		s.checkAgain()
	})
}

// saved has the change of a configuration count at once: the editor says that it has written the
// file.
func (c *configurations) saved(path string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if known := c.files[path]; known != nil {
		known.changed, known.since = statesOf(path), time.Time{}
	}
}

// publishConfiguration sends what is wrong with a configuration file, or, with nil, that nothing is
// any more.
func (s *Server) publishConfiguration(name string, err error) {
	s.publish(&protocol.PublishDiagnosticsParams{URI: uri.File(name), Diagnostics: s.configurationDiagnostics(name, err)})
	if err != nil {
		s.notify(protocol.MethodWindowShowMessage, &protocol.ShowMessageParams{
			Type: protocol.MessageTypeWarning, Message: fmt.Sprintf("cables are judged without a configuration: %v", err),
		})
	}
}

// configurationDiagnostics returns what is wrong with a configuration file as findings of it, each
// to the end of its line; none where err is nil.
func (s *Server) configurationDiagnostics(name string, err error) []protocol.Diagnostic {
	found := []protocol.Diagnostic{}
	if err == nil {
		return found
	}
	mistakes := config.Mistakes(err)
	if len(mistakes) == 0 { // the file as a whole, at its beginning
		text, _ := regular.ReadFile(name, config.MaxSize) // one that cannot be read has no lines
		message := strings.TrimSpace(strings.TrimPrefix(err.Error(), name+":"))
		mistakes = []*config.Mistake{{Text: string(text), At: config.Position{Line: 1, Column: 1}, Message: message}}
	}
	at := newPositions(mistakes[0].Text, s.client.encoding) // all are of one file
	for _, m := range mistakes {
		found = append(found, protocol.Diagnostic{
			Range: at.rangeFromCharacter(
				m.At.Line,
				m.At.Column,
			), Severity: protocol.DiagnosticSeverityError, Source: protocol.NewOptional(source),
			Message: protocol.String(m.Message),
		})
	}
	return found
}
