package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MisspeltLabel reports a label of the SUBJECT, REF or Classified By line with one wrong letter.
//
// Programs find a field by its label. Searches do not find a field with a misspelt label.
//
//	RFF: A. PORT LOUIS 31
//
// Use instead:
//
//	REF: A. PORT LOUIS 31
//
// Fix: suggested. It writes the usual label.
//
// Source: observed in published copies and scans.
var MisspeltLabel = add(lint.Rule{
	Name: "misspelt-label", Group: "text", Severity: lint.Warning, HasSuggestion: true,
	Layouts: withPrints, Check: checkLabels,
})

// Spellings of labels that are in use, the usual one first.
var (
	subjectLabels   = []string{"SUBJECT", "SUBJ"}
	referenceLabels = []string{
		"REF", "REFS", "REF(S)", "REFTEL", "REFTELS", "RETELS", "REFERENCE", "REFERENCES", "PROGRAM REF",
	}
)

func checkLabels(p *lint.Pass) {
	if p.Cable.Layout == grammar.SMART {
		checkSMARTLabels(p)
		return
	}
	for e := range grammar.All[*grammar.ClassifiedBy](p.Cable) {
		checkOfficerLabel(p, e)
		checkReasonWords(p, e)
	}
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Subject:
			checkLabel(p, e.Label(), e.Err(), subjectLabels)
		case *grammar.References:
			checkLabel(p, e.Label(), e.Err(), referenceLabels)
		}
	}
}

// checkLabel compares the label of a line, which may have an error, with its spellings.
func checkLabel(p *lint.Pass, label grammar.Span, err *grammar.SyntaxError, spellings []string) {
	if err != nil || label.Len() == 0 {
		return
	}
	whole := p.Text(label)
	if stop := whole[len(whole)-1]; stop == ';' || stop == ',' {
		at := grammar.Span{Start: label.End - 1, End: label.End}
		p.Reportf(at, "found %q after the label, expected a colon", string(stop)).
			Suggest("write a colon", lint.Replace(at, ":"))
		return
	}
	found := strings.TrimRight(whole, " :.;-")
	upper := capitals(found)
	if slices.Contains(spellings, upper) ||
		slices.Contains(spellings, strings.Join(strings.Fields(upper), " ")) {
		return
	}
	at := grammar.Span{Start: label.Start, End: label.Start + len(found)}
	p.Reportf(at, "found label %s, expected %s", found, spellings[0]).
		Suggest("write "+spellings[0], lint.Replace(at, spellings[0]))
}

// checkOfficerLabel compares the label of an officer with the usual one, in capitals or not. Others
// are other words, such as AUTHORITY, and say the same.
func checkOfficerLabel(p *lint.Pass, e *grammar.ClassifiedBy) {
	label := e.Node.Label()
	found := strings.TrimRight(p.Text(label), " :.;,-")
	name := "CLASSIFIED BY"
	if upper := capitals(found); upper != name && nearLabel(upper, name) == "" {
		return
	} else if upper != found {
		name = "Classified By"
	}
	checkLabel(p, label, e.Err(), []string{name, "CLASSIFIED BY"})
}

// checkReasonWords reports the words between an officer and the section of the order that are
// damaged: Jane Roe fro reasons 1.4 (b), Jane Roe for reasosn 1.4 (b).
func checkReasonWords(p *lint.Pass, e *grammar.ClassifiedBy) {
	if e.SyntaxError != nil || e.Name == nil {
		return
	}
	if w := e.Word; w != nil {
		if expected := wordOfReason(w.Text); expected != "" {
			p.Reportf(w, "found %s before the section of the order, expected %s", w.Text, expected).
				Suggest("write "+expected, lint.Replace(w, expected))
		}
	}
	end := e.Name.At.End
	if n := len(e.Position); n > 0 {
		end = max(end, e.Position[n-1].At.End)
	}
	rest := strings.Fields(p.Text(grammar.Span{Start: end, End: max(end, e.Span().End)}))
	if len(rest) == 0 {
		return
	}
	word := strings.Trim(rest[0], ",.;:")
	switch strings.ToUpper(word) {
	case "FRO", "OFR", "FORR", "FO", "FR", "OR":
		start := end + strings.Index(p.Cable.File.Text[end:], word)
		at := grammar.Span{Start: start, End: start + len(word)}
		p.Reportf(at, "found %s before the reason, expected for", word).Suggest("write for", lint.Replace(at, "for"))
	}
}

