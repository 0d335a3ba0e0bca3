package corpus_test

import (
	"flag"
	"os"
	"testing"

	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/corpustest"
	"github.com/cablelint/cablelint/rules"
)

// With this flag findings.txt is rewritten.
var _ = flag.Bool("update", false, "write the expected findings anew")

// TestCables fails with one subtest for each file in which a warning or an error is found.
func TestCables(t *testing.T) {
	corpustest.Check(t, os.DirFS("cables"))
}

// TestFindings holds what is found, notes too, against findings.txt; go test -update writes it
// again. A configuration says which findings are right as they are, each with its reason.
func TestFindings(t *testing.T) {
	conf, err := config.Parse("", []byte("ignore: [{files: [copy.cable], rule: repeated-cable, reason: two registers hold it}]"), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	corpustest.Suite{Config: conf, Golden: "findings.txt"}.Check(t, os.DirFS("cables"))
}
