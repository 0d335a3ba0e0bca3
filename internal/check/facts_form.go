package check

import (
	"crypto/sha256"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/cablelint/cablelint/lint"
)

// FactsForm is the number of the form of a line of facts. It is increased when older lines can no
// longer be read.
const FactsForm = 2

// FactsLine is a line in a file of facts: the first one, the last one, or a cable between them.
type FactsLine struct {
	Form  int         `json:"form"`
	Begin *FactsBegin `json:"begin,omitempty"`

	Settings string            `json:"settings,omitempty"` // a sum of how the cable was judged
	Entry    *lint.Entry       `json:"entry,omitempty"`
	Found    []lint.Diagnostic `json:"found,omitzero"`

	End *FactsEnd `json:"end,omitempty"`
}

// FactsBegin says how cables were judged, so that parts that were judged differently are not
// taken for parts of one check.
type FactsBegin struct {
	Version string `json:"version"` // of the program
	Profile string `json:"profile"` // as given by the options; "" for none
	AsOf    string `json:"as_of"`   // year-month-day as given by the options; "" for none
}

// FactsEnd says how many cables there are, so that a truncated file is not taken for a whole one.
type FactsEnd struct {
	Cables int `json:"cables"`
	Unread int `json:"unread"` // files and cables that could not be read
}

// begin returns by what the cables are judged.
func (o *Options) begin() (*FactsBegin, error) {
	b := &FactsBegin{Profile: o.Profile}
	if !o.AsOf.IsZero() {
		b.AsOf = o.AsOf.Format(time.DateOnly)
	}
	var err error
	b.Version, err = o.exactVersion()
	return b, err
}

// exactVersion returns the version of the program. Where that is not the name of one state of the
// source, the sum of the program is part of it.
func (o *Options) exactVersion() (string, error) {
	info, ok := debug.ReadBuildInfo()
	if o.Release || ok && namesOneState(info.Main.Version) {
		return o.Version, nil
	}
	sum, err := programSum()
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %x", o.Version, sum[:6]), nil
}

// settingsSum returns a sum of all of the configuration that what is found in a cable depends on, and
// which cables there are.
func (e *Engine) settingsSum(path string) (string, error) {
	file, err := e.Configuration(path)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	addConfig(h, e.ConfigFor(file, path))
	addHouseRules(h, file, file.House())
	fmt.Fprintf(h, "%q", file.Exclude)
	return fmt.Sprintf("%x", h.Sum(nil)[:8]), nil
}

// placesOf returns the places that a report of a finding shows.
func placesOf(d lint.Diagnostic) []lint.Place {
	places := []lint.Place{{d.At.Start, d.At.End}}
	for _, n := range d.Notes {
		if n.In != nil {
			continue // of another file
		}
		places = append(places, lint.Place{n.At.Start, n.At.End})
	}
	for _, f := range d.Fixes {
		for _, e := range f.Edits {
			places = append(places, lint.Place{e.At.Start, e.At.End})
		}
	}
	return places
}
