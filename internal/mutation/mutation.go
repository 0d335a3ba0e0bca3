// Package mutation plants mistakes into cables that have none, by the sections called mutation of a
// rule's archive.
//
//	-- mutation --
//	in: transmission draft
//	unless: COLLECTIVE
//	replace: ^TO (R\w+)/
//	with: TO ${1}4/
//
// takes every cable that is a transmission or a draft and does not hold COLLECTIVE, and makes TO
// RUEHC/ to TO RUEHC4/. The rule must then find something there. A line holds a key and a value:
//
//	in       profiles of the cables that are taken: transmission, archive, draft; all where there is none
//	layout   layouts of the cables that are taken: smart, uk-telno; nato for messages of other services
//	         in the form of ACP 127
//	since    the first year of the cables that are taken
//	before   the year after the last one
//	where    a regular expression that a cable must match; there may be several
//	unless   one that it must not match
//	replace  a regular expression; its first match is replaced
//	with     by this text, in which $1 or ${1} is what the first group matched and \n, \t, \u00b6 are characters
//	at       a regular expression at whose first match the rule must find something, where that is not at the change
//	also     other rules that rightly find something of warning or above
//	file     keep, where the cable keeps its file name, which else says nothing of post and number
//
// Blanks at the ends of a value are kept within backquotes: ` the `. In regular expressions ^ and $
// are the ends of lines, and {level}, {classified}, {section}, {page}, {date} and {date-time} are
// for what they name, as in ^{level}{section} PARIS.
package mutation

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Mutation is one way to plant a mistake.
type Mutation struct {
	Also          []string // rules
	At            *regexp.Regexp
	KeepsFileName bool
	Layouts       []string // of the cables that are taken, where it names them

	profiles      []string
	since, before int // years; 0 for none
	where, unless []*regexp.Regexp
	replace       *regexp.Regexp
	with          string
}

// section begins a mutation in an archive.
const section = "-- mutation --\n"

// Parse returns the mutations of the text of an archive.
func Parse(archive string) (list []Mutation, err error) {
	_, rest, found := strings.Cut("\n"+strings.ReplaceAll(archive, "\r\n", "\n"), "\n"+section)
	for found {
		var body string
		body, rest, found = strings.Cut(rest, section)
		body, _, _ = strings.Cut(body, "\n-- ")
		m, err := parse(body)
		if err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	return list, nil
}

func parse(body string) (m Mutation, err error) {
	for line := range strings.Lines(body) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			return m, fmt.Errorf("%q has no key", line)
		}
		value = unquoted(strings.TrimSpace(value))
		if err := m.set(key, value); err != nil {
			return m, fmt.Errorf("%s: %w", key, err)
		}
	}
	if m.replace == nil {
		return m, fmt.Errorf("a mutation without replace")
	}
	return m, nil
}

// unquoted takes backquotes around a value away.
func unquoted(value string) string {
	if len(value) > 1 && strings.HasPrefix(value, "`") && strings.HasSuffix(value, "`") {
		return value[1 : len(value)-1]
	}
	return value
}

func (m *Mutation) set(key, value string) (err error) {
	var expr *regexp.Regexp
	switch key {
	case "where", "unless", "replace", "at":
		if expr, err = regexp.Compile("(?m)" + fragments.Replace(value)); err != nil {
			return err
		}
	}
	switch key {
	case "where":
		m.where = append(m.where, expr)
	case "unless":
		m.unless = append(m.unless, expr)
	case "replace":
		m.replace = expr
	case "with":
		m.with, err = strconv.Unquote(`"` + strings.ReplaceAll(value, `"`, `\"`) + `"`)
	case "at":
		m.At = expr
	case "also":
		m.Also = strings.Fields(value)
	case "in":
		m.profiles = strings.Fields(value)
	case "layout":
		m.Layouts = strings.Fields(value)
	case "since":
		m.since, err = strconv.Atoi(value)
	case "before":
		m.before, err = strconv.Atoi(value)
	case "file":
		m.KeepsFileName = value == "keep"
	default:
		err = fmt.Errorf("no key of a mutation")
	}
	return err
}

// fragments are the names in braces of regular expressions.
var fragments = strings.NewReplacer(
	"{level}", `(?:UNCLAS(?: E F T O)?|C O N F I D E N T I A L|S E C R E T)`,
	"{classified}", `(?:C O N F I D E N T I A L|S E C R E T)`,
	"{section}", `(?: SECTION \d\d OF \d\d)?`,
	"{page}", `(?:^[A-Z ]+ \d{8}  ?\d{3} OF \d{3}$)`,
	"{date}", `\d\d/\d\d/\d{4}`,
	"{date-time}", `\d{6}Z [A-Z]{3} \d\d`,
)

// Cable is a cable without a mistake.
type Cable struct {
	Layout, Profile string // by their names: smart, archive
	Year            int    // in which it was sent; 0 where that is unknown
	Text            string
}

// Edit puts a text in the place of bytes Start to End.
type Edit struct {
	Start, End int
	New        string
}

// Apply returns a text with the edit made.
func (e Edit) Apply(text string) string { return text[:e.Start] + e.New + text[e.End:] }

// Plant returns the edit that makes the mistake, as small as it can be, and false where the cable
// is none that is taken.
func (m Mutation) Plant(c Cable) (Edit, bool) {
	if !m.takes(c) {
		return Edit{}, false
	}
	at := m.replace.FindStringSubmatchIndex(c.Text)
	if at == nil {
		return Edit{}, false
	}
	planted := string(m.replace.ExpandString(nil, m.with, c.Text, at))
	return smallest(c.Text, at[0], at[1], planted), planted != c.Text[at[0]:at[1]]
}

// Place returns where the rule is to find the mistake in the text after the edit, and false where the
// mutation names a place that is not there.
func (m Mutation) Place(e Edit, text string) (start, end int, ok bool) {
	if m.At == nil {
		return e.Start, e.Start + len(e.New), true
	}
	at := m.At.FindStringIndex(text)
	if at == nil {
		return 0, 0, false
	}
	return at[0], at[1], true
}

// takes reports whether a cable is one that is taken.
func (m Mutation) takes(c Cable) bool {
	matches := func(expr *regexp.Regexp) bool { return expr.MatchString(c.Text) }
	switch {
	case len(m.Layouts) > 0 && !slices.Contains(m.Layouts, c.Layout):
		return false
	case len(m.profiles) > 0 && !slices.Contains(m.profiles, c.Profile):
		return false
	case (m.since > 0 || m.before > 0) && c.Year == 0,
		m.since > 0 && c.Year < m.since,
		m.before > 0 && c.Year >= m.before:
		return false
	}
	return !slices.ContainsFunc(m.unless, matches) &&
		!slices.ContainsFunc(m.where, func(e *regexp.Regexp) bool { return !matches(e) })
}

// smallest returns the edit that puts planted in the place of text[start:end], without what they
// have in common at their ends.
func smallest(text string, start, end int, planted string) Edit {
	for start < end && planted != "" && text[start] == planted[0] {
		start, planted = start+1, planted[1:]
	}
	for start < end && planted != "" && text[end-1] == planted[len(planted)-1] {
		end, planted = end-1, planted[:len(planted)-1]
	}
	return Edit{start, end, planted}
}
