package config

import (
	"errors"
	"fmt"

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
