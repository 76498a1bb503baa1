package bind_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/source"
)

func TestGoldens(t *testing.T) { fantest.Goldens(t, "testdata", "inherit") }

// TestDeepInheritance has as many classes above each other as may be, Obj not counted, and
// one more.
func TestDeepInheritance(t *testing.T) {
	for depth, want := range map[int]string{499: "", 500: "a.fan:500:1: error: Inheritance too deep for 'C500'\n", 501: "a.fan:500:1: error: Inheritance too deep for 'C500'\n"} {
		var text strings.Builder
		text.WriteString("class C1 {}\n")
		for i := 2; i <= depth; i++ {
			fmt.Fprintf(&text, "class C%d : C%d {}\n", i, i-1)
		}
		_, diags := fan.Frontend(fan.Input{Name: "test", NS: fantest.Namespace(t), Files: []*source.File{source.New("a.fan", []byte(text.String()))}})
		if got := fantest.Text(diags); got != want {
			t.Errorf("%d classes: %.200s", depth, got)
		}
	}
}
