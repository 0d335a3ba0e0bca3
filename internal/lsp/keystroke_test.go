package lsp_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// large returns a sound cable of 100 kB or a little more.
func large() string {
	var b strings.Builder
	head, tail, _ := strings.Cut(long, "3. (U) They are high (para 2). See ref B.\n")
	b.WriteString(head)
	for n := 3; b.Len() < 100_000; n++ {
		fmt.Fprintf(&b, "%d. (C) The port captain told poloff on March %d that dues\nat berth %d would rise in June (ref A). He asked that\n"+
			"Washington hear of it before the press does (para %d),\nand that nobody be told of the %d ships that wait.\n\n", n, n%28+1, n, n-1, n*7)
	}
	return b.String() + tail
}

// BenchmarkKeystroke types letters into a cable of 100 kB, one after the other, and waits for the findings of each: ns/op is the mean
// time from the keystroke to the findings, median-ms the median. 20 ms are the most that is allowed.
func BenchmarkKeystroke(b *testing.B) {
	for _, mode := range []string{"pushed", "pulled"} {
		b.Run(mode, func(b *testing.B) {
			capabilities := object{"textDocument": object{"diagnostic": object{}}}
			if mode == "pushed" {
				capabilities = nil
			}
			s := start(b, "", capabilities)
			text := large()
			line := strings.Count(text[:len(text)/2], "\n")
			s.open("untitled:a", text)
			at := fmt.Sprintf("%d:20-%d:20", line, line)
			took := make([]time.Duration, 0, b.N)
			version := 1
			for b.Loop() {
				began := time.Now()
				version++
				s.change("untitled:a", version, edit(at, "x"))
				if mode == "pushed" {
					s.diagnosticsOf("untitled:a", version)
				} else {
					var report pullReport
					s.must("textDocument/diagnostic", of("untitled:a", ""), &report)
				}
				took = append(took, time.Since(began))
				if version%50 == 0 { // not to lengthen the line forever
					s.change("untitled:a", version, whole(text))
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
		})
	}
}
