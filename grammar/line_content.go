package grammar

// content says what is anywhere in a line, a bit for each. One look at a line rules out most of what
// may be within it, where each search for one of them would take as long.
type content uint8

const (
	smallLetter   content = 1 << iota
	figure                // of the numbers of sections and paragraphs
	capitalF              // of OF, in 01 OF 02
	colonSign             // of labels
	quotationMark         // of the columns of a table
	parenthesis           // of portion marks
	hyphen                // of a distribution
	slant                 // of offices
)

// contentOf returns what is in a line. All but small letters may be in a long one, of which searches
// for each take less.
func contentOf(s string) (in content) {
	const long = 100 // bytes
	if len(s) > long {
		if in = ^smallLetter; hasLower(s) {
			in |= smallLetter
		}
		return in
	}
	for i := range len(s) {
		in |= contents[s[i]]
	}
	return in
}

// has reports whether all of some things are in a line.
func (in content) has(all content) bool { return in&all == all }

// contents is what each byte of a line is.
var contents = func() (of [256]content) {
	for c := range of {
		switch c := byte(c); {
		case 'a' <= c && c <= 'z':
			of[c] = smallLetter
		case isDigit(c):
			of[c] = figure
		}
	}
	of['F'], of[':'], of['"'], of['('], of['-'], of['/'] = capitalF, colonSign, quotationMark, parenthesis, hyphen, slant
	return of
}()
