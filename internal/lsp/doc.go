// Package lsp is the language server: it answers what an editor asks about a cable, by the Language
// Server Protocol, version 3.17.
//
// [Serve] speaks the protocol over two streams. The files rpc*.go know JSON-RPC and nothing of
// cables. Each method of the protocol is a file of its name (hover.go, did_open.go) that takes and
// returns types of go.lsp.dev/protocol.
//
// An open file is a chain of versions. A [document] is one version and never changes; it is parsed
// and checked once, when something is first asked about it, and that work is given up when a newer
// version comes.
//
// # JSON-RPC
//
// The connection is ours, because the order of messages, and going on after an unreadable one, is
// most of what it does, and no library that was tried would carry that:
//
//   - go.lsp.dev/jsonrpc2, which encodes our messages, lets notifications overtake each other in its
//     connections, and cancelling a call crashed in 16 of 20 trials (v1.0.1).
//   - sourcegraph/jsonrpc2 (v0.2.3) ends the connection at the first message that is no JSON-RPC, and
//     calls its handler from the loop that reads answers, so that a handler which asks the editor
//     something waits for ever. What would remain to be written: frames, reading messages, the queue,
//     and the table of calls to cancel, which is all that is here but for 40 lines.
//   - creachadair/jrpc2 (v1.3.6) keeps the order and can cancel. It imports expvar, and so net/http:
//     39 more packages to initialize, 0.2 to 0.5 ms of the 9 ms that each start of the command takes,
//     and 3.5 MB in a program of 23 MB that opens no connection (measured November 2026). Our frames
//     would remain, for its own end the session at a length that they cannot read.
package lsp
