package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestHouseMistakes holds what is said of an entry of house-rules that is none.
func TestHouseMistakes(t *testing.T) {
	const rest = "severity: info, at: subject, message: b, when: 'true'}]"
	for source, want := range map[string]string{
		"house-rules: x":                           `c.yaml:1:14: found "x", expected a list`,
		"- house-rules\n- x\n":                     `c.yaml:1:1: the configuration is not a mapping, expected keys and values`,
		"house-rules:\n":                           "",
		"house-rules: []":                          "",
		"house-rules: [x]":                         `c.yaml:1:15: a house rule is not a mapping, expected keys and values`,
		"house-rules: [{}]":                        `c.yaml:1:15: house rule without a name, such as no-sardines`,
		"house-rules: [{name: a}]":                 `c.yaml:1:15: house rule without a severity: info, warning or error`,
		"house-rules: [{name: a, severity: info}]": `c.yaml:1:15: house rule without a message, such as sardines in {{subject}}`,
		"house-rules: [{name: a, severity: error, message: b}]":          `c.yaml:1:15: house rule without at, the fact to which it points, such as subject`,
		"house-rules: [{name: a, severity: warning, message: b, at: c}]": `c.yaml:1:15: house rule without when, a condition, such as subject contains "SARDINE"`,
		"house-rules: [{name: a, " + rest:                                "",
		"house-rules: [{name: a-1b, " + rest:                             "",
		"house-rules: [{name: A, " + rest:                                `c.yaml:1:22: found name "A", expected small letters, digits and single hyphens: no-sardines`,
		"house-rules: [{name: a--b, " + rest:                             `c.yaml:1:22: found name "a--b", expected small letters, digits and single hyphens: no-sardines`,
		"house-rules: [{name: pilcrow, " + rest:                          `c.yaml:1:22: repeated name "pilcrow", expected one that no other rule, group or tag has`,
		"house-rules: [{name: text, " + rest:                             `c.yaml:1:22: repeated name "text", expected one that no other rule, group or tag has`,
		"house-rules: [{name: all, " + rest:                              `c.yaml:1:22: repeated name "all", expected one that no other rule, group or tag has`,
		"house-rules: [{name: house, " + rest:                            `c.yaml:1:22: repeated name "house", expected one that no other rule, group or tag has`,
		"house-rules: [{name: stale-ignore, " + rest:                     `c.yaml:1:22: repeated name "stale-ignore", expected one that no other rule, group or tag has`,
		"house-rules: [{name: stale-baseline, " + rest:                   `c.yaml:1:22: repeated name "stale-baseline", expected one that no other rule, group or tag has`,
		"house-rules: [{name: suppression, " + rest:                      `c.yaml:1:22: repeated name "suppression", expected one that no other rule, group or tag has`,
		"house-rules: [{name: " + rules.All()[0].Name + ", " + rest: `c.yaml:1:22: repeated name "` + rules.All()[0].Name +
			`", expected one that no other rule, group or tag has`,
		"house-rules: [{name: old-name, " + rest:                                                                  `c.yaml:1:22: repeated name "old-name", expected one that no other rule, group or tag has`,
		"house-rules: [{name: [], " + rest:                                                                        `c.yaml:1:22: missing text`,
		"house-rules: [{name: a, wen: b, " + rest:                                                                 `c.yaml:1:25: unknown key "wen"; did you mean "when"?`,
		"house-rules: [{name: a, severity: eror, at: subject, message: b, when: 'true'}]":                         `c.yaml:1:35: unknown severity "eror", expected info, warning or error; did you mean "error"?`,
		"house-rules: [{name: a, severity: inf, at: subject, message: b, when: 'true'}]":                          `c.yaml:1:35: unknown severity "inf", expected info, warning or error; did you mean "info"?`,
		"house-rules: [{name: a, severity: warnin, at: subject, message: b, when: 'true'}]":                       `c.yaml:1:35: unknown severity "warnin", expected info, warning or error; did you mean "warning"?`,
		"house-rules: [{name: a, severity: off, at: subject, message: b, when: 'true'}]":                          `c.yaml:1:35: unknown severity "off", expected info, warning or error`,
		"house-rules: [{name: a, severity: info, at: subject, message: b, corpus: {group: id, when: count > 1}}]": "",
		"house-rules: [{name: a, severity: info, at: subject, message: b, corpus: {group: id}}]":                  `c.yaml:1:74: corpus of a house rule without group and when, such as {group: id, when: count > 1}`,
		"house-rules: [{name: a, severity: info, at: subject, message: b, corpus: {when: count > 1}}]":            `c.yaml:1:74: corpus of a house rule without group and when, such as {group: id, when: count > 1}`,
		"house-rules: [{name: a, severity: info, at: subject, message: b, corpus: x}]": "c.yaml:1:74: corpus is not a mapping, expected keys and values\n" +
			`c.yaml:1:74: corpus of a house rule without group and when, such as {group: id, when: count > 1}`,
		"house-rules: [{name: a, severity: info, at: subject, message: b, corpus: {grup: id, group: id, when: count > 1}}]": `c.yaml:1:75: unknown key "grup"; did you mean "group"?`,
		// a name is known before all other keys, also where something else is wrong with its rule, and only once
		"rules: {a: off}\nhouse-rules: [{name: a, " + rest:                                                              "",
		"rules: {house: off}\nhouse-rules: [{name: a, " + rest:                                                          "",
		"rules: {house: off}":                                                                                           "",
		"ignore: [{files: [x], rule: a, reason: y}]\nhouse-rules: [{name: a, " + rest:                                   "",
		"rules: {a: off}\nhouse-rules: [{name: a}]":                                                                     `c.yaml:2:15: house rule without a severity: info, warning or error`,
		"house-rules:\n- {name: a, " + strings.TrimSuffix(rest, "]") + "\n- {name: a, " + strings.TrimSuffix(rest, "]"): `c.yaml:3:10: repeated name "a", expected one that no other rule, group or tag has`,
		"rules: {all: off}\nhouse-rules: [{name: b, " + rest + "\nhouse-rules: [{name: c, " + rest:                      `c.yaml:3:1: repeated key "house-rules"`,
	} {
		book := append(rules.All(), &lint.Rule{Name: "newer-name", Group: "text", Severity: lint.Info, Aliases: []string{"old-name"}})
		got := ""
		if _, err := Parse("c.yaml", []byte(source), book); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", source, got, want)
		}
	}
}

