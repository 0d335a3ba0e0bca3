package generate

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden sum anew")

// TestSame holds that seeds give the same bytes as ever: the sum of a hundred cables is kept.
func TestSame(t *testing.T) {
	const golden = "testdata/sum"
	hash := sha256.New()
	for seed := range uint64(100) {
		file := Cable(seed)
		hash.Write([]byte(file.Name + "\n" + file.Text))
	}
	sum := hex.EncodeToString(hash.Sum(nil)) + "\n"
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(sum), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if sum != string(want) {
		t.Errorf("the cables have changed: sum %s, want %s; run go test -update if that was meant", sum, want)
	}
}

// TestCorpus holds that a corpus has as many cables as asked for, and each reference number once.
func TestCorpus(t *testing.T) {
	const n = 3000
	seen := make(map[string]bool)
	for file := range Corpus(1, n) {
		id := path.Base(file.Name)
		if seen[id] {
			t.Errorf("%s stands twice", id)
		}
		seen[id] = true
	}
	if len(seen) != n {
		t.Errorf("%d cables, want %d", len(seen), n)
	}
	for range Corpus(1, n) {
		break // a loop may end early
	}
}

// TestSpread holds that things are about as frequent as in real cables.
func TestSpread(t *testing.T) {
	const n = 1000
	count := make(map[string]int)
	for file := range Corpus(2, n) {
		for name, has := range traits(file) {
			if has {
				count[name]++
			}
		}
	}
	for _, want := range []struct {
		name      string
		low, high int // of a thousand
	}{
		{"transmission", 570, 680},
		{"archive", 230, 330},
		{"draft", 70, 130},
		{"unclassified", 270, 370},
		{"confidential", 440, 560},
		{"secret", 130, 230},
		{"encrypted", 1, 25},
		{"sensitive", 110, 220},
		{"NOFORN", 60, 150},
		{"SIPDIS", 700, 900},
		{"EXDIS or NODIS", 1, 25},
		{"sections", 270, 480},
		{"more than two sections", 80, 250},
		{"dual precedence", 25, 90},
		{"FLASH", 0, 10},
		{"NIACT", 1, 30},
		{"INFO", 650, 900},
		{"XMT", 10, 120},
		{"references", 480, 640},
		{"pilcrows", 150, 300},
		{"summary", 550, 800},
		{"comment", 450, 750},
		{"12356", 30, 90},
		{"X codes", 5, 50},
		{"unnumbered", 1, 40},
	} {
		if got := count[want.name]; got < want.low || got > want.high {
			t.Errorf("%s: %d of %d, due are %d to %d", want.name, got, n, want.low, want.high)
		}
	}
}

// traits reports what kind of cable a file is, from its text.
func traits(file File) map[string]bool {
	kind, _, _ := strings.Cut(file.Name, "/")
	has := func(s string) bool { return strings.Contains(file.Text, s) }
	return map[string]bool{
		kind:                     true,
		"unclassified":           has("\nUNCLAS ") || strings.HasPrefix(file.Text, "UNCLAS "),
		"confidential":           has("C O N F I D E N T I A L "),
		"secret":                 has("S E C R E T "),
		"encrypted":              has("UNCLAS E F T O "),
		"sensitive":              has("\nSENSITIVE\n"),
		"NOFORN":                 has("\nNOFORN\n"),
		"SIPDIS":                 has("\nSIPDIS\n"),
		"EXDIS or NODIS":         has("\nEXDIS\n") || has("\nNODIS\n"),
		"sections":               has(" SECTION 01 OF "),
		"more than two sections": has(" SECTION 01 OF ") && !has(" SECTION 01 OF 02 "),
		"dual precedence":        has("\nO P ") || has("\nO R ") || has("\nP R "),
		"FLASH":                  has("\nZ "),
		"NIACT":                  has(" NIACT IMMEDIATE"),
		"INFO":                   has("\nINFO "),
		"XMT":                    has("\nXMT "),
		"references":             has("\nREF"),
		"pilcrows":               has("\u00b61. "),
		"summary":                has("END SUMMARY") || has("End Summary"),
		"comment":                has("END COMMENT") || has("End Comment"),
		"12356":                  has("E.O. 12356: "),
		"X codes":                has("DECL: X"),
		"unnumbered":             !has("1. "),
	}
}

// TestSizes holds that cables are as long as real ones: six or seven thousand bytes, with a long
// tail.
func TestSizes(t *testing.T) {
	var sizes []int
	for file := range Corpus(3, 1000) {
		sizes = append(sizes, len(file.Text))
	}
	slices.Sort(sizes)
	for _, want := range []struct{ place, low, high int }{
		{0, 400, 1500}, {500, 5800, 7400}, {950, 14000, 24000}, {999, 24000, 34000},
	} {
		if got := sizes[want.place]; got < want.low || got > want.high {
			t.Errorf("cable %d by size has %d bytes, due are %d to %d", want.place, got, want.low, want.high)
		}
	}
}

// TestNames holds that the bank of names outlasts the longest cable, in which every topic brings
// its people.
func TestNames(t *testing.T) {
	const topics, people = 12, 4
	if n := len(abroadSurnames); n <= topics*people {
		t.Errorf("%d surnames for %d people", n, topics*people)
	}
	for _, names := range [][]string{abroadSurnames, homeSurnames} {
		sorted := slices.Sorted(slices.Values(names))
		if len(slices.Compact(sorted)) != len(names) {
			t.Errorf("a surname stands twice in %q", names)
		}
	}
}
