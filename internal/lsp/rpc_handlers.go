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

// Error codes of the protocol that JSON-RPC does not have.
const (
	codeNotInitialized   jsonrpc2.Code = -32002
	codeRequestFailed    jsonrpc2.Code = -32803
	codeContentModified  jsonrpc2.Code = -32801
	codeRequestCancelled jsonrpc2.Code = -32800
)

// errModified is what a request fails with when its text has changed meanwhile.
var errModified = errors.New("the text has changed meanwhile")

// errCancelled is what a request fails with that was cancelled.
var errCancelled = jsonrpc2.Errorf(codeRequestCancelled, "the request was cancelled")

// unknownMethod answers a request of an unknown method. Such notifications are dropped.
func (s *Server) unknownMethod(_ context.Context, m *message) (json.RawMessage, error) {
	if err := s.allows(m.method); err != nil {
		return nil, err
	}
	return nil, jsonrpc2.Errorf(jsonrpc2.MethodNotFound, "unknown method %s", m.method)
}

// call makes a handler of a method that answers a request.
func call[P, R any](s *Server, method func(context.Context, *P) (R, error)) handler {
	required := requiredIn(reflect.TypeFor[P](), "")
	return func(ctx context.Context, m *message) (answer json.RawMessage, err error) {
		defer s.recovered(m.method, &err)
		if !m.isCall() {
			return nil, nil // nobody waits for the answer, but what follows would have to
		}
		if err := s.allows(m.method); err != nil {
			return nil, err
		}
		p, err := params[P](m, required)
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

// isAskedByHand reports whether a method is one that the user asks for, who wants to know why
// nothing happens. Editors ask for the others by themselves, at each stroke and move; of a text
// that is too large they get nothing, and the diagnostic says why.
func isAskedByHand(method string) bool {
	return method == protocol.MethodTextDocumentFormatting || method == protocol.MethodTextDocumentRename
}

// note makes a handler of a method that takes a notification. What goes wrong is logged, for there
// is no answer.
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

// wireError gives an error the code that editors expect.
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

// recovered makes an error of a panic, so that a mistake of ours does not end the session.
func (s *Server) recovered(method string, err *error) {
	if p := recover(); p != nil {
		s.log(protocol.MessageTypeError, fmt.Sprintf("%s: %v\n%s", method, p, debug.Stack()))
		*err = jsonrpc2.Errorf(jsonrpc2.InternalError, "%s: %v", method, p)
	}
}
