package syntax

import "math/rand/v2"

// Sym is a name or short string, interned per Module: dense from 0, the
// predeclared ones first, then by first use in token order.
type Sym uint32

// The predeclared symbols: names that the language itself gives a meaning.
const (
	SymEmpty Sym = iota // "": also the absent identifier

	// The keywords, in the order of their tokens.
	symFalse
	symNone
	symTrue
	symDebug
	symAnd
	symAs
	symAssert
	symAsync
	symAwait
	symBreak
	symClass
	symContinue
	symDef
	symDel
	symElif
	symElse
	symExcept
	symFinally
	symFor
	symFrom
	symGlobal
	symIf
	symImport
	symIn
	symIs
	symLambda
	symNonlocal
	symNot
	symOr
	symPass
	symRaise
	SymReturn // also the key of a return annotation
	symTry
	symWhile
	symWith
	symYield

	SymStar // "*"
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
	SymMath
	SymErrno
	SymUctypes

	NumPredeclared
)

// predeclared holds the strings of the predeclared symbols, by Sym.
var predeclared = [NumPredeclared]string{
	SymEmpty:              "",
	symFalse:              "False",
	symNone:               "None",
	symTrue:               "True",
	symDebug:              "__debug__",
	symAnd:                "and",
	symAs:                 "as",
	symAssert:             "assert",
	symAsync:              "async",
	symAwait:              "await",
	symBreak:              "break",
	symClass:              "class",
	symContinue:           "continue",
	symDef:                "def",
	symDel:                "del",
	symElif:               "elif",
	symElse:               "else",
	symExcept:             "except",
	symFinally:            "finally",
	symFor:                "for",
	symFrom:               "from",
	symGlobal:             "global",
	symIf:                 "if",
	symImport:             "import",
	symIn:                 "in",
	symIs:                 "is",
	symLambda:             "lambda",
	symNonlocal:           "nonlocal",
	symNot:                "not",
	symOr:                 "or",
	symPass:               "pass",
	symRaise:              "raise",
	SymReturn:             "return",
	symTry:                "try",
	symWhile:              "while",
	symWith:               "with",
	symYield:              "yield",
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
	SymMath:               "math",
	SymErrno:              "errno",
	SymUctypes:            "uctypes",
}

// Symbols maps strings to dense symbols and back. Those of one Module may grow
// while later stages intern further strings; it is not safe for concurrent growth.
type Symbols struct {
	seed    uint32 // keeps hostile sources from choosing names that collide
	strings []string
	hashes  []uint32
	table   []Sym // open addressing, a power of two long; 0 is free, since SymEmpty is never looked up
}

// NewSymbols returns a table with the predeclared symbols.
func NewSymbols() *Symbols {
	s := &Symbols{seed: rand.Uint32(), table: make([]Sym, 256)}
	s.strings = make([]string, 0, 2*NumPredeclared)
	s.hashes = make([]uint32, 0, 2*NumPredeclared)
	for _, p := range predeclared {
		s.add(p, s.hash(p))
	}
	return s
}

// Len returns the number of symbols.
func (s *Symbols) Len() int { return len(s.strings) }

// String returns the string of a symbol.
func (s *Symbols) String(y Sym) string { return s.strings[y] }

// Strings returns the strings of all symbols, by Sym. The caller must not change it.
func (s *Symbols) Strings() []string { return s.strings }

// Intern returns the symbol of a string, adding it if need be.
func (s *Symbols) Intern(str string) Sym { return s.intern(str, s.hash(str)) }

// Find returns the symbol of a string that is interned already.
func (s *Symbols) Find(str string) (Sym, bool) {
	if str == "" {
		return SymEmpty, true
	}
	y := s.find(str, s.hash(str))
	return y, y != 0
}

func (s *Symbols) intern(str string, hash uint32) Sym {
	if y := s.find(str, hash); y != 0 || str == "" {
		return y
	}
	return s.add(str, hash)
}

// find returns the symbol of a string that is not empty, or 0.
func (s *Symbols) find(str string, hash uint32) Sym {
	mask := uint32(len(s.table) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		y := s.table[i]
		if y == 0 || s.hashes[y] == hash && s.strings[y] == str {
			return y
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

// The hash is FNV-1a from a random start; the scanner carries it along as it
// reads a name, and mix spreads it at the end.
const hashPrime = 16777619

func (s *Symbols) hash(str string) uint32 {
	h := s.seed
	for i := 0; i < len(str); i++ {
		h = (h ^ uint32(str[i])) * hashPrime
	}
	return mix(h)
}

func mix(h uint32) uint32 { return h ^ h>>15 }
