package cablelint_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/rules/data"
)

var hostile = flag.Bool("hostile", false, "try hostile inputs of megabytes, not only of kilobytes")

// shapes are texts that make programs slow: what stands before, and what is repeated.
var shapes = []struct{ name, before, unit string }{
	{"one line", "1. (U) ", "text and "}, {"blank lines", "1. (U) X", "\n"}, {"short lines", "1. (U) X\n", "x\n"},
	{"letters of REF", "REF: ", "A. PARIS 1 "}, {"lettered lines of REF", "REF: A. PARIS 1\n", "     B. PARIS 2\n"}, {"numbers in REF", "REF: PARIS 1", ", 2"},
	{"parentheses", "1. ", "((("}, {"closed parentheses", "1. (U) ", "(a) "}, {"brackets", "TAGS: ", "[["}, {"links in TAGS", "TAGS: ", "[PREL](#) "},
	{"TAGS", "TAGS: ", "PREL, "}, {"lines of TAGS", "", "TAGS: PREL\n"}, {"capitals in TAGS", "TAGS: ", "PRELPGOV"},
	{"NUL", "", "\x00"}, {"pilcrows", "", "\u00b6"}, {"pilcrow lines", "", "\u00b6\n"}, {"digits", "1. (U) ", "0123456789"}, {"digits in the heading", "DE RUEHPL #", "0"},
	{"lone CR", "1. (U) X", "\r"}, {"CR CR LF", "1. (U) X", "a \r\r\n"}, {"odd UTF-16", "\xff\xfe", "a\x00\n\x00\x00\xd8"}, {"Windows-1252", "\xb61. ", "\x93\x94\xb6 "},
	{"mixed encodings", "\u00b6", "\xb6\u00b6 "}, {"accents", "1. (U) e", "\u0301"}, {"paragraphs", "", "1. (U) Text.\n"}, {"numbered paragraphs a line", "", "\u00b62. (C) x\n\n"},
	{"sub-paragraphs", "1. (U) X\n", "  a. (U) y\n"}, {"indentation", "1. (U) X\n", "    "}, {"page lines", "", "PARIS 00000123 002 OF 003\n"}, {"of", "1. (U) ", "000 OF 00 OF "},
	{"addressees", "FM PARIS\nTO ", "RUEHC/SECSTATE WASHDC\n"}, {"offices", "FM PARIS\nTO RUEHC/SECSTATE WASHDC", "//AF"}, {"routing indicators", "OO ", "RUEHC "},
	{"words in SUBJECT", "SUBJECT: ", "HARBOR "}, {"lines of SUBJECT", "SUBJECT: A\n", "DUES\n"}, {"entities", "1. (U) ", "&amp;"}, {"ampersands", "1. (U) ", "&"},
	{"citations", "REF: A. PARIS 1 B. PARIS 2\n\n1. (U) ", "ref A, ref C "}, {"markers", "1. (U) ", "SUMMARY: x END SUMMARY. "}, {"open markers", "1. (U) ", "BEGIN SUMMARY "},
	{"doubled words", "1. (U) ", "the the "}, {"quotes", "1. (U) ", "\"'`"}, {"titles", "1. (U) X\n\n", "THE BERTH\n---------\n"}, {"dashes", "1. (U) X\n", "-"},
	{"separations", "", "BT\n"}, {"endings", "1. (U) X\nBT\n", "#0042\nNNNN\n"}, {"levels", "", "C O N F I D E N T I A L "}, {"markings", "", "UNCLAS SECTION 01 OF 02 PARIS 000042\n"},
	{"captions", "UNCLAS PARIS 000042\n\n", "SIPDIS\n"}, {"orders", "", "E.O. 12958: DECL: 1/1/2010\n"}, {"reasons", "Reason: 1.4 ", "(b) and "}, {"station lines", "", "DE RUEHPL #0042/01 0861109\n"},
	{"date-time groups", "", "O 271109Z MAR 06\n"}, {"blanks at line ends", "1. (U) X\n", "a  \n"}, {"tabs", "1. (U) X", "\t"}, {"control characters", "1. (U) X", "\x07\x1b"},
}

