package config

import (
	"fmt"

	"github.com/bmatcuk/doublestar/v4"
)

// maxAlternatives bounds what a glob may stand for: {a,b}{c,d} for four. Matching tries all of them, and thirty such pairs, which
// somebody hands on in a configuration, would take for ever.
const maxAlternatives = 1000

// checkGlob returns what is wrong with a glob.
func checkGlob(glob string) error {
	switch {
	case !doublestar.ValidatePattern(glob):
		return fmt.Errorf("glob %q that cannot be read", glob)
	case alternatives(glob) > maxAlternatives:
		return fmt.Errorf("glob %.40q that stands for over %d alternatives", glob, maxAlternatives)
	}
	return nil
}

// alternatives returns for how many globs without braces one stands, at most, or a number over the bound.
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
