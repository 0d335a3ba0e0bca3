package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain runs the command where the test runs itself as one.
func TestMain(m *testing.M) {
	if os.Getenv("RUN_AS_COMMAND") != "" {
		main()
	}
	os.Exit(m.Run())
}

// ran runs the command and returns what it prints.
func ran(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "RUN_AS_COMMAND=yes")
	out, err := cmd.CombinedOutput()
	if _, exited := err.(*exec.ExitError); err != nil && !exited {
		t.Fatal(err)
	}
	return string(out)
}

func TestCommand(t *testing.T) {
	cable := filepath.Join(t.TempDir(), "dues.cable")
	text := "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n1. A.\n\n2. B.\n\n3. C.\n\n4. D.\n\n5. E.\n"
	if err := os.WriteFile(cable, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"check", "--select", "missing-summary-here", cable}, "warning: missing SUMMARY in paragraph 1 of a cable of 5 paragraphs [missing-summary-here]"},
		{[]string{"check", "--format", "sarif", cable}, `"id":"missing-summary-here","shortDescription":{"text":"Reports a cable of more than four paragraphs`},
		{[]string{"explain", "missing-summary-here"}, "Source: the house style of an invented embassy."},
		{[]string{"rules"}, "missing-summary-here"},
		{[]string{"schema"}, `"missing-summary-here"`},
		{[]string{"test", "../houserule/testdata"}, "1 archive tested, all as expected"},
		{[]string{"explain", "pilcrow"}, "pilcrow"},
	} {
		if got := ran(t, c.args...); !strings.Contains(got, c.want) {
			t.Errorf("%v prints\n%s\nwithout %s", c.args, got, c.want)
		}
	}
}
