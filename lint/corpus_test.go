package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

const first = "OO RUEHC\r\nDE RUEHPL #0042 0861109\r\nO 271109Z MAR 06\r\nFM AMEMBASSY PORT LOUIS\r\nTO RUEHC/SECSTATE WASHDC\r\nBT\r\n" +
	"UNCLAS PORT LOUIS 000042\r\n\r\nSUBJECT: HARBOR DUES\r\nREF: PORT LOUIS 0012\r\n\r\n1. (U) The dues will rise.\r\n"

// TestEntryFile holds that the lines of an entry are at the places and under the numbers that they have in the text.
func TestEntryFile(t *testing.T) {
	for _, text := range []string{first, strings.ReplaceAll(first, "\r\n", "\n"), strings.ReplaceAll(first, "\r\n", "\r\r\n"), "", "x", "\n\n"} {
		whole := grammar.Parse("a.cable", text)
		e := Run(whole, nil, Config{}).Entry()
		holes := e.File()
		if len(holes.Text) != len(whole.File.Text) {
			t.Errorf("%q: %d bytes, want %d", text, len(holes.Text), len(whole.File.Text))
		}
		for _, l := range e.Lines {
			if got := holes.Lines[l.Number-1].Span().Of(holes.Text); got != l.Text {
				t.Errorf("%q: line %d is shown as %q, want %q", text, l.Number, got, l.Text)
			}
		}
		for _, l := range e.Lines {
			at := grammar.Span{Start: l.Start, End: l.End}
			if got, want := at.Of(holes.Text), at.Of(whole.File.Text); got != want {
				t.Errorf("%q: line %d is %q, want %q", text, l.Number, got, want)
			}
			if got, want := holes.Position(l.Start), whole.File.Position(l.Start); got != want {
				t.Errorf("%q: line at %v, want %v", text, got, want)
			}
		}
	}
}

// TestEntryFileOf holds what is made of lines that nobody keeps so, but that may be in a file of facts.
func TestEntryFileOf(t *testing.T) {
	line := func(number, start, end int, text string) EntryLine { return EntryLine{number, start, end, text} }
	for _, tt := range []struct {
		lines []EntryLine
		bytes int
		want  string
	}{
		{nil, 0, ""},
		{nil, 3, "\r\r\n"},
		{[]EntryLine{line(1, 0, 1, "A")}, 1, "A"},
		{[]EntryLine{line(1, 0, 1, "A")}, 2, "A\n"},
		{[]EntryLine{line(1, 0, 1, "A")}, 0, "A"},
		{[]EntryLine{line(1, 2, 3, "A")}, 3, "  A"},
		{[]EntryLine{line(3, 5, 6, "A")}, 6, "   \n\nA"},
		{[]EntryLine{line(1, 0, 1, "A"), line(2, 3, 4, "B")}, 5, "A\r\nB\n"},
		{[]EntryLine{line(1, 0, 1, "A"), line(4, 6, 7, "B")}, 7, "A\n  \n\nB"},
		{[]EntryLine{line(1, 0, 2, "A")}, 2, "A "},                        // shorter than it says
		{[]EntryLine{line(1, 0, 1, "ABC")}, 1, "A"},                       // longer
		{[]EntryLine{line(1, 0, 3, "ABC"), line(2, 2, 4, "X")}, 3, "ABC"}, // over another one
		{[]EntryLine{line(3, 4, 5, "A"), line(2, 6, 7, "B")}, 8, "  \n\nA\r\r\n"},
		{[]EntryLine{line(0, 0, 1, "A")}, 2, "\r\n"},
		{[]EntryLine{line(1, 1, 0, "A")}, 2, "\r\n"},
	} {
		e := &Entry{Lines: tt.lines, Bytes: tt.bytes}
		if got := e.File().Text; got != tt.want {
			t.Errorf("%v of %d: %q, want %q", tt.lines, tt.bytes, got, tt.want)
		}
	}
}

