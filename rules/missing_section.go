package rules

import "github.com/cablelint/cablelint/lint"

// MissingSection reports a message of which the corpus holds some sections as cables of their own,
// and not others.
//
// A long message is sent in sections, each a cable with the same number. A reader of sections 1 and
// 3 of 3 does not see what was left out. A cable that also contains the sections after its own, as
// published copies often do, counts for all of them. A message is not reported if the corpus holds
// only one cable of it, or a cable without a section counter that is longer than each of the
// sections, because such a cable contains all of them.
//
//	1.cable: UNCLAS SECTION 01 OF 03 PORT LOUIS 000042
//	3.cable: UNCLAS SECTION 03 OF 03 PORT LOUIS 000042
//
// Look for the section under the next numbers, or under another post.
//
// Fix: none. What the corpus lacks cannot be written.
//
// Source: ACP 127(G) 208; the National Archives on the central file of 1973-79.
var MissingSection = add(lint.Rule{
	Name: "missing-section", Group: "corpus", Severity: lint.Warning,
	By: byPost, CheckCorpus: checkMissingSection,
})

func checkMissingSection(p *lint.CorpusPass) {
	sameNumber(p, func(same []lint.Member) {
		held := map[int]bool{}
		total, parts := 0, 0
		longest, unmarked := 0, 0 // bytes
		var marked lint.Member    // the first with a valid section counter
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
		for section := 1; section <= total && parts > 1; section++ {
			if !held[section] {
				e := p.Entry(marked)
				p.Reportf(marked, e, e.SectionAt, "missing section %d of %d of %v in the corpus", section,
					total, e.MRN)
				return // one finding per message
			}
		}
	})
}
