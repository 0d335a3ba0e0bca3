package main

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/diagnostics"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
)

// cacheFlags say where what was found is kept for the next run.
type cacheFlags struct {
	CacheDir string `group:"Reading:" placeholder:"FOLDER" env:"CABLELINT_CACHE" help:"Folder in which what was found is kept for the next run, for the same user alone. Otherwise the user's own cache."`
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
	version [sha256.Size]byte // of the program and its rules
}

// open opens the cache, or returns nil where none is wanted. A cache that cannot be used is told, and done without.
func (f cacheFlags) open(w io.Writer, sources []input.Source, book []*lint.Rule) *memory {
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
			return &memory{cache: c, version: withRules(version, book)}
		}
	}
	fmt.Fprintf(w, "cablelint: no cache: %v\n", err)
	return nil
}

// withRules keeps what a few rules find apart from what all do.
func withRules(version [sha256.Size]byte, book []*lint.Rule) [sha256.Size]byte {
	h := sha256.New()
	h.Write(version[:])
	for _, r := range book {
		fmt.Fprintf(h, "%q", r.Name)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// programSum returns the sum of the running program, so that what another version found is never shown as this one's.
var programSum = sync.OnceValues(func() (sum [sha256.Size]byte, err error) {
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
})

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
	if err := m.cache.Unread(); err != nil {
		fmt.Fprintf(w, "cablelint: not all of the cache could be read: %v; what could not is worked out anew\n", err)
	}
	replacing.Lock()
	defer replacing.Unlock()
	if err := m.cache.Close(); err != nil {
		fmt.Fprintf(w, "cablelint: nothing kept in the cache: %v\n", err)
	}
}

// key returns the key of a cable: the program, how the cable is judged, its name, which one rule looks at, and its bytes. It is zero
// without a cache.
func (m *memory) key(conf *summedConf, name string, source []byte) (k cache.Key) {
	if m == nil {
		return k
	}
	h := sha256.New()
	h.Write(m.version[:])
	h.Write(conf.sum[:])
	fmt.Fprintf(h, "%d %s", len(name), name)
	h.Write(source)
	h.Sum(k[:0])
	return k
}

// addConf adds how a cable is judged to a sum.
func addConf(h hash.Hash, conf lint.Config) {
	fmt.Fprintf(h, "%v %v %q %d\x00", conf.Profile, conf.AsOf.Unix(), conf.Selected, len(conf.Severities))
	for _, rule := range slices.Sorted(maps.Keys(conf.Severities)) {
		fmt.Fprintf(h, "%s %v\x00", rule, conf.Severities[rule])
	}
	if conf.Tables != nil {
		own := sha256.Sum256([]byte(conf.Tables.Own()))
		h.Write(own[:])
	}
}

// get returns what was found in a cable before, and with whole, what a corpus keeps of it. The cable has no more than its name: its text
// is where the key came from.
func (m *memory) get(k cache.Key, name string, whole bool) (res *lint.Result, corpus []byte, ok bool) {
	if m == nil {
		return nil, nil, false
	}
	var head []byte
	if whole {
		head, corpus, ok = m.cache.Get(k)
	} else {
		head, ok = m.cache.Head(k)
	}
	if !ok || len(head) < 2 {
		return nil, nil, false
	}
	res = &lint.Result{Cable: &grammar.Cable{File: &grammar.File{Name: name}, Profile: grammar.Profile(head[0]), Dialect: grammar.Dialect(head[1])}}
	res.Profile = res.Cable.Profile
	if len(head) > 2 {
		var err error
		if res.Diagnostics, err = diagnostics.Read(string(head[2:])); err != nil {
			return nil, nil, false
		}
	}
	return res, corpus, true
}

// put keeps what was found in a cable: profile and dialect, a byte each, and the findings, nothing where there are none; and what a
// corpus keeps of the cable.
func (m *memory) put(k cache.Key, res *lint.Result, corpus []byte) {
	if m == nil {
		return
	}
	head := []byte{byte(res.Profile), byte(res.Cable.Dialect)}
	if len(res.Diagnostics) > 0 {
		head = diagnostics.Append(head, res.Diagnostics)
	}
	m.cache.Put(k, head, corpus)
}
