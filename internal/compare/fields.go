package compare

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// left are the facts that are not compared: those of the copy rather than of the cable, and those
// that the text repeats.
var left = []string{
	"-",
	"profile",
	"layout",
	"service",
	"dialect",
	"wrappers",
	"encoding",
	"evidence",
	"id",
	"paragraphs",
	"headings",
	"summary",
	"comment",
	"pages",
	"part",
	"signature",
	"release",
	"redactions",
	"mail",
}

// field is a field of one copy, or an entry of a list.
type field struct {
	name  string
	key   string            // of the value; equal keys are the same value
	pairs string            // by which entries of lists are paired; "" for other fields
	parts map[string]string // of an entry, which contradict each other where both have them; nil for none
	value Value
}

// reader reads the fields of one copy.
type reader struct {
	file   *grammar.File
	words  *tables.Tables
	fields []field
}

// fieldsOf returns the fields of a cable that are known, in the order of lint.Facts.
func fieldsOf(f *lint.Facts, file *grammar.File, words *tables.Tables) []field {
	r := &reader{file: file, words: words}
	v := reflect.ValueOf(f).Elem()
	for i := range v.NumField() {
		if name := jsonName(v.Type().Field(i)); !slices.Contains(left, name) {
			r.read(name, v.Field(i))
		}
	}
	return r.fields
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

func isFact(t reflect.Type) bool { return strings.HasPrefix(t.Name(), "Fact[") }

// read reads one fact, a list of them, or facts that belong together.
func (r *reader) read(name string, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			r.entry(name, v.Index(i))
		}
	case isFact(v.Type()):
		if v.FieldByName("Known").Bool() {
			r.add(field{name: name, key: r.keyOf(name, v.Field(0))}, v.FieldByName("At"))
		}
	case v.Kind() == reflect.Struct: // declassification
		for i := range v.NumField() {
			r.read(name+"."+jsonName(v.Type().Field(i)), v.Field(i))
		}
	}
}

// entry reads an entry of a list.
func (r *reader) entry(name string, v reflect.Value) {
	switch {
	case isFact(v.Type()):
		if v.FieldByName("Known").Bool() {
			key := r.keyOf(name, v.Field(0))
			r.add(field{name: name, key: key, pairs: key}, v.FieldByName("At"))
		}
		return
	case v.Kind() != reflect.Struct:
		return
	}
	f := field{name: name, parts: map[string]string{}}
	switch e := v.Interface().(type) {
	case lint.Addressee:
		f.pairs = letters(e.Name)
		f.parts = map[string]string{"role": e.Role.String(), "precedence": e.Precedence, "indicator": e.Indicator}
	case lint.TAG:
		f.pairs = e.Code
	case lint.Reference:
		f.pairs = letters(e.ID)
		if e.ID == "" {
			f.pairs = letters(e.Text)
		}
	case lint.Reason:
		f.pairs = e.Section + e.Letter
	case lint.Person:
		f.pairs = letters(e.Name)
	default:
		return
	}
	f.key = f.pairs
	r.add(f, v.FieldByName("At"))
}

// add adds a field that is at a place.
func (r *reader) add(f field, at reflect.Value) {
	span := at.Interface().(grammar.Span)
	f.value = Value{strings.Join(strings.Fields(span.Of(r.file.Text)), " "), r.file.Position(span.Start).Line, span}
	r.fields = append(r.fields, f)
}

// keyOf returns a value in the form in which values are compared.
func (r *reader) keyOf(name string, v reflect.Value) string {
	switch x := v.Interface().(type) {
	case time.Time:
		return x.UTC().Format(time.RFC3339)
	case lint.Person:
		return letters(x.Name)
	case encoding.TextMarshaler:
		return fmt.Sprint(x)
	case string:
		if name == "post" {
			return r.words.PostName(x)
		}
		if name == "originator" {
			if p, ok := r.words.FindPost(x); ok {
				return p.Name
			}
		}
		return letters(x)
	}
	return fmt.Sprint(v.Interface())
}

// letters returns the letters and digits of a text, in capitals: what stays of it in every copy.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToUpper(c)
		}
		return -1
	}, s)
}

// pairFields compares the fields of two copies, in the order of the first one; what only the second
// has comes after its other fields of that name.
func pairFields(a, b []field) (rows []Field) {
	used := make([]bool, len(b))
	var names []string
	for _, f := range slices.Concat(a, b) {
		if !slices.Contains(names, f.name) {
			names = append(names, f.name)
		}
	}
	order := map[string]int{}
	for i, n := range factOrder() {
		order[n] = i
	}
	slices.SortStableFunc(names, func(x, y string) int { return order[x] - order[y] })
	for _, name := range names {
		for _, f := range a {
			if f.name == name {
				rows = append(rows, pairField(f, b, used))
			}
		}
		for i, f := range b {
			if f.name == name && !used[i] {
				rows = append(rows, Field{Name: name, Verdict: OnlyB, B: &f.value})
			}
		}
	}
	return rows
}

// pairField compares a field with the one of the other copy that belongs to it.
func pairField(f field, others []field, used []bool) Field {
	for i, o := range others {
		if used[i] || o.name != f.name || o.pairs != f.pairs {
			continue
		}
		used[i] = true
		return Field{Name: f.name, Verdict: verdict(f, o), A: &f.value, B: &o.value}
	}
	return Field{Name: f.name, Verdict: OnlyA, A: &f.value}
}

// verdict compares two fields that belong together.
func verdict(a, b field) Verdict {
	if a.key != b.key {
		return Contradicts
	}
	result := Same
	if a.value.Text != b.value.Text {
		result = Differently
	}
	for name, text := range a.parts {
		other := b.parts[name]
		switch {
		case text == other:
		case text != "" && other != "":
			return Contradicts
		default:
			result = Differently
		}
	}
	return result
}

// factOrder returns the names of all facts in their order.
func factOrder() (names []string) {
	var add func(above string, t reflect.Type)
	add = func(above string, t reflect.Type) {
		for i := range t.NumField() {
			f := t.Field(i)
			name := above + jsonName(f)
			names = append(names, name)
			if f.Type.Kind() == reflect.Struct && !isFact(f.Type) {
				add(name+".", f.Type)
			}
		}
	}
	add("", reflect.TypeFor[lint.Facts]())
	return names
}
