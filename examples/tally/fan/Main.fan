
** Reads standard input and prints the ten most frequent words.
class Main
{
  Int main()
  {
    tally := Tally()
    Env.cur.in.eachLine |line| { tally.addWords(line) }
    tally.top(10).each |word|
    {
      echo(tally[word].toStr.justr(6) + "  " + word)
    }
    return tally.total == 0 ? 1 : 0
  }
}
