package syntax

// Sym is a name or short string, interned per Module: dense from 0, the
// predeclared ones first, then by first use in token order.
type Sym uint32

// The predeclared symbols: names that the language itself gives a meaning.
const (
	SymEmpty Sym = iota // "": also the absent identifier
	SymStar             // "*"
	SymModule
	SymLambda
	SymListComp
	SymDictComp
	SymSetComp
	SymGenExpr
	SymDunderClass
	SymDunderName
	SymDunderModule
	SymDunderQualname
	SymDunderDoc
	SymDunderEnter
	SymDunderExit
	SymDunderAEnter
	SymDunderAExit
	SymDunderAIter
	SymDunderANext
	SymDunderTemplate
	SymDunderReplPrint
	SymAssertionError
	SymBaseException
	SymStopAsyncIteration
	SymOrderedDict
	SymFormat
	SymConst
	SymSuper
	SymRange
	SymMicropython
	SymBytecode
	SymNative
	SymViper
	SymAsmThumb
	SymAsmXtensa
	SymAsmRV32
	SymObject
	SymBool
	SymInt
	SymUint
	SymPtr
	SymPtr8
	SymPtr16
	SymPtr32
	SymLabel
	SymAlign
	SymData
	SymMath
	SymErrno
	SymUctypes
	SymReturn // "return"

	NumPredeclared
)

// predeclared holds the strings of the predeclared symbols, by Sym.
var predeclared = [NumPredeclared]string{
	SymEmpty:              "",
	SymStar:               "*",
	SymModule:             "<module>",
	SymLambda:             "<lambda>",
	SymListComp:           "<listcomp>",
	SymDictComp:           "<dictcomp>",
	SymSetComp:            "<setcomp>",
	SymGenExpr:            "<genexpr>",
	SymDunderClass:        "__class__",
	SymDunderName:         "__name__",
	SymDunderModule:       "__module__",
	SymDunderQualname:     "__qualname__",
	SymDunderDoc:          "__doc__",
	SymDunderEnter:        "__enter__",
	SymDunderExit:         "__exit__",
	SymDunderAEnter:       "__aenter__",
	SymDunderAExit:        "__aexit__",
	SymDunderAIter:        "__aiter__",
	SymDunderANext:        "__anext__",
	SymDunderTemplate:     "__template__",
	SymDunderReplPrint:    "__repl_print__",
	SymAssertionError:     "AssertionError",
	SymBaseException:      "BaseException",
	SymStopAsyncIteration: "StopAsyncIteration",
	SymOrderedDict:        "OrderedDict",
	SymFormat:             "format",
	SymConst:              "const",
	SymSuper:              "super",
	SymRange:              "range",
	SymMicropython:        "micropython",
	SymBytecode:           "bytecode",
	SymNative:             "native",
	SymViper:              "viper",
	SymAsmThumb:           "asm_thumb",
	SymAsmXtensa:          "asm_xtensa",
	SymAsmRV32:            "asm_rv32",
	SymObject:             "object",
	SymBool:               "bool",
	SymInt:                "int",
	SymUint:               "uint",
	SymPtr:                "ptr",
	SymPtr8:               "ptr8",
	SymPtr16:              "ptr16",
	SymPtr32:              "ptr32",
	SymLabel:              "label",
	SymAlign:              "align",
	SymData:               "data",
	SymMath:               "math",
	SymErrno:              "errno",
	SymUctypes:            "uctypes",
	SymReturn:             "return",
}

// MaxInterned is the length in bytes up to which the reference interns every
// string literal.
const MaxInterned = 10

// MaxName is the length in bytes of the longest name or interned string.
const MaxName = 255

// Symbols maps strings to dense symbols and back. Those of one Module may grow
// while later stages intern further strings; it is not safe for concurrent growth.
type Symbols struct {
	strings []string
	hashes  []uint32
	table   []Sym // open addressing, a power of two long; 0 is free, since SymEmpty is never looked up
}

// NewSymbols returns a table with the predeclared symbols.
func NewSymbols() *Symbols {
	s := &Symbols{table: make([]Sym, 256)}
	s.strings = make([]string, 0, 2*NumPredeclared)
	s.hashes = make([]uint32, 0, 2*NumPredeclared)
	for _, p := range predeclared {
		s.add(p, hashString(p))
	}
	return s
}

// Len returns the number of symbols.
func (s *Symbols) Len() int { return len(s.strings) }

// String returns the string of a symbol.
func (s *Symbols) String(y Sym) string { return s.strings[y] }

// Intern returns the symbol of a string, adding it if need be.
func (s *Symbols) Intern(str string) Sym {
	h := hashString(str)
	if y, ok := find(s, str, h); ok {
		return y
	}
	return s.add(str, h)
}

// Find returns the symbol of a string that is interned already.
func (s *Symbols) Find(str string) (Sym, bool) { return find(s, str, hashString(str)) }

// internBytes is Intern that makes a string only for a new symbol.
func (s *Symbols) internBytes(b []byte, hash uint32) Sym {
	if y, ok := find(s, b, hash); ok {
		return y
	}
	return s.add(string(b), hash)
}

func find[T string | []byte](s *Symbols, str T, hash uint32) (Sym, bool) {
	if len(str) == 0 {
		return SymEmpty, true
	}
	mask := uint32(len(s.table) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		y := s.table[i]
		if y == 0 {
			return 0, false
		}
		if s.hashes[y] == hash && s.strings[y] == string(str) {
			return y, true
		}
	}
}

func (s *Symbols) add(str string, hash uint32) Sym {
	y := Sym(len(s.strings))
	s.strings = append(s.strings, str)
	s.hashes = append(s.hashes, hash)
	if 2*len(s.strings) > len(s.table) {
		s.grow()
	} else if y != SymEmpty {
		s.place(y)
	}
	return y
}

func (s *Symbols) place(y Sym) {
	mask := uint32(len(s.table) - 1)
	i := s.hashes[y] & mask
	for s.table[i] != 0 {
		i = (i + 1) & mask
	}
	s.table[i] = y
}

func (s *Symbols) grow() {
	s.table = make([]Sym, 4*len(s.table))
	for y := 1; y < len(s.strings); y++ {
		s.place(Sym(y))
	}
}

// The hash is FNV-1a, which the scanner can carry along as it reads a name.
const (
	hashSeed  = 2166136261
	hashPrime = 16777619
)

func hashString(s string) uint32 {
	h := uint32(hashSeed)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h
}
