package lint

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/cablelint/cablelint/grammar"
)

// Fact is a value with the place that it was read from. Known is false, and the value zero, where
// the value is missing or could not be read.
type Fact[T any] struct {
	Value T
	At    grammar.Span
	Known bool
}

// factJSON is how a known fact is written.
type factJSON[T any] struct {
	Value T            `json:"value"`
	At    grammar.Span `json:"at"`
}

// MarshalJSON writes a known fact as {"value": …, "at": {"start": 0, "end": 1}}, and an unknown one
// as null.
func (f Fact[T]) MarshalJSON() ([]byte, error) {
	if !f.Known {
		return []byte("null"), nil
	}
	return json.Marshal(factJSON[T]{f.Value, f.At})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *Fact[T]) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*f = Fact[T]{}
		return nil
	}
	var j factJSON[T]
	err := json.Unmarshal(b, &j)
	*f = Fact[T]{j.Value, j.At, err == nil}
	return err
}

// Span returns the place of the fact.
func (f Fact[T]) Span() grammar.Span { return f.At }

func known[T any](value T, at grammar.Spanner) Fact[T] { return Fact[T]{value, at.Span(), true} }

// Facts is the content of one cable. Spans count bytes of the decoded text. A slice without values
// is empty, not nil.
type Facts struct {
	Profile  grammar.Profile    `json:"profile"`
	Layout   grammar.Layout     `json:"layout"`   // how the message is laid out
	Service  grammar.Service    `json:"service"`  // whose rules it follows
	Dialect  grammar.Layout     `json:"dialect"`  // a former name of layout, which goes with the next release
	Wrappers []grammar.Wrapping `json:"wrappers"` // what others put around the message
	Encoding string             `json:"encoding"`

	// Another is the classification line of another cable in the same text, or the zero span. The facts are those of the
	// cable before it.
	Another grammar.Span `json:"-"`

	Evidence []grammar.Evidence `json:"evidence"` // the lines that showed profile, layout, service and wrappers

	ID           Fact[string] `json:"id"`              // for filing: 06PORTLOUIS42
	Transmission Fact[string] `json:"transmission_id"` // of format line 1: VZCZCXYZ0001

	Prosign    Fact[string]     `json:"prosign"`          // of the routing line: OO
	Routing    []Fact[string]   `json:"routing"`          // routing indicators of format line 2
	Station    Fact[string]     `json:"station"`          // the calling station's routing indicator
	Serial     Fact[int]        `json:"serial"`           // of the DE line
	Part       Fact[int]        `json:"part"`             // the section suffix of the DE line
	FilingDay  Fact[int]        `json:"filing_day"`       // day of the year, 1 to 366
	FilingTime Fact[int]        `json:"filing_time"`      // 100 * hours + minutes
	Letters    Fact[string]     `json:"security_letters"` // CCCCC
	Warning    Fact[string]     `json:"security_warning"` // ZNR or ZNY
	Precedence []Fact[string]   `json:"precedence"`       // of action, then of information
	Sent       Fact[time.Time]  `json:"sent"`             // the date-time group
	Originator Fact[string]     `json:"originator"`       // AMEMBASSY PORT LOUIS
	Addressees []Addressee      `json:"addressees"`       // in order
	Level      Fact[Level]      `json:"level"`            // of the first classification line
	Section    Fact[int]        `json:"section"`          // i of
	Sections   Fact[int]        `json:"sections"`         // n
	Post       Fact[string]     `json:"post"`             // of the message reference number
	Number     Fact[int]        `json:"number"`           // its serial
	Year       Fact[int]        `json:"year"`             // four digits, from the date-time group
	Captions   []Fact[string]   `json:"captions"`         // in order, repeated ones too
	Attention  []Fact[string]   `json:"attention"`        // attention lines
	Order      Fact[int]        `json:"order"`            // 12958
	Declassify Declassification `json:"declassification"` // the value of the E.O. line
	TAGS       []TAG            `json:"tags"`             // in order, repeated ones too
	Subject    Fact[string]     `json:"subject"`          // without its mark, over one line
	Mark       Fact[string]     `json:"subject_mark"`     // C
	References []Reference      `json:"references"`       // in order
	Officer    Fact[string]     `json:"classified_by"`    // the classifying officer's name
	Position   Fact[string]     `json:"position"`         // and position, after a comma
	Reasons    []Reason         `json:"reasons"`          // sections and letters
	Derived    Fact[string]     `json:"derived_from"`     // the source of a derivative classification
	Paragraphs []Paragraph      `json:"paragraphs"`       // numbered ones
	Titles     []Fact[string]   `json:"headings"`         // between paragraphs
	Summary    Fact[string]     `json:"summary"`          // from SUMMARY to END SUMMARY, over one line
	Comment    Fact[string]     `json:"comment"`          // from COMMENT to END COMMENT, over one line
	Pages      []Page           `json:"pages"`            // page lines
	Signature  Fact[string]     `json:"signature"`        // ROE
	Signers    []Fact[string]   `json:"signers"`          // all signatures, in order
	Check      Fact[int]        `json:"end_of_message_serial"`

	Drafters      []Person       `json:"drafted_by"`  // in order
	Clearers      []Person       `json:"cleared_by"`  // in order
	Approver      Fact[Person]   `json:"approved_by"` // who approved it
	Releaser      Fact[Person]   `json:"released_by"` // who sent it off
	ActionPost    Fact[string]   `json:"action_post"` // of SMART's form
	Dissemination Fact[string]   `json:"dissemination_rule"`
	Attachments   []Fact[string] `json:"attachments"` // names of files

	Release    Release         `json:"release"`    // of a released copy
	Redactions []Redaction     `json:"redactions"` // in order
	Mail       []Mail          `json:"mail"`       // the e-mails around it, the outermost first
	Draft      Draft           `json:"draft"`      // of the form by which a telegram is cleared
	Sets       []Set           `json:"sets"`       // of a general message
	Deskby     Fact[time.Time] `json:"deskby"`     // of a British telegram

	LanguageMedia    Fact[string] `json:"language_media"`    // of the line of ACP 128: TT
	ContentIndicator Fact[string] `json:"content_indicator"` // of that line: ZYUW

	Inner *Facts `json:"inner"` // of the older telegram below the labels of the SMART form, or nil

	// Of prints, and of the records of archives around them.
	Document       Fact[string]   `json:"document_number"` // 1974PORTLO00412
	Distribution   []Distribution `json:"distribution"`    // one a section
	Copies         Fact[int]      `json:"copies"`          // the total of the first distribution
	Letter         Fact[string]   `json:"copies_letter"`   // W: received, R: sent
	Office         Fact[string]   `json:"office"`          // the action or originating office with its copies: AF-18
	Counter        Fact[string]   `json:"counter"`         // of the first counter line
	InternalCopies Fact[int]      `json:"internal_copies"` // the total within the Department
	TelegramID     Fact[string]   `json:"telegram_id"`     // of the message system: PTQ4417
	Duplicate      Fact[bool]     `json:"duplicate"`       // POSS DUPE
	LevelLines     []Fact[Level]  `json:"level_lines"`     // above and below each page
	Heads          []SectionHead  `json:"section_heads"`   // the headings of further sections
	DraftedBy      Fact[string]   `json:"drafter"`         // office and name: OES/OFA:RTWINCHELL
	ApprovedBy     Fact[string]   `json:"approver"`
	Attributes     []Attribute    `json:"attributes"` // of the record, in order
}

