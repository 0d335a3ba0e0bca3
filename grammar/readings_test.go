package grammar_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/golden"
)

// TestReadings holds how lines are read, each field by its name, and what lines that come near are
// taken for: under each line of testdata/readings.txt are the elements that it becomes, in brackets the
// label of one that has no field for it.
func TestReadings(t *testing.T) {
	golden.Compare(t, "testdata/readings.txt", *update, func(c golden.Case) []string { return reading(t, c) })
}

// reading prints the elements that lines become after others, with their fields.
func reading(t *testing.T, lines golden.Case) (elements []string) {
	c := grammar.Parse("", lines.Whole())
	checkWhole(t, c)
	for _, e := range c.Elements {
		if e.Span().End <= len(lines.Before) {
			continue
		}
		said := e.Kind().String()
		if e.Span().Start < len(lines.Before) {
			said += " (goes on)"
		}
		fields := fieldsOf(t, reflect.ValueOf(e).Elem(), "", c.File.Text)
		if of, ok := e.(interface{ Label() grammar.Span }); ok { // which is no field of its own
			if label := of.Label().Of(c.File.Text); label != "" && !strings.Contains(fields, " "+label) {
				said += " [" + label + "]"
			}
		}
		switch p := e.Err(); {
		case p != nil && e.Kind() != grammar.StrayKind:
			said += " ! " + p.Error()
		case fields != "":
			said += fields
		default:
			said += ": " + strings.Join(strings.Fields(e.Span().Of(c.File.Text)), " ")
		}
		elements = append(elements, said)
	}
	return elements
}

// fieldsOf prints the words of a node in order, each after the name of its field.
func fieldsOf(t *testing.T, v reflect.Value, name, text string) string {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return fieldsOf(t, v.Elem(), name, text)
	case reflect.Slice:
		all := ""
		for i := range v.Len() {
			all += fieldsOf(t, v.Index(i), name, text)
		}
		return all
	case reflect.Struct:
		if w, ok := v.Addr().Interface().(interface {
			grammar.Spanner
			Int() (int, bool)
		}); ok {
			read, stands := strings.Fields(v.FieldByName("Text").String()), strings.Fields(w.Span().Of(text))
			upper := strings.Fields(strings.ToUpper(w.Span().Of(text))) // of a line in small letters
			if diff := cmp.Diff(stands, read); diff != "" && !cmp.Equal(upper, read) {
				t.Errorf("%s (-what stands there +what is read):\n%s", name, diff)
			}
			return " | " + name + " " + strings.Join(read, " ")
		}
		all := ""
		for i := range v.NumField() {
			field := v.Type().Field(i)
			switch inner := field.Name; {
			case inner == "Node" || inner == "bare" || field.Type.Kind() == reflect.Pointer && field.Type.Elem() == reflect.TypeFor[grammar.SyntaxError]():
			case field.Anonymous:
				all += fieldsOf(t, v.Field(i), name, text)
			case field.Type.Kind() == reflect.Pointer || field.Type.Kind() == reflect.Slice:
				if name != "" {
					inner = name + "." + inner
				}
				all += fieldsOf(t, v.Field(i), inner, text)
			}
		}
		return all
	}
	return ""
}

// TestFarHeading holds that a heading may come after forty strange lines and not after more, and
// that a few within it end nothing.
func TestFarHeading(t *testing.T) {
	const heading = "O 271109Z MAR 06\nFM AMEMBASSY PARIS\nBT\n"
	for _, tt := range []struct {
		text string
		want bool
	}{
		{strings.Repeat("strange\n", 40) + heading, true},
		{strings.Repeat("strange\n", 41) + heading, false},
		{"VZCZC051\n" + strings.Repeat("strange\n", 2) + heading, true},
	} {
		c := grammar.Parse("", tt.text)
		if got := grammar.First[*grammar.Originator](c) != nil &&
			grammar.First[*grammar.Separation](c) != nil; got != tt.want {
			t.Errorf("%.12q…: heading %v:\n%s", tt.text, got, outline(c))
		}
	}
}
