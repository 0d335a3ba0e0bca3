package command

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestProgress(t *testing.T) {
	var b strings.Builder
	begun := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	now := begun
	p := &progress{w: &b, now: func() time.Time { return now }, begun: begun, total: 10e6}
	for range 8 { // a cable each 250 ms
		now = now.Add(250 * time.Millisecond)
		p.add(500e3)
	}
	p.wipe()
	p.wipe()
	const wipe = "\r\x1b[K"
	want := wipe + "4 cables, 2.0 MB/s, 4s left" + wipe + "5 cables, 2.0 MB/s, 4s left" + wipe + "6 cables, 2.0 MB/s, 4s left" +
		wipe + "7 cables, 2.0 MB/s, 3s left" + wipe + "8 cables, 2.0 MB/s, 3s left" + wipe
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var none *progress
	none.add(1)
	none.wipe()
}
