package lsp

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/testing/slowtest"
)

// hostileFrames are streams with a frame that is none, and what is read of each before the message
// that follows: the messages, and in parentheses what is wrong.
var hostileFrames = []struct{ name, stream, want string }{
	{"negative", "Content-Length: -5\r\n\r\n{}", `(Content-Length is "-5", expected 0 to 268435456)`},
	{"huge", "Content-Length: 99999999999999\r\n\r\n{}", `(Content-Length is "99999999999999", expected 0 to 268435456)`},
	{
		"of 30 digits", "Content-Length: " + strings.Repeat("9", 30) + "\r\n\r\n{}",
		`(Content-Length is "999999999999999999999999999999", expected 0 to 268435456)`,
	},
	{"one over the limit", "Content-Length: 268435457\r\n\r\n{}", `(Content-Length is "268435457", expected 0 to 268435456)`},
	{"no number", "Content-Length: many\r\n\r\n{}", `(Content-Length is "many", expected 0 to 268435456)`},
	{"a sign", "Content-Length: +2\r\n\r\n{}", `(Content-Length is "+2", expected 0 to 268435456)`},
	{"hexadecimal", "Content-Length: 0x2\r\n\r\n{}", `(Content-Length is "0x2", expected 0 to 268435456)`},
	{"a fraction", "Content-Length: 2.0\r\n\r\n{}", `(Content-Length is "2.0", expected 0 to 268435456)`},
	{"no value", "Content-Length:\r\n\r\n{}", `(Content-Length is "", expected 0 to 268435456)`},
	{"two numbers", "Content-Length: 2 2\r\n\r\n{}", `(message header without Content-Length)`},
	{"other header", "X-Length: 2\r\n\r\n{}", `(message header without Content-Length)`},
	{"no header", "{}", `(text that belongs to no message)`},
	{"no header, several lines", "{\r\n  \"a\": 1\r\n\r\n}", `(text that belongs to no message)`},
	{"too short", "Content-Length: 1\r\n\r\n{}", `{ (text that belongs to no message)`},
	{"too short by lines", "Content-Length: 1\r\n\r\n{\n\n}", `{ (text that belongs to no message)`},
	{"nothing", "Content-Length: 0\r\n\r\n", ` `},
	{"nothing, and a text", "Content-Length: 0\r\n\r\n{}", ` (text that belongs to no message)`},
	{"two bad frames", "Content-Length: -1\r\n\r\n{}Content-Length: -2\r\n\r\n{}", `(Content-Length is "-1", expected 0 to 268435456)`},
	{
		"bad, good, bad", "Content-Length: -1\r\n\r\n{}Content-Length: 2\r\n\r\n[]{}",
		`(Content-Length is "-1", expected 0 to 268435456) [] (text that belongs to no message)`,
	},
	{"bad within a good header", "Content-Length: 2\r\n\x00\xff\r\n\r\n{}", `(text that belongs to no message) {}`},
	{"the last of two counts", "Content-Length: 9\r\nContent-Length: 2\r\n\r\n{}", `{}`},
	{"bytes", "\x00\x01\xff\n\n\r\r\n\x00", `(text that belongs to no message)`},
	{"a long line", strings.Repeat("x", 100_000), `(text that belongs to no message)`},
	{"a long line of a header", "Content-Length: 2" + strings.Repeat(" ", 100_000) + "\r\n\r\n{}", `(text that belongs to no message) {}`},
	{"a line as long as the buffer", strings.Repeat("x", maxHeader), `(text that belongs to no message)`},
	{"a line that ends the buffer within the header", strings.Repeat("x", maxHeader-7), `(text that belongs to no message)`},
	{"many lines", strings.Repeat("x\n", 100_000), `(text that belongs to no message)`},
	{"many header lines", strings.Repeat("X: y\n", 100_000) + "\n", `(message header without Content-Length)`},
	{"HTTP", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}", `(text that belongs to no message) {}`},
}

// TestHostileFrames reads streams with unreadable frames, each before a message, which is found
// again.
func TestHostileFrames(t *testing.T) {
	for _, test := range hostileFrames {
		const message = `{"jsonrpc":"2.0","method":"x"}`
		for _, header := range []string{"Content-Length: %d\r\n\r\n%s", "content-length:%d\n\n%s"} {
			f := newFrames(strings.NewReader(test.stream+fmt.Sprintf(header, len(message), message)), nil)
			want := strings.TrimSpace(test.want + " " + message + " (EOF)")
			if diff := cmp.Diff(want, strings.TrimSpace(received(f))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.name, diff)
			}
		}
	}
}

// received reads to the end of a stream, and returns messages and errors.
func received(f *frames) string {
	var list []string
	for {
		switch message, err := f.Recv(); {
		case err == nil:
			list = append(list, string(message))
		case errors.As(err, new(frameError)):
			list = append(list, "("+err.Error()+")")
		default:
			return strings.Join(append(list, "("+err.Error()+")"), " ")
		}
	}
}

// TestLostStream ends with a clear message where no message is found again.
func TestLostStream(t *testing.T) {
	for stream, want := range map[string]string{
		"Content-Length: -5\r\n\r\n{}": `(Content-Length is "-5", expected 0 to 268435456) (no message in the last 24 bytes of the stream)`,
		"{}":                           `(text that belongs to no message) (no message in the last 2 bytes of the stream)`,
		"":                             `(EOF)`,
		"Content-Length: 2\r\n\r\n{":   `(EOF)`, // the editor ended within a message
	} {
		if diff := cmp.Diff(want, received(newFrames(strings.NewReader(stream), nil))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", stream, diff)
		}
	}
}

// TestEndlessStream gives up a stream in which no message comes.
func TestEndlessStream(t *testing.T) {
	slowtest.Skip(t)
	const want = "(text that belongs to no message) (no message within 268435456 bytes)"
	if diff := cmp.Diff(want, received(newFrames(endless{}, nil))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// endless is a stream of zeros.
type endless struct{}

func (endless) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// TestLengthWithoutMessage allocates no room for a message that does not come.
func TestLengthWithoutMessage(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	received(newFrames(strings.NewReader("Content-Length: 268435456\r\n\r\n{}"), nil))
	runtime.ReadMemStats(&after)
	const most = 1 << 20
	if got := after.TotalAlloc - before.TotalAlloc; got > most {
		t.Errorf("%d bytes allocated for a message of 2, expected at most %d", got, most)
	}
}

// FuzzFrames reads any bytes before a message: the message is found, unless the bytes allege to
// hold it.
func FuzzFrames(f *testing.F) {
	for _, test := range hostileFrames {
		if len(test.stream) < 1000 {
			f.Add(test.stream)
		}
	}
	f.Fuzz(func(t *testing.T, stream string) {
		const message = "Content-Length: 1\r\n\r\n7"
		got := received(newFrames(strings.NewReader(stream+strings.Repeat(message, 3)), nil))
		if !strings.Contains(strings.ToLower(stream), "content-length") && !strings.HasSuffix(got, " 7 7 (EOF)") {
			t.Errorf("%q: %q", stream, got)
		}
	})
}
