package closure_test

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/fan/fantest"
)

func TestGoldens(t *testing.T) { fantest.Goldens(t, "testdata", "immutable") }
