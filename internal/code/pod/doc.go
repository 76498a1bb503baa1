// Package pod reads and writes Fantom's container: a zip file NAME.pod that holds
// a pod's properties, its code and everything else that belongs to it.
//
// In: a Pod. Out: the bytes of its file, and back:
//
//	p := &pod.Pod{Code: code, Files: []pod.File{{Name: "locale/en.props", Data: text}}}
//	p.Meta.Set("pod.name", "demo")
//	err := pod.Write(w, p, pod.Options{})
//	a, err := pod.OpenBytes("demo.pod", data)
//	body, err := a.Entry("fcode/Main.fcode")
//
// # Grammar
//
// The entries in the order in which they are written; a pod that is loaded from a
// stream depends on it, because tables must come before the types that use them:
//
//	meta.props      the properties of the pod (see Props)
//	index.props     the indexed properties, if any: KEY=VALUE lines, a key with
//	                several values is repeated; both are quoted like Fantom strings, without the quotes
//	fcode/*         the tables and types (package fcode), only if there is code
//	everything else in the order given: js/*, locale/*, resources, doc/*.apidoc, src/*, classes
//
// A property file is UTF-8 text with a NAME=VALUE pair on a line, the escapes \n, \r,
// \t, \\ and \uXXXX, comments from "//" behind white space or from "#" in the first column to the end of the line, nested
// block comments, and a backslash at the end of a line that joins it with the next.
//
// The properties begin with pod.name, pod.version, pod.depends (joined with ";"),
// pod.summary, pod.isScript, fcode.version, build.host, build.user, build.ts,
// build.tsKey, build.compiler, build.platform. A runtime insists on pod.name,
// pod.version and pod.depends, and on fcode.version where there is code.
//
// # Invariants
//
// Reading is lazy: opening reads the directory of the zip, an entry is inflated
// when it is asked for. No input makes a reader use more than its limits (Limits)
// or panic. Writing the same Pod with Reproducible gives the same bytes.
//
// The package knows the container only: what the tables mean is package fcode's business.
package pod
