package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
)

// cacheFlags say where what was found is kept for the next run.
type cacheFlags struct {
	CacheDir string `group:"Reading:" placeholder:"FOLDER" env:"CABLELINT_CACHE" help:"Folder in which what was found is kept for the next run. Otherwise the user's own cache."`
	NoCache  bool   `group:"Reading:" help:"Judge all cables anew, and keep nothing for the next run."`
}

// fewForCache is the number of files from which on a cache is worth opening.
const fewForCache = 100

// isWorthIt reports whether a cache is worth opening: for many files, or an archive or a table, which holds many cables by itself.
func isWorthIt(sources []input.Source) bool {
	return len(sources) >= fewForCache || slices.ContainsFunc(sources, input.Source.Several)
}

// memory is what the command remembers of cables that it judged before. A nil memory remembers nothing.
type memory struct {
	cache   *cache.Cache
	version [sha256.Size]byte // of the program
}

// open opens the cache, or returns nil where none is wanted. A cache that cannot be used is told, and done without.
func (f cacheFlags) open(w io.Writer, sources []input.Source) *memory {
	if f.NoCache || f.CacheDir == "" && !isWorthIt(sources) {
		return nil
	}
	folder := f.CacheDir
	if folder == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return nil // a machine without a home has none
		}
		folder = filepath.Join(user, "cablelint")
	}
	version, err := programSum()
	if err == nil {
		var c *cache.Cache
		if c, err = cache.Open(folder); err == nil {
			return &memory{cache: c, version: version}
		}
	}
	fmt.Fprintf(w, "cablelint: no cache: %v\n", err)
	return nil
}

// narrow keeps what a few rules find apart from what all do.
func (m *memory) narrow(rules []string) {
	if m != nil && len(rules) > 0 {
		m.version = sha256.Sum256(fmt.Appendf(m.version[:], "%q", rules))
	}
}

// programSum returns the sum of the running program, so that what another version found is never shown as this one's.
func programSum() (sum [sha256.Size]byte, err error) {
	path, err := os.Executable()
	if err != nil {
		return sum, err
	}
	f, err := os.Open(path)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return sum, err
	}
	h.Sum(sum[:0])
	return sum, nil
}

// publish writes down what is new already, so that it is there even if the process is killed while the cables are checked against
// each other.
func (m *memory) publish() {
	if m == nil {
		return
	}
	replacing.Lock() // it is to be finished when the user wants the command to end
	defer replacing.Unlock()
	m.cache.Publish()
}

// close writes down what is new. A cache that was damaged is told: it is made anew by itself.
func (m *memory) close(w io.Writer) {
	if m == nil {
		return
	}
	if n := m.cache.Damaged(); n > 0 {
		fmt.Fprintf(w, "cablelint: %s of the cache damaged; what was in it is worked out anew\n", plural(n, "file", "files"))
	}
	replacing.Lock()
	defer replacing.Unlock()
	if err := m.cache.Close(); err != nil {
		fmt.Fprintf(w, "cablelint: nothing kept in the cache: %v\n", err)
	}
}

// key returns the key of a cable: the program, how the cable is judged, its name, which one rule looks at, and its bytes.
func (m *memory) key(conf lint.Config, name, source string) (k cache.Key) {
	h := sha256.New()
	h.Write(m.version[:])
	addConf(h, conf)
	fmt.Fprintf(h, "\x00%d %s", len(name), name)
	io.WriteString(h, source)
	h.Sum(k[:0])
	return k
}

// addConf adds how a cable is judged to a sum.
func addConf(h hash.Hash, conf lint.Config) {
	fmt.Fprintf(h, "%v %v %d\x00", conf.Profile, conf.AsOf.Unix(), len(conf.Severities))
	for _, rule := range slices.Sorted(maps.Keys(conf.Severities)) {
		fmt.Fprintf(h, "%s %v\x00", rule, conf.Severities[rule])
	}
	if conf.Tables != nil {
		own := sha256.Sum256([]byte(conf.Tables.Own()))
		h.Write(own[:])
	}
}

// get returns what was found in a cable before, and what a corpus keeps of it.
func (m *memory) get(k cache.Key, name, source string) (res *lint.Result, corpus []byte, ok bool) {
	value, ok := m.cache.Get(k)
	if !ok {
		return nil, nil, false
	}
	n, width := binary.Uvarint(value)
	if width <= 0 || n > uint64(len(value)-width) || len(value)-width-int(n) < 2 {
		return nil, nil, false
	}
	corpus, rest := value[width:width+int(n)], value[width+int(n):]
	profile, dialect := grammar.Profile(rest[0]), grammar.Dialect(rest[1])
	var found []lint.Diagnostic
	if len(rest) > 2 {
		if err := json.Unmarshal(rest[2:], &found); err != nil {
			return nil, nil, false
		}
	}
	cable := &grammar.Cable{File: grammar.ReadFile(name, source), Profile: profile, Dialect: dialect}
	return &lint.Result{Cable: cable, Profile: profile, Diagnostics: found}, corpus, true
}

// put keeps what was found in a cable: what a corpus keeps of it, behind its length; profile and dialect, a byte each; the
// findings as JSON, nothing where there are none.
func (m *memory) put(k cache.Key, res *lint.Result, corpus []byte) error {
	var found []byte
	if len(res.Diagnostics) > 0 {
		var err error
		if found, err = json.Marshal(res.Diagnostics); err != nil {
			return fmt.Errorf("what was found cannot be kept: %w", err)
		}
	}
	value := binary.AppendUvarint(make([]byte, 0, len(corpus)+len(found)+binary.MaxVarintLen64+2), uint64(len(corpus)))
	value = append(append(value, corpus...), byte(res.Profile), byte(res.Cable.Dialect))
	m.cache.Put(k, append(value, found...))
	return nil
}
