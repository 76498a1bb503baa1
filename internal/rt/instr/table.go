package instr

// Role says what an operand of an instruction is.
type Role uint8

// The roles. A register that is read and one that is written have different roles, so that a reader of code need not know opcodes.
const (
	None     Role = iota
	Read          // a register
	Write         // a register
	Base          // the first of several registers, which the instruction reads or writes by its own rule
	Imm           // a signed number of 16 bits
	Count         // an unsigned number of 16 bits
	Target        // a jump, 16 bits
	Target32      // a jump in B and C, 32 bits
	Imm32         // a signed number in B and C
	Link          // the register of the frame's link: see Return
)

// ExtraRole says what X is.
type ExtraRole uint8

// The roles of X.
const (
	NoExtra  ExtraRole = iota
	Operator           // an operator of the language
	TestOf             // a Test
	Number
)

// WordRole says what a word behind an instruction is.
type WordRole uint8

// The roles of words. Caches are zero in fresh code.
const (
	Const     WordRole = iota // a tagged word
	Cache                     // a number that a guard compares with
	CacheWord                 // a tagged word that belongs to a cache
)

// Row describes one instruction.
type Row struct {
	Name    string
	A, B, C Role
	X       ExtraRole
	Words   []WordRole
	Group   Op   // the instruction of the same meaning for any operands, which this one may become and be made from
	Ends    bool // control never goes on to the next instruction
	Doc     string
}

// Units returns the length of the instruction in units of 64 bits.
func (op Op) Units() int { return 1 + len(Table[op].Words) }

// String returns the instruction's name.
func (op Op) String() string {
	if op < NumOps {
		return Table[op].Name
	}
	return "bad_op"
}

// Test is the X of an instruction that compares: the comparison that the program asks for, of which the instruction's own relation is
// the outcome for small integers.
//
//	bits 0 to 3  the language's number of the comparison
//	bit 7        the jump is taken where the comparison is false
type Test uint8

// The flags of a Test.
const (
	TestNegated Test = 1 << 7
	TestOpMask  Test = 1<<4 - 1
)

var (
	constWord  = []WordRole{Const}
	storeCache = []WordRole{Const, Cache, Cache}
	// code, header of the function, what a call of it has to know
	functionCache = []WordRole{Const, Cache, Cache}

	methodCache = []WordRole{Const, Cache, CacheWord}

	// name, version of the globals, address of that version, version of the builtins, address of the value
	globalCache = []WordRole{Const, Cache, Cache, Cache, Cache}
)

