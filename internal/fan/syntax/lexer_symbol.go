package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// symbolTable lists the operators by their first byte, the longest first.
func symbolTable() *[128][]Kind { return symbolTableOnce.Get(makeSymbolTable) }

var symbolTableOnce lazy.Value[*[128][]Kind]

func makeSymbolTable() *[128][]Kind {
	var table [128][]Kind
	for k := Dot; k <= Dollar; k++ {
		if k == DocComment {
			continue
		}
		c := symbols[k][0]
		table[c] = append(table[c], k)
		list := table[c]
		for i := len(list) - 1; i > 0 && len(symbols[list[i]]) > len(symbols[list[i-1]]); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
	}
	return &table
}

// symbol reads an operator or the end of the file.
func (l *lexer) symbol() Token {
	if l.cur == 0 {
		return Token{Kind: EOF}
	}
	if l.cur < 128 {
		rest := l.text[l.pos:]
		for _, k := range symbolTable()[l.cur] {
			if strings.HasPrefix(rest, symbols[k]) {
				l.skip(len(symbols[k]))
				return Token{Kind: k}
			}
		}
	}
	r, n := utf8.DecodeRuneInString(l.text[l.pos:])
	l.skip(n)
	l.fail(fmt.Sprintf("Unexpected symbol: %c (0x%x)", r, r))
	return Token{}
}
