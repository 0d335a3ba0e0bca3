// Package visible makes what others wrote fit to be printed: names of files, words of cables,
// arguments. Such a text can hold line ends, by which it would print a line of its own
// (::set-output, which a workflow obeys), escape sequences that steer a terminal, and characters
// that turn the direction of the line around. All of cablelint's output goes through here, but for
// bytes that a program is to read as they are: a cable that is laid out, and a patch, where they
// are not printed on a terminal.
package visible

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Text returns s on one line, with all shown that cannot be seen: a tab as four blanks, other
// characters without ink by their number, <U+202E>, and bytes that are not UTF-8 as such, <0xFF>.
// What a build service would obey (::error::, ##vso[…]) has its sign shown by number, too.
func Text(s string) string {
	if IsPlain(s) {
		return inert(s, "<U+003A>", "<U+0023>")
	}
	return inert(shown(s), "<U+003A>", "<U+0023>")
}

// inert returns a line with a colon that begins a command of a workflow of GitHub, and the signs
// that begin one of its runner or of Azure Pipelines, replaced:
//
//	::set-output name=a::b
//	##[error]x
//	##vso[task.setvariable variable=a]b
func inert(line, colon, sign string) string {
	if IsCommand(line) {
		line = strings.NewReplacer("##[", sign+"#[", "##vso[", sign+"#vso[").Replace(line)
	}
	if bare := strings.TrimLeftFunc(line, unicode.IsSpace); strings.HasPrefix(bare, "::") {
		line = line[:len(line)-len(bare)] + colon + bare[1:]
	}
	return line
}

// IsCommand reports whether a line holds what a build service obeys wherever it is in it.
func IsCommand(line string) bool {
	return strings.Contains(line, "##") && (strings.Contains(line, "##[") || strings.Contains(line, "##vso["))
}

// shown returns s with all shown that cannot be seen.
func shown(s string) string {
	return replaced(s, func(b *strings.Builder, r rune, size int, from string) {
		switch {
		case r == '\t':
			b.WriteString("    ")
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(b, "<0x%02X>", from[0])
		default:
			fmt.Fprintf(b, "<%U>", r)
		}
	})
}

// Lines is [Text] for a text of several lines, whose ends \n, or \r\n, stay.
func Lines(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		text, end := strings.TrimSuffix(line, "\n"), ""
		if len(text) < len(line) {
			end = "\n"
			if cut, found := strings.CutSuffix(text, "\r"); found {
				text, end = cut, "\r\n"
			}
		}
		b.WriteString(Text(text) + end)
	}
	return b.String()
}

// Short is [Text] for what may be of any length: of a longer text the first 60 bytes, about, and how long it is.
func Short(s string) string {
	const most = 60 // bytes
	if len(s) <= most+most/2 {
		return Text(s)
	}
	cut := most
	for cut > most-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return fmt.Sprintf("%s… (%d bytes)", Text(s[:cut]), len(s))
}

// JSON returns a text of JSON that means the same and holds no character that cannot be seen, but
// for the blanks and line ends between its values. It does not touch what is ASCII, for that is
// escaped in JSON anyway, but for 0x7F.
func JSON(text []byte) []byte {
	if bytes.Contains(text, []byte("##")) {
		text = []byte(inert(string(text), ":", `\u0023`))
	}
	if !slices.ContainsFunc(text, func(c byte) bool { return c > '~' }) {
		return text
	}
	return []byte(replaced(string(text), func(b *strings.Builder, r rune, size int, from string) {
		switch {
		case r < ' ':
			b.WriteByte(byte(r))
		case r == utf8.RuneError && size == 1:
			b.WriteString(`\ufffd`)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(b, `\u%04x`, r)
		}
	}))
}

// JSONWriter passes texts of JSON, each of whole characters, as [JSON] shows them.
type JSONWriter struct{ W io.Writer }

// Write writes p as [JSON] shows it. It returns the length of p, or an error.
func (j JSONWriter) Write(p []byte) (int, error) {
	if _, err := j.W.Write(JSON(p)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// HTML returns a page with characters in its text that cannot be seen shown by their number, but
// for the blanks that break no line: browsers turn lines around where U+202E says so. What a build
// service would obey is written by the names of its signs.
func HTML(page []byte) []byte {
	var b strings.Builder
	for line := range strings.Lines(shownInHTML(page)) {
		b.WriteString(inert(line, "&#58;", "&#35;"))
	}
	return []byte(b.String())
}

func shownInHTML(page []byte) string {
	return replaced(string(page), func(b *strings.Builder, r rune, size int, _ string) {
		switch {
		case r == '\n' || r == '\t' || r == '\u00a0' || r == '\u202f':
			b.WriteRune(r)
		case r == utf8.RuneError && size == 1:
			b.WriteRune(r)
		default:
			fmt.Fprintf(b, "&lt;%U&gt;", r)
		}
	})
}

// replaced returns s with each character that cannot be seen given to replace, which gets it, its
// size and the text from it on.
func replaced(s string, replace func(b *strings.Builder, r rune, size int, from string)) string {
	var b strings.Builder
	done := 0
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if unicode.IsPrint(r) && (r != utf8.RuneError || size > 1) {
			at += size
			continue
		}
		b.WriteString(s[done:at])
		replace(&b, r, size, s[at:])
		at += size
		done = at
	}
	b.WriteString(s[done:])
	return b.String()
}

// IsPlain reports whether s holds nothing but characters of ASCII that can be seen, and blanks, as
// nearly all does that is shown.
func IsPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
