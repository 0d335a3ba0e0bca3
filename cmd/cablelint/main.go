// Command cablelint checks diplomatic cables.
package main

import "github.com/cablelint/cablelint/command"

func main() { command.Main() }
