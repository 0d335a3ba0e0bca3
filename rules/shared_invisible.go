package rules

// invisible maps such characters to the text that replaces them.
var invisible = map[rune]string{
	'\u00a0': " ", '\u00ad': "", '\u200b': "", '\u200c': "", '\u200d': "", '\u200e': "", '\u200f': "",
	'\u2028': "\n", '\u2029': "\n", '\u2060': "", '\ufeff': "", '\u202a': "", '\u202b': "",
	'\u202c': "", '\u202d': "", '\u202e': "", '\u2007': " ", '\u202f': " ",
}
