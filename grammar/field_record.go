package grammar

import "strings"

// Wrapper is a line that an archive or another office put around a message.
//
//	Message Text
type Wrapper struct {
	Node
	WrapperLine
	Of Wrapping // who put it there
}

func (n *Wrapper) read(r *reader) {
	n.Of = r.logical[n.line].of
	switch n.Of {
	case FOIARelease:
		wrapperField.read(r, &n.Node, &n.WrapperLine)
	case EMail:
		mailLineField.read(r, &n.Node, &n.WrapperLine)
	}
}

// Attribute is what the record of an archive says about a message; it may continue on further
// lines. After the banner of a sheet it continues as an attribute without a key.
//
//	Draft Date: 14 MAR 1974
type Attribute struct {
	Node
	Key   *Word // without its colon; nil where the attribute before goes on
	Value *Word // as written; nil where it is empty

	// Addressees are those of the labels TO and INFO of a print of the White House, one a line.
	Addressees []*Addressee
}

func (n *Attribute) read(r *reader) {
	s := n.span.Of(r.file.Text)
	key := n.label - n.span.Start
	if key == 0 {
		key = max(nscLabel(s, nscLabels), nscLabel(s, nscEndLabels))
	}
	if key == 0 { // SFCT:
		key = max(damagedNSCLabel(s, nscLabels), damagedNSCLabel(s, nscEndLabels))
	}
	if key > 0 {
		n.label = n.span.Start + key
		name := endsKeys.trimRight(s[:key])
		n.Key = r.word(Span{n.span.Start, n.span.Start + len(name)})
	}
	if value := strings.TrimSpace(s[key:]); value != "" {
		n.Value = r.word(Span{n.span.End - len(value), n.span.End})
		if n.Key != nil && (n.Key.Text == "TO" || n.Key.Text == "INFO") {
			n.addressees(r)
		}
	}
}

// endsKeys are the signs after a key, also in the place of its colon.
var endsKeys = bytesOf(":;.")

// addressees reads the addressees of a label, one a line. A line that cannot be read is left out.
func (n *Attribute) addressees(r *reader) {
	start := n.Value.At.Start
	for line := range strings.Lines(n.Value.Text) {
		at := trimSeparators(r.file.Text, Span{start, start + len(strings.TrimSuffix(line, "\n"))})
		start += len(line)
		if at.Len() == 0 {
			continue
		}
		a := &Addressee{Role: roleOf(n.Key.Text)}
		a.Node = n.Node
		a.span, a.label = at, at.Start
		if addresseeField.read(r, &a.Node, &a.AddressLine); a.SyntaxError == nil {
			n.Addressees = append(n.Addressees, a)
		}
	}
}
