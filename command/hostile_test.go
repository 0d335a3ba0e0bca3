package command

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/testing/adversarial"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
)

// TestHostileTexts lays texts of hostile shapes out, writes down their facts, and judges those.
func TestHostileTexts(t *testing.T) {
	slowtest.Skip(t)
	folder := t.TempDir()
	var table adversarial.Table
	table.Texts(t, "fmt", func(_ *testing.T, text string) { // what would be read as something else is left
		run([]string{"fmt", "--no-config", "-"}, streams{in: strings.NewReader(text), out: io.Discard, err: io.Discard})
	})
	table.Texts(t, "facts, check --facts", func(t *testing.T, text string) {
		var facts, errs bytes.Buffer
		if code := run([]string{"facts", "--no-config", "-"}, streams{in: strings.NewReader(text), out: &facts, err: &errs}); code != exitClean {
			if strings.Contains(errs.String(), "binary data") {
				return
			}
			t.Fatalf("exit code %d: %.500s", code, errs.String())
		}
		file := filepath.Join(folder, "facts.jsonl")
		testfile.Write(t, file, facts.String())
		if code := run([]string{"check", "--no-config", "--facts", file}, streams{out: io.Discard, err: &errs}); code > exitFindings {
			t.Fatalf("exit code %d: %.500s", code, errs.String())
		}
	})
	table.Log(t)
}

// TestHostileFacts gives check --facts what no cablelint facts has written, in two sizes: it is
// refused, or read in proportion.
func TestHostileFacts(t *testing.T) {
	var made bytes.Buffer
	if code := run([]string{"facts", "--no-config", "-"}, streams{in: strings.NewReader(faultyLayout), out: &made, err: io.Discard}); code != exitClean {
		t.Fatalf("exit code %d", code)
	}
	lines := strings.SplitAfter(made.String(), "\n")
	begin, line := lines[0], lines[1]
	named := func(name string) string { return strings.Replace(line, `"name":"-"`, `"name":"`+name+`"`, 1) }
	if named("x") == line {
		t.Fatalf("no name in %s", line)
	}
	folder := t.TempDir()
	var table adversarial.Table
	for _, f := range []struct {
		name  string
		parts int
		make  func(n int) string
	}{
		{"lines of one cable", 1 << 8, func(n int) string { return strings.Repeat(line, n) }},
		{"lines of other cables", 1 << 8, func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString(named(fmt.Sprint(i)))
			}
			return b.String()
		}},
		{"beginnings", 1 << 10, func(n int) string { return strings.Repeat(begin, n) }},
		{"a long name", 1 << 16, func(n int) string { return named(strings.Repeat("a", n)) }},
		{"a deep name", 1 << 14, func(n int) string { return named(strings.Repeat("a/", n)) }},
		{"nested", 1 << 16, func(n int) string { return strings.Repeat(`{"entry":`, n) }},
		{"one line without an end", 1 << 18, func(n int) string { return strings.Repeat("x", n) }},
		{"a finding of many fixes", 1 << 9, func(n int) string {
			return strings.Replace(line, `"found":[`, `"found":[`+strings.Repeat(`{"rule":"trailing-blank","severity":"warning","at":{"start":0,"end":1},"message":"x"},`, n), 1)
		}},
		{"empty lines", 1 << 16, func(n int) string { return strings.Repeat("\n", n) }},
	} {
		t.Run(f.name, func(t *testing.T) {
			var said bytes.Buffer
			var read [2]func()
			size := 0
			for i, n := range []int{f.parts, adversarial.Times * f.parts} {
				body := f.make(n)
				size = len(body)
				file := filepath.Join(folder, fmt.Sprintf("%d.jsonl", i))
				end := fmt.Sprintf(`{"form":%d,"end":{"cables":%d,"unread":0}}`+"\n", check.FactsForm, strings.Count(body, "\n"))
				testfile.Write(t, file, begin+body+end)
				read[i] = func() {
					said.Reset()
					run([]string{"check", "--no-config", "--facts", file}, streams{out: io.Discard, err: &said})
				}
			}
			table.Measure(t, "check --facts", f.name, size, read[0], read[1])
			if strings.Contains(said.String(), "internal fault") {
				t.Errorf("%.500s", said.String())
			}
			t.Logf("%.200s", said.String())
		})
	}
	table.Log(t)
}
