package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/semaphore"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// parsedLine is a line of parse --jsonl.
type parsedLine struct {
	Path  string      `json:"path"` // box.zip!a.cable
	Facts *lint.Facts `json:"facts"`
}

// parsed is what came of one cable: its line, or why it could not be read.
type parsed struct {
	line bytes.Buffer
	err  error
}

// lines prints a line for each cable, in the order in which a walk finds them.
func (c *parseCommand) lines(s streams, code *int) error {
	s, flush := s.gathered()
	troubles := 0
	sources := c.find(c.Paths, s, &troubles)
	options := c.options(s)
	options.MaxSize = cmp.Or(int64(c.MaxSize), config.MaxSize)
	options.Column, options.NameColumn = c.Column, c.NameColumn
	jobs := cmp.Or(int(c.Jobs), runtime.GOMAXPROCS(0))
	room := &settings{judging: semaphore.NewWeighted(mostJudging)}
	for p := range inOrder(cablesOf(sources, options), jobs, room.parse) {
		if s.interrupted() {
			troubles++
			fmt.Fprintln(s.err, "cablelint: interrupted")
			break
		}
		if p.err != nil {
			troubles++
			fmt.Fprintln(s.err, "cablelint:", p.err)
			continue
		}
		if _, err := s.out.Write(p.line.Bytes()); err != nil {
			return err
		}
	}
	if troubles > 0 {
		*code = exitTrouble
	}
	return flush()
}

// foundCable is a cable, or why one could not be had.
type foundCable struct {
	input.Cable
	err error
}

// cablesOf yields the cables of the sources.
func cablesOf(sources []input.Source, o input.Options) iter.Seq[foundCable] {
	return func(yield func(foundCable) bool) {
		for _, source := range sources {
			for cable, err := range source.Cables(o) {
				if !yield(foundCable{cable, err}) {
					return
				}
			}
		}
	}
}

// parse reads one cable. What is wrong with it, and a fault of ours, is that cable's alone.
func (s *settings) parse(from foundCable) *parsed {
	p := &parsed{err: from.err}
	if p.err != nil {
		return p
	}
	path := filepath.ToSlash(from.Name)
	p.err = contained(path, func() error {
		source, err := from.Read()
		if err != nil {
			return err
		}
		defer s.room(source)()
		enc := json.NewEncoder(&p.line)
		enc.SetEscapeHTML(false)
		return enc.Encode(parsedLine{path, lint.ExtractFacts(grammar.Parse(path, source))})
	})
	return p
}

// inOrder yields what do makes of each item, in their order, while it works on up to so many at the same time. It holds no more than
// twice as many results. What was begun is awaited where the caller ends early.
func inOrder[T, R any](items iter.Seq[T], jobs int, do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		running := make(chan struct{}, jobs)
		results := make(chan chan R, jobs)
		end := make(chan struct{})
		go func() {
			defer close(results)
			for item := range items {
				result := make(chan R, 1)
				select {
				case running <- struct{}{}:
				case <-end:
					return
				}
				go func() {
					result <- do(item)
					<-running
				}()
				select {
				case results <- result:
				case <-end:
					return
				}
			}
		}()
		defer func() {
			close(end)
			for result := range results {
				<-result
			}
		}()
		for result := range results {
			if !yield(<-result) {
				return
			}
		}
	}
}
