package check

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/cablelint/cablelint/internal/replace"
	"github.com/cablelint/cablelint/lint/baseline"
)

// openBaseline opens the baseline that the options name. One that is to be written need not be there.
func (e *Engine) openBaseline() (err error) {
	writes := e.WriteBaseline || e.Prune
	switch {
	case e.judgesByFew() && writes:
		err = errors.New("--select and --ignore cannot be used with --write-baseline or --prune: " +
			"a baseline needs the findings of all rules")
	case e.Baseline == "" && writes:
		err = errors.New("--write-baseline and --prune need --baseline FILE")
	case e.Baseline == "":
		e.baseline = e.Known
	case e.WriteBaseline:
		e.baseline = baseline.New(e.Baseline)
	default:
		e.baseline, err = baseline.Read(e.Baseline, e.Rules)
	}
	if err != nil {
		return &SetupError{err}
	}
	return nil
}

// SettleBaseline writes or prunes the baseline after a check, if the options say so. Call it
// after the findings are printed, because what it writes is known from then on.
func (e *Engine) SettleBaseline(t *Total) error {
	var text []byte
	var err error
	switch {
	case !e.WriteBaseline && !e.Prune, t.Undone != "":
		return nil
	case t.Setup:
		e.warn(e.baseline.Path() + " is not changed, because the configuration could not be read")
		return nil
	case e.WriteBaseline:
		if t.Failures > 0 {
			if err := e.keepUnread(); err != nil {
				return err
			}
		}
		text, err = e.baseline.Found()
	default:
		text, err = e.baseline.Pruned()
	}
	if err != nil {
		return err
	}
	return replace.Write(e.baseline.Path(), text)
}

// keepUnread takes over what the file of the baseline holds of files that were not looked at, and says
// so: some could not be read, and what was found in them before is likely still there.
func (e *Engine) keepUnread() error {
	path := e.baseline.Path()
	old, err := baseline.Read(path, e.Rules)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("%w; it is not changed, because not all files could be read", err)
	}
	if kept := e.baseline.Keep(old); kept == 1 {
		e.warn(path + " keeps 1 entry of a file that was not read")
	} else if kept > 1 {
		e.warn(fmt.Sprintf("%s keeps %d entries of files that were not read", path, kept))
	}
	return nil
}
