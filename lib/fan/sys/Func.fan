** A function: a method's or a closure's.
final class Func
{
  ** Functions come from closures and methods.
  private new make()

  ** The type of its result.
  Type returns()

  ** The number of its parameters.
  Int arity()

  ** Its parameters.
  Param[] params()

  ** The method that it calls; null for a closure.
  Method? method()

  ** Calls it with the arguments in a list; those too many are dropped.
  virtual R callList(Obj?[]? args)

  ** Calls it with a target as its first argument and the others from a list.
  virtual R callOn(Obj? target, Obj?[]? args)

  ** Calls it with up to eight arguments; those too many are dropped.
  virtual R call(A a := null, B b := null, C c := null, D d := null,
    E e := null, F f := null, G g := null, H h := null)

  ** A function with the first arguments fixed.
  Func bind(Obj?[] args)

  ** The same function under another function type.
  Func retype(Type t)
}
