package decode

import (
	"strings"

	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
)

// scheduleOf explains a schedule of E.O. 11652 and 12065, by which telegrams of 1972-82 were
// declassified, or returns "" where text is none:
//
//	GDS 5/10/85 (ROE, JANE A.) OR-M
func scheduleOf(text string, order int) string {
	word, rest, _ := strings.Cut(strings.ToUpper(text), " ")
	const older = 11652
	meaning := ""
	switch base, exemption, _ := strings.Cut(word, "-"); base {
	case "GDS":
		if meaning = "follows the general declassification schedule"; order == older {
			meaning += ", six years for confidential, eight for secret, ten for top secret"
		}
	case "ADS":
		meaning = "follows the advanced declassification schedule, which is faster than the general one"
	case "XGDS":
		meaning = "exempt from the general declassification schedule"
		if _, reason, ok := strings.Cut(schedules["X"+exemption], ": "); ok && exemption != "" {
			meaning += ": " + reason
		}
	case "XDS":
		meaning = "kept classified for longer than six years, up to twenty"
	case "RDS":
		meaning = "to be reviewed for declassification"
	default:
		return ""
	}
	text = word + ": " + meaning
	if date := scheduleDate().FindString(rest); date != "" {
		if day, ok := lint.Date(date); ok {
			text += day.Format("; on 2 January 2006")
		}
	}
	if name := scheduleName().FindStringSubmatch(rest); name != nil {
		text += "; by " + strings.Join(strings.Fields(name[1]), " ")
	}
	if m := scheduleSection().FindStringSubmatch(rest); m != nil {
		text += ", " + known("OR-"+m[1], scheduleSections[m[1]])
	}
	return text
}

var (
	scheduleDate    = lazyregexp.New(`\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b`)
	scheduleName    = lazyregexp.New(`\(([^()]+)\)`)
	scheduleSection = lazyregexp.New(`\bOR-([A-Z]+)`)
)

// scheduleSections are the sections of a post whose officer decided; OR stands for the originator.
var scheduleSections = map[string]string{"M": "chief of mission or deputy", "P": "of the political section",
	"E": "of the economic section", "A": "of the administrative section"}
