package lsp

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.yaml.in/yaml/v4"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// reasonPlaceholder is where the user is to write the reason of an ignore entry.
const reasonPlaceholder = "why it is correct as written"

// ignoreEdit returns the edit of the configuration that ignores a finding, and where the reason
// will be then. Without a configuration it creates one, in the folder of the workspace, or of
// the cable if that lies in none.
func (d *document) ignoreEdit(
	file *grammar.File,
	f lint.Diagnostic,
) (*protocol.WorkspaceEdit, protocol.Location, error) {
	none := protocol.Location{}
	name, open := d.server.configSource(filepath.Dir(d.path))
	create := name == ""
	if create {
		name = filepath.Join(d.server.folderOf(d.path), config.Name)
	}
	source, err := sourceOf(name, open)
	if err != nil {
		return nil, none, err
	}
	if d.server.awaitsEntry(name, source) {
		return nil, protocol.Location{URI: uri.File(name)}, errUnsaved
	}
	rel, err := filepath.Rel(filepath.Dir(name), d.path)
	if err != nil {
		return nil, none, err
	}
	entry := ignoreEntry{file: filepath.ToSlash(rel), rule: f.Rule, line: wordsOfLine(file, f.At)}
	offset, text, err := entry.into(source)
	if err != nil {
		return nil, none, err
	}
	at := newPositions(source, d.encoding)
	place := at.positionFromOffset(offset)
	target := protocol.OptionalVersionedTextDocumentIdentifier{}
	if target.URI = uri.File(name); open != nil {
		target.URI, target.Version = open.uri, &open.version
	}
	edit := d.server.configEdit(target, create, protocol.Range{Start: place, End: place}, text)
	return edit, protocol.Location{URI: target.URI, Range: d.rangeOfReason(source, offset, text)}, nil
}

// configSource returns the path of the nearest configuration file upward from a folder, and its
// text in the editor if it is open there, saved or not. Without a configuration the path is "".
func (s *Server) configSource(folder string) (name string, open *document) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		name := filepath.Join(folder, config.Name)
		if d := s.sources[name]; d != nil || stateOf(name).exists {
			return name, d
		}
		up := filepath.Dir(folder)
		if up == folder {
			return "", nil
		}
		folder = up
	}
}

// isConfiguration reports whether a document is a configuration file, by its name.
func (d *document) isConfiguration() bool { return d.isFile && filepath.Base(d.path) == config.Name }

// errUnsaved is why no entry can be put into a configuration: the text that it would be in is
// not known.
var errUnsaved = errors.New(config.Name + " has an entry that is not saved yet")

// sourceOf returns the text of a configuration, as it is open or on disk; "" where there is none.
func sourceOf(name string, open *document) (string, error) {
	if open != nil {
		return open.text, nil
	}
	b, err := regular.ReadFile(name, config.MaxSize)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return string(b), err
}

// awaitEntry notes that the editor has put an entry into a configuration. The text with it comes
// with the next notification, or, if the editor does not notify us of open configurations, when the
// file is saved. Until then we know only the text without it, and a second entry would be put where
// the first one is, under a second key "ignore".
func (s *Server) awaitEntry(reason protocol.Location) {
	name, ok := pathFromURI(reason.URI)
	_, open := s.configSource(filepath.Dir(name))
	source, err := sourceOf(name, open)
	if !ok || err != nil {
		return
	}
	at := newPositions(source, s.client.encoding)
	if at.spanFromRange(reason.Range).Of(source) == reasonPlaceholder {
		return // it is known already
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.unsaved[name] = source
}

// forgetUnsaved forgets that an entry was put into a configuration and is not saved.
func (s *Server) forgetUnsaved(at protocol.Location) {
	name, _ := pathFromURI(at.URI)
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.unsaved, name)
}

// awaitsEntry reports whether a configuration that reads so has an entry in the editor of which we
// do not know yet.
func (s *Server) awaitsEntry(name, source string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	before, ok := s.unsaved[name]
	if ok && before != source {
		delete(s.unsaved, name)
	}
	return ok && before == source
}

// rangeOfReason returns where in a configuration the reason appears once the text is put there.
func (d *document) rangeOfReason(source string, offset int, text string) protocol.Range {
	at := newPositions(source[:offset]+text, d.encoding)
	start := offset + strings.Index(text, reasonPlaceholder)
	return protocol.Range{Start: at.positionFromOffset(start), End: at.positionFromOffset(start + len(reasonPlaceholder))}
}

// configEdit returns the edit that puts text into the configuration, with the reason as a
// placeholder where the editor has such.
func (s *Server) configEdit(
	file protocol.OptionalVersionedTextDocumentIdentifier, create bool, at protocol.Range, text string,
) *protocol.WorkspaceEdit {
	if !s.client.documentEdits {
		return s.workspaceEdit(file.URI, nil, []protocol.TextEdit{{Range: at, NewText: text}})
	}
	edit := &protocol.WorkspaceEdit{}
	if create && s.client.creates {
		edit.DocumentChanges = append(edit.DocumentChanges, &protocol.CreateFile{
			Kind: "create", URI: file.URI, Options: &protocol.CreateFileOptions{IgnoreIfExists: ptr(true)},
		})
	}
	change := &protocol.TextDocumentEdit{TextDocument: file}
	if s.client.snippetEdits {
		snippet := strings.Replace(snippetText(text), reasonPlaceholder, "${1:"+reasonPlaceholder+"}", 1)
		change.Edits = append(change.Edits, &protocol.SnippetTextEdit{
			Range: at, Snippet: protocol.StringValue{Kind: "snippet", Value: snippet},
		})
	} else {
		change.Edits = append(change.Edits, &protocol.TextEdit{Range: at, NewText: text})
	}
	edit.DocumentChanges = append(edit.DocumentChanges, change)
	return edit
}

