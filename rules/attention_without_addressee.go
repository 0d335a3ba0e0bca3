package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// AttentionWithoutAddressee reports an attention line for an agency that is not among the
// addressees.
//
// The line asks the agency to hand the cable to somebody. If the cable is not addressed to the
// agency, it never sees the request. The severity is info, because the rule is inferred from
// practice and the list of addressees may be cut.
//
//	TO RUEHC/SECSTATE WASHDC
//	NSC FOR BIRCH
//
// Add the agency to the addressees, or remove the attention line.
//
// Fix: none. Addressees are never changed automatically.
//
// Source: 5 FAH-2 H-252, by inference.
var AttentionWithoutAddressee = add(lint.Rule{
	Name: "attention-without-addressee", Group: "caption", Severity: lint.Info,
	Kinds: lint.Kinds(grammar.AttentionKind), Check: checkAttention,
})

// agencies holds, for the name of an agency in an attention line, the words by which lists of
// addressees name it.
var agencies = map[string][]string{
	"NSC":      {"NSC", "NATIONAL SECURITY COUNCIL", "WHITE HOUSE"},
	"TREASURY": {"TREAS"},
	"COMMERCE": {"COMMERCE", "USDOC"},
	"JUSTICE":  {"JUSTICE"},
	"CIA":      {"CIA"},
	"DIA":      {"DIA"},
	"FBI":      {"FBI"},
	"DHS":      {"HOMELAND"},
	"USDA":     {"AGRICULTURE", "USDA", "AGRIC"},
	"LABOR":    {"LABOR"},
	"ENERGY":   {"ENERGY", "DOE"},
	"DOE":      {"ENERGY", "DOE"},
	"EPA":      {"EPA", "ENVIRONMENTAL PROTECTION"},
	"OSD":      {"SECDEF", "OSD"},
}

func checkAttention(p *lint.Pass) {
	f := p.Facts
	const most = 400 // addressees; no list is longer
	if len(f.Addressees) == 0 || len(f.Attention) == 0 || len(f.Addressees) > most {
		return
	}
	for e := range grammar.All[*grammar.Attention](p.Cable) {
		text := p.Text(e)
		agency, rest, _ := strings.Cut(text, " ")
		names, known := agencies[agency]
		if !known || !strings.HasPrefix(rest, "FOR ") {
			continue
		}
		addressed := slices.ContainsFunc(f.Addressees, func(a lint.Addressee) bool {
			named := func(name string) bool { return strings.Contains(a.Name, name) }
			return strings.Contains(a.Name, "COLLECTIVE") || slices.ContainsFunc(names, named)
		})
		if !addressed {
			at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(agency)}
			p.Reportf(at, "attention line for %s, which is not among the addressees", agency)
		}
	}
}
