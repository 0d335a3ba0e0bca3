package grammar_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/golden"
)

// change is one small change of a text at one of its signs.
type change struct {
	name string
	make func(text []rune, i int) []rune // nil where there is nothing to change
}

// changes are those by which edges are found: a text is shortened, loses a sign, has it twice, or has
// another in its place, at and next to the ends of digits and letters.
var changes = []change{
	{"cut", func(text []rune, i int) []rune { return text[:i+1] }},
	{"without", func(text []rune, i int) []rune { return append(append([]rune{}, text[:i]...), text[i+1:]...) }},
	{"twice", func(text []rune, i int) []rune { return append(append([]rune{}, text[:i+1]...), text[i:]...) }},
	{"lowest", another("0Aa", 0)},
	{"highest", another("9Zz", 0)},
	{"below", another("0Aa", -1)},
	{"above", another("9Zz", +1)},
	{"other", func(text []rune, i int) []rune {
		switch c := text[i]; {
		case unicode.IsUpper(c):
			return with(text, i, unicode.ToLower(c))
		case unicode.IsLower(c):
			return with(text, i, unicode.ToUpper(c))
		case c == ' ':
			return with(text, i, 'x')
		case unicode.IsDigit(c):
			return with(text, i, 'O')
		}
		return with(text, i, ' ')
	}},
}

// another puts the first or last digit, capital or small letter in the place of one, or what is next
// to it.
func another(ends string, next rune) func(text []rune, i int) []rune {
	return func(text []rune, i int) []rune {
		end := rune(0)
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			end = rune(ends[0])
		case 'A' <= c && c <= 'Z':
			end = rune(ends[1])
		case 'a' <= c && c <= 'z':
			end = rune(ends[2])
		default:
			return nil
		}
		return with(text, i, end+next)
	}
}

func with(text []rune, i int, c rune) []rune {
	changed := append([]rune{}, text...)
	changed[i] = c
	return changed
}

// edges prints what each small change of a text makes of it: under each sign the mark of the text
// with that sign changed, a dot where nothing else comes of it, and then the changes of which it is so.
// Rows without any mark are left out.
func edges(text string, mark func(string) rune) (rows []string) {
	signs := []rune(text)
	var names, marks []string
	for _, c := range changes {
		row, differs := make([]rune, len(signs)), false
		for i := range signs {
			row[i] = '.'
			changed := string(c.make(signs, i))
			if changed == "" || changed == text || changed[len(changed)-1] == ' ' { // no line ends with a blank
				continue
			}
			row[i] = mark(changed)
			differs = differs || row[i] != '.'
		}
		if !differs {
			continue
		}
		if n := slices.Index(marks, string(row)); n >= 0 {
			names[n] += " " + c.name
			continue
		}
		names, marks = append(names, c.name), append(marks, string(row))
	}
	for i, row := range marks {
		rows = append(rows, row+"  "+names[i])
	}
	return rows
}

// visible prints a text so that each sign takes one column.
func visible(text string) string {
	return strings.NewReplacer("\n", "\u2424", "\f", "\u240c", "\r", "\u240d", "\t", "\u2409").Replace(text)
}

// tally counts what small changes of a text make of it: 12 of 40 alike, 20 none, 8 less.
func tally(text string, said func(string) string) string {
	signs := []rune(text)
	counts := make(map[string]int)
	var others []string
	all := 0
	for _, c := range changes {
		for i := range signs {
			changed := string(c.make(signs, i))
			if changed == "" || changed == text || changed[len(changed)-1] == ' ' {
				continue
			}
			s := said(changed)
			if counts[s]++; s != "" && counts[s] == 1 {
				others = append(others, s)
			}
			all++
		}
	}
	line := fmt.Sprintf("%d of %d alike", counts[""], all)
	slices.Sort(others)
	for _, s := range others {
		line += fmt.Sprintf(", %d %s", counts[s], s)
	}
	return line
}

