package rules

import (
	"hash/crc32"

	"github.com/cablelint/cablelint/lint"
)

// NearIdenticalText reports a cable with nearly the same text as another one, under another message
// reference number.
//
// Such a cable was sent twice, readdressed, or filed under a misread number. Heading, fields, case,
// spacing and page lines are not compared, and neither are texts of fewer than forty words.
//
//	a.cable: UNCLAS PORT LOUIS 000546
//	b.cable: UNCLAS PORT LOUIS 000548, with the same paragraphs
//
// Compare the numbers with the originals.
//
// Fix: none. A serial number is never changed automatically.
//
// Source: counted in published sets.
var NearIdenticalText = add(lint.Rule{
	Name: "near-identical-text", Group: "corpus", Severity: lint.Info,
	By: byText, CheckCorpus: checkNearIdenticalText,
})

// byText groups texts that share a third of their sketches. Texts that are nearly the same share at
// least one of the three.
var byText = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	const thirds = 3
	if !e.MRN.Known() {
		return
	}
	// The others are compared with the earliest number, whichever cable was read first.
	order := int64(e.MRN.Year&0xfff)<<50 | int64(e.MRN.Serial&0x3fffffff)<<20 |
		int64(crc32.ChecksumIEEE([]byte(e.MRN.Post))>>12)
	part := len(e.Sketch) / thirds
	for i := range thirds {
		if part > 0 {
			put(string(rune('0'+i))+string(e.Sketch[i*part:(i+1)*part]),
				lint.Member{Order: order, Value: int64(e.Sum)})
		}
	}
}}

func checkNearIdenticalText(p *lint.CorpusPass) {
	const least = 0.85 // share of what both have in common
	reported := map[lint.Member]bool{}
	for g := range p.Groups() {
		if g.Size == 1 {
			continue
		}
		first := p.Entry(g.Members[0])
		for _, m := range g.Members[1:] {
			if reported[m] {
				continue
			}
			e := p.Entry(m)
			if e.MRN == first.MRN || lint.Similarity(first, e) < least {
				continue
			}
			reported[m] = true
			how := "nearly the same text as"
			if e.Sum == first.Sum {
				how = "the same text as"
			}
			p.Reportf(m, e, e.SerialAt, "%s %v, under another number", how, first.MRN).
				NoteIn(first, first.SerialAt, "the other cable")
		}
	}
}
