package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// repository is where the sources can be read.
const repository = "https://github.com/cablelint/cablelint"

//go:embed templates/*.html
var templates embed.FS

// page is one page of the site.
type page struct {
	Path        string // from the top of the site, with forward slashes: rules/pilcrow.html
	Title       string // of the window
	Description string // one sentence, for search engines
	Section     string // "rules", "docs" or "playground": which entry of the head is marked
	Template    string // the file of templates that shows Data
	Data        any
	Searched    []searched // what search finds of it

	root string // the way to the top of the site, "" or "../"; set for the page that has no fixed address
}

// searched is a part of a page that can be found.
type searched struct {
	ID    int    `json:"id"`
	Title string `json:"title"`
	URL   string `json:"url"` // from the top of the site
	Kind  string `json:"kind"`
	Text  string `json:"text"`
}

// Root returns the way to the top of the site: links are relative, so that the site works in any folder, and as files.
func (p page) Root() string {
	if p.root != "" {
		return p.root
	}
	return strings.Repeat("../", strings.Count(p.Path, "/"))
}

// Address returns where the page is published.
func (p page) Address() string { return lint.Site + strings.TrimSuffix(p.Path, "index.html") }

// Wide reports whether the page takes all of the window.
func (p page) Wide() bool { return p.Section == "playground" }

// site is all pages, and files that are copied as they are: from, by the path in the site.
type site struct {
	pages []page
	files map[string]string
}

// collect gathers the pages from their sources.
func collect() (*site, error) {
	s := &site{files: map[string]string{"assets/icon.svg": filepath.Join(web, "src", "icon.svg")}}
	for _, add := range []func(*site) error{addHome, addRules, addDocs, addSchemas, addPlayground} {
		if err := add(s); err != nil {
			return nil, err
		}
	}
	s.pages = append(s.pages, page{Path: "404.html", Title: "Not found", Template: "missing.html", root: lint.Site})
	return s, nil
}

// write writes all pages, the index of search and the files.
func (s *site) write(out string) error {
	for _, p := range s.pages {
		text, err := p.render()
		if err != nil {
			return fmt.Errorf("%s: %w", p.Path, err)
		}
		if err := writeFile(out, p.Path, text); err != nil {
			return err
		}
	}
	for path, from := range s.files {
		text, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		if err := writeFile(out, path, text); err != nil {
			return err
		}
	}
	index, err := json.Marshal(s.index())
	if err != nil {
		return err
	}
	if err := writeFile(out, "assets/search-index.js", fmt.Appendf(nil, "globalThis.cablelintPages = %s;\n",
		index)); err != nil {
		return err
	}
	return writeFile(out, ".nojekyll", nil) // GitHub is to serve the files as they are
}

// index returns what search finds.
func (s *site) index() (all []searched) {
	for _, p := range s.pages {
		for _, part := range p.Searched {
			part.ID = len(all)
			all = append(all, part)
		}
	}
	return all
}

// parsed holds the templates by their files.
var parsed = map[string]*template.Template{}

// templateOf returns the template in a file, within the frame of all pages.
func templateOf(file string) (*template.Template, error) {
	if t := parsed[file]; t != nil {
		return t, nil
	}
	functions := template.FuncMap{"repository": func() string { return repository }}
	t, err := template.New("base.html").Funcs(functions).ParseFS(templates, "templates/base.html", "templates/"+file)
	parsed[file] = t
	return t, err
}

// render returns the HTML of a page.
func (p page) render() ([]byte, error) {
	t, err := templateOf(p.Template)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, p)
	return b.Bytes(), err
}

// writeFile writes a file of the site.
func writeFile(out, path string, text []byte) error {
	to := filepath.Join(out, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}
