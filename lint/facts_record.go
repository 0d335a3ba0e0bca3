package lint

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// Agreement is how an attribute of an archive's record goes with the text of the cable.
type Agreement uint8

// The agreements. The zero value stands for an attribute that cannot be compared with the text: it
// is empty, the text does not say it, or one of the two could not be read.
const (
	NotCompared Agreement = iota
	Agrees                // as the text has it, apart from the form of the archive
	Differs               // written differently: one says more than the other, or breaks off
	Contradicts           // both cannot be right, or a list lacks what the text has
)

var agreementNames = [...]string{"not compared", "agrees", "written differently", "contradicts"}

func (a Agreement) String() string { return agreementNames[a] }

// Comparison is an attribute of an archive's record beside what the text says.
type Comparison struct {
	Attribute Attribute
	Agreement Agreement
	At        grammar.Span // what the text says; the zero span where it is not compared

	// Missing are the TAGS codes and the references of the text that the attribute does not have.
	Missing []grammar.Span
}

// Record compares the attributes of the record around a cable with the text: number, date, level,
// order, subject, TAGS, sender, addressees, office, references and pages. Others are not compared.
func (f *Facts) Record() []Comparison {
	list := make([]Comparison, len(f.Attributes))
	for i, a := range f.Attributes {
		list[i] = f.compared(a)
	}
	return list
}

// Contradicted returns the comparison of the attribute with a key, and whether the text contradicts it. Of
// a key that is repeated the first counts.
func (f *Facts) Contradicted(key string) (Comparison, bool) {
	a, ok := f.Attribute(key)
	if !ok {
		return Comparison{}, false
	}
	c := f.compared(a)
	return c, c.Agreement == Contradicts
}

func (f *Facts) compared(a Attribute) Comparison {
	c := Comparison{Attribute: a}
	compare := comparisons[a.Key]
	if compare == nil || a.Value == "" {
		return c
	}
	if c.Agreement, c.At = compare(f, a.Value); c.Agreement == NotCompared {
		c.At = grammar.Span{}
	}
	if lists := missing[a.Key]; lists != nil && c.Agreement == Contradicts {
		c.Missing = lists(f, a.Value)
	}
	return c
}

// missing find what of the text an attribute with a list does not have, by key.
var missing = map[string]func(f *Facts, value string) []grammar.Span{
	"TAGS": (*Facts).missingTAGS, "Reference": (*Facts).missingReferences,
}

// comparisons compare an attribute with the facts of the text, by key.
var comparisons = map[string]func(f *Facts, value string) (Agreement, grammar.Span){
	"Document Number":         (*Facts).compareNumber,
	"Draft Date":              (*Facts).compareDate,
	"Sent Date":               (*Facts).compareDate,
	"Original Classification": (*Facts).compareLevel,
	"Executive Order":         (*Facts).compareOrder,
	"Subject":                 (*Facts).compareSubject,
	"TAGS":                    (*Facts).compareTAGS,
	"From":                    (*Facts).compareFrom,
	"To":                      (*Facts).compareTo,
	"Office":                  (*Facts).compareOffice,
	"Reference":               (*Facts).compareReferences,
	"Page Count":              (*Facts).comparePages,

	"Original Handling Restrictions": (*Facts).compareHandling,
}

// either returns whether two values are the same.
func either(same bool) Agreement {
	if same {
		return Agrees
	}
	return Contradicts
}

// compareNumber compares 1974PORTLO00412 with year, post and number.
func (f *Facts) compareNumber(value string) (Agreement, grammar.Span) {
	const year = 4 // digits
	digits := len(value) - len(strings.TrimRight(value, "0123456789"))
	if !f.Number.Known || digits == 0 {
		return NotCompared, grammar.Span{}
	}
	serial, err := strconv.Atoi(value[len(value)-digits:])
	same := err == nil && serial == f.Number.Value
	if len(value) <= year+digits || !isDigits(value[:year]) || isDigits(value[year:year+1]) { // malformed: 79PORTLO00412
		if same {
			return NotCompared, grammar.Span{}
		}
		return Contradicts, f.Number.At
	}
	if f.Sent.Known {
		same = same && value[:year] == strconv.Itoa(f.Sent.Value.Year())
	}
	if f.Post.Known {
		same = same && samePost(f.Post.Value, value[year:len(value)-digits])
	}
	return either(same), f.Number.At
}

