package config

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// MaxSize is the default size in bytes over which a cable is not read: 16MB. The longest real
// cables have some hundreds of kilobytes.
const MaxSize = 16 << 20

// units are the letters of a size, each 1024 times the one before.
const units = "KMGT"

// Size reads a number of bytes, 1 or more: 500000, or with a unit 500KB, 16MB, 1GB (also 16M,
// 16MiB, 16 mb). A KB is 1024 bytes.
func Size(text string) (int64, error) {
	upper := strings.ToUpper(strings.TrimSpace(text))
	digits := strings.TrimRight(upper, "BIKMGT ")
	unit := strings.TrimSpace(upper[len(digits):])
	letter := strings.TrimSuffix(strings.TrimSuffix(unit, "B"), "I")
	shift := 10 * (strings.Index(units, letter) + 1)
	known := len(letter) == 1 && strings.Contains(units, letter)
	if unit == "" || unit == "B" {
		shift, known = 0, true
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !known || n < 1 || n > math.MaxInt64>>20>>shift {
		return 0, fmt.Errorf("found size %q, expected a number of bytes, such as 500000, 500KB or 16MB",
			text)
	}
	return n << shift, nil
}
