// Package classpath reads Java class files, and finds them in a JDK and in jars.
//
// In: a JDK's folder, which may keep its classes in the image lib/modules, in
// jmods/*.jmod or, before Java 9, in rt.jar, and further jars. Out: packages, the names
// of their classes, and one class at a time:
//
//	path := classpath.New(classpath.Config{JDK: "/usr/lib/jvm/java-17"})
//	c, err := path.Package("java.util").Class("HashMap")
//	c.Super                    // "java/util/AbstractMap"
//	c.Methods[0].Desc          // "(Ljava/lang/Object;)Ljava/lang/Object;"
//
// Invariants: nothing is opened before the first question; a class is read when it is
// asked for and then once. Whatever the bytes are, nothing panics, hangs or takes
// memory out of proportion to the file. A Path may be used concurrently.
//
// What counts as part of the platform follows the reference compiler of Fantom: of the
// modules jdk.* only jdk.management and those that begin so, and no package whose name
// begins with sun or com.sun.
//
// The package deliberately knows nothing of Fantom's types, of code in methods and of
// generic signatures.
//
// Sources: The Java Virtual Machine Specification, chapter 4 (class files); JEP 220 and
// the comments of OpenJDK's imageFile.hpp (the image); JEP 261 (jmod files).
package classpath
