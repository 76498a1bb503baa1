** Numbers in rows and columns, both counted from zero.
mixin Matrix
{
  ** How many rows there are.
  abstract Int numRows()

  ** How many columns there are.
  abstract Int numCols()

  ** Are there as many rows as columns?
  abstract Bool isSquare()

  ** The element of row i and column j.
  abstract Float get(Int i, Int j)

  ** Set the element of row i and column j.
  abstract This set(Int i, Int j, Float val)

  ** Set all elements.
  abstract This fill(Float val)

  ** A new matrix with rows and columns exchanged.
  abstract Matrix transpose()

  ** Multiply each element.
  abstract This multScalar(Float x)

  ** The sum, a new matrix.
  @Operator abstract Matrix plus(Matrix b)

  ** The difference, a new matrix.
  @Operator abstract Matrix minus(Matrix b)

  ** The product, a new matrix.
  @Operator abstract Matrix mult(Matrix b)

  ** The determinant of a square matrix.
  abstract Float determinant()

  ** The cofactors of a square matrix.
  abstract Matrix cofactor()

  ** The inverse of a square matrix.
  abstract Matrix inverse()
}

** The matrix that Math.matrix makes.
@NoDoc final native class MMatrix : Matrix
{
  ** With all elements zero.
  new make(Int numRows, Int numCols)

  override Int numRows()

  override Int numCols()

  override Bool isSquare()

  override Float get(Int i, Int j)

  override This set(Int i, Int j, Float val)

  override This fill(Float val)

  override Matrix transpose()

  override This multScalar(Float x)

  @Operator override Matrix plus(Matrix b)

  @Operator override Matrix minus(Matrix b)

  @Operator override Matrix mult(Matrix b)

  override Float determinant()

  override Matrix cofactor()

  override Matrix inverse()
}
