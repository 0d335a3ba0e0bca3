// Command service takes cables by HTTP and rejects those in which an error is found, as a message
// system does at its door.
//
//	go run ./examples/service
//	curl --data-binary @testdata/faulty/port-louis.cable http://localhost:8080/cables
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"time"

	"github.com/cablelint/cablelint"
	"github.com/cablelint/cablelint/lint"
)

func main() {
	server := &http.Server{
		Addr:         "localhost:8080",
		Handler:      handler(),
		ReadTimeout:  10 * time.Second,
		WriteTimeout: 10 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}

// handler answers POST /cables: 202 for a cable that is taken, 422 for one that is rejected; both
// with what was found.
func handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /cables", limited(atOnce, http.HandlerFunc(take)))
	return mux
}

// atOnce is how many cables are judged at the same time. The worst text of the size that is taken
// costs a hundred megabytes while it is judged, so that so many bound the memory of the service.
const atOnce = 2

// limited lets so many requests through at a time. Others wait, and are answered with 503 where they are given up.
func limited(most int, h http.Handler) http.Handler {
	slots := make(chan struct{}, most)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case slots <- struct{}{}:
			defer func() { <-slots }()
			h.ServeHTTP(w, r)
		case <-r.Context().Done():
			http.Error(w, "too many cables at a time", http.StatusServiceUnavailable)
		}
	})
}

// answer is what is reported to the sender.
type answer struct {
	MRN      string    `json:"mrn,omitempty"` // 06PORTLOUIS42
	Taken    bool      `json:"taken"`
	Findings []finding `json:"findings"`
}

// finding is one mistake, with its place: line and column count from 1, the column in characters.
type finding struct {
	Line     int           `json:"line"`
	Column   int           `json:"column"`
	Severity lint.Severity `json:"severity"`
	Message  string        `json:"message"`
	Rule     string        `json:"rule"`
}

func take(w http.ResponseWriter, r *http.Request) {
	const most = 1 << 20 // bytes of a cable
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		http.Error(w, fmt.Sprintf("over %d bytes, which is the limit", most), http.StatusRequestEntityTooLarge)
		return
	} else if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	res := cablelint.Lint("cable", string(body))
	a := answer{Taken: true, Findings: []finding{}}
	if mrn := res.Entry().MRN; mrn.Known() {
		a.MRN = mrn.String()
	}
	for _, d := range res.Diagnostics {
		at := res.Cable.File.Position(d.At.Start)
		a.Findings = append(a.Findings, finding{at.Line, at.Column, d.Severity, d.Message, d.Rule})
		a.Taken = a.Taken && d.Severity < lint.Error
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(map[bool]int{true: http.StatusAccepted, false: http.StatusUnprocessableEntity}[a.Taken])
	if err := json.NewEncoder(w).Encode(a); err != nil {
		log.Print(err)
	}
}
