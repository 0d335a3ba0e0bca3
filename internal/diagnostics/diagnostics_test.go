package diagnostics

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/internal/testing/property"
	"github.com/cablelint/cablelint/lint"
)

// fill sets every field of a value to something that no other field has.
func fill(v reflect.Value, next *int) {
	*next++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), next)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), next)
		fill(v.Index(1), next)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), next)
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d", *next))
	case reflect.Int:
		v.SetInt(int64(*next * 100))
	case reflect.Uint8:
		v.SetUint(uint64(*next % 4))
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic(fmt.Sprintf("a field of the kind %v, which this package does not write", v.Kind()))
	}
}

// TestEveryField holds that no field of a finding is forgotten, also none that is new.
func TestEveryField(t *testing.T) {
	var want []lint.Diagnostic
	fill(reflect.ValueOf(&want).Elem(), new(int))
	got, err := Read(string(Append(nil, want)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestAnything holds that what was written is read again, and that nothing that was cut is read.
func TestAnything(t *testing.T) {
	lists := rapid.SliceOfN(rapid.Make[lint.Diagnostic](), 0, 4)
	property.Check(t, func(t *rapid.T) {
		want := lists.Draw(t, "findings")
		data := string(Append(nil, want))
		got, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		empty := cmp.FilterValues(func(a, b any) bool {
			x, y := reflect.ValueOf(a), reflect.ValueOf(b)
			return x.IsValid() && y.IsValid() && x.Kind() == reflect.Slice && y.Kind() == reflect.Slice && x.Len() == 0 &&
				y.Len() == 0
		}, cmp.Comparer(func(any, any) bool { return true }))
		if diff := cmp.Diff(want, got, empty); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
		cut := rapid.IntRange(0, len(data)-1).Draw(t, "cut")
		if got, err := Read(data[:cut]); err == nil {
			t.Fatalf("%v of %d bytes of %d", got, cut, len(data))
		}
		if _, err := Read(data + "x"); err == nil {
			t.Fatal("no error where more follows")
		}
	})
}

// FuzzRead holds that nothing makes Read fail otherwise than with an error.
func FuzzRead(f *testing.F) {
	var all []lint.Diagnostic
	fill(reflect.ValueOf(&all).Elem(), new(int))
	f.Add(string(Append(nil, all)))
	f.Add("\x00")
	f.Add("\xff\xff\xff\xff\xff\xff\xff\xff\x7f")
	f.Fuzz(func(t *testing.T, s string) {
		if list, err := Read(s); err != nil && list != nil {
			t.Error("findings with an error")
		}
	})
}
