package grammar

// byteSet is a set of bytes: of signs, of letters that something begins with. To look a byte up in
// it is one step, where strings.IndexByte and strings.TrimLeft take twenty.
type byteSet [256]bool

// bytesOf returns the set of the bytes of s.
func bytesOf(s string) (set byteSet) {
	for i := range len(s) {
		set[s[i]] = true
	}
	return set
}

// blanks are the bytes between words and between lines.
var blanks = bytesOf(" \t\r\n")

// length returns how many bytes of the set s begins with.
func (set *byteSet) length(s string) int {
	n := 0
	for n < len(s) && set[s[n]] {
		n++
	}
	return n
}

// beginsFolded reports whether s begins with a word, which is in capitals, in any case.
func beginsFolded(s, word string) bool {
	if len(s) < len(word) {
		return false
	}
	for i := range len(word) {
		if s[i] != word[i] && s[i]&^0x20 != word[i] {
			return false
		}
	}
	return true
}

// appendUpper appends s to room, its letters of ASCII in capitals.
func appendUpper(room []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		room = append(room, c)
	}
	return room
}

// in reports whether s has a byte of the set.
func (set *byteSet) in(s string) bool {
	for i := range len(s) {
		if set[s[i]] {
			return true
		}
	}
	return false
}

// all reports whether s has only bytes of the set.
func (set *byteSet) all(s string) bool { return set.length(s) == len(s) }

// trimLeft returns s without the bytes of the set that it begins with.
func (set *byteSet) trimLeft(s string) string { return s[set.length(s):] }

// trimRight returns s without the bytes of the set that it ends with.
func (set *byteSet) trimRight(s string) string {
	n := len(s)
	for n > 0 && set[s[n-1]] {
		n--
	}
	return s[:n]
}
