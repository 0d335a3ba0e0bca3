// Package replace puts a new text into a file in one step: whoever reads the file finds the old text
// or the new one, and a crash loses neither.
package replace

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/cablelint/cablelint/internal/regular"
)

var replacing sync.Mutex

// Hold keeps files from being replaced until release is called. It waits for one that is being
// replaced, so that the program does not end within that.
func Hold() (release func()) {
	replacing.Lock()
	return replacing.Unlock
}

// File puts new bytes in the place of a file in one step, with its mode and, where that is allowed,
// its owner. It fails if the file does not hold the old bytes any more, or is read-only: whoever took
// the right to write away meant it. A symbolic link is followed only to a file under the folder root,
// or under its own folder where root is "".
func File(path, root, old, new string) error {
	if root == "" {
		root = filepath.Dir(path)
	}
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	folder, err := filepath.EvalSymlinks(root)
	if err != nil {
		return err
	}
	if inside, err := within(folder, target); err != nil || !inside {
		return fmt.Errorf("%s: found a link to %s, outside its folder, expected a file", path, target)
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o222 == 0 {
		return fmt.Errorf("%s: read-only, so it was left as it was", path)
	}
	if err := regular.Check(target); err != nil {
		return err
	}
	now, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	if string(now) != old {
		return fmt.Errorf("%s: changed by somebody else meanwhile, so nothing was written", path)
	}
	defer Hold()()
	if err := putInPlace(target, new, info); err != nil {
		return fmt.Errorf("%s: left as it was: %w", path, err)
	}
	if err := syncFolder(filepath.Dir(target)); err != nil {
		return fmt.Errorf("%s: written, but a crash now may bring the old text back: %w", path, err)
	}
	return nil
}

// within reports whether a path lies in a folder or below.
func within(folder, path string) (bool, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return false, err
	}
	if path, err = filepath.Abs(path); err != nil {
		return false, err
	}
	rest, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(rest), err
}

// Write puts a text into a file in one step, new or in the place of an old one.
func Write(path string, text []byte) error {
	defer Hold()()
	info, err := os.Stat(path)
	if err != nil {
		return os.WriteFile(path, text, 0o644)
	}
	return putInPlace(path, string(text), info)
}
