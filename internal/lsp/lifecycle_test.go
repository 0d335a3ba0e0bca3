package lsp_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/cablelint/cablelint/internal/lsp"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/rules"
)

func TestShutdownAndExit(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	s.must("shutdown", nil, nil)
	if err := s.call("textDocument/hover", of("untitled:a", "0:0"), nil); err == nil || err.Error() != "-32600 textDocument/hover after shutdown, expected exit" {
		t.Errorf("after shutdown: %v", err)
	}
	s.notify("exit", nil)
	s.await(s.ended, "the server to end")
	if s.err != nil {
		t.Errorf("ended with %v", s.err)
	}
}

func TestEndings(t *testing.T) {
	for name, leave := range map[string]func(*session){
		"exit without shutdown":      func(s *session) { s.notify("exit", nil) },
		"the stream ends":            func(s *session) { s.in.Close() },
		"the stream breaks":          func(s *session) { s.in.CloseWithError(errors.New("broken")) },
		"the stream ends in a frame": func(s *session) { s.write("Content-Length: 100\r\n\r\n{\"json"); s.in.Close() },
		"nobody reads any more":      func(s *session) { s.out.Close(); s.change("untitled:a", 2, whole("")); s.in.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, "", nil)
			s.open("untitled:a", large())
			leave(s)
			s.await(s.ended, "the server to end")
			if !errors.Is(s.err, lsp.ErrNoShutdown) {
				t.Errorf("ended with %v, want %v", s.err, lsp.ErrNoShutdown)
			}
		})
	}
}

// TestExitWithParent ends the server when the process that the editor named is gone, though the
// stream is open still.
func TestExitWithParent(t *testing.T) { synctest.Test(t, testExitWithParent) }

func testExitWithParent(t *testing.T) {
	parent := exec.Command("cat")
	stdin, err := parent.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Skipf("there is no cat: %v", err)
	}
	s := connect(t)
	s.must("initialize", object{"processId": parent.Process.Pid, "rootUri": nil, "capabilities": object{}}, nil)
	select {
	case <-s.ended:
		t.Fatal("the server ended while its parent lives")
	default:
	}
	stdin.Close()
	if err := parent.Wait(); err != nil {
		t.Fatal(err)
	}
	s.await(s.ended, "the server to end")
}

// TestForeignParent goes on where the editor names a process that is not there, as from without a
// container.
func TestForeignParent(t *testing.T) {
	gone := exec.Command("cat")
	if err := gone.Run(); err != nil {
		t.Skipf("there is no cat: %v", err)
	}
	s := connect(t)
	s.must("initialize", object{"processId": gone.Process.Pid, "rootUri": nil, "capabilities": object{}}, nil)
	s.open("untitled:a", faulty)
	s.diagnosticsOf("untitled:a", 1)
	s.must("shutdown", nil, nil)
	s.notify("exit", nil)
	s.await(s.ended, "the server to end")
	if s.err != nil {
		t.Errorf("ended with %v", s.err)
	}
}

// TestBeforeInitialize refuses requests and drops notifications until it is initialized, and a
// second initialize.
func TestBeforeInitialize(t *testing.T) {
	s := connect(t)
	s.open("untitled:a", faulty)
	if err := s.call("textDocument/hover", of("untitled:a", "0:0"), nil); err == nil || err.Error() != "-32002 textDocument/hover before initialize" {
		t.Errorf("hover: %v", err)
	}
	s.initialize("", nil)
	if err := s.call("textDocument/hover", of("untitled:a", "0:0"), nil); err == nil || err.Error() != "-32602 untitled:a is not open" {
		t.Errorf("a file that was opened before: %v", err)
	}
	if err := s.call("initialize", object{"capabilities": object{}}, nil); err == nil || err.Error() != "-32600 initialize for the second time" {
		t.Errorf("initialize again: %v", err)
	}
}

