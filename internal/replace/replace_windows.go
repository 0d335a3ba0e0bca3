package replace

import (
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"
)

// putInPlace writes text into a new file beside the target and renames it over the target, with the target's mode.
func putInPlace(target, text string, info os.FileInfo) (err error) {
	pending, err := create(filepath.Dir(target))
	if err != nil {
		return err
	}
	_, err = pending.WriteString(text)
	if err == nil {
		err = pending.Sync()
	}
	if e := pending.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chmod(pending.Name(), info.Mode())
	}
	if err == nil {
		err = atomic.ReplaceFile(pending.Name(), target)
	}
	if err != nil {
		os.Remove(pending.Name())
	}
	return err
}

// lock does nothing: a file that is open cannot be removed here.
func lock(*os.File) (mine bool, err error) { return true, nil }

// removeAbandoned removes a temporary file, which fails while a process has it open.
func removeAbandoned(path string) bool { return os.Remove(path) == nil }

// syncFolder does nothing: the rename was written through.
func syncFolder(string) error { return nil }

// OtherNames returns 0: whether a file has hard links is not to be had from what is known of it here.
func OtherNames(os.FileInfo) int { return 0 }
