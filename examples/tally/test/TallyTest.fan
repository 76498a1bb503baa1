
** Tests of Tally.
class TallyTest : Test
{
  Void testCounts()
  {
    t := Tally().addWords("To be, or not to be!")
    verifyEq(t.total, 6)
    verifyEq(t["be"], 2)
    verifyEq(t["hamlet"], 0)
    verifyEq(t.top(2), ["to", "be"])
    verifyEq(t.share("or"), 1f / 6f)
  }

  Void testEmpty()
  {
    verifyEq(Tally().top, Str[,])
    verifyEq(Tally().share("x"), 0f)
    verifyErr(IndexErr#) { Tally().top.removeAt(0) }
  }
}
