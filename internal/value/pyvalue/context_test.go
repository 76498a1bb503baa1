package pyvalue

import (
	"math/big"
	"strings"
	"testing"
)

func parsed(t *testing.T, s string) Int {
	t.Helper()
	x, err := ParseInt(s, 10, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// power2 returns 2**n.
func power2(n uint) Int { return FromBig(new(big.Int).Lsh(big.NewInt(1), n)) }

// bounded are operations that take far more than their operands, or long.
func bounded(x Int) map[string]func(c *Context) error {
	return map[string]func(c *Context) error{
		"add":      func(c *Context) error { _, err := x.Add(x, c); return err },
		"sub":      func(c *Context) error { _, err := x.Neg().Sub(x, c); return err },
		"mul":      func(c *Context) error { _, err := x.Mul(x, c); return err },
		"divmod":   func(c *Context) error { _, _, err := x.DivMod(power2(uint(x.BitLen()/2)).Invert(), c); return err },
		"shift":    func(c *Context) error { _, err := Small(1).Shl(Small(1e9), c); return err },
		"power":    func(c *Context) error { _, err := x.Pow(Small(5), c); return err },
		"power 10": func(c *Context) error { _, err := Small(10).Pow(Small(1e9), c); return err },
		"power mod": func(c *Context) error {
			_, err := Small(3).PowMod(power2(uint(x.BitLen()/8)), power2(uint(x.BitLen()/32)).Invert(), c)
			return err
		},
		"text":  func(c *Context) error { _, err := x.Append(nil, 10, c); return err },
		"parse": func(c *Context) error { _, err := ParseInt(strings.Repeat("7", x.BitLen()/3), 10, c); return err },
		"bytes": func(c *Context) error { _, err := Small(1).AppendBytes(nil, 1e9, false, false, c); return err },
		"round": func(c *Context) error { _, err := x.RoundTo(-int64(x.BitLen()/8), c); return err },
		"width": func(c *Context) error {
			f, _ := ParseSpec("999999999999", true)
			_, err := f.AppendNumber(nil, Integer(Small(1)), "int", c)
			return err
		},
		"precision": func(c *Context) error {
			f, _, _ := ParsePercent(".999999999d", nil)
			_, err := f.AppendNumber(nil, Integer(Small(1)), "int", c)
			return err
		},
	}
}

func TestSizeIsBounded(t *testing.T) {
	c := &Context{Size: 1 << 10}
	inPlace := map[string]bool{"divmod": true, "power mod": true, "round": true} // whose results are no larger than an operand
	for name, op := range bounded(power2(1<<13 + 7)) {
		err, _ := op(c).(*Error)
		if inPlace[name] {
			continue
		}
		if err == nil || err.Class != MemoryError || !strings.HasPrefix(err.Message, "memory allocation failed, allocating ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Small(1).Shl(Small(1e9), c); err.Error() != "MemoryError: memory allocation failed, allocating 125000002 bytes" {
		t.Error(err)
	}
	// What fits exactly is computed: 1024 bytes have 8192 bits.
	for _, test := range []struct {
		bits int64
		fits bool
	}{{8190, true}, {8191, true}, {8192, false}} {
		if _, err := Small(1).Shl(Small(test.bits), c); (err == nil) != test.fits {
			t.Errorf("1 << %d: %v", test.bits, err)
		}
		if _, err := Small(2).Pow(Small(test.bits), c); (err == nil) != test.fits {
			t.Errorf("2 ** %d: %v", test.bits, err)
		}
	}
	for size, fits := range map[int]bool{1024: true, 1025: false} {
		if err := c.size(size); (err == nil) != fits {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

// TestBeyondAnyMachine has no bound, and still nothing is computed.
func TestBeyondAnyMachine(t *testing.T) {
	for name, op := range map[string]func() (Int, error){
		"1 << 2**40":      func() (Int, error) { return Small(1).Shl(power2(40), nil) },
		"1 << 2**62":      func() (Int, error) { return Small(1).Shl(power2(62), nil) },
		"10 ** 2**40":     func() (Int, error) { return Small(10).Pow(power2(40), nil) },
		"10 ** 2**70":     func() (Int, error) { return Small(10).Pow(power2(70), nil) },
		"2**70 ** 2**70":  func() (Int, error) { return power2(70).Pow(power2(70), nil) },
		"-3 ** 2**10000":  func() (Int, error) { return Small(-3).Pow(power2(10000), nil) },
		"-2**63 ** 2**40": func() (Int, error) { return power2(63).Neg().Pow(power2(40), nil) },
	} {
		if x, err := op(); err == nil || err.(*Error).Class != MemoryError {
			t.Errorf("%s: %v", name, x.BitLen())
		}
	}
	if x, err := Small(0).Shl(power2(40), nil); err != nil || x.Sign() != 0 {
		t.Errorf("0 << 2**40: %v %v", x, err)
	}
}

func TestWorkIsBounded(t *testing.T) {
	long := map[string]bool{"mul": true, "divmod": true, "power": true, "power mod": true, "text": true, "parse": true, "round": true}
	for name, op := range bounded(power2(1<<17 + 7)) {
		steps := int64(0)
		counting := &Context{Size: 1 << 22, Spend: func(n int) bool {
			if n < minSpend {
				t.Errorf("%s: asked about %d steps", name, n)
			}
			steps += int64(n)
			return steps < 1<<40
		}}
		err := op(counting)
		if !long[name] {
			if steps != 0 {
				t.Errorf("%s: %d steps", name, steps)
			}
			continue
		}
		if err != nil || steps < 1<<18 || steps > 1<<40 {
			t.Errorf("%s: %v after %d steps", name, err, steps)
		}
		// Stopped at any question, an operation says so.
		for stop := int64(1); stop < steps; stop *= 4 {
			left := stop
			err := op(&Context{Spend: func(n int) bool { left -= int64(n); return left > 0 }})
			if err != ErrStopped {
				t.Errorf("%s: %v with %d of %d steps", name, err, stop, steps)
			}
		}
	}
}

func TestSmallWorkIsNotCounted(t *testing.T) {
	c := &Context{Spend: func(int) bool { t.Error("asked"); return true }}
	ops := bounded(power2(700))
	for _, name := range []string{"add", "sub", "mul", "divmod", "power", "text", "parse", "round"} {
		if err := ops[name](c); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
