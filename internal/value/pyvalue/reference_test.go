package pyvalue

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var (
	confirm = flag.String("confirm", "", "a micropython to hold testdata/reference.txt and random cases against")
	record  = flag.Bool("record", false, "with -confirm: write what it answers into testdata/reference.txt")
	random  = flag.Int("random", 20, "with -confirm: random cases of each operation, which -record keeps")
)

// operation is one row of what is held against the reference: a line of
// testdata/reference.txt is the name, the arguments and the answer, with tabs
// between them.
type operation struct {
	name   string
	python string // the expression, $1 for the first argument
	eval   func(a []string) (string, error)
	args   func(r *rand.Rand) []string
}

// operations returns the table.
func operations() []operation {
	list := []operation{
		{"int", "int($1, $2)", evalInt, func(r *rand.Rand) []string {
			return []string{randomText(r, "0123456789abcxo_ -+", "0123456789", "0x1fF", "019azAZ", "0123456789_"), strconv.Itoa([]int{10, 16, 0, 2, 8, 36, r.Intn(40) - 1}[r.Intn(7)])}
		}},
		{"float", "float($1)", evalFloat, func(r *rand.Rand) []string {
			return []string{randomText(r, "0123456789.e+-_ ", "infatyINFATY. -", "0123456789.", "00000000001.", "0123456789e")}
		}},
		{"complex", "complex($1)", evalComplex, func(r *rand.Rand) []string {
			return []string{randomText(r, "0123456789.e+-j ", "12+j", "12.5-3j", "infjnan+")}
		}},
		{"repr", "$1", func(a []string) (string, error) { return number(a[0]).text(nil) }, func(r *rand.Rand) []string { return []string{randomFloat(r)} }},
		{"hash", "hash($1)", func(a []string) (string, error) { return strconv.FormatInt(number(a[0]).Hash(), 10), nil }, numbers(1)},
		{"bool", "bool($1)", func(a []string) (string, error) { return python(number(a[0]).Truth()), nil }, numbers(1)},
		{"toint", "int($1)", func(a []string) (string, error) { return integerText(FloatInt(number(a[0]).Real)) }, floats(1)},
		{"tofloat", "float($1)", func(a []string) (string, error) { return Float(number(a[0]).Int.Float64(nil)).text(nil) }, ints(1)},
		{"round", "round($1)", func(a []string) (string, error) { return integerText(Round(number(a[0]).Real)) }, floats(1)},
		{"roundto", "round($1, $2)", evalRound, func(r *rand.Rand) []string { return []string{randomNumber(r, 2), strconv.Itoa(r.Intn(40) - 30)} }},
		{"powmod", "pow($1, $2, $3)", func(a []string) (string, error) {
			return integerText(number(a[0]).Int.PowMod(number(a[1]).Int, number(a[2]).Int, nil))
		}, ints(3)},
		{"divmod", "divmod($1, $2)", evalDivMod, numbers(2)},
		{"to_bytes", "($1).to_bytes($2, '$3', signed=$4)", evalToBytes, func(r *rand.Rand) []string {
			return []string{randomInt(r), strconv.Itoa(r.Intn(12)), []string{"big", "little"}[r.Intn(2)], python(r.Intn(2) == 0)}
		}},
		{"from_bytes", "int.from_bytes($1, '$2')", func(a []string) (string, error) {
			return FromBytes([]byte(unquoted(a[0])), a[1] == "little").String(), nil
		}, func(r *rand.Rand) []string {
			return []string{"b" + quotedBytes(randomBytes(r)), []string{"big", "little"}[r.Intn(2)]}
		}},
		{"str", "$1", func(a []string) (string, error) { return string(AppendStr(nil, unquoted(a[0]))), nil }, func(r *rand.Rand) []string { return []string{randomStr(r)} }},
		{"bytes", "$1", func(a []string) (string, error) { return string(AppendBytes(nil, unquoted(a[0]))), nil }, func(r *rand.Rand) []string { return []string{"b" + quotedBytes(randomBytes(r))} }},
		{"format", "'{:$1}'.format($2)", evalFormat, func(r *rand.Rand) []string { return []string{randomSpec(r), randomNumber(r, 3)} }},
		{"formatstr", "'{:$1}'.format($2)", evalFormatStr, func(r *rand.Rand) []string { return []string{randomSpec(r), "'abcdef'"} }},
		{"percent", "'%$1' % ($2,)", evalPercent, func(r *rand.Rand) []string { return []string{randomPercent(r), randomNumber(r, 3)} }},
		{"percentstr", "'%$1' % ($2,)", evalPercentStr, func(r *rand.Rand) []string { return []string{randomPercent(r), []string{"'a'", "'abcdef'"}[r.Intn(2)]} }},
	}
	for op := OpOr; op <= OpNotEqual; op++ {
		if op != OpDivMod {
			list = append(list, binaryOperation(op))
		}
	}
	for op := OpPos; op <= OpAbs; op++ {
		list = append(list, operation{strings.Trim(op.Method(), "_"), map[Op]string{OpPos: "+($1)", OpNeg: "-($1)", OpInvert: "~($1)", OpAbs: "abs($1)"}[op],
			func(a []string) (string, error) {
				x, err := Unary(op, number(a[0]))
				return x.text(err)
			}, numbers(1)})
	}
	return list
}

