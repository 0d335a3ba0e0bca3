//go:build !unix

package input

import "os"

// loadStored reads a file that is not packed.
func loadStored(path string, most int64, buffer []byte) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return buffer, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return buffer, err
	}
	return loadFrom(f, path, info.Size(), most, buffer)
}
