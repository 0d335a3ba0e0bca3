// Command site builds the documentation and the playground into static files that need no server of
// their own and no network:
//
//	go run ./site                    writes site/dist
//	go run ./site -serve :8080       and shows it at http://localhost:8080
//
// It runs in the top folder of the repository and needs Go and npm. The pages come from where the
// command has its texts, too: the doc comments and archives of the rules, docs, and the schemas.
package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("o", filepath.Join("site", "dist"), "the folder to write; what is in it is replaced")
	serve := flag.String("serve", "", "show the pages at this address, such as :8080, when they are written")
	flag.Parse()
	if err := build(*out); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
	if *serve != "" {
		fmt.Println("site: to be seen at", *serve)
		fmt.Fprintln(os.Stderr, "site:", http.ListenAndServe(*serve, http.FileServer(http.Dir(*out))))
		os.Exit(1)
	}
}

// build writes the site into a folder.
func build(out string) error {
	if _, err := os.Stat("cable.go"); err != nil {
		return fmt.Errorf("run it in the top folder of the repository: %w", err)
	}
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := programs(out); err != nil {
		return err
	}
	pages, err := collect()
	if err != nil {
		return err
	}
	if err := pages.write(out); err != nil {
		return err
	}
	fmt.Printf("site: %d pages in %s\n", len(pages.pages), out)
	return nil
}
