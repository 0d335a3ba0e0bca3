package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/lint"
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
	for _, key := range [...]string{
		"Document Number", "Draft Date", "Sent Date", "From", "Office", "Original Classification",
	} {
		if c, ok := p.Facts.Contradicted(key); ok {
			p.Reportf(c.Attribute.ValueAt, "attribute %s is %s, but the text says %s", key, c.Attribute.Value,
				saidOf(p.Facts, key)).Note(c.At, "the text")
		}
	}
}

// saidOf returns what the text says of an attribute that repeats it.
func saidOf(f *lint.Facts, key string) string {
	switch key {
	case "Document Number":
		return strings.TrimSpace(f.Post.Value + " " + strconv.Itoa(f.Number.Value))
	case "Draft Date", "Sent Date":
		return f.Sent.Value.Format("2 Jan 2006")
	case "From":
		return f.Post.Value
	case "Office":
		code, _, _ := strings.Cut(f.Office.Value, "-")
		if d := outerDistributions(f); len(d) > 0 && d[0].Origin {
			return "ORIGIN " + code
		}
		return "ACTION " + code
	}
	return f.Level.Value.String()
}
