package lsp_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// hover is what is shown at a place.
type hover struct {
	Contents struct{ Kind, Value string }
	Range    *span
}

var update = flag.Bool("update", false, "write what is shown into the files of testdata")

// TestHover points at each word of a cable, from left to right, and holds what is shown and for
// what. The cable is in a file of testdata above a line of equals signs; under that is each
// word at which something else is shown than at the one before. Lines end with CR LF for the
// server, which is not to matter, and characters are units of UTF-16.
func TestHover(t *testing.T) {
	const line = "====\n"
	for _, name := range []string{
		"hover", "hover-record", "hover-release", "hover-reprint", "hover-nsc", "hover-genadmin", "hover-uk", "hover-sheet",
	} {
		file := "testdata/" + name + ".txt"
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		cable, want, _ := strings.Cut(string(b), line)
		s := start(t, "", nil)
		s.open("untitled:a", strings.ReplaceAll(cable, "\n", "\r\n"))
		got := s.hovers("untitled:a", cable)
		if *update {
			if err := os.WriteFile(file, []byte(cable+line+got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got, run go test -update to accept:\n%s", name, diff)
		}
	}
}

var word = regexp.MustCompile(`\S+`)

// hovers points at each word of a text.
func (s *session) hovers(uri, text string) string {
	s.t.Helper()
	var out strings.Builder
	last := ""
	for number, line := range strings.Split(text, "\n") {
		for _, at := range word.FindAllStringIndex(line, -1) {
			character := len(utf16.Encode([]rune(line[:at[0]])))
			var h *hover
			s.must("textDocument/hover", of(uri, fmt.Sprintf("%d:%d", number, character)), &h)
			shown := "nothing"
			if h != nil {
				meaning, _, isFound := strings.Cut(h.Contents.Value, "\n\n---\n\n")
				shown = h.Range.String() + " " + strings.ReplaceAll(meaning, "\n\n", "\n        ")
				if isFound {
					shown += "\n        and the page of a rule"
				}
			}
			if shown != last {
				fmt.Fprintf(&out, "%s\n    %s\n", line[at[0]:at[1]], shown)
			}
			last = shown
		}
	}
	return out.String()
}

// TestHoverOnFinding shows the page of the rule, below what is there.
func TestHoverOnFinding(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	var h hover
	s.must("textDocument/hover", of("untitled:a", "7:20"), &h)
	meaning, page, ok := strings.Cut(h.Contents.Value, "\n\n---\n\n")
	if want := "cable 43 of 2006 of the US embassy in Port Louis, Mauritius"; meaning != want {
		t.Errorf("meaning %q, want %q", meaning, want)
	}
	if !ok || !strings.HasPrefix(page, "**serial-mismatch**\n\n") || !strings.Contains(page, "Source:") {
		t.Errorf("page %q", page)
	}
}

// TestHoverInPlainText has no signs of Markdown for an editor that shows none.
func TestHoverInPlainText(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"hover": object{"contentFormat": []string{"plaintext"}}}})
	s.open("untitled:a", strings.Replace(faulty, "TO RUEHC/SECSTATE WASHDC", "TO RUEHC/A*B_C", 1))
	var h hover
	s.must("textDocument/hover", of("untitled:a", "5:10"), &h)
	if want := "to act on it: A*B_C"; h.Contents.Kind != "plaintext" || !strings.HasPrefix(h.Contents.Value, want) {
		t.Errorf("%s: %q, want %q", h.Contents.Kind, h.Contents.Value, want)
	}
	s.must("textDocument/hover", of("untitled:a", "7:20"), &h)
	if strings.Contains(h.Contents.Value, "**") || strings.Contains(h.Contents.Value, "---") || !strings.Contains(h.Contents.Value, "\n\nserial-mismatch\n\n") {
		t.Errorf("page %q", h.Contents.Value)
	}
}

// TestHoverOnReference shows the subject of the cable that is referred to, where the workspace has
// it.
func TestHoverOnReference(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, nil)
	s.open(uri("42.cable"), cable(42, "DUES RISE", 31, 35))
	for at, want := range map[string]string{
		"15:10": "A: cable 31 of 2006 of the US embassy in Port Louis, Mauritius\n\n---\n\n06PORTLOUIS31: HARBOR DUES",
		"16:10": "B: cable 35 of 2006 of the US embassy in Port Louis, Mauritius",
	} {
		var h hover
		s.must("textDocument/hover", of(uri("42.cable"), at), &h)
		if h.Contents.Value != want {
			t.Errorf("%s: %q, want %q", at, h.Contents.Value, want)
		}
	}
}

// TestHoverOnUnfinishedLine names what a line that is being written may become, after what it is
// taken for now; a line that is known to be foreign may become nothing.
func TestHoverOnUnfinishedLine(t *testing.T) {
	const above = "O 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n" +
		"C O N F I D E N T I A L PORT LOUIS 000042\n\nSIPDIS\n\n"
	const below = "\n\n1. (C) The dues rise.\nROE\n"
	const unfinished = "if it is not finished, it may become "
	s := start(t, "", nil)
	for i, c := range []struct{ line, want string }{
		{"TAG", unfinished + "TAGS:"},
		{"E.O", unfinished + "E.O. 12958: or EYES ONLY"},
		{"e.o. 1", unfinished + "E.O. 12958:"},
		{"NOF", unfinished + "NOFORN"},
		{"Page 1 of 3", "no line of the cable: page header, put into the copy"},
	} {
		uri := fmt.Sprintf("untitled:%d", i)
		s.open(uri, above+c.line+below)
		var h hover
		s.must("textDocument/hover", of(uri, "7:1"), &h)
		got, _, _ := strings.Cut(h.Contents.Value, "\n\n---\n\n")
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.line, diff)
		}
	}
}
