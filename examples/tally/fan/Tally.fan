
**
** Tally counts things. The order of equal counts is the order in which they were seen first.
**
**   t := Tally().addWords("to be or not to be")
**   t.top(1)  // [to]
**
class Tally
{
  ** Adds one of a thing.
  @Operator This add(Str thing)
  {
    counts[thing] = (counts[thing] ?: 0) + 1
    total++
    return this
  }

  ** Adds the words of a text, in lower case.
  This addWords(Str text)
  {
    text.split.each |word|
    {
      clean := Str.fromChars(word.lower.chars.findAll { it.isAlphaNum })
      if (!clean.isEmpty) add(clean)
    }
    return this
  }

  ** How often a thing was added.
  @Operator Int get(Str thing) { counts[thing] ?: 0 }

  ** The most frequent things, at most max of them.
  Str[] top(Int max := Int.maxVal)
  {
    names := counts.keys.sort |a, b| { counts[b] <=> counts[a] }
    return names[0 ..< max.min(names.size)]
  }

  ** The share of a thing, from 0 to 1.
  Float share(Str thing) { total == 0 ? 0f : this[thing].toFloat / total.toFloat }

  ** Number of things added.
  Int total { private set }

  override Str toStr() { top.map |n->Str| { "$n=${counts[n]}" }.join(" ") }

  private Str:Int counts := Str:Int[:] { ordered = true }
}
