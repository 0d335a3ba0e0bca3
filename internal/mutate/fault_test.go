package main

import (
	"go/parser"
	"go/token"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFind holds which faults are planted into a function.
func TestFind(t *testing.T) {
	const source = "package p\n\nfunc f(a, b int) bool {\n\tif a == 1 {\n\t\tg()\n\t}\n\ta += b\n\tfor a < b {\n\t\tbreak\n\t}\n\treturn true\n}\n"
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range find(set, tree, "p.go", source) {
		got = append(got, f.String())
		if f.mutated() == source {
			t.Errorf("%v changes nothing", f)
		}
	}
	want := []string{
		`p.go:4: "a == 1" becomes "!(a == 1)"`, `p.go:4: "==" becomes "!="`, `p.go:4: "1" becomes "2"`, `p.go:5: "g()" becomes ""`,
		`p.go:7: "+=" becomes "-="`, `p.go:7: "a += b" becomes ""`, `p.go:8: "<" becomes "<="`, `p.go:9: "break" becomes "continue"`,
		`p.go:11: "true" becomes "false"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
