package lsp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// several is a text of two cables, the second with a mistake.
const several = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n1. One.\n\n2. Two.\n\n" +
	"UNCLAS PORT LOUIS 000043\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: FISH  \n\n1. One.\n\n2. Two.\n"

// TestSeveral holds that the cables of a text have their own findings, at their places in the text, and
// their own symbols.
func TestSeveral(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"documentSymbol": object{"hierarchicalDocumentSymbolSupport": true}}})
	s.open("untitled:a", several)
	if diff := cmp.Diff("14:13-14:15 information trailing-blank: white space at the end of the line (unnecessary)\n", s.diagnosticsOf("untitled:a", 1)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	var list []symbol
	s.must("textDocument/documentSymbol", of("untitled:a", ""), &list)
	var b strings.Builder
	for _, symbol := range list {
		symbol.print(&b, "")
	}
	const want = `0:0-8:7 0:0-0:24 PORT LOUIS 000042 | 
    0:0-0:24 0:0-0:24 UNCLAS PORT LOUIS 000042 | 
    2:0-2:15 2:0-2:10 E.O. 12958 | N/A
    3:0-3:14 3:0-3:5 TAGS | ETRD, MP
    4:0-4:13 4:0-4:8 SUBJECT | DUES
    6:0-6:7 6:0-6:2 1. | One.
    8:0-8:7 8:0-8:2 2. | Two.
10:0-18:7 10:0-10:24 PORT LOUIS 000043 | 
    10:0-10:24 10:0-10:24 UNCLAS PORT LOUIS 000043 | 
    12:0-12:15 12:0-12:10 E.O. 12958 | N/A
    13:0-13:14 13:0-13:5 TAGS | ETRD, MP
    14:0-14:13 14:0-14:8 SUBJECT | FISH
    16:0-16:7 16:0-16:2 1. | One.
    18:0-18:7 18:0-18:2 2. | Two.
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestSeveralHoverAndCompletion says of each cable of a text what it is by itself: the second is of 2006,
// its references are its own, and it lacks a subject.
func TestSeveralHoverAndCompletion(t *testing.T) {
	const text = "R 271109Z MAR 05\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 000042\n\n" +
		"E.O. 12958: N/A\nTAGS: ETRD, FR\nSUBJECT: DUES\n\nREF: A. PARIS 31\n\n1. As ref A says.\nBT\n\n" +
		"R 281109Z MAR 06\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 000043\n\n" +
		"E.O. 12958: N/A\nTAGS: ETRD, FR\nSUB\n\nREF: A. PARIS 32\n\n1. As ref A says.\nBT\n"
	s := start(t, "", nil)
	s.open("untitled:a", text)
	for at, want := range map[string]string{
		"4:10":  "cable 42 of 2005 of the US embassy in Paris, France",
		"19:10": "cable 43 of 2006 of the US embassy in Paris, France",
		"12:10": "A: cable 31 of 2005 of the US embassy in Paris, France",
		"27:10": "A: cable 32 of 2006 of the US embassy in Paris, France",
	} {
		var h hover
		s.must("textDocument/hover", of("untitled:a", at), &h)
		if !strings.Contains(h.Contents.Value, want) {
			t.Errorf("%s: %q, want %q", at, h.Contents.Value, want)
		}
	}
	var list struct {
		Items []struct {
			Label    string
			TextEdit struct{ Range span }
		}
	}
	s.must("textDocument/completion", of("untitled:a", "23:3"), &list)
	if len(list.Items) == 0 || list.Items[0].Label != "SUBJECT:" || fmt.Sprint(list.Items[0].TextEdit.Range) != "23:0-23:3" {
		t.Errorf("offered %+v", list.Items)
	}
}
