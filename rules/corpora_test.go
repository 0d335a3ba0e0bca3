package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// cableSet is cables by name that are read one after the other.
type cableSet []struct{ name, text string }

func (c *cableSet) add(name, text string) {
	*c = append(*c, struct{ name, text string }{name, text})
}

// telegram returns a cable of a post: number, level and sections, date-time group, and what is
// after the classification line.
func telegram(post, marking string, serial int, sent, body string) string {
	return fmt.Sprintf(
		"O %s\nFM AMEMBASSY %s\nTO RUEHC/SECSTATE WASHDC\nBT\n%s %s %06d\n\n%s\n",
		sent,
		post,
		marking,
		post,
		serial,
		body,
	)
}

// filed puts a DE line with serial and filing time before a cable.
func filed(serial, time, text string) string {
	return "DE RUEHFR #" + serial + " " + time + "\n" + text
}

// TestCorpora holds what single rules find in small collections: testdata/corpora.golden tells it.
func TestCorpora(t *testing.T) {
	var b strings.Builder
	for _, tt := range corpora() {
		fmt.Fprintf(&b, "%s: %s\n", tt.rule.Name, tt.what)
		c := lint.NewCorpus([]*lint.Rule{tt.rule})
		defer c.Close()
		for _, cable := range tt.cables {
			if err := c.Add(lint.Run(grammar.Parse(cable.name, cable.text), nil, lint.Config{}).Entry()); err != nil {
				t.Fatal(err)
			}
		}
		found, err := c.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
		if err != nil {
			t.Fatal(err)
		}
		for _, res := range found {
			for _, d := range res.Diagnostics {
				fmt.Fprintf(
					&b,
					"\t%s:%d: %s\n%s",
					res.Cable.File.Name,
					res.Cable.File.Position(d.At.Start).Line,
					d.Message,
					offered(res, d),
				)
			}
		}
	}
	sameAsFile(t, "testdata/corpora.golden", b.String())
}

type collection struct {
	rule   *lint.Rule
	what   string
	cables cableSet
}