// Addressee is one addressee.
type Addressee struct {
	Role       grammar.Role `json:"role"`       // action, info or exempt
	Indicator  string       `json:"indicator"`  // RUEHC, or ""
	Name       string       `json:"name"`       // SECSTATE WASHDC
	Offices    []string     `json:"offices"`    // between double slants: J2, J3
	Precedence string       `json:"precedence"` // IMMEDIATE, or ""
	Sequence   Fact[int]    `json:"sequence"`   // the four-digit number after it
	At         grammar.Span `json:"at"`
}

// Level is a classification level.
type Level uint8

// The levels in rising order. Sensitive and LimitedOfficialUse are for cables that are controlled but
// not classified: the one from 1995 on, the other before.
const (
	NoLevel Level = iota
	Unclassified
	Sensitive
	LimitedOfficialUse
	Restricted
	Confidential
	Secret
	TopSecret
)

var levelNames = [...]string{"none", "unclassified", "sensitive but unclassified", "limited official use", "restricted",
	"confidential", "secret", "top secret"}

func (l Level) String() string { return levelNames[l] }

// MarshalText returns the level's name.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads a level's name.
func (l *Level) UnmarshalText(name []byte) error {
	i := slices.Index(levelNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("found %q, expected a level", name)
	}
	*l = Level(i)
	return nil
}

