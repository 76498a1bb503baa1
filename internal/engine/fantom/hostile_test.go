package fantom_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// hostile is a program of which something is changed that no compiler writes, and the error with which it ends.
type hostile struct {
	text string
	edit func(p *fcode.Pod)
	want string
}

var hostilePods = map[string]hostile{
	"number for a string": {
		`class Main { static Void main() { s := "x"; echo(s.size) } }`,
		func(p *fcode.Pod) {
			p.Ints = append(p.Ints, 7)
			replace(p, "Main.main", fcode.LoadStr, fcode.Instr{Op: fcode.LoadInt})
		},
		"sys::Int cannot be cast to sys::Str",
	},
	"field of another class": {
		`class A { Obj? x; Obj? y; Obj? z }  class B { }  class Main { static Void main() { b := B(); a := A(); echo(b); echo(a.z) } }`,
		func(p *fcode.Pod) {
			replace(p, "Main.main", fcode.CallNew, fcode.Instr{Op: fcode.CallNew, A: ref(p, "hostile::B", "make")})
		},
		"hostile::B cannot be cast to hostile::A",
	},
	"override that takes less": {
		`class A { virtual Int f(Obj o) { 1 } }  class B : A { override Int f(Obj o) { ((Str)o).size } }  class Main { static Void main() { A a := B(); echo(a.f(5)) } }`,
		func(p *fcode.Pod) {
			m := method(p, "B.f")
			for i := range p.TypeRefs {
				if p.TypeSig(uint16(i)) == "sys::Str" {
					m.Vars[0].Type = uint16(i)
				}
			}
			replace(p, "B.f", fcode.Coerce, fcode.Instr{Op: fcode.Nop})
		},
		"sys::Int cannot be cast to sys::Str",
	},
	"local that is not set": {
		`class Main { static Void main() { s := Env.cur.args.size.toStr; echo(s.size) } }`,
		func(p *fcode.Pod) {
			pop := fcode.Instr{Op: fcode.Pop}
			replace(p, "Main.main", fcode.StoreVar, pop)
		},
		"NullErr",
	},
	"object of a nullable type": {
		`class A { }  class Main { static Void main() { A? a := A(); echo(a) } }`,
		func(p *fcode.Pod) {
			for i := range p.TypeRefs {
				if p.TypeSig(uint16(i)) == "hostile::A?" {
					p.MethodRefs[ref(p, "hostile::A", "make")].Parent = uint16(i)
				}
			}
		},
		"", // which is one of the type
	},
	"class below a final one": {
		`class A { Obj? x }  class Main { static Void main() { echo(A().toStr); echo("s") } }`,
		func(p *fcode.Pod) {
			for i := range p.TypeRefs {
				if p.TypeSig(uint16(i)) == "sys::Str" {
					typeOf(p, "A").Base = uint16(i)
				}
			}
		},
		"not to be extended",
	},
	"jump into a handler": {
		"class Main { static Void main() { try { echo(1) } catch (Err e) { echo(e) }\n echo(2) } }",
		func(p *fcode.Pod) {
			inBody(method(p, "Main.main"), p, func(c *fcode.Code) {
				for i := range c.Instrs {
					if c.Instrs[i].Op == fcode.Leave {
						c.Instrs[i].A = c.Traps[0].Handler
						return
					}
				}
			})
		},
		"control comes to CatchErrStart from elsewhere",
	},
	"static field as one of an object": {
		`class A { static const Int n := 5 }  class Main { static Void main() { a := A(); echo(a); echo(A.n) } }`,
		func(p *fcode.Pod) {
			inBody(method(p, "Main.main"), p, func(c *fcode.Code) {
				for i := range c.Instrs {
					if c.Instrs[i].Op == fcode.LoadStatic {
						c.Instrs[i].Op = fcode.StoreInstance
					}
				}
			})
		},
		"Invalid code",
	},
}

