package config

import (
	"fmt"
	"io"
	"os"
)

// maxFile bounds what is read of a configuration file and of the tables that it names, in bytes: a collection that somebody hands
// on may have a link to a device there that never ends.
const maxFile = 16 << 20

// readFile reads a file of at most maxFile bytes.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(text) > maxFile {
		err = fmt.Errorf("%s: over %d bytes, which is the limit of configurations and tables", name, maxFile)
	}
	return text, err
}
