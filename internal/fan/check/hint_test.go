package check

import "testing"

func TestNear(t *testing.T) {
	names := []string{"size", "all", "upper", "capitalize", "Int", "hidden$1"}
	each := func(yield func(string)) {
		for _, n := range names {
			yield(n)
		}
	}
	for name, want := range map[string]string{
		"siz": "size", "SIZE": "size", "uper": "upper", "captialize": "capitalize", "zzz": "", "int": "Int", "q": "", "hiden$1": "",
	} {
		if got := near(name, each); got != want {
			t.Errorf("near(%q) = %q, want %q", name, got, want)
		}
	}
}
