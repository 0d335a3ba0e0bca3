package lsp

import (
	"context"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// showReason is the command of the action that ignores a finding. Once its edit is made, it has the editor show the configuration
// with the reason selected where it can: the reason is the user's to write, and an edit of a file that is not open is not seen. It
// also tells that the edit was made.
const showReason = "cablelint.showReason"

// forgetEntry is the command for a user who has discarded an entry that was not saved. The configuration is shown, and the next entry
// goes into what is on disk.
const forgetEntry = "cablelint.forgetEntry"

// commands are those that may be executed.
var commands = []string{showReason, forgetEntry}

// placeCommand returns a command for the place of a reason.
func placeCommand(title, name string, reason protocol.Location) protocol.Command {
	argument, _ := protocol.Marshal(&reason) // a place can always be encoded
	return protocol.Command{Title: title, Command: name, Arguments: []protocol.LSPAny{argument}}
}

// executeCommand does what an action had to leave to a command.
func (s *Server) executeCommand(_ context.Context, p *protocol.ExecuteCommandParams) (protocol.LSPAny, error) {
	if !slices.Contains(commands, p.Command) || len(p.Arguments) != 1 {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "command %q with %d arguments where %s with a place is due",
			p.Command, len(p.Arguments), strings.Join(commands, " or "))
	}
	var at protocol.Location
	if err := protocol.Unmarshal(p.Arguments[0], &at); err != nil {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "command %q: %v", p.Command, err)
	}
	if p.Command == showReason {
		s.awaitEntry(at)
	} else {
		s.forgetUnsaved(at)
	}
	if !s.client.showsDocuments {
		return nil, nil
	}
	s.beside(func() {
		shown := &protocol.ShowDocumentParams{URI: at.URI, TakeFocus: ptr(true), Selection: &at.Range}
		_ = s.ask(protocol.MethodWindowShowDocument, shown, nil)
	})
	return nil, nil
}
