package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/internal/suggest"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/tables"
)

// Limits on a quotation from a configuration and on a message, because a value may have millions of
// bytes.
const mostQuoted, mostMessage = 200, 600 // bytes

// parser reads one configuration file and collects its mistakes.
type parser struct {
	file   *File
	book   []*lint.Rule
	known  []string // names of rules and groups
	rules  []string // names of rules
	posts  []closedPost
	errors []error
	read   func(name string) ([]byte, error)
	lines  *grammar.File // of the text, made for the first mistake
}

// closedPost is a post whose cables the corpus is declared to hold completely, and its place in the
// file.
type closedPost struct {
	at      *yaml.Node
	holding int // in File.Closed
}

// Parse reads the text of a configuration file. It reports all mistakes, each as a [Mistake].
func Parse(name string, source []byte, book []*lint.Rule) (*File, error) {
	return parse(name, source, book, readFile)
}

// parse reads the text of a configuration file. Tables that it names are read by read.
func parse(name string, source []byte, book []*lint.Rule, read func(string) ([]byte, error)) (*File, error) {
	p := &parser{book: book, read: read, file: &File{Path: name, Text: string(source), At: map[string]Position{}}}
	for _, r := range book {
		p.rules = append(p.rules, r.Name)
		p.known = append(p.known, r.Name, r.Group)
		p.known = append(p.known, r.Tags...)
	}
	p.known = append(p.known, lint.AllRules, StaleIgnore.Name, baseline.StaleEntry.Name,
		StaleIgnore.Group)
	if root := p.document(source); root != nil {
		p.top(root)
	}
	if len(p.errors) > 0 {
		return nil, errors.Join(p.errors...)
	}
	return p.file, nil
}

// document returns the mapping of the file, or nil where there is none or it cannot be read.
func (p *parser) document(source []byte) *yaml.Node {
	decoder := yaml.NewDecoder(bytes.NewReader(source))
	var root, more yaml.Node
	switch err := decoder.Decode(&root); {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		p.syntax(err)
		return nil
	}
	switch err := decoder.Decode(&more); {
	case errors.Is(err, io.EOF):
	case err != nil:
		p.syntax(err)
	default:
		p.fail(&more, "found a second document, expected the end of the file")
	}
	p.noAliases(&root)
	if len(p.errors) > 0 || len(root.Content) == 0 {
		return nil
	}
	return root.Content[0]
}

// yamlPlace matches a place within an error of the library.
var yamlPlace = lazyregexp.New(`(?:at )?line (\d+)(?:, column (\d+))?:? *`)

// syntax reports an error of the YAML library, with its place in the form of other errors.
func (p *parser) syntax(err error) {
	text := strings.ReplaceAll(err.Error(), "\n", " ")
	at := &yaml.Node{Line: 1, Column: 1}
	if m := yamlPlace().FindStringSubmatch(text); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		if column, err := strconv.Atoi(m[2]); err == nil {
			at.Column = column
		}
		text = strings.Replace(text, m[0], "", 1)
	}
	// no editor has a place after the last line
	if lines := grammar.TextFile("", p.file.Text).Lines; at.Line > len(lines) && len(lines) > 0 {
		last := lines[len(lines)-1]
		at.Line, at.Column = len(lines), utf8.RuneCountInString(p.file.Text[last.Start:last.End])+1
	}
	if _, rest, ok := strings.Cut(text, ": "); ok && strings.HasPrefix(text, "yaml") {
		text = rest
	}
	p.fail(at, "malformed YAML: %s", text)
}

// noAliases reports aliases, because a few lines of them can expand to gigabytes.
func (p *parser) noAliases(n *yaml.Node) {
	if n.Kind == yaml.AliasNode {
		p.fail(n, "found alias *%s, expected the value itself", n.Value)
		return
	}
	for _, child := range n.Content {
		p.noAliases(child)
	}
}

// isEmpty reports whether a key has no value: all entries may be comments.
func isEmpty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func (p *parser) fail(n *yaml.Node, format string, args ...any) {
	if p.lines == nil {
		p.lines = grammar.TextFile(p.file.Path, p.file.Text)
	}
	for i, arg := range args {
		if s, ok := arg.(string); ok && len(s) > mostQuoted {
			args[i] = visible.Short(s)
		}
	}
	message := visible.Text(fmt.Sprintf(format, args...))
	if len(message) > mostMessage {
		message = strings.ToValidUTF8(message[:mostMessage], "") + "…"
	}
	p.errors = append(p.errors, &Mistake{p.file.Path, p.file.Text, placeOf(n), message, p.lines})
}

