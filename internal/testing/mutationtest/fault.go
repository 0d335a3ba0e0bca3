package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// fault is one small change of a file.
type fault struct {
	id      int
	kind    string
	path    string // as go list has it
	line    int
	was, is string
	source  string // of the whole file, for a fault that has no switch, in a struct tag; or ""
}

func (f *fault) String() string {
	return fmt.Sprintf("%s:%d: %s: %.70q becomes %.70q", f.path, f.line, f.kind, f.was, f.is)
}

// edit puts text in the place of source[start:end]. Of two edits at one place the one that closes
// something goes first, and of two that open something the outer one, which was found first.
type edit struct {
	start, end int
	put        string
	closes     bool
	of         *fault
}

// finder looks for the places of faults in one file.
type finder struct {
	set    *token.FileSet
	info   *types.Info
	pkg    *types.Package
	file   *ast.File
	path   string
	source string
	next   int // number of the next fault
	faults []*fault
	edits  []edit
	above  []ast.Node // from the file to the node that is looked at
}

// unnoticed are calls that no test can miss, or only with the race detector: room that is asked for ahead, locks,
// what goes back to a pool.
var unnoticed = map[string]bool{
	"Grow": true, "Clip": true, "Lock": true, "Unlock": true, "RLock": true, "RUnlock": true, "Put": true, "panic": true,
}

// find looks through the whole file.
func (f *finder) find() {
	ast.Inspect(f.file, func(n ast.Node) bool {
		if n == nil {
			f.above = f.above[:len(f.above)-1]
			return false
		}
		if f.left(n) {
			return false
		}
		f.above = append(f.above, n)
		if s, ok := n.(ast.Stmt); ok {
			f.statement(s)
		}
		if e, ok := n.(ast.Expr); ok {
			f.expression(e)
		}
		return true
	})
}

// left reports whether no fault is planted into a node: what has to be constant, and what is
// written for speed alone.
func (f *finder) left(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec, *ast.Field, *ast.ArrayType:
		return true
	case *ast.GenDecl:
		return n.Tok == token.CONST
	case *ast.CallExpr:
		return unnoticed[called(n)]
	case ast.Expr:
		switch up := f.parent(0).(type) {
		case *ast.CallExpr: // make([]T, 0, room), make(map[K]V, room)
			if called(up) == "make" && len(up.Args) > 1 && n == up.Args[len(up.Args)-1] {
				_, slice := f.info.TypeOf(up.Args[0]).Underlying().(*types.Slice)
				return len(up.Args) == 3 || !slice
			}
		case *ast.KeyValueExpr:
			return n == up.Key && f.indexed(f.parent(1))
		}
	}
	return false
}

// indexed reports whether the keys of a literal are constant.
func (f *finder) indexed(n ast.Node) bool {
	if literal, ok := n.(*ast.CompositeLit); ok {
		_, isMap := f.info.TypeOf(literal).Underlying().(*types.Map)
		return !isMap
	}
	return false
}

