package collection

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Figures are the statistics of a corpus. Counts are of cables unless stated otherwise. Years are
// in rising order, other lists have the largest first. A year of 0 and a post of "" stand for
// values that could not be read.
type Figures struct {
	// version of the JSON; it grows when older readers would misread it
	Form    int   `json:"form"`
	Cables  int   `json:"cables"`
	Unread  int   `json:"unread"`            // files that could not be read
	Skipped int   `json:"skipped,omitempty"` // packed files that were not looked into
	Bytes   int64 `json:"bytes"`
	// when the earliest cable was sent; the zero time where unknown
	First      time.Time  `json:"first"`
	Last       time.Time  `json:"last"`
	Years      []Year     `json:"years"`
	Posts      []Post     `json:"posts"`
	Levels     []Level    `json:"levels"`
	Forms      []Form     `json:"forms"`
	Wrappers   []Wrapper  `json:"wrappers"` // a cable may have several
	Records    Records    `json:"records"`
	Findings   Findings   `json:"findings"`
	Sections   Sections   `json:"sections"`
	Series     Series     `json:"series"`
	References References `json:"references"`
	Worst      []File     `json:"worst"`
}

// Named returns the number of posts, without the entry for cables of no post.
func (f *Figures) Named() (n int) {
	for _, p := range f.Posts {
		if p.Post != "" {
			n++
		}
	}
	return n
}

// FiguresForm is the version of the JSON.
const FiguresForm = 1

// Example is one of the counted cables.
type Example struct {
	Name    string `json:"name"`              // of the file, as in the findings of a check
	Line    int    `json:"line,omitempty"`    // from 1; 0 for the whole cable
	Message string `json:"message,omitempty"` // of the finding
}

// Tally is the number of findings by severity.
type Tally struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
}

// All returns the number of all findings.
func (t Tally) All() int { return t.Errors + t.Warnings + t.Notes }

func (t *Tally) add(s lint.Severity, n int) {
	switch s {
	case lint.Error:
		t.Errors += n
	case lint.Warning:
		t.Warnings += n
	case lint.Info:
		t.Notes += n
	}
}

// Year is the cables of one year, by their number or else by their date.
type Year struct {
	Year     int       `json:"year"`
	Cables   int       `json:"cables"`
	Levels   []int     `json:"levels"` // cables of each level, in the order of Figures.Levels
	Found    Tally     `json:"found"`
	Faulty   int       `json:"faulty"` // cables with an error or a warning
	Examples []Example `json:"examples"`
}

// Post is the cables of one post.
type Post struct {
	Post     string    `json:"post"` // as in message reference numbers: PORTLOUIS
	Name     string    `json:"name"` // as written in the first of its cables: PORT LOUIS
	Cables   int       `json:"cables"`
	From     int       `json:"from"` // the first year; 0 where unknown
	To       int       `json:"to"`
	Found    Tally     `json:"found"`
	Faulty   int       `json:"faulty"`
	Examples []Example `json:"examples"`
}

// Level is the cables of one classification level.
type Level struct {
	Level    lint.Level `json:"level"`
	Cables   int        `json:"cables"`
	Examples []Example  `json:"examples"`
}

// Form is the cables of one layout and profile.
type Form struct {
	Layout   grammar.Layout  `json:"layout"`
	Dialect  grammar.Dialect `json:"dialect"`
	Profile  grammar.Profile `json:"profile"`
	Cables   int             `json:"cables"`
	From     int             `json:"from"`
	To       int             `json:"to"`
	Examples []Example       `json:"examples"`
}

// Findings is the findings, without suppressed ones.
type Findings struct {
	Found  Tally  `json:"found"`
	Faulty int    `json:"faulty"` // cables with an error or a warning
	Clean  int    `json:"clean"`  // cables without any finding
	Rules  []Rule `json:"rules"`
}

