package lint_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/property"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// anyEdits draws edits of a text that are in order and do not overlap. Their ends lie between characters.
func anyEdits(t *rapid.T, text string) (edits []lint.Edit) {
	var ends []int
	for i := range text {
		ends = append(ends, i)
	}
	ends = append(ends, len(text))
	at := 0
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		if at >= len(ends) {
			break
		}
		start := rapid.IntRange(at, len(ends)-1).Draw(t, "start")
		end := rapid.IntRange(start, min(start+5, len(ends)-1)).Draw(t, "end")
		edits = append(edits, lint.Edit{At: grammar.Span{Start: ends[start], End: ends[end]}, New: rapid.StringOf(rapid.RuneFrom([]rune("AZ \u00b6\n"))).Draw(t, "new")})
		at = max(end, start+1)
	}
	return edits
}

// anySource draws the bytes of a file in one of the encodings that have a pilcrow.
var anySource = rapid.Custom(func(t *rapid.T) string {
	text := rapid.StringOf(rapid.RuneFrom([]rune("AB 1\u00b6\u00e9.\r\n"))).Draw(t, "text")
	e := rapid.SampledFrom([]grammar.Encoding{grammar.UTF8, grammar.UTF8BOM, grammar.UTF16LE, grammar.UTF16BE, grammar.Windows1252}).Draw(t, "encoding")
	source, err := e.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	return map[grammar.Encoding]string{grammar.UTF8BOM: "\xef\xbb\xbf", grammar.UTF16LE: "\xff\xfe", grammar.UTF16BE: "\xfe\xff"}[e] + source
})

// TestEditsCompose holds that edits made at once, one by one from the end, or in two lots are the
// same, and that in the bytes of a file they are what they are in its text.
func TestEditsCompose(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		file := grammar.NewFile("", anySource.Draw(t, "source"))
		edits := anyEdits(t, file.Text)
		want := lint.Apply(file.Text, edits)
		single := file.Text
		for _, e := range slices.Backward(edits) {
			single = lint.Apply(single, []lint.Edit{e})
		}
		if single != want {
			t.Fatalf("at once %q, one by one %q", want, single)
		}
		cut := rapid.IntRange(0, len(edits)).Draw(t, "cut")
		if lots := lint.Apply(lint.Apply(file.Text, edits[cut:]), edits[:cut]); lots != want {
			t.Fatalf("at once %q, in two lots %q", want, lots)
		}
		source, err := lint.Rewrite(file, edits)
		if err != nil {
			return // the bytes would be read in another way
		}
		if got := grammar.NewFile("", source); got.Text != want {
			t.Fatalf("the text is %q, the file %q", want, got.Text)
		}
	})
}

// TestPickedEdits holds that whatever fixes findings have, those that are picked are in order and
// do not overlap, and each is made whole.
func TestPickedEdits(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		text := strings.Repeat("x", 40)
		var found []lint.Diagnostic
		for range rapid.IntRange(0, 8).Draw(t, "findings") {
			var d lint.Diagnostic
			if d.Fix("a", anyEdits(t, text)...); len(d.Fixes[0].Edits) > 0 {
				found = append(found, d)
			}
		}
		edits, taken := lint.Edits(found, func(lint.Diagnostic, lint.Fix) bool { return true })
		at := 0
		for _, e := range edits {
			if e.At.Start < at {
				t.Fatalf("an edit at %+v after %d: %+v", e.At, at, edits)
			}
			at = e.At.End
		}
		whole := 0
		for _, d := range found {
			if f := d.Fixes[0].Edits; containsRun(edits, f) {
				whole++
			}
		}
		if whole < taken {
			t.Fatalf("%d fixes taken, %d whole: %+v of %+v", taken, whole, edits, found)
		}
		if len(found) > 0 && taken == 0 {
			t.Fatal("nothing was taken")
		}
	})
}

// containsRun reports whether the edits are in a list one after the other.
func containsRun(list, run []lint.Edit) bool {
	for i := 0; i+len(run) <= len(list); i++ {
		if slices.Equal(list[i:i+len(run)], run) {
			return true
		}
	}
	return false
}

