package command

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/cablelint/cablelint/internal/check"
)

// scriptCommands are what scripts may call besides the program.
var scriptCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){"likefacts": likeFacts}

// likeFacts puts lines that stand for cables between the first and the last line of facts which
// this program printed, as if it had printed them too:
//
//	likefacts whole.jsonl lines.jsonl
func likeFacts(ts *testscript.TestScript, _ bool, args []string) {
	printed := bytes.Split(bytes.TrimSpace([]byte(ts.ReadFile(args[0]))), []byte("\n"))
	lines := bytes.Split(bytes.TrimSpace([]byte(ts.ReadFile(args[1]))), []byte("\n"))
	var cable check.FactsLine
	ts.Check(json.Unmarshal(printed[1], &cable))
	var out bytes.Buffer
	fmt.Fprintf(&out, "%s\n", printed[0])
	for _, line := range lines {
		fmt.Fprintf(&out, "%s\n", bytes.ReplaceAll(line, []byte("SETTINGS"), []byte(cable.Settings)))
	}
	fmt.Fprintf(&out, `{"form":%d,"end":{"cables":%d,"unread":0}}`+"\n", check.FactsForm, len(lines))
	_, err := ts.Stdout().Write(out.Bytes())
	ts.Check(err)
}
