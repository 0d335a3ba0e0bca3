//go:build unix

package regular

import "syscall"

// noWait lets a pipe be opened though nobody writes to it.
const noWait = syscall.O_NONBLOCK
