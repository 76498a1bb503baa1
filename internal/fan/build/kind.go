package build

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// Kind says what a source does as a build script.
type Kind int

// The kinds, each but the first with the class of pod build that stands behind it.
const (
	NotABuild  Kind = iota
	PodBuild        // BuildPod: describes a pod
	GroupBuild      // BuildGroup: names further scripts
	OwnBuild        // BuildScript, BuildJava, BuildCs: makes no pod
)

// KindOf tells what kind of build script a source is, by the first class in it that extends
// one of pod build. Errors in the source do not matter as long as its classes are found.
func KindOf(file *source.File) Kind {
	if !bytes.Contains(file.Text, []byte("Build")) {
		return NotABuild // whatever it is, no need to parse it
	}
	var errs diag.List
	mode := syntax.Mode{Recover: true}
	toks, _ := syntax.Lex(file, mode, &errs)
	usings, names := syntax.Scan(toks, &errs)
	unit, _ := syntax.Parse(toks, usings, names, anyType{}, syntax.Options{Mode: mode}, &errs)
	for _, def := range unit.Types {
		if k := kindOf(def); k != NotABuild {
			return k
		}
	}
	return NotABuild
}

// kindOf tells by what a class extends first.
func kindOf(def *syntax.TypeDef) Kind {
	if def.Kind != syntax.ClassType || len(def.Inherits) == 0 {
		return NotABuild
	}
	named, ok := def.Inherits[0].(*syntax.NamedType)
	if !ok || named.Pod != "" && named.Pod != "build" {
		return NotABuild
	}
	switch named.Name {
	case "BuildPod":
		return PodBuild
	case "BuildGroup":
		return GroupBuild
	case "BuildScript", "BuildJava", "BuildCs":
		return OwnBuild
	}
	return NotABuild
}