// wordOfReason returns the words that a damaged word before a section of the order was meant to be, or "".
func wordOfReason(w string) string {
	upper := strings.ToUpper(w)
	expected := ""
	switch glued, found := strings.CutPrefix(upper, "FOR"); {
	case upper == "REASON" || upper == "REASONS" || strings.ContainsAny(w, " ()\n/"):
		return ""
	case found && (glued == "REASON" || glued == "REASONS"):
		expected = "for " + strings.ToLower(glued)
	case tables.OneLetterApart(upper, "REASONS"), tables.OneLetterApart(upper, "REASON"):
		expected = "reasons"
	}
	if w == upper {
		return strings.ToUpper(expected)
	}
	return expected
}

// authorityLabels are the labels of SMART's form on the classification, which other layouts have as well.
var authorityLabels = map[grammar.Kind]string{
	grammar.ClassifiedByKind: "Classified By", grammar.ReasonKind: "Reason",
	grammar.DeclassifyKind: "Declassify On", grammar.DerivedFromKind: "Derived From",
}

// checkSMARTLabels reports the labels of SMART's form of which a letter is wrong: DatelDTG
func checkSMARTLabels(p *lint.Pass) {
	for _, l := range smartLabelList(p) {
		checkSMARTLabel(p, l.at, tables.SMARTLabels[l.rank].Name)
	}
	for _, e := range p.Cable.Elements {
		l, ok := e.(interface{ Label() grammar.Span })
		if name := authorityLabels[e.Kind()]; ok && name != "" && l.Label().Len() > 0 {
			checkSMARTLabel(p, l.Label(), name)
		}
		checkLostLabels(p, e)
	}
}

// checkLostLabels reports a label of SMART's form, with a letter wrong or another sign for its colon, that was
// taken for a part of the value above it, or for no line of a cable: Cleared By; ECON:Roe, Jane
func checkLostLabels(p *lint.Pass, e grammar.Element) {
	switch e.Kind() {
	case grammar.LabelKind, grammar.ForeignKind, grammar.ReferencesKind, grammar.ReasonKind, grammar.ClassifiedByKind:
	default:
		return
	}
	start := e.Span().Start
	for line := range strings.Lines(p.Text(e)) {
		at := start
		start += len(line)
		if at == e.Span().Start && e.Kind() != grammar.ForeignKind {
			continue
		}
		if found, name := lostLabel(strings.TrimRight(line, " \r\n")); found != "" {
			place := grammar.Span{Start: at, End: at + len(found)}
			p.Reportf(place, "found label %s, expected %s:", found, name).
				Suggest("write "+name+":", lint.Replace(place, name+":"))
		}
	}
}

// lostLabel returns the damaged label with which a line begins, with its sign, and its name.
func lostLabel(line string) (found, name string) {
	const longest, shortest = len("Dissemination Rule") + 1, 4
	end := strings.IndexAny(line[:min(len(line), longest+1)], ":;.")
	if i := strings.Index(line, "  "); i > 0 && (end < 0 || i < end) {
		end = i // a sign is lost
	}
	if end < shortest {
		return "", ""
	}
	head := line[:end]
	for i := range tables.SMARTLabels {
		name = tables.SMARTLabels[i].Name
		switch {
		case head == name && line[end] == ':':
			return "", ""
		case head == name, nearLabel(head, name) != "" && line[end] == ':':
			return strings.TrimRight(line[:end+1], " "), name
		}
	}
	return "", ""
}

// checkSMARTLabel compares a label with its name. The fields of telegrams, which may be in the
// place of a label, have other names: REF, SUBJ.
func checkSMARTLabel(p *lint.Pass, at grammar.Span, name string) {
	const stops = " :.;-"
	label, bare := strings.TrimRight(p.Text(at), stops), strings.TrimRight(name, stops)
	if strings.EqualFold(label, bare) || strings.EqualFold(label, bare+"s") || // References
		!tables.OneLetterApart(strings.ToUpper(label), strings.ToUpper(bare)) {
		return
	}
	at.End = at.Start + len(label)
	p.Reportf(at, "found label %s, expected %s", label, name).Suggest("write "+bare, lint.Replace(at, bare))
}
