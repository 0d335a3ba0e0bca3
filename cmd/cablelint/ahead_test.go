package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/ahead"
)

// TestAhead holds that the parsers are built ahead for the commands that take paths of cables and for no others.
func TestAhead(t *testing.T) {
	var read []string
	all := reflect.TypeFor[commands]()
	for i := range all.NumField() {
		f := all.Field(i)
		if f.Type.Kind() != reflect.Struct {
			continue
		}
		_, many := f.Type.FieldByName("Paths")
		if _, one := f.Type.FieldByName("File"); many || one {
			read = append(read, strings.ToLower(f.Name))
		}
	}
	if diff := cmp.Diff(slices.Sorted(slices.Values(read)), slices.Sorted(slices.Values(ahead.Commands))); diff != "" {
		t.Errorf("(-commands of paths +commands that it is done for):\n%s", diff)
	}
}
