** Truth: true or false.
@Serializable { simple = true }
const final class Bool
{
  ** Reads "true" or "false". Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** Values are literals only.
  private new privateMake()

  ** The default value: false.
  const static Bool defVal

  ** Is the other object the same truth value?
  override Bool equals(Obj? obj)

  ** 1231 for true, 1237 for false.
  override Int hash()

  ** "true" or "false".
  override Str toStr()

  ** The words of the current locale for true and false.
  Str toLocale()

  ** The opposite: the method behind the operator '!'.
  Bool not()

  ** True if both are; both sides are evaluated, unlike with '&&'.
  Bool and(Bool b)

  ** True if one is; both sides are evaluated, unlike with '||'.
  Bool or(Bool b)

  ** True if exactly one is.
  Bool xor(Bool b)

  ** The literal as source code.
  Str toCode()
}