func called(call *ast.CallExpr) string {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

// parent returns what is around the node before it is entered: 0 the next, 1 what is around
// that.
func (f *finder) parent(n int) ast.Node {
	if n < len(f.above) {
		return f.above[len(f.above)-1-n]
	}
	return nil
}

func (f *finder) offset(p token.Pos) int         { return f.set.Position(p).Offset }
func (f *finder) text(from, to token.Pos) string { return f.source[f.offset(from):f.offset(to)] }
func (f *finder) of(n ast.Node) string           { return f.text(n.Pos(), n.End()) }
func (f *finder) call(name string, x *fault) string {
	return "mutant." + name + "(" + strconv.Itoa(x.id) + ", "
}
func (f *finder) typed(x *fault, n, t string) string {
	return fmt.Sprintf("mutant.%s[%s](%d, ", n, t, x.id)
}
func on(x *fault) string { return "mutant.On(" + strconv.Itoa(x.id) + ")" }

// plant notes a fault.
func (f *finder) plant(kind string, at token.Pos, was, is string) *fault {
	x := &fault{id: f.next, kind: kind, path: f.path, line: f.set.Position(at).Line, was: was, is: is}
	f.next++
	f.faults = append(f.faults, x)
	return x
}

// wrap puts text before and after what is from one place to another.
func (f *finder) wrap(x *fault, from, to token.Pos, before, behind string) {
	f.edits = append(
		f.edits,
		edit{f.offset(from), f.offset(from), before, false, x},
		edit{f.offset(to), f.offset(to), behind, true, x},
	)
}

func (f *finder) replace(x *fault, at token.Pos, n int, put string) {
	f.edits = append(f.edits, edit{f.offset(at), f.offset(at) + n, put, false, x})
}

// operators are those of comparisons and sums, with the operator of the fault and the function of package
// mutant that is the one or the other.
var operators = map[token.Token]struct{ is, function, kind string }{
	token.LSS: {"<=", "Less", "bound"}, token.LEQ: {"<", "LessEqual", "bound"},
	token.GTR: {">=", "Greater", "bound"}, token.GEQ: {">", "GreaterEqual", "bound"},
	token.ADD: {
		"-",
		"Plus",
		"sum",
	}, token.SUB: {"+", "Minus", "sum"}, token.MUL: {"+", "Times", "sum"}, token.QUO: {"*", "Quotient", "sum"},
	token.REM: {"without %", "Remainder", "sum"},
}

func (f *finder) expression(e ast.Expr) {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		f.binary(e)
	case *ast.BasicLit:
		f.literal(e)
	case *ast.Ident:
		if put := map[string]string{"true": "false", "false": "true"}[e.Name]; put != "" && !f.value() {
			x := f.plant("truth", e.Pos(), e.Name, put)
			f.wrap(x, e.Pos(), e.End(), f.call("Not", x), ")")
		}
	case *ast.CompositeLit:
		f.table(e)
	}
}

// value reports whether the node that was entered is the value of a table's row: the fault is that
// the row is missing.
func (f *finder) value() bool {
	pair, ok := f.parent(1).(*ast.KeyValueExpr)
	if !ok || pair.Value != f.parent(0) {
		return false
	}
	literal, ok := f.parent(2).(*ast.CompositeLit)
	return ok && !f.isStruct(literal)
}

func (f *finder) isStruct(literal *ast.CompositeLit) bool {
	_, ok := f.info.TypeOf(literal).Underlying().(*types.Struct)
	return ok
}

func (f *finder) binary(e *ast.BinaryExpr) {
	if f.info.Types[e].Value != nil {
		return // a constant
	}
	op := e.Op.String()
	switch e.Op {
	case token.EQL, token.NEQ:
		x := f.plant("condition", e.OpPos, f.of(e), map[string]string{"==": "!=", "!=": "=="}[op])
		f.wrap(x, e.Pos(), e.End(), f.call("Not", x), ")")
	case token.LAND, token.LOR:
		// one || other is !(!one && !other), so each is still looked at once, and the second only
		// where it is expected
		x := f.plant("logic", e.OpPos, f.of(e), map[string]string{"&&": "||", "||": "&&"}[op])
		same := on(x) + map[string]string{"&&": " != ", "||": " == "}[op]
		f.wrap(x, e.Pos(), e.End(), "("+same+"(("+same+"(", "))))")
		f.replace(x, e.OpPos, 2, ")) && ("+same+"(")
	default:
		known, ok := operators[e.Op]
		if !ok || known.kind == "sum" && !f.isNumber(e) {
			return
		}
		x := f.plant(known.kind, e.OpPos, f.of(e), known.is)
		f.wrap(x, e.Pos(), e.End(), f.call(known.function, x), ")")
		f.replace(x, e.OpPos, len(op), ",")
	}
}

