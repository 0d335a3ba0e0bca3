package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// layouts name the layouts in plain words.
var layouts = map[grammar.Layout]string{
	grammar.ACP127:       "a telegram of the State Department, by ACP 127",
	grammar.ACP128:       "a message by ACP 128, which the military uses",
	grammar.ArchivePrint: "a print of the State Department's message system of 1973-79",
	grammar.SMART:        "a cable of SMART, the State Department's system since 2009",
	grammar.TERP:         "a print of the State Department's message system of 1980-2010",
	grammar.POEMS:        "a print of POEMS, the State Department's office system of 1997, with the heading last",
	grammar.NSC:          "a print of the White House message system of the 1990s",
	grammar.StateDraft:   "the form by which a telegram of the State Department is cleared",
	grammar.ACP126:       "a message by ACP 126, as radio operators and teletypes send it",
	grammar.DD173:        "a sheet of the joint message form, DD 173",
	grammar.GENADMIN:     "a general message in sets",
	grammar.UKTelno:      "a telegram of the British Foreign Office",
	grammar.Weather:      "a weather bulletin",
	grammar.NOTAM:        "a notice to airmen",
	grammar.CIA:          "a message of the Central Intelligence Agency",
	grammar.Press:        "a press item",
	grammar.Memorandum:   "a memorandum",
	grammar.Mail:         "an e-mail",
}

// around names the wrappers in plain words.
var around = map[grammar.Wrapping]string{
	grammar.AADRecord:    "a record of the National Archives",
	grammar.ReviewBanner: "the banners of the State Department's systematic review",
	grammar.FOIARelease:  "a release under the Freedom of Information Act",
	grammar.Library:      "the stamps of a presidential library",
	grammar.EMail:        "an e-mail",
	grammar.Newspaper:    "a newspaper's copy",
	grammar.Database:     "the rows of a database",
	grammar.PlusD:        "a web copy of a record",
}

// Kind says in plain words how the message is laid out and what others put around it; "" where it
// has no layout that is known.
func Kind(f *lint.Facts) string {
	text := layouts[f.Layout]
	var in []string
	for _, w := range f.Wrappers {
		if around[w] != "" {
			in = append(in, around[w])
		}
	}
	if text == "" {
		return ""
	}
	if f.Inner != nil && layouts[f.Inner.Layout] != "" {
		text += ", with an older telegram below its labels, " + layouts[f.Inner.Layout]
	}
	if len(in) == 0 {
		return text
	}
	return text + ", within " + strings.Join(in, " and ")
}
