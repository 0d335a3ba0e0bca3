package playground

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// of returns what is at a place, as JavaScript cuts it out.
func of(text string, at Place) string {
	return string(utf16.Decode(utf16.Encode([]rune(text))[at.Start:at.End]))
}

// TestCheckPlaces holds that all places count UTF-16 units: ’ is three bytes and one unit, 😀 four bytes and two.
func TestCheckPlaces(t *testing.T) {
	for _, tt := range []struct{ mark, subject string }{
		{"", "DUES"}, {"\ufeff", "DUES"}, {"", "’DUES’"}, {"", "😀 DUES"}, {"\ufeff", "é😀"},
	} {
		text := tt.mark + "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nSUBJECT: " + tt.subject + "\nTAGS: ETRD, MP, PRLE\n"
		r, err := Check(text, Options{Profile: "transmission"})
		if err != nil {
			t.Fatal(err)
		}
		var found *Finding
		for i := range r.Findings {
			if r.Findings[i].Rule == "misspelt-tag" {
				found = &r.Findings[i]
			}
		}
		if found == nil || of(text, found.Place) != "PRLE" {
			t.Fatalf("%q: %+v, want misspelt-tag at PRLE", text, r.Findings)
		}
		if len(found.Fixes) == 0 || of(text, found.Fixes[0].Edits[0].Place) != "PRLE" {
			t.Errorf("%q: fixes %+v, want one at PRLE", text, found.Fixes)
		}
		var facts struct {
			Subject struct {
				Value string
				At    Place
			}
		}
		if err := json.Unmarshal(r.Facts, &facts); err != nil {
			t.Fatal(err)
		}
		if got := of(text, facts.Subject.At); facts.Subject.Value != tt.subject || got != tt.subject {
			t.Errorf("%q: subject %q at %q", text, facts.Subject.Value, got)
		}
		var tags []string
		for _, l := range r.Lines {
			if line := of(text, l.Place); strings.HasPrefix(line, "TAGS:") {
				tags = l.Meanings
			}
		}
		if len(tags) == 0 {
			t.Errorf("%q: the TAGS line is not decoded: %+v", text, r.Lines)
		}
	}
}

// TestFactsAreNotTouched holds that text which looks like a place stays as it is.
func TestFactsAreNotTouched(t *testing.T) {
	const subject = `😀 "start":7 {"end":9}`
	r, err := Check("UNCLAS PORT LOUIS 000042\n\nSUBJECT: "+subject+"\n", Options{Profile: "draft"})
	if err != nil {
		t.Fatal(err)
	}
	var facts struct{ Subject struct{ Value string } }
	if err := json.Unmarshal(r.Facts, &facts); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(subject, facts.Subject.Value); diff != "" {
		t.Errorf("subject (-want +got):\n%s", diff)
	}
}

// TestUnits holds that every byte of a text has the unit of its character.
func TestUnits(t *testing.T) {
	text := "a\u00e9\u20ac😀b\xff\n"
	u := unitsOf(grammar.TextFile("", text))
	var got []int
	for i := range len(text) + 1 {
		got = append(got, u.at(i))
	}
	if diff := cmp.Diff([]int{0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 6, 7, 8}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFixLayout(t *testing.T) {
	got, err := FixLayout("UNCLAS PORT LOUIS 000042  \n\nSUBJECT: DUES \n", Options{Profile: "transmission"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n", got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestHover holds that the smallest part at a place is explained.
func TestHover(t *testing.T) {
	const text = "O 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000042\n\nTAGS: ETRD, MP\nSUBJECT: 😀 DUES\n"
	for _, tt := range []struct{ at, want string }{
		{"ETRD", "ETRD"},
		{"MP\n", "MP"},
		{"RUEHC", "RUEHC/"},
	} {
		at, meanings := Hover(text, Options{}, strings.Index(text, tt.at))
		if got := of(text, at); got != tt.want || len(meanings) == 0 {
			t.Errorf("at %q: %q says %q, want what %s says", tt.at, got, meanings, tt.want)
		}
	}
	if at, meanings := Hover(text, Options{}, strings.Index(text, "\n\nTAGS")+1); len(meanings) > 0 {
		t.Errorf("an empty line says %q at %v", meanings, at)
	}
}

func TestUnknownProfile(t *testing.T) {
	r, err := Check("", Options{Profile: "no such profile"})
	if err != nil || r.Profile == "" || r.Findings == nil || r.Lines == nil {
		t.Errorf("Check = %+v, %v", r, err)
	}
}

// TestHabits holds that habits of published copies are reported, and fixed, where that is asked for.
func TestHabits(t *testing.T) {
	const text = "UNCLAS PORT LOUIS 000042\n\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n\u00b61. (U) Text.\n"
	for _, habits := range []bool{false, true} {
		o := Options{Profile: "archive", Habits: habits}
		r, err := Check(text, o)
		if err != nil {
			t.Fatal(err)
		}
		found := slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Rule == "pilcrow" })
		fixed, err := FixLayout(text, o)
		if err != nil {
			t.Fatal(err)
		}
		if gone := !strings.Contains(fixed, "\u00b6"); found != habits || gone != habits {
			t.Errorf("habits %v: pilcrow found %v, fixed %v", habits, found, gone)
		}
	}
}
