// Package paths says which paths lie in a folder.
package paths

import (
	"path/filepath"
	"slices"
)

// Any reports whether a path is that of one of the folders, or of what lies in it or below it. Links are not followed.
func Any(folders []string, path string) bool {
	path, err := filepath.Abs(path)
	return err == nil && slices.ContainsFunc(folders, func(folder string) bool {
		folder, err := filepath.Abs(folder)
		if err != nil {
			return false
		}
		rel, err := filepath.Rel(folder, path)
		return err == nil && filepath.IsLocal(rel)
	})
}
