package lsp_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// long is a correct cable with everything that the language server has an answer about.
const long = `OO RUEHC RUEHBS
DE RUEHPL #0042 0861109
ZNY CCCCC ZZH
O 271109Z MAR 06
FM AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007
INFO RUEHBS/USEU BRUSSELS IMMEDIATE 0835
BT
C O N F I D E N T I A L PORT LOUIS 000042

SIPDIS

E.O. 12958: DECL: 03/27/2016
TAGS: PREL, ETRD, MP
SUBJECT: HARBOR DUES AND THE NEW BERTH

REF: A. PORT LOUIS 31
     B. 05 STATE 188314

Classified By: Jane Roe, Ambassador, for reasons 1.4 (b) and (d).

1. (C) SUMMARY: The dues rise in June (ref A). Nobody
was told, as refs A and B show. END SUMMARY.

THE BERTH
---------

2. (C) It takes ships of two kinds:

a. (C) long ones.
b. (C) short ones.

THE DUES
--------

3. (U) They are high (para 2). See ref B.
ROE
BT
#0042

NNNN
`

// symbol is a document symbol in either of its forms.
type symbol struct {
	Name, Detail, ContainerName string
	Kind                        int
	Range, SelectionRange       span
	Location                    *struct {
		URI   string
		Range span
	}
	Children []symbol
}

func (s symbol) print(b *strings.Builder, indent string) {
	fmt.Fprintf(b, "%s%v %v %s | %s\n", indent, s.Range, s.SelectionRange, s.Name, s.Detail)
	for _, c := range s.Children {
		c.print(b, indent+"    ")
	}
}

func TestDocumentSymbol(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"documentSymbol": object{"hierarchicalDocumentSymbolSupport": true}}})
	s.open("untitled:a", long)
	var list []symbol
	s.must("textDocument/documentSymbol", of("untitled:a", ""), &list)
	var b strings.Builder
	for _, symbol := range list {
		symbol.print(&b, "")
	}
	const want = `0:0-7:2 0:0-0:15 heading | 
    0:0-0:15 0:0-0:15 OO RUEHC RUEHBS | 
    1:0-1:23 1:0-1:23 DE RUEHPL #0042 0861109 | 
    2:0-2:13 2:0-2:13 ZNY CCCCC ZZH | 
    3:0-3:16 3:0-3:16 O 271109Z MAR 06 | 
    4:0-4:23 4:0-4:23 FM AMEMBASSY PORT LOUIS | 
    5:0-5:39 5:0-5:39 TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007 | 
    6:0-6:40 6:0-6:40 INFO RUEHBS/USEU BRUSSELS IMMEDIATE 0835 | 
8:0-8:41 8:0-8:41 C O N F I D E N T I A L PORT LOUIS 000042 | 
10:0-10:6 10:0-10:6 SIPDIS | 
12:0-12:28 12:0-12:10 E.O. 12958 | DECL: 03/27/2016
13:0-13:20 13:0-13:5 TAGS | PREL, ETRD, MP
14:0-14:38 14:0-14:8 SUBJECT | HARBOR DUES AND THE NEW BERTH
16:0-17:23 16:0-16:4 REF | A. PORT LOUIS 31
19:0-19:40 19:0-19:14 Classified By | Jane Roe, Ambassador, for
19:41-19:65 19:41-19:48 reasons | 1.4 (b) and (d).
21:0-22:44 21:0-21:6 1. (C) | SUMMARY: The dues rise in June (ref A). Nobody
24:0-30:18 24:0-24:9 THE BERTH | 
    27:0-30:18 27:0-27:6 2. (C) | It takes ships of two kinds:
        29:0-29:17 29:0-29:17 a. (C) long ones. | 
        30:0-30:18 30:0-30:18 b. (C) short ones. | 
32:0-35:41 32:0-32:8 THE DUES | 
    35:0-35:41 35:0-35:6 3. (U) | They are high (para 2). See ref B.
36:0-36:3 36:0-36:3 ROE | 
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestFlatDocumentSymbol gives a list to an editor that knows no tree.
func TestFlatDocumentSymbol(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", long)
	var list []symbol
	s.must("textDocument/documentSymbol", of("untitled:a", ""), &list)
	var got []string
	for _, symbol := range list {
		got = append(got, fmt.Sprintf("%v %s < %s", symbol.Location.Range, symbol.Name, symbol.ContainerName))
	}
	for _, want := range []string{
		"4:0-4:23 FM AMEMBASSY PORT LOUIS < heading", "13:0-13:20 TAGS PREL, ETRD, MP < ", "27:0-30:18 2. (C) It takes ships of two kinds: < THE BERTH",
		"29:0-29:17 a. (C) long ones. < 2. (C)",
	} {
		if !strings.Contains(strings.Join(got, "\n")+"\n", want+"\n") {
			t.Errorf("%s is not in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

func TestFoldingRange(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", long)
	var list []struct {
		StartLine, EndLine int
		Kind               string
	}
	s.must("textDocument/foldingRange", of("untitled:a", ""), &list)
	lines := strings.Split(long, "\n")
	var got strings.Builder
	for _, r := range list {
		fmt.Fprintf(&got, "%s … %s (%s)\n", lines[r.StartLine], lines[r.EndLine], r.Kind)
	}
	const want = `OO RUEHC RUEHBS … BT (region)
