package grammar

import "fmt"

// Profile says what kind of record a text is, and so by which standard it is judged.
type Profile uint8

// The profiles. The zero value stands for a profile that is still to be found.
const (
	AnyProfile          Profile = iota // not yet known
	TransmissionProfile                // a message as sent: it has all format lines
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
		return fmt.Errorf("found %q, expected a profile", name)
	}
	*p = found
	return nil
}
