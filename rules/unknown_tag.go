package rules

import (
	"bufio"
	"embed"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/lint"
)

// UnknownTag reports a TAGS code that is not in the table of known codes.
//
// Codes are found by machine, so a misspelt one is lost. The table is nearly complete for 2000-2010; organizations and
// program codes came and went, so this is a note.
//
//	TAGS: PRLE, MP
//
// Compare with the TAGS handbook; a code that differs by one letter is suggested where only one does.
//
// Source: 5 FAH-3, the TAGS/Terms Handbook.
var UnknownTag = add(lint.Rule{Name: "unknown-tag", Group: "tags", Severity: lint.Info, Check: checkUnknownTag})

//go:embed data/tag_codes.txt
var tagFile embed.FS

// tagCodes holds the known codes.
var tagCodes = sync.OnceValue(func() map[string]bool {
	codes := map[string]bool{}
	f, err := tagFile.Open("data/tag_codes.txt")
	if err != nil {
		panic(err) // it is embedded
	}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if code, _, ok := strings.Cut(lines.Text(), " "); ok && code != "#" {
			codes[code] = true
		}
	}
	return codes
})

func checkUnknownTag(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		code := strings.ToUpper(t.Code)
		if t.Kind == lint.NameTAG || tagCodes()[code] || len(code) > 12 {
			continue
		}
		d := p.Reportf(t.At, "TAGS code %s where a known one is due", t.Code)
		if near := nearestTag(code); near != "" {
			d.Suggest("write "+near, lint.Replace(t.At, near))
		}
	}
}

// nearestTag returns the only known code with two neighbours of code exchanged or one letter changed, or "".
func nearestTag(code string) (near string) {
	if len(code) != 4 {
		return ""
	}
	for i := range len(code) - 1 {
		if swapped := code[:i] + code[i+1:i+2] + code[i:i+1] + code[i+2:]; tagCodes()[swapped] {
			return swapped
		}
	}
	for i := range len(code) {
		for c := byte('A'); c <= 'Z'; c++ {
			if other := code[:i] + string(c) + code[i+1:]; tagCodes()[other] {
				if near != "" {
					return ""
				}
				near = other
			}
		}
	}
	return near
}
