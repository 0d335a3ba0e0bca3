package testcables

import (
	"os"
	"path/filepath"
	"testing"
)

// Layouts returns invented cables, at least one of every layout, as seeds of fuzz targets. It is
// given the top folder of the module.
func Layouts(tb testing.TB, top string) (texts []string) {
	tb.Helper()
	for _, folder := range []string{"testdata", "testdata/layouts", "lint/testdata/prints"} {
		paths, err := filepath.Glob(filepath.Join(top, folder, "*.cable"))
		if err != nil || len(paths) == 0 {
			tb.Fatalf("%d cables in %s, %v", len(paths), folder, err)
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
