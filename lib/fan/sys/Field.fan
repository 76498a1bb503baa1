** A slot that holds a value, seen by reflection.
final const class Field : Slot
{
  ** An it-block that sets these fields to these values.
  static |Obj| makeSetFunc(Field:Obj? vals)

  ** Fields are declared, not made.
  private new privateMake()

  ** The declared type.
  Type type()

  ** The value in an instance, or the static value.
  virtual Obj? get(Obj? instance := null)

  ** Sets the value in an instance, or the static value.
  virtual Void set(Obj? instance, Obj? value)
}
