package command

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/cablelint/cablelint/lint"
)

// schemas compiles each schema once.
var schemas = jsonschema.NewCompiler()

// validate fails unless the JSON text holds to the schema of that file.
func validate(t *testing.T, schema, text string) {
	t.Helper()
	s, err := schemas.Compile(schema)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if err := s.Validate(v); err != nil {
		t.Errorf("%v\n%s", err, text)
	}
}

// cables calls each with the path of every cable in testdata.
func cables(t *testing.T, each func(t *testing.T, path string)) {
	t.Helper()
	n := 0
	err := filepath.WalkDir("../testdata", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".cable") {
			n++
			t.Run(filepath.ToSlash(path), func(t *testing.T) { each(t, path) })
		}
		return err
	})
	if err != nil || n == 0 {
		t.Fatalf("%d cables: %v", n, err)
	}
}

// TestFactsSchema holds that what parse prints keeps to its schema and can be read back whole.
func TestFactsSchema(t *testing.T) {
	cables(t, func(t *testing.T, path string) {
		var out, errs bytes.Buffer
		if code := run([]string{"parse", path}, streams{out: &out, err: &errs}); code != 0 {
			t.Fatalf("exit %d: %s", code, errs.String())
		}
		validate(t, "../lint/facts.schema.json", out.String())
		var facts lint.Facts
		if err := json.Unmarshal(out.Bytes(), &facts); err != nil {
			t.Fatal(err)
		}
		again, err := json.MarshalIndent(&facts, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.TrimSpace(out.String()), string(again)); diff != "" {
			t.Errorf("read back and printed again (-first +second):\n%s", diff)
		}
	})
}

// TestParsedLineSchema holds that each line of parse --jsonl keeps to its schema.
func TestParsedLineSchema(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run([]string{"parse", "--jsonl", "../testdata"}, streams{out: &out, err: &errs}); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	lines := 0
	for line := range strings.Lines(out.String()) {
		lines++
		validate(t, "../docs/parse-line.schema.json", line)
	}
	if lines == 0 {
		t.Error("no line was printed")
	}
}

// TestFindingSchema holds that each line of --format jsonl keeps to its schema.
func TestFindingSchema(t *testing.T) {
	found := 0
	cables(t, func(t *testing.T, path string) {
		var out, errs bytes.Buffer
		run([]string{"check", "--format", "jsonl", path}, streams{out: &out, err: &errs})
		if errs.Len() > 0 {
			t.Fatal(errs.String())
		}
		for line := range strings.Lines(out.String()) {
			found++
			validate(t, "../lint/report/finding.schema.json", line)
		}
	})
	if found == 0 {
		t.Error("no finding in any cable")
	}
}
