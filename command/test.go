package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/internal/replace"
	"github.com/cablelint/cablelint/internal/rulearchive"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

type testCommand struct {
	Config string   `placeholder:"FILE" help:"Use the rules of this configuration file instead of those of the nearest .cablelint.yaml."`
	Update bool     `help:"Write what is found into the archives instead of comparing with it."`
	Paths  []string `arg:"" help:"Archives, or folders of them."`
}

// Help is the longer help of the command.
func (*testCommand) Help() string {
	return `An archive is a text file named after its rule, such as no-sardines.txt for the rule no-sardines of house-rules in .cablelint.yaml. It holds cables, each after a line with its name, and carets under what the rule is expected to find:

    -- bad.cable --
    SUBJECT: SARDINE QUOTAS
             ^^^^^^^^^^^^^^ warning: sardines in SARDINE QUOTAS

Every finding must be expected, and every expectation found; otherwise the exit code is 1.`
}

// mostArchive bounds what is read of an archive, in bytes.
const mostArchive = 64 << 20

// Run tests the rules and prints where an archive differs.
func (c *testCommand) Run(s streams, code *int) error {
	archives, err := archivesAt(c.Paths)
	if err != nil {
		return err
	}
	o := s.options()
	o.Config, o.NoCorpus, o.NoCache = c.Config, true, true
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	differing, written := 0, 0
	for _, path := range archives {
		if _, err := engine.Configuration(path); err != nil {
			return err
		}
		was, is, err := redrawn(engine, path)
		switch {
		case err != nil:
			return err
		case was == is:
		case c.Update:
			written++
			if err := replace.Write(path, []byte(is)); err != nil {
				return err
			}
		default:
			differing++
			if _, err := fmt.Fprint(s.out, visible.Lines(patchOf(filepath.ToSlash(path), was, is))); err != nil {
				return err
			}
		}
	}
	switch tested := plural.Count(len(archives), "archive"); {
	case differing > 0:
		*code = exitFindings
		_, err = fmt.Fprintf(s.out, "%s tested, %d not as expected; --update writes what is found\n", tested, differing)
	case written > 0:
		_, err = fmt.Fprintf(s.out, "%s tested, %d written\n", tested, written)
	default:
		_, err = fmt.Fprintf(s.out, "%s tested, all as expected\n", tested)
	}
	return err
}

// archivesAt returns the archives at the paths: of a folder, the files in it that end with .txt.
func archivesAt(paths []string) (archives []string, err error) {
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			archives = append(archives, path)
			continue
		}
		within, err := filepath.Glob(filepath.Join(escapedGlob(path), "*.txt"))
		if err != nil || len(within) == 0 {
			return nil, usageError("no archive in %s, a file that is named after a rule and ends with .txt", path)
		}
		archives = append(archives, within...)
	}
	return archives, nil
}

// escapedGlob returns a path in the form in which filepath.Glob matches it alone.
func escapedGlob(path string) string {
	if os.PathSeparator == '\\' {
		return path // there is no escape on Windows
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}

// redrawn returns an archive as it is, and with what its rule finds.
func redrawn(engine *check.Engine, path string) (was, is string, err error) {
	name := strings.TrimSuffix(filepath.Base(path), ".txt")
	rules := engine.RulesNear([]string{path})
	rule := lint.RuleNamed(rules, name)
	if rule == nil {
		return "", "", &check.SetupError{Err: fmt.Errorf("%s: %w", path, check.UnknownRule(name, rules))}
	}
	text, err := regular.ReadFile(path, mostArchive)
	if err != nil {
		return "", "", err
	}
	was = strings.ReplaceAll(string(text), "\r\n", "\n")
	is, problems := rulearchive.Redraw(rule, was)
	if !rulearchive.FindsAnything(is) {
		problems = append(problems, "no case in which "+name+" finds anything")
	}
	var errs []error
	for _, p := range slices.Compact(problems) {
		errs = append(errs, fmt.Errorf("%s: %s", path, p))
	}
	return was, is, errors.Join(errs...)
}
