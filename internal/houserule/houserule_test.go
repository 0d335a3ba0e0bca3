package houserule

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/expr-lang/expr/checker/nature"
	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

const cable = `VZCZCXYZ0001
OO RUEHC
DE RUEHPO #0042 0861109
ZNY CCCCC ZZH
O 271109Z MAR 06
FM AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234
INFO RUEHLO/AMEMBASSY LONDON 5678
BT
C O N F I D E N T I A L PORT LOUIS 000042

SIPDIS

E.O. 12958: DECL: 03/27/2016
TAGS: EFIS, MP
SUBJECT: SARDINE QUOTAS
REF: A. 05 PORT LOUIS 31
     B. STATE 12345
     C. SMITH E-MAIL OF MARCH 3
     D. 07 LONDON 17

Classified By: Ambassador Jane Roe, Reason 1.4 (b).

1. (C) SARDINES ARE FEW.

2. (U) HERRING IS NOT.

3. NO MARK STANDS HERE.
ROE
BT
#0042
`

// without returns the cable without the lines that begin with one of the words.
func without(words ...string) string {
	var b strings.Builder
	for line := range strings.Lines(cable) {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(line, w) }) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// configuration returns a configuration of one rule.
func configuration(t *testing.T, when, at, message string) *config.File {
	t.Helper()
	quote := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	f, err := config.Parse("c.yaml", []byte("house-rules:\n- name: no-sardines\n  severity: warning\n  when: "+quote(when)+
		"\n  at: "+quote(at)+"\n  message: "+quote(message)+"\n"), nil)
	if err == nil {
		err = Compile(f)
	}
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
	return f
}

// found returns what a configuration finds in a text: a line, and the words, of each finding.
func found(f *config.File, text string) []string {
	res := lint.Run(grammar.Parse("a.cable", text), f.House(), f.For("a.cable"))
	list := []string{}
	for _, d := range res.Diagnostics {
		list = append(list, fmt.Sprintf("%s|%s", d.At.Of(text), d.Message))
	}
	return list
}

func TestConditions(t *testing.T) {
	for _, c := range []struct {
		when  string
		text  string
		holds bool
	}{
		{`subject contains "SARDINE" and level == "confidential"`, cable, true},
		{`subject contains "SARDINE" and level == "secret"`, cable, false},
		{`level >= "confidential"`, cable, true},
		{`level < "confidential"`, cable, false},
		{`"secret" > level`, cable, true},
		{`level in ["secret", "confidential"]`, cable, true},
		{`sent < date("2006-03-28")`, cable, true},
		{`sent < date("1995-10-14")`, cable, false},
		{`declassification.date - sent > duration("87600h")`, cable, true},
		{`declassification.date > date("2016-03-27")`, cable, false},
		{`year == 2006 and number == 42`, cable, true},
		{`year + 1 == 2007`, cable, true},
		{`any(references, .kind == "cable" and .year > year)`, cable, true},
		{`count(references, .kind == "cable") == 3`, cable, true},
		{`len(references) == 4`, cable, true},
		{`any(tags, .code == "EFIS")`, cable, true},
		{`"SIPDIS" in captions`, cable, true},
		{`any(addressees, .role == "info" and .name contains "LONDON")`, cable, true},
		{`any(paragraphs, .level == "unclassified")`, cable, true},
		{`any(paragraphs, .level < "confidential")`, cable, true}, // (U), and not the one without a mark
		{`count(paragraphs, .level < "confidential") == 1`, cable, true},
		{`subject matches "^SARD.*S$"`, cable, true},
		{`let words = split(subject, " "); len(words) == 2 and first(words) == "SARDINE"`, cable, true},

		// an unknown fact makes a rule silent, whatever else is true
		{`subject contains "SARDINE" or level == "confidential"`, without("SUBJECT"), false},
		{`not (subject contains "SARDINE")`, without("SUBJECT"), false},
		{`subject == nil`, without("SUBJECT"), false},
		{`declassification.date > date("1995-10-14") or true`, without("E.O."), false},
		{`year < 2000`, without("O 27"), false},
		{`year != 2000`, without("O 27"), false},

		// unless the rule asks
		{`not known(subject)`, without("SUBJECT"), true},
		{`not known(subject)`, cable, false},
		{`known(subject) and subject contains "SARDINE" or level == "confidential"`, without("SUBJECT"), true},
		{`not known(sent) and year < 2000`, without("O 27"), false}, // nobody asks for the year
		{`not known(year) and (year < 2000 or year == 0 or year != 3)`, without("O 27"), false},
		{`not known(year) and year == nil`, without("O 27"), true},
		{`not known(declassification.date)`, without("E.O."), true},
		{`not known(year) and lower(subject) == "sardine quotas"`, without("O 27"), true},
		{`not known(subject) and lower(subject) == "x"`, without("SUBJECT"), false},

		// a list is known to be empty; numbers in its entries are unknown rather than 0
		{`len(references) == 0`, without("REF", "     "), true},
		{`not known(references)`, without("REF", "     "), true},
		{`any(references, .year == 0 or .serial == 0)`, cable, false},
		{`any(references, .year < 2000)`, cable, false}, // that of the e-mail is none
		{`any(references, .kind != "cable" and not known(.year))`, cable, true},
		{`any(paragraphs, not known(.mark))`, cable, true},
		{`any(paragraphs, lower(.mark) == "c")`, cable, true},
	} {
		f := configuration(t, c.when, "number", "found")
		if got := len(found(f, c.text)) == 1; got != c.holds {
			t.Errorf("%s: %v, want %v", c.when, got, c.holds)
		}
	}
}

