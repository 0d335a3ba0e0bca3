package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// values are what a cable says above its paragraphs, by the kind of line that says it; "" where it does not say.
func values(f *lint.Facts) map[grammar.Kind]string {
	v := map[grammar.Kind]string{}
	say := func(k grammar.Kind, format string, args ...any) { v[k] += fmt.Sprintf(format, args...) + ";" }
	if f.Sent.Known {
		say(grammar.PreambleKind, "%v", f.Sent.Value)
	}
	if f.Originator.Known {
		say(grammar.OriginatorKind, "%s", f.Originator.Value)
	}
	for _, a := range f.Addressees {
		say(grammar.AddresseeKind, "%v %s %s", a.Role, a.Indicator, a.Name)
	}
	if f.Level.Known {
		say(grammar.MarkingKind, "%v %s %d", f.Level.Value, f.Post.Value, f.Number.Value)
	}
	if f.Order.Known {
		say(grammar.OrderKind, "%d %v %v %s", f.Order.Value, f.Declassify.NotApplicable.Known, f.Declassify.Date.Value, f.Declassify.Text.Value)
	}
	for _, t := range f.TAGS {
		say(grammar.TagsKind, "%s", t.Code)
	}
	if f.Subject.Known {
		say(grammar.SubjectKind, "%s", f.Subject.Value)
	}
	for _, r := range f.References {
		say(grammar.ReferencesKind, "%s %d %s", r.Post, r.Serial, r.Text)
	}
	if f.Officer.Known {
		say(grammar.ClassifiedByKind, "%s", f.Officer.Value)
	}
	for _, r := range f.Reasons {
		say(grammar.ReasonKind, "%s%s", r.Section, r.Letter)
	}
	return v
}

// damageable are the cables of testdata, which are invented and right, with the byte at which their
// first paragraph begins.
func damageable(t *testing.T) (texts []string, ends []int) {
	t.Helper()
	files, err := filepath.Glob("../testdata/*.cable")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(b), "\r\n", "\n")
		if p := grammar.First[*grammar.Paragraph](grammar.Parse("", text)); p != nil {
			texts, ends = append(texts, text), append(ends, p.Span().Start)
		}
	}
	return texts, ends
}

// findings are what all rules find in a text, by rule.
func findings(text string, profile grammar.Profile) map[string]int {
	found := map[string]int{}
	for _, d := range lint.Run(grammar.Parse("x.cable", text), rules.All(), lint.Config{Profile: profile}).Diagnostics {
		found[d.Rule]++
	}
	return found
}

// foreignLines are lines of some twenty kinds that are put into copies of cables.
var foreignLines = []string{
	"RELEASED IN FULL", "RELEASED IN PART B1, 1.4(D)", "UNCLASSIFIED U.S. Department of State Case No. F-2014-00123 Doc No. C05550000",
	"https://example.gov/cable/1", "www.example.gov", "Page 1 of 3", "..........", "XXXXXXXXXXXX", "[REDACTED]",
	"Wednesday, 29 March 2006, 16:10", "Cable dated:2006-03-29T16:10", "refid: 06PORTLOUIS42", "date: 3/29/2006 16:10",
	"---- header ends ----", "Sent: Wednesday, March 29, 2006 4:10 PM", "CONFIDENTIAL", "INFO  LOG-00   AF-00   CIAE-00   /001W",
	"PAGE 2 OF 3", "\n", "?? ~~ ??", "=====", "Seen by the harbor board", "SEEN BY THE HARBOR BOARD",
}

// TestForeignLines puts a line of each kind at each place of heading and title block, and holds how
// few values that costs, but those of the field in the middle of which it is, and how few findings it
// makes. Every fourth pair of line and place is tried, or all where slow tests are wanted.
func TestForeignLines(t *testing.T) {
	const mostLosing, mostNoisy = 3.0, 0.2 // percent of the pairs of line and place
	const mostFindings = 2                 // more than without the line
	places, pairs, losing, noisy := 0, 0, 0, 0
	texts, ends := damageable(t)
	for i, text := range texts {
		clean := grammar.Parse("", text)
		want := values(lint.ExtractFacts(clean))
		before := findings(text, clean.Profile)
		for _, line := range foreignLines {
			for at := 0; at <= ends[i]; at++ {
				if at > 0 && text[at-1] != '\n' {
					continue
				}
				if places++; places%4 != 0 && !slowtest.All() {
					continue
				}
				pairs++
				damaged := text[:at] + line + "\n" + text[at:]
				c := grammar.Parse("x.cable", damaged)
				got, lost := values(lint.ExtractFacts(c)), []string(nil)
				for k, v := range want {
					if got[k] != v && k != within(clean, at) {
						lost = append(lost, k.String())
					}
				}
				if len(lost) > 0 {
					losing++
					t.Logf("%q at line %d of cable %d costs %v", line, strings.Count(text[:at], "\n")+1, i, lost)
				}
				if len(lost) >= 3 {
					t.Errorf("%q at line %d of cable %d costs %v", line, strings.Count(text[:at], "\n")+1, i, lost)
				}
				more, names := 0, ""
				for rule, n := range findings(damaged, clean.Profile) {
					if n > before[rule] {
						more += n - before[rule]
						names += " " + rule
					}
				}
				if more > mostFindings {
					noisy++
					t.Logf("%q at line %d of cable %d makes %d findings:%s", line, strings.Count(text[:at], "\n")+1, i, more, names)
				}
			}
		}
	}
	share := 100 * float64(losing) / float64(pairs)
	t.Logf("%d of %d pairs lose a value, %.1f %%; %d make more than %d findings", losing, pairs, share, noisy, mostFindings)
	if share > mostLosing {
		t.Errorf("%.1f %% of %d pairs lose a value, want at most %.1f", share, pairs, mostLosing)
	}
	if share := 100 * float64(noisy) / float64(pairs); share > mostNoisy {
		t.Errorf("%.1f %% of %d pairs make more than %d findings, want at most %.1f", share, pairs, mostFindings, mostNoisy)
	}
}

