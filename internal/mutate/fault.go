package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
)

// fault is one small change of a file.
type fault struct {
	path, source string
	line         int
	start, end   int // bytes of the source
	put          string
}

func (f fault) String() string {
	return fmt.Sprintf("%s:%d: %.60q becomes %.60q", f.path, f.line, f.source[f.start:f.end], f.put)
}

func (f fault) mutated() string { return f.source[:f.start] + f.put + f.source[f.end:] }

// swaps are operators with what is written in their place.
var swaps = map[token.Token]string{
	token.EQL: "!=", token.NEQ: "==", token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">", token.LAND: "||", token.LOR: "&&",
	token.ADD: "-", token.SUB: "+", token.MUL: "/", token.INC: "--", token.DEC: "++", token.BREAK: "continue", token.CONTINUE: "break",
	token.ADD_ASSIGN: "-=", token.SUB_ASSIGN: "+=",
}

// find returns the faults that can be planted into a file: operators and numbers are changed, conditions turned round, truth values
// too, and statements left out.
func find(set *token.FileSet, tree *ast.File, path, source string) (faults []fault) {
	add := func(from, to token.Pos, put string) {
		p := set.Position(from)
		faults = append(faults, fault{path, source, p.Line, p.Offset, set.Position(to).Offset, put})
	}
	swap := func(at token.Pos, op token.Token) {
		if put, ok := swaps[op]; ok {
			add(at, at+token.Pos(len(op.String())), put)
		}
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec, *ast.Field:
			return false
		case *ast.BinaryExpr:
			swap(n.OpPos, n.Op)
		case *ast.IncDecStmt:
			swap(n.TokPos, n.Tok)
		case *ast.BranchStmt:
			if n.Label == nil {
				swap(n.TokPos, n.Tok)
			}
		case *ast.BasicLit:
			if v, err := strconv.Atoi(n.Value); n.Kind == token.INT && err == nil {
				add(n.Pos(), n.End(), strconv.Itoa(v+1))
			}
		case *ast.Ident:
			if put, ok := map[string]string{"true": "false", "false": "true"}[n.Name]; ok {
				add(n.Pos(), n.End(), put)
			}
		case *ast.IfStmt:
			add(n.Cond.Pos(), n.Cond.End(), "!("+source[set.Position(n.Cond.Pos()).Offset:set.Position(n.Cond.End()).Offset]+")")
		case *ast.ExprStmt:
			add(n.Pos(), n.End(), "")
		case *ast.AssignStmt:
			if swap(n.TokPos, n.Tok); n.Tok != token.DEFINE {
				add(n.Pos(), n.End(), "")
			}
		}
		return true
	})
	return faults
}
