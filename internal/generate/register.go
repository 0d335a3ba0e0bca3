package generate

// register holds which serial numbers were given out, a bit each.
type register map[series][]uint64

// series is the cables of a post in a year.
type series struct {
	post *post
	year int
}

// take gives a number out, and reports whether it was free.
func (r register) take(post *post, year, serial int) bool {
	const bits = 64
	s, word, bit := series{post, year}, serial/bits, uint64(1)<<(serial%bits)
	if word >= len(r[s]) {
		r[s] = append(r[s], make([]uint64, word+1-len(r[s]))...)
	}
	if r[s][word]&bit != 0 {
		return false
	}
	r[s][word] |= bit
	return true
}
