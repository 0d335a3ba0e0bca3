package command

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
)

// TestLSP holds one session over the streams of the command: it is answered, and ends with 0 after a shutdown.
func TestLSP(t *testing.T) {
	in, editorOut := io.Pipe()
	editorIn, out := io.Pipe()
	var stderr bytes.Buffer
	code := make(chan int, 1)
	go func() {
		code <- run([]string{"lsp"}, streams{in: in, out: out, err: &stderr})
		out.Close()
	}()
	answers := bufio.NewReader(editorIn)
	for _, ask := range []struct{ message, answer string }{
		{`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}`, `"serverInfo":{"name":"cablelint"`},
		{`{"jsonrpc":"2.0","id":2,"method":"shutdown"}`, `"result":null`},
	} {
		fmt.Fprintf(editorOut, "Content-Length: %d\r\n\r\n%s", len(ask.message), ask.message)
		var n int
		if _, err := fmt.Fscanf(answers, "Content-Length: %d\r\n\r\n", &n); err != nil {
			t.Fatal(err)
		}
		answer := make([]byte, n)
		if _, err := io.ReadFull(answers, answer); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(answer), ask.answer) {
			t.Errorf("answered with %s, which lacks %s", answer, ask.answer)
		}
	}
	const exit = `{"jsonrpc":"2.0","method":"exit"}`
	fmt.Fprintf(editorOut, "Content-Length: %d\r\n\r\n%s", len(exit), exit)
	if got := <-code; got != exitClean || stderr.Len() > 0 {
		t.Errorf("code %d, want %d; %s", got, exitClean, stderr.String())
	}
}

// TestLSPInterrupted ends by Ctrl-C, though the stream of the editor is open still.
func TestLSPInterrupted(t *testing.T) {
	in, editor := io.Pipe()
	defer editor.Close()
	stop := make(chan struct{})
	close(stop)
	if code := run([]string{"lsp"}, streams{in: in, out: io.Discard, err: io.Discard, stop: stop}); code != exitFindings {
		t.Errorf("code %d, want %d", code, exitFindings)
	}
}
