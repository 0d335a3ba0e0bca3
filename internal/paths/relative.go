package paths

import (
	"os"
	"path/filepath"
)

// Relative returns a path as it is shown: clean, and relative where it lies in the working folder
// or below. With the working folder /w, /w/sub/../a.cable and ./a.cable are a.cable, and
// /other/a.cable stays as it is.
func Relative(path string) string {
	if path == "-" || path == "" {
		return path
	}
	path = filepath.Clean(path)
	folder, err := os.Getwd()
	if err != nil || !filepath.IsAbs(path) {
		return path
	}
	if rel, err := filepath.Rel(folder, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}
