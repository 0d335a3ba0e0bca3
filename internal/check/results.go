package check

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"

	"github.com/cablelint/cablelint/lint"
)

// errEnded ends a check of which no more results are wanted.
var errEnded = errors.New("ended")

// Results checks all cables of a file system as the options say, and yields what is found for
// programs that call no command: errors are in the words of [Plain]. What cannot be read is yielded
// as an error with a nil Result, and the others follow.
func Results(o Options, fsys fs.FS) iter.Seq2[*lint.Result, error] {
	return func(yield func(*lint.Result, error) bool) {
		give := func(res *lint.Result, err error) error {
			if !yield(res, err) {
				return errEnded
			}
			return nil
		}
		o.Failed = func(err error) error { return give(nil, Plain(err)) }
		engine, err := Open(o)
		if err != nil {
			yield(nil, Plain(err))
			return
		}
		defer engine.Close()
		_, err = engine.Run(All(fsys), func(c *Checked) (func() error, error) {
			res := c.Result
			return func() error { return give(res, nil) }, nil
		})
		if err != nil && !errors.Is(err, errEnded) {
			yield(nil, Plain(err))
		}
	}
}

// Plain returns an error without words for users of the command: a rule that panics may be one's
// own.
func Plain(err error) error {
	var fault *Fault
	var between *CorpusError
	switch {
	case errors.As(err, &fault):
		return fmt.Errorf("%s: internal fault: %v", fault.Path, fault.Value)
	case errors.As(err, &between):
		return between.Err
	}
	return err
}
