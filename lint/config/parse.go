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

// What is quoted of a configuration, and a message, are short: a value may have millions of bytes.
const mostQuoted, mostMessage = 200, 600 // bytes

// parser reads one configuration file and gathers what is wrong with it.
type parser struct {
	file   *File
	book   []*lint.Rule
	known  []string // names of rules and groups
	rules  []string // names of rules
	posts  []closedPost
	errors []error
	lines  *grammar.File // of the text, made for the first mistake
}

// closedPost is where a post that the corpus is said to hold all of stands in the file.
type closedPost struct {
	at      *yaml.Node
	holding int // in File.Closed
}

// Parse reads the text of a configuration file. All that is wrong is reported, each as a [Mistake].
func Parse(name string, source []byte, book []*lint.Rule) (*File, error) {
	p := &parser{book: book, file: &File{Path: name, Text: string(source), At: map[string]Position{}}}
	for _, r := range book {
		p.rules = append(p.rules, r.Name)
		p.known = append(p.known, r.Name, r.Group)
		p.known = append(p.known, r.Tags...)
	}
	p.known = append(p.known, lint.AllRules, StaleIgnore.Name, baseline.StaleEntry.Name, StaleIgnore.Group)
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
		p.fail(&more, "a second document where the file ends: it has one")
	}
	p.noAliases(&root)
	if len(p.errors) > 0 || len(root.Content) == 0 {
		return nil
	}
	return root.Content[0]
}

// yamlPlace is how the library names a place within an error.
var yamlPlace = lazyregexp.New(`(?:at )?line (\d+)(?:, column (\d+))?:? *`)

// syntax reports what is no YAML, with its place as other errors have it.
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
	if lines := grammar.TextFile("", p.file.Text).Lines; at.Line > len(lines) && len(lines) > 0 { // no editor goes behind the last line
		last := lines[len(lines)-1]
		at.Line, at.Column = len(lines), utf8.RuneCountInString(p.file.Text[last.Start:last.End])+1
	}
	if _, rest, ok := strings.Cut(text, ": "); ok && strings.HasPrefix(text, "yaml") {
		text = rest
	}
	p.fail(at, "%s, where YAML is due", text)
}

// noAliases reports aliases: a few lines of them can stand for gigabytes.
func (p *parser) noAliases(n *yaml.Node) {
	if n.Kind == yaml.AliasNode {
		p.fail(n, "alias *%s where the value itself is due", n.Value)
		return
	}
	for _, child := range n.Content {
		p.noAliases(child)
	}
}

// isEmpty reports whether nothing stands behind a key: all entries may be comments.
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
		p.fail(n, "%s where keys and values are due", what)
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
			p.fail(key, "key %q a second time", key.Value)
		default:
			seen[key.Value] = true
			read(n.Content[i+1])
		}
	}
}

func (p *parser) top(n *yaml.Node) {
	p.fields(n, "the configuration", map[string]func(*yaml.Node){
		"profile":   func(v *yaml.Node) { p.file.Profile = p.profile(v) },
		"rules":     func(v *yaml.Node) { p.file.Rules = p.settings(v) },
		"exclude":   func(v *yaml.Node) { p.file.Exclude = p.globs(v) },
		"overrides": func(v *yaml.Node) { p.each(v, p.override) },
		"ignore":    func(v *yaml.Node) { p.each(v, p.ignore) },
		"tables":    p.tables,
		"closed":    func(v *yaml.Node) { p.each(v, p.closed) },
		"limits":    p.limits,
	})
	p.closedPosts()
	p.places("", n)
}

// places notes where the values of the keys stand, and those of keys within them.
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
		p.fail(n, "%q where a list is due", n.Value)
		return
	}
	for _, entry := range n.Content {
		read(entry)
	}
}

func (p *parser) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		p.fail(n, "no text where one is due")
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
		p.fail(n, "profile %q where auto, transmission, archive or draft is due%s", n.Value, suggest.DidYouMean(n.Value, []string{"auto", "transmission", "archive", "draft"}))
	}
	return profile
}

// settings reads severities by rule or group.
func (p *parser) settings(n *yaml.Node) (settings []Setting) {
	if n.Kind != yaml.MappingNode {
		if n.Tag != "!!null" { // all entries may be comments
			p.fail(n, "%q where rules and severities are due", n.Value)
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
			p.fail(key, "key %q a second time", name)
			continue
		}
		s := Setting{Name: name, At: Position{key.Line, key.Column}}
		if err := s.Severity.UnmarshalText([]byte(value.Value)); err != nil {
			p.fail(value, "severity %q where off, info, warning or error is due%s", value.Value, suggest.DidYouMean(value.Value, []string{"off", "info", "warning", "error"}))
		}
		settings = append(settings, s)
	}
	return settings
}

// current returns the name of the rule that is or was called name; the name itself where there is none.
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
				p.fail(v, "date %q where year-month-day, 2027-01-31, is due", v.Value)
			}
		},
	})
	switch {
	case len(e.Files) == 0:
		p.fail(n, "ignore entry without files, a list of globs")
	case e.Rule == "":
		p.fail(n, "ignore entry without a rule")
	case e.Reason == "":
		p.fail(n, "ignore entry without a reason: say why the finding is right as it stands")
	}
	p.file.Ignore = append(p.file.Ignore, e)
}

// closed reads what a corpus holds without a gap: the cables of some posts in some years.
func (p *parser) closed(n *yaml.Node) {
	var h lint.Coverage
	p.fields(n, "a closed holding", map[string]func(*yaml.Node){
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
				p.fail(v, "years %q where a year or two, 2005-2007, are due", v.Value)
			}
			h.From, h.To = first.Year(), last.Year()
		},
	})
	if len(h.Posts) == 0 && h.From == 0 {
		p.fail(n, "closed holding without posts or years")
	}
	p.file.Closed = append(p.file.Closed, h)
}

// closedPosts looks the posts of closed holdings up, when the tables are read, and puts in their names, by which references lead to them:
// ADDIS is ADDISABABA.
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
			p.fail(post.at, "post %q, which no table knows, where one of the tables of posts is due%s", post.at.Value, question)
			continue
		}
		h := &p.file.Closed[post.holding]
		h.Posts = append(h.Posts, known.Name)
	}
}

// limits reads how large a cable may be, and how many of its findings are shown.
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
				p.fail(v, "findings %q where a number, 1 or more, is due", v.Value)
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
		text, err := readFile(name)
		if err != nil {
			p.fail(v, "%v", err)
			return "" // what was read of /dev/zero is no table to find fault with
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
