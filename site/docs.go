package main

import (
	"bytes"
	"cmp"
	"html/template"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// docPage is a page of the documentation.
type docPage struct {
	HTML     template.HTML
	Contents []heading // of the second level
	Menu     []menuGroup
	Source   string // where the text can be changed
}

type heading struct{ ID, Text string }

// menuGroup is a part of the menu beside the documentation.
type menuGroup struct {
	Name  string
	Items []menuItem
}

type menuItem struct {
	Title, Path string
	Current     bool
}

// document is a text in Markdown on its way to a page.
type document struct {
	from, path, title string
	source            []byte
	tree              ast.Node
}

// menu is the order of the documentation by groups: names of files in docs, or at the top where a
// slant leads. A file of docs that is not named here is in the last group but one, for those
// who use cablelint.
var menu = []struct {
	name  string
	files []string
}{
	{"Start", []string{"README.md"}},
	{
		"Using it",
		[]string{
			"docs/install.md",
			"docs/command.md",
			"docs/inputs.md",
			"docs/layouts.md",
			"docs/parse-csv.md",
			"docs/ci.md",
			"docs/library.md",
			"docs/configuration.md",
			"docs/editors.md",
			"docs/language-server.md",
		},
	},
	{
		"Project",
		[]string{
			"CHANGELOG.md",
			"CONTRIBUTING.md",
			"docs/quality.md",
			"docs/mutation.md",
			"docs/accuracy.md",
			"docs/speed.md",
			"docs/compatibility.md",
		},
	},
}

var markdown = goldmark.New(
	goldmark.WithExtensions(extension.GFM),
	goldmark.WithParserOptions(parser.WithAutoHeadingID()),
)

// addDocs adds the pages of docs, the README and the other texts at the top.
func addDocs(s *site) error {
	documents, groups, err := readDocs()
	if err != nil {
		return err
	}
	pictures, err := filepath.Glob("docs/pictures/*")
	if err != nil {
		return err
	}
	for _, p := range pictures {
		s.files[filepath.ToSlash(p)] = p
	}
	groups = append(groups, menuGroup{"Schemas", schemaMenu()})
	for _, d := range documents {
		p, err := d.page(groups)
		if err != nil {
			return err
		}
		s.pages = append(s.pages, p)
	}
	return nil
}

// readDocs reads the texts, in the order of the menu, which it also returns.
func readDocs() (documents []*document, groups []menuGroup, err error) {
	others, err := filepath.Glob("docs/*.md")
	if err != nil {
		return nil, nil, err
	}
	for i := range others {
		others[i] = filepath.ToSlash(others[i])
	}
	named := []string{"docs/rules.md"} // which has pages of its own
	for _, g := range menu {
		named = append(named, g.files...)
	}
	others = slices.DeleteFunc(others, func(f string) bool { return slices.Contains(named, f) })
	for _, g := range menu {
		files := g.files
		if g.name == "Using it" {
			files = slices.Concat(files, others)
		}
		group := menuGroup{Name: g.name}
		for _, f := range files {
			source, err := os.ReadFile(f)
			if os.IsNotExist(err) {
				continue
			} else if err != nil {
				return nil, nil, err
			}
			d := &document{from: f, path: docPath(f), source: source, tree: markdown.Parser().Parse(text.NewReader(source))}
			d.title = cmp.Or(d.headings(1)[0].Text, f)
			documents = append(documents, d)
			title := d.title
			if f == "README.md" {
				title = "Overview"
			}
			group.Items = append(group.Items, menuItem{Title: title, Path: d.path})
		}
		groups = append(groups, group)
	}
	return documents, groups, nil
}

// docPath returns the path of a text's page: docs/editors.md is at docs/editors.html, README.md at docs/index.html.
func docPath(file string) string {
	name := strings.ToLower(strings.TrimSuffix(path.Base(file), ".md"))
	if name == "readme" {
		name = "index"
	}
	return "docs/" + name + ".html"
}

// page returns the page of a text.
func (d *document) page(groups []menuGroup) (page, error) {
	parts := d.parts()
	d.relink()
	var b bytes.Buffer
	if err := markdown.Renderer().Render(&b, d.source, d.tree); err != nil {
		return page{}, err
	}
	data := docPage{
		HTML:     scrolling(b.String()),
		Contents: d.headings(2),
		Menu:     current(groups, d.path),
		Source:   repository + "/blob/main/" + d.from,
	}
	title := d.title
	if d.path == "docs/index.html" {
		title = "Overview"
	}
	return page{
		Path:        d.path,
		Title:       title,
		Description: firstWords(parts[0].Text),
		Section:     "docs",
		Template:    "doc.html",
		Data:        data,
		Searched:    parts,
	}, nil
}

// firstWords returns the beginning of a text, as long as a description is to be.
func firstWords(text string) string {
	const most = 160 // bytes
	if len(text) <= most {
		return text
	}
	return text[:strings.LastIndexByte(text[:most], ' ')] + " …"
}

// current returns the menu with the item of a page marked.
func current(groups []menuGroup, path string) []menuGroup {
	marked := make([]menuGroup, len(groups))
	for i, g := range groups {
		marked[i] = menuGroup{Name: g.Name, Items: slices.Clone(g.Items)}
		for j := range g.Items {
			marked[i].Items[j].Current = g.Items[j].Path == path
		}
	}
	return marked
}

// headings returns the headings of a level; one that is empty for the first level of a text without.
func (d *document) headings(level int) (all []heading) {
	for n := d.tree.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level == level {
			id, _ := h.AttributeString("id")
			name, _ := id.([]byte)
			all = append(all, heading{string(name), d.words(h)})
		}
	}
	if len(all) == 0 && level == 1 {
		return []heading{{}}
	}
	return all
}

