package lint

import (
	"cmp"
	"html"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
)

// layoutFacts are the facts about the layout of a cable, not its content: a safe fix may change them.
// The profile by which a cable is judged is compared by itself: it may be forced. Summary and Comment are
// text with punctuation and white space; letters compares their words.
var layoutFacts = map[string]bool{
	"Profile": true, "Encoding": true, "Evidence": true, "Linked": true, "Summary": true, "Comment": true,
}

// sameContent reports whether two cables say the same: whether all facts but the layout are equal.
// Places, white space and HTML entities do not count.
func sameContent(a, b *Facts) bool { return sameFields(reflect.ValueOf(*a), reflect.ValueOf(*b)) }

// sameFields reports whether the fields of two structs are equal, except for those about layout.
func sameFields(a, b reflect.Value) bool {
	for i := range a.NumField() {
		if !layoutFacts[a.Type().Field(i).Name] && !sameValues(a.Field(i), b.Field(i)) {
			return false
		}
	}
	return true
}

func sameValues(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Struct:
		switch a.Type() {
		case spanType:
			return true
		case timeType:
			return a.Interface().(time.Time).Equal(b.Interface().(time.Time))
		}
		return sameFields(a, b)
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !sameValues(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.String:
		return a.String() == b.String() || wordsOf(a.String()) == wordsOf(b.String())
	}
	return a.Equal(b)
}

// wordsOf returns a text without HTML entities, with single blanks between its words.
func wordsOf(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }

var (
	spanType = reflect.TypeFor[grammar.Span]()
	timeType = reflect.TypeFor[time.Time]()
)

// letters returns the letters and digits of the cable's text, one after the other. Facts hold
// little of the paragraphs: a fix that turned "no" into "yes" would not change them.
func letters(c *grammar.Cable) string {
	if c.Body == nil {
		return ""
	}
	found := make([]byte, 0, len(c.File.Text))
	for _, e := range c.Body.Lines {
		if k := e.Kind(); k.IsSetAside() || k == grammar.PublisherKind || k == grammar.RepeatKind {
			continue
		}
		for _, r := range html.UnescapeString(e.Span().Of(c.File.Text)) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				found = utf8.AppendRune(found, r)
			}
		}
	}
	return string(found)
}

// sameFindings reports whether what is found after fixes were made is what was found before, less
// what the fixes were for and what else was found where they were made.
func sameFindings(before, after *Result, fixes []picked) bool {
	left := map[string]int{}
	for _, d := range after.Diagnostics {
		left[kindOf(d)]++
	}
	edits := editsOf(fixes)
	fixed := map[string]int{}
	for _, d := range before.Diagnostics {
		if kind := kindOf(d); touches(edits, d) {
			fixed[kind]++
		} else {
			left[kind]--
		}
	}
	for kind, n := range left { // n more than those that were not touched
		if n < 0 || n > fixed[kind] {
			return false
		}
	}
	return true
}

// kindOf returns the rule and the letters of the message of a finding. Lines are numbered and
// counted, and messages quote what fixes of layout change: C O N F I D E N T I A L.
func kindOf(d Diagnostic) string {
	return d.Rule + ": " + strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, html.UnescapeString(d.Message))
}

// touches reports whether edits in order of place change, or are next to, the place of a finding or
// of one of its own edits.
func touches(edits []Edit, d Diagnostic) bool {
	places := []grammar.Span{d.At}
	for _, f := range d.Fixes {
		for _, e := range f.Edits {
			places = append(places, e.At)
		}
	}
	return slices.ContainsFunc(places, func(at grammar.Span) bool {
		i, _ := slices.BinarySearchFunc(edits, at.Start, func(e Edit, start int) int { return cmp.Compare(e.At.End, start) })
		return i < len(edits) && edits[i].At.Start <= at.End
	})
}
