package grammar_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestReadings holds how lines are read, each field by its name, and what lines that come near are taken for. In testdata/readings.txt
// a line with @ gives what stands before each of the lines below it, \n is a line end, and under each line, behind a tab, stand the
// elements that it becomes.
func TestReadings(t *testing.T) {
	const golden = "testdata/readings.txt"
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	before := ""
	for line := range strings.Lines(strings.ReplaceAll(string(want), "\r\n", "\n")) {
		text := strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `\n`, "\n")
		if strings.HasPrefix(line, "\t") {
			continue
		}
		out.WriteString(line)
		switch {
		case text == "" || text[0] == '!':
		case text[0] == '@':
			before = strings.TrimPrefix(strings.TrimPrefix(text, "@"), " ")
		default:
			out.WriteString(reading(t, before, text))
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("%s (-want +got), run go test with -update to accept:\n%s", golden, diff)
	}
}

// reading prints the elements that lines become behind others, with their fields.
func reading(t *testing.T, before, lines string) string {
	c := grammar.Parse("", before+lines+"\n")
	checkWhole(t, c)
	var b strings.Builder
	for _, e := range c.Elements {
		if e.Span().End <= len(before) {
			continue
		}
		b.WriteString("\t" + e.Kind().String())
		if e.Span().Start < len(before) {
			b.WriteString(" (goes on)")
		}
		fields := fieldsOf(t, reflect.ValueOf(e).Elem(), "", c.File.Text)
		if p := e.Trouble(); p != nil && e.Kind() != grammar.StrayKind {
			b.WriteString(" ! " + p.Error() + "\n")
			continue
		}
		if fields == "" {
			fields = ": " + strings.Join(strings.Fields(e.Span().Of(c.File.Text)), " ")
		}
		b.WriteString(fields + "\n")
	}
	return b.String()
}

// fieldsOf prints the words of a node in order, each behind the name of its field.
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
			if diff := cmp.Diff(stands, read); diff != "" {
				t.Errorf("%s (-what stands there +what is read):\n%s", name, diff)
			}
			return " | " + name + " " + strings.Join(read, " ")
		}
		all := ""
		for i := range v.NumField() {
			field := v.Type().Field(i)
			switch inner := field.Name; {
			case inner == "Node" || inner == "bare" || field.Type.Kind() == reflect.Pointer && field.Type.Elem() == reflect.TypeFor[grammar.Problem]():
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
