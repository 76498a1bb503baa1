package build

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// The values of a script are nil, bool, int64, string (Str, Version, Depend), uri, []item,
// *table, noFolder and unread. A folder is its uri.
type (
	uri  string
	item struct { // of a list
		value any
		at    source.Span
	}
	// unread is what cannot be known without running the script. It is no error until
	// somebody asks for it.
	unread struct{ at source.Span }
	// noFolder is a folder of an installed Fantom where there is none, and what is in it.
	noFolder struct{}
)

// eval returns the value of an expression.
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
	case *syntax.With:
		return r.with(x)
	}
	return unread{x.At()}
}

func (r *reader) list(x *syntax.ListLit) any {
	items := make([]item, len(x.Items))
	for i, it := range x.Items {
		items[i] = item{r.eval(it), it.At()}
	}
	return items
}

func (r *reader) table(x *syntax.MapLit) any {
	t := new(table)
	for i, k := range x.Keys {
		key := r.eval(k)
		if _, ok := key.(unread); ok {
			return key
		}
		t.set(text(key), r.eval(x.Vals[i]))
	}
	return t
}

func (r *reader) binary(x *syntax.Binary) any {
	switch x.Op {
	case syntax.Plus:
		return join(x.At(), r.eval(x.X), r.eval(x.Y))
	case syntax.Elvis:
		if v := r.eval(x.X); v != nil {
			return v
		}
		return r.eval(x.Y)
	}
	return unread{x.At()}
}

// join is the operator "+" of strings and URIs.
func join(at source.Span, a, b any) any {
	if _, ok := b.(unread); ok {
		return b
	}
	switch a := a.(type) {
	case string:
		return a + text(b)
	case uri:
		if rel, ok := b.(uri); ok {
			return plus(a, rel)
		}
	case noFolder, unread:
		return a
	}
	return unread{at}
}

// plus resolves rel against base: a base that is no folder loses its last name
// (RFC 3986, section 5.2.3).
func plus(base, rel uri) uri {
	if strings.HasPrefix(string(rel), "/") || strings.Contains(string(rel), ":/") {
		return rel
	}
	folder := base[:strings.LastIndexByte(string(base), '/')+1]
	return withoutDots(folder + rel)
}

// withoutDots removes the segments "." and ".." (RFC 3986, section 5.2.4); of a relative
// URI those that lead out of it stay.
func withoutDots(u uri) uri {
	scheme, path := "", string(u)
	if i := strings.Index(path, ":/"); i >= 0 {
		scheme, path = path[:i+1], path[i+1:]
	}
	rooted := strings.HasPrefix(path, "/")
	var kept []string
	for s := range strings.SplitSeq(strings.TrimPrefix(path, "/"), "/") {
		switch {
		case s == ".":
		case s != "..":
			kept = append(kept, s)
		case len(kept) > 0 && kept[len(kept)-1] != "..":
			kept = kept[:len(kept)-1]
		case !rooted:
			kept = append(kept, s)
		}
	}
	if rooted {
		scheme += "/"
	}
	return uri(scheme + strings.Join(kept, "/"))
}

// with reads "map { ordered = true }", which only an empty map takes; what a block sets
// elsewhere is not known.
func (r *reader) with(x *syntax.With) any {
	t, isTable := r.eval(x.X).(*table)
	if ordered, ok := r.setsOrdered(x.Block.Body); ok && isTable && len(t.keys) == 0 {
		t.ordered = ordered
		return t
	}
	return unread{x.At()}
}

// setsOrdered reads a block that consists of "ordered = true".
func (r *reader) setsOrdered(b *syntax.Block) (value, ok bool) {
	if len(b.Stmts) != 1 {
		return false, false
	}
	s, ok := b.Stmts[0].(*syntax.ExprStmt)
	if !ok {
		return false, false
	}
	name, x, ok := assignment(s.X)
	if !ok || name != "ordered" {
		return false, false
	}
	value, ok = r.eval(x).(bool)
	return value, ok
}

// name reads a variable, a field, a folder or a property of a value.
func (r *reader) name(x *syntax.Name) any {
	if ownField(x) {
		if dir := r.folder(x.Name); dir != nil {
			return dir
		}
		if v, ok := r.fields[x.Name]; ok {
			return v
		}
		return unread{x.At()}
	}
	if isEnv(x.Target) {
		if dir := r.folder(x.Name); dir != nil {
			return dir
		}
		return unread{x.At()}
	}
	return property(x.At(), r.eval(x.Target), x.Name)
}

// folder returns a folder that scripts know by name, nil if the name is not one of these.
func (r *reader) folder(name string) any {
	switch name {
	case "scriptDir", "devHomeDir", "homeDir", "workDir":
		if dir, ok := r.settings.Dirs[name]; ok {
			return uri(dir)
		}
		return noFolder{}
	}
	return nil
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
func property(at source.Span, v any, name string) any {
	switch v.(type) {
	case noFolder, unread:
		return v
	}
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
	return unread{at}
}

func (r *reader) call(at source.Span, target syntax.Expr, name string, args []syntax.Expr) any {
	switch {
	case target == nil && name == "config" && len(args) >= 1:
		return r.config(args)
	case target == nil && len(args) == 0:
		return r.name(&syntax.Name{Loc: syntax.Loc{Span: at}, Name: name})
	case target == nil:
	case len(args) == 0:
		return property(at, r.eval(target), name)
	case name == "plus" && len(args) == 1:
		return join(at, r.eval(target), r.eval(args[0]))
	}
	return unread{at}
}

// config reads config("name") and config("name", "default").
func (r *reader) config(args []syntax.Expr) any {
	key := r.eval(args[0])
	if _, ok := key.(unread); ok {
		return key
	}
	if r.settings.Config != nil {
		if v, ok := r.settings.Config(text(key)); ok {
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
		return unread{x.At()}
	}
	v := r.eval(x.Args[0])
	if _, ok := v.(unread); ok {
		return v
	}
	switch syntax.PrintType(x.Type) {
	case "Version", "Depend":
		return v
	case "Uri":
		return uri(text(v))
	}
	return unread{x.At()}
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

// field returns the value of a field that matters. One that is not known is an error.
func (r *reader) field(name string) any {
	v := r.known(r.fields[name])
	if items, ok := v.([]item); ok {
		v = slices.DeleteFunc(slices.Clone(items), func(it item) bool { return it.value != nil && r.known(it.value) == nil })
	}
	return v
}

// known returns a value, or nil behind an error if it cannot be had.
func (r *reader) known(v any) any {
	u, ok := v.(unread)
	if !ok {
		return v
	}
	if !slices.Contains(r.refused, u.at) {
		r.refused = append(r.refused, u.at)
		r.fail(u.at, CodeScript, runHint, "the value of this expression cannot be read without running the build script")
	}
	return nil
}

// str returns a field that is a string, a version or a URI; "" if it is not set.
func (r *reader) str(field string) string {
	if v := r.field(field); v != nil {
		return text(v)
	}
	return ""
}

func (r *reader) bool(field string) bool {
	b, _ := r.field(field).(bool)
	return b
}

// items returns a field that is a list.
func (r *reader) items(field string) []item {
	items, _ := r.field(field).([]item)
	return items
}

// strs returns a field that is a list of strings or URIs.
func (r *reader) strs(field string) []string {
	var out []string
	for _, it := range r.items(field) {
		out = append(out, text(it.value))
	}
	return out
}
