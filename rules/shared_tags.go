package rules

import (
	"strings"

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
			isCaptionTag(p, t) {
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
