package fan

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// depends finds the pods that the pod depends on, in versions that will do.
func (f *frontend) depends() {
	p, deps := f.pod, f.in.Depends
	if len(deps) == 0 && !p.IsSys {
		deps = []types.Depend{{Name: "sys", Spec: "0+"}}
	}
	where := make([]tree.Loc, len(deps)) // the first file stands for what is written nowhere
	copy(where, f.in.Where)
	pods := make([]*types.Pod, len(deps))
	for i, d := range deps {
		loc := where[i]
		p.Depends[d.Name] = true
		pod, err := p.NS.ResolvePod(d.Name)
		if err != nil {
			p.Err(loc, "Cannot resolve depend: pod '"+d.Name+"' not found").Hint = notFoundHint(err)
			continue
		}
		pods[i] = pod
		if !versionMatches(d.Spec, pod.Version) {
			p.Err(loc, "Cannot resolve depend: '"+pod.Name+" "+pod.Version+"' != '"+d.Name+" "+d.Spec+"'").Hint =
				"version " + pod.Version + " of pod " + pod.Name + " was found, and " + d.Spec + " is asked for"
		}
	}
	if !p.Depends["sys"] && !p.IsSys {
		p.Err(tree.Loc{}, "All pods must have a dependency on 'sys'")
	}
	if p.HasErrors() {
		return
	}
	for i, pod := range pods {
		loc := where[i]
		if pod.Name == p.Name {
			p.Err(loc, "Cyclic dependency on self '"+p.Name+"'")
		}
		for _, d := range pod.Depends {
			if d.Name == p.Name {
				p.Err(loc, "Cyclic dependency on '"+pod.Name+"'")
			}
		}
	}
}

func notFoundHint(err error) string {
	if pe, ok := err.(*types.PodError); ok && pe.Err != nil {
		return pe.Err.Error()
	}
	return ""
}

// versionMatches reports whether a version satisfies one of the constraints in spec,
// which are separated by commas: "1.0" any 1.0.x, "1.0+" that or later, "1.0-2.0" from
// the one to any of the other.
func versionMatches(spec, version string) bool {
	v, ok := parseVersion(version)
	if !ok {
		return true
	}
	for c := range strings.SplitSeq(spec, ",") {
		c = strings.ReplaceAll(c, " ", "")
		plus := strings.HasSuffix(c, "+")
		from, to, isRange := strings.Cut(strings.TrimSuffix(c, "+"), "-")
		a, ok := parseVersion(from)
		if !ok {
			continue
		}
		switch {
		case plus:
			if compareVersions(a, v) <= 0 {
				return true
			}
		case isRange:
			b, ok := parseVersion(to)
			if ok && compareVersions(a, v) <= 0 && (compareVersions(v, b) <= 0 || hasPrefix(v, b)) {
				return true
			}
		case hasPrefix(v, a):
			return true
		}
	}
	return false
}

func parseVersion(s string) ([]int, bool) {
	var v []int
	for part := range strings.SplitSeq(s, ".") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 {
			return nil, false
		}
		v = append(v, n)
	}
	return v, true
}

func compareVersions(a, b []int) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i] - b[i]
		}
	}
	return len(a) - len(b)
}

func hasPrefix(v, prefix []int) bool {
	return len(v) >= len(prefix) && compareVersions(v[:len(prefix)], prefix) == 0
}
