** Finds the matches of an expression in one string.
final class RegexMatcher
{
  ** Matchers come from Regex.matcher.
  private new make()

  ** Does the whole string match?
  Bool matches()

  ** Is there a further match? It is then the current one.
  Bool find()

  ** The string with the first match replaced; "$1" stands for a group.
  Str replaceFirst(Str replacement)

  ** The string with every match replaced; "$1" stands for a group.
  Str replaceAll(Str replacement)

  ** The number of groups in the expression.
  Int groupCount()

  ** What a group of the current match holds, group 0 being all; null if it took no part.
  Str? group(Int group := 0)

  ** Where a group of the current match begins.
  Int start(Int group := 0)

  ** Where a group of the current match ends.
  Int end(Int group := 0)
}
