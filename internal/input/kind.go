package input

import "strings"

// signatures are the bytes with which files begin that hold no text of a cable as it stands, what
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

// kindOf returns what a file is that holds no text of a cable as it stands, and what to do with it; "" for any other.
func kindOf(data string) string {
	for _, s := range signatures {
		if strings.HasPrefix(data, s.begin) {
			return s.kind
		}
	}
	const longest = 64 // bytes of what HTML begins with
	begin := strings.ToLower(strings.TrimLeft(strings.TrimPrefix(data[:min(len(data), longest)], "\ufeff"), " \t\r\n"))
	for _, tag := range []string{"<!doctype html", "<html", "<head>", "<?xml"} {
		if strings.HasPrefix(begin, tag) {
			return "a web page: name it .html, or save its text first"
		}
	}
	return ""
}
