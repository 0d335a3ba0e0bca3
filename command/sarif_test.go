package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSARIF holds that reports are valid by the schema of OASIS. The schema is taken from the Go
// file that SARIF_SCHEMA names, which holds it as a constant: .ci/run fetches one, and without it
// the test is skipped.
func TestSARIF(t *testing.T) {
	path := os.Getenv("SARIF_SCHEMA")
	if path == "" {
		t.Skip("SARIF_SCHEMA names no schema; .ci/run sets it")
	}
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(source), "`")
	text, _, _ = strings.Cut(text, "`")
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("sarif.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	conf := filepath.Join(folder, "c.yaml")
	if err := os.WriteFile(conf, []byte("ignore:\n  - {files: [\"**/*.cable\"], rule: serial-mismatch, reason: so it is}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, what := range []string{"../testdata", "../testdata/worst", "../testdata/draft.cable"} {
		var out, errs bytes.Buffer
		if code := run([]string{"check", "--config", conf, "--format", "sarif", what, "missing.cable"}, streams{out: &out, err: &errs}); code != exitTrouble {
			t.Fatalf("%s: exit %d: %s", what, code, &errs)
		}
		report, err := jsonschema.UnmarshalJSON(bytes.NewReader(out.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(report); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		broken, _ := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(out.String(), `"level"`, `"lewel"`, 1)))
		if schema.Validate(broken) == nil {
			t.Errorf("%s: the schema takes a broken report", what)
		}
	}
}
