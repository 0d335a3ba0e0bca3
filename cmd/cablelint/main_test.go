package main

import (
	"fmt"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"cablelint": main, "deaf": deaf}) }

// deaf is a command that does not look whether it is interrupted.
func deaf() {
	interrupts()
	fmt.Println("begun")
	select {}
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", UpdateScripts: os.Getenv("UPDATE") != ""})
}