// Rule is the findings of one rule.
type Rule struct {
	Rule     string    `json:"rule"`
	Group    string    `json:"group"`
	Found    Tally     `json:"found"`
	Cables   int       `json:"cables"` // with a finding
	Years    []int     `json:"years"`  // findings in each year, in the order of Figures.Years
	Examples []Example `json:"examples"`
}

// Sections is the completeness of the messages that were sent in sections, each a cable of its own
// or several in one.
type Sections struct {
	Messages   int      `json:"messages"` // that were sent in several sections
	Whole      int      `json:"whole"`    // with all sections
	Due        int      `json:"due"`      // expected sections of all of them
	Held       int      `json:"held"`
	Incomplete []Broken `json:"incomplete"` // messages, at most 50
}

// Broken is a message with missing sections.
type Broken struct {
	MRN      string    `json:"mrn"`
	Due      int       `json:"due"`
	Missing  []int     `json:"missing"` // sections
	Examples []Example `json:"examples"`
}

// Series is the completeness of the numbers that posts give their cables each year, from the first
// number held to the last.
type Series struct {
	Held int      `json:"held"` // numbers
	Due  int      `json:"due"`
	Runs []Run    `json:"runs"` // by post, then by year
	Gaps []Stride `json:"gaps"` // the widest, at most 50, of series that are nearly complete
}

// Run is the series of one post and year.
type Run struct {
	Post  string `json:"post"`
	Year  int    `json:"year"`
	First int    `json:"first"` // numbers that are held
	Last  int    `json:"last"`
	Held  int    `json:"held"` // of those from first to last
}

// Due returns how many numbers are expected from the first to the last.
func (r Run) Due() int { return r.Last - r.First + 1 }

// Stride is missing numbers of a series, between two that are held.
type Stride struct {
	Post     string    `json:"post"`
	Year     int       `json:"year"`
	From     int       `json:"from"` // numbers that are not held
	To       int       `json:"to"`
	Examples []Example `json:"examples"` // the cables before and after
}

// References is how the cables of the corpus refer to each other.
type References struct {
	All  int `json:"all"`  // references to cables
	Held int `json:"held"` // to a cable of the corpus
	// of these: without a year, and held in the year before
	YearBefore int `json:"year_before"`
	// not held, though other cables of that post and year are
	Hole     int `json:"hole"`
	Outside  int `json:"outside"`  // no cable of that post and year is held
	Unclear  int `json:"unclear"`  // the post or year is unknown
	Inferred int `json:"inferred"` // of all: the year is not written
	// of those held: dated later than the cable that refers to it
	Later int       `json:"later"`
	Years []RefYear `json:"years"`
	Cited []Cited   `json:"cited"` // cables that are held, the most cited first, at most 20
	// cables that are not held, the most cited first, at most 20
	Wanted   []Cited     `json:"wanted"`
	Examples RefExamples `json:"examples"`
}

// RefYear is the references in the cables of one year.
type RefYear struct {
	Year    int `json:"year"`
	Held    int `json:"held"`
	Hole    int `json:"hole"`
	Outside int `json:"outside"`
	Unclear int `json:"unclear"`
}

// RefExamples are cables with such references.
type RefExamples struct {
	Hole    []Example `json:"hole"`
	Outside []Example `json:"outside"`
	Later   []Example `json:"later"`
	Unclear []Example `json:"unclear"`
}

// Cited is a cable to which others refer.
type Cited struct {
	MRN   string `json:"mrn"`
	Times int    `json:"times"` // cables that refer to it
	// the cable itself where it is held, else some that refer to it
	Examples []Example `json:"examples"`
}

// File is a cable with many findings.
type File struct {
	Name  string      `json:"name"`
	MRN   string      `json:"mrn"`
	Found Tally       `json:"found"`
	Rules []RuleCount `json:"rules"`
}

// RuleCount is how often a rule found something.
type RuleCount struct {
	Rule     string        `json:"rule"`
	Severity lint.Severity `json:"severity"`
	Count    int           `json:"count"`
}
