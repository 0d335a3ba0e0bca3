package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// gluedHandling returns the handling word that a post's name begins with, if the rest is a post:
// EFTO of EFTOLONDON.
func gluedHandling(p *lint.Pass, post string) string {
	for _, word := range tables.HandlingWords {
		rest, ok := strings.CutPrefix(post, word)
		if !ok {
			continue
		}
		if _, known := p.Tables.FindPost(rest); known {
			return word
		}
	}
	return ""
}

// hasCaption reports whether a caption is on the cable.
func hasCaption(f *lint.Facts, caption string) bool {
	for _, c := range f.Captions {
		if c.Value == caption {
			return true
		}
	}
	return false
}

// misspeltCaption returns the known caption that an unknown one was meant to be. Short words are
// not looked up, because they are one letter away from too many others.
func misspeltCaption(p *lint.Pass, caption string) (string, bool) {
	if _, known := p.Tables.FindCaption(caption); known || len(caption) < 5 {
		return "", false
	}
	return p.Tables.NearestCaption(caption)
}
