package fantom

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/source"
)

// Session is an interactive one: texts that run one after the other, as in the reference's fansh. What a text uses and defines (usings,
// variables, types) is there for those behind it. Each becomes a pod of its own:
//
//	using concurrent
//	class FanshEval
//	{
//	  static Obj? _eval(Obj?[] _scope)
//	  {
//	    sys::Int x := _scope[0]
//	    Obj? _value := _scope
//	    try { _value = (
//	x + 1
//	) } finally { _scope[0] = x }
//	    return _value
//	  }
//	}
type Session struct {
	e      *Engine
	scope  fan.Word // a list of Obj? with the values of the variables, kept by the runtime
	vars   []variable
	usings []string     // what follows the word using
	types  []definition // in the order in which they were defined

	interrupted atomic.Bool
}

// variable is a local variable of the session, in the order of the list.
type variable struct{ name, sig string }

// definition is a type of the session: the last of its name.
type definition struct{ name, pod string }

// Outcome is what became of a text.
type Outcome struct {
	Exit bool // the session is to end, with the code
	Code int
}

// shellVersion is the version of the reference whose shell this is like.
const shellVersion = "1.0.83"

// Session returns a session with nothing in it.
func (e *Engine) Session() (*Session, error) {
	t := e.rt.Main()
	of, err := e.rt.Type("sys::Obj?")
	if err != nil {
		return nil, err
	}
	list, exc := t.NewList(of)
	if exc != 0 {
		return nil, errors.New("the heap is too small")
	}
	return &Session{e: e, scope: e.rt.Root(list)}, nil
}

// Banner is what a session says first.
func (s *Session) Banner() string { return "Fantom Shell v" + shellVersion + " ('?' for help)" }

// Prompt returns what is shown ahead of a line, or of one that goes on.
func (s *Session) Prompt(more bool) string {
	if more {
		return "  ...  "
	}
	return "fansh> "
}

// Interrupt ends what runs. It may be called from any goroutine.
func (s *Session) Interrupt() {
	s.interrupted.Store(true)
	s.e.rt.Cancel()
}

// out is where a session and its programs write.
func (s *Session) out() io.Writer { return s.e.rt.Host().Stdout }

func (s *Session) print(format string, args ...any) { fmt.Fprintf(s.out(), format, args...) }

// End ends the session's threads and does what programs asked for at their end. The result is the exit code: the one given.
func (s *Session) End(code int) int {
	s.e.end()
	return code
}

// Run runs a text: a command, a using, type definitions, statements or an expression, whose value is shown.
func (s *Session) Run(text string) Outcome {
	text = strings.TrimSpace(text)
	switch text {
	case "":
	case "bye", "exit", "quit":
		return Outcome{Exit: true}
	case "help", "usage", "?":
		s.print(shellHelp, shellVersion)
	case "clear":
		s.clear()
	case "scope":
		return s.guarded(s.showScope)
	default:
		if used, ok := strings.CutPrefix(text, "using "); ok {
			s.use(strings.TrimSpace(used))
			return Outcome{}
		}
		tokens, names, problems := scan(text)
		if s.report(problems, "", text) {
			return Outcome{}
		}
		if len(names) > 0 {
			return s.define(text, names)
		}
		if u := s.compile(text, tokens); u != nil {
			return s.guarded(func() (exc fan.Word) { return s.eval(u) })
		}
	}
	return Outcome{}
}

const shellHelp = `
Fantom Shell v%s
Commands:
  quit, exit, bye   exit shell
  ?, help, usage    help summary
  clear             clear the using imports and local variables
  scope             dump the using imports and local variables
  using x           import pod x into namespace (any valid using stmt allowed)

`

func (s *Session) clear() {
	s.usings, s.vars, s.types = nil, nil, nil
	s.e.rt.Main().Shrink(s.scope, 0)
}

// showScope shows what there is, as the reference does: variables from the last name to the first.
func (s *Session) showScope() (exc fan.Word) {
	s.print("\nCurrent Usings:\n")
	for _, u := range s.usings {
		s.print("  %s\n", u)
	}
	s.print("\nCurrent Scope:\n")
	order := make([]int, len(s.vars))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(s.vars[j].name, s.vars[i].name) })
	for _, i := range order {
		value, exc := s.show(s.e.rt.Main().Items(s.scope)[i])
		if exc != 0 {
			return exc
		}
		s.print("  %s %s = %s\n", s.vars[i].sig, s.vars[i].name, value)
	}
	s.print("\n")
	return 0
}

