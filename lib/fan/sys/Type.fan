** A class or mixin, seen by reflection.
final const class Type
{
  ** Types are declared, not made.
  private new privateMake()

  ** The type of which an object is an instance.
  static Type of(Obj obj)

  ** The type of a qualified name or signature. Where there is none throws an Err, or returns null if not
  ** checked.
  static Type? find(Str qname, Bool checked := true)

  ** The pod that declares it; null for a type made at run time.
  Pod? pod()

  ** The name.
  Str name()

  ** The name with that of its pod: "pod::Type".
  Str qname()

  ** The qualified name, or the full form of a list, map, function or nullable type.
  Str signature()

  ** The class that it extends; null for Obj and mixins.
  Type? base()

  ** The mixins that it declares.
  Type[] mixins()

  ** It and all that it inherits from.
  Type[] inheritance()

  ** Is it the other type, or one that inherits from it?
  Bool fits(Type t)

  ** Are its values held without a reference, as those of Bool, Int and Float?
  Bool isVal()

  ** Is null among its values?
  Bool isNullable()

  ** The same type with null.
  Type toNullable()

  ** The same type without null.
  Type toNonNullable()

  ** Has it parameters that stand for types, as List, Map and Func?
  Bool isGeneric()

  ** The types that its parameters stand for.
  Str:Type params()

  ** The generic type with its parameters bound.
  Type parameterize(Str:Type params)

  ** The type of lists of it.
  Type toListOf()

  ** An immutable empty list of it.
  Obj[] emptyList()

  ** Is it abstract?
  Bool isAbstract()

  ** Is it a class?
  Bool isClass()

  ** Are its values immutable?
  Bool isConst()

  ** Is it an enum?
  Bool isEnum()

  ** Is it a facet?
  Bool isFacet()

  ** Is it closed to subclasses?
  Bool isFinal()

  ** Is it for its pod only?
  Bool isInternal()

  ** Is it a mixin?
  Bool isMixin()

  ** Is it for all?
  Bool isPublic()

  ** Was it made by the compiler?
  Bool isSynthetic()

  ** All fields, inherited ones too.
  Field[] fields()

  ** All methods, inherited ones too.
  Method[] methods()

  ** All slots, inherited ones too.
  Slot[] slots()

  ** The field of a name. Where there is none throws UnknownSlotErr, or returns null if not checked.
  Field? field(Str name, Bool checked := true)

  ** The method of a name. Where there is none throws UnknownSlotErr, or returns null if not checked.
  Method? method(Str name, Bool checked := true)

  ** The slot of a name. Where there is none throws UnknownSlotErr, or returns null if not checked.
  Slot? slot(Str name, Bool checked := true)

  ** A new instance, by the constructor "make".
  Obj make(Obj[]? args := null)

  ** Its facets.
  Facet[] facets()

  ** The facet of a type. Where there is none throws UnknownFacetErr, or returns null if not checked.
  Facet? facet(Type type, Bool checked := true)

  ** Has it a facet of the type?
  Bool hasFacet(Type type)

  ** Its documentation; null if none.
  Str? doc()

  ** The signature.
  override Str toStr()

  ** The name for people.
  Str toLocale()
}
