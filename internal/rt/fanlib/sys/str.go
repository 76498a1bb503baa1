package sys

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// strFn, strTest and the like make methods of functions on texts. What they work through is counted.
// ownOr is limited for what a Str makes of itself: where that is the same text it is the same object.
func ownOr(t *fan.Thread, self Word, s string, err error) (Word, Word) {
	if err == nil && t.Heap.IsString(self) && string(t.Heap.Text(self)) == s {
		return self, 0
	}
	return limited(t, s, err)
}

func strFn(f func(string) string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		s := text(t, a[0])
		if exc := t.Check(int64(len(s))); exc != 0 {
			return 0, exc
		}
		return ownOr(t, a[0], f(s), nil)
	}
}

func strTest(f func(string) bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(f(text(t, a[0]))), 0 }
}

func strTest2(f func(x, y string) bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(f(text(t, a[0]), text(t, a[1]))), 0 }
}

func strNumber(f func(string) int64) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(f(text(t, a[0]))), 0 }
}

func strNumber2(f func(x, y string) int64) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(f(text(t, a[0]), text(t, a[1]))), 0 }
}

// strIndex makes a search a method. Searching takes as long as both texts in the worst case.
func strIndex(f func(s, x string, offset int64) (int64, bool, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		s, x := text(t, a[0]), text(t, a[1])
		if exc := t.Check(int64(len(s))); exc != 0 {
			return 0, exc
		}
		n, ok, err := f(s, x, a.Int(2))
		if err != nil {
			return t.FailWith(err)
		}
		return boxed(t, n, ok)
	}
}

func found(f func(s, x string, offset int64) (int64, bool)) func(s, x string, offset int64) (int64, bool, error) {
	return func(s, x string, offset int64) (int64, bool, error) {
		n, ok := f(s, x, offset)
		return n, ok, nil
	}
}

// strPad makes a method that fills up to a width.
func strPad(pad func(s string, width, unit int64, limit fanvalue.Limit) (string, error), unit func(fan.Args) int64) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		s, err := pad(text(t, a[0]), a.Int(1), unit(a), room(t))
		return ownOr(t, a[0], s, err)
	}
}

func space(fan.Args) int64   { return ' ' }
func unit2(a fan.Args) int64 { return a.Int(2) }
func rangeOf(t *fan.Thread, w Word) fanvalue.Range {
	return fanvalue.Range{
		Start: int64(t.Heap.Load(w, fan.RangeStart)), End: int64(t.Heap.Load(w, fan.RangeEnd)),
		Exclusive: t.Heap.Load(w, fan.RangeExclusive) != 0,
	}
}

