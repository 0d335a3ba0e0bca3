package lsp_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/cablelint/cablelint/internal/lsp"
	"github.com/cablelint/cablelint/rules"
)

// patience is how long a test waits for something that has to come. It ends tests that would hang;
// none waits for it to pass.
const patience = 2 * time.Minute

// object is a message, or a part of one.
type object = map[string]any

// session is an editor that talks to a server over pipes in memory.
type session struct {
	t        testing.TB
	in       *io.PipeWriter
	out      *io.PipeReader
	ended    chan struct{} // closed when the server has returned
	err      error         // with which it did
	settings any           // that are answered when the server asks for them

	mu      sync.Mutex
	lastID  int
	waiting map[int]chan answer
	pushed  chan push // in order
	asked   chan push // requests of the server, in order
}

// answer is what a request was answered with.
type answer struct {
	Result json.RawMessage `json:"result"`
	Error  *responseError  `json:"error"`
}

type responseError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *responseError) Error() string { return fmt.Sprintf("%d %s", e.Code, e.Message) }

// push is a notification of the server, or a request.
type push struct {
	method string
	params json.RawMessage
}

// connect starts a server with a silent editor at its other end, which has to initialize it yet.
// When the test ends the editor goes away and no goroutine may be left.
func connect(t testing.TB) *session {
	t.Helper()
	before := runtime.NumGoroutine()
	serverIn, in := io.Pipe()
	out, serverOut := io.Pipe()
	s := &session{
		t: t, in: in, out: out, ended: make(chan struct{}), waiting: map[int]chan answer{},
		pushed: make(chan push, 4096), asked: make(chan push, 4096),
	}
	go func() {
		s.err = lsp.Serve(serverIn, serverOut, "test", rules.All())
		close(s.ended)
	}()
	received := make(chan struct{})
	go func() {
		s.receive()
		close(received)
	}()
	t.Cleanup(func() {
		in.Close()
		s.await(s.ended, "the server to end")
		out.Close()
		s.await(received, "the stream to end")
		for end := time.Now().Add(patience); runtime.NumGoroutine() > before; runtime.Gosched() {
			if time.Now().After(end) {
				buf := make([]byte, 1<<20)
				t.Fatalf("%d goroutines where %d were\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
			}
		}
	})
	return s
}

// start starts a session in a folder, with what the editor can do besides nothing at all.
func start(t testing.TB, folder string, capabilities object) *session {
	t.Helper()
	s := connect(t)
	s.initialize(folder, capabilities)
	return s
}

func (s *session) initialize(folder string, capabilities object) (result object) {
	s.t.Helper()
	params := object{"processId": nil, "rootUri": nil, "capabilities": capabilities}
	if capabilities == nil {
		params["capabilities"] = object{}
	}
	if folder != "" {
		params["rootUri"] = fileURI(folder)
	}
	s.must("initialize", params, &result)
	s.notify("initialized", object{})
	return result
}

func fileURI(path string) string { return "file://" + path }

// await waits for a channel to be closed.
func (s *session) await(c <-chan struct{}, what string) {
	s.t.Helper()
	select {
	case <-c:
	case <-time.After(patience):
		buf := make([]byte, 1<<20)
		s.t.Fatalf("waited in vain for %s\n%s", what, buf[:runtime.Stack(buf, true)])
	}
}

// write writes bytes as they are.
func (s *session) write(text string) {
	if _, err := io.WriteString(s.in, text); err != nil && !errors.Is(err, io.ErrClosedPipe) {
		s.t.Error(err)
	}
}

func (s *session) send(message object) {
	s.t.Helper()
	message["jsonrpc"] = "2.0"
	b, err := json.Marshal(message)
	if err != nil {
		s.t.Fatal(err)
	}
	s.write(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(b), b))
}

func (s *session) notify(method string, params any) {
	s.t.Helper()
	s.send(object{"method": method, "params": params})
}

// ask sends a request and returns its number and where the answer will be.
func (s *session) ask(method string, params any) (id int, c <-chan answer) {
	s.t.Helper()
	s.mu.Lock()
	s.lastID++
	id = s.lastID
	waiting := make(chan answer, 1)
	s.waiting[id] = waiting
	s.mu.Unlock()
	message := object{"id": id, "method": method}
	if params != nil {
		message["params"] = params
	}
	s.send(message)
	return id, waiting
}

// call sends a request, waits for its answer and decodes it.
func (s *session) call(method string, params, result any) error {
	s.t.Helper()
	_, c := s.ask(method, params)
	return s.answered(method, c, result)
}

// answered waits for an answer and decodes it.
func (s *session) answered(what string, c <-chan answer, result any) error {
	s.t.Helper()
	select {
	case a := <-c:
		if a.Error != nil {
			return a.Error
		}
		if result != nil {
			if err := json.Unmarshal(a.Result, result); err != nil {
				s.t.Fatalf("%s: %v in %s", what, err, a.Result)
			}
		}
		return nil
	case <-s.ended:
		s.t.Fatalf("the server ended with %v before it answered %s", s.err, what)
	case <-time.After(patience):
		s.t.Fatalf("%s was not answered", what)
	}
	return nil
}

// must is call for what has to succeed.
func (s *session) must(method string, params, result any) {
	s.t.Helper()
	if err := s.call(method, params, result); err != nil {
		s.t.Fatalf("%s: %v", method, err)
	}
}

