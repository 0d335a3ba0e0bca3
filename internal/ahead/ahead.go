// Package ahead has the parsers of the grammar built on another processor while the packages of the program are still being initialized.
// Either takes longer than all else in the check of a single cable: language server, archives and forms of reports want some hundred
// packages. A goroutine begun by main would begin after all of them.
package ahead

import (
	"os"
	"slices"

	"github.com/cablelint/cablelint/grammar"
)

// Commands are the names of those that read cables at once. The language server waits for its editor first; the others need none of this.
var Commands = []string{"check", "fix", "fmt", "facts", "decode", "parse", "report"}

func init() {
	if len(os.Args) > 1 && slices.Contains(Commands, os.Args[1]) {
		go grammar.Parse("", "") // the first cable has the parsers built
	}
}