func corpora() (list []collection) {
	put := func(rule *lint.Rule, what string, c cableSet) { list = append(list, collection{rule, what, c}) }
	const march = "271109Z MAR 06"
	text := func(serial int) string { return "1. (U) Text number " + strings.Repeat("x", serial) + "." }

	var c cableSet
	c.add(
		"a",
		telegram(
			"PARIS",
			"UNCLAS",
			10,
			march,
			"REF: A. AMMAN 3 AND PREVIOUS B. PARIS 7 C. PARIS 8 AND PREVIOUS D. ROME 4 E. ROME 5 AND PREVIOUS F. ROME 30 AND PREVIOUS G. PARIS 10 AND PREVIOUS",
		),
	)
	c.add("b", telegram("ROME", "UNCLAS", 20, march, text(1)))
	put(rules.BrokenChain, "posts that are not held, references without AND PREVIOUS, the first one itself", c)

	put(
		rules.LoneTag,
		"unknown codes beside known ones",
		rareWords("TAGS: PREL, KDEM", "TAGS: PREF", "TAGS: AAAA", "TAGS: PREQ", "TAGS: KDEN", "TAGS: MR"),
	)
	put(
		rules.LoneCaption,
		"known ones, misspelt ones, short ones",
		rareWords("HARBO\n\nHARBORDI", "HARB", "SIPDIS", "EXDIZ", "HARBX", "HARBORDX", "NODIS"),
	)
	put(
		rules.LonePost,
		"known ones and unknown ones",
		rareWords("REF: HARBORTON 12", "REF: HARBORTOM 13", "REF: AMMAN 2", "REF: HARBORTO 12", "REF: ZZZ 1", "REF: 12"),
	)

	for _, n := range []int{4, 5, 6} {
		c = nil
		for i := range n {
			c.add(fmt.Sprint(i), telegram("PARIS", "UNCLAS", i+1, march, text(i)+"\nROEBUCK"))
		}
		c.add("other", telegram("PARIS", "UNCLAS", 50, march, text(50)+"\nROEBUCX"))
		c.add("others", telegram("PARIS", "UNCLAS", 51, march, text(51)+"\nPOEBUCK"))
		c.add("rome", telegram("ROME", "UNCLAS", 51, march, text(51)+"\nROEBUCC"))
		c.add("none", telegram("PARIS", "UNCLAS", 52, march, text(51)))
		put(rules.LoneSignature, fmt.Sprint(n, " cables with one signature"), c)
	}

	for _, numbers := range [][]int{
		{1, 2, 3, 4, 5, 6, 7, 8, 10}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 11}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 20}, {1, 2, 3, 4,
			5, 6, 7, 8, 9, 21}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 22},
		{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {1, 3, 5, 7, 9, 11, 12, 13, 14, 15}, {1, 3, 5, 7, 9, 11, 13, 14, 15, 16}, {1,
			3, 5, 7, 9, 11, 13, 15, 16, 17},
		{1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12}, {1, 1, 2, 3, 4, 5, 6, 7, 8, 10},
	} {
		c = nil
		for i, n := range numbers {
			c.add(fmt.Sprint(i), telegram("PARIS", "UNCLAS", n, march, text(n)))
		}
		c.add("year", telegram("PARIS", "UNCLAS", 40, "271109Z MAR 05", text(40)))
		put(rules.SerialGap, fmt.Sprint(numbers), c)
		ref := append(cableSet(nil), c...)
		ref.add(
			"ref",
			telegram(
				"ROME",
				"UNCLAS",
				7,
				march,
				"REF: A. PARIS 1 B. PARIS 10 C. PARIS 11 D. PARIS 21 E. PARIS 30 F. PARIS 999 G. 05 PARIS 10 H. AMMAN 3 I. PARIS 40",
			),
		)
		put(rules.ReferenceNotHeld, fmt.Sprint(numbers), ref)
	}

	dated := func(cited, citing, sent, ref string) cableSet {
		var c cableSet
		c.add("cited", telegram("PARIS", "UNCLAS", 12, cited, text(1)))
		c.add("citing", telegram(citing, "UNCLAS", 10, sent, "REF: A. PARIS 11 B. "+ref+"\n\n"+text(2)))
		c.add("later", telegram("PARIS", "UNCLAS", 13, "280000Z DEC 06", text(1)))
		c.add("last", telegram("ROME", "UNCLAS", 90, sent, "REF: A. PARIS 13\n\n"+text(2)))
		return c
	}
	for _, tt := range [][4]string{
		{"281109Z MAR 06", "ROME", march, "PARIS 12"}, {"281110Z MAR 06", "ROME", march, "PARIS 12"}, {"261110Z MAR 06", "ROME", march, "PARIS 12"},
		{"301110Z MAR 06", "PARIS", march, "PARIS 12"}, {"301110Z MAR 06", "PARIS", march, "PARIS 9"}, {"301110Z MAR 06", "ROME", march, "07 PARIS 12"}, {"301110Z MAR 06", "ROME", march, "06 PARIS 12"},
		{"041110Z JUN 06", "ROME", "011110Z APR 06", "PARIS 12"}, {"041110Z DEC 06", "ROME", "011110Z APR 06", "PARIS 12"}, {"041110Z DEC 06", "ROME", "311110Z MAR 06", "PARIS 12"},
		{"041110Z DEC 06", "ROME", "311110Z MAR 06", "06 PARIS 12"}, {"301110Z MAY 06", "ROME", "311110Z MAR 06", "PARIS 12"}, {"311111Z MAY 06", "ROME", "311110Z MAR 06", "PARIS 12"}, {"999999Z MAR 06", "ROME", march, "PARIS 12"},
	} {
		put(rules.ReferenceDatedLater, strings.Join(tt[:], ", "), dated(tt[0], tt[1], tt[2], tt[3]))
	}

	section := func(of string, sent, body string) string {
		return telegram("PARIS", "UNCLAS SECTION "+of, 12, sent, body)
	}
	for _, sections := range [][]string{
		{"01 OF 03", "03 OF 03"}, {"02 OF 03", "03 OF 03"}, {"01 OF 03", "02 OF 03"}, {"01 OF 03", "01 OF 03"}, {"01 OF 03"}, {"01 OF 02", "02 OF 02"}, {"01 OF 02", "04 OF 02"},
		{"00 OF 02", "02 OF 02"}, {"01 OF 01", "01 OF 01"}, {"01 OF 03", "02 OF 04"}, {"01 OF 03", "01 OF 03", "02 OF 04"}, {"01 OF 03", "01 OF 01", "02 OF 04"}, {"01 OF 05", "04 OF 05"}, {"01 OF 02", "03 OF 03"}, {"04 OF 02", "01 OF 03", "03 OF 03"}, {"00 OF 02", "01 OF 03", "03 OF 03"},
	} {
		c = nil
		for i, of := range sections {
			c.add(fmt.Sprint(i), section(of, march, text(i)))
		}
		c.add("whole", telegram("PARIS", "UNCLAS", 13, march, text(1)))
		for _, rule := range []*lint.Rule{rules.MissingSection, rules.SectionSetMismatch, rules.ReusedNumber,
			rules.RepeatedCable} {
			put(rule, strings.Join(sections, ", "), c)
		}
	}

	const one, two = "01 OF 02", "02 OF 02"
	for _, pair := range []struct{ what, a, b string }{
		{"dated apart", section(one, march, text(1)), section(two, "271110Z MAR 06", text(2))},
		{"dated apart, a day missing", section(one, march, text(1)), section(two, "999999Z MAR 06", text(2))},
		{"dated apart, corrected", section(one, march, text(1)), section(two, "271110Z MAR 06", "C O R R E C T E D  C O P Y (DUES)\n\n"+text(2))},
		{"filed apart", filed("0012", "0861109", section(one, march, text(1))), filed("0012", "0861110", section(two, march, text(2)))},
		{"filed once", filed("0012", "0861109", section(one, march, text(1))), section(two, march, text(2))},
		{"filed the second time", section(one, march, text(1)), filed("0012", "0861109", section(two, march, text(2)))},
		{"filed apart, sent again", filed("0012", "0861109", section(one, march+" ZDK", text(1))), filed("0012", "0861110", section(two, march, text(2)))},
		{"levels apart", section(one, march, text(1)), strings.Replace(section(two, march, text(2)), "UNCLAS", "S E C R E T", 1)},
		{"a level missing", section(one, march, text(1)), strings.Replace(section(two, march, text(2)), "UNCLAS", "STRANGE", 1)},
		{"a level missing before", strings.Replace(section(one, march, text(2)), "UNCLAS", "STRANGE", 1), section(two, march, text(1))},
		{"subjects apart", section(one, march, "SUBJECT: DUES\n\n"+text(1)), section(two, march, "SUBJECT: QUOTAS\n\n"+text(2))},
		{"a subject missing", section(one, march, "SUBJECT: DUES\n\n"+text(1)), section(two, march, text(2))},
		{"a subject missing before", section(one, march, text(1)), section(two, march, "SUBJECT: DUES\n\n"+text(2))},
		{"subjects alike", section(one, march, "SUBJECT: HARBOR DUES\n\n"+text(1)), section(two, march, "SUBJECT: Harbor  dues.\n\n"+text(2))},
		{"one of them whole", section(one, march, text(1)), telegram("PARIS", "UNCLAS", 12, march, text(2))},
		{"one of them whole, a day missing", section(one, "999999Z MAR 06", "SUBJECT: DUES\n\n"+text(1)), telegram("PARIS", "UNCLAS", 12, march, "SUBJECT: DUES\n\n"+text(2))},
		{"one of them whole, days missing, subjects apart", section(one, "999999Z MAR 06", "SUBJECT: DUES\n\n"+text(1)), telegram("PARIS", "UNCLAS", 12, march, "SUBJECT: QUOTAS\n\n"+text(2))},
		{"one of them whole, days and subjects missing", section(one, "999999Z MAR 06", text(1)), telegram("PARIS", "UNCLAS", 12, march, text(2))},
		{"one of them whole, dated apart", section(one, march, text(1)), telegram("PARIS", "UNCLAS", 12, "281109Z MAR 06", text(2))},
		{"the same text", telegram("PARIS", "UNCLAS", 12, march, text(1)), telegram("PARIS", "UNCLAS", 12, march, text(1))},
		{"another text", telegram("PARIS", "UNCLAS", 12, march, text(1)), telegram("PARIS", "UNCLAS", 12, march, "1. (U) Growers wanted the quota raised.")},
		{"sent again", telegram("PARIS", "UNCLAS", 12, march+" ZDK", text(1)), telegram("PARIS", "UNCLAS", 12, march, "1. (U) Growers wanted the quota raised.")},
		{"other years", telegram("PARIS", "UNCLAS", 12, march, text(1)), telegram("PARIS", "UNCLAS", 12, "271109Z MAR 05", text(2))},
	} {
		for _, rule := range []*lint.Rule{rules.SectionSetMismatch, rules.ReusedNumber, rules.RepeatedCable} {
			var c cableSet
			c.add("b", pair.a)
			c.add("a", pair.b) // read second, and named first
			put(rule, pair.what+", the first one named last", c)
			c = nil
			c.add("a", pair.a)
			c.add("b", pair.b)
			c.add("c", pair.b)
			put(rule, pair.what, c)
		}
	}

	again := func(post string, serial int, from, sent string) string {
		return strings.Replace(telegram(post, "UNCLAS", serial, sent, text(serial)), "FM AMEMBASSY "+post, from, 1)
	}
	c = nil
	c.add("a", again("PARIS", 1, "FM AMEMBASSY PARIS", march))
	c.add("b", again("PARIS", 1, "FM AMEMBASSY PARIS", march))
	c.add("c", again("PARIS", 2, "FM AMEMBASSY PARIS", march))
	c.add("d", again("ROME", 3, "FM AMEMBASSY PARIS", march))
	c.add("e", again("PARIS", 4, "FM AMEMBASSY PARIS", march))
	c.add("f", again("PARIS", 5, "FM AMEMBASSY PARIS", "999999Z MAR 06"))
	c.add("g", again("PARIS", 6, "FM AMEMBASSY PARIS", "999999Z MAR 06"))
	c.add("h", again("PARIS", 7, "FM SECSTATE WASHDC", march))
	c.add("i", again("PARIS", 8, "FM SECSTATE WASHDC", march))
	c.add("j", again("PARIS", 9, "", march))
	c.add("k", again("PARIS", 10, "", march))
	put(rules.RepeatedDateTimeGroup, "other numbers, another post, no day, no originator", c)

	for _, days := range []string{
		"01 02 03 04", "01 20 03 04", "01 02 20 03 04", "20 21 01 22", "01 08 01 02", "01 09 01 02", "20 01 02 03", "01 99 02 03", "01 02 20 04 20", "01 20 12 13", "01 20 13 12", "20 28 21 20", "01 02 20", "05 20 12 12", "05 21 13 13",
	} {
		c = nil
		for i, day := range strings.Fields(days) {
			c.add(fmt.Sprint(i), telegram("PARIS", "UNCLAS", i+1, day+"1109Z MAR 06", text(i)))
		}
		put(rules.SerialAgainstTime, "days "+days, c)
	}

	for _, n := range []int{9, 10, 11} {
		c = nil
		for i := range n {
			c.add(
				fmt.Sprint(i),
				telegram("PARIS", "S E C R E T", i+1, march, "E.O. 12958: DECL: X1\nREASON: 1.4 (b)\n\n"+text(i)),
			)
		}
		c.add("other", telegram("PARIS", "S E C R E T", 50, march, "E.O. 13526: DECL: X1\nREASON: 1.5 (b)\n\n"+text(50)))
		c.add("bare", telegram("PARIS", "S E C R E T", 51, march, text(51)))
		c.add(
			"undated",
			telegram("PARIS", "S E C R E T", 52, "999999Z MAR 06", "E.O. 13526: DECL: X1\nREASON: 1.5 (b)\n\n"+text(52)),
		)
		c.add("unnumbered", "O "+march+"\nFM AMEMBASSY PARIS\nBT\nS E C R E T PARIS\n\nE.O. 13526: DECL: X1\n")
		put(rules.OrderUnlikeNeighbours, fmt.Sprint(n, " cables with one order"), c)
	}
	for _, others := range []int{1, 2} {
		c = nil
		for i := range 10 + others {
			order := "12958"
			if i < others {
				order = "13526"
			}
			c.add(fmt.Sprint(i), telegram("PARIS", "S E C R E T", i+1, march, "E.O. "+order+": DECL: X1\n\n"+text(i)))
		}
		put(rules.OrderUnlikeNeighbours, fmt.Sprint(others, " others before ten"), c)
	}

	long := ""
	for i := range 40 {
		long += fmt.Sprintf("The growers of parish %d wanted the quota raised by %d percent in season %d. ", i, i*7, i*3)
	}
	other := strings.ReplaceAll(strings.ReplaceAll(long, "growers", "brewers"), "quota", "duty")
	c = nil
	c.add("a", telegram("PARIS", "UNCLAS", 1, march, "1. (U) "+long))
	c.add("b", telegram("PARIS", "UNCLAS", 2, march, "1. (U) "+long))
	c.add("c", telegram("ROME", "UNCLAS", 1, march, "1. (U) "+long+"One thing more."))
	c.add("d", telegram("PARIS", "UNCLAS", 1, march, "1. (U) "+long))
	c.add("e", telegram("PARIS", "UNCLAS", 4, march, "1. (U) "+other))
	c.add("f", telegram("PARIS", "UNCLAS", 5, march, "1. (U) "+other))
	c.add("g", telegram("PARIS", "UNCLAS", 1, "271109Z MAR 05", "1. (U) "+long))
	c.add("h", "1. (U) "+long)
	var copies cableSet
	copies.add("a", telegram("PARIS", "UNCLAS", 1, march, "1. (U) "+long))
	copies.add("b", telegram("PARIS", "UNCLAS", 1, march, "1. (U) "+long))
	copies.add("c", telegram("PARIS", "UNCLAS", 2, march, "1. (U) "+long))
	put(rules.NearIdenticalText, "a copy under its own number before another number", copies)
	put(rules.NearIdenticalText, "several alike, one under the same number, one without", c)
	return list
}

// rareWords returns cables of which twenty cables hold one thing and each of the others one of the rest.
func rareWords(often string, rest ...string) (c cableSet) {
	for i := range 20 {
		c.add(fmt.Sprint(i), telegram("PARIS", "UNCLAS", i+1, "271109Z MAR 06", often+"\n\n1. (U) Text."))
	}
	for i, what := range rest {
		c.add(what, telegram("PARIS", "UNCLAS", 100+i, "271109Z MAR 06", what+"\n\n1. (U) Text."))
	}
	return c
}
