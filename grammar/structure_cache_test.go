package grammar

import "testing"

// TestWithout holds that a cable without some of its elements has the others in list and tree, at
// their places.
func TestWithout(t *testing.T) {
	const text = "FM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\nUNCLAS PORT LOUIS 000042\nTAGS: ETRD\nSUBJECT: DUES\n\n" +
		"1. (U) They rise.\n\n2. (U) They fall.\n\nROE\nBT\n"
	c := Parse("", text)
	n := len(c.Elements)
	for from := range n {
		for to := from; to <= n; to++ {
			rest := c.Without(from, to)
			if want := n - (to - from); len(rest.Elements) != want {
				t.Fatalf("without %d to %d: %d elements, want %d", from, to, len(rest.Elements), want)
			}
			in := map[Element]bool{}
			rest.Structure.elements(func(e Element) { in[e] = true })
			for _, e := range rest.Elements {
				if !in[e] {
					t.Errorf("without %d to %d: %v %q is not in the tree", from, to, e.Kind(), e.Span().Of(text))
				}
			}
		}
	}
	if len(c.Elements) != n {
		t.Errorf("the cable itself has %d elements, had %d", len(c.Elements), n)
	}
}
