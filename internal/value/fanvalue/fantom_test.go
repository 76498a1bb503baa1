package fanvalue

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var confirmFan = flag.String("confirm-fan", "", "hold the recorded values against the Fantom installed in this folder")

// row is an expression of Fantom, what this package makes of it, and what it is: both as text
// makes them.
type row struct{ expr, got, want string }

// rows holds what this package computes against what is recorded, and with -confirm-fan what is
// recorded against the reference.
func rows(t *testing.T, list []row) {
	t.Helper()
	for _, r := range list {
		if r.got != r.want {
			t.Errorf("%s is %s, want %s", r.expr, r.got, r.want)
		}
	}
	if *confirmFan == "" {
		return
	}
	for i, line := range evaluate(t, list) {
		if line != list[i].want {
			t.Errorf("reference: %s is %s, recorded is %s", list[i].expr, line, list[i].want)
		}
	}
}

// evaluate runs the expressions with the reference.
func evaluate(t *testing.T, list []row) []string {
	t.Helper()
	var b strings.Builder
	b.WriteString(`class Values
{
  static Void main()
  {
`)
	for _, r := range list {
		b.WriteString("    show |->Obj?| { " + r.expr + " }\n")
	}
	b.WriteString(`  }
  static Void show(|->Obj?| f)
  {
    try echo(text(f()))
    catch (Err e) echo("$e.typeof: $e.msg".toCode(null, true))
  }
  static Str text(Obj? v)
  {
    if (v == null) return "null"
    if (v is Str)  return ((Str)v).toCode('"', true)
    if (v is Float) return ((Float)v).toCode
    if (v is Decimal) return ((Decimal)v).toCode
    if (v is List) return "[" + ((List)v).join(", ") |x| { text(x) } + "]"
    return v.toStr
  }
}
`)
	script := filepath.Join(t.TempDir(), "Values.fan")
	if err := os.WriteFile(script, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(filepath.Join(*confirmFan, "bin", "fan"), script)
	cmd.Env = append(os.Environ(), "FAN_HOME="+*confirmFan)
	out, err := cmd.Output()
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if err != nil || len(lines) != len(list) {
		t.Fatalf("the reference gave %d lines for %d expressions: %v\n%s", len(lines), len(list), err, out)
	}
	return lines
}

// text shows a value as the reference's side does.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return StrToCode(v, '"', true)
	case float64:
		return FloatToCode(v)
	case Decimal:
		return v.Code()
	case []string:
		return listText(v)
	case []int64:
		return listText(v)
	}
	return fmt.Sprint(v)
}

func listText[T any](list []T) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = text(v)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// try shows the result of what may throw.
func try[T any](v T, err error) string {
	if err != nil {
		return StrEscape(err.Error(), true)
	}
	return text(v)
}

// maybe shows the result of what may be null.
func maybe[T any](v T, ok bool) string {
	if !ok {
		return "null"
	}
	return text(v)
}

// tryMaybe shows the result of what may throw or be null.
func tryMaybe[T any](v T, ok bool, err error) string {
	if err != nil {
		return try(v, err)
	}
	return maybe(v, ok)
}
