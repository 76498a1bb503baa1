package fcode

// Op is an opcode: one byte, followed by its operands.
type Op uint8

// The opcodes, in the order of their numbers.
const (
	Nop Op = iota
	LoadNull
	LoadFalse
	LoadTrue
	LoadInt
	LoadFloat
	LoadDecimal
	LoadStr
	LoadDuration
	LoadType
	LoadUri
	LoadVar
	StoreVar
	LoadInstance
	StoreInstance
	LoadStatic
	StoreStatic
	LoadMixinStatic
	StoreMixinStatic
	CallNew
	CallCtor
	CallStatic
	CallVirtual
	CallNonVirtual
	CallMixinStatic
	CallMixinVirtual
	CallMixinNonVirtual
	Jump
	JumpTrue
	JumpFalse
	CompareEQ
	CompareNE
	Compare
	CompareLE
	CompareLT
	CompareGT
	CompareGE
	CompareSame
	CompareNotSame
	CompareNull
	CompareNotNull
	Return
	Pop
	Dup
	Is
	As
	Coerce
	Switch
	Throw
	Leave
	JumpFinally
	CatchAllStart
	CatchErrStart
	CatchEnd
	FinallyStart
	FinallyEnd

	NumOps = int(iota)
)

// Operand says what follows an opcode and what the number means.
type Operand uint8

// The operand kinds. All are one u2, except TypePairArg (two) and SwitchArg
// (a count and as many pcs).
const (
	NoArg Operand = iota
	IntArg
	FloatArg
	DecimalArg
	StrArg
	DurationArg
	UriArg
	RegisterArg
	TypeArg
	FieldArg
	MethodArg
	JumpArg
	TypePairArg
	SwitchArg
)

// operands describes the operand kinds: the name in the documentation and the
// size in bytes (SwitchArg's grows with its table).
var operands = [...]struct {
	name string
	size int
}{
	NoArg:       {"-", 0},
	IntArg:      {"ints", 2},
	FloatArg:    {"floats", 2},
	DecimalArg:  {"decimals", 2},
	StrArg:      {"strs", 2},
	DurationArg: {"durations", 2},
	UriArg:      {"uris", 2},
	RegisterArg: {"register", 2},
	TypeArg:     {"typeRefs", 2},
	FieldArg:    {"fieldRefs", 2},
	MethodArg:   {"methodRefs", 2},
	JumpArg:     {"pc", 2},
	TypePairArg: {"typeRefs, typeRefs", 4},
	SwitchArg:   {"u2 n, n * pc", 2},
}

// String returns what the operand indexes or holds, as in the tables of the format.
func (o Operand) String() string { return operands[o].name }

// Flow says where control goes after an instruction.
type Flow uint8

// The kinds of flow.
const (
	Next   Flow = iota // to the next instruction
	Goto               // to the target only
	Branch             // to the target or the next instruction
	Table              // to one of the table's targets or the next instruction
	Stop               // out of the method, or out of the subroutine
)

// byRef marks a stack effect that the referenced method decides.
const byRef = -1

// OpInfo describes an opcode. Pops and Pushes count stack values; they are -1
// where the operand's method or the surrounding method decides (see Effect).
type OpInfo struct {
	Name   string
	Arg    Operand
	Pops   int8
	Pushes int8
	Flow   Flow
	Doc    string // stack picture and meaning
}

