package lsp

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/lazyregexp"
)

// params decodes the parameters of a message. A required one that is missing is an error.
func params[P any](m *message, required []string) (*P, error) {
	raw, p := m.params, new(P)
	switch {
	case isGiven(raw):
	case len(required) == 0:
		return p, nil
	default:
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "%s: missing params, expected %s", m.method, required[0])
	}
	if err := protocol.Unmarshal(raw, p); err != nil {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "%s: %s", m.method, paramsError(raw, err))
	}
	if name := firstMissing(raw, required); name != "" {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "%s: missing %s", m.method, name)
	}
	return p, nil
}

// requiredNames are the members without which no request can be answered. Of the others that the
// protocol requires some editors leave out something, such as the context of a code action, and are
// answered nevertheless.
var requiredNames = []string{
	"textDocument", "uri", "position", "positions", "range", "start", "end", "line", "character", "newName", "command",
}

// requiredIn returns the names of what a value of a type must have: textDocument, textDocument.uri,
// position, position.line.
func requiredIn(t reflect.Type, before string) (names []string) {
	if t.Kind() != reflect.Struct {
		return nil
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, optional, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			names = append(names, requiredIn(f.Type, before)...)
		case optional == "" && slices.Contains(requiredNames, name):
			names = append(append(names, before+name), requiredIn(f.Type, before+name+".")...)
		}
	}
	return names
}

// firstMissing returns the first name that an object does not have, or "".
func firstMissing(raw json.RawMessage, names []string) string {
	if len(names) == 0 {
		return ""
	}
	var object map[string]any
	if json.Unmarshal(raw, &object) != nil {
		return "" // whatever it is, it could be decoded
	}
	for _, name := range names {
		at, keys := object, strings.Split(name, ".")
		for i, key := range keys {
			value, ok := at[key]
			if !ok || value == nil {
				return name
			}
			if i < len(keys)-1 {
				at, _ = value.(map[string]any)
			}
		}
	}
	return ""
}

// valueAt is a key of JSON with the beginning of its value, at the end of a text.
var valueAt = lazyregexp.New(`"([^"\\]*)"\s*:\s*$`)

// paramsError says what is wrong with parameters: position is "x", expected an object. The library
// names a byte.
func paramsError(raw json.RawMessage, err error) string {
	words := strings.TrimPrefix(err.Error(), "protocol: invalid JSON ")
	sort, place, found := strings.Cut(words, " at offset ")
	var at int
	if _, scanned := fmt.Sscan(place, &at); !found || scanned != nil || at > len(raw) {
		return strings.TrimPrefix(err.Error(), "protocol: ")
	}
	name := "params"
	if key := valueAt().FindSubmatch(raw[:at]); key != nil {
		name = string(key[1])
	}
	if sort == "unsigned integer" {
		sort = "non-negative number"
	}
	article := "a"
	if strings.ContainsAny(sort[:1], "aeiou") {
		article = "an"
	}
	return fmt.Sprintf("%s is %s, expected %s %s", name, shortValue(raw[at:]), article, sort)
}

// shortValue returns the JSON value with which a text begins, cut where it is long.
func shortValue(raw []byte) string {
	var value json.RawMessage
	if json.NewDecoder(strings.NewReader(string(raw))).Decode(&value) != nil {
		return "none"
	}
	const most = 40 // bytes
	if len(value) > most {
		return strings.ToValidUTF8(string(value[:most]), "") + "…"
	}
	return string(value)
}
