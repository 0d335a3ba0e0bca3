package lsp

import (
	"errors"
	"fmt"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/uri"
)

var errInternal = errors.New("a mistake of cablelint; the log has it")

// tooLarge is why a text is not read.
type tooLarge struct {
	size int
	most int64
}

func (e tooLarge) Error() string {
	return fmt.Sprintf("%d bytes where limits.max-size of the configuration allows %d", e.size, e.most)
}

// errNoCable is why nothing comes of a request on a configuration file that is open. Editors ask the same of each file that they tell
// of.
var errNoCable = errors.New("a configuration where a cable is due")

func notOpen(u uri.URI) error {
	if u == "" {
		return jsonrpc2.Errorf(jsonrpc2.InvalidParams, "no uri where that of an open text is due")
	}
	return jsonrpc2.Errorf(jsonrpc2.InvalidParams, "%s is not open", u)
}
