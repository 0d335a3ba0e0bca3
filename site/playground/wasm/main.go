//go:build js && wasm

// The program of the playground's worker: it hands the functions of package playground to JavaScript, as properties of
// globalThis.cablelint that take a text and {profile, habits} and return JSON.
package main

import (
	"encoding/json"
	"fmt"
	"syscall/js"

	"github.com/cablelint/cablelint/site/playground"
)

func main() {
	js.Global().Set("cablelint", map[string]any{
		"check": function(func(args []js.Value) (any, error) {
			return playground.Check(args[0].String(), options(args[1]))
		}),
		"fix": function(func(args []js.Value) (any, error) {
			return playground.FixLayout(args[0].String(), options(args[1]))
		}),
		"hover": function(func(args []js.Value) (any, error) {
			at, meanings := playground.Hover(args[0].String(), options(args[1]), args[2].Int())
			return map[string]any{"at": at, "meanings": meanings}, nil
		}),
	})
	select {} // the functions are called as long as the worker lives
}

// options reads {profile, habits}.
func options(v js.Value) playground.Options {
	return playground.Options{Profile: v.Get("profile").String(), Habits: v.Get("habits").Truthy()}
}

// function returns a function of JavaScript that returns JSON: {"ok": …} or {"error": "…"}. A panic
// is an error of this call: it must not end the program, which would take all later calls with it.
func function(f func(args []js.Value) (any, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		value, err := contained(f, args)
		answer := map[string]any{"ok": value}
		if err != nil {
			answer = map[string]any{"error": err.Error()}
		}
		text, err := json.Marshal(answer)
		if err != nil {
			panic(err) // strings and numbers alone
		}
		return string(text)
	})
}

// contained calls f and returns its panic as an error.
func contained(f func(args []js.Value) (any, error), args []js.Value) (value any, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("a fault of cablelint: %v", fault)
		}
	}()
	return f(args)
}
