package lsp_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// completionList is what textDocument/completion is answered with.
type completionList struct {
	IsIncomplete bool
	Items        []struct {
		Label, Detail, SortText, FilterText string
		Documentation                       any
		Kind, InsertTextFormat              int
		TextEdit                            textEdit
	}
}

// completed opens a text with a cursor, | , in it, and returns the first items that are offered
// there.
func (s *session) completed(uri, text string, most int) string {
	s.t.Helper()
	list := s.completions(uri, text)
	var b strings.Builder
	for i, item := range list.Items {
		if i == most {
			fmt.Fprintf(&b, "… %d\n", len(list.Items))
			break
		}
		fmt.Fprintf(&b, "%s %s kind %d %v %q", item.SortText, item.Label, item.Kind, item.TextEdit.Range, item.TextEdit.NewText)
		if item.Detail != "" {
			fmt.Fprintf(&b, " %s", item.Detail)
		}
		if item.InsertTextFormat == 2 {
			b.WriteString(" (snippet)")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// completions opens a text with a cursor, | , in it, and returns what is offered there.
func (s *session) completions(uri, text string) (list completionList) {
	s.t.Helper()
	before, after, ok := strings.Cut(text, "|")
	if !ok {
		s.t.Fatalf("no | in %q", text)
	}
	s.open(uri, before+after)
	line := strings.Count(before, "\n")
	column := len(before) - strings.LastIndexByte(before, '\n') - 1
	s.must("textDocument/completion", of(uri, fmt.Sprintf("%d:%d", line, column)), &list)
	return list
}

func TestCompletion(t *testing.T) {
	s := start(t, "", nil)
	for text, want := range map[string]string{
		strings.Replace(faulty, "TAGS: PRLE", "TAGS: PRE|", 1): `0000 PREF kind 20 12:6-12:9 "PREF" refugees
0001 PREL kind 20 12:6-12:9 "PREL" external relations
… 5
`,
		strings.Replace(faulty, "TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007", "TO PORT LO|", 1): `0000 RUEHPL/AMEMBASSY PORT LOUIS kind 21 5:3-5:10 "RUEHPL/AMEMBASSY PORT LOUIS " Mauritius (TAGS MP)
`,
		strings.Replace(faulty, "2. (U) The", "2. |The", 1): `0000 (U) kind 20 17:3-17:6 "(U)" unclassified
`,
		"TA|": `0000 TAGS: kind 14 0:0-0:2 "TAGS: " codes for subjects, countries and organizations
`,
		"|": "0000 UNCLAS kind 20 0:0-0:0 \"UNCLAS\" unclassified\n… 9\n",
	} {
		if diff := cmp.Diff(want, s.completed("untitled:a", text, 2-strings.Count(text[:1], "|"))); diff != "" {
			t.Errorf("%.60q: -want +got\n%s", text, diff)
		}
	}
}

// TestCompletionOfSnippets offers whole cables to an editor that has placeholders.
func TestCompletionOfSnippets(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"completion": object{"completionItem": object{"snippetSupport": true}}}})
	got := s.completed("untitled:a", "new sens|", 9)
	if !strings.HasPrefix(got, `0000 new sensitive cable kind 15 0:0-0:8 "UNCLAS ${1:PORT LOUIS} ${2:000042}\n\nSENSITIVE\n`) || !strings.HasSuffix(got, "(snippet)\n") {
		t.Errorf("got %s", got)
	}
}

// TestCompletionOfOwnTables offers a post of the configuration's own table, as it is.
func TestCompletionOfOwnTables(t *testing.T) { synctest.Test(t, testCompletionOfOwnTables) }

func testCompletionOfOwnTables(t *testing.T) {
	folder := t.TempDir()
	testfile.Write(t, filepath.Join(folder, ".cablelint.yaml"), "tables:\n  posts: posts.txt\n")
	testfile.Write(t, filepath.Join(folder, "posts.txt"), "QUISTA|AMEMBASSY QUISTA|RUEHQQQ|MP\n")
	s := start(t, folder, nil)
	got := s.completed(fileURI(filepath.Join(folder, "a.cable")), strings.Replace(faulty, "RUEHC\n", "RUEHC RUEHQQ|\n", 1), 9)
	if want := "0000 RUEHQQQ kind 21 0:9-0:15 \"RUEHQQQ\" AMEMBASSY QUISTA\n"; got != want {
		t.Errorf("got %s want %s", got, want)
	}
	testfile.Write(t, filepath.Join(folder, "posts.txt"), "ALTEREZA|AMEMBASSY ALTEREZA|RUEHQQA|MP\n")
	s.completed(fileURI(filepath.Join(folder, "a.cable")), faulty+"|", 0) // sees that it has changed
	// of synctest's clock, in which the change settles
	time.Sleep(time.Second)
	got = s.completed(fileURI(filepath.Join(folder, "a.cable")), strings.Replace(faulty, "RUEHC\n", "RUEHC RUEHQQ|\n", 1), 9)
	if want := "0000 RUEHQQA kind 21 0:9-0:15 \"RUEHQQA\" AMEMBASSY ALTEREZA\n"; got != want {
		t.Errorf("the table written anew: got %s want %s", got, want)
	}
}
