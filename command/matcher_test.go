package command

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

// TestProblemMatcher holds that problem-matcher.json reads every finding of the forms text and
// concise, and nothing else of them.
func TestProblemMatcher(t *testing.T) {
	source, err := os.ReadFile("../problem-matcher.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		ProblemMatcher []struct {
			Severity string
			Pattern  []struct {
				Regexp   string
				Severity int
			}
		}
	}
	if err := json.Unmarshal(source, &file); err != nil {
		t.Fatal(err)
	}
	// by the severity that all their findings have, of those that GitHub's runner knows
	matchers := map[string]*regexp.Regexp{}
	for _, m := range file.ProblemMatcher {
		if (m.Severity == "") == (m.Pattern[0].Severity == 0) || m.Severity != "" && m.Severity != "notice" {
			t.Errorf("severity %q, and %d in the pattern", m.Severity, m.Pattern[0].Severity)
		}
		matchers[m.Severity] = regexp.MustCompile(m.Pattern[0].Regexp)
	}
	cable, err := os.ReadFile("../testdata/faulty/port-louis.cable")
	if err != nil {
		t.Fatal(err)
	}
	res := cablelint.Lint("a b/C: port.cable", string(cable))
	var text, concise strings.Builder
	if err := report.Text(&text, res, report.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Formats(rules.All(), rules.Doc, "v1") {
		if f.Name == "concise" {
			if err := f.Print(&concise, res); err != nil {
				t.Fatal(err)
			}
		}
	}
	read := func(out string) (found []string) {
		for line := range strings.Lines(out) {
			for severity, matcher := range matchers {
				if m := matcher.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil {
					found = append(found, strings.Join(append(m[1:], severity), "|"))
				}
			}
		}
		return found
	}
	if got := read(text.String()); len(got) != len(res.Diagnostics) || len(got) == 0 {
		t.Errorf("%d findings read of %d", len(got), len(res.Diagnostics))
	} else if diff := cmp.Diff(got, read(concise.String())); diff != "" {
		t.Errorf("(-text +concise):\n%s", diff)
	}
	const first = "a b/C: port.cable|"
	for _, f := range read(concise.String()) {
		if !strings.HasPrefix(f, first) {
			t.Errorf("%s, want %s before the line", f, first)
		}
	}
}
