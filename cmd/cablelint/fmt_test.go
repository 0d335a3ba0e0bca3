package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/layout"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
)

// layOut lays a text out by the built-in rules.
func layOut(t *testing.T, name, source string) string {
	t.Helper()
	m := &mending{set: newSettings(settingFlags{NoConfig: true})}
	laid, err := m.layOut(new(config.File), name, source)
	if err != nil {
		t.Fatal(err)
	}
	return laid
}

// TestCanonical holds that the sound cables of testdata are printed as themselves.
func TestCanonical(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/*.cable")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cables", err)
	}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(source), layOut(t, path, string(source))); diff != "" {
			t.Errorf("%s (-as it is +as it is laid out):\n%s", path, diff)
		}
	}
}

// TestLayoutSettles holds, over the worst cables and some invented ones, that a laid out cable is laid out as itself and says what
// it said before.
func TestLayoutSettles(t *testing.T) {
	for name, source := range texts(t) {
		once := layOut(t, name, source)
		if diff := cmp.Diff(once, layOut(t, name, once)); diff != "" {
			t.Errorf("%s is laid out anew (-once +twice):\n%s", name, diff)
		}
		if diff := cmp.Diff(said(source), said(once), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s says something else (-before +after):\n%s", name, diff)
		}
	}
}

// texts returns the sound, the faulty and the worst cables of testdata, and some invented ones.
func texts(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, pattern := range []string{"../../testdata/*.cable", "../../testdata/*/*.cable"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts[path] = string(source)
		}
	}
	for file := range generate.Corpus(7, 60) {
		texts[file.Name] = file.Text
	}
	return texts
}

// TestLayoutIsReported holds that the layout changes where a rule, of the check or of the layout alone, offers a safe fix and nowhere
// else, and that of what fmt wrote none reports anything more that could be mended.
func TestLayoutIsReported(t *testing.T) {
	mendable := func(name, source string) int {
		res := lint.Run(grammar.Parse(name, source), append(rules.All(), layout.Rules()...), lint.Config{})
		edits, _ := lint.Edits(res.Diagnostics, func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe })
		return len(edits)
	}
	changed := 0
	for name, source := range texts(t) {
		laid := layOut(t, name, source)
		if laid != source {
			changed++
		}
		if n := mendable(name, source); (n > 0) != (laid != source) {
			t.Errorf("%s: %d safe fixes, and fmt changes it: %v", name, n, laid != source)
		}
		if n := mendable(name, laid); n > 0 {
			t.Errorf("%s: %d safe fixes of what fmt wrote", name, n)
		}
	}
	if changed == 0 {
		t.Error("fmt changed nothing")
	}
}

// said returns what a cable says of itself, without places: none of it may change with the layout.
func said(source string) map[string]any {
	f := lint.Read(grammar.Parse("", source))
	m := map[string]any{
		"serial": f.Serial.Value, "day": f.FilingDay.Value, "sent": f.Sent.Value, "originator": f.Originator.Value, "level": f.Level.Value,
		"post": f.Post.Value, "number": f.Number.Value, "order": f.Order.Value, "date": f.Declassify.Date.Value, "subject": f.Subject.Value,
		"officer": f.Officer.Value, "signature": f.Signature.Value, "check": f.Check.Value, "section": f.Section.Value, "sections": f.Sections.Value,
	}
	var routing, addressees, captions, tags, refs, paragraphs []string
	for _, w := range f.Routing {
		routing = append(routing, w.Value)
	}
	for _, a := range f.Addressees {
		addressees = append(addressees, a.Indicator+"/"+a.Name+" "+a.Precedence)
	}
	for _, c := range f.Captions {
		captions = append(captions, c.Value)
	}
	for _, x := range f.TAGS {
		tags = append(tags, x.Code)
	}
	for _, r := range f.References {
		refs = append(refs, r.Letter+" "+r.Post)
	}
	for _, p := range f.Paragraphs {
		paragraphs = append(paragraphs, p.Mark.Value)
	}
	m["routing"], m["addressees"], m["captions"], m["tags"], m["references"], m["paragraphs"] = routing, addressees, captions, tags, refs, paragraphs
	return m
}