// samePost reports whether a post is the one that a document number has by its first six letters. A page
// line cuts the post after six bytes, blanks among them: PORT L for PORTLO.
func samePost(post, recorded string) bool {
	const most = 6 // bytes of the post on a page line
	written := tables.Key(post)
	recorded = tables.Key(recorded)
	return strings.HasPrefix(written, recorded) ||
		len(post) == most && len(written) < most && strings.HasPrefix(recorded, written)
}

func (f *Facts) compareDate(value string) (Agreement, grammar.Span) {
	day, ok := Date(value)
	if !ok || !f.Sent.Known {
		return NotCompared, grammar.Span{}
	}
	sent := f.Sent.Value
	return either(day.Year() == sent.Year() && day.YearDay() == sent.YearDay()), f.Sent.At
}

func (f *Facts) compareLevel(value string) (Agreement, grammar.Span) {
	level := WordLevel(strings.ToUpper(value))
	if level == NoLevel || !f.Level.Known {
		return NotCompared, grammar.Span{}
	}
	return either(level == f.Level.Value), f.Level.At
}

// handlingCaptions are the captions that an attribute repeats.
var handlingCaptions = []string{"EXDIS", "LIMDIS", "NODIS", "STADIS"}

// compareHandling compares EXDIS with the captions on who may read the text. Of two, records have one.
func (f *Facts) compareHandling(value string) (Agreement, grammar.Span) {
	at, same, others := f.Level.At, false, false
	for _, c := range f.Captions {
		if slices.Contains(handlingCaptions, c.Value) {
			at, same, others = c.At, same || c.Value == value, others || c.Value != value
		}
	}
	switch {
	case same && others:
		return Differs, at
	case same:
		return Agrees, at
	case others, slices.Contains(handlingCaptions, value) && f.Level.Known:
		return Contradicts, at
	}
	return NotCompared, at
}

// scheduleCodes are the codes of the attribute for the schedules of the E.O. line.
var scheduleCodes = map[string]string{"GDS": "GS", "ADS": "AS", "N/A": "N/A", "NA": "N/A", "N:A": "N/A"}

// compareOrder compares GS 19850510 ROE, JANE with GDS 5/10/85 (ROE, JANE).
func (f *Facts) compareOrder(value string) (Agreement, grammar.Span) {
	d := f.Declassify
	if d.NotApplicable.Known {
		return either(strings.EqualFold(value, "N/A")), d.NotApplicable.At
	}
	text, at := strings.ToUpper(d.Text.Value), d.Text.At
	words, codes := strings.Fields(text), strings.Fields(strings.ToUpper(value))
	if !d.Text.Known || len(words) == 0 || len(codes) == 0 {
		return NotCompared, grammar.Span{}
	}
	if words[0] == codes[0] { // the record copied the line
		return Agrees, at
	}
	code := scheduleCodes[words[0]]
	for _, base := range []string{"XGDS-", "XDS-"} {
		if number, ok := strings.CutPrefix(words[0], base); ok {
			code = "X" + number
		}
	}
	switch {
	case codes[0] == "RR" || codes[0] == "OA" || code == "":
		return NotCompared, grammar.Span{}
	case code != codes[0]:
		return Contradicts, at
	}
	recorded, dated := Date(codes[min(1, len(codes)-1)])
	for _, w := range words[1:] {
		day, ok := Date(w)
		switch {
		case !ok || !dated || day.Equal(recorded):
		case day.AddDate(0, 0, 1).Equal(recorded): // records often count to the day after
			return Differs, at
		default:
			return Contradicts, at
		}
	}
	return Agrees, at
}

func (f *Facts) compareSubject(value string) (Agreement, grammar.Span) {
	if !f.Subject.Known {
		return NotCompared, grammar.Span{}
	}
	const least = 8 // letters and digits of a record that breaks off
	if f.Subject.Value == value || words(f.Subject.Value) == words(value) {
		return Agrees, f.Subject.At
	}
	text, recorded := tables.LettersAndDigits(f.Subject.Value), tables.LettersAndDigits(value)
	mark := tables.LettersAndDigits(f.Mark.Value)
	switch {
	case text == recorded, text != "" && strings.HasPrefix(recorded, text),
		len(recorded) >= least && strings.HasPrefix(text, recorded),
		mark != "" && strings.HasPrefix(recorded, mark+text):
		return Differs, f.Subject.At
	}
	return Contradicts, f.Subject.At
}

