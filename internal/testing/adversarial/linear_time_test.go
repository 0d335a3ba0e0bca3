package adversarial_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/testing/adversarial"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

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
		if err := report.Text(io.Discard, res, report.TextOptions{Color: true}); err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Formats(nil, rules.Doc, "test") {
			if err := f.Print(io.Discard, res); err != nil {
				t.Fatal(err)
			}
		}
	}},
	{"decode", func(t testing.TB, _ string, res *lint.Result) {
		if err := decode.Page(io.Discard, res, decode.Cable(res.Cable, res.Facts, tables.BuiltIn())); err != nil {
			t.Fatal(err)
		}
	}},
	{"facts", func(t testing.TB, _ string, res *lint.Result) {
		if _, err := json.Marshal(lint.ExtractFacts(res.Cable)); err != nil {
			t.Fatal(err)
		}
	}},
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

// TestHostileTexts gives each shape in two sizes, the second eight times the first, to everything
// that takes a text. With -v it prints tables of what that takes. internal/lsp and command
// have tests of this name for what they add.
func TestHostileTexts(t *testing.T) {
	slowtest.Skip(t)
	var table adversarial.Table
	for _, s := range adversarial.Shapes {
		t.Run(s.Name, func(t *testing.T) {
			small, large := s.Text(adversarial.Size()), s.Text(adversarial.Times*adversarial.Size())
			judge := func(text string) *lint.Result {
				return lint.Run(grammar.Parse("a.cable", text), rules.All(), lint.Config{})
			}
			before, after := judge(small), judge(large)
			for _, e := range entries {
				table.Measure(t, e.name, s.Name, len(large), func() { e.do(t, small, before) }, func() { e.do(t, large, after) })
			}
		})
	}
	table.Log(t)
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

// files are hostile files, of n parts, with what reads them. What is read has to be refused, or be
// read in proportion.
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
	{"configuration of unknown keys", "yaml", 1 << 10, numbered("k%d: x\n", "")},
	{"configuration of unknown rules", "yaml", 1 << 10, numbered("  k%d: x\n", "rules:\n")},
	{"configuration of one rule", "yaml", 1 << 10, numbered("  julian-mismatch: off # %d\n", "rules:\n")},
	{"configuration of faulty ignore entries", "yaml", 1 << 10, numbered("  - rule: k%d\n", "ignore:\n")},
	{"configuration of faulty overrides", "yaml", 1 << 10, numbered("  - profile: k%d\n", "overrides:\n")},
	{"configuration of unknown posts", "yaml", 1 << 10, numbered("  - {posts: [PARRIS%d], years: x}\n", "closed:\n")},
	{"configuration of one long rule", "yaml", 1 << 17, func(_ testing.TB, n int) []byte { return []byte("rules: {" + strings.Repeat("x", n) + ": off}\n") }},
	{"configuration of one long value", "yaml", 1 << 17, func(_ testing.TB, n int) []byte { return []byte("profile: " + strings.Repeat("x", n) + "\n") }},
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

// numbered makes lines of their numbers, after a head.
func numbered(line, head string) func(testing.TB, int) []byte {
	return func(_ testing.TB, n int) []byte {
		b := []byte(head)
		for i := range n {
			b = fmt.Appendf(b, line, i)
		}
		return b
	}
}

// mistakes does with the mistakes of a configuration what a report does, and returns the first one.
// None is longer than a few lines.
func mistakes(t *testing.T, err error) string {
	for _, m := range config.Mistakes(err) {
		if m.Span(); len(m.Message) > 700 {
			t.Fatalf("a message of %d bytes: %.100s", len(m.Message), m.Message)
		}
	}
	first, _, _ := strings.Cut(err.Error(), "\n")
	return first
}

// TestHostileFiles reads hostile archives, tables, configurations and baselines in two sizes.
func TestHostileFiles(t *testing.T) {
	slowtest.Skip(t)
	const target = "/x/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cable"
	var table adversarial.Table
	for _, f := range files {
		t.Run(f.name, func(t *testing.T) {
			var read [2]func()
			var size int
			said := "read"
			for i, n := range []int{f.parts, adversarial.Times * f.parts} {
				path := filepath.Join(t.TempDir(), "x."+f.ending)
				content := f.make(t, n)
				size = len(content)
				if err := os.WriteFile(path, content, 0o644); err != nil {
					t.Fatal(err)
				}
				read[i] = func() {
					switch f.ending {
					case "yaml":
						conf, err := config.Read(path, rules.All())
						if err != nil {
							said = mistakes(t, err)
							return
						}
						conf.Path = "/x/" + config.Name
						conf.Excludes(target)
					case "baseline":
						b, err := baseline.Read(path, rules.All())
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
				}
			}
			table.Measure(t, "read", f.name, size, read[0], read[1])
			t.Logf("%.100s", strings.ReplaceAll(said, "\n", " "))
		})
	}
	table.Log(t)
}
