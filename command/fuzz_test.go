package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/testing/testcables"
)

// FuzzFacts puts any bytes in the place of the cables of a file of facts: they are refused, or
// judged, and nothing panics.
func FuzzFacts(f *testing.F) {
	var made bytes.Buffer
	faulty := "UNCLAS PORT LOUIS 000042\n\nREF: A. PARIS 1\nSUBJECT: DUES \n\n1. (U) See ref B.\n\n3. Three.\n"
	if code := run([]string{"facts", "--no-config", "-"}, streams{in: strings.NewReader(faulty), out: &made, err: os.Stderr}); code != exitClean {
		f.Fatalf("exit code %d", code)
	}
	lines := strings.SplitAfter(made.String(), "\n")
	begin, line := lines[0], lines[1]
	other := strings.Replace(line, `"name":"-"`, `"name":"a/b.cable"`, 1)
	f.Add(line)
	f.Add(line + other)
	f.Add(strings.Replace(line+other, `"start":`, `"start":-`, 1))
	f.Add(strings.Replace(other, `"line":`, `"line":9999999999`, 1))
	f.Add(strings.Replace(other, `"bytes":`, `"bytes":1`, 1))
	f.Add(`{"form":2,"entry":null}` + "\n" + `{"form":2,"entry":{"name":"x"}}`)
	for _, text := range testcables.Layouts(f, "..") {
		made.Reset()
		if code := run([]string{"facts", "--no-config", "-"}, streams{in: strings.NewReader(text), out: &made, err: os.Stderr}); code != exitClean {
			f.Fatalf("exit code %d", code)
		}
		f.Add(strings.SplitAfter(made.String(), "\n")[1])
	}
	f.Fuzz(func(t *testing.T, body string) {
		if strings.Contains(body, "begin") {
			t.Skip("facts within facts, which are of this program or refused")
		}
		body = strings.TrimSuffix(body, "\n") + "\n"
		cables := 0
		for part := range strings.SplitSeq(body, "\n") {
			if strings.TrimSpace(part) != "" {
				cables++
			}
		}
		file := filepath.Join(t.TempDir(), "facts.jsonl")
		text := begin + body + fmt.Sprintf(`{"form":%d,"end":{"cables":%d,"unread":0}}`+"\n", check.FactsForm, cables)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		for _, format := range []string{"text", "json", "sarif"} {
			var out, errs bytes.Buffer
			code := run([]string{"check", "--no-config", "--max-size", "1MB", "--format", format, "--facts", file}, streams{out: &out, err: &errs})
			if code < exitClean || code > exitTrouble || strings.Contains(errs.String(), "internal fault") {
				t.Fatalf("%s: exit code %d: %s", format, code, errs.String())
			}
			if format == "json" && code <= exitFindings && !json.Valid(out.Bytes()) {
				t.Fatalf("no JSON: %s", out.String())
			}
		}
	})
}