// What fcode says of its objects is not believed.
func TestHostilePods(t *testing.T) {
	for name, h := range hostilePods {
		t.Run(name, func(t *testing.T) {
			src := compiler.Script(source.New("main.fan", []byte(h.text)))
			src.Name = hostileName
			content, diags, err := compiler.Compile(src, compiler.Options{Pods: pod.Memory(fanlib.Library())})
			if err != nil || diags.Err() != nil {
				t.Fatal(err, diags)
			}
			p := copyOf(t, content)
			h.edit(p.Code)
			got := output(t, written(t, p))
			if !strings.Contains(got, h.want) || h.want == "" && strings.Contains(got, "Err") {
				t.Errorf("%q is not in\n%s", h.want, got)
			}
		})
	}
}

// output runs a pod and returns what it writes.
func output(t *testing.T, content []byte) string {
	t.Helper()
	var out bytes.Buffer
	e, err := fantom.New(fantom.Options{Pods: pod.Memory{hostileName: content}, Host: &host.Host{Stdout: &out, Stderr: &out}, Heap: heap.Options{Torture: heap.Torture{Poison: true}}})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.RunTarget(hostileName, nil)
	checkHeap(t, e)
	return out.String()
}

func typeOf(p *fcode.Pod, name string) *fcode.Type {
	for _, t := range p.Types {
		if p.TypeName(t) == name {
			return t
		}
	}
	panic(name)
}

func method(p *fcode.Pod, name string) *fcode.Method {
	typ, slot, _ := strings.Cut(name, ".")
	t := typeOf(p, typ)
	for i := range t.Methods {
		if p.Name(t.Methods[i].Name) == slot {
			return &t.Methods[i]
		}
	}
	panic(name)
}

// ref returns the number of a methodRef.
func ref(p *fcode.Pod, parent, name string) int32 {
	for i := range p.MethodRefs {
		if m := &p.MethodRefs[i]; p.TypeSig(m.Parent) == parent && p.Name(m.Name) == name {
			return int32(i)
		}
	}
	panic(name)
}

// replace makes other instructions of all of an operation in a method.
func replace(p *fcode.Pod, name string, op fcode.Op, by fcode.Instr) {
	inBody(method(p, name), p, func(c *fcode.Code) {
		for i := range c.Instrs {
			if c.Instrs[i].Op == op {
				c.Instrs[i] = by
			}
		}
	})
}

// inBody changes the code of a method.
func inBody(m *fcode.Method, p *fcode.Pod, f func(c *fcode.Code)) {
	c, err := fcode.DecodeCode(p.Body(m))
	if err != nil || len(c.Instrs) == 0 {
		return
	}
	f(c)
	e, err := c.Encode()
	if err != nil {
		return
	}
	m.Code = e.Code
	for i := range m.Attrs {
		if p.Name(m.Attrs[i].Name) == fcode.ErrTableAttr && e.ErrTable != nil {
			m.Attrs[i].Data = e.ErrTable
		}
	}
}

// An object that stands for a value in Go, and whose constructor did not make it one, is an error where it is used.
func TestUnmadeObject(t *testing.T) {
	const text = `
		const class MyLog : Log { new make() : super("x", true) {} }
		class Main
		{
		  static Str tried(Log l) { try return l.name; catch (Err e) return e.typeof.toStr }
		  static Void main() { echo(tried(MyLog())); echo([3, 1].sort |a, b| { tried(MyLog()).size + a - b }) }
		}`
	src := compiler.Script(source.New("main.fan", []byte(text)))
	src.Name = hostileName
	content, diags, err := compiler.Compile(src, compiler.Options{Pods: pod.Memory(fanlib.Library())})
	if err != nil || diags.Err() != nil {
		t.Fatal(err, diags)
	}
	p := copyOf(t, content)
	inBody(method(p.Code, "MyLog.make"), p.Code, func(c *fcode.Code) { c.Instrs = []fcode.Instr{{Op: fcode.Return}}; c.Lines = nil })
	if got, want := output(t, written(t, p)), "sys::Err\n[1, 3]\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
