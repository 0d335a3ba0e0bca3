package grammar

import (
	"fmt"
	"slices"
)

// Profile says what kind of record a text is, and so by which measure it is judged.
type Profile uint8

// The profiles. The zero value stands for a profile that is still to be found.
const (
	AnyProfile          Profile = iota // not yet known
	TransmissionProfile                // a message as sent: all format lines are due
	// a published copy: separations, serial check and NNNN stripped, pilcrows and links added
	ArchiveProfile
	DraftProfile // a text without a heading yet
)

var profileNames = [...]string{"any", "transmission", "archive", "draft"}

func (p Profile) String() string { return profileNames[p] }

// MarshalText returns the profile's name.
func (p Profile) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// ProfileNamed returns the profile of that name, and whether there is one.
func ProfileNamed(name string) (Profile, bool) {
	for i, n := range profileNames {
		if n == name {
			return Profile(i), true
		}
	}
	return AnyProfile, false
}

// UnmarshalText reads a profile's name.
func (p *Profile) UnmarshalText(name []byte) error {
	found, ok := ProfileNamed(string(name))
	if !ok {
		return fmt.Errorf("%q where a profile is due", name)
	}
	*p = found
	return nil
}

// Dialect is a family of layouts.
type Dialect uint8

// The dialects. Only ACP127 is read in full; the others are recognised, named, and read as far as they are alike.
const (
	UnknownDialect Dialect = iota
	ACP127                 // ACP 127 with the Department of State's additions, about 1990-2010
	ACP128                 // JANAP 128: one 43-position line in place of format lines 2 and 3
	ArchivePrint           // the 1973-79 print of the archives: PAGE 01, ACTION, INFO, a dashed counter line
	SMART                  // labelled fields, 2009 on: MRN:, Date/DTG:, From:
)

var dialectNames = [...]string{"unknown", "acp127", "acp128", "archive-print", "smart"}

func (d Dialect) String() string { return dialectNames[d] }

// MarshalText returns the dialect's name.
func (d Dialect) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a dialect's name.
func (d *Dialect) UnmarshalText(name []byte) error {
	i := slices.Index(dialectNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("%q where a dialect is due", name)
	}
	*d = Dialect(i)
	return nil
}

// Evidence is a line that showed the profile or the dialect.
type Evidence struct {
	At   Span   `json:"at"`
	Says string `json:"says"` // in plain words: "a pilcrow before a paragraph number"
}
