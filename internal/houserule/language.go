package houserule

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm/runtime"

	"github.com/cablelint/cablelint/lint"
)

// functions are the functions of the language that conditions have. Those that make a text or a
// list much larger than what they are given, and now, are not among them: a condition costs little,
// and finds the same every day.
var functions = []string{
	"all", "any", "none", "one", "filter", "map", "find", "findLast", "count", "sum",
	"len", "first", "last", "min", "max", "abs", "lower", "upper", "trim", "trimPrefix", "trimSuffix",
	"split", "indexOf", "string", "int", "date", "duration",
}

// isKnown is the function by which a condition asks whether a fact is known.
const isKnown = "known"

// Limits on a condition: the nodes of its tree, and the steps that one evaluation may take. A step
// is an entry of a list that is looked at, or 64 bytes of a text that is made of one.
const maxNodes, maxSteps = 500, 100_000

// Names of what the compiler puts into a condition. No condition can spell them.
const (
	runName     = "\x00run"
	operateName = "\x00operate"
	rankName    = "\x00rank"
	stepName    = "\x00step"
)

// evaluation is one evaluation of a condition.
type evaluation struct{ steps int }

// errSteps is the error of a condition that takes too long.
var errSteps = fmt.Errorf("it takes more than %d steps", maxSteps)

// options returns how an expression over the names of env is compiled.
func options(env types.Map) []expr.Option {
	list := []expr.Option{
		expr.Env(env), expr.MaxNodes(maxNodes), expr.Optimize(false),
		expr.Function(isKnown, func(args ...any) (any, error) { return has(args[0]), nil }, new(func(any) bool)),
	}
	for _, f := range builtin.Builtins {
		if !slices.Contains(functions, f.Name) {
			list = append(list, expr.DisableBuiltin(f.Name))
		}
	}
	return list
}

// has reports whether a value is known. A list is where it has entries.
func has(v any) bool {
	if list, ok := v.([]any); ok {
		return len(list) > 0
	}
	return v != nil
}

// guarded returns the options by which an expression that was found valid is compiled again, with
// operators that can be asked about unknown values and with a count of steps.
func guarded(env types.Map) []expr.Option {
	with := types.Map{runName: types.Any}
	for name, t := range env {
		with[name] = t
	}
	return append(options(with), expr.Patch(guard{}),
		expr.Function(operateName, operate, new(func(string, any, any) any)),
		expr.Function(rankName, compareLevels, new(func(string, any, any) bool)),
		expr.Function(stepName, step, new(func(any, any) any)))
}

// guard puts calls of operate, compareLevels and step into an expression.
type guard struct{}

// Visit replaces a node; nodes within it were visited before.
func (guard) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.BinaryNode:
		switch {
		case operators[n.Operator] == nil, isNil(n.Left), isNil(n.Right):
		case isOrder(n.Operator) && (isLevel(n.Left) || isLevel(n.Right)):
			ast.Patch(node, call(rankName, &ast.StringNode{Value: n.Operator}, n.Left, n.Right))
		default:
			ast.Patch(node, call(operateName, &ast.StringNode{Value: n.Operator}, n.Left, n.Right))
		}
	case *ast.PredicateNode:
		n.Node = call(stepName, &ast.IdentifierNode{Value: runName}, n.Node)
	}
}

func call(name string, args ...ast.Node) ast.Node {
	return &ast.CallNode{Callee: &ast.IdentifierNode{Value: name}, Arguments: args}
}

// isNil reports whether a node is the word nil, with which a condition compares on purpose.
func isNil(n ast.Node) bool {
	_, ok := n.(*ast.NilNode)
	return ok
}

func isOrder(operator string) bool {
	return strings.HasPrefix(operator, "<") || strings.HasPrefix(operator, ">")
}

// operators are the operators that cannot be asked about nil as they are.
var operators = map[string]func(a, b any) any{
	"==": func(a, b any) any { return runtime.Equal(a, b) },
	"!=": func(a, b any) any { return !runtime.Equal(a, b) },
	"<":  func(a, b any) any { return runtime.Less(a, b) },
	">":  func(a, b any) any { return runtime.More(a, b) },
	"<=": func(a, b any) any { return runtime.LessOrEqual(a, b) },
	">=": func(a, b any) any { return runtime.MoreOrEqual(a, b) },
	"+":  func(a, b any) any { return runtime.Add(a, b) },
	"-":  func(a, b any) any { return runtime.Subtract(a, b) },
	"*":  func(a, b any) any { return runtime.Multiply(a, b) },
	"/":  func(a, b any) any { return runtime.Divide(a, b) },
	"%":  func(a, b any) any { return runtime.Modulo(a, b) },
}

// operate applies an operator. A comparison with an unknown value is false, and what is calculated
// of one is unknown.
func operate(args ...any) (v any, err error) {
	defer func() {
		if fault := recover(); fault != nil { // integer divide by zero
			err = fmt.Errorf("%v", fault)
		}
	}()
	operator, a, b := args[0].(string), args[1], args[2]
	if a == nil || b == nil {
		if isOrder(operator) || strings.HasSuffix(operator, "=") {
			return false, nil
		}
		return nil, nil
	}
	return operators[operator](a, b), nil
}

// compareLevels compares two levels in their order. That of a paragraph without a mark is unknown.
func compareLevels(args ...any) (any, error) {
	var ranks [2]int
	for i, arg := range args[1:] {
		name, ok := arg.(string)
		var level lint.Level
		if !ok || level.UnmarshalText([]byte(name)) != nil || level == lint.NoLevel {
			return false, nil
		}
		ranks[i] = int(level)
	}
	return operate(args[0], ranks[0], ranks[1])
}

// step counts a step, and as many as a text is long that is made in it.
func step(args ...any) (any, error) {
	run := args[0].(*evaluation)
	run.steps++
	switch v := args[1].(type) {
	case string:
		run.steps += len(v) / 64
	case []any:
		run.steps += len(v)
	}
	if run.steps > maxSteps {
		return nil, errSteps
	}
	return args[1], nil
}

// isLevel reports whether a node is a classification level.
func isLevel(n ast.Node) bool { return lastName(n) == "level" }

// lastName returns the name of a fact or of a part of an entry: kind of .kind; "" for other nodes.
func lastName(n ast.Node) string {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return n.Value
	case *ast.MemberNode:
		if property, ok := n.Property.(*ast.StringNode); ok {
			return property.Value
		}
	}
	return ""
}

// pathOf returns the name of the fact that a node is, such as declassification.date, or "".
func pathOf(n ast.Node) string {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		if known().byName[n.Value] != nil {
			return n.Value
		}
	case *ast.MemberNode:
		above, ok := n.Node.(*ast.IdentifierNode)
		if path := lastName(n); ok && known().byName[above.Value+"."+path] != nil {
			return above.Value + "." + path
		}
	}
	return ""
}

// isEntry reports whether an expression of that node has a place: an entry of a list, or several.
func isEntry(n ast.Node) bool {
	t := n.Type()
	return t.Kind() == reflect.Map || t.Kind() == reflect.Slice || t.Kind() == reflect.Interface
}

// asUnknown reports whether an expression failed because a value in it is unknown: lower(.mark), or
// references[3] of a cable with two.
func asUnknown(err error) bool {
	return !errors.Is(err, errSteps) &&
		(strings.Contains(err.Error(), "nil") || strings.Contains(err.Error(), "index out of range"))
}
