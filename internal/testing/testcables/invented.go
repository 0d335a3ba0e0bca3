// Package testcables gives tests the cables of testdata and of the generator, and compares what two
// cables say.
package testcables

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/lint"
)

// Texts returns, by their paths, the sound, the faulty and the worst cables of testdata, and so
// many of the generator.
func Texts(tb testing.TB, testdata string, seed uint64, generated int) map[string]string {
	tb.Helper()
	texts := map[string]string{}
	for _, pattern := range []string{"*.cable", "*/*.cable"} {
		paths, err := filepath.Glob(filepath.Join(testdata, pattern))
		if err != nil || len(paths) == 0 {
			tb.Fatalf("%d cables %s in %s, %v", len(paths), pattern, testdata, err)
		}
		for _, path := range paths {
			source, err := os.ReadFile(path)
			if err != nil {
				tb.Fatal(err)
			}
			texts[path] = string(source)
		}
	}
	for file := range generate.Corpus(seed, generated) {
		texts[file.Name] = file.Text
	}
	return texts
}

// Differ returns where two cables say different things, "" where they say the same. Places may
// differ, links around TAGS, and how many blanks are in a subject.
func Differ(before, after string) string {
	return cmp.Diff(said(before), said(after), cmpopts.IgnoreTypes(grammar.Span{}), cmpopts.EquateEmpty())
}

// said returns what a cable says.
func said(source string) *lint.Facts {
	f := lint.ExtractFacts(grammar.Parse("", source))
	f.Profile, f.Encoding, f.Evidence = 0, "", nil // taken from bytes and line ends, not said
	for i := range f.TAGS {
		f.TAGS[i].Linked = false // a link of a web page is no part of a cable
	}
	f.Subject.Value = strings.Join(strings.Fields(f.Subject.Value), " ")
	return f
}
