package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MissingAttribute reports a record of an archive without an attribute that all records have.
//
// The archive's program prints every key, also where nothing comes after it. A key that is missing was
// lost, or joined to the line above, where its value has become the end of another. Only records with
// most of the keys are judged: others are extracts.
//
//	Status: NATIVE Subject: DRYDOCK TALKS PUT OFF
//
// Use instead:
//
//	Status: NATIVE
//	Subject: DRYDOCK TALKS PUT OFF
//
// Fix: none. The record is never changed automatically.
//
// Source: the keys of the records released from 2004 to 2014, the same in 180 of 180 but for those
// that one of the two programs did not print.
var MissingAttribute = add(lint.Rule{
	Name: "missing-attribute", Group: "layout", Severity: lint.Info,
	Layouts: archivePrints, Check: checkMissingAttribute,
})

func checkMissingAttribute(p *lint.Pass) {
	attributes := p.Facts.Attributes
	if len(attributes) < len(tables.Attributes)*3/4 {
		return // an extract, or none
	}
	held := recordOf(p.Facts)
	before, reviewed, litigated := &attributes[0], held.hasAny(reviewKeys[:]), held.hasAny(litigationKeys[:])
	for rank := range tables.Attributes {
		switch key := tables.Attributes[rank].Key; {
		case held[rank] != nil:
			before = held[rank]
		case slices.Contains(reviewKeys[:], key) && !reviewed,
			slices.Contains(litigationKeys[:], key) && !litigated:
			continue // those are in a record either all or not at all
		case held.isAlwaysPrinted(key):
			reportMissingAttribute(p, key, before)
		}
	}
}

// reportMissingAttribute reports a key that is missing: where it is in the value of another attribute, there, or
// else at the attribute before.
func reportMissingAttribute(p *lint.Pass, key string, before *lint.Attribute) {
	for i := range p.Facts.Attributes {
		a := &p.Facts.Attributes[i]
		text := p.Text(a.ValueAt)
		if at := strings.Index(text, " "+key+":"); at >= 0 {
			span := a.ValueAt
			span.Start += at + 1
			span.End = span.Start + len(key) + 1
			p.Reportf(span, "attribute %s is on the line of %s, expected it on a line of its own", key, a.Key)
			return
		}
	}
	p.Reportf(before.At, "missing attribute %s, which all records have", key)
}

// isAlwaysPrinted reports whether the program that printed a record printed an attribute of that key each time.
func (r record) isAlwaysPrinted(key string) bool {
	switch key {
	case "Sent Date", "Review Markings": // which is in two places, by release
		return false
	case "Draft Date":
		return !r.has("Sent Date")
	}
	return true
}

// hasAny reports whether a record has an attribute of one of some keys.
func (r record) hasAny(keys []string) bool { return slices.ContainsFunc(keys, r.has) }

// reviewKeys are the keys that only the records released until 2013 have.
var reviewKeys = [...]string{
	"Disposition Authority", "Review Authority", "Review Comment", "Review History", "Review Referrals",
}

// litigationKeys are the keys that only the records released in 2014 have.
var litigationKeys = [...]string{
	"Expiration", "Format", "Litigation Code IDs", "Litigation Codes", "Litigation History", "Message ID",
	"Retention", "SAS ID",
}
