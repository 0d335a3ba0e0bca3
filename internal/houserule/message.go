package houserule

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/expr-lang/expr/types"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// message is the message of a rule: texts, and values between them.
type message []part

// part is a text, or a value.
type part struct {
	text  string
	value *expression // nil for a text
	group string      // count or group, which are known once the cables are grouped; "" for others
}

// groupNames are the names that only conditions and messages on groups have.
var groupNames = types.Map{"count": types.Int, "group": types.String}

// compileMessage compiles a message such as: sardines in {{subject}}. With grouped, count and group
// may be in it.
func compileMessage(f *config.File, in config.Expression, grouped bool) (message, error) {
	var m message
	for rest := in.Text; ; {
		before, after, opens := strings.Cut(rest, "{{")
		if before != "" {
			m = append(m, part{text: before})
		}
		if !opens {
			return m, nil
		}
		offset := utf8.RuneCountInString(in.Text[:len(in.Text)-len(after)])
		inner, behind, closes := strings.Cut(after, "}}")
		name := strings.TrimSpace(inner)
		switch {
		case !closes:
			return nil, mistakeOf(f, in, offset-2, &misuse{0, "found {{ without }}"}, nil)
		case name == "":
			return nil, mistakeOf(f, in, offset, &misuse{0, "found {{}}, expected a fact in it, such as {{subject}}"}, nil)
		case grouped && groupNames[name] != nil:
			m = append(m, part{group: name})
		default:
			e, err := compile(inner, nil)
			if err != nil {
				return nil, mistakeOf(f, in, offset, err, nil)
			}
			e.uses = nil // what is unknown is written so
			m = append(m, part{value: e})
		}
		rest = behind
	}
}

// mark is around count and group in a message of which these are not known yet.
const mark = "\x01"

// of returns the message for a cable.
func (m message) of(facts *lint.Facts) string {
	var b strings.Builder
	for _, p := range m {
		switch {
		case p.group != "":
			b.WriteString(mark + p.group + mark)
		case p.value != nil:
			v, err := p.value.evaluate(facts, nil)
			if err != nil {
				v = nil
			}
			b.WriteString(strings.ReplaceAll(inText(v), mark, ""))
		default:
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// withGroup returns a message with the values of its group.
func withGroup(message string, count int, group string) string {
	return strings.NewReplacer(mark+"count"+mark, fmt.Sprint(count), mark+"group"+mark, group).Replace(message)
}

// inText returns a value as it is in a message.
func inText(v any) string {
	switch v := v.(type) {
	case nil:
		return "unknown"
	case time.Time:
		if v.Equal(v.Truncate(24 * time.Hour)) {
			return v.Format("2 January 2006")
		}
		return v.Format("2 January 2006 1504Z")
	case []any:
		list := make([]string, len(v))
		for i, entry := range v {
			list[i] = inText(entry)
		}
		return strings.Join(list, ", ")
	case map[string]any:
		for _, key := range []string{"id", "code", "name", "text", "mark", "number", "letter"} {
			if s := v[key]; s != nil && s != "" {
				return inText(s)
			}
		}
		return "unknown"
	}
	return fmt.Sprint(v)
}