// Classified reports whether the level is one of national security.
func (l Level) Classified() bool { return l >= Confidential }

// Declassification is the value of the E.O. line.
type Declassification struct {
	NotApplicable Fact[bool]      `json:"not_applicable"` // N/A
	Date          Fact[time.Time] `json:"date"`
	// an exemption, a schedule or an event: X1, OADR, GDS, UPON SIGNATURE
	Text Fact[string] `json:"text"`
}

// TAGKind is what a TAGS code stands for, from the tables. The kind of a code that is in no table
// is inferred from its form: four letters for a subject, K and three letters for a program, two
// letters for a country or region; all others are organizations.
type TAGKind string

// The kinds of TAGS code.
const (
	SubjectTAG      TAGKind = "subject"
	ProgramTAG      TAGKind = "program"
	GeographicTAG   TAGKind = "geographic"
	OrganizationTAG TAGKind = "organization"
	NameTAG         TAGKind = "name"
)

// TAG is one code of the TAGS line.
type TAG struct {
	Code   string       `json:"code"`
	Kind   TAGKind      `json:"kind"`
	Linked bool         `json:"linked"` // within a publisher's link
	At     grammar.Span `json:"at"`     // the code
	Whole  grammar.Span `json:"whole"`  // with its link
}

// Reference is one reference.
type Reference struct {
	Letter string `json:"letter"` // A, or ""
	Kind   string `json:"kind"`   // cable, e-mail, document or other
	// of a cable with known post, year and serial number: 06PORTLOUIS31
	ID       string       `json:"id,omitempty"`
	Post     string       `json:"post"` // of a cable; the one before where it is left out
	Year     int          `json:"year"` // four digits; 0 where it is unknown
	Inferred bool         `json:"inferred"`
	Serial   int          `json:"serial"`
	NOTAL    bool         `json:"notal"`
	Previous bool         `json:"and_previous"`
	Text     string       `json:"text"`
	At       grammar.Span `json:"at"`
	LetterAt grammar.Span `json:"letter_at"`
}

// Reason is a letter of a section of the order.
type Reason struct {
	Section string       `json:"section"` // 1.4
	Letter  string       `json:"letter"`  // b
	At      grammar.Span `json:"at"`
}

// Paragraph is a numbered paragraph.
type Paragraph struct {
	Number Fact[int]    `json:"number"`
	Mark   Fact[string] `json:"mark"`  // without its parentheses, as written: SBU/NF
	Level  Level        `json:"level"` // of the mark; none where it is unknown
	Entire bool         `json:"entire_text"`
	At     grammar.Span `json:"at"`
}

// Page is a page line.
type Page struct {
	Number  Fact[int]    `json:"number"` // PAGE 02
	Post    Fact[string] `json:"post"`   // of a print, cut to six characters
	Serial  Fact[int]    `json:"serial"`
	Section Fact[int]    `json:"section"`
	Total   Fact[int]    `json:"total"`
	Filed   Fact[string] `json:"filed"` // day, hours and minutes: 101644
	At      grammar.Span `json:"at"`
}
