// Package golden compares golden files of lines of cables with what tests make of them. In such a
// file
//
//	! begins a remark,
//	= names what the lines below are given to, such as a rule,
//	@ gives what stands before each of the lines below it, the empty text after = and at the beginning of the file,
//
// and every other line is a case, in which \n is a line end, \r a return, \t a tab, \f a form feed
// and \@ the sign @. Under it, after a tab each, are the answers.
package golden

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// signs are those that cannot be seen in a file, or that say what a line is.
var signs = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t", `\f`, "\f", `\@`, "@")

// Case is one line of a golden file.
type Case struct {
	Of     string // what follows the = above it
	Before string // what follows the @ above it
	Text   string // without its line end
}

// Whole returns the text of the case after what precedes it, with a line end.
func (c Case) Whole() string { return c.Before + c.Text + "\n" }

// Compare fails the test where the answers to the cases of a golden file are not those that are
// in it, or writes them into it.
func Compare(t *testing.T, golden string, update bool, answer func(Case) []string) {
	t.Helper()
	b, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(string(b), "\r\n", "\n")
	got := answered(want, answer)
	if diff := cmp.Diff(want, got); diff != "" && !update {
		t.Errorf("%s (-want +got), run go test with -update to accept:\n%s", golden, diff)
	}
	if update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// answered returns the file with the answers given.
func answered(file string, answer func(Case) []string) string {
	var out strings.Builder
	var c Case
	for line := range strings.Lines(file) {
		if line[0] == '\t' {
			continue
		}
		out.WriteString(line)
		text := signs.Replace(strings.TrimSuffix(line, "\n"))
		switch rest := strings.TrimPrefix(text[min(len(text), 1):], " "); {
		case text == "" || line[0] == '!':
		case strings.HasPrefix(text, "= "):
			c = Case{Of: rest}
		case line[0] == '@':
			c.Before = rest
		default:
			c.Text = text
			for _, a := range answer(c) {
				out.WriteString("\t" + a + "\n")
			}
		}
	}
	return out.String()
}