// TestPlaces holds where findings point and what they say.
func TestPlaces(t *testing.T) {
	for _, c := range []struct{ at, message, text, want string }{
		{"subject", "sardines in {{subject}}", cable, "SARDINE QUOTAS|sardines in SARDINE QUOTAS"},
		{"sent", "sent on {{sent}}", cable, "271109Z MAR 06|sent on 27 March 2006 1109Z"},
		{"declassification.date", "until {{declassification.date}}", cable, "03/27/2016|until 27 March 2016"},
		{"references", "{{len(references)}}: {{references}}", cable, "05 PORT LOUIS 31|4: 05PORTLOUIS31, 06STATE12345, SMITH E-MAIL OF MARCH 3, 07LONDON17"},
		{"last(references)", "{{ year + 1 }}", cable, "07 LONDON 17|2007"},
		{`find(references, .year > year)`, "found", cable, "07 LONDON 17|found"},
		{`filter(references, .kind == "e-mail")`, "found", cable, "SMITH E-MAIL OF MARCH 3|found"},
		{"tags", "{{tags}} {{map(tags, .kind)}}", cable, "EFIS|EFIS, MP subject, geographic"},
		{"captions", "{{captions}} {{level}}", cable, "SIPDIS|SIPDIS confidential"},
		// what is unknown
		{"subject", "no subject: {{subject}}", without("SUBJECT"), "000042|no subject: unknown"},
		{"find(references, .year > 3000)", "found", cable, "000042|found"},
		{"subject", "found", "1. (U) TEXT.\n", "1. (U) TEXT.|found"},
		{"subject", "found", "", "|found"},
	} {
		f := configuration(t, "true", c.at, c.message)
		if diff := cmp.Diff([]string{c.want}, found(f, c.text)); diff != "" {
			t.Errorf("at %s (-want +got):\n%s", c.at, diff)
		}
	}
}