var signs = [...]string{
	OpOr: "|", OpXor: "^", OpAnd: "&", OpShl: "<<", OpShr: ">>", OpAdd: "+", OpSub: "-", OpMul: "*", OpMatMul: "@", OpFloorDiv: "//",
	OpTrueDiv: "/", OpMod: "%", OpPow: "**", OpLess: "<", OpMore: ">", OpEqual: "==", OpLessEqual: "<=", OpMoreEqual: ">=", OpNotEqual: "!=",
}

func binaryOperation(op Op) operation {
	o := operation{name: strings.Trim(op.Method(), "_"), python: "($1) " + signs[op] + " ($2)", args: numbers(2)}
	o.eval = func(a []string) (string, error) {
		if op >= OpLess {
			b, err := Compare(op, number(a[0]), number(a[1]), nil)
			return python(b), err
		}
		x, err := Binary(op, number(a[0]), number(a[1]), nil)
		return x.text(err)
	}
	if op == OpShl || op == OpPow {
		o.args = func(r *rand.Rand) []string { return []string{randomNumber(r, 3), strconv.Itoa(r.Intn(200) - 20)} }
	}
	return o
}

// number reads an argument: an integer, a float, or a complex number.
func number(s string) Number {
	text := strings.Trim(s, "()")
	if z, err := ParseComplex(text); err == nil && strings.HasSuffix(text, "j") {
		return Complex(z)
	}
	if x, err := ParseInt(text, 10, nil); err == nil {
		return Integer(x)
	}
	f, err := ParseFloat(text)
	if err != nil {
		panic(s + " is no number")
	}
	return Float(f)
}

func (x Number) text(err error) (string, error) {
	text, _ := x.Append(nil, nil)
	return string(text), err
}

func integerText(x Int, err error) (string, error) { return x.String(), err }

