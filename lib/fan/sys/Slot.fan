** A field or method, seen by reflection.
abstract const class Slot
{
  ** The slot of a name such as "sys::Str.size". Where there is none throws an Err, or returns null if not
  ** checked.
  static Slot? find(Str qname, Bool checked := true)

  ** As find, for a method.
  static Method? findMethod(Str qname, Bool checked := true)

  ** As find, for a field.
  static Field? findField(Str qname, Bool checked := true)

  ** As find, for a method as a function.
  static Func? findFunc(Str qname, Bool checked := true)

  ** Slots are declared, not made.
  internal new make()

  ** The type that declares it.
  Type parent()

  ** The name.
  Str name()

  ** The name with that of its type: "pod::Type.slot".
  Str qname()

  ** Is it a field?
  Bool isField()

  ** Is it a method?
  Bool isMethod()

  ** Is it abstract?
  Bool isAbstract()

  ** Is it const?
  Bool isConst()

  ** Is it a constructor?
  Bool isCtor()

  ** Is it for its pod only?
  Bool isInternal()

  ** Is it native?
  Bool isNative()

  ** Does it override an inherited slot?
  Bool isOverride()

  ** Is it for its type only?
  Bool isPrivate()

  ** Is it for subtypes and its pod?
  Bool isProtected()

  ** Is it for all?
  Bool isPublic()

  ** Does it belong to the type and not to instances?
  Bool isStatic()

  ** Was it made by the compiler?
  Bool isSynthetic()

  ** May subtypes override it?
  Bool isVirtual()

  ** Its facets.
  Facet[] facets()

  ** The facet of a type. Where there is none throws UnknownFacetErr, or returns null if not checked.
  Facet? facet(Type type, Bool checked := true)

  ** Has it a facet of the type?
  Bool hasFacet(Type type)

  ** Its documentation; null if none.
  Str? doc()

  ** The qualified name.
  override Str toStr()

  ** Its declaration: types and name.
  virtual Str signature()
}