func TestMistakes(t *testing.T) {
	const entry = "house-rules:\n- name: a\n  severity: error\n  at: subject\n  message: found\n  when: "
	for _, c := range []struct{ text, want string }{
		{entry + "subjetc contains 'X'", `6:9: unknown fact or function "subjetc"; did you mean "subject"?`},
		{entry + `'subject contains "X" and yaer > 3'`, `6:35: unknown fact or function "yaer"; did you mean "year"?`},
		{entry + "|\n    subject contains 'X'\n    and yaer > 3", `8:9: unknown fact or function "yaer"; did you mean "year"?`},
		{entry + "\"subject\\x20contains 'X' and yaer > 3\"", `6:9: unknown fact or function "yaer"; did you mean "year"?`},
		{entry + `any(references, .knd == "cable")`, `6:26: unknown part "knd" of a fact; did you mean "kind"?`},
		{entry + `any(references, .kind == "cabel")`, `6:34: unknown kind "cabel"; did you mean "cable"?`},
		{entry + `level == "secert"`, `6:18: unknown level "secert"; did you mean "secret"?`},
		{entry + `level > "Secret"`, `6:17: unknown level "Secret"; did you mean "secret"?`},
		{entry + `level in ["secret", "none of these"]`, `6:29: unknown level "none of these"`},
		{entry + `layout == "smrt" or "foai" in wrappers`, `6:19: unknown layout "smrt"; did you mean "smart"?`},
		{entry + `'"foia" in wrappers and "foai" in wrappers'`, `6:33: unknown wrappers "foai"; did you mean "foia"?`},
		{entry + `subject`, `6:9: found a text, expected a condition that is true or false`},
		{entry + `subject = "A"`, `6:17: unexpected "=", expected == to compare`},
		{entry + `year > "2000"`, `6:14: operator > does not fit a number and a text`},
		{entry + `sent < "1995-10-14"`, `6:14: operator < does not fit a date and a text`},
		{entry + `sent < date("1995-13-14")`, `6:21: found date "1995-13-14", expected year-month-day, such as 1995-10-14`},
		{entry + `sent < now()`, `6:16: unknown fact or function "now"; did you mean "none"?`},
		{entry + `year > 3 AND year < 5`, `6:18: unexpected "AND"; did you mean "and"?`},
		{entry + `year >`, `6:14: unexpected end of the condition`},
		{entry + `known(year + 1)`, `6:20: found known(year + 1), expected a fact, such as known(subject)`},
		{entry + `subject matches "("`, "6:17: error parsing regexp: missing closing ): `(`"},
		{entry + `toJSON(references) == "a"`, `6:9: unknown fact or function "toJSON"`},
		{entry + "year == 1" + strings.Repeat(" or year == 1", 200), `6:1644: the condition is too long, expected at most 500 names, values and operators`},
		{"house-rules: [{name: a, severity: error, at: profile, when: 'true', message: b}]", `1:46: profile has no place in a cable, expected a fact that has one, such as subject`},
		{"house-rules: [{name: a, severity: error, at: lower(subject), when: 'true', message: b}]", `1:46: found a text, expected a fact, such as subject, or an entry of a list, such as last(references)`},
		{"house-rules: [{name: a, severity: error, at: subjetc, when: 'true', message: b}]", `1:46: unknown fact or function "subjetc"; did you mean "subject"?`},
		{"house-rules: [{name: a, severity: error, at: subject, when: 'true', message: 'in {{subjetc}}'}]", `1:84: unknown fact or function "subjetc"; did you mean "subject"?`},
		{"house-rules: [{name: a, severity: error, at: subject, when: 'true', message: 'in {{subject'}]", `1:82: found {{ without }}`},
		{"house-rules: [{name: a, severity: error, at: subject, when: 'true', message: 'in {{}}'}]", `1:84: found {{}}, expected a fact in it, such as {{subject}}`},
		{"house-rules: [{name: a, severity: error, at: subject, message: b, corpus: {group: references, when: count > 1}}]",
			`1:83: found a list, expected a text or a number by which cables are grouped, such as post + string(year)`},
		{"house-rules: [{name: a, severity: error, at: subject, message: b, corpus: {group: id, when: cuont > 1}}]",
			`1:93: unknown fact or function "cuont"; did you mean "count"?`},
		{"house-rules: [{name: a, severity: error, at: subject, message: b, corpus: {group: id, when: count > year}}]",
			`1:93: found year, expected count and group only: facts of cables belong in the when above`},
		{"house-rules: [{name: a, severity: error, at: subject, message: '{{count}}', when: year > 3}]",
			`1:67: found function count without its arguments`},
	} {
		f, err := config.Parse("c.yaml", []byte(c.text), nil)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		got := "no mistake"
		if err := Compile(f); err != nil {
			got = strings.TrimPrefix(err.Error(), "c.yaml:")
		}
		if got != c.want {
			t.Errorf("%s\n got: %s\nwant: %s", c.text, got, c.want)
		}
	}
}

// TestBounded holds that a condition whose cost grows with a power of the size of a cable ends soon,
// and says why it has no value.
func TestBounded(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "\n%d. (U) TEXT.\n", i+4)
	}
	text := strings.Replace(cable, "STANDS HERE.\n", "STANDS HERE.\n"+b.String(), 1)
	for when, want := range map[string]string{
		`any(paragraphs, any(paragraphs, any(paragraphs, .number < 0)))`: "000042|the condition cannot be decided: it takes more than 100000 steps",
		`any(paragraphs, .number < 0)`:                                   "",
		`len(1..100000000) > 3`:                                          "000042|the condition cannot be decided: memory budget exceeded",
		`year % (year - 2006) == 1`:                                      "000042|the condition cannot be decided: runtime error: integer divide by zero",
		`paragraphs[100000].number == 3`:                                 "",
		`len(map(paragraphs, map(paragraphs, .level))) > 1`:              "000042|the condition cannot be decided: it takes more than 100000 steps",
	} {
		got := strings.Join(found(configuration(t, when, "number", "found"), text), "\n")
		if got != want {
			t.Errorf("%s\n got: %s\nwant: %s", when, got, want)
		}
	}
}

