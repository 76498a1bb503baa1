package frompy

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// The kinds of symbols, as ssa.SymbolAux takes them. Their indexes count what is said behind them.
const (
	SymNone    = iota // the object None; 0
	SymFalse          // the object False; 0
	SymTrue           // the object True; 0
	SymName           // the runtime's number of a name; Module.Names
	SymMethod         // the same of a method that the language calls; MethodEnter, MethodExit
	SymStr            // the str of a name; Module.Names
	SymConst          // a constant object; Module.Consts
	SymChild          // the code of a function; Func.Children
	SymContext        // the module's context; 0
)

// Runtime returns what the runtime of .mpy files offers. The number of a helper is its layout.Helper.
func Runtime() *ssa.Runtime { return &runtime }

var runtime = ssa.Runtime{Name: "python", Helpers: helpers[:], Symbols: symbols[:]}

const (
	word    = ssa.Word
	object  = ssa.Object
	pointer = ssa.Pointer

	allocates = ssa.Throws | ssa.Collects
	looksUp   = ssa.ReadsHeap | allocates // may find nothing
	reads     = ssa.ReadsFrame
	writes    = ssa.WritesFrame
	anything  = ssa.Arbitrary
)

// The indexes of SymMethod.
const (
	MethodEnter = iota // __enter__
	MethodExit         // __exit__
)

var symbols = [...]ssa.Symbol{
	SymNone:    {Name: "none", Type: object},
	SymFalse:   {Name: "false", Type: object},
	SymTrue:    {Name: "true", Type: object},
	SymName:    {Name: "name", Type: word},
	SymMethod:  {Name: "method", Type: word},
	SymStr:     {Name: "str", Type: object},
	SymConst:   {Name: "const", Type: object},
	SymChild:   {Name: "child", Type: pointer},
	SymContext: {Name: "context", Type: pointer},
}