// compareTAGS compares the codes. Indexers added some, and put others right.
func (f *Facts) compareTAGS(value string) (Agreement, grammar.Span) {
	if len(f.TAGS) == 0 || strings.EqualFold(value, "n/a") {
		return NotCompared, grammar.Span{}
	}
	at := f.TAGS[0].At.To(f.TAGS[len(f.TAGS)-1].At)
	if len(f.missingTAGS(value)) > 0 {
		return Contradicts, at
	}
	for _, code := range recordedTAGS(withoutParentheses(value)) {
		if !f.hasTAG(code) {
			return Differs, at
		}
	}
	return Agrees, at
}

// hasTAG reports whether the text has a TAGS code, which is in capitals.
func (f *Facts) hasTAG(code string) bool {
	for i := range f.TAGS[:min(len(f.TAGS), mostCompared)] {
		if t := &f.TAGS[i]; t.Kind != NameTAG && strings.ToUpper(t.Code) == code {
			return true
		}
	}
	return false
}

// recordedTAGS returns the codes of a value, in capitals.
func recordedTAGS(value string) []string {
	codes := strings.FieldsFunc(strings.ToUpper(value), separatesTAGS)
	return codes[:min(len(codes), mostCompared)]
}

// missingTAGS returns the codes of the text that are not among those of the record.
func (f *Facts) missingTAGS(value string) (list []grammar.Span) {
	recorded := recordedTAGS(value)
	for _, t := range f.TAGS[:min(len(f.TAGS), mostCompared)] {
		if t.Kind != NameTAG && !slices.Contains(recorded, strings.ToUpper(t.Code)) {
			list = append(list, t.At)
		}
	}
	return list
}

func separatesTAGS(r rune) bool { return r == ' ' || r == ',' || r == '(' || r == ')' }

// mostCompared limits the codes and references that are compared.
const mostCompared = 100

