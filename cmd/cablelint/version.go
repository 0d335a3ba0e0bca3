package main

import (
	"fmt"
	"runtime/debug"
)

type versionCommand struct{}

// Run prints the version of the module that the command was built from.
func (*versionCommand) Run(s streams) error {
	_, err := fmt.Fprintln(s.out, "cablelint", buildVersion())
	return err
}

// release is the version of a release, which its build sets: -ldflags "-X main.release=v1.2.3".
var release string

// buildVersion returns the version of the release, or that of the module, as go install knows it.
func buildVersion() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return "(unknown)"
}
