package replace

import (
	"os"
	"path/filepath"
	"strings"
)

// The new text of a file is written beside it, under a name by which what a killed run has left is
// known: .cablelint-123.tmp.
const prefix, suffix = ".cablelint-", ".tmp"

// create makes a temporary file in a folder, which no other run takes away while it is open.
func create(folder string) (*os.File, error) {
	for {
		f, err := os.CreateTemp(folder, prefix+"*"+suffix)
		if err != nil {
			return nil, err
		}
		if mine, err := lock(f); err == nil && !mine { // another run took it for one that was left, before it was locked
			f.Close()
			continue
		}
		return f, nil // on a file system without locks, too
	}
}

// Clean takes away what runs that were killed have left in a folder, and returns how many files
// that were. What cannot be read or removed stays.
func Clean(folder string) (removed int) {
	f, err := os.Open(folder)
	if err != nil {
		return 0
	}
	defer f.Close()
	names, _ := f.Readdirnames(-1)
	for _, name := range names {
		if strings.HasPrefix(name, prefix) && strings.HasSuffix(name, suffix) &&
			removeAbandoned(filepath.Join(folder, name)) {
			removed++
		}
	}
	return removed
}