// TestCorpus holds what a rule finds that groups cables.
func TestCorpus(t *testing.T) {
	f, err := config.Parse("c.yaml", []byte(`house-rules:
- {name: busy, severity: info, at: number, message: "{{count}} cables of {{group}}, {{subject}}", corpus: {group: post + string(year), when: count > 1}}
- {name: lone, severity: info, at: number, when: level == "confidential", message: "one on {{subject}}", corpus: {group: subject, when: count == 1}}
- {name: odd, severity: info, at: number, message: odd, corpus: {group: year % (year - year), when: count == 1}}
rules: {odd: warning}
`), nil)
	if err == nil {
		err = Compile(f)
	}
	if err != nil {
		t.Fatal(err)
	}
	c := lint.NewCorpus(nil)
	defer c.Close()
	conf := func(e *lint.Entry) lint.Config { return f.For(e.Name) }
	for _, one := range []struct{ name, text string }{
		{"a.cable", cable},
		{"b.cable", strings.NewReplacer("000042", "000043", "SARDINE", "HERRING").Replace(cable)},
		{"c.cable", strings.NewReplacer("MAR 06", "MAR 07").Replace(cable)},
		{"d.cable", without("O 27")}, // of no year, so of no group
	} {
		res := lint.Run(grammar.Parse(one.name, one.text), f.House(), f.For(one.name))
		if err := c.Add(res.Entry()); err != nil {
			t.Fatal(err)
		}
	}
	c.Use(f.House()...)
	results, err := c.Check(conf)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, res := range results {
		for _, d := range res.Diagnostics {
			line := fmt.Sprintf("%s %v %s: %s", res.Cable.File.Name, d.Severity, d.Rule, d.Message)
			for _, n := range d.Notes {
				line += fmt.Sprintf(" (%s in %s)", n.Message, n.In.Name)
			}
			got = append(got, line)
		}
	}
	undecided := "the condition cannot be decided: runtime error: integer divide by zero"
	want := []string{
		"a.cable info busy: 2 cables of PORT LOUIS2006, SARDINE QUOTAS",
		"a.cable warning odd: " + undecided,
		"b.cable info busy: 2 cables of PORT LOUIS2006, HERRING QUOTAS (the first of 2 in a.cable)",
		"b.cable info lone: one on HERRING QUOTAS",
		"b.cable warning odd: " + undecided,
		"c.cable warning odd: " + undecided,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSchema holds that conditions have the facts that the schema documents, of the types that it
// gives them, and the words that it lists.
func TestSchema(t *testing.T) {
	text, err := os.ReadFile("../../lint/facts.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema node
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	want, got := map[string]string{}, map[string]string{}
	for name, n := range schema.Properties {
		want[name] = n.typeName(schema.Defs)
	}
	delete(want, "inner") // the facts of another telegram
	for name, typ := range known().types {
		got[name] = typeName(typ.Nature())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-schema +conditions):\n%s", diff)
	}
	for name, words := range schema.enums() {
		slices.Sort(words)
		known := wordsOf(name)
		for _, w := range slices.Compact(words) {
			if known != nil && !slices.Contains(known, w) {
				t.Errorf("%s may be %q by the schema, and not in conditions", name, w)
			}
		}
	}
}

// node is a part of a JSON Schema.
type node struct {
	Type       any
	Enum       []string
	Properties map[string]node
	Items      *node
	AnyOf      []node
	Ref        string          `json:"$ref"`
	Defs       map[string]node `json:"$defs"`
	Format     string
}

// typeName returns the type of a value by the schema, without its place.
func (n node) typeName(defs map[string]node) string {
	if name, ok := strings.CutPrefix(n.Ref, "#/$defs/"); ok {
		n = defs[name]
	}
	if len(n.AnyOf) == 2 {
		n = n.AnyOf[1]
		if v, ok := n.Properties["value"]; ok {
			return v.typeName(defs)
		}
	}
	switch n.Type {
	case "array":
		return "[]" + n.Items.typeName(defs)
	case "object":
		var fields []string
		for name, of := range n.Properties {
			if of.Ref != "#/$defs/span" {
				fields = append(fields, name+" "+of.typeName(defs))
			}
		}
		slices.Sort(fields)
		return "{" + strings.Join(fields, ", ") + "}"
	case "string", nil:
		if n.Format == "date-time" {
			return "time.Time"
		}
		return "string"
	case "integer":
		return "int"
	case "boolean":
		return "bool"
	}
	return fmt.Sprint(n.Type)
}

// typeName returns the type of a value in a condition.
func typeName(n nature.Nature) string {
	switch {
	case n.Type == reflect.TypeFor[[]any]():
		return "[]" + typeName(*n.Ref)
	case n.Type == reflect.TypeFor[map[string]any]():
		var list []string
		for name, of := range n.Fields {
			list = append(list, name+" "+typeName(of))
		}
		slices.Sort(list)
		return "{" + strings.Join(list, ", ") + "}"
	}
	return n.Type.String()
}

// enums returns the words that are listed for each name.
func (n node) enums() map[string][]string {
	all := map[string][]string{}
	var look func(name string, n node)
	look = func(name string, n node) {
		all[name] = append(all[name], n.Enum...)
		for key, of := range n.Properties {
			if key == "value" {
				key = name
			}
			look(key, of)
		}
		if n.Items != nil {
			look(name, *n.Items)
		}
		for _, of := range n.AnyOf {
			look(name, of)
		}
	}
	look("", n)
	return all
}
