package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// The error codes of the protocol that JSON-RPC does not have.
const (
	codeNotInitialized   jsonrpc2.Code = -32002
	codeRequestFailed    jsonrpc2.Code = -32803
	codeContentModified  jsonrpc2.Code = -32801
	codeRequestCancelled jsonrpc2.Code = -32800
)

// errModified is what a request on a text fails with that has become another one meanwhile.
var errModified = errors.New("the text has been changed meanwhile")

// errCancelled is what a request fails with that was cancelled, at whatever point of its way.
var errCancelled = jsonrpc2.Errorf(codeRequestCancelled, "the request was cancelled")

// unknownMethod answers what the server does not know. Notifications of that sort, the protocol says, may be dropped.
func (s *Server) unknownMethod(_ context.Context, m *message) (json.RawMessage, error) {
	if err := s.allows(m.method); err != nil {
		return nil, err
	}
	return nil, jsonrpc2.Errorf(jsonrpc2.MethodNotFound, "%s is no method of cablelint", m.method)
}

// call makes a handler of a method that answers a request.
func call[P, R any](s *Server, method func(context.Context, *P) (R, error)) handler {
	due := dueIn(reflect.TypeFor[P](), "")
	return func(ctx context.Context, m *message) (answer json.RawMessage, err error) {
		defer s.recovered(m.method, &err)
		if !m.isCall() {
			return nil, nil // nobody waits for the answer, but what comes behind would
		}
		if err := s.allows(m.method); err != nil {
			return nil, err
		}
		p, err := params[P](m, due)
		if err != nil {
			return nil, err
		}
		r, err := method(ctx, p)
		if ctx.Err() != nil {
			return nil, errCancelled
		}
		if errors.Is(err, errNoCable) || errors.As(err, new(tooLarge)) && !isAskedByHand(m.method) {
			return nil, nil
		}
		if err != nil {
			return nil, wireError(err)
		}
		return protocol.Marshal(r)
	}
}

// isAskedByHand reports whether a method is one that the user calls for, and who wants to know why nothing comes of it. Editors
// ask for all others by themselves, at each stroke and move; of a text that is too large they get nothing, and the finding says
// why.
func isAskedByHand(method string) bool {
	return method == protocol.MethodTextDocumentFormatting || method == protocol.MethodTextDocumentRename
}

// note makes a handler of a method that takes a notification. What goes wrong is logged by the editor, for nobody gets an answer.
func note[P any](s *Server, method func(*P) error) handler {
	return func(_ context.Context, m *message) (_ json.RawMessage, err error) {
		defer s.recovered(m.method, &err)
		if s.allows(m.method) != nil {
			return nil, nil // the protocol has such notifications dropped
		}
		p, err := params[P](m, nil)
		if err == nil {
			err = method(p)
		}
		if err != nil {
			s.log(protocol.MessageTypeWarning, fmt.Sprintf("%s: %v", m.method, err))
		}
		return nil, nil
	}
}

// wireError gives an error the code under which editors expect it.
func wireError(err error) error {
	var coded *jsonrpc2.Error
	switch {
	case errors.As(err, &coded):
		return coded
	case errors.Is(err, errModified):
		return jsonrpc2.Errorf(codeContentModified, "%v", err)
	case errors.Is(err, context.Canceled):
		return errCancelled
	}
	return jsonrpc2.Errorf(codeRequestFailed, "%v", err)
}

// recovered makes an error of a panic, so that one request which trips a mistake of ours does not end the session.
func (s *Server) recovered(method string, err *error) {
	if p := recover(); p != nil {
		s.log(protocol.MessageTypeError, fmt.Sprintf("%s: %v\n%s", method, p, debug.Stack()))
		*err = jsonrpc2.Errorf(jsonrpc2.InternalError, "%s: %v", method, p)
	}
}
