package suggest

import "testing"

func TestDidYouMean(t *testing.T) {
	names := []string{"pilcrow", "linked-tag", "tags", "text"}
	for word, want := range map[string]string{
		"pilcrow":   `; did you mean "pilcrow"?`,
		"pilcrwo":   `; did you mean "pilcrow"?`,
		"linked-tg": `; did you mean "linked-tag"?`,
		"layout":    "",
		"t":         "",
		"":          "",
	} {
		if got := DidYouMean(word, names); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
