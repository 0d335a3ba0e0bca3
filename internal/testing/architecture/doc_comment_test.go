package architecture

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// TestDocComments holds that the comment of a declaration begins with its name: one that does not was
// left over from another name, or from a declaration that is gone.
func TestDocComments(t *testing.T) {
	files := token.NewFileSet()
	eachFile(t, ".go", func(name string, content []byte) {
		file, err := parser.ParseFile(files, name, content, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			declared, doc := declaration(d)
			if declared == "" || declared == "_" || declared == "init" || strings.HasPrefix(declared, "Example") {
				continue
			}
			if text := doc.Text(); text != "" && !beginsWithName(text, declared) {
				t.Errorf("%v: the comment of %s begins with another word", files.Position(d.Pos()), declared)
			}
		}
	})
}

// declaration returns the name of a function, a type or a single constant or variable, and its comment; ""
// of anything else.
func declaration(d ast.Decl) (name string, doc *ast.CommentGroup) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Name.Name, d.Doc
	case *ast.GenDecl:
		if len(d.Specs) != 1 {
			return "", nil
		}
		switch s := d.Specs[0].(type) {
		case *ast.TypeSpec:
			return s.Name.Name, d.Doc
		case *ast.ValueSpec:
			if len(s.Names) == 1 {
				return s.Names[0].Name, d.Doc
			}
		}
	}
	return "", nil
}

// beginsWithName reports whether a comment begins with a name, with an article before it or without.
func beginsWithName(comment, name string) bool {
	for _, article := range []string{"", "A ", "An ", "The "} {
		if rest, ok := strings.CutPrefix(comment, article+name); ok {
			return strings.IndexAny(rest, " ,.:;'\n") == 0
		}
	}
	return false
}
