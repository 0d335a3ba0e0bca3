package lsp

// findings are what was found in a cable of the workspace, in the form of the protocol.
type findings struct{}
