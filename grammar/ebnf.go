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

// lineGrammars are the grammars of the kinds of line. A line that is not listed has nothing to read but
// its kind.
func lineGrammars() []lineGrammar {
	return []lineGrammar{
		{TransmissionKind, &transmissionField.sentence}, {RoutingKind, &routingField.sentence},
		{StationKind, &stationField.sentence}, {SecurityKind, &securityField.sentence},
		{PreambleKind, &preambleField.sentence}, {OriginatorKind, &originatorField.sentence},
		{AddresseeKind, &addresseeField.sentence}, {PrefixKind, &prefixField.sentence},
		{MarkingKind, &markingField.sentence}, {CaptionKind, &captionField.sentence},
		{AttentionKind, &attentionField.sentence}, {OrderKind, &orderField.sentence}, {TagsKind, &tagsField.sentence},
		{SubjectKind, &subjectField.sentence}, {ReferencesKind, &referencesField.sentence},
		{ClassifiedByKind, &classifiedByField.sentence}, {ReasonKind, &reasonField.sentence},
		{DerivedFromKind, &labelledField.sentence}, {DeclassifyKind, &declassifyField.sentence},
		{LabelKind, &smartField.sentence}, {WrapperKind, &wrapperField.sentence},
		{FormKind, &formField.sentence}, {PageKind, &pageField.sentence},
		{DistributionKind, &distributionField.sentence}, {CounterKind, &counterField.sentence},
		{DraftingKind, &draftingField.sentence}, {ParagraphKind, &paragraphField.sentence},
		{SubparagraphKind, &subparagraphField.sentence}, {PassageKind, &passageField.sentence},
		{TitleKind, &passageField.sentence}, {MarkerKind, &markerField.sentence},
		{SignatureKind, &signatureField.sentence}, {SerialCheckKind, &serialCheckField.sentence},
	}
}

type lineGrammar struct {
	kind Kind
	*sentence
}

// fieldsEBNF prints the grammar of each kind of line.
func fieldsEBNF() string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, g := range lineGrammars() {
		ebnf := g.printed()
		root, _, _ := strings.Cut(ebnf, " ")
		fmt.Fprintf(&b, "%s = %s .\n", g.kind, root)
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
