package houserule

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/rulearchive"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
)

var update = flag.Bool("update", false, "draw the findings in docs/house-rules.md anew")

// example matches a rule and the archive under it.
var example = regexp.MustCompile("(?s)```yaml\n(.*?)```\n\n```text\n(.*?)```\n")

// TestPage holds that the examples of docs/house-rules.md find what is under their cables.
func TestPage(t *testing.T) {
	const path = "../../docs/house-rules.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	redrawn := example.ReplaceAllStringFunc(string(text), func(found string) string {
		n++
		m := example.FindStringSubmatch(found)
		entry := "- " + strings.ReplaceAll(strings.TrimSuffix(m[1], "\n"), "\n", "\n  ") + "\n"
		f, err := config.Parse("c.yaml", []byte("house-rules:\n"+entry), rules.All())
		if err == nil {
			err = Compile(f)
		}
		if err != nil {
			t.Errorf("%v in\n%s", err, entry)
			return found
		}
		if _, err := lint.New(append(rules.All(), f.House()...), f.For("a.cable")); err != nil {
			t.Error(err)
		}
		archive, problems := rulearchive.Redraw(f.House()[0], m[2])
		if len(problems) > 0 || !rulearchive.FindsAnything(archive) {
			t.Errorf("%s finds nothing: %v\n%s", f.House()[0].Name, problems, archive)
		}
		return "```yaml\n" + m[1] + "```\n\n```text\n" + archive + "```\n"
	})
	if n != 10 {
		t.Errorf("%d examples, expected 10", n)
	}
	if *update {
		if err := os.WriteFile(path, []byte(redrawn), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(text), redrawn); diff != "" {
		t.Errorf("(-want +got), go test -update accepts it:\n%s", diff)
	}
}
