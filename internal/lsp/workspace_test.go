package lsp_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// cable returns a cable of Port Louis with a number, that refers to others of that post by theirs.
func cable(number int, subject string, cited ...int) string {
	text := fmt.Sprintf(`RR RUEHC
DE RUEHPL #%04d 08611%02d
ZNR UUUUU ZZH
R 2711%02dZ MAR 06
FM AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC 0007
BT
UNCLAS PORT LOUIS %06d

SIPDIS

E.O. 12958: N/A
TAGS: ETRD, MP
SUBJECT: %s

`, number, number, number, number, subject)
	for i, n := range cited {
		label := "REF:"
		if i > 0 {
			label = "    "
		}
		text += fmt.Sprintf("%s %c. PORT LOUIS %d\n", label, 'A'+i, n)
	}
	text += "\n1. (U) It rains"
	for i := range cited {
		text += fmt.Sprintf(" (ref %c)", 'A'+i)
	}
	return text + fmt.Sprintf(".\n\n2. (U) It pours.\nROE\nBT\n#%04d\n\nNNNN\n", number)
}

// cables is a workspace of three cables of which the last refers to the others, and to one that is
// not there.
func cables(t *testing.T) (folder string, uri func(name string) string) {
	folder = t.TempDir()
	testfile.Write(t, filepath.Join(folder, "31.cable"), cable(31, "HARBOR DUES"))
	testfile.Write(t, filepath.Join(folder, "old", "33.txt"), cable(33, "THE NEW BERTH", 31))
	testfile.Write(t, filepath.Join(folder, "42.cable"), cable(42, "DUES RISE", 31, 33, 35))
	testfile.Write(t, filepath.Join(folder, "notes.md"), "no cable")
	return folder, func(name string) string { return fileURI(filepath.Join(folder, filepath.FromSlash(name))) }
}

func TestDefinitionInWorkspace(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, nil)
	s.open(uri("42.cable"), cable(42, "DUES RISE", 31, 33, 35))
	for at, want := range map[string]string{
		"15:12": "31.cable 7:7-7:24\n",
		"16:5":  "33.txt 7:7-7:24\n", // at the letter in the list
		"17:12": "",
	} {
		var got []location
		s.must("textDocument/definition", of(uri("42.cable"), at), &got)
		if diff := cmp.Diff(want, places(got)); diff != "" {
			t.Errorf("%s: -want +got\n%s", at, diff)
		}
	}
	// A cable that is open counts as it is in the editor, not as it was saved.
	s.open(uri("35.cable"), cable(35, "NOT SAVED"))
	var got []location
	s.must("textDocument/definition", of(uri("42.cable"), "17:12"), &got)
	if diff := cmp.Diff("35.cable 7:7-7:24\n", places(got)); diff != "" {
		t.Errorf("open: -want +got\n%s", diff)
	}
	// One that was written meanwhile counts.
	s.notify("textDocument/didClose", of(uri("35.cable"), ""))
	testfile.Write(t, filepath.Join(folder, "36.cable"), cable(35, "WRITTEN"))
	s.notifyWatched(uri("36.cable"))
	s.must("textDocument/definition", of(uri("42.cable"), "17:12"), &got)
	if diff := cmp.Diff("36.cable 7:7-7:24\n", places(got)); diff != "" {
		t.Errorf("written: -want +got\n%s", diff)
	}
}

