package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// areSecurityLetters reports whether s has the form of CCCCC or, with a release code, SSSBX.
func areSecurityLetters(s string) bool {
	if len(s) != 5 || strings.IndexByte("UERCST", s[0]) < 0 || s[1] != s[0] || s[2] != s[0] {
		return false
	}
	if s[3] == s[0] || s[4] == s[0] { // CCCCS is a garble, though S is a letter
		return s[3] == s[0] && s[4] == s[0]
	}
	return isReleaseNation(s[3]) || isReleaseNation(s[4]) || s[3] == s[4]
}

// isReleaseNation reports whether c is the letter of a nation in transmission release codes.
func isReleaseNation(c byte) bool { return strings.IndexByte("ABCOUXZ", c) >= 0 }

// lettersOf holds the security letters that may stand for a level.
var lettersOf = map[lint.Level]string{
	lint.Unclassified: "UE", lint.Sensitive: "UE", lint.LimitedOfficialUse: "UE", lint.Restricted: "R",
	lint.Confidential: "C", lint.Secret: "S", lint.TopSecret: "T",
}
