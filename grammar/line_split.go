package grammar

import "strings"

// cut returns the part of a physical line's text that holds one field. Copies of cables have two fields on one line in one
// case of twenty, E.O. and TAGS, SUBJECT and REF, and in one of six a page line glued into a line of text.
func (c *classifier) cut(at Span) Span {
	if c.zone != textZone && c.line <= c.heading {
		return at
	}
	text := at.Of(c.file.Text)
	if n := pageLineLength(text); n > 0 {
		return Span{at.Start, at.Start + n}
	}
	if start, _ := sectionLine(text); start > 0 {
		if page := c.postBefore(text[:start]); page > 0 {
			return Span{at.Start, at.Start + len(strings.TrimRight(text[:page], " \t"))}
		}
	}
	if n := c.fieldWithin(text); n > 0 {
		return Span{at.Start, at.Start + len(strings.TrimRight(text[:n], " \t"))}
	}
	return at
}

// postBefore returns where the post begins that a glued page line names: head is what stands before the serial number. It
// returns 0 where there is none.
func (c *classifier) postBefore(head string) int {
	head = strings.TrimRight(head, " ")
	if c.post != "" {
		for n := len(c.post); n >= min(len(c.post), 6); n-- { // a long post is cut to ten letters, or six
			if strings.HasSuffix(head, strings.TrimSpace(c.post[:n])) {
				return len(head) - len(strings.TrimSpace(c.post[:n]))
			}
		}
	}
	i := strings.LastIndexByte(head, ' ') + 1
	if !upperWord(strings.Trim(head[i:], "'-")) {
		return 0
	}
	return i
}

// fieldWithin returns where another field begins within a field's line, or 0.
func (c *classifier) fieldWithin(text string) int {
	kind := NoKind
	if !c.inBody || c.blank { // a line of running text begins no field
		kind = labelledLine(text).kind
	}
	if kind == NoKind && !c.blank {
		kind = c.last()
	}
	switch kind {
	case OrderKind:
		return fieldAfter(text, func(s string) bool {
			return tagsLabel(s) > 0 && upperWord(s[:3]) || isSubjectStart(s)
		})
	case TagsKind:
		return fieldAfter(text, isSubjectStart)
	case SubjectKind:
		return fieldAfter(text, func(s string) bool { return isReferencesStart(s) || isClassifiedByStart(s) })
	case ReferencesKind, DerivedFromKind, DeclassifyKind:
		return fieldAfter(text, isClassifiedByStart)
	case ClassifiedByKind:
		return fieldAfter(text, isReasonStart)
	}
	return 0
}

// fieldAfter returns the place of the first word of text, behind the first, at which begins is true, or 0.
func fieldAfter(text string, begins func(string) bool) int {
	for i := 1; i < len(text); i++ {
		if (text[i-1] == ' ' || text[i-1] == '\t') && isLetter(text[i]) && begins(text[i:]) {
			return i
		}
	}
	return 0
}

func isSubjectStart(s string) bool {
	return strings.HasPrefix(s, "SUBJECT:") || strings.HasPrefix(s, "SUBJ:")
}

func isReferencesStart(s string) bool {
	n := referencesLabel(s)
	return n > 0 && s[n-1] == ':'
}

func isClassifiedByStart(s string) bool {
	return (s[0] == 'C' || s[0] == 'c') && foldLabel(s, "CLASSIFIED BY") > len("CLASSIFIED BY")
}

// isReasonStart reports whether s is the reason behind a classifying officer: "reasons 1.4 (b) and (d)".
func isReasonStart(s string) bool {
	n := foldLabel(s, "REASONS", "REASON")
	if n == 0 {
		return false
	}
	rest := strings.TrimLeft(s[n:], " :")
	return s[n-1] == ':' || rest != "" && isDigit(rest[0]) || strings.HasPrefix(rest, "E.O")
}
