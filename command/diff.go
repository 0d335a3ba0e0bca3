package command

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
)

// patchOf returns what changed in a file as a unified diff. It is made of the bytes of the file, in
// whatever encoding they are: the program patch compares bytes, and would refuse lines of
// Windows-1252 that are written in UTF-8.
func patchOf(name, before, after string) string {
	return udiff.Unified(quotedName("a/"+name), quotedName("b/"+name), before, after)
}

// quotedName returns the name of a file as git quotes it in a patch, where it holds what cannot be
// seen: "a/y\n.cable". The program patch reads it.
func quotedName(name string) string {
	if visible.Text(name) == name {
		return name
	}
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteString("\\" + string(c))
		case c < ' ' || c > '~':
			fmt.Fprintf(&b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// colouredPatch returns what changed in a file as a unified diff to look at: in UTF-8, which
// terminals show, with colours.
func colouredPatch(name, before, after string) string {
	return coloured(visible.Lines(patchOf(name, grammar.NewFile(name, before).Text, grammar.NewFile(name, after).Text)))
}

// coloured colours a unified diff of one file as git does: what is taken away red, what is added
// green, places cyan, names bold.
func coloured(patch string) string {
	var b strings.Builder
	names := 2 // lines left that name the file: a line that is taken away may begin with --- too
	for line := range strings.Lines(patch) {
		code := ""
		switch {
		case names > 0:
			names--
			code = "1"
		case line[0] == '@':
			code = "36"
		case line[0] == '-':
			code = "31"
		case line[0] == '+':
			code = "32"
		}
		if code == "" {
			b.WriteString(line)
			continue
		}
		text, end := strings.TrimRight(line, "\r\n"), "\x1b[0m"
		b.WriteString("\x1b[" + code + "m" + text + end + line[len(text):])
	}
	return b.String()
}
