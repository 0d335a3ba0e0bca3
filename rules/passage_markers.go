package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// passageMarker is the place where a passage of a kind begins or ends: SUMMARY: and END SUMMARY.
type passageMarker struct {
	at  grammar.Span
	end bool
}

// passageMarkers returns the places where a text marks the beginning or the end of a passage called name, in capitals.
//
// The beginning is the name at the head of a paragraph, a passage or a title with a colon, a stop, a dash or nothing behind:
// "1. (C) SUMMARY: The port captain". The end may stand anywhere: "END SUMMARY."
func passageMarkers(p *lint.Pass, name string) (found []passageMarker) {
	for _, e := range p.Cable.Elements {
		at := e.Span()
		switch e := e.(type) {
		case *grammar.Paragraph:
			at = e.Text()
		case *grammar.Passage, *grammar.Title, *grammar.Marker, *grammar.Subparagraph:
		default:
			continue
		}
		text := p.Text(at)
		if n := markerAtHead(text, name); n >= 0 {
			found = append(found, passageMarker{at: grammar.Span{Start: at.Start + n, End: at.Start + n + len(name)}})
		}
		for from := 0; ; {
			i := endMarker(text[from:], name)
			if i < 0 {
				break
			}
			start := at.Start + from + i
			found = append(found, passageMarker{grammar.Span{Start: start, End: start + len("END ") + len(name)}, true})
			from += i + len("END ")
		}
	}
	return found
}

// markerAtHead returns where the name stands at the head of a text, behind a mark or BEGIN, or -1.
func markerAtHead(text, name string) int {
	rest := strings.TrimLeft(text, " \r\n\t.)")
	if strings.HasPrefix(rest, "(") {
		if i := strings.IndexByte(rest[:min(len(rest), 24)], ')'); i > 0 {
			rest = strings.TrimLeft(rest[i+1:], " ")
		}
	}
	rest = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(rest, "(-*<[ "), "BEGIN "), " ")
	if len(rest) < len(name) || !strings.EqualFold(rest[:len(name)], name) {
		return -1
	}
	after := strings.TrimLeft(rest[len(name):], " ")
	if after != "" && strings.IndexByte(":.-)\r\n", after[0]) < 0 {
		return -1
	}
	return len(text) - len(rest)
}

// endMarker returns where END and the name stand in a text, or -1.
func endMarker(text, name string) int {
	for i := 0; ; {
		j := indexEnd(text[i:])
		if j < 0 {
			return -1
		}
		i += j
		rest := text[i+4:]
		wordBefore := i > 0 && isWordByte(text[i-1])
		wordAfter := len(rest) > len(name) && isWordByte(rest[len(name)])
		if len(rest) >= len(name) && strings.EqualFold(rest[:len(name)], name) && !wordBefore && !wordAfter {
			return i
		}
		i += 4
	}
}

// indexEnd returns where END and a blank or line end stand in a text, in any case, or -1.
func indexEnd(text string) int {
	for i := 0; i+4 <= len(text); i++ {
		if c := text[i]; (c == 'E' || c == 'e') && (text[i+3] == ' ' || text[i+3] == '\n') && strings.EqualFold(text[i:i+3], "END") {
			return i
		}
	}
	return -1
}

// checkMarkers reports passages called name that begin and do not end, or end and do not begin.
func checkMarkers(p *lint.Pass, name string, unopened bool) {
	open := false
	last := grammar.Span{}
	for _, m := range passageMarkers(p, name) {
		switch {
		case m.end && !open && unopened:
			p.Reportf(m.at, "END %s where no %s begins", name, name)
		case !m.end && open && !unopened:
			p.Reportf(last, "%s that does not end before the next one", name)
		}
		open, last = !m.end, m.at
	}
	if open && !unopened {
		p.Reportf(last, "%s without END %s", name, name)
	}
}
