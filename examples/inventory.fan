** A small model with facets, enums, mixins and closures.

enum class Measure { piece, kilo, litre }

** What can be priced.
mixin Priced
{
  abstract Decimal price()

  ** The price as text; "n/a" if it costs nothing.
  virtual Str priceText() { price == 0d ? "n/a" : "EUR $price" }
}

@Serializable
const class Item : Priced
{
  const Str name
  const Measure unit := Measure.piece
  override const Decimal price
  new make(|This| f) { f(this) }
  override Str toStr() { "$name ($unit) $priceText" }
}

class Inventory
{
  private Str:Item items := Str:Item[:] { ordered = true }
  private Str:Int counts := Str:Int[:] { def = 0 }

  This put(Item item, Int count := 1)
  {
    if (count < 0) throw ArgErr("count of $item.name is $count")
    items[item.name] = item
    counts[item.name] += count
    return this
  }

  Decimal total()
  {
    sum := 0d
    items.each |item, name| { sum += item.price * counts[name].toDecimal }
    return sum
  }

  Item[] by(Measure unit) { items.vals.findAll { it.unit == unit } }

  static Void main()
  {
    stock := Inventory()
      .put(Item { name = "bolt"; price = 0.12d }, 250)
      .put(Item { name = "oil"; unit = Measure.litre; price = 9.5d }, 4)
    try
      stock.put(Item { name = "nut"; price = 0.05d }, -1)
    catch (ArgErr e)
      echo("refused: $e.msg")
    finally
      echo("total: $stock.total")
    Measure.vals.each |unit|
    {
      switch (unit)
      {
        case Measure.kilo: echo("nothing by weight")
        default:         echo("$unit: " + stock.by(unit).join(", "))
      }
    }
  }
}
