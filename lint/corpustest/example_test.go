package corpustest_test

import (
	"fmt"
	"testing/fstest"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/corpustest"
)

// What is found in a folder, by a program. Here the folder is in memory; os.DirFS gives one of the disk.
func ExampleSuite_All() {
	folder := fstest.MapFS{
		"dues.cable":  {Data: []byte("UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: EWWT, MP\nSUBJECT: HARBOR DUES\n\n1. They rise.\n\n3. In June.\n")},
		"sugar.cable": {Data: []byte("UNCLAS PORT LOUIS 000043\n\nE.O. 12958: N/A\nTAGS: EAGR, MP\nSUBJECT: SUGAR QUOTA\n\nIt stays.\n")},
	}
	for res, err := range (corpustest.Suite{}).All(folder) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, d := range res.Diagnostics {
			if d.Severity >= lint.Warning {
				fmt.Printf("%s, line %d: %s\n", res.Cable.File.Name, res.Cable.File.Position(d.At.Start).Line, d.Message)
			}
		}
	}
	// Output: dues.cable, line 9: expected paragraph 2, found paragraph 3
}
