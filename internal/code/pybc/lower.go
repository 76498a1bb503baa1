package pybc

import "github.com/tandem-lang/tandem/internal/code/pyop"

// lowering says how an operation becomes bytecode.
type lowering struct {
	how how
	op  Opcode
	// alt replaces op where the operation's Kind is not 0.
	alt Opcode
}

// how is a way of making bytecode of an operation.
type how uint8

const (
	lowerPlain   how = iota // opcode
	lowerQstr               // opcode, index of Name(A)
	lowerLocal              // opcode + slot up to 15, else alt, slot
	lowerSlot               // opcode, slot
	lowerCount              // opcode, A
	lowerCall               // opcode, arguments
	lowerJump               // opcode, label A
	lowerChild              // opcode, child
	lowerClosure            // opcode, child, byte B
	lowerSpecial            // its own function, in lowerSpecials
)

// lowered has the way of each operation.
var lowered = [pyop.NumOps]lowering{
	pyop.Label: {how: lowerSpecial},
	pyop.Line:  {how: lowerSpecial},

	pyop.LoadFast:     {lowerLocal, LoadFastMulti, LoadFastN},
	pyop.LoadDeref:    {how: lowerSlot, op: LoadDeref},
	pyop.LoadName:     {how: lowerQstr, op: LoadName},
	pyop.LoadGlobal:   {how: lowerQstr, op: LoadGlobal},
	pyop.StoreFast:    {lowerLocal, StoreFastMulti, StoreFastN},
	pyop.StoreDeref:   {how: lowerSlot, op: StoreDeref},
	pyop.StoreName:    {how: lowerQstr, op: StoreName},
	pyop.StoreGlobal:  {how: lowerQstr, op: StoreGlobal},
	pyop.DeleteFast:   {how: lowerSlot, op: DeleteFast},
	pyop.DeleteDeref:  {how: lowerSlot, op: DeleteDeref},
	pyop.DeleteName:   {how: lowerQstr, op: DeleteName},
	pyop.DeleteGlobal: {how: lowerQstr, op: DeleteGlobal},

	pyop.ImportName: {how: lowerQstr, op: ImportName},
	pyop.ImportFrom: {how: lowerQstr, op: ImportFrom},
	pyop.ImportStar: {how: lowerPlain, op: ImportStar},

	pyop.LoadNone:       {how: lowerPlain, op: LoadConstNone},
	pyop.LoadFalse:      {how: lowerPlain, op: LoadConstFalse},
	pyop.LoadTrue:       {how: lowerPlain, op: LoadConstTrue},
	pyop.LoadSmallInt:   {how: lowerSpecial},
	pyop.LoadStr:        {how: lowerQstr, op: LoadConstString},
	pyop.LoadConst:      {how: lowerSpecial},
	pyop.LoadNull:       {how: lowerPlain, op: LoadNull},
	pyop.LoadMethod:     {how: lowerQstr, op: LoadMethod},
	pyop.LoadSuper:      {how: lowerQstr, op: LoadSuperMethod},
	pyop.LoadBuildClass: {how: lowerPlain, op: LoadBuildClass},

	pyop.LoadSubscr:   {how: lowerPlain, op: LoadSubscr},
	pyop.StoreSubscr:  {how: lowerPlain, op: StoreSubscr},
	pyop.DeleteSubscr: {how: lowerSpecial},
	pyop.LoadAttr:     {how: lowerQstr, op: LoadAttr},
	pyop.StoreAttr:    {how: lowerQstr, op: StoreAttr},
	pyop.DeleteAttr:   {how: lowerSpecial},

	pyop.Dup:      {how: lowerPlain, op: DupTop},
	pyop.DupTwo:   {how: lowerPlain, op: DupTopTwo},
	pyop.Pop:      {how: lowerPlain, op: PopTop},
	pyop.RotTwo:   {how: lowerPlain, op: RotTwo},
	pyop.RotThree: {how: lowerPlain, op: RotThree},

	pyop.Jump:             {how: lowerJump, op: Jump},
	pyop.PopJumpIfTrue:    {how: lowerJump, op: PopJumpIfTrue},
	pyop.PopJumpIfFalse:   {how: lowerJump, op: PopJumpIfFalse},
	pyop.JumpIfTrueOrPop:  {how: lowerJump, op: JumpIfTrueOrPop},
	pyop.JumpIfFalseOrPop: {how: lowerJump, op: JumpIfFalseOrPop},
	pyop.UnwindJump:       {how: lowerSpecial},

	pyop.SetupWith:     {how: lowerJump, op: SetupWith},
	pyop.SetupExcept:   {how: lowerJump, op: SetupExcept},
	pyop.SetupFinally:  {how: lowerJump, op: SetupFinally},
	pyop.WithCleanup:   {how: lowerPlain, op: WithCleanup},
	pyop.EndFinally:    {how: lowerPlain, op: EndFinally},
	pyop.GetIter:       {how: lowerPlain, op: GetIter},
	pyop.GetIterStack:  {how: lowerPlain, op: GetIterStack},
	pyop.ForIter:       {how: lowerJump, op: ForIter},
	pyop.PopExceptJump: {how: lowerJump, op: PopExceptJump},

	pyop.Unary:  {how: lowerSpecial},
	pyop.Binary: {how: lowerSpecial},

	pyop.BuildTuple:     {how: lowerCount, op: BuildTuple},
	pyop.BuildList:      {how: lowerCount, op: BuildList},
	pyop.BuildMap:       {how: lowerCount, op: BuildMap},
	pyop.BuildSet:       {how: lowerCount, op: BuildSet},
	pyop.BuildSlice:     {how: lowerCount, op: BuildSlice},
	pyop.StoreMap:       {how: lowerPlain, op: StoreMap},
	pyop.StoreComp:      {how: lowerSpecial},
	pyop.UnpackSequence: {how: lowerCount, op: UnpackSequence},
	pyop.UnpackEx:       {how: lowerSpecial},

	pyop.MakeFunction: {lowerChild, MakeFunction, MakeFunctionDefArgs},
	pyop.MakeClosure:  {lowerClosure, MakeClosure, MakeClosureDefArgs},
	pyop.CallFunction: {lowerCall, CallFunction, CallFunctionVarKw},
	pyop.CallMethod:   {lowerCall, CallMethod, CallMethodVarKw},
	pyop.Return:       {how: lowerPlain, op: ReturnValue},
	pyop.Raise:        {how: lowerSpecial},
	pyop.YieldValue:   {how: lowerPlain, op: YieldValue},
	pyop.YieldFrom:    {how: lowerPlain, op: YieldFrom},
}

