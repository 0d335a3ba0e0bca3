package main

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/url"
	"os"
	"path"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint"
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/site/playground"
)

// TestMain runs the tests in the top folder, as the command is run.
func TestMain(m *testing.M) {
	if err := os.Chdir(".."); err != nil {
		panic(err)
	}
	m.Run()
}

// collected returns the site without its programs.
var collected = sync.OnceValues(collect)

// rendered returns each page as HTML by its path.
var rendered = sync.OnceValues(func() (map[string]string, error) {
	s, err := collected()
	if err != nil {
		return nil, err
	}
	pages := map[string]string{}
	for _, p := range s.pages {
		text, err := p.render()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.Path, err)
		}
		if pages[p.Path] != "" {
			return nil, fmt.Errorf("two pages at %s", p.Path)
		}
		pages[p.Path] = string(text)
	}
	return pages, nil
})

// gather returns the site and its pages.
func gather(t *testing.T) (*site, map[string]string) {
	t.Helper()
	pages, err := rendered()
	if err != nil {
		t.Fatal(err)
	}
	s, _ := collected()
	return s, pages
}

// programFiles are what programs writes beside the pages.
var programFiles = []string{"assets/site.css", "assets/theme.js", "assets/search.js", "assets/rules.js", "playground/playground.js"}

var (
	links = regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	ids   = regexp.MustCompile(` id="([^"]*)"`)
)

// TestLinks holds that every link within the site leads to a page or a file, and to a place that is
// there, and that no page takes anything from elsewhere.
func TestLinks(t *testing.T) {
	s, pages := gather(t)
	files := map[string]bool{}
	for f := range s.files {
		files[f] = true
	}
	for _, f := range programFiles {
		files[f] = true
	}
	places := map[string]bool{}
	for at, text := range pages {
		for _, m := range ids.FindAllStringSubmatch(text, -1) {
			if places[at+"#"+m[1]] {
				t.Errorf("%s: two elements are called %s", at, m[1])
			}
			places[at+"#"+m[1]] = true
		}
	}
	count := 0
	for at, text := range pages {
		for _, m := range links.FindAllStringSubmatch(text, -1) {
			u, err := url.Parse(html.UnescapeString(m[1]))
			if err != nil {
				t.Errorf("%s: %v", at, err)
				continue
			}
			if u.IsAbs() {
				continue
			}
			count++
			to := at
			if u.Path != "" {
				to = path.Join(path.Dir(at), u.Path)
			}
			if pages[to] == "" && !files[to] {
				t.Errorf("%s: %s leads nowhere", at, m[1])
			}
			if u.Fragment != "" && to != "playground/index.html" && !places[to+"#"+u.Fragment] {
				t.Errorf("%s: %s names no place of %s", at, m[1], to)
			}
		}
	}
	if count < 1000 {
		t.Errorf("%d links were looked at", count)
	}
}

// TestNothingFromElsewhere holds that no page loads anything from another place.
func TestNothingFromElsewhere(t *testing.T) {
	_, pages := gather(t)
	loads := regexp.MustCompile(`<(?:script|img|iframe|source|link rel="(?:stylesheet|icon|preload)")[^>]*(?:src|href)="(?:https?:)?//[^"]*"`)
	for at, text := range pages {
		if m := loads.FindString(text); m != "" && at != "404.html" {
			// which is served at any address, so its links are whole ones
			t.Errorf("%s: %s", at, m)
		}
	}
}

// TestEveryRule holds that each rule has a page at its published address, with what the command
// explains and its cables.
func TestEveryRule(t *testing.T) {
	_, pages := gather(t)
	for _, r := range rules.All() {
		text := pages[strings.TrimPrefix(lint.PageURL(r.Name), lint.Site)]
		if text == "" {
			t.Errorf("%s has no page at %s", r.Name, lint.PageURL(r.Name))
			continue
		}
		for _, want := range []string{"<h1>" + r.Name + "</h1>", "<h2>Reported</h2>", "<h2>Source</h2>", `<mark class="`} {
			if want == `<mark class="` && strings.Contains(text, `class="message`) {
				continue // what is missing has no text to mark
			}
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %s", r.Name, want)
			}
		}
	}
}

// TestSearched holds that search finds all rules, and the sections of docs by their headings.
func TestSearched(t *testing.T) {
	s, _ := gather(t)
	titles := map[string]bool{}
	for i, part := range s.index() {
		if part.ID != i || part.Title == "" || part.URL == "" {
			t.Errorf("part %d: %+v", i, part)
		}
		titles[part.Title] = true
	}
	for _, r := range rules.All() {
		if !titles[r.Name] {
			t.Errorf("%s is not found", r.Name)
		}
	}
}

// TestFragment holds that a link of an example gives the text back.
func TestFragment(t *testing.T) {
	const text = "UNCLAS PORT LOUIS 000042\n\nSUBJECT: F\u00eates & DUES\n"
	link, err := fragment(text, grammar.ArchiveProfile, true)
	if err != nil {
		t.Fatal(err)
	}
	values, err := url.ParseQuery(strings.TrimPrefix(link, "#"))
	if err != nil {
		t.Fatal(err)
	}
	packed, err := base64.RawURLEncoding.DecodeString(values.Get("text"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{text, "archive", "on"}, []string{string(got), values.Get("profile"), values.Get("habits")}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, other := range []string{"a\r\nb", "\xff"} {
		if link, err := fragment(other, grammar.ArchiveProfile, false); link != "" || err != nil {
			t.Errorf("%q gives %q, %v", other, link, err)
		}
	}
}

// TestSamples holds that there is a sample of each profile and layout, that what is offered as
// faulty is, and that the others show no error or warning.
func TestSamples(t *testing.T) {
	_, pages := gather(t)
	block := regexp.MustCompile(`(?s)<script type="application/json" id="samples">(.*?)</script>`).FindStringSubmatch(pages["playground/index.html"])
	if block == nil {
		t.Fatal("the page holds no samples")
	}
	var texts []sample
	if err := json.Unmarshal([]byte(block[1]), &texts); err != nil {
		t.Fatal(err)
	}
	if len(texts) != len(sampleFiles) {
		t.Fatalf("%d samples, want %d", len(texts), len(sampleFiles))
	}
	profiles, layouts := map[grammar.Profile]bool{}, map[grammar.Layout]bool{}
	for i, s := range texts {
		found := severe(s)
		if faulty := sampleFiles[i].Group == faultyGroup; faulty != (found > 0) {
			t.Errorf("%s: %d errors and warnings in the group %q", s.Name, found, sampleFiles[i].Group)
		}
		c := grammar.Parse(s.Name, s.Text)
		profiles[c.Profile], layouts[c.Layout] = true, true
	}
	for _, p := range playground.Profiles {
		if !profiles[p] {
			t.Errorf("no sample in the profile %v", p)
		}
	}
	for _, l := range grammar.Layouts() {
		if !layouts[l] && !l.IsOther() {
			t.Errorf("no sample in the layout %v", l)
		}
	}
}

// severe counts the errors and warnings in a sample.
func severe(s sample) (n int) {
	for _, d := range cablelint.Lint(s.Name, s.Text).Diagnostics {
		if d.Severity >= lint.Warning {
			n++
		}
	}
	return n
}
