package fanvalue

import (
	"math/big"
	"strings"
	"testing"
)

// dec reads a Decimal.
func dec(t testing.TB, s string) Decimal {
	t.Helper()
	d, err := DecimalFromStr(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestDecimalOperators computes with pairs of Decimals.
func TestDecimalOperators(t *testing.T) {
	const (
		zero      = "sys::Err: java.lang.ArithmeticException: Division by zero"
		undefined = "sys::Err: java.lang.ArithmeticException: Division undefined"
		underflow = "sys::Err: java.lang.ArithmeticException: Underflow"
		overflow  = "sys::Err: java.lang.ArithmeticException: Overflow"
	)
	var list []row
	for _, c := range []struct{ a, op, b, want string }{
		{"1.50", "+", "0.5", "2.00d"},
		{"0.5", "+", "1.50", "2.00d"},
		{"1e3", "+", "1", "1001d"},
		{"1e3", "+", "1e2", "1.1E+3d"},
		{"0", "+", "1e3", "1000d"},
		{"0e5", "+", "1e7", "1.00E+7d"},
		{"0e2147483647", "+", "1e-2147483647", "1E-2147483647d"},
		{"1e2147483647", "+", "1e-2147483647", underflow},
		{"1.50", "-", "0.5", "1.00d"},
		{"0.5", "-", "1.5", "-1.0d"},
		{"1.50", "*", "0.50", "0.7500d"},
		{"-3", "*", "1e3", "-3E+3d"},
		{"1e2147483647", "*", "1e2147483647", overflow},
		{"0e2147483647", "*", "1e2147483647", "0E+2147483648d"},
		{"1e2147483647", "*", "0e2147483647", overflow},
		{"1e-2147483647", "*", "1e-2147483647", underflow},
		{"6", "/", "2", "3d"},
		{"1", "/", "4", "0.25d"},
		{"1", "/", "3", "0.3333333333d"},
		{"2", "/", "3", "0.6666666667d"},
		{"-2", "/", "3", "-0.6666666667d"},
		{"2", "/", "-3", "-0.6666666667d"},
		{"-2", "/", "-3", "0.6666666667d"},
		{"1", "/", "7", "0.1428571429d"},
		{"1.000000000000", "/", "3", "0.333333333333d"},
		{"1", "/", "3.000000000000", "0.333333333333d"},
		{"100000", "/", "3", "33333.3333333333d"},
		{"1e10", "/", "3", "3333333333.3d"},
		{"1e30", "/", "3", "3.3333333333E+29d"},
		{"12345678901234567890", "/", "7", "1763668414462081127.1428571429d"},
		{"6.0", "/", "2", "3.0d"},
		{"6", "/", "2.0", "3d"},
		{"6.00", "/", "2.0", "3.0d"},
		{"1e5", "/", "2e3", "5E+1d"},
		{"1", "/", "8", "0.125d"},
		{"1", "/", "125", "0.008d"},
		{"3", "/", "1024", "0.0029296875d"},
		{"3", "/", "9765625", "3.072E-7d"},
		{"7", "/", "6103515625e3", "1.14688E-12d"},
		{"2e-30", "/", "3", "1E-30d"},
		{"1", "/", "3e9", "3E-10d"},
		{"2", "/", "3e10", "1E-10d"},
		{"1", "/", "3e10", "0E-10d"},
		{"1", "/", "-3e11", "0E-10d"},
		{"1", "/", "3e1000", "0E-10d"},
		{"29999999999999999", "/", "3", "9999999999999999.6666666667d"},
		{"29999999999", "/", "3e10", "1.0000000000d"},
		{"99999999999.5", "/", "1e11", "0.999999999995d"},
		{"0", "/", "3", "0d"},
		{"0.00", "/", "3", "0.00d"},
		{"0", "/", "3.00", "0E+2d"},
		{"1", "/", "0", zero},
		{"1", "/", "0.00", zero},
		{"0", "/", "0", undefined},
		{"1e2147483647", "/", "1e-2147483647", underflow},
		{"1e-2147483647", "/", "1e2147483647", underflow},
		{"7", "%", "3", "1d"},
		{"-7", "%", "3", "-1d"},
		{"7", "%", "-3", "1d"},
		{"7.5", "%", "2", "1.5d"},
		{"7.50", "%", "2.5", "0.00d"},
		{"7", "%", "2.5", "2.0d"},
		{"2", "%", "7.5", "2d"},
		{"-2", "%", "7.5", "-2d"},
		{"20", "%", "0.5", "0d"},
		{"20", "%", "0.05", "0d"},
		{"21", "%", "0.5", "0.0d"},
		{"10.5", "%", "0.005", "0.0d"},
		{"1e3", "%", "7", "6d"},
		{"1e3", "%", "5", "0E+2d"},
		{"1e20", "%", "3e5", "1E+5d"},
		{"7e5", "%", "1e3", "0E+5d"},
		{"0", "%", "3.00", "0d"},
		{"7", "%", "0", zero},
		{"0", "%", "0", undefined},
		{"7", "%", "7.00", "0.00d"},
	} {
		a, b := dec(t, c.a), dec(t, c.b)
		d, err := map[string]func(b Decimal, limit Limit) (Decimal, error){
			"+": a.Plus, "-": a.Minus, "/": a.Div, "%": a.Mod,
			"*": func(b Decimal, _ Limit) (Decimal, error) { return a.Mult(b) },
		}[c.op](b, 1000)
		list = append(list, row{"Decimal(\"" + c.a + "\") " + c.op + " Decimal(\"" + c.b + "\")", try(d, err), c.want})
	}
	rows(t, list)
}

func TestDecimalMixed(t *testing.T) {
	d := func(s string) Decimal { return dec(t, s) }
	rows(t, []row{
		{"6.divDecimal(4d)", try(IntDecimal(6).Quo(d("4"), 0)), "1.5d"},
		{"1.divDecimal(3d)", try(IntDecimal(1).Quo(d("3"), 0)), "sys::Err: " + errInexact.Message},
		{"1.toDecimal", text(IntDecimal(1)), "1d"},
		{"0.1f.toDecimal", try(FloatToDecimal(0.1)), "0.1000000000000000055511151231257827021181583404541015625d"},
		{"1e20f.toDecimal", try(FloatToDecimal(1e20)), "100000000000000000000d"},
		{"(-0.75f).toDecimal", try(FloatToDecimal(-0.75)), "-0.75d"},
		{"0f.toDecimal", try(FloatToDecimal(0)), "0d"},
		{"1f.toDecimal", try(FloatToDecimal(1)), "1d"},
		{"Float.nan.toDecimal", try(FloatToDecimal(nan)), "sys::ArgErr: java.lang.NumberFormatException: Infinite or NaN"},
		{"Float.negInf.toDecimal", try(FloatToDecimal(-inf)), "sys::ArgErr: java.lang.NumberFormatException: Infinite or NaN"},
		{"0d.plusFloat(0.1f)", try(FloatDecimal(0.1)), "0.1d"},
		{"1d.multFloat(1e10f)", try(FloatDecimal(1e10)), "1.0E+10d"},
		{"0d.plusFloat(Float.nan)", try(FloatDecimal(nan)), "sys::ArgErr: java.lang.NumberFormatException: Character N is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark."},
		{"0d.plusFloat(Float.negInf)", try(FloatDecimal(-inf)), "sys::ArgErr: java.lang.NumberFormatException: Character I is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark."},
		{"1.50d.negate", text(d("1.50").Neg()), "-1.50d"},
		{"(-1.50d).abs", text(d("-1.50").Abs()), "1.50d"},
		{"1.5d.min(1.50d)", text(d("1.5").Min(d("1.50"))), "1.5d"},
		{"2d.min(1d)", text(d("2").Min(d("1"))), "1d"},
		{"1.5d.max(1.50d)", text(d("1.5").Max(d("1.50"))), "1.5d"},
		{"1d.max(2d)", text(d("1").Max(d("2"))), "2d"},
		{"1.5d.toInt", text(d("1.5").ToInt()), "1"},
		{"(-1.9d).toInt", text(d("-1.9").ToInt()), "-1"},
		{"0.9d.toInt", text(d("0.9").ToInt()), "0"},
		{"12e2d.toInt", text(d("12e2").ToInt()), "1200"},
		{`Decimal("18446744073709551617").toInt`, text(d("18446744073709551617").ToInt()), "1"},
		{`Decimal("-18446744073709551617").toInt`, text(d("-18446744073709551617").ToInt()), "-1"},
		{`Decimal("1e63").toInt`, text(d("1e63").ToInt()), "-9223372036854775808"},
		{`Decimal("1e1000000000").toInt`, text(d("1e1000000000").ToInt()), "0"},
		{`Decimal("1e-1000000000").toInt`, text(d("1e-1000000000").ToInt()), "0"},
		{`Decimal("0e1000000000").toInt`, text(d("0e1000000000").ToInt()), "0"},
		{`Decimal("0e-5").toInt`, text(d("0e-5").ToInt()), "0"},
		{"1.5d.toFloat", text(d("1.5").ToFloat()), "1.5f"},
		{"1e400d.toFloat", text(d("1e400").ToFloat()), "Float.posInf"},
		{`Decimal("123456789012345678901234567890").toFloat`, text(d("123456789012345678901234567890").ToFloat()), "1.2345678901234568E29f"},
	})
}

func TestDecimalCompare(t *testing.T) {
	d := func(s string) Decimal { return dec(t, s) }
	var list []row
	for _, c := range []struct{ a, b, compare, equals string }{
		{"1.0", "1.00", "0", "false"},
		{"1.00", "1.0", "0", "false"},
		{"1.0", "1.0", "0", "true"},
		{"1", "2", "-1", "false"},
		{"2", "1", "1", "false"},
		{"-1", "1", "-1", "false"},
		{"-2", "-1", "-1", "false"},
		{"0", "0.00", "0", "false"},
		{"0", "-1", "1", "false"},
		{"1e1000000000", "2", "1", "false"},
		{"-1e1000000000", "2", "-1", "false"},
		{"-1e1000000000", "-2", "-1", "false"},
		{"99.9", "100", "-1", "false"},
		{"100", "99.9", "1", "false"},
		{"100", "1e2", "0", "false"},
		{"1e2", "100", "0", "false"},
		{"101", "1e2", "1", "false"},
		{"1e2", "101", "-1", "false"},
	} {
		expr := "Decimal(\"" + c.a + "\")"
		list = append(list,
			row{expr + " <=> Decimal(\"" + c.b + "\")", text(d(c.a).Compare(d(c.b))), c.compare},
			row{expr + " == Decimal(\"" + c.b + "\")", text(d(c.a).Equals(d(c.b))), c.equals})
	}
	for s, want := range map[string]string{
		"0": "0", "0.00": "2", "1.5": "466", "-1.5": "-464", "1.50": "4652", "4294967296": "961",
		"9223372036854775807": "2147482656", "-9223372036854775808": "-2147483648", "18446744073709551616": "29791",
		"123456789012345678901234567890.12": "-1747325893",
	} {
		list = append(list, row{"Decimal(\"" + s + "\").hash", text(d(s).Hash()), want})
	}
	rows(t, list)
}

func TestDecimalText(t *testing.T) {
	const invalid = "sys::ParseErr: Invalid Decimal: "
	var list []row
	for _, c := range []struct{ in, want string }{
		{"1", "1d"}, {"1.50", "1.50d"}, {"-0.5", "-0.5d"}, {"+.5", "0.5d"}, {"5.", "5d"}, {"00.5", "0.5d"},
		{"0.0000001", "1E-7d"}, {"0.000001", "0.000001d"}, {"0.00000123", "0.00000123d"}, {"0.000000123", "1.23E-7d"},
		{"1e3", "1E+3d"}, {"12.3e-10", "1.23E-9d"}, {"12e2", "1.2E+3d"}, {"12E+2", "1.2E+3d"}, {"-123e-1", "-12.3d"},
		{"1e0", "1d"}, {"1.5e1", "15d"}, {"1.50e1", "15.0d"}, {"0e5", "0E+5d"}, {"0e-5", "0.00000d"}, {"0e-7", "0E-7d"},
		{"1e-2147483647", "1E-2147483647d"}, {"1e2147483647", "1E+2147483647d"}, {"12e2147483647", "1.2E+2147483648d"},
		{"1e0000000002147483647", "1E+2147483647d"}, {"1.5e-2147483646", "1.5E-2147483646d"},
		{"", invalid + "''"}, {".", invalid + "'.'"}, {"-", invalid + "'-'"}, {"e5", invalid + "'e5'"}, {"1e", invalid + "'1e'"},
		{"1e+", invalid + "'1e+'"}, {"--1", invalid + "'--1'"}, {"+-1", invalid + "'+-1'"}, {"1e--1", invalid + "'1e--1'"}, {"1.2.3", invalid + "'1.2.3'"},
		{"1e5.", invalid + "'1e5.'"}, {"1e5e5", invalid + "'1e5e5'"}, {"1_0", invalid + "'1_0'"}, {" 1", invalid + "' 1'"}, {"0x1", invalid + "'0x1'"},
		{"1e2147483648", invalid + "'1e2147483648'"}, {"1.5e-2147483647", invalid + "'1.5e-2147483647'"}, {"1e-2147483648", invalid + "'1e-2147483648'"},
		{"1e10000000000", invalid + "'1e10000000000'"},
	} {
		d, err := DecimalFromStr(c.in)
		list = append(list, row{"Decimal(\"" + c.in + "\")", try(d, err), c.want})
	}
	thai, err := DecimalFromStr("٣.๔e१")
	list = append(list, row{`Decimal("\u0663.\u0e54e\u0967")`, try(thai, err), "34d"})
	wide, err := DecimalFromStr("ａ")
	list = append(list, row{`Decimal("\uff41")`, try(wide, err), invalid + `'\u{ff41}'`})
	rows(t, list)

	for in, want := range map[string]string{"1.50": "1.50", "-12e3": "-12000", "0e3": "0", "1e-7": "0.0000001", "-1.5e-3": "-0.0015", "7": "7"} {
		if got, err := dec(t, in).Plain(20); err != nil || got != want {
			t.Errorf("%s is %s, %v; want %s", in, got, err, want)
		}
	}
	for _, c := range []struct {
		in    string
		limit Limit
		size  int // 0 is none
	}{{"1e1000", 1001, 1001}, {"1e1000", 1000, 0}, {"1e-1000", 1001, 1002}, {"1e-1000", 1000, 0}, {"-1e1000", 0, 1002}} {
		if got, err := dec(t, c.in).Plain(c.limit); len(got) != c.size || (err == errMemory) != (c.size == 0) {
			t.Errorf("%s within %d: %d, %v", c.in, c.limit, len(got), err)
		}
	}
}

// TestDecimalLimit holds the bound of what grows with an exponent.
func TestDecimalLimit(t *testing.T) {
	huge, one := dec(t, "1e1000000000"), dec(t, "1")
	for name, op := range map[string]func() (Decimal, error){
		"+":    func() (Decimal, error) { return huge.Plus(one, 1000) },
		"-":    func() (Decimal, error) { return one.Minus(huge, 1000) },
		"%":    func() (Decimal, error) { return huge.Mod(dec(t, "3"), 1000) },
		"% -":  func() (Decimal, error) { return dec(t, "3").Mod(dec(t, "1e-1000000000"), 1000) },
		"/":    func() (Decimal, error) { return one.Quo(Decimal{new(big.Int).Lsh(big.NewInt(1), 10000), 0}, 1000) },
		"text": func() (Decimal, error) { _, err := huge.Plain(1000); return one, err },
	} {
		if d, err := op(); err != errMemory {
			t.Errorf("%s: %v, %v", name, d.Sign(), err)
		}
	}
	if d, err := one.Div(dec(t, "3e2000000000"), 0); err != nil || d.String() != "0E-10" {
		t.Errorf("1/3e2000000000 is %s, %v", d, err)
	}
	if d, err := dec(t, "1e1000").Plus(one, 417); err != nil || !strings.HasSuffix(d.String(), "01") {
		t.Errorf("within the limit: %v", err)
	}
	if _, err := dec(t, "1e1010").Plus(one, 417); err != errMemory {
		t.Errorf("beyond the limit: %v", err)
	}
}

func TestDecimalZeroValue(t *testing.T) {
	var d Decimal
	if d.String() != "0" || d.Sign() != 0 || d.Scale() != 0 || d.Unscaled().Sign() != 0 || !d.Equals(IntDecimal(0)) {
		t.Errorf("the zero value is %s", d)
	}
	x := NewDecimal(big.NewInt(-125), 2)
	if x.String() != "-1.25" || x.Sign() != -1 || x.Scale() != 2 || x.Unscaled().Int64() != -125 {
		t.Errorf("-125 at scale 2 is %s", x)
	}
}

// TestDigitCount looks at the powers of ten and what is next to them.
func TestDigitCount(t *testing.T) {
	for n := 1; n < 400; n++ {
		p := pow10(n)
		if got := digitCount(p); got != n+1 {
			t.Errorf("10^%d has %d digits", n, got)
		}
		if got := digitCount(new(big.Int).Sub(p, big.NewInt(1))); got != n {
			t.Errorf("10^%d-1 has %d digits", n, got)
		}
		if got := digitCount(new(big.Int).Neg(p)); got != n+1 {
			t.Errorf("-10^%d has %d digits", n, got)
		}
	}
	if digitCount(new(big.Int)) != 1 {
		t.Error("zero")
	}
}

// TestWithoutFives divides powers of five out.
func TestWithoutFives(t *testing.T) {
	for n := range 70 {
		x := new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(n)), nil)
		rest, fives := withoutFives(x.Mul(x, big.NewInt(-14)))
		if rest.Int64() != -14 || fives != n {
			t.Errorf("-14*5^%d: %v, %d", n, rest, fives)
		}
	}
}