// TestRecognisers holds what each function takes for a shape that it looks for, and where it ends. Above
// the first text of each in testdata/recognisers.txt is the function, under it the answer, and under each
// sign whether the text without it, with it twice and so on is still recognised (.) or not (-), for a
// length or a cost whether it is none (-), less (<) or more (>), and for what is no such shape what
// makes it one (+). For other texts, which | separates, these marks are only counted.
func TestRecognisers(t *testing.T) {
	tried := map[string]bool{}
	golden.Compare(t, "testdata/recognisers.txt", *update, func(c golden.Case) []string {
		name, others := strings.CutSuffix(c.Of, ", others")
		tried[name] = true
		measure := grammar.Measures[name]
		if is := grammar.Recognisers[name]; is != nil {
			measure = func(s string) int {
				if is(s) {
					return 1
				}
				return 0
			}
		} else if measure == nil {
			t.Fatalf("no function %s", name)
		}
		said := func(answer int) string {
			if grammar.Recognisers[name] != nil {
				return [...]string{"no", "yes"}[answer]
			}
			return strconv.Itoa(answer)
		}
		if !others {
			answer := measure(c.Text)
			rows := edges(c.Text, func(s string) rune { return []rune(compared(answer, measure(s)))[0] })
			return append([]string{visible(c.Text) + "  " + said(answer)}, rows...)
		}
		var answers []string
		for text := range strings.SplitSeq(c.Text, " | ") {
			answer := measure(text)
			answers = append(answers, said(answer)+", "+tally(text, func(s string) string {
				return strings.TrimPrefix(compared(answer, measure(s)), ".")
			}))
		}
		return []string{strings.Join(answers, " | ")}
	})
	for name := range grammar.Recognisers {
		if !tried[name] {
			t.Errorf("no text for %s", name)
		}
	}
	for name := range grammar.Measures {
		if !tried[name] {
			t.Errorf("no text for %s", name)
		}
	}
}

// compared returns the mark of an answer beside another one.
func compared(answer, other int) string {
	switch {
	case other == answer:
		return "."
	case other <= 0:
		return "-"
	case answer <= 0:
		return "+"
	case other < answer:
		return "<"
	}
	return ">"
}

// TestHeadingEdges holds what lines are read as, why, and what small changes of them make of the
// text: under each line of testdata/edges/heading.txt are its elements, why it is the first of them, and
// how many changes leave all lines what they were, or make what of them. Where a case has several lines
// the signs of the first are changed.
func TestHeadingEdges(t *testing.T) { testEdges(t, "heading") }

// TestMarkingEdges and those below hold the same for the other lines of a cable and of what is around it.
func TestMarkingEdges(t *testing.T) { testEdges(t, "marking") }
func TestFieldEdges(t *testing.T)   { testEdges(t, "fields") }
func TestFurtherEdges(t *testing.T) { testEdges(t, "further") }
func TestPlaceEdges(t *testing.T)   { testEdges(t, "places") }
func TestTextEdges(t *testing.T)    { testEdges(t, "text") }
func TestSMARTEdges(t *testing.T)   { testEdges(t, "smart") }
func TestPrintEdges(t *testing.T)   { testEdges(t, "prints") }
func TestCopyEdges(t *testing.T)    { testEdges(t, "copies") }
func TestServiceEdges(t *testing.T) { testEdges(t, "services") }

func testEdges(t *testing.T, name string) {
	t.Helper()
	golden.Compare(t, "testdata/edges/"+name+".txt", *update, func(c golden.Case) []string {
		line, after, _ := strings.Cut(c.Text+"\n", "\n")
		answers := reading(t, c)
		for _, r := range grammar.Explain(grammar.NewFile("", c.Whole())) {
			if r.At.Start >= len(c.Before) {
				answers = append(answers, "because "+r.String())
				break
			}
		}
		same := outlined(c.Before + line + "\n" + after)
		return append(answers, tally(line, func(s string) string {
			is := outlined(c.Before + s + "\n" + after)
			if is == same {
				return ""
			}
			return difference(same, is)
		}))
	})
}