// within returns the kind of the element in the middle of which a place is, or NoKind.
func within(c *grammar.Cable, at int) grammar.Kind {
	for _, e := range c.Elements {
		if s := e.Span(); s.Start < at && at < s.End {
			return e.Kind()
		}
	}
	return grammar.NoKind
}

// confusions are letters that scanners take for one another.
var confusions = strings.NewReplacer("O", "0", "0", "O", "I", "1", "1", "I", "S", "5", "5", "S", "B", "8", "8", "B", "m", "rn")

// edits yields the text with each character of its first part dropped or taken for another, with a
// blank or a line end after it, exchanged with the next, in the other case, and with each line end
// of it lost.
func edits(text string, end int, yield func(at int, damaged string)) {
	for i := range end {
		if text[i] == '\n' {
			yield(i, text[:i]+text[i+1:])
			continue
		}
		if text[i] == ' ' {
			continue
		}
		if next := text[i+1]; next != '\n' && next != ' ' {
			yield(i, text[:i+1]+" "+text[i+1:])
			yield(i, text[:i+1]+"\n"+text[i+1:])
			yield(i, text[:i]+text[i+1:i+2]+text[i:i+1]+text[i+2:])
		}
		if c := text[i]; 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
			yield(i, text[:i]+string(c^0x20)+text[i+1:])
		}
		yield(i, text[:i]+text[i+1:])
		if other := confusions.Replace(text[i : i+1]); other != text[i:i+1] {
			yield(i, text[:i]+other+text[i+1:])
		}
		if strings.HasPrefix(text[i:], "rn") {
			yield(i, text[:i]+"m"+text[i+2:])
		}
	}
}

// TestLostCharacters drops or garbles each character of heading and title block, and holds that
// what a cable said is not lost without a finding.
func TestLostCharacters(t *testing.T) {
	edited, tried, silent := 0, 0, 0
	texts, ends := damageable(t)
	for i, text := range texts {
		clean := grammar.Parse("", text)
		want := values(lint.ExtractFacts(clean))
		before := 0
		for _, n := range findings(text, clean.Profile) {
			before += n
		}
		edits(text, ends[i], func(at int, damaged string) {
			if edited++; edited%4 != 0 && !slowtest.All() {
				return
			}
			tried++
			got := values(lint.ExtractFacts(grammar.Parse("x.cable", damaged)))
			for k := range want {
				if got[k] != "" {
					continue
				}
				after := 0
				for _, n := range findings(damaged, clean.Profile) {
					after += n
				}
				if after <= before {
					silent++
					line := strings.Count(text[:at], "\n")
					t.Errorf("cable %d: %v is lost without a finding: %s", i, k, strings.Split(damaged, "\n")[line])
				}
			}
		})
	}
	t.Logf("%d of %d edits lose a value in silence", silent, tried)
}

// TestGluedCables holds that a second cable in a file is reported, whichever two they are, and that
// the facts are those of the first.
func TestGluedCables(t *testing.T) {
	texts, _ := damageable(t)
	for i, first := range texts {
		clean := grammar.Parse("", first)
		want := values(lint.ExtractFacts(clean))
		for j, second := range texts {
			if i == j || strings.HasPrefix(second, "UNCLAS PORT LOUIS\n") {
				// a draft without a number is known by its fields only
				continue
			}
			glued := strings.TrimRight(first, "\n") + "\n\n" + second
			c := grammar.Parse("x.cable", glued)
			if findings(glued, clean.Profile)["messages-run-together"] == 0 {
				t.Errorf("cable %d after cable %d is not reported", j, i)
			}
			got := values(lint.ExtractFacts(c))
			for k, v := range want {
				if got[k] != v && !strings.HasPrefix(got[k], v) {
					t.Errorf("cable %d after cable %d makes %v %q of %q", j, i, k, got[k], v)
				}
			}
		}
	}
}