// receive takes what the server sends until it ends.
func (s *session) receive() {
	r := bufio.NewReader(s.out)
	for {
		size := 0
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				return
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			if _, value, ok := strings.Cut(line, "Content-Length: "); ok {
				size, _ = strconv.Atoi(value)
			}
		}
		b := make([]byte, size)
		if _, err := io.ReadFull(r, b); err != nil {
			return
		}
		var m struct {
			ID     json.RawMessage `json:"id"`
			Method string          `json:"method"`
			Params json.RawMessage `json:"params"`
			answer
		}
		if err := json.Unmarshal(b, &m); err != nil {
			s.t.Errorf("%v in %s", err, b)
			return
		}
		switch {
		case m.Method == "":
			id, _ := strconv.Atoi(string(m.ID))
			s.mu.Lock()
			c := s.waiting[id]
			delete(s.waiting, id)
			s.mu.Unlock()
			if c != nil {
				c <- m.answer
			} else {
				s.pushed <- push{"answer", b} // to what was no request
			}
		case m.ID != nil:
			var result any
			if m.Method == "workspace/configuration" {
				result = []any{s.settings}
			}
			s.asked <- push{m.Method, m.Params}
			go s.send(object{"id": m.ID, "result": result})
		default:
			s.pushed <- push{m.Method, m.Params}
		}
	}
}

// request waits for a request of a method, and returns what it carries. Others before it are
// dropped.
func (s *session) request(method string) json.RawMessage {
	s.t.Helper()
	for {
		select {
		case p := <-s.asked:
			if p.method == method {
				return p.params
			}
		case <-s.ended:
			s.t.Fatalf("the server ended with %v before it asked for %s", s.err, method)
		case <-time.After(patience):
			s.t.Fatalf("waited in vain for %s", method)
		}
	}
}

// next returns the next notification of a method, and drops others before it.
func (s *session) next(method string, into any) {
	s.t.Helper()
	for {
		select {
		case p := <-s.pushed:
			if p.method != method {
				continue
			}
			if err := json.Unmarshal(p.params, into); err != nil {
				s.t.Fatalf("%s: %v in %s", method, err, p.params)
			}
			return
		case <-s.ended:
			s.t.Fatalf("the server ended with %v before it sent %s", s.err, method)
		case <-time.After(patience):
			s.t.Fatalf("waited in vain for %s", method)
		}
	}
}

// open opens a text. Its version is 1.
func (s *session) open(uri, text string) {
	s.t.Helper()
	s.notify("textDocument/didOpen", object{"textDocument": object{"uri": uri, "languageId": "cable", "version": 1, "text": text}})
}

// change changes a text. Changes are made by edit and whole.
func (s *session) change(uri string, version int, changes ...object) {
	s.t.Helper()
	s.notify("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": version}, "contentChanges": changes})
}

// notifyWatched reports a file that was written or removed, as editors do that watch files. Without
// it the server looks for itself, but on a slow disk not always.
func (s *session) notifyWatched(uri string) {
	s.t.Helper()
	s.notify("workspace/didChangeWatchedFiles", object{"changes": []any{object{"uri": uri, "type": 2}}})
}

// edit is a change of a part: "3:0-3:4", lines and characters from 0 as in the protocol.
func edit(at, text string) object { return object{"range": rangeOf(at), "text": text} }

// whole is a change of everything.
func whole(text string) object { return object{"text": text} }

// rangeOf reads "3:0-3:4".
func rangeOf(at string) object {
	from, to, _ := strings.Cut(at, "-")
	return object{"start": positionOf(from), "end": positionOf(to)}
}

// positionOf reads "3:4".
func positionOf(at string) object {
	line, character, _ := strings.Cut(at, ":")
	l, _ := strconv.Atoi(line)
	c, _ := strconv.Atoi(character)
	return object{"line": l, "character": c}
}

// of are the parameters of most requests: the document, and a position or a range if there is one.
func of(uri, at string) object {
	p := object{"textDocument": object{"uri": uri}}
	switch {
	case strings.Contains(at, "-"):
		p["range"] = rangeOf(at)
	case at != "":
		p["position"] = positionOf(at)
	}
	return p
}

// position and span are places as the server gives them.
type position struct{ Line, Character int }

func (p position) object() object { return object{"line": p.Line, "character": p.Character} }

type span struct{ Start, End position }

func (s span) String() string {
	return fmt.Sprintf("%d:%d-%d:%d", s.Start.Line, s.Start.Character, s.End.Line, s.End.Character)
}

// textEdit is an edit as the server gives it.
type textEdit struct {
	Range   span
	NewText string
}

// apply makes edits of a text without characters beyond the ASCII ones.
func apply(text string, edits []textEdit) string {
	offset := func(p position) int {
		at := 0
		for range p.Line {
			i := strings.IndexByte(text[at:], '\n')
			if i < 0 {
				return len(text)
			}
			at += i + 1
		}
		return min(at+p.Character, len(text))
	}
	for i := len(edits) - 1; i >= 0; i-- {
		e := edits[i]
		text = text[:offset(e.Range.Start)] + e.NewText + text[offset(e.Range.End):]
	}
	return text
}

// until asks again and again until something holds that background work after a notification brings
// about.
func (s *session) until(what string, holds func() bool) {
	s.t.Helper()
	for end := time.Now().Add(patience); !holds(); runtime.Gosched() {
		if time.Now().After(end) {
			s.t.Fatalf("waited in vain for %s", what)
		}
	}
}
