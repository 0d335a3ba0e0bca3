package architecture_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReachesNothing holds that the command has nothing with which it could start a program or
// reach another machine: none of its packages, and of those that it brings along only two that
// could also speak over sockets and are handed streams.
func TestReachesNothing(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,Standard", "github.com/cablelint/cablelint/cmd/cablelint").Output()
	if err != nil {
		t.Fatal(err)
	}
	reaching := []string{"net", "net/http", "net/rpc", "net/smtp", "os/exec", "plugin"}
	var got []string
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p struct {
			ImportPath string
			Imports    []string
			Standard   bool
		}
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		for _, i := range p.Imports {
			if !p.Standard && slices.Contains(reaching, i) {
				got = append(got, p.ImportPath+" imports "+i)
			}
		}
	}
	want := []string{"go.lsp.dev/jsonrpc2 imports net"}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
