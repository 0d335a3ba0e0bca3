package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

// prose returns so many words, no run of three of which appears twice.
func prose(words, from int) string {
	var b strings.Builder
	for i := range words {
		fmt.Fprintf(&b, "W%dZ%d ", from+i, (from+i)%7)
		if i%9 == 8 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func entryOf(text string) *Entry {
	return Run(grammar.Parse("", "UNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n"+text), nil, Config{}).Entry()
}

// TestSketch holds what makes two texts the same, and about how much of them is told to be alike.
func TestSketch(t *testing.T) {
	text := "1. (U) " + prose(200, 0)
	page := "\n\nPARIS 00000042  002 OF 003\n\n"
	for _, tt := range []struct {
		name, one, other string
		same             bool
		least, most      float64 // of what they have in common
	}{
		{"the same", text, text, true, 1, 1},
		{"case and spacing", text, strings.ReplaceAll(strings.ToLower(text), " ", "   "), true, 1, 1},
		{"signs", text, strings.ReplaceAll(text, " W11Z4 ", " \"W11Z4\", "), true, 1, 1},
		{"a page line between", text, strings.Replace(text, "\n", page, 1), true, 1, 1},
		{"a publisher's line after", text, text + "\n\n=====CABLE ENDS=====\n", true, 1, 1},
		{"another signature", text + ".\n\nROE\n", text + ".\n\nPOE\n", true, 1, 1},
		{"a title more", text, text + "\n\nTHE NEW BERTH AT PORT LOUIS:\n", false, 0.7, 1},
		{"a word changed", text, strings.Replace(text, "W100Z2", "OTHER", 1), false, 0.7, 1},
		{"a digit changed", text, strings.Replace(text, "W100Z2", "W101Z2", 1), false, 0.7, 1},
		{"two words exchanged", text, strings.Replace(text, "W100Z2 W101Z3", "W101Z3 W100Z2", 1), false, 0.7, 1},
		{"a letter joined", text, strings.Replace(text, "W100Z2 W", "W100Z2W ", 1), false, 0.7, 1},
		{"half of it", text, "1. (U) " + prose(100, 0) + prose(100, 500), false, 0.3, 0.7},
		{"nothing", text, "1. (U) " + prose(200, 500), false, 0, 0.05},
		{"too short", "1. (U) " + prose(37, 0), "1. (U) " + prose(37, 0), true, 0, 0},
		{"just long enough", "1. (U) " + prose(38, 0), "1. (U) " + prose(38, 0), true, 1, 1},
		{"one too short", "1. (U) " + prose(38, 0), "1. (U) " + prose(37, 0), false, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, b := entryOf(tt.one), entryOf(tt.other)
			if a.Sum == 0 || (a.Sum == b.Sum) != tt.same {
				t.Errorf("sums %x and %x, the same: %v", a.Sum, b.Sum, tt.same)
			}
			for _, got := range []float64{Similarity(a, b), Similarity(b, a)} {
				if got < tt.least || got > tt.most {
					t.Errorf("%.2f is alike, want %.2f to %.2f", got, tt.least, tt.most)
				}
			}
		})
	}
	for _, empty := range []string{"", "1. \n", "PARIS 00000042  002 OF 003\n", "-----\n"} {
		if e := entryOf(empty); empty != "1. \n" && (e.Sum != 0 || e.Sketch != nil) {
			t.Errorf("%q has sum %x", empty, e.Sum)
		}
	}
	same, total := 0, 0
	for i := range 20 { // the numbers of a sketch are those of different runs of words, spread over all classes
		seen := map[string]bool{}
		s := entryOf("1. (U) " + prose(400, 1000*i)).Sketch
		for j := 0; j < len(s); j += 2 {
			total++
			if seen[string(s[j:j+2])] {
				same++
			}
			seen[string(s[j:j+2])] = true
			if s[j] == 0xff && s[j+1] == 0xff {
				t.Errorf("text %d: class %d of %d is empty", i, j/2, len(s)/2)
			}
		}
	}
	if total != 20*sketchSize || same > total/50 {
		t.Errorf("%d of %d numbers stand twice", same, total)
	}
}

// TestSays holds which changes of a cable change what it says: words, numbers and marks do, layout does not.
func TestSays(t *testing.T) {
	const sound = "O 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC PRIORITY 0007\nBT\nS E C R E T PARIS 000123\n\nSIPDIS\n\nE.O. 12958: DECL: 03/27/2016\n" +
		"TAGS: PREL, FR\nSUBJECT: DUES & BERTH\nREF: A. BONN 12 B. ROME 13\n\nClassified By: DCM Roe for reasons 1.4 (b) and (d).\n\n1. (S) One.\n\nTHE BERTH\n\n2. (U) Two.\n\nROE\n"
	for _, tt := range []struct {
		old, new string
		same     bool
	}{
		{"\n", "\r\n", true}, {"S E C R E T", "SECRET", true}, {"DUES & BERTH", "DUES &amp;  BERTH", true}, {"PREL", "[PREL](#)", true},
		{"000123", "123", true}, {"WASHDC PRIORITY", "WASHDC  PRIORITY", true}, {"\n2.", "\n\u00b62.", true}, {"TO RUEHC", "TORUEHC", true}, {"\nBT", "", true},
		{"\nROE", "", false}, {"(U)", "(S)", false}, {"2. (U)", "3. (U)", false}, {"1.4 (b)", "1.4 (c)", false}, {"1.4", "1.5", false}, {"DCM Roe", "DCM Poe", false},
		{"BONN 12", "BONN 13", false}, {"BONN", "ROME", false}, {" B. ROME 13", "", false}, {"FR", "GM", false}, {", FR", "", false}, {"DUES", "DUE", false},
		{"2016", "2017", false}, {"12958", "13526", false}, {"SIPDIS", "NODIS", false}, {"SIPDIS\n", "", false}, {"S E C R E T", "CONFIDENTIAL", false},
		{"000123", "000124", false}, {"PARIS 0", "ROME 0", false}, {"PRIORITY", "ROUTINE", false}, {"0007", "0008", false}, {"SECSTATE", "STATE", false},
		{"RUEHC/", "RUEHX/", false}, {"1109Z", "1110Z", false}, {"MAR", "APR", false}, {"O 27", "P 27", false}, {"TO ", "INFO ", false}, {"AMEMBASSY PARIS", "AMEMBASSY ROME", false},
		{"THE BERTH\n", "A BERTH\n", false}, {"SIPDIS\n\nE.O.", "SIPDIS\nSIPDIS\n\nE.O.", false},
	} {
		changed := strings.ReplaceAll(sound, tt.old, tt.new)
		if changed == sound {
			t.Fatalf("%q does not stand in the cable", tt.old)
		}
		one, other := ExtractFacts(grammar.Parse("", sound)), ExtractFacts(grammar.Parse("", changed))
		if got := sameContent(one, other); got != tt.same {
			t.Errorf("%q for %q: says the same %v, want %v\n%+v\n%+v", tt.new, tt.old, got, tt.same, one, other)
		}
	}
}

// TestSumOfLetters holds that every letter and figure counts, capital or not alike, and that no sign does.
func TestSumOfLetters(t *testing.T) {
	sum := func(text string) uint64 {
		s := &sketcher{sum: hashStart}
		s.add(text)
		got, _ := s.result()
		return got
	}
	seen := map[uint64]byte{}
	for b := range byte(0x80) {
		text := "W" + string(rune(b)) + "W"
		got := sum(text)
		switch {
		case '0' <= b && b <= '9', 'A' <= b && b <= 'Z':
			if other, ok := seen[got]; ok || got == sum("W W") || got != sum(strings.ToLower(text)) {
				t.Errorf("%q has the sum of %q", b, other)
			}
			seen[got] = b
		case 'a' <= b && b <= 'z':
		case got != sum("W W"):
			t.Errorf("%q counts", b)
		}
	}
}

// TestSketchKept holds the sum and the sketch of a text: files of facts and caches of other runs have them, so
// they stay as they are.
func TestSketchKept(t *testing.T) {
	e := entryOf("1. (U) " + prose(60, 0))
	if got := fmt.Sprintf("%x %x", e.Sum, e.Sketch); got != "80ac364c61857be7 0f0b05510ef3052f80751875ffffcebb59187d22c5910c36d0ee56821cf40b2e95b915722ad623e77fbe8aaa24f42af5" {
		t.Errorf("sum and sketch are %s", got)
	}
	if got := fmt.Sprintf("%x", entryOf("1. (U) The dues rise.").Sum); got != "6b9b640d34063a4d" {
		t.Errorf("the sum of a short text is %s", got)
	}
}
