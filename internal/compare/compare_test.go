package compare

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

const cable = `O 271109Z MAR 06
FM AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234
INFO RUEHLO/AMEMBASSY LONDON
BT
C O N F I D E N T I A L PORT LOUIS 000042

SIPDIS

E.O. 12958: DECL: 03/27/2016
TAGS: EFIS, MP
SUBJECT: SARDINE QUOTAS
REF: A. 05 PORT LOUIS 31
     B. STATE 12345

Classified By: Ambassador Jane Roe, Reason 1.4 (b).

1. (C) SARDINES ARE FEW, AND THE MINISTER SAYS THAT THEY WILL
BE FEWER NEXT YEAR. HE ASKED FOR HELP WITH THE COUNT OF BOATS.

2. (U) HERRING IS NOT.
ROE
BT
`

// copyOf returns what is compared of a text.
func copyOf(name, text string) *Copy {
	return NewCopy(lint.Run(grammar.Parse(name, text), nil, lint.Config{}), tables.BuiltIn())
}

// differing returns the fields that are not the same: name, verdict, and what is in each copy.
func differing(c *Comparison) []string {
	list := []string{}
	for _, f := range c.Fields {
		if f.Verdict != Same {
			list = append(list, fmt.Sprintf("%s %v: %s | %s", f.Name, f.Verdict, text(f.A), text(f.B)))
		}
	}
	for _, change := range c.Changes {
		list = append(list, fmt.Sprintf("text: %s | %s", text(change.A), text(change.B)))
	}
	return list
}

func text(v *Value) string {
	if v == nil {
		return "nothing"
	}
	return fmt.Sprintf("%d %s", v.Line, v.Text)
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		what, old, new string
		want           []string
	}{
		{"nothing", "", "", nil},
		{"white space", "SARDINE QUOTAS", "SARDINE   QUOTAS", nil},
		{"case", "SARDINE QUOTAS", "Sardine quotas", []string{"subject written differently: 12 SARDINE QUOTAS | 12 Sardine quotas"}},
		{"another subject", "SARDINE QUOTAS", "HERRING QUOTAS", []string{"subject contradicts: 12 SARDINE QUOTAS | 12 HERRING QUOTAS"}},
		{"no subject", "SUBJECT: SARDINE QUOTAS\n", "", []string{"subject only in A: 12 SARDINE QUOTAS | nothing"}},
		{"level spaced", "C O N F I D E N T I A L", "CONFIDENTIAL", []string{"level written differently: 6 C O N F I D E N T I A L | 6 CONFIDENTIAL"}},
		{"level", "C O N F I D E N T I A L", "S E C R E T", []string{"level contradicts: 6 C O N F I D E N T I A L | 6 S E C R E T"}},
		{"date", "03/27/2016", "3/27/2016", []string{"declassification.date written differently: 10 03/27/2016 | 10 3/27/2016"}},
		{"another date", "03/27/2016", "03/27/2021", []string{"declassification.date contradicts: 10 03/27/2016 | 10 03/27/2021"}},
		{"order of TAGS", "EFIS, MP", "MP, EFIS", nil},
		{"a TAG more", "EFIS, MP", "EFIS, MP, PREL", []string{"tags only in B: nothing | 11 PREL"}},
		{"a reference less", "     B. STATE 12345\n", "", []string{"references only in A: 14 STATE 12345 | nothing"}},
		{"a reference", "05 PORT LOUIS 31", "05 PORT LOUIS 13",
			[]string{"references only in A: 13 05 PORT LOUIS 31 | nothing", "references only in B: nothing | 13 05 PORT LOUIS 13"}},
		{"precedence", "WASHDC IMMEDIATE", "WASHDC PRIORITY",
			[]string{"addressees contradicts: 3 TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234 | 3 TO RUEHC/SECSTATE WASHDC PRIORITY 1234"}},
		{"indicator left out", "RUEHC/SECSTATE", "SECSTATE",
			[]string{"addressees written differently: 3 TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234 | 3 TO SECSTATE WASHDC IMMEDIATE 1234"}},
		{"text cut otherwise", "THEY WILL\nBE FEWER NEXT YEAR.", "THEY\nWILL BE FEWER NEXT\nYEAR.", nil},
		{"text in small letters", "HERRING IS NOT", "Herring is not", nil},
		{"a word", "COUNT OF BOATS", "COUNT OF SHIPS", []string{"text: 19 BOATS. | 19 SHIPS."}},
		{"words more", "COUNT OF BOATS", "COUNT OF SHIPS AND BOATS", []string{"text: nothing | 19 SHIPS AND"}},
		{"words less", "AND THE MINISTER SAYS THAT ", "", []string{"text: 18 AND THE MINISTER SAYS THAT | nothing"}},
		{"two passages", "SARDINES ARE FEW", "MANY SARDINES SWIM", []string{"text: nothing | 18 MANY", "text: 18 ARE FEW, | 18 SWIM,"}},
		{"a paragraph withheld", "1. (C) SARDINES ARE FEW, AND THE MINISTER SAYS THAT THEY WILL\nBE FEWER NEXT YEAR. HE ASKED FOR HELP WITH THE COUNT OF BOATS.\n\n", "",
			[]string{"text: 18 1. (C) SARDINES ARE FEW, AND THE MINISTER SAYS THAT THEY WILL BE FEWER NEXT YEAR. HE ASKED FOR HELP WITH THE COUNT OF BOATS. | nothing"}},
	} {
		other := strings.Replace(cable, c.old, c.new, 1)
		if c.want == nil {
			c.want = []string{}
		}
		if diff := cmp.Diff(c.want, differing(Compare(copyOf("a", cable), copyOf("b", other)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, diff)
		}
	}
}

