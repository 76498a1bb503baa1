package sys

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// testMethods: a Test counts what it verifies in a word of its own.
func testMethods() table {
	return table{
		"make":          nothing,
		"setup":         nothing,
		"teardown":      nothing,
		"tempDir":       testTempDir,
		"curTestMethod": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], fan.TestMethod), 0 },
		"verify":        func(t *fan.Thread, a fan.Args) (Word, Word) { return verified(t, a, a.Bool(1), "") },
		"verifyTrue":    func(t *fan.Thread, a fan.Args) (Word, Word) { return verified(t, a, a.Bool(1), "") },
		"verifyFalse":   func(t *fan.Thread, a fan.Args) (Word, Word) { return verified(t, a, !a.Bool(1), "") },
		"verifyNull": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return verifiedBy(t, a, 2, a[1] == 0, func() (string, Word) { s, exc := shown(t, a[1]); return s + " is not null", exc })
		},
		"verifyNotNull": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return verifiedBy(t, a, 2, a[1] != 0, func() (string, Word) { return "is null", 0 })
		},
		"verifyEq": verifyEq,
		"verifyNotEq": func(t *fan.Thread, a fan.Args) (Word, Word) {
			same, exc := t.Equal(a[1], a[2])
			if exc != 0 {
				return 0, exc
			}
			return verifiedBy(t, a, 3, !same, func() (string, Word) { return both(t, a, " == ") })
		},
		"verifySame": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return verifiedBy(t, a, 3, identical(t, a[1], a[2]), func() (string, Word) { return both(t, a, " !== ") })
		},
		"verifyNotSame": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return verifiedBy(t, a, 3, !identical(t, a[1], a[2]), func() (string, Word) { return both(t, a, " === ") })
		},
		"verifyType": func(t *fan.Thread, a fan.Args) (Word, Word) {
			got := t.TypeOf(a[1])
			if got == typeOf(t, a[2]) {
				return counted(t, a)
			}
			return failed(t, got.Sig+" [sys::Type] != "+typeOf(t, a[2]).Sig+" [sys::Type]")
		},
		"verifyErr": func(t *fan.Thread, a fan.Args) (Word, Word) { return verifyErr(t, a, a[1], nil, a[2]) },
		"verifyErrMsg": func(t *fan.Thread, a fan.Args) (Word, Word) {
			msg := t.Text(a[2])
			return verifyErr(t, a, a[1], &msg, a[3])
		},
		"fail": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a[1] == 0 {
				return failed(t, "")
			}
			return failed(t, t.Text(a[1]))
		},
	}
}

func nothing(*fan.Thread, fan.Args) (Word, Word) { return 0, 0 }

// identical reports whether === holds: for values of sys that never change and are made anew here where the reference keeps one, whether
// they are equal.
func identical(t *fan.Thread, x, y Word) bool {
	if x == y || x == 0 || y == 0 {
		return x == y
	}
	typ := t.TypeOf(x)
	if typ != t.TypeOf(y) {
		return false
	}
	switch typ.Sig {
	case "sys::Int", "sys::Float", "sys::Decimal", "sys::Duration", "sys::Charset", "sys::TimeZone":
		same, _ := t.Equal(x, y)
		return same
	}
	return false
}

func counted(t *fan.Thread, a fan.Args) (Word, Word) {
	t.Heap.Store(a[0], fan.TestCount, t.Heap.Load(a[0], fan.TestCount)+1)
	return 0, 0
}

func failed(t *fan.Thread, msg string) (Word, Word) {
	if msg == "" {
		return t.Fail("TestErr", "Test failed")
	}
	return t.Fail("TestErr", "Test failed: "+msg)
}

// verified counts what holds, and fails for what does not. The message of the program, a[2], comes first.
func verified(t *fan.Thread, a fan.Args, ok bool, msg string) (Word, Word) {
	return verifiedBy(t, a, 2, ok, func() (string, Word) { return msg, 0 })
}

