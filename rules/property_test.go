package rules_test

import (
	"html"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/aymanbagabas/go-udiff"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/property"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/corpustest"
	"github.com/cablelint/cablelint/rules"
)

// TestCleanInItsProfile holds that a generated cable is taken for what it was made as, and that
// nothing at all is found then, and nothing of warning or above when it is said to be that.
func TestCleanInItsProfile(t *testing.T) {
	book := rules.All()
	property.Check(t, func(t *rapid.T) {
		f := generate.Cable(rapid.Uint64().Draw(t, "seed"))
		kind, _, _ := strings.Cut(f.Name, "/")
		claimed, ok := grammar.ProfileNamed(kind)
		c := grammar.Parse(f.Name, f.Text)
		if !ok || c.Profile != claimed {
			t.Fatalf("%s is taken for %v", f.Name, c.Profile)
		}
		for _, profile := range []grammar.Profile{grammar.AnyProfile, claimed} {
			for _, d := range lint.Run(c, book, lint.Config{Profile: profile}).Diagnostics {
				if profile == grammar.AnyProfile || d.Severity >= lint.Warning {
					t.Fatalf("%s:%v: %s [%s]", f.Name, c.File.Position(d.At.Start), d.Message, d.Rule)
				}
			}
		}
	})
}

// damaged draws a generated cable with lines and words taken out, doubled, moved and changed, as hands and machines do.
var damaged = rapid.Custom(func(t *rapid.T) string {
	lines := strings.Split(generate.Cable(rapid.Uint64Max(1<<30).Draw(t, "seed")).Text, "\n")
	for range rapid.IntRange(0, 8).Draw(t, "damages") {
		i := rapid.IntRange(0, min(len(lines)-1, 40)).Draw(t, "line")
		words := strings.Fields(lines[i])
		switch rapid.IntRange(0, 8).Draw(t, "damage") {
		case 0:
			lines = slices.Delete(lines, i, i+1)
		case 1:
			lines = slices.Insert(lines, i, lines[i])
		case 2:
			j := rapid.IntRange(0, min(len(lines)-1, 40)).Draw(t, "other")
			lines[i], lines[j] = lines[j], lines[i]
		case 3:
			lines[i] += rapid.SampledFrom([]string{" ", "  ", "\t", " \u00a0", ",", ".", " ,", ")", "\u00b6"}).Draw(t, "tail")
		case 4:
			lines[i] = rapid.SampledFrom([]string{" ", "   ", "\u00b6", "\u00b6 ", "(", ">"}).Draw(t, "front") + lines[i]
		case 5:
			lines[i] = strings.ToLower(lines[i])
		case 6:
			if len(words) > 0 {
				j := rapid.IntRange(0, len(words)-1).Draw(t, "word")
				words[j] = rapid.SampledFrom([]string{"", "0", "&amp;", "[PREL](#)", "--", "REF", words[j] + words[j], words[j] + ",,", words[j] + " ,", strings.ToLower(words[j])}).Draw(t, "for")
				lines[i] = strings.Join(words, rapid.SampledFrom([]string{" ", "  "}).Draw(t, "blank"))
			}
		case 7:
			lines = slices.Insert(lines, i, "", "")
		case 8:
			if i+1 < len(lines) {
				lines[i] += " " + lines[i+1]
				lines = slices.Delete(lines, i+1, i+2)
			}
		}
		if len(lines) == 0 {
			break
		}
	}
	return strings.Join(lines, "\n")
})

// place is a finding as a person sees it.
type place struct {
	rule, severity, message string
	start, end              grammar.Position
}

func placesIn(res *lint.Result) (list []place) {
	for _, d := range res.Diagnostics {
		f := res.Cable.File
		list = append(list, place{d.Rule, d.Severity.String(), d.Message, f.Position(d.At.Start), f.Position(d.At.End)})
	}
	return list
}

// TestLineEndings holds that a cable says the same, and the same is found in it, whether its lines
// end with LF, CR LF or CR CR LF.
func TestLineEndings(t *testing.T) {
	book := slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool { return r.Name == "mixed-line-endings" })
	property.Check(t, func(t *rapid.T) {
		text := damaged.Draw(t, "cable")
		want := lint.Run(grammar.Parse("a.cable", text), book, lint.Config{})
		for _, ending := range []string{"\r\n", "\r\r\n"} {
			got := lint.Run(grammar.Parse("a.cable", strings.ReplaceAll(text, "\n", ending)), book, lint.Config{})
			if diff := cmp.Diff(placesIn(want), placesIn(got), cmp.AllowUnexported(place{})); diff != "" {
				t.Fatalf("(-LF +%q):\n%s\n%q", ending, diff, text)
			}
			if diff := cmp.Diff(want.Facts, got.Facts, spans); diff != "" {
				t.Fatalf("(-LF +%q):\n%s\n%q", ending, diff, text)
			}
		}
	})
}

