package rules

import (
	"strconv"
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
	if len(p.Facts.Attributes) == 0 {
		return // no record
	}
	r := recordOf(p.Facts)
	report := func(a, b *lint.Attribute) {
		p.Reportf(a.ValueAt, "attribute %s is %s, but %s is %s", a.Key, a.Value, b.Key, b.Value).
			Note(b.ValueAt, "the other attribute")
	}
	document, dated := r.get("Document Number"), r.get("Draft Date")
	if document != nil && dated != nil && isRecordNumber(strings.ToUpper(document.Value)) {
		year, _ := strconv.Atoi(document.Value[:4])
		if day, known := lint.Date(dated.Value); known && day.Year() != year {
			report(dated, document)
		}
	}
	previous, original := r.get("Previous Classification"), r.get("Original Classification")
	if previous != nil && original != nil && !strings.EqualFold(previous.Value, original.Value) {
		none := strings.EqualFold(original.Value, "UNCLASSIFIED") && strings.EqualFold(previous.Value, "N/A")
		if !none && lint.WordLevel(original.Value) != lint.NoLevel {
			report(previous, original)
		}
	}
	film, locator := r.get("Film Number"), r.get("Locator")
	if film != nil && locator != nil {
		if strings.EqualFold(film.Value, "N/A") == strings.Contains(strings.ToUpper(locator.Value), "MICROFILM") {
			report(film, locator)
		}
	}
	together := func(key, is, other, otherIs string) {
		a, b := r.get(key), r.get(other)
		if a != nil && b != nil && strings.EqualFold(a.Value, is) != strings.EqualFold(b.Value, otherIs) {
			report(a, b)
		}
	}
	action := r.get("Disposition Action")
	if action != nil && // not by request
		(strings.EqualFold(action.Value, "RELEASED") || strings.EqualFold(action.Value, "N/A")) {
		together("Disposition Action", "N/A", "Original Classification", "UNCLASSIFIED")
	}
	together("Automatic Decaptioning", "X", "Original Handling Restrictions", "N/A")
	handling, again := r.get("Original Handling Restrictions"), r.get("Previous Handling Restrictions")
	if handling != nil && again != nil && !strings.EqualFold(handling.Value, again.Value) {
		report(again, handling)
	}
}
