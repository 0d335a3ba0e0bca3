package architecture_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// root is the folder of the module.
const root = "../../.."

// TestExampleRule holds that CONTRIBUTING.md shows a rule and its archive.
func TestExampleRule(t *testing.T) {
	if files := exampleRule(t); !strings.Contains(files["rules/doubled_comma.go"], "add(lint.Rule{") ||
		!strings.Contains(files["rules/testdata/doubled-comma.txt"], "\n-- mutation --\n") {
		t.Errorf("CONTRIBUTING.md shows %v", files)
	}
}

// exampleRule returns the two files of the rule that CONTRIBUTING.md shows, by path.
func exampleRule(t *testing.T) map[string]string {
	t.Helper()
	page, err := os.ReadFile(filepath.Join(root, "CONTRIBUTING.md"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?ms)^```(?:go)?\n(.*?)^```\n").FindAllStringSubmatch(string(page), -1)
	if len(blocks) != 2 {
		t.Fatalf("CONTRIBUTING.md has %d blocks of code, expected 2", len(blocks))
	}
	return map[string]string{"rules/doubled_comma.go": blocks[0][1], "rules/testdata/doubled-comma.txt": blocks[1][1]}
}

// TestAddRule holds that a rule is a Go file and an archive: it adds the rule of CONTRIBUTING.md to
// a copy of the module, runs go generate ./... there, and then the tests of all packages that use
// rules. It fails where a test fails, or another file than those was changed. It takes minutes, so
// it runs with ADD_RULE=1 only, as .ci/run sets it.
func TestAddRule(t *testing.T) {
	if os.Getenv("ADD_RULE") == "" {
		t.Skip("ADD_RULE=1 is not set")
	}
	copied := copyOfModule(t)
	for name, text := range exampleRule(t) {
		if err := os.WriteFile(filepath.Join(copied, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	goIn(t, copied, "generate", "./...")
	goIn(t, copied, "vet", "./rules")
	goIn(t, copied, append([]string{"test"}, packagesOnRules(t, copied)...)...)
	want := []string{
		"docs/cablelint.schema.json", "docs/rules.md", "rules/pages.txt",
		"rules/doubled_comma.go", "rules/testdata/doubled-comma.txt",
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, changed(t, copied)); diff != "" {
		t.Errorf("files that a new rule changes (-want +got):\n%s", diff)
	}
}

// goIn runs the go command in a folder and returns what it prints.
func goIn(t *testing.T, folder string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "ADD_RULE=")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// packagesOnRules returns the packages that use package rules, themselves or in their tests.
func packagesOnRules(t *testing.T, folder string) (paths []string) {
	t.Helper()
	const rules = "github.com/cablelint/cablelint/rules"
	const form = `{{.ImportPath}} {{join .Deps " "}}|{{join .TestImports " "}} {{join .XTestImports " "}}`
	using, testsUse := map[string]bool{rules: true}, map[string][]string{}
	for line := range strings.Lines(goIn(t, folder, "list", "-f", form, "./...")) {
		code, tests, _ := strings.Cut(line, "|")
		imports := strings.Fields(code)
		if slices.Contains(imports, rules) {
			using[imports[0]] = true
		}
		testsUse[imports[0]] = strings.Fields(tests)
	}
	for path, imports := range testsUse {
		if using[path] || slices.ContainsFunc(imports, func(path string) bool { return using[path] }) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

// files returns the files of the module that are in its repository.
func files(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Skip("no repository to copy: ", err)
	}
	return strings.Split(strings.TrimRight(string(out), "\x00"), "\x00")
}

// copyOfModule copies the module into a temporary folder.
func copyOfModule(t *testing.T) string {
	t.Helper()
	copied := t.TempDir()
	for _, name := range files(t) {
		text, err := os.ReadFile(filepath.Join(root, name))
		if os.IsNotExist(err) {
			continue // removed, and not yet committed
		}
		if err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(copied, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, text, info.Mode()); err != nil {
			t.Fatal(err)
		}
	}
	return copied
}

// changed returns the files of a copy that are not as they are in the module, in order.
func changed(t *testing.T, copied string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(copied, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(copied, path)
		if err != nil {
			return err
		}
		got, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if was, err := os.ReadFile(filepath.Join(root, name)); err != nil || string(was) != string(got) {
			names = append(names, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// TestGenerate holds that go generate ./... runs the tests of every package that has something to rewrite.
func TestGenerate(t *testing.T) {
	doc, err := os.ReadFile(filepath.Join(root, "doc.go"))
	if err != nil {
		t.Fatal(err)
	}
	rewrites := regexp.MustCompile(`flag\.Bool\("update"|updating\(\)|UpdateScripts:`)
	exempt := []string{
		"lint/corpustest",               // its tests write files of their own
		"internal/testing/architecture", // this file
	}
	for _, name := range files(t) {
		if !strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil || !rewrites.Match(text) {
			continue
		}
		folder := filepath.ToSlash(filepath.Dir(name))
		if !slices.Contains(exempt, folder) && !regexp.MustCompile(`(?m)^//go:generate .*\./`+folder+`( |$)`).Match(doc) {
			t.Errorf("go generate ./... does not rewrite what %s compares with", name)
		}
	}
}