func strMethods() table {
	return table{
		"fromChars":        strFromChars,
		"in":               strIn,
		"toBuf":            strToBuf,
		"toStr":            self,
		"toLocale":         self,
		"intern":           func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Made(t.Heap.Intern(text(t, a[0]))) },
		"hash":             strNumber(fanvalue.StrHash),
		"equals":           func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(sameText(t, a[0], a[1])), 0 },
		"equalsIgnoreCase": strTest2(fanvalue.StrEqualsIgnoreCase),
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, ok := t.TextOf(a[1])
			if !ok {
				return 0, mismatch(t, a[1], "Str")
			}
			return fan.Int(fanvalue.StrCompare(text(t, a[0]), s)), 0
		},
		"compareIgnoreCase": strNumber2(fanvalue.StrCompareIgnoreCase),
		"localeCompare": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := texts(t)
			if exc != 0 {
				return 0, exc
			}
			if a[1] == 0 {
				return nullPointer(t)
			}
			return fan.Int(l.Compare(text(t, a[0]), text(t, a[1]))), 0
		},
		"isEmpty":    strTest(func(s string) bool { return s == "" }),
		"size":       func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(strSize(t, a[0])), 0 },
		"startsWith": strTest2(fanvalue.StrStartsWith),
		"endsWith":   strTest2(fanvalue.StrEndsWith),
		"contains": strTest2(func(s, x string) bool {
			_, ok := fanvalue.StrIndex(s, x, 0)
			return ok
		}),
		"containsChar": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(fanvalue.StrContainsChar(text(t, a[0]), a.Int(1))), 0
		},
		"index": strIndex(found(fanvalue.StrIndex)), "indexr": strIndex(found(fanvalue.StrIndexr)),
		"indexIgnoreCase": strIndex(fanvalue.StrIndexIgnoreCase), "indexrIgnoreCase": strIndex(fanvalue.StrIndexrIgnoreCase),
		"get":      strGet,
		"getSafe":  strGetSafe,
		"getRange": strGetRange,
		"plus":     strPlus,
		"mult": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := fanvalue.StrMult(text(t, a[0]), a.Int(1), room(t))
			return ownOr(t, a[0], s, err)
		},
		"chars": func(t *fan.Thread, a fan.Args) (Word, Word) { return newInts(t, fanvalue.StrChars(text(t, a[0]))) },
		"spaces": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := fanvalue.StrSpaces(a.Int(0), room(t))
			if 0 < len(s) && len(s) < commonSpaces {
				return t.Made(t.Heap.Intern(s))
			}
			return limited(t, s, err)
		},
		"lower": strFn(fanvalue.StrLower), "upper": strFn(fanvalue.StrUpper),
		"capitalize": strFn(fanvalue.StrCapitalize), "decapitalize": strFn(fanvalue.StrDecapitalize),
		"toDisplayName": strFn(fanvalue.StrToDisplayName), "fromDisplayName": strFn(fanvalue.StrFromDisplayName),
		"localeLower": localeText((*fanvalue.Locale).Lower), "localeUpper": localeText((*fanvalue.Locale).Upper),
		"localeCapitalize": localeText((*fanvalue.Locale).Capitalize), "localeDecapitalize": localeText((*fanvalue.Locale).Decapitalize),
		"reverse": strFn(fanvalue.StrReverse), "toXml": strFn(fanvalue.StrToXml),
		"justl": strPad(fanvalue.StrPadr, space), "justr": strPad(fanvalue.StrPadl, space),
		"padl": strPad(fanvalue.StrPadl, unit2), "padr": strPad(fanvalue.StrPadr, unit2),
		"trim": strFn(fanvalue.StrTrim), "trimStart": strFn(fanvalue.StrTrimStart), "trimEnd": strFn(fanvalue.StrTrimEnd),
		"trimToNull": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if s := fanvalue.StrTrim(text(t, a[0])); s != "" {
				return ownOr(t, a[0], s, nil)
			}
			return layout.Null, 0
		},
		"truncate": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := fanvalue.StrTruncate(text(t, a[0]), a.Int(1), text(t, a[2]))
			return ownOr(t, a[0], s, err)
		},
		"split": strSplit,
		"splitLines": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return newStrs(t, fanvalue.StrSplitLines(text(t, a[0])))
		},
		"replace":     strReplace,
		"numNewlines": strNumber(fanvalue.StrNumNewlines),
		"isAscii":     strTest(fanvalue.StrIsAscii), "isSpace": strTest(fanvalue.StrIsSpace), "isUpper": strTest(fanvalue.StrIsUpper),
		"isLower": strTest(fanvalue.StrIsLower), "isAlpha": strTest(fanvalue.StrIsAlpha), "isAlphaNum": strTest(fanvalue.StrIsAlphaNum),
		"toBool":    func(t *fan.Thread, a fan.Args) (Word, Word) { return boolFromStr(t, a[0], a.Bool(1)) },
		"toInt":     func(t *fan.Thread, a fan.Args) (Word, Word) { return intFromStr(t, a[0], a.Int(1), a.Bool(2)) },
		"toFloat":   func(t *fan.Thread, a fan.Args) (Word, Word) { return floatFromStr(t, a[0], a.Bool(1)) },
		"toDecimal": func(t *fan.Thread, a fan.Args) (Word, Word) { return decimalFromStr(t, a[0], a.Bool(1)) },
		"toRegex":   func(t *fan.Thread, a fan.Args) (Word, Word) { return newRegex(t, text(t, a[0]), "") },
		"toUri": func(t *fan.Thread, a fan.Args) (Word, Word) {
			u, err := fanvalue.UriFromStr(text(t, a[0]))
			return parsed(t, u, err, true, uriType().make)
		},
		"toCode": func(t *fan.Thread, a fan.Args) (Word, Word) {
			quote, ok := t.IntOf(a[1])
			if !ok {
				return limited(t, fanvalue.StrEscape(text(t, a[0]), a.Bool(2)), nil)
			}
			return limited(t, fanvalue.StrToCode(text(t, a[0]), quote, a.Bool(2)), nil)
		},
	}
}

func sameText(t *fan.Thread, x, y Word) bool {
	return x == y || t.Heap.IsString(x) && t.Heap.IsString(y) && bytes.Equal(t.Heap.Text(x), t.Heap.Text(y))
}

// strSize returns the length in units, without a look at the text where it is ASCII.
func strSize(t *fan.Thread, s Word) int64 {
	if t.Heap.IsASCII(s) {
		return int64(t.Heap.Chars(s))
	}
	return t.TextIndex(s).Size()
}

// strUnit returns a unit by its index, of which the low 32 bits count, as everywhere in Str; ok is false where the index is outside.
func strUnit(t *fan.Thread, s Word, index int64) (unit int64, ok bool) {
	i, size := int64(int32(index)), strSize(t, s)
	if i < 0 {
		i += size
	}
	if i < 0 || i >= size {
		return 0, false
	}
	b := t.Heap.Text(s)
	if t.Heap.IsASCII(s) {
		return int64(b[i]), true
	}
	return t.TextIndex(s).Unit(b, i), true
}