// fields calls the function of each key of a mapping.
func (p *parser) fields(n *yaml.Node, what string, keys map[string]func(*yaml.Node)) {
	if isEmpty(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		p.fail(n, "%s is not a mapping, expected keys and values", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		read, ok := keys[key.Value]
		switch {
		case !ok:
			var names []string
			for k := range keys {
				names = append(names, k)
			}
			p.fail(key, "unknown key %q%s", key.Value, suggest.DidYouMean(key.Value, names))
		case seen[key.Value]:
			p.fail(key, "repeated key %q", key.Value)
		default:
			seen[key.Value] = true
			read(n.Content[i+1])
		}
	}
}

func (p *parser) top(n *yaml.Node) {
	p.houseRules(n)
	p.fields(n, "the configuration", map[string]func(*yaml.Node){
		"profile":     func(v *yaml.Node) { p.file.Profile = p.profile(v) },
		"house-rules": func(*yaml.Node) {}, // were read before
		"rules":       func(v *yaml.Node) { p.file.Rules = p.settings(v) },
		"exclude":     func(v *yaml.Node) { p.file.Exclude = p.globs(v) },
		"overrides":   func(v *yaml.Node) { p.each(v, p.override) },
		"ignore":      func(v *yaml.Node) { p.each(v, p.ignore) },
		"tables":      p.tables,
		"closed":      func(v *yaml.Node) { p.each(v, p.closed) },
		"limits":      p.limits,
	})
	p.closedPosts()
	p.places("", n)
}

// places records the places of the values of all keys.
func (p *parser) places(above string, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := above + n.Content[i].Value
		p.file.At[name] = placeOf(n.Content[i+1])
		p.places(name+".", n.Content[i+1])
	}
}

func placeOf(n *yaml.Node) Position { return Position{n.Line, n.Column} }

// each calls the function for the entries of a list.
func (p *parser) each(n *yaml.Node, read func(*yaml.Node)) {
	if isEmpty(n) {
		return
	}
	if n.Kind != yaml.SequenceNode {
		p.fail(n, "found %q, expected a list", n.Value)
		return
	}
	for _, entry := range n.Content {
		read(entry)
	}
}

func (p *parser) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		p.fail(n, "missing text")
		return ""
	}
	return n.Value
}

func (p *parser) globs(n *yaml.Node) (globs []string) {
	p.each(n, func(v *yaml.Node) {
		glob := p.text(v)
		if err := checkGlob(glob); err != nil {
			p.fail(v, "%v", err)
		}
		globs = append(globs, glob)
	})
	return globs
}

func (p *parser) profile(n *yaml.Node) grammar.Profile {
	profile, ok := grammar.ProfileNamed(p.text(n))
	if !ok && n.Value != "auto" {
		p.fail(n, "unknown profile %q, expected auto, transmission, archive or draft%s", n.Value,
			suggest.DidYouMean(n.Value, []string{"auto", "transmission", "archive", "draft"}))
	}
	return profile
}

// settings reads severities by rule or group.
func (p *parser) settings(n *yaml.Node) (settings []Setting) {
	if n.Kind != yaml.MappingNode {
		if n.Tag != "!!null" { // all entries may be comments
			p.fail(n, "found %q, expected rules and severities", n.Value)
		}
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		name := p.current(key.Value)
		if !slices.Contains(p.known, name) {
			p.fail(key, "no rule or group %q%s", key.Value, suggest.DidYouMean(key.Value, p.known))
			continue
		}
		if slices.ContainsFunc(settings, func(s Setting) bool { return s.Name == name }) {
			p.fail(key, "repeated key %q", name)
			continue
		}
		s := Setting{Name: name, At: Position{key.Line, key.Column}}
		if err := s.Severity.UnmarshalText([]byte(value.Value)); err != nil {
			p.fail(value, "unknown severity %q, expected off, info, warning or error%s", value.Value,
				suggest.DidYouMean(value.Value, []string{"off", "info", "warning", "error"}))
		}
		settings = append(settings, s)
	}
	return settings
}

// current returns the name of the rule that is or was called name; the name itself where there is
// none.
func (p *parser) current(name string) string {
	if r := lint.RuleNamed(p.book, name); r != nil {
		return r.Name
	}
	return name
}

func (p *parser) override(n *yaml.Node) {
	var o Override
	p.fields(n, "an override", map[string]func(*yaml.Node){
		"files":   func(v *yaml.Node) { o.Files = p.globs(v) },
		"profile": func(v *yaml.Node) { o.Profile, o.At = p.profile(v), placeOf(v) },
		"rules":   func(v *yaml.Node) { o.Rules = p.settings(v) },
	})
	if len(o.Files) == 0 {
		p.fail(n, "override without files, a list of globs")
	}
	p.file.Overrides = append(p.file.Overrides, o)
}

