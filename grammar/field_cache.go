package grammar

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// Lines of one kind are much alike: an addressee is an indicator and two words, a paragraph begins
// with a number and a mark. A grammar sees no more of a line than the types of its tokens, the
// signs among them and the few words that it names itself. So what participle made of one line
// tells what it would make of all lines of the same shape, and has to be asked only once:
//
//	TO RUEHC/SECSTATE WASHDC IMMEDIATE    Indicator Word Word Precedence
//	RUEHBS/USEU BRUSSELS PRIORITY         the same: a pattern that is known
//
// A line that participle finds fault with is never remembered, nor a long one.

const (
	longestPattern = 256     // tokens of a line, or runs of lines of a cable, that is remembered
	mostRemembered = 1 << 15 // tokens of all those, which take about 8 MB; then it begins again
)

// What all readers remember.
var (
	allPatterns commonMemory[*pattern]
	allOutlines commonMemory[[]place]
)

// shapeOf appends all that a grammar sees of a line of kind k.
func (s *sentence) shapeOf(key []byte, k Kind, tokens []lexer.Token) []byte {
	own := s.literals
	own.once.Do(func() { own.find(s.tree) })
	key = append(key, byte(k))
	for i := range tokens {
		t := &tokens[i]
		if t.Type == markToken { // the runs, a phrase or the name of a post, stop at some
			key = append(append(key, byte(t.Type), byte(len(t.Value))), t.Value...)
			continue
		}
		literal := 0
		if len(t.Value) <= own.longest {
			literal = 1 + slices.Index(own.words, t.Value)
		}
		key = append(key, byte(t.Type), byte(literal))
	}
	return key
}

// literalWords is what a grammar names in quotation marks, once a line was read.
type literalWords struct {
	once    sync.Once
	words   []string
	longest int // bytes
}

func (l *literalWords) find(tree reflect.Type) {
	l.words = literals(tree, nil)
	for _, w := range l.words {
		l.longest = max(l.longest, len(w))
	}
}

var parseable = reflect.TypeFor[participle.Parseable]()

// literals adds what a grammar names in quotation marks to a list. It stands in the tags of the tree:
// DE, # and / in
//
//	Indicator *Word   `parser:"'DE' @@"`
//	Number    *Serial `parser:"('#'? @@ ('/' @@)?)?"`
func literals(part reflect.Type, list []string) []string {
	for part.Kind() == reflect.Pointer || part.Kind() == reflect.Slice {
		part = part.Elem()
	}
	if part.Kind() != reflect.Struct || reflect.PointerTo(part).Implements(parseable) {
		return list // a terminal
	}
	for i := range part.NumField() {
		f := part.Field(i)
		tag, reads := f.Tag.Lookup("parser")
		for i, piece := range strings.Split(tag, "'") {
			if quoted := i%2 > 0; quoted && !slices.Contains(list, piece) {
				list = append(list, piece)
			}
		}
		if reads || f.Anonymous {
			list = literals(f.Type, list)
		}
	}
	return list
}

// pattern tells how a part of a line's tree is made of the line's tokens: a terminal of a run of
// them, a node of its fields, a list of its members.
type pattern struct {
	of          func(*terminal) any // converts a pointer to the type of a terminal; nil for other parts
	first, last int16               // the tokens of a terminal
	field       int16               // index in the struct that it is a field of
	*branch                         // of other parts
}

// branch is the pattern of a node or a list.
type branch struct {
	node      reflect.Type // of a part with fields, or of a list of such parts
	list      bool         // whether it is one
	terminals int          // how many there are in it
	parts     []pattern    // fields that are set, or members
}

// terminal is what every terminal is: a word and nothing else. A pointer to one converts to that of each.
type terminal struct{ Word }

var terminalPointer = reflect.TypeFor[*terminal]()

