package command

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
)

// TestActionInstall holds that the action takes a program whose checksum is that of the release, also
// of the latest one, and no other.
func TestActionInstall(t *testing.T) {
	if _, err := exec.LookPath("curl"); err != nil || runtime.GOOS != "linux" {
		t.Skip("no curl here, or no Linux")
	}
	var packed bytes.Buffer
	gz := gzip.NewWriter(&packed)
	w := tar.NewWriter(gz)
	const program = "#!/bin/sh\necho cablelint v1.2.3\n"
	for _, err := range []error{
		w.WriteHeader(&tar.Header{Name: "cablelint", Mode: 0o755, Size: int64(len(program))}),
		func() error { _, err := w.Write([]byte(program)); return err }(), w.Close(), gz.Close(),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	archive := fmt.Sprintf("cablelint_1.2.3_linux_%s.tar.gz", runtime.GOARCH)
	sum := fmt.Sprintf("%x", sha256.Sum256(packed.Bytes()))
	var checksums atomic.Value // of a string: the server reads it in a goroutine of its own
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/latest":
			http.Redirect(w, r, "/tag/v1.2.3", http.StatusFound)
		case "/download/v1.2.3/" + archive:
			w.Write(packed.Bytes())
		case "/download/v1.2.3/checksums.txt":
			fmt.Fprint(w, checksums.Load())
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	for _, tt := range []struct{ version, checksums, want string }{
		{"v1.2.3", sum + "  other.tar.gz\n" + sum + "  " + archive + "\n", ""},
		{"latest", sum + "  " + archive + "\n", ""},
		{"v1.2.3", strings.Repeat("0", 64) + "  " + archive + "\n", archive + ": FAILED"},
		{"v1.2.3", sum + "  other.tar.gz\n", "does not hold " + archive},
		{"v1.2.4", "", "404"},
		{"main", "", "expected a tag such as v0.1.0, or latest"},
	} {
		checksums.Store(tt.checksums)
		folder := filepath.Join(t.TempDir(), "bin")
		install := exec.Command("../.ci/action-install", tt.version, folder)
		install.Env = append(os.Environ(), "CABLELINT_RELEASES="+server.URL)
		said, err := install.CombinedOutput()
		_, missing := os.Stat(filepath.Join(folder, "cablelint"))
		if wrong := tt.want != ""; (err != nil) != wrong || (missing != nil) != wrong || !strings.Contains(string(said), tt.want) {
			t.Errorf("%s: %v, %v, expected %q:\n%s", tt.version, err, missing, tt.want, said)
		}
	}
}
