// Package lsp is the language server: what an editor asks about a cable, answered by the Language Server Protocol, version 3.17.
//
// [Serve] speaks the protocol over two streams. The messages, of JSON-RPC, are met in frames.go, message.go, rpc.go and
// call.go only: notifications are handed over one by one in their order, requests beside each other. The methods, a file each, take and
// return types of go.lsp.dev/protocol.
//
// An open file is a chain of versions. A [document] is one version and never changes; it is read and judged once, when something
// is first asked about it, and that work is given up when a newer version comes.
package lsp
