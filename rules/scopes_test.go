package rules_test

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// everywhere are the rules that judge texts of every layout.
const everywhere = `b1-without-section backslash-line-end banner-changes code-not-listed
codes-in-full-release control-character dialect-out-of-date document-file-mismatch doubled-quote
html-entity invisible-character look-alike-letter malformed-banner missing-banner
missing-final-newline mixed-line-endings mojibake page-count-mismatch release-before-sent
release-level release-without-codes tab-character text-not-retrievable trailing-blank
unknown-release-code unrecognised-text`

// ofBaseProcedure are those that come from ACP 127 itself, so that they judge messages of other services.
const ofBaseProcedure = `addressee-above-preamble blank-line-in-heading cancelled-transmission
character-not-on-circuit confusable-transmission-letters date-time-run-together
dual-precedence-without-info end-signal-in-text exercise-not-repeated flash-sent-to-info foreign-line
format-line-out-of-order garbled-end-of-message glued-prosign group-count-mismatch heading-only
impossible-date info-without-action julian-mismatch long-line lower-case-in-heading
malformed-addressee malformed-prosign malformed-routing-indicator malformed-security-letters
malformed-transmission messages-run-together midnight-time misplaced-operating-signal misread-character
missing-end-of-message missing-format-line missing-page missing-separation misspelt-precedence
page-out-of-order page-total-mismatch precedence-out-of-order prosign-mismatch
repeated-addressee repeated-originator repeated-routing-indicator routing-not-addressed
section-mismatch section-out-of-range security-letters-mismatch sic-missing text-after-end
unknown-precedence unread-form-line unread-value unreadable-field wrapped-addressee zone-not-zulu`

// severitiesIn are the rules that are less severe, or off, where a text is an archive copy or a draft.
var severitiesIn = map[string]string{
	"archive:info": `addressee-above-preamble blank-line-in-heading dual-precedence-without-info
empty-references end-signal-in-text garbled-end-of-message info-without-action later-reference
level-above-portions lower-case-in-heading malformed-portion-mark malformed-transmission
missing-classified-by missing-page missing-paragraph missing-portion-mark missing-position
missing-sensitive missing-subject-tag noforn-mismatch paragraph-out-of-order repeated-addressee
repeated-caption repeated-routing-indicator repeated-text ten-years-exceeded text-after-end
unclosed-marker unclosed-summary uneven-spacing unopened-summary`,
	"archive:info draft:info": `missing-order missing-subject missing-tags`,
	"archive:info draft:off":  `level-spacing missing-format-line`,
	"archive:off": `action-without-request confusable-transmission-letters delivered-collective
lone-paragraph-number long-routing-list missing-country-tag routing-not-addressed
several-captions tag-out-of-order title-without-text trailing-blank typographic-character
unclosed-comment unknown-caption unnumbered-paragraphs unopened-comment unused-reference
visit-tag-without-name`,
	"archive:off draft:off": `long-line missing-end-of-message missing-separation missing-serial-check
missing-signature missing-summary`,
	"archive:warning": `empty-subject format-line-out-of-order garbled-section malformed-station-serial
missing-classification`,
	"draft:off": `missing-serial`,
}

// layoutsOf gives one rule of each list of layouts.
var layoutsOf = map[string]string{
	"ambiguous-declassification-date": "",
	"doubled-words":                   "acp127 archive-print smart terp poems nsc",
	"exemption-out-of-date":           "acp127 archive-print terp poems",
	"order-out-of-date":               "acp127 archive-print smart terp poems nsc",
	"order-repeated-mismatch":         "smart",
	"schedule-years":                  "archive-print terp",
	"copies-letter-mismatch":          "archive-print terp poems",
	"deskby-before-sent":              "uk-telno",
	"group-count-mismatch":            "acp127 acp126",
	"internal-copies-mismatch":        "terp poems",
	"item-subject-mismatch":           "poems",
	"line128-day-mismatch":            "acp128 genadmin",
	"line128-level-mismatch":          "acp128 genadmin",
	"line128-repeated-indicator":      "acp128 genadmin",
	"line128-shape":                   "acp128 genadmin",
	"missing-copies-total":            "archive-print",
	"nsc-label-mismatch":              "nsc",
	"heading-only":                    "acp127 acp128 acp126 dd173 genadmin uk-telno",
	"level-changes":                   "acp127 archive-print smart terp poems nsc uk-telno",
	"caption-in-tags":                 "acp127 terp poems nsc",
	"later-reference":                 "acp127 archive-print smart terp poems nsc",
	"draft-without-clearance":         "state-draft",
	"exercise-not-repeated":           "acp127 acp128 acp126 genadmin",
	"msgid-first":                     "genadmin",
	"section-mismatch":                "acp127 archive-print terp poems",
	"sic-missing":                     "acp127 acp128 acp126",
}

// TestScopes holds which rules judge what beside the cables of State: each of these does, and no
// rule is less severe in some kinds of text than is said here.
func TestScopes(t *testing.T) {
	all := rules.All()
	named := func(name string) *lint.Rule {
		t.Helper()
		r := lint.RuleNamed(all, name)
		if r == nil {
			t.Fatalf("no rule %s", name)
		}
		return r
	}
	for name := range strings.FieldsSeq(everywhere) {
		if !named(name).Everywhere {
			t.Errorf("%s does not judge every layout", name)
		}
	}
	for name := range strings.FieldsSeq(ofBaseProcedure) {
		if !named(name).BaseProcedure {
			t.Errorf("%s does not judge messages of other services", name)
		}
	}
	for in, names := range severitiesIn {
		for name := range strings.FieldsSeq(names) {
			if got := named(name).In.String(); got != in {
				t.Errorf("%s has %q, want %q", name, got, in)
			}
		}
	}
	for name, want := range layoutsOf {
		if got := named(name).Layouts.String(); got != want {
			t.Errorf("%s judges %q, want %q", name, got, want)
		}
	}
}
