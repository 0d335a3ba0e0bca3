package generate

import "math/rand/v2"

// dice is the source of everything that varies.
type dice struct{ *rand.Rand }

func newDice(seed uint64) dice {
	const stream = 0x5a435a43 // ZCZC
	return dice{rand.New(rand.NewPCG(seed, stream))}
}

// chance reports true in that share of throws.
func (d dice) chance(share float64) bool { return d.Float64() < share }

// between returns a number from low to high, both included.
func (d dice) between(low, high int) int { return low + d.IntN(high-low+1) }

// pick returns one of several things.
func pick[T any](d dice, things []T) T { return things[d.IntN(len(things))] }

// some returns n of several things, or all if there are fewer, in random order.
func some[T any](d dice, things []T, n int) []T {
	picked := make([]T, 0, n)
	for _, i := range d.Perm(len(things))[:min(n, len(things))] {
		picked = append(picked, things[i])
	}
	return picked
}

// heavier returns the place of one of several weights, in proportion to them.
func (d dice) heavier(weights ...int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	n := d.IntN(sum)
	for i, w := range weights {
		if n < w {
			return i
		}
		n -= w
	}
	panic("unreachable: the weights add up")
}
