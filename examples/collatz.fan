** How many steps numbers take to reach 1, halving the even ones and taking 3n+1 of the odd.
**
**   tandem build collatz.fan
class Collatz
{
  static Void main(Str[] args := Env.cur.args)
  {
    limit := args.first?.toInt ?: 30
    longest := (1..limit).toList.max |a, b| { steps(a) <=> steps(b) }
    echo("of the numbers up to $limit, $longest takes the most steps: ${steps(longest)}")
    (1..limit).each |n|
    {
      echo(n.toStr.justr(6) + " " + Str.spaces(steps(n) / 4).replace(" ", "=") + steps(n))
    }
  }

  ** The number of steps from n to 1.
  static Int steps(Int n)
  {
    count := 0
    while (n != 1)
    {
      n = n.isEven ? n / 2 : 3 * n + 1
      count++
    }
    return count
  }
}
