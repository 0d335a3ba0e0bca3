package houserule

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/types"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// rule is a house rule, compiled.
type rule struct {
	name      string
	at        *expression
	atFact    *fact       // nil where at is an entry of a list
	when      *expression // nil for all cables
	message   message
	group     *expression // nil for a rule on one cable
	groupWhen *expression
	id        string // by which the groups of this rule are known from those of others
}

// Find returns the configuration for the cables of a folder, as [config.Find] does, with its house
// rules compiled.
func Find(folder string, book []*lint.Rule) (*config.File, error) {
	return compiled(config.Find(folder, book))
}

// FindFS returns the configuration for the cables of a folder of a file system, as [config.FindFS]
// does, with its house rules compiled.
func FindFS(fsys fs.FS, folder string, book []*lint.Rule) (*config.File, error) {
	return compiled(config.FindFS(fsys, folder, book))
}

// Read reads a configuration file, as [config.Read] does, and compiles its house rules.
func Read(name string, book []*lint.Rule) (*config.File, error) {
	return compiled(config.Read(name, book))
}

func compiled(f *config.File, err error) (*config.File, error) {
	if err != nil {
		return nil, err
	}
	if err := Compile(f); err != nil {
		return nil, err
	}
	return f, nil
}

// Compile compiles the house rules of a configuration, unless they are. The error holds all that is
// wrong with them, each as a [config.Mistake].
func Compile(f *config.File) error {
	var errs []error
	for _, h := range f.HouseRules {
		if h.Rule.Check != nil || h.Rule.CheckCorpus != nil {
			continue
		}
		r, err := compileRule(f, h)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if r.group == nil {
			h.Rule.Check = r.check
		} else {
			h.Rule.By, h.Rule.Keys, h.Rule.CheckCorpus = lint.ByKey, r.keys, r.checkCorpus
		}
	}
	return errors.Join(errs...)
}

// Sum returns a sum of all that decides what the house rules of a configuration find.
func Sum(f *config.File) (sum [sha256.Size]byte) {
	if len(f.HouseRules) == 0 {
		return sum
	}
	h := sha256.New()
	for _, r := range f.HouseRules {
		fmt.Fprintf(h, "%s %v", definition(r), r.Rule.Severity)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// definition returns all that is written of a rule but its severity.
func definition(h *config.HouseRule) string {
	return fmt.Sprintf("%q %q %q %q %q %q\n", h.Rule.Name, h.At.Text, h.When.Text, h.Message.Text, h.Group.Text,
		h.GroupWhen.Text)
}

// placeless are the facts about a whole text, to which nothing can point.
var placeless = []string{"profile", "dialect", "layout", "service", "wrappers", "encoding"}

// compileRule compiles all expressions of a rule. The error holds all that is wrong with them.
func compileRule(f *config.File, h *config.HouseRule) (*rule, error) {
	r := &rule{name: h.Rule.Name, id: definition(h)}
	var errs []error
	compileIn := func(in config.Expression, more types.Map, result ...expr.Option) *expression {
		if in.Text == "" {
			return nil
		}
		e, err := compile(in.Text, more, result...)
		if err != nil {
			errs = append(errs, mistakeOf(f, in, 0, err, more))
		}
		return e
	}
	wrong := func(in config.Expression, format string, args ...any) {
		errs = append(errs, mistakeOf(f, in, 0, &misuse{0, fmt.Sprintf(format, args...)}, nil))
	}
	r.when = compileIn(h.When, nil, expr.AsBool())
	if r.at = compileIn(h.At, nil); r.at != nil {
		if path := pathOf(r.at.tree); path != "" {
			r.atFact = known().byName[path]
			if slices.Contains(placeless, path) {
				wrong(h.At, "%s has no place in a cable, expected a fact that has one, such as subject", path)
			}
		} else if !isEntry(r.at.tree) {
			wrong(h.At, "found %s, expected a fact, such as subject, or an entry of a list, such as last(references)",
				kindOf(r.at.tree.Type().String()))
		}
	}
	if r.group = compileIn(h.Group, nil); r.group != nil {
		switch r.group.tree.Type().Kind() {
		case reflect.String, reflect.Int, reflect.Interface:
		default:
			wrong(h.Group, "found %s, expected a text or a number by which cables are grouped, such as post + string(year)",
				kindOf(r.group.tree.Type().String()))
		}
	}
	r.groupWhen = compileIn(h.GroupWhen, groupNames, expr.AsBool())
	if r.groupWhen != nil {
		for _, name := range r.groupWhen.names {
			if groupNames[name] == nil {
				wrong(h.GroupWhen, "found %s, expected count and group only: facts of cables belong in the when above", name)
				break
			}
		}
	}
	var err error
	if r.message, err = compileMessage(f, h.Message, r.group != nil || h.Group.Text != ""); err != nil {
		errs = append(errs, err)
	}
	return r, errors.Join(errs...)
}

// holds reports whether the condition of a rule is true for a cable.
func (r *rule) holds(facts *lint.Facts) (bool, error) {
	if r.when == nil {
		return true, nil
	}
	v, err := r.when.evaluate(facts, nil)
	is, _ := v.(bool)
	return is, err
}

// check checks one cable.
func (r *rule) check(p *lint.Pass) {
	switch is, err := r.holds(p.Facts); {
	case err != nil:
		p.Reportf(r.place(p), "%s", failed(err))
	case is:
		p.Reportf(r.place(p), "%s", r.message.of(p.Facts))
	}
}

// failed returns the message for a cable for which a condition has no value.
func failed(err error) string { return "the condition cannot be decided: " + firstLine(err) }

// place returns where a finding points: to the fact; where that is unknown, to the number of the
// cable, and where that is, to its first line.
func (r *rule) place(p *lint.Pass) grammar.Span {
	if r.atFact != nil {
		if at, ok := r.atFact.place(p.Facts); ok {
			return at
		}
	} else if v, err := r.at.evaluate(p.Facts, nil); err == nil {
		if list, ok := v.([]any); ok && len(list) > 0 {
			v = list[0]
		}
		if entry, ok := v.(map[string]any); ok {
			if at, ok := entry[placeKey].(grammar.Span); ok {
				return at
			}
		}
	}
	if number := p.Facts.Number; number.Known {
		return number.At
	}
	if lines := p.Cable.File.Lines; len(lines) > 0 {
		return grammar.Span{Start: lines[0].Start, End: lines[0].End}
	}
	return grammar.Span{}
}
