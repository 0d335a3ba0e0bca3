package rules

import "github.com/cablelint/cablelint/grammar"

// fieldLabels names the fields that have a label.
var fieldLabels = map[grammar.Kind]string{
	grammar.OrderKind: "E.O.", grammar.TagsKind: "TAGS", grammar.SubjectKind: "SUBJECT",
	grammar.ReferencesKind: "REF", grammar.ClassifiedByKind: "Classified By",
	grammar.DerivedFromKind: "Derived From", grammar.DeclassifyKind: "Declassify On",
}
