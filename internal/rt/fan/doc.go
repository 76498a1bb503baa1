// Package fan is Fantom on the register machine: pods, types, methods and objects of one runtime.
//
//	rt, err := fan.New(fan.Options{Pods: pods, Host: h, Natives: natives})
//	main, err := rt.FindMethod("hello::Main.main")
//	result, exc := rt.Main().Call(main)
//
// In: pods as package fcode reads them. A pod's tables are read when it is first named, a type's body when the type is, and a method
// becomes instructions when it is first called: its function begins as a stub, whose one instruction lowers it.
//
// Values are words: raw Int, Float and Bool where the static type says so; tagged otherwise. Null is the word 0, which is what
// memory begins with. An object's header names the descriptor of its type, in which virtual calls find their functions; so has a list,
// whose descriptor is that of its parameterized type. Strings have none: they are known by their kind.
//
// Methods that sys declares without code are functions in Go (see Native), or static methods of the pod sysrun, which is written in
// Fantom: there a method of sys::T is a method of sysrun::T with the receiver as its first parameter.
//
// Invariants: types, descriptors and functions live as long as the runtime. Linking happens under one lock; what other mutators read
// of a type is complete when its descriptor is set. Words in Go variables are kept over calls back into the machine (Thread.Keep).
//
// It knows neither Python nor the front ends.
package fan
