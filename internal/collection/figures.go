package collection

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Figures are what is known of a corpus. Counts are of cables where nothing else is said. Lists stand in the order in which they are
// best read: years rising, all else the largest first. A year of 0 and a post of "" stand for what could not be read.
type Figures struct {
	Form       int        `json:"form"` // of the JSON; it grows when readers of before would misread it
	Cables     int        `json:"cables"`
	Unread     int        `json:"unread"` // files that could not be read
	Bytes      int64      `json:"bytes"`
	First      time.Time  `json:"first"` // when the earliest cable was sent; the zero time where none says so
	Last       time.Time  `json:"last"`
	Years      []Year     `json:"years"`
	Posts      []Post     `json:"posts"`
	Levels     []Level    `json:"levels"`
	Forms      []Form     `json:"forms"`
	Findings   Findings   `json:"findings"`
	Sections   Sections   `json:"sections"`
	Series     Series     `json:"series"`
	References References `json:"references"`
	Worst      []File     `json:"worst"`
}

// Named returns how many posts there are, without what stands for cables of no post.
func (f *Figures) Named() (n int) {
	for _, p := range f.Posts {
		if p.Post != "" {
			n++
		}
	}
	return n
}

// FiguresForm is the number of the form of the JSON.
const FiguresForm = 1

// Example is a cable that is one of those counted.
type Example struct {
	Name    string `json:"name"`              // of the file, as the findings of a check have it
	Line    int    `json:"line,omitempty"`    // from 1; 0 for the whole cable
	Message string `json:"message,omitempty"` // of the finding
}

// Tally is findings by severity.
type Tally struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
}

// All returns how many findings there are.
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

// Year is the cables of one year, by their number, else by their date.
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
	Name     string    `json:"name"` // as the first of its cables has it: PORT LOUIS
	Cables   int       `json:"cables"`
	From     int       `json:"from"` // the first year; 0 where none is known
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

// Form is the cables of one layout, kept in one way.
type Form struct {
	Dialect  grammar.Dialect `json:"dialect"`
	Profile  grammar.Profile `json:"profile"`
	Cables   int             `json:"cables"`
	From     int             `json:"from"`
	To       int             `json:"to"`
	Examples []Example       `json:"examples"`
}

// Findings is what was found, suppressed findings left out.
type Findings struct {
	Found  Tally  `json:"found"`
	Faulty int    `json:"faulty"` // cables with an error or a warning
	Clean  int    `json:"clean"`  // cables with nothing, not even a note
	Rules  []Rule `json:"rules"`
}

// Rule is the findings of one rule.
type Rule struct {
	Rule     string    `json:"rule"`
	Group    string    `json:"group"`
	Found    Tally     `json:"found"`
	Cables   int       `json:"cables"` // in how many
	Years    []int     `json:"years"`  // findings in each year, in the order of Figures.Years
	Examples []Example `json:"examples"`
}

// Sections is how whole the messages are that went out in sections, each a cable of its own or several in one.
type Sections struct {
	Messages   int      `json:"messages"` // that went out in several sections
	Whole      int      `json:"whole"`    // of which all are held
	Due        int      `json:"due"`      // sections of all of them
	Held       int      `json:"held"`
	Incomplete []Broken `json:"incomplete"` // messages, at most 50
}

// Broken is a message of which sections are not held.
type Broken struct {
	MRN      string    `json:"mrn"`
	Due      int       `json:"due"`
	Missing  []int     `json:"missing"` // sections
	Examples []Example `json:"examples"`
}

// Series is how whole the series of numbers are that posts give their cables each year, from the first number held to the last.
type Series struct {
	Held int      `json:"held"` // numbers
	Due  int      `json:"due"`
	Runs []Run    `json:"runs"` // by post, then by year
	Gaps []Stride `json:"gaps"` // the widest, at most 50, of series that are nearly whole
}

// Run is the series of one post and year.
type Run struct {
	Post  string `json:"post"`
	Year  int    `json:"year"`
	First int    `json:"first"` // number that is held
	Last  int    `json:"last"`
	Held  int    `json:"held"` // of those from first to last
}

// Due returns how many numbers there are from the first to the last.
func (r Run) Due() int { return r.Last - r.First + 1 }

// Stride is numbers of a series that are not held, between two that are.
type Stride struct {
	Post     string    `json:"post"`
	Year     int       `json:"year"`
	From     int       `json:"from"` // numbers that are not held
	To       int       `json:"to"`
	Examples []Example `json:"examples"` // the cables before and behind
}

// References is how the cables of the corpus refer to each other.
type References struct {
	All        int         `json:"all"`         // references to cables
	Held       int         `json:"held"`        // what they refer to is in the corpus
	YearBefore int         `json:"year_before"` // of these: without a year, and held in the year before
	Hole       int         `json:"hole"`        // not held, though other cables of that post and year are
	Outside    int         `json:"outside"`     // no cable of that post and year is held
	Unclear    int         `json:"unclear"`     // the post or year cannot be told
	Inferred   int         `json:"inferred"`    // of all: the year is not written
	Later      int         `json:"later"`       // of those held: dated later than the cable that refers to it
	Years      []RefYear   `json:"years"`
	Cited      []Cited     `json:"cited"`  // cables that are held, the most cited first, at most 20
	Wanted     []Cited     `json:"wanted"` // cables that are not held, the most cited first, at most 20
	Examples   RefExamples `json:"examples"`
}

// RefYear is the references in the cables of one year.
type RefYear struct {
	Year    int `json:"year"`
	Held    int `json:"held"`
	Hole    int `json:"hole"`
	Outside int `json:"outside"`
	Unclear int `json:"unclear"`
}

// RefExamples are cables that refer so.
type RefExamples struct {
	Hole    []Example `json:"hole"`
	Outside []Example `json:"outside"`
	Later   []Example `json:"later"`
	Unclear []Example `json:"unclear"`
}

// Cited is a cable to which others refer.
type Cited struct {
	MRN      string    `json:"mrn"`
	Times    int       `json:"times"`    // cables that refer to it
	Examples []Example `json:"examples"` // the cable itself where it is held, else some that refer to it
}

// File is a cable in which much was found.
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
