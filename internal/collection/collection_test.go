package collection_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/collection"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

var update = flag.Bool("update", false, "write the golden files anew")

// file is a cable of a test.
type file struct{ name, text string }

// gather adds cables by themselves and between each other, as the command does.
func gather(t *testing.T, files []file) *collection.Figures {
	t.Helper()
	book := rules.All()
	s, corpus := collection.New(book), lint.NewCorpus(book)
	t.Cleanup(func() { s.Close(); corpus.Close() })
	for _, f := range files {
		res := lint.Run(grammar.Parse(f.name, f.text), book, lint.Config{})
		e := res.Entry()
		if err := s.Add(collection.Slim(e), findings(res)); err != nil {
			t.Fatal(err)
		}
		if err := corpus.Add(e); err != nil {
			t.Fatal(err)
		}
	}
	between, err := corpus.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
	if err != nil {
		t.Fatal(err)
	}
	err = s.Join(func(yield func(string, []collection.Finding) bool) {
		for _, res := range between {
			if !yield(res.Cable.File.Name, findings(res)) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	figures, err := s.Figures(1, 2)
	if err != nil {
		t.Fatal(err)
	}
	return figures
}

func findings(res *lint.Result) (found []collection.Finding) {
	for _, d := range res.Diagnostics {
		found = append(
			found,
			collection.Finding{
				Rule:     d.Rule,
				Severity: d.Severity,
				Line:     res.Cable.File.Position(d.At.Start).Line,
				Message:  d.Message,
			},
		)
	}
	return found
}

// harbour is a small collection in which each figure has something to count.
func harbour(t *testing.T) (files []file) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/harbour.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		files = append(files, file{f.Name, string(f.Data)})
	}
	return files
}

func page() collection.Page {
	return collection.Page{Title: "Cables in harbour", Made: time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC),
		Href:  func(name string) string { return "../" + name },
		About: func(rule string) string { return "what " + rule + " reports" }}
}

