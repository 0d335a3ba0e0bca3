// Command files shows how a program judges files as the command cablelint does, with the
// configuration that it finds: it prints the findings in a cable, or in all cables of a folder.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/cablelint/cablelint/files"
	"github.com/cablelint/cablelint/lint"
)

func main() {
	for _, path := range os.Args[1:] {
		if err := list(os.Stdout, path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// list prints the findings in the file of a path, or in those of a folder.
func list(w io.Writer, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		res, err := files.File(path)
		if err != nil {
			return err
		}
		print(w, res)
		return nil
	}
	for res, err := range files.FS(os.DirFS(path)) {
		if err != nil {
			return err
		}
		print(w, res)
	}
	return nil
}

// print prints the findings that the configuration does not accept, a line each.
func print(w io.Writer, res *lint.Result) {
	for _, d := range res.Diagnostics {
		if d.Suppressed == "" {
			at := res.Cable.File.Position(d.At.Start)
			fmt.Fprintf(w, "%s:%d: %v: %s\n", res.Cable.File.Name, at.Line, d.Severity, d.Message)
		}
	}
}