// checkFacts fails unless every place in facts lies within a text of n bytes, and facts are what their JSON says.
func checkFacts(t rapid.TB, facts *lint.Facts, n int) {
	t.Helper()
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		if at, ok := v.Interface().(grammar.Span); ok {
			if at.Start < 0 || at.Start > at.End || at.End > n {
				t.Fatalf("%s at %+v of %d bytes", path, at, n)
			}
			return
		}
		switch v.Kind() {
		case reflect.Slice:
			if v.IsNil() && v.Type().Elem().Kind() != reflect.Uint8 {
				t.Fatalf("%s is nil, not empty", path)
			}
			for i := range v.Len() {
				walk(v.Index(i), path+"[]")
			}
		case reflect.Struct:
			if known := v.FieldByName("Known"); known.IsValid() && !known.Bool() && !v.IsZero() {
				t.Fatalf("%s is not known, and yet %+v", path, v)
			}
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() {
					walk(v.Field(i), path+"."+f.Name)
				}
			}
		}
	}
	walk(reflect.ValueOf(*facts), "Facts")
	encoded, err := json.Marshal(facts)
	if err != nil {
		t.Fatal(err)
	}
	back := new(lint.Facts)
	if err := json.Unmarshal(encoded, back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(facts, back); diff != "" {
		t.Fatalf("(-facts +read back):\n%s", diff)
	}
}

// FuzzEntry holds that what a corpus keeps of any cable can be kept, is read back the same, and has
// the places of the text.
func FuzzEntry(f *testing.F) {
	f.Add(sound(f))
	f.Add("\xb6 UNCLAS \xff PARIS 000012\r\r\nREF: A. 05 PARIS 1 B. X 99999999999999999999\nTAGS: \xff\n")
	for _, text := range testcables.Layouts(f, "..") {
		f.Add(text)
	}
	corpus := lint.NewCorpus(rules.All())
	f.Cleanup(func() { corpus.Close() })
	f.Fuzz(func(t *testing.T, source string) {
		res := lint.Run(grammar.Parse("a.cable", source), nil, lint.Config{})
		e := res.Entry()
		encoded, err := corpus.Encode(e)
		if err != nil {
			t.Fatal(err)
		}
		back, err := corpus.Decode(encoded)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(e, back); diff != "" {
			t.Fatalf("(-kept +read back):\n%s", diff)
		}
		file := back.File()
		if len(file.Text) != len(res.Cable.File.Text) {
			t.Fatalf("%d bytes come back of %d", len(file.Text), len(res.Cable.File.Text))
		}
		for _, l := range e.Lines {
			if got := file.Position(l.Start); got != (grammar.Position{Line: l.Number, Column: 1}) {
				t.Fatalf("line %d comes back at %+v", l.Number, got)
			}
			if got := file.Text[l.Start:l.End]; got != l.Text {
				t.Fatalf("line %d comes back as %q, not %q", l.Number, got, l.Text)
			}
		}
	})
}

// FuzzDecode reads any bytes as what a corpus keeps: they are refused, or are an entry that can be shown and added.
func FuzzDecode(f *testing.F) {
	corpus := lint.NewCorpus(rules.All())
	f.Cleanup(func() { corpus.Close() })
	for _, text := range append(testcables.Layouts(f, ".."), sound(f)) {
		encoded, err := corpus.Encode(lint.Run(grammar.Parse("a.cable", text), nil, lint.Config{}).Entry())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(encoded)
	}
	f.Add([]byte("\x00{}"))
	f.Add([]byte(`` + "\x00" + `{"bytes":9007199254740993,"lines":[{"n":1,"start":5,"end":9007199254740993,"text":"x"},{"n":900719925474,"start":-1,"end":3}]}`))
	f.Fuzz(func(t *testing.T, encoded []byte) {
		e, err := corpus.Decode(encoded)
		if err != nil || e.Bytes > 1<<17 { // larger ones are only slower
			return
		}
		e.File()
		another := lint.NewCorpus(rules.All())
		defer another.Close()
		for range 2 {
			if err := another.AddEncoded(encoded); err != nil {
				return
			}
		}
		if _, err := another.Check(func(*lint.Entry) lint.Config { return lint.Config{} }); err != nil {
			t.Log(err)
		}
	})
}