// helpers has the entries of the helper table that are functions. What each may do is what the reference's does, on the firmware
// that does most: whatever takes an object may call code of its class; what allocates may collect, and throws where there is no memory.
var helpers = [layout.NumEmittedHelpers]ssa.Helper{
	layout.HelperConstNone:          {Name: "const_none"}, // these three are symbols
	layout.HelperConstFalse:         {Name: "const_false"},
	layout.HelperConstTrue:          {Name: "const_true"},
	layout.HelperConvertObjToNative: {Name: "convert_obj_to_native", Args: []ssa.Type{object, word}, Result: word, Effects: anything},
	layout.HelperConvertNativeToObj: {Name: "convert_native_to_obj", Args: []ssa.Type{word, word}, Result: object, Effects: allocates},
	layout.HelperSwapGlobals:        {Name: "native_swap_globals", Args: []ssa.Type{pointer}, Result: pointer, Effects: ssa.ReadsHeap | ssa.WritesHeap},
	layout.HelperLoadName:           {Name: "load_name", Args: []ssa.Type{word}, Result: object, Effects: looksUp},
	layout.HelperLoadGlobal:         {Name: "load_global", Args: []ssa.Type{word}, Result: object, Effects: looksUp},
	layout.HelperLoadBuildClass:     {Name: "load_build_class", Result: object, Effects: looksUp},
	layout.HelperLoadAttr:           {Name: "load_attr", Args: []ssa.Type{object, word}, Result: object, Effects: anything},
	layout.HelperLoadMethod:         {Name: "load_method", Args: []ssa.Type{object, word, pointer}, Effects: anything | writes},
	layout.HelperLoadSuperMethod:    {Name: "load_super_method", Args: []ssa.Type{word, pointer}, Effects: anything | reads | writes},
	layout.HelperStoreName:          {Name: "store_name", Args: []ssa.Type{word, object}, Effects: anything},
	layout.HelperStoreGlobal:        {Name: "store_global", Args: []ssa.Type{word, object}, Effects: anything},
	layout.HelperStoreAttr:          {Name: "store_attr", Args: []ssa.Type{object, word, object}, Effects: anything},
	layout.HelperObjSubscr:          {Name: "obj_subscr", Args: []ssa.Type{object, object, object}, Result: object, Effects: anything},
	layout.HelperObjIsTrue:          {Name: "obj_is_true", Args: []ssa.Type{object}, Result: word, Effects: anything},
	layout.HelperUnaryOp:            {Name: "unary_op", Args: []ssa.Type{word, object}, Result: object, Effects: anything},
	layout.HelperBinaryOp:           {Name: "binary_op", Args: []ssa.Type{word, object, object}, Result: object, Effects: anything},
	layout.HelperBuildTuple:         {Name: "build_tuple", Args: []ssa.Type{word, pointer}, Result: object, Effects: allocates | reads},
	layout.HelperBuildList:          {Name: "build_list", Args: []ssa.Type{word, pointer}, Result: object, Effects: allocates | reads},
	layout.HelperBuildMap:           {Name: "build_map", Args: []ssa.Type{word}, Result: object, Effects: allocates},
	layout.HelperBuildSet:           {Name: "build_set", Args: []ssa.Type{word, pointer}, Result: object, Effects: anything | reads},
	layout.HelperStoreSet:           {Name: "store_set", Args: []ssa.Type{object, object}, Effects: anything},
	layout.HelperListAppend:         {Name: "list_append", Args: []ssa.Type{object, object}, Effects: ssa.WritesHeap | allocates},
	layout.HelperStoreMap:           {Name: "store_map", Args: []ssa.Type{object, object, object}, Result: object, Effects: anything},
	layout.HelperMakeFunction:       {Name: "make_function_from_proto_fun", Args: []ssa.Type{pointer, pointer, pointer}, Result: object, Effects: allocates | reads},
	layout.HelperCallFunction:       {Name: "native_call_function_n_kw", Args: []ssa.Type{object, word, pointer}, Result: object, Effects: anything | reads | writes},
	layout.HelperCallMethod:         {Name: "call_method_n_kw", Args: []ssa.Type{word, word, pointer}, Result: object, Effects: anything | reads | writes},
	layout.HelperCallMethodVar:      {Name: "call_method_n_kw_var", Args: []ssa.Type{word, word, pointer}, Result: object, Effects: anything | reads | writes},
	layout.HelperGetIter:            {Name: "native_getiter", Args: []ssa.Type{object, pointer}, Result: object, Effects: anything | writes},
	layout.HelperIterNext:           {Name: "native_iternext", Args: []ssa.Type{pointer}, Result: object, Effects: anything | reads | writes},
	layout.HelperNLRPush:            {Name: "nlr_push", Args: []ssa.Type{pointer}, Result: word, Effects: ssa.Ordered},
	layout.HelperNLRPop:             {Name: "nlr_pop", Effects: ssa.Ordered},
	layout.HelperRaise:              {Name: "native_raise", Args: []ssa.Type{object}, Effects: ssa.Ordered | ssa.Throws},
	layout.HelperImportName:         {Name: "import_name", Args: []ssa.Type{word, object, object}, Result: object, Effects: anything},
	layout.HelperImportFrom:         {Name: "import_from", Args: []ssa.Type{object, word}, Result: object, Effects: anything},
	layout.HelperImportAll:          {Name: "import_all", Args: []ssa.Type{object}, Effects: anything},
	layout.HelperNewSlice:           {Name: "new_slice", Args: []ssa.Type{object, object, object}, Result: object, Effects: allocates},
	layout.HelperUnpackSequence:     {Name: "unpack_sequence", Args: []ssa.Type{object, word, pointer}, Effects: anything | writes},
	layout.HelperUnpackEx:           {Name: "unpack_ex", Args: []ssa.Type{object, word, pointer}, Effects: anything | writes},
	layout.HelperDeleteName:         {Name: "delete_name", Args: []ssa.Type{word}, Effects: anything},
	layout.HelperDeleteGlobal:       {Name: "delete_global", Args: []ssa.Type{word}, Effects: anything},
	layout.HelperNewClosure:         {Name: "new_closure", Args: []ssa.Type{object, word, pointer}, Result: object, Effects: allocates | reads},
	layout.HelperArgCheckNumSig:     {Name: "arg_check_num_sig", Args: []ssa.Type{word, word, word}, Effects: ssa.Ordered | allocates},
	layout.HelperSetupCodeState:     {Name: "setup_code_state", Args: []ssa.Type{pointer, word, word, pointer}, Effects: anything | writes},
	layout.HelperFloorDivide:        {Name: "small_int_floor_divide", Args: []ssa.Type{word, word}, Result: word, Effects: ssa.Traps},
	layout.HelperModulo:             {Name: "small_int_modulo", Args: []ssa.Type{word, word}, Result: word, Effects: ssa.Traps},
	layout.HelperYieldFrom:          {Name: "native_yield_from", Args: []ssa.Type{object, object, pointer}, Result: word, Effects: anything | reads | writes},
	layout.HelperSetjmp:             {Name: "setjmp", Args: []ssa.Type{pointer}, Result: word, Effects: ssa.Ordered},
}
