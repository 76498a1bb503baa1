// Command loop writes the loops of the register machine.
//
//	go run ./internal/gen/loop -o internal/rt/machine/z_loop.go
package main

import (
	"flag"
	"log"
	"os"

	"github.com/tandem-lang/tandem/internal/rt/machine/loopgen"
)

func main() {
	out := flag.String("o", "/dev/stdout", "`file` to write")
	flag.Parse()
	src, err := loopgen.Source()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, src, 0o666); err != nil {
		log.Fatal(err)
	}
}
