// Command loop writes the loops of the register machine.
//
//	go run ./internal/gen/loop -o internal/rt/machine
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/tandem-lang/tandem/internal/rt/machine/loopgen"
)

func main() {
	out := flag.String("o", ".", "`folder` to write to")
	flag.Parse()
	for _, f := range loopgen.Families {
		src, err := loopgen.Source(f)
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(*out, f.File()), src, 0o666); err != nil {
			log.Fatal(err)
		}
	}
}
