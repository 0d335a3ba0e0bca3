package grammar

import (
	"slices"
	"strings"
)

// Cable is one file, read.
type Cable struct {
	File     *File
	Profile  Profile    // what kind of record the text is
	Layout   Layout     // how the message is laid out
	Service  Service    // whose rules it follows
	Wrappers []Wrapping // what others put around it, in order of place
	Evidence []Evidence // the lines that showed profile, layout, service and wrappers
	Elements []Element  // every logical line, in order; their extents joined are the text

	// Inner is the older telegram that SMART printed below its labels, or nil. Its places are
	// those of this file; its own file has blanks in place of the text around it.
	Inner *Cable

	// Copy is the longest other copy of the text in a file that holds several, or nil. Its places are those
	// of this file. Of the elements, each other copy is one [Copy].
	Copy *Cable

	// Margin is what a program put before each line, which is read as if it were blank.
	Margin Margin
	plain  *File // with blanks in its place, or nil
	asRead *File // as its lines were read, where that is another text, or nil: see AsRead

	Structure // the same elements as a tree
}

// Parse reads the bytes of one file. It never fails: see the package's promises. The name is used in messages only.
func Parse(name, source string) *Cable { return ParseFile(NewFile(name, source)) }

// ParseFile reads a text as [Parse] does.
func ParseFile(f *File) *Cable {
	r := readers.Get().(*reader)
	defer r.release()
	return r.read(f)
}

// read classifies the lines and reads each.
func (r *reader) read(f *File) *Cable {
	plain, margin := withoutMargin(f)
	c := r.whole(plain)
	if c.Margin = margin; margin != NoMargin {
		c.File, c.plain = f, plain
	}
	if margin == QuoteMargin && isMailed(f.Text) && !slices.Contains(c.Wrappers, EMail) {
		c.Wrappers = append(c.Wrappers, EMail)
	}
	return c
}

// isMailed reports whether the signs of a quotation are those of mail programs.
func isMailed(text string) bool { return strings.HasPrefix(text, ">") || strings.Contains(text, "\n>") }

// WithoutMargin returns the cable with a file that has blanks in the place of its margin, each byte at
// its place; the cable itself where it has none.
func (c *Cable) WithoutMargin() *Cable {
	if c.plain == nil {
		return c
	}
	plain := *c
	plain.File, plain.plain = c.plain, nil
	return &plain
}

// AsRead returns the cable with the text that its lines were read from: with spaces for wide blanks, and
// in capitals where the cable has small letters only. It is the cable itself where that is its text.
func (c *Cable) AsRead() *Cable {
	if c.asRead == nil {
		return c
	}
	read := *c
	read.File, read.asRead = c.asRead, nil
	return &read
}

// whole reads a cable, and those within it.
func (r *reader) whole(f *File) *Cable {
	c := r.fullest(f)
	if inner := First[*Inner](c); inner != nil {
		c.Inner = within(c.File, inner.Extent())
	}
	return c
}

// fullest reads a cable without the lesser copies of its text, which are looked for in it.
func (r *reader) fullest(f *File) *Cable {
	if likely := f.likelyCopies(); len(likely) > 0 {
		if c := r.withoutCopies(f, likely); c.confirms(likely) {
			return c
		}
	}
	c := r.outer(f)
	if lesser := c.lesserCopies(); len(lesser) > 0 {
		return r.withoutCopies(f, lesser)
	}
	return c
}

// outer reads each line of a cable, and no cable within it.
func (r *reader) outer(f *File) *Cable {
	read := f.asRead()
	c := r.cable(read)
	for _, e := range c.Elements {
		e.read(r)
	}
	if read != f {
		c.File, c.asRead = f, read
	}
	return c
}

// withoutCopies reads a cable without some copies of its text, and the longest of them by itself.
func (r *reader) withoutCopies(f *File, lesser []copied) *Cable {
	for _, one := range lesser {
		r.aside = append(r.aside, one.text)
	}
	c := r.outer(f)
	r.aside = r.aside[:0]
	c.Copy = within(f, longest(lesser, c.Heading != nil).text)
	if c.Profile == DraftProfile {
		c.Profile = c.Copy.Profile // that one has a heading
	}
	for _, of := range c.Copy.Wrappers { // such as the rows of a database below an excerpt
		if !slices.Contains(c.Wrappers, of) {
			c.Wrappers = append(c.Wrappers, of)
		}
	}
	return c
}

// within reads a part of a file as a cable of its own, each byte at its place. A cable within that
// part is not read by itself again, for each would take the time of the whole.
func within(f *File, at Span) *Cable {
	r := readers.Get().(*reader)
	defer r.release()
	return r.outer(apart(f, at))
}

// apart returns a file that ends with a part of it, with blanks in the place of all before that part.
func apart(f *File, at Span) *File {
	text := []byte(f.Text[:at.End])
	for i, c := range text[:at.Start] {
		if c != '\n' && c != '\r' {
			text[i] = ' '
		}
	}
	part := f.withText(string(text))
	part.Lines = slices.Clone(f.Lines[:f.LineAt(max(at.End-1, 0))+1])
	last := &part.Lines[len(part.Lines)-1]
	last.End, last.Stop = min(last.End, at.End), min(last.Stop, at.End)
	return part
}

// cable classifies the lines of a file. Their fields are still to be read.
func (r *reader) cable(f *File) *Cable {
	c := &Cable{File: f}
	r.file, r.logical = f, labelLines(f, r.aside, r.logical)
	c.Structure, c.Elements = r.structure(len(f.Text))
	if c.Ending != nil {
		for _, e := range c.Ending.Lines {
			if s, ok := e.(*Stray); ok {
				s.ends = true
			}
		}
	}
	detect(c, r.logical)
	return c
}

// EBNF returns both grammars in the notation of ISO 14977, as participle prints them: first the
// structure of a cable, whose terminals are kinds of line, then the sentence of each kind.
func EBNF() string {
	return "(* The structure of a cable, over logical lines. *)\n\n" + structureEBNF() +
		"\n\n(* The fields of one line, over words, numbers and marks. *)\n\n" + fieldsEBNF() +
		"(* Lines without fields, and words, over characters. *)\n\n" + terminalsEBNF()
}
