package lsp

import (
	"context"
	"errors"
	"testing"
)

// TestTaskGivenUp holds what a task that is given up fails with: a change of the text is named as
// such, also to work on the same document, which waits with the document's own context.
func TestTaskGivenUp(t *testing.T) {
	for range 50 { // where two channels are ready, select takes either
		for _, c := range []struct {
			name               string
			changed, cancelled bool
			own                bool // the context is that of the document
			want               error
		}{
			{"cancelled", false, true, false, context.Canceled},
			{"changed", true, false, false, errModified},
			{"changed, in other work on the document", true, false, true, errModified},
		} {
			d := &document{server: &Server{}}
			d.ctx, d.outdate = context.WithCancel(t.Context())
			ctx, cancel := context.WithCancel(t.Context())
			if c.own {
				ctx = d.ctx
			}
			if c.changed {
				d.outdate()
			}
			if c.cancelled {
				cancel()
			}
			goOn := make(chan struct{})
			var work task[int]
			_, err := work.do(ctx, d, func() (int, error) { <-goOn; return 1, nil })
			close(goOn)
			if !errors.Is(err, c.want) {
				t.Fatalf("%s: %v, want %v", c.name, err, c.want)
			}
			d.outdate()
			cancel()
		}
	}
}
