package lsp

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.yaml.in/yaml/v4"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// configurations are the configuration files, read. The zero value has none yet.
type configurations struct {
	mu    sync.Mutex
	files map[string]*configuration // by path
}

// configuration is one configuration file as it stood at some time.
type configuration struct {
	states []state      // of the file and of the tables that it names
	file   *config.File // of zeros where it cannot be read
	wrong  bool         // whether the editor was told what is wrong with it
}

// isCurrent reports whether nothing that was read has changed since.
func (c *configuration) isCurrent() bool {
	return !slices.ContainsFunc(c.states, func(s state) bool { return s != stateOf(s.path) })
}

// state tells a file from what it was before.
type state struct {
	path           string
	size, modified int64 // bytes, and nanoseconds; zeros of a file that is not there
}

func stateOf(path string) state {
	info, err := os.Stat(path)
	if err != nil {
		return state{path: path}
	}
	return state{path, info.Size(), info.ModTime().UnixNano()}
}

// statesOf returns the states of a configuration file and of the tables that it names.
func statesOf(name string) []state {
	states := []state{stateOf(name)}
	source, err := os.ReadFile(name)
	if err != nil {
		return states
	}
	var named struct{ Tables map[string]string }
	_ = yaml.Unmarshal(source, &named) // what is wrong with it is told where it is read
	for _, path := range named.Tables {
		if !filepath.IsAbs(path) {
			path = filepath.Join(filepath.Dir(name), filepath.FromSlash(path))
		}
		states = append(states, stateOf(path))
	}
	return states
}

// noConfiguration is what holds where there is no configuration file.
var noConfiguration = new(config.File)

// configPath returns the path of the nearest configuration file at or above a folder, or "".
func configPath(folder string) string {
	for {
		name := filepath.Join(folder, config.Name)
		if info, err := os.Stat(name); err == nil && !info.IsDir() {
			return name
		}
		up := filepath.Dir(folder)
		if up == folder {
			return ""
		}
		folder = up
	}
}

// file returns the configuration for a document. It is looked for each time, so that one which was written a moment ago counts, and
// read when it has changed.
func (c *configurations) file(d *document) *config.File {
	if !d.isFile {
		return noConfiguration
	}
	return c.forPath(d.server, d.path)
}

// forPath returns the configuration for the cable of a path.
func (c *configurations) forPath(s *Server, path string) *config.File {
	return c.find(s, filepath.Dir(path))
}

// byFolder returns a function that returns the configuration for the cable of a path, and looks for it once for each folder. It
// is for one goroutine and one round.
func (c *configurations) byFolder(s *Server) func(path string) *config.File {
	known := map[string]*config.File{}
	return func(path string) *config.File {
		folder := filepath.Dir(path)
		file := known[folder]
		if file == nil {
			file = c.find(s, folder)
			known[folder] = file
		}
		return file
	}
}

// find returns the configuration for the cables of a folder.
func (c *configurations) find(s *Server, folder string) *config.File {
	name := configPath(folder)
	if name == "" {
		return noConfiguration
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	known := c.files[name]
	if known != nil && known.isCurrent() {
		return known.file
	}
	states := statesOf(name)
	file, err := config.Read(name, s.book)
	if err != nil || known != nil && known.wrong {
		s.tellConfiguration(name, err)
	}
	if err != nil {
		file = noConfiguration
	}
	if c.files == nil {
		c.files = map[string]*configuration{}
	}
	c.files[name] = &configuration{states, file, err != nil}
	return file
}

// tellConfiguration tells what is wrong with a configuration file, or, with nil, that it is mended.
func (s *Server) tellConfiguration(name string, err error) {
	s.publish(&protocol.PublishDiagnosticsParams{URI: uri.File(name), Diagnostics: s.configurationDiagnostics(name, err)})
	if err != nil {
		s.notify(protocol.MethodWindowShowMessage, &protocol.ShowMessageParams{
			Type: protocol.MessageTypeWarning, Message: fmt.Sprintf("cables are judged without a configuration: %v", err),
		})
	}
}

// configurationDiagnostics returns what is wrong with a configuration file as findings of it, each to the end of its line; none
// where err is nil.
func (s *Server) configurationDiagnostics(name string, err error) []protocol.Diagnostic {
	found := []protocol.Diagnostic{}
	if err == nil {
		return found
	}
	mistakes := config.Mistakes(err)
	if len(mistakes) == 0 { // the file as a whole, at its beginning
		text, _ := os.ReadFile(name) // one that cannot be read has no lines
		message := strings.TrimSpace(strings.TrimPrefix(err.Error(), name+":"))
		mistakes = []*config.Mistake{{Text: string(text), At: config.Position{Line: 1, Column: 1}, Message: message}}
	}
	at := newPositions(mistakes[0].Text, s.client.encoding) // all are of one file
	for _, m := range mistakes {
		found = append(found, protocol.Diagnostic{
			Range: at.rangeFromCharacter(m.At.Line, m.At.Column), Severity: protocol.DiagnosticSeverityError, Source: protocol.NewOptional(source),
			Message: protocol.String(m.Message),
		})
	}
	return found
}

// suppress marks the findings that the configuration covers, and those over its limit.
func suppress(file *config.File, path string, res *lint.Result) {
	file.Suppress(path, res, time.Now())
	file.Limit(res)
}

// maxSize returns the size in bytes over which a text is not read.
func maxSize(file *config.File) int64 { return cmp.Or(file.Limits.MaxSize, config.MaxSize) }
