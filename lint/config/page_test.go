package config

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

// keysOf returns the keys of a schema, those within a key after it and a dot: limits.max-size.
// Names of rules are no keys.
func keysOf(schema map[string]any, above string) (keys []string) {
	if items, ok := schema["items"].(map[string]any); ok {
		return keysOf(items, above)
	}
	properties, _ := schema["properties"].(map[string]any)
	for key, of := range properties {
		keys = append(keys, above+key)
		if key != "rules" {
			keys = append(keys, keysOf(of.(map[string]any), above+key+".")...)
		}
	}
	return keys
}

// TestPage holds that docs/configuration.md documents every key of the published schema, and no other one.
func TestPage(t *testing.T) {
	page := readText(t, "../../docs/configuration.md")
	var schema map[string]any
	if err := json.Unmarshal([]byte(readText(t, "../../docs/cablelint.schema.json")), &schema); err != nil {
		t.Fatal(err)
	}
	keys := keysOf(schema, "")
	if len(keys) < 20 {
		t.Fatalf("%d keys in the schema: %q", len(keys), keys)
	}
	known := map[string]bool{}
	for _, key := range keys {
		known[key] = true
		if !strings.Contains(page, "\n### `"+key+"`\n") && !strings.Contains(page, "\n| `"+key+"` | ") {
			t.Errorf("%s is not told", key)
		}
	}
	for _, m := range regexp.MustCompile("(?m)^(?:### |\\| )`([a-z]+(?:\\.[a-z-]+)?)`(?: \\||$)").FindAllStringSubmatch(page, -1) {
		if !known[m[1]] {
			t.Errorf("%s is told and is no key", m[1])
		}
	}
}

// TestPageExamples holds that the examples of docs/configuration.md, all together, are a configuration.
func TestPageExamples(t *testing.T) {
	_, page, _ := strings.Cut(readText(t, "../../docs/configuration.md"), "\n## Keys\n")
	page, _, _ = strings.Cut(page, "\n## The baseline\n")
	var source strings.Builder
	for line := range strings.Lines(page) {
		if text, ok := strings.CutPrefix(line, "    "); ok {
			source.WriteString(text)
		}
	}
	folder := t.TempDir()
	if err := os.WriteFile(folder+"/posts.txt", []byte("# posts.txt\nPORTALMA|AMEMBASSY PORT ALMA|RUEHPA|FR\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(source.String(), "PORTALMA|AMEMBASSY PORT ALMA|RUEHPA|FR\n", "", 1)
	var keys map[string]any
	if err := yaml.Unmarshal([]byte(text), &keys); err != nil || len(keys) != 9 {
		t.Errorf("%d keys have an example, want 9: %v", len(keys), err)
	}
	file, err := Parse(folder+"/"+Name, []byte(text), rules.All())
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if !slices.ContainsFunc(file.Tables.Posts(), func(p tables.Post) bool { return p.Name == "PORTALMA" }) {
		t.Error("the post of the example is not in the tables")
	}
}

func readText(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
