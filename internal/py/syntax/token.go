package syntax

import "github.com/tandem-lang/tandem/internal/source"

// tokenKind is what the scanner sees one token as.
type tokenKind uint8

const (
	tokEnd   tokenKind = iota
	tokStuck           // never scanned: the parser's current token after an error, which nothing matches

	tokInvalid        // what cannot begin a token, or a malformed escape
	tokDedentMismatch // a newline before a line whose indentation fits no block
	tokLonelyString   // a string without its end
	tokMalformed      // a malformed f-string
	tokNameEscape     // a string with \N, which the reference gives up on while scanning
	tokTooDeep        // f-strings in f-strings beyond reason

	tokNewline
	tokIndent
	tokDedent

	tokName
	tokInteger
	tokFloat // or imaginary
	tokString
	tokBytes
	tokEllipsis

	tokFalse // the keywords, in the order of their symbols
	tokNone
	tokTrue
	tokDebug
	tokAnd
	tokAs
	tokAssert
	tokAsync
	tokAwait
	tokBreak
	tokClass
	tokContinue
	tokDef
	tokDel
	tokElif
	tokElse
	tokExcept
	tokFinally
	tokFor
	tokFrom
	tokGlobal
	tokIf
	tokImport
	tokIn
	tokIs
	tokLambda
	tokNonlocal
	tokNot
	tokOr
	tokPass
	tokRaise
	tokReturn
	tokTry
	tokWhile
	tokWith
	tokYield

	tokWalrus
	tokTilde
	tokLess
	tokMore
	tokEqualEqual
	tokLessEqual
	tokMoreEqual
	tokNotEqual

	tokPipe // in the order of OpOr to OpPow
	tokCaret
	tokAmpersand
	tokShl
	tokShr
	tokPlus
	tokMinus
	tokStar
	tokAt
	tokDoubleSlash
	tokSlash
	tokPercent
	tokDoubleStar

	tokPipeEqual // the same again
	tokCaretEqual
	tokAmpersandEqual
	tokShlEqual
	tokShrEqual
	tokPlusEqual
	tokMinusEqual
	tokStarEqual
	tokAtEqual
	tokDoubleSlashEqual
	tokSlashEqual
	tokPercentEqual
	tokDoubleStarEqual

	tokParenOpen
	tokParenClose
	tokBracketOpen
	tokBracketClose
	tokBraceOpen
	tokBraceClose
	tokComma
	tokColon
	tokPeriod
	tokSemicolon
	tokEqual
	tokArrow

	numTokens
)

// keywordToken returns the token of a name: its keyword's, or tokName.
func keywordToken(y Sym) tokenKind {
	if y-symFalse <= symYield-symFalse {
		return tokFalse + tokenKind(y-symFalse)
	}
	return tokName
}

// token is one token. Its line is the reference's, which counts the lines of
// text that f-strings bring in; its span is always in the file.
type token struct {
	kind      tokenKind
	formatted bool // a string with an f-string in it, or what an f-string or t-string adds around its expressions
	line      uint32
	start     source.Pos
	end       source.Pos
	sym       Sym    // of a tokName
	text      string // the spelling of a number, the value of a string
}

// Classes of bytes, as the reference sees them: a letter is ASCII or any byte
// beyond it, so that UTF-8 names pass. The table is classes, in z_classes.go.
const (
	classSpace     = 1 << iota // space, tab, vertical tab, form feed; newlines too
	className                  // may stand in a name
	classNameStart             // may begin one
	classDigit
	classNumber // letters and digits of ASCII and the period: may stand in a number
	classQuote  // ' and "
	classPrefix // r u b f t
	classStop   // ends a run of plain characters in a string: quotes, backslash, line ends, NUL
)

// operator says what a byte begins: alone, before =, doubled, doubled before =.
// A zero kind is not a token; a doubled one exists only where double is set.
type operator struct {
	alone, equal, double, doubleEqual tokenKind
}

var operators = [128]operator{
	'(': {alone: tokParenOpen},
	')': {alone: tokParenClose},
	'[': {alone: tokBracketOpen},
	']': {alone: tokBracketClose},
	'{': {alone: tokBraceOpen},
	'}': {alone: tokBraceClose},
	',': {alone: tokComma},
	';': {alone: tokSemicolon},
	'~': {alone: tokTilde},
	':': {alone: tokColon, equal: tokWalrus},
	'<': {tokLess, tokLessEqual, tokShl, tokShlEqual},
	'>': {tokMore, tokMoreEqual, tokShr, tokShrEqual},
	'*': {tokStar, tokStarEqual, tokDoubleStar, tokDoubleStarEqual},
	'/': {tokSlash, tokSlashEqual, tokDoubleSlash, tokDoubleSlashEqual},
	'+': {alone: tokPlus, equal: tokPlusEqual},
	'-': {alone: tokMinus, equal: tokMinusEqual},
	'&': {alone: tokAmpersand, equal: tokAmpersandEqual},
	'|': {alone: tokPipe, equal: tokPipeEqual},
	'%': {alone: tokPercent, equal: tokPercentEqual},
	'^': {alone: tokCaret, equal: tokCaretEqual},
	'@': {alone: tokAt, equal: tokAtEqual},
	'=': {alone: tokEqual, equal: tokEqualEqual},
	'!': {alone: tokInvalid, equal: tokNotEqual},
	'.': {alone: tokPeriod},
}
