package xref_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/xref"
	"github.com/cablelint/cablelint/lint"
)

// cable wraps a text in a cable with two references.
func cable(text string) string {
	return "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\nREF: A. PORT LOUIS 31\n     B. STATE 188314, 259032\n\n" + text
}

func find(t *testing.T, text string) (string, []xref.Mention) {
	t.Helper()
	c := grammar.Parse("x.cable", text)
	return c.File.Text, xref.Find(c, lint.ExtractFacts(c))
}

// TestFind puts brackets around what is found: <> around what names a reference, [] a paragraph,
// and = where that is defined.
func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"1. (U) As in ref A.":                            "[=1]. (U) As in ref <A>.",
		"1. (U) See refs A and B, reftel B.":             "[=1]. (U) See refs <A> and <B>, reftel <B>.",
		"1. (U) REFS A, B AND C SAY SO.":                 "[=1]. (U) REFS <A>, <B> AND <C> SAY SO.",
		"1. (U) (Refs A-C).":                             "[=1]. (U) (Refs <A>-<C>).",
		"1. (U) As in Ref (A), reftel (B).":              "[=1]. (U) As in Ref (<A>), reftel (<B>).",
		"1. (U) As in ref (a); ref(b), ref. B.":          "[=1]. (U) As in ref (<a>); ref(<b>), ref. <B>.",
		"1. (U) See refs (a) and (b), or (c).":           "[=1]. (U) See refs (<a>) and (<b>), or (<c>).",
		"1. (U) See refs (a and b), (C).":                "[=1]. (U) See refs (<a> and <b>), (<C>).",
		"1. (U) Refs (A)-(C), refs (a) through (c).":     "[=1]. (U) Refs (<A>)-(<C>), refs (<a>) through (<c>).",
		"1. (U) Refs A to C; refs A thru C.":             "[=1]. (U) Refs <A> to <C>; refs <A> thru <C>.",
		"1. (U) A ref (a cable), ref (A cable), ref (a,": "[=1]. (U) A ref (a cable), ref (A cable), ref (a,",
		"1. (U) (See ref A) and B; ref A, I said.":       "[=1]. (U) (See ref <A>) and B; ref <A>, I said.",
		"1. (U) ref (a) (b), ref A and a half, refs a.":  "[=1]. (U) ref (<a>) (b), ref <A> and a half, refs a.",
		"1. (U) Reference (a)(1); refer (a), xref (a).":  "[=1]. (U) Reference (<a>)(1); refer (a), xref (a).",
		"1. (U) Para 3, ref (a); ref (A), para 2.":       "[=1]. (U) Para 3, ref (<a>); ref (<A>), para 2.",
		"1. (U) said in ref\nB.":                         "[=1]. (U) said in ref\n<B>.",
		"1. (U) The ref Able, a ref I'd see, pref A.":    "[=1]. (U) The ref Able, a ref I'd see, pref A.",
		"1. (U) x\n\n2. (U) See para 1.":                 "[=1]. (U) x\n\n[=2]. (U) See para [1].",
		"1. (U) See paras 2, 3 and 14, paragraph 5.":     "[=1]. (U) See paras [2], [3] and [14], paragraph [5].",
		"1. (U) See paras 2 through 4; PARA 3 (C).":      "[=1]. (U) See paras [2] through [4]; PARA [3] (C).",
		"1. (U) See para 3 of ref B and ref B, para 2.":  "[=1]. (U) See para 3 of ref <B> and ref <B>, para 2.",
		"1. (U) Para 3 of the treaty, para 2 reftel.":    "[=1]. (U) Para 3 of the treaty, para 2 reftel.",
		"1. (U) Para 3 of this cable, para 2 in fact.":   "[=1]. (U) Para [3] of this cable, para 2 in fact.",
		"1. (U) See para 3 above. In ref B we said.":     "[=1]. (U) See para [3] above. In ref <B> we said.",
		"1. (U) x\n\n¶2. (U) See para 1.":                "[=1]. (U) x\n\n¶[=2]. (U) See para [1].",
		"1. (U) Ten paras 1000 long; comparas 2; ref a.": "[=1]. (U) Ten paras 1000 long; comparas 2; ref a.",
	} {
		source := cable(text)
		all, list := find(t, source)
		var b strings.Builder
		from := 0
		for _, m := range list {
			b.WriteString(all[from:m.At.Start])
			marks := [...]string{"<>", "[]"}[m.Kind]
			b.WriteString(marks[:1])
			if m.Defines {
				b.WriteByte('=')
			}
			b.WriteString(m.At.Of(all) + marks[1:])
			from = m.At.End
		}
		b.WriteString(all[from:])
		whole := strings.NewReplacer("A. PORT", "<=A>. PORT", "B. STATE", "<=B>. STATE").Replace(cable("")) + want
		if diff := cmp.Diff(whole, b.String()); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
	}
}

