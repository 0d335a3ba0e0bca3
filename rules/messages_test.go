package rules_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/property"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/linttest"
	"github.com/cablelint/cablelint/rules"
)

// TestMessages holds that no message of a rule has a hole, and that all keep to the style, in the
// archives of the rules: cables that are as a reader expects them.
func TestMessages(t *testing.T) {
	for _, r := range rules.All() {
		results, err := linttest.Results(r, filepath.Join("testdata", r.Name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, res := range results {
			checkMessages(t, res, res.Cable.File.Text)
		}
	}
}

// TestMessagesOfDamaged holds the same of damaged cables, in every profile.
func TestMessagesOfDamaged(t *testing.T) {
	profiles := []grammar.Profile{
		grammar.AnyProfile, grammar.TransmissionProfile, grammar.ArchiveProfile, grammar.DraftProfile,
	}
	property.Check(t, func(t *rapid.T) {
		text := hollow(t, damaged.Draw(t, "cable"))
		conf := lint.Config{
			Profile: rapid.SampledFrom(profiles).Draw(t, "profile"),
			AsOf:    time.Date(2060, 1, 1, 0, 0, 0, 0, time.UTC),
		}
		checkMessages(t, lint.Run(grammar.Parse("06PARIS1.cable", text), rules.All(), conf), text)
	})
}

// TestMessagesOfCorpora holds the same of the rules on a corpus, over cables with mistakes and
// copies of them with damages.
func TestMessagesOfCorpora(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := lint.NewCorpus(rules.All())
		defer c.Close()
		all := map[string]string{}
		add := func(name, text string) {
			all[name] = text
			res := lint.Run(grammar.Parse(name, text), nil, lint.Config{})
			if err := c.Add(res.Entry()); err != nil {
				t.Fatal(err)
			}
		}
		for f := range generate.Planted(rapid.Uint64Max(1<<30).Draw(t, "seed"), 8) {
			add(f.Name, f.Text)
			if rapid.Bool().Draw(t, "copy") {
				add("copy/"+f.Name, hollow(t, f.Text))
			}
		}
		found, err := c.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
		if err != nil {
			t.Fatal(err)
		}
		for _, res := range found {
			checkMessages(t, res, all[res.Cable.File.Name])
		}
	})
}

// hollow empties some lines of a cable after their first word, or makes the first word stand alone
// with marks: values that rules quote, and seldom see empty.
func hollow(t *rapid.T, text string) string {
	lines := strings.Split(text, "\n")
	for range rapid.IntRange(0, 4).Draw(t, "hollows") {
		i := rapid.IntRange(0, min(len(lines)-1, 30)).Draw(t, "hollow")
		first, _, _ := strings.Cut(lines[i], " ")
		rest := []string{"", " ", ":", " ()", " /", " -", " N/A", " .", " \"\"", "/", " 0", " 000000"}
		lines[i] = first + rapid.SampledFrom(rest).Draw(t, "rest")
	}
	return strings.Join(lines, "\n")
}

// hole is what is left in a message where a value is empty: two spaces, a space before a mark,
// empty quotation marks or parentheses, a verb of package fmt.
var hole = regexp.MustCompile(`\S {2,}\S|\S [,;:]|""|''|\(\)|%!`)

// unfinished matches a message that stops before its last word.
var unfinished = regexp.MustCompile(`(?:^| )(?:a|an|and|after|before|expected|found|of|on|than|the|to|with)(?:[,;] |$)`)

// avoided matches words that the style of messages does not use.
var avoided = regexp.MustCompile(`(?i) (?:is|are) due\b|\bbehind\b|\billegal\b|\binvalid\b|\bI\b|\bwe\b|\bfigures\b`)

type failing interface {
	Helper()
	Errorf(format string, args ...any)
}

func checkMessages(t failing, res *lint.Result, text string) {
	t.Helper()
	for _, d := range res.Diagnostics {
		if s := unfinished.FindString(d.Message); s != "" &&
			!strings.Contains(text, strings.TrimSpace(s)) {
			t.Errorf("%s: %q stops at%s", d.Rule, d.Message, s)
		}
		messages := []string{d.Message}
		for _, n := range d.Notes {
			messages = append(messages, n.Message)
		}
		for _, f := range d.Fixes {
			messages = append(messages, f.Title)
		}
		for _, m := range messages {
			if fault := faultOf(m, text); fault != "" {
				t.Errorf("%s: %q: %s", d.Rule, m, fault)
			}
		}
	}
}

