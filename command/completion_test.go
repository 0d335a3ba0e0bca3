package command

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/rules"
)

func model(t *testing.T) *kong.Application {
	t.Helper()
	k, err := kong.New(new(commands), kong.Name("cablelint"))
	if err != nil {
		t.Fatal(err)
	}
	return k.Model
}

func TestComplete(t *testing.T) {
	for line, want := range map[string][]string{
		"f":                         {"fix", "fmt", "facts"},
		"check --format s":          {"sarif"},
		"check --format=j":          {"--format=jsonl", "--format=json", "--format=junit"},
		"check --stat":              {"--statistics"},
		"explain pilc":              {"pilcrow"},
		"fix --rule linked-t":       {"linked-tag"},
		"completion p":              {"powershell"},
		"check --profile draft --c": {"--config", "--cache-dir", "--color", "--column", "--context"},
		"check a":                   {":files"},
		"check --baseline ":         {":files"},
		"nonsense x":                nil,
	} {
		var got []string
		for _, l := range complete(model(t), book{rules: rules.All()}, strings.Split(line, " ")) {
			word, _, _ := strings.Cut(l, "\t")
			got = append(got, word)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", line, diff)
		}
	}
}

// TestManual holds that the page documents every command and flag; mandoc judges it where it is there.
func TestManual(t *testing.T) {
	app := model(t)
	page := manual(app)
	for _, c := range app.Children {
		if !c.Hidden && !strings.Contains(page, ".It Cm "+roff(c.Name)) {
			t.Errorf("the page does not tell the command %s", c.Name)
		}
		for _, f := range c.Flags {
			if !f.Hidden && !strings.Contains(page, `Fl \-`+roff(f.Name)) {
				t.Errorf("the page does not tell --%s of %s", f.Name, c.Name)
			}
		}
	}
	mandoc, err := exec.LookPath("mandoc")
	if err != nil {
		t.Log("mandoc is not there to judge the page; .ci/run installs it where it can")
		return
	}
	cmd := exec.Command(mandoc, "-Tlint", "-W", "warning")
	cmd.Stdin = strings.NewReader(page)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("mandoc: %v\n%s", err, out)
	}
}
