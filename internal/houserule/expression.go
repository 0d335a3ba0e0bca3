package houserule

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// expression is an expression of a rule, compiled.
type expression struct {
	program *vm.Program
	tree    ast.Node
	uses    []*fact // facts without which the expression has no value
	names   []string
	env     types.Map
}

// compile compiles an expression over facts and further names. An error has the place in the text;
// see mistakeOf.
func compile(text string, more types.Map, result ...expr.Option) (*expression, error) {
	env := types.Map{}
	maps.Copy(env, known().types)
	maps.Copy(env, more)
	checked, err := expr.Compile(text, append(options(env), result...)...)
	if err != nil {
		return nil, err
	}
	e := &expression{tree: checked.Node(), env: env}
	look := &inspection{env: env, asked: map[string]bool{}, named: map[string]bool{}}
	ast.Walk(&e.tree, look)
	if look.err != nil {
		return nil, look.err
	}
	for _, name := range slices.Sorted(maps.Keys(look.named)) {
		if f := known().byName[name]; f != nil && !look.asked[name] && !f.list {
			e.uses = append(e.uses, f)
		}
		e.names = append(e.names, strings.Split(name, ".")[0])
	}
	e.program, err = expr.Compile(text, guarded(env)...)
	return e, err
}

// inspection finds the facts that an expression names, and mistakes that types do not show.
type inspection struct {
	env          types.Map
	named, asked map[string]bool
	err          error
}

// Visit looks at one node.
func (i *inspection) Visit(node *ast.Node) {
	n := *node
	if path := pathOf(n); path != "" {
		i.named[path] = true
	}
	switch n := n.(type) {
	case *ast.IdentifierNode:
		if i.env[n.Value] == nil && slices.Contains(functions, n.Value) {
			i.fail(n, "found function %s without its arguments", n.Value)
		}
	case *ast.CallNode:
		if callee, ok := n.Callee.(*ast.IdentifierNode); ok && callee.Value == isKnown {
			i.asks(n)
		}
	case *ast.BinaryNode:
		i.compares(n)
	case *ast.BuiltinNode:
		i.constant(n)
	}
}

func (i *inspection) fail(n ast.Node, format string, args ...any) {
	if i.err == nil {
		i.err = &misuse{n.Location().From, fmt.Sprintf(format, args...)}
	}
}

// asks takes in a question whether a fact is known.
func (i *inspection) asks(n *ast.CallNode) {
	path := pathOf(n.Arguments[0])
	_, member := n.Arguments[0].(*ast.MemberNode)
	switch {
	case path != "":
		i.asked[path] = true
	case !member:
		i.fail(n.Arguments[0], "found known(%v), expected a fact, such as known(subject)", n.Arguments[0])
	}
}

// compares finds comparisons with a word that the fact never is: level == "secert".
func (i *inspection) compares(n *ast.BinaryNode) {
	for _, sides := range [][2]ast.Node{{n.Left, n.Right}, {n.Right, n.Left}} {
		words := wordsOf(lastName(sides[0]))
		if words == nil {
			continue
		}
		var literals []ast.Node
		switch other := sides[1].(type) {
		case *ast.StringNode:
			literals = []ast.Node{other}
		case *ast.ArrayNode:
			literals = other.Nodes
		}
		if _, comparison := operators[n.Operator]; !comparison && n.Operator != "in" {
			return
		}
		for _, literal := range literals {
			if word, ok := literal.(*ast.StringNode); ok && !slices.Contains(words, word.Value) {
				i.fail(word, "unknown %s %q%s", lastName(sides[0]), word.Value, likely(word.Value, words))
			}
		}
	}
}

// constant finds dates and durations that are none.
func (i *inspection) constant(n *ast.BuiltinNode) {
	if n.Name != "date" && n.Name != "duration" || len(n.Arguments) != 1 {
		return
	}
	text, ok := n.Arguments[0].(*ast.StringNode)
	if !ok {
		return
	}
	if _, err := expr.Eval(n.String(), nil); err != nil {
		form := map[string]string{"date": "year-month-day, such as 1995-10-14", "duration": "hours, such as 72h"}
		i.fail(text, "found %s %q, expected %s", n.Name, text.Value, form[n.Name])
	}
}

// wordsOf returns the words that a fact, or the part of an entry of that name, can be; nil for any.
func wordsOf(name string) (words []string) {
	switch name {
	case "level":
		for l := lint.NoLevel; l <= lint.TopSecret; l++ {
			words = append(words, l.String())
		}
	case "profile":
		for p := grammar.AnyProfile; p <= grammar.DraftProfile; p++ {
			words = append(words, p.String())
		}
	case "layout":
		words = append(words, grammar.UnknownLayout.String())
		for _, l := range grammar.Layouts() {
			words = append(words, l.String())
		}
	case "service":
		for s := grammar.StateService; s <= grammar.OtherService; s++ {
			words = append(words, s.String())
		}
	case "wrappers":
		for w := grammar.AADRecord; w <= grammar.PlusD; w++ {
			words = append(words, w.String())
		}
	case "role":
		for r := grammar.ActionRole; r <= grammar.ExemptRole; r++ {
			words = append(words, r.String())
		}
	case "kind":
		words = []string{"cable", "e-mail", "document", "other", string(lint.SubjectTAG), string(lint.ProgramTAG),
			string(lint.GeographicTAG), string(lint.OrganizationTAG), string(lint.NameTAG)}
	}
	return words
}

// evaluate returns the value of the expression for a cable: nil where it is silent because a fact
// that it names is unknown.
func (e *expression) evaluate(of *lint.Facts, more map[string]any) (any, error) {
	if of != nil {
		for _, f := range e.uses {
			if f.value(of) == nil {
				return nil, nil
			}
		}
	}
	env := map[string]any{runName: new(evaluation)}
	for _, name := range e.names {
		if of != nil {
			env[name] = known().top(name, of)
		}
	}
	maps.Copy(env, more)
	v, err := vm.Run(e.program, env)
	if err != nil && asUnknown(err) {
		return nil, nil
	}
	return v, err
}
