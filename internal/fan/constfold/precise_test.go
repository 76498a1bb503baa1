package constfold

import (
	"math"
	"testing"
)

// The values are what a JVM's java.lang.Math returns.
func TestTranscendental(t *testing.T) {
	for _, c := range []struct {
		name string
		x    float64
		want float64
	}{
		{"acos", 0.2, 1.369438406004566}, {"sinh", 2, 3.626860407847019}, {"cosh", 1, 1.543080634815244},
		{"tanh", 0.5, 0.46211715726000974}, {"cosh", 10, 11013.232920103324}, {"log10", 1000, 3}, {"log", 1, 0},
		{"exp", 0, 1}, {"exp", 800, math.Inf(1)}, {"exp", -800, 0}, {"sin", 0, 0}, {"asin", 1, math.Pi / 2},
		{"acos", 2, math.NaN()}, {"log", -1, math.NaN()}, {"atan", math.Inf(1), math.Pi / 2},
	} {
		got, ok := Call(c.x, c.name, nil)
		if f, _ := got.(float64); !ok || f != c.want && !(math.IsNaN(f) && math.IsNaN(c.want)) {
			t.Errorf("%v.%s is %v, want %v", c.x, c.name, got, c.want)
		}
	}
	for _, c := range []struct{ x, y, want float64 }{
		{2, 10, 1024}, {2, 0.5, math.Sqrt2}, {-2, 3, -8}, {-8, 1.5, math.NaN()}, {10, 400, math.Inf(1)}, {0, 0, 1}, {10, -320, 1e-320},
	} {
		got, ok := Call(c.x, "pow", []any{c.y})
		if f, _ := got.(float64); !ok || f != c.want && !(math.IsNaN(f) && math.IsNaN(c.want)) {
			t.Errorf("%v.pow(%v) is %v, want %v", c.x, c.y, got, c.want)
		}
	}
	if v, ok := Call(1e300, "sin", nil); ok {
		t.Errorf("the sine of a huge angle is %v", v)
	}
}
