package grammar_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestCables holds where a file is cut that holds several cables, and where it is not.
func TestCables(t *testing.T) {
	const (
		telegram = "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. Text.\nBT\n#0042\nNNNN\n"
		next     = "VZCZCXPL0043\nRR RUEHC\nDE RUEHPL #0043 0861212\nZNR UUUUU ZZH\nR 271212Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000043\n\nSUBJECT: FISH\n\n1. Text.\n"
		copied   = "C O N F I D E N T I A L PORT LOUIS 000044\n\nE.O. 12958: DECL: 03/27/2016\nTAGS: ETRD, MP\nSUBJECT: BERTHS\n\n1. (C) Text.\n"
		smart    = "UNCLASSIFIED\nSBU\nMRN: 12 PORT LOUIS 45\nDate/DTG: Mar 27, 2012 / 271109Z MAR 12\nFrom: AMEMBASSY PORT LOUIS\nSubject: Dues\n\n1. Text.\n"
	)
	heading := func(group, post string) string {
		return "R " + group + " MAR 06\nFM AMEMBASSY " + post + "\nTO SECSTATE WASHDC\nBT\nUNCLAS\n\nSUBJECT: DUES\n1. Text.\n"
	}
	numbered := func(n int) string {
		return "R 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\n\nUNCLAS PARIS 0000" + strconv.Itoa(n) +
			"\n\nSUBJECT: DUES\n\n1. Text.\n\n"
	}
	print := func(post, number, section string) string {
		return "CONFIDENTIAL\n\nPAGE 01        " + post[:6] + "  " + number + "  101644Z\nACTION EUR-12\n\n" +
			"INFO  OCT-01   /013 W\n                  ------------------A71320 101702Z /38\nR 101530Z MAY 94\n" +
			"FM AMEMBASSY " + post + "\nTO SECSTATE WASHDC 4410\n\nC O N F I D E N T I A L" + section + " " + post + " " + number +
			"\n\nSUBJECT: DUES\n\n1. TEXT.\nROE\nNNNN\n"
	}
	british := func(number string) string {
		return "CONFIDENTIAL\n\nFM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO " + number + "\nOF 141000Z MARCH 85\n\n" +
			"MY TELNO 58: DUES\n\n1. TEXT.\n\nYYYY\n"
	}
	line128 := func(group string) string {
		return "RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.\nZNR UUUUU\nR " + group + " MAR 91\nFM AMEMBASSY PORT LOUIS\n" +
			"TO RUEHCAA/SECSTATE WASHDC\nBT\nUNCLAS\nSUBJ: DUES\n1. TEXT.\nBT\nNNNN\n"
	}
	whiteHouse := func(serial string) string {
		return "  PREC:   IMMEDIATE\n CLASS:   CONFIDENTIAL\n LINE1:   OAACZYUW RUEHCAA" + serial + " 0511907-CCCC--RHEHAAX.\n" +
			" LINE4:   FM SECSTATE WASHDC\n\n TEXT:\n          C O N F I D E N T I A L STATE 04" + serial +
			"\n\n          SUBJECT: DUES\n\n          1. TEXT.\n          BT\n          #" + serial + "\n          NNNN\n   SSN:   " + serial + "\n"
	}
	poems := func(number string) string {
		return "POEMS Automated Telegram Handler - A01 SECRET 05/02/96 10:10 am Page: 1\nPAGE 01 STATE " + number + " 021510Z MAY 96\n\n" +
			"SUBJECT: BERTHS\n\n1. TEXT.\nROE\n\nPAGE 01 STATE 0" + number + " 021512Z\nACTION EUR-01\n\n" +
			"INFO LOG-00   /001R\n                  ------------------9A01B4  021514Z /38\nO 021510Z MAY 96\n" +
			"FM SECSTATE WASHDC\nTO AMEMBASSY RIGA\n\nC O N F I D E N T I A L STATE 0" + number + "\n\nE.O. 12958: N/A\nTAGS: EWWT\n"
	}
	released := func(document, number string) string {
		banner := "UNCLASSIFIED U.S. Department of State Case No. F-2011-00042 Doc No. " + document + " Date: 01/02/2012\n"
		return banner + "\nRELEASED IN FULL\n\nFrom: Roe, Jane\nSent: Monday, May 7, 2012 8:00 AM\nSubject: Fw: Dues\n\n" +
			strings.Replace(smart, "LOUIS 45", "LOUIS "+number, 1) + "\n" + banner
	}
	quoted := func(before, what string) string {
		return "UNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n1. Text, and\n\n" + before + "\n\n" + what
	}
	tests := []struct {
		name, text string
		want       []string // names and first lines, in the file
	}{
		{"one", telegram, nil},
		{"two telegrams", telegram + "\n" + next, []string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 14 VZCZCXPL0043"}},
		{"without a blank line", telegram + next, []string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 13 VZCZCXPL0043"}},
		{"two prints", print("VALLETTA", "01306", "") + "\n" + print("LUSAKA", "00210", ""),
			[]string{"a.txt 1 CONFIDENTIAL", "a.txt#2 20 CONFIDENTIAL"}},
		{"two sections of a print", print("VALLETTA", "01306", " SECTION 1 OF 2") + "\n" + print("VALLETTA", "01306", " SECTION 2 OF 2"), nil},
		{"a banner above two prints", "A BANNER\n\n" + print("VALLETTA", "01306", "") + "\n" + print("LUSAKA", "00210", ""),
			[]string{"a.txt 1 A BANNER", "a.txt#2 22 CONFIDENTIAL"}},
		{"a telegram above a print", telegram + "\n" + print("LUSAKA", "00210", ""),
			[]string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 14 CONFIDENTIAL"}},
		{"two British telegrams", british("60") + "\n" + british("61"), []string{"a.txt 1 CONFIDENTIAL", "a.txt#2 14 CONFIDENTIAL"}},
		{"a British telegram twice", british("60") + "\n" + british("60"), nil},
		{"two messages of ACP 128", line128("271109Z") + line128("281109Z"),
			[]string{"a.txt 1 RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.", "a.txt#2 12 RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA."}},
		{"two prints of the White House", whiteHouse("0881") + "\n" + whiteHouse("0882"), []string{"a.txt 1   PREC:   IMMEDIATE", "a.txt#2 17   PREC:   IMMEDIATE"}},
		{"two prints of POEMS", poems("51234") + "\n" + poems("51300"),
			[]string{"a.txt 1 POEMS Automated Telegram Handler - A01 SECRET 05/02/96 10:10 am Page: 1", "a.txt#2 23 POEMS Automated Telegram Handler - A01 SECRET 05/02/96 10:10 am Page: 1"}},
		{"without a blank line between prints of POEMS", poems("51234") + poems("51300"),
			[]string{"a.txt 1 POEMS Automated Telegram Handler - A01 SECRET 05/02/96 10:10 am Page: 1", "a.txt#2 22 POEMS Automated Telegram Handler - A01 SECRET 05/02/96 10:10 am Page: 1"}},
		{"a telegram below a print of POEMS", poems("51234") + "\n" + next,
			[]string{"a.txt 1 POEMS Automated Telegram Handler - A01 SECRET 05/02/96 10:10 am Page: 1", "a.txt#2 23 VZCZCXPL0043"}},
		{"two documents", released("C05990101", "51") + "\n" + released("C05990102", "52"),
			[]string{"a.txt 1 UNCLASSIFIED U.S. Department of State Case No. F-2011-00042 Doc No. C05990101 Date: 01/02/2012",
				"a.txt#2 20 UNCLASSIFIED U.S. Department of State Case No. F-2011-00042 Doc No. C05990102 Date: 01/02/2012"}},
		{"pages with a damaged banner", released("C05990101", "51") + strings.Replace(released("C05990101", "51"), "C05990101", "C0599O101", 1), nil},
		{"three of three kinds", next + "\n" + copied + "\n" + smart,
			[]string{"a.txt 1 VZCZCXPL0043", "a.txt#2 15 C O N F I D E N T I A L PORT LOUIS 000044", "a.txt#3 23 UNCLASSIFIED"}},
		{"published copies", "This record is a partial extract of the original cable.\n" + copied + "\nThis record is a partial extract of the original cable.\n" + strings.ReplaceAll(copied, "44", "46"),
			[]string{"a.txt 1 This record is a partial extract of the original cable.", "a.txt#2 10 This record is a partial extract of the original cable."}},
		{"CR LF", strings.ReplaceAll(telegram+"\n"+copied, "\n", "\r\n"), []string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 14 C O N F I D E N T I A L PORT LOUIS 000044"}},
		{"the same number, another post", copied + "\n" + strings.ReplaceAll(copied, "PORT LOUIS", "PARIS"),
			[]string{"a.txt 1 C O N F I D E N T I A L PORT LOUIS 000044", "a.txt#2 9 C O N F I D E N T I A L PARIS 000044"}},

		{"headings with other date-time groups", heading("271109Z", "PARIS") + "\n" + heading("281109Z", "PARIS"),
			[]string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 10 R 281109Z MAR 06"}},
		{"headings with another originator", strings.ReplaceAll(heading("271109Z", "PARIS"), "R 271109Z MAR 06", "DE RUEHFR") + "\n" +
			strings.ReplaceAll(heading("271109Z", "BONN"), "R 271109Z MAR 06", "DE RUEHBN"),
			[]string{"a.txt 1 DE RUEHFR", "a.txt#2 10 DE RUEHBN"}},
		{"the same originator above a date-time group", strings.ReplaceAll(heading("271109Z", "PARIS"), "R 271109Z MAR 06", "DE RUEHFR") +
			"\n" + heading("271109Z", "PARIS"), nil},
		{"the same heading above another number", numbered(42) + "\n" + numbered(43),
			[]string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 13 R 271109Z MAR 06"}},
		{"the same heading", heading("271109Z", "PARIS") + "\n" + heading("271109Z", "PARIS"), nil},
		{"a heading without FM", heading("271109Z", "PARIS") + "\n" + strings.Replace(heading("281109Z", "PARIS"), "FM ", "", 1), nil},
		{"FM on the fourth line below", heading("271109Z", "PARIS") + "\n" + strings.Replace(heading("281109Z", "PARIS"), "FM ", "A\nB\nC\nFM ", 1),
			[]string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 10 R 281109Z MAR 06"}},
		{"FM on the fifth", heading("271109Z", "PARIS") + "\n" + strings.Replace(heading("281109Z", "PARIS"), "FM ", "A\nB\nC\nD\nFM ", 1), nil},
		{"after NNNN", heading("271109Z", "PARIS") + "NNNN\n" + heading("281109Z", "PARIS"),
			[]string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 10 R 281109Z MAR 06"}},
		{"after the text", heading("271109Z", "PARIS") + heading("281109Z", "PARIS"), nil},
		{"levels and routing lines above", copied + "\nCONFIDENTIAL\nVZCZC001\nOO RUEHC\n" + next,
			[]string{"a.txt 1 C O N F I D E N T I A L PORT LOUIS 000044", "a.txt#2 9 CONFIDENTIAL"}},
		{"no text before it", "C O N F I D E N T I A L PORT LOUIS 000044\n\nE.O. 12958: N/A\nFM X\n\nFM X\nUNCLAS PARIS 000045\nTAGS: X\n", nil},
		{"quoted by a word", quoted("the embassy sent the FOLLOWING", copied), nil},
		{"quoted after a colon", quoted("the embassy sent this:", copied), nil},
		{"not quoted", quoted("the embassy sent this.", copied),
			[]string{"a.txt 1 UNCLAS PARIS 000042", "a.txt#2 9 C O N F I D E N T I A L PORT LOUIS 000044"}},
		{"unquoted", quoted("UNQUOTE", copied),
			[]string{"a.txt 1 UNCLAS PARIS 000042", "a.txt#2 9 C O N F I D E N T I A L PORT LOUIS 000044"}},
		{"labels with other numbers", smart + "\n" + strings.Replace(smart, "LOUIS 45", "LOUIS 46", 1),
			[]string{"a.txt 1 UNCLASSIFIED", "a.txt#2 10 UNCLASSIFIED"}},
		{"labels with the same number", smart + "\n" + smart, nil},
		{"labels without a number", smart + "\n" + strings.Replace(smart, " 12 PORT LOUIS 45", " 12 X", 1), nil},
		{"the same level and order, without a number", heading("271109Z", "PARIS") + "UNCLAS E.O. 12958: N/A\nNNNN\n" +
			heading("281109Z", "PARIS") + "UNCLAS E.O. 12958: N/A\n",
			[]string{"a.txt 1 R 271109Z MAR 06", "a.txt#2 11 R 281109Z MAR 06"}},
		{"records", "Message Text\nUNCLAS PARIS 0042\nSUBJECT: DUES\n1. Text.\nMessage Text\nUNCLAS PARIS 0043\nSUBJECT: DUES\n1. Text.\n",
			[]string{"a.txt 1 Message Text", "a.txt#2 5 Message Text"}},

		{"sections of one message", strings.ReplaceAll(copied, "PORT LOUIS", "SECTION 01 OF 02 PORT LOUIS") + "\n" + strings.ReplaceAll(copied, "PORT LOUIS", "SECTION 02 OF 02 PORT LOUIS"), nil},
		{"a text that stands twice", copied + "\n" + copied, nil},
		{"quoted", telegram[:len(telegram)-len("BT\n#0042\nNNNN\n")] + "\n2. The embassy reported:\n\n" + copied + "\nUNQUOTE\n", nil},
		{"a readdressal", "R 281109Z MAR 06\nFM SECSTATE WASHDC\nTO AMEMBASSY PARIS\nBT\n" + telegram, nil},
		{"spoken of", copied + "\n2. (C) See UNCLAS PARIS 000043\n\nand SUBJECT: DUES.\n", nil},
		{"UTF-16", "\xff\xfe" + strings.Join(strings.Split(telegram+next, ""), "\x00") + "\x00", nil},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			whole := grammar.NewFile("a.txt", tt.text)
			var got []string
			joined := ""
			for _, f := range whole.Cables() {
				line, _, _ := strings.Cut(f.Text, "\n")
				got = append(got, f.Name+" "+strconv.Itoa(f.Position(0).Line)+" "+strings.TrimRight(line, "\r"))
				if want := whole.Position(f.Part.Bytes); f.Position(0) != want {
					t.Errorf("%s begins at %v, expected %v", f.Name, f.Position(0), want)
				}
				if f.Path() != "a.txt" {
					t.Errorf("path %q", f.Path())
				}
				joined += f.Source()
			}
			if joined != tt.text {
				t.Errorf("the sources joined are not the file: %q", joined)
			}
			if len(got) == 1 {
				got = nil
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestWithoutPart holds that only the number of a further cable is taken off a name.
func TestWithoutPart(t *testing.T) {
	for name, want := range map[string]string{"a.txt#2": "a.txt", "a#b.txt": "a#b.txt", "a.txt#1": "a.txt#1", "#3": "#3", "a.txt": "a.txt", "": ""} {
		if got := grammar.WithoutPart(name); got != want {
			t.Errorf("%q: %q, expected %q", name, got, want)
		}
	}
}
