// Package pyconst holds the constant values of Python programs, as folding makes
// them and as compiled files store them.
//
//	pyconst.Int(big.NewInt(1 << 40))    // a big integer
//	pyconst.Tuple(pyconst.Str("a"), pyconst.None)
//
// Invariants: a Value is immutable once made; two values that a compiled file may
// merge have the same Key (same type and same value: 0.0 and -0.0, and 1, 1.0 and
// True, stay apart). NaNs equal nothing, not even themselves, but one object is
// always the same constant: NaNs with the same bits are one object, and whoever
// computes a NaN gives it bits of its own.
//
// It knows no arithmetic (that is pyvalue's) and no file format.
package pyconst

import (
	"encoding/binary"
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// Kind is the type of a Value.
type Kind uint8

// The kinds, numbered as the records of .mpy constant tables are.
const (
	KindFunTable Kind = iota // the native function table; no Python value
	KindNone
	KindFalse
	KindTrue
	KindEllipsis
	KindStr
	KindBytes
	KindInt
	KindFloat
	KindComplex
	KindTuple
)

// Value is one constant. Which fields hold it depends on Kind.
type Value struct {
	Kind  Kind
	Text  string   // KindStr: the text; KindBytes: the bytes; a number read from a file: its text there
	Small int64    // KindInt where Big is nil
	Big   *big.Int // KindInt beyond 64 bits
	Real  float64  // KindFloat, KindComplex
	Imag  float64  // KindComplex
	Items []Value  // KindTuple
}

// The values without parts.
var (
	None     = Value{Kind: KindNone}
	False    = Value{Kind: KindFalse}
	True     = Value{Kind: KindTrue}
	Ellipsis = Value{Kind: KindEllipsis}
)

// Str returns a string constant.
func Str(s string) Value { return Value{Kind: KindStr, Text: s} }

// Bytes returns a bytes constant.
func Bytes(s string) Value { return Value{Kind: KindBytes, Text: s} }

// Int returns an integer constant; x is kept only where it needs more than 64 bits.
func Int(x *big.Int) Value {
	if x.IsInt64() {
		return Value{Kind: KindInt, Small: x.Int64()}
	}
	return Value{Kind: KindInt, Big: x}
}

// SmallInt returns an integer constant.
func SmallInt(x int64) Value { return Value{Kind: KindInt, Small: x} }

// Float returns a float constant.
func Float(x float64) Value { return Value{Kind: KindFloat, Real: x} }

// Complex returns a complex constant.
func Complex(re, im float64) Value { return Value{Kind: KindComplex, Real: re, Imag: im} }

// Tuple returns a tuple constant.
func Tuple(items ...Value) Value { return Value{Kind: KindTuple, Items: items} }

// BigInt returns the value of a KindInt as a big.Int, which the caller must not change.
func (v Value) BigInt() *big.Int {
	if v.Big != nil {
		return v.Big
	}
	return big.NewInt(v.Small)
}

// Truth returns the value's truth in Python's sense.
func (v Value) Truth() bool {
	switch v.Kind {
	case KindNone, KindFalse:
		return false
	case KindStr, KindBytes:
		return v.Text != ""
	case KindInt:
		return v.Big != nil || v.Small != 0
	case KindFloat:
		return v.Real != 0
	case KindComplex:
		return v.Real != 0 || v.Imag != 0
	case KindTuple:
		return len(v.Items) != 0
	}
	return true
}

// Key returns a string that two values share exactly when they have the same type
// and the same value, so that a constant table can merge them.
func (v Value) Key() string { return string(v.AppendKey(nil)) }

// AppendKey appends the bytes of the value's Key. No key begins another one.
func (v *Value) AppendKey(dst []byte) []byte {
	dst = append(dst, 'a'+byte(v.Kind))
	switch v.Kind {
	case KindStr, KindBytes:
		dst = binary.AppendUvarint(dst, uint64(len(v.Text)))
		dst = append(dst, v.Text...)
	case KindInt:
		if v.Big == nil {
			return binary.LittleEndian.AppendUint64(append(dst, 0), uint64(v.Small))
		}
		dst = append(dst, byte(2+v.Big.Sign()))
		size := (v.Big.BitLen() + 7) / 8
		dst = binary.AppendUvarint(dst, uint64(size))
		dst = append(dst, make([]byte, size)...)
		v.Big.FillBytes(dst[len(dst)-size:])
	case KindFloat:
		dst = binary.LittleEndian.AppendUint64(dst, math.Float64bits(v.Real))
	case KindComplex: // only floats tell 0.0 and -0.0 apart; adding 0 makes one of both
		dst = binary.LittleEndian.AppendUint64(dst, math.Float64bits(v.Real+0))
		dst = binary.LittleEndian.AppendUint64(dst, math.Float64bits(v.Imag+0))
	case KindTuple:
		dst = binary.AppendUvarint(dst, uint64(len(v.Items)))
		for i := range v.Items {
			dst = v.Items[i].AppendKey(dst)
		}
	}
	return dst
}

// AppendNumber appends the decimal text of a KindInt, KindFloat or KindComplex, as
// compiled files store it; nothing for the other kinds.
func (v *Value) AppendNumber(dst []byte) []byte {
	switch v.Kind {
	case KindInt:
		dst, _ = pyvalue.Int{Small: v.Small, Big: v.Big}.Append(dst, 10, nil) // without bounds it does not fail
	case KindFloat:
		dst = pyvalue.AppendFloat(dst, v.Real)
	case KindComplex:
		dst = pyvalue.AppendComplex(dst, v.Real, v.Imag)
	}
	return dst
}
