//go:build !windows

package lsp

import (
	"errors"
	"syscall"
)

// isAlive reports whether there is a process with that number, ours or not.
func isAlive(pid int) bool { return !errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) }