// TestMalformed sends what no editor should, and sees each time that the session goes on.
func TestMalformed(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	for name, message := range map[string]string{
		"no JSON":                `{"jsonrpc":`,
		"no object":              `7`,
		"nothing":                ``,
		"an empty batch":         `[]`,
		"no version":             `{"id":900,"method":"textDocument/hover"}`,
		"parameters of any sort": `{"jsonrpc":"2.0","id":901,"method":"textDocument/hover","params":[1,2]}`,
		"wrong types":            `{"jsonrpc":"2.0","id":902,"method":"textDocument/hover","params":{"textDocument":7,"position":"x"}}`,
		"no parameters":          `{"jsonrpc":"2.0","id":903,"method":"textDocument/hover"}`,
		"negative positions":     `{"jsonrpc":"2.0","id":904,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":-1,"character":-1}}}`,
		"large positions":        `{"jsonrpc":"2.0","id":905,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":4294967295,"character":4294967295}}}`,
		"a range backwards":      `{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:b","version":2},"contentChanges":[{"range":{"start":{"line":9,"character":9},"end":{"line":0,"character":0}},"text":"x"}]}}`,
		"an unknown method":      `{"jsonrpc":"2.0","id":906,"method":"textDocument/brew"}`,
		"unknown notifications":  `{"jsonrpc":"2.0","method":"$/brew","params":{}}`,
		"a request of no name":   `{"jsonrpc":"2.0","method":"workspace/diagnostic","params":{"previousResultIds":[{"uri":"file:///a","value":"1"}]}}`,
		"an answer to nothing":   `{"jsonrpc":"2.0","id":907,"result":{}}`,
		"a cancellation":         `{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":12345}}`,
		"one by another name":    `{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"twelve"}}`,
		"broken UTF-8":           "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"untitled:c\",\"languageId\":\"cable\",\"version\":1,\"text\":\"\xff\xfe\"}}}",
		"a URI that is none":     `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"%%%","languageId":"cable","version":1,"text":"BT"}}}`,
		"an empty URI":           `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"","languageId":"cable","version":1,"text":"BT"}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			s.write(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(message), message))
			var h hover
			s.must("textDocument/hover", of("untitled:a", "0:0"), &h)
			if !strings.HasPrefix(h.Contents.Value, "OO: IMMEDIATE, the precedence") {
				t.Errorf("hover shows %q", h.Contents.Value)
			}
		})
	}
}

// TestHeaders takes headers as they may be.
func TestHeaders(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	for i, header := range []string{
		"Content-Length: %d\r\n\r\n", "content-length:%d\r\n\r\n", "Content-Length: %d\n\n",
		"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n\r\n", "Content-Length: %d\r\nX-Other: 1\r\n\r\n", "\r\n\r\nContent-Length: %d\r\n\r\n",
	} {
		text := fmt.Sprintf("BT %d", i)
		message, err := json.Marshal(object{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": object{
			"textDocument": object{"uri": "untitled:a", "version": i + 2}, "contentChanges": []object{whole(text)},
		}})
		if err != nil {
			t.Fatal(err)
		}
		s.write(fmt.Sprintf(header, len(message)) + string(message))
		s.diagnosticsOf("untitled:a", i+2)
	}
}

// TestUnreadableFrames answers frames without a usable length, and goes on.
func TestUnreadableFrames(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	for stream, want := range map[string]string{
		"Content-Length: -5\r\n\r\n{}":             `-32700 Content-Length is "-5", expected 0 to 268435456`,
		"Content-Length: 99999999999999\r\n\r\n{}": `-32700 Content-Length is "99999999999999", expected 0 to 268435456`,
		strings.Repeat("x", 100_000):               "-32700 text that belongs to no message",
	} {
		s.write(stream)
		s.must("textDocument/hover", of("untitled:a", "0:0"), nil)
		var got answer
		s.next("answer", &got)
		if got.Error == nil || got.Error.Error() != want {
			t.Errorf("%.40s: %v, want %s", stream, got.Error, want)
		}
	}
}

// TestOutOfOrder takes notifications that come in no order: what is about no open file is dropped,
// and so is an older version.
func TestOutOfOrder(t *testing.T) {
	s := start(t, "", nil)
	s.change("untitled:a", 2, whole(faulty))
	s.notify("textDocument/didClose", of("untitled:a", ""))
	s.notify("textDocument/didSave", of("untitled:a", ""))
	s.open("untitled:a", "BT")
	s.open("untitled:a", faulty) // twice
	s.change("untitled:a", 5, edit("12:8-12:10", "EL"))
	s.change("untitled:a", 4, whole("an older text"))
	got := s.diagnosticsOf("untitled:a", 5)
	if !strings.Contains(got, "serial-mismatch") || strings.Contains(got, "misspelt-tag") {
		t.Errorf("found is\n%s", got)
	}
	var h hover
	s.must("textDocument/hover", of("untitled:a", "12:7"), &h)
	if h.Contents.Value != "PREL: external relations" {
		t.Errorf("hover shows %q", h.Contents.Value)
	}
	s.notify("textDocument/didClose", of("untitled:a", ""))
	s.change("untitled:a", 6, whole("BT"))
	if err := s.call("textDocument/hover", of("untitled:a", "0:0"), nil); err == nil || err.Error() != "-32602 untitled:a is not open" {
		t.Errorf("closed: %v", err)
	}
}

// TestEnormous reads no text over the limit, and says so: in the text, and where the user asks for
// something. What editors ask for by themselves, at each stroke, comes to nothing without a
// complaint.
func TestEnormous(t *testing.T) {
	s := start(t, "", nil)
	text := faulty + strings.Repeat("1. (U) The dues rise and rise, and nobody knows why.\n\n", 312_000)
	s.open("untitled:a", text)
	want := fmt.Sprintf("0:0-0:0 information : text of %d bytes is larger than limits.max-size of the configuration, 16777216\n", len(text))
	if got := s.diagnosticsOf("untitled:a", 1); got != want {
		t.Errorf("found is %.300s, want %s", got, want)
	}
	var h *hover
	s.must("textDocument/hover", of("untitled:a", "0:0"), &h)
	if h != nil {
		t.Errorf("hover shows %+v", h)
	}
	s.must("textDocument/codeAction", object{
		"textDocument": object{"uri": "untitled:a"}, "range": rangeOf("0:0-0:0"), "context": object{"diagnostics": []any{}},
	}, nil)
	if err := s.call("textDocument/formatting", of("untitled:a", ""), nil); err == nil || !strings.HasPrefix(err.Error(), "-32803 ") {
		t.Errorf("formatting: %v", err)
	}
	s.change("untitled:a", 2, whole(faulty))
	if got := s.diagnosticsOf("untitled:a", 2); got != foundInFaulty {
		t.Errorf("made small: found is %s", got)
	}
}

// TestLongLines answers in texts that are one line, or nothing but line ends.
func TestLongLines(t *testing.T) {
	s := start(t, "", nil)
	n := 50_000
	if slowtest.All() {
		n = 300_000
	}
	for i, text := range []string{strings.Repeat("RUEHC ", n), strings.Repeat("\n", n), strings.Repeat("\r", n), strings.Repeat("¶", n)} {
		uri := fmt.Sprintf("untitled:%d", i)
		s.open(uri, text)
		s.diagnosticsOf(uri, 1)
		s.must("textDocument/documentSymbol", of(uri, ""), nil)
		s.must("textDocument/semanticTokens/full", of(uri, ""), nil)
	}
}

// TestCancel cancels a request that waits, by $/cancelRequest, and one that newer text makes
// pointless.
func TestCancel(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, pulls)
	report := s.workspaceDiagnostics(object{"previousResultIds": []any{}})
	for range 200 { // before its handler has begun, or after
		id, waiting := s.ask("workspace/diagnostic", report.known())
		s.notify("$/cancelRequest", object{"id": id})
		if err := s.answered("workspace/diagnostic", waiting, nil); err == nil || err.Error() != "-32800 the request was cancelled" {
			t.Fatalf("cancelled: %v", err)
		}
	}
	s.open(uri("42.cable"), large())
	for version := 2; version < 200; version++ {
		_, waiting := s.ask("textDocument/diagnostic", of(uri("42.cable"), ""))
		s.change(uri("42.cable"), version, edit("21:20-21:20", "x"))
		if err := s.answered("textDocument/diagnostic", waiting, nil); err != nil {
			if !strings.HasPrefix(err.Error(), "-32801 ") {
				t.Errorf("newer text: %v", err)
			}
			return
		}
	}
	t.Error("no request was given up for newer text in 200")
}

// TestCloseWhileWaiting leaves while requests wait for answers.
func TestCloseWhileWaiting(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, pulls)
	report := s.workspaceDiagnostics(object{"previousResultIds": []any{}})
	s.ask("workspace/diagnostic", report.known())
	s.open(uri("42.cable"), large())
	s.ask("textDocument/diagnostic", of(uri("42.cable"), ""))
	s.ask("textDocument/formatting", of(uri("42.cable"), ""))
	s.in.Close()
	s.await(s.ended, "the server to end")
}

// TestStandardInput ends by exit though a read of the stream cannot be broken off, as with a
// terminal.
func TestStandardInput(t *testing.T) { synctest.Test(t, testStandardInput) }

func testStandardInput(t *testing.T) {
	in, write := io.Pipe()
	defer write.Close()
	done := make(chan error, 1)
	go func() { done <- lsp.Serve(struct{ io.Reader }{in}, discard{}, "test", rules.All()) }()
	for _, message := range []string{`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}`, `{"jsonrpc":"2.0","method":"exit"}`} {
		fmt.Fprintf(write, "Content-Length: %d\r\n\r\n%s", len(message), message)
	}
	if err := <-done; !errors.Is(err, lsp.ErrNoShutdown) {
		t.Errorf("ended with %v", err)
	}
}

// TestNobodyReads ends though what it writes is read by nobody, when the stream of a hanging editor
// ends, or its process.
func TestNobodyReads(t *testing.T) { synctest.Test(t, testNobodyReads) }

func testNobodyReads(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, byProcess := range []bool{false, true} {
		parent := exec.Command("cat")
		stdin, err := parent.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := parent.Start(); err != nil {
			t.Skipf("there is no cat: %v", err)
		}
		in, write := io.Pipe()
		out, serverOut := io.Pipe()
		begun := make(chan struct{})
		done := make(chan error, 1)
		go func() { done <- lsp.Serve(in, &noticing{WriteCloser: serverOut, begun: begun}, "test", rules.All()) }()
		message := fmt.Sprintf(`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"processId":%d}}`, parent.Process.Pid)
		fmt.Fprintf(write, "Content-Length: %d\r\n\r\n%s", len(message), message)
		<-begun // to write an answer that nobody takes
		stdin.Close()
		if err := parent.Wait(); err != nil {
			t.Fatal(err)
		}
		if !byProcess {
			write.Close()
		}
		select {
		case err := <-done:
			if !errors.Is(err, lsp.ErrNoShutdown) {
				t.Errorf("ended with %v", err)
			}
		case <-time.After(patience):
			t.Fatal("the server goes on")
		}
		write.Close()
		out.Close()
	}
	for end := time.Now().Add(patience); runtime.NumGoroutine() > before; runtime.Gosched() {
		if time.Now().After(end) {
			t.Fatalf("%d goroutines where %d were", runtime.NumGoroutine(), before)
		}
	}
}

// noticing is a stream that signals when the first message is written.
type noticing struct {
	io.WriteCloser
	once  sync.Once
	begun chan struct{}
}

func (n *noticing) Write(b []byte) (int, error) {
	n.once.Do(func() { close(n.begun) })
	return n.WriteCloser.Write(b)
}

type discard struct{}

func (discard) Write(b []byte) (int, error) { return len(b), nil }

func (discard) Close() error { return nil }

// TestMemory holds no old versions and no closed files: after many of them the heap is as it was
// after a few.
func TestMemory(t *testing.T) {
	slowtest.Skip(t)
	s := start(t, "", nil)
	text := large()
	round := func() {
		s.open("untitled:a", text)
		for version := 2; version < 20; version++ {
			s.change("untitled:a", version, edit("21:20-21:20", "x"))
			s.must("textDocument/hover", of("untitled:a", "0:0"), nil)
			s.must("textDocument/completion", of("untitled:a", "4:0"), nil)
		}
		s.diagnosticsOf("untitled:a", 19)
		s.notify("textDocument/didClose", of("untitled:a", ""))
		s.must("workspace/symbol", object{"query": ""}, nil) // the closing has been seen by then
	}
	heap := func() uint64 {
		for range 3 {
			runtime.GC()
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	round()
	before := heap()
	for range 20 {
		round()
	}
	const most = 2 << 20 // bytes; twenty texts are 2 MB, their trees far more
	if after := heap(); after > before+most {
		t.Errorf("%d bytes of heap where %d were", after, before)
	}
}
