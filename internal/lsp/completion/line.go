package completion

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// lineOf returns what a line of a kind has at the place: its keyword, or the values that may be there.
func (p *place) lineOf(k grammar.Kind) []Item {
	switch isFormatLine := k <= grammar.AddresseeKind; {
	case p.isOther() && k == grammar.AttentionKind:
		return p.allied()
	case p.isForeignTo(k), p.isElsewhere(k),
		isFormatLine && p.cable.Layout == grammar.DD173, // whose boxes have names of their own
		isFormatLine && !p.typed() && (!p.hasHeading() && k > grammar.RoutingKind || isBehind[*grammar.Separation](p)),
		isOnce(k) && !p.typed() && p.has(k),
		grammar.MarkingKind < k && k < grammar.LabelKind && !p.typed() && !isBehind[*grammar.Marking](p) && !p.isForm():
		return nil
	}
	switch k {
	case grammar.RoutingKind:
		return p.indicators(2)
	case grammar.StationKind:
		return p.station()
	case grammar.SecurityKind:
		return p.security()
	case grammar.PreambleKind:
		return p.preamble()
	case grammar.OriginatorKind:
		return p.originator()
	case grammar.AddresseeKind:
		return p.addressee()
	case grammar.PrefixKind:
		return p.groups()
	case grammar.SeparationKind:
		if p.hasHeading() && isBehind[*grammar.Addressee](p) {
			return p.due(k, "BT\n", "the heading ends", "")
		}
	case grammar.MarkingKind:
		return p.marking()
	case grammar.NoticeKind:
		return p.whole(k, "C O R R E C T E D   C O P Y", "the text was sent before, with a mistake")
	case grammar.CaptionKind:
		return p.captionLine()
	case grammar.AttentionKind:
		return p.attention()
	case grammar.WrapperKind:
		return append(p.framed(k), p.releaseCodes()...)
	case grammar.DistributionKind, grammar.DraftingKind:
		return p.framed(k)
	case grammar.FormKind:
		return append(p.framed(k), p.boxes()...)
	case grammar.ReferencesKind:
		if p.cable.Layout == grammar.DD173 && !p.typed() {
			return p.nextLetter() // below the subject, without a label
		}
		return p.textOf(k)
	default:
		return p.textOf(k)
	}
	return nil
}

// isOnce reports whether a cable has one line of a kind, and all that is offered of it begins the line.
func isOnce(k grammar.Kind) bool {
	switch k {
	case grammar.RoutingKind, grammar.SecurityKind, grammar.PreambleKind, grammar.MarkingKind, grammar.OrderKind:
		return true
	}
	return false
}

// textOf returns what a line of a kind has that comes after the captions.
func (p *place) textOf(k grammar.Kind) []Item {
	if _, ok := kindLabels[k]; ok && !strings.Contains(p.before, ":") && p.isForm() {
		k = grammar.LabelKind
	}
	switch k {
	case grammar.OrderKind:
		return p.order()
	case grammar.TagsKind:
		return p.tags()
	case grammar.SubjectKind:
		label := "SUBJECT: "
		if p.isOther() {
			label = "SUBJ: "
		}
		return p.due(k, label, "what the cable is about, in capitals", "HARBOR DUES AND THE NEW BERTH")
	case grammar.ReferencesKind:
		return p.references()
	case grammar.ClassifiedByKind, grammar.ReasonKind, grammar.DerivedFromKind, grammar.DeclassifyKind:
		return p.authority(k)
	case grammar.LabelKind:
		return p.labels()
	case grammar.AttributeKind:
		return p.attributeKeys()
	case grammar.ParagraphKind, grammar.SubparagraphKind, grammar.PassageKind:
		return p.paragraph(k)
	case grammar.MarkerKind:
		return p.markers()
	default:
		return p.endings(k)
	}
}

// typed reports whether the line has something before the place.
func (p *place) typed() bool { return strings.TrimSpace(p.before) != "" }

// below reports whether the line at the place is one more of the element above it.
func (p *place) below(k grammar.Kind) bool {
	return p.element != nil && p.element.Kind() == k && p.element.Span().Start < p.offset-len(p.before)
}

// whole is a line that is offered once its first letters are typed, unless the cable has one of its kind.
func (p *place) whole(k grammar.Kind, text, detail string) []Item {
	if !p.typed() || p.has(k) {
		return nil
	}
	return []Item{{Kind: Value, Label: text, Detail: detail, At: p.from(0), Text: text}}
}

// captionLine offers captions under the classification line, until the fields below begin.
func (p *place) captionLine() []Item {
	if !isBehind[*grammar.Marking](p) || isBehind[*grammar.Order](p) || isBehind[*grammar.Tags](p) ||
		isBehind[*grammar.Subject](p) || p.isForm() {
		return nil
	}
	return p.captions(0)
}

