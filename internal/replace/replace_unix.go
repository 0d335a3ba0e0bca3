//go:build unix

package replace

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"

	"github.com/google/renameio/v2"
)

// putInPlace writes text into a new file beside the target and renames it over the target, with the
// target's mode and, where that is allowed, its owner.
func putInPlace(target, text string, info os.FileInfo) error {
	pending, err := renameio.NewPendingFile(target, renameio.WithTempDir(filepath.Dir(target)),
		renameio.WithPermissions(info.Mode().Perm()), renameio.IgnoreUmask())
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

// syncFolder makes a change of names in a folder last. File systems that know no such thing are taken as they are.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return nil // a folder may be closed to readers and open to writers
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// OtherNames returns under how many names besides its own a file stands: hard links, which keep the
// old text when it is replaced.
func OtherNames(info os.FileInfo) int {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(stat.Nlink) - 1
	}
	return 0
}
