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
