package layout

// Helper is the number of an entry of the helper table: the functions and objects of the runtime that machine code reaches
// through one register. The numbers are mp_fun_table's, an interface of .mpy files.
type Helper uint8

// The entries that emitted code uses. Arguments and results are machine words.
const (
	HelperConstNone          Helper = iota // the None object
	HelperConstFalse                       // the False object
	HelperConstTrue                        // the True object
	HelperConvertObjToNative               // (object, type) → machine word; type is a NativeType
	HelperConvertNativeToObj               // (word, type) → object
	HelperSwapGlobals                      // (new) → old globals, or 0 where nothing changed
	HelperLoadName                         // (name) → object
	HelperLoadGlobal                       // (name) → object
	HelperLoadBuildClass                   // () → __build_class__
	HelperLoadAttr                         // (object, name) → object
	HelperLoadMethod                       // (object, name, to[2]): method and self, or 0
	HelperLoadSuperMethod                  // (name, to[3]): class, self and super made method and self
	HelperStoreName                        // (name, object)
	HelperStoreGlobal                      // (name, object)
	HelperStoreAttr                        // (object, name, value)
	HelperObjSubscr                        // (object, index, value): SubscriptLoad asks for the item, 0 deletes it
	HelperObjIsTrue                        // (object) → 0 or 1
	HelperUnaryOp                          // (operator, object) → object
	HelperBinaryOp                         // (operator, left, right) → object
	HelperBuildTuple                       // (n, items) → tuple
	HelperBuildList                        // (n, items) → list
	HelperBuildMap                         // (n) → dict with room for n
	HelperBuildSet                         // (n, items) → set
	HelperStoreSet                         // (set, item)
	HelperListAppend                       // (list, item)
	HelperStoreMap                         // (dict, key, value) → dict
	HelperMakeFunction                     // (code, context, defaults[2] or 0) → function
	HelperCallFunction                     // (function, positional | keywords<<8, args) → object
	HelperCallMethod                       // (positional, keywords, method self args) → object
	HelperCallMethodVar                    // (has self, counts, args with star map) → object
	HelperGetIter                          // (object, buffer or 0) → iterator
	HelperIterNext                         // (buffer) → object, or 0 at the end
	HelperNLRPush                          // (buffer) → 0 when set, 1 when jumped to
	HelperNLRPop                           // ()
	HelperRaise                            // (exception or 0)
	HelperImportName                       // (name, fromlist, level) → module
	HelperImportFrom                       // (module, name) → object
	HelperImportAll                        // (module)
	HelperNewSlice                         // (start, stop, step) → slice
	HelperUnpackSequence                   // (object, n, to)
	HelperUnpackEx                         // (object, before | after<<8, to)
	HelperDeleteName                       // (name)
	HelperDeleteGlobal                     // (name)
	HelperNewClosure                       // (function, n, cells) → closure
	HelperArgCheckNumSig                   // (positional, keywords, signature)
	HelperSetupCodeState                   // (code state, positional, keywords, args)
	HelperFloorDivide                      // (word, word) → word
	HelperModulo                           // (word, word) → word
	HelperYieldFrom                        // (generator, sent, to): 1 yielded, 0 returned, 2 raised
	HelperSetjmp                           // (buffer), machines whose handlers are entered by setjmp

	NumEmittedHelpers // how many of the entries compilers use
)

// The entries that only modules written in C use, behind the others.
const (
	HelperMemset Helper = NumEmittedHelpers + iota
	HelperMemmove
	HelperRealloc
	HelperPrintf
	HelperVprintf
	HelperRaiseMsg
	HelperObjGetType
	HelperObjNewStr
	HelperObjNewBytes
	HelperObjNewBytearrayByRef
	HelperObjNewFloatFromF
	HelperObjNewFloatFromD
	HelperObjGetFloatToF
	HelperObjGetFloatToD
	HelperLoadMethodMaybe
	HelperGetBuffer
	HelperGetStreamRaise
	HelperArgParseAll
	HelperArgParseAllKwArray
	HelperBinaryGetSize
	HelperBinaryGetValArray
	HelperBinarySetValArray
	HelperPlatPrint
	HelperTypeType
	HelperTypeStr
	HelperTypeList
	HelperTypeDict
	HelperTypeFunBuiltin0
	HelperTypeFunBuiltin1
	HelperTypeFunBuiltin2
	HelperTypeFunBuiltin3
	HelperTypeFunBuiltinVar
	HelperTypeException
	HelperStreamReadObj
	HelperStreamReadintoObj
	HelperStreamUnbufferedReadlineObj
	HelperStreamWriteObj

	NumHelpers // entries of the table
)