// ops is the one description of each opcode: the encoder, decoder, disassembler,
// verifier and documentation page all read it.
var ops = [NumOps]OpInfo{
	Nop:                 {"Nop", NoArg, 0, 0, Next, "nothing"},
	LoadNull:            {"LoadNull", NoArg, 0, 1, Next, "push null"},
	LoadFalse:           {"LoadFalse", NoArg, 0, 1, Next, "push false"},
	LoadTrue:            {"LoadTrue", NoArg, 0, 1, Next, "push true"},
	LoadInt:             {"LoadInt", IntArg, 0, 1, Next, "push an Int constant"},
	LoadFloat:           {"LoadFloat", FloatArg, 0, 1, Next, "push a Float constant"},
	LoadDecimal:         {"LoadDecimal", DecimalArg, 0, 1, Next, "push a Decimal constant"},
	LoadStr:             {"LoadStr", StrArg, 0, 1, Next, "push a Str constant"},
	LoadDuration:        {"LoadDuration", DurationArg, 0, 1, Next, "push a Duration constant"},
	LoadType:            {"LoadType", TypeArg, 0, 1, Next, "push a type object"},
	LoadUri:             {"LoadUri", UriArg, 0, 1, Next, "push a Uri constant"},
	LoadVar:             {"LoadVar", RegisterArg, 0, 1, Next, "push a parameter or local; 0 is this in instance methods"},
	StoreVar:            {"StoreVar", RegisterArg, 1, 0, Next, "pop into a parameter or local"},
	LoadInstance:        {"LoadInstance", FieldArg, 1, 1, Next, "obj -> value; reads storage, calls no getter"},
	StoreInstance:       {"StoreInstance", FieldArg, 2, 0, Next, "obj value ->; writes storage, calls no setter"},
	LoadStatic:          {"LoadStatic", FieldArg, 0, 1, Next, "push a static field"},
	StoreStatic:         {"StoreStatic", FieldArg, 1, 0, Next, "pop into a static field"},
	LoadMixinStatic:     {"LoadMixinStatic", FieldArg, 0, 1, Next, "push a static field that a mixin declares"},
	StoreMixinStatic:    {"StoreMixinStatic", FieldArg, 1, 0, Next, "pop into a static field that a mixin declares"},
	CallNew:             {"CallNew", MethodArg, byRef, 1, Next, "args -> obj; allocate and construct, or call a static constructor"},
	CallCtor:            {"CallCtor", MethodArg, byRef, 0, Next, "this args ->; constructor chaining"},
	CallStatic:          {"CallStatic", MethodArg, byRef, byRef, Next, "args -> result"},
	CallVirtual:         {"CallVirtual", MethodArg, byRef, byRef, Next, "obj args -> result"},
	CallNonVirtual:      {"CallNonVirtual", MethodArg, byRef, byRef, Next, "obj args -> result; super calls and non-virtual methods of this"},
	CallMixinStatic:     {"CallMixinStatic", MethodArg, byRef, byRef, Next, "args -> result; static method of a mixin"},
	CallMixinVirtual:    {"CallMixinVirtual", MethodArg, byRef, byRef, Next, "obj args -> result; the receiver's static type is a mixin"},
	CallMixinNonVirtual: {"CallMixinNonVirtual", MethodArg, byRef, byRef, Next, "obj args -> result; super call into a mixin"},
	Jump:                {"Jump", JumpArg, 0, 0, Goto, "jump"},
	JumpTrue:            {"JumpTrue", JumpArg, 1, 0, Branch, "pop a Bool, jump if true"},
	JumpFalse:           {"JumpFalse", JumpArg, 1, 0, Branch, "pop a Bool, jump if false"},
	CompareEQ:           {"CompareEQ", TypePairArg, 2, 1, Next, "a b -> Bool; a.equals(b), null safe"},
	CompareNE:           {"CompareNE", TypePairArg, 2, 1, Next, "a b -> Bool; !a.equals(b)"},
	Compare:             {"Compare", TypePairArg, 2, 1, Next, "a b -> Int; a.compare(b), null sorts first"},
	CompareLE:           {"CompareLE", TypePairArg, 2, 1, Next, "a b -> Bool; a.compare(b) <= 0"},
	CompareLT:           {"CompareLT", TypePairArg, 2, 1, Next, "a b -> Bool; a.compare(b) < 0"},
	CompareGT:           {"CompareGT", TypePairArg, 2, 1, Next, "a b -> Bool; a.compare(b) > 0"},
	CompareGE:           {"CompareGE", TypePairArg, 2, 1, Next, "a b -> Bool; a.compare(b) >= 0"},
	CompareSame:         {"CompareSame", NoArg, 2, 1, Next, "a b -> Bool; identity"},
	CompareNotSame:      {"CompareNotSame", NoArg, 2, 1, Next, "a b -> Bool; not identity"},
	CompareNull:         {"CompareNull", TypeArg, 1, 1, Next, "a -> Bool; a is null; the operand is a's static type"},
	CompareNotNull:      {"CompareNotNull", TypeArg, 1, 1, Next, "a -> Bool; a is not null"},
	Return:              {"Return", NoArg, byRef, 0, Stop, "leave the method, with the value on the stack unless it returns Void"},
	Pop:                 {"Pop", TypeArg, 1, 0, Next, "drop a value of the operand's type"},
	Dup:                 {"Dup", TypeArg, 1, 2, Next, "a -> a a; the operand is a's static type"},
	Is:                  {"Is", TypeArg, 1, 1, Next, "a -> Bool"},
	As:                  {"As", TypeArg, 1, 1, Next, "a -> a or null"},
	Coerce:              {"Coerce", TypePairArg, 1, 1, Next, "a -> a; box, unbox, cast or check for null, from the first type to the second"},
	Switch:              {"Switch", SwitchArg, 1, 0, Table, "pop an Int i; jump to the i-th pc, fall through when out of range"},
	Throw:               {"Throw", NoArg, 1, 0, Stop, "pop an Err and throw it"},
	Leave:               {"Leave", JumpArg, 0, 0, Goto, "jump out of a protected region"},
	JumpFinally:         {"JumpFinally", JumpArg, 0, 0, Branch, "call a finally block as a subroutine, then continue"},
	CatchAllStart:       {"CatchAllStart", NoArg, 0, 0, Next, "begin of a handler that discards the Err"},
	CatchErrStart:       {"CatchErrStart", TypeArg, 0, 1, Next, "begin of a handler that pushes the Err, cast to the operand's type"},
	CatchEnd:            {"CatchEnd", NoArg, 0, 0, Next, "end of a handler"},
	FinallyStart:        {"FinallyStart", NoArg, 0, 0, Next, "begin of a finally subroutine, which is also the handler that rethrows"},
	FinallyEnd:          {"FinallyEnd", NoArg, 0, 0, Stop, "return from the finally subroutine, or rethrow"},
}

// Valid reports whether op is a defined opcode.
func (op Op) Valid() bool { return int(op) < NumOps }

// Info returns the description of a valid opcode.
func (op Op) Info() *OpInfo { return &ops[op] }

// String returns the opcode's name.
func (op Op) String() string {
	if !op.Valid() {
		return "Op?"
	}
	return ops[op].Name
}