// show returns a value as it is printed.
func (s *Session) show(w fan.Word) (text string, exc fan.Word) {
	if w == 0 {
		return "null", 0
	}
	return s.e.rt.Main().Str(w)
}

// guarded calls what runs code of the session's, and shows the exception that it returns.
func (s *Session) guarded(run func() (exc fan.Word)) Outcome {
	t := s.e.rt.Main()
	mark := t.Kept()
	defer t.Release(mark)
	s.interrupted.Store(false)
	s.e.restart()
	exc := run()
	if exc == 0 {
		return Outcome{}
	}
	t.Keep(exc)
	stopping := t.Stopping()
	t.Restart()
	switch {
	case stopping && s.e.rt.Exited():
		return Outcome{true, s.e.rt.ExitCode()}
	case stopping && s.interrupted.Load():
		s.print("Interrupted\n")
	case stopping:
		s.print("%s", t.TraceText(exc))
		return Outcome{true, ExitFailed}
	default:
		s.showErr(t.TraceText(exc))
	}
	return Outcome{}
}

// showErr shows a trace as far as it is not about the session itself.
func (s *Session) showErr(trace string) {
	for line := range strings.Lines(trace) {
		if strings.Contains(line, "::"+evalType+".") {
			return
		}
		s.print("%s", line)
	}
}

// use adds a using, if it means something.
func (s *Session) use(used string) {
	pre := s.head() + "using "
	_, problems := s.build(pre, used, "\nclass "+evalType+" {}\n")
	if s.report(problems, pre, used) {
		return
	}
	s.usings = append(s.usings, used)
	s.print("Add using: using %s\n", used)
}

// head is what each source begins with.
func (s *Session) head() string {
	var b strings.Builder
	for _, u := range s.usings {
		b.WriteString("using " + u + "\n")
	}
	for _, d := range s.types {
		b.WriteString("using " + d.pod + "::" + d.name + "\n")
	}
	return b.String()
}

// define adds types. They hide those of the same name.
func (s *Session) define(text string, names []string) Outcome {
	old := slices.Clone(s.types)
	s.types = slices.DeleteFunc(s.types, func(d definition) bool { return slices.Contains(names, d.name) })
	pre := s.head()
	a, problems := s.build(pre, text, "\n")
	if s.report(problems, pre, text) {
		s.types = old
		return Outcome{}
	}
	return s.guarded(func() (exc fan.Word) {
		if _, err := s.e.rt.AddPod(a.Name, a); err != nil {
			return s.e.rt.Main().Exception(err)
		}
		for _, name := range names {
			s.types = append(s.types, definition{name, a.Name})
		}
		return 0
	})
}

// evalType is the class that a text becomes, and evalMethod its method; traces are cut where it begins.
const (
	evalType   = "FanshEval"
	evalMethod = "_eval"
)

// unit is a text that was compiled.
type unit struct {
	archive *pod.Archive
	vars    []variable // what the session has behind it; those that are new have no type yet
}

// compile compiles a text: as an expression if it may be one, else as statements. It has shown what is wrong when it returns nil.
func (s *Session) compile(text string, tokens *syntax.Tokens) *unit {
	defs, plain := definedBy(tokens)
	if plain {
		pre := s.prelude(s.vars) + "try { _value = (\n"
		if a, problems := s.build(pre, text, "\n) } finally { "+stores(s.vars)+"}\n"+epilogue); !bad(problems) {
			return &unit{a, s.vars}
		}
	}
	pre, after := s.prelude(s.vars), s.vars
	if len(defs) == 0 {
		pre += "try {\n"
		a, problems := s.build(pre, text, "\n} finally { "+stores(after)+"}\n"+epilogue)
		if s.report(problems, pre, text) {
			return nil
		}
		return &unit{a, after}
	}
	a, after, problems := s.compileDefs(text, defs, s.vars)
	if bad(problems) { // a name may be defined anew where its old value is not used
		others := slices.DeleteFunc(slices.Clone(s.vars), func(v variable) bool { return slices.Contains(defs, v.name) })
		if again, left, worse := s.compileDefs(text, defs, others); !bad(worse) {
			return &unit{again, left}
		}
	}
	if s.report(problems, pre, text) {
		return nil
	}
	return &unit{a, after}
}

