package command

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var updatePicture = flag.Bool("update", false, "draw docs/pictures/check.svg again")

// TestPicture holds that the picture of the README, and what it gives as text, are what the command
// prints. With -update it draws the picture.
func TestPicture(t *testing.T) {
	t.Chdir("../docs/pictures")
	printed := func(color string) string {
		var out, errs bytes.Buffer
		run([]string{"check", "--no-config", "--color", color, "dues.cable"}, streams{out: &out, err: &errs})
		return out.String()
	}
	want := picture("$ cablelint check dues.cable\n" + printed("always"))
	if *updatePicture {
		if err := os.WriteFile("check.svg", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("check.svg")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("go test ./command -run TestPicture -update draws it again (-want +got):\n%s", diff)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(printed("never")) {
		line = strings.TrimRight(line, "\n")
		if !strings.Contains(string(readme), strings.TrimRight("    "+line, " ")+"\n") {
			t.Errorf("the README does not show %q", line)
		}
	}
}

var painted = regexp.MustCompile(`\x1b\[([\d;]+)m(.*?)\x1b\[0m`)

// paints are the classes of the colours in which the command prints.
var paints = map[string]string{"31;1": "e", "33;1": "w", "36;1": "i", "36": "i", "31": "d", "32": "a"}

// picture draws what a terminal shows, light or dark as the reader's system is.
func picture(text string) string {
	const line, letter, edge = 19, 8.43, 16 // in pixels, of a font of 14
	rows := strings.Split(strings.TrimRight(text, "\n"), "\n")
	widest := 0
	var b strings.Builder
	for i, row := range rows {
		widest = max(widest, utf8.RuneCountInString(painted.ReplaceAllString(row, "$2")))
		row = painted.ReplaceAllStringFunc(html.EscapeString(row), func(s string) string {
			part := painted.FindStringSubmatch(s)
			return fmt.Sprintf(`<tspan class="%s">%s</tspan>`, paints[part[1]], part[2])
		})
		fmt.Fprintf(&b, "<text x=\"%d\" y=\"%d\">%s</text>\n", edge, edge+line*(i+1)-5, row)
	}
	width, height := int(letter*float64(widest))+2*edge, line*len(rows)+2*edge
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%[1]d" height="%[2]d" viewBox="0 0 %[1]d %[2]d" role="img">
<title>What cablelint check prints for a faulty cable</title>
<style>
text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; fill: #1f2328 }
rect { fill: #ffffff; stroke: #d1d9e0 }
.e { fill: #cf222e; font-weight: bold } .w { fill: #9a6700; font-weight: bold } .i { fill: #0969da; font-weight: bold } .d { fill: #cf222e } .a { fill: #1a7f37 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } rect { fill: #0d1117; stroke: #3d444d }
.e { fill: #ff7b72 } .w { fill: #d29922 } .i { fill: #58a6ff } .d { fill: #ff7b72 } .a { fill: #3fb950 }
}
</style>
<rect x="0.5" y="0.5" width="%[3]d" height="%[4]d" rx="8"/>
%[5]s</svg>
`, width, height, width-1, height-1, b.String())
}
