package lsp_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/cputime"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// large returns a correct cable of 100 kB or a little more.
func large() string { return longer(100_000) }

// longer returns a correct cable of that many bytes or a few more.
func longer(bytes int) string {
	var b strings.Builder
	head, tail, _ := strings.Cut(long, "3. (U) They are high (para 2). See ref B.\n")
	b.WriteString(head)
	for n := 3; b.Len() < bytes; n++ {
		fmt.Fprintf(&b, "%d. (C) The port captain told poloff on March %d that dues\nat berth %d would rise in June (ref A). He asked that\n"+
			"Washington hear of it before the press does (para %d),\nand that nobody be told of the %d ships that wait.\n\n", n, n%28+1, n, n-1, n*7)
	}
	return b.String() + tail
}

// typing is an editor in which letters are typed into a long cable, one after the other.
type typing struct {
	*session
	text    string
	version int
	at      string // where the letters are put
}

const typed = "untitled:a"

// typings are what an editor may wait for at a keystroke: the findings, pushed or pulled, or all
// that it asks for. To judge the text is the least that has to be done; most is how many times as
// long as that, on one processor, all may take.
var typings = []struct {
	name         string
	capabilities object
	wait         func(*typing)
	most         float64
}{
	{"pushed", nil, func(s *typing) { s.diagnosticsOf(typed, s.version) }, 2},
	{"pulled", pulls, func(s *typing) { s.must("textDocument/diagnostic", of(typed, ""), nil) }, 2},
	{"all", pulls, func(s *typing) { s.askAll(typed, s.at) }, 10},
}

func startTyping(t testing.TB, capabilities object, text string) *typing {
	s := &typing{session: start(t, "", capabilities), text: text, version: 1}
	line := strings.Count(s.text[:len(s.text)/2], "\n")
	s.at = fmt.Sprintf("%d:20-%d:20", line, line)
	s.open(typed, s.text)
	return s
}

// key types a letter and waits. It returns how long that took, and how long processors were at work
// on it.
func (s *typing) key(wait func(*typing)) (took, work time.Duration) {
	if s.version%50 == 0 { // not to lengthen the line forever
		s.version++
		s.change(typed, s.version, whole(s.text))
		wait(s)
	}
	s.version++
	began := time.Now()
	work = cputime.Of(func() {
		s.change(typed, s.version, edit(s.at, "x"))
		wait(s)
	})
	return time.Since(began), work
}

// median returns that of times, in milliseconds.
func median(times []time.Duration) float64 {
	slices.Sort(times)
	return times[len(times)/2].Seconds() * 1000
}

// BenchmarkKeystroke types into cables of 100 kB and of 1 MB. ns/op is the mean time from the
// keystroke to the answer, median-ms the median, cpu-ms the median of the work of all processors on
// it, the editor's included, which a machine that is busy otherwise does not lengthen much. It fails
// where the work of even the quickest quarter is more than is allowed: 20 ms in 100 kB.
func BenchmarkKeystroke(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
		most  float64 // milliseconds
	}{{"100kB", 100_000, 20}, {"1MB", 1_000_000, 200}} {
		for _, mode := range typings {
			b.Run(size.name+"/"+mode.name, func(b *testing.B) {
				s := startTyping(b, mode.capabilities, longer(size.bytes))
				var all, work []time.Duration
				for b.Loop() {
					t, w := s.key(mode.wait)
					all, work = append(all, t), append(work, w)
				}
				b.ReportMetric(median(all), "median-ms")
				b.ReportMetric(median(work), "cpu-ms")
				if quick := work[len(work)/4].Seconds() * 1000; quick > size.most && len(work) > 10 {
					b.Errorf("%.1f ms of work, expected at most %v", quick, size.most)
				}
			})
		}
	}
}

// TestKeystroke holds that a keystroke costs no more than some times what it costs to judge the
// text, which is done in turn with it, so that neither the machine nor what else runs on it
// matters.
func TestKeystroke(t *testing.T) {
	if cputime.Raced {
		t.Skip("times mean nothing under the race detector")
	}
	for _, mode := range typings {
		t.Run(mode.name, func(t *testing.T) {
			s := startTyping(t, mode.capabilities, large())
			mode.wait(s)
			var work, judging []time.Duration
			for range 40 {
				judging = append(judging, cputime.Of(func() { lint.Run(grammar.Parse("a", s.text), rules.All(), lint.Config{}) }))
				_, w := s.key(mode.wait)
				work = append(work, w)
			}
			times := median(work) / median(judging)
			t.Logf("%.1f ms of work, %.1f times as much as judging the text", median(work), times)
			if times > mode.most {
				t.Errorf("a keystroke is %.1f times as much work as judging the text, expected at most %v times", times, mode.most)
			}
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
