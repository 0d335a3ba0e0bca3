package grammar

import (
	"reflect"
	"slices"
	"strconv"

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
	longestPattern = 64      // tokens of a line that is remembered
	mostRemembered = 1 << 15 // tokens of all those, by one reader, for which it takes about 8 MB; then it begins anew
)

// shapeOf appends all that the grammar of f sees of a line of kind k.
func (f *field[T]) shapeOf(key []byte, k Kind, tokens []lexer.Token) []byte {
	key = append(key, byte(k))
	literals := f.literals()
	for i := range tokens {
		t := &tokens[i]
		key = append(key, byte(t.Type), byte(1+slices.Index(literals, t.Value)))
		if t.Type == markToken { // the runs, a phrase or the name of a post, stop at some
			key = append(append(key, byte(len(t.Value))), t.Value...)
		}
	}
	return key
}

// literals returns what stands in quotation marks in a grammar that participle prints: DE, # and / in
//
//	StationLine = "DE" Word ("#"? Serial ("/" Number)?)? Filing? .
func literals(ebnf string) (list []string) {
	for ebnf != "" {
		quoted, err := strconv.QuotedPrefix(ebnf)
		if err != nil {
			ebnf = ebnf[1:]
			continue
		}
		if literal, err := strconv.Unquote(quoted); err == nil && !slices.Contains(list, literal) {
			list = append(list, literal)
		}
		ebnf = ebnf[len(quoted):]
	}
	return list
}

// pattern tells how a part of a line's tree is made of the line's tokens: a terminal of a run of
// them, a node of its fields, a list of its members.
type pattern struct {
	typ         reflect.Type              // of the field that it stands in: a pointer, or a slice of pointers
	first, last int                       // the tokens of a terminal
	field       int                       // index in the struct that it is a field of
	terminals   int                       // how many there are in it
	put         func(to any, t *terminal) // stores a terminal in the field, to which a pointer is given
	node        reflect.Type              // of a part with fields
	nodes       reflect.Type              // of a list of such parts
	parts       []pattern                 // fields that are set, or members
}

// terminal is what every terminal is: a word and nothing else. A pointer to one converts to that of each.
type terminal struct{ Word }

var wordPointer, terminalPointer = reflect.TypeFor[*Word](), reflect.TypeFor[*terminal]()

// puts store a pointer to a terminal as one of each type. Package reflect does so too, but takes ten
// times as long.
var puts = map[reflect.Type]func(to any, t *terminal){
	reflect.TypeFor[*Word]():            func(to any, t *terminal) { *to.(**Word) = &t.Word },
	reflect.TypeFor[*Number]():          func(to any, t *terminal) { *to.(**Number) = (*Number)(t) },
	reflect.TypeFor[*Figures]():         func(to any, t *terminal) { *to.(**Figures) = (*Figures)(t) },
	reflect.TypeFor[*Label]():           func(to any, t *terminal) { *to.(**Label) = (*Label)(t) },
	reflect.TypeFor[*Date]():            func(to any, t *terminal) { *to.(**Date) = (*Date)(t) },
	reflect.TypeFor[*Indicator]():       func(to any, t *terminal) { *to.(**Indicator) = (*Indicator)(t) },
	reflect.TypeFor[*Precedence]():      func(to any, t *terminal) { *to.(**Precedence) = (*Precedence)(t) },
	reflect.TypeFor[*Sequence]():        func(to any, t *terminal) { *to.(**Sequence) = (*Sequence)(t) },
	reflect.TypeFor[*Filing]():          func(to any, t *terminal) { *to.(**Filing) = (*Filing)(t) },
	reflect.TypeFor[*Signal]():          func(to any, t *terminal) { *to.(**Signal) = (*Signal)(t) },
	reflect.TypeFor[*Month]():           func(to any, t *terminal) { *to.(**Month) = (*Month)(t) },
	reflect.TypeFor[*Level]():           func(to any, t *terminal) { *to.(**Level) = (*Level)(t) },
	reflect.TypeFor[*Handling]():        func(to any, t *terminal) { *to.(**Handling) = (*Handling)(t) },
	reflect.TypeFor[*Section]():         func(to any, t *terminal) { *to.(**Section) = (*Section)(t) },
	reflect.TypeFor[*Keyword]():         func(to any, t *terminal) { *to.(**Keyword) = (*Keyword)(t) },
	reflect.TypeFor[*PortionMark]():     func(to any, t *terminal) { *to.(**PortionMark) = (*PortionMark)(t) },
	reflect.TypeFor[*Pilcrow]():         func(to any, t *terminal) { *to.(**Pilcrow) = (*Pilcrow)(t) },
	reflect.TypeFor[*Bullet]():          func(to any, t *terminal) { *to.(**Bullet) = (*Bullet)(t) },
	reflect.TypeFor[*LaterBullet]():     func(to any, t *terminal) { *to.(**LaterBullet) = (*LaterBullet)(t) },
	reflect.TypeFor[*Year]():            func(to any, t *terminal) { *to.(**Year) = (*Year)(t) },
	reflect.TypeFor[*LaterYear]():       func(to any, t *terminal) { *to.(**LaterYear) = (*LaterYear)(t) },
	reflect.TypeFor[*Post]():            func(to any, t *terminal) { *to.(**Post) = (*Post)(t) },
	reflect.TypeFor[*ReferenceSerial](): func(to any, t *terminal) { *to.(**ReferenceSerial) = (*ReferenceSerial)(t) },
	reflect.TypeFor[*TagCode]():         func(to any, t *terminal) { *to.(**TagCode) = (*TagCode)(t) },
	reflect.TypeFor[*PersonName]():      func(to any, t *terminal) { *to.(**PersonName) = (*PersonName)(t) },
	reflect.TypeFor[*Letter]():          func(to any, t *terminal) { *to.(**Letter) = (*Letter)(t) },
	reflect.TypeFor[*Officer]():         func(to any, t *terminal) { *to.(**Officer) = (*Officer)(t) },
	reflect.TypeFor[*OfficerTitle]():    func(to any, t *terminal) { *to.(**OfficerTitle) = (*OfficerTitle)(t) },
	reflect.TypeFor[*Rest]():            func(to any, t *terminal) { *to.(**Rest) = (*Rest)(t) },
	reflect.TypeFor[*ParagraphNumber](): func(to any, t *terminal) { *to.(**ParagraphNumber) = (*ParagraphNumber)(t) },
	reflect.TypeFor[*Serial]():          func(to any, t *terminal) { *to.(**Serial) = (*Serial)(t) },
	reflect.TypeFor[*Item]():            func(to any, t *terminal) { *to.(**Item) = (*Item)(t) },
	reflect.TypeFor[*Mark]():            func(to any, t *terminal) { *to.(**Mark) = (*Mark)(t) },
	reflect.TypeFor[*Phrase]():          func(to any, t *terminal) { *to.(**Phrase) = (*Phrase)(t) },
	reflect.TypeFor[*AddressName]():     func(to any, t *terminal) { *to.(**AddressName) = (*AddressName)(t) },
	reflect.TypeFor[*PostName]():        func(to any, t *terminal) { *to.(**PostName) = (*PostName)(t) },
	reflect.TypeFor[*Trailing]():        func(to any, t *terminal) { *to.(**Trailing) = (*Trailing)(t) },
}