// compileDefs compiles statements that define variables, with some of the session's. The value is that of the first.
func (s *Session) compileDefs(text string, defs []string, vars []variable) (a *pod.Archive, after []variable, problems []fan.ScriptProblem) {
	after = slices.Clone(vars)
	for _, name := range defs {
		after = append(after, variable{name: name})
	}
	a, problems = s.build(s.prelude(vars), text, "\n"+stores(after)+"\n_value = "+defs[0]+"\n"+epilogue)
	return a, after, problems
}

// prelude is the source ahead of a text that has variables. Where the method returns its argument, there is no value.
func (s *Session) prelude(vars []variable) string {
	var b strings.Builder
	b.WriteString(s.head() + "class " + evalType + "\n{\nstatic Obj? " + evalMethod + "(Obj?[] _scope)\n{\n")
	for _, v := range vars {
		fmt.Fprintf(&b, "%s %s := _scope[%d]\n", v.sig, v.name, slices.Index(s.vars, v))
	}
	b.WriteString("Obj? _value := _scope\n")
	return b.String()
}

const epilogue = "return _value\n}\n}\n"

// stores is the code that keeps variables.
func stores(vars []variable) string {
	var b strings.Builder
	b.WriteString("_scope.clear")
	for _, v := range vars {
		b.WriteString(".add(" + v.name + ")")
	}
	return b.String()
}

// build compiles a source of three parts.
func (s *Session) build(pre, text, post string) (*pod.Archive, []fan.ScriptProblem) {
	a, problems, err := s.e.compile(s.e.rt.ScriptName("sh"), "fansh", pre+text+post)
	if err != nil {
		problems = append(problems, fan.ScriptProblem{Message: err.Error()})
	}
	return a, problems
}

func bad(problems []fan.ScriptProblem) bool {
	return slices.ContainsFunc(problems, func(p fan.ScriptProblem) bool { return !p.Warning })
}

// notStatement is what the compiler says of an expression without an effect.
const notStatement = "Not a statement"

// report shows what is wrong with a text that had something ahead of it, by columns, or by lines and columns where it has several lines. It
// reports whether anything is.
func (s *Session) report(problems []fan.ScriptProblem, pre, text string) bool {
	lines := strings.Split(text, "\n")
	first, indent := strings.Count(pre, "\n"), len(pre)-strings.LastIndexByte(pre, '\n')-1
	for i, p := range problems {
		if p.Warning || p.Message == notStatement && i > 0 { // it may be an expression in which something else is wrong
			continue
		}
		line, column := p.Line-first, p.Column
		switch {
		case line < 1:
			line, column = 1, 1
		case line > len(lines):
			line, column = len(lines), len(lines[len(lines)-1])+1
		case line == 1:
			column = max(column-indent, 1)
		}
		if len(lines) > 1 {
			s.print("ERROR(%d,%d): %s\n", line, column, p.Message)
		} else {
			s.print("ERROR(%d): %s\n", column, p.Message)
		}
	}
	return bad(problems)
}

// eval runs a text and shows its value.
func (s *Session) eval(u *unit) (exc fan.Word) {
	t := s.e.rt.Main()
	p, err := s.e.rt.AddPod(u.archive.Name, u.archive)
	if err != nil {
		return t.Exception(err)
	}
	typ, err := s.e.rt.Type(p.Name + "::" + evalType)
	if err != nil {
		return t.Exception(err)
	}
	value, exc := t.CallTagged(typ.FindMethod(evalMethod, 1), []fan.Word{s.scope})
	if exc != 0 {
		return exc
	}
	if s.vars, err = typed(u); err != nil {
		return t.Exception(err)
	}
	if value == s.scope {
		return 0
	}
	if value != 0 {
		t.Keep(value)
	}
	text, exc := s.show(value)
	if exc == 0 {
		s.print("%s\n", text)
	}
	return exc
}

