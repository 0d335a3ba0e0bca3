package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/rules/data"
)

const first = "OO RUEHC\r\nDE RUEHPL #0042 0861109\r\nO 271109Z MAR 06\r\nFM AMEMBASSY PORT LOUIS\r\nTO RUEHC/SECSTATE WASHDC\r\nBT\r\n" +
	"UNCLAS PORT LOUIS 000042\r\n\r\nSUBJECT: HARBOR DUES\r\nREF: PORT LOUIS 0012\r\n\r\n1. (U) The dues will rise.\r\n"

// TestEntryFile holds that the lines of an entry stand at the places and under the numbers that they have in the text.
func TestEntryFile(t *testing.T) {
	for _, text := range []string{first, strings.ReplaceAll(first, "\r\n", "\n"), strings.ReplaceAll(first, "\r\n", "\r\r\n"), "", "x", "\n\n"} {
		whole := grammar.Parse("a.cable", text)
		e := Run(whole, nil, Config{}).Entry()
		holes := e.File()
		if len(holes.Text) != len(whole.File.Text) {
			t.Errorf("%q: %d bytes where %d are due", text, len(holes.Text), len(whole.File.Text))
		}
		for _, l := range e.Lines {
			at := grammar.Span{Start: l.Start, End: l.End}
			if got, want := at.Of(holes.Text), at.Of(whole.File.Text); got != want {
				t.Errorf("%q: line %d is %q where %q is due", text, l.Number, got, want)
			}
			if got, want := holes.Position(l.Start), whole.File.Position(l.Start); got != want {
				t.Errorf("%q: line at %v where %v is due", text, got, want)
			}
		}
	}
}

// TestCorpus holds that a rule sees each group whole and in order, and that its findings come out at their cables, in memory
// and with lists in files.
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
	want := []string{"a.cable:7:19: 06PORTLOUIS42 again, here first in long.cable:7:19", "b.cable:7:19: 06PORTLOUIS42 again, here first in long.cable:7:19"}
	for _, memory := range []int{memory, 1} {
		c := newCorpus([]*Rule{again, {Name: "other", Severity: Error, Check: func(*Pass) {}}}, max(memory, recordSize))
		for _, name := range []string{"a.cable", "long.cable", "b.cable", "alone.cable"} {
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

// TestTablesOfEachCable holds that a rule on a corpus asks the tables of each cable's own configuration, which are the built-in
// ones where it has none.
func TestTablesOfEachCable(t *testing.T) {
	with := func(post string) *data.Tables {
		t.Helper()
		tables, err := data.BuiltIn().With(post+"|AMEMBASSY "+post+"|||\n", "", "")
		if err != nil {
			t.Fatal(err)
		}
		return tables
	}
	own := map[string]*data.Tables{"a": with("BRENHOLT"), "b": with("ASTMOOR"), "c": nil}
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