func (f *finder) isNumber(e ast.Expr) bool {
	basic, ok := f.info.TypeOf(e).Underlying().(*types.Basic)
	return ok && basic.Info()&(types.IsInteger|types.IsFloat) != 0
}

// literal plants numbers and signs that are one too high, texts with a sign too many and sets of
// signs that lack one.
func (f *finder) literal(e *ast.BasicLit) {
	name := f.typeName(f.info.TypeOf(e))
	switch {
	case name == "" || f.value():
	case e.Kind == token.INT || e.Kind == token.CHAR:
		x := f.plant("number", e.Pos(), e.Value, e.Value+" and one")
		f.wrap(x, e.Pos(), e.End(), f.typed(x, "Next", name), ")")
	case e.Kind == token.STRING && f.function() != nil && f.signs() && len(e.Value) > 2:
		x := f.plant("text", e.Pos(), e.Value, e.Value+" without the last sign")
		f.wrap(x, e.Pos(), e.End(), f.typed(x, "Fewer", name), ")")
	case e.Kind == token.STRING && f.function() != nil && !f.key() && !f.signs():
		x := f.plant("text", e.Pos(), e.Value, e.Value+` and "~"`)
		f.wrap(x, e.Pos(), e.End(), f.typed(x, "Text", name), ")")
	}
}

// signs reports whether the node that was entered is a set of signs, such as those that are
// trimmed: a sign more, which no text has, is no fault.
func (f *finder) signs() bool {
	call, ok := f.parent(1).(*ast.CallExpr)
	if !ok {
		return false
	}
	switch called(call) {
	case "IndexByte", "IndexAny", "LastIndexAny", "ContainsAny", "Trim", "TrimLeft", "TrimRight":
		return call.Args[0] == f.parent(0) || call.Args[len(call.Args)-1] == f.parent(0)
	}
	return false
}

// key reports whether the node that was entered is a row of a table, or its key.
func (f *finder) key() bool {
	switch up := f.parent(1).(type) {
	case *ast.KeyValueExpr:
		return up.Key == f.parent(0)
	case *ast.CompositeLit:
		return !f.isStruct(up)
	}
	return false
}

// typeName returns how a type is written in this file, or "" where it cannot be.
func (f *finder) typeName(t types.Type) string {
	basic, ok := t.Underlying().(*types.Basic)
	if !ok || basic.Info()&types.IsUntyped != 0 {
		return ""
	}
	known := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == f.pkg {
			return ""
		}
		known = slices.ContainsFunc(
			f.file.Imports,
			func(i *ast.ImportSpec) bool { return i.Name == nil && i.Path.Value == strconv.Quote(p.Path()) },
		)
		return p.Name()
	})
	if !known {
		return ""
	}
	return name
}

// table plants rows that are missing: the first, the last and one between, however long the table
// is.
func (f *finder) table(e *ast.CompositeLit) {
	if _, pointer := f.parent(1).(*ast.UnaryExpr); pointer || e.Type == nil || len(e.Elts) < 2 {
		return
	}
	rows := slices.Compact([]int{0, len(e.Elts) / 2, len(e.Elts) - 1})
	keys := make([]string, len(rows))
	function := "WithoutKey"
	switch f.info.TypeOf(e).Underlying().(type) {
	case *types.Slice:
		function = "Without"
		for i, row := range rows {
			if _, keyed := e.Elts[row].(*ast.KeyValueExpr); keyed {
				return
			}
			keys[i] = strconv.Itoa(row)
		}
	case *types.Map:
		for i, row := range rows {
			keys[i] = f.of(e.Elts[row].(*ast.KeyValueExpr).Key)
		}
	default:
		return
	}
	var first *fault
	for _, row := range rows {
		x := f.plant("row", e.Elts[row].Pos(), f.of(e.Elts[row]), "")
		if first == nil {
			first = x
		}
	}
	f.wrap(first, e.Pos(), e.End(), f.call(function, first), ", "+strings.Join(keys, ", ")+")")
}
