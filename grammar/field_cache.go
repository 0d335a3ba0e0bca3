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
	typ         reflect.Type // of the field that it stands in: a pointer, or a slice of pointers
	first, last int          // the tokens of a terminal
	field       int          // index in the struct that it is a field of
	terminals   int          // how many there are in it
	parts       []pattern    // fields that are set, or members
}

// terminal is what every terminal is: a word and nothing else. A pointer to one converts to that of each.
type terminal struct{ Word }

var wordPointer, terminalPointer = reflect.TypeFor[*Word](), reflect.TypeFor[*terminal]()

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
		return p, true
	case p.typ == wordPointer:
		return p, p.find(v.Interface().(*Word).At, tokens)
	case p.typ.ConvertibleTo(terminalPointer):
		return p, p.find(v.Convert(terminalPointer).Interface().(*terminal).At, tokens)
	}
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
	case p.typ.Kind() == reflect.Slice:
		into.Grow(len(p.parts))
		into.SetLen(len(p.parts))
		for i := range p.parts {
			f.fill(&p.parts[i], into.Index(i))
		}
	case p.parts != nil:
		node := reflect.New(p.typ.Elem())
		f.fields(p, node.Elem())
		into.Set(node)
	default:
		t := &f.room[0]
		f.room = f.room[1:]
		t.join(f.tokens[p.first : p.last+1])
		if p.typ == wordPointer {
			into.Set(reflect.ValueOf(&t.Word))
			return
		}
		into.Set(reflect.ValueOf(t).Convert(p.typ))
	}
}

// recall fills the fields of a line of a known shape, and reports whether it is known.
func (r *reader) recall(key []byte, into reflect.Value) bool {
	p, ok := r.patterns[string(key)]
	if ok {
		f := filling{tokens: r.scan.tokens, room: make([]terminal, p.terminals)}
		f.fields(p, into)
	}
	return ok
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