// entries are what takes a text. All are given what the ones before have made of it.
var entries = []struct {
	name string
	do   func(t testing.TB, source string, res *lint.Result)
}{
	{"parse", func(_ testing.TB, source string, _ *lint.Result) { grammar.Parse("", source) }},
	{"check", func(_ testing.TB, source string, _ *lint.Result) {
		lint.Run(grammar.Parse("", source), rules.All(), lint.Config{})
	}},
	{"fix", func(t testing.TB, source string, _ *lint.Result) {
		if _, _, _, err := lint.FixAll("", source, rules.All(), lint.Config{}, func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe }); err != nil {
			t.Fatal(err)
		}
	}},
	{"report", func(t testing.TB, _ string, res *lint.Result) {
		if err := report.Text(io.Discard, res, true); err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Formats(nil, rules.Doc, "test") {
			if err := f.Print(io.Discard, res); err != nil {
				t.Fatal(err)
			}
		}
	}},
	{"decode", func(_ testing.TB, _ string, res *lint.Result) { decode.Cable(res.Cable, res.Facts, data.BuiltIn()) }},
	{"corpus", func(t testing.TB, _ string, res *lint.Result) {
		c := lint.NewCorpus(rules.All())
		defer c.Close()
		for range 2 {
			if err := c.Add(res.Entry()); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := c.Check(func(*lint.Entry) lint.Config { return lint.Config{} }); err != nil {
			t.Fatal(err)
		}
	}},
}

// cost is what something takes.
type cost struct {
	took  time.Duration
	bytes uint64 // allocated
}

// measure returns the least that f takes in a few runs: time on processors, and memory.
func measure(f func()) (least cost) {
	for i := range 3 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := cpuTime()
		f()
		took := cpuTime() - start
		runtime.ReadMemStats(&after)
		if c := (cost{took, after.TotalAlloc - before.TotalAlloc}); i == 0 || c.took < least.took {
			least = c
		}
		if took > time.Second/4 {
			break
		}
	}
	return least
}

// grows fails where eight times the input takes far more than eight times the time or memory; it returns a line of the table. Memory
// is the measure that no busy machine disturbs; time has room for one.
func grows(t *testing.T, what string, size int, small, large cost) string {
	t.Helper()
	const times, noise = 8, time.Second
	room := uint64(1 << 20)
	if !*hostile { // room for tokens is kept from cable to cable, but for large ones, so that small ones take next to nothing
		room += uint64(4096 * size)
	}
	if large.bytes > times*2*small.bytes+room {
		t.Errorf("%s: %d times the input takes %.1f times the memory: %d bytes", what, times, float64(large.bytes)/float64(small.bytes), large.bytes)
	}
	if large.took > times*3*small.took+noise {
		t.Errorf("%s: %d times the input takes %.1f times the time: %v", what, times, float64(large.took)/float64(small.took), large.took)
	}
	return fmt.Sprintf("%6.1fms %5.1fx %5.0f B/B", float64(large.took.Microseconds())/1000, float64(large.took)/float64(small.took), float64(large.bytes)/float64(size))
}

// TestHostileTexts gives each shape in two sizes, the second eight times the first, to everything that takes a text. With -v it prints
// a table: the time for the larger one, how many times that of the smaller one this is, and how many bytes are allocated for one byte.
func TestHostileTexts(t *testing.T) {
	size := 4 << 10
	if *hostile {
		size = 256 << 10
	}
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			texts := [2]string{}
			var results [2]*lint.Result
			for i, n := range []int{size, 8 * size} {
				texts[i] = s.before + strings.Repeat(s.unit, (n-len(s.before))/len(s.unit))
				results[i] = lint.Run(grammar.Parse("a.cable", texts[i]), rules.All(), lint.Config{})
			}
			var row strings.Builder
			for _, e := range entries {
				small, large := measure(func() { e.do(t, texts[0], results[0]) }), measure(func() { e.do(t, texts[1], results[1]) })
				fmt.Fprintf(&row, " | %s %s", e.name, grows(t, e.name, 8*size, small, large))
			}
			t.Logf("%d findings%s", len(results[1].Diagnostics), row.String())
		})
	}
}

