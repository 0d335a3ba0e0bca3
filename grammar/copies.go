package grammar

import (
	"slices"
	"strings"
)

// Some published files contain a text twice: an excerpt and the whole, the text with and without its
// heading, the same copy from two sources. Each has a classification line with the same number and
// section. The fuller copy is the cable. The others are set aside before it is read, so that its
// heading is one, wherever it is.

// Copy is another copy of the text, which is set aside. The longest is read as a cable of its own, see
// [Cable].
type Copy struct{ bare }

// copied is one of several copies of a text.
type copied struct {
	section string
	top     int  // where it begins, with its heading
	text    Span // from its classification line to its end
	heading bool // it has one of its own
	fields  int
}

// lesserCopies returns the places of all copies of a text but the fullest of each section, in order of
// place. Of two headings above the fullest the first is kept.
func (c *Cable) lesserCopies() (lesser []copied) {
	if !c.hasSeveralMarkings() { // as most cables
		return nil
	}
	return lesserOf(c.copiesOfText())
}

// lesserOf returns all of some copies but the fullest of each section.
func lesserOf(all []copied) (lesser []copied) {
	best := map[string]int{} // of each section, the index of the fullest
	for i, one := range all {
		j, found := best[one.section]
		if !found || all[j].isLesserThan(one) {
			best[one.section] = i
		}
	}
	if len(best) == len(all) {
		return nil
	}
	headed := map[string]bool{} // sections of which a heading is kept
	for i, one := range all {
		fullest := best[one.section]
		switch {
		case i == fullest:
			headed[one.section] = true
			continue
		case i > fullest, headed[one.section], !one.heading:
			one.text.Start = one.top
		default:
			headed[one.section] = true
		}
		if i+1 == fullest && headed[one.section] {
			one.text.End = all[fullest].text.Start
		}
		lesser = append(lesser, one)
	}
	return lesser
}

// likelyCopies returns the lesser of two copies of a text that has its first classification line once
// more, word for word. To read the whole as one cable and look for copies in that takes twice as
// long; but only that shows them for certain: see [Cable.confirms].
func (f *File) likelyCopies() []copied {
	first := f.numberedLevel(f.Lines)
	second := f.nextLike(first)
	if second.Len() == 0 || f.nextLike(second).Len() > 0 { // as in nearly all files
		return nil
	}
	var all [2]copied
	above := 0
	for i, marking := range [...]Span{first, second} {
		all[i].text = Span{marking.Start, len(f.Text)}
		all[i].top, all[i].heading = f.headingAbove(above, marking.Start)
		above = marking.End
	}
	all[0].text.End = all[1].top
	return lesserOf(all[:])
}

// nextLike returns the place where a classification line is once more, at the start of a line or after a
// sign, such as the quotation mark of a table. It looks for the number, which is rarer than a letter.
func (f *File) nextLike(marking Span) Span {
	s := marking.Of(f.Text)
	number := s[strings.LastIndexByte(s, ' ')+1:]
	for end := marking.End; number != ""; {
		i := strings.Index(f.Text[end:], number)
		if i < 0 {
			break
		}
		end += i + len(number)
		at := end - len(s)
		if at >= marking.End && f.Text[at:end] == s && f.Text[at-1] != ' ' {
			return Span{at, end}
		}
	}
	return Span{}
}

// numberedLevel returns the place of the first level that begins one of some lines and has a number after it,
// with all down to that number: C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042
func (f *File) numberedLevel(lines []Line) Span {
	const most, least = 90, 3 // bytes; digits
	for _, l := range lines {
		s := f.Text[l.Start:min(l.End, l.Start+most)]
		for i := levelLength(s); i > 0 && i < len(s); i++ {
			n := digits(s[i:])
			if i += n; n >= least && (i == len(s) || s[i] == ' ') { // and not 271109Z, nor E.O. 12958:
				return Span{l.Start, l.Start + i}
			}
		}
	}
	return Span{}
}

// confirms reports whether a cable that was read without a copy of its text, and that copy, show together
// that it is one.
func (c *Cable) confirms(lesser []copied) bool {
	i := slices.IndexFunc(c.Elements, func(e Element) bool { return e.Kind() == CopyKind })
	if i < 0 {
		return false
	}
	both := Cable{File: c.File, Elements: slices.Concat(c.Elements[:i], c.Copy.Elements, c.Elements[i+1:])}
	return slices.EqualFunc(both.lesserCopies(), lesser, func(a, b copied) bool { return a.text == b.text })
}

// hasSeveralMarkings reports whether more than one classification line has a number.
func (c *Cable) hasSeveralMarkings() bool {
	n := 0
	for _, e := range c.Elements {
		if m, ok := e.(*Marking); ok && m.Serial != nil {
			n++
		}
	}
	return n > 1
}