C O N F I D E N T I A L PORT LOUIS 000042 … Classified By: Jane Roe, Ambassador, for reasons 1.4 (b) and (d). (region)
REF: A. PORT LOUIS 31 …      B. 05 STATE 188314 ()
1. (C) SUMMARY: The dues rise in June (ref A). Nobody … was told, as refs A and B show. END SUMMARY. ()
THE BERTH … b. (C) short ones. (region)
THE DUES … 3. (U) They are high (para 2). See ref B. (region)
`
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// selection is what a selection grows to.
type selection struct {
	Range  span
	Parent *selection
}

func (s *selection) String() string {
	if s.Parent == nil {
		return s.Range.String()
	}
	return s.Range.String() + " < " + s.Parent.String()
}

func TestSelectionRange(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", long)
	p := of("untitled:a", "")
	p["positions"] = []object{positionOf("22:5"), positionOf("13:12"), positionOf("3:4"), positionOf("15:0"), positionOf("29:8")}
	var list []selection
	s.must("textDocument/selectionRange", p, &list)
	var got []string
	for _, sel := range list {
		got = append(got, sel.String())
	}
	want := []string{
		"22:4-22:8 < 21:47-22:31 < 21:0-22:44 < 0:0-41:0",
		"13:12-13:16 < 13:0-13:20 < 8:0-19:65 < 0:0-41:0",
		"3:2-3:9 < 3:2-3:16 < 3:0-3:16 < 0:0-7:2 < 0:0-41:0",
		"15:0-15:0 < 0:0-41:0",
		"29:7-29:11 < 29:3-29:17 < 29:0-29:17 < 24:0-30:18 < 0:0-41:0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestSymbolsOfCopies holds the parts of a record, a release, an older telegram that SMART printed
// again, and of messages of other services, as the cables of TestHover have them.
func TestSymbolsOfCopies(t *testing.T) {
	const line = "====\n"
	for _, name := range []string{"record", "release", "reprint", "nsc", "genadmin", "uk", "sheet"} {
		s := start(t, "", object{"textDocument": object{"documentSymbol": object{"hierarchicalDocumentSymbolSupport": true}}})
		b, err := os.ReadFile("testdata/hover-" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		cable, _, _ := strings.Cut(string(b), line)
		s.open("untitled:a", cable)
		var list []symbol
		s.must("textDocument/documentSymbol", of("untitled:a", ""), &list)
		var got strings.Builder
		for _, symbol := range list {
			symbol.print(&got, "")
		}
		file := "testdata/symbols-" + name + ".txt"
		if *update {
			if err := os.WriteFile(file, []byte(got.String()), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s: -want +got, run go test -update to accept:\n%s", name, diff)
		}
	}
}
