package main

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOneCommand holds that a command of which kong is told alone speaks as it does beside the others.
func TestOneCommand(t *testing.T) {
	all, err := newParser(streams{}, "")
	if err != nil {
		t.Fatal(err)
	}
	alone := 0
	for _, c := range all.Model.Children {
		parser, err := newParser(streams{}, c.Name)
		if err != nil {
			t.Fatal(c.Name, err)
		}
		if len(parser.Model.Children) == 1 {
			alone++
		}
		for _, args := range [][]string{{c.Name, "--help"}, {c.Name, "--no-such-flag"}, {c.Name, "--formt"}, {c.Name}, {c.Name, "a", "b", "c"}} {
			if diff := cmp.Diff(parsed(t, "", args), parsed(t, c.Name, args)); diff != "" {
				t.Errorf("%q (-beside the others +alone):\n%s", args, diff)
			}
		}
	}
	if alone < 10 {
		t.Errorf("%d commands are read alone", alone)
	}
}

// parsed returns what is said where a command line is read and nothing is run.
func parsed(t *testing.T, word string, args []string) (said string) {
	t.Helper()
	var out bytes.Buffer
	parser, err := newParser(streams{out: &out, err: &out}, word)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		switch c := recover().(type) {
		case nil:
		case stop:
			said = out.String()
		default:
			panic(c)
		}
	}()
	if _, err := parser.Parse(args); err != nil {
		return usage(err)
	}
	return out.String()
}
