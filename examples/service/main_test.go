package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTake(t *testing.T) {
	server := httptest.NewServer(handler())
	t.Cleanup(server.Close)
	read := func(name string) []byte {
		b, err := os.ReadFile("../../testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, c := range map[string]struct {
		body  []byte
		code  int
		mrn   string
		rules []string
	}{
		"sound":     {read("sbu-trade.cable"), http.StatusAccepted, "06JAKARTA6662", nil},
		"faulty":    {read("faulty/port-louis.cable"), http.StatusUnprocessableEntity, "06PORTLOUIS43", []string{"julian-mismatch", "serial-mismatch", "misspelt-tag", "portion-above-level"}},
		"too large": {bytes.Repeat([]byte("x"), 1<<20+1), http.StatusRequestEntityTooLarge, "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			resp, err := http.Post(server.URL+"/cables", "text/plain", bytes.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			if resp.StatusCode != c.code {
				t.Errorf("%s, want %d", resp.Status, c.code)
			}
			if c.code == http.StatusRequestEntityTooLarge {
				return
			}
			var a answer
			if err := json.NewDecoder(resp.Body).Decode(&a); err != nil {
				t.Fatal(err)
			}
			var rules []string
			for _, f := range a.Findings {
				rules = append(rules, f.Rule)
			}
			if diff := cmp.Diff(c.rules, rules); diff != "" || a.MRN != c.mrn || a.Taken != (c.code == http.StatusAccepted) {
				t.Errorf("%s taken %v (-want +got):\n%s", a.MRN, a.Taken, diff)
			}
		})
	}
}

// TestLimited holds that no more requests are let through at a time than there are slots, and that
// one that is given up is answered.
func TestLimited(t *testing.T) {
	inside, leave := make(chan struct{}), make(chan struct{})
	h := limited(2, http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		inside <- struct{}{}
		<-leave
	}))
	for range 2 {
		go h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("POST", "/cables", nil))
		<-inside
	}
	given, giveUp := context.WithCancel(context.Background())
	giveUp()
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, httptest.NewRequest("POST", "/cables", nil).WithContext(given))
	if answer.Code != http.StatusServiceUnavailable {
		t.Errorf("found %d, expected %d", answer.Code, http.StatusServiceUnavailable)
	}
	leave <- struct{}{}
	go h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("POST", "/cables", nil))
	<-inside
	close(leave)
}