func TestRename(t *testing.T) {
	const text = "1. (U) Ref A, para 3.\n\n2. (U) Refs A and B.\n\n4. (U) See paras 1-2 and 4."
	for _, test := range []struct{ part, to, text, want, err string }{
		{part: "A", to: "C", want: "1. (U) Ref C, para 3.\n\n2. (U) Refs C and B.\n\n4. (U) See paras 1-2 and 4."},
		{part: "4", to: "3", want: "1. (U) Ref A, para 3.\n\n2. (U) Refs A and B.\n\n3. (U) See paras 1-2 and 3."},
		{part: "A", to: "A", want: text},
		{part: "A", to: "C", text: "1. (U) Ref (a), refs (A) and (b).", want: "1. (U) Ref (c), refs (C) and (b)."},
		{part: "A", to: "C", text: "1. (U) Refs (a) to (b).", err: "range of references A to B would mean something else"},
		{part: "A", to: "B", err: "reference B already exists"},
		{part: "4", to: "1", err: "paragraph 1 already exists"},
		{part: "2", to: "7", err: "range of paragraphs 1 to 2 would mean something else"},
		{part: "4", to: "3", text: "1. (U) Para 3.\n\n4. (U) x", err: "the text cites paragraph 3, which is missing"},
		{part: "4", to: "2", text: "1. (U) Paras 1-3.\n\n4. (U) x", err: "the text cites paragraph 2, which is missing"},
		{part: "B", to: "D", text: "1. (U) Refs B and D.", err: "the text cites reference D, which is missing"},
		{part: "B", to: "E", text: "1. (U) Refs B and D.", want: "1. (U) Refs E and D."},
		{part: "A", to: "AB", err: `found "AB", expected a letter from A to Z`},
		{part: "4", to: "04", err: `found "04", expected a number from 1 to 999`},
		{part: "4", to: "C", err: `found "C", expected a number from 1 to 999`},
	} {
		all, list := find(t, cable(or(test.text, text)))
		edits, err := xref.Rename(list, named(t, list, test.part), test.to)
		if err != nil || test.err != "" {
			if err == nil || err.Error() != test.err {
				t.Errorf("%s to %s: %v, want %s", test.part, test.to, err, test.err)
			}
			continue
		}
		got := lint.Apply(all, edits)
		_, got, _ = strings.Cut(got, "259032\n\n")
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s to %s: -want +got\n%s", test.part, test.to, diff)
		}
	}
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func named(t *testing.T, list []xref.Mention, name string) xref.Mention {
	t.Helper()
	for _, m := range list {
		if m.Name == name {
			return m
		}
	}
	t.Fatalf("nothing is named %s", name)
	return xref.Mention{}
}

