package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/lint/corpustest"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// TestPipeline holds that the pipeline, on the runner that comes with Beam, finds what one check of
// the same corpus finds.
func TestPipeline(t *testing.T) {
	files := fstest.MapFS{}
	var lines []string
	planted := 0
	for file, faults := range generate.Planted(5, 300) {
		files[file.Name] = &fstest.MapFile{Data: []byte(file.Text)}
		line, err := json.Marshal(cable{file.Name, file.Text})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
		planted += len(faults)
	}
	if planted == 0 {
		t.Fatal("nothing planted")
	}
	slices.Reverse(lines) // they come in any order
	var want []any
	for res, err := range (corpustest.Suite{}).All(files) {
		if err != nil {
			t.Fatal(err)
		}
		tell(res, func(line string) { want = append(want, line) })
	}
	if len(want) <= planted {
		t.Fatal(fmt.Sprint(len(want), " findings are too few"))
	}
	p, s := beam.NewPipelineWithRoot()
	passert.Equals(s, pipeline(s, beam.CreateList(s, lines)), want...)
	ptest.RunAndValidate(t, p)
}
