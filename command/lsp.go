package command

import (
	"io"

	"github.com/cablelint/cablelint/internal/lsp"
)

type lspCommand struct {
	Stdio bool `group:"Speaking:" help:"Speak over standard input and output. That is done anyway; editors pass it."`
}

// Run serves an editor until it goes away, or the user interrupts. The exit code is 1 when there
// was no shutdown before, as the protocol has it.
func (c *lspCommand) Run(s streams, code *int) error {
	collectAt(100) // a server lives long, and its time goes into waiting
	served := make(chan error, 1)
	go func() { served <- lsp.Serve(s.in, nopCloser{s.out}, buildVersion(), builtIn()) }()
	select {
	case err := <-served:
		if err != nil {
			s.fail(err)
			*code = exitFindings
		}
	case <-s.stop: // a read of the terminal cannot be broken off, so it is left to the end of the process
		*code = exitFindings
	}
	return nil
}

// nopCloser leaves standard output open, for it is not ours to close.
type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }
