package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DocumentFileMismatch reports a document number in the banner of a release that is not the one of
// the file's name.
//
// Files of a release are named by their documents. One of the two was exchanged.
//
//	C05990007.cable: Doc No. C05990001
//
// Use instead:
//
//	C05990001.cable: Doc No. C05990001
//
// Fix: none. The record is what it is.
//
// Source: 2,713 of 2,716 documents released by the Department of State match.
var DocumentFileMismatch = add(lint.Rule{
	Name: "document-file-mismatch", Group: "layout", Severity: lint.Warning,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkDocumentFileMismatch,
})

func checkDocumentFileMismatch(p *lint.Pass) {
	name := documentIn(p.Cable.File.Name)
	d := p.Facts.Release.Document
	if name != "" && d.Known && isDocumentNumber(d.Value) && d.Value != name {
		p.Reportf(d, "document number %s does not match %s in the name of the file", d.Value, name)
	}
}