// TestGolden holds what is printed of a small collection against files that were checked by eye.
func TestGolden(t *testing.T) {
	f := gather(t, harbour(t))
	var text, html, figures bytes.Buffer
	enc := json.NewEncoder(&figures)
	enc.SetIndent("", "  ")
	for _, err := range []error{collection.Text(&text, f), page().Write(&html, f), enc.Encode(f)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, got := range map[string]*bytes.Buffer{"harbour.txt": &text, "harbour.html": &html, "harbour.json": &figures} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestSchema holds the JSON against its schema, also that of no cables at all, and that the schema knows all there is.
func TestSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, files := range map[string][]file{"harbour": harbour(t), "nothing": nil, "generated": generated(100)} {
		text, err := json.Marshal(gather(t, files))
		if err != nil {
			t.Fatal(err)
		}
		if err := judge(schema, string(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, breach := range [][2]string{{`"unread":`, `"unraed":`}, {`"form":1`, `"form":2`}, {`"runs":[`, `"runs":[0,`}} {
			if judge(schema, strings.Replace(string(text), breach[0], breach[1], 1)) == nil {
				t.Errorf("%s: %s in the place of %s is let through", name, breach[1], breach[0])
			}
		}
	}
}

func judge(schema *jsonschema.Schema, text string) error {
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(v)
}

func generated(count int) (files []file) {
	for f := range generate.Corpus(3, count) {
		files = append(files, file{f.Name, f.Text})
	}
	return files
}

// TestFiguresAgree holds that whatever is counted in several ways comes to the same, in a larger
// collection with faults.
func TestFiguresAgree(t *testing.T) {
	files := generated(150)
	for i := range files {
		if i%3 == 0 {
			files[i].text = strings.Replace(
				strings.Replace(files[i].text, "SECTION 01 OF", "SECTION 02 OF", 1),
				"\nBT\n",
				"\n",
				1,
			)
		}
	}
	f := gather(t, files)
	if f.Cables != len(files) || f.Findings.Faulty == 0 || len(f.Sections.Incomplete) == 0 || f.References.All == 0 {
		t.Fatalf(
			"%d cables, %d faulty, %d messages not whole, %d references: not the expected collection",
			f.Cables,
			f.Findings.Faulty,
			len(f.Sections.Incomplete),
			f.References.All,
		)
	}
	same := func(what string, want, got int) {
		t.Helper()
		if want != got {
			t.Errorf("%s: %d, want %d", what, got, want)
		}
	}
	var years, posts, levels, forms, ofYears, errorsOfYears, errorsOfPosts, errorsOfRules, faultyYears, faultyPosts int
	for _, y := range f.Years {
		years += y.Cables
		errorsOfYears += y.Found.Errors
		faultyYears += y.Faulty
		for _, n := range y.Levels {
			ofYears += n
		}
	}
	for _, p := range f.Posts {
		posts += p.Cables
		errorsOfPosts += p.Found.Errors
		faultyPosts += p.Faulty
	}
	for _, l := range f.Levels {
		levels += l.Cables
	}
	for _, l := range f.Forms {
		forms += l.Cables
	}
	for _, r := range f.Findings.Rules {
		errorsOfRules += r.Found.Errors
		all := 0
		for _, n := range r.Years {
			all += n
		}
		same("years of "+r.Rule, r.Found.All(), all)
		if r.Cables > r.Found.All() || r.Cables == 0 {
			t.Errorf("%s in %d cables with %d findings", r.Rule, r.Cables, r.Found.All())
		}
	}
	for what, got := range map[string]int{"years": years, "posts": posts, "levels": levels, "forms": forms, "levels of years": ofYears} {
		same(what, f.Cables, got)
	}
	for what, got := range map[string]int{"years": errorsOfYears, "posts": errorsOfPosts, "rules": errorsOfRules} {
		same("errors of "+what, f.Findings.Found.Errors, got)
	}
	same("faulty by year", f.Findings.Faulty, faultyYears)
	same("faulty by post", f.Findings.Faulty, faultyPosts)
	r := f.References
	same("references", r.All, r.Held+r.Hole+r.Outside+r.Unclear)
	held, due := 0, 0
	for _, run := range f.Series.Runs {
		held += run.Held
		due += run.Due()
	}
	same("numbers held", f.Series.Held, held)
	same("numbers due", f.Series.Due, due)
}

// TestPageEscapes holds that nothing which a cable or a name holds becomes a part of the page.
func TestPageEscapes(t *testing.T) {
	files := harbour(t)
	files[0].name = `a"><script>alert(1)</script>.cable`
	files[0].text = strings.ReplaceAll(files[0].text, "PORT LOUIS", "PORT <B>LOUIS")
	p := page()
	p.Title = "<i>&"
	p.Href = func(string) string { return "javascript:alert(1)" }
	var html bytes.Buffer
	if err := p.Write(&html, gather(t, files)); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "<B>", "<i>", `href="javascript`} {
		if strings.Contains(html.String(), bad) {
			t.Errorf("%s stands in the page", bad)
		}
	}
}

// TestWholeCopy holds that a message of which a section is missing is whole where a longer copy of
// it without a marking is held.
func TestWholeCopy(t *testing.T) {
	cable := func(section, text string) string {
		return "O 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS " + section + "PORT LOUIS 000042\n\nSUBJECT: DUES\n\n" + text + "ROE\n"
	}
	one, two, three := "1. (U) The dues rise.\n", "2. (U) The union asked for a week.\n", "3. (U) The board met.\n"
	files := []file{{"1.cable", cable("SECTION 01 OF 03 ", one)}, {"3.cable", cable("SECTION 03 OF 03 ", three)}}
	for _, c := range []struct {
		what, copy string
		missing    int
	}{
		{"as long as one section", one, 1},
		{"all", one + two + three, 0},
	} {
		s := gather(t, append(files[:2:2], file{"copy.cable", cable("", c.copy)})).Sections
		if s.Messages != 1 || s.Due != 3 || s.Due-s.Held != c.missing || len(s.Incomplete) != c.missing {
			t.Errorf("a copy of %s: %+v, where %d are missing", c.what, s, c.missing)
		}
	}
}

// TestJoinStranger holds that findings of a cable which was not added are reported, not lost.
func TestJoinStranger(t *testing.T) {
	s := collection.New(nil)
	defer s.Close()
	err := s.Join(func(yield func(string, []collection.Finding) bool) { yield("x.cable", nil) })
	if err == nil || err.Error() != "findings in x.cable, which is not in the collection" {
		t.Errorf("got %v", err)
	}
}

// TestOne holds that a page on one cable speaks of one.
func TestOne(t *testing.T) {
	source, err := os.ReadFile("../../testdata/faulty/port-louis.cable")
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := (collection.Page{Title: "One", Href: func(string) string { return "" }, About: func(string) string { return "" }}).Write(&page,
		gather(t, []file{{"a.cable", string(source)}})); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1 cable of 1 post, sent on 27 March 2006. Something in it contradicts itself", "in 1 year<", "The cable with errors or warnings",
		"1 message went out in sections. All of its 2 sections are held.", "Of 1 number between the first and the last that are held of each post and year, 1 is held",
		`aria-label="1 in 2006"`} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("no %q", want)
		}
	}
	for _, wrong := range []string{"1 years", "The 1 cables", "1 of them", "1 cables", "1 lead "} {
		if strings.Contains(page.String(), wrong) {
			t.Errorf("%q in the page", wrong)
		}
	}
}

