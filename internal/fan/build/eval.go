package build

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// The values of a script are nil, bool, int64, string (Str, Version), uri, []any
// and []entry. A folder is its uri.
type (
	uri   string
	entry struct {
		key   string
		value any
	}
	unknown struct{} // the value of what was refused; errors about it would only repeat the first
)

// eval returns the value of an expression, or reports that it cannot be read.
func (r *reader) eval(x syntax.Expr) any {
	switch x := x.(type) {
	case *syntax.Literal:
		if s, ok := x.Val.(string); ok && x.Kind == syntax.UriLit {
			return uri(s)
		}
		return x.Val
	case *syntax.Paren:
		return r.eval(x.X)
	case *syntax.ListLit:
		return r.list(x)
	case *syntax.MapLit:
		return r.table(x)
	case *syntax.Binary:
		return r.binary(x)
	case *syntax.Name:
		return r.name(x)
	case *syntax.Call:
		return r.call(x.At(), x.Target, x.Name, x.Args)
	case *syntax.Construct:
		return r.constructed(x)
	case *syntax.MakeWith:
		return r.refuse(x.At())
	case *syntax.With:
		return r.eval(x.X) // { ordered = true } and the like: order is kept anyway
	}
	return r.refuse(x.At())
}

func (r *reader) refuse(at source.Span) any {
	r.fail(at, CodeScript, runHint, "the value of this expression cannot be read without running the build script")
	return unknown{}
}

func (r *reader) list(x *syntax.ListLit) any {
	items := make([]any, 0, len(x.Items))
	for _, it := range x.Items {
		items = append(items, r.eval(it))
	}
	return items
}

func (r *reader) table(x *syntax.MapLit) any {
	entries := make([]entry, 0, len(x.Keys))
	for i, k := range x.Keys {
		entries = append(entries, entry{text(r.eval(k)), r.eval(x.Vals[i])})
	}
	return entries
}

func (r *reader) binary(x *syntax.Binary) any {
	switch x.Op {
	case syntax.Plus:
		return r.join(x.At(), r.eval(x.X), r.eval(x.Y))
	case syntax.Elvis:
		if v := r.eval(x.X); v != nil {
			return v
		}
		return r.eval(x.Y)
	}
	return r.refuse(x.At())
}

// join is the operator "+" of strings, lists and URIs.
func (r *reader) join(at source.Span, a, b any) any {
	switch a := a.(type) {
	case string:
		return a + text(b)
	case uri:
		if rel, ok := b.(uri); ok {
			return plus(a, rel)
		}
	case []any:
		return append(a[:len(a):len(a)], b)
	case unknown:
		return a
	}
	return r.refuse(at)
}

// plus resolves rel against base: a base that is no folder loses its last name
// (RFC 3986, section 5.2.3).
func plus(base, rel uri) uri {
	if strings.HasPrefix(string(rel), "/") || strings.Contains(string(rel), ":/") {
		return rel
	}
	folder := string(base[:strings.LastIndexByte(string(base), '/')+1])
	for strings.HasPrefix(string(rel), "../") && folder != "" && folder != "/" {
		rel = rel[len("../"):]
		folder = folder[:strings.LastIndexByte(strings.TrimSuffix(folder, "/"), '/')+1]
	}
	return uri(folder) + rel
}

// name reads a variable, a field, a folder or a property of a value.
func (r *reader) name(x *syntax.Name) any {
	if ownField(x) {
		if dir, ok := r.settings.Dirs[x.Name]; ok {
			return uri(dir)
		}
		if v, ok := r.fields[x.Name]; ok {
			return v
		}
		return r.refuse(x.At())
	}
	if isEnv(x.Target) {
		if dir, ok := r.settings.Dirs[x.Name]; ok {
			return uri(dir)
		}
		return r.refuse(x.At())
	}
	return r.property(x.At(), r.eval(x.Target), x.Name)
}

// isEnv recognises Env.cur.
func isEnv(x syntax.Expr) bool {
	cur, ok := x.(*syntax.Name)
	if !ok || cur.Name != "cur" {
		return false
	}
	target, ok := cur.Target.(*syntax.TypeTarget)
	return ok && syntax.PrintType(target.Type) == "Env"
}

// property applies the methods without arguments that scripts call on strings, URIs and folders.
func (r *reader) property(at source.Span, v any, name string) any {
	switch name {
	case "uri", "toFile", "normalize", "toUri":
		switch v := v.(type) {
		case uri:
			return v
		case string:
			return uri(v)
		}
	case "toStr":
		return text(v)
	}
	if _, ok := v.(unknown); ok {
		return v
	}
	return r.refuse(at)
}

func (r *reader) call(at source.Span, target syntax.Expr, name string, args []syntax.Expr) any {
	if target == nil && name == "config" && len(args) >= 1 {
		return r.config(args)
	}
	if target == nil && len(args) == 0 {
		return r.name(&syntax.Name{Name: name})
	}
	if target == nil {
		return r.refuse(at)
	}
	if len(args) == 0 {
		return r.property(at, r.eval(target), name)
	}
	if name == "plus" && len(args) == 1 {
		return r.join(at, r.eval(target), r.eval(args[0]))
	}
	return r.refuse(at)
}

// config reads config("name") and config("name", "default").
func (r *reader) config(args []syntax.Expr) any {
	if r.settings.Config != nil {
		if v, ok := r.settings.Config(text(r.eval(args[0]))); ok {
			return v
		}
	}
	if len(args) < 2 {
		return nil
	}
	return r.eval(args[1])
}

// constructed reads Version("1.0"), Depend("sys 1.0") and Uri("x"), whose value is their text.
func (r *reader) constructed(x *syntax.Construct) any {
	if len(x.Args) != 1 {
		return r.refuse(x.At())
	}
	switch syntax.PrintType(x.Type) {
	case "Version", "Depend":
		return r.eval(x.Args[0])
	case "Uri":
		return uri(text(r.eval(x.Args[0])))
	}
	return r.refuse(x.At())
}

// text returns a value as Obj.toStr does.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case uri:
		return string(v)
	case bool:
		if v {
			return "true"
		}
		return "false"
	case nil:
		return "null"
	case int64:
		return syntax.PrintExpr(&syntax.Literal{Kind: syntax.IntLit, Val: v})
	}
	return ""
}

// str returns a field that is a string, a version or a URI; "" if it is not set.
func (r *reader) str(field string) string {
	if r.fields[field] == nil {
		return ""
	}
	return text(r.fields[field])
}

func (r *reader) bool(field string) bool {
	b, _ := r.fields[field].(bool)
	return b
}

// strs returns a field that is a list of strings or URIs.
func (r *reader) strs(field string) []string {
	items, _ := r.fields[field].([]any)
	var out []string
	for _, it := range items {
		out = append(out, text(it))
	}
	return out
}

// pairs returns a field that is a map; a value that is a list gives a pair each.
func (r *reader) pairs(field string) []Pair {
	entries, _ := r.fields[field].([]entry)
	var out []Pair
	for _, e := range entries {
		values, many := e.value.([]any)
		if !many {
			values = []any{e.value}
		}
		for _, v := range values {
			out = append(out, Pair{e.key, text(v)})
		}
	}
	return out
}
