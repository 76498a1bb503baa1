// Package fan compiles Fantom: it takes sources in memory to a pod in memory. It knows
// which step follows which, and nothing of how any of them works: the table in steps.go
// runs the front end and says what each step requires and provides.
//
// In: the sources of a pod or of a script, and the pods to compile against. Out: the
// content of the pod and the diagnostics:
//
//	src := fan.Script(source.New("hello.fan", text))
//	content, diags, err := fan.Compile(src, fan.Options{Pods: pods})
//	if err == nil && diags.Err() == nil { ... pod.Write(w, content, pod.Options{}) ... }
//
// Frontend goes as far as the typed tree that package compile assembles; Input.After
// looks at the tree after each step.
//
// Invariants: no input makes it panic; the diagnostics come in the order in which the
// reference compiler reports them, which also decides after which steps it gives up.
// Calls keep nothing for the next one, so entry points are safe to run in parallel as
// long as each has its own namespace. Pods and Java classes are opened through Options
// alone.
//
// It deliberately knows no build scripts and no file system.
package fan
