** A slot that can be called, seen by reflection.
final const class Method : Slot
{
  ** Methods are declared, not made.
  private new privateMake()

  ** The type of the result.
  Type returns()

  ** The parameters, without the instance.
  Param[] params()

  ** The method as a function, whose first parameter is the instance unless it is static.
  Func func()

  ** The default value of a parameter.
  Obj? paramDef(Param param, Obj? instance := null)

  ** Calls it with the arguments in a list, the instance first unless it is static.
  Obj? callList(Obj?[]? args)

  ** Calls it on an instance with the arguments in a list.
  Obj? callOn(Obj? target, Obj?[]? args)

  ** Calls it with up to eight arguments, the instance first unless it is static.
  Obj? call(Obj? a := null, Obj? b := null, Obj? c := null, Obj? d := null,
    Obj? e := null, Obj? f := null, Obj? g := null, Obj? h := null)
}