// withoutParentheses leaves out what is in parentheses: the names of persons.
func withoutParentheses(s string) string {
	if !strings.ContainsAny(s, "()") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// compareFrom compares the station; of a line of E.O. 12065 the end may be left in: VALLETTA OR-P
func (f *Facts) compareFrom(value string) (Agreement, grammar.Span) {
	if !f.Post.Known {
		return NotCompared, grammar.Span{}
	}
	const cut = 6 // letters of a page line
	sender, _, left := strings.Cut(value, " OR-")
	post, from := tables.Key(f.Post.Value), tables.Key(sender)
	switch {
	case post == from && left:
		return Differs, f.Post.At
	case post == from:
		return Agrees, f.Post.At
	case len(post) >= cut-1 && strings.HasPrefix(from, post), len(from) >= cut-1 && strings.HasPrefix(post, from):
		return Differs, f.Post.At
	}
	return Contradicts, f.Post.At
}

// compareTo compares STATE JAKARTA with the addressees that are to act: SECSTATE WASHDC, AMEMBASSY JAKARTA.
// Records name a few of many, and have names of their own for agencies and commands.
func (f *Facts) compareTo(value string) (Agreement, grammar.Span) {
	posts, recorded := tables.BuiltIn(), tables.Key(value)
	one, isPost := posts.FindPost(value)
	var at grammar.Span
	names, others, found := "", 0, 0
	for _, a := range f.Addressees {
		if a.Role != grammar.ActionRole {
			continue
		}
		post, known := posts.FindOriginator(a.Name)
		if !known {
			others++
			continue
		}
		if at = at.To(a.At); names == "" {
			at = a.At
		}
		name := tables.Key(post.Name)
		if names += name; strings.Contains(recorded, name) ||
			isPost && one.Indicator != "" && one.Indicator == post.Indicator {
			found++
		}
	}
	switch {
	case names == "":
	case others == 0 && names == recorded:
		return Agrees, at
	case found > 0:
		return Differs, at
	case others == 0 && isPost:
		return Contradicts, at
	}
	return NotCompared, grammar.Span{}
}

// compareOffice compares ACTION AF with AF-18.
func (f *Facts) compareOffice(value string) (Agreement, grammar.Span) {
	fields := strings.Fields(strings.ToUpper(value))
	if !f.Office.Known || len(fields) != 2 {
		return NotCompared, grammar.Span{}
	}
	code, _, _ := strings.Cut(f.Office.Value, "-")
	i := slices.IndexFunc(f.Distribution, func(d Distribution) bool { return !d.Internal && d.Actions > 0 })
	if i >= 0 && f.Distribution[i].Origin != (fields[0] == "ORIGIN") {
		return Contradicts, grammar.Span{Start: f.Distribution[i].At.Start, End: f.Office.At.End} // ACTION AF-18
	}
	return either(code == fields[1]), f.Office.At
}

// compareReferences compares the numbers of the telegrams: 74 STATE 41207, 74 PARIS 11. Of a letter
// or a talk records copy the line.
func (f *Facts) compareReferences(value string) (Agreement, grammar.Span) {
	at, cited, others := grammar.Span{}, 0, 0
	for _, r := range f.References[:min(len(f.References), mostCompared)] {
		if !isNumbered(&r) {
			others++
			continue
		}
		if at.End = r.At.End; cited == 0 {
			at.Start = r.At.Start
		}
		cited++
	}
	switch {
	case cited == 0:
		return NotCompared, at
	case len(f.missingReferences(value)) > 0:
		return Contradicts, at
	case others > 0 || strings.Count(value, ",")+1 != cited:
		return Differs, at
	}
	return Agrees, at
}

// isNumbered reports whether a reference is a telegram with its number.
func isNumbered(r *Reference) bool { return r.Kind == "cable" && r.Serial > 0 }

// missingReferences returns the telegrams that the text cites and the record does not. A number may
// be broken by the wrap of the record's line, 204, 8, so that two runs of digits with nothing but blanks and
// commas between them are also one.
func (f *Facts) missingReferences(value string) (list []grammar.Span) {
	numbers := map[string]bool{}
	last, between := "", ""
	for rest := value; rest != ""; {
		start := strings.IndexAny(rest, "0123456789")
		if start < 0 {
			break
		}
		between, rest = rest[:start], rest[start:]
		end := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		number := rest[:end]
		numbers[strings.TrimLeft(number, "0")] = true
		if strings.Trim(between, " ,\n") == "" {
			numbers[strings.TrimLeft(last+number, "0")] = true
		}
		last, rest = number, rest[end:]
	}
	for _, r := range f.References[:min(len(f.References), mostCompared)] {
		if isNumbered(&r) && !numbers[strconv.Itoa(r.Serial)] {
			list = append(list, r.At)
		}
	}
	return list
}

// comparePages compares the count with the page lines. Records of several sections often count some
// less, so another number is no contradiction.
func (f *Facts) comparePages(value string) (Agreement, grammar.Span) {
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || len(f.Pages) == 0 {
		return NotCompared, grammar.Span{}
	}
	at := f.Pages[0].At.To(f.Pages[len(f.Pages)-1].At)
	if n == len(f.Pages) {
		return Agrees, at
	}
	return Differs, at
}

// The states of an attribute in [Entry.Record]. Those that were compared have the others.
const (
	AttributeMissing  = '.' // the record does not have the key
	AttributeEmpty    = '-' // nothing comes after it
	AttributeNone     = 'n' // n/a
	AttributeFilled   = 'f' // a value that is not compared
	AttributeAgrees   = '='
	AttributeDiffers  = '~'
	AttributeContrary = '!'
)

// recordStates returns the state of each of [tables.Attributes] in a record, a byte each; "" where
// there is no record.
func (f *Facts) recordStates() string {
	states := []byte(nil)
	for _, c := range f.Record() {
		i := c.Attribute.Rank
		if i < 0 {
			continue
		}
		if states == nil {
			states = []byte(strings.Repeat(string(AttributeMissing), len(tables.Attributes)))
		}
		if states[i] != AttributeMissing {
			continue // of a key that is repeated the first counts
		}
		switch value := c.Attribute.Value; {
		case c.Agreement != NotCompared:
			states[i] = "f=~!"[c.Agreement]
		case value == "":
			states[i] = AttributeEmpty
		case strings.EqualFold(value, "n/a"):
			states[i] = AttributeNone
		default:
			states[i] = AttributeFilled
		}
	}
	return string(states)
}