// TestKeepNoUTF8 holds that the bytes of a kept line that are no UTF-8 become question marks, one each.
func TestKeepNoUTF8(t *testing.T) {
	e := new(Entry)
	e.Keep(grammar.TextFile("", "A\x81\uFFFD\xc2B\nC\n"))
	if diff := cmp.Diff([]EntryLine{{1, 0, 7, "A?\uFFFD?B"}}, e.Lines); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestKeepOnce holds that a line which is kept for several places, or again later, is kept once.
func TestKeepOnce(t *testing.T) {
	file := grammar.TextFile("", "A\nB\nC\nD\n")
	e := new(Entry)
	e.Keep(file, Place{4, 5}, Place{4, 4})
	e.Keep(file, Place{4, 5}, Place{2, 3})
	want := []EntryLine{{1, 0, 1, "A"}, {2, 2, 3, "B"}, {3, 4, 5, "C"}}
	if diff := cmp.Diff(want, e.Lines); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNoTemporary holds that a corpus which cannot write its files says so, and takes nothing more.
func TestNoTemporary(t *testing.T) {
	all := &Rule{Name: "all", By: &Grouping{Keys: func(_ *Entry, put func(string, Member)) { put("all", Member{}) }}, CheckCorpus: func(p *CorpusPass) {
		for g := range p.Groups() {
			p.Reportf(g.Members[0], p.Entry(g.Members[0]), Place{}, "x")
		}
	}}
	entry := Run(grammar.Parse("a.cable", first), nil, Config{}).Entry()
	t.Setenv("TMPDIR", t.TempDir()+"/missing")
	t.Setenv("TMP", t.TempDir()+"/missing")
	for name, c := range map[string]*Corpus{"entries": newCorpus(nil, 1), "lists": {entries: &entryLog{memory: memory}, rules: []*Rule{all}, groupings: []*Grouping{all.By}, lists: []*sorter{{most: 1}}}} {
		one, two := c.Add(entry), c.Add(entry)
		if one == nil || two == nil || one.Error() != two.Error() {
			t.Errorf("%s: %v, then %v", name, one, two)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", t.TempDir())
	c := newCorpus([]*Rule{all}, recordSize)
	if err := c.Add(entry); err != nil {
		t.Fatal(err)
	}
	c.entries.file.Close()
	if found, err := c.Check(func(*Entry) Config { return Config{} }); err == nil || len(found) > 0 {
		t.Errorf("%d findings of entries that cannot be read, %v", len(found), err)
	}
	c.Close()
}

// TestCorpus holds that a rule sees each group whole and in order, and that its findings come out
// at their cables, in memory and with lists in files.
func TestCorpus(t *testing.T) {
	bySerial := &Grouping{Keys: func(e *Entry, put func(string, Member)) {
		put(e.MRN.String(), Member{Order: -int64(len(e.Name))})
	}}
	again := &Rule{Name: "again", Group: "corpus", Severity: Warning, By: bySerial, CheckCorpus: func(p *CorpusPass) {
		for g := range p.Groups() {
			for _, m := range g.Members[1:] {
				one, other := p.Entry(g.Members[0]), p.Entry(m)
				p.Reportf(m, other, other.SerialAt, "%v again", other.MRN).NoteIn(one, one.SerialAt, "here first")
			}
		}
	}}
	var want []string
	for _, name := range []string{"a.cable", "b.cable", "cc.cable", "d.cable"} {
		want = append(want, name+":7:19: 06PORTLOUIS42 again, here first in long.cable:7:19")
	}
	for _, memory := range []int{memory, 1} {
		c := newCorpus([]*Rule{again, {Name: "other", Severity: Error, Check: func(*Pass) {}}}, max(memory, recordSize))
		for _, name := range []string{"a.cable", "long.cable", "b.cable", "alone.cable", "cc.cable", "d.cable"} {
			text := first
			if name == "alone.cable" {
				text = strings.ReplaceAll(first, "000042", "000043")
			}
			if err := c.Add(Run(grammar.Parse(name, text), nil, Config{}).Entry()); err != nil {
				t.Fatal(err)
			}
		}
		results, err := c.Check(func(*Entry) Config { return Config{} })
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range results {
			for _, d := range r.Diagnostics {
				at, n := r.Cable.File.Position(d.At.Start), d.Notes[0]
				there := n.In.Position(n.At.Start)
				got = append(got, fmt.Sprintf("%s:%d:%d: %s, %s in %s:%d:%d", r.Cable.File.Name, at.Line, at.Column, d.Message, n.Message, n.In.Name, there.Line, there.Column))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("with %d bytes of memory (-want +got):\n%s", memory, diff)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestProfileOfEachCable holds that a finding on a corpus has the severity of the profile of its cable, or of
// the one that its configuration forces.
func TestProfileOfEachCable(t *testing.T) {
	heading := first[:strings.Index(first, "UNCLAS")]
	saying := &Rule{
		Name: "saying", Group: "corpus", Severity: Error,
		In: In(grammar.DraftProfile, Info).And(grammar.ArchiveProfile, Off),
		By: &Grouping{Keys: func(e *Entry, put func(string, Member)) { put(e.Name, Member{}) }},
		CheckCorpus: func(p *CorpusPass) {
			for g := range p.Groups() {
				p.Reportf(g.Members[0], p.Entry(g.Members[0]), p.Entry(g.Members[0]).SerialAt, "said")
			}
		},
	}
	texts := map[string]string{"draft": strings.TrimPrefix(first, heading), "sent": first}
	for _, tt := range []struct {
		name   string
		forced grammar.Profile
		want   Severity
	}{
		{"draft", grammar.AnyProfile, Info},
		{"sent", grammar.AnyProfile, Error},
		{"sent", grammar.DraftProfile, Info},
		{"draft", grammar.TransmissionProfile, Error},
		{"draft", grammar.ArchiveProfile, Off},
	} {
		c := NewCorpus([]*Rule{saying})
		if err := c.Add(Run(grammar.Parse(tt.name, texts[tt.name]), nil, Config{}).Entry()); err != nil {
			t.Fatal(err)
		}
		results, err := c.Check(func(*Entry) Config { return Config{Profile: tt.forced} })
		if err != nil {
			t.Fatal(err)
		}
		got := Off
		for _, r := range results {
			for _, d := range r.Diagnostics {
				got = d.Severity
			}
		}
		if got != tt.want {
			t.Errorf("%s judged as %v: %v, want %v", tt.name, tt.forced, got, tt.want)
		}
		c.Close()
	}
}

// TestTablesOfEachCable holds that a rule on a corpus asks the tables of each cable's own
// configuration, which are the built-in ones where it has none.
func TestTablesOfEachCable(t *testing.T) {
	with := func(post string) *tables.Tables {
		t.Helper()
		tables, err := tables.BuiltIn().With(post+"|AMEMBASSY "+post+"|||\n", "", "")
		if err != nil {
			t.Fatal(err)
		}
		return tables
	}
	own := map[string]*tables.Tables{"a": with("BRENHOLT"), "b": with("ASTMOOR"), "c": nil}
	got := map[string]string{}
	asking := &Rule{
		Name: "asking", Group: "corpus", Severity: Info,
		By: &Grouping{Keys: func(e *Entry, put func(string, Member)) { put("all", Member{}) }},
		CheckCorpus: func(p *CorpusPass) {
			for g := range p.Groups() {
				for _, m := range g.Members {
					e := p.Entry(m)
					for _, post := range []string{"BRENHOLT", "ASTMOOR", "PARIS"} {
						if _, known := p.Tables(e).FindPost(post); known {
							got[e.Name] += post
						}
					}
				}
			}
		},
	}
	c := NewCorpus([]*Rule{asking})
	defer c.Close()
	for name := range own {
		res := Run(grammar.Parse(name, "UNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n1. (U) Text.\n"), nil, Config{})
		if err := c.Add(res.Entry()); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := c.Check(func(e *Entry) Config { return Config{Tables: own[e.Name]} }); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"a": "BRENHOLTPARIS", "b": "ASTMOORPARIS", "c": "PARIS"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
