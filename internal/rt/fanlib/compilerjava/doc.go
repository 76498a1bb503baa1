// Package compilerjava has the methods of Fantom's pod compilerJava that ask the reference's host for Java's classes: here they come from
// the JDK's files, so that the reference's compiler compiles pods that use Java while no Java runs.
//
//	rt, err := fan.New(fan.Options{Natives: compilerjava.Natives(classes), ...})
//
// In: class files by name, as whoever makes the engine finds them. Out: a folder of files, which the pod reads itself, and the modifiers of
// its classes and members as Fantom's flags.
//
// Invariants: nothing is read before a program compiles against Java; a class file is read when the pod asks for it.
//
// It knows neither the format of class files nor where a JDK keeps them.
package compilerjava
