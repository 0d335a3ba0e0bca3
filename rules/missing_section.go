package rules

import "github.com/cablelint/cablelint/lint"

// MissingSection reports a message of which some sections are in the corpus as cables of their own, and others are not.
//
// A long message goes out in sections, each a cable with the same number. Who reads section 1 and 3 of 3 does not see what is
// left out. A cable that holds the sections behind its own, as published copies do, counts for those too. A message of which
// one cable alone is there is not reported, nor one of which there is a copy without a section marking too that is longer than any of the
// sections, as it holds them all.
//
//	1.cable: UNCLAS SECTION 01 OF 03 PORT LOUIS 000042
//	3.cable: UNCLAS SECTION 03 OF 03 PORT LOUIS 000042
//
// Look for the section under the next numbers, or under another post.
//
// Source: ACP 127(G) 208; the National Archives on the central file of 1973-79.
var MissingSection = add(lint.Rule{Name: "missing-section", Group: "corpus", Severity: lint.Warning, By: byPost, CheckCorpus: checkMissingSection})

func checkMissingSection(p *lint.CorpusPass) {
	sameNumber(p, func(same []lint.Member) {
		held := map[int]bool{}
		total, parts := 0, 0
		longest, unmarked := 0, 0 // bytes
		var marked lint.Member    // the first with a sound section marking
		for _, m := range same {
			e := p.Entry(m)
			if e.Sections < 2 {
				unmarked = max(unmarked, e.Bytes)
				continue
			}
			if longest = max(longest, e.Bytes); total == 0 {
				marked = m
			}
			if e.Section < 1 || e.Section > e.Sections {
				continue
			}
			if !held[e.Section] {
				parts++
			}
			for i := e.Section; i <= e.Through; i++ {
				held[i] = true
			}
			total = max(total, e.Sections)
		}
		if unmarked > longest {
			return
		}
		for due := 1; due <= total && parts > 1; due++ {
			if !held[due] {
				e := p.Entry(marked)
				p.Reportf(marked, e, e.SectionAt, "no section %d of %d of %v beside the others", due, total, e.MRN)
				return // one finding a message; the others go with it
			}
		}
	})
}