func strGet(t *fan.Thread, a fan.Args) (Word, Word) {
	if c, ok := strUnit(t, a[0], a.Int(1)); ok {
		return fan.Int(c), 0
	}
	return t.Fail("IndexErr", fanvalue.IntToStr(a.Int(1)))
}

func strGetSafe(t *fan.Thread, a fan.Args) (Word, Word) {
	if c, ok := strUnit(t, a[0], a.Int(1)); ok {
		return fan.Int(c), 0
	}
	return fan.Int(a.Int(2)), 0
}

func strGetRange(t *fan.Thread, a fan.Args) (Word, Word) {
	start, end, err := rangeOf(t, a[1]).Slice(strSize(t, a[0]))
	if err != nil {
		return t.FailWith(err)
	}
	b := t.Heap.Text(a[0])
	if start == 0 && end == strSize(t, a[0]) {
		return a[0], 0
	}
	if t.Heap.IsASCII(a[0]) {
		return t.Made(t.NewASCII(b[start:end])) // allocating moves nothing
	}
	x := t.TextIndex(a[0])
	from, ok := x.Offset(b, start)
	if to, ok2 := x.Offset(b, end); ok && ok2 {
		return limited(t, string(b[from:to]), nil)
	}
	return limited(t, fanvalue.StrOfUnits(fanvalue.StrUnits(string(b))[start:end]), nil) // a half of a pair
}

func strPlus(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(a[0])
	s, exc := t.Str(a[1])
	if exc != 0 {
		return 0, exc
	}
	if a[0] == layout.EmptyText && t.Heap.IsString(a[1]) {
		return a[1], 0
	}
	return ownOr(t, a[0], fanvalue.StrJoin(text(t, a[0]), s), nil)
}

func strFromChars(t *fan.Thread, a fan.Args) (Word, Word) {
	list := items(t, a[0])
	if exc := t.Room(int64(len(list)) * 8); exc != 0 {
		return 0, exc
	}
	chars := make([]int64, len(list))
	for i, w := range list {
		n, ok := t.IntOf(w)
		if !ok {
			return 0, mismatch(t, w, "Int")
		}
		chars[i] = n
	}
	s, err := fanvalue.StrFromChars(chars)
	return ownOr(t, a[0], s, err)
}

func strSplit(t *fan.Thread, a fan.Args) (Word, Word) {
	s := text(t, a[0])
	if exc := t.Check(int64(len(s))); exc != 0 {
		return 0, exc
	}
	if exc := t.Room(16 * int64(len(s))); exc != 0 { // slices of the text, before they are objects
		return 0, exc
	}
	if separator, ok := t.IntOf(a[1]); ok {
		return newStrs(t, fanvalue.StrSplit(s, separator, a.Bool(2)))
	}
	return newStrs(t, fanvalue.StrSplitBlanks(s))
}

func strReplace(t *fan.Thread, a fan.Args) (Word, Word) {
	s, from, to := text(t, a[0]), text(t, a[1]), text(t, a[2])
	if exc := t.Check(int64(len(s))); exc != 0 {
		return 0, exc
	}
	if len(to) > len(from) { // at most so many places
		places := int64(len(s)+1) / int64(max(1, len(from)))
		if uint64(places)*uint64(len(to)-len(from)) > t.Heap.Left() {
			return 0, t.Room(places * int64(len(to)-len(from)))
		}
	}
	return ownOr(t, a[0], fanvalue.StrReplace(s, from, to), nil)
}

// strToBuf returns a buffer of the bytes of a string in a charset, to be read from the start.
// commonSpaces is from which length on Str.spaces makes a new string each time.
const commonSpaces = 20

func strToBuf(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	s := text(t, a[0])
	units := int(fanvalue.StrSize(s))
	if exc := t.Room(int64(2 * units)); exc != 0 {
		return 0, exc
	}
	w, exc := newBuf(t, make([]byte, 0, 2*units)) // two for each character, as the reference has
	if exc != 0 {
		return 0, exc
	}
	b := openBuf(t, t.Keep(w))
	if exc := setCharset(t, b.format(), a[1]); exc != 0 {
		return 0, exc
	}
	b.st.in.codec = b.st.fmt.codec
	if exc := putText(t, b, s); exc != 0 {
		return 0, exc
	}
	b.st.pos = 0
	return w, 0
}

// strIn returns a stream of the characters of a string.
func strIn(t *fan.Thread, a fan.Args) (Word, Word) {
	rest := text(t, a[0])
	return newIn(t, "InStream", &inState{
		chars: true,
		read: func(_ *fan.Thread, b []byte) (int, Word) {
			n := copy(b, rest)
			rest = rest[n:]
			return n, 0
		},
		close: func(*fan.Thread) (bool, Word) { return true, 0 },
	})
}
