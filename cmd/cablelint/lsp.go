package main

import (
	"io"

	"github.com/cablelint/cablelint/internal/lsp"
)

type lspCommand struct {
	Stdio bool `group:"Speaking:" help:"Speak over standard input and output. That is done anyway; editors pass it."`
}

// Run serves an editor until it goes away. The exit code is 1 when it does so without a shutdown, as the protocol has it.
func (c *lspCommand) Run(s streams, code *int) error {
	if err := lsp.Serve(s.in, nopCloser{s.out}, buildVersion()); err != nil {
		*code = exitFindings
	}
	return nil
}

// nopCloser leaves standard output open, for it is not ours to close.
type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }
