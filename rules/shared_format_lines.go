package rules

import "github.com/cablelint/cablelint/grammar"

// formatLine names the lines of the heading.
var formatLine = map[grammar.Kind]string{
	grammar.TransmissionKind: "transmission identification", grammar.RoutingKind: "routing line", grammar.StationKind: "DE line",
	grammar.SecurityKind: "security line", grammar.PreambleKind: "date-time line", grammar.OriginatorKind: "FM line",
	grammar.AddresseeKind: "addressee", grammar.PrefixKind: "prefix line",
}
