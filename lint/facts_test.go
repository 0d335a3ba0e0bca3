package lint_test

import (
	"encoding"
	"encoding/json"
	"flag"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/golden"
	"github.com/cablelint/cablelint/lint"
)

var update = flag.Bool("update", false, "rewrite golden files")

// TestFacts holds what is read out of lines, each fact by its name, with what is at its place
// where that is something else: under each line of testdata/facts.txt are the facts that it adds.
func TestFacts(t *testing.T) {
	golden.Compare(t, "testdata/facts.txt", *update, func(c golden.Case) (added []string) {
		had := map[string]int{}
		for _, f := range facts(c.Before) {
			had[f]++
		}
		for _, f := range facts(c.Whole()) {
			if had[f]--; had[f] < 0 {
				added = append(added, f)
			}
		}
		return added
	})
}

// facts lists what a text says.
func facts(text string) (list []string) {
	c := grammar.Parse("", text)
	f := reflect.ValueOf(*lint.ExtractFacts(c))
	for i := range f.NumField() {
		name := f.Type().Field(i).Name
		if name == "Profile" || name == "Dialect" || name == "Layout" || name == "Service" ||
			name == "Wrappers" || name == "Encoding" || name == "Inner" || name == "Evidence" {
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
		value := v.FieldByName("Value")
		if _, ok := value.Interface().(lint.Person); ok {
			return saidOf(value, text)
		}
		said := plain(value)
		if at := v.FieldByName("At").Interface().(grammar.Span).Of(text); at != said {
			said += " of " + quoted(at)
		}
		return ": " + said
	}
	if at, ok := v.Interface().(grammar.Span); ok {
		return strings.TrimSuffix(": "+quoted(at.Of(text)), `: ""`)
	}
	if o, ok := v.Interface().(lint.Office); ok { // of which there are many in a row
		return strings.TrimRight(fmt.Sprintf(" %s %s %d", o.At.Of(text), o.Code, o.Copies.Value), " ")
	}
	all := ""
	for i := range v.NumField() {
		switch field, name := v.Field(i), v.Type().Field(i).Name; {
		case field.IsZero() && name != "Role", name == "Rank": // which follows from the key
		case field.Type() == reflect.TypeFor[grammar.Span]():
			all += " | " + name + " " + quoted(field.Interface().(grammar.Span).Of(text))
		case field.Kind() == reflect.Slice && field.Type().Elem().Kind() == reflect.Struct:
			for j := range field.Len() {
				all += " | " + name + saidOf(field.Index(j), text)
			}
		case field.Kind() == reflect.Struct:
			all += " | " + name + saidOf(field, text)
		default:
			all += " | " + name + " " + plain(field)
		}
	}
	return all
}

// quoted quotes what is at a place, of a long text its ends.
func quoted(at string) string {
	const most, end = 120, 30
	if r := []rune(at); len(r) > most {
		at = string(r[:end]) + " … " + string(r[len(r)-end:])
	}
	return strconv.Quote(at)
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

// TestFactOfNull holds that null, read over a fact that is known, makes it unknown, and that what
// is no fact is refused.
func TestFactOfNull(t *testing.T) {
	for source, want := range map[string]lint.Fact[int]{
		"null":                                 {},
		`{"value":3,"at":{"start":1,"end":2}}`: {Value: 3, At: grammar.Span{Start: 1, End: 2}, Known: true},
	} {
		got := lint.Fact[int]{Value: 9, At: grammar.Span{Start: 7, End: 8}, Known: true}
		if err := json.Unmarshal([]byte(source), &got); err != nil || got != want {
			t.Errorf("%s: %+v, %v", source, got, err)
		}
		if back, err := json.Marshal(got); err != nil || string(back) != source {
			t.Errorf("%s is written as %s, %v", source, back, err)
		}
	}
	var f lint.Fact[int]
	if err := json.Unmarshal([]byte(`{"value":"x"}`), &f); err == nil || f.Known {
		t.Errorf("%+v, %v", f, err)
	}
}

// TestPilot holds that the lines above the date-time line are those of the message and not of a pilot
// above it, whose own line may come again word for word.
func TestPilot(t *testing.T) {
	const message = "PP RUEHC RUEHBS\nDE RUEHPL #0042 0861109\nZNY CCCCC ZZH\nP 271109Z MAR 06\n" +
		"FM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nINFO RUEHBS/USEU BRUSSELS\nBT\n" +
		"C O N F I D E N T I A L PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. (U) The dues rise.\n"
	for _, pilot := range []string{
		"VZCZCLTA012\n",
		"VZCZCLTA012\nPP RUEHC\nZNR UUUUU ZOV RUDKA\nVZCZCXRO0042\n",
		"VZCZCLTA012\nOO RUEHC\nDE RUDKA #0015/02 0861130\nZNR UUUUU ZZH\n",
	} {
		f := lint.ExtractFacts(grammar.Parse("pilot", pilot+message))
		got := fmt.Sprint(f.Prosign.Value, " ", len(f.Routing), " ", f.Station.Value, " ", f.Serial.Value, " ", f.Part.Known, " ",
			f.FilingTime.Value, " ", f.Letters.Value, " ", f.Sent.Known, " ", f.Number.Value)
		if diff := cmp.Diff("PP 2 RUEHPL 42 false 1109 CCCCC true 42", got); diff != "" {
			t.Errorf("%s(-want +got):\n%s", pilot, diff)
		}
	}
	again := lint.ExtractFacts(grammar.Parse("again", "VZCZCLTA012\nPP RUEHC RUEHBS\n"+message))
	if again.Station.Value != "RUEHPL" || again.Originator.Value != "AMEMBASSY PORT LOUIS" || len(again.Addressees) != 2 {
		t.Errorf("station %v, originator %v, addressees %v", again.Station, again.Originator, again.Addressees)
	}
}