// snippetText escapes what would mean something in a snippet.
func snippetText(text string) string {
	return strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`).Replace(text)
}

// folderOf returns the folder of the workspace in which a file lies, the innermost one; its own
// where it lies in none.
func (s *Server) folderOf(path string) string {
	best := ""
	for _, f := range s.workspaceFolders() {
		if rel, err := filepath.Rel(f, path); err == nil && filepath.IsLocal(rel) && len(f) > len(best) {
			best = f
		}
	}
	if best == "" {
		return filepath.Dir(path)
	}
	return best
}

func (s *Server) workspaceFolders() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.folders)
}

// wordsOfLine returns the words of the line on which a place begins.
func wordsOfLine(file *grammar.File, at grammar.Span) string {
	if len(file.Lines) == 0 {
		return ""
	}
	return strings.TrimSpace(file.Lines[file.LineAt(at.Start)].Span().Of(file.Text))
}

// ignoreEntry is an entry that is to be put into a configuration.
type ignoreEntry struct{ file, rule, line string }

// into returns where in a configuration the entry is to be put, and the text to put there. What is
// there stays as it is, with its comments.
func (e ignoreEntry) into(source string) (offset int, text string, err error) {
	list, next, err := ignoreList(source)
	switch {
	case err != nil:
		return 0, "", err
	case list == nil:
		return e.last(source)
	case list.Style&yaml.FlowStyle != 0 && list.Kind == yaml.SequenceNode:
		offset = offsetOf(source, list.Line, list.Column) + 1
		text = "{" + e.keys(", ") + "}"
		if len(list.Content) > 0 {
			text += ", "
		}
		return offset, text, nil
	case len(list.Content) == 0: // "ignore:" without a value
		return e.after(source, list.Line, "  ")
	}
	dash := strings.Repeat(" ", len(leading(lineOf(source, list.Content[0].Line))))
	return e.after(source, lastLine(source, next), dash)
}

// ignoreList returns the value of the key ignore, nil where there is none, and the line of the next
// key, 0 where it is the last.
func ignoreList(source string) (list *yaml.Node, next int, err error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(source), &root); err != nil || len(root.Content) == 0 {
		return nil, 0, err
	}
	keys := root.Content[0].Content
	for i := 0; i+1 < len(keys); i += 2 {
		switch {
		case list != nil:
			return list, keys[i].Line, nil
		case keys[i].Value == "ignore":
			list = keys[i+1]
		}
	}
	return list, 0, nil
}

// keys returns the entry's keys and values.
func (e ignoreEntry) keys(between string) string {
	keys := "files: [" + strconv.Quote(e.file) + "]" + between + "rule: " + e.rule
	if e.line != "" {
		keys += between + "line: " + strconv.Quote(e.line)
	}
	return keys + between + "reason: " + reasonPlaceholder
}

// item returns the entry as an item of a list that is indented so.
func (e ignoreEntry) item(indent string) string {
	return indent + "- " + e.keys("\n"+indent+"  ") + "\n"
}

// last puts the entry at the end of the file, with its key.
func (e ignoreEntry) last(source string) (offset int, text string, err error) {
	if source != "" && !strings.HasSuffix(source, "\n") {
		text = "\n"
	}
	return len(source), text + "ignore:\n" + e.item("  "), nil
}

// after puts the entry after a line, counted from 1.
func (e ignoreEntry) after(source string, line int, indent string) (offset int, text string, err error) {
	end := offsetOf(source, line+1, 1)
	if end == len(source) && !strings.HasSuffix(source, "\n") {
		text = "\n"
	}
	return end, text + e.item(indent), nil
}

// lastLine returns the number of the last line before another one, 0 for the end, that is neither
// blank nor a comment.
func lastLine(source string, before int) int {
	n := strings.Count(source, "\n") + 1
	if before > 0 {
		n = before - 1
	}
	for n > 1 {
		if l := strings.TrimSpace(lineOf(source, n)); l != "" && l[0] != '#' {
			break
		}
		n--
	}
	return n
}

// offsetOf returns the byte at a line and column, counted from 1, the end where there is no such
// line.
func offsetOf(source string, line, column int) int {
	at := 0
	for range line - 1 {
		i := strings.IndexByte(source[at:], '\n')
		if i < 0 {
			return len(source)
		}
		at += i + 1
	}
	return min(at+column-1, len(source))
}

func lineOf(source string, line int) string {
	text, _, _ := strings.Cut(source[offsetOf(source, line, 1):], "\n")
	return text
}

func leading(line string) string { return line[:len(line)-len(strings.TrimLeft(line, " "))] }
