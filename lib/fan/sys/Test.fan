** The base of unit tests: each method whose name begins with "test" is one.
abstract class Test
{
  ** For subclasses.
  protected new make()

  ** The method that is being run.
  Method curTestMethod()

  ** Called before each test.
  virtual Void setup()

  ** Called after each test.
  virtual Void teardown()

  ** Fails unless the condition holds.
  Void verify(Bool cond, Str? msg := null)

  ** Fails unless the condition holds.
  Void verifyTrue(Bool cond, Str? msg := null)

  ** Fails if the condition holds.
  Void verifyFalse(Bool cond, Str? msg := null)

  ** Fails unless the value is null.
  Void verifyNull(Obj? a, Str? msg := null)

  ** Fails if the value is null.
  Void verifyNotNull(Obj? a, Str? msg := null)

  ** Fails unless both values are equal.
  Void verifyEq(Obj? a, Obj? b, Str? msg := null)

  ** Fails if both values are equal.
  Void verifyNotEq(Obj? a, Obj? b, Str? msg := null)

  ** Fails unless both are the same object.
  Void verifySame(Obj? a, Obj? b, Str? msg := null)

  ** Fails if both are the same object.
  Void verifyNotSame(Obj? a, Obj? b, Str? msg := null)

  ** Fails unless the object is of exactly this type.
  Void verifyType(Obj obj, Type t)

  ** Fails unless the function throws an exception of this type, or any if null.
  Void verifyErr(Type? errType, |Test| c)

  ** Fails unless the function throws an exception of this type with this message.
  Void verifyErrMsg(Type errType, Str errMsg, |Test| c)

  ** Fails.
  Void fail(Str? msg := null)

  ** A folder for this test alone, emptied before it.
  File tempDir()
}

** A test failed to verify what it expects.
const class TestErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str? msg := null, Err? cause := null)
}
