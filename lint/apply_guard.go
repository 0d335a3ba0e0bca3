package lint

import (
	"fmt"
	"html"
	"reflect"
	"strings"
	"time"
	"unicode"

	"github.com/cablelint/cablelint/grammar"
)

// layoutFacts are the facts that tell how a cable is laid out and not what it says: a safe fix may change them. Summary and comment are
// text with its signs and blanks, which words compares.
var layoutFacts = map[string]bool{
	"Profile": true, "Dialect": true, "Encoding": true, "Evidence": true, "Linked": true, "Summary": true, "Comment": true,
}

// says returns all that a cable says, in a form that is the same for two cables only if they say the same. Places do not
// count, nor do blanks, nor whether a character is written as web pages write it.
func (f *Facts) says() string {
	var b strings.Builder
	say(&b, reflect.ValueOf(*f))
	return b.String()
}

func say(b *strings.Builder, v reflect.Value) {
	switch x := v.Interface().(type) {
	case grammar.Span:
		return
	case time.Time:
		fmt.Fprintf(b, "%d;", x.Unix())
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !layoutFacts[v.Type().Field(i).Name] {
				say(b, v.Field(i))
			}
		}
	case reflect.Slice:
		fmt.Fprintf(b, "%d[", v.Len())
		for i := range v.Len() {
			say(b, v.Index(i))
		}
	case reflect.String:
		fmt.Fprintf(b, "%q;", strings.Join(strings.Fields(html.UnescapeString(v.String())), " "))
	default:
		fmt.Fprintf(b, "%v;", v.Interface())
	}
}

// words returns the letters and figures of the cable's text, one behind the other. Facts hold little of what the paragraphs say, so that
// a fix that made a no of the text a yes would not change them.
func words(c *grammar.Cable) string {
	if c.Body == nil {
		return ""
	}
	var b strings.Builder
	for _, e := range c.Body.Lines {
		switch e.Kind() {
		case grammar.PageKind, grammar.ForeignKind, grammar.DistributionKind, grammar.PublisherKind, grammar.RepeatKind:
			continue
		}
		for _, r := range html.UnescapeString(e.Span().Of(c.File.Text)) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}
