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

// BenchmarkKeystroke types letters into a cable of 100 kB, one after the other, and waits for what an editor wants to know of
// each: the findings, pushed or pulled, or all that it asks for. ns/op is the mean time from the keystroke to the answer,
// median-ms the median. 20 ms are the most that is allowed.
func BenchmarkKeystroke(b *testing.B) {
	const uri = "untitled:a"
	pulled := func(s *session, _ int, _ string) { s.must("textDocument/diagnostic", of(uri, ""), nil) }
	for _, mode := range []struct {
		name         string
		capabilities object
		wait         func(s *session, version int, at string)
	}{
		{"pushed", nil, func(s *session, version int, _ string) { s.diagnosticsOf(uri, version) }},
		{"pulled", pulls, pulled},
		{"all", pulls, func(s *session, _ int, at string) { s.askAll(uri, at) }},
	} {
		b.Run(mode.name, func(b *testing.B) {
			s := start(b, "", mode.capabilities)
			text := large()
			line := strings.Count(text[:len(text)/2], "\n")
			at := fmt.Sprintf("%d:20-%d:20", line, line)
			s.open(uri, text)
			took := make([]time.Duration, 0, b.N)
			for version := 2; b.Loop(); version++ {
				began := time.Now()
				s.change(uri, version, edit(at, "x"))
				mode.wait(s, version, at)
				took = append(took, time.Since(began))
				if version%50 == 0 { // not to lengthen the line forever
					s.change(uri, version, whole(text))
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
		})
	}
}

// askAll asks for what VS Code asks for at a keystroke, all at once, and waits for the answers.
func (s *session) askAll(uri, at string) {
	waiting := map[string]<-chan answer{}
	ask := func(about string, params object) {
		_, waiting[about] = s.ask("textDocument/"+about, params)
	}
	for _, about := range []string{"diagnostic", "semanticTokens/full", "documentSymbol", "foldingRange", "documentLink"} {
		ask(about, of(uri, ""))
	}
	actions := of(uri, at)
	actions["context"] = object{"diagnostics": []any{}}
	ask("codeAction", actions)
	position, _, _ := strings.Cut(at, "-")
	ask("completion", of(uri, position))
	ask("documentHighlight", of(uri, position))
	for about, answer := range waiting {
		if err := s.answered(about, answer, nil); err != nil {
			s.t.Fatalf("%s: %v", about, err)
		}
	}
}
