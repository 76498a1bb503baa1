** A type or slot has no facet of that type.
const class UnknownFacetErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
