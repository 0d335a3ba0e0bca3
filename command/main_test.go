package command

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cablelint": func() { Main() }, "deaf": deaf})
}

// deaf is a command that does not look whether it is interrupted.
func deaf() {
	interrupts()
	fmt.Println("begun")
	select {}
}

func TestScripts(t *testing.T) {
	home := func(e *testscript.Env) error {
		e.Setenv("HOME", filepath.Join(e.WorkDir, ".home")) // so that each script has a cache of its own
		return nil
	}
	testscript.Run(t, testscript.Params{Dir: "testdata", Setup: home, Cmds: scriptCommands, UpdateScripts: os.Getenv("UPDATE") != ""})
}
