package lsp_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/adversarial"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
)

// TestHostileTexts opens texts of hostile shapes in two sizes, changes them, and asks everything
// about them.
func TestHostileTexts(t *testing.T) {
	slowtest.Skip(t)
	const uri = "untitled:a"
	s := start(t, "", pulls)
	var table adversarial.Table
	table.Texts(t, "language server", func(t *testing.T, text string) {
		s.open(uri, text)
		s.change(uri, 2, edit("0:0-0:0", " "))
		for _, method := range slices.Sorted(maps.Keys(everyRequest)) {
			p := of(uri, "0:2")
			p["range"] = rangeOf("0:0-100000:0")
			maps.Copy(p, everyRequest[method])
			s.mustBeNoFault(method, s.call(method, p, nil))
		}
		s.notify("textDocument/didClose", object{"textDocument": object{"uri": uri}})
	})
	table.Log(t)
}