// TestPostsOfOneName holds that a British post is told from the American one of the place.
func TestPostsOfOneName(t *testing.T) {
	british := "CONFIDENTIAL\n\nFM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85\n\n1. THE DUES RISE.\n"
	american := "R 151109Z MAR 85\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nUNCLAS PORT LOUIS 000061\n\nSUBJECT: DUES\n\n1. ONE.\n"
	names := map[string]int{}
	for _, post := range gather(t, []file{{"a.cable", british}, {"b.cable", american}}).Posts {
		names[post.Name] += post.Cables
	}
	if diff := cmp.Diff(map[string]int{"PORT LOUIS": 1, "PORT LOUIS (British)": 1}, names); diff != "" {
		t.Error(diff)
	}
}

// TestRecords holds how the attributes of records are counted, and what is around cables.
func TestRecords(t *testing.T) {
	source, err := os.ReadFile("../../lint/testdata/prints/archive-1974-record.cable")
	if err != nil {
		t.Fatal(err)
	}
	record := string(source)
	wrong := strings.NewReplacer("Draft Date: 14 MAR", "Draft Date: 15 MAR", "Film Number: ", "Flim Number: ",
		"Subject: COPRA", "Subject: THE COPRA", "Control Number: n/a", "Control Number: S7401234").Replace(record)
	figures := gather(t, []file{{"a", record}, {"b", wrong}, {"c", "UNCLAS PARIS 000042\n"}})
	got := map[string]collection.Attribute{}
	for _, a := range figures.Records.Attributes {
		got[a.Key] = a
	}
	example := []collection.Example{{Name: "b"}}
	for _, want := range []collection.Attribute{
		{Key: "Draft Date", Held: 2, Filled: 2, Agree: 1, Contradict: 1, Examples: example},
		{Key: "Film Number", Held: 1, Filled: 1, Examples: []collection.Example{}},
		{Key: "Control Number", Held: 2, Filled: 1, None: 1, Examples: []collection.Example{}},
		{Key: "Subject", Held: 2, Filled: 2, Agree: 1, Contradict: 1, Examples: example},
		{Key: "TAGS", Held: 2, Filled: 2, Agree: 2, Examples: []collection.Example{}},
		{Key: "Decaption Note", Held: 2, Examples: []collection.Example{}},
	} {
		if diff := cmp.Diff(want, got[want.Key]); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	if _, ok := got["Sent Date"]; ok || figures.Records.Records != 2 {
		t.Errorf("%d records, and an attribute that none has: %v", figures.Records.Records, ok)
	}
	var around []string
	for _, w := range figures.Wrappers {
		around = append(around, fmt.Sprint(w.Wrapper, " ", w.Cables, " ", w.From))
	}
	if diff := cmp.Diff([]string{"aad-record 2 1974"}, around); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	text, err := json.Marshal(figures)
	if err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.NewCompiler().Compile("../../docs/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := judge(schema, string(text)); err != nil {
		t.Error(err)
	}
	var b bytes.Buffer
	if err := collection.Text(&b, figures); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"records:    2 records of an archive; their attributes and the texts agree ",
		"record of the National Archives       2",
		"Draft Date  ",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}

// TestNotJudged holds that a report says what was not judged.
func TestNotJudged(t *testing.T) {
	for want, found := range map[string][]collection.Rule{
		"": {{Rule: "reused-number", Cables: 3}},
		"1 text not recognised as a cable: only layout was checked": {{Rule: "unrecognised-text", Cables: 1}},
		"2 texts not recognised as a cable: only layout was checked; 3 messages of other services: only headings were checked": {
			{Rule: "heading-only", Cables: 3}, {Rule: "unrecognised-text", Cables: 2}},
	} {
		f := collection.Figures{Findings: collection.Findings{Rules: found}}
		if diff := cmp.Diff(want, f.NotJudged()); diff != "" {
			t.Errorf("%v (-want +got):\n%s", found, diff)
		}
	}
}
