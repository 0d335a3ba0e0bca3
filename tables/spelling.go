package tables

// Distance returns how many steps make b of a: a letter changed, lost or added, or two neighbours
// exchanged. Letters are bytes.
func Distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			step := 1
			if a[i] == b[j] {
				step = 0
			}
			row[j+1] = min(row[j]+1, last[j+1]+1, last[j]+step)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// wordsOfLength holds words of one length each, one after the other, by that length.
type wordsOfLength map[int]string

// allNear returns those of the words to which [Distance] is 1 or less. Where these are hundreds, that is quicker
// than to look all neighbours of a word up, and most unknown words are far.
func (w wordsOfLength) allNear(word string) (near []string) {
	for n := max(1, len(word)-1); n <= len(word)+1; n++ {
		for words := w[n]; words != ""; words = words[n:] {
			if other := words[:n]; (other[0] == word[0] || other[n-1] == word[len(word)-1] || n < 3) &&
				OneLetterApart(word, other) {
				near = append(near, other)
			}
		}
	}
	return near
}

// OneLetterApart reports whether [Distance] is 1 or less, without working it out: each line of a
// cable asks.
func OneLetterApart(a, b string) bool {
	if apart := len(a) - len(b); apart < -1 || apart > 1 {
		return false
	}
	if len(a) > 2 && len(b) > 2 && a[0] != b[0] && a[len(a)-1] != b[len(b)-1] {
		return false // most words
	}
	start := commonStart(a, b)
	a, b = a[start:], b[start:]
	switch {
	case a == "" || b == "":
		return len(a)+len(b) <= 1
	case a[1:] == b, a == b[1:], a[1:] == b[1:]:
		return true
	}
	return len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
}

// commonStart returns how many bytes two words have in common at their starts.
func commonStart(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}
