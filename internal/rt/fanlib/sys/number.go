package sys

import (
	"math"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func hex(n int64) string { return strconv.FormatUint(uint64(n), 16) }

func numberStatics() map[string]func(*fan.Thread) (map[string]Word, Word) {
	return map[string]func(*fan.Thread) (map[string]Word, Word){
		"sys::Int": func(*fan.Thread) (map[string]Word, Word) {
			return map[string]Word{"maxVal": fan.Int(math.MaxInt64), "minVal": fan.Int(math.MinInt64), "defVal": 0}, 0
		},
	}
}

func intMethods() table {
	return table{
		"toStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, fanvalue.IntToStr(a.Int(0))) },
		"hash":  func(_ *fan.Thread, a fan.Args) (Word, Word) { return a[0], 0 },
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, ok := t.IntOf(a[1])
			return fan.Bool(ok && n == a.Int(0)), 0
		},
		"increment": func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(a.Int(0) + 1), 0 },
		"decrement": func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(a.Int(0) - 1), 0 },
	}
}
