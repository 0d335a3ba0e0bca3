// Package lsp is the language server: what an editor asks about a cable, answered by the Language Server Protocol, version 3.17.
//
// [Serve] speaks the protocol over two streams. The messages go through package jrpc2, which hands notifications over one by one
// in their order and requests beside each other; the types are those of go.lsp.dev/protocol. Both are met in server.go, call.go and
// frames.go only; the methods, a file each, take and return types of the protocol.
//
// An open file is a chain of versions. A [document] is one version and never changes; it is read and judged once, when something
// is first asked about it, and that work is given up when a newer version comes.
package lsp
