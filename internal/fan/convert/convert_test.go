package convert_test

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// TestFantom lists what values of one type take to serve as another: "" nothing, "no"
// never, else the cast.
func TestFantom(t *testing.T) {
	ns := fantest.Namespace(t)
	for _, row := range [][3]string{
		{"sys::Int", "sys::Int", ""},
		{"sys::Int", "sys::Obj", "sys::Obj"},
		{"sys::Int", "sys::Obj?", "sys::Obj?"},
		{"sys::Int", "sys::Int?", "sys::Int?"},
		{"sys::Int?", "sys::Int", "sys::Int"},
		{"sys::Int", "sys::Num", "sys::Num"},
		{"sys::Num", "sys::Int", "sys::Int"},
		{"sys::Int", "sys::Str", "no"},
		{"sys::Str", "sys::Obj", ""},
		{"sys::Str", "sys::Obj?", ""},
		{"sys::Str", "sys::Str?", ""},
		{"sys::Str?", "sys::Str", "sys::Str"},
		{"sys::Str?", "sys::Obj", "sys::Obj"},
		{"sys::Str?", "sys::Obj?", ""},
		{"sys::Obj", "sys::Str", "sys::Str"},
		{"sys::Obj?", "sys::Str?", "sys::Str?"},
		{"sys::Void", "sys::Obj", "no"},
		{"sys::Obj", "sys::Void", "no"},
		{"sys::Void", "sys::Void", ""},
		{"sys::Func", "|sys::Int->sys::Str|", "|sys::Int->sys::Str|"},
		{"|sys::Int->sys::Str|", "sys::Func", ""},
		{"|sys::Int->sys::Str|", "|sys::Int->sys::Str|", ""},
		{"|sys::Int->sys::Str|", "|sys::Int->sys::Obj|", ""},
		{"|sys::Obj->sys::Str|", "|sys::Int->sys::Str|", ""},
		{"|sys::Int->sys::Str|", "|sys::Obj->sys::Str|", "|sys::Obj->sys::Str|"},
		{"|sys::Int->sys::Obj|", "|sys::Int->sys::Str|", "|sys::Int->sys::Str|"},
		{"|sys::Int->sys::Int|", "|sys::Int->sys::Str|", "no"},
		{"|sys::Int->sys::Str|", "|sys::Str->sys::Str|", "no"},
		{"|sys::Int->sys::Str|", "|->sys::Str|", "no"},
		{"|->sys::Str|", "|sys::Int->sys::Str|", ""},
		{"||sys::Int->sys::Str|->sys::Str|", "||sys::Obj->sys::Str|->sys::Str|", ""},
		{"||sys::Obj->sys::Str|->sys::Obj|", "||sys::Int->sys::Str|->sys::Str|", "||sys::Int->sys::Str|->sys::Str|"},
		{"||sys::Int->sys::Int|->sys::Str|", "||sys::Int->sys::Str|->sys::Str|", "no"},
		{"|sys::Int->sys::Str|", "sys::Str", "no"},
		{"sys::Str", "|sys::Int->sys::Str|", "no"},
		{"||sys::Int->sys::Str|->sys::Str|", "|sys::Str->sys::Str|", "no"},
		{"|sys::Str->sys::Str|", "||sys::Int->sys::Str|->sys::Str|", "no"},
		{"|sys::Int,sys::Str->sys::Str|", "|sys::Int,sys::Int->sys::Str|", "no"},
		{"|sys::Int,sys::Str->sys::Str|", "|sys::Obj->sys::Str|", "no"},
		{"sys::Int[]", "sys::Obj[]", ""},
		{"sys::Obj[]", "sys::Int[]", "sys::Int[]"},
		{"sys::Int[]", "sys::List", ""},
		{"sys::List", "sys::Int[]", "sys::Int[]"},
		{"sys::Obj", "|sys::Int->sys::Str|", "|sys::Int->sys::Str|"},
	} {
		line, want := row[0]+" as "+row[1], row[2]
		e, target := value(t, ns, row[0]), typeOf(t, ns, row[1])
		c, ok := convert.Fantom(e, target)
		got := "no"
		if ok {
			got = ""
			if x, cast := c.Apply(e).(*tree.TypeCheck); cast {
				if got = x.Check.Signature(); x.From != e.Node().Type || x.Type != x.Check || !x.Synthetic {
					t.Errorf("%s: %+v", line, x)
				}
			} else if c.Apply(e) != e {
				t.Errorf("%s: another expression", line)
			}
		}
		if got != want {
			t.Errorf("%s: got %q", line, got)
		}
		if ok != convert.Fits(nil, e, target) {
			t.Errorf("%s: Fits differs", line)
		}
		if x := convert.Value(nil, e, target); !ok && x != e {
			t.Errorf("%s: converted", line)
		}
	}
}

func value(t *testing.T, ns *types.Namespace, sig string) tree.Expr {
	x := tree.NewUnknown(tree.Loc{}, nil, "x")
	x.Type = typeOf(t, ns, sig)
	return x
}

func typeOf(t *testing.T, ns *types.Namespace, sig string) types.Type {
	t.Helper()
	x, err := ns.ResolveType(sig)
	if err != nil {
		t.Fatal(sig, err)
	}
	return x
}

// TestNulls covers expressions that are null or may be whatever their type says, and those
// that never have a value.
func TestNulls(t *testing.T) {
	ns := fantest.Namespace(t)
	str, strN, obj := typeOf(t, ns, "sys::Str"), typeOf(t, ns, "sys::Str?"), typeOf(t, ns, "sys::Obj")
	null := tree.NewLiteral(tree.Loc{}, ns, nil)
	as := tree.NewTypeCheck(tree.Loc{}, tree.As, value(t, ns, "sys::Obj"), str)
	as.Type = strN
	thrown := tree.NewThrow(tree.Loc{}, value(t, ns, "sys::Err"))
	thrown.Type = ns.Nothing
	for _, c := range []struct {
		e    tree.Expr
		want types.Type
		ok   bool
		cast bool
	}{
		{null, strN, true, false}, {null, str, false, false},
		{as, strN, true, false}, {as, str, false, false}, {as, obj.ToNullable(), true, false}, {as, typeOf(t, ns, "sys::Int?"), false, false},
		{thrown, str, true, false}, {thrown, typeOf(t, ns, "sys::Void"), true, false},
	} {
		conversion, ok := convert.Fantom(c.e, c.want)
		if ok != c.ok || (conversion != nil) != c.cast {
			t.Errorf("%s as %s: %v %v", tree.String(c.e), c.want, conversion != nil, ok)
		}
	}
}

func TestBox(t *testing.T) {
	ns := fantest.Namespace(t)
	for sig, want := range map[string]string{"sys::Int": "sys::Int?", "sys::Bool": "sys::Bool?", "sys::Float?": "sys::Float?", "sys::Str": "sys::Str"} {
		if got := convert.Box(value(t, ns, sig)).Node().Type.Signature(); got != want {
			t.Errorf("%s boxed: %s", sig, got)
		}
	}
}
