// Package podlist shows what is in Fantom's pods, for people and for machines.
//
// In: an open pod, and which of its types or slots are wanted. Out: a Pod as data,
// which Text renders and encoding/json marshals:
//
//	p, err := podlist.New(archive, podlist.Selection{Type: "Main"})
//	err = p.Text(w, podlist.TextOptions{})
//
//	pod demo 1.0, depends on sys 1.0
//
//	demo::Main : sys::Obj [public]  Main.fan:1
//
//	  sys::Void main() [public static]
//	      0  LoadStr             "hello"
//	      3  CallStatic          sys::Obj.echo(sys::Obj?): sys::Void
//	      6  Return
//
// Tables gives the same without code, a line for each type and slot, and Compare
// finds the lines in which two pods differ. ReadDocs gives the documentation in a pod.
//
// Invariants: any pod that opens is shown; an index that points nowhere shows as "?",
// code that cannot be decoded as a line that says why.
//
// It knows no syntax, and nothing of how code was made.
package podlist