// patternOf reads the pattern off a tree that participle made of tokens. It is false where a word
// cannot be found among them.
func patternOf(v reflect.Value, tokens []lexer.Token) (p pattern, ok bool) {
	p.typ = v.Type()
	switch {
	case p.typ.Kind() == reflect.Slice:
		for i := range v.Len() {
			if !p.add(v.Index(i), 0, tokens) {
				return p, false
			}
		}
		if len(p.parts) > 0 && p.parts[0].node != nil {
			p.nodes = reflect.SliceOf(p.parts[0].node)
		}
		return p, true
	case p.typ == wordPointer || p.typ.ConvertibleTo(terminalPointer):
		if p.put = puts[p.typ]; p.put == nil {
			typ := p.typ
			p.put = func(to any, t *terminal) { reflect.ValueOf(to).Elem().Set(reflect.ValueOf(t).Convert(typ)) }
		}
		return p, p.find(v.Interface().(Spanner).Span(), tokens)
	}
	p.node = p.typ.Elem()
	for i := range v.Elem().NumField() {
		if f := v.Elem().Field(i); !f.IsZero() && !p.add(f, i, tokens) {
			return p, false
		}
	}
	return p, true
}

// add makes the pattern of a field or a member a part of p. It is false where no token tells that
// the part is there: it could not be told from one that is not.
func (p *pattern) add(v reflect.Value, field int, tokens []lexer.Token) bool {
	part, ok := patternOf(v, tokens)
	part.field = field
	p.parts = append(p.parts, part)
	p.terminals += part.terminals
	return ok && part.terminals > 0
}

// find keeps which tokens a terminal is made of.
func (p *pattern) find(at Span, tokens []lexer.Token) bool {
	p.terminals = 1
	p.first = slices.IndexFunc(tokens, func(t lexer.Token) bool { return t.Pos.Offset == at.Start })
	p.last = slices.IndexFunc(tokens, func(t lexer.Token) bool { return t.Pos.Offset+len(t.Value) == at.End })
	return 0 <= p.first && p.first <= p.last
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
		f.fill(part, node.Field(part.field))
	}
}

// fill sets a field, or a member of a list, whose pattern is p.
func (f *filling) fill(p *pattern, into reflect.Value) {
	switch {
	case p.nodes != nil: // made in one piece
		nodes := reflect.MakeSlice(p.nodes, len(p.parts), len(p.parts))
		into.Grow(len(p.parts))
		into.SetLen(len(p.parts))
		for i := range p.parts {
			f.fields(&p.parts[i], nodes.Index(i))
			into.Index(i).Set(nodes.Index(i).Addr())
		}
	case p.node != nil:
		node := reflect.New(p.node)
		f.fields(p, node.Elem())
		into.Set(node)
	case p.put == nil:
		into.Grow(len(p.parts))
		into.SetLen(len(p.parts))
		for i := range p.parts {
			f.fill(&p.parts[i], into.Index(i))
		}
	default:
		t := &f.room[0]
		f.room = f.room[1:]
		f.join(t, f.tokens[p.first:p.last+1])
		p.put(into.Addr().Interface(), t)
	}
}

// join makes one piece of tokens, a part of the text where they stand there as they are to be joined.
func (f *filling) join(t *terminal, tokens []lexer.Token) {
	end := tokens[0].Pos.Offset
	for i := range tokens {
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
func (r *reader) recall(key []byte, into reflect.Value) bool {
	p, ok := r.patterns[string(key)]
	if ok = ok && p.node == into.Type(); ok {
		f := filling{text: r.file.Text, tokens: r.scan.tokens, room: r.terminals(p.terminals)}
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

// remember keeps how participle read a line.
func (r *reader) remember(key []byte, line reflect.Value) {
	p, ok := patternOf(line, r.scan.tokens)
	if !ok {
		return
	}
	if r.remembered += 1 + len(r.scan.tokens); r.patterns == nil || r.remembered > mostRemembered {
		r.patterns, r.remembered = make(map[string]*pattern), 0
	}
	r.patterns[string(key)] = &p
}
