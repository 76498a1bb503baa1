package fantom_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// The natives of pod dom serve a pod of that name that declares some of its slots.
func TestElements(t *testing.T) {
	src := compiler.Script(source.New("dom.fan", []byte(domDeclarations)))
	src.Name = "dom"
	content, diags, err := compiler.Compile(src, compiler.Options{Pods: pod.Memory(fanlib.Library())})
	if err != nil || diags.Err() != nil {
		t.Fatal(err, diags.Err())
	}
	var file bytes.Buffer
	if err := pod.Write(&file, content, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	for name, opts := range map[string]heap.Options{"plain": {}, "collecting": {Torture: heap.Torture{Every: 1, Poison: true}}} {
		t.Run(name, func(t *testing.T) {
			got := runOn(t, domProgram, host.Host{}, fantom.Options{Pods: pod.Memory{"dom": file.Bytes()}, Heap: opts})
			if diff := cmp.Diff(domOutput, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

const domDeclarations = `class Elem
{
  new make(Str tagName := "div", Uri? ns := null) { _make(tagName, ns) }
  private native Void _make(Str tagName, Uri? ns)
  native static Elem fromNative(Obj elem, Type type := Elem#)
  native Uri ns()
  native Str tagName()
  native Str text
  native Str html
  virtual native Bool? enabled
  native Style style()
  native Str:Str attrs()
  native Str? attr(Str name)
  native This setAttr(Str name, Str? val, Uri? ns := null)
  native This removeAttr(Str name)
  native Obj? prop(Str name)
  native This setProp(Str name, Obj? val)
  native override Obj? trap(Str name, Obj?[]? args := null)
  native Elem? parent()
  native Bool hasChildren()
  native Elem[] children()
  native Elem? firstChild()
  native Elem? lastChild()
  native Elem? prevSibling()
  native Elem? nextSibling()
  native Bool containsChild(Elem elem)
  native Elem? querySelector(Str selectors)
  native Elem[] querySelectorAll(Str selectors)
  native Void addChild(Elem child)
  native Void insertChildBefore(Elem child, Elem ref)
  native Void replaceChild(Elem oldChild, Elem newChild)
  native Void removeChild(Elem child)
  native Func onEvent(Str type, Bool useCapture, Func handler)
  native Void focus()
}
class Style
{
  private new make() {}
  native Str[] classes
  native Bool hasClass(Str name)
  native This addClass(Str name)
  native This removeClass(Str name)
  @Operator native Obj? get(Str name)
  native Void setProp(Str name, Str? val)
}
class Svg { static Obj? doTrap(Elem e, Str name, Obj?[]? args) { "svg $name $args" } }
class Win { native static Win cur(); native Str userAgent(); native Void alert(Obj x); new make() {} }
`

const domProgram = `using dom
class Twin : Elem
{
  new make() : super("twin") {}
  override Bool equals(Obj? o) { o is Twin }
  override Int hash() { 1 }
}
class Loud { override Str toStr() { throw ArgErr("loud") } }
class Main
{
  static Void fails(|->Obj?| f)
  {
    try { f(); echo("no error") }
    catch (Err e) { s := e.toStr.splitLines.first; i := s.index(" Cannot"); echo(i == null ? s : s[0..<i-1]) }
  }
  static Str tags(Elem e) { e.children.join(" ") |k| { k.tagName } }

  static Void main()
  {
    attributes
    classes
    tree
    selectors
    echo(Win().userAgent)
    fails |->Obj?| { Win.cur }
    fails |->Obj?| { Win().alert("x"); return 0 }
    fails |->Obj?| { Elem.fromNative("x") }
    fails |->Obj?| { Elem().html }
    fails |->Obj?| { Elem().focus; return 0 }
  }

  static Void attributes()
  {
    e := Elem("p")
    echo([e.ns, e.ns === Elem().ns, Elem("x", ` + "`a:b`" + `).ns, e.tagName, e.text, e.enabled])
    e.text = "some"; e.enabled = false
    echo([e.text, e.enabled])
    fails |->Obj?| { e.enabled = null; return 0 }
    echo([e.attr("id"), e.prop("id"), e.prop("name"), e.attrs])
    e.setAttr("id", "i").setAttr("x", "1").setAttr("gone", "2").setAttr("gone", null).setProp("n", 5)
    e->flag = true
    echo([e.attrs, e.attr("n"), e.prop("n"), e->flag, e.attr("flag"), e.trap("x", null), e.trap("x", [,])])
    e->x = null
    echo([e.attrs, e.removeAttr("n").attrs])
    e->loud = Loud()
    fails |->Obj?| { e.attrs }
    fails |->Obj?| { e.attr("loud") }
    many := Elem()
    20.times |i| { many.setAttr("key$i", "$i") }
    echo(many.attrs)
    svg := Elem("line", ` + "`http://www.w3.org/2000/svg`" + `)
    echo(svg->x1)
    echo(svg.trap("x2", [5]))
    f := |->| {}
    echo(e.onEvent("click", false, f) === f)
  }

  static Void classes()
  {
    e := Elem()
    s := e.style
    echo([s === e.style, s.classes, Type.of(s.classes), e.attr("class"), s.hasClass("a"), s["flex"]])
    s.addClass(" b  a\tc b ").removeClass("none")
    echo([s.classes, e.attrs, s.hasClass("a")])
    s.classes.clear
    s.removeClass("b")
    echo([s.classes, e.attr("class")])
    e.setAttr("class", "z y")
    echo(s.classes)
    fails |->Obj?| { e.setAttr("class", null) }
    echo([s.classes, e.removeAttr("class").attrs])
    s.setProp("flex", "1")
    echo(s["flex"])
    s.setProp("flex", null)
    echo(s["flex"])
  }

  static Void tree()
  {
    e := Elem("e"); a := Elem("a"); b := Twin(); c := Twin()
    echo([e.children, e.hasChildren, e.firstChild, e.lastChild, e.prevSibling, e.nextSibling, e.parent])
    e.removeChild(a)
    e.addChild(a); e.addChild(b); e.addChild(c)
    echo([tags(e), Type.of(e.children), Type.of(b.children), e.hasChildren, a.parent === e])
    echo([e.firstChild === a, e.lastChild === c, a.prevSibling, a.nextSibling === b, b.prevSibling === a, b.nextSibling === c])
    echo([e.containsChild(Twin()), e.containsChild(Elem())])
    fails |->Obj?| { e.addChild(a); return 0 }
    fails |->Obj?| { e.insertChildBefore(a, b); return 0 }
    fails |->Obj?| { e.insertChildBefore(Elem(), Elem()); return 0 }
    fails |->Obj?| { e.replaceChild(a, b); return 0 }
    fails |->Obj?| { e.replaceChild(Elem(), Elem()); return 0 }
    e.insertChildBefore(Elem("q"), c)
    echo(tags(e))
    e.replaceChild(a, a)
    e.replaceChild(a, Elem("r"))
    echo([tags(e), a.parent])
    e.removeChild(Twin())
    echo([tags(e), b.parent === e])
    e.children.clear
    echo(tags(e))
    x := Elem(); x.addChild(x)
    echo([x.parent === x, x.nextSibling, x.prevSibling])
    fails |->Obj?| { x.querySelector("[a]") }
  }

  static Void selectors()
  {
    e := Elem("e"); a := Elem("a").setAttr("foo", "1"); b := Elem("b").setAttr("bar", "2").setAttr("foo", "3"); c := Twin().setAttr("class", "k")
    e.addChild(a); a.addChild(b); e.addChild(c)
    ["[foo]", "[foo] [bar]", "[class]\t[nope]", "a", "[foo=1]", "[", "[]", " ", "[foo] "].each |q|
    {
      echo(q.toCode + ": " + e.querySelectorAll(q).join(" ") |k| { k.tagName })
    }
    echo([e.querySelector("[bar]") === b, e.querySelector("[nope]"), Type.of(c.querySelectorAll("[foo]"))])
    ["", " [foo]", "[foo]  [bar]"].each |q| { fails |->Obj?| { e.querySelectorAll(q) } }
  }
}
`

const domOutput = `[http://www.w3.org/1999/xhtml, true, a:b, p, , true]
[some, false]
sys::NullErr: java.lang.NullPointerException
[null, , null, [:]]
[[flag:true, x:1, id:i, n:5], 5, 5, true, true, 1, 1]
[[flag:true, id:i, n:5], [flag:true, id:i]]
sys::ArgErr: loud
sys::ArgErr: loud
[key1:1, key2:2, key0:0, key5:5, key6:6, key3:3, key4:4, key9:9, key7:7, key8:8, key11:11, key10:10, key15:15, key14:14, key13:13, key12:12, key19:19, key18:18, key17:17, key16:16]
svg x1 null
svg x2 [5]
true
[true, [,], sys::Obj?[], null, false, null]
[[b, a, c], [class:b a c], true]
[[a, c], a c]
[z, y]
sys::NullErr: java.lang.NullPointerException
[[,], [:]]
1
null
[[,], false, null, null, null, null, null]
[a twin twin, dom::Elem[], main_0::Twin[], true, true]
[true, true, null, true, true, true]
[true, false]
sys::Err: java.lang.RuntimeException: child already parented
sys::Err: java.lang.RuntimeException: child already parented
sys::Err: java.lang.RuntimeException: ref not a child of this element
sys::Err: java.lang.RuntimeException: child already parented
sys::Err: java.lang.RuntimeException: oldChild not a child of this element
a q twin twin
[r q twin twin, null]
[r q twin, true]
r q twin
[true, null, null]
sys::Err: java.lang.StackOverflowError
"[foo]": a b
"[foo] [bar]": a b b
"[class]\t[nope]": twin
"a": 
"[foo=1]": 
"[": 
"[]": 
" ": 
"[foo] ": a b
[true, null, main_0::Twin[]]
sys::IndexErr: java.lang.StringIndexOutOfBoundsException: String index out of range: 0
sys::IndexErr: java.lang.StringIndexOutOfBoundsException: String index out of range: 0
sys::IndexErr: java.lang.StringIndexOutOfBoundsException: String index out of range: 0
Fantom/0
sys::UnsupportedErr: Win.cur
sys::UnsupportedErr
sys::UnsupportedErr: elem.fromNative
sys::UnsupportedErr
sys::UnsupportedErr
`
