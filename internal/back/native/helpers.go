package native

// Helper is an entry of the runtime's helper table, mp_fun_table in the reference.
type Helper uint8

// The entries that emitted code uses.
const (
	ConstNone Helper = iota
	ConstFalse
	ConstTrue
	ConvertObjToNative
	ConvertNativeToObj
	SwapGlobals
	LoadName
	LoadGlobal
	LoadBuildClass
	LoadAttr
	LoadMethod
	LoadSuperMethod
	StoreName
	StoreGlobal
	StoreAttr
	ObjSubscr
	ObjIsTrue
	UnaryOp
	BinaryOp
	BuildTuple
	BuildList
	BuildMap
	BuildSet
	StoreSet
	ListAppend
	StoreMap
	MakeFunction
	CallFunction
	CallMethod
	CallMethodVar
	GetIter
	IterNext
	NLRPush
	NLRPop
	Raise
	ImportName
	ImportFrom
	ImportAll
	NewSlice
	UnpackSequence
	UnpackEx
	DeleteName
	DeleteGlobal
	NewClosure
	ArgCheckNumSig
	SetupCodeState
	FloorDivide
	Modulo
	YieldFrom
	Setjmp
	numHelpers
)

// helperTable has the name of every entry and the number of arguments of those that are called.
var helperTable = [numHelpers]struct {
	name string
	args uint8
}{
	ConstNone: {"const_none", 0}, ConstFalse: {"const_false", 0}, ConstTrue: {"const_true", 0},
	ConvertObjToNative: {"convert_obj_to_native", 2},
	ConvertNativeToObj: {"convert_native_to_obj", 2},
	SwapGlobals:        {"native_swap_globals", 1},
	LoadName:           {"load_name", 1},
	LoadGlobal:         {"load_global", 1},
	LoadBuildClass:     {"load_build_class", 0},
	LoadAttr:           {"load_attr", 2},
	LoadMethod:         {"load_method", 3},
	LoadSuperMethod:    {"load_super_method", 2},
	StoreName:          {"store_name", 2},
	StoreGlobal:        {"store_global", 2},
	StoreAttr:          {"store_attr", 3},
	ObjSubscr:          {"obj_subscr", 3},
	ObjIsTrue:          {"obj_is_true", 1},
	UnaryOp:            {"unary_op", 2},
	BinaryOp:           {"binary_op", 3},
	BuildTuple:         {"build_tuple", 2},
	BuildList:          {"build_list", 2},
	BuildMap:           {"build_map", 1},
	BuildSet:           {"build_set", 2},
	StoreSet:           {"store_set", 2},
	ListAppend:         {"list_append", 2},
	StoreMap:           {"store_map", 3},
	MakeFunction:       {"make_function_from_proto_fun", 3},
	CallFunction:       {"native_call_function_n_kw", 3},
	CallMethod:         {"call_method_n_kw", 3},
	CallMethodVar:      {"call_method_n_kw_var", 3},
	GetIter:            {"native_getiter", 2},
	IterNext:           {"native_iternext", 1},
	NLRPush:            {"nlr_push", 1},
	NLRPop:             {"nlr_pop", 0},
	Raise:              {"native_raise", 1},
	ImportName:         {"import_name", 3},
	ImportFrom:         {"import_from", 2},
	ImportAll:          {"import_all", 1},
	NewSlice:           {"new_slice", 3},
	UnpackSequence:     {"unpack_sequence", 3},
	UnpackEx:           {"unpack_ex", 3},
	DeleteName:         {"delete_name", 1},
	DeleteGlobal:       {"delete_global", 1},
	NewClosure:         {"new_closure", 3},
	ArgCheckNumSig:     {"arg_check_num_sig", 3},
	SetupCodeState:     {"setup_code_state", 4},
	FloorDivide:        {"small_int_floor_divide", 2},
	Modulo:             {"small_int_modulo", 2},
	YieldFrom:          {"native_yield_from", 3},
	Setjmp:             {"setjmp", 1},
}

// moreHelpers names the entries that only modules written in C use.
var moreHelpers = []string{
	"memset", "memmove", "realloc", "printf", "vprintf", "raise_msg", "obj_get_type", "obj_new_str", "obj_new_bytes",
	"obj_new_bytearray_by_ref", "obj_new_float_from_f", "obj_new_float_from_d", "obj_get_float_to_f",
	"obj_get_float_to_d", "load_method_maybe", "get_buffer", "get_stream_raise", "arg_parse_all",
	"arg_parse_all_kw_array", "binary_get_size", "binary_get_val_array", "binary_set_val_array", "plat_print", "type_type",
	"type_str", "type_list", "type_dict", "type_fun_builtin_0", "type_fun_builtin_1", "type_fun_builtin_2",
	"type_fun_builtin_3", "type_fun_builtin_var", "type_Exception", "stream_read_obj", "stream_readinto_obj",
	"stream_unbuffered_readline_obj", "stream_write_obj",
}

// HelperName returns the name of an entry of the helper table by index, or "".
func HelperName(index int) string {
	switch {
	case index < 0:
		return ""
	case index < int(numHelpers):
		return helperTable[index].name
	case index-int(numHelpers) < len(moreHelpers):
		return moreHelpers[index-int(numHelpers)]
	}
	return ""
}
