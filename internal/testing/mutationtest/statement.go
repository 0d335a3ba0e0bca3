package main

import (
	"go/ast"
	"go/token"
	"strings"
)

// statement plants faults into what a statement does and whether it does it.
func (f *finder) statement(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.IfStmt:
		f.condition(s.Cond)
	case *ast.ForStmt:
		if s.Cond != nil {
			f.condition(s.Cond)
		}
	case *ast.CaseClause:
		f.branch(s)
	case *ast.ReturnStmt:
		f.returned(s)
	case *ast.BranchStmt:
		f.jump(s)
	case *ast.IncDecStmt:
		if name := f.typeName(f.info.TypeOf(s.X)); name != "" {
			x := f.plant("sum", s.TokPos, f.of(s), map[token.Token]string{token.INC: "--", token.DEC: "++"}[s.Tok])
			operator := map[token.Token]string{token.INC: "+= ", token.DEC: "-= "}[s.Tok]
			f.replace(x, s.TokPos, 2, operator+f.typed(x, "Negative", name)+"1)")
		}
	case *ast.AssignStmt:
		f.assignment(s)
	case *ast.ExprStmt, *ast.SendStmt, *ast.DeferStmt, *ast.GoStmt:
		f.leaveOut(s)
	}
}

// condition plants one that never holds, so that its branch is empty, and one that is turned round,
// unless its own operator is.
func (f *finder) condition(c ast.Expr) {
	x := f.plant("branch", c.Pos(), f.of(c), "false")
	f.wrap(x, c.Pos(), c.End(), f.call("Never", x), ")")
	if b, ok := ast.Unparen(c).(*ast.BinaryExpr); ok && (b.Op == token.EQL || b.Op == token.NEQ) {
		return
	}
	x = f.plant("condition", c.Pos(), f.of(c), "!")
	f.wrap(x, c.Pos(), c.End(), f.call("Not", x), ")")
}

// branch plants a case in which nothing is done. Where one statement is all of it, leaving that out
// is the same fault.
func (f *finder) branch(s *ast.CaseClause) {
	if len(s.Body) == 0 {
		return
	}
	if _, returns := s.Body[0].(*ast.ReturnStmt); len(s.Body) == 1 && !returns {
		return
	}
	from, to := s.Body[0].Pos(), s.Body[len(s.Body)-1].End()
	x := f.plant("case", from, f.text(from, to), "")
	f.wrap(x, from, to, "if !"+on(x)+" { ", " }")
}

// inBlock reports whether the statement that was entered is among others, where one more can be
// put before it.
func (f *finder) inBlock() bool {
	switch up := f.parent(1).(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		return true
	case *ast.CommClause:
		return up.Comm != f.parent(0)
	}
	return false
}

func (f *finder) leaveOut(s ast.Stmt) {
	if e, ok := s.(*ast.ExprStmt); ok {
		if call, ok := e.X.(*ast.CallExpr); ok && unnoticed[called(call)] {
			return
		}
	}
	if d, ok := s.(*ast.DeferStmt); ok && unnoticed[called(d.Call)] {
		return
	}
	if f.inBlock() {
		x := f.plant("statement", s.Pos(), f.of(s), "")
		f.wrap(x, s.Pos(), s.End(), "if !"+on(x)+" { ", " }")
	}
}

func (f *finder) assignment(s *ast.AssignStmt) {
	if blank, ok := s.Lhs[0].(*ast.Ident); s.Tok == token.DEFINE || ok && blank.Name == "_" {
		return
	}
	f.leaveOut(s)
	put := map[token.Token]string{token.ADD_ASSIGN: "-=", token.SUB_ASSIGN: "+="}[s.Tok]
	if name := f.typeName(f.info.TypeOf(s.Lhs[0])); put != "" && name != "" && f.isNumber(s.Lhs[0]) {
		x := f.plant("sum", s.TokPos, f.of(s), put)
		f.wrap(x, s.Rhs[0].Pos(), s.Rhs[0].End(), f.typed(x, "Negative", name), ")")
	}
}

// jump plants break for continue, and the other way round.
func (f *finder) jump(s *ast.BranchStmt) {
	other := map[token.Token]string{token.BREAK: "continue", token.CONTINUE: "break"}[s.Tok]
	if other == "" || s.Label != nil || !f.inBlock() {
		return
	}
	for i := 1; ; i++ {
		switch f.parent(i).(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			x := f.plant("jump", s.Pos(), f.of(s), other)
			f.wrap(x, s.Pos(), s.End(), "if "+on(x)+" { "+other+" }; ", "")
			return
		case *ast.BlockStmt, *ast.IfStmt:
		default:
			return // it ends a switch
		}
	}
}

// function returns the type of the function that the entered node is in.
func (f *finder) function() *ast.FuncType {
	for i := range f.above {
		switch n := f.parent(i).(type) {
		case *ast.FuncDecl:
			return n.Type
		case *ast.FuncLit:
			return n.Type
		}
	}
	return nil
}

// returned plants results that are zero or, where there is one truth value, the other one.
func (f *finder) returned(s *ast.ReturnStmt) {
	if !f.inBlock() {
		return
	}
	results := f.function().Results
	if results == nil {
		x := f.plant("statement", s.Pos(), f.of(s), "")
		f.wrap(x, s.Pos(), s.End(), "if !"+on(x)+" { ", " }")
		return
	}
	var zeros []string
	for _, r := range results.List {
		for range max(1, len(r.Names)) {
			zeros = append(zeros, "*new("+f.of(r.Type)+")")
		}
	}
	if len(zeros) == 1 && len(s.Results) == 1 && f.of(results.List[0].Type) == "bool" {
		f.truth(s.Results[0])
		return
	}
	zero := len(s.Results) > 0
	for _, r := range s.Results {
		zero = zero && f.isZero(r)
	}
	if !zero {
		x := f.plant("result", s.Pos(), f.of(s), "return zero")
		f.wrap(x, s.Pos(), s.End(), "if "+on(x)+" { return "+strings.Join(zeros, ", ")+" }; ", "")
	}
}

// truth plants the opposite of a truth value, unless an operator of it or the word itself has that
// fault.
func (f *finder) truth(e ast.Expr) {
	switch e := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		return
	case *ast.Ident:
		if e.Name == "true" || e.Name == "false" {
			return
		}
	}
	x := f.plant("condition", e.Pos(), f.of(e), "!")
	f.wrap(x, e.Pos(), e.End(), f.call("Not", x), ")")
}

// isZero reports whether a result is zero as it is: nil, 0, a constant that is 0, an empty
// literal.
func (f *finder) isZero(e ast.Expr) bool {
	if value := f.info.Types[e].Value; value != nil {
		return value.String() == "0" || value.String() == "false" || value.String() == `""`
	}
	text := f.of(e)
	return text == "nil" || strings.HasSuffix(text, "{}")
}
