package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// colorFlag says whether what is printed is coloured.
type colorFlag struct {
	Color string `group:"Printing:" placeholder:"WHEN" enum:"auto,always,never" default:"auto" help:"Colour: auto (on a terminal, unless NO_COLOR is set), always or never."`
}

// colors reports whether what is written there is to be coloured.
func (c colorFlag) colors(w io.Writer) bool {
	f, ok := w.(*os.File)
	auto := ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
	return c.Color == "always" || c.Color == "auto" && auto
}
