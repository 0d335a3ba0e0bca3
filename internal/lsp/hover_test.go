package lsp_test

import (
	"strings"
	"testing"
)

// hover is what is shown at a place.
type hover struct {
	Contents struct{ Kind, Value string }
	Range    *span
}

func TestHover(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	for at, want := range map[string]string{
		"0:0":   "0:0-0:2 OO: precedence IMMEDIATE",
		"0:4":   "0:3-0:8 to the station RUEHC (SECSTATE WASHDC)",
		"1:20":  "1:16-1:23 filed on day 086 of the year, 27 March 2006, at 11:09 UTC",
		"2:1":   "2:0-2:3 ZNR: may go over any circuit",
		"2:5":   "2:4-2:9 UUUUU: unclassified",
		"2:12":  "2:10-2:13 ZZH: traffic of the State Department",
		"3:3":   "3:2-3:16 dated Monday, 27 March 2006, 11:09 UTC",
		"5:10":  "5:0-5:39 for action: SECSTATE WASHDC, IMMEDIATE, message 0007 to it",
		"7:2":   "7:0-7:6 classification: unclassified",
		"9:1":   "9:0-9:6 SIPDIS: may be posted on SIPRNet",
		"11:6":  "11:0-11:10 by executive order 12958 on classification",
		"12:13": "12:12-12:16 ETRD: foreign trade",
		"12:18": "12:18-12:20 MP: Mauritius",
		"15:4":  "15:3-15:6 paragraph 1 is unclassified",
		"14:0":  "",
		"99:0":  "",
	} {
		var h *hover
		s.must("textDocument/hover", of("untitled:a", at), &h)
		got := ""
		if h != nil && h.Range != nil {
			first, _, _ := strings.Cut(h.Contents.Value, "\n\n---\n\n")
			got = h.Range.String() + " " + first
		}
		if got != want {
			t.Errorf("%s: %q, want %q", at, got, want)
		}
	}
}

// TestHoverOnFinding shows the page of the rule, below what stands there.
func TestHoverOnFinding(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	var h hover
	s.must("textDocument/hover", of("untitled:a", "7:20"), &h)
	meaning, page, ok := strings.Cut(h.Contents.Value, "\n\n---\n\n")
	if want := "number 43 of 2006 of AMEMBASSY PORT LOUIS"; meaning != want {
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
	if want := "for action: A*B_C"; h.Contents.Kind != "plaintext" || !strings.HasPrefix(h.Contents.Value, want) {
		t.Errorf("%s: %q, want %q", h.Contents.Kind, h.Contents.Value, want)
	}
	s.must("textDocument/hover", of("untitled:a", "7:20"), &h)
	if strings.Contains(h.Contents.Value, "**") || strings.Contains(h.Contents.Value, "---") || !strings.Contains(h.Contents.Value, "\n\nserial-mismatch\n\n") {
		t.Errorf("page %q", h.Contents.Value)
	}
}

// TestHoverOnReference shows the subject of the cable that is referred to, where the workspace has it.
func TestHoverOnReference(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, nil)
	s.open(uri("42.cable"), cable(42, "DUES RISE", 31, 35))
	for at, want := range map[string]string{
		"15:10": "A: cable 31 of 2006 of AMEMBASSY PORT LOUIS\n\n---\n\n06PORTLOUIS31: HARBOR DUES",
		"16:10": "B: cable 35 of 2006 of AMEMBASSY PORT LOUIS",
	} {
		var h hover
		s.must("textDocument/hover", of(uri("42.cable"), at), &h)
		if h.Contents.Value != want {
			t.Errorf("%s: %q, want %q", at, h.Contents.Value, want)
		}
	}
}
