// Command read prints who wrote to whom about what: an example of reading a cable with package
// grammar.
//
//	go run ./examples/read testdata/confidential-sections.cable
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

func main() {
	for _, path := range os.Args[1:] {
		source, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Print(summary(grammar.Parse(path, string(source))))
	}
}

// summary gives the originator, the addressees and the subject of a cable, and where each paragraph
// begins.
func summary(c *grammar.Cable) string {
	var b strings.Builder
	if from := grammar.First[*grammar.Originator](c); from != nil && from.SyntaxError == nil {
		fmt.Fprintf(&b, "from     %s\n", from.Name.Text)
	}
	for to := range grammar.All[*grammar.Addressee](c) {
		if to.SyntaxError == nil {
			fmt.Fprintf(&b, "%-8s %s\n", to.Role, to.Name.Text)
		}
	}
	if s := grammar.First[*grammar.Subject](c); s != nil && s.Title != nil {
		fmt.Fprintf(&b, "subject  %s\n", strings.Join(strings.Fields(s.Title.Text), " "))
	}
	for p := range grammar.All[*grammar.Paragraph](c) {
		if p.SyntaxError == nil && p.Mark != nil {
			fmt.Fprintf(&b, "%-8s line %d, %s\n", p.Number.Text, c.File.Position(p.Span().Start).Line, p.Mark.Text)
		}
	}
	return b.String()
}
