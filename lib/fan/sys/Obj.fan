** The root of all types but mixins: equality, order, hash, text and reflection.
abstract class Obj
{
  ** For subclasses.
  protected new make()

  ** Is this the same value as that? The default compares identity; override together with hash.
  virtual Bool equals(Obj? that)

  ** Negative, zero or positive as this sorts before, with or after that. The default compares the texts.
  virtual Int compare(Obj that)

  ** A number that is equal for equal values. The default depends on identity.
  virtual Int hash()

  ** The value as text. The default names the type and the hash.
  virtual Str toStr()

  ** Called for 'obj->name(args)': finds the slot by reflection and calls it, or gets or sets the field.
  virtual Obj? trap(Str name, Obj?[]? args := null)

  ** Calls the it-block with this object as its receiver and returns this object.
  virtual This with(|This| f)

  ** Can this value never change, so that threads may share it?
  Bool isImmutable()

  ** This value, or an immutable copy of it; throws NotImmutableErr where there can be none.
  This toImmutable()

  ** The type of which this is an instance.
  Type typeof()

  ** Writes the text of a value and a newline to standard output.
  static Void echo(Obj? x := "")
}
