package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"

	"github.com/creachadair/jrpc2"
	"go.lsp.dev/protocol"
)

// The error codes of the protocol that JSON-RPC does not have.
const (
	codeNotInitialized   jrpc2.Code = -32002
	codeRequestFailed    jrpc2.Code = -32803
	codeContentModified  jrpc2.Code = -32801
	codeRequestCancelled jrpc2.Code = -32800
)

// errModified is what a request on a text fails with that has become another one meanwhile.
var errModified = errors.New("the text has been changed meanwhile")

// errCancelled is what a request fails with that was cancelled, at whatever point of its way.
var errCancelled = jrpc2.Errorf(codeRequestCancelled, "the request was cancelled")

// methods are the handlers by method. That of "" says of any other that there is none.
type methods map[string]jrpc2.Handler

// Assign returns the handler of a method.
func (m methods) Assign(_ context.Context, method string) jrpc2.Handler {
	if handler := m[method]; handler != nil {
		return handler
	}
	return m[""]
}

// unknownMethod answers what the server does not know. Notifications of that sort, the protocol says, may be dropped.
func (s *Server) unknownMethod(_ context.Context, req *jrpc2.Request) (any, error) {
	if err := s.allows(req.Method()); err != nil {
		return nil, err
	}
	return nil, jrpc2.Errorf(jrpc2.MethodNotFound, "%s is no method of cablelint", req.Method())
}

// call makes a handler of a method that answers a request.
func call[P, R any](s *Server, method func(context.Context, *P) (R, error)) jrpc2.Handler {
	due := dueIn(reflect.TypeFor[P](), "")
	return func(ctx context.Context, req *jrpc2.Request) (answer any, err error) {
		defer s.recovered(req.Method(), &err)
		if err := s.allows(req.Method()); err != nil {
			return nil, err
		}
		p, err := params[P](req, due)
		if err != nil {
			return nil, err
		}
		r, err := method(ctx, p)
		if ctx.Err() != nil {
			return nil, errCancelled
		}
		if errors.Is(err, errNoCable) || errors.As(err, new(tooLarge)) && !isAskedByHand(req.Method()) {
			return nil, nil
		}
		if err != nil {
			return nil, wireError(err)
		}
		encoded, err := protocol.Marshal(r)
		return json.RawMessage(encoded), err
	}
}

// isAskedByHand reports whether a method is one that the user calls for, and who wants to know why nothing comes of it. Editors
// ask for all others by themselves, at each stroke and move; of a text that is too large they get nothing, and the finding says
// why.
func isAskedByHand(method string) bool {
	return method == protocol.MethodTextDocumentFormatting || method == protocol.MethodTextDocumentRename
}

// note makes a handler of a method that takes a notification. What goes wrong is logged by the editor, for nobody gets an answer.
func note[P any](s *Server, method func(*P) error) jrpc2.Handler {
	return func(_ context.Context, req *jrpc2.Request) (_ any, err error) {
		defer s.recovered(req.Method(), &err)
		if s.allows(req.Method()) != nil {
			return nil, nil // the protocol has such notifications dropped
		}
		p, err := params[P](req, nil)
		if err == nil {
			err = method(p)
		}
		if err != nil {
			s.log(protocol.MessageTypeWarning, fmt.Sprintf("%s: %v", req.Method(), err))
		}
		return nil, nil
	}
}

// wireError gives an error the code under which editors expect it.
func wireError(err error) error {
	var coded *jrpc2.Error
	switch {
	case errors.As(err, &coded):
		return coded
	case errors.Is(err, errModified):
		return jrpc2.Errorf(codeContentModified, "%v", err)
	case errors.Is(err, context.Canceled):
		return errCancelled
	}
	return jrpc2.Errorf(codeRequestFailed, "%v", err)
}

// recovered makes an error of a panic, so that one request which trips a mistake of ours does not end the session.
func (s *Server) recovered(method string, err *error) {
	if p := recover(); p != nil {
		s.log(protocol.MessageTypeError, fmt.Sprintf("%s: %v\n%s", method, p, debug.Stack()))
		*err = jrpc2.Errorf(jrpc2.InternalError, "%s: %v", method, p)
	}
}
