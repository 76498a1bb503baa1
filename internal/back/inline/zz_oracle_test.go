package inline

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/machines"
	"github.com/tandem-lang/tandem/internal/source"
)

type jarg struct {
	K, N, V string
	I       []jarg
}
type jcase struct {
	March, Src, Err string
	Errline         int
	Funcs           []struct {
		Name   string
		Line   int
		Params []string
		Ret    int
		Lines  []struct {
			Op   string
			Line int
			Args []jarg
		}
	}
	Want [][]any
}

func TestOracle(t *testing.T) {
	data, err := os.ReadFile("/tmp/ref/scratch/thumbarm/inl/cases.json")
	if err != nil {
		t.Skip()
	}
	var cases []jcase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	bad, okn, errn := 0, 0, 0
	for _, c := range cases {
		m := &pyop.Module{File: source.New("x.py", []byte(c.Src))}
		syms := map[string]pyop.Sym{}
		sym := func(s string) pyop.Sym {
			if v, ok := syms[s]; ok {
				return v
			}
			syms[s] = pyop.Sym(len(m.Names))
			m.Names = append(m.Names, s)
			return syms[s]
		}
		pos := func(line int) source.Pos {
			l := 1
			for i, ch := range []byte(c.Src) {
				if l == line {
					return source.Pos(i)
				}
				if ch == '\n' {
					l++
				}
			}
			return 0
		}
		var conv func(j jarg) pyop.AsmArg
		conv = func(j jarg) (a pyop.AsmArg) {
			for _, x := range j.I {
				a.Items = append(a.Items, conv(x))
			}
			switch j.K {
			case "name":
				a.Kind, a.Name = pyop.AsmName, sym(j.N)
			case "int":
				v, _ := new(big.Int).SetString(j.V, 10)
				a.Kind, a.Value = pyop.AsmInt, pyconst.Int(v)
			case "list":
				a.Kind = pyop.AsmList
			case "set":
				a.Kind = pyop.AsmSet
			default:
				a.Kind = pyop.AsmOther
			}
			return a
		}
		as := New(machines.ByName(c.March), isa.Options{}, m)
		got, want := "", ""
		if c.Err != "" {
			want = fmt.Sprintf("%d %s", c.Errline, c.Err)
		}
		for i, f := range c.Funcs {
			pf := &pyop.Func{Pos: pos(f.Line), Name: sym(f.Name), Asm: &pyop.Asm{Return: pyop.ViperType(f.Ret)}}
			for _, p := range f.Params {
				pf.Asm.Params = append(pf.Asm.Params, pyop.AsmParam{Name: sym(p), Plain: true})
			}
			for _, l := range f.Lines {
				pl := pyop.AsmLine{Op: sym(l.Op), Pos: pos(l.Line)}
				for _, a := range l.Args {
					pl.Args = append(pl.Args, conv(a))
				}
				pf.Asm.Lines = append(pf.Asm.Lines, pl)
			}
			code, err := as.Assemble(pf)
			if err != nil {
				e, ok := err.(*asm.Error)
				if !ok {
					t.Errorf("%v\n%s", err, c.Src)
					continue
				}
				got = fmt.Sprintf("%d %s", e.Line, e.Error())
				break
			}
			got += fmt.Sprintf("%s %d %d|", hex.EncodeToString(code.Bytes), code.NumPos, code.Signature)
			if c.Err == "" {
				want += fmt.Sprintf("%s %v %v|", c.Want[i]...)
			}
		}
		if got != want {
			if bad++; bad < 15 {
				t.Errorf("%s\n%s\n got %s\nwant %s", c.March, c.Src, got, want)
			}
		} else if c.Err == "" {
			okn++
		} else {
			errn++
		}
	}
	t.Logf("%d same code, %d same error, %d differ", okn, errn, bad)
}
