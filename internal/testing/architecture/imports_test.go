package architecture_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/cablelint/cablelint"

// floors are all packages of the module, from the ground floor up. A package imports only those on
// floors below its own: tables ← grammar ← lint ← rules ← cablelint, and lint, rules ← internal/check ←
// internal/lsp, the command. Those on one floor know nothing of each other.
var floors = [][]string{
	{
		"tables",
		"internal/cache", "internal/lazyregexp", "internal/mutation", "internal/paths", "internal/plural", "internal/regular",
		"internal/visible",
		"internal/testing/architecture", "internal/testing/cputime", "internal/testing/golden",
		"internal/testing/leakcheck", "internal/testing/property", "internal/testing/slowtest", "internal/testing/testfile",
		"internal/testing/mutationtest/mutant",
	},
	{
		"grammar",
		"internal/generate", "internal/gitignore", "internal/replace", "internal/suggest",
		"internal/testing/adversarial", "internal/testing/mutationtest",
	},
	{"lint"},
	{"internal/rulearchive"},
	{
		"lint/report", "lint/linttest",
		"internal/compare", "internal/decode", "internal/diagnostics", "internal/xref",
		"internal/testing/mutation", "internal/testing/testcables",
	},
	{"lint/baseline"},
	{"lint/config"},
	{"internal/houserule", "internal/input"},
	{"rules"}, // so that nothing above this line knows a rule
	{"", "internal/format"},
	{"internal/check"},
	{"files", "lint/corpustest", "internal/collection", "internal/lsp/completion"},
	{"internal/lsp"},
	{"command"},
	{"cmd/cablelint"},
	{"bench", "examples/...", "site/..."}, // which nothing imports but what is beside it
}

// light are the packages that programs import, which need nothing but participle, x/text and the
// standard library.
var light = []string{"tables", "grammar", "lint", "lint/report", "rules", ""}

// listed is a package as go list has it.
type listed struct {
	ImportPath string
	Imports    []string
}

// name returns the path of a package within the module, and reports whether it is of the module.
func name(path string) (string, bool) {
	rest, ours := strings.CutPrefix(path, module)
	return strings.TrimPrefix(rest, "/"), ours && (rest == "" || rest[0] == '/')
}

// packages returns the packages of the module.
func packages(t *testing.T) (all []listed) {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p listed
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// floorOf returns the floor of a package and its entry there, or -1.
func floorOf(name string) (floor int, entry string) {
	for i, entries := range floors {
		for _, e := range entries {
			below, all := strings.CutSuffix(e, "...")
			if e == name || all && strings.HasPrefix(name+"/", below) {
				return i, e
			}
		}
	}
	return -1, ""
}

// TestWhoSeesWhom holds that each package is on a floor and that no import runs up, or sideways.
func TestWhoSeesWhom(t *testing.T) {
	standing := map[string]bool{}
	for _, p := range packages(t) {
		own, _ := name(p.ImportPath)
		standing[own] = true
		floor, entry := floorOf(own)
		if floor < 0 {
			t.Errorf("%s is on no floor: put it into floors, as far down as its imports let it", p.ImportPath)
			continue
		}
		for _, i := range p.Imports {
			other, ours := name(i)
			if !ours {
				continue
			}
			if at, beside := floorOf(other); at >= floor && !(beside == entry && strings.HasSuffix(entry, "...")) {
				t.Errorf("%s imports %s, which is not below it", p.ImportPath, i)
			}
		}
	}
	for _, floor := range floors {
		for _, name := range floor {
			if !standing[name] && !strings.HasSuffix(name, "...") {
				t.Errorf("%s is on a floor, and no package", name)
			}
		}
	}
}

// TestLight holds that the packages which programs import bring little along.
func TestLight(t *testing.T) {
	for _, p := range packages(t) {
		own, _ := name(p.ImportPath)
		if !slices.Contains(light, own) {
			continue
		}
		for _, i := range p.Imports {
			other, ours := name(i)
			switch {
			case !strings.Contains(i, "."):
			case ours && (slices.Contains(light, other) || other == "internal/visible"):
			case strings.HasPrefix(i, "github.com/alecthomas/participle/v2"), strings.HasPrefix(i, "golang.org/x/text"):
			default:
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
	}
}
