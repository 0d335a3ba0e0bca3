package lint_test

import (
	"encoding"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

var update = flag.Bool("update", false, "rewrite golden files")

// TestFacts holds what is read out of lines, each fact by its name, with what stands at its place where that is something else. In
// testdata/facts.txt a line with @ gives what stands before each of the lines below it, \n is a line end, and under each line, behind a
// tab, stand the facts that it adds.
func TestFacts(t *testing.T) {
	const golden = "testdata/facts.txt"
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
			had := map[string]int{}
			for _, f := range facts(before) {
				had[f]++
			}
			for _, f := range facts(before + text + "\n") {
				if had[f]--; had[f] < 0 {
					out.WriteString("\t" + f + "\n")
				}
			}
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

// facts lists what a text says.
func facts(text string) (list []string) {
	c := grammar.Parse("", text)
	f := reflect.ValueOf(*lint.Read(c))
	for i := range f.NumField() {
		name := f.Type().Field(i).Name
		if name == "Profile" || name == "Dialect" || name == "Encoding" || name == "Evidence" {
			continue
		}
		if v := f.Field(i); v.Kind() == reflect.Slice {
			for j := range v.Len() {
				list = append(list, name+saidOf(v.Index(j), c.File.Text))
			}
		} else if said := saidOf(v, c.File.Text); said != "" {
			list = append(list, name+said)
		}
	}
	return list
}

// saidOf prints one fact: a value with its place, or a structure field by field, zero ones left out.
func saidOf(v reflect.Value, text string) string {
	if known := v.FieldByName("Known"); known.IsValid() {
		if !known.Bool() {
			return ""
		}
		said := plain(v.FieldByName("Value"))
		if at := v.FieldByName("At").Interface().(grammar.Span).Of(text); at != said {
			said += fmt.Sprintf(" of %q", at)
		}
		return ": " + said
	}
	all := ""
	for i := range v.NumField() {
		switch field, name := v.Field(i), v.Type().Field(i).Name; {
		case field.IsZero() && name != "Role":
		case field.Type() == reflect.TypeFor[grammar.Span]():
			all += fmt.Sprintf(" | %s %q", name, field.Interface().(grammar.Span).Of(text))
		case field.Kind() == reflect.Struct:
			all += " | " + name + saidOf(field, text)
		default:
			all += " | " + name + " " + plain(field)
		}
	}
	return all
}

func plain(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case time.Time:
		return strings.TrimSuffix(x.Format("2006-01-02 15:04Z"), " 00:00Z")
	case encoding.TextMarshaler:
		name, err := x.MarshalText()
		return strings.TrimSpace(fmt.Sprint(string(name), " ", strings.TrimPrefix(fmt.Sprint(err), "<nil>")))
	}
	return fmt.Sprint(v.Interface())
}
