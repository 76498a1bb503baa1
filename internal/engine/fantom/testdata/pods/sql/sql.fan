using concurrent

** What the tests need of pod sql: the declarations that package fanlib/sql has the methods of, and a tokenizer that knows neither quotes nor
** escapes.
mixin SqlConn
{
  static SqlConn open(Str uri, Str? username, Str? password) { SqlConnImpl.openDefault(uri, username, password) }
  abstract Bool close()
  abstract Bool isClosed()
  virtual Bool isValid() { true }
  abstract SqlMeta meta()
  abstract Statement sql(Str sql)
  abstract Bool autoCommit
  abstract Void commit()
  abstract Void rollback()
}

class SqlConnImpl : SqlConn
{
  internal new make() {}
  static native SqlConn openDefault(Str uri, Str? username, Str? password)
  static native Str debugDrivers()
  override native Bool close()
  override native Bool isClosed()
  override native Bool isValid()
  override native SqlMeta meta()
  override Statement sql(Str sql) { Statement(this, sql) }
  override native Bool autoCommit
  override native Void commit()
  override native Void rollback()
}

class SqlMeta
{
  internal new make() {}
  native Str productName()
  native Version productVersion()
  native Str productVersionStr()
  native Str driverName()
  native Version driverVersion()
  native Str driverVersionStr()
  native Int? maxColName()
  native Int? maxTableName()
  native Bool tableExists(Str tableName)
  native Str[] tables()
  native Row tableRow(Str tableName)
}

class Statement
{
  internal new make(SqlConnImpl conn, Str sql) { this.conn = conn; this.sql = sql; init }
  private native Void init()
  native This prepare()
  native Row[] query([Str:Obj]? params := null)
  native Void queryEach([Str:Obj]? params, |Row row| eachFunc)
  native Obj? queryEachWhile([Str:Obj]? params, |Row row->Obj?| eachFunc)
  native Obj execute([Str:Obj]? params := null)
  native BatchResult executeBatch([Str:Obj]?[] paramsList)
  native Row[]? more()
  native Void close()
  internal SqlConnImpl conn { private set }
  const Str sql
  native Int? limit
}

class BatchResult
{
  new make(Int?[] updateCounts, Obj?[] keys) { this.updateCounts = updateCounts; this.keys = keys }
  Int?[] updateCounts
  Obj?[] keys
}

class Row
{
  native Col[] cols()
  native Col? col(Str name, Bool checked := true)
  @Operator native Obj? get(Col col)
  @Operator native Void set(Col col, Obj? val)
  override Obj? trap(Str name, Obj?[]? args := null)
  {
    if (args == null || args.isEmpty) return get(col(name))
    set(col(name), args.first)
    return null
  }
  override Str toStr() { cols.join(", ") |Col c->Str| { (get(c) ?: "null").toStr } }
}

const class Col
{
  new make(Int index, Str name, Type type, Str sqlType) { this.index = index; this.name = name; this.type = type; this.sqlType = sqlType }
  override Str toStr() { name }
  const Int index
  const Str name
  const Type type
  const Str sqlType
}

const class SqlErr : Err { new make(Str? msg, Err? cause := null) : super(msg, cause) {} }

const class SqlConnPool
{
  new make(|This|? f) { if (f != null) f(this) }
  const Str uri
  const Str? username
  const Str? password
  const Int maxConns := 10
  const Duration timeout := 30sec
  const Duration? connectTimeout := null
  const Duration linger := 5min
  const Duration maxLifetime := 30min
  const Duration leakWarn := 2min
  protected virtual Void onOpen(SqlConn c) {}
  protected virtual Void onClose(SqlConn c) {}
  const Log log := Log.get("sqlPool")
  Bool autoCommit { get { auto.val } set { auto.val = it } }
  private const AtomicBool auto := AtomicBool(false)
  native Void execute(|SqlConn| f)
  native Void checkLinger()
  native Bool isClosed()
  native Void close()
  native Str debug()
}

internal class Tokenizer
{
  new make(Str text)
  {
    buf := StrBuf()
    n := 0
    for (i := 0; i < text.size; ++i)
    {
      if (text[i] != '@') { buf.addChar(text[i]); continue }
      start := i + 1
      while (i + 1 < text.size && (text[i+1].isAlphaNum || text[i+1] == '_')) ++i
      params.getOrAdd(text[start..i]) |->Int[]| { Int[,] }.add(++n)
      buf.addChar('?')
    }
    sql = buf.toStr
  }
  Str? sql
  Str:Int[] params := Str:Int[][:]
}

internal class TestSqlConn : SqlConn
{
  new make() {}
  override Bool close() { closed = true; return true }
  override Bool isClosed() { closed }
  override Bool isValid() { valid }
  override SqlMeta meta() { throw UnsupportedErr() }
  override Statement sql(Str sql) { throw UnsupportedErr() }
  override Bool autoCommit
  override Void commit() {}
  override Void rollback() { rollbacks++ }
  override Str toStr() { "a connection" }
  Bool closed
  Bool valid := true
  Int rollbacks
}
