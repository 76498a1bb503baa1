package fantom_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/java/classtest"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// javaClasses are those that foreignProgram is compiled against.
const javaClasses = `
public java/lang/Object
  public <init> ()V
public final java/lang/String
public abstract interface java/lang/CharSequence
public abstract interface java/io/Serializable
public a/b/Thing : java/lang/Object
  public <init> ()V
  public static size ()I
public abstract interface a/b/Task
  public abstract run ()V
`

const foreignProgram = `using [java] a.b
class Main
{
  Thing? kept
  static Void main()
  {
    echo(Main().kept)
    attempt |->| { echo(Thing()) }
    attempt |->| { echo(Thing.size) }
    attempt |->| { o := (Obj)3; echo(o is Thing) }
    attempt |->| { echo(Main#kept.type) }
    attempt |->| { echo(Sub()) }
    attempt |->| { echo(Main#with2.params) }
    attempt |->| { t := Main#kept.type; echo("$t.name $t.qname $t.isNullable $t.toNonNullable $t.pod $t.base $t.slots $t.inheritance $t.toListOf") }
    attempt |->| { echo(Main#kept.type.make) }
    attempt |->| { echo(Type.find("[java]a.b::Thing")) }
    echo(Type.find("[java]a.b::Thing", false))
    echo(Type.find("|[java]a.b::Thing,sys::Int->[java]a.b::Thing[]?|"))
    f := |Thing t->Int| { 3 }
    echo(f.typeof)
    echo(Main#.pod.types.map |t->Str| { t.name }.contains("Main").toStr + " " + Main#.pod.types.any |t| { t.name == "Sub" })
    attempt |->| { echo(Main#.pod.types.find |t| { t.name == "Sub" }.make) }
    attempt |->| { echo(Run()) }
    attempt |->| { t := Main#.pod.types.find |t| { t.name == "Run" }; echo("$t.name ${[t.name]} $t.mixins $t.isClass") }
  }
  static Void with2(Thing t, [Str:Thing] map) {}
  static Void attempt(|->| f)
  {
    try f()
    catch (Err e) echo(e)
  }
}
class Sub : Thing {}
class Run : Task { override Void run() {} }
`

// compiled returns the pod of a source, which may use the declared classes of Java.
func compiled(t *testing.T, name, text, classes string) []byte {
	t.Helper()
	jar := filepath.Join(t.TempDir(), "classes.jar")
	if err := os.WriteFile(jar, classtest.Jar(classtest.Classes(classes)), 0o666); err != nil {
		t.Fatal(err)
	}
	src := compiler.Script(source.New(name+".fan", []byte(text)))
	src.Name = name
	content, diags, err := compiler.Compile(src, compiler.Options{
		Pods: pod.Memory{"sys": fanlib.Sys()}, Java: classpath.New(classpath.Config{Jars: []string{jar}}),
	})
	if err != nil || diags.Err() != nil {
		t.Fatal(err, diags)
	}
	var buf bytes.Buffer
	if err := pod.Write(&buf, content, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// A program that names classes of Java runs; what needs one of them throws an error that names it.
func TestForeignTypes(t *testing.T) {
	pods := pod.Memory{"main": compiled(t, "main", foreignProgram, javaClasses)}
	var out bytes.Buffer
	e, err := fantom.New(fantom.Options{Pods: pods, Host: &host.Host{Stdout: &out, Stderr: &out}})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if code := e.RunTarget("main", nil); code != 0 {
		t.Errorf("exit code %d", code)
	}
	want := `null
sys::UnknownTypeErr: [java]a.b::Thing
sys::UnknownTypeErr: [java]a.b::Thing
sys::UnknownTypeErr: [java]a.b::Thing
[java]a.b::Thing?
sys::UnknownTypeErr: [java]a.b::Thing
[[java]a.b::Thing t, [sys::Str:[java]a.b::Thing] map]
Thing [java]a.b::Thing true [java]a.b::Thing null null [,] [,] [java]a.b::Thing?[]
sys::UnknownTypeErr: [java]a.b::Thing
sys::UnknownTypeErr: [java]a.b::Thing
null
|[java]a.b::Thing,sys::Int->[java]a.b::Thing[]?|
|[java]a.b::Thing->sys::Int|
true true
sys::UnknownTypeErr: [java]a.b::Thing
sys::UnknownTypeErr: [java]a.b::Task
Run [Run] [,] true
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}
