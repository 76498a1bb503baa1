package syntax

import (
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/source"
)

// Kind is the kind of a Token.
type Kind uint8

// The token kinds: literals, operators, keywords.
const (
	EOF Kind = iota

	Ident
	StrLit
	IntLit
	FloatLit
	DecimalLit
	DurationLit
	UriLit
	DslLit
	LocaleLit

	Dot
	Semicolon
	Comma
	Colon
	DoubleColon
	Plus
	Minus
	Star
	Slash
	Percent
	Pound
	Increment
	Decrement
	Bang
	Question
	Tilde
	Pipe
	Amp
	Caret
	At
	DoublePipe
	DoubleAmp
	Same
	NotSame
	Eq
	NotEq
	Cmp
	Lt
	LtEq
	Gt
	GtEq
	LBrace
	RBrace
	LParen
	RParen
	LBracket
	RBracket
	DotDot
	DotDotLt
	DefAssign
	Assign
	AssignPlus
	AssignMinus
	AssignStar
	AssignSlash
	AssignPercent
	Arrow
	Elvis
	SafeDot
	SafeArrow
	DocComment
	Dollar
	LParenSynthetic // opens the expression that stands for an interpolated string

	KwAbstract
	KwAs
	KwAssert
	KwBreak
	KwCase
	KwCatch
	KwClass
	KwConst
	KwContinue
	KwDefault
	KwDo
	KwElse
	KwFalse
	KwFinal
	KwFinally
	KwFor
	KwForeach
	KwIf
	KwInternal
	KwIs
	KwIsnot
	KwIt
	KwMixin
	KwNative
	KwNew
	KwNull
	KwOnce
	KwOverride
	KwPrivate
	KwProtected
	KwPublic
	KwReadonly
	KwReturn
	KwStatic
	KwSuper
	KwSwitch
	KwThis
	KwThrow
	KwTrue
	KwTry
	KwUsing
	KwVirtual
	KwVolatile
	KwVoid
	KwWhile

	NumKinds // how many kinds there are: a table with an entry for each has this length
)

// symbols holds the text that messages show for each kind.
var symbols = [NumKinds]string{
	EOF: "eof", Ident: "identifier", StrLit: "Str literal", IntLit: "Int literal",
	FloatLit: "Float literal", DecimalLit: "Decimal literal", DurationLit: "Duration literal",
	UriLit: "Uri literal", DslLit: "DSL", LocaleLit: "Locale literal",
	Dot: ".", Semicolon: ";", Comma: ",", Colon: ":", DoubleColon: "::", Plus: "+", Minus: "-",
	Star: "*", Slash: "/", Percent: "%", Pound: "#", Increment: "++", Decrement: "--", Bang: "!",
	Question: "?", Tilde: "~", Pipe: "|", Amp: "&", Caret: "^", At: "@", DoublePipe: "||",
	DoubleAmp: "&&", Same: "===", NotSame: "!==", Eq: "==", NotEq: "!=", Cmp: "<=>", Lt: "<",
	LtEq: "<=", Gt: ">", GtEq: ">=", LBrace: "{", RBrace: "}", LParen: "(", RParen: ")",
	LBracket: "[", RBracket: "]", DotDot: "..", DotDotLt: "..<", DefAssign: ":=", Assign: "=",
	AssignPlus: "+=", AssignMinus: "-=", AssignStar: "*=", AssignSlash: "/=", AssignPercent: "%=",
	Arrow: "->", Elvis: "?:", SafeDot: "?.", SafeArrow: "?->", DocComment: "**", Dollar: "$",
	LParenSynthetic: "(",
	KwAbstract:      "abstract", KwAs: "as", KwAssert: "assert", KwBreak: "break", KwCase: "case",
	KwCatch: "catch", KwClass: "class", KwConst: "const", KwContinue: "continue",
	KwDefault: "default", KwDo: "do", KwElse: "else", KwFalse: "false", KwFinal: "final",
	KwFinally: "finally", KwFor: "for", KwForeach: "foreach", KwIf: "if", KwInternal: "internal",
	KwIs: "is", KwIsnot: "isnot", KwIt: "it", KwMixin: "mixin", KwNative: "native", KwNew: "new",
	KwNull: "null", KwOnce: "once", KwOverride: "override", KwPrivate: "private",
	KwProtected: "protected", KwPublic: "public", KwReadonly: "readonly", KwReturn: "return",
	KwStatic: "static", KwSuper: "super", KwSwitch: "switch", KwThis: "this", KwThrow: "throw",
	KwTrue: "true", KwTry: "try", KwUsing: "using", KwVirtual: "virtual", KwVolatile: "volatile",
	KwVoid: "void", KwWhile: "while",
}

// keywords maps the words that are not identifiers to their kinds.
func keywords() map[string]Kind {
	return keywordsOnce.Get(func() map[string]Kind {
		m := make(map[string]Kind, KwWhile-KwAbstract+1)
		for k := KwAbstract; k <= KwWhile; k++ {
			m[symbols[k]] = k
		}
		return m
	})
}

var keywordsOnce lazy.Value[map[string]Kind]

// String returns the token as source has it, and a description of the kinds that have no one form.
func (k Kind) String() string { return symbols[k] }

// IsAssign reports whether k is "=", "+=" and so on.
func (k Kind) IsAssign() bool { return k >= Assign && k <= AssignPercent }

// IsIncDec reports whether k is "++" or "--".
func (k Kind) IsIncDec() bool { return k == Increment || k == Decrement }

func (k Kind) isProtection() bool {
	return k == KwPublic || k == KwProtected || k == KwInternal || k == KwPrivate
}

// Token is one token. Str is the identifier, or the value of a Str, Uri, DSL or
// locale literal; Val indexes the Tokens' side table for numbers, docs and DSLs.
type Token struct {
	Kind    Kind
	Newline bool // a line ended since the token before
	Space   bool // white space stands before it
	Val     int32
	Start   source.Pos
	End     source.Pos
	Str     string
}

// text returns the token as messages show it.
func (t *Token) text() string {
	if t.Kind == Ident {
		return t.Str
	}
	return symbols[t.Kind]
}

func (t *Token) span() source.Span { return source.Span{Start: t.Start, End: t.End} }

// Tokens is a file as tokens; the last one is EOF.
type Tokens struct {
	File *source.File
	List []Token
	vals []any // int64, float64, fanvalue.Decimal, fanvalue.Duration, *Doc, dslIndent
}

func (ts *Tokens) value(t *Token) any { return ts.vals[t.Val] }

// errorAt returns an error at a token. The reference places a doc comment on the first of
// its lines that is not empty.
func (ts *Tokens) errorAt(t *Token, msg string) *diag.Diagnostic {
	d := &diag.Diagnostic{Code: CodeSyntax, File: ts.File, Span: t.span(), Message: msg}
	if t.Kind == DocComment {
		d.Line = ts.value(t).(*Doc).Line
	}
	return d
}

// dslIndent is the indentation of the line on which a DSL literal opens, in
// characters up to and including its "<|".
type dslIndent struct{ tabs, spaces int }
