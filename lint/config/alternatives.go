package config

import (
	"fmt"

	"github.com/bmatcuk/doublestar/v4"
)

// maxAlternatives limits the alternatives of a glob: {a,b}{c,d} has four. Matching tries all of
// them, so thirty such pairs in a configuration would never end.
const maxAlternatives = 1000

// checkGlob returns an error if a glob is malformed or has too many alternatives.
func checkGlob(glob string) error {
	switch {
	case !doublestar.ValidatePattern(glob):
		return fmt.Errorf("malformed glob %q", glob)
	case alternatives(glob) > maxAlternatives:
		return fmt.Errorf("glob %.40q has more than %d alternatives", glob, maxAlternatives)
	}
	return nil
}

// alternatives returns the number of globs without braces that a glob stands for, at most, or a
// number over the limit.
func alternatives(glob string) int {
	product := 1
	var open []int // the alternatives of each brace that is open
	for i := 0; i < len(glob); i++ {
		switch glob[i] {
		case '\\':
			i++
		case '{':
			open = append(open, 1)
		case ',':
			if len(open) > 0 {
				open[len(open)-1]++
			}
		case '}':
			if n := len(open); n > 0 {
				product = min(product*open[n-1], maxAlternatives*maxAlternatives)
				open = open[:n-1]
			}
		}
	}
	return product
}