// conversions turn a pointer to terminal into one of each type. Package reflect does so too, but
// takes ten times as long.
var conversions = map[reflect.Type]func(*terminal) any{
	reflect.TypeFor[*Word]():            func(t *terminal) any { return &t.Word },
	reflect.TypeFor[*Number]():          func(t *terminal) any { return (*Number)(t) },
	reflect.TypeFor[*Alphanumeric]():    func(t *terminal) any { return (*Alphanumeric)(t) },
	reflect.TypeFor[*Label]():           func(t *terminal) any { return (*Label)(t) },
	reflect.TypeFor[*Date]():            func(t *terminal) any { return (*Date)(t) },
	reflect.TypeFor[*Indicator]():       func(t *terminal) any { return (*Indicator)(t) },
	reflect.TypeFor[*Precedence]():      func(t *terminal) any { return (*Precedence)(t) },
	reflect.TypeFor[*Sequence]():        func(t *terminal) any { return (*Sequence)(t) },
	reflect.TypeFor[*Filing]():          func(t *terminal) any { return (*Filing)(t) },
	reflect.TypeFor[*Signal]():          func(t *terminal) any { return (*Signal)(t) },
	reflect.TypeFor[*Month]():           func(t *terminal) any { return (*Month)(t) },
	reflect.TypeFor[*Level]():           func(t *terminal) any { return (*Level)(t) },
	reflect.TypeFor[*Handling]():        func(t *terminal) any { return (*Handling)(t) },
	reflect.TypeFor[*Section]():         func(t *terminal) any { return (*Section)(t) },
	reflect.TypeFor[*Keyword]():         func(t *terminal) any { return (*Keyword)(t) },
	reflect.TypeFor[*PortionMark]():     func(t *terminal) any { return (*PortionMark)(t) },
	reflect.TypeFor[*Pilcrow]():         func(t *terminal) any { return (*Pilcrow)(t) },
	reflect.TypeFor[*Bullet]():          func(t *terminal) any { return (*Bullet)(t) },
	reflect.TypeFor[*LaterBullet]():     func(t *terminal) any { return (*LaterBullet)(t) },
	reflect.TypeFor[*Year]():            func(t *terminal) any { return (*Year)(t) },
	reflect.TypeFor[*LaterYear]():       func(t *terminal) any { return (*LaterYear)(t) },
	reflect.TypeFor[*Post]():            func(t *terminal) any { return (*Post)(t) },
	reflect.TypeFor[*ReferenceSerial](): func(t *terminal) any { return (*ReferenceSerial)(t) },
	reflect.TypeFor[*TagCode]():         func(t *terminal) any { return (*TagCode)(t) },
	reflect.TypeFor[*PersonName]():      func(t *terminal) any { return (*PersonName)(t) },
	reflect.TypeFor[*Letter]():          func(t *terminal) any { return (*Letter)(t) },
	reflect.TypeFor[*Officer]():         func(t *terminal) any { return (*Officer)(t) },
	reflect.TypeFor[*OfficerTitle]():    func(t *terminal) any { return (*OfficerTitle)(t) },
	reflect.TypeFor[*Rest]():            func(t *terminal) any { return (*Rest)(t) },
	reflect.TypeFor[*ParagraphNumber](): func(t *terminal) any { return (*ParagraphNumber)(t) },
	reflect.TypeFor[*Serial]():          func(t *terminal) any { return (*Serial)(t) },
	reflect.TypeFor[*Item]():            func(t *terminal) any { return (*Item)(t) },
	reflect.TypeFor[*Mark]():            func(t *terminal) any { return (*Mark)(t) },
	reflect.TypeFor[*Phrase]():          func(t *terminal) any { return (*Phrase)(t) },
	reflect.TypeFor[*AddressName]():     func(t *terminal) any { return (*AddressName)(t) },
	reflect.TypeFor[*PostName]():        func(t *terminal) any { return (*PostName)(t) },
	reflect.TypeFor[*Trailing]():        func(t *terminal) any { return (*Trailing)(t) },
	reflect.TypeFor[*AddressEntry]():    func(t *terminal) any { return (*AddressEntry)(t) },
	reflect.TypeFor[*CallSign]():        func(t *terminal) any { return (*CallSign)(t) },
	reflect.TypeFor[*CaseNumber]():      func(t *terminal) any { return (*CaseNumber)(t) },
	reflect.TypeFor[*DocumentNumber]():  func(t *terminal) any { return (*DocumentNumber)(t) },
	reflect.TypeFor[*Entry]():           func(t *terminal) any { return (*Entry)(t) },
	reflect.TypeFor[*LineHead]():        func(t *terminal) any { return (*LineHead)(t) },
	reflect.TypeFor[*OfficeCode]():      func(t *terminal) any { return (*OfficeCode)(t) },
	reflect.TypeFor[*ReleaseCode]():     func(t *terminal) any { return (*ReleaseCode)(t) },
	reflect.TypeFor[*ReleaseKind]():     func(t *terminal) any { return (*ReleaseKind)(t) },
	reflect.TypeFor[*SetName]():         func(t *terminal) any { return (*SetName)(t) },
}

// patternOf reads the pattern off a tree that participle made of tokens. It is false where a word
// cannot be found among them.
func patternOf(v reflect.Value, tokens []lexer.Token) (p pattern, ok bool) {
	typ := v.Type()
	switch {
	case typ.Kind() == reflect.Slice:
		p.branch = &branch{list: true}
		for i := range v.Len() {
			if !p.add(v.Index(i), 0, tokens) {
				return p, false
			}
		}
		if len(p.parts) > 0 && p.parts[0].branch != nil {
			p.node = reflect.SliceOf(p.parts[0].node)
		}
		return p, true
	case conversions[typ] != nil:
		p.of = conversions[typ]
		return p, p.find(v.Interface().(Spanner).Span(), tokens)
	case typ.ConvertibleTo(terminalPointer):
		p.of = func(t *terminal) any { return reflect.ValueOf(t).Convert(typ).Interface() }
		return p, p.find(v.Interface().(Spanner).Span(), tokens)
	}
	p.branch = &branch{node: typ.Elem()}
	for i := range v.Elem().NumField() {
		if f := v.Elem().Field(i); !f.IsZero() && !p.add(f, i, tokens) {
			return p, false
		}
	}
	return p, true
}

