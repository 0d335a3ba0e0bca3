package main

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"os"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

// homePage is the first page.
type homePage struct {
	Rules   int
	Command string        // what is shown as run
	Output  template.HTML // what it prints
	Go      string        // a program that uses the library
}

// shownCable is the faulty cable of the first page.
const shownCable = "testdata/faulty/port-louis.cable"

func addHome(s *site) error {
	source, err := os.ReadFile(shownCable)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	result := cablelint.Lint("port-louis.cable", string(source))
	if err := report.Text(&out, result, report.TextOptions{Color: true}); err != nil {
		return err
	}
	program, err := exampleProgram("example_test.go")
	if err != nil {
		return err
	}
	s.pages = append(s.pages, page{Path: "index.html", Title: "cablelint", Template: "home.html",
		Description: "A linter and validation library for diplomatic cables: it reports where a cable contradicts itself or is malformed, at the exact place, in plain words.",
		Data:        homePage{len(rules.All()), "cablelint check port-louis.cable", terminal(out.String()), program}})
	return nil
}

// exampleProgram returns the body of the first example of a file, without its tabs.
func exampleProgram(file string) (string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	found := regexp.MustCompile(`(?ms)^func Example\w*\(\) \{\n(.*?)^(?:\t// Output:|\})`).FindSubmatch(text)
	if found == nil {
		return "", fmt.Errorf("%s has no example", file)
	}
	return strings.TrimRight(strings.ReplaceAll("\n"+string(found[1]), "\n\t", "\n"), "\n")[1:], nil
}

// colours are the names of the colours in which the command prints.
var colours = map[string]string{"31;1": "error", "33;1": "warning", "36;1": "info", "36": "info"}

var painted = regexp.MustCompile(`\x1b\[([\d;]+)m(.*?)\x1b\[0m`)

// terminal turns what the command prints on a terminal into HTML.
func terminal(text string) template.HTML {
	return template.HTML(painted.ReplaceAllStringFunc(html.EscapeString(text), func(s string) string {
		part := painted.FindStringSubmatch(s)
		return fmt.Sprintf(`<span class="%s">%s</span>`, colours[part[1]], part[2])
	}))
}
