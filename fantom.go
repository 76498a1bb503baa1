package tandem

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/source"
)

// FantomOptions say what programs in Fantom find besides the pods that are part of Tandem.
type FantomOptions struct {
	Home string            // folder of an installed Fantom, whose pods programs may use; "" for none
	Pods map[string][]byte // pod files, by the pods' names

	// Natives are functions of Go for the native methods of those pods and of scripts, by name: "app::Gateway.read", where app.fan is the
	// script. The first parameter of a function for a method of objects is the object. Values cross as the package's documentation says; a
	// result may be followed by an error, which becomes an exception: a [*FantomError] that of its type, all else sys::Err.
	Natives map[string]any
}

// Fantom runs programs in Fantom. It has the grants and the limits of its engine, and a heap and steps of its own. As its engine it is used by
// one goroutine at a time; the program's actors run on others.
type Fantom struct {
	e       *fantom.Engine
	t       *fan.Thread
	steps   int64
	natives map[string]reflect.Value
	scripts map[*fan.Pod]string // the names that scripts were given

	objects objects
}

// Fantom starts Fantom beside Python, once for an engine. The engine's Close ends it. Python programs find its pods as modules of a package
// fan, with their types and static methods; an object has its methods and fields:
//
//	import fan.util
//	fan.util.Random.makeSeeded(7).next()
//
// What cannot cross as a plain value stays an object where it is. An exception of Fantom is one of Python with its trace as text: that of the
// type that comes nearest.
func (e *Engine) Fantom(o FantomOptions) (*Fantom, error) {
	if e.fantom != nil {
		return nil, errors.New("tandem: Fantom runs already")
	}
	f := &Fantom{steps: e.opts.Steps, natives: map[string]reflect.Value{}, scripts: map[*fan.Pod]string{}}
	for name, fn := range o.Natives {
		v := reflect.ValueOf(fn)
		if err := checkNative(v); err != nil {
			return nil, fmt.Errorf("tandem: %s: %w", name, err)
		}
		f.natives[name] = v
	}
	pods := pod.Path{pod.Memory(o.Pods)}
	around := fan.Surroundings{}
	if o.Home != "" {
		pods = append(pods, pod.Dir(filepath.Join(o.Home, "lib", "fan")))
		around = fan.Surroundings{Home: o.Home, Path: []string{o.Home}}
	}
	h := e.opts.host()
	in, err := fantom.New(fantom.Options{Pods: pods, Host: &h, Around: around, Heap: heap.Options{Limit: e.opts.Memory}, Bind: f.bind})
	if err != nil {
		return nil, err
	}
	f.e, f.t = in, in.Runtime().Main()
	in.Runtime().AddRoots(func(m *heap.Marker) { f.objects.visit(m.Word) })
	e.fantom = f.forPython(e)
	return f, nil
}

// Pod is a pod of a program.
type Pod struct {
	f *Fantom
	p *fan.Pod
}

// CompileError is the error of a script that is not one.
type CompileError struct {
	Problems []Problem // in the order of the text
}

// Problem is something wrong with a script.
type Problem struct {
	File         string
	Line, Column int // from 1
	Message      string
}

// Error returns the problems, a line each.
func (e *CompileError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = fmt.Sprintf("%s(%d,%d): %s", p.File, p.Line, p.Column, p.Message)
	}
	return strings.Join(lines, "\n")
}

// Load compiles a script and returns its pod.
func (f *Fantom) Load(name string, text []byte) (*Pod, error) {
	p, problems, err := f.e.Compile(source.New(name, text))
	if errors.Is(err, fantom.ErrCompile) {
		e := &CompileError{}
		for _, p := range problems {
			if !p.Warning {
				e.Problems = append(e.Problems, Problem{name, p.Line, p.Column, p.Message})
			}
		}
		return nil, e
	}
	if err != nil {
		return nil, err
	}
	f.scripts[p] = strings.TrimSuffix(filepath.Base(name), ".fan")
	return &Pod{f, p}, nil
}

// Pod returns a pod by its name.
func (f *Fantom) Pod(name string) (*Pod, error) {
	p, err := f.e.Runtime().FindPod(name)
	if err != nil {
		return nil, err
	}
	return &Pod{f, p}, nil
}

// Name returns the pod's name; that of a script ends in a number.
func (p *Pod) Name() string { return p.p.Name }

