package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// MalformedAttributeValue reports an attribute whose value does not have the form that all records give it.
//
// Dates, the document number, the level and the film number have one form each. Another one cannot be
// found by a search, and was damaged or typed.
//
//	Draft Date: 10 may 19799
//	Document Number: 79VALLET1306
//
// Compare with the record as the archive publishes it.
//
// Fix: none. The record is never changed automatically.
//
// Source: the values of records of 1974 and 1979: 360 of 360.
var MalformedAttributeValue = add(lint.Rule{
	Name: "malformed-attribute-value", Group: "layout", Severity: lint.Warning,
	Layouts: archivePrints, Check: checkMalformedAttributeValue,
})

func checkMalformedAttributeValue(p *lint.Pass) {
	for i := range p.Facts.Attributes {
		a := &p.Facts.Attributes[i]
		if a.Value == "" {
			continue
		}
		if expected := expectedValue(a.Key, a.Value); expected != "" {
			p.Reportf(a.ValueAt, "found %q, expected %s for attribute %s", a.Value, expected, a.Key)
		}
	}
}

// expectedValue says which form the value of a key has to have, or "" where it has it.
func expectedValue(key, value string) string {
	is := func(ok bool, form string) string {
		if ok {
			return ""
		}
		return form
	}
	switch key {
	case "Draft Date", "Sent Date", "Capture Date", "Decaption Date", "Disposition Date", "Review Date":
		_, ok := lint.Date(value)
		return is(ok && len(value) == len("10 MAY 1979"), "a day such as 10 MAY 1979")
	case "Document Number":
		return is(isRecordNumber(value), "year, post and number such as 1979VALLET01306")
	case "Original Classification", "Previous Classification":
		return is(lint.WordLevel(value) != lint.NoLevel || strings.EqualFold(value, "n/a"), "a level")
	case "Page Count", "Line Count":
		return is(strings.Trim(value, "0123456789") == "", "digits")
	case "Office":
		words := strings.Fields(value)
		return is(len(words) == 2 && (words[0] == "ACTION" || words[0] == "ORIGIN"), "ACTION or ORIGIN and an office")
	case "Type":
		return is(value == "TE", "TE")
	case "Secure":
		return is(value == "OPEN" || strings.HasPrefix(value, "LOCK"), "OPEN or LOCK1")
	case "ISecure":
		return is(value == "1" || value == "2", "1 or 2")
	case "Automatic Decaptioning":
		return is(value == "X" || value == "Z", "X or Z")
	}
	return ""
}
