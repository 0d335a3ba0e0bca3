package grammar

import "strings"

// invisibleSigns are characters without width that web pages and programs put between words.
var invisibleSigns = [...]string{"\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}

// withoutInvisible returns a file in which characters without width beside a word are spaces, as many as
// they have bytes, so that each byte keeps its place: the one before TAGS. It is the file itself if it
// has none. Those within a word stay: spaces would cut it.
func withoutInvisible(f *File) *File {
	var text []byte
	for _, sign := range invisibleSigns {
		for from := 0; ; {
			i := strings.Index(f.Text[from:], sign)
			if i < 0 {
				break
			}
			i += from
			from = i + len(sign)
			if i > 0 && !isSpace(f.Text[i-1]) && from < len(f.Text) && !isSpace(f.Text[from]) && f.Text[from] != ':' {
				continue
			}
			if text == nil {
				text = []byte(f.Text)
			}
			for ; i < from; i++ {
				text[i] = ' '
			}
		}
	}
	if text == nil {
		return f
	}
	return f.withText(string(text))
}
