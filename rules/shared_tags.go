package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
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

// unknownTags yields the TAGS codes that are in no table, each with the code that it was surely meant
// for, or "".
func unknownTags(p *lint.Pass, yield func(t lint.TAG, near string)) {
	const most = 2 // unknown codes of a line that has no words
	var codes []lint.TAG
	for _, t := range p.Facts.TAGS {
		code := strings.ToUpper(t.Code)
		if p.Tables.HasTAG(code) || t.Kind == lint.NameTAG || len(code) > 12 || gluedTags(p, t) != nil ||
			isCaptionTag(p, t) || isOfItsTime(p, code) {
			continue
		}
		codes = append(codes, t)
	}
	for _, t := range codes {
		near, ok := p.Tables.MisspeltTAG(strings.ToUpper(t.Code))
		if !ok || len(codes) > most {
			near = ""
		}
		yield(t, near)
	}
}

// isOfItsTime reports whether a code that is in no table was one of the years 1973-79: the record has it
// as well, where indexers put codes right, or it has four letters of a field whose codes are not known
// whole, and is near no code of the same field.
func isOfItsTime(p *lint.Pass, code string) bool {
	const openFields = "EMPST" // economic, military, political, social, technology
	if p.Cable.Layout != grammar.ArchivePrint {
		return false
	}
	if a, ok := p.Facts.Attribute("TAGS"); ok {
		for recorded := range strings.FieldsFuncSeq(a.Value, func(r rune) bool { return r == ',' || r == ' ' }) {
			if recorded == code {
				return true
			}
		}
		return false
	}
	_, near := p.Tables.MisspeltTAG(code)
	return len(code) == len("PINT") && strings.IndexByte(openFields, code[0]) >= 0 && !near
}
