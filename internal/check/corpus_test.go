package check

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
)

// opened returns an engine with the built-in rules and without a configuration.
func opened(t testing.TB) *Engine {
	t.Helper()
	e, err := Open(Options{Rules: rules.All(), NoConfig: true})
	do(t, err)
	t.Cleanup(e.Close)
	return e
}

// do fails the test where something failed.
func do(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// emptyCache is a cache in which there is nothing, as if all were damaged.
func emptyCache(version byte) *resultCache {
	return &resultCache{cache: new(cache.Cache), version: [32]byte{version}}
}

// TestRerun holds that units which are done again for what is damaged in the cache are those of the
// cables, and that the check ends where a cable is not what it was.
func TestRerun(t *testing.T) {
	e := opened(t)
	e.cache = emptyCache(0)
	defer func() { e.cache = nil }()
	encode := func(name string) []byte {
		encoded, err := e.corpus.Encode(&lint.Entry{Name: name})
		do(t, err)
		return encoded
	}
	changed := false
	units := func(yield func(unit) bool) {
		for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
			if !yield(unit{name: name}) {
				return
			}
		}
	}
	came := func(u unit) *outcome {
		switch {
		case u.name == "c":
			return &outcome{err: os.ErrNotExist}
		case u.name == "e" && changed:
			return &outcome{key: cache.Key{99}, entry: encode("other")}
		}
		return &outcome{key: cache.Key{u.name[0]}, entry: encode(u.name)}
	}
	doUnit := func(u unit) []*outcome { return []*outcome{came(u)} }
	for _, changed = range []bool{false, true} {
		c := newCorpusCollector(e, units, doUnit)
		for u := range units {
			o := came(u)
			o.entry = nil
			if u.name == "e" {
				o.key = cache.Key{'e'}
			}
			do(t, c.add(o))
		}
		err := c.addDeferred()
		if (err != nil) != changed {
			t.Errorf("changed %v: %v", changed, err)
		}
		var got []string
		for entry, err := range e.corpus.Entries() {
			do(t, err)
			got = append(got, entry.Name)
		}
		want := []string{"a", "b", "d", "e", "f"}
		if changed {
			want = want[:3]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("changed %v: (-want +got):\n%s", changed, diff)
		}
		c.close()
		e.corpus = lint.NewCorpus(e.rules)
		e.entries.Store(false)
	}
}

// TestCorpusKey holds that the key of what is found between cables is another one for another version
// of the program, for other cables, another order of them and other holdings.
func TestCorpusKey(t *testing.T) {
	key := func(version byte, closed lint.Coverages, cables ...byte) cache.Key {
		e := opened(t)
		e.cache = emptyCache(version)
		defer func() { e.cache = nil }()
		e.files[&config.File{Closed: closed}] = true
		c := newCorpusCollector(e, func(func(unit) bool) {}, nil)
		defer c.close()
		for _, cable := range cables {
			do(t, c.add(&outcome{key: cache.Key{cable}}))
		}
		return c.key()
	}
	paris := lint.Coverages{{Posts: []string{"PARIS"}, From: 2005, To: 2006}}
	keys := map[cache.Key]string{}
	for what, k := range map[string]cache.Key{
		"one": key(1, nil, 1, 2, 3), "version": key(2, nil, 1, 2, 3), "order": key(1, nil, 1, 3, 2), "fewer": key(1, nil, 1, 2),
		"more": key(1, nil, 1, 2, 3, 3), "none": key(1, nil), "closed": key(1, paris, 1, 2, 3),
		"years":     key(1, lint.Coverages{{Posts: []string{"PARIS"}, From: 2005, To: 2007}}, 1, 2, 3),
		"all posts": key(1, lint.Coverages{{From: 2005, To: 2006}}, 1, 2, 3), "twice": key(1, append(paris, paris...), 1, 2, 3),
	} {
		if other, ok := keys[k]; ok {
			t.Errorf("%s has the key of %s", what, other)
		}
		keys[k] = what
	}
	if _, ok := keys[key(1, paris, 1, 2, 3)]; !ok {
		t.Error("the same cables have two keys")
	}
}

// TestKeptResults holds that what was found in cables of a corpus comes out of the cache as it went in,
// and that what is cut is refused.
func TestKeptResults(t *testing.T) {
	e := opened(t)
	for file := range generate.Planted(1, 30) {
		conf, err := e.Configuration(file.Name)
		do(t, err)
		c := &Checked{file: conf}
		do(t, e.judgeCable(c, grammar.Parse(file.Name, file.Text)))
		do(t, e.corpus.AddEncoded(c.Entry))
	}
	want, err := e.judgeCorpus()
	do(t, err)
	if len(want) == 0 {
		t.Fatal("nothing found, so nothing is tested")
	}
	kept, err := appendResults(nil, want)
	do(t, err)
	var got []*lint.Result
	for res, err := range readResults(kept) {
		do(t, err)
		got = append(got, res)
	}
	if len(got) != len(want) {
		t.Fatalf("%d results, want %d", len(got), len(want))
	}
	for i, res := range want {
		file, same := res.Cable.File, got[i].Cable.File
		if diff := cmp.Diff(res.Diagnostics, got[i].Diagnostics); diff != "" ||
			file.Text != same.Text || file.Name != same.Name ||
			res.Profile != got[i].Profile || res.Cable.Layout != got[i].Cable.Layout {
			t.Errorf("another result (-want +got):\n%s", diff)
		}
	}
	for n := 0; n < len(kept); n += 1 + n/20 {
		whole := 0
		var last error
		for _, err := range readResults(kept[:n]) {
			if last = err; err == nil {
				whole++
			}
		}
		if whole == len(want) || n > 0 && whole == 0 && last == nil {
			t.Errorf("%d bytes of %d read as %d results without an error", n, len(kept), whole)
		}
	}
}
