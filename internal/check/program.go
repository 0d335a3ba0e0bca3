package check

import (
	"crypto/sha256"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
)

// programSum returns a sum that no other program has, so that what another version found is never shown
// as this one's: of what Go says that it was built from, where that is exact, otherwise of its file,
// which takes as long as to check a few cables.
var programSum = sync.OnceValues(func() (sum [sha256.Size]byte, err error) {
	if info, ok := debug.ReadBuildInfo(); ok && isExact(info) {
		return sha256.Sum256([]byte(info.String())), nil
	}
	return executableSum()
})

// isExact reports whether a build says all that it was made from: a version of the main module that names one
// state of its source, and sums of the other modules. A module that a folder replaces has none.
func isExact(info *debug.BuildInfo) bool {
	return namesOneState(info.Main.Version) && !slices.ContainsFunc(info.Deps, func(m *debug.Module) bool {
		if m.Replace != nil {
			m = m.Replace
		}
		return m.Sum == ""
	})
}

// namesOneState reports whether the version of a module, as Go stamps it into a program, is the name of one
// state of the source: v1.2.3, or v1.2.4-0.20261130141500-0123456789ab. Of a folder that is no repository
// it is (devel).
func namesOneState(version string) bool {
	return strings.HasPrefix(version, "v") && !strings.HasSuffix(version, "+dirty")
}

// executableSum returns the sum of the file of the running program.
func executableSum() (sum [sha256.Size]byte, err error) {
	path, err := os.Executable()
	if err != nil {
		return sum, err
	}
	f, err := os.Open(path)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return sum, err
	}
	h.Sum(sum[:0])
	return sum, nil
}
