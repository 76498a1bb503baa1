package bind

import (
	"maps"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/hint"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Declare makes the usings and the types that the scan of the files found.
func Declare(p *tree.Pod) {
	for _, u := range p.Units {
		at := tree.Loc{File: u.File}
		if !p.IsSys {
			u.Usings = append(u.Usings, &tree.Using{Loc: at, Pod: "sys"})
		}
		for _, s := range u.Scanned {
			u.Usings = append(u.Usings, &tree.Using{Loc: tree.Loc{File: u.File, Span: s.Span}, Pod: s.Pod, Type: s.Type, As: s.As})
		}
		for _, n := range u.Names {
			declareType(p, u, n)
		}
	}
}

func declareType(p *tree.Pod, u *tree.Unit, n syntax.TypeName) {
	loc := tree.Loc{File: u.File, Span: n.Span}
	var flags types.Flags
	if n.Mixin {
		flags = types.Mixin
	}
	if p.Types.Class(n.Name) != nil {
		p.Err(loc, "Duplicate type name '"+n.Name+"'")
		return
	}
	u.Defs = append(u.Defs, tree.NewTypeDef(loc, u, p.NS.NewClass(p.Types, n.Name, flags)))
}

// Imports resolves the usings of all units.
func Imports(p *tree.Pod) {
	before := p.ErrorCount()
	r := &importer{p: p, resolved: map[string]*types.Pod{p.Name: p.Types}}
	for _, u := range p.Units {
		r.unit(u)
	}
	if p.ErrorCount() > before {
		return
	}
	own := map[string][]types.Type{}
	importAll(own, p.Types)
	shared := map[string]map[string][]types.Type{}
	for _, u := range p.Units {
		importTypes(u, own, shared)
	}
}

type importer struct {
	p        *tree.Pod
	resolved map[string]*types.Pod
}

func (r *importer) unit(u *tree.Unit) {
	seen := map[string]bool{}
	for _, us := range u.Usings {
		r.using(us, seen)
	}
}

func (r *importer) using(us *tree.Using, seen map[string]bool) {
	if msg := undeclared(r.p, us.Pod); msg != "" {
		r.p.Err(us.Loc, msg).Hint = "add '" + us.Pod + "' to the depends of the pod"
	}
	if us.Type == "" && us.Pod == r.p.Name {
		r.p.Err(us.Loc, "Using '"+us.Pod+"' is on pod being compiled")
	}
	key := us.Pod
	if us.Type != "" {
		key += "::" + us.Type
	}
	if seen[key] {
		r.p.Err(us.Loc, "Duplicate using '"+key+"'")
		return
	}
	seen[key] = true
	if us.ResolvedPod = r.pod(us); us.ResolvedPod == nil || us.Type == "" {
		return
	}
	if us.ResolvedType = us.ResolvedPod.Type(us.Type); us.ResolvedType == nil {
		d := r.p.Err(us.Loc, "Type not found in pod '"+us.Pod+"::"+us.Type+"'")
		d.Hint = hint.Type(us.ResolvedPod, us.Type)
	}
}

func (r *importer) pod(us *tree.Using) *types.Pod {
	if pod := r.resolved[us.Pod]; pod != nil {
		return pod
	}
	pod, err := r.p.NS.ResolvePod(us.Pod)
	if err != nil {
		r.p.Err(us.Loc, err.Error())
		return nil
	}
	r.resolved[us.Pod] = pod
	if r.p.IsScript && pod.Name != "sys" {
		r.p.ScriptUses = append(r.p.ScriptUses, pod)
	}
	return pod
}

// undeclared returns what is wrong with using a pod, "" if it may be used.
func undeclared(p *tree.Pod, pod string) string {
	if p.IsScript || p.Depends[pod] || p.Name == pod || pod == "" || pod[0] == '[' {
		return ""
	}
	return "Using '" + pod + "' which is not a declared dependency for '" + p.Name + "'"
}

func importAll(to map[string][]types.Type, pod *types.Pod) {
	for _, t := range pod.Types() {
		to[t.Name()] = append(to[t.Name()], t)
	}
}

// importTypes fills Unit.Imported: the pod's own types, then whole pods, then single
// types, which take the place of others of the same name. Units that use the same pods
// and no single types share one map.
func importTypes(u *tree.Unit, own map[string][]types.Type, shared map[string]map[string][]types.Type) {
	var pods []string
	single := false
	for _, us := range u.Usings {
		if us.Type == "" {
			pods = append(pods, us.Pod)
		} else {
			single = true
		}
	}
	key := strings.Join(pods, ";")
	m := shared[key]
	if m == nil {
		m = cloneImports(own)
		for _, us := range u.Usings {
			if us.Type == "" {
				importAll(m, us.ResolvedPod)
			}
		}
		shared[key] = m
	}
	if single {
		m = cloneImports(m)
		importSingle(m, u)
	}
	u.Imported = m
}

func cloneImports(m map[string][]types.Type) map[string][]types.Type {
	m = maps.Clone(m)
	for k, v := range m {
		m[k] = v[:len(v):len(v)]
	}
	return m
}

func importSingle(m map[string][]types.Type, u *tree.Unit) {
	for _, us := range u.Usings {
		switch {
		case us.Type == "":
		case us.As == "":
			m[us.Type] = []types.Type{us.ResolvedType}
		default:
			unimport(m, us.ResolvedType)
			m[us.As] = []types.Type{us.ResolvedType}
		}
	}
}

func unimport(m map[string][]types.Type, t types.Type) {
	list := m[t.Name()]
	for i, x := range list {
		if x.QName() == t.QName() {
			m[t.Name()] = append(list[:i:i], list[i+1:]...)
			return
		}
	}
}

// names answers the parser's questions about one unit.
type names struct {
	p     *tree.Pod
	u     *tree.Unit
	cache map[string]*syntax.NameInfo
}

// Names returns what the parser needs to know about the types that a unit may name.
func Names(p *tree.Pod, u *tree.Unit) syntax.TypeNames {
	return &names{p, u, map[string]*syntax.NameInfo{}}
}

// Lookup implements syntax.TypeNames.
func (n *names) Lookup(name string) *syntax.NameInfo {
	if info, ok := n.cache[name]; ok {
		return info
	}
	info := n.lookup(name)
	n.cache[name] = info
	return info
}

func (n *names) lookup(name string) *syntax.NameInfo {
	list := n.u.Imported[name]
	if len(list) == 0 {
		if n.p.IsSys && len(name) == 1 && n.p.NS.GenericParameter(name) != nil {
			return &syntax.NameInfo{Signature: "sys::" + name, First: "sys::" + name}
		}
		return nil
	}
	info := &syntax.NameInfo{First: list[0].Signature()}
	visible := visibleTypes(n.p, list)
	info.Signature = visible[0].Signature()
	if len(visible) > 1 {
		for _, t := range visible {
			info.Ambiguous = append(info.Ambiguous, t.Signature())
		}
	}
	return info
}

// visibleTypes leaves out types internal to other pods, unless nothing else is left.
func visibleTypes(p *tree.Pod, list []types.Type) []types.Type {
	if len(list) < 2 {
		return list
	}
	var public []types.Type
	for _, t := range list {
		if !types.IsInternal(t) || t.Pod().Name == p.Name {
			public = append(public, t)
		}
	}
	if len(public) > 0 {
		return public
	}
	return list
}

// Qualified implements syntax.TypeNames.
func (n *names) Qualified(pod, name string) []syntax.NameError {
	if pod == n.p.Name {
		if n.p.Types.Class(name) == nil {
			return []syntax.NameError{{Message: "Type '" + name + "' not found within pod being compiled"}}
		}
		return nil
	}
	rp, err := n.p.NS.ResolvePod(pod)
	if err != nil {
		return []syntax.NameError{{Message: err.Error(), Hard: true}}
	}
	var errs []syntax.NameError
	if msg := undeclared(n.p, pod); msg != "" {
		errs = append(errs, syntax.NameError{Message: msg})
	}
	if rp.Type(name) == nil {
		errs = append(errs, syntax.NameError{Message: "Type '" + name + "' not found in pod '" + pod + "'"})
	}
	return errs
}