// TestHousePages holds what the page of each house rule says, and what its rule is.
func TestHousePages(t *testing.T) {
	const source = `rules: {pilcrow: off}
house-rules:
- name: no-sardines
  severity: warning
  at: subject
  when: |
    subject contains "SARDINE"
      and year > 2000
  message: sardines in  {{subject}}
- {name: twice, severity: error, at: number, message: "{{count}} of {{group}}", corpus: {group: id, when: count > 1}}
`
	f, err := Parse("folder/c.yaml", []byte(source), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"no-sardines": "Reports sardines in {{subject}}.\n\n\twhen: subject contains \"SARDINE\" and year > 2000\n\tat: subject\n" +
			"\tseverity: warning\n\nFix: none. A house rule does not change cables.\n\nSource: folder/c.yaml:3:3\n",
		"twice": "Reports {{count}} of {{group}}.\n\n\tgroup: id\n\tof the group: count > 1\n\tat: number\n\tseverity: error\n\n" +
			"Fix: none. A house rule does not change cables.\n\nSource: folder/c.yaml:10:3\n",
		"pilcrow": "", "no": "",
	} {
		if diff := cmp.Diff(want, f.HousePage(name)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	var got []string
	for _, r := range f.House() {
		got = append(got, fmt.Sprint(r.Name, " ", r.Group, " ", r.Severity, " ", r.Everywhere))
	}
	if diff := cmp.Diff([]string{"no-sardines house warning true", "twice house error true"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := new(File).House(); got != nil {
		t.Errorf("%d rules of no configuration", len(got))
	}
}

// TestExpressions holds where the characters of an expression are, in each style of YAML.
func TestExpressions(t *testing.T) {
	for _, tt := range []struct {
		name, value string // of the key when, which begins in column 9 of line 2
		text        string
		want        []Position // of the first and the fourth character of each line
	}{
		{"plain", "year > 3", "year > 3", []Position{{2, 9}, {2, 12}}},
		{"quoted", "'year > 3'", "year > 3", []Position{{2, 10}, {2, 13}}},
		{"in double quotation marks", `"year > 3"`, "year > 3", []Position{{2, 10}, {2, 13}}},
		{"with an escape", `"year\x20> 3"`, "year > 3", []Position{{2, 9}, {2, 9}}},
		{"with a quotation mark", `'it''s'`, "it's", []Position{{2, 9}, {2, 9}}},
		{"literal", "|\n      year > 3\n      and x\n", "year > 3\nand x", []Position{{3, 7}, {3, 10}, {4, 7}, {4, 10}}},
		{"literal, deeper", "|\n      year > 3\n        and x\n", "year > 3\n  and x", []Position{{3, 7}, {3, 10}, {4, 7}, {4, 10}}},
		{"folded", ">\n      year > 3\n", "year > 3", []Position{{3, 7}, {3, 10}}},
		{"folded over lines", ">\n      year > 3\n      and x\n", "year > 3 and x", []Position{{2, 9}, {2, 9}}},
		{"over lines", "year > 3\n      and x\n", "year > 3 and x", []Position{{2, 9}, {2, 9}}},
		{"after letters of two bytes", "'é' == é", "", nil},
		{"of letters of two bytes", "éé > 3", "éé > 3", []Position{{2, 9}, {2, 12}}},
	} {
		source := "house-rules:\n- when: " + tt.value + "\n  name: a\n  severity: info\n  at: subject\n  message: b\n"
		if tt.want == nil { // the key before has letters of two bytes
			source = "house-rules:\n- {name: a, message: éé, severity: info, at: b, when: year > 3}\n"
			tt.text, tt.want = "year > 3", []Position{{2, 55}, {2, 58}}
		}
		f, err := Parse("c.yaml", []byte(source), nil)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		e := f.HouseRules[0].When
		if e.Text != tt.text {
			t.Errorf("%s: text %q, want %q", tt.name, e.Text, tt.text)
		}
		var got []Position
		for line := range strings.Count(e.Text, "\n") + 1 {
			got = append(got, e.PlaceOf(line+1, 0), e.PlaceOf(line+1, 3))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		for _, line := range []int{0, strings.Count(e.Text, "\n") + 2} {
			if got := e.PlaceOf(line, 3); got != e.Place {
				t.Errorf("%s: line %d is at %v, want %v", tt.name, line, got, e.Place)
			}
		}
	}
}
