package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// web is the folder of the parts in JavaScript.
var web = filepath.Join("site", "web")

// programs writes what runs in the browser: the library as WebAssembly, packed, and the scripts and styles in bundles.
func programs(out string) error {
	if err := library(filepath.Join(out, "playground", "cablelint.wasm.gz")); err != nil {
		return err
	}
	if err := install(); err != nil {
		return err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	glue := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	bundles := []struct {
		to    string
		flags []string
		from  []string
	}{
		{"assets", nil, []string{"site.css", "theme.js", "search.js", "rules.js"}},
		{"playground", []string{"--format=esm"}, []string{"playground.js"}},
		{"playground", []string{"--alias:wasm_exec=" + glue}, []string{"worker.js"}},
	}
	for _, b := range bundles {
		args := []string{
			"--bundle",
			"--minify",
			"--target=es2022",
			"--log-level=warning",
			"--legal-comments=linked",
			"--outdir=" + filepath.Join(out, b.to),
		}
		args = append(args, b.flags...)
		for _, f := range b.from {
			args = append(args, filepath.Join(web, "src", f))
		}
		if err := run(nil, filepath.Join(web, "node_modules", ".bin", "esbuild"), args...); err != nil {
			return err
		}
	}
	return nil
}

// install gets the packages of the lock file, unless they are there.
func install() error {
	lock, err := os.Stat(filepath.Join(web, "package-lock.json"))
	if err != nil {
		return err
	}
	there, err := os.Stat(filepath.Join(web, "node_modules", ".package-lock.json"))
	if err == nil && !there.ModTime().Before(lock.ModTime()) {
		return nil
	}
	return run(nil, "npm", "ci", "--prefix", web, "--silent", "--no-audit", "--no-fund")
}

// library compiles the library for the browser and packs it.
func library(to string) error {
	dir, err := os.MkdirTemp("", "site")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "cablelint.wasm")
	target := []string{"GOOS=js", "GOARCH=wasm"}
	if err := run(target, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", program,
		"./site/playground/wasm"); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return pack(program, to)
}

// pack writes a file packed by gzip.
func pack(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	file, err := os.Create(to)
	if err != nil {
		return err
	}
	defer file.Close()
	w, err := gzip.NewWriterLevel(file, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, in); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return file.Close()
}

// run runs a program, with what it prints shown.
func run(environment []string, name string, args ...string) error {
	if runtime.GOOS == "windows" && name != "go" {
		name += ".cmd" // as npm installs its programs there
	}
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), environment...)
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s %s: %w", name, args[0], err)
	}
	return nil
}
