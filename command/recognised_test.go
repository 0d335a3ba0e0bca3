package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"
)

// TestRecognised holds that fix and fmt write into files in which a cable was recognised, into
// other text with --force, and never into what is no text of a cable; and that what is left as it
// is is counted as unread.
func TestRecognised(t *testing.T) {
	cable := "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES  \n\n1. One.\n"
	pdf := "%PDF-1.4\nUNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nSUBJECT: DUES  \n"
	page := "<!DOCTYPE html>\n<pre>\nUNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nSUBJECT: DUES &amp; BERTH  \n</PRE>\n"
	notes := "# Notes\n\nThe port &amp; its dues.  \n\n\n\nMore of them.  \n"
	for _, tt := range []struct {
		name, text, want string // want is what is said of it; "" where it is written
		forced           bool   // --force writes it
	}{
		{"a.cable", cable, "", true},
		{"scan.txt", pdf, "a PDF: take its text with pdftotext first", false},
		{"page.txt", page, "a web page: name it .html, or save its text first", false},
		{"picture.txt", "\x89PNG\r\n\x1a\n" + cable, "a picture: take its text by OCR first", false},
		{"zeros.txt", strings.Repeat("\x00\x01", 50) + cable, "found binary data", false},
		{"README.md", notes, "no cable was recognised in it, so it is not changed; --force changes it anyway", true},
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
