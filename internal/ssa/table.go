package ssa

// AuxKind says what Value.Aux of an operation means, and how the text form writes it.
type AuxKind uint8

// The kinds.
const (
	AuxNone     AuxKind = iota
	AuxConst            // the constant: a word, or the bits of a float
	AuxSymbol           // kind and index of a symbol: see SymbolAux
	AuxSlot             // a number of words from the beginning of the function's slots
	AuxVariable         // a number of a variable, an index into Func.Vars
	AuxField            // a bit field: see FieldAux
	AuxAccess           // offset in bytes and Class of an access: see AccessAux
	AuxHelper           // a number of a helper, an index into Runtime.Helpers
)

// SymbolAux returns the Aux of a symbol.
func SymbolAux(kind, index int) int64 { return int64(kind)<<32 | int64(uint32(index)) }

// Symbol returns kind and index of an OpSymbol: indexes into Runtime.Symbols and into what the runtime has of the kind.
func (v *Value) Symbol() (kind, index int) { return int(v.Aux >> 32), int(uint32(v.Aux)) }

// FieldAux returns the Aux of a field of so many bits, of which low is the lowest.
func FieldAux(low, width int) int64 { return int64(low)<<8 | int64(width) }

// Field returns the lowest bit and the number of bits of the field of an OpExtu or OpExts.
func (v *Value) Field() (low, width int) { return int(v.Aux >> 8), int(v.Aux & 0xff) }

// AccessAux returns the Aux of an access at an offset in bytes from its address.
func AccessAux(offset int64, c Class) int64 { return offset<<8 | int64(c) }

// Access returns the offset in bytes and the class of a load or store.
func (v *Value) Access() (offset int64, c Class) { return v.Aux >> 8, Class(v.Aux & 0xff) }

// Traits are what else there is to know of an operation.
type Traits uint16

// The traits.
const (
	Commutes Traits = 1 << iota // operands may change places
	Compares                    // a comparison of words, 1 or 0: see Op.Swapped
	Fails                       // stands only at the end of a block whose Kind is Check, which goes on at the second successor where it fails
	Loads                       // reads memory, as Value.Access says
	Stores                      // writes memory, as Value.Access says
	Counts                      // operand 1 is a count of bits: one out of range 0 to Func.Bits-1 does what the machine does
	Divides                     // operand 1 is a divisor: 0 and an overflow do what the machine does
	Only64                      // exists only where words have 64 bits
)

// result says what type an operation's result has.
type result uint8

const (
	noResult     result = iota
	wordResult          // Word
	ptrResult           // Pointer
	sameResult          // that of operand 0
	statedResult        // the text form states it
	helperResult        // the helper says
	varResult           // that of the variable
)

// Row describes one operation.
type Row struct {
	Name    string
	Args    []typeSet // the types that each operand may have
	Same    bool      // the operands have the same type
	Result  result
	Results typeSet // the types that a statedResult may have
	Aux     AuxKind
	Bytes   int // of a load or store: bytes accessed, 0 where the type of the value says it
	Traits  Traits
	Effects Effects

	// Eval computes the operation on words in their canonical form: with the sign extended. The caller wraps the result. y is
	// the second operand, or Aux where there is only one. nil where the operation is not one on words.
	Eval func(bits int, x, y int64) int64
	// EvalFloat computes an operation on floats of 64 bits; the caller rounds the result to the type of the value.
	EvalFloat func(x, y float64) float64
	// EvalTest computes a comparison of floats.
	EvalTest func(x, y float64) bool

	Doc string
}

var (
	oneArg     = []typeSet{oneWord}
	oneWords   = []typeSet{words}
	twoWords   = []typeSet{words, words}
	sums       = []typeSet{words | pointers, words}
	compared   = []typeSet{oneWord, oneWord}
	ordered    = []typeSet{words | pointers, words | pointers}
	oneFloat   = []typeSet{floats}
	twoFloats  = []typeSet{floats, floats}
	anAddress  = []typeSet{addresses}
	storedWord = []typeSet{addresses, words}
	stored     = []typeSet{addresses, anyType}
	anything   = []typeSet{anyType}
)

