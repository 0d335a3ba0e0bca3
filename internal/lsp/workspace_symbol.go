package lsp

import (
	"context"
	"path/filepath"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/tables"
)

// maxSymbols is how many cables are listed. Whoever wants others types more.
const maxSymbols = 500

// workspaceSymbol lists the cables of the workspace by their message reference numbers, those whose
// number or subject has what is typed: 06PORTLOUIS42, PORT LOUIS 42, dues. Messages of other services
// and drafts have no such number: they are listed by the name of their file if they have a subject.
func (s *Server) workspaceSymbol(
	ctx context.Context,
	p *protocol.WorkspaceSymbolParams,
) (protocol.WorkspaceSymbolResult, error) {
	cables, err := s.cables(ctx)
	if err != nil {
		return nil, err
	}
	symbols := protocol.SymbolInformationSlice{}
	for _, f := range cables {
		name := f.record.number.String()
		if f.record.number.Serial == 0 {
			name = filepath.Base(f.path)
		}
		if f.record.number.Serial == 0 && f.record.subject == "" || !isAskedFor(f.record, name, p.Query) {
			continue
		}
		symbol := protocol.SymbolInformation{Location: f.at(f.record.numberAt)}
		symbol.Name, symbol.Kind = name, protocol.SymbolKindFile
		if subject := f.record.subject; subject != "" {
			symbol.ContainerName = &subject
		}
		if symbols = append(symbols, symbol); len(symbols) == maxSymbols {
			break
		}
	}
	return symbols, nil
}

// isAskedFor reports whether a cable is one that is asked for: by its number, however it is
// written, or the name that it has in its place, or by words of its subject.
func isAskedFor(r *cableRecord, name, query string) bool {
	query = strings.ToUpper(strings.TrimSpace(query))
	if strings.Contains(strings.ToUpper(name), strings.ReplaceAll(query, " ", "")) {
		return true
	}
	words := strings.Fields(query)
	if n := len(words); n > 1 && tables.Key(words[n-1]) == "" { // PORT LOUIS 000042
		number := strings.Join(words[:n-1], "") + strings.TrimLeft(words[n-1], "0")
		return strings.HasSuffix(r.number.String(), number)
	}
	subject := strings.ToUpper(r.subject)
	for _, w := range words {
		if !strings.Contains(subject, w) {
			return false
		}
	}
	return true
}
