package largepages

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unsafe"
)

// TestAdvised reads in what the kernel says of the memory of this process that the chunk of the heap in use is to have large pages.
func TestAdvised(t *testing.T) {
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil {
		t.Skip("this kernel has no large pages")
	}
	at := uintptr(unsafe.Pointer(used))
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Fatal(err)
	}
	var start, end uintptr
	for line := range strings.Lines(string(maps)) {
		if name, _, _ := strings.Cut(line, " "); !strings.HasSuffix(name, ":") {
			if _, err := fmt.Sscanf(name, "%x-%x", &start, &end); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			continue
		}
		if flags, ok := strings.CutPrefix(line, "VmFlags:"); ok && start <= at && at < end {
			if !strings.Contains(flags, " hg ") {
				t.Errorf("the memory at %x has the flags%s", at, flags)
			}
			return
		}
	}
	t.Errorf("no memory at %x", at)
}
