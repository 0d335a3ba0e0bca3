package rules

import (
	"strings"
	"sync"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
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
	forms := attributeForms()
	for i := range p.Facts.Attributes {
		a := &p.Facts.Attributes[i]
		if a.Value == "" || a.Rank < 0 {
			continue
		}
		if form := &forms[a.Rank]; form.is != nil && !form.is(a.Value) {
			p.Reportf(a.ValueAt, "found %q, expected %s for attribute %s", a.Value, form.says, a.Key)
		}
	}
}

// attributeForm is the form that the values of an attribute have.
type attributeForm struct {
	is   func(value string) bool // nil where they have none
	says string
}

// attributeForms returns the forms by the ranks of the attributes in [tables.Attributes].
var attributeForms = sync.OnceValue(func() []attributeForm {
	day := attributeForm{isRecordDay, "a day such as 10 MAY 1979"}
	level := attributeForm{isRecordLevel, "a level"}
	number := attributeForm{func(s string) bool { return strings.Trim(s, "0123456789") == "" }, "digits"}
	forms := make([]attributeForm, len(tables.Attributes))
	for key, form := range map[string]attributeForm{
		"Draft Date": day, "Sent Date": day, "Capture Date": day, "Decaption Date": day, "Disposition Date": day,
		"Review Date":             day,
		"Original Classification": level, "Previous Classification": level,
		"Page Count": number, "Line Count": number, "Document Unique ID": number, "SAS ID": number, "Retention": number,
		"Film Number":            {isFilmNumber, "a letter and digits such as D790212-0001"},
		"Document Number":        {isRecordNumber, "year, post and number such as 1979VALLET01306"},
		"Office":                 {isRecordOffice, "ACTION or ORIGIN and an office"},
		"Type":                   {func(s string) bool { return s == "TE" }, "TE"},
		"Secure":                 {isSecureValue, "OPEN or LOCK1"},
		"ISecure":                {func(s string) bool { return s == "1" || s == "2" }, "1 or 2"},
		"Automatic Decaptioning": {func(s string) bool { return s == "X" || s == "Z" }, "X or Z"},
	} {
		rank, _ := tables.AttributeRank(key)
		forms[rank] = form
	}
	return forms
})

// isRecordDay reports whether s is a day as records write it: 10 MAY 1979.
func isRecordDay(s string) bool {
	if len(s) != len("10 MAY 1979") {
		return false
	}
	_, ok := lint.Date(s)
	return ok
}

// isRecordLevel reports whether s is a level, or says that there is none.
func isRecordLevel(s string) bool {
	return strings.EqualFold(s, "n/a") || lint.WordLevel(s) != lint.NoLevel
}

// isFilmNumber reports whether s is not the number of a film with a letter among its digits: D79O212-0001
func isFilmNumber(s string) bool {
	const form = "000000-0000"
	return len(s) != len(form)+1 || hasForm(s[1:], form) || !hasForm(tables.AsDigits(s[1:]), form)
}

// isRecordOffice reports whether s is an office with what it was charged with: ACTION EUR.
func isRecordOffice(s string) bool {
	words := strings.Fields(s)
	return len(words) == 2 && (words[0] == "ACTION" || words[0] == "ORIGIN")
}

// isSecureValue reports whether s is a value of Secure: OPEN, LOCK1.
func isSecureValue(s string) bool { return s == "OPEN" || strings.HasPrefix(s, "LOCK") }
