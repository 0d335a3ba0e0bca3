package rules

// sequence is numbers of which each should be one more than the one before. A wrong number gives one finding:
// if the next one is right as if it had been right, too, only the wrong one was wrong.
type sequence struct {
	expected int
	skipped  int // what is expected if the number before was wrong and stands for the right one; 0 where it was right
}

// take reports whether n is the number that is expected, and goes on after it.
func (s *sequence) take(n int) bool {
	right := n == s.expected || s.skipped > 0 && n == s.skipped
	s.skipped = 0
	if !right {
		s.skipped = s.expected + 1
	}
	s.expected = n + 1
	return right
}

// restart goes on with a number that begins the sequence once more.
func (s *sequence) restart(n int) { *s = sequence{expected: n} }
