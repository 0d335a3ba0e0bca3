// Package files judges cables of files as the command cablelint does, in one call: by all its
// rules, with the configuration found, and with what it accepts marked as suppressed.
//
//	res, err := files.File("cables/port-louis.cable")
//
//	for res, err := range files.FS(os.DirFS("cables")) {
//		...
//	}
//
// It brings along what the command reads with, such as the libraries for YAML and for the
// conditions of house rules. A program that has the text of a cable already, and needs no
// configuration, calls cablelint.Lint or package lint, which do not.
package files

import (
	"io/fs"
	"iter"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// File judges the cable in the file of a path, by the rules of cablelint and those of one's own.
// The configuration is the .cablelint.yaml in the folder of the file or in the nearest folder above
// it; its limit on the size of a cable holds too. A packed file (.gz, .zst) is unpacked. Findings
// that the configuration accepts have the reason in Suppressed.
//
// The error is that of the file, of the configuration, with the place of each mistake, or of rules
// that are wrong. Where it is nil, the Result is not.
func File(path string, own ...*lint.Rule) (*lint.Result, error) {
	o, err := options(own)
	if err != nil {
		return nil, err
	}
	engine, err := check.Open(o)
	if err != nil {
		return nil, check.Plain(err)
	}
	defer engine.Close()
	if _, err := engine.Configuration(path); err != nil {
		return nil, check.Plain(err)
	}
	source, err := input.ReadOne(path, nil, engine.MaxSizeFor(path))
	if err != nil {
		return nil, err
	}
	var res *lint.Result
	err = check.Contain(path, func() (err error) {
		res, err = engine.Judge(path, source)
		return err
	})
	return res, check.Plain(err)
}

// FS judges the cables of a file system, each by itself and then all against each other, by the
// rules of cablelint and those of one's own. It takes the files that end with .cable, .txt, .msg or
// .tel, and that the configuration does not exclude; archives are not opened. The configuration of a
// file is the .cablelint.yaml in its folder or in the nearest folder above it, within the file
// system.
//
// It yields the findings in each cable, in the order of their names, and then those between cables,
// again by cable. The latter Results have no Facts, and a File of which only the lines of the places
// are known. Findings that the configuration accepts have the reason in Suppressed. What cannot be
// read is yielded as an error with a nil Result, and the others follow.
func FS(fsys fs.FS, own ...*lint.Rule) iter.Seq2[*lint.Result, error] {
	return func(yield func(*lint.Result, error) bool) {
		o, err := options(own)
		if err != nil {
			yield(nil, err)
			return
		}
		o.FS = fsys
		check.Results(o, fsys)(yield)
	}
}

// options returns how files are judged.
func options(own []*lint.Rule) (check.Options, error) {
	all := append(rules.All(), own...)
	_, err := lint.New(all, lint.Config{})
	return check.Options{Rules: all, NoCache: true}, err
}
