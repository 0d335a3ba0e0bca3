package lsp

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"go.lsp.dev/jsonrpc2"
)

// message is one that the editor has sent: a call, which has to be answered, a notification, or the
// answer to a request of ours.
type message struct {
	id     jsonrpc2.ID // the zero ID for a notification
	method string      // "" for an answer
	params json.RawMessage

	result json.RawMessage // of an answer
	err    *jsonrpc2.Error // of an answer
}

func (m *message) isCall() bool { return m.method != "" && m.id.IsValid() }

// parseMessage reads a message. Of one that is faulty it returns what is wrong, and the id under
// which the editor waits for an answer, as far as it can be read.
func parseMessage(text []byte) (*message, *jsonrpc2.Error) {
	m := new(message)
	var members map[string]json.RawMessage
	switch err := json.Unmarshal(text, &members); {
	case errors.As(err, new(*json.SyntaxError)):
		return m, jsonrpc2.Errorf(jsonrpc2.ParseError, "message is not JSON")
	case err != nil || members == nil:
		return m, notObject(text)
	}
	m.params, m.result = members["params"], members["result"]
	if raw := members["id"]; isGiven(raw) {
		var fault *jsonrpc2.Error
		if m.id, fault = parseID(raw); fault != nil {
			return m, fault
		}
	}
	return m, m.fill(members)
}

// notObject returns what is wrong with a message that is no object. The protocol has no batches.
func notObject(text []byte) *jsonrpc2.Error {
	switch text = bytes.TrimSpace(text); {
	case text[0] != '[':
		return jsonrpc2.Errorf(jsonrpc2.ParseError, "message is not an object")
	}
	return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "found a list, expected one message")
}

// isGiven reports whether a member is given, and not null.
func isGiven(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// parseID reads an id.
func parseID(raw json.RawMessage) (jsonrpc2.ID, *jsonrpc2.Error) {
	var name string
	if json.Unmarshal(raw, &name) == nil {
		return jsonrpc2.NewStringID(name), nil
	}
	number, err := strconv.ParseInt(string(raw), 10, 64)
	if err != nil {
		return jsonrpc2.ID{}, jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "id is neither an integer nor a string")
	}
	return jsonrpc2.NewNumberID(number), nil
}

// fill reads the members except for the id.
func (m *message) fill(members map[string]json.RawMessage) *jsonrpc2.Error {
	invalid := func(what string) *jsonrpc2.Error { return jsonrpc2.NewError(jsonrpc2.InvalidRequest, what) }
	var version string
	if json.Unmarshal(members["jsonrpc"], &version) != nil || version != jsonrpc2.Version {
		return invalid(`jsonrpc is not "2.0"`)
	}
	raw, isRequest := members["method"]
	if !isRequest && (members["result"] != nil || isGiven(members["error"])) {
		if isGiven(members["error"]) && json.Unmarshal(members["error"], &m.err) != nil {
			m.err = jsonrpc2.Errorf(jsonrpc2.UnknownError, "unreadable error")
		}
		return nil
	}
	switch {
	case isRequest && json.Unmarshal(raw, &m.method) != nil:
		return invalid("method is not a string")
	case m.method == "":
		return invalid("missing method")
	case isGiven(m.params) && m.params[0] != '{' && m.params[0] != '[':
		return invalid("params is neither an object nor a list")
	}
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if name != "jsonrpc" && name != "id" && name != "method" && name != "params" {
			return invalid(fmt.Sprintf("unexpected member %.40q", name))
		}
	}
	return nil
}