// faultOf returns what is wrong with a message about a text, or "". What the message quotes from
// the text may hold anything.
func faultOf(message, text string) string {
	text += " T O P  S E C R E T" // as cables write it, with two spaces
	own := func(s string) bool { return !strings.Contains(text, strings.TrimSpace(s)) }
	if i := hole.FindStringIndex(message); i != nil && own(message[i[0]:i[1]]) &&
		!strings.Contains(strings.ToUpper(text), strings.TrimSpace(message[i[0]:i[1]])) { // a suggestion in capitals
		return fmt.Sprintf("a hole at byte %d", i[0])
	}
	if s := avoided.FindString(message); s != "" && own(s) {
		return "it says" + s
	}
	switch {
	case message == "" || strings.ContainsAny(message, "\n\r\t") ||
		strings.TrimSpace(message) != message:
		return "it is not one line without space around it"
	case strings.HasSuffix(message, ".") && own(lastWord(message)):
		return "it ends with a full stop"
	case startsSentence.MatchString(message) && own(message[:2]):
		return "it begins with a capital letter"
	}
	return ""
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// startsSentence matches a message that begins like a sentence; E.O. and BEGIN are words of cables.
var startsSentence = regexp.MustCompile(`^[A-Z][a-z]`)

// TestPageOrder holds that the page of a rule has its parts in order, and that what it says of fixes
// and severities is true of the rule.
func TestPageOrder(t *testing.T) {
	for _, r := range rules.All() {
		page := rules.Doc(r.Name)
		fix := strings.Index(page, "\nFix: ")
		if source := strings.Index(page, "\nSource: "); fix < 0 || source < fix {
			t.Errorf("%s: the page does not end with Fix and Source", r.Name)
			continue
		}
		if kind, _, _ := strings.Cut(page[fix+len("\nFix: "):], "."); !strings.HasPrefix(kind,
			fixKind(r)) {
			t.Errorf("%s: the page says \"Fix: %s\", expected %q", r.Name, kind, fixKind(r))
		}
		page = strings.Join(strings.Fields(page), " ")
		for _, said := range saidSeverities {
			if m := said.in.FindStringSubmatch(page); m != nil {
				want := "off"
				if len(m) > 1 {
					want = m[1]
				}
				if got := r.SeverityIn(said.profile).String(); got != want {
					t.Errorf("%s: %q, but its severity is %s in profile %v", r.Name, m[0], got, said.profile)
				}
			}
		}
	}
}

// fixKind returns the word with which the part on fixes begins.
func fixKind(r *lint.Rule) string {
	switch {
	case r.HasFix:
		return "safe"
	case r.HasSuggestion:
		return "suggested"
	}
	return "none"
}

// saidSeverities are the sentences in which pages name a severity, or say that nothing is checked.
var saidSeverities = []struct {
	in      *regexp.Regexp
	profile grammar.Profile
}{
	{regexp.MustCompile(`The severity is (\w+)[,:] `), grammar.TransmissionProfile},
	{regexp.MustCompile(`The severity is (\w+) in (?:drafts and in )?archive copies`),
		grammar.ArchiveProfile},
	{regexp.MustCompile(`The severity is (\w+) in drafts`), grammar.DraftProfile},
	{regexp.MustCompile(`[Aa]rchive copies\b[^.]* (?:are not checked|are checked on request only)\.`),
		grammar.ArchiveProfile},
	{regexp.MustCompile(`[Dd]rafts\b[^.]* are not checked\.`), grammar.DraftProfile},
}

// TestFaultOf holds that the checks above notice what they look for.
func TestFaultOf(t *testing.T) {
	for _, message := range []string{
		"", "two\nlines", "blank line behind the FM line", "blank line after the  in the heading",
		"found post , expected PARIS", "found \"\" at the end", "post %!s(MISSING)", "ends with ",
		"missing post.", "Missing post", "post ROME where PARIS is due",
		"illegal post ROME", "we know no post ROME", "post () of the cable",
	} {
		if faultOf(message, "UNCLAS ROME 000042") == "" {
			t.Errorf("%q passes", message)
		}
	}
	for _, message := range []string{
		"found post ROME, expected PARIS", "END SUMMARY without a beginning", "found label E.O.",
	} {
		if fault := faultOf(message, "UNCLAS ROME 000042 E.O."); fault != "" {
			t.Errorf("%q: %s", message, fault)
		}
	}
}
