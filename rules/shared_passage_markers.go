package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// passageMarker is the place where a passage of a kind begins or ends: SUMMARY: and END SUMMARY.
type passageMarker struct {
	at    grammar.Span
	end   bool
	title bool // the name is a heading, which needs no end
}

// passageMarkers returns the places where a text marks the beginning or the end of a passage called
// name, which is in capitals.
//
// A beginning is at the start of a paragraph, a passage or a title, "1. (C) SUMMARY: The port
// captain", or, with a colon, after a sentence or an open parenthesis, "(COMMENT: We would say no".
// An end may be anywhere: "END SUMMARY."
//
// Where loosely is true, the name near the start of a line begins a passage too, as in "Executive
// summary and comment."
func passageMarkers(p *lint.Pass, name string, loosely bool) (found []passageMarker) {
	const near = 40 // bytes from the start
	names, text := p.PassageNames(), p.Cable.File.Text
	isName := func(at grammar.Span) bool { return strings.EqualFold(at.Of(text), name) }
	if !slices.ContainsFunc(names, isName) {
		return nil
	}
	for _, e := range p.Cable.Elements {
		var at grammar.Span
		switch e := e.(type) {
		case *grammar.Paragraph:
			at = e.Text()
		case *grammar.Passage, *grammar.Title, *grammar.Marker, *grammar.Subparagraph:
			at = e.Span()
		default:
			continue
		}
		if len(names) == 0 {
			break
		}
		for len(names) > 0 && names[0].Start < at.Start {
			names = names[1:]
		}
		for len(names) > 0 && names[0].End <= at.End {
			word := names[0]
			names = names[1:]
			before, after := text[at.Start:word.Start], text[word.End:at.End]
			if !isNamed(before, word.Of(text), after, name) {
				continue
			}
			if start := lint.EndBefore(before); start >= 0 {
				whole := grammar.Span{Start: at.Start + start, End: word.End}
				found = append(found, passageMarker{at: whole, end: true})
			} else if loosely && len(before) < near || begins(before, after) {
				found = append(found, passageMarker{at: word, title: isHeading(e, after)})
			}
		}
	}
	return found
}

// isNamed reports whether a word is a name, as SUMMARY, Summary or summary, that stands by itself.
func isNamed(before, word, after, name string) bool {
	if before != "" && isWordByte(before[len(before)-1]) && lint.EndBefore(before) < 0 ||
		after != "" && isWordByte(after[0]) {
		return false
	}
	return word == name || strings.EqualFold(word, name) && word[1:] == strings.ToLower(word[1:])
}

// isHeading reports whether a name that nothing follows on its line is a heading.
func isHeading(e grammar.Element, after string) bool {
	line, _, _ := strings.Cut(after, "\n")
	return e.Kind() == grammar.TitleKind || e.Kind() == grammar.PassageKind && strings.Trim(line, " \r\\:-") == ""
}

// begins reports whether a name begins a passage, given the text before and after it.
func begins(before, after string) bool {
	after = strings.TrimLeft(after, " ")
	if after != "" && strings.IndexByte(":.-)\r\n", after[0]) < 0 {
		return false
	}
	head := strings.TrimRight(before, " \r\n")
	if i := strings.IndexByte(head, ')'); strings.HasPrefix(strings.TrimLeft(head, " "), "(") &&
		i == len(head)-1 {
		head = "" // a mark
	}
	head = strings.TrimSuffix(head, "BEGIN")
	if strings.Trim(head, " (-*<[.)\r\n") == "" {
		return true
	}
	return strings.HasPrefix(after, ":") && strings.IndexByte(".!?(\"", head[len(head)-1]) >= 0
}

// checkMarkers reports passages called name that begin and do not end, or end and do not begin.
func checkMarkers(p *lint.Pass, name string, unopened bool) {
	open := false
	last := passageMarker{}
	for _, m := range passageMarkers(p, name, unopened) {
		switch {
		case m.end && !open && unopened && !namedBefore(p, m.at, name):
			p.Reportf(m.at, "END %s without a beginning", name)
		case !m.end && open && !last.title && !unopened:
			p.Reportf(last.at, "%s without END %s before the next one", name, name)
		}
		open, last = !m.end, m
	}
	if open && !last.title && !unopened {
		p.Reportf(last.at, "%s without END %s", name, name)
	}
}

// namedBefore reports whether the name is before a place more often than an END of it: a heading may be glued to a
// field, as in "Reason: 1.4 (b) SUMMARY".
func namedBefore(p *lint.Pass, at grammar.Span, name string) bool {
	text, more := p.Cable.File.Text, 0
	for _, word := range p.PassageNames() {
		if word.Start >= at.Start {
			break
		}
		w, after := word.Of(text), strings.TrimLeft(text[word.End:], " ")
		switch {
		case !strings.EqualFold(w, name):
		case lint.EndBefore(text[max(0, word.Start-40):word.Start]) >= 0:
			more--
		case w[0] == name[0] && (strings.HasPrefix(after, "AND ") || strings.IndexAny(after, "\r\n-") == 0):
			more++ // not a summary of the talks
		}
	}
	return more > 0
}
