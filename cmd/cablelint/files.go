package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// files returns the files at the paths, in order, and what could not be looked at. Files that are named are always taken; in
// folders those whose name ends like a cable's, and nothing that begins with a dot.
func files(paths []string) (files []string, troubles []error) {
	for _, root := range paths {
		if info, err := os.Stat(root); root == "-" || err == nil && !info.IsDir() {
			files = append(files, root)
			continue
		}
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			hidden := strings.HasPrefix(entryName(d), ".") && path != root
			switch {
			case err != nil:
				troubles = append(troubles, err)
			case hidden && d.IsDir():
				return filepath.SkipDir
			case !hidden && d.Type().IsRegular() && isCableName(path):
				files = append(files, path)
			}
			return nil
		})
		if err != nil {
			troubles = append(troubles, err)
		}
	}
	return files, troubles
}

// isCableName reports whether a file's name ends like a cable's, packed or not.
func isCableName(path string) bool {
	name := strings.TrimSuffix(strings.ToLower(path), ".gz")
	return slices.Contains([]string{".cable", ".txt", ".msg", ".tel"}, filepath.Ext(name))
}

// entryName returns the name of an entry, which is missing when its folder could not be looked at.
func entryName(d fs.DirEntry) string {
	if d == nil {
		return ""
	}
	return d.Name()
}

// readFile reads a file, or standard input, of at most so many bytes, and refuses what is no text. A file whose name ends with
// .gz is unpacked; the limit is for what comes out, so that a small file cannot fill the memory.
func readFile(path string, stdin io.Reader, most int64) (string, error) {
	r := stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		r = f
		if strings.EqualFold(filepath.Ext(path), ".gz") {
			if r, err = gzip.NewReader(f); err != nil {
				return "", fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil && path != "-":
		return "", fmt.Errorf("%s: %w", path, err)
	case err != nil:
		return "", err
	case int64(len(data)) > most:
		return "", fmt.Errorf("%s: over %d bytes, which is the limit (--max-size)", path, most)
	case isBinary(data):
		return "", fmt.Errorf("%s: binary data where text is due", path)
	}
	return string(data), nil
}

// isBinary reports whether data is no text: over a tenth of its first bytes are control characters that no text has. A
// stray NUL makes no file binary, and UTF-16 is known by its mark.
func isBinary(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return false
	}
	head := data[:min(len(data), 8192)]
	odd := 0
	for _, b := range head {
		if b < ' ' && !bytes.ContainsRune([]byte("\t\n\v\f\r\a\x1b"), rune(b)) {
			odd++
		}
	}
	return odd*10 > len(head)
}
