package command

import (
	"fmt"
	"runtime/debug"
)

type versionCommand struct{}

// Run prints the version of the module that the command was built from, and its commit.
func (*versionCommand) Run(s streams) error {
	_, err := fmt.Fprintln(s.out, "cablelint", buildVersion()+commit())
	return err
}

// release is the version of a release, which its build sets: -ldflags "-X
// github.com/cablelint/cablelint/command.release=v1.2.3".
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

// commit returns the commit of the source and its day, in brackets, as Go stamps them into what it
// builds out of a repository; "" where it is not known.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	stamped := map[string]string{}
	for _, s := range info.Settings {
		stamped[s.Key] = s.Value
	}
	revision, day := stamped["vcs.revision"], stamped["vcs.time"]
	if revision == "" {
		return ""
	}
	modified := ""
	if stamped["vcs.modified"] == "true" {
		modified = ", modified"
	}
	return fmt.Sprintf(" (commit %s of %s%s)", revision[:min(12, len(revision))], day[:min(10, len(day))], modified)
}
