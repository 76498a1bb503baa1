** Values of the type can be written as text and read back.
@FacetMeta { inherited = true }
facet class Serializable
{
  ** Are the values written as a type and one string, by toStr and fromStr?
  const Bool simple := false

  ** Is the object written with its items, that each yields and add takes?
  const Bool collection := false
}

** The field is left out when its object is written.
facet class Transient {}

** The type is also compiled to JavaScript.
facet class Js {}

** The type or slot is left out of the documentation.
facet class NoDoc {}

** The type or slot should no longer be used.
facet class Deprecated
{
  ** What to use in its place.
  const Str msg := ""
}

** The method is the operator that its name stands for.
facet class Operator {}

** Facts about a facet itself.
facet class FacetMeta
{
  ** Does the facet of a type also hold for its subtypes?
  const Bool inherited := false
}
