** The base of all facets: what is declared about a type or slot.
const mixin Facet
{
}
