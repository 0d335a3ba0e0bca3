package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// schemaPage is a JSON Schema as a page.
type schemaPage struct {
	Title, About string
	File         string // beside the page
	Properties   []property
	Definitions  []property
	Menu         []menuGroup
}

// property is a property of an object.
type property struct {
	Name, About string
	Type        string // in words
	Values      []string
	Required    bool
	Reference   string // name of the definition or schema that it is
	Link        string // to it
	Properties  []property
}

// schemaFiles returns the schemas of the repository. That of the configuration, which people write
// by hand, comes first.
func schemaFiles() (files []string) {
	for _, top := range []string{"docs", "lint"} {
		_ = fs.WalkDir(os.DirFS("."), top, func(file string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(file, ".schema.json") && !strings.Contains(file, "/testdata/") {
				files = append(files, file)
			}
			return nil
		})
	}
	return files
}

func schemaPath(file string) string {
	return "schemas/" + strings.TrimSuffix(path.Base(file), ".schema.json") + ".html"
}

// schemaTitles are short names for the menu.
var schemaTitles = map[string]string{
	"cablelint":  "Configuration",
	"facts":      "Facts of a cable",
	"finding":    "Finding",
	"report":     "Report on a collection",
	"parse-line": "Line of parse --jsonl",
}

func schemaTitle(file string) string {
	name := strings.TrimSuffix(path.Base(file), ".schema.json")
	if title, ok := schemaTitles[name]; ok {
		return title
	}
	return name
}

func schemaMenu() (items []menuItem) {
	for _, f := range schemaFiles() {
		items = append(items, menuItem{Title: schemaTitle(f), Path: schemaPath(f)})
	}
	return items
}

// addSchemas adds a page for each schema, and the schemas themselves.
func addSchemas(s *site) error {
	_, groups, err := readDocs()
	if err != nil {
		return err
	}
	groups = append(groups, menuGroup{"Schemas", schemaMenu()})
	for _, file := range schemaFiles() {
		text, err := os.ReadFile(filepath.FromSlash(file))
		if err != nil {
			return err
		}
		var tree yaml.Node // JSON is YAML, and a node keeps the order of the keys
		if err := yaml.Unmarshal(text, &tree); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		root := tree.Content[0]
		to := schemaPath(file)
		p := schemaPage{
			Title:       schemaTitle(file),
			About:       sentences(scalar(root, "title"), scalar(root, "description")),
			File:        path.Base(file),
			Properties:  properties(root, "properties"),
			Definitions: properties(root, "$defs"),
			Menu:        current(groups, to),
		}
		s.files["schemas/"+path.Base(file)] = file
		s.pages = append(
			s.pages,
			page{
				Path:        to,
				Title:       p.Title + ", JSON Schema",
				Description: p.About,
				Section:     "docs",
				Template:    "schema.html",
				Data:        p,
				Searched: []searched{
					{Title: p.Title, URL: to, Kind: "schema", Text: p.About + " " + strings.Join(names(p.Properties), ", ")},
				},
			},
		)
	}
	return nil
}

// sentences joins texts with a stop after each.
func sentences(texts ...string) string {
	var all []string
	for _, t := range texts {
		if t != "" {
			all = append(all, strings.TrimSuffix(t, ".")+".")
		}
	}
	return strings.Join(all, " ")
}

// names returns the names of properties, and of those within them.
func names(list []property) (all []string) {
	for _, p := range list {
		all = append(append(all, p.Name), names(p.Properties)...)
	}
	return all
}

// member returns a member of an object, or nil.
func member(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// scalar returns a member of an object that is a text or a number, or "".
func scalar(n *yaml.Node, key string) string {
	if m := member(n, key); m != nil && m.Kind == yaml.ScalarNode {
		return m.Value
	}
	return ""
}

// properties returns the schemas under a key of a schema.
func properties(n *yaml.Node, key string) (list []property) {
	all := member(n, key)
	if all == nil {
		return nil
	}
	var required []string
	if r := member(n, "required"); r != nil {
		_ = r.Decode(&required)
	}
	for i := 0; i+1 < len(all.Content); i += 2 {
		p := propertyOf(all.Content[i].Value, all.Content[i+1])
		p.Required = slices.Contains(required, p.Name)
		list = append(list, p)
	}
	return list
}

// propertyOf describes a schema under a name.
func propertyOf(name string, n *yaml.Node) property {
	p := property{Name: name, About: sentences(scalar(n, "description"))}
	for _, key := range []string{"anyOf", "oneOf"} { // a value or null, as a rule: the value says what
		if all := member(n, key); all != nil {
			i := slices.IndexFunc(all.Content, func(n *yaml.Node) bool { return scalar(n, "type") != "null" })
			n = all.Content[max(i, 0)]
		}
	}
	kind := types(n)
	if items := member(n, "items"); items != nil {
		kind = strings.TrimSuffix("list of "+types(items), " ")
		n = items
	} else if other := member(n, "additionalProperties"); other != nil && other.Kind == yaml.MappingNode &&
		member(n, "properties") == nil {
		kind = "object with any names; each value: " + types(other)
		n = other
	}
	p.Type = kind
	if ref := scalar(n, "$ref"); ref != "" {
		switch {
		case ref == "#": // the whole again: a cable within the cable
			p.Reference, p.Link = "this schema", "#"
		case strings.HasPrefix(ref, "#"):
			p.Reference, p.Link = path.Base(ref), "#definition-"+path.Base(ref)
		default:
			p.Reference, p.Link = schemaTitle(ref), path.Base(schemaPath(ref))
		}
	}
	if values := member(n, "enum"); values != nil {
		_ = values.Decode(&p.Values)
	}
	p.Properties = properties(n, "properties")
	return p
}

// types says of which type the values of a schema are.
func types(n *yaml.Node) string {
	if t := member(n, "type"); t != nil {
		var all []string
		if t.Kind == yaml.SequenceNode {
			_ = t.Decode(&all)
		} else {
			all = []string{t.Value}
		}
		return strings.Join(all, " or ")
	}
	if c := member(n, "const"); c != nil {
		return "always " + c.Value
	}
	if member(n, "enum") != nil {
		return "one of"
	}
	return ""
}