func TestReferencesInWorkspace(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, nil)
	s.open(uri("31.cable"), cable(31, "HARBOR DUES"))
	p := of(uri("31.cable"), "7:10")
	p["context"] = object{"includeDeclaration": true}
	var got []location
	s.must("textDocument/references", p, &got)
	want := "31.cable 7:7-7:24\n42.cable 15:8-15:21\n33.txt 15:8-15:21\n"
	if diff := cmp.Diff(want, places(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestDocumentLink(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, nil)
	s.open(uri("42.cable"), cable(42, "DUES RISE", 31, 33, 35, 42))
	var list []struct {
		Range           span
		Target, Tooltip string
	}
	s.must("textDocument/documentLink", of(uri("42.cable"), ""), &list)
	var b strings.Builder
	for _, l := range list {
		fmt.Fprintf(&b, "%v %s %s\n", l.Range, filepath.Base(l.Target), l.Tooltip)
	}
	want := "15:8-15:21 31.cable 06PORTLOUIS31: HARBOR DUES\n16:8-16:21 33.txt 06PORTLOUIS33: THE NEW BERTH\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWorkspaceSymbol(t *testing.T) {
	folder, _ := cables(t)
	testfile.Write(t, filepath.Join(folder, ".cablelint.yaml"), "exclude: [\"out/**\"]\n")
	testfile.Write(t, filepath.Join(folder, "out", "50.cable"), cable(50, "LEFT OUT"))
	general, err := os.ReadFile("testdata/hover-genadmin.txt")
	if err != nil {
		t.Fatal(err)
	}
	text, _, _ := strings.Cut(string(general), "\n====")
	testfile.Write(t, filepath.Join(folder, "general.cable"), text) // has no number of a post
	s := start(t, folder, nil)
	for query, want := range map[string]string{
		"":                  "31 33 42 general.cable",
		"general":           "general.cable",
		"harbor dues":       "31 general.cable",
		"06PORTLOUIS33":     "33",
		"port louis 33":     "33",
		"Port Louis 000042": "42",
		"louis3":            "31 33",
		"dues":              "31 42 general.cable",
		"rise dues":         "42",
		"nothing":           "",
	} {
		var list []symbol
		s.must("workspace/symbol", object{"query": query}, &list)
		var got []string
		for _, l := range list {
			got = append(got, strings.TrimPrefix(l.Name, "06PORTLOUIS"))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", query, got, want)
		}
	}
}

// TestDocumentLinkOfOthers holds that the telegrams that a British one refers to, and the references of an older
// telegram that SMART printed again, are links as well.
func TestDocumentLinkOfOthers(t *testing.T) {
	folder := t.TempDir()
	uri := func(name string) string { return fileURI(filepath.Join(folder, name)) }
	british := func(number int, cited string) string {
		return fmt.Sprintf("CONFIDENTIAL\n\nFM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO %d\nOF 14%02d00Z MARCH 85\n\n%s\n\n"+
			"1. THE DUES RISE.\n\nROE\n", number, number%24, cited)
	}
	again := "UNCLASSIFIED\n\nMRN: 06 PORT LOUIS 42\nDate/DTG: Mar 27, 2006 / 271109Z MAR 06\nFrom: AMEMBASSY PORT LOUIS\n" +
		"Action: WASHDC, SECSTATE ROUTINE\nE.O.: 12958\nTAGS: ETRD, MP\nSubject: DUES RISE\n\nUNCLASSIFIED\n" +
		cable(42, "DUES RISE", 31)
	testfile.Write(t, filepath.Join(folder, "58.cable"), british(58, "SUGAR TERMINAL"))
	testfile.Write(t, filepath.Join(folder, "61.cable"), british(61, "MY TELNO 58 (NOT TO ALL): SUGAR TERMINAL"))
	testfile.Write(t, filepath.Join(folder, "31.cable"), cable(31, "HARBOR DUES"))
	testfile.Write(t, filepath.Join(folder, "again.cable"), again)
	s := start(t, folder, nil)
	for name, want := range map[string]string{
		"61.cable":    "58.cable",
		"again.cable": "31.cable",
	} {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		s.open(uri(name), string(text))
		var list []struct{ Target string }
		s.must("textDocument/documentLink", of(uri(name), ""), &list)
		if len(list) != 1 || filepath.Base(list[0].Target) != want {
			t.Errorf("%s has the links %v, want one to %s", name, list, want)
		}
	}
}
