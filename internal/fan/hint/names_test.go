package hint_test

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/hint"
)

func TestNames(t *testing.T) {
	ns := fantest.Namespace(t)
	if got := hint.Type(ns.Sys.Pod, "Strr"); got != "did you mean 'Str'?" {
		t.Error(got)
	}
	if got := hint.Slot(ns.Sys.Str, "uper"); got != "did you mean 'upper'?" {
		t.Error(got)
	}
}
