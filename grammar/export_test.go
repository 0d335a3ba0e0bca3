package grammar

// ParseAfresh is [Parse] that remembers no shape of a line, so that participle itself reads each.
func ParseAfresh(name, source string) *Cable {
	c := new(reader).cable(NewFile(name, source))
	logicals := classify(c.File)
	for _, e := range c.Elements {
		e.read(&reader{file: c.File, logical: logicals})
	}
	return c
}

// ParseBehind is [Parse] that remembers the shapes of one other text alone.
func ParseBehind(before, name, source string) *Cable {
	r := new(reader)
	r.parse("", before)
	return r.parse(name, source)
}

// Literals is what a grammar names in quotation marks.
var Literals = literals
