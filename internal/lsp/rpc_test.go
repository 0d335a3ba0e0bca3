package lsp

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.lsp.dev/jsonrpc2"
)

// peer is the editor's end of an rpc.
type peer struct {
	t     *testing.T
	in    *io.PipeWriter
	out   *frames
	ended chan struct{}
}

// connectRPC begins an rpc with those methods.
func connectRPC(t *testing.T, m methods) (*peer, *rpc) {
	toServer, in := io.Pipe()
	out, fromServer := io.Pipe()
	r := newRPC(newFrames(toServer, fromServer), m)
	p := &peer{t, in, newFrames(bufio.NewReader(out), nil), make(chan struct{})}
	go func() {
		defer close(p.ended)
		r.serve(context.Background())
	}()
	t.Cleanup(func() { in.Close(); <-p.ended })
	return p, r
}

func (p *peer) send(messages ...string) {
	for _, m := range messages {
		if _, err := fmt.Fprintf(p.in, "Content-Length: %d\r\n\r\n%s", len(m), m); err != nil {
			p.t.Error(err)
		}
	}
}

// want reads the next messages of the server.
func (p *peer) want(messages ...string) {
	p.t.Helper()
	for _, want := range messages {
		got, err := p.out.Recv()
		if diff := cmp.Diff(want, string(got)); diff != "" || err != nil {
			p.t.Errorf("%v (-want +got):\n%s", err, diff)
		}
	}
}

// request is a call, or a notification where there is no id.
func request(id, method string) string {
	if id != "" {
		id = `"id":` + id + `,`
	}
	return `{"jsonrpc":"2.0",` + id + `"method":"` + method + `"}`
}

func result(id, value string) string {
	return `{"jsonrpc":"2.0","id":` + id + `,"result":` + value + `}`
}

// TestOrder handles a notification before what follows it begins, and calls wait for nothing.
func TestOrder(t *testing.T) {
	var did []string
	slow := make(chan struct{})
	p, _ := connectRPC(t, methods{
		"note": func(context.Context, *message) (json.RawMessage, error) {
			did = append(did, "a note") // the race detector would say if two were at work
			return nil, nil
		},
		"slow": func(context.Context, *message) (json.RawMessage, error) {
			<-slow
			return json.RawMessage(`"slow"`), nil
		},
		"look": func(context.Context, *message) (json.RawMessage, error) {
			return json.Marshal(strings.Join(did, ", "))
		},
	})
	p.send(request("1", "slow"), request("", "note"), request("", "note"), request(`"two"`, "look"))
	p.want(result(`"two"`, `"a note, a note"`))
	p.send(request("-3", "look"))
	p.want(result("-3", `"a note, a note"`))
	close(slow)
	p.want(result("1", `"slow"`))
	p.send(request("", "note"), request("1", "look")) // the number is free again
	p.want(result("1", `"a note, a note, a note"`))
}

// TestCancelCall cancels calls by their ids, and refuses a second one of an id.
func TestCancelCall(t *testing.T) {
	begun := make(chan struct{})
	p, r := connectRPC(t, methods{
		"wait": func(ctx context.Context, _ *message) (json.RawMessage, error) {
			begun <- struct{}{}
			<-ctx.Done()
			return nil, errCancelled
		},
	})
	p.send(request("7", "wait"), request(`"7"`, "wait"))
	<-begun
	<-begun
	p.send(request("7", "wait"))
	p.want(`{"jsonrpc":"2.0","id":7,"error":{"code":-32600,"message":"id 7 is that of another request, not answered yet"}}`)
	r.cancel(jsonrpc2.NewNumberID(8)) // that of no call
	r.cancel(jsonrpc2.NewStringID("7"))
	p.want(`{"jsonrpc":"2.0","id":"7","error":{"code":-32800,"message":"the request was cancelled"}}`)
	r.cancel(jsonrpc2.NewNumberID(7))
	p.want(`{"jsonrpc":"2.0","id":7,"error":{"code":-32800,"message":"the request was cancelled"}}`)
}

// TestQuestions waits within a notification for the answer to a question, while other messages
// come, and no longer than the editor is there.
func TestQuestions(t *testing.T) {
	var p *peer
	var r *rpc
	got := make(chan string, 1)
	p, r = connectRPC(t, methods{
		"note": func(ctx context.Context, _ *message) (json.RawMessage, error) {
			answer, err := r.ask(ctx, "ask", json.RawMessage(`[1]`))
			got <- fmt.Sprintf("%s %v", answer, err)
			return nil, nil
		},
		"look": func(context.Context, *message) (json.RawMessage, error) { return json.RawMessage(`7`), nil },
	})
	for i, test := range []struct{ answer, want string }{
		{`"result":{"a":1}`, `{"a":1} <nil>`},
		{`"result":null`, `null <nil>`},
		{`"error":{"code":-32601,"message":"no such method"}`, ` no such method`},
		{`"error":"x"`, ` unreadable error`},
	} {
		p.send(request("", "note"), request("9", "look"))
		p.want(fmt.Sprintf(`{"jsonrpc":"2.0","method":"ask","params":[1],"id":%d}`, i+1))
		p.send(result("99", "1"), fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,%s}`, i+1, test.answer))
		if answer := <-got; answer != test.want {
			t.Errorf("%s: %s, want %s", test.answer, answer, test.want)
		}
		p.want(result("9", "7"))
	}
	p.send(request("", "note"))
	p.want(`{"jsonrpc":"2.0","method":"ask","params":[1],"id":5}`)
	p.in.Close()
	if answer := <-got; answer != " "+errClosed.Error() && answer != " "+context.Canceled.Error() {
		t.Errorf("%s when the editor has closed the stream", answer)
	}
	<-p.ended
	if _, err := r.ask(context.Background(), "ask", nil); !errors.Is(err, errClosed) && !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a question to nobody: %v", err)
	}
}
