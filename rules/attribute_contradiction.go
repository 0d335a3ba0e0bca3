package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// AttributeContradiction reports two attributes of an archive's record that cannot both hold.
//
// The year of the document number is that of the date; the previous classification repeats the
// original one, or is n/a where that is UNCLASSIFIED; a film number goes with a copy on microfilm. The
// review released what was classified, and lifted the captions on handling, which it repeats.
//
//	Document Number: 1979VALLET01306
//	Draft Date: 10 may 1978
//
// Compare with the record as the archive publishes it.
//
// Fix: none. The record is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 358 to 360 of 360 each.
var AttributeContradiction = add(lint.Rule{
	Name: "attribute-contradiction", Group: "layout", Severity: lint.Error,
	Layouts: prints, Check: checkAttributeContradiction,
})

func checkAttributeContradiction(p *lint.Pass) {
	value := func(key string) (string, lint.Attribute, bool) {
		a, ok := p.Facts.Attribute(key)
		if a.Value == "n/a" { // as most
			return "N/A", a, ok
		}
		return strings.ToUpper(a.Value), a, ok && a.Value != ""
	}
	report := func(a, b lint.Attribute) {
		p.Reportf(a.ValueAt, "attribute %s is %s, but %s is %s", a.Key, a.Value, b.Key, b.Value).
			Note(b.ValueAt, "the other attribute")
	}
	document, numbered, ok := value("Document Number")
	if _, dated, ok2 := value("Draft Date"); ok && ok2 && isRecordNumber(document) {
		if day, known := lint.Date(dated.Value); known && day.Format("2006") != document[:4] {
			report(dated, numbered)
		}
	}
	previous, before, ok := value("Previous Classification")
	if original, first, ok2 := value("Original Classification"); ok && ok2 {
		none := original == "UNCLASSIFIED" && previous == "N/A"
		if lint.WordLevel(original) != lint.NoLevel && previous != original && !none {
			report(before, first)
		}
	}
	film, reel, ok := value("Film Number")
	if locator, place, ok2 := value("Locator"); ok && ok2 {
		if (film == "N/A") == strings.Contains(locator, "MICROFILM") {
			report(reel, place)
		}
	}
	together := func(key, is, other, otherIs string) {
		first, a, ok := value(key)
		second, b, ok2 := value(other)
		if ok && ok2 && (first == is) != (second == otherIs) {
			report(a, b)
		}
	}
	if action, _, _ := value("Disposition Action"); action == "RELEASED" || action == "N/A" { // not by request
		together("Disposition Action", "N/A", "Original Classification", "UNCLASSIFIED")
	}
	together("Automatic Decaptioning", "X", "Original Handling Restrictions", "N/A")
	if handling, a, ok := value("Original Handling Restrictions"); ok {
		if again, b, ok2 := value("Previous Handling Restrictions"); ok2 && handling != again {
			report(b, a)
		}
	}
}
