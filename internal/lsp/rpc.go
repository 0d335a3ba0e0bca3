package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"sync"

	"go.lsp.dev/jsonrpc2"
)

// rpc dispatches the messages of the editor, whose order matters: a text is changed, then something
// is asked about it. So a notification is handled to its end before what follows it begins;
// requests are handled beside each other, and beside what follows them. Meanwhile messages are read
// on, for the answer to a request of ours may be among them.
//
// Messages are encoded by go.lsp.dev/jsonrpc2; why its connections are not used, nor those of other
// libraries, is said in the comment on the package.
type rpc struct {
	frames  *frames
	methods methods
	ctx     context.Context // of calls; ends with the messages

	mu      sync.Mutex                         // guards what follows
	arrived *sync.Cond                         // when one is added to waiting, or none is any more
	waiting []*message                         // in order
	ended   bool                               // no more messages come
	err     error                              // with which the stream of messages ended
	working map[jsonrpc2.ID]context.CancelFunc // calls that have no answer yet
	asked   map[jsonrpc2.ID]chan *message      // requests of ours that have none
	last    int64                              // id of a request of ours
}

// handler handles a message and returns the result, in JSON; nil for null, and for notifications.
type handler func(context.Context, *message) (json.RawMessage, error)

// methods are the handlers by method. That of "" is for unknown methods.
type methods map[string]handler

// errClosed is why there is no answer to a request of ours any more.
var errClosed = errors.New("the editor has closed the stream")

func newRPC(f *frames, m methods) *rpc {
	r := &rpc{frames: f, methods: m, working: map[jsonrpc2.ID]context.CancelFunc{}, asked: map[jsonrpc2.ID]chan *message{}}
	r.arrived = sync.NewCond(&r.mu)
	return r
}

// serve reads messages until there are no more, and returns once all are handled.
func (r *rpc) serve(ctx context.Context) {
	defer r.frames.Close()
	var end context.CancelFunc
	r.ctx, end = context.WithCancel(ctx)
	go func() {
		defer end() // nobody waits any more for the calls that are being handled
		r.read()
	}()
	var calls sync.WaitGroup
	for m := r.next(); m != nil; m = r.next() {
		if !m.isCall() {
			_, _ = r.handle(r.ctx, m) // the handler has logged what went wrong
			continue
		}
		ctx, err := r.begin(m.id)
		if err != nil {
			r.answer(m.id, nil, err)
			continue
		}
		calls.Go(func() {
			result, err := r.handle(ctx, m)
			r.finish(m.id)
			r.answer(m.id, result, err)
		})
	}
	calls.Wait()
}

// read reads messages to the end of the stream and queues them, except for answers.
func (r *rpc) read() {
	for {
		text, err := r.frames.Recv()
		var unreadable frameError
		if errors.As(err, &unreadable) {
			r.answer(jsonrpc2.ID{}, nil, jsonrpc2.NewError(jsonrpc2.ParseError, unreadable.Error()))
			continue
		}
		if err != nil {
			r.end(err)
			return
		}
		switch m, fault := parseMessage(text); {
		case fault != nil:
			r.answer(m.id, nil, fault)
		case m.method == "":
			r.take(m)
		default:
			r.mu.Lock()
			r.waiting = append(r.waiting, m)
			r.mu.Unlock()
			r.arrived.Signal()
		}
	}
}

// end notes that no more messages come.
func (r *rpc) end(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ended = true
	if err != io.EOF {
		r.err = err
	}
	for id, answer := range r.asked {
		close(answer)
		delete(r.asked, id)
	}
	r.arrived.Broadcast()
}

// next waits for the next message that is no answer. It returns nil when there are no more.
func (r *rpc) next() *message {
	r.mu.Lock()
	defer r.mu.Unlock()
	for len(r.waiting) == 0 {
		if r.ended {
			return nil
		}
		r.arrived.Wait()
	}
	m := r.waiting[0]
	r.waiting[0] = nil
	r.waiting = r.waiting[1:]
	return m
}

func (r *rpc) handle(ctx context.Context, m *message) (json.RawMessage, error) {
	h := r.methods[m.method]
	if h == nil {
		h = r.methods[""]
	}
	return h(ctx, m)
}

// begin adds a call to those that are being handled.
func (r *rpc) begin(id jsonrpc2.ID) (context.Context, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.working[id] != nil {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "id %v is that of another request, not answered yet", id)
	}
	ctx, cancel := context.WithCancel(r.ctx)
	r.working[id] = cancel
	return ctx, nil
}

// finish removes a call from those that are being handled. Its id may be used again once it is
// answered.
func (r *rpc) finish(id jsonrpc2.ID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.working[id]()
	delete(r.working, id)
}

// cancel cancels a call that is being handled. One that is answered already needs nothing.
func (r *rpc) cancel(id jsonrpc2.ID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if cancel := r.working[id]; cancel != nil {
		cancel()
	}
}

// answer answers a call. Once the editor has closed the stream answers are dropped.
func (r *rpc) answer(id jsonrpc2.ID, result json.RawMessage, err error) {
	_ = r.frames.Send(jsonrpc2.AppendResponse(nil, id, jsonrpc2.RawMessage(result), err))
}

// notify sends a notification. Once the editor has closed the stream they are dropped.
func (r *rpc) notify(method string, params json.RawMessage) {
	_ = r.frames.Send(jsonrpc2.AppendNotification(nil, method, jsonrpc2.RawMessage(params)))
}

// ask sends a request to the editor and waits for the answer.
func (r *rpc) ask(ctx context.Context, method string, params json.RawMessage) (json.RawMessage, error) {
	id, answer := r.await()
	if err := r.frames.Send(jsonrpc2.AppendCall(nil, id, method, jsonrpc2.RawMessage(params))); err != nil {
		return nil, err
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case m := <-answer:
		switch {
		case m == nil:
			return nil, errClosed
		case m.err != nil:
			return nil, m.err
		}
		return m.result, nil
	}
}

// await returns the id of a new request, and the channel of its answer, which is closed when none
// comes.
func (r *rpc) await() (jsonrpc2.ID, <-chan *message) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.last++
	id, answer := jsonrpc2.NewNumberID(r.last), make(chan *message, 1)
	if r.ended {
		close(answer)
	} else {
		r.asked[id] = answer
	}
	return id, answer
}

// take hands an answer to the request that waits for it.
func (r *rpc) take(m *message) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if answer := r.asked[m.id]; answer != nil {
		answer <- m
		delete(r.asked, m.id)
	}
}