// helpers has the name of every entry and the number of arguments of those that emitted code calls.
var helpers = [NumHelpers]struct {
	name string
	args uint8
}{
	HelperConstNone:                   {"const_none", 0},
	HelperConstFalse:                  {"const_false", 0},
	HelperConstTrue:                   {"const_true", 0},
	HelperConvertObjToNative:          {"convert_obj_to_native", 2},
	HelperConvertNativeToObj:          {"convert_native_to_obj", 2},
	HelperSwapGlobals:                 {"native_swap_globals", 1},
	HelperLoadName:                    {"load_name", 1},
	HelperLoadGlobal:                  {"load_global", 1},
	HelperLoadBuildClass:              {"load_build_class", 0},
	HelperLoadAttr:                    {"load_attr", 2},
	HelperLoadMethod:                  {"load_method", 3},
	HelperLoadSuperMethod:             {"load_super_method", 2},
	HelperStoreName:                   {"store_name", 2},
	HelperStoreGlobal:                 {"store_global", 2},
	HelperStoreAttr:                   {"store_attr", 3},
	HelperObjSubscr:                   {"obj_subscr", 3},
	HelperObjIsTrue:                   {"obj_is_true", 1},
	HelperUnaryOp:                     {"unary_op", 2},
	HelperBinaryOp:                    {"binary_op", 3},
	HelperBuildTuple:                  {"build_tuple", 2},
	HelperBuildList:                   {"build_list", 2},
	HelperBuildMap:                    {"build_map", 1},
	HelperBuildSet:                    {"build_set", 2},
	HelperStoreSet:                    {"store_set", 2},
	HelperListAppend:                  {"list_append", 2},
	HelperStoreMap:                    {"store_map", 3},
	HelperMakeFunction:                {"make_function_from_proto_fun", 3},
	HelperCallFunction:                {"native_call_function_n_kw", 3},
	HelperCallMethod:                  {"call_method_n_kw", 3},
	HelperCallMethodVar:               {"call_method_n_kw_var", 3},
	HelperGetIter:                     {"native_getiter", 2},
	HelperIterNext:                    {"native_iternext", 1},
	HelperNLRPush:                     {"nlr_push", 1},
	HelperNLRPop:                      {"nlr_pop", 0},
	HelperRaise:                       {"native_raise", 1},
	HelperImportName:                  {"import_name", 3},
	HelperImportFrom:                  {"import_from", 2},
	HelperImportAll:                   {"import_all", 1},
	HelperNewSlice:                    {"new_slice", 3},
	HelperUnpackSequence:              {"unpack_sequence", 3},
	HelperUnpackEx:                    {"unpack_ex", 3},
	HelperDeleteName:                  {"delete_name", 1},
	HelperDeleteGlobal:                {"delete_global", 1},
	HelperNewClosure:                  {"new_closure", 3},
	HelperArgCheckNumSig:              {"arg_check_num_sig", 3},
	HelperSetupCodeState:              {"setup_code_state", 4},
	HelperFloorDivide:                 {"small_int_floor_divide", 2},
	HelperModulo:                      {"small_int_modulo", 2},
	HelperYieldFrom:                   {"native_yield_from", 3},
	HelperSetjmp:                      {"setjmp", 1},
	HelperMemset:                      {"memset", 0},
	HelperMemmove:                     {"memmove", 0},
	HelperRealloc:                     {"realloc", 0},
	HelperPrintf:                      {"printf", 0},
	HelperVprintf:                     {"vprintf", 0},
	HelperRaiseMsg:                    {"raise_msg", 0},
	HelperObjGetType:                  {"obj_get_type", 0},
	HelperObjNewStr:                   {"obj_new_str", 0},
	HelperObjNewBytes:                 {"obj_new_bytes", 0},
	HelperObjNewBytearrayByRef:        {"obj_new_bytearray_by_ref", 0},
	HelperObjNewFloatFromF:            {"obj_new_float_from_f", 0},
	HelperObjNewFloatFromD:            {"obj_new_float_from_d", 0},
	HelperObjGetFloatToF:              {"obj_get_float_to_f", 0},
	HelperObjGetFloatToD:              {"obj_get_float_to_d", 0},
	HelperLoadMethodMaybe:             {"load_method_maybe", 0},
	HelperGetBuffer:                   {"get_buffer", 0},
	HelperGetStreamRaise:              {"get_stream_raise", 0},
	HelperArgParseAll:                 {"arg_parse_all", 0},
	HelperArgParseAllKwArray:          {"arg_parse_all_kw_array", 0},
	HelperBinaryGetSize:               {"binary_get_size", 0},
	HelperBinaryGetValArray:           {"binary_get_val_array", 0},
	HelperBinarySetValArray:           {"binary_set_val_array", 0},
	HelperPlatPrint:                   {"plat_print", 0},
	HelperTypeType:                    {"type_type", 0},
	HelperTypeStr:                     {"type_str", 0},
	HelperTypeList:                    {"type_list", 0},
	HelperTypeDict:                    {"type_dict", 0},
	HelperTypeFunBuiltin0:             {"type_fun_builtin_0", 0},
	HelperTypeFunBuiltin1:             {"type_fun_builtin_1", 0},
	HelperTypeFunBuiltin2:             {"type_fun_builtin_2", 0},
	HelperTypeFunBuiltin3:             {"type_fun_builtin_3", 0},
	HelperTypeFunBuiltinVar:           {"type_fun_builtin_var", 0},
	HelperTypeException:               {"type_Exception", 0},
	HelperStreamReadObj:               {"stream_read_obj", 0},
	HelperStreamReadintoObj:           {"stream_readinto_obj", 0},
	HelperStreamUnbufferedReadlineObj: {"stream_unbuffered_readline_obj", 0},
	HelperStreamWriteObj:              {"stream_write_obj", 0},
}

// String returns the entry's name as the reference's table has it, or "" for a number that is no entry.
func (h Helper) String() string {
	if h < NumHelpers {
		return helpers[h].name
	}
	return ""
}

// Args returns how many arguments emitted code passes to h: 0 for entries that are objects.
func (h Helper) Args() int { return int(helpers[h].args) }

// HelperName returns the name of the entry at an index of any size, or "".
func HelperName(index int) string {
	if index < 0 || index >= int(NumHelpers) {
		return ""
	}
	return Helper(index).String()
}
