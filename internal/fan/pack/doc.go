// Package pack puts pods together: it knows what a pod holds besides its code and in
// which order.
//
// In: what is said about a pod, the files that go into it, the typed tree and the code.
// Out: the content of the pod file, in memory:
//
//	src := &pack.Sources{Manifest: pack.Manifest{Name: "hello", Version: "1.0"}, Files: files}
//	content, err := pack.Pod(src, tree, code, pack.Stamp{})
//	err = pod.Write(w, content, pod.Options{})
//
// Behind the properties, the index and the code come, in this order: the texts that
// locale literals declare (locale/en.props), the resources, the documents and the apidoc
// files if the pod is documented, and the sources if it is to carry them.
//
// Invariants: nothing is read or written; the same sources under the same stamp give the
// same content.
//
// It does not know where sources come from nor how they are compiled.
package pack