// Call calls a method of a type of the pod, "Main.greet": a static one, a constructor, or with the object as its first argument another one.
// Arguments that have defaults may be left out. The name of a static field without arguments is its value.
func (p *Pod) Call(ctx context.Context, method string, args ...any) (any, error) {
	typeName, name, _ := strings.Cut(method, ".")
	return p.f.value(ctx, func() (fan.Word, fan.Word) {
		typ, err := p.f.e.Runtime().Type(p.p.Name + "::" + typeName)
		if err != nil {
			return p.f.t.FailWith(err)
		}
		s, ok := typ.FindSlot(name)
		switch {
		case ok && s.Method != nil:
			return p.f.call(args, func(words []fan.Word) (fan.Word, fan.Word) { return p.f.t.CallTagged(s.Method, words) })
		case ok && s.Flags().Has(fcode.Static) && len(args) == 0:
			return p.f.t.GetField(s.Field, 0)
		}
		return p.f.t.Fail("UnknownSlotErr", typ.Sig+"."+name)
	})
}

// Object stands for an object of a program.
type Object struct {
	f *Fantom
	n int // in Fantom.objects
}

// Call is object->name(args) of Fantom: a method is called, a field is read or, with an argument, set.
func (o *Object) Call(ctx context.Context, name string, args ...any) (any, error) {
	return o.f.value(ctx, func() (fan.Word, fan.Word) {
		return o.f.call(args, func(words []fan.Word) (fan.Word, fan.Word) { return o.f.t.Trap(o.word(), name, words) })
	})
}

// Get returns the value of a field.
func (o *Object) Get(name string) (any, error) { return o.Call(context.Background(), name) }

// Set sets a field.
func (o *Object) Set(name string, v any) error {
	_, err := o.Call(context.Background(), name, v)
	return err
}

// Type returns the signature of the object's type: "sys::Uri".
func (o *Object) Type() string { return o.f.t.TypeOf(o.word()).Sig }

// String returns what toStr returns.
func (o *Object) String() string {
	text := ""
	_, err := o.f.do(context.Background(), func() (fan.Word, fan.Word) {
		var exc fan.Word
		text, exc = o.f.t.Str(o.word())
		return 0, exc
	})
	if err != nil {
		return "<" + o.Type() + ">"
	}
	return text
}

func (o *Object) word() fan.Word { return o.f.objects.word(o.n) }

// call gives Go values to a function of Fantom.
func (f *Fantom) call(args []any, fn func(words []fan.Word) (fan.Word, fan.Word)) (fan.Word, fan.Word) {
	mark := f.t.Kept()
	defer f.t.Release(mark)
	words := make([]fan.Word, len(args))
	for i, a := range args {
		w, exc := f.word(f.t, a)
		if exc != 0 {
			return 0, exc
		}
		words[i] = f.t.Keep(w)
	}
	return fn(words)
}

// value does something within the limits, and returns its result as a Go value.
func (f *Fantom) value(ctx context.Context, fn func() (fan.Word, fan.Word)) (any, error) {
	w, err := f.do(ctx, fn)
	if err != nil {
		return nil, err
	}
	return f.goValue(f.t, w, 0), nil
}

// do does something within the limits: see Engine.do.
func (f *Fantom) do(ctx context.Context, fn func() (fan.Word, fan.Word)) (fan.Word, error) {
	f.objects.drop()
	if ctx.Err() != nil {
		return 0, ctx.Err()
	}
	if !f.t.InCall() {
		f.t.Restart()
		if f.steps > 0 {
			f.e.Runtime().MeterAll(f.steps)
		}
	}
	defer whenDone(ctx, f.e.TimeOut)()
	w, exc := fn()
	if exc != 0 {
		return 0, f.error(ctx, exc)
	}
	return w, nil
}

// FantomError is an exception of Fantom that ended a call.
type FantomError struct {
	Type   string        // the signature of its type: "sys::ArgErr"
	Text   string        // its message
	Frames []FantomFrame // where it was thrown, the innermost first
	Object *Object       // the exception itself; nil for one that Go is to throw

	trace string
}

// FantomFrame is a frame that an exception passed.
type FantomFrame struct {
	Method string // its qualified name
	Line   int    // 0 where none is known
}

// Error returns the type and the message.
func (e *FantomError) Error() string {
	if e.Text == "" {
		return e.Type
	}
	return e.Type + ": " + e.Text
}

// Trace returns what Err.trace shows.
func (e *FantomError) Trace() string { return e.trace }

// error returns the error of an exception that left a call.
func (f *Fantom) error(ctx context.Context, exc fan.Word) error {
	if f.t.Stopping() {
		if err := ctx.Err(); err != nil {
			return err
		}
		return ErrSteps
	}
	f.t.Keep(exc)
	defer f.t.Release(f.t.Kept() - 1)
	e := &FantomError{
		Type: f.t.TypeOf(exc).Sig, Text: text(f.t.Text(f.t.ErrMsg(exc))), Object: f.hold(exc), trace: text(strings.TrimSuffix(f.t.TraceText(exc), "\n")),
	}
	for _, fr := range f.t.ErrTrace(exc) {
		e.Frames = append(e.Frames, FantomFrame{fr.Method.QName(), fr.Line})
	}
	return e
}
