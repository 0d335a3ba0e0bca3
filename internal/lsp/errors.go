package lsp

import (
	"errors"
	"fmt"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/uri"
)

var errInternal = errors.New("internal error of cablelint; see the log")

// tooLarge is why a text is not parsed.
type tooLarge struct {
	size int
	most int64
}

func (e tooLarge) Error() string {
	return fmt.Sprintf("text of %d bytes is larger than limits.max-size of the configuration, %d", e.size, e.most)
}

// errNoCable is why a request on an open configuration file has no result. Editors send the same
// requests for every open file.
var errNoCable = errors.New("a configuration, not a cable")

// errNotRecognised is why a text is not laid out, as cablelint fmt says it.
var errNotRecognised = errors.New("no cable was recognised in this text, so its layout is not changed")

func notOpen(u uri.URI) error {
	if u == "" {
		return jsonrpc2.Errorf(jsonrpc2.InvalidParams, "missing uri")
	}
	return jsonrpc2.Errorf(jsonrpc2.InvalidParams, "%s is not open", u)
}
