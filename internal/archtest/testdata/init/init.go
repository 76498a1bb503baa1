// Package sample is what the law about package-level initialisers is tested with.
package sample

import (
	"errors"
	"sync"
	"time"
)

var (
	constant = 1 << 10
	literal  = []string{"a", "b"}
	struct_  = struct{ names []string }{names: literal}
	err      = errors.New("constant text")
	function = func() int { return double(3) }
	pointer  = new(int)
	size     = len(literal)
	duration = time.Duration(constant)
	empty    = map[string]int{}

	called   = double(4)                       // want
	doubles  = []int{1, double(5)}             // want
	words    = map[string]int{"a": 1}          // want
	rows     = []map[string]int{nil, {"a": 1}} // want
	direct   = func() int { return 1 }()       // want
	started  = time.Now()                      // want
	instance = same[int](1)                    // want
	later    = sync.OnceValue(maker(1))        // want
	method   = duration.String()               // want
)

func double(n int) int { return 2 * n }

func same[T any](x T) T { return x }

func maker(n int) func() int { return func() int { return n } }

func init() { constant++ } // want
