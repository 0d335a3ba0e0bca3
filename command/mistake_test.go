package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMistakenConfiguration holds that each mistake of a configuration is in a report at its
// place, once for all the cables that it is for. How each form prints a place is held by TestForms
// of lint/report.
func TestMistakenConfiguration(t *testing.T) {
	type seen struct {
		Path, Message      string
		Line, Column, Till int
	}
	for source, want := range map[string][]seen{
		"rules:\n  é: off\nexclud: [a]\n": {
			{".cablelint.yaml", `could not be read: no rule or group "é"`, 2, 3, 9},
			{".cablelint.yaml", `could not be read: unknown key "exclud"; did you mean "exclude"?`, 3, 1, 12},
		},
		"exclude:\n  - [é \n": {{".cablelint.yaml", "could not be read: malformed YAML: did not find expected ',' or ']'", 2, 8, 8}},
	} {
		folder := t.TempDir()
		t.Chdir(folder)
		for name, text := range map[string]string{".cablelint.yaml": source, "a.cable": "UNCLAS\n", "b.cable": "UNCLAS\n"} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		var out, errs bytes.Buffer
		if code := run([]string{"check", "--format", "jsonl", "."}, streams{out: &out, err: &errs}); code != exitUsage {
			t.Errorf("exit %d: %s", code, &errs)
		}
		var got []seen
		for line := range strings.Lines(out.String()) {
			var f finding
			if err := json.Unmarshal([]byte(line), &f); err != nil || f.Rule != "unreadable" || f.End.Line != f.Start.Line {
				t.Errorf("%s: %v", line, err)
			}
			got = append(got, seen{f.Path, f.Message, f.Start.Line, f.Start.Column, f.End.Column})
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", source, diff)
		}
	}
}
