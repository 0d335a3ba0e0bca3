package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/cablelint/cablelint/internal/input"
)

// replacing is held while a file is replaced, or the cache is written down, so that the program does not end within it.
var replacing sync.Mutex

// replaceFile puts new bytes in the place of a file in one step, with its mode and, where that is allowed, its owner. It
// fails if the file does not hold the old bytes any more, or is read-only: whoever took the right to write away meant it. A symbolic link
// is followed only to a file under the folder that was named, or under its own where the link itself was.
func replaceFile(src input.Source, old, new string) error {
	path := src.Path
	root := src.Root
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
		return fmt.Errorf("%s: a link to %s, outside its folder, where a file is due", path, target)
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o222 == 0 {
		return fmt.Errorf("%s: read-only, so it was left as it was", path)
	}
	now, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	if string(now) != old {
		return fmt.Errorf("%s: changed by somebody else meanwhile, so nothing was written", path)
	}
	replacing.Lock()
	defer replacing.Unlock()
	if err := putInPlace(target, new, info); err != nil {
		return fmt.Errorf("%s: left as it was: %w", path, err)
	}
	if err := syncFolder(filepath.Dir(target)); err != nil {
		return fmt.Errorf("%s: mended, but a crash now may bring the old text back: %w", path, err)
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

// writeWhole puts a text into a file in one step, new or in the place of an old one.
func writeWhole(path string, text []byte) error {
	replacing.Lock()
	defer replacing.Unlock()
	info, err := os.Stat(path)
	if err != nil {
		return os.WriteFile(path, text, 0o644)
	}
	return putInPlace(path, string(text), info)
}