// Table has a row for each operation. x and y are the operands in their order.
var Table = [NumOps]Row{
	OpInvalid: {Name: "invalid", Doc: "no value"},

	OpParam:  {Name: "param", Result: statedResult, Results: anyType, Doc: "a parameter of the block; the text form has it at the block's head"},
	OpConst:  {Name: "const", Result: statedResult, Results: anyType, Aux: AuxConst, Doc: "a constant; of an object, its bits"},
	OpSymbol: {Name: "symbol", Result: statedResult, Results: anyType, Aux: AuxSymbol, Doc: "what the runtime has under a kind and an index"},
	OpSlot:   {Name: "slot", Result: ptrResult, Aux: AuxSlot, Doc: "the address of a slot"},
	OpGet:    {Name: "get", Result: varResult, Aux: AuxVariable, Doc: "what the variable holds, 0 before the first set; before Construct only"},
	OpSet:    {Name: "set", Args: anything, Aux: AuxVariable, Doc: "the variable becomes x; before Construct only"},
	OpCast:   {Name: "cast", Args: oneArg, Result: statedResult, Results: oneWord, Eval: func(_ int, x, _ int64) int64 { return x }, Doc: "the same word as another type"},

	OpAdd:      {Name: "add", Args: sums, Result: sameResult, Traits: Commutes, Eval: func(_ int, x, y int64) int64 { return x + y }, Doc: "x + y, modulo the word; an address plus bytes"},
	OpSub:      {Name: "sub", Args: sums, Result: sameResult, Eval: func(_ int, x, y int64) int64 { return x - y }, Doc: "x - y, modulo the word; an address minus bytes"},
	OpMul:      {Name: "mul", Args: twoWords, Result: wordResult, Traits: Commutes, Eval: func(_ int, x, y int64) int64 { return x * y }, Doc: "x * y, modulo the word"},
	OpNeg:      {Name: "neg", Args: oneWords, Result: wordResult, Eval: func(_ int, x, _ int64) int64 { return -x }, Doc: "-x, modulo the word"},
	OpQuot:     {Name: "quot", Args: twoWords, Result: wordResult, Traits: Divides, Effects: Traps, Eval: func(_ int, x, y int64) int64 { return x / y }, Doc: "x / y, signed, toward 0"},
	OpRem:      {Name: "rem", Args: twoWords, Result: wordResult, Traits: Divides, Effects: Traps, Eval: func(_ int, x, y int64) int64 { return x % y }, Doc: "x - y * quot x y"},
	OpUquot:    {Name: "uquot", Args: twoWords, Result: wordResult, Traits: Divides, Effects: Traps, Eval: evalUquot, Doc: "x / y, unsigned"},
	OpUrem:     {Name: "urem", Args: twoWords, Result: wordResult, Traits: Divides, Effects: Traps, Eval: evalUrem, Doc: "x - y * uquot x y"},
	OpFloorDiv: {Name: "floordiv", Args: twoWords, Result: wordResult, Traits: Divides, Effects: Traps, Eval: evalFloorDiv, Doc: "x / y, signed, toward minus infinity"},
	OpFloorMod: {Name: "floormod", Args: twoWords, Result: wordResult, Traits: Divides, Effects: Traps, Eval: evalFloorMod, Doc: "x - y * floordiv x y"},

	OpAnd:  {Name: "and", Args: twoWords, Result: wordResult, Traits: Commutes, Eval: func(_ int, x, y int64) int64 { return x & y }, Doc: "bits of both"},
	OpOr:   {Name: "or", Args: twoWords, Result: wordResult, Traits: Commutes, Eval: func(_ int, x, y int64) int64 { return x | y }, Doc: "bits of any"},
	OpXor:  {Name: "xor", Args: twoWords, Result: wordResult, Traits: Commutes, Eval: func(_ int, x, y int64) int64 { return x ^ y }, Doc: "bits of one alone"},
	OpNot:  {Name: "not", Args: oneWords, Result: wordResult, Eval: func(_ int, x, _ int64) int64 { return ^x }, Doc: "the other bits"},
	OpShl:  {Name: "shl", Args: twoWords, Result: wordResult, Traits: Counts, Eval: func(_ int, x, y int64) int64 { return x << (y & 63) }, Doc: "x shifted left by y bits"},
	OpShr:  {Name: "shr", Args: twoWords, Result: wordResult, Traits: Counts, Eval: evalShr, Doc: "x shifted right by y bits, zeros shifted in"},
	OpSar:  {Name: "sar", Args: twoWords, Result: wordResult, Traits: Counts, Eval: func(_ int, x, y int64) int64 { return x >> (y & 63) }, Doc: "x shifted right by y bits, copies of the sign shifted in"},
	OpExtu: {Name: "extu", Args: oneWords, Result: wordResult, Aux: AuxField, Eval: evalExtu, Doc: "the bit field, extended with zeros"},
	OpExts: {Name: "exts", Args: oneWords, Result: wordResult, Aux: AuxField, Eval: evalExts, Doc: "the bit field, extended with its sign"},

	OpEq:  {Name: "eq", Args: compared, Same: true, Result: wordResult, Traits: Compares | Commutes, Eval: func(_ int, x, y int64) int64 { return truth(x == y) }, Doc: "x = y ? 1 : 0"},
	OpNe:  {Name: "ne", Args: compared, Same: true, Result: wordResult, Traits: Compares | Commutes, Eval: func(_ int, x, y int64) int64 { return truth(x != y) }, Doc: "x ≠ y ? 1 : 0"},
	OpSlt: {Name: "slt", Args: twoWords, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(x < y) }, Doc: "x < y, signed"},
	OpSle: {Name: "sle", Args: twoWords, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(x <= y) }, Doc: "x ≤ y, signed"},
	OpSgt: {Name: "sgt", Args: twoWords, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(x > y) }, Doc: "x > y, signed"},
	OpSge: {Name: "sge", Args: twoWords, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(x >= y) }, Doc: "x ≥ y, signed"},
	OpUlt: {Name: "ult", Args: ordered, Same: true, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(uint64(x) < uint64(y)) }, Doc: "x < y, unsigned"},
	OpUle: {Name: "ule", Args: ordered, Same: true, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(uint64(x) <= uint64(y)) }, Doc: "x ≤ y, unsigned"},
	OpUgt: {Name: "ugt", Args: ordered, Same: true, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(uint64(x) > uint64(y)) }, Doc: "x > y, unsigned"},
	OpUge: {Name: "uge", Args: ordered, Same: true, Result: wordResult, Traits: Compares, Eval: func(_ int, x, y int64) int64 { return truth(uint64(x) >= uint64(y)) }, Doc: "x ≥ y, unsigned"},

	OpAddo: {Name: "addo", Args: twoWords, Result: wordResult, Traits: Commutes | Fails, Eval: func(_ int, x, y int64) int64 { return x + y }, Doc: "x + y; fails where that is no signed word"},
	OpSubo: {Name: "subo", Args: twoWords, Result: wordResult, Traits: Fails, Eval: func(_ int, x, y int64) int64 { return x - y }, Doc: "x - y; fails where that is no signed word"},
	OpMulo: {Name: "mulo", Args: twoWords, Result: wordResult, Traits: Commutes | Fails, Eval: func(_ int, x, y int64) int64 { return x * y }, Doc: "x * y; fails where that is no signed word"},

	OpFadd:   {Name: "fadd", Args: twoFloats, Same: true, Result: sameResult, Traits: Commutes, EvalFloat: func(x, y float64) float64 { return x + y }, Doc: "x + y, rounded once"},
	OpFsub:   {Name: "fsub", Args: twoFloats, Same: true, Result: sameResult, EvalFloat: func(x, y float64) float64 { return x - y }, Doc: "x - y, rounded once"},
	OpFmul:   {Name: "fmul", Args: twoFloats, Same: true, Result: sameResult, Traits: Commutes, EvalFloat: func(x, y float64) float64 { return x * y }, Doc: "x * y, rounded once"},
	OpFdiv:   {Name: "fdiv", Args: twoFloats, Same: true, Result: sameResult, EvalFloat: func(x, y float64) float64 { return x / y }, Doc: "x / y, rounded once"},
	OpFneg:   {Name: "fneg", Args: oneFloat, Result: sameResult, EvalFloat: func(x, _ float64) float64 { return -x }, Doc: "-x"},
	OpFeq:    {Name: "feq", Args: twoFloats, Same: true, Result: wordResult, Traits: Commutes, EvalTest: func(x, y float64) bool { return x == y }, Doc: "x = y ? 1 : 0; 0 if one is no number"},
	OpFne:    {Name: "fne", Args: twoFloats, Same: true, Result: wordResult, Traits: Commutes, EvalTest: func(x, y float64) bool { return x != y }, Doc: "x ≠ y ? 1 : 0; 1 if one is no number"},
	OpFlt:    {Name: "flt", Args: twoFloats, Same: true, Result: wordResult, EvalTest: func(x, y float64) bool { return x < y }, Doc: "x < y ? 1 : 0; 0 if one is no number"},
	OpFle:    {Name: "fle", Args: twoFloats, Same: true, Result: wordResult, EvalTest: func(x, y float64) bool { return x <= y }, Doc: "x ≤ y ? 1 : 0; 0 if one is no number"},
	OpItof:   {Name: "itof", Args: oneWords, Result: statedResult, Results: floats, Doc: "the signed word as a float, rounded to nearest"},
	OpFtoi:   {Name: "ftoi", Args: oneFloat, Result: wordResult, Doc: "the float toward 0 as a signed word; out of range does what the machine does"},
	OpWiden:  {Name: "widen", Args: []typeSet{1 << Float32}, Result: statedResult, Results: 1 << Float64, EvalFloat: func(x, _ float64) float64 { return x }, Doc: "an f32 as f64"},
	OpNarrow: {Name: "narrow", Args: []typeSet{1 << Float64}, Result: statedResult, Results: 1 << Float32, EvalFloat: func(x, _ float64) float64 { return x }, Doc: "an f64 as f32, rounded to nearest"},

	OpLoad8u:  {Name: "load8u", Args: anAddress, Result: wordResult, Aux: AuxAccess, Bytes: 1, Traits: Loads, Doc: "8 bits at x plus offset, extended with zeros"},
	OpLoad8s:  {Name: "load8s", Args: anAddress, Result: wordResult, Aux: AuxAccess, Bytes: 1, Traits: Loads, Doc: "8 bits at x plus offset, extended with their sign"},
	OpLoad16u: {Name: "load16u", Args: anAddress, Result: wordResult, Aux: AuxAccess, Bytes: 2, Traits: Loads, Doc: "16 bits, extended with zeros"},
	OpLoad16s: {Name: "load16s", Args: anAddress, Result: wordResult, Aux: AuxAccess, Bytes: 2, Traits: Loads, Doc: "16 bits, extended with their sign"},
	OpLoad32u: {Name: "load32u", Args: anAddress, Result: wordResult, Aux: AuxAccess, Bytes: 4, Traits: Loads | Only64, Doc: "32 bits of a word of 64, extended with zeros"},
	OpLoad32s: {Name: "load32s", Args: anAddress, Result: wordResult, Aux: AuxAccess, Bytes: 4, Traits: Loads | Only64, Doc: "32 bits of a word of 64, extended with their sign"},
	OpLoad:    {Name: "load", Args: anAddress, Result: statedResult, Results: anyType, Aux: AuxAccess, Traits: Loads, Doc: "a word or a float"},
	OpStore8:  {Name: "store8", Args: storedWord, Aux: AuxAccess, Bytes: 1, Traits: Stores, Doc: "the low 8 bits of y to x plus offset"},
	OpStore16: {Name: "store16", Args: storedWord, Aux: AuxAccess, Bytes: 2, Traits: Stores, Doc: "the low 16 bits of y"},
	OpStore32: {Name: "store32", Args: storedWord, Aux: AuxAccess, Bytes: 4, Traits: Stores | Only64, Doc: "the low 32 bits of a word of 64"},
	OpStore:   {Name: "store", Args: stored, Aux: AuxAccess, Traits: Stores, Doc: "a word or a float"},

	OpCall: {Name: "call", Result: helperResult, Aux: AuxHelper, Doc: "a helper of the runtime, with its arguments; may end a block whose Kind is Check, which goes on at the second successor, with the exception as first parameter, where it throws"},
	OpKeep: {Name: "keep", Args: []typeSet{objects | pointers}, Effects: Ordered, Doc: "nothing; x is in use until here"},
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// unsigned returns the word x without its sign.
func unsigned(bits int, x int64) uint64 { return uint64(x) << (64 - bits) >> (64 - bits) }

func evalUquot(bits int, x, y int64) int64 { return int64(unsigned(bits, x) / unsigned(bits, y)) }
func evalUrem(bits int, x, y int64) int64  { return int64(unsigned(bits, x) % unsigned(bits, y)) }

func evalFloorDiv(_ int, x, y int64) int64 {
	q := x / y
	if x%y != 0 && x^y < 0 {
		q--
	}
	return q
}

func evalFloorMod(_ int, x, y int64) int64 {
	r := x % y
	if r != 0 && r^y < 0 {
		r += y
	}
	return r
}

func evalShr(bits int, x, y int64) int64 { return int64(unsigned(bits, x) >> (y & 63)) }

func evalExtu(bits int, x, field int64) int64 {
	low, width := field>>8, field&0xff
	return int64(uint64(x) >> low << (64 - width) >> (64 - width))
}

func evalExts(bits int, x, field int64) int64 {
	low, width := field>>8, field&0xff
	return x >> low << (64 - width) >> (64 - width)
}
