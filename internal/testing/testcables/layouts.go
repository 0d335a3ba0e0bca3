package testcables

import (
	"os"
	"path/filepath"
	"testing"
)

// Layouts returns invented texts, at least one of every layout, as seeds of fuzz targets. It is
// given the top folder of the module.
func Layouts(tb testing.TB, top string) (texts []string) {
	tb.Helper()
	for _, kind := range []string{
		"testdata/*.cable", "testdata/layouts/*.cable", "lint/testdata/prints/*.cable", "testdata/others/*.txt",
	} {
		paths, err := filepath.Glob(filepath.Join(top, kind))
		if err != nil || len(paths) == 0 {
			tb.Fatalf("%d texts %s, %v", len(paths), kind, err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				tb.Fatal(err)
			}
			texts = append(texts, string(text))
		}
	}
	return texts
}
