package config

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSize(t *testing.T) {
	got := map[string]int64{}
	want := map[string]int64{
		"1": 1, "500000": 500000, "10B": 10, "500KB": 500 << 10, "500k": 500 << 10, "16MB": 16 << 20, "16 mb": 16 << 20, "16MiB": 16 << 20,
		" 2G ": 2 << 30, "1TB": 1 << 40,
		"": 0, "0": 0, "-1": 0, "MB": 0, "16MBB": 0, "16MMB": 0, "16XB": 0, "1.5MB": 0, "16IB": 0, "16BI": 0, "9000000TB": 0, "9223372036854775807": 0, "0x10": 0,
	}
	for text := range want {
		n, err := Size(text)
		got[text] = n
		if (err == nil) != (want[text] > 0) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
