package grammar

import (
	"fmt"
	"slices"
)

// Layout is how the message itself is laid out. What others put around it is a [Wrapping].
type Layout uint8

// The layouts. The zero value stands for a text that has none of them.
const (
	UnknownLayout Layout = iota
	ACP127               // ACP 127 with the Department of State's additions, about 1990-2010
	ACP128               // JANAP 128: one 43-position line in place of format lines 2 and 3
	ArchivePrint         // the print of 1973-79: PAGE 01 with a time, ACTION, INFO, a dashed counter line
	SMART                // labelled fields, 2009 on: MRN:, Date/DTG:, From:
	TERP                 // the same print as it was made from 1980 on
	POEMS                // a print of State's office system, 1997: the text first, the heading last
	NSC                  // a print of the White House message system, 1990s: PREC:, CLASS:, LINE1:
	StateDraft           // the form by which a telegram of the Department is cleared
	ACP126               // the plaindress of radiotelephone and teletype procedure
	DD173                // the joint message form, a sheet of boxes
	GENADMIN             // a general message in sets: MSGID/GENADMIN/...
	UKTelno              // a telegram of the British Foreign Office: TELNO 12

	// Messages of other kinds, of which no more is known than what they are, see [Layout.IsOther].
	Weather    // a bulletin or a report in a code: SAMP31 FIMP 251220, METAR, TAF, SYNOP
	NOTAM      // a notice to airmen
	CIA        // a telegram or a report of the Central Intelligence Agency
	Press      // an item of a news agency, or a broadcast that was monitored
	Memorandum // MEMORANDUM OF CONVERSATION
	Mail       // an e-mail without a telegram
	layouts
)

// Dialect is a former name of [Layout], which goes with the next release.
type Dialect = Layout

// UnknownDialect is a former name of [UnknownLayout], which goes with the next release.
const UnknownDialect = UnknownLayout

var layoutNames = [layouts]string{
	"unknown", "acp127", "acp128", "archive-print", "smart", "terp", "poems", "nsc", "state-draft", "acp126", "dd173",
	"genadmin", "uk-telno", "weather", "notam", "cia", "press", "memorandum", "mail",
}

// Layouts returns all layouts but [UnknownLayout].
func Layouts() []Layout {
	var all []Layout
	for l := UnknownLayout + 1; l < layouts; l++ {
		all = append(all, l)
	}
	return all
}

func (l Layout) String() string { return layoutNames[l] }

// IsOther reports whether the text is a message of another kind, and no telegram: its lines are not read.
func (l Layout) IsOther() bool { return l >= Weather && l < layouts }

// MarshalText returns the layout's name.
func (l Layout) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads a layout's name.
func (l *Layout) UnmarshalText(name []byte) error {
	i := slices.Index(layoutNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("found %q, expected a layout", name)
	}
	*l = Layout(i)
	return nil
}

// IsPrint reports whether the layout is a print of the Department of State with pages and distribution.
func (l Layout) IsPrint() bool { return l == ArchivePrint || l == TERP || l == POEMS }

// Wrapping is what others put around a message: an archive, a reviewer, a mail program, a newspaper.
// A message may have any number of them.
type Wrapping uint8

// The wrappings. The zero value stands for a line of none that is known.
const (
	UnknownWrapping Wrapping = iota
	AADRecord                // a record of the National Archives: Message Text, Message Attributes
	ReviewBanner             // Declassified/Released US Department of State EO Systematic Review
	FOIARelease              // banner with case and document number, release stamps, codes
	Library                  // stamps of a presidential library
	EMail                    // the fields of an e-mail above the message
	Newspaper                // a newspaper's date line
	Database                 // columns or rows of a database
	Reprint                  // labels of SMART above a telegram that is older
	PlusD                    // a web copy of a record
	wrappings
)

var wrappingNames = [wrappings]string{
	"unknown", "aad-record", "systematic-review", "foia", "library", "e-mail", "newspaper", "database", "reprint", "plusd",
}

func (w Wrapping) String() string { return wrappingNames[w] }

// MarshalText returns the wrapping's name.
func (w Wrapping) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads a wrapping's name.
func (w *Wrapping) UnmarshalText(name []byte) error {
	i := slices.Index(wrappingNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("found %q, expected a wrapper", name)
	}
	*w = Wrapping(i)
	return nil
}

// Evidence is a line that showed the profile, the layout, the service or a wrapper.
type Evidence struct {
	At   Span   `json:"at"`
	Says string `json:"says"` // in plain words: "a pilcrow before a paragraph number"
	Of   string `json:"of"`   // "profile", "layout", "service", or the name of a wrapper
}
