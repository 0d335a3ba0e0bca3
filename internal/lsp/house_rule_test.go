package lsp_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

const houseRules = `house-rules:
  - {name: no-dues, severity: warning, at: subject, when: 'subject contains "DUES"', message: 'dues in {{subject}}'}
  - {name: busy-post, severity: info, at: number, corpus: {group: post + string(year), when: count > 2}, message: '{{count}} cables of {{group}}'}
`

// TestHouseRules holds that the rules of a configuration find in the editor what they do in a check:
// in an open cable as it is there, in the others as they were saved, and between cables. The
// hover has their page, and no address of one.
func TestHouseRules(t *testing.T) {
	folder, uri := cables(t)
	testfile.Write(t, filepath.Join(folder, ".cablelint.yaml"), houseRules)
	s := start(t, folder, pulls)
	s.open(uri("42.cable"), cable(42, "SARDINES", 31, 33))
	report := s.workspaceDiagnostics(object{"previousResultIds": []any{}})
	const want = `31.cable: full
  13:9-13:20 warning no-dues: dues in HARBOR DUES
  7:18-7:24 information busy-post: 3 cables of PORT LOUIS2006
42.cable: full
  7:18-7:24 information busy-post: 3 cables of PORT LOUIS2006
      31.cable 7:18-7:24 the first of 3
33.txt: full
  7:18-7:24 information busy-post: 3 cables of PORT LOUIS2006
      31.cable 7:18-7:24 the first of 3
`
	if diff := cmp.Diff(want, report.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}

	s.change(uri("42.cable"), 2, whole(cable(42, "HIGHER DUES", 31, 33)))
	var pulled struct{ Items []diagnostic }
	s.must("textDocument/diagnostic", of(uri("42.cable"), ""), &pulled)
	if got := listed(pulled.Items); !strings.Contains(got, "13:9-13:20 warning no-dues: dues in HIGHER DUES\n") {
		t.Errorf("after a change:\n%s", got)
	}
	var h *hover
	s.must("textDocument/hover", of(uri("42.cable"), "13:12"), &h)
	if h == nil || !strings.Contains(h.Contents.Value, "**no-dues**\n\nReports dues in {{subject}}.") {
		t.Errorf("hover: %+v", h)
	}
}
