package grammar_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestExpected holds what a damaged line is said to be missing, and that each name that messages
// give to a production is shown for some line. It fails when participle words its errors in another
// way, or when a production is renamed.
func TestExpected(t *testing.T) {
	const after = "FM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\n"
	const marking = "UNCLAS PORT LOUIS 000042\n\n"
	tests := []struct{ production, before, line, want string }{
		{"AddressName", "O 271109Z MAR 06\n", "FM // PORT", `found "//" in the originator line, expected a name`},
		{"Alphanumeric", "", "O   06 ZDS", `found "06" in the date-time line, expected digits and a letter`},
		{"", "", "O 271109Z 06", `found "06" in the date-time line, expected a month`},
		{"", "", "DE RUEHPO #0042/01X 0861109", `found "01X" in the DE line, expected a number`},
		{"Phrase", marking, "SIPDIS,", `found the end of the line in the caption line, expected a name`},
		{"ReferenceSerial", marking, "MRN: 11 PORT LOUIS", `found the end of the line in the labelled line, expected a serial number`},
		{"Serial", "", "DE RUEHPO # 0861109", `found "0861109" in the DE line, expected a serial number`},
		{"", "DE RUEHPO #0042 0861109\n", "ZNY CCCCC/", `found the end of the line in the security line, expected a word`},
	}
	said := func(before, line string) string {
		for _, e := range grammar.ParseAfresh("", before+line+"\n"+after).Elements {
			if err := e.Err(); err != nil && e.Span().Start == len(before) {
				return err.Error()
			}
		}
		return ""
	}
	var held []string
	for _, tt := range tests {
		if got := said(tt.before, tt.line); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.line, got, tt.want)
		}
		if tt.production == "" {
			continue // the name is the word
		}
		held = append(held, tt.production)
		words := grammar.ProductionNames[tt.production]
		delete(grammar.ProductionNames, tt.production)
		if got := said(tt.before, tt.line); got == tt.want {
			t.Errorf("%q: the name of %s is not what is shown", tt.line, tt.production)
		}
		grammar.ProductionNames[tt.production] = words
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(grammar.ProductionNames)), held); diff != "" {
		t.Errorf("names that no line shows (-names +shown):\n%s", diff)
	}
}
