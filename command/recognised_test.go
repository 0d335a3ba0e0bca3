package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"
)

// TestRecognisedInput holds that what fix and fmt read from standard input, and recognise as no
// cable, is printed as it is: an editor puts what is printed into the place of the text.
func TestRecognisedInput(t *testing.T) {
	const notes = "# Notes\n\nSUBJECT: the port &amp; its dues.  \n\n\n\nMore of them.  \n"
	for args, want := range map[string]struct {
		out  string
		code int
	}{
		"fix -":         {notes, exitTrouble},
		"fmt -":         {notes, exitTrouble},
		"fmt --write -": {notes, exitTrouble},
		"fix --diff -":  {"", exitTrouble},
		"fmt --check -": {"", exitTrouble},
		"fmt --force -": {"# Notes\n\nSUBJECT: the port & its dues.\n\n\n\nMore of them.\n", exitClean},
	} {
		var out, errs bytes.Buffer
		code := run(append(strings.Fields(args), "--no-config"), streams{in: strings.NewReader(notes), out: &out, err: &errs})
		if code != want.code || out.String() != want.out {
			t.Errorf("%s: exit code %d, expected %d; printed %q\n%s", args, code, want.code, &out, &errs)
		}
		if said := strings.Contains(errs.String(), "-: no cable was recognised in it"); said != (code == exitTrouble) {
			t.Errorf("%s: %s", args, &errs)
		}
	}
}

// TestRecognised holds that fix and fmt write into files in which a cable was recognised, into
// other text with --force, and never into what is no text of a cable; and that what is left as it
// is is counted as unread.
func TestRecognised(t *testing.T) {
	cable := "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES  \n\n1. One.\n"
	pdf := "%PDF-1.4\nUNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nSUBJECT: DUES  \n"
	page := "<!DOCTYPE html>\n<pre>\nUNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nSUBJECT: DUES &amp; BERTH  \n</PRE>\n"
	notes := "# Notes\n\nThe port &amp; its dues.  \n\n\n\nMore of them.  \n"
	about := notes + strings.Repeat("A page about cables.  \n\n", 25) + cable
	const unrecognised = "no cable was recognised in it, so it is not changed; --force changes it anyway"
	for _, tt := range []struct {
		name, text, want string // want is what is said of it; "" where it is written
		forced           bool   // --force writes it
	}{
		{"a.cable", cable, "", true},
		{"scan.txt", pdf, "a PDF: take its text with pdftotext first", false},
		{"page.txt", page, "a web page: name it .html, or save its text first", false},
		{"picture.txt", "\x89PNG\r\n\x1a\n" + cable, "a picture: take its text by OCR first", false},
		{"zeros.txt", strings.Repeat("\x00\x01", 50) + cable, "found binary data", false},
		{"README.md", notes, unrecognised, true},
		{"about.md", about, unrecognised, true},
		{"mail.txt", "From: A\nTo: B\nSubject: Dues &amp; berths  \n\nHello.  \n", unrecognised, true},
		{"memo.txt", "MEMORANDUM  \n\nSUBJECT: DUES &amp; BERTHS  \n\n1. One.  \n\n2. Two.\n", unrecognised, true},
		{"letter.txt", "Dear Sir,  \n\nREF: your letter  \n", unrecognised, true},
	} {
		for _, command := range []string{"fix", "fmt --write", "fix --force", "fmt --write --force"} {
			t.Run(tt.name+" "+command, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), tt.name)
				testfile.Write(t, path, tt.text)
				var out, errs bytes.Buffer
				code := run(append(strings.Fields(command), "--no-config", path), streams{out: &out, err: &errs})
				after, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				written := tt.want == "" || tt.forced && strings.Contains(command, "--force")
				if (string(after) != tt.text) != written {
					t.Errorf("written: %v, expected %v\n%s%s", string(after) != tt.text, written, &out, &errs)
				}
				if want := map[bool]int{true: exitClean, false: exitTrouble}[written]; code != want || !written && !strings.Contains(errs.String(), tt.name+": "+tt.want) {
					t.Errorf("exit code %d, expected %d with %q:\n%s", code, want, tt.want, &errs)
				}
			})
		}
	}
}