// attentionLines are how attention lines begin.
var attentionLines = [...]struct{ text, detail, behind string }{
	{"STATE FOR ", "for an office of the Department of State", "AF/E"},
	{"DEPT FOR ", "for an office of the Department of State", "AF/E"},
	{"STATE PASS ", "for an agency that the Department of State passes it to", "USTR"},
	{"TREASURY FOR ", "for an office of the Treasury", "OASIA"},
	{"USDOC FOR ", "for an office of the Department of Commerce", "4510"},
	{"NSC FOR ", "for an officer of the National Security Council", "ROE"},
}

// attention offers how an attention line begins.
func (p *place) attention() (items []Item) {
	if !isBehind[*grammar.Marking](p) || !p.typed() {
		return nil
	}
	for _, l := range attentionLines {
		if strings.HasPrefix(l.text, strings.ToUpper(p.before)) && len(l.text) > len(p.before) {
			items = append(items, p.beginning(l.text, l.detail, l.behind))
		}
	}
	return items
}

// framedLines are how lines begin that others put around a text, and lines of other services.
var framedLines = [...]struct {
	of                   grammar.Kind
	text, detail, behind string
}{
	{grammar.DistributionKind, "ACTION ", "the office that is to act, with its copies", "EUR-12"},
	{grammar.DistributionKind, "INFO ", "the offices that are to know, with their copies", "OCT-01 ADS-00"},
	{grammar.DistributionKind, "ORIGIN ", "the office that wrote it, with its copies", "EUR-12"},
	{grammar.DraftingKind, "DRAFTED BY ", "office and name of who wrote it", "OES/OFA:RTWINCHELL:MEB"},
	{grammar.DraftingKind, "APPROVED BY ", "office and name of who approved it", "OES:JROE"},
	{grammar.FormKind, "TELNO ", "the number of a British telegram", "61"},
	{grammar.FormKind, "MSGID/", "the set that begins a general message", "GENADMIN/HARBOR COMMAND//"},
	{grammar.FormKind, "SUBJ/", "what a general message is about", "HARBOR DUES//"},
	{grammar.FormKind, "POC/", "whom to ask", "ROE//"},
	{grammar.FormKind, "RMKS/", "the text of a general message", "1. THE DUES RISE.//"},
	{grammar.FormKind, "FROM: ", "who sends the message of a joint message form", "CDR SAMPLE DEPOT//SDSTO//"},
	{grammar.FormKind, "TO: ", "who is to act on it", "CDR SAMPLE DEPOT//SDSTO//"},
	{grammar.FormKind, "INFO: ", "who is to know of it", "CDR SAMPLE DEPOT//SDSTO//"},
	{grammar.FormKind, "DRAFTER TYPED NAME, TITLE, OFFICE SYMBOL, PHONE: ", "who wrote it", "J. ROE, CPT, SDSTO, 0137"},
	{grammar.FormKind, "TYPED NAME, TITLE, OFFICE SYMBOL AND PHONE: ", "who released it", "J. ROE, MAJ, SDSTO, 0120"},
	{grammar.FormKind, "SIGNATURE  SECURITY CLASSIFICATION ", "the level at the foot of the sheet", "UNCLASSIFIED"},
	{grammar.WrapperKind, "RELEASE IN PART ", "parts of the document are withheld; their codes follow", "B6"},
	{grammar.WrapperKind, "RELEASE IN FULL", "nothing of the document is withheld", ""},
	{grammar.WrapperKind, "DENIED IN FULL ", "the whole document is withheld; the codes follow", "B1, 1.4(D)"},
	{grammar.WrapperKind, "Message Text", "below it stands the message", ""},
	{grammar.WrapperKind, "Message Attributes", "below it stand the attributes of the record", ""},
}

// framed offers how the lines of a kind begin, once their first letters are typed.
func (p *place) framed(k grammar.Kind) (items []Item) {
	for _, l := range framedLines {
		isRelease := strings.Contains(l.text, " IN ") // only in a release is one expected
		if l.of == k && p.typed() && !strings.HasPrefix(p.before, l.text) && (!isRelease || p.isReleased()) &&
			!p.isOfAnother(l.text) {
			items = append(items, p.beginning(l.text, l.detail, l.behind))
		}
	}
	return items
}

// isOfAnother reports whether a line is of a layout that the message does not have, where it has one
// of other services.
func (p *place) isOfAnother(text string) bool {
	switch p.cable.Layout {
	case grammar.UKTelno:
		return text != "TELNO "
	case grammar.ACP126, grammar.ACP128:
		return true
	case grammar.DD173:
		return text == "TELNO " || strings.HasSuffix(text, "/")
	case grammar.ACP127:
		return !missing[*grammar.Tags](p.cable) || !missing[*grammar.Order](p.cable)
	}
	return p.cable.Layout != grammar.UnknownLayout && !p.isSet(text)
}