// lowerSpecials has the operations that need more than an opcode and its operand.
var lowerSpecials = [pyop.NumOps]func(*Encoder, *pyop.Instr){
	pyop.Label: func(e *Encoder, in *pyop.Instr) { e.place(in.A) },
	pyop.Line:  func(e *Encoder, in *pyop.Instr) { e.line(int(in.A)) },

	pyop.LoadConst:    func(e *Encoder, in *pyop.Instr) { e.uint(LoadConstObj, e.t.Const(in.A)) },
	pyop.LoadSmallInt: func(e *Encoder, in *pyop.Instr) { e.smallInt(in.SmallInt()) },

	pyop.DeleteSubscr: func(e *Encoder, _ *pyop.Instr) { e.plain(LoadNull, RotThree, StoreSubscr) },
	pyop.DeleteAttr: func(e *Encoder, in *pyop.Instr) {
		e.plain(LoadNull, RotTwo)
		e.uint(StoreAttr, e.t.Qstr(pyop.Sym(in.A)))
	},
	pyop.UnwindJump: lowerUnwindJump,

	pyop.Unary:     func(e *Encoder, in *pyop.Instr) { e.plain(UnaryOpMulti + Opcode(in.Kind)) },
	pyop.Binary:    lowerBinary,
	pyop.StoreComp: lowerStoreComp,
	pyop.UnpackEx:  func(e *Encoder, in *pyop.Instr) { e.uint(UnpackEx, int(in.A)|int(in.B)<<8) },
	pyop.Raise:     func(e *Encoder, in *pyop.Instr) { e.plain(RaiseLast + Opcode(in.A)) },
}

// lowerUnwindJump jumps out of a loop: without exception blocks in between it is a
// plain jump, after the iterator's four slots have been popped if asked for.
func lowerUnwindJump(e *Encoder, in *pyop.Instr) {
	drop := in.Kind == pyop.DropIter
	if in.B == 0 {
		if drop {
			e.plain(PopTop, PopTop, PopTop, PopTop)
		}
		e.jump(Jump, in.A)
		return
	}
	e.jump(UnwindJump, in.A)
	blocks := byte(in.B)
	if drop {
		blocks |= unwindDropIter
	}
	e.raw(blocks)
}

func lowerBinary(e *Encoder, in *pyop.Instr) {
	switch op := pyop.BinaryOp(in.Kind); op {
	case pyop.NotIn:
		e.plain(BinaryOpMulti+Opcode(pyop.In), UnaryOpMulti+Opcode(pyop.Not))
	case pyop.IsNot:
		e.plain(BinaryOpMulti+Opcode(pyop.Is), UnaryOpMulti+Opcode(pyop.Not))
	default:
		e.plain(BinaryOpMulti + Opcode(op))
	}
}

// The kinds of collections of a StoreComp operand.
const (
	compList = iota
	compDict
	compSet
)

func lowerStoreComp(e *Encoder, in *pyop.Instr) {
	depth, kind := int(in.A), compList
	switch pyop.FuncKind(in.Kind) {
	case pyop.KindDictComp:
		depth, kind = depth+1, compDict
	case pyop.KindSetComp:
		kind = compSet
	}
	e.uint(StoreComp, depth<<2|kind)
}
