package lsp_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// workspaceEdit is an edit of files as the server gives it, in both of its forms.
type workspaceEdit struct {
	Changes         map[string][]textEdit
	DocumentChanges []struct {
		Kind         string
		URI          string
		TextDocument struct {
			URI     string
			Version *int
		}
		Edits []struct {
			textEdit
			Snippet *struct{ Kind, Value string }
		}
	}
}

// codeAction is an action as the server gives it.
type codeAction struct {
	Title       string
	Kind        string
	IsPreferred bool
	Diagnostics []diagnostic
	Edit        workspaceEdit
	Disabled    struct{ Reason string }
	Command     *struct {
		Command   string
		Arguments []any
	}
}

func (s *session) actions(uri, at string, only ...string) []codeAction {
	s.t.Helper()
	p := of(uri, at)
	context := object{"diagnostics": []any{}}
	if only != nil {
		context["only"] = only
	}
	p["context"] = context
	var list []codeAction
	s.must("textDocument/codeAction", p, &list)
	return list
}

func titles(list []codeAction) string {
	var b strings.Builder
	for _, a := range list {
		fmt.Fprintf(&b, "%s: %s", a.Kind, a.Title)
		if a.IsPreferred {
			b.WriteString(" (preferred)")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestCodeActions(t *testing.T) {
	folder := t.TempDir()
	file := fileURI(filepath.Join(folder, "a.cable"))
	s := start(t, folder, nil)
	s.open(file, faulty)
	for _, test := range []struct{ at, only, want string }{
		{at: "0:0-0:0"},
		{at: "12:7-12:7", want: `quickfix: write PREL (changes the record)
quickfix: ignore misspelt-tag on this line, with a reason
`},
		{at: "15:21-15:22", want: `quickfix: remove the white space (preferred)
quickfix: fix all safe problems
quickfix: ignore trailing-blank on this line, with a reason
`},
		{at: "12:7-12:7", only: "quickfix", want: `quickfix: write PREL (changes the record)
quickfix: ignore misspelt-tag on this line, with a reason
`},
		{at: "0:0-0:0", only: "source.fixAll", want: "source.fixAll.cablelint: fix all safe problems\n"},
		{at: "0:0-0:0", only: "source", want: "source.fixAll.cablelint: fix all safe problems\n"},
		{at: "15:21-15:22", only: "refactor"},
	} {
		var only []string
		if test.only != "" {
			only = []string{test.only}
		}
		if diff := cmp.Diff(test.want, titles(s.actions(file, test.at, only...))); diff != "" {
			t.Errorf("%s %s: -want +got\n%s", test.at, test.only, diff)
		}
	}
	list := s.actions(file, "12:7-12:7")
	if got := apply(faulty, list[0].Edit.Changes[file]); got != strings.Replace(faulty, "PRLE", "PREL", 1) {
		t.Errorf("%s gives\n%s", list[0].Title, got)
	}
	if got := listed(list[0].Diagnostics); got != strings.SplitAfter(foundInFaulty, "\n")[1] {
		t.Errorf("%s is for %s", list[0].Title, got)
	}
	list = s.actions(file, "0:0-0:0", "source.fixAll")
	if got := apply(faulty, list[0].Edit.Changes[file]); got != strings.Replace(faulty, "rise. \n", "rise.\n", 1) {
		t.Errorf("%s gives\n%s", list[0].Title, got)
	}
}

// TestIgnore writes the entry for a finding into configurations as they may be, and sees that the
// finding is gone then.
func TestIgnore(t *testing.T) {
	const entry = `  - files: ["a.cable"]
    rule: serial-mismatch
    line: "UNCLAS PORT LOUIS 000043"
    reason: why it is correct as written
`
	for name, test := range map[string]struct{ before, after string }{
		"none":      {"", "ignore:\n" + entry},
		"other":     {"# ours\nrules:\n  misspelt-tag: info\n", "# ours\nrules:\n  misspelt-tag: info\nignore:\n" + entry},
		"unended":   {"profile: draft", "profile: draft\nignore:\n" + entry},
		"list":      {"ignore:\n  - {files: [b.cable], rule: misspelt-tag, reason: lost}\n# last\n", "ignore:\n  - {files: [b.cable], rule: misspelt-tag, reason: lost}\n" + entry + "# last\n"},
		"between":   {"ignore:\n  - files: [b.cable]\n    rule: misspelt-tag\n    reason: lost\n\nrules: {}\n", "ignore:\n  - files: [b.cable]\n    rule: misspelt-tag\n    reason: lost\n" + entry + "\nrules: {}\n"},
		"outdent":   {"ignore:\n- {files: [b.cable], rule: misspelt-tag, reason: lost}\n", "ignore:\n- {files: [b.cable], rule: misspelt-tag, reason: lost}\n" + outdented(entry)},
		"in braces": {"ignore: []\n", `ignore: [{files: ["a.cable"], rule: serial-mismatch, line: "UNCLAS PORT LOUIS 000043", reason: why it is correct as written}]` + "\n"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			config := filepath.Join(folder, ".cablelint.yaml")
			if test.before != "" {
				testfile.Write(t, config, test.before)
			}
			s := start(t, folder, nil)
			file := fileURI(filepath.Join(folder, "a.cable"))
			s.open(file, faulty)
			s.diagnosticsOf(file, 1)
			list := s.actions(file, "7:20-7:20")
			edit := list[len(list)-1].Edit.Changes[fileURI(config)]
			got := apply(test.before, edit)
			if diff := cmp.Diff(test.after, got); diff != "" {
				t.Fatalf("-want +got\n%s", diff)
			}
			testfile.Write(t, config, got)
			s.notify("textDocument/didSave", of(fileURI(config), ""))
			if found := s.diagnosticsOf(file, 1); strings.Contains(found, "serial-mismatch") {
				t.Errorf("still found\n%s", found)
			}
		})
	}
}

func outdented(entry string) string {
	return strings.ReplaceAll(strings.TrimPrefix(entry, "  "), "\n  ", "\n")
}

// TestIgnoreAsks makes the reason a placeholder, and the file where there is none, for an editor
// that has such edits.
func TestIgnoreAsks(t *testing.T) {
	folder := t.TempDir()
	s := start(t, folder, object{"workspace": object{"workspaceEdit": object{
		"documentChanges": true, "resourceOperations": []string{"create"}, "snippetEditSupport": true,
	}}})
	file := fileURI(filepath.Join(folder, "a.cable"))
	s.open(file, faulty)
	list := s.actions(file, "7:20-7:20")
	changes := list[len(list)-1].Edit.DocumentChanges
	config := fileURI(filepath.Join(folder, ".cablelint.yaml"))
	if len(changes) != 2 || changes[0].Kind != "create" || changes[0].URI != config || changes[1].TextDocument.URI != config {
		t.Fatalf("changes %+v where the file is to be made and written", changes)
	}
	snippet := changes[1].Edits[0].Snippet
	if snippet == nil || !strings.HasSuffix(snippet.Value, "reason: ${1:why it is correct as written}\n") {
		t.Errorf("edits %+v expected a placeholder for the reason", changes[1].Edits)
	}
}

// TestIgnoreShowsReason has an editor that can show the configuration with the reason selected,
// once the entry is written.
func TestIgnoreShowsReason(t *testing.T) {
	folder := t.TempDir()
	config := filepath.Join(folder, ".cablelint.yaml")
	testfile.Write(t, config, "rules: {} # ¶\n")
	s := start(t, folder, object{"window": object{"showDocument": object{"support": true}}})
	file := fileURI(filepath.Join(folder, "a.cable"))
	s.open(file, faulty)
	list := s.actions(file, "7:20-7:20")
	command := list[len(list)-1].Command
	if command == nil {
		t.Fatalf("no command in %+v", list)
	}
	s.must("workspace/executeCommand", object{"command": command.Command, "arguments": command.Arguments}, nil)
	a := s.request("window/showDocument")
	var shown struct {
		URI       string
		TakeFocus bool
		Selection span
	}
	if err := json.Unmarshal(a, &shown); err != nil {
		t.Fatal(err)
	}
	// The entry has four lines after "ignore:"; its last is " reason: why it is right as it
	// is".
	if shown.URI != fileURI(config) || !shown.TakeFocus || shown.Selection.String() != "5:12-5:40" {
		t.Errorf("shown is %+v", shown)
	}
	err := s.call("workspace/executeCommand", object{"command": "brew"}, nil)
	if want := `-32602 found command "brew" with 0 arguments, expected cablelint.showReason or cablelint.forgetEntry with a location`; err == nil || err.Error() != want {
		t.Errorf("another command: %v", err)
	}
}

// ignoring returns the action that ignores what is found at a place.
func (s *session) ignoring(file, at string) (a codeAction) {
	s.t.Helper()
	for _, a = range s.actions(file, at) {
		if strings.HasPrefix(a.Title, "ignore") {
			return a
		}
	}
	return codeAction{}
}

func (s *session) execute(a codeAction) {
	s.t.Helper()
	s.must("workspace/executeCommand", object{"command": a.Command.Command, "arguments": a.Command.Arguments}, nil)
}

// TestIgnoreTwice takes two findings away one after the other in an editor that does not notify us
// of open configurations. Until the first entry is saved, the second one is held back: only the
// text on disk is known, and a second key "ignore" would make the configuration invalid.
func TestIgnoreTwice(t *testing.T) {
	for name, before := range map[string]string{"none": "", "other": "rules: {}\n", "in braces": "ignore: []\n"} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			config := filepath.Join(folder, ".cablelint.yaml")
			if before != "" {
				testfile.Write(t, config, before)
			}
			s := start(t, folder, nil)
			file := fileURI(filepath.Join(folder, "a.cable"))
			s.open(file, faulty)
			s.diagnosticsOf(file, 1)
			first := s.ignoring(file, "7:20-7:20")
			once := apply(before, first.Edit.Changes[fileURI(config)])
			if s.ignoring(file, "12:7-12:7").Edit.Changes == nil {
				t.Fatal("held back before anything was done")
			}
			s.execute(first)
			second := s.ignoring(file, "12:7-12:7")
			const want = "ignore misspelt-tag: first save .cablelint.yaml, or choose this if its entry was discarded"
			if second.Edit.Changes != nil || second.Title != want || second.Command == nil {
				t.Errorf("offered is %+v where the entry before is not saved", second)
			}
			testfile.Write(t, config, once)
			second = s.ignoring(file, "12:7-12:7")
			twice := apply(once, second.Edit.Changes[fileURI(config)])
			if strings.Count(twice, "ignore:") != 1 || strings.Count(twice, "rule: ") != 2 {
				t.Errorf("written is\n%s", twice)
			}
			testfile.Write(t, config, twice)
			s.execute(second)
			if s.ignoring(file, "15:21-15:22").Edit.Changes == nil {
				t.Error("held back where the editor has saved before the command")
			}
			s.notify("textDocument/didSave", of(fileURI(config), ""))
			if found := s.diagnosticsOf(file, 1); strings.Contains(found, "serial-mismatch") || strings.Contains(found, "misspelt-tag") {
				t.Errorf("still found\n%s", found)
			}
		})
	}
}

