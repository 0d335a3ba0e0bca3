package report

import "testing"

func TestArtifactOf(t *testing.T) {
	for name, want := range map[string]string{
		"cables/a b.cable": "cables/a%20b.cable", "C: port.cable": "./C:%20port.cable", "a:b/c.cable": "./a:b/c.cable",
		"/srv/a.cable": "file:///srv/a.cable", "C:/cables/a.cable": "file:///C:/cables/a.cable", "box.zip!a.cable": "box.zip%21a.cable",
	} {
		if got := artifactOf(name).URI; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