// Table has a row for each instruction.
var Table = [NumOps]Row{
	Halt:      {Name: "halt", Ends: true, Doc: "leave the loop"},
	Move:      {Name: "move", A: Write, B: Read, Doc: "A = B"},
	LoadConst: {Name: "load_const", A: Write, Words: constWord, Doc: "A = the word"},
	LoadInt:   {Name: "load_int", A: Write, B: Imm32, Doc: "A = a small integer"},
	Jump:      {Name: "jump", B: Target32, Ends: true, Doc: "forward"},
	Loop:      {Name: "loop", B: Target32, Ends: true, Doc: "backward; a safepoint"},
	JumpTrue:  {Name: "jump_true", A: Read, C: Target, Doc: "if A is true"},
	JumpFalse: {Name: "jump_false", A: Read, C: Target, Doc: "if A is false"},

	JumpLess:              {Name: "jump_less", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A < B"},
	JumpLessEqual:         {Name: "jump_less_equal", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A <= B"},
	JumpMore:              {Name: "jump_more", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A > B"},
	JumpMoreEqual:         {Name: "jump_more_equal", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A >= B"},
	JumpEqual:             {Name: "jump_equal", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A == B"},
	JumpNotEqual:          {Name: "jump_not_equal", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A != B"},
	JumpLessImm:           {Name: "jump_less_imm", A: Read, B: Imm, C: Target, X: TestOf, Doc: "if A < B"},
	JumpLessEqualImm:      {Name: "jump_less_equal_imm", A: Read, B: Imm, C: Target, X: TestOf, Doc: "if A <= B"},
	JumpMoreImm:           {Name: "jump_more_imm", A: Read, B: Imm, C: Target, X: TestOf, Doc: "if A > B"},
	JumpMoreEqualImm:      {Name: "jump_more_equal_imm", A: Read, B: Imm, C: Target, X: TestOf, Doc: "if A >= B"},
	JumpEqualImm:          {Name: "jump_equal_imm", A: Read, B: Imm, C: Target, X: TestOf, Doc: "if A == B"},
	JumpNotEqualImm:       {Name: "jump_not_equal_imm", A: Read, B: Imm, C: Target, X: TestOf, Doc: "if A != B"},
	JumpLessFloat:         {Name: "jump_less_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A < B"},
	JumpLessEqualFloat:    {Name: "jump_less_equal_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A <= B"},
	JumpMoreFloat:         {Name: "jump_more_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A > B"},
	JumpMoreEqualFloat:    {Name: "jump_more_equal_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A >= B"},
	JumpNotMoreFloat:      {Name: "jump_not_more_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if not A > B"},
	JumpNotMoreEqualFloat: {Name: "jump_not_more_equal_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if not A >= B"},
	JumpEqualFloat:        {Name: "jump_equal_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A == B"},
	JumpNotLessFloat:      {Name: "jump_not_less_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if not A < B"},
	JumpNotLessEqualFloat: {Name: "jump_not_less_equal_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if not A <= B"},
	JumpNotEqualFloat:     {Name: "jump_not_equal_float", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if A != B"},
	JumpTest:              {Name: "jump_test", A: Read, B: Read, C: Target, X: TestOf, Group: JumpTest, Doc: "if the test of A and B says so"},
	JumpIs:                {Name: "jump_is", A: Read, B: Read, C: Target, Doc: "if A is B"},
	JumpIsNot:             {Name: "jump_is_not", A: Read, B: Read, C: Target, Doc: "if A is not B"},

	LessInt:      {Name: "less_int", A: Write, B: Read, C: Read, X: TestOf, Group: Compare, Doc: "A = B < C"},
	LessEqualInt: {Name: "less_equal_int", A: Write, B: Read, C: Read, X: TestOf, Group: Compare, Doc: "A = B <= C"},
	MoreInt:      {Name: "more_int", A: Write, B: Read, C: Read, X: TestOf, Group: Compare, Doc: "A = B > C"},
	MoreEqualInt: {Name: "more_equal_int", A: Write, B: Read, C: Read, X: TestOf, Group: Compare, Doc: "A = B >= C"},
	EqualInt:     {Name: "equal_int", A: Write, B: Read, C: Read, X: TestOf, Group: Compare, Doc: "A = B == C"},
	NotEqualInt:  {Name: "not_equal_int", A: Write, B: Read, C: Read, X: TestOf, Group: Compare, Doc: "A = B != C"},
	Compare:      {Name: "compare", A: Write, B: Read, C: Read, X: TestOf, Group: Compare, Doc: "A = the test of B and C"},
	Is:           {Name: "is", A: Write, B: Read, C: Read, Doc: "A = B is C"},
	IsNot:        {Name: "is_not", A: Write, B: Read, C: Read, Doc: "A = B is not C"},
	Not:          {Name: "not", A: Write, B: Read, Doc: "A = not B"},

	AddInt:      {Name: "add_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B + C"},
	SubInt:      {Name: "sub_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B - C"},
	MulInt:      {Name: "mul_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B * C"},
	FloorDivInt: {Name: "floor_div_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B // C"},
	ModInt:      {Name: "mod_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B % C"},
	AndInt:      {Name: "and_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B & C"},
	OrInt:       {Name: "or_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B | C"},
	XorInt:      {Name: "xor_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B ^ C"},
	ShlInt:      {Name: "shl_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B << C"},
	ShrInt:      {Name: "shr_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B >> C"},
	AddText:     {Name: "add_text", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B + C"},
	InText:      {Name: "in_text", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B in C"},
	AddFloat:    {Name: "add_float", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B + C"},
	SubFloat:    {Name: "sub_float", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B - C"},
	MulFloat:    {Name: "mul_float", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B * C"},
	DivFloat:    {Name: "div_float", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B / C"},
	DivInt:      {Name: "div_int", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B / C, a float"},
	Binary:      {Name: "binary", A: Write, B: Read, C: Read, X: Operator, Group: Binary, Doc: "A = B operator C"},

	AddImm:      {Name: "add_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B + C"},
	SubImm:      {Name: "sub_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B - C"},
	MulImm:      {Name: "mul_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B * C"},
	FloorDivImm: {Name: "floor_div_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B // C, C > 0"},
	ModImm:      {Name: "mod_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B % C, C > 0"},
	AndImm:      {Name: "and_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B & C"},
	ShlImm:      {Name: "shl_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B << C, 0 <= C < 62"},
	ShrImm:      {Name: "shr_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B >> C, 0 <= C < 63"},
	BinaryImm:   {Name: "binary_imm", A: Write, B: Read, C: Imm, X: Operator, Group: BinaryImm, Doc: "A = B operator C"},
	NegInt:      {Name: "neg_int", A: Write, B: Read, X: Operator, Group: Unary, Doc: "A = -B"},
	Unary:       {Name: "unary", A: Write, B: Read, X: Operator, Group: Unary, Doc: "A = operator B"},

	AddConstFloat: {Name: "add_const_float", A: Write, B: Read, X: Operator, Words: constWord, Group: BinaryConst, Doc: "A = B + the word"},
	SubConstFloat: {Name: "sub_const_float", A: Write, B: Read, X: Operator, Words: constWord, Group: BinaryConst, Doc: "A = B - the word"},
	MulConstFloat: {Name: "mul_const_float", A: Write, B: Read, X: Operator, Words: constWord, Group: BinaryConst, Doc: "A = B * the word"},
	DivConstFloat: {Name: "div_const_float", A: Write, B: Read, X: Operator, Words: constWord, Group: BinaryConst, Doc: "A = B / the word"},
	BinaryConst:   {Name: "binary_const", A: Write, B: Read, X: Operator, Words: constWord, Group: BinaryConst, Doc: "A = B operator the word"},

	Call:         {Name: "call", A: Base, C: Count, Group: Call, Doc: "A = A(the C values behind it)"},
	CallMethod:   {Name: "call_method", A: Base, C: Count, Group: CallMethod, Doc: "A = A(the C values behind it), without the first if it is Null, as load_method leaves them"},
	CallLen:      {Name: "call_len", A: Base, C: Count, Group: Call, Doc: "as call, of the function that returns a length"},
	CallAppend:   {Name: "call_append", A: Base, C: Count, Group: CallMethod, Doc: "as call_method, of the function that appends to a list"},
	CallKeywords: {Name: "call_keywords", A: Base, B: Count, C: Count, X: Number, Doc: "as call, with B pairs of names and values behind the C values; X 1: as call_method"},
	CallStar:     {Name: "call_star", A: Base, B: Count, C: Count, X: Number, Doc: "as call_keywords, and a bit map of starred arguments behind them"},
	Return:       {Name: "return", A: Read, C: Link, Ends: true, Doc: "leave the frame, whose link is at C, with A"},

	ReturnInstance:    {Name: "return_instance", A: Read, B: Read, C: Link, Ends: true, Doc: "leave the frame with B, after an __init__ that returned A"},
	CheckBound:        {Name: "check_bound", A: Read, Words: constWord, Doc: "raise if the local A, called by the word, is unbound"},
	MakeCell:          {Name: "make_cell", A: Base, Doc: "A = a cell that holds A"},
	LoadCell:          {Name: "load_cell", A: Write, B: Read, Words: constWord, Doc: "A = what the cell B holds, a variable called by the word"},
	StoreCell:         {Name: "store_cell", A: Read, B: Read, Doc: "what the cell A holds = B"},
	DeleteCell:        {Name: "delete_cell", A: Read, Words: constWord, Doc: "empty the cell A"},
	LoadFree:          {Name: "load_free", A: Write, B: Count, Words: constWord, Doc: "A = what the function's cell at byte B holds"},
	StoreFree:         {Name: "store_free", A: Read, B: Count, Doc: "what the function's cell at byte B holds = A"},
	DeleteFree:        {Name: "delete_free", B: Count, Words: constWord, Doc: "empty the function's cell at byte B"},
	FreeCell:          {Name: "free_cell", A: Write, B: Count, Doc: "A = the function's cell at byte B"},
	LoadGlobal:        {Name: "load_global", A: Write, Words: globalCache, Group: LoadGlobal, Doc: "A = the global or builtin called by the word"},
	LoadGlobalCached:  {Name: "load_global_cached", A: Write, Words: globalCache, Group: LoadGlobal, Doc: "as load_global, of a global"},
	LoadBuiltin:       {Name: "load_builtin", A: Write, Words: globalCache, Group: LoadGlobal, Doc: "as load_global, for names that are no globals"},
	StoreGlobal:       {Name: "store_global", A: Read, Words: globalCache, Group: StoreGlobal, Doc: "the global called by the word = A"},
	StoreGlobalCached: {Name: "store_global_cached", A: Read, Words: globalCache, Group: StoreGlobal, Doc: "as store_global, where the name is there"},
	DeleteGlobal:      {Name: "delete_global", Words: constWord, Doc: "delete the global called by the word"},
	LoadName:          {Name: "load_name", A: Write, Words: constWord, Doc: "A = the local of a class body, global or builtin called by the word"},
	StoreName:         {Name: "store_name", A: Read, Words: constWord, Doc: "the local of a class body called by the word = A"},
	DeleteName:        {Name: "delete_name", Words: constWord, Doc: "delete it"},

	LoadAttr:        {Name: "load_attr", A: Write, B: Read, Words: methodCache, Group: LoadAttr, Doc: "A = B.word"},
	LoadAttrSlot:    {Name: "load_attr_slot", A: Write, B: Read, Words: methodCache, Group: LoadAttr, Doc: "as load_attr, from a slot of an instance"},
	LoadAttrClass:   {Name: "load_attr_class", A: Write, B: Read, Words: methodCache, Group: LoadAttr, Doc: "as load_attr, of a value that an instance's class has"},
	StoreAttr:       {Name: "store_attr", A: Read, B: Read, Words: storeCache, Group: StoreAttr, Doc: "A.word = B"},
	StoreAttrSlot:   {Name: "store_attr_slot", A: Read, B: Read, Words: storeCache, Group: StoreAttr, Doc: "as store_attr, to a slot of an instance"},
	StoreAttrNew:    {Name: "store_attr_new", A: Read, B: Read, Words: storeCache, Group: StoreAttr, Doc: "as store_attr, to a slot that an instance gets by it"},
	DeleteAttr:      {Name: "delete_attr", A: Read, Words: constWord, Doc: "delete A.word"},
	LoadMethod:      {Name: "load_method", A: Base, B: Read, Words: methodCache, Group: LoadMethod, Doc: "A, next = the function of B.word and B, or B.word and Null"},
	LoadMethodShape: {Name: "load_method_shape", A: Base, B: Read, Words: methodCache, Group: LoadMethod, Doc: "as load_method, of a class's function"},
	LoadMethodText:  {Name: "load_method_text", A: Base, B: Read, Words: methodCache, Group: LoadMethod, Doc: "as load_method, of a string"},
	LoadSuper:       {Name: "load_super", A: Base, Words: constWord, Doc: "A, next = word of A(next, the one behind), where A is super: as load_method"},
	LoadItem:        {Name: "load_item", A: Write, B: Read, C: Read, Group: LoadItem, Doc: "A = B[C]"},
	LoadItemList:    {Name: "load_item_list", A: Write, B: Read, C: Read, Group: LoadItem, Doc: "A = B[C]"},
	LoadItemTuple:   {Name: "load_item_tuple", A: Write, B: Read, C: Read, Group: LoadItem, Doc: "A = B[C]"},
	LoadItemDict:    {Name: "load_item_dict", A: Write, B: Read, C: Read, Group: LoadItem, Doc: "A = B[C]"},
	LoadItemBytes:   {Name: "load_item_bytes", A: Write, B: Read, C: Read, Group: LoadItem, Doc: "A = B[C]"},
	LoadItemText:    {Name: "load_item_text", A: Write, B: Read, C: Read, Group: LoadItem, Doc: "A = B[C]"},
	LoadItemSpan:    {Name: "load_item_span", A: Write, B: Read, C: Read, Group: LoadItem, Doc: "A = B[C]"},
	StoreItem:       {Name: "store_item", A: Read, B: Read, C: Read, Group: StoreItem, Doc: "A[B] = C"},
	StoreItemList:   {Name: "store_item_list", A: Read, B: Read, C: Read, Group: StoreItem, Doc: "A[B] = C"},
	StoreItemDict:   {Name: "store_item_dict", A: Read, B: Read, C: Read, Group: StoreItem, Doc: "A[B] = C"},
	StoreItemSpan:   {Name: "store_item_span", A: Read, B: Read, C: Read, Group: StoreItem, Doc: "A[B] = C"},
	DeleteItem:      {Name: "delete_item", A: Read, B: Read, Doc: "delete A[B]"},

	GetIter:      {Name: "get_iter", A: Write, B: Read, Doc: "A = an iterator over B"},
	ForIter:      {Name: "for_iter", A: Write, B: Read, C: Target, Group: ForIter, Doc: "A = the next of the iterator B, and jump, or go on at its end; a safepoint"},
	ForRange:     {Name: "for_range", A: Write, B: Read, C: Target, Group: ForIter, Doc: "as for_iter, over a range"},
	ForList:      {Name: "for_list", A: Write, B: Read, C: Target, Group: ForIter, Doc: "as for_iter, over a list or tuple"},
	ForBytes:     {Name: "for_bytes", A: Write, B: Read, C: Target, Group: ForIter, Doc: "as for_iter, over bytes"},
	ForText:      {Name: "for_text", A: Write, B: Read, C: Target, Group: ForIter, Doc: "as for_iter, over a string"},
	ForGenerator: {Name: "for_generator", A: Write, B: Read, C: Target, Group: ForIter, Doc: "as for_iter, over a generator"},

	BuildTuple:     {Name: "build_tuple", A: Write, B: Base, C: Count, Doc: "A = a tuple of C values from B on"},
	BuildList:      {Name: "build_list", A: Write, B: Base, C: Count, Doc: "A = a list of C values from B on"},
	BuildMap:       {Name: "build_map", A: Write, C: Count, Doc: "A = a dict with room for C entries"},
	BuildSet:       {Name: "build_set", A: Write, B: Base, C: Count, Doc: "A = a set of C values from B on"},
	BuildSlice:     {Name: "build_slice", A: Write, B: Base, C: Count, Doc: "A = a slice of C (2 or 3) values from B on"},
	StoreMap:       {Name: "store_map", A: Read, B: Read, C: Read, Doc: "A[B] = C in a new dict"},
	ListAppend:     {Name: "list_append", A: Read, B: Read, Doc: "append B to the list A"},
	SetAdd:         {Name: "set_add", A: Read, B: Read, Doc: "add B to the set A"},
	Unpack:         {Name: "unpack", A: Base, B: Read, C: Count, Doc: "A and those behind it = the C values of B, the last first"},
	UnpackEx:       {Name: "unpack_ex", A: Base, B: Read, C: Count, X: Number, Doc: "as unpack, X values, a list, C values"},
	MakeFunction:   {Name: "make_function", A: Write, B: Base, C: Count, X: Number, Words: functionCache, Doc: "A = a function of the code in the word, with C cells from B on; X 1: defaults and keyword defaults are ahead of them"},
	LoadBuildClass: {Name: "load_build_class", A: Write, Doc: "A = the function that makes classes"},

	Raise:           {Name: "raise", A: Read, C: Count, Ends: true, Doc: "raise A; C 2: from A+1; C 0: nothing, which is an error"},
	Reraise:         {Name: "reraise", A: Read, Ends: true, Doc: "raise the exception A on, its trace kept"},
	EndFinally:      {Name: "end_finally", A: Read, C: Count, Doc: "go on for the cause in A: fall through for None, raise an exception, or take the A-th of the C jumps that follow"},
	EnterWith:       {Name: "enter_with", A: Base, B: Read, Doc: "A, next = the exit function of B and B; the one behind = B.__enter__()"},
	ExitWith:        {Name: "exit_with", A: Base, Doc: "A = the cause at A+2 after the exit function A of A+1 was called for it: None where that swallowed an exception"},
	Yield:           {Name: "yield", A: Write, B: Read, C: Link, Doc: "leave the generator's frame with B; A = what is sent"},
	YieldFrom:       {Name: "yield_from", A: Write, B: Read, C: Link, Doc: "A = what the iterator B returns, after its values have been yielded; A holds what is sent"},
	GeneratorReturn: {Name: "generator_return", A: Read, C: Link, Ends: true, Doc: "end the generator with A"},
	ImportName:      {Name: "import_name", A: Write, B: Read, C: Read, Words: constWord, Doc: "A = the module called by the word, level B, names C"},
	ImportFrom:      {Name: "import_from", A: Write, B: Read, Words: constWord, Doc: "A = B.word, a module's"},
	ImportStar:      {Name: "import_star", A: Read, Doc: "all names of the module A become locals"},
	AddI:            {Name: "add_i", A: Write, B: Read, C: Read, Doc: "A = B + C, modulo 2^64"},
	SubI:            {Name: "sub_i", A: Write, B: Read, C: Read, Doc: "A = B - C, likewise"},
	MulI:            {Name: "mul_i", A: Write, B: Read, C: Read, Doc: "A = B * C, likewise"},
	DivI:            {Name: "div_i", A: Write, B: Read, C: Read, Doc: "A = B / C, towards zero"},
	ModI:            {Name: "mod_i", A: Write, B: Read, C: Read, Doc: "A = B % C, with the sign of B"},
	AndI:            {Name: "and_i", A: Write, B: Read, C: Read, Doc: "A = B & C"},
	OrI:             {Name: "or_i", A: Write, B: Read, C: Read, Doc: "A = B | C"},
	XorI:            {Name: "xor_i", A: Write, B: Read, C: Read, Doc: "A = B ^ C"},
	ShlI:            {Name: "shl_i", A: Write, B: Read, C: Read, Doc: "A = B << C, C modulo 64"},
	ShrI:            {Name: "shr_i", A: Write, B: Read, C: Read, Doc: "A = B >> C without sign, C modulo 64"},
	ShraI:           {Name: "shra_i", A: Write, B: Read, C: Read, Doc: "A = B >> C, C modulo 64"},
	NegI:            {Name: "neg_i", A: Write, B: Read, Doc: "A = -B"},
	NotI:            {Name: "not_i", A: Write, B: Read, Doc: "A = ^B"},
	AddImmI:         {Name: "add_imm_i", A: Write, B: Read, C: Imm, Doc: "A = B + C"},
	AddF:            {Name: "add_f", A: Write, B: Read, C: Read, Doc: "A = B + C, doubles"},
	SubF:            {Name: "sub_f", A: Write, B: Read, C: Read, Doc: "A = B - C"},
	MulF:            {Name: "mul_f", A: Write, B: Read, C: Read, Doc: "A = B * C"},
	DivF:            {Name: "div_f", A: Write, B: Read, C: Read, Doc: "A = B / C"},
	NegF:            {Name: "neg_f", A: Write, B: Read, Doc: "A = -B"},
	FloatOfI:        {Name: "float_of_i", A: Write, B: Read, Doc: "A = the double nearest to B"},
	LessI:           {Name: "less_i", A: Write, B: Read, C: Read, Doc: "A = B < C, 0 or 1"},
	LessEqualI:      {Name: "less_equal_i", A: Write, B: Read, C: Read, Doc: "A = B <= C"},
	EqualI:          {Name: "equal_i", A: Write, B: Read, C: Read, Doc: "A = B == C, of any words: the same"},
	NotEqualI:       {Name: "not_equal_i", A: Write, B: Read, C: Read, Doc: "A = B != C, of any words: not the same"},
	CompareI:        {Name: "compare_i", A: Write, B: Read, C: Read, Doc: "A = -1, 0 or 1"},
	LessF:           {Name: "less_f", A: Write, B: Read, C: Read, Doc: "A = B < C, doubles"},
	LessEqualF:      {Name: "less_equal_f", A: Write, B: Read, C: Read, Doc: "A = B <= C"},
	EqualF:          {Name: "equal_f", A: Write, B: Read, C: Read, Doc: "A = B == C"},
	NotEqualF:       {Name: "not_equal_f", A: Write, B: Read, C: Read, Doc: "A = B != C"},
	CompareF:        {Name: "compare_f", A: Write, B: Read, C: Read, Doc: "A = -1, 0 or 1; NaN is least"},
	EqualO:          {Name: "equal_o", A: Write, B: Read, C: Read, X: Number, Doc: "A = B equals C, tagged words; X 1: does not"},
	CompareO:        {Name: "compare_o", A: Write, B: Read, C: Read, X: Number, Doc: "A = B compared with C, tagged words; X 1: doubles as raw ones; X 2: 0 for equal doubles, else 1"},
	NotB:            {Name: "not_b", A: Write, B: Read, Doc: "A = 1 - B"},

	JumpLessI:         {Name: "jump_less_i", A: Read, B: Read, C: Target, Doc: "if A < B"},
	JumpLessEqualI:    {Name: "jump_less_equal_i", A: Read, B: Read, C: Target, Doc: "if A <= B"},
	JumpMoreI:         {Name: "jump_more_i", A: Read, B: Read, C: Target, Doc: "if A > B"},
	JumpMoreEqualI:    {Name: "jump_more_equal_i", A: Read, B: Read, C: Target, Doc: "if A >= B"},
	JumpEqualI:        {Name: "jump_equal_i", A: Read, B: Read, C: Target, Doc: "if A == B, of any words: the same"},
	JumpNotEqualI:     {Name: "jump_not_equal_i", A: Read, B: Read, C: Target, Doc: "if A != B, of any words: not the same"},
	JumpLessImmI:      {Name: "jump_less_imm_i", A: Read, B: Imm, C: Target, Doc: "if A < B"},
	JumpLessEqualImmI: {Name: "jump_less_equal_imm_i", A: Read, B: Imm, C: Target, Doc: "if A <= B"},
	JumpMoreImmI:      {Name: "jump_more_imm_i", A: Read, B: Imm, C: Target, Doc: "if A > B"},
	JumpMoreEqualImmI: {Name: "jump_more_equal_imm_i", A: Read, B: Imm, C: Target, Doc: "if A >= B"},
	JumpEqualImmI:     {Name: "jump_equal_imm_i", A: Read, B: Imm, C: Target, Doc: "if A == B"},
	JumpNotEqualImmI:  {Name: "jump_not_equal_imm_i", A: Read, B: Imm, C: Target, Doc: "if A != B"},
	JumpLessF:         {Name: "jump_less_f", A: Read, B: Read, C: Target, Doc: "if A < B, doubles"},
	JumpLessEqualF:    {Name: "jump_less_equal_f", A: Read, B: Read, C: Target, Doc: "if A <= B"},
	JumpEqualF:        {Name: "jump_equal_f", A: Read, B: Read, C: Target, Doc: "if A == B"},
	JumpNotLessF:      {Name: "jump_not_less_f", A: Read, B: Read, C: Target, Doc: "unless A < B"},
	JumpNotLessEqualF: {Name: "jump_not_less_equal_f", A: Read, B: Read, C: Target, Doc: "unless A <= B"},
	JumpNotEqualF:     {Name: "jump_not_equal_f", A: Read, B: Read, C: Target, Doc: "unless A == B"},
	JumpNonzero:       {Name: "jump_nonzero", A: Read, C: Target, Doc: "if A is not 0: a Bool, or no null"},
	JumpZero:          {Name: "jump_zero", A: Read, C: Target, Doc: "if A is 0: no Bool, or null"},
	JumpIsType:        {Name: "jump_is_type", A: Read, C: Target, Words: constWord, Doc: "if A is of the type in the word"},

	BoxI:   {Name: "box_i", A: Write, B: Read, Doc: "A = the tagged word of the Int B"},
	UnboxI: {Name: "unbox_i", A: Write, B: Read, Doc: "A = the Int in the tagged word B"},
	BoxF:   {Name: "box_f", A: Write, B: Read, Doc: "A = the tagged word of the double B"},
	UnboxF: {Name: "unbox_f", A: Write, B: Read, Doc: "A = the double in the tagged word B"},
	BoxB:   {Name: "box_b", A: Write, B: Read, Doc: "A = the tagged word of the Bool B"},
	UnboxB: {Name: "unbox_b", A: Write, B: Read, Doc: "A = the Bool in the tagged word B"},

	NewObject:    {Name: "new_object", A: Write, Words: []WordRole{Const, Const}, Doc: "A = a new object; the words are its header and its size in bytes"},
	LoadField:    {Name: "load_field", A: Write, B: Read, C: Count, Doc: "A = the word at byte C of the object B"},
	StoreField:   {Name: "store_field", A: Read, B: Read, C: Count, Doc: "the word at byte C of the object A = B"},
	InitType:     {Name: "init_type", C: Count, Words: constWord, Doc: "run the static initialiser of the type in the word, once; C 1: it has run"},
	LoadStatic:   {Name: "load_static", A: Write, Words: constWord, Doc: "A = the word at an offset of the arena"},
	StoreStatic:  {Name: "store_static", A: Read, Words: constWord, Doc: "the word at an offset of the arena = A"},
	LoadElement:  {Name: "load_element", A: Write, B: Read, C: Read, Doc: "A = B[C], a list and an Int"},
	StoreElement: {Name: "store_element", A: Read, B: Read, C: Read, Doc: "A[B] = C, a list and an Int"},
	LoadSize:     {Name: "load_size", A: Write, B: Read, Doc: "A = the size of the list B"},

	CallDirect:  {Name: "call_direct", A: Base, C: Count, Words: constWord, Doc: "A = the function in the word (the C values behind A)"},
	CallVirtual: {Name: "call_virtual", A: Base, B: Count, C: Count, Doc: "A = the method at byte B of the type of the value behind A (the C values behind A)"},
	CallMixin:   {Name: "call_mixin", A: Base, C: Count, Words: constWord, Doc: "as call_virtual, of the method whose selector is the word"},
	RunNative:   {Name: "run_native", C: Link, Ends: true, Words: constWord, Doc: "leave the frame with what the method of that number, a function in Go, returns for its parameters"},
	LowerMethod: {Name: "lower_method", Ends: true, Doc: "lower the method whose function runs, and enter it anew"},

	CheckNull:     {Name: "check_null", A: Read, Doc: "throw if A is null"},
	CheckType:     {Name: "check_type", A: Read, C: Count, Words: constWord, Doc: "throw unless A is of the type in the word; C 1: or null"},
	IsType:        {Name: "is_type", A: Write, B: Read, Words: constWord, Doc: "A = B is of the type in the word"},
	AsType:        {Name: "as_type", A: Write, B: Read, Words: constWord, Doc: "A = B if it is of the type in the word, or null"},
	ThrowErr:      {Name: "throw_err", A: Read, X: Number, Ends: true, Doc: "throw A; X 1: on, its trace kept"},
	EndSubroutine: {Name: "end_subroutine", A: Read, C: Count, Doc: "take the A-th of the C jumps that follow, A a tagged number, or throw the exception A on; other numbers are an error"},
	JumpTable:     {Name: "jump_table", A: Read, C: Count, Doc: "take the A-th of the C jumps that follow, or go on behind them"},
	Unresolved:    {Name: "unresolved", Ends: true, Words: constWord, Doc: "throw the error of that number: something that the code names is not there"},
}