// TestIgnoreDiscarded goes on after the user has thrown an entry away that was not saved, and said
// so.
func TestIgnoreDiscarded(t *testing.T) {
	folder := t.TempDir()
	config := filepath.Join(folder, ".cablelint.yaml")
	testfile.Write(t, config, "rules: {}\n")
	s := start(t, folder, object{"window": object{"showDocument": object{"support": true}}})
	file := fileURI(filepath.Join(folder, "a.cable"))
	s.open(file, faulty)
	s.execute(s.ignoring(file, "7:20-7:20"))
	s.request("window/showDocument")
	s.execute(s.ignoring(file, "12:7-12:7"))
	if shown := string(s.request("window/showDocument")); !strings.Contains(shown, fileURI(config)) {
		t.Errorf("shown is %s expected the configuration", shown)
	}
	got := apply("rules: {}\n", s.ignoring(file, "12:7-12:7").Edit.Changes[fileURI(config)])
	if !strings.HasPrefix(got, "rules: {}\nignore:\n") || strings.Count(got, "rule: ") != 1 {
		t.Errorf("written is\n%s", got)
	}
}

// TestIgnoreInOpenConfiguration puts entries into the configuration as it is in an editor that
// notifies us of it, saved or not, one after the other; once it is closed without being saved, into
// that on disk.
func TestIgnoreInOpenConfiguration(t *testing.T) {
	for _, onDisk := range []bool{true, false} {
		folder := t.TempDir()
		config := fileURI(filepath.Join(folder, ".cablelint.yaml"))
		if onDisk {
			testfile.Write(t, filepath.Join(folder, ".cablelint.yaml"), "rules: {}\n")
		}
		s := start(t, folder, object{"workspace": object{"workspaceEdit": object{"documentChanges": true}}})
		file := fileURI(filepath.Join(folder, "a.cable"))
		s.open(file, faulty)
		s.open(config, "profile: draft # ¶\n")
		text := "profile: draft # ¶\n"
		for i, at := range []string{"7:20-7:20", "12:7-12:7"} {
			a := s.ignoring(file, at)
			changes := a.Edit.DocumentChanges
			if len(changes) != 1 || changes[0].TextDocument.URI != config || *changes[0].TextDocument.Version != i+1 {
				t.Fatalf("changes are %+v expected one of version %d", changes, i+1)
			}
			e := changes[0].Edits[0]
			text = apply(text, []textEdit{e.textEdit})
			if i == 0 { // as where the editor sends changes only after a while
				s.execute(a)
				if late := s.ignoring(file, "12:7-12:7"); late.Edit.DocumentChanges != nil {
					t.Errorf("offered is %+v before the editor has sent the entry", late)
				}
			}
			s.change(config, i+2, object{"range": object{"start": e.Range.Start.object(), "end": e.Range.End.object()}, "text": e.NewText})
			s.execute(a)
		}
		if want := "profile: draft # ¶\nignore:\n  - files:"; !strings.HasPrefix(text, want) || strings.Count(text, "rule: ") != 2 {
			t.Errorf("written is\n%s", text)
		}
		s.notify("textDocument/didClose", of(config, ""))
		edit := s.ignoring(file, "7:20-7:20").Edit.DocumentChanges[0]
		want := map[bool]int{true: 1, false: 0}[onDisk]
		if edit.TextDocument.Version != nil || edit.Edits[0].Range.Start.Line != want {
			t.Errorf("with a file on disk %v: edited is %+v", onDisk, edit)
		}
	}
}