func TestRenameWhatIsNot(t *testing.T) {
	_, list := find(t, cable("1. (U) Ref D.\n\n2. (U) x\n\n2. (U) See para 2."))
	for name, want := range map[string]string{"D": "no reference D", "2": "paragraph 2 occurs 2 times; which one the text cites is not certain"} {
		to := map[string]string{"D": "E", "2": "3"}[name]
		if _, err := xref.Rename(list, named(t, list, name), to); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}

func TestRenumber(t *testing.T) {
	for text, want := range map[string]string{
		"1. (U) a\n\n2. (U) See para 1.":                            "1. (U) a\n\n2. (U) See para 1.",
		"1. (U) a\n\n3. (U) See para 1.\n\n4. (U) As in para 3.":    "1. (U) a\n\n2. (U) See para 1.\n\n3. (U) As in para 2.",
		"2. (U) See paras 2-4.\n\n3. (U) a\n\n4. (U) b":             "1. (U) See paras 1-3.\n\n2. (U) a\n\n3. (U) b",
		"1. (U) a\n\n2. (U) b\n\n2. (U) See para 1.":                "1. (U) a\n\n2. (U) b\n\n3. (U) See para 1.",
		"1. (U) a\n\n2. (U) b\n\n2. (U) See para 2.":                "paragraph 2 occurs several times; which one the text cites is not certain",
		"1. (U) See paras 1-3.\n\n3. (U) a\n\n4. (U) b":             "range of paragraphs 1 to 3 would mean something else",
		"1. (U) See para 2, para 5.\n\n5. (U) a\n\n9. (U) b":        "the text cites paragraph 2, which is missing",
		"2. (U) Para 3 of ref A.\n\n1. (U) As in para 2 and para 9": "1. (U) Para 3 of ref A.\n\n2. (U) As in para 1 and para 9",
	} {
		all, list := find(t, cable(text))
		edits, err := xref.Renumber(list, xref.Paragraph)
		_, got, _ := strings.Cut(lint.Apply(all, edits), "259032\n\n")
		if err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
	}
}

func TestRenumberReferences(t *testing.T) {
	const head = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n"
	all, list := find(t, head+"REF: A. PORT LOUIS 31\n     C. STATE 188314\n     B. STATE 259032\n\n1. (U) Refs C and B; ref A.\n")
	edits, err := xref.Renumber(list, xref.Reference)
	if err != nil {
		t.Fatal(err)
	}
	want := head + "REF: A. PORT LOUIS 31\n     B. STATE 188314\n     C. STATE 259032\n\n1. (U) Refs B and C; ref A.\n"
	if diff := cmp.Diff(want, lint.Apply(all, edits)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestRenumberDangling does not give a reference the letter by which the text cites a missing one.
func TestRenumberDangling(t *testing.T) {
	const head = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n"
	_, list := find(t, head+"REF: A. PORT LOUIS 41\n     D. PORT LOUIS 31\n\n1. (U) Refs A and D; ref B.\n")
	edits, err := xref.Renumber(list, xref.Reference)
	if want := "the text cites reference B, which is missing"; err == nil || err.Error() != want {
		t.Errorf("%v and %d edits, want %s", err, len(edits), want)
	}
}

func TestAt(t *testing.T) {
	all, list := find(t, cable("1. (U) As in ref A and para 2.\n"))
	for at, want := range map[string]string{"ref |A": "A", "ref A|": "A", "ref| A": "", "para |2": "2"} {
		before, after, _ := strings.Cut(at, "|")
		offset := strings.LastIndex(all, before+after) + len(before)
		m, _ := xref.At(list, offset)
		if m.Name != want {
			t.Errorf("%s: %q, want %q", at, m.Name, want)
		}
	}
	m, _ := xref.At(list, strings.Index(all, "A. PORT"))
	if same := xref.Same(list, m); len(same) != 2 || !same[0].Defines || same[1].Defines {
		t.Errorf("of A are found %+v", same)
	}
}

// TestFindInSets finds what the sets of a general message cite: NARR/REF A SAYS SO.//
func TestFindInSets(t *testing.T) {
	const text = "RAAUZYUW RUENAAA0119 0321530-UUUU--RUCRNAD.\nZNR UUUUU\nR 011530Z FEB 11\nFM HARBOR COMMAND NORFOLK VA\n" +
		"TO PILOT SCHOOL NORFOLK VA\nBT\nUNCLAS\nMSGID/GENADMIN/HARBOR COMMAND//\nSUBJ/DUES//\n" +
		"REF/A/LTR/PILOT SCHOOL/12JAN11//\nNARR/REF A SETS THE DUES.//\nRMKS/1. AS REF A SAYS.//\nBT\n#0119\nNNNN\n"
	source, list := find(t, text)
	var got []string
	for _, m := range list {
		if m.Kind == xref.Reference {
			got = append(got, source[m.From:m.At.End])
		}
	}
	if diff := cmp.Diff([]string{"A", "REF A", "REF A"}, got); diff != "" {
		t.Error(diff)
	}
}