// spans leaves places out of a comparison.
var spans = cmp.FilterValues(func(a, b grammar.Span) bool { return true }, cmp.Ignore())

// layoutFacts leaves out of a comparison what a fix of layout may change: a pilcrow is evidence of
// a published copy, of which there is to be other evidence, and summary and comment are text, which
// textOf compares.
var layoutFacts = cmp.Options{
	cmpopts.IgnoreFields(lint.Facts{}, "Evidence", "Encoding", "Summary", "Comment"), cmpopts.IgnoreFields(lint.TAG{}, "Linked"),
}

// unescaped compares texts whatever way their characters are written in.
var unescaped = cmp.Comparer(func(a, b string) bool {
	return strings.Join(strings.Fields(html.UnescapeString(a)), " ") == strings.Join(strings.Fields(html.UnescapeString(b)), " ")
})

// changed shows the lines that differ between two texts.
func changed(before, after string) string { return udiff.Unified("before", "after", before, after) }

// safe picks the fixes of layout.
func safe(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe }

// checkFindings fails unless what is found after safe fixes was found before, and what no fix came
// near is found still. Both are judged as the same kind of record.
func checkFindings(t rapid.TB, before, after *lint.Result) {
	t.Helper()
	if before.Profile != after.Profile || before.Cable.Layout != after.Cable.Layout {
		t.Fatalf("%v in %v became %v in %v", before.Profile, before.Cable.Layout, after.Profile, after.Cable.Layout)
	}
	kind := func(d lint.Diagnostic) string { // lines are numbered and counted, and what is quoted may be spaced otherwise
		return d.Rule + ": " + strings.Map(func(r rune) rune {
			if !unicode.IsLetter(r) {
				return -1
			}
			return r
		}, html.UnescapeString(d.Message))
	}
	found := map[string]int{}
	for _, d := range before.Diagnostics {
		found[kind(d)]++
	}
	left := map[string]int{}
	for _, d := range after.Diagnostics {
		if left[kind(d)]++; left[kind(d)] > found[kind(d)] {
			t.Fatalf("only after the fixes: %s [%s]\n%q became\n%q", d.Message, d.Rule, before.Cable.File.Text, after.Cable.File.Text)
		}
	}
	due := map[string]int{}
	for _, d := range before.Diagnostics {
		if !nearFix(before, d) {
			if due[kind(d)]++; left[kind(d)] < due[kind(d)] {
				t.Fatalf("gone with the fixes of others: %s [%s]\n%q became\n%q", d.Message, d.Rule, before.Cable.File.Text, after.Cable.File.Text)
			}
		}
	}
}

// nearFix reports whether a finding shares a line, or the end of one, with a place where a safe fix may be made.
func nearFix(res *lint.Result, d lint.Diagnostic) bool {
	file := res.Cable.File
	lines := func(at grammar.Span) (first, last int) { return file.LineAt(at.Start), file.LineAt(at.End) }
	first, last := lines(d.At)
	for _, other := range res.Diagnostics {
		for _, f := range other.Fixes {
			for _, e := range f.Edits {
				if from, to := lines(e.At); f.Safe && from <= last+1 && first <= to+1 {
					return true
				}
			}
		}
	}
	return false
}

// checkFix fails unless safe fixes of a source leave what it says as it was, and leave nothing for a second run.
func checkFix(t rapid.TB, source string, book []*lint.Rule, conf lint.Config) {
	t.Helper()
	before := lint.ExtractFacts(grammar.Parse("a.cable", source))
	fixed, res, made, err := lint.FixAll("a.cable", source, book, conf, safe)
	if err != nil {
		return // the bytes would be read in another way: the file is left as it was
	}
	if made == 0 && fixed != source {
		t.Fatalf("no fix made, and %q became %q", source, fixed)
	}
	if conf.Profile != grammar.AnyProfile {
		before.Profile = res.Facts.Profile // the cable is judged by the profile that is forced
	}
	if diff := cmp.Diff(before, res.Facts, spans, layoutFacts, unescaped); diff != "" {
		t.Fatalf("%s\n(-before +after):\n%s", changed(source, fixed), diff)
	}
	if diff := cmp.Diff(textOf(source), textOf(fixed)); diff != "" {
		t.Fatalf("%s\nother words (-before +after):\n%s", changed(source, fixed), diff)
	}
	checkFindings(t, lint.Run(grammar.Parse("a.cable", source), book, conf), res)
	again, _, made, err := lint.FixAll("a.cable", fixed, book, conf, safe)
	if err != nil || made > 0 || again != fixed {
		t.Fatalf("a second run makes %d fixes (%v):\n%s\nand then\n%s", made, err, changed(source, fixed), changed(fixed, again))
	}
}