// zipOf returns an archive of so many members.
func zipOf(t testing.TB, members int, name string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range members {
		f, err := w.Create(fmt.Sprintf(name, i))
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, "UNCLAS PARIS 000042\n")
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// files are hostile files, of n parts, with what reads them. What is read has to be refused, or be read in proportion.
var files = []struct {
	name, ending string
	parts        int
	make         func(t testing.TB, n int) []byte
}{
	{"zip of many members", "zip", 500, func(t testing.TB, n int) []byte { return zipOf(t, n, "%d.cable") }},
	{"zip of paths upward", "zip", 500, func(t testing.TB, n int) []byte { return zipOf(t, n, "../../../%d/../x.cable") }},
	{"zip of deep paths", "zip", 100, func(t testing.TB, n int) []byte { return zipOf(t, n, strings.Repeat("a/", 1000)+"%d.cable") }},
	{"CSV of one field", "csv", 1 << 17, func(_ testing.TB, n int) []byte { return []byte("text\n\"" + strings.Repeat("x\"\"", n) + "\"\n") }},
	{"CSV of empty fields", "csv", 1 << 17, func(_ testing.TB, n int) []byte { return []byte("text\n" + strings.Repeat(",", n) + "\n") }},
	{"CSV of open quotes", "csv", 1 << 17, func(_ testing.TB, n int) []byte { return []byte("text\n" + strings.Repeat("\"\\", n)) }},
	{"CSV of columns", "csv", 1 << 15, func(_ testing.TB, n int) []byte { return []byte(strings.Repeat("a,", n) + "text\nx\n") }},
	{"JSON lines nested", "jsonl", 1 << 17, func(_ testing.TB, n int) []byte { return []byte(`{"text":` + strings.Repeat("[", n) + "\n") }},
	{"JSON lines of keys", "jsonl", 1 << 13, func(_ testing.TB, n int) []byte {
		return []byte(`{"text":"x"` + strings.Repeat(`,"text":"y"`, n) + "}\n")
	}},
	{"JSON lines of one text", "jsonl", 1 << 16, func(_ testing.TB, n int) []byte { return []byte(`{"text":"` + strings.Repeat(`\u0041`, n) + "\"}\n") }},
	{"empty JSON lines", "jsonl", 1 << 17, func(_ testing.TB, n int) []byte { return bytes.Repeat([]byte("\n"), n) }},
	{"tar of zeros", "tar", 1 << 17, func(_ testing.TB, n int) []byte { return make([]byte, n) }},
	{"configuration nested", "yaml", 1 << 10, func(_ testing.TB, n int) []byte {
		return []byte("exclude: " + strings.Repeat("[", n) + strings.Repeat("]", n))
	}},
	{"configuration of aliases", "yaml", 1 << 10, func(_ testing.TB, n int) []byte {
		b := "exclude: &a0 [x]\n"
		for i := range n {
			b += fmt.Sprintf("k%d: &a%d [%s]\n", i, i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 9))
		}
		return []byte(b)
	}},
	{"configuration of globs", "yaml", 1 << 10, func(_ testing.TB, n int) []byte {
		return []byte("exclude:\n" + strings.Repeat("  - '**/*a*b*c*/**'\n", n))
	}},
	{"configuration of a glob", "yaml", 1 << 7, func(_ testing.TB, n int) []byte { return []byte("exclude: ['" + strings.Repeat("*a", n) + "']\n") }},
	{"configuration of alternatives", "yaml", 4, func(_ testing.TB, n int) []byte {
		return []byte("exclude: ['" + strings.Repeat("{a,aa}", n) + "b']\n")
	}},
	{"baseline of entries", "baseline", 1 << 10, func(t testing.TB, n int) []byte {
		var list []baseline.Entry
		for i := range n {
			list = append(list, baseline.Entry{Fingerprint: fmt.Sprint(i), Path: "a.cable", Rule: "x", Message: "y"})
		}
		b, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}},
	{"baseline nested", "baseline", 1 << 17, func(_ testing.TB, n int) []byte { return bytes.Repeat([]byte("["), n) }},
}

// TestHostileFiles reads hostile archives, tables, configurations and baselines in two sizes.
func TestHostileFiles(t *testing.T) {
	const target = "/x/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cable"
	for _, f := range files {
		t.Run(f.name, func(t *testing.T) {
			var costs [2]cost
			var size int
			said := "read"
			for i, n := range []int{f.parts, 8 * f.parts} {
				path := filepath.Join(t.TempDir(), "x."+f.ending)
				content := f.make(t, n)
				size = len(content)
				if err := os.WriteFile(path, content, 0o644); err != nil {
					t.Fatal(err)
				}
				costs[i] = measure(func() {
					switch f.ending {
					case "yaml":
						conf, err := config.Read(path, rules.All())
						if err != nil {
							said = err.Error()
							return
						}
						conf.Path = "/x/" + config.Name
						conf.Excludes(target)
					case "baseline":
						b, err := baseline.Read(path)
						if err != nil {
							said = err.Error()
							return
						}
						b.Stale()
						if _, err := b.Pruned(); err != nil {
							t.Fatal(err)
						}
					default:
						o := input.Options{MaxSize: 1 << 16}
						found, _ := input.Find([]string{path}, o)
						for c, err := range found[0].Cables(o) {
							if err != nil {
								said = err.Error()
							} else if strings.Contains(c.Name, "..") {
								t.Fatalf("%s leads out of a folder", c.Name)
							}
						}
					}
				})
			}
			t.Logf("%s %.100s", grows(t, f.name, size, costs[0], costs[1]), strings.ReplaceAll(said, "\n", " "))
		})
	}
}