// TestOpenConfiguration does not take an open configuration for a cable: nothing is found in it,
// and nothing comes of requests.
func TestOpenConfiguration(t *testing.T) {
	folder := t.TempDir()
	config := fileURI(filepath.Join(folder, ".cablelint.yaml"))
	s := start(t, folder, pulls)
	s.open(config, "rules: {}\n")
	var report pullReport
	s.must("textDocument/diagnostic", of(config, ""), &report)
	if len(report.Items) > 0 {
		t.Errorf("found is %s", listed(report.Items))
	}
	for method, more := range everyRequest {
		if method == "textDocument/diagnostic" {
			continue
		}
		p := object{"textDocument": object{"uri": config}, "position": positionOf("0:0"), "range": rangeOf("0:0-0:1")}
		for key, value := range more {
			p[key] = value
		}
		var result any
		if s.must(method, p, &result); result != nil && fmt.Sprint(result) != "[]" {
			t.Errorf("%s: %v", method, result)
		}
	}
	var symbols []any
	s.must("workspace/symbol", object{"query": ""}, &symbols)
	s.change(config, 2, edit("0:0-0:5", "ignore"))
	s.notify("textDocument/didClose", of(config, ""))
	if err := s.call("textDocument/hover", of(config, "0:0"), nil); err == nil || len(symbols) > 0 {
		t.Errorf("closed: %v, symbols %v", err, symbols)
	}
}

