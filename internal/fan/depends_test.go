package fan

import "testing"

func TestVersionMatches(t *testing.T) {
	for _, c := range []struct {
		spec, version string
		want          bool
	}{
		{"1.0", "1.0.83", true}, {"1.0", "1.1", false}, {"1.0.83", "1.0", false}, {"1", "1.0.83", true},
		{"1.0+", "2.3", true}, {"1.0.80+", "1.0.79", false}, {"0+", "1.0.83", true},
		{"1.0-2.0", "1.5", true}, {"1.0-2.0", "2.0.9", true}, {"1.0-2.0", "2.1", false},
		{"0.9,1.0-1.2", "1.1", true}, {"0.9, 3.0 +", "3.1", true}, {"nonsense", "1.0", false},
	} {
		if got := versionMatches(c.spec, c.version); got != c.want {
			t.Errorf("versionMatches(%q, %q) = %v", c.spec, c.version, got)
		}
	}
}
