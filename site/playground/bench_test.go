package playground

import (
	"os"
	"testing"
)

func BenchmarkCheck(b *testing.B) {
	text, err := os.ReadFile("../../testdata/faulty/port-louis.cable")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Check(string(text), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
