package rules

import (
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// AttributeMismatch reports an attribute of an archive's record that the telegram contradicts.
//
// The record says number, date, level, office and sender once more. Where the text says another one,
// the record belongs to another text, or one of the two was damaged when it was loaded.
//
//	PAGE 01   VALLET 01306 101644Z
//	Document Number: 1979VALLET01360
//
// Compare with the other records of the post.
//
// Fix: none. The record is never changed automatically.
//
// Source: counted on records of 1974 and 1979: document number 352 of 352, date 351 of 351, office and
// level 359 of 359.
var AttributeMismatch = add(lint.Rule{
	Name: "attribute-mismatch", Group: "layout", Severity: lint.Error,
	Layouts: prints, Check: checkAttributeMismatch,
})

func checkAttributeMismatch(p *lint.Pass) {
	f := p.Facts
	for i := range f.Attributes {
		a := &f.Attributes[i]
		switch a.Key {
		case "Document Number":
			value := a.Value
			if n := len(value) - len(strings.TrimRight(value, "0123456789")); f.Number.Known && n > 0 {
				serial, err := strconv.Atoi(value[len(value)-n:])
				contradicts(p, a, err == nil && serial != f.Number.Value, f.Number, strconv.Itoa(f.Number.Value))
			}
		case "Draft Date", "Sent Date":
			day, ok := lint.Date(a.Value)
			contradicts(p, a, ok && f.Sent.Known && day.Format(time.DateOnly) != f.Sent.Value.Format(time.DateOnly), f.Sent,
				f.Sent.Value.Format("2 Jan 2006"))
		case "From":
			from, _, _ := strings.Cut(a.Value, " OR-") // which is left of the E.O. line
			contradicts(p, a, f.Post.Known && cutPost(from) != cutPost(f.Post.Value), f.Post, f.Post.Value)
		case "Office":
			code, _, _ := strings.Cut(f.Office.Value, "-")
			words := strings.Fields(strings.ToUpper(a.Value))
			contradicts(p, a, f.Office.Known && len(words) == 2 && words[1] != code, f.Office, code)
		case "Original Classification":
			level := lint.WordLevel(strings.ToUpper(a.Value))
			contradicts(p, a, level != lint.NoLevel && f.Level.Known && level != f.Level.Value, f.Level, f.Level.Value.String())
		}
	}
}

// contradicts reports an attribute that a fact of the text contradicts.
func contradicts(p *lint.Pass, a *lint.Attribute, found bool, fact grammar.Spanner, says string) {
	if found {
		p.Reportf(a.ValueAt, "attribute %s is %s, but the text says %s", a.Key, a.Value, says).Note(fact, "the text")
	}
}

// cutPost returns the first six letters of a post, as the archive's numbers have them.
func cutPost(name string) string {
	name = tables.Key(name)
	return name[:min(len(name), 6)]
}