// TestRegisterConfiguration registers for open configurations where the editor supports that.
func TestRegisterConfiguration(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"synchronization": object{"dynamicRegistration": true}}})
	var asked struct {
		Registrations []struct {
			Method          string
			RegisterOptions struct {
				DocumentSelector []struct{ Pattern string }
				SyncKind         int
			}
		}
	}
	if err := json.Unmarshal(s.request("client/registerCapability"), &asked); err != nil {
		t.Fatal(err)
	}
	var methods []string
	for _, r := range asked.Registrations {
		methods = append(methods, r.Method)
		if o := r.RegisterOptions; len(o.DocumentSelector) != 1 || o.DocumentSelector[0].Pattern != "**/.cablelint.yaml" || o.SyncKind != 2 {
			t.Errorf("%s with %+v", r.Method, o)
		}
	}
	if got, want := fmt.Sprint(methods), "[textDocument/didOpen textDocument/didChange textDocument/didSave textDocument/didClose]"; got != want {
		t.Errorf("registered is %s, want %s", got, want)
	}
}

// TestActionsOfNoFile does not offer to ignore what no configuration could name.
func TestActionsOfNoFile(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	if got, want := titles(s.actions("untitled:a", "12:7-12:7")), "quickfix: write PREL (changes the record)\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
