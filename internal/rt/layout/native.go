package layout

// The structures that machine code of .mpy files touches (architecture-independent; offsets in machine words).
//
// Source: the reference's object definitions that emitted code relies on (mp_obj_fun_bc_t, mp_module_context_t,
// mp_code_state_native_t, nlr_buf_t), as .mpy files of version 6.3 embody them.
const (
	// A function object: type, context, children, code, then the default arguments.
	FunContext    = 1
	FunChildTable = 2
	FunCode       = 3
	FunDefaults   = 4

	// A module's context: type, globals, names, objects.
	ContextGlobals = 1
	ContextNames   = 2 // 16 bits an entry: the name's number in the file to its number in the process
	ContextObjects = 3

	// A code state: the function, where to go on (or the old globals), the top of the stack, the size, the old globals, then
	// the operand stack upwards and the locals downwards from the end.
	CodeStateFun   = 0
	CodeStateIP    = 1
	CodeStateSP    = 2
	CodeStateSize  = 3 // 16 bits of words of state, 16 bits of exception depth
	CodeStateStart = 5

	// A buffer for a non-local return: the buffer below, the value raised, then registers.
	NLRPrevious  = 0
	NLRValue     = 1
	NLRRegisters = 2

	// IteratorWords is the room of an iterator on the operand stack.
	IteratorWords = 4
)

// What a generator's code returns: why it stopped.
const (
	GeneratorReturned = 0
	GeneratorYielded  = 1
	GeneratorRaised   = 2
)

// SubscriptLoad is the value that asks HelperObjSubscr for the item; 0 asks it to delete the item.
const SubscriptLoad = 4
