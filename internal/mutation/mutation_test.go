package mutation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const clean = "O 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000042\n\n1. (U) The dues rise.\nBT\n"

// TestPlant holds which cables a mutation takes, and what it makes of them.
func TestPlant(t *testing.T) {
	for _, tt := range []struct{ body, want string }{
		{"replace: ^TO (R\\w+)/\nwith: TO ${1}4/", strings.Replace(clean, "RUEHC/", "RUEHC4/", 1)},
		{"replace: ` the `\nwith: x", clean},
		{"replace: BT\nwith: BT", clean},
		{"replace: ` dues `\nwith: ` \\u00b6 `", strings.Replace(clean, "dues", "\u00b6", 1)},
		{"replace: ^{level}{section} ([A-Z ]+)\nwith: S E C R E T $1", strings.Replace(clean, "UNCLAS", "S E C R E T", 1)},
		{"replace: {date-time}$\nwith:", strings.Replace(clean, "271109Z MAR 06", "", 1)},
		{"in: archive draft\nreplace: BT\nwith: X", clean},
		{"in: transmission draft\nreplace: BT\nwith: X", strings.Replace(clean, "BT", "X", 1)},
		{"since: 2007\nreplace: BT\nwith: X", clean},
		{"since: 2006\nbefore: 2007\nreplace: BT\nwith: X", strings.Replace(clean, "BT", "X", 1)},
		{"before: 2006\nreplace: BT\nwith: X", clean},
		{"where: ^FM\nwhere: ^INFO\nreplace: BT\nwith: X", clean},
		{"where: ^FM\nunless: ^INFO\nreplace: BT\nwith: X", strings.Replace(clean, "BT", "X", 1)},
		{"unless: ^FM\nreplace: BT\nwith: X", clean},
	} {
		m, err := parse(tt.body)
		if err != nil {
			t.Errorf("%q: %v", tt.body, err)
			continue
		}
		got := clean
		if e, ok := m.Plant(Cable{"acp127", "transmission", 2006, clean}); ok {
			if got = e.Apply(clean); got == clean {
				t.Errorf("%q: an edit that changes nothing", tt.body)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.body, diff)
		}
	}
	for _, body := range []string{"", "with: x", "replace: (", "replace x", "replaces: x", "replace: x\nwith: \\q", "replace: x\nsince: then"} {
		if m, err := parse(body); err == nil {
			t.Errorf("%q: %+v", body, m)
		}
	}
}

// TestSmallest holds that an edit leaves what the texts have in common at their ends.
func TestSmallest(t *testing.T) {
	for _, tt := range []struct {
		text, planted string
		want          Edit
	}{
		{"SIPDIS", "SIPDSI", Edit{4, 6, "SI"}},
		{"BT", "GR\nBT", Edit{0, 0, "GR\n"}},
		{"AA", "A", Edit{1, 2, ""}},
		{"A", "A", Edit{1, 1, ""}},
	} {
		if diff := cmp.Diff(tt.want, smallest(tt.text, 0, len(tt.text), tt.planted)); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", tt.text, tt.planted, diff)
		}
	}
}

// TestParse holds which sections of an archive are mutations.
func TestParse(t *testing.T) {
	text := "Words.\n-- a.cable --\nBT\n-- mutation --\nreplace: A\nalso: x y\n-- b.cable --\nreplace: no\n-- mutation --\r\nreplace: B\nat: C\nfile: keep\n"
	list, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range list {
		line := m.replace.String() + " " + strings.Join(m.Also, ",")
		if m.At != nil {
			line += " at " + m.At.String()
		}
		if m.KeepsFileName {
			line += " keeps"
		}
		got = append(got, line)
	}
	if diff := cmp.Diff([]string{"(?m)A x,y", "(?m)B  at (?m)C keeps"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
