package grammar

import "iter"

// ParseAfresh is [Parse] that remembers no shape of a line, so that participle itself reads each.
func ParseAfresh(name, source string) *Cable {
	c := linesAfresh(NewFile(name, source))
	if inner := First[*Inner](c); inner != nil {
		c.Inner = linesAfresh(apart(c.File, inner.Extent()))
	}
	return c
}

func linesAfresh(f *File) *Cable {
	c := new(reader).cable(f.asRead())
	logicals := labelLines(c.File, nil, nil)
	for _, e := range c.Elements {
		e.read(&reader{file: c.File, logical: logicals})
	}
	if c.File != f {
		c.File, c.asRead = f, c.File
	}
	return c
}

// ParseBehind is [Parse] that remembers the shapes of one other text alone.
func ParseBehind(before, name, source string) *Cable {
	r := new(reader)
	r.read(NewFile("", before))
	return r.read(NewFile(name, source))
}

// ParseByAnother is [Parse] by a reader that has read nothing itself, but knows what others read.
func ParseByAnother(name, source string) *Cable { return newReader().read(NewFile(name, source)) }

// GrammarOfLine is how participle prints the grammar of a line, and what its tags name.
type GrammarOfLine struct {
	Printed string
	Named   []string
}

// Literals yields what the grammars of lines name.
func Literals() iter.Seq2[Kind, GrammarOfLine] {
	return func(yield func(Kind, GrammarOfLine) bool) {
		for _, g := range lineGrammars() {
			if !yield(g.kind, GrammarOfLine{g.printed(), literals(g.tree, nil)}) {
				return
			}
		}
	}
}

// States is how many places for lines the structure grammar has.
func States() int { return len(cables().kind) }

// KindsAndSpans classifies the lines of a text, with the short cuts of the solver or without them.
func KindsAndSpans(text string, careful bool) (kinds []Kind, spans []Span) {
	f := NewFile("", text)
	s := &solver{automaton: cables(), careful: careful}
	s.solve(f, nil)
	for _, l := range findSignature(f.Text, s.trace(nil)) {
		kinds, spans = append(kinds, l.kind), append(spans, l.span)
	}
	return kinds, spans
}

// ProductionNames are the productions that messages name in words.
var ProductionNames = productionNames

// ReadAsOne is [Parse] that looks for copies of a text in a reading of the whole as one cable alone. It
// returns how many others there are, and whether two lines show them by themselves.
func ReadAsOne(source string) (c *Cable, copies int, likely bool) {
	f, r := NewFile("", source), new(reader)
	c = r.outer(f)
	lesser := c.lesserCopies()
	if len(lesser) > 0 {
		c = r.withoutCopies(f, lesser)
	}
	return c, len(lesser), len(f.likelyCopies()) > 0
}

// PlacesOf is where each line of a cable is in its tree, and where participle puts it that is given all
// lines and not the first one of each run.
func PlacesOf(c *Cable) (got, want []place) {
	r := new(reader)
	var each []int
	for i, e := range c.Elements {
		each = append(each, i)
		r.logical = append(r.logical, logical{kind: e.Kind()})
	}
	whole, _ := r.lineByLine(len(c.File.Text))
	got, _ = outlineOf(&c.Structure, each)
	want, _ = outlineOf(&whole, each)
	return got, want
}
