package sys

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/transform"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// charsetNames are the names of charsets as java.nio.charset has them, each with others that mean the same.
var charsetNames = [...]string{
	"UTF-8 utf8 unicode-1-1-utf-8",
	"UTF-16BE utf_16be unicodebigunmarked x-utf-16be iso-10646-ucs-2",
	"UTF-16LE utf_16le unicodelittleunmarked x-utf-16le",
	"ISO-8859-1 latin1 l1 iso8859_1 iso_8859-1 iso8859-1 8859_1 iso_8859_1 cp819 ibm819 ibm-819 819 csisolatin1 iso-ir-100 iso_8859-1:1987",
	"US-ASCII ascii us iso646-us iso_646.irv:1991 iso_646.irv:1983 ansi_x3.4-1968 ansi_x3.4-1986 ascii7 646 cp367 ibm367 csascii default iso-ir-6",
	"ISO-8859-2 latin2 l2 iso8859_2 iso8859-2 8859_2",
	"ISO-8859-3 latin3 l3 iso8859_3 iso8859-3 8859_3",
	"ISO-8859-4 latin4 l4 iso8859_4 iso8859-4 8859_4",
	"ISO-8859-5 cyrillic iso8859_5 iso8859-5 8859_5",
	"ISO-8859-6 arabic iso8859_6 iso8859-6 8859_6",
	"ISO-8859-7 greek greek8 iso8859_7 iso8859-7 8859_7",
	"ISO-8859-8 hebrew iso8859_8 iso8859-8 8859_8",
	"ISO-8859-9 latin5 l5 iso8859_9 iso8859-9 8859_9",
	"ISO-8859-13 iso8859_13 iso8859-13 8859_13",
	"ISO-8859-15 latin9 latin-9 l9 iso8859_15 iso8859-15 8859_15",
	"ISO-8859-16 latin10 l10 iso8859_16 iso8859-16 8859_16",
	"windows-1250 cp1250 cp5346",
	"windows-1251 cp1251 cp5347",
	"windows-1252 cp1252 cp5348",
	"windows-1253 cp1253 cp5349",
	"windows-1254 cp1254 cp5350",
	"windows-1255 cp1255",
	"windows-1256 cp1256",
	"windows-1257 cp1257 cp5353",
	"windows-1258 cp1258",
	"KOI8-R koi8_r koi8 cskoi8r",
	"KOI8-U koi8_u",
	"IBM437 cp437 ibm-437 437 windows-437",
	"IBM850 cp850 ibm-850 850",
	"IBM852 cp852 ibm-852 852",
	"IBM855 cp855 ibm-855 855",
	"IBM00858 cp858 858 cp00858 ccsid00858 pc-multilingual-850+euro",
	"IBM860 cp860 ibm-860 860",
	"IBM862 cp862 ibm-862 862",
	"IBM863 cp863 ibm-863 863",
	"IBM865 cp865 ibm-865 865",
	"IBM866 cp866 ibm-866 866",
	"x-MacRoman macroman",
	"Shift_JIS shift-jis sjis ms_kanji x-sjis csshiftjis",
	"EUC-JP euc_jp eucjis eucjp x-euc-jp x-eucjp",
	"ISO-2022-JP iso2022jp jis csiso2022jp jis_encoding",
	"EUC-KR euc_kr euckr ksc5601 ks_c_5601-1987 ksc_5601 5601 csEUCKR",
	"GBK cp936 windows-936",
	"GB18030 gb18030-2000",
	"Big5 csbig5",
}

