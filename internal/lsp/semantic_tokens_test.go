package lsp_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// painted puts the kinds of tokens into a text: «keyword TO».
func painted(t *testing.T, text string, kinds []string, numbers []int) string {
	t.Helper()
	lines := strings.SplitAfter(text, "\n")
	var b strings.Builder
	line, character, written := 0, 0, 0
	for i := 0; i+4 < len(numbers); i += 5 {
		if numbers[i] > 0 {
			b.WriteString(lines[line][written:])
			for line++; numbers[i] > 1; line++ {
				b.WriteString(lines[line])
				numbers[i]--
			}
			character, written = 0, 0
		}
		character += numbers[i+1]
		end := character + numbers[i+2]
		if character < written || end > len(lines[line]) {
			t.Fatalf("token %v after %s", numbers[i:i+5], b.String())
		}
		fmt.Fprintf(&b, "%s«%s %s»", lines[line][written:character], kinds[numbers[i+3]], lines[line][character:end])
		written = end
	}
	return b.String() + lines[line][written:] + strings.Join(lines[line+1:], "")
}

func TestSemanticTokens(t *testing.T) {
	s := connect(t)
	result := s.initialize("", nil)
	legend := result["capabilities"].(object)["semanticTokensProvider"].(object)["legend"].(object)["tokenTypes"].([]any)
	kinds := make([]string, len(legend))
	for i, kind := range legend {
		kinds[i] = kind.(string)
	}
	s.open("untitled:a", long)
	var tokens struct{ Data []int }
	s.must("textDocument/semanticTokens/full", of("untitled:a", ""), &tokens)
	const want = `«enumMember OO» «namespace RUEHC» «namespace RUEHBS»
«keyword DE» «namespace RUEHPL» #«number 0042» «number 0861109»
«macro ZNY» «type CCCCC» «macro ZZH»
«enumMember O» «number 271109Z» «number MAR» «number 06»
«keyword FM» «namespace AMEMBASSY PORT LOUIS»
«keyword TO» «namespace RUEHC/»«namespace SECSTATE WASHDC» «enumMember IMMEDIATE» «number 0007»
«keyword INFO» «namespace RUEHBS/»«namespace USEU BRUSSELS» «enumMember IMMEDIATE» «number 0835»
«keyword BT»
«type C O N F I D E N T I A L» «namespace PORT LOUIS» «number 000042»

«enumMember SIPDIS»

«keyword E.O.» «number 12958»: «keyword DECL»: «number 03/27/2016»
«keyword TAGS:» «enumMember PREL», «enumMember ETRD», «namespace MP»
«keyword SUBJECT:» «string HARBOR DUES AND THE NEW BERTH»

«keyword REF:» «variable A». «namespace PORT LOUIS» «number 31»
     «variable B». «number 05» «namespace STATE» «number 188314»

«keyword Classified By:» Jane Roe, Ambassador, for «keyword reasons» «number 1.4» «variable (b)» and «variable (d)».

«number 1.» «decorator (C)» SUMMARY: The dues rise in June (ref «variable A»). Nobody
was told, as refs «variable A» and «variable B» show. END SUMMARY.

«string THE BERTH»
«comment ---------»

«number 2.» «decorator (C)» It takes ships of two kinds:

«variable a.» «decorator (C)» long ones.
«variable b.» «decorator (C)» short ones.

«string THE DUES»
«comment --------»

«number 3.» «decorator (U)» They are high (para «number 2»). See ref «variable B».
«namespace ROE»
«keyword BT»
«number #0042»

«keyword NNNN»
`
	if diff := cmp.Diff(want, painted(t, long, kinds, tokens.Data)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	s.must("textDocument/semanticTokens/range", of("untitled:a", "22:0-22:20"), &tokens)
	if got, want := fmt.Sprint(tokens.Data), "[22 18 1 7 0]"; got != want {
		t.Errorf("of a part: %s, want %s", got, want)
	}
}

// TestSemanticTokensOfCopies paints the cables of TestHover that are prints, records, forms and
// messages of other services.
func TestSemanticTokensOfCopies(t *testing.T) {
	for _, name := range []string{"record", "release", "reprint", "nsc", "genadmin", "uk", "sheet"} {
		s := connect(t)
		result := s.initialize("", nil)
		legend := result["capabilities"].(object)["semanticTokensProvider"].(object)["legend"].(object)["tokenTypes"].([]any)
		kinds := make([]string, len(legend))
		for i, kind := range legend {
			kinds[i] = kind.(string)
		}
		b, err := os.ReadFile("testdata/hover-" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		cable, _, _ := strings.Cut(string(b), "====\n")
		s.open("untitled:a", cable)
		var tokens struct{ Data []int }
		s.must("textDocument/semanticTokens/full", of("untitled:a", ""), &tokens)
		got := painted(t, cable, kinds, tokens.Data)
		file := "testdata/tokens-" + name + ".txt"
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s: -want +got, run go test -update to accept:\n%s", name, diff)
		}
	}
}
