** Where matrices come from.
final class Math
{
  ** A matrix whose elements are all zero.
  static Matrix matrix(Int numRows, Int numCols) { MMatrix(numRows, numCols) }
}
