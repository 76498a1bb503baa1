package constfold

import (
	"github.com/tandem-lang/tandem/internal/lazy"
	v "github.com/tandem-lang/tandem/internal/value/fanvalue"
)

var durationMethodsOnce lazy.Value[map[string]method[v.Duration]]

func durationMethods() map[string]method[v.Duration] {
	return durationMethodsOnce.Get(makeDurationMethods)
}

func makeDurationMethods() map[string]method[v.Duration] {
	in := func(unit v.Duration) method[v.Duration] {
		return fn0(func(a v.Duration) int64 { return int64(a / unit) })
	}
	return map[string]method[v.Duration]{
		"ticks":       in(v.Nanosecond),
		"toMillis":    in(v.Millisecond),
		"toSec":       in(v.Second),
		"toMin":       in(v.Minute),
		"toHour":      in(v.Hour),
		"toDay":       in(v.Day),
		"negate":      fn0(func(a v.Duration) v.Duration { return -a }),
		"plus":        fn1(func(a, b v.Duration) v.Duration { return a + b }),
		"minus":       fn1(func(a, b v.Duration) v.Duration { return a - b }),
		"mult":        fn1(func(a v.Duration, b int64) v.Duration { return a * v.Duration(b) }),
		"multFloat":   fn1(v.Duration.MultFloat),
		"div":         fn1E(v.Duration.Div),
		"divFloat":    fn1(v.Duration.DivFloat),
		"floor":       fn1E(v.Duration.Floor),
		"abs":         fn0(func(a v.Duration) v.Duration { return max(a, -a) }),
		"min":         fn1(func(a, b v.Duration) v.Duration { return min(a, b) }),
		"max":         fn1(func(a, b v.Duration) v.Duration { return max(a, b) }),
		"clamp":       fn2(v.Duration.Clamp),
		"toStr":       fn0(v.Duration.String),
		"toCode":      fn0(v.Duration.String),
		"toIso":       fn0(v.Duration.Iso),
		"toImmutable": fn0(identity[v.Duration]),
	}
}
