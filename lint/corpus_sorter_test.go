package lint

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/internal/testing/property"
)

// group is a Group that does not change after the next one, with its key.
type group struct {
	Key  [2]uint64
	Size int
	Of   []Member
}

var members = gocmp.AllowUnexported(Member{})

// anyRecord draws records of which many are alike in some part.
var anyRecord = rapid.Custom(func(t *rapid.T) record {
	small := rapid.Uint64Range(0, 2)
	return record{[2]uint64{small.Draw(t, "key"), small.Draw(t, "key")}, Member{
		Order: rapid.SampledFrom(
			[]int64{-1 << 63, -1, 0, 1, 1<<63 - 1},
		).Draw(
			t,
			"order",
		), Value: rapid.Int64().Draw(t, "value"),
		Item: rapid.SampledFrom(
			[]int32{-1 << 31, 0, 1, 1<<31 - 1},
		).Draw(
			t,
			"item",
		), entry: rapid.SampledFrom([]uint32{0, 1, 2, 1<<32 - 1}).Draw(t, "entry"),
	}}
})

// TestSorter holds that records come out by key and in order within it, each once, whether they
// were kept in memory or in files, and again when they are asked for again.
func TestSorter(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		records := rapid.SliceOfN(anyRecord, 0, 12).Draw(t, "records")
		s := &sorter{most: rapid.IntRange(1, 14).Draw(t, "most")}
		for _, r := range records {
			if err := s.add(r); err != nil {
				t.Fatal(err)
			}
		}
		if got, want := len(s.runs), len(records)/s.most; got != want {
			t.Fatalf("%d files, want %d", got, want)
		}
		byKey := map[[2]uint64]*group{}
		for _, r := range records {
			g := byKey[r.key]
			if g == nil {
				g = &group{Key: r.key}
				byKey[r.key] = g
			}
			g.Size++
			g.Of = append(g.Of, r.Member)
		}
		var want []group
		for _, g := range byKey {
			slices.SortStableFunc(g.Of, inGroup)
			want = append(want, *g)
		}
		slices.SortFunc(want, func(a, b group) int { return slices.Compare(a.Key[:], b.Key[:]) })
		for range 2 {
			var got []group
			if err := s.groups(func(g Group) bool {
				got = append(got, group{Size: g.Size, Of: slices.Clone(g.Members)})
				return true
			}); err != nil {
				t.Fatal(err)
			}
			for i := range min(len(got), len(want)) {
				got[i].Key = want[i].Key // a group does not say it
				slices.SortStableFunc(got[i].Of, sameOrder(want[i].Of))
			}
			if diff := gocmp.Diff(want, got, members); diff != "" {
				t.Fatalf("(-want +got):\n%s", diff)
			}
		}
		some := rapid.IntRange(0, len(want)).Draw(t, "some")
		n := 0
		if err := s.groups(func(Group) bool { n++; return n < some }); err != nil || n != min(max(some, 1), len(want)) {
			t.Fatalf("%d groups where it was to end after %d of %d: %v", n, some, len(want), err)
		}
		files := s.runs
		if err := s.close(); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if _, err := f.Stat(); err == nil {
				t.Fatalf("%s is still open", f.Name())
			}
		}
	})
}

func inGroup(a, b Member) int {
	return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.entry, b.entry), cmp.Compare(a.Item, b.Item))
}

// sameOrder puts members that are alike but for their value, whose order means nothing, in the
// order of a list, and leaves others.
func sameOrder(list []Member) func(a, b Member) int {
	return func(a, b Member) int {
		if inGroup(a, b) != 0 {
			return 0
		}
		return slices.Index(list, a) - slices.Index(list, b)
	}
}

// TestSorterKeeps holds that with keep all records of a key are counted and the first are kept, and
// that groups come in the order of their first members.
func TestSorterKeeps(t *testing.T) {
	for _, tt := range []struct {
		keep int
		want []group
	}{
		{1, []group{{Size: 3, Of: []Member{{Item: 5}}}, {Size: 1, Of: []Member{{Item: 7}}}, {Size: 2,
			Of: []Member{{entry: 1}}}}},
		{2, []group{{Size: 3, Of: []Member{{Item: 5}, {entry: 1}}}, {Size: 1, Of: []Member{{Item: 7}}}, {Size: 2,
			Of: []Member{{entry: 1}, {entry: 2}}}}},
	} {
		s := &sorter{most: 1, keep: tt.keep}
		for _, r := range []record{
			{[2]uint64{0, 2}, Member{Item: 5}}, {[2]uint64{0, 3}, Member{Item: 7}}, {[2]uint64{0, 2}, Member{entry: 1}},
			{[2]uint64{0, 1}, Member{entry: 1}}, {[2]uint64{0, 1}, Member{entry: 2}}, {[2]uint64{0, 2}, Member{entry: 3}},
		} {
			if err := s.add(r); err != nil {
				t.Fatal(err)
			}
		}
		var got []group
		if err := s.groups(func(g Group) bool {
			got = append(got, group{Size: g.Size, Of: g.Members})
			return len(got) < 3
		}); err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(tt.want, got, members); diff != "" {
			t.Errorf("keep %d (-want +got):\n%s", tt.keep, diff)
		}
		n := 0
		if err := s.groups(func(Group) bool { n++; return false }); err != nil || n != 1 {
			t.Errorf("%d groups where it was to end after the first: %v", n, err)
		}
	}
}

// TestEntryLog holds that entries come back by their numbers out of memory and out of the file.
func TestEntryLog(t *testing.T) {
	lines := []string{`{"name":"a"}`, `{"name":"bb"}`, `{"name":"ccc"}`, `{"name":"dddd"}`, `{"name":"e"}`}
	for memory := range 80 {
		l := &entryLog{memory: memory}
		for _, line := range lines {
			if err := l.add([]byte(line)); err != nil {
				t.Fatal(err)
			}
			if len(l.tail) > 0 && len(l.tail) >= memory {
				t.Errorf("%d bytes are kept where %d may be", len(l.tail), memory)
			}
		}
		if l.len() != len(lines) {
			t.Errorf("%d entries, want %d", l.len(), len(lines))
		}
		for _, n := range []int{4, 0, 2, 1, 3} {
			e, err := l.entry(uint32(n))
			if want := lines[n][9 : len(lines[n])-2]; err != nil || e.Name != want {
				t.Errorf("with %d bytes: entry %d is %q, not %q: %v", memory, n, e.Name, want, err)
			}
		}
		file := l.file
		if (file == nil) != (memory > 12+13+14+15+12) {
			t.Errorf("with %d bytes a file is kept: %v", memory, file != nil)
		}
		if err := l.close(); err != nil {
			t.Error(err)
		}
		if file != nil {
			if _, err := file.Stat(); err == nil {
				t.Errorf("%s is still open", file.Name())
			}
		}
		if err := l.close(); err != nil {
			t.Errorf("closed twice: %v", err)
		}
	}
}
