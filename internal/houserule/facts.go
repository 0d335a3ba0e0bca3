package houserule

import (
	"encoding"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/expr-lang/expr/types"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// placeKey is the key under which the value of an entry of a list keeps its place. No condition can
// name it.
const placeKey = "\x00at"

// fact is one of the facts that a condition may name. One within another, such as
// declassification.date, has the name of both.
type fact struct {
	name  string
	typ   types.Type
	index []int // of the field in lint.Facts
	list  bool
}

// facts are the facts by name, and the types of the names at the top.
type facts struct {
	byName map[string]*fact
	names  []string // in the order of lint.Facts
	types  types.Map
	parts  []types.Type // of facts and of the entries of lists
}

// known returns the facts of package lint. Their names are those of the facts' schema.
var known = sync.OnceValue(func() *facts {
	all := &facts{byName: map[string]*fact{}, types: types.Map{}}
	of := reflect.TypeFor[lint.Facts]()
	for i := range of.NumField() {
		field := of.Field(i)
		name := jsonName(field)
		if name == "-" || field.Type.Kind() == reflect.Pointer { // a help to rules, or the facts of an older telegram
			continue
		}
		typ := typeOf(field.Type)
		if element := field.Type; element.Kind() == reflect.Slice {
			all.parts = append(all.parts, typeOf(element.Elem()))
		} else {
			all.parts = append(all.parts, typ)
		}
		all.types[name] = typ
		all.names = append(all.names, name)
		list := field.Type.Kind() == reflect.Slice
		if within, ok := typ.(types.Map); ok && !list && !isFact(field.Type) { // declassification
			for j := range field.Type.NumField() {
				of := field.Type.Field(j)
				inner := jsonName(of)
				all.add(&fact{name + "." + inner, within[inner], []int{i, j}, of.Type.Kind() == reflect.Slice})
			}
			continue
		}
		all.add(&fact{name, typ, []int{i}, list})
	}
	return all
})

func (f *facts) add(one *fact) { f.byName[one.name] = one }

// top returns the value of a name at the top: a fact, or a map of facts.
func (f *facts) top(name string, of *lint.Facts) any {
	if one := f.byName[name]; one != nil {
		return one.value(of)
	}
	inner, _ := f.types[name].(types.Map)
	values := map[string]any{}
	for key := range inner {
		values[key] = f.byName[name+"."+key].value(of)
	}
	return values
}

// value returns the plain value of a fact, nil where it is unknown.
func (f *fact) value(of *lint.Facts) any {
	return plain(reflect.ValueOf(of).Elem().FieldByIndex(f.index), len(f.index) > 1)
}

// place returns where a fact is: for a list, where its first entry does.
func (f *fact) place(of *lint.Facts) (grammar.Span, bool) {
	v := reflect.ValueOf(of).Elem().FieldByIndex(f.index)
	if f.list {
		if v.Len() == 0 {
			return grammar.Span{}, false
		}
		v = v.Index(0)
	}
	if isFact(v.Type()) {
		return v.FieldByName("At").Interface().(grammar.Span), v.FieldByName("Known").Bool()
	}
	if at := v.Kind() == reflect.Struct && v.FieldByName("At").IsValid(); at {
		return v.FieldByName("At").Interface().(grammar.Span), true
	}
	return grammar.Span{}, false
}

// isFact reports whether a type is one of lint.Fact.
func isFact(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && strings.HasPrefix(t.Name(), "Fact[")
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

var (
	timeType = reflect.TypeFor[time.Time]()
	spanType = reflect.TypeFor[grammar.Span]()
	textType = reflect.TypeFor[encoding.TextMarshaler]()
)

// typeOf returns the type that values of a type have in a condition.
func typeOf(t reflect.Type) types.Type {
	switch {
	case isFact(t):
		return typeOf(t.Field(0).Type)
	case t == timeType:
		return types.TypeOf(time.Time{})
	case t.Implements(textType), t.Kind() == reflect.String:
		return types.String
	case t.Kind() == reflect.Bool:
		return types.Bool
	case t.Kind() == reflect.Slice:
		return types.Array(typeOf(t.Elem()))
	case t.Kind() == reflect.Struct:
		fields := types.Map{}
		for i := range t.NumField() {
			if f := t.Field(i); f.Type != spanType && jsonName(f) != "-" {
				fields[jsonName(f)] = typeOf(f.Type)
			}
		}
		return fields
	}
	return types.Int
}

// plain returns the value of a fact, of a part of one, or of a list, in the form in which conditions
// have it. Within an entry of a list, or
// among facts that belong together, the number 0 stands for an unknown one.
func plain(v reflect.Value, within bool) any {
	t := v.Type()
	switch {
	case isFact(t):
		if !v.FieldByName("Known").Bool() {
			return nil
		}
		return plain(v.Field(0), false)
	case t == timeType:
		return v.Interface()
	case t.Implements(textType):
		text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return nil
		}
		return string(text)
	case t.Kind() == reflect.String:
		return v.String()
	case t.Kind() == reflect.Bool:
		return v.Bool()
	case t.Kind() == reflect.Slice:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = plain(v.Index(i), true)
		}
		return list
	case t.Kind() == reflect.Struct:
		fields := map[string]any{}
		for i := range t.NumField() {
			switch f := t.Field(i); {
			case jsonName(f) == "-":
			case f.Name == "At":
				fields[placeKey] = v.Field(i).Interface()
			case f.Name == "ID" && v.Field(i).IsZero(): // of a reference of which not all is known
				fields[jsonName(f)] = nil
			case f.Type != spanType:
				fields[jsonName(f)] = plain(v.Field(i), true)
			}
		}
		return fields
	}
	var n int64
	if v.CanInt() {
		n = v.Int()
	} else {
		n = int64(v.Uint())
	}
	if within && n == 0 {
		return nil
	}
	return int(n)
}
