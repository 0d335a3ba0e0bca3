package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DeliveredCollective reports a collective routing indicator of the United States in the form in
// which it is delivered.
//
// A message to a collective is entered with RHCR and three letters; the network delivers it with
// RUCR. A message that is entered with the delivered form would circulate again, so that is
// forbidden. The severity is info, and archive copies are not checked, because a received copy
// correctly shows RUCR.
//
//	OO RUCRNAD
//
// Use instead, on a draft:
//
//	OO RHCRNAD
//
// Fix: suggested. It changes a routing indicator.
//
// Source: ACP 117 CAN-US SUPP-1 paragraph 11.
var DeliveredCollective = add(lint.Rule{
	Name: "delivered-collective", Group: "heading", Severity: lint.Info, HasSuggestion: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off),
	Kinds: lint.Kinds(grammar.RoutingKind, grammar.StationKind, grammar.AddresseeKind), Check: checkDelivered,
})

func checkDelivered(p *lint.Pass) {
	indicators(p, func(w *grammar.Word) {
		if text := strings.TrimSuffix(w.Text, "/"); len(text) == 7 && strings.HasPrefix(text, "RUCR") {
			at := grammar.Span{Start: w.At.Start, End: w.At.Start + 7}
			p.Reportf(at, "collective %s is in the delivered form, expected RHCR%s on entry", text,
				text[4:]).
				Suggest("write RHCR"+text[4:], lint.Replace(at, "RHCR"+text[4:]))
		}
	})
}