func python(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func evalInt(a []string) (string, error) {
	base, _ := strconv.Atoi(a[1])
	return integerText(ParseInt(unquoted(a[0]), base, nil))
}

func evalFloat(a []string) (string, error) {
	f, err := ParseFloat(unquoted(a[0]))
	return Float(f).text(err)
}

func evalComplex(a []string) (string, error) {
	z, err := ParseComplex(unquoted(a[0]))
	return Complex(z).text(err)
}

func evalRound(a []string) (string, error) {
	digits, _ := strconv.ParseInt(a[1], 10, 64)
	if x := number(a[0]); x.Type == TypeFloat {
		return Float(RoundTo(x.Real, digits)).text(nil)
	}
	return integerText(number(a[0]).Int.RoundTo(digits, nil))
}

func evalDivMod(a []string) (string, error) {
	q, m, err := DivMod(number(a[0]), number(a[1]), nil)
	x, _ := q.text(nil)
	y, _ := m.text(nil)
	return "(" + x + ", " + y + ")", err
}

func evalToBytes(a []string) (string, error) {
	size, _ := strconv.Atoi(a[1])
	b, err := number(a[0]).Int.AppendBytes(nil, size, a[2] == "little", a[3] == "True", nil)
	return string(AppendBytes(nil, string(b))), err
}

func evalFormat(a []string) (string, error) {
	x := number(a[1])
	f, err := ParseSpec(a[0], x.Type != TypeComplex)
	if err != nil {
		return "", err
	}
	text, err := f.AppendNumber(nil, x, x.Type.String(), nil)
	return string(AppendStr(nil, string(text))), err
}

func evalFormatStr(a []string) (string, error) {
	f, err := ParseSpec(a[0], false)
	if err != nil {
		return "", err
	}
	if err := f.CheckText("str"); err != nil {
		return "", err
	}
	text, err := f.AppendText(nil, unquoted(a[1]), nil)
	return string(AppendStr(nil, string(text))), err
}

// percent reads the specification of the operator %, which has no stars.
func percent(s string) (Spec, error) {
	f, _, err := ParsePercent(s, func() (int, error) { panic("a star") })
	if err == nil {
		err = f.CheckPercent(len(s))
	}
	return f, err
}

func evalPercent(a []string) (string, error) {
	f, err := percent(a[0])
	if err != nil {
		return "", err
	}
	x := number(a[1])
	var text []byte
	if f.Verb == 's' || f.Verb == 'r' {
		s, _ := x.text(nil)
		text, err = f.AppendText(nil, s, nil)
	} else {
		text, err = f.AppendNumber(nil, x, x.Type.String(), nil)
	}
	return string(AppendStr(nil, string(text))), err
}

func evalPercentStr(a []string) (string, error) {
	f, err := percent(a[0])
	if err != nil {
		return "", err
	}
	s := unquoted(a[1])
	switch f.Verb {
	case 'r':
		s = string(AppendStr(nil, s))
	case 's', 'c':
	default:
		return "", f.ErrConvert("str")
	}
	text, err := f.AppendText(nil, s, nil)
	return string(AppendStr(nil, string(text))), err
}

// unquoted returns the value of a literal of str or bytes.
func unquoted(s string) string {
	s, isBytes := strings.CutPrefix(s, "b")
	var b []byte
	for s = s[1 : len(s)-1]; s != ""; {
		if s[0] != '\\' {
			b, s = append(b, s[0]), s[1:]
			continue
		}
		digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[s[1]]
		if digits == 0 {
			b, s = append(b, EscapedByte(s[1])), s[2:]
			continue
		}
		c, _ := strconv.ParseUint(s[2:2+digits], 16, 32)
		if isBytes {
			b = append(b, byte(c))
		} else {
			b = AppendCodePoint(b, uint32(c))
		}
		s = s[2+digits:]
	}
	return string(b)
}

func quotedBytes(s string) string { return string(appendQuotedBytes(nil, s)) }

func answer(text string, err error) string {
	if err == nil {
		return text
	}
	var e *Error
	if !errors.As(err, &e) {
		return "no *Error: " + err.Error()
	}
	return strings.TrimSuffix(e.Error(), " ")
}

const referenceFile = "testdata/reference.txt"

// TestReference holds what the package computes against what the reference's unix
// port has answered.
func TestReference(t *testing.T) {
	byName := map[string]operation{}
	for _, o := range operations() {
		byName[o.name] = o
	}
	cases := readReference(t)
	for _, c := range cases {
		o, ok := byName[c[0]]
		if !ok {
			t.Fatalf("no operation %s", c[0])
		}
		args, want := c[1:len(c)-1], c[len(c)-1]
		if got := answer(o.eval(args)); got != want {
			t.Errorf("%s %q: %s, the reference says %s", c[0], args, got, want)
		}
	}
	if *confirm != "" {
		confirmCases(t, byName, cases)
	}
}

func readReference(t *testing.T) (cases [][]string) {
	text, err := os.ReadFile(referenceFile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		cases = append(cases, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return cases
}

// confirmCases asks the reference itself, random cases too.
func confirmCases(t *testing.T, byName map[string]operation, cases [][]string) {
	recorded := len(cases)
	seed := rand.Int63()
	r := rand.New(rand.NewSource(seed))
	for _, o := range operations() {
		for range *random {
			args := o.args(r)
			cases = append(cases, append(append([]string{o.name}, args...), answer(o.eval(args))))
		}
	}
	answers := ask(t, byName, cases)
	var file bytes.Buffer
	for i, c := range cases {
		last := len(c) - 1
		if c[last] != answers[i] {
			t.Errorf("seed %d: %s: the reference says %s, ours is %s", seed, strings.Join(c[:last], " "), answers[i], c[last])
		}
		c[last] = answers[i]
		if i < recorded || *record {
			file.WriteString(strings.Join(c, "\t") + "\n")
		}
	}
	if *record {
		if err := os.WriteFile(referenceFile, file.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func ask(t *testing.T, byName map[string]operation, cases [][]string) []string {
	var b bytes.Buffer
	b.WriteString("inf = float('inf'); nan = float('nan')\ndef answer(f):\n try:\n  print(repr(f()))\n except Exception as e:\n  print((type(e).__name__ + ': ' + str(e)).rstrip())\n")
	for _, c := range cases {
		text := byName[c[0]].python
		for i, a := range c[1 : len(c)-1] {
			text = strings.ReplaceAll(text, "$"+strconv.Itoa(i+1), a)
		}
		fmt.Fprintf(&b, "answer(lambda: %s)\n", text)
	}
	program := filepath.Join(t.TempDir(), "cases.py")
	if err := os.WriteFile(program, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(*confirm, "-X", "heapsize=64M", program).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	answers := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(answers) != len(cases) {
		t.Fatalf("%d answers to %d cases", len(answers), len(cases))
	}
	return answers
}

func randomText(r *rand.Rand, alphabets ...string) string {
	alphabet := alphabets[r.Intn(len(alphabets))]
	b := make([]byte, r.Intn(30))
	for i := range b {
		b[i] = alphabet[r.Intn(len(alphabet))]
	}
	return quotedBytes(string(b))
}

func randomInt(r *rand.Rand) string {
	x := new(big.Int)
	switch r.Intn(4) {
	case 0:
		x.SetInt64(int64(r.Intn(20)))
	case 1:
		x.SetInt64(r.Int63() >> r.Intn(60))
	case 2: // next to a power of two
		x.Lsh(big.NewInt(1), uint(r.Intn(200)))
		x.Add(x, big.NewInt(int64(r.Intn(3)-1)))
	default:
		x.Rand(r, x.Lsh(big.NewInt(1), uint(1+r.Intn(300))))
	}
	if r.Intn(2) == 0 {
		x.Neg(x)
	}
	return x.String()
}

func randomFloat(r *rand.Rand) string {
	f := r.NormFloat64() * math.Pow(10, float64(r.Intn(40)-20))
	switch r.Intn(8) {
	case 0:
		f = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, 2, -2, math.Inf(1), math.Inf(-1), math.NaN(), 1e16, 1e15, 1e300, 5e-324, 10, 100}[r.Intn(16)]
	case 1:
		f = float64(r.Intn(2000)-1000) / float64(1+r.Intn(8))
	case 2:
		f = math.Round(r.NormFloat64()*1000) / 100
	case 3:
		f = math.Float64frombits(r.Uint64())
	case 4:
		f = float64(r.Intn(1000)) * math.Pow(10, float64(r.Intn(40)-20))
	case 5:
		f = math.Ldexp(float64(r.Int63()), -r.Intn(80))
	}
	return string(AppendFloat(nil, f))
}

// randomNumber returns an integer, a float or, with 3 types, a complex number.
func randomNumber(r *rand.Rand, types int) string {
	switch r.Intn(types) {
	case 0:
		return randomInt(r)
	case 1:
		return randomFloat(r)
	}
	return string(AppendComplex(nil, float64(2*r.Intn(5)-5)/4, float64(r.Intn(8)-9)/4))
}

func numbers(n int) func(*rand.Rand) []string {
	return repeat(n, func(r *rand.Rand) string { return randomNumber(r, 3) })
}
func ints(n int) func(*rand.Rand) []string   { return repeat(n, randomInt) }
func floats(n int) func(*rand.Rand) []string { return repeat(n, randomFloat) }

func repeat(n int, one func(*rand.Rand) string) func(*rand.Rand) []string {
	return func(r *rand.Rand) []string {
		list := make([]string, n)
		for i := range list {
			list[i] = one(r)
		}
		return list
	}
}

func randomBytes(r *rand.Rand) string {
	b := make([]byte, r.Intn(12))
	for i := range b {
		b[i] = byte(r.Intn(256))
		if r.Intn(2) == 0 {
			b[i] = "\"'\\a\n"[r.Intn(5)]
		}
	}
	return string(b)
}

func randomStr(r *rand.Rand) string {
	text := `"`
	for range r.Intn(8) {
		text += fmt.Sprintf(`\U%08x`, []int{r.Intn(128), r.Intn(0x300), r.Intn(0x110000), '\'', '"', '\\', 0xd800 + r.Intn(0x800)}[r.Intn(7)])
	}
	return text + `"`
}

func pick(r *rand.Rand, choices ...string) string { return choices[r.Intn(len(choices))] }

func randomSpec(r *rand.Rand) string {
	return pick(r, "", "", "*<", "x>", "0^", "<", ">", "^", "=", "*=", "0=") + pick(r, "", "+", "-", " ") + pick(r, "", "", "#") + pick(r, "", "", "0") +
		pick(r, "", strconv.Itoa(r.Intn(40))) + pick(r, "", "", ",", "_") + pick(r, "", "", "."+strconv.Itoa(r.Intn(20))) +
		pick(r, "b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "s", "x", "X", "%", "q", "d", "x", "3", "5")
}

func randomPercent(r *rand.Rand) string {
	return pick(r, "", "", "-") + pick(r, "", "+", " ") + pick(r, "", "", "#") + pick(r, "", "", "0") + pick(r, "", "", "-") + pick(r, "", strconv.Itoa(r.Intn(40))) +
		pick(r, "", "", "."+strconv.Itoa(r.Intn(20)), ".") + pick(r, "d", "i", "u", "e", "E", "f", "F", "g", "G", "o", "s", "r", "x", "X", "c", "q", "")
}
