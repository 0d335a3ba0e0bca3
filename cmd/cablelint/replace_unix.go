//go:build unix

package main

import (
	"errors"
	"os"
	"syscall"

	"github.com/google/renameio/v2"
)

// putInPlace writes text into a new file beside the target and renames it over the target, with the target's mode and, where
// that is allowed, its owner.
func putInPlace(target, text string, info os.FileInfo) error {
	pending, err := renameio.NewPendingFile(target, renameio.WithPermissions(info.Mode().Perm()), renameio.IgnoreUmask())
	if err != nil {
		return err
	}
	defer pending.Cleanup()
	if _, err := pending.WriteString(text); err != nil {
		return err
	}
	if owner, ok := info.Sys().(*syscall.Stat_t); ok {
		if err := pending.Chown(int(owner.Uid), int(owner.Gid)); err != nil && !errors.Is(err, os.ErrPermission) {
			return err
		}
	}
	return pending.CloseAtomicallyReplace()
}
