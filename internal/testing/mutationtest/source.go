package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const switches = "github.com/cablelint/cablelint/internal/testing/mutationtest/mutant"

// listed is what go list says of a package.
type listed struct {
	ImportPath, Dir, Export   string
	GoFiles                   []string
	TestGoFiles, XTestGoFiles []string
	DepOnly                   bool
}

func goList(args ...string) (list []listed, err error) {
	command := exec.Command(
		"go",
		append([]string{"list", "-json=ImportPath,Dir,Export,GoFiles,TestGoFiles,XTestGoFiles,DepOnly"}, args...)...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		switch err := dec.Decode(&p); {
		case errors.Is(err, io.EOF):
			return list, nil
		case err != nil:
			return nil, err
		}
		list = append(list, p)
	}
}

// code is the packages into which faults are planted, with the types that they import.
type code struct {
	set      *token.FileSet
	imports  types.Importer
	packages []listed
	root     string
	faults   []*fault
	mutated  map[string]string // by path, what is compiled in the place of a file
}

// plantInto finds the faults of packages, and leaves out those that do not build.
func plantInto(root string, patterns []string) (*code, error) {
	list, err := goList(append([]string{"-export", "-deps", switches}, patterns...)...)
	if err != nil {
		return nil, err
	}
	exports := make(map[string]string)
	c := &code{set: token.NewFileSet(), root: root, mutated: make(map[string]string)}
	for _, p := range list {
		exports[p.ImportPath] = p.Export
		if !p.DepOnly && p.ImportPath != switches {
			c.packages = append(c.packages, p)
		}
	}
	c.imports = importer.ForCompiler(
		c.set,
		"gc",
		func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) },
	)
	for _, p := range c.packages {
		if err := c.plant(p); err != nil {
			return nil, fmt.Errorf("%s: %w", p.ImportPath, err)
		}
	}
	return c, nil
}

// check gives types to the files of a package. The errors are those of the files' code.
func (c *code) check(
	p listed,
	read func(path string) string,
) (files []*ast.File, info *types.Info, pkg *types.Package, faulty []types.Error, err error) {
	for _, name := range p.GoFiles {
		path := filepath.Join(p.Dir, name)
		file, err := parser.ParseFile(c.set, path, read(path), parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return nil, nil, nil, nil, err
		}
		files = append(files, file)
	}
	info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue),
		Defs:  make(map[*ast.Ident]types.Object),
		Uses:  make(map[*ast.Ident]types.Object),
	}
	config := types.Config{Importer: c.imports, Error: func(err error) {
		var e types.Error
		if errors.As(err, &e) {
			faulty = append(faulty, e)
		}
	}}
	pkg, _ = config.Check(p.ImportPath, c.set, files, info)
	return files, info, pkg, faulty, nil
}

func (c *code) plant(p listed) error {
	sources := make(map[string]string)
	for _, name := range p.GoFiles {
		path := filepath.Join(p.Dir, name)
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		sources[path] = string(source)
	}
	files, info, pkg, faulty, err := c.check(p, func(path string) string { return sources[path] })
	if err != nil || len(faulty) > 0 {
		return fmt.Errorf("the code does not compile: %w %v", err, faulty)
	}
	var finders []*finder
	next := 1
	if n := len(c.faults); n > 0 {
		next = c.faults[n-1].id + 1
	}
	for _, file := range files {
		path := c.set.Position(file.Package).Filename
		shown, err := filepath.Rel(c.root, path)
		if err != nil {
			return err
		}
		f := &finder{
			set:    c.set,
			info:   info,
			pkg:    pkg,
			file:   file,
			path:   filepath.ToSlash(shown),
			source: sources[path],
			next:   next,
		}
		f.find()
		if err := f.tags(); err != nil {
			return err
		}
		next = f.next
		finders = append(finders, f)
	}
	return c.build(p, finders)
}

// build writes the faults into the files, and takes those out again in whose lines a fault does not
// build, until all do.
func (c *code) build(p listed, finders []*finder) error {
	gone := make(map[*fault]bool)
	for range 20 {
		texts := make(map[string]string)
		for _, f := range finders {
			texts[filepath.Join(c.root, f.path)] = f.mutated(gone)
		}
		_, _, _, faulty, err := c.check(p, func(path string) string { return texts[path] })
		if err != nil {
			return err
		}
		if len(faulty) == 0 {
			for path, text := range texts {
				c.mutated[path] = text
			}
			for _, f := range finders {
				for _, x := range f.faults {
					if !gone[x] {
						c.faults = append(c.faults, x)
					}
				}
			}
			return nil
		}
		before := len(gone)
		for _, e := range faulty {
			c.takeOut(gone, finders, e)
			if os.Getenv("MUTATE_DEBUG") != "" {
				fmt.Println(c.set.Position(e.Pos), e.Msg)
			}
		}
		if len(gone) == before {
			return fmt.Errorf("does not build with faults: %w", faulty[0])
		}
	}
	return errors.New("does not build with faults, however many are left out")
}

// takeOut takes the faults out whose edits are in the line of an error. A function that might end
// without a return has a switch or a loop that must not be left.
func (c *code) takeOut(gone map[*fault]bool, finders []*finder, e types.Error) {
	at := c.set.Position(e.Pos)
	for _, f := range finders {
		if filepath.Join(c.root, f.path) != at.Filename {
			continue
		}
		from := at.Line
		if e.Msg == "missing return" {
			from = f.functionEndingIn(at.Line)
		}
		for _, e := range f.edits {
			line := 1 + strings.Count(f.source[:e.start], "\n")
			if from <= line && line <= at.Line && (from == at.Line || e.of.kind == "case" || e.of.kind == "jump") {
				gone[e.of] = true
			}
		}
	}
}

// functionEndingIn returns the line in which the function begins that ends in a line.
func (f *finder) functionEndingIn(line int) int {
	from := line
	ast.Inspect(f.file, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			if f.set.Position(n.End()).Line == line {
				from = f.set.Position(n.Pos()).Line
			}
		}
		return true
	})
	return from
}

// mutated returns the file with its faults, each after its switch, in the lines that it had.
func (f *finder) mutated(gone map[*fault]bool) string {
	end := f.offset(f.file.Name.End())
	edits := []edit{{end, end, "; import mutant " + `"` + switches + `"`, true, nil}}
	for _, e := range f.edits {
		if !gone[e.of] {
			edits = append(edits, e)
		}
	}
	if len(edits) == 1 {
		return f.source
	}
	slices.Reverse(edits) // what closes: the inner one, which was found last, first
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(rank(a), rank(b)))
	})
	var out strings.Builder
	at := 0
	for i := 0; i < len(edits); {
		group := edits[i:]
		isOther := func(e edit) bool { return e.start != group[0].start || rank(e) != rank(group[0]) }
		if n := slices.IndexFunc(group, isOther); n >= 0 {
			group = group[:n]
		}
		i += len(group)
		if !group[0].closes {
			slices.Reverse(group)
		}
		for _, e := range group {
			out.WriteString(f.source[at:e.start])
			out.WriteString(e.put)
			at = e.end
		}
	}
	out.WriteString(f.source[at:])
	return out.String()
}

// rank puts at one place what closes before what opens.
func rank(e edit) int {
	if e.closes {
		return 0
	}
	return 1
}
