package rules

import (
	"iter"
	"path"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// releaseBanners yields the banners of a release in order.
func releaseBanners(p *lint.Pass) iter.Seq[*grammar.ReleaseBanner] {
	return func(yield func(*grammar.ReleaseBanner) bool) {
		for e := range grammar.All[*grammar.Wrapper](p.Cable) {
			for _, b := range e.Banners {
				if !yield(b) {
					return
				}
			}
		}
	}
}

// isCaseNumber reports whether s is the number of a request: F-2014-30117, or of the form of 2025.
func isCaseNumber(s string) bool {
	return hasForm(s, "F-0000-00000") || hasForm(s, "CSP-0000-00000")
}

// isDocumentNumber reports whether s is the number of a released document: C05990001
func isDocumentNumber(s string) bool { return hasForm(s, "C00000000") || strings.HasPrefix(s, "B-") }

// hasForm reports whether s is a form in which each 0 stands for a digit.
func hasForm(s, form string) bool {
	if len(s) != len(form) {
		return false
	}
	for i := range len(s) {
		digit := '0' <= s[i] && s[i] <= '9'
		if form[i] == '0' && !digit || form[i] != '0' && s[i] != form[i] {
			return false
		}
	}
	return true
}

// documentIn returns the document number that the name of a file is, without its extension, or "".
func documentIn(name string) string {
	base := path.Base(strings.ReplaceAll(name, "\\", "/"))
	base, _, _ = strings.Cut(base, ".")
	if !isDocumentNumber(base) {
		return ""
	}
	return base
}

// pagesOf returns the pages of a text, which form feeds part. A last one that is blank is none.
func pagesOf(p *lint.Pass) (pages []grammar.Span) {
	text := p.Cable.File.Text
	start := 0
	for start <= len(text) {
		end := strings.IndexByte(text[start:], '\f')
		if end < 0 {
			end = len(text) - start
		}
		if strings.TrimSpace(text[start:start+end]) != "" {
			pages = append(pages, grammar.Span{Start: start, End: start + end})
		}
		start += end + 1
	}
	return pages
}

// bannersOn counts the banners on each of the pages. Both are in the order of the text.
func bannersOn(p *lint.Pass, pages []grammar.Span) []int {
	counts := make([]int, len(pages))
	i := 0
	for b := range releaseBanners(p) {
		for i < len(pages) && pages[i].End < b.Case.At.End {
			i++
		}
		if i < len(pages) && pages[i].Contains(b.Case.At) {
			counts[i]++
		}
	}
	return counts
}

// releaseCodes returns the codes of a release, those of the release line first.
func releaseCodes(p *lint.Pass) []lint.Fact[string] {
	codes := append([]lint.Fact[string]{}, p.Facts.Release.Codes...)
	for _, r := range p.Facts.Redactions {
		if r.Code != "" {
			codes = append(codes, lint.Fact[string]{Value: r.Code, At: r.At, Known: true})
		}
	}
	return codes
}

// isReleaseCode reports whether s is a code that a law has.
func isReleaseCode(s string) bool {
	code, agency, _ := strings.Cut(s, " ")
	switch {
	case agency != "":
		return code == "B3"
	case strings.HasPrefix(code, "1.4("):
		return len(code) == len("1.4(D)") && 'A' <= code[4] && code[4] <= 'H'
	case strings.HasPrefix(code, "25X"):
		return hasForm(code, "25X0") && code[3] != '0'
	case strings.HasPrefix(code, "B7("):
		return len(code) == len("B7(C)") && 'A' <= code[3] && code[3] <= 'F'
	case strings.HasPrefix(code, "A"):
		return code == "A1" || code == "A2" || code == "A3"
	}
	return code == "NR" || hasForm(code, "B0") && code[1] != '0'
}

// mailSubject returns the subject of an e-mail as it is compared, without Fw: and the like and
// without a portion mark.
func mailSubject(s string) string {
	s = strings.TrimSpace(s)
	for {
		before := s
		for _, prefix := range [...]string{"FW:", "FWD:", "RE:"} {
			if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
				s = strings.TrimSpace(s[len(prefix):])
			}
		}
		if strings.HasPrefix(s, "(") {
			if _, rest, ok := strings.Cut(s, ")"); ok && len(s)-len(rest) < 12 {
				s = strings.TrimSpace(rest)
			}
		}
		if s == before {
			return plainName(s)
		}
	}
}

// levelLetter returns the letter of a level in the line of ACP 128.
func levelLetter(l lint.Level) string {
	switch l {
	case lint.TopSecret:
		return "T"
	case lint.Secret:
		return "S"
	case lint.Confidential:
		return "C"
	case lint.Restricted:
		return "R"
	}
	return "U"
}

// withoutOffices returns the name of an originator without the offices after it.
func withoutOffices(s string) string {
	s, _, _ = strings.Cut(s, "//")
	return s
}

// isMonth reports whether s is the name of a month in three letters, MAR or Mar.
func isMonth(s string) bool {
	_, ok := tables.Month(strings.ToUpper(s))
	return ok
}

// natoLevel returns the level of a message of NATO, spaced or not, and whether there is one.
func natoLevel(p *lint.Pass) (grammar.Span, bool) {
	for e := range grammar.All[*grammar.Marking](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		if first := e.Level.Text[:min(len(e.Level.Text), 1)]; first != "N" && first != "C" {
			continue // U, S and T of most levels
		}
		if strings.HasPrefix(e.Level.Text, "C O N") || strings.HasPrefix(e.Level.Text, "CON") {
			continue // CONFIDENTIAL
		}
		bare := strings.ReplaceAll(e.Level.Text, " ", "")
		if strings.HasPrefix(bare, "NATO") || strings.HasPrefix(bare, "COSMIC") {
			return e.Level.At, true
		}
	}
	return grammar.Span{}, false
}
