// Package classtest makes Java class files, and the files that JDKs keep them in, for
// tests. It needs no JDK.
//
// In: declarations, one class after the other, each with its members:
//
//	public class foo/Bar : java/lang/Object foo/Iface
//	  public <init> (I)V
//	  public static field COUNT I
//	  public abstract run ()V
//
// Out: class files by their path ("foo/Bar.class"), which Jar, Jmod and Image put into
// files. A class without ":" extends java/lang/Object. Methods have no code.
//
// It deliberately checks nothing: tests also want classes that are wrong.
package classtest
