package check

import (
	"bytes"
	"crypto/sha256"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
)

// TestIsExact holds of which builds the sum of what they were made from takes the place of the sum of
// their file.
func TestIsExact(t *testing.T) {
	kong := &debug.Module{Path: "github.com/alecthomas/kong", Version: "v1.17.0", Sum: "h1:f52B="}
	folder := &debug.Module{Path: "github.com/alecthomas/kong", Version: "v1.17.0", Sum: "h1:f52B=",
		Replace: &debug.Module{Path: "../kong"}}
	fork := &debug.Module{Path: "github.com/alecthomas/kong", Version: "v1.17.0",
		Replace: &debug.Module{Path: "example.org/kong", Version: "v1.0.0", Sum: "h1:a0="}}
	for _, test := range []struct {
		name    string
		version string
		deps    []*debug.Module
		want    bool
	}{
		{"a release", "v1.2.3", []*debug.Module{kong}, true},
		{"a commit", "v1.2.4-0.20261130141500-0123456789ab", []*debug.Module{kong}, true},
		{"a commit and changes", "v1.2.4-0.20261130141500-0123456789ab+dirty", []*debug.Module{kong}, false},
		{"no repository", "(devel)", []*debug.Module{kong}, false},
		{"no version", "", nil, false},
		{"a module out of a folder", "v1.2.3", []*debug.Module{kong, folder}, false},
		{"another module in its place", "v1.2.3", []*debug.Module{fork}, true},
		{"a module without a sum", "v1.2.3", []*debug.Module{{Path: "example.org/a", Version: "v1.0.0"}}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			info := &debug.BuildInfo{Main: debug.Module{Version: test.version}, Deps: test.deps}
			if got := isExact(info); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// TestBuildID holds that the build ID which the go command gives a program is found, and that without one
// all of a program is summed.
func TestBuildID(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("no ELF files")
	}
	folder := t.TempDir()
	do(t, os.WriteFile(filepath.Join(folder, "main.go"), []byte("package main\n\nfunc main() {}\n"), 0o644))
	build := func(flags ...string) []byte {
		args := append([]string{"build", "-o", "program"}, append(flags, "main.go")...)
		cmd := exec.Command("go", args...)
		cmd.Dir = folder
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		program, err := os.ReadFile(filepath.Join(folder, "program"))
		do(t, err)
		return program
	}
	program := build()
	out, err := exec.Command("go", "tool", "buildid", filepath.Join(folder, "program")).Output()
	do(t, err)
	id := strings.TrimSpace(string(out))
	for _, test := range []struct {
		name    string
		program []byte
		want    [sha256.Size]byte
	}{
		{"of the go command", program, sha256.Sum256([]byte(id))},
		{"none", build("-ldflags=-buildid="), [sha256.Size]byte{}},
		{"another builder's", build("-ldflags=-buildid=redacted"), [sha256.Size]byte{}},
		{"one part changed", bytes.Replace(program, []byte(id), []byte(strings.Replace(id, "/", "-", 1)), 1), [sha256.Size]byte{}},
		{"a short file", []byte("#!/bin/sh\n"), [sha256.Size]byte{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := executableSum(bytes.NewReader(test.program))
			do(t, err)
			if test.want == ([sha256.Size]byte{}) {
				test.want = sha256.Sum256(test.program)
			}
			if got != test.want {
				t.Errorf("got %x, expected %x", got, test.want)
			}
		})
	}
}