func verifiedBy(t *fan.Thread, a fan.Args, message int, ok bool, msg func() (string, Word)) (Word, Word) {
	if ok {
		return counted(t, a)
	}
	if a[message] != 0 {
		return failed(t, t.Text(a[message]))
	}
	s, exc := msg()
	if exc != 0 {
		return 0, exc
	}
	return failed(t, s)
}

// shown is how failures show a value.
func shown(t *fan.Thread, w Word) (string, Word) {
	if w == 0 {
		return "null", 0
	}
	if s, ok := t.TextOf(w); ok {
		return fanvalue.StrToCode(s, '"', false) + " [sys::Str]", 0
	}
	s, exc := t.Str(w)
	return s + " [" + t.TypeOf(w).Sig + "]", exc
}

func both(t *fan.Thread, a fan.Args, between string) (string, Word) {
	x, exc := shown(t, a[1])
	if exc != 0 {
		return "", exc
	}
	y, exc := shown(t, a[2])
	return x + between + y, exc
}

func verifyEq(t *fan.Thread, a fan.Args) (Word, Word) {
	same, exc := t.Equal(a[1], a[2])
	if exc != 0 {
		return 0, exc
	}
	if !same {
		return verifiedBy(t, a, 3, false, func() (string, Word) {
			x, ok := t.TextOf(a[1])
			y, ok2 := t.TextOf(a[2])
			if ok && ok2 {
				if s := differentLines(x, y); s != "" {
					return s, 0
				}
			}
			return both(t, a, " != ")
		})
	}
	if a[1] != 0 && a[2] != 0 {
		h, exc := t.Hash(a[1])
		if exc != 0 {
			return 0, exc
		}
		k, exc := t.Hash(a[2])
		if exc != 0 {
			return 0, exc
		}
		if h != k {
			x, _ := t.Str(a[1])
			y, _ := t.Str(a[2])
			return failed(t, "Equal but different hash codes: "+x+" (0x"+hex(h)+") ?= "+y+" (0x"+hex(k)+")")
		}
	}
	return counted(t, a)
}

// differentLines says where texts of several lines differ first.
func differentLines(x, y string) string {
	a, b := fanvalue.StrSplitLines(x), fanvalue.StrSplitLines(y)
	switch {
	case len(a) == 1 && len(b) == 1:
		return ""
	case len(a) != len(b):
		return "Num lines: " + strconv.Itoa(len(a)) + " != " + strconv.Itoa(len(b))
	}
	for i := range a {
		if a[i] != b[i] {
			return "Line " + strconv.Itoa(i+1) + ": " + fanvalue.StrToCode(a[i], '"', false) + " != " + fanvalue.StrToCode(b[i], '"', false)
		}
	}
	return ""
}

func verifyErr(t *fan.Thread, a fan.Args, typ Word, msg *string, f Word) (Word, Word) {
	_, exc := t.CallFunc(f, a[0])
	if t.Stopping() {
		return 0, exc
	}
	if exc != 0 && verbose(t).Load() {
		how := "   verifyErr: "
		if msg != nil {
			how = "  verifyErrMsg: "
		}
		mark := t.Kept()
		defer t.Release(mark)
		if exc := writeTo(t, t.Runtime().Host().Stdout, how+t.ErrText(t.Keep(exc))+"\n"); exc != 0 {
			return 0, exc
		}
	}
	expected := "null"
	if typ != 0 {
		expected = typeOf(t, typ).Sig
	}
	switch {
	case exc == 0:
		return failed(t, "No err thrown, expected "+expected)
	case typ != 0 && t.TypeOf(exc) != typeOf(t, typ):
		if msg == nil {
			return failed(t, t.ErrText(exc)+" thrown, expected "+expected)
		}
		return failed(t, t.TypeOf(exc).Sig+" thrown, expected "+expected)
	case msg != nil:
		got := t.Text(t.ErrMsg(exc))
		if got != *msg {
			return failed(t, fanvalue.StrToCode(got, '"', false)+" [sys::Str] != "+fanvalue.StrToCode(*msg, '"', false)+" [sys::Str]")
		}
		counted(t, a)
	}
	return counted(t, a)
}
