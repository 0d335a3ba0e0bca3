//go:build unix

package replace

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// putInPlace writes text into a new file beside the target and renames it over the target, with the
// target's mode and, where that is allowed, its owner. Package renameio does the same, but under
// names that could be those of somebody else's files, so that none could be taken away later.
func putInPlace(target, text string, info os.FileInfo) (err error) {
	pending, err := create(filepath.Dir(target))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(pending.Name())
		}
		pending.Close() // which was done before, where all went well
	}()
	if _, err := pending.WriteString(text); err != nil {
		return err
	}
	mode := info.Mode() & (os.ModePerm | os.ModeSetuid | os.ModeSetgid | os.ModeSticky)
	if owner, ok := info.Sys().(*syscall.Stat_t); ok {
		switch err := pending.Chown(int(owner.Uid), int(owner.Gid)); {
		case errors.Is(err, os.ErrPermission):
			mode &= os.ModePerm // the bits that lend the owner's rights would lend those of another one
		case err != nil:
			return err
		}
	}
	if err := pending.Chmod(mode); err != nil { // after the owner, for a new owner takes bits away
		return err
	}
	if err := pending.Sync(); err != nil {
		return err
	}
	return os.Rename(pending.Name(), target)
}

// lock locks a temporary file, and reports whether it still has its name. The lock ends with the process.
func lock(f *os.File) (mine bool, err error) {
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		return false, err
	}
	info, err := f.Stat()
	return err == nil && info.Sys().(*syscall.Stat_t).Nlink > 0, err
}

// longest is how long no run takes to write a file. It counts on file systems without locks.
const longest = time.Hour

// removeAbandoned removes a temporary file that no process has locked.
func removeAbandoned(path string) bool {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); {
	case errors.Is(err, syscall.EWOULDBLOCK):
		return false
	case err != nil && time.Since(info.ModTime()) < longest:
		return false
	}
	return os.Remove(path) == nil
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

// OtherNames returns under how many names besides its own a file is: hard links, which keep the
// old text when it is replaced.
func OtherNames(info os.FileInfo) int {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(stat.Nlink) - 1
	}
	return 0
}
