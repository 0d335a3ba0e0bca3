package xref

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// Rename returns the edits that give the part that m names another name, wherever it is named. It
// fails if the name is not one of its kind, if another part has it or the text cites a missing part
// by it, if several parts have the old name, and with a [RangeError] if a range, refs A-C, would
// mean something else.
func Rename(list []Mention, m Mention, name string) ([]lint.Edit, error) {
	if err := checkName(m.Kind, name); err != nil {
		return nil, err
	}
	if name == m.Name {
		return nil, nil
	}
	parts := 0
	for _, other := range list {
		switch {
		case !other.Defines || other.Kind != m.Kind:
		case other.Name == name:
			return nil, fmt.Errorf("%s %s already exists", m.Kind, name)
		case other.Name == m.Name:
			parts++
		}
	}
	switch {
	case parts == 0:
		return nil, fmt.Errorf("no %s %s", m.Kind, m.Name)
	case parts > 1:
		return nil, fmt.Errorf("%s %s occurs %d times; which one the text cites is not certain", m.Kind, m.Name, parts)
	}
	return renamed(list, m.Kind, map[string]string{m.Name: name})
}

// RangeError is why a part cannot be renamed: the text cites a range, refs A-C, that would mean
// something else.
type RangeError struct{ Mention } // with which the range begins

func (e *RangeError) Error() string {
	return fmt.Sprintf("range of %ss %s to %s would mean something else", e.Kind, e.Name, e.RangeEnd)
}

// dangling returns an error if a part gets the name by which the text cites a missing one: what is
// a mistake now would look correct then.
func dangling(list []Mention, k Kind, names map[string]string) error {
	for _, m := range list {
		if m.Kind != k {
			continue
		}
		first, last := position(k, m.Name), position(k, m.Name)
		if m.RangeEnd != "" {
			last = position(k, m.RangeEnd)
		}
		for n := first; n <= last; n++ {
			if name := nameOf(k, n); !isDefined(list, k, name) && isGiven(names, name) {
				return fmt.Errorf("the text cites %s %s, which is missing", k, name)
			}
		}
	}
	return nil
}

func isDefined(list []Mention, k Kind, name string) bool {
	return slices.ContainsFunc(list, func(m Mention) bool { return m.Defines && m.Kind == k && m.Name == name })
}

// isGiven reports whether a part gets a name that it did not have.
func isGiven(names map[string]string, name string) bool {
	for old, given := range names {
		if given == name && old != name {
			return true
		}
	}
	return false
}

// checkName returns an error if a name is not one of its kind.
func checkName(k Kind, name string) error {
	if k == Reference {
		if len(name) != 1 || name[0] < 'A' || name[0] > 'Z' {
			return fmt.Errorf("found %q, expected a letter from A to Z", name)
		}
		return nil
	}
	if n, err := strconv.Atoi(name); err != nil || n < 1 || n > 999 || strconv.Itoa(n) != name {
		return fmt.Errorf("found %q, expected a number from 1 to 999", name)
	}
	return nil
}

// Renumber returns the edits that name the parts of a kind in order of place, A, B, C or 1, 2, 3,
// wherever they are named; none if they are so named already. It fails if several parts have a name
// that the text cites, if there are more parts than names, if the text cites a missing part by a
// name that would be given, and with a [RangeError] if a range would mean something else.
func Renumber(list []Mention, k Kind) ([]lint.Edit, error) {
	var edits []lint.Edit
	names := map[string]string{}
	shared := map[string]bool{}
	count := 0
	for _, m := range list {
		if !m.Defines || m.Kind != k {
			continue
		}
		count++
		name := nameOf(k, count)
		if checkName(k, name) != nil {
			return nil, fmt.Errorf("%d %ss, expected at most %d", count, k, count-1)
		}
		_, known := names[m.Name]
		shared[m.Name] = known
		names[m.Name] = name
		if name != m.Name {
			edits = append(edits, lint.Replace(m.At, name))
		}
	}
	if len(edits) == 0 {
		return nil, nil
	}
	for _, m := range list {
		if m.Kind == k && !m.Defines && shared[m.Name] {
			return nil, fmt.Errorf("%s %s occurs several times; which one the text cites is not certain", k, m.Name)
		}
	}
	cited, err := renamed(list, k, names)
	if err != nil {
		return nil, err
	}
	return merged(list, edits, cited), nil
}

// merged returns the edits of definitions, which are by place, and those of the text, in order of
// place.
func merged(list []Mention, definitions, cited []lint.Edit) (edits []lint.Edit) {
	at := map[int]lint.Edit{}
	for _, e := range cited {
		at[e.At.Start] = e
	}
	for _, m := range list {
		if m.Defines {
			delete(at, m.At.Start)
		}
	}
	for _, e := range definitions {
		at[e.At.Start] = e
	}
	for _, m := range list {
		if e, ok := at[m.At.Start]; ok {
			edits = append(edits, e)
		}
	}
	return edits
}

func nameOf(k Kind, n int) string {
	if k == Reference {
		return string(rune('A' + n - 1))
	}
	return strconv.Itoa(n)
}

// renamed returns the edits that write new names for old ones.
func renamed(list []Mention, k Kind, names map[string]string) (edits []lint.Edit, err error) {
	for _, m := range list {
		if m.Kind != k {
			continue
		}
		if m.RangeEnd != "" && !keepsRange(k, m, names) {
			return nil, &RangeError{m}
		}
		if name, ok := names[m.Name]; ok && name != m.Name {
			if m.Lower {
				name = strings.ToLower(name)
			}
			edits = append(edits, lint.Replace(m.At, name))
		}
	}
	if err := dangling(list, k, names); err != nil {
		return nil, err
	}
	return edits, nil
}

// keepsRange reports whether the parts of a range follow one another under their new names as they
// did under the old ones.
func keepsRange(k Kind, m Mention, names map[string]string) bool {
	first, last := position(k, m.Name), position(k, m.RangeEnd)
	shift := 0
	for n := first; n <= last; n++ {
		name, ok := names[nameOf(k, n)]
		if !ok {
			name = nameOf(k, n)
		}
		moved := position(k, name) - n
		if n > first && moved != shift {
			return false
		}
		shift = moved
	}
	return true
}

// position returns where a name comes among those of its kind, from 1.
func position(k Kind, name string) int {
	if k == Reference {
		return int(name[0]-'A') + 1
	}
	n, _ := strconv.Atoi(name)
	return n
}
