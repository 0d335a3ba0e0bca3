package rules_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/rules"
)

// TestShared holds that the file of a rule uses nothing of another rule's file: what several rules
// use is in shared_*.go.
func TestShared(t *testing.T) {
	defined := map[string]string{} // where names of the package are, by name
	used := map[string][]string{}  // names that a file does not define, by file
	for _, r := range rules.All() {
		file := strings.ReplaceAll(r.Name, "-", "_") + ".go"
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for name := range tree.Scope.Objects {
			defined[name] = file
		}
		for _, ident := range tree.Unresolved {
			used[file] = append(used[file], ident.Name)
		}
	}
	for file, names := range used {
		for _, name := range names {
			if other, ok := defined[name]; ok && other != file {
				t.Errorf("%s uses %s of %s, which belongs into a file shared_*.go", file, name, other)
			}
		}
	}
	if files, err := filepath.Glob("shared_*.go"); len(files) < 10 || err != nil {
		t.Errorf("%d files shared_*.go, %v", len(files), err)
	}
}
