package architecture_test

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// TestLayers holds who may import whom: data flows from grammar to lint to rules, and the library packages need nothing
// but participle, x/text and the standard library.
func TestLayers(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "github.com/cablelint/cablelint/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	const module = "github.com/cablelint/cablelint"
	allowed := map[string]string{
		"/grammar": "/tables", "/tables": "", "/lint": "/grammar /tables", "/lint/report": "/grammar /lint /internal/visible", "/internal/visible": "",
		"/rules": "/grammar /lint /tables", "": "/grammar /lint /rules",
	}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		own, checked := allowed[strings.TrimPrefix(p.ImportPath, module)]
		for _, i := range p.Imports {
			switch rest, ours := strings.CutPrefix(i, module); {
			case !checked || !strings.Contains(i, "."):
			case ours && strings.Contains(" "+own+" ", " "+rest+" "):
			case strings.HasPrefix(i, "github.com/alecthomas/participle/v2"), strings.HasPrefix(i, "golang.org/x/text"):
			default:
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
	}
}
