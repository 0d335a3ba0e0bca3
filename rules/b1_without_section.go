package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// B1WithoutSection reports the exemption B1, of what is classified, without a section of the
// order, and a section without B1.
//
// The two go together: B1 says that a text is classified, the section why.
//
//	RELEASE IN PART B1, B6
//
// Use instead:
//
//	RELEASE IN PART B1, 1.4(D), B6
//
// Fix: none. The record is what it is.
//
// Source: 1,639 of 1,640 documents released in part.
var B1WithoutSection = add(lint.Rule{
	Name: "b1-without-section", Group: "layout", Severity: lint.Error,
	Everywhere: true, Check: checkB1WithoutSection,
})

func checkB1WithoutSection(p *lint.Pass) {
	codes := releaseCodes(p)
	var classified, section *lint.Fact[string]
	for i := range codes {
		switch {
		case codes[i].Value == "B1" && classified == nil:
			classified = &codes[i]
		case strings.HasPrefix(codes[i].Value, "1.4(") && section == nil:
			section = &codes[i]
		}
	}
	switch {
	case classified != nil && section == nil:
		p.Reportf(classified, "code B1 without a section of the order, such as 1.4(D)")
	case classified == nil && section != nil:
		p.Reportf(section, "section %s of the order without code B1", section.Value)
	}
}
