package grammar

// Span is a run of bytes of a [File]'s text: from Start up to, not including, End.
//
// Offsets count bytes of [File.Text] from 0. The zero Span is the empty run at the start of the text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Spanner is anything that has a place in the text: a node, a word, a fact, a span itself.
type Spanner interface{ Span() Span }

// Span returns s, so that a span can be used as a [Spanner].
func (s Span) Span() Span { return s }

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// To returns the span from the start of s to the end of t.
func (s Span) To(t Spanner) Span { return Span{s.Start, t.Span().End} }