// TestTurned holds that the copies may be exchanged: what was only in A is only in B then.
func TestTurned(t *testing.T) {
	other := strings.NewReplacer(
		"SARDINE QUOTAS",
		"Sardine quotas",
		", MP",
		"",
		"BOATS",
		"SHIPS",
		"2016",
		"2021",
	).Replace(
		cable,
	)
	a, b := copyOf("a", cable), copyOf("b", other)
	there, back := Compare(a, b), Compare(b, a)
	for _, verdicts := range [][2]Verdict{{Same, Same}, {Differently, Differently}, {OnlyA, OnlyB}, {OnlyB, OnlyA},
		{Contradicts, Contradicts}} {
		if n, m := there.Count(verdicts[0]), back.Count(verdicts[1]); n != m || n == 0 && verdicts[0] != OnlyB {
			t.Errorf("%d %v, and %d %v the other way", n, verdicts[0], m, verdicts[1])
		}
	}
	if there.Equal != back.Equal || len(there.Changes) != 1 || len(back.Changes) != 1 {
		t.Errorf(
			"%d words and %d passages, and %d and %d the other way",
			there.Equal,
			len(there.Changes),
			back.Equal,
			len(back.Changes),
		)
	}
}

// TestPieces holds that the text of the page has every word of both copies.
func TestPieces(t *testing.T) {
	other := strings.NewReplacer(
		"ARE FEW",
		"SWIM",
		"BOATS",
		"SHIPS AND BOATS",
		"2. (U) HERRING IS NOT.",
		"",
	).Replace(
		cable,
	)
	c := Compare(copyOf("a", cable), copyOf("b", other))
	var a, b []string
	for _, p := range c.pieces() {
		a = append(a, strings.Fields(p.Both+" "+p.A)...)
		b = append(b, strings.Fields(p.Both+" "+p.B)...)
	}
	for _, side := range []struct {
		got  []string
		want *Copy
	}{{a, c.a}, {b, c.b}} {
		if diff := cmp.Diff(strings.Fields(joined(side.want.words)), side.got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestPair holds which copies are compared with each other.
func TestPair(t *testing.T) {
	numbered := func(name, number string) *Copy {
		return copyOf(name, strings.Replace(cable, "000042", number, 1))
	}
	section := func(name string, n int) *Copy {
		return copyOf(
			name,
			strings.Replace(cable, "PORT LOUIS 000042", fmt.Sprintf("SECTION %02d OF 02 PORT LOUIS 000050", n), 1),
		)
	}
	nameless := copyOf("x", "1. (U) Text.\n")
	p := Pair(
		[]*Copy{
			numbered("a/1", "000041"),
			numbered("a/2", "000042"),
			numbered("a/2b", "000042"),
			section("a/5", 2),
			nameless,
		},
		[]*Copy{section("b/5", 1), section("b/5b", 2), numbered("b/2", "000042"), numbered("b/3", "000043")},
	)
	var got []string
	for _, c := range p.Pairs {
		got = append(got, c.PathA+" "+c.PathB)
	}
	for _, list := range [][]Single{p.OnlyA, p.OnlyB, p.Unnamed} {
		got = append(got, "-")
		for _, s := range list {
			got = append(got, strings.TrimSpace(s.Path+" "+s.ID))
		}
	}
	want := []string{
		"a/2 b/2",
		"a/5 b/5b",
		"-",
		"a/1 06PORTLOUIS41",
		"a/2b 06PORTLOUIS42",
		"-",
		"b/5 06PORTLOUIS50 section 1",
		"b/3 06PORTLOUIS43",
		"-",
		"x",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if one := Pair([]*Copy{nameless}, []*Copy{numbered("b", "000042")}); len(one.Pairs) != 1 {
		t.Errorf("one on each side: %d pairs", len(one.Pairs))
	}
}

// TestHostile holds that a name and a text print no markup, and nothing that a terminal obeys.
func TestHostile(t *testing.T) {
	a := copyOf("<script>\x1b[2J", strings.Replace(cable, "SARDINE QUOTAS", "<b>SARDINE\x1b[2J", 1))
	b := copyOf("b", strings.Replace(cable, "BOATS", "</pre><script>alert(1)</script>", 1))
	p := Pair([]*Copy{a}, []*Copy{b})
	var page, terminal bytes.Buffer
	if err := Page(&page, p); err != nil {
		t.Fatal(err)
	}
	if err := Text(&terminal, p, func(_, text string) string { return text }); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "\x1b", "<b>"} {
		if strings.Contains(page.String(), bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	if strings.Contains(terminal.String(), "\x1b") {
		t.Error("the text has an escape sequence")
	}
}

// TestFieldsLeftOut holds that what is left out is a fact, so that a renamed one is not compared by
// accident.
func TestFieldsLeftOut(t *testing.T) {
	for _, name := range left {
		if !slices.Contains(factOrder(), name) {
			t.Errorf("%s is no fact", name)
		}
	}
}
