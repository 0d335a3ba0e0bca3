package grammar

import (
	"fmt"
	"strings"
)

// structureEBNF prints the structure grammar, with the members of its open runs of lines.
func structureEBNF() string {
	var b strings.Builder
	b.WriteString(structureParser().String())
	for _, run := range openRuns {
		var names []string
		for k := NoKind + 1; k < kinds; k++ {
			if run.kinds[k] {
				names = append(names, k.String())
			}
		}
		fmt.Fprintf(&b, "\n%s = (%s)+ .", run.name, strings.Join(names, " | "))
	}
	return b.String()
}

// fieldsEBNF prints the grammar of each kind of line. A line that is not listed has nothing to read but its kind.
func fieldsEBNF() string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, f := range []struct {
		kind   Kind
		parser fmt.Stringer
	}{
		{TransmissionKind, transmissionField.parser()}, {RoutingKind, routingField.parser()},
		{StationKind, stationField.parser()}, {SecurityKind, securityField.parser()},
		{PreambleKind, preambleField.parser()}, {OriginatorKind, originatorField.parser()},
		{AddresseeKind, addresseeField.parser()}, {PrefixKind, prefixField.parser()},
		{MarkingKind, markingField.parser()}, {CaptionKind, captionField.parser()},
		{AttentionKind, attentionField.parser()}, {OrderKind, orderField.parser()}, {TagsKind, tagsField.parser()},
		{SubjectKind, subjectField.parser()}, {ReferencesKind, referencesField.parser()},
		{ClassifiedByKind, classifiedByField.parser()}, {ReasonKind, reasonField.parser()},
		{DerivedFromKind, labelledField.parser()}, {DeclassifyKind, declassifyField.parser()},
		{LabelKind, smartField.parser()}, {WrapperKind, wrapperField.parser()},
		{FormKind, formField.parser()}, {PageKind, pageField.parser()},
		{DistributionKind, distributionField.parser()}, {CounterKind, counterField.parser()},
		{DraftingKind, draftingField.parser()}, {ParagraphKind, paragraphField.parser()},
		{SubparagraphKind, subparagraphField.parser()}, {PassageKind, passageField.parser()},
		{TitleKind, passageField.parser()}, {MarkerKind, markerField.parser()},
		{SignatureKind, signatureField.parser()}, {SerialCheckKind, serialCheckField.parser()},
	} {
		ebnf := f.parser.String()
		root, _, _ := strings.Cut(ebnf, " ")
		fmt.Fprintf(&b, "%s = %s .\n", f.kind, root)
		for line := range strings.Lines(ebnf + "\n") {
			if !seen[line] {
				seen[line] = true
				b.WriteString(line)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
