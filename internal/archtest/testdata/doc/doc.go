// Package doc is what the law about comments is tested with.
package doc

// Commented has a comment.
type Commented[T any] struct{ Field T }

type Bare struct{} // want

type (
	// Grouped has a comment.
	Grouped     int
	GroupedBare int // want
)

// A group has one comment for all.
const (
	One = 1
	Two = 2
)

const (
	// Three has its own.
	Three = 3
	Four  = 4 // at the end of the line
	Five  = /* want */ 5
)

const Six, seven = /* want */ 6, 7

var (
	Eight = /* want */ 8
	nine  = 9
)

func Function() {} // want

// Method has a comment.
func (c *Commented[T]) Method() {}

func (c *Commented[T]) Other() {} // want

func (u unexported) Method() {} // want

func unexportedFunction() {}

type unexported struct{}

// Asker has two methods, one with a comment.
type Asker interface {
	Ask() string // what is asked
	AskBare( /* want */ )
}

// Answer is asked for its methods, but for one.
type Answer struct{}

func (*Answer) Ask() string    { return "" }
func (*Answer) AskBare()       {}
func (*Answer) Error() string  { return "" }
func (*Answer) String() string { return "" } // want
