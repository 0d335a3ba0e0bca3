//go:build unix

package input

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// loadStored reads a file that is not packed. Of many small files, opening them is most of the
// work, and of that half was to ask the system whether it can tell when there is something to read,
// as [os.Open] does; so plain files are read without asking.
func loadStored(path string, most int64, buffer []byte) ([]byte, error) {
	fd, err := again(func() (int, error) { return syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC, 0) })
	if err != nil {
		return buffer, &os.PathError{Op: "open", Path: path, Err: err}
	}
	var info syscall.Stat_t
	if _, err := again(func() (int, error) { return 0, syscall.Fstat(fd, &info) }); err != nil {
		syscall.Close(fd)
		return buffer, &os.PathError{Op: "stat", Path: path, Err: err}
	}
	if info.Mode&syscall.S_IFMT != syscall.S_IFREG {
		f := os.NewFile(uintptr(fd), path) // a pipe, or what is no file at all
		defer f.Close()
		return loadFrom(f, path, 0, most, buffer)
	}
	defer syscall.Close(fd)
	return loadFrom(plainFile{fd, path}, path, info.Size, most, buffer)
}

// plainFile reads a file by its number.
type plainFile struct {
	fd   int
	path string
}

func (f plainFile) Read(p []byte) (int, error) {
	n, err := again(func() (int, error) { return syscall.Read(f.fd, p) })
	switch {
	case err != nil:
		return 0, &os.PathError{Op: "read", Path: f.path, Err: err}
	case n == 0 && len(p) > 0:
		return 0, io.EOF
	}
	return n, nil
}

// again calls the system until no signal comes between.
func again(call func() (int, error)) (int, error) {
	for {
		if n, err := call(); !errors.Is(err, syscall.EINTR) {
			return n, err
		}
	}
}
