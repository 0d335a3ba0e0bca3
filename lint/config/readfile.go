package config

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/regular"
)

// maxFile limits the size of a configuration file and of the tables that it names, in bytes.
const maxFile = 16 << 20

// readFile reads a regular file of at most maxFile bytes.
func readFile(name string) ([]byte, error) {
	text, err := regular.ReadFile(name, maxFile)
	if errors.Is(err, regular.ErrTooLarge) {
		err = fmt.Errorf("%s: larger than %d bytes, the limit of configurations and tables", name,
			maxFile)
	}
	return text, err
}

// readFS returns a function that reads a file of a file system, of at most maxFile bytes. Names may
// have the separators of the machine.
func readFS(fsys fs.FS) func(name string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		info, err := fs.Stat(fsys, filepath.ToSlash(name))
		if err != nil {
			return nil, err
		}
		if info.Size() > maxFile {
			return nil, fmt.Errorf("%s: larger than %d bytes, the limit of configurations and tables", name, maxFile)
		}
		return fs.ReadFile(fsys, filepath.ToSlash(name))
	}
}
