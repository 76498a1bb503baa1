// Package dom has the methods of Fantom's pod dom that are written in Go: elements that exist without a browser, with what code that makes
// and tests them needs: attributes, properties, classes, styles and a tree.
//
//	rt, err := fan.New(fan.Options{Natives: dom.Natives(), Hidden: dom.Hidden(), ...})
//
// As on the reference's own host, attributes and properties are one map, of which the attributes are the texts; the classes of an element's
// style are the attribute class; handlers of events are never called; selectors match names of attributes in brackets and nothing else;
// and what asks a window, a document or a layout is an UnsupportedErr.
//
// Invariants: all that an element has lies in words of its object, so that it lives as long as the object. Children are found by equals,
// which programs may override: each search may run Fantom code.
//
// It knows no other pod but sys, and no HTML.
package dom
