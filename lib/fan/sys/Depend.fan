** What versions of a pod another pod needs, such as "sys 1.0", "web 1.0+" or "util 1.0-1.2".
@Serializable { simple = true }
final const class Depend
{
  ** Reads a dependency. Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** Dependencies come from fromStr.
  private new privateMake()

  ** Is the other object a dependency of the same text?
  override Bool equals(Obj? that)

  ** A hash of the text.
  override Int hash()

  ** The dependency in its normal form.
  override Str toStr()

  ** The name of the pod.
  Str name()

  ** The number of alternatives.
  Int size()

  ** The version of an alternative; the first version if a range.
  Version version(Int index := 0)

  ** Is the alternative a plain version, that all versions beginning with it match?
  Bool isSimple(Int index := 0)

  ** Is the alternative a version "or later"?
  Bool isPlus(Int index := 0)

  ** Is the alternative a range of versions?
  Bool isRange(Int index := 0)

  ** The last version of an alternative that is a range.
  Version endVersion(Int index := 0)

  ** Does one of the alternatives allow the version?
  Bool match(Version version)
}
