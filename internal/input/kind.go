package input

import "strings"

// signatures are the bytes with which files begin that hold no text of a cable as it is, what
// such a file is, and what to do with it.
var signatures = []struct{ begin, kind string }{
	{"%PDF-", "a PDF: take its text with pdftotext first"},
	{"\x89PNG\r\n", "a picture: take its text by OCR first"},
	{"\xff\xd8\xff", "a picture: take its text by OCR first"},
	{"GIF8", "a picture: take its text by OCR first"},
	{"II*\x00", "a picture: take its text by OCR first"},
	{"MM\x00*", "a picture: take its text by OCR first"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office file: save it as plain text first"},
	{"{\\rtf", "an office file: save it as plain text first"},
	{"%!PS", "a PostScript file: take its text with ps2ascii first"},
	{"PK\x03\x04", "an archive or an office file: unpack it, or save it as plain text, first"},
	{"PK\x05\x06", "an archive: unpack it first"},
	{"\x1f\x8b", "a packed file: name it .gz, or unpack it first"},
	{"(\xb5/\xfd", "a packed file: name it .zst, or unpack it first"},
	{"BZh", "a packed file: unpack it first"},
	{"\xfd7zXZ\x00", "a packed file: unpack it first"},
	{"7z\xbc\xaf'\x1c", "an archive: unpack it first"},
	{"Rar!\x1a\x07", "an archive: unpack it first"},
	{"\x7fELF", "a program"},
	{"MZ\x90\x00", "a program"},
}

// kindOf returns what a file is that holds no text of a cable as it is, and what to do with it; "" for any other.
func kindOf(data string) string {
	begin := beginning(data)
	for _, s := range signatures {
		if strings.HasPrefix(data, s.begin) || strings.HasPrefix(begin, s.begin) {
			return s.kind
		}
	}
	if isPage(begin) {
		return "a web page: name it .html, or save its text first"
	}
	return ""
}

// beginning returns the first bytes of a text after a byte order mark and blanks, of UTF-16 with its
// mark the characters of ASCII.
func beginning(data string) string {
	const longest = 4096
	begin := data[:min(len(data), longest)]
	if strings.HasPrefix(begin, "\xff\xfe") || strings.HasPrefix(begin, "\xfe\xff") {
		begin = strings.ReplaceAll(begin[2:], "\x00", "")
	}
	return strings.TrimLeft(strings.TrimPrefix(begin, "\ufeff"), " \t\r\n")
}

// pageTags are elements with which web pages and parts of them begin.
var pageTags = map[string]bool{
	"!doctype": true, "?xml": true, "html": true, "head": true, "title": true, "meta": true, "script": true,
	"style": true, "body": true, "div": true, "span": true, "p": true, "pre": true, "code": true, "table": true,
	"center": true, "font": true, "article": true, "section": true, "main": true, "header": true, "h1": true,
	"h2": true, "h3": true, "ul": true, "ol": true, "dl": true, "a": true, "img": true, "br": true, "hr": true, "b": true,
}

// isPage reports whether a text begins with an element of HTML or XML, after any comments.
func isPage(begin string) bool {
	for strings.HasPrefix(begin, "<!--") {
		_, after, _ := strings.Cut(begin, "-->")
		begin = strings.TrimLeft(after, " \t\r\n")
	}
	tag, found := strings.CutPrefix(begin, "<")
	if end := strings.IndexAny(tag, " \t\r\n/>"); end >= 0 {
		return found && pageTags[strings.ToLower(tag[:end])]
	}
	return false
}
