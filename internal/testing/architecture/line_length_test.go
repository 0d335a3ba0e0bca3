package architecture

import (
	"fmt"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// maxColumns is how wide a line of Go may be, in characters, a tab counted as one.
const maxColumns = 120

// isReport is whether long lines are only listed, with -v, and fail no test.
const isReport = false

// TestLineLength holds that no line of Go is longer than maxColumns, except for data: a line that
// is nothing but a text, and in a test any line with a text.
func TestLineLength(t *testing.T) {
	count := 0
	eachFile(t, ".go", func(name string, content []byte) {
		for _, line := range longLines(name, content) {
			t.Logf("%s:%d: longer than %d characters", name, line, maxColumns)
			count++
		}
	})
	t.Logf("%d lines are too long", count)
	if count > 0 && !isReport {
		t.Fail()
	}
}

// eachFile calls yield with the name, from the top of the module, and the content of each file with
// an extension, those of testdata, node_modules and hidden folders aside.
func eachFile(t *testing.T, extension string, yield func(name string, content []byte)) {
	t.Helper()
	root := filepath.Join("..", "..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || path != root && strings.HasPrefix(d.Name(), ".")) {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != extension {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		yield(filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator))), content)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// longLines returns the numbers of lines that are too long, from 1, without those of data.
func longLines(name string, source []byte) (numbers []int) {
	isData := dataLines(name, source)
	for i, line := range strings.Split(string(source), "\n") {
		if utf8.RuneCountInString(line) > maxColumns && !isData[i+1] {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}

// longText is how many characters a text has that makes its line data: a help text in the tag of a
// struct, which Go cannot break.
const longText = 72

// dataLines returns the lines that are data: those of texts and punctuation alone, those with a
// long text, and in a test those with a text among others.
func dataLines(name string, source []byte) map[int]bool {
	files := token.NewFileSet()
	file := files.AddFile(name, files.Base(), len(source))
	var s scanner.Scanner
	s.Init(file, source, nil, scanner.ScanComments)
	hasText, hasCode, isLong := map[int]bool{}, map[int]bool{}, map[int]bool{}
	for {
		pos, kind, text := s.Scan()
		first := file.Line(pos)
		switch kind {
		case token.EOF:
			isData := map[int]bool{}
			for line := range hasText {
				isData[line] = !hasCode[line] || isLong[line] || strings.HasSuffix(name, "_test.go")
			}
			return isData
		case token.STRING:
			for line, part := range strings.Split(text, "\n") {
				hasText[first+line] = true
				isLong[first+line] = isLong[first+line] || utf8.RuneCountInString(part) > longText
			}
		case token.COMMA, token.ADD, token.SEMICOLON, token.LBRACE, token.RBRACE, token.LPAREN, token.RPAREN, token.COLON:
		default:
			hasCode[first] = true
		}
	}
}

// TestLongLines holds what counts as a long line.
func TestLongLines(t *testing.T) {
	long := strings.Repeat("x", 120)
	source := fmt.Sprintf("package a\n\nvar %s = \"x\"\n\nvar b = []string{\n\t%q,\n}\n\n// %s\nvar c = `\n%s\n`\n\nvar %s int\n\nvar d = %q\n",
		long, long, long, long, long, long)
	for name, want := range map[string][]int{"a.go": {3, 9, 14}, "a_test.go": {9, 14}} {
		if diff := cmp.Diff(want, longLines(name, []byte(source))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
