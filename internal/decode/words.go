package decode

import "github.com/cablelint/cablelint/tables"

// ReasonLetter returns the meaning of a letter of the reasons for classification, from a to h; ""
// where it has none.
func ReasonLetter(letter byte) string { return tables.Reasons[letter] }
