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
	Contradicts           // both cannot be right
)

var agreementNames = [...]string{"not compared", "agrees", "written differently", "contradicts"}

func (a Agreement) String() string { return agreementNames[a] }

// Comparison is an attribute of an archive's record beside what the text says.
type Comparison struct {
	Attribute Attribute
	Agreement Agreement
	At        grammar.Span // what the text says; the zero span where it is not compared
}

// Record compares the attributes of the record around a cable with the text: number, date, level,
// order, subject, TAGS, sender, office, references and pages. Others are not compared.
func (f *Facts) Record() []Comparison {
	list := make([]Comparison, len(f.Attributes))
	for i, a := range f.Attributes {
		list[i].Attribute = a
		if compare := comparisons[a.Key]; compare != nil && a.Value != "" {
			if list[i].Agreement, list[i].At = compare(f, a.Value); list[i].Agreement == NotCompared {
				list[i].At = grammar.Span{}
			}
		}
	}
	return list
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
	"Office":                  (*Facts).compareOffice,
	"Reference":               (*Facts).compareReferences,
	"Page Count":              (*Facts).comparePages,
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
	if !f.Number.Known || !f.Post.Known || !f.Sent.Known || digits == 0 || len(value) < year+digits {
		return NotCompared, grammar.Span{}
	}
	serial, err := strconv.Atoi(value[len(value)-digits:])
	post := tables.Key(f.Post.Value)
	same := err == nil && post != "" && serial == f.Number.Value && value[:year] == strconv.Itoa(f.Sent.Value.Year()) &&
		strings.HasPrefix(post, tables.Key(value[year:len(value)-digits]))
	return either(same), f.Number.At
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
	level := WordLevel(value)
	if level == NoLevel || !f.Level.Known {
		return NotCompared, grammar.Span{}
	}
	return either(level == f.Level.Value), f.Level.At
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
	text, recorded := tables.LettersAndDigits(f.Subject.Value), tables.LettersAndDigits(value)
	mark := tables.LettersAndDigits(f.Mark.Value)
	switch {
	case words(f.Subject.Value) == words(value):
		return Agrees, f.Subject.At
	case text == recorded, text != "" && strings.HasPrefix(recorded, text),
		recorded != "" && strings.HasPrefix(text, recorded),
		mark != "" && strings.HasPrefix(recorded, mark+text):
		return Differs, f.Subject.At
	}
	return Contradicts, f.Subject.At
}

// sets compares two sets: the same, one within the other, or neither.
func sets(a, b []string) Agreement {
	within := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
	}
	switch all, none := within(a, b), within(b, a); {
	case all && none:
		return Agrees
	case all || none:
		return Differs
	}
	return Contradicts
}

// compareTAGS compares the codes; indexers added some.
func (f *Facts) compareTAGS(value string) (Agreement, grammar.Span) {
	if len(f.TAGS) == 0 {
		return NotCompared, grammar.Span{}
	}
	var codes []string
	for _, t := range f.TAGS[:min(len(f.TAGS), mostCompared)] {
		if t.Kind != NameTAG {
			codes = append(codes, t.Code)
		}
	}
	separates := func(r rune) bool { return r == ',' || r == ' ' }
	recorded := strings.FieldsFunc(strings.ToUpper(withoutParentheses(value)), separates)
	return sets(codes, recorded[:min(len(recorded), mostCompared)]), f.TAGS[0].At.To(f.TAGS[len(f.TAGS)-1].At)
}

// mostCompared limits the codes and references that are compared.
const mostCompared = 100

// withoutParentheses leaves out what is in parentheses: the names of persons.
func withoutParentheses(s string) string {
	var b strings.Builder
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
	post, from := tables.Key(f.Post.Value), tables.Key(value)
	switch {
	case post == from:
		return Agrees, f.Post.At
	case len(post) >= cut-1 && strings.HasPrefix(from, post), len(from) >= cut-1 && strings.HasPrefix(post, from):
		return Differs, f.Post.At
	}
	return Contradicts, f.Post.At
}

// compareOffice compares ACTION AF with AF-18.
func (f *Facts) compareOffice(value string) (Agreement, grammar.Span) {
	fields := strings.Fields(strings.ToUpper(value))
	if !f.Office.Known || len(fields) != 2 {
		return NotCompared, grammar.Span{}
	}
	code, _, _ := strings.Cut(f.Office.Value, "-")
	return either(code == fields[1]), f.Office.At
}

// compareReferences compares the numbers of the telegrams: 74 STATE 41207, 74 PARIS 11.
func (f *Facts) compareReferences(value string) (Agreement, grammar.Span) {
	var cited []string
	at := grammar.Span{}
	for _, r := range f.References[:min(len(f.References), mostCompared)] {
		if r.Kind != "cable" || r.Serial == 0 {
			return NotCompared, at // a letter or a talk, of which records copy the line
		}
		cited = append(cited, strconv.Itoa(r.Serial))
		if at.End = r.At.End; len(cited) == 1 {
			at.Start = r.At.Start
		}
	}
	if strings.EqualFold(value, "n/a") {
		if len(cited) == 0 {
			return NotCompared, at
		}
		return Contradicts, at
	}
	var recorded []string
	for item := range strings.SplitSeq(value, ",") {
		parts := strings.Fields(item)
		if len(parts) == 0 || len(recorded) == mostCompared {
			continue
		}
		serial, err := strconv.Atoi(parts[len(parts)-1])
		if err != nil {
			return NotCompared, at
		}
		recorded = append(recorded, strconv.Itoa(serial))
	}
	if len(cited) == 0 {
		return NotCompared, at
	}
	if !slices.ContainsFunc(cited, func(s string) bool { return slices.Contains(recorded, s) }) {
		return Contradicts, at
	}
	if a := sets(cited, recorded); a != Contradicts {
		return a, at
	}
	return Differs, at
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
		i, ok := tables.AttributeRank(c.Attribute.Key)
		if !ok {
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
