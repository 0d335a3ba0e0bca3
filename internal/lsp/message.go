package lsp

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"

	"go.lsp.dev/jsonrpc2"
)

// message is one that the editor has sent: a call, which wants an answer, a notification, or the answer to a question of ours.
type message struct {
	id     jsonrpc2.ID // the zero ID for a notification
	method string      // "" for an answer
	params json.RawMessage

	result json.RawMessage // of an answer
	err    *jsonrpc2.Error // of an answer
}

func (m *message) isCall() bool { return m.method != "" && m.id.IsValid() }

// parseMessage reads a message. What is none is an error in plain words; of the message there is then the id under which the editor
// waits for an answer, as far as it can be told.
func parseMessage(text []byte) (*message, *jsonrpc2.Error) {
	m := new(message)
	var members map[string]json.RawMessage
	switch err := json.Unmarshal(text, &members); {
	case errors.As(err, new(*json.SyntaxError)):
		return m, jsonrpc2.Errorf(jsonrpc2.ParseError, "no JSON where a message is due")
	case err != nil || members == nil:
		return m, noObject(text)
	}
	m.params, m.result = members["params"], members["result"]
	if raw := members["id"]; isThere(raw) {
		var fault *jsonrpc2.Error
		if m.id, fault = identity(raw); fault != nil {
			return m, fault
		}
	}
	return m, m.fill(members)
}

// noObject says what stands where a message is due. The protocol has no lists of them.
func noObject(text []byte) *jsonrpc2.Error {
	switch text = bytes.TrimSpace(text); {
	case text[0] != '[':
		return jsonrpc2.Errorf(jsonrpc2.ParseError, "no object where a message is due")
	case len(bytes.TrimSpace(text[1:len(text)-1])) == 0:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "an empty list where a message is due")
	}
	return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "a list where a message is due")
}

// isThere reports whether a member is given, and not null.
func isThere(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// identity reads an id.
func identity(raw json.RawMessage) (jsonrpc2.ID, *jsonrpc2.Error) {
	var name string
	if json.Unmarshal(raw, &name) == nil {
		return jsonrpc2.NewStringID(name), nil
	}
	number, err := strconv.ParseInt(string(raw), 10, 64)
	if err != nil {
		return jsonrpc2.ID{}, jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "id is neither a whole number nor a string")
	}
	return jsonrpc2.NewNumberID(number), nil
}

// fill reads the members but the id.
func (m *message) fill(members map[string]json.RawMessage) *jsonrpc2.Error {
	invalid := func(what string) *jsonrpc2.Error { return jsonrpc2.NewError(jsonrpc2.InvalidRequest, what) }
	var version string
	switch raw := members["jsonrpc"]; {
	case isThere(raw) && json.Unmarshal(raw, &version) != nil:
		return invalid(`jsonrpc is no string where "2.0" is due`)
	case version != jsonrpc2.Version:
		return invalid(`another jsonrpc where "2.0" is due`)
	}
	raw, isRequest := members["method"]
	if !isRequest && (members["result"] != nil || isThere(members["error"])) {
		if isThere(members["error"]) && json.Unmarshal(members["error"], &m.err) != nil {
			m.err = jsonrpc2.Errorf(jsonrpc2.UnknownError, "an error of another form")
		}
		return nil
	}
	switch {
	case isRequest && json.Unmarshal(raw, &m.method) != nil:
		return invalid("method is no string where a name is due")
	case m.method == "":
		return invalid("no method where a name is due")
	case isThere(m.params) && m.params[0] != '{' && m.params[0] != '[':
		return invalid("params is no object where one is due")
	}
	for name := range members {
		if name != "jsonrpc" && name != "id" && name != "method" && name != "params" {
			return invalid("others where jsonrpc, id, method and params are due")
		}
	}
	return nil
}