// isSet reports whether a line is no box or set of another service, as those of prints and records.
func (p *place) isSet(text string) bool {
	for _, l := range framedLines {
		if l.text == text {
			return l.of != grammar.FormKind
		}
	}
	return false
}

// isReleased reports whether the text has a line of those who released it.
func (p *place) isReleased() bool {
	for w := range grammar.All[*grammar.Wrapper](p.cable) {
		if w.Of == grammar.FOIARelease {
			return true
		}
	}
	return false
}

// releaseCodes are the codes by which parts of a document are withheld, those of a release line that
// it does not have yet: RELEASE IN PART B5,
func (p *place) releaseCodes() (items []Item) {
	typed := strings.ToUpper(p.before)
	if !strings.Contains(typed, "IN PART") && !strings.HasPrefix(strings.TrimSpace(typed), "DENIED IN ") {
		return nil
	}
	column := strings.LastIndexAny(p.before, " ,") + 1
	has := strings.FieldsFunc(typed[:column], func(r rune) bool { return r == ' ' || r == ',' })
	if column == 0 || !slices.Contains([]string{"PART", "FULL"}, has[len(has)-1]) && !strings.Contains(p.before, ",") {
		return nil
	}
	for _, code := range tables.Exemptions() {
		if meaning, ok := tables.FindExemption(code); ok && !slices.Contains(has, code) {
			items = append(items, Item{Kind: Value, Label: code, Detail: meaning, At: p.from(column), Text: code})
		}
	}
	return items
}

// authority completes the lines on who classified the cable, and why.
func (p *place) authority(k grammar.Kind) []Item {
	if p.below(k) || strings.Contains(p.before, ":") || p.element != nil && p.element.Kind() == k &&
		strings.Contains(strings.ToUpper(p.before), "REASON") {
		if k == grammar.ClassifiedByKind || k == grammar.ReasonKind {
			return p.reasons()
		}
		return nil
	}
	if !p.facts.Level.Value.Classified() {
		return nil
	}
	switch k {
	case grammar.ClassifiedByKind:
		return p.due(k, "Classified By: ", "the officer who classifies the cable, with position and reasons",
			"Jane Roe, DCM, for reasons "+p.section()+" (b) and (d).")
	case grammar.DerivedFromKind:
		return p.due(k, "Derived From: ", "the guide or document that the classification is taken from",
			"memorandum on harbor dues, March 3, 2006")
	}
	if !p.typed() {
		return nil // most cables have it on the lines above
	}
	if k == grammar.ReasonKind {
		return p.due(k, "Reason: ", "why the cable is classified", p.section()+" (b) and (d).")
	}
	return p.due(k, "Declassify On: ", "when the cable is to be declassified", "03/27/2016")
}

// paragraph completes text, or offers the next paragraph where a line begins.
func (p *place) paragraph(k grammar.Kind) []Item {
	items := p.text()
	if k == grammar.ParagraphKind && items == nil && !p.isBelowText() &&
		(isBehind[*grammar.Subject](p) || isBehind[*grammar.Paragraph](p) || p.isOther() && isBehind[*grammar.Marking](p)) {
		return []Item{p.nextParagraph()}
	}
	return items
}

// markers are the lines that begin a passage, or that end the one that is open.
func (p *place) markers() []Item {
	if !p.typed() {
		return nil
	}
	var items []Item
	for _, text := range [...]string{"BEGIN TEXT", "END TEXT", "BEGIN SUMMARY", "END SUMMARY"} {
		items = append(items, Item{Kind: Value, Label: text, Detail: "a line of its own", At: p.from(0), Text: text})
	}
	return items
}

// endings are the lines after the text.
func (p *place) endings(k grammar.Kind) []Item {
	switch {
	case !isBehind[*grammar.Paragraph](p):
	case k == grammar.TextSeparatorKind && p.hasHeading():
		return p.due(k, "BT\n"+p.serialCheck(), "the text ends", "")
	case k == grammar.SerialCheckKind && p.serialCheck() != "" && isBehind[*grammar.TextSeparation](p):
		return p.due(k, p.serialCheck(), "the serial number of the DE line again", "")
	case k == grammar.EndOfMessageKind && p.cable.Layout == grammar.ACP126:
		return nil // which ends with K or AR
	case k == grammar.EndOfMessageKind && isBehind[*grammar.TextSeparation](p):
		return p.due(k, "NNNN\n", "the message ends", "")
	}
	return nil
}