func (p *parser) ignore(n *yaml.Node) {
	e := &Ignore{At: Position{n.Line, n.Column}}
	p.fields(n, "an ignore entry", map[string]func(*yaml.Node){
		"files":  func(v *yaml.Node) { e.Files = p.globs(v) },
		"line":   func(v *yaml.Node) { e.Line = p.text(v) },
		"reason": func(v *yaml.Node) { e.Reason = strings.TrimSpace(p.text(v)) },
		"rule": func(v *yaml.Node) {
			if e.Rule = p.current(p.text(v)); !slices.Contains(p.rules, e.Rule) {
				p.fail(v, "no rule %q%s", e.Rule, suggest.DidYouMean(e.Rule, p.rules))
			}
		},
		"until": func(v *yaml.Node) {
			day, err := time.Parse(time.DateOnly, p.text(v))
			if e.Until = day; err != nil {
				p.fail(v, "found date %q, expected year-month-day, such as 2027-01-31", v.Value)
			}
		},
	})
	switch {
	case len(e.Files) == 0:
		p.fail(n, "ignore entry without files, a list of globs")
	case e.Rule == "":
		p.fail(n, "ignore entry without a rule")
	case e.Reason == "":
		p.fail(n, "ignore entry without a reason why the finding is accepted")
	}
	p.file.Ignore = append(p.file.Ignore, e)
}

// closed reads what a corpus is declared to hold without a gap: the cables of some posts in some
// years.
func (p *parser) closed(n *yaml.Node) {
	var h lint.Coverage
	p.fields(n, "an entry of closed", map[string]func(*yaml.Node){
		"posts": func(v *yaml.Node) {
			p.each(v, func(post *yaml.Node) {
				wrong := len(p.errors)
				if h.Posts = append(h.Posts, p.text(post)); len(p.errors) == wrong {
					p.posts = append(p.posts, closedPost{post, len(p.file.Closed)})
				}
			})
		},
		"years": func(v *yaml.Node) {
			from, to, ranged := strings.Cut(p.text(v), "-")
			if !ranged {
				to = from
			}
			first, err1 := time.Parse("2006", from)
			last, err2 := time.Parse("2006", to)
			if err1 != nil || err2 != nil || last.Before(first) {
				p.fail(v, "found years %q, expected a year, or the first and the last, such as 2005-2007", v.Value)
			}
			h.From, h.To = first.Year(), last.Year()
		},
	})
	if len(h.Posts) == 0 && h.From == 0 {
		p.fail(n, "entry of closed without posts or years")
	}
	p.file.Closed = append(p.file.Closed, h)
}

// closedPosts looks up the posts of closed holdings, after the tables are read, and stores their
// names as references use them: ADDISABABA for ADDIS.
func (p *parser) closedPosts() {
	words := p.file.Tables
	if words == nil {
		words = tables.BuiltIn()
	}
	for i := range p.file.Closed {
		p.file.Closed[i].Posts = nil
	}
	for _, post := range p.posts {
		known, ok := words.FindPost(post.at.Value)
		if !ok {
			question := ""
			if near, ok := words.NearestPost(post.at.Value); ok {
				question = fmt.Sprintf("; did you mean %q?", near)
			}
			p.fail(post.at, "unknown post %q%s", post.at.Value, question)
			continue
		}
		h := &p.file.Closed[post.holding]
		h.Posts = append(h.Posts, known.Name)
	}
}

// limits reads the limits on the size of a cable and on the number of its findings.
func (p *parser) limits(n *yaml.Node) {
	p.fields(n, "limits", map[string]func(*yaml.Node){
		"max-size": func(v *yaml.Node) {
			size, err := Size(p.text(v))
			if p.file.Limits.MaxSize = size; err != nil {
				p.fail(v, "%v", err)
			}
		},
		"findings": func(v *yaml.Node) {
			most, err := strconv.Atoi(p.text(v))
			if p.file.Limits.Findings = most; err != nil || most < 1 {
				p.fail(v, "found limit %q of findings, expected a number, 1 or more", v.Value)
			}
		},
	})
}

// tables reads a user's own tables from the files that are named.
func (p *parser) tables(n *yaml.Node) {
	read := func(v *yaml.Node) string {
		name := filepath.FromSlash(p.text(v))
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(p.file.Path), name)
		}
		text, err := p.read(name)
		if err != nil {
			p.fail(v, "%v", err)
			return "" // what was read of /dev/zero is not checked as a table
		}
		return string(text)
	}
	var posts, tags, captions string
	p.fields(n, "tables", map[string]func(*yaml.Node){
		"posts":    func(v *yaml.Node) { posts = read(v) },
		"tags":     func(v *yaml.Node) { tags = read(v) },
		"captions": func(v *yaml.Node) { captions = read(v) },
	})
	tables, err := tables.BuiltIn().With(posts, tags, captions)
	if err != nil {
		p.fail(n, "%v", err)
	}
	p.file.Tables = tables
}