// textOf returns the letters and figures of a cable's numbered paragraphs.
func textOf(source string) string {
	cable := grammar.Parse("a.cable", source)
	var text strings.Builder
	for _, e := range cable.Elements {
		if e.Kind() == grammar.ParagraphKind {
			text.WriteString(html.UnescapeString(e.Span().Of(cable.File.Text)))
		}
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text.String())
}

// TestFix holds that safe fixes of a damaged cable never change what it says, in any profile and with any line ends.
func TestFix(t *testing.T) {
	book := rules.All()
	property.Check(t, func(t *rapid.T) {
		text := damaged.Draw(t, "cable")
		ending := rapid.SampledFrom([]string{"\n", "\r\n", "\r\r\n"}).Draw(t, "ending")
		profile := rapid.SampledFrom([]grammar.Profile{grammar.AnyProfile, grammar.TransmissionProfile, grammar.ArchiveProfile, grammar.DraftProfile}).Draw(t, "profile")
		checkFix(t, strings.ReplaceAll(text, "\n", ending), book, lint.Config{Profile: profile, Selected: habits})
	})
}

// TestFixShapes holds the same of all cables of testdata, of a few of the generator, and of these
// without one of their lines.
func TestFixShapes(t *testing.T) {
	book := rules.All()
	for name, text := range testcables.Texts(t, "../testdata", 4, 20) {
		t.Run(name, func(t *testing.T) {
			lines := strings.SplitAfter(text, "\n")
			for i := range min(len(lines), 12) { // of the heading; the whole text where the first line is empty
				checkFix(t, strings.Join(lines[:i], "")+strings.Join(lines[min(i+1, len(lines)):], ""), book, lint.Config{Selected: habits})
			}
			checkFix(t, text, book, lint.Config{Selected: habits})
			checkFix(t, strings.ReplaceAll(text, "\n1. ", "\n\u00b61. "), book, lint.Config{Selected: habits})
		})
	}
}

// habits selects the rules that are off in archive copies, which have most of the fixes.
var habits = []string{lint.Habits}

// FuzzFix holds the same of any bytes.
func FuzzFix(f *testing.F) {
	f.Add("\u00b61. (U) a  \n\n\n\u00b62. (U) b&amp;c\x07\r\n", uint8(0))
	f.Add("UNCLAS PARIS 000042 SIPDIS\nE.O. 12958: N/A TAGS: [PREL](#) ,PREL,, FR \nSUBJECT : X\n", uint8(2))
	for _, text := range append(worstCables(f), testcables.Layouts(f, "..")...) {
		f.Add(text, uint8(1))
	}
	book := rules.All()
	f.Fuzz(func(t *testing.T, source string, profile uint8) {
		checkFix(t, source, book, lint.Config{Profile: grammar.Profile(profile % 4), Selected: habits})
	})
}

// TestOrderAndScheduling holds that what is found in a collection, in each cable and between them,
// depends neither on the order in which cables are added nor on how many are judged at a time.
func TestOrderAndScheduling(t *testing.T) {
	fsys := fstest.MapFS{}
	var names []string
	for f := range generate.Planted(9, 300) {
		fsys[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
		names = append(names, f.Name)
	}
	found := func() (list []string) {
		for res, err := range (corpustest.Suite{}).All(fsys) {
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range placesIn(res) {
				list = append(list, res.Cable.File.Name+" "+p.rule+" "+p.message)
			}
		}
		return list
	}
	want := found()
	if len(want) < 50 {
		t.Fatalf("%d findings, which is too few to tell", len(want))
	}
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	for _, n := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(n)
		if diff := cmp.Diff(want, found()); diff != "" {
			t.Errorf("on %d processors (-want +got):\n%s", n, diff)
		}
	}
	between := func(names []string) (list []string) {
		c := lint.NewCorpus(rules.All())
		defer c.Close()
		for _, name := range names {
			if err := c.Add(lint.Run(grammar.Parse(name, string(fsys[name].Data)), nil, lint.Config{}).Entry()); err != nil {
				t.Fatal(err)
			}
		}
		results, err := c.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
		if err != nil {
			t.Fatal(err)
		}
		for _, res := range results {
			for _, p := range placesIn(res) {
				list = append(list, res.Cable.File.Name+" "+p.rule+" "+p.message)
			}
		}
		slices.Sort(list)
		return list
	}
	want = between(names)
	r := rand.New(rand.NewPCG(1, 2))
	for range 3 {
		r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		if diff := cmp.Diff(want, between(names)); diff != "" {
			t.Errorf("in another order (-want +got):\n%s", diff)
		}
	}
}
