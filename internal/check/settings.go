package check

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/houserule"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// settings finds the configuration of each cable. It may be used by many goroutines.
type settings struct {
	options Options

	mu      sync.Mutex
	hinted  bool
	folders map[string]*folder
	files   map[*config.File]bool  // that were read, and whether a cable was judged by them
	last    atomic.Pointer[folder] // that was asked for last, in which the next cable likely lies too
	summed  atomic.Pointer[summedConfig]
}

// folder is a folder of cables with its configuration, as it was read.
type folder struct {
	path string
	file *config.File
	err  error
}

func newSettings(o Options) *settings {
	return &settings{options: o, folders: map[string]*folder{}, files: map[*config.File]bool{}}
}

// Configuration returns the configuration file for the cable of that path.
func (s *settings) Configuration(path string) (*config.File, error) {
	in := filepath.Dir(path)
	if path == "-" {
		in = "."
	}
	if f := s.last.Load(); f != nil && f.path == in {
		return f.file, f.err
	}
	f := s.folder(in, true)
	s.last.Store(f)
	return f.file, f.err
}

// folder returns the configuration of a folder, read once. With judges, cables are judged by it.
func (s *settings) folder(path string, judges bool) *folder {
	s.mu.Lock()
	defer s.mu.Unlock()
	f, ok := s.folders[path]
	if !ok {
		f = s.read(path)
		s.folders[path] = f
	}
	if _, counts := s.files[f.file]; counts && judges {
		s.files[f.file] = true
	}
	return f
}

// read reads the configuration of a folder.
func (s *settings) read(path string) *folder {
	f := &folder{path: path}
	switch {
	case s.options.Fixed != nil:
		f.file, f.err = s.options.Fixed, houserule.Compile(s.options.Fixed)
		s.files[f.file] = false
	case s.options.NoConfig:
		f.file = new(config.File)
	case s.options.Config != "":
		f.file, f.err = s.named()
	case s.options.FS != nil:
		f.file, f.err = houserule.FindFS(s.options.FS, filepath.ToSlash(path), s.options.Rules)
		f.file = s.once(f.file)
	default:
		f.file, f.err = houserule.Find(path, s.options.Rules)
		f.file = s.once(f.file)
		s.hint(path, f.file)
	}
	if f.err != nil {
		f.err = &SetupError{f.err}
	}
	return f
}

// named returns the configuration file that the options name, read once.
func (s *settings) named() (*config.File, error) {
	for _, f := range s.folders {
		return f.file, f.err
	}
	file, err := houserule.Read(s.options.Config, s.options.Rules)
	if err == nil {
		s.files[file] = false
	}
	return file, err
}

// once returns the file that was read for another folder already if it is the same one, so that its
// ignore entries are counted together.
func (s *settings) once(file *config.File) *config.File {
	if file == nil || file.Path == "" {
		return file
	}
	for other := range s.files {
		if other.Path == file.Path {
			return other
		}
	}
	s.files[file] = false
	return file
}

// hint warns once of a file in the folder of the cables that was likely meant as their configuration,
// where there is none.
func (s *settings) hint(folder string, file *config.File) {
	const misspelt = ".cablelint.yml"
	if s.hinted || file == nil || file.Path != "" {
		return
	}
	for _, place := range []string{folder, "."} {
		name := filepath.Join(place, misspelt)
		if _, err := os.Stat(name); err == nil {
			s.hinted = true
			s.options.warn(fmt.Sprintf("%s is not read: a configuration is called %s", filepath.ToSlash(name), config.Name))
			return
		}
	}
}

// ConfigFor returns how the cable of that path is judged by its configuration file.
func (s *settings) ConfigFor(file *config.File, path string) lint.Config {
	conf := file.For(path)
	conf.AsOf = s.options.AsOf
	conf.Selected = slices.Concat(s.options.Only, s.options.Selected)
	if s.options.Profile != "" {
		conf.Profile, _ = grammar.ProfileNamed(s.options.Profile) // auto is none
	}
	return conf
}

// MaxSizeFor returns the bytes over which the cable of that path is not read: the options
// override the configuration.
func (s *settings) MaxSizeFor(path string) int64 {
	if s.options.MaxSize > 0 {
		return s.options.MaxSize
	}
	file, err := s.Configuration(path)
	if err != nil {
		return config.MaxSize
	}
	return MaxSize(file)
}

// MaxSize returns the bytes over which a cable is not read by a configuration.
func MaxSize(file *config.File) int64 { return cmp.Or(file.Limits.MaxSize, config.MaxSize) }

// configurations returns the files by which cables were judged, in order of path.
func (s *settings) configurations() []*config.File {
	files := slices.SortedFunc(maps.Keys(s.files), func(a, b *config.File) int { return strings.Compare(a.Path, b.Path) })
	return slices.DeleteFunc(files, func(f *config.File) bool { return !s.files[f] })
}

// closed returns what the configurations say that the cables hold without a gap.
func (s *settings) closed() (closed lint.Coverages) {
	for _, file := range s.configurations() {
		closed = append(closed, file.Closed...)
	}
	return closed
}