// outlined prints what a text is taken for: its layout, and each line's kind, fields and faults.
func outlined(text string) string {
	c := grammar.Parse("", text)
	lines := []string{fmt.Sprintf("%v %v %v", c.Layout, c.Profile, c.Service)}
	for _, e := range c.Elements {
		said := e.Kind().String()
		if p := e.Err(); p != nil {
			said += " ! " + p.Expected
		} else {
			said += fieldNames(reflect.ValueOf(e).Elem(), "")
		}
		lines = append(lines, said)
	}
	return strings.Join(lines, "\n")
}

// fieldNames prints the names of the words of a node, in order.
func fieldNames(v reflect.Value, name string) (all string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return fieldNames(v.Elem(), name)
		}
	case reflect.Slice:
		for i := range v.Len() {
			all += fieldNames(v.Index(i), name)
		}
	case reflect.Struct:
		if v.FieldByName("Text").IsValid() && v.FieldByName("At").IsValid() {
			return " " + name
		}
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case f.Name == "Node", f.Name == "bare", f.Type == reflect.TypeFor[*grammar.SyntaxError]():
			default:
				all += fieldNames(v.Field(i), f.Name)
			}
		}
	}
	return all
}

// difference prints the lines of an outline that another one does not have in their place.
func difference(was, is string) string {
	before, after := strings.Split(was, "\n"), strings.Split(is, "\n")
	for len(before) > 0 && len(after) > 0 && before[0] == after[0] {
		before, after = before[1:], after[1:]
	}
	for len(before) > 0 && len(after) > 0 && before[len(before)-1] == after[len(after)-1] {
		before, after = before[:len(before)-1], after[:len(after)-1]
	}
	if len(after) == 0 {
		return "none"
	}
	return strings.Join(after, "; ")
}

// lineChanges are those by which the edges of a whole message are found.
var lineChanges = []struct {
	name string
	make func(lines []string, i int) []string
}{
	{"without", func(lines []string, i int) []string { return join(lines[:i], lines[i+1:]) }},
	{"twice", func(lines []string, i int) []string { return join(lines[:i+1], lines[i:]) }},
	{"below a blank line", func(lines []string, i int) []string { return join(lines[:i], []string{""}, lines[i:]) }},
	{"cut below", func(lines []string, i int) []string { return lines[:i+1] }},
}

func join(parts ...[]string) (all []string) {
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// TestLayoutEdges holds what each line of whole messages is, at what cost, and what becomes of the others
// where it is missing, stands twice, or has a blank line above it, and of a message cut there. The answers
// for each cable are in testdata/layouts.
func TestLayoutEdges(t *testing.T) {
	var paths []string
	for _, folder := range []string{"testdata/layouts", "../testdata/layouts", "../lint/testdata/prints"} {
		found, err := filepath.Glob(folder + "/*.cable")
		if err != nil || len(found) == 0 {
			t.Fatalf("%d cables in %s, %v", len(found), folder, err)
		}
		paths = append(paths, found...)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Count(string(text), "\n") > 100 {
				t.Skip("too long to be read by eye")
			}
			got := lineEdges(strings.ReplaceAll(string(text), "\r\n", "\n"))
			sameAsFile(t, "testdata/layouts/"+strings.TrimSuffix(filepath.Base(path), ".cable")+".edges", got)
		})
	}
}

