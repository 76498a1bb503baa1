// Package cryptolib is Python's module cryptolib: AES of package crypto, block by block (mode 1) or chained (mode 2).
//
//	import cryptolib
//	c = cryptolib.aes(key, 2, iv)
//	c.encrypt(data)                # of a multiple of 16 bytes; the next call goes on with the chain
//
// It adds no padding and checks nothing: these are the raw modes that programs for microcontrollers expect.
package cryptolib

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// The modes, as PEP 272 numbers them.
const (
	modeECB = 1
	modeCBC = 2
)

// aesState is what an object stands for. It encrypts or decrypts, as its first call says.
type aesState struct {
	block   cipher.Block
	mode    int64
	iv      []byte
	chain   cipher.BlockMode // of modeCBC
	decided bool
	encrypt bool
}

// stateWords is about how many words a state takes of Go's memory: an object takes as many of the heap, whose limit is so that of both.
const stateWords = 96

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Extensible: true, Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
		return add("aes", t.ClassOf(t.NativeType("cryptolib.aes", aesType)))
	}}
}

func aesType() *py.TypeDef {
	return &py.TypeDef{
		Name: "aes",
		New:  newAES,
		Methods: []py.Def{
			{Name: "encrypt", Min: 2, Max: 3, Fn: process(true)},
			{Name: "decrypt", Min: 2, Max: 3, Fn: process(false)},
		},
	}
}

// newAES is aes(key, mode[, iv]).
func newAES(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
	if exc := t.CheckArgs(a, 2, 3); exc != 0 {
		return 0, exc
	}
	mode, exc := t.IntArg(a.Words[1])
	switch {
	case exc != 0:
		return 0, exc
	case mode != modeECB && mode != modeCBC:
		return t.Fail(py.ValueError, "mode")
	}
	key, exc := t.BufferArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case len(key) != 16 && len(key) != 32:
		return t.Fail(py.ValueError, "key")
	}
	var iv []byte
	if len(a.Words) > 2 && a.Words[2] != layout.None {
		if iv, exc = t.BufferArg(a.Words[2]); exc != 0 {
			return 0, exc
		}
	}
	if iv == nil && mode == modeCBC || iv != nil && len(iv) != aes.BlockSize {
		return t.Fail(py.ValueError, "IV")
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return t.Fail(py.ValueError, "key")
	}
	s := &aesState{block: block, mode: mode, iv: bytes.Clone(iv)}
	return t.Made(t.NewHost(ty, s, nil, make([]Word, stateWords)...))
}

// process is encrypt or decrypt(in[, out]).
func process(encrypt bool) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		s, ok := t.HostValue(a.Words[0]).(*aesState)
		if !ok {
			return t.Fail(py.TypeError, "argument has wrong type")
		}
		in, exc := t.BufferArg(a.Words[1])
		switch {
		case exc != 0:
			return 0, exc
		case len(in)%aes.BlockSize != 0:
			return t.Fail(py.ValueError, "blksize % 16")
		case len(a.Words) == 2 && len(in) > t.Numbers().Size:
			return t.NoMemory()
		}
		var out []byte
		if len(a.Words) > 2 {
			if out, exc = t.WritableArg(a.Words[2]); exc != 0 {
				return 0, exc
			}
			if len(out) < len(in) {
				return t.Fail(py.ValueError, "output too small")
			}
		}
		if s.decided && s.encrypt != encrypt {
			return t.Fail(py.ValueError, "can't encrypt & decrypt")
		}
		data := bytes.Clone(in) // the output may lie over the input
		s.crypt(data, encrypt)
		if len(a.Words) > 2 {
			copy(out, data)
			return a.Words[2], 0
		}
		return t.Made(t.NewBytes(data))
	}
}

// crypt encrypts or decrypts whole blocks in place.
func (s *aesState) crypt(data []byte, encrypt bool) {
	if !s.decided {
		s.decided, s.encrypt = true, encrypt
		switch {
		case s.mode == modeECB:
		case encrypt:
			s.chain = cipher.NewCBCEncrypter(s.block, s.iv)
		default:
			s.chain = cipher.NewCBCDecrypter(s.block, s.iv)
		}
	}
	if s.mode == modeCBC {
		s.chain.CryptBlocks(data, data)
		return
	}
	one := s.block.Decrypt
	if encrypt {
		one = s.block.Encrypt
	}
	for ; len(data) > 0; data = data[aes.BlockSize:] {
		one(data, data)
	}
}
