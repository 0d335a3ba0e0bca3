package check

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/diagnostics"
	"github.com/cablelint/cablelint/internal/houserule"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/replace"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// fewForCache is the number of files from which on a cache is worth opening.
const fewForCache = 100

// isWorthCache reports whether a cache is worth opening: for many files, or an archive or a table,
// which holds many cables by itself.
func isWorthCache(files []input.Source) bool {
	return len(files) >= fewForCache || slices.ContainsFunc(files, input.Source.Several)
}

// resultCache remembers what was found in cables that were judged before. A nil one remembers nothing.
type resultCache struct {
	cache   *cache.Cache
	version [sha256.Size]byte // of the program and its rules
}

// openCache opens the cache, or returns nil where none is wanted. It warns of a cache that cannot be
// used, which is done without.
func openCache(o Options, sources *Sources, rules []*lint.Rule) *resultCache {
	if o.NoCache || o.CacheDir == "" && !isWorthCache(sources.Files) {
		return nil
	}
	folder := o.CacheDir
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
			return &resultCache{cache: c, version: withRules(version, rules)}
		}
	}
	o.warn(fmt.Sprintf("no cache: %v", err))
	return nil
}

// withRules keeps what a few rules find apart from what all do.
func withRules(version [sha256.Size]byte, rules []*lint.Rule) [sha256.Size]byte {
	h := sha256.New()
	h.Write(version[:])
	for _, r := range rules {
		fmt.Fprintf(h, "%q", r.Name)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// publish writes down what is new already, so that it is there even if the process is killed while
// the cables are checked against each other.
func (m *resultCache) publish() {
	if m == nil {
		return
	}
	defer replace.Hold()() // it is to be finished when the user wants the command to end
	m.cache.Publish()
}

// close writes down what is new. It warns of a cache that was damaged, which is made again by itself.
func (m *resultCache) close(warn func(string)) {
	if m == nil {
		return
	}
	if n := m.cache.Damaged(); n > 0 {
		warn(plural.Count(n, "damaged file") + " in the cache; the lost results are computed again")
	}
	if err := m.cache.Unread(); err != nil {
		warn(fmt.Sprintf("not all of the cache could be read: %v; the missing results are computed again", err))
	}
	defer replace.Hold()()
	if err := m.cache.Close(); err != nil {
		warn(fmt.Sprintf("nothing was stored in the cache: %v", err))
	}
}

// summedConfig is how a cable is judged, with a sum of it.
type summedConfig struct {
	lint.Config
	sum   [sha256.Size]byte
	file  *config.File
	rules []*lint.Rule
}

// summedFor returns how the cable of that path is judged, with a sum where there is a cache. A file
// without overrides judges all cables alike.
func (e *Engine) summedFor(file *config.File, path string) *summedConfig {
	if last := e.summed.Load(); last != nil && last.file == file {
		return last
	}
	conf := &summedConfig{Config: e.ConfigFor(file, path), file: file, rules: e.rulesFor(file)}
	if e.cache != nil {
		h := sha256.New()
		addConfig(h, conf.Config)
		addHouseRules(h, file, conf.rules)
		h.Sum(conf.sum[:0])
	}
	if len(file.Overrides) == 0 {
		e.summed.Store(conf)
	}
	return conf
}

// key returns the key of a cable: the program, how the cable is judged, its name, which one rule looks
// at, and its bytes. It is zero without a cache.
func (m *resultCache) key(conf *summedConfig, name string, source []byte) (k cache.Key) {
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

// addConfig adds how a cable is judged to a sum.
func addConfig(h hash.Hash, conf lint.Config) {
	fmt.Fprintf(h, "%v %v %q %d\x00", conf.Profile, conf.AsOf.Unix(), conf.Selected, len(conf.Severities))
	for _, rule := range slices.Sorted(maps.Keys(conf.Severities)) {
		fmt.Fprintf(h, "%s %v\x00", rule, conf.Severities[rule])
	}
	if conf.Tables != nil {
		own := sha256.Sum256([]byte(conf.Tables.Own()))
		h.Write(own[:])
	}
}

// addHouseRules adds the rules that a configuration defines to a sum, and which of them judge; nothing
// where there are none.
func addHouseRules(h hash.Hash, file *config.File, judging []*lint.Rule) {
	if len(file.HouseRules) == 0 {
		return
	}
	own := houserule.Sum(file)
	h.Write(own[:])
	for _, r := range judging {
		fmt.Fprintf(h, "%q", r.Name)
	}
}

// get sets what was found in a cable before, and with whole, what a corpus keeps of it, and reports
// whether that is known. The cable has no more than its name: its text is where the key came from.
func (m *resultCache) get(c *Checked, name string, whole bool) (ok bool) {
	if m == nil {
		return false
	}
	var head, entry []byte
	if whole {
		head, entry, ok = m.cache.Get(c.key)
	} else {
		head, ok = m.cache.Head(c.key)
	}
	if !ok || len(head) < 2 {
		return false
	}
	res := &lint.Result{Cable: &grammar.Cable{
		File: &grammar.File{Name: name}, Profile: grammar.Profile(head[0]), Layout: grammar.Layout(head[1]),
	}}
	res.Profile = res.Cable.Profile
	var counted *fixCounts
	if len(head) > 2 {
		var err error
		if counted, head, err = cutCounts(head[2:]); err != nil {
			return false
		}
		if res.Diagnostics, err = diagnostics.Read(string(head)); err != nil {
			return false
		}
	}
	c.Result, c.Entry, c.counted = res, entry, counted
	return true
}

// entry returns what a corpus keeps of a cable, or what was found between cables.
func (m *resultCache) entry(k cache.Key) (entry []byte, ok bool) {
	if m == nil {
		return nil, false
	}
	_, entry, ok = m.cache.Get(k)
	return entry, ok
}

// putEntry keeps what was found between cables.
func (m *resultCache) putEntry(k cache.Key, entry []byte) { m.cache.Put(k, nil, entry) }

// put keeps what was found in a cable: profile and dialect, a byte each, and where there are findings,
// how many of them fix would fix, and the findings; and what a corpus keeps of the cable.
func (m *resultCache) put(c *Checked) {
	if m == nil {
		return
	}
	head := []byte{byte(c.Profile), byte(c.Cable.Layout)}
	if len(c.Diagnostics) > 0 {
		head = diagnostics.Append(appendCounts(head, c.counted), c.Diagnostics)
	}
	m.cache.Put(c.key, head, c.Entry)
}

// appendCounts adds two numbers: one more than how many findings fix would fix, or 0 where that was
// not counted, and how many only have a suggestion.
func appendCounts(b []byte, n *fixCounts) []byte {
	if n == nil {
		return append(b, 0, 0)
	}
	return binary.AppendUvarint(binary.AppendUvarint(b, uint64(n.fixable)+1), uint64(n.suggested))
}

// cutCounts reads what appendCounts wrote, and returns what follows it.
func cutCounts(b []byte) (n *fixCounts, rest []byte, err error) {
	fixable, width := binary.Uvarint(b)
	suggested, more := binary.Uvarint(b[max(0, width):])
	if width <= 0 || more <= 0 {
		return nil, nil, errors.New("truncated numbers of fixes in the cache")
	}
	if fixable > 0 {
		n = &fixCounts{int(fixable) - 1, int(suggested)}
	}
	return n, b[width+more:], nil
}
