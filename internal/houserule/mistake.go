package houserule

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/types"

	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/internal/suggest"
	"github.com/cablelint/cablelint/lint/config"
)

// misuse is a mistake in an expression that its types do not show.
type misuse struct {
	offset  int // in characters of the expression
	message string
}

func (m *misuse) Error() string { return m.message }

// mistakeOf returns a mistake in an expression, at its place in the configuration. The expression
// begins with the character of that offset of the text.
func mistakeOf(f *config.File, in config.Expression, offset int, err error, more types.Map) error {
	m := &config.Mistake{Path: f.Path, Text: f.Text, At: in.Place, Message: err.Error()}
	var placed *file.Error
	var wrong *misuse
	at := -1
	switch {
	case errors.As(err, &placed):
		at, m.Message = placed.From, inWords(placed.Message, more)
	case errors.As(err, &wrong):
		at = wrong.offset
	default:
		m.Message = inWords(m.Message, more)
	}
	if at >= 0 {
		before := []rune(in.Text)
		before = before[:min(offset+at, len(before))]
		line, column := 1, 0
		for _, r := range before {
			column++
			if r == '\n' {
				line, column = line+1, 0
			}
		}
		m.At = in.PlaceOf(line, column)
	}
	return m
}

// What the library says, and what we say.
var (
	unknownName  = lazyregexp.New(`^unknown name (\S+)$`)
	unknownField = lazyregexp.New(`^unknown field (\S+)$`)
	notBool      = lazyregexp.New(`^expected bool, but got (.+)$`)
	mismatched   = lazyregexp.New(`^invalid operation: (\S+) \(mismatched types (.+) and (.+)\)$`)
	unexpected   = lazyregexp.New(`^unexpected token [A-Za-z]+\("(.*)"\)$`)
)

// inWords returns a message of the library in the words of our own.
func inWords(message string, more types.Map) string {
	switch {
	case unknownName().MatchString(message):
		name := unknownName().FindStringSubmatch(message)[1]
		names := slices.Concat(known().names, functions, []string{isKnown}, slices.Collect(maps.Keys(more)))
		return fmt.Sprintf("unknown fact or function %q%s", name, likely(name, names))
	case unknownField().MatchString(message):
		name := unknownField().FindStringSubmatch(message)[1]
		return fmt.Sprintf("unknown part %q of a fact%s", name, likely(name, partNames()))
	case notBool().MatchString(message):
		return fmt.Sprintf("found %s, expected a condition that is true or false",
			kindOf(notBool().FindStringSubmatch(message)[1]))
	case mismatched().MatchString(message):
		m := mismatched().FindStringSubmatch(message)
		return fmt.Sprintf("operator %s does not fit %s and %s", m[1], kindOf(m[2]), kindOf(m[3]))
	case unexpected().MatchString(message):
		word := unexpected().FindStringSubmatch(message)[1]
		if word == "=" {
			return `unexpected "=", expected == to compare`
		}
		return fmt.Sprintf("unexpected %q%s", word, likely(strings.ToLower(word),
			[]string{"and", "or", "not", "in", "contains", "matches", "startsWith", "endsWith"}))
	case message == "unexpected token EOF":
		return "unexpected end of the condition"
	case strings.HasPrefix(message, "compilation failed: expression exceeds maximum allowed nodes"):
		return fmt.Sprintf("the condition is too long, expected at most %d names, values and operators", maxNodes)
	}
	return message
}

// likely asks whether one of the names was meant, also where only case differs.
func likely(name string, names []string) string {
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return fmt.Sprintf("; did you mean %q?", n)
		}
	}
	return suggest.DidYouMean(name, names)
}

// kindOf returns the kind of a value in plain words.
func kindOf(goType string) string {
	switch goType {
	case "string":
		return "a text"
	case "int", "float64":
		return "a number"
	case "time.Time":
		return "a date"
	case "time.Duration":
		return "a duration"
	case "bool":
		return "a condition"
	case "nil":
		return "nil"
	}
	if strings.HasPrefix(goType, "[]") {
		return "a list"
	}
	return "an entry of a list"
}

// partNames returns the names of the parts of facts and of entries of lists.
func partNames() []string {
	names := map[string]bool{}
	var add func(types.Type)
	add = func(t types.Type) {
		fields, _ := t.(types.Map)
		for name, of := range fields {
			names[name] = true
			add(of)
		}
	}
	for _, of := range known().parts {
		add(of)
	}
	return slices.Sorted(maps.Keys(names))
}
