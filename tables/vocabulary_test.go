package tables

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPrecedences holds that the letters are those of the table, in its order, and that a
// precedence is found by letter and word.
func TestPrecedences(t *testing.T) {
	letters := ""
	for _, p := range append([]Precedence{Emergency}, Precedences...) {
		letters += p.Letter
		for _, name := range []string{p.Letter, p.Word} {
			if got, ok := FindPrecedence(name); !ok || got != p {
				t.Errorf("%s: found %+v, expected %+v", name, got, p)
			}
		}
	}
	if letters != PrecedenceLetters {
		t.Errorf("letters %s, expected %s", PrecedenceLetters, letters)
	}
	if p, ok := FindPrecedence("URGENT"); ok {
		t.Errorf("URGENT is found as %+v", p)
	}
}

// TestMarks holds that a mark which begins with another comes before it, and that misspelt marks stand for known ones.
func TestMarks(t *testing.T) {
	for i, m := range Marks {
		for _, later := range Marks[i+1:] {
			if strings.HasPrefix(later.Text, m.Text) {
				t.Errorf("%s stands before %s, which begins with it", m.Text, later.Text)
			}
		}
	}
	for misspelt, mark := range MisspeltMarks {
		_, known := FindMark(misspelt)
		if _, ok := FindMark(mark); !ok || known {
			t.Errorf("%s is known, or stands for %s, which is not", misspelt, mark)
		}
	}
}

// TestLevels holds which texts spell a level.
func TestLevels(t *testing.T) {
	for text, want := range map[string]string{
		"SECRET": "secret", "S E C R E T": "secret", "TOP SECRET": "top secret", "T O P  S E C R E T": "top secret", "TOPSECRET": "top secret",
		"UNCLAS": "unclassified", "LIMITED OFFICIAL USE": "limited official use", "SECRETARY": "", "SECRE": "", "": "",
	} {
		if got, ok := FindLevel(text); got.Name != want || ok != (want != "") {
			t.Errorf("%q: found %q, expected %q", text, got.Name, want)
		}
	}
	for _, l := range Levels {
		if got, _ := FindLevel(l.Line); got.Name != l.Name {
			t.Errorf("%s: the line spells %q", l.Word, got.Name)
		}
	}
}

// TestSplitCaptions holds which lines hold several captions.
func TestSplitCaptions(t *testing.T) {
	for line, want := range map[string][]string{
		"NOFORN SIPDIS":           {"NOFORN", "SIPDIS"},
		"NOFORN AIDAC":            {"NOFORN", "AIDAC"},
		"TERREP EXCLUSIVE":        {"TERREP EXCLUSIVE"},
		"TERREP EXCLUSIVE SIPDIS": {"TERREP EXCLUSIVE", "SIPDIS"},
		"STADIS ROGER CHANNEL":    {"STADIS", "ROGER CHANNEL"},
		"SIPDIS NOFRON":           {"SIPDIS", "NOFRON"},
		"NOFORN HARBOR":           nil,
		"NOFORN AMBO":             nil,
		"HARBOR":                  nil,
		"":                        nil,
	} {
		if diff := cmp.Diff(want, BuiltIn().SplitCaptions(strings.Fields(line))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
}

// TestOneLetterApart holds that OneLetterApart, Distance and Nearest agree on what is near.
func TestOneLetterApart(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		near bool
	}{
		{"SIPDIS", "SIPDIS", true}, {"SIPDSI", "SIPDIS", true}, {"SIPDI", "SIPDIS", true}, {"SIPPDIS", "SIPDIS", true}, {"SIPDIX", "SIPDIS", true},
		{"XSIPDIS", "SIPDIS", true}, {"IPDIS", "SIPDIS", true}, {"SIPIXS", "SIPDIS", false}, {"SIP", "SIPDIS", false}, {"PISDIS", "SIPDIS", false},
	} {
		if got := OneLetterApart(tt.a, tt.b); got != tt.near {
			t.Errorf("%s, %s: %v", tt.a, tt.b, got)
		}
		if got := OneLetterApart(tt.b, tt.a); got != tt.near {
			t.Errorf("%s, %s: %v", tt.b, tt.a, got)
		}
		if got := Distance(tt.a, tt.b) <= 1; got != tt.near {
			t.Errorf("%s, %s: distance %d", tt.a, tt.b, Distance(tt.a, tt.b))
		}
		if _, found := Nearest(tt.a, map[string]int{tt.b: 0}); tt.a != tt.b && found != tt.near {
			t.Errorf("Nearest finds %s for %s: %v", tt.b, tt.a, found)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "TAGS", 4}, {"TAGS", "", 4}, {"PILCRWO", "PILCROW", 1}, {"LINKEDTG", "LINKEDTAG", 1},
		{"SIPIXS", "SIPDIS", 2}, {"OLUIS", "LOUISE", 2}, {"KITTEN", "SITTING", 3}, {"DUES", "PORT", 4},
	} {
		if got := Distance(tt.a, tt.b); got != tt.want {
			t.Errorf("%q, %q: %d, expected %d", tt.a, tt.b, got, tt.want)
		}
		if got := Distance(tt.b, tt.a); got != tt.want {
			t.Errorf("%q, %q: %d, expected %d", tt.b, tt.a, got, tt.want)
		}
	}
}