// longest returns the copy that has most to add to the fullest: one with a heading where that has
// none, else the longest.
func longest(copies []copied, headed bool) (of copied) {
	for _, one := range copies {
		if adds := one.heading && !headed; of.text.Len() == 0 || adds && !of.heading ||
			(adds || headed || !of.heading) && one.text.Len() > of.text.Len() {
			of = one
		}
	}
	return of
}

// isLesserThan reports whether another copy of the text is fuller. Of two that are about as long it is
// the one with more fields, then the one with a heading.
func (one copied) isLesserThan(other copied) bool {
	a, b := one.text.Len(), other.text.Len()
	switch about := 10*min(a, b) >= 9*max(a, b); {
	case about && one.fields != other.fields:
		return one.fields < other.fields
	case about && one.heading != other.heading:
		return other.heading
	}
	return a < b
}

// copiesOfText returns each part of a file that begins with a classification line and has fields, where
// all have the same number.
func (c *Cable) copiesOfText() (all []copied) {
	number, post := -1, ""
	above, end := 0, len(c.File.Text) // the end of the classification line before; of the last copy
	for i, e := range c.Elements {
		k := e.Kind()
		if (k == WrapperKind || k == AttributeKind) && len(all) > 0 {
			end = min(end, e.Span().Start)
		}
		m, ok := e.(*Marking)
		if !ok || m.SyntaxError != nil || m.Serial == nil {
			continue
		}
		fields := c.ownFields(c.Elements[i+1:])
		if fields < 0 || fields == 0 && len(all) > 0 {
			continue
		}
		n, ok := m.Serial.Int()
		of := m.postName(c.File.Text)
		if another := !ok || number >= 0 && n != number || post != "" && of != "" && of != post; another {
			if !ok || all[len(all)-1].fields > 0 {
				break // another cable follows: see Cables
			}
			all, post = nil, ""
		}
		if post == "" {
			post = of
		}
		number, end = n, len(c.File.Text)
		one := copied{section: m.section(), text: Span{m.span.Start, end}, fields: fields}
		one.top, one.heading = c.File.headingAbove(above, m.span.Start)
		if len(all) > 0 {
			all[len(all)-1].text.End = one.top
		}
		all = append(all, one)
		above = m.span.End
	}
	if len(all) > 0 {
		all[len(all)-1].text.End = end
	}
	return all
}

// ownFields returns how many fields are among elements before the next classification line with a
// number. It is negative where they are no text: a classification line above a page has no field below
// it, and an excerpt that was cut above its first field has captions alone, or a sentence.
func (c *Cable) ownFields(elements []Element) (n int) {
	cut, excerpt, top := false, false, 0
	for i, e := range elements {
		if m, ok := e.(*Marking); ok && m.Serial != nil {
			top, excerpt = c.File.headingAbove(elements[0].Span().Start, m.span.Start)
			elements, cut = elements[:i], true
			break
		}
		if k := e.Kind(); OrderKind <= k && k <= LabelKind && e.Err() == nil {
			n++
		}
	}
	switch {
	case HasFields(elements):
		return max(n, 1)
	case !cut, len(elements) == 0: // nothing is between: a line that was typed twice
		return -1
	}
	for _, e := range elements {
		switch k := e.Kind(); {
		case e.Span().Start >= top: // in the heading of the next copy
			return 0
		case k == ForeignKind, k.isText():
			excerpt = true
		case k == AttentionKind && isRoutedAddress(e.Span().Of(c.File.Text)):
			return -1
		case k < NoticeKind || k > AttentionKind:
			return -1
		}
	}
	if !excerpt { // captions between two classification lines: the second was typed once more
		return -1
	}
	return 0
}

// postName returns the post of a classification line, or "", in a form that is equal for all its spellings.
func (m *Marking) postName(text string) string {
	if m.Post == nil {
		return ""
	}
	return folded(m.Post.Span().Of(text))
}

// section returns the section that a classification line counts, without leading zeros, or "".
func (m *Marking) section() string {
	if m.Counter == nil || m.Counter.Part == nil {
		return ""
	}
	return strings.TrimLeft(m.Counter.Part.Text, "0")
}

// headingAbove returns where the heading begins that is between two places, right above the second
// one, and whether there is one.
func (f *File) headingAbove(from, to int) (top int, found bool) {
	d := divider{file: f}
	first, line := f.LineAt(from), f.LineAt(to)
	for i := line - 1; i >= first && f.Lines[i].Start >= from; i-- {
		s := d.line(i)
		switch {
		case s == "":
		case isDateTimeLine(s), strings.HasPrefix(s, "FM ") && !hasLower(s):
			top, found = i, true
		case found:
			return f.Lines[max(d.top(top), first)].Start, true
		case isFieldStart(s), isText(s):
			return to, false
		}
	}
	if found {
		return f.Lines[max(d.top(top), first)].Start, true
	}
	return to, false
}