// words returns the text of a node without its marks.
func (d *document) words(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n.Type() == ast.TypeBlock && !n.IsRaw() {
			b.WriteByte(' ')
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(n.Segment.Value(d.source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			b.Write(n.Lines().Value(d.source))
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// parts returns the text in parts, each with the words under one heading, for the search.
func (d *document) parts() []searched {
	parts := []searched{{Title: d.title, URL: d.path, Kind: "documentation"}}
	for n := d.tree.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			if id, ok := h.AttributeString("id"); ok && h.Level > 1 {
				parts = append(parts, searched{Title: d.words(h), URL: d.path + "#" + string(id.([]byte)), Kind: d.title})
			}
			continue
		}
		last := &parts[len(parts)-1]
		last.Text = strings.TrimSpace(last.Text + " " + d.words(n))
	}
	return parts
}

// relink makes links to other texts of the repository links to their pages, and to other files links to the repository.
func (d *document) relink() {
	_ = ast.Walk(d.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Link:
			if entering {
				n.Destination = []byte(d.destination(string(n.Destination)))
			}
		case *ast.Image:
			if entering {
				n.Destination = []byte(d.destination(string(n.Destination)))
			}
		}
		return ast.WalkContinue, nil
	})
}

// destination returns where a link of the text leads on the site.
func (d *document) destination(link string) string {
	u, err := url.Parse(link)
	if err != nil || u.IsAbs() || u.Path == "" {
		return link
	}
	file := path.Join(path.Dir(d.from), u.Path)
	switch {
	case file == "docs/rules.md" && u.Fragment != "":
		return "../rules/" + u.Fragment + ".html"
	case file == "docs/rules.md":
		return "../rules/index.html"
	case strings.HasPrefix(file, "docs/pictures/"):
		return "../" + file
	case strings.HasSuffix(file, ".schema.json"):
		return "../" + schemaPath(file)
	case path.Ext(file) == ".md" && (path.Dir(file) == "docs" || path.Dir(file) == "."):
		u.Path = "../" + docPath(file)
		return u.String()
	}
	return repository + "/blob/main/" + file
}

// scrolling makes tables and blocks of code scroll by themselves where the window is narrow, also by the keyboard.
func scrolling(html string) template.HTML {
	html = strings.NewReplacer(
		"<table>",
		`<div class="table" tabindex="0" role="group" aria-label="Table"><table>`,
		"</table>",
		"</table></div>",
		"<pre>",
		`<pre tabindex="0">`,
	).Replace(
		html,
	)
	return template.HTML(html)
}
