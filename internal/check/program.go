package check

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
)

// programSum returns a sum that no other program has, so that what another version found is never shown
// as this one's: of what Go says that it was built from, where that is exact, otherwise of its file. To
// sum all of that takes as long as to check a few cables, so what is of an ELF file is its build ID.
var programSum = sync.OnceValues(func() (sum [sha256.Size]byte, err error) {
	if info, ok := debug.ReadBuildInfo(); ok && isExact(info) {
		return sha256.Sum256([]byte(info.String())), nil
	}
	path, err := os.Executable()
	if err != nil {
		return sum, err
	}
	f, err := os.Open(path)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	return executableSum(f)
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

// executableSum returns the sum of a program: of its build ID where it has one, otherwise of all of it.
func executableSum(program io.Reader) (sum [sha256.Size]byte, err error) {
	head := make([]byte, 4096) // within which Go's linker puts the notes of ELF files
	n, err := io.ReadFull(program, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return sum, err
	}
	head = head[:n]
	if id := buildID(head); id != nil {
		return sha256.Sum256(id), nil
	}
	h := sha256.New()
	h.Write(head)
	if _, err := io.Copy(h, program); err != nil {
		return sum, err
	}
	h.Sum(sum[:0])
	return sum, nil
}

// buildID returns the ID that the go command gives each ELF file that it builds, nil where there is
// none at the head of a file. Of its four parts between slants the last one is a sum of the file, and the
// first one of all that it was built from. Other builders write words of their own there, or nothing.
func buildID(head []byte) []byte {
	const size = 4*20 + 3 // four parts, and what separates them
	start := binary.LittleEndian.AppendUint32(nil, uint32(len("Go\x00\x00")))
	start = binary.LittleEndian.AppendUint32(start, size)
	start = binary.LittleEndian.AppendUint32(start, 4) // the type of note
	start = append(start, "Go\x00\x00"...)
	at := bytes.Index(head, start)
	if at < 0 || len(head) < at+len(start)+size {
		return nil
	}
	id := head[at+len(start):][:size]
	if parts := bytes.Split(id, []byte("/")); len(parts) != 4 || len(parts[0]) != 20 || len(parts[3]) != 20 {
		return nil
	}
	return id
}
