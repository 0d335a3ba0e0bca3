package corpustest_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/testing/leakcheck"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/corpustest"
	"github.com/cablelint/cablelint/rules"
)

var _ = flag.Bool("update", false, "write the golden findings anew")

const draft = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ECON, EWWT, MP\nSUBJECT: HARBOR DUES\n\nThe dues will rise.\n"

// cables are two of one number with one text, a faulty one, and a file that is none.
func cables() fs.FS {
	dated := "OO RUEHC\nDE RUEHPL #0042 0861109\nZNR UUUUU ZZH\nO 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\n" + draft + "ROE\nBT\n#0042\n\nNNNN\n"
	return fstest.MapFS{
		"a.cable": {Data: []byte(dated)}, "b/c.txt": {Data: []byte(dated)}, "b/readme.md": {Data: []byte("none")},
		"bad.cable": {Data: []byte("UNCLAS PORT LOUIS 000042\n\nSUBJECT: HARBOR DUES\n\n1. One\n\n3. Three\n")},
	}
}

func findings(t *testing.T, s corpustest.Suite) (got []string) {
	t.Helper()
	for res, err := range s.All(cables()) {
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range res.Diagnostics {
			got = append(got, fmt.Sprintf("%s:%d %s %s", res.Cable.File.Name, res.Cable.File.Position(d.At.Start).Line, d.Rule, d.Suppressed))
		}
	}
	return got
}

func TestAll(t *testing.T) {
	book := []*lint.Rule{rules.ParagraphOutOfOrder, rules.RepeatedCable}
	want := []string{"bad.cable:7 paragraph-out-of-order ", "b/c.txt:8 repeated-cable "}
	if diff := cmp.Diff(want, findings(t, corpustest.Suite{Rules: book})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	conf, err := config.Parse("", []byte("exclude: [bad.cable]\nignore: [{files: [c.txt], rule: repeated-cable, reason: two registers}]"), book)
	if err != nil {
		t.Fatal(err)
	}
	want = []string{"b/c.txt:8 repeated-cable two registers"}
	if diff := cmp.Diff(want, findings(t, corpustest.Suite{Rules: book, Config: conf})); diff != "" {
		t.Errorf("configured (-want +got):\n%s", diff)
	}
}

// TestEarlyEnd holds that a program may end a loop early, and that a rule that fails is an error of
// its file while the rest goes on.
func TestEarlyEnd(t *testing.T) {
	leakcheck.Check(t)
	for range (corpustest.Suite{}).All(cables()) {
		break
	}
	failing := &lint.Rule{Name: "failing", Group: "text", Severity: lint.Error, Check: func(p *lint.Pass) {
		if p.Cable.File.Name == "a.cable" {
			panic("as meant")
		}
	}}
	var got []string
	for res, err := range (corpustest.Suite{Rules: []*lint.Rule{failing}}).All(cables()) {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got = append(got, res.Cable.File.Name)
		}
	}
	if diff := cmp.Diff([]string{"a.cable: internal fault: rule failing: as meant", "b/c.txt", "bad.cable"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCheck holds that a sound collection passes.
func TestCheck(t *testing.T) {
	sound := fstest.MapFS{}
	names, err := filepath.Glob("../../testdata/*.cable")
	if err != nil || len(names) == 0 {
		t.Fatal("no sound cables", err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sound[filepath.Base(name)] = &fstest.MapFile{Data: source}
	}
	corpustest.Check(t, sound)
}

// TestFaulty is run by TestCheckFails, in a process of its own.
func TestFaulty(t *testing.T) {
	if os.Getenv("CHECK_FAULTY") == "" {
		t.Skip("run by TestCheckFails")
	}
	corpustest.Check(t, cables())
}

// TestCheckFails holds that a faulty collection fails, in the subtests of the files that are
// faulty, with readable findings.
func TestCheckFails(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run", "^TestFaulty$", "-test.v")
	cmd.Env = append(os.Environ(), "CHECK_FAULTY=1")
	out, err := cmd.CombinedOutput()
	if err == nil {
		t.Error("a faulty collection passes")
	}
	for _, want := range []string{"--- FAIL: TestFaulty/bad.cable", "--- PASS: TestFaulty/a.cable", "--- PASS: TestFaulty/b/c.txt", "bad.cable:7:1: warning: expected paragraph 2, found paragraph 3 [paragraph-out-of-order]"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
}

// TestGolden holds that findings that are expected pass.
func TestGolden(t *testing.T) {
	corpustest.Suite{Golden: "testdata/golden.txt"}.Check(t, cables())
}

// TestAsTheCommand holds that what the command would not read, or not show, is an error or suppressed here
// too.
func TestAsTheCommand(t *testing.T) {
	conf, err := config.Parse("", []byte("limits: {max-size: 1KB, findings: 1}"), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{
		"binary.cable": {Data: []byte(strings.Repeat("\x01", 99))},
		"large.cable":  {Data: []byte(draft + strings.Repeat("One.\n", 999))},
		"two.cable":    {Data: []byte("UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. One\n\n3. Three\n\n5. Five\n")},
	}
	s := corpustest.Suite{Rules: []*lint.Rule{rules.ParagraphOutOfOrder}, Config: conf}
	var got []string
	for res, err := range s.All(folder) {
		if err != nil {
			name, _, _ := strings.Cut(err.Error(), ":")
			got = append(got, name+": an error")
			continue
		}
		for _, d := range res.Diagnostics {
			got = append(got, fmt.Sprintf("%s: %s %s", res.Cable.File.Name, d.Rule, d.Suppressed))
		}
	}
	want := []string{
		"binary.cable: an error",
		"large.cable: an error",
		"two.cable: paragraph-out-of-order ",
		"two.cable: paragraph-out-of-order over limits.findings of the configuration",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
