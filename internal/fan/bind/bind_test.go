package bind_test

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/fan/fantest"
)

func TestGoldens(t *testing.T) { fantest.Goldens(t, "testdata", "inherit") }
