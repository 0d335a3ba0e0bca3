package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"sync"

	"go.lsp.dev/jsonrpc2"
)

// rpc hands the messages of the editor over. Those of the protocol depend on their order: a text is changed, then something is asked
// about it. So a notification is at its end before anything behind it begins; calls are worked at beside one another, and beside what
// comes behind them. Meanwhile messages are read on, for the answer to a question of ours may be among them.
//
// The messages are put into words by go.lsp.dev/jsonrpc2. The connection of that package has notifications overtake one another, and
// its way of cancelling a call panics.
type rpc struct {
	frames  *frames
	methods methods
	ctx     context.Context // of calls; ends with the messages

	mu      sync.Mutex                         // guards what follows
	arrived *sync.Cond                         // when one is added to waiting, or none is any more
	waiting []*message                         // in order
	ended   bool                               // no more messages come
	working map[jsonrpc2.ID]context.CancelFunc // calls that have no answer yet
	asked   map[jsonrpc2.ID]chan *message      // questions of ours that have none
	last    int64                              // id of a question
}

// handler does what a message wants and returns the answer, in JSON; nil for null, and for notifications.
type handler func(context.Context, *message) (json.RawMessage, error)

// methods are the handlers by method. That of "" says of any other that there is none.
type methods map[string]handler

// errGone is why there is no answer to a question any more.
var errGone = errors.New("the editor has gone")

func newRPC(f *frames, m methods) *rpc {
	r := &rpc{frames: f, methods: m, working: map[jsonrpc2.ID]context.CancelFunc{}, asked: map[jsonrpc2.ID]chan *message{}}
	r.arrived = sync.NewCond(&r.mu)
	return r
}

// serve reads messages until there are no more, and returns once all are dealt with.
func (r *rpc) serve(ctx context.Context) {
	defer r.frames.Close()
	var end context.CancelFunc
	r.ctx, end = context.WithCancel(ctx)
	go func() {
		defer end() // the calls that are at work have nobody who waits for them
		r.read()
	}()
	var calls sync.WaitGroup
	for m := r.next(); m != nil; m = r.next() {
		if !m.isCall() {
			_, _ = r.handle(r.ctx, m) // the handler has told what went wrong
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

// read reads messages to the end of their stream and has them wait, but for answers.
func (r *rpc) read() {
	for {
		text, err := r.frames.Recv()
		if err != nil {
			r.end()
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

// end says that no more messages come.
func (r *rpc) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ended = true
	for id, answer := range r.asked {
		close(answer)
		delete(r.asked, id)
	}
	r.arrived.Broadcast()
}

// next waits for the next message but an answer. It is nil when there are no more.
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
	do := r.methods[m.method]
	if do == nil {
		do = r.methods[""]
	}
	return do(ctx, m)
}

// begin takes a call into those that are at work.
func (r *rpc) begin(id jsonrpc2.ID) (context.Context, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.working[id] != nil {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "id %v where that of no other call is due", id)
	}
	ctx, cancel := context.WithCancel(r.ctx)
	r.working[id] = cancel
	return ctx, nil
}

// finish takes a call out of those that are at work. Its id may be used again once it is answered.
func (r *rpc) finish(id jsonrpc2.ID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.working[id]()
	delete(r.working, id)
}

// cancel cancels a call that is at work. Of others nobody needs to know.
func (r *rpc) cancel(id jsonrpc2.ID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if cancel := r.working[id]; cancel != nil {
		cancel()
	}
}

// answer answers a call. Where the editor has gone nobody is there to be told.
func (r *rpc) answer(id jsonrpc2.ID, result json.RawMessage, err error) {
	_ = r.frames.Send(jsonrpc2.AppendResponse(nil, id, jsonrpc2.RawMessage(result), err))
}

// notify sends a notification, in the same way.
func (r *rpc) notify(method string, params json.RawMessage) {
	_ = r.frames.Send(jsonrpc2.AppendNotification(nil, method, jsonrpc2.RawMessage(params)))
}

// ask puts a question to the editor and waits for the answer.
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
			return nil, errGone
		case m.err != nil:
			return nil, m.err
		}
		return m.result, nil
	}
}

// await returns the id of a new question, and where its answer will come, or nil when the editor has gone.
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

// take takes an answer to where it is waited for.
func (r *rpc) take(m *message) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if answer := r.asked[m.id]; answer != nil {
		answer <- m
		delete(r.asked, m.id)
	}
}
