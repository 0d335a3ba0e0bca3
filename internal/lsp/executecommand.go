package lsp

import (
	"context"

	"github.com/creachadair/jrpc2"
	"go.lsp.dev/protocol"
)

// showReason is the command of the action that ignores a finding. Once its edit is made, it has the editor show the configuration
// with the reason selected where it can: the reason is the user's to write, and an edit of a file that is not open is not seen. It
// also tells that the edit was made.
const showReason = "cablelint.showReason"

// commandAt returns that command for the place of a reason.
func commandAt(reason protocol.Location) protocol.Command {
	argument, _ := protocol.Marshal(&reason) // a place can always be encoded
	return protocol.Command{Title: "write the reason", Command: showReason, Arguments: []protocol.LSPAny{argument}}
}

// executeCommand does what an action had to leave to a command.
func (s *Server) executeCommand(_ context.Context, p *protocol.ExecuteCommandParams) (protocol.LSPAny, error) {
	if p.Command != showReason || len(p.Arguments) != 1 {
		return nil, jrpc2.Errorf(jrpc2.InvalidParams, "command %q with %d arguments where %q with a place is due",
			p.Command, len(p.Arguments), showReason)
	}
	var at protocol.Location
	if err := protocol.Unmarshal(p.Arguments[0], &at); err != nil {
		return nil, jrpc2.Errorf(jrpc2.InvalidParams, "command %q: %v", p.Command, err)
	}
	s.awaitSave(at)
	if !s.client.showsDocuments {
		return nil, nil
	}
	s.beside(func() {
		shown := &protocol.ShowDocumentParams{URI: at.URI, TakeFocus: ptr(true), Selection: &at.Range}
		_ = s.ask(protocol.MethodWindowShowDocument, shown, nil)
	})
	return nil, nil
}
