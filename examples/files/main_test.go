package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestList(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for name, text := range map[string]string{
		".cablelint.yaml": "rules: {all: off, misspelt-tag: error}\n",
		"dues.cable":      "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, PRLE\nSUBJECT: DUES\n\n1. A.\n\n2. B.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{"dues.cable", "."} {
		var b strings.Builder
		if err := list(&b, path); err != nil {
			t.Fatal(err)
		}
		if want := "dues.cable:4: error: unknown TAGS code PRLE; did you mean PREL?\n"; b.String() != want {
			t.Errorf("%s: got %q, want %q", path, b.String(), want)
		}
	}
}