// typed returns the variables behind a text, the new ones with the types that the compiler has found.
func typed(u *unit) ([]variable, error) {
	vars := slices.Clone(u.vars)
	code, err := u.archive.Code()
	if err != nil {
		return nil, err
	}
	sigs := map[string]string{}
	for _, typ := range code.Types {
		if code.TypeName(typ) != evalType {
			continue
		}
		for i := range typ.Methods {
			if m := &typ.Methods[i]; code.Name(m.Name) == evalMethod {
				for _, v := range m.Vars[m.NumParams:] {
					sigs[code.Name(v.Name)] = cellOf(code, code.TypeSig(v.Type))
				}
			}
		}
	}
	for i := range vars {
		if vars[i].sig == "" {
			vars[i].sig = sigs[vars[i].name]
		}
	}
	return vars, nil
}

// cellOf returns the type of what a variable holds: one that closures change is in the field of an object, whose class the compiler has made.
func cellOf(code *fcode.Pod, sig string) string {
	for _, typ := range code.Types {
		if name := code.TypeName(typ); strings.HasPrefix(name, "Wrap$") && strings.HasSuffix(sig, "::"+name) && len(typ.Fields) == 1 {
			return code.TypeSig(typ.Fields[0].Type)
		}
	}
	return sig
}

// scan splits a text into tokens and finds the types that it defines.
func scan(text string) (tokens *syntax.Tokens, names []string, problems []fan.ScriptProblem) {
	var errs diag.List
	tokens, ok := syntax.Lex(source.New("fansh", []byte(text)), syntax.Mode{}, &errs)
	if !ok || errs.Err() != nil {
		return nil, nil, problemsOf(errs)
	}
	_, types := syntax.Scan(tokens, &errs) // what is wrong with them the compiler says
	for _, n := range types {
		names = append(names, n.Name)
	}
	return tokens, names, nil
}

// depthBy returns by how much a token changes the depth of brackets.
func depthBy(k syntax.Kind) int {
	switch k {
	case syntax.LParen, syntax.LBracket, syntax.LBrace, syntax.LParenSynthetic:
		return 1
	case syntax.RParen, syntax.RBracket, syntax.RBrace:
		return -1
	}
	return 0
}

// definedBy returns the variables that a text defines outside of all brackets, and whether it may be an expression.
func definedBy(tokens *syntax.Tokens) (defs []string, plain bool) {
	depth := 0
	plain = true
	for i := range tokens.List {
		k := tokens.List[i].Kind
		depth += depthBy(k)
		if depth != 0 {
			continue
		}
		switch k {
		case syntax.DefAssign:
			plain = false
			if before := tokens.List[max(i-1, 0)]; before.Kind == syntax.Ident && !slices.Contains(defs, before.Str) {
				defs = append(defs, before.Str)
			}
		case syntax.Semicolon, syntax.KwFor, syntax.KwWhile, syntax.KwIf, syntax.KwSwitch, syntax.KwTry, syntax.KwReturn:
			plain = false
		}
	}
	return defs, plain
}

// Unfinished reports whether what was typed so far, lines with newlines between them, wants another line: a bracket or a literal that may go
// over several lines is open, or the head of a statement, a closure or a type ends without what belongs to it.
func (s *Session) Unfinished(text []byte) bool {
	if strings.Count(string(text), `"""`)%2 == 1 {
		return true
	}
	var errs diag.List
	tokens, ok := syntax.Lex(source.New("fansh", text), syntax.Mode{}, &errs)
	if !ok {
		return false
	}
	list := tokens.List[:len(tokens.List)-1] // without the end
	if len(list) == 0 {
		return false
	}
	depth, closed, braces := 0, 0, 0
	for i := range list {
		by := depthBy(list[i].Kind)
		depth += by
		if by < 0 && depth == 0 {
			closed++
		}
		if list[i].Kind == syntax.LBrace {
			braces++
		}
	}
	if depth > 0 {
		return true
	}
	switch list[len(list)-1].Kind {
	case syntax.KwElse, syntax.KwTry, syntax.KwFinally, syntax.Pipe:
		return true
	case syntax.RParen:
		switch list[0].Kind {
		case syntax.KwIf, syntax.KwFor, syntax.KwWhile, syntax.KwSwitch:
			return closed == 1
		}
	}
	_, types := syntax.Scan(tokens, &errs)
	return len(types) > 0 && braces == 0
}
