package rules

import (
	"iter"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// isCaptionTag reports whether a TAGS code is a caption and not a code: SIPDIS.
func isCaptionTag(p *lint.Pass, t lint.TAG) bool {
	code := strings.ToUpper(t.Code)
	if len(code) < 5 || p.Tables.HasTAG(code) {
		return false
	}
	_, caption := p.Tables.FindCaption(code)
	return caption
}

// gluedTags returns the codes that an unknown code consists of, or nil.
func gluedTags(p *lint.Pass, t lint.TAG) []string {
	code := strings.ToUpper(t.Code)
	if p.Tables.HasTAG(code) {
		return nil
	}
	return p.Tables.SplitTAGs(code)
}

// unknownTags yields the TAGS codes that are in no table, each with the codes of its year that it was
// probably meant for. Where a line has several unknown codes, and most of them are near none, it holds
// names or words, and none was meant for a code.
func unknownTags(p *lint.Pass, yield func(t lint.TAG, near []string)) {
	const few = 2 // unknown codes of a line that has no words
	if len(p.UnlistedTAGs()) == 0 {
		return // as in most cables
	}
	year := yearOfTags(p)
	var codes []lint.TAG
	var near [][]string
	far := 0
	for _, t := range p.UnlistedTAGs() {
		code := strings.ToUpper(t.Code)
		if t.Kind == lint.NameTAG || len(code) > 12 || gluedTags(p, t) != nil ||
			isCaptionTag(p, t) || isOfItsTime(p, code) {
			continue
		}
		codes, near = append(codes, t), append(near, p.Tables.NearTAGs(code, year))
		if near[len(near)-1] == nil {
			far++
		}
	}
	words := len(codes) > few && 2*far >= len(codes)
	for i, t := range codes {
		if words {
			near[i] = nil
		}
		yield(t, near[i])
	}
}

// yearOfTags returns the year by which codes are judged, where there is no date the first one of the
// order; 0 where neither is known.
func yearOfTags(p *lint.Pass) int {
	f := p.Facts
	if f.Year.Known || !f.Order.Known {
		return f.Year.Value
	}
	for _, order := range tables.Orders {
		if order.Number == f.Order.Value {
			return order.From.Year()
		}
	}
	return 0
}

// isMisspelt reports whether an unknown code with these codes near it is reported by misspelt-tag:
// a code of two letters may be a country of another standard. Of the years 1973-79 not all codes are
// known, so a code was misspelt only where the record has the one that was meant.
func isMisspelt(p *lint.Pass, t lint.TAG, near []string) bool {
	if len(t.Code) <= 2 {
		return false
	}
	if p.Cable.Layout == grammar.ArchivePrint {
		return recordedTag(p, t) != ""
	}
	return near != nil && stateTexts.Has(p.Cable.Layout)
}

// recordedTag returns the one known code of the record, where indexers put codes right, that is a
// letter apart from an unknown code of the text and not in the text; "" where there is none.
func recordedTag(p *lint.Pass, t lint.TAG) (found string) {
	for code := range recordedTags(p) {
		missing := !slices.ContainsFunc(p.Facts.TAGS, func(o lint.TAG) bool { return o.Code == code })
		if !missing || !p.Tables.HasTAG(code) || !tables.OneLetterApart(code, strings.ToUpper(t.Code)) {
			continue
		}
		if found != "" {
			return ""
		}
		found = code
	}
	return found
}

// recordedTags yields the codes of the record of an archive.
func recordedTags(p *lint.Pass) iter.Seq[string] {
	a, _ := p.Facts.Attribute("TAGS")
	return strings.FieldsFuncSeq(a.Value, func(r rune) bool { return r == ',' || r == ' ' })
}

// isOfItsTime reports whether a code that is in no table was one of the years 1973-79: the record has it
// as well, where indexers put codes right, or it has four letters of a field whose codes are not known
// whole, and is near no code of the same field.
func isOfItsTime(p *lint.Pass, code string) bool {
	const openFields = "EMPST" // economic, military, political, social, technology
	if p.Cable.Layout != grammar.ArchivePrint {
		return false
	}
	if _, ok := p.Facts.Attribute("TAGS"); ok {
		for recorded := range recordedTags(p) {
			if recorded == code {
				return true
			}
		}
		return false
	}
	if len(code) != len("PINT") || strings.IndexByte(openFields, code[0]) < 0 {
		return false
	}
	near := p.Tables.NearTAGs(code, yearOfTags(p))
	return near == nil || near[0][0] != code[0]
}