// add makes the pattern of a field or a member a part of p. It is false where no token shows that
// the part is there: it could not be distinguished from one that is not.
func (p *pattern) add(v reflect.Value, field int, tokens []lexer.Token) bool {
	part, ok := patternOf(v, tokens)
	part.field = int16(field)
	p.parts = append(p.parts, part)
	terminals := 1
	if part.branch != nil {
		terminals = part.terminals
	}
	p.terminals += terminals
	return ok && terminals > 0
}

// find keeps which tokens a terminal is made of.
func (p *pattern) find(at Span, tokens []lexer.Token) bool {
	first, last := -1, -1
	for i := range tokens {
		t := &tokens[i]
		if first < 0 && t.Pos.Offset == at.Start {
			first = i
		}
		if t.Pos.Offset+len(t.Value) == at.End {
			last = i
			break
		}
	}
	p.first, p.last = int16(first), int16(last)
	return 0 <= first && first <= last
}

// filling makes trees of patterns for one line.
type filling struct {
	text   string // of the file
	tokens []lexer.Token
	room   []terminal // for the terminals that are still to be made
}

// fields sets the fields of a node whose pattern is p.
func (f *filling) fields(p *pattern, node reflect.Value) {
	for i := range p.parts {
		part := &p.parts[i]
		f.fill(part, node.Field(int(part.field)))
	}
}

// fill sets a field, or a member of a list, whose pattern is p.
func (f *filling) fill(p *pattern, into reflect.Value) {
	switch {
	case p.of != nil:
		t := &f.room[0]
		f.room = f.room[1:]
		if first := &f.tokens[p.first]; p.first == p.last {
			t.At, t.Text = Span{first.Pos.Offset, first.Pos.Offset + len(first.Value)}, first.Value
		} else {
			f.join(t, f.tokens[p.first:p.last+1])
		}
		into.Set(reflect.ValueOf(p.of(t)))
	case p.list:
		into.Grow(len(p.parts))
		into.SetLen(len(p.parts))
		if p.node == nil {
			for i := range p.parts {
				f.fill(&p.parts[i], into.Index(i))
			}
			return
		}
		nodes := reflect.MakeSlice(p.node, len(p.parts), len(p.parts)) // made in one piece
		for i := range p.parts {
			node := nodes.Index(i)
			f.fields(&p.parts[i], node)
			into.Index(i).Set(node.Addr())
		}
	default:
		node := reflect.New(p.node)
		f.fields(p, node.Elem())
		into.Set(node)
	}
}

// join makes one piece of tokens, a part of the text where they are adjacent, as they are to be joined.
func (f *filling) join(t *terminal, tokens []lexer.Token) {
	end := tokens[0].Pos.Offset + len(tokens[0].Value)
	for i := 1; i < len(tokens); i++ {
		start := tokens[i].Pos.Offset
		if start > end+1 || start > end && f.text[end] != ' ' {
			t.Word.join(tokens)
			return
		}
		end = start + len(tokens[i].Value)
	}
	t.At = Span{tokens[0].Pos.Offset, end}
	t.Text = t.At.Of(f.text)
}

// recall fills the fields of a line of a known shape, and reports whether it is known. Lines of one
// kind may have two grammars, as those of a further heading have: R 101530Z MAY 79 and FM AMEMBASSY
// PARIS; one line cut by each has one shape.
func (r *reader) recall(s *sentence, k Kind, into reflect.Value) bool {
	if len(r.scan.tokens) > longestPattern {
		return false
	}
	r.key = s.shapeOf(r.key[:0], k, r.scan.tokens)
	p, ok := r.patterns.find(r.key)
	if ok = ok && p.node == into.Type(); ok {
		f := filling{text: r.scan.text, tokens: r.scan.tokens, room: r.terminals(p.terminals)}
		f.fields(p, into)
	}
	return ok
}

// terminals returns room for n terminals, which is made for many lines of a cable at once.
func (r *reader) terminals(n int) []terminal {
	const many = 64
	if len(r.room) < n {
		r.room = make([]terminal, max(n, many))
	}
	room := r.room[:n:n]
	r.room = r.room[n:]
	return room
}

// word returns the word at a place.
func (r *reader) word(at Span) *Word {
	w := &r.terminals(1)[0].Word
	w.At, w.Text = at, at.Of(r.file.Text)
	return w
}

// remember keeps how participle read a line, by its shape.
func (r *reader) remember(line reflect.Value) {
	if len(r.scan.tokens) > longestPattern {
		return
	}
	if p, ok := patternOf(line, r.scan.tokens); ok {
		r.patterns.keep(r.key, &p, 1+len(r.scan.tokens))
	}
}