func lineEdges(text string) string {
	var b strings.Builder
	c := grammar.Parse("", text)
	fmt.Fprintf(&b, "%v %v %v\n", c.Layout, c.Profile, c.Service)
	for _, e := range c.Evidence {
		fmt.Fprintf(&b, "%s by %s: %s\n", e.Of, e.Says, strings.Join(strings.Fields(e.At.Of(c.File.Text)), " "))
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	was := lineKinds(lines)
	cost := make([]int, len(lines))
	for _, r := range grammar.Explain(c.File) {
		cost[c.File.LineAt(r.At.Start)] += r.Cost
	}
	for i, line := range lines {
		if line == "" {
			continue
		}
		fmt.Fprintf(&b, "%-13s %d %s\n", was[i+1], cost[i], line)
		var changes []string
		for _, change := range lineChanges {
			changed := change.make(lines, i)
			is := lineKinds(changed)
			if said := moved(was, is, lines, changed); said != "" {
				changes = append(changes, change.name+": "+said)
			}
		}
		if changes != nil {
			fmt.Fprintf(&b, "\t%s\n", strings.Join(changes, "; "))
		}
	}
	return b.String()
}

// lineKinds returns what a message is, and then the kind of the element that each line begins in or
// belongs to.
func lineKinds(lines []string) []string {
	c := grammar.Parse("", strings.Join(lines, "\n")+"\n")
	kinds := make([]string, len(lines)+1)
	kinds[0] = fmt.Sprintf("%v %v %v", c.Layout, c.Profile, c.Service)
	for _, e := range c.Evidence {
		kinds[0] += fmt.Sprintf("; %s by %q", e.Of, strings.Fields(e.At.Of(c.File.Text) + " -")[0])
	}
	for _, e := range c.Elements {
		at := e.Span()
		first, last := c.File.Position(at.Start).Line, c.File.Position(max(at.Start, at.End-1)).Line
		for i := first; i <= last; i++ {
			said := e.Kind().String()
			if i > first {
				said = "|" + said
			}
			if e.Err() != nil {
				said += "!"
			}
			if kinds[i] != "" {
				said = kinds[i] + "+" + said
			}
			kinds[i] = said
		}
	}
	return kinds
}

// moved says which lines of a message are something else after a change, each by its number before
// it.
func moved(was, is, before, after []string) string {
	var said []string
	if was[0] != is[0] {
		said = append(said, is[0])
	}
	shift := len(after) - len(before)
	for j, line := range after {
		if line == "" {
			continue
		}
		i := j
		if i >= len(before) || before[i] != line || was[i+1] != is[j+1] && j-shift >= 0 && j-shift < len(before) &&
			before[j-shift] == line {
			i = j - shift
		}
		if i < 0 || i >= len(before) || before[i] != line {
			continue
		}
		if was[i+1] != is[j+1] {
			said = append(said, fmt.Sprintf("%d %s", i+1, is[j+1]))
		}
	}
	return strings.Join(said, ", ")
}

// TestChanges holds what edges makes of a text.
func TestChanges(t *testing.T) {
	got := edges("A 9", func(s string) rune {
		if s == "A 9" || strings.HasPrefix(s, "Z") {
			return '.'
		}
		return rune(strconv.Itoa(len(s))[0])
	})
	want := []string{"1..  cut", "22.  without", "444  twice", "..3  lowest", "3.3  below above", "333  other"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTokens holds what lines of each kind are cut into, before participle reads them: above each line
// of testdata/tokens.txt is what cuts it, | ends its label, under it are its tokens, and how many small
// changes leave it the same kinds of token, or cut it in how many others.
func TestTokens(t *testing.T) {
	golden.Compare(t, "testdata/tokens.txt", *update, func(c golden.Case) []string {
		label, value, found := strings.Cut(c.Text, "|")
		if !found {
			label, value = "", c.Text
		}
		names, texts := grammar.Tokens(c.Of, label, value)
		var said []string
		for i := range names {
			said = append(said, names[i]+" "+visible(texts[i]))
		}
		same := strings.Join(names, " ")
		return []string{strings.Join(said, " | "), tally(value, func(s string) string {
			changed, _ := grammar.Tokens(c.Of, label, s)
			if strings.Join(changed, " ") == same {
				return ""
			}
			return fmt.Sprintf("in %d", len(changed))
		})}
	})
}

// TestLineEvidence holds what speaks for each kind of line, and for how many small changes of it more,
// less or something else does: above each line of testdata/evidence.txt is where it stands.
func TestLineEvidence(t *testing.T) {
	golden.Compare(t, "testdata/evidence.txt", *update, func(c golden.Case) []string {
		line, after, _ := strings.Cut(c.Text+"\n", "\n")
		of := func(s string) string { return grammar.LineEvidence(s+"\n"+after, c.Of) }
		same := of(line)
		return []string{same, tally(line, func(s string) string {
			is := of(s)
			switch more := strings.Count(is, ", ") - strings.Count(same, ", "); {
			case is == same:
				return ""
			case more > 0:
				return "more"
			case more < 0:
				return "less"
			}
			return "other"
		})}
	})
}

// TestOfNothing holds that no shape is in an empty text, for those functions that may be asked.
func TestOfNothing(t *testing.T) {
	for _, name := range []string{
		"allIndicators", "beginsDistribution", "citesBehindLetter", "endsOpen", "endsWithSite", "endsWithStop", "hasColon",
		"hasFilingTime", "hasLower", "hasMultibyteRune", "hasOpenParenthesis", "hasReason", "hasSerial", "hasSlant", "hasWord",
		"isAccountingSymbol", "isAcronym", "isBareOrder", "isCall", "isCallSign", "isCounter", "isGroupCount", "isIndicator",
		"isMark", "isMarker", "isMonth", "isOf", "isOffice", "isOfficeName", "isPortion", "isPrintPage", "isPrintPageLine",
		"isProsign", "isReleaseCodes", "isRemainder", "isRow", "isSurname", "isUnderline", "isUsualTitle", "mayBePrint",
		"mayHoldField", "mostlyCapitals", "postWords", "smallLetters", "startsCable", "startsWithZero", "upperWord",
	} {
		want := name == "isRemainder" || name == "allIndicators"
		if got := grammar.Recognisers[name](""); got != want {
			t.Errorf("%s of nothing is %v", name, got)
		}
	}
	for _, name := range []string{
		"bareLetter", "bareLetterLength", "bulletLength", "dateLength", "datedLength", "digits", "figuresDateLength",
		"formPrecedence", "gluedSerial", "handlingLength", "labelLength", "levelLength", "listLetterLength", "mailLabel",
		"natoLevelLength", "nearLevel", "orderLabel", "paragraphWithin", "pluralLength", "portionLength", "postLength",
		"precedenceLength", "quotedStart", "reasonWord", "referencesLabel", "releaseCodeLength", "releaseLength",
		"sectionLength", "sectionNumber", "serialLength", "setLength", "smallPostLength", "stationBefore", "subBulletLength",
		"subjectLabel", "tagsLabel", "telnoLabel", "titleLength", "wordDateLength", "wordsLength", "yearLength", "yearWithin",
		"foreignSort", "nscLabel",
	} {
		if got := grammar.Measures[name](""); got != 0 {
			t.Errorf("%s of nothing is %d", name, got)
		}
	}
}

// TestFirstBytes holds with which bytes prose may begin: a line that begins with another is looked at more
// closely.
func TestFirstBytes(t *testing.T) {
	for name, want := range map[string]string{
		"isPlain": "!\"$%&'()+,./23456789;>?@ABCDGJKQRSTU[\\]^_`abcdefgijklmnopqrstuvxyz{|}~",
		"isProse": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
	} {
		got := ""
		for c := byte('!'); c < 0x7f; c++ {
			if grammar.Recognisers[name](string(rune(c)) + "he dues of the port rise") {
				got += string(rune(c))
			}
		}
		if got != want {
			t.Errorf("%s begins with %q, expected %q", name, got, want)
		}
	}
}
