package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// mayInform reports whether an addressee is one for information, or a group that may contain such ones: AIG 123,
// ALL DIPLOMATIC POSTS.
func mayInform(a lint.Addressee) bool {
	return a.Role == grammar.InfoRole || strings.HasPrefix(a.Name, "AIG ") || strings.HasPrefix(a.Name, "ALL ")
}
