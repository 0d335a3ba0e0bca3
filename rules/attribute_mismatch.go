package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// AttributeMismatch reports an attribute of an archive's record that the telegram contradicts.
//
// The record says number, date, level, caption, schedule, office, sender and the post addressed once more.
// Where the text says another one, the record belongs to another text, or one of the two was damaged
// when it was loaded.
//
//	PAGE 01   VALLET 01306 101644Z
//	Document Number: 1979VALLET01360
//
// Compare with the other records of the post.
//
// Fix: none. The record is never changed automatically.
//
// Source: counted on records of 1974 and 1979: document number 352 of 352, date 351 of 351, office and
// level 359 of 359, captions on who may read it 180 of 180, of which nine have one. The schedule
// differs in 3 of 180, each time by a day that one of the two has wrong; To names no other post than the
// text in 180 of 180.
var AttributeMismatch = add(lint.Rule{
	Name: "attribute-mismatch", Group: "layout", Severity: lint.Error,
	Layouts: prints, Check: checkAttributeMismatch,
})

func checkAttributeMismatch(p *lint.Pass) {
	for _, key := range [...]string{
		"Document Number", "Draft Date", "Sent Date", "From", "Office", "Original Classification",
		"Executive Order", "Original Handling Restrictions",
	} {
		if c, ok := p.Facts.Contradicted(key); ok {
			p.Reportf(c.Attribute.ValueAt, "attribute %s is %s, but the text says %s", key, c.Attribute.Value,
				saidOf(p.Facts, key)).Note(c.At, "the text")
		}
	}
	checkTo(p)
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
	case "Executive Order":
		if f.Declassify.NotApplicable.Known {
			return "N/A"
		}
		return f.Declassify.Text.Value
	case "Original Handling Restrictions":
		if len(f.Captions) == 0 {
			return "no caption"
		}
		var captions []string
		for _, c := range f.Captions {
			captions = append(captions, c.Value)
		}
		return strings.Join(captions, ", ")
	case "Office":
		code, _, _ := strings.Cut(f.Office.Value, "-")
		if d := outerDistributions(f); len(d) > 0 && d[0].Origin {
			return "ORIGIN " + code
		}
		return "ACTION " + code
	}
	return f.Level.Value.String()
}

// checkTo reports an attribute To that is the name of a post, where the text went to posts that all are others. Of an
// office of another kind, a list or an agency To has names of its own: COM AGR, STATE NIACT.
func checkTo(p *lint.Pass) {
	to, ok := p.Facts.Attribute("To")
	if !ok {
		return
	}
	post, ok := p.Tables.FindPost(to.Value)
	if !ok {
		return
	}
	var first *lint.Addressee
	for i := range p.Facts.Addressees {
		a := &p.Facts.Addressees[i]
		if a.Role != grammar.ActionRole {
			continue
		}
		from, known := p.Tables.FindOriginator(a.Name)
		if !known || from.Name == post.Name || post.Indicator != "" && post.Indicator == from.Indicator {
			return
		}
		if first == nil {
			first = a
		}
	}
	if first != nil {
		p.Reportf(to.ValueAt, "attribute To is %s, but the text says %s", to.Value, first.Name).Note(first.At, "the text")
	}
}
