package lsp

import (
	"context"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// showReason is the command of the action that ignores a finding. Once its edit is made, it has the
// editor show the configuration with the reason selected, if the editor can: the user is to write
// the reason, and would not see an edit of a file that is not open. It also confirms that the edit
// was made.
const showReason = "cablelint.showReason"

// forgetEntry is the command for a user who has discarded an entry that was not saved. The
// configuration is shown, and the next entry goes into the text on disk.
const forgetEntry = "cablelint.forgetEntry"

// commands are those that may be executed.
var commands = []string{showReason, forgetEntry}

// placeCommand returns a command with the location of a reason.
func placeCommand(title, name string, reason protocol.Location) protocol.Command {
	argument, _ := protocol.Marshal(&reason) // a place can always be encoded
	return protocol.Command{Title: title, Command: name, Arguments: []protocol.LSPAny{argument}}
}

// executeCommand runs a command that came with a code action.
func (s *Server) executeCommand(_ context.Context, p *protocol.ExecuteCommandParams) (protocol.LSPAny, error) {
	if !slices.Contains(commands, p.Command) || len(p.Arguments) != 1 {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "found command %q with %d arguments, expected %s with a location",
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
	s.inBackground(func() {
		shown := &protocol.ShowDocumentParams{URI: at.URI, TakeFocus: ptr(true), Selection: &at.Range}
		_ = s.ask(protocol.MethodWindowShowDocument, shown, nil)
	})
	return nil, nil
}