// libraryCharset returns the encoding of a charset that the library knows, nil of others.
func libraryCharset(name string) encoding.Encoding {
	switch name {
	case "ISO-8859-2":
		return charmap.ISO8859_2
	case "ISO-8859-3":
		return charmap.ISO8859_3
	case "ISO-8859-4":
		return charmap.ISO8859_4
	case "ISO-8859-5":
		return charmap.ISO8859_5
	case "ISO-8859-6":
		return charmap.ISO8859_6
	case "ISO-8859-7":
		return charmap.ISO8859_7
	case "ISO-8859-8":
		return charmap.ISO8859_8
	case "ISO-8859-9":
		return charmap.ISO8859_9
	case "ISO-8859-13":
		return charmap.ISO8859_13
	case "ISO-8859-15":
		return charmap.ISO8859_15
	case "ISO-8859-16":
		return charmap.ISO8859_16
	case "windows-1250":
		return charmap.Windows1250
	case "windows-1251":
		return charmap.Windows1251
	case "windows-1252":
		return charmap.Windows1252
	case "windows-1253":
		return charmap.Windows1253
	case "windows-1254":
		return charmap.Windows1254
	case "windows-1255":
		return charmap.Windows1255
	case "windows-1256":
		return charmap.Windows1256
	case "windows-1257":
		return charmap.Windows1257
	case "windows-1258":
		return charmap.Windows1258
	case "KOI8-R":
		return charmap.KOI8R
	case "KOI8-U":
		return charmap.KOI8U
	case "IBM437":
		return charmap.CodePage437
	case "IBM850":
		return charmap.CodePage850
	case "IBM852":
		return charmap.CodePage852
	case "IBM855":
		return charmap.CodePage855
	case "IBM00858":
		return charmap.CodePage858
	case "IBM860":
		return charmap.CodePage860
	case "IBM862":
		return charmap.CodePage862
	case "IBM863":
		return charmap.CodePage863
	case "IBM865":
		return charmap.CodePage865
	case "IBM866":
		return charmap.CodePage866
	case "x-MacRoman":
		return charmap.Macintosh
	case "Shift_JIS":
		return japanese.ShiftJIS
	case "EUC-JP":
		return japanese.EUCJP
	case "ISO-2022-JP":
		return japanese.ISO2022JP
	case "EUC-KR":
		return korean.EUCKR
	case "GBK":
		return simplifiedchinese.GBK
	case "GB18030":
		return simplifiedchinese.GB18030
	case "Big5":
		return traditionalchinese.Big5
	}
	return nil
}

var charsetAliasesOnce lazy.Value[map[string]string]

// charsetAliases returns the names of charsets by all their names in small letters.
func charsetAliases() map[string]string {
	return charsetAliasesOnce.Get(func() map[string]string {
		list := map[string]string{}
		for _, row := range charsetNames {
			names := strings.Fields(row)
			for _, alias := range names {
				list[strings.ToLower(alias)] = names[0]
			}
		}
		return list
	})
}

// libraryCodec returns the codec of an encoding. Each character is encoded by itself.
func libraryCodec(name string, e encoding.Encoding) *codec {
	bad := "Invalid " + name + " encoding"
	return &codec{
		name: name,
		encode: func(b []byte, c rune) ([]byte, string) {
			out, err := e.NewEncoder().Bytes([]byte(string(c)))
			if err != nil || c >= 0xd800 && c < 0xe000 {
				return b, bad
			}
			return append(b, out...), ""
		},
		decode: func(next func() (byte, bool, Word)) (rune, bool, string, Word) { return decodeLibrary(e, bad, next) },
	}
}

// longestChar is how many bytes a character of the library's charsets has at most, with what switches to its set.
const longestChar = 8

// decodeLibrary reads bytes until they are a character.
func decodeLibrary(e encoding.Encoding, bad string, next func() (byte, bool, Word)) (rune, bool, string, Word) {
	var in []byte
	for len(in) < longestChar {
		c, ok, exc := next()
		if !ok || exc != 0 {
			return 0, false, "", exc
		}
		in = append(in, c)
		var out [longestChar]byte
		n, _, err := e.NewDecoder().Transform(out[:], in, false)
		if n == 0 && (err == transform.ErrShortSrc || err == nil) {
			continue
		}
		char := []rune(string(out[:n]))
		if err != nil && err != transform.ErrShortSrc || len(char) == 0 || char[0] == '\ufffd' {
			return 0, false, bad, 0
		}
		return char[0], true, "", 0
	}
	return 0, false, bad, 0
}
