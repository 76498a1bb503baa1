package crypto

import (
	"crypto"
	_ "crypto/md5"  // the hashes that crypto.Hash makes
	_ "crypto/sha1" // likewise
	_ "crypto/sha256"
	_ "crypto/sha3"
	_ "crypto/sha512"
	"strings"

	"github.com/tandem-lang/tandem/internal/lazy"
)

var hashesOnce, digestOIDsOnce, macOIDsOnce lazy.Value[map[string]crypto.Hash]

// hashes are the hash functions by the name under which JDK 17 has them, in upper case.
func hashes() map[string]crypto.Hash {
	return hashesOnce.Get(func() map[string]crypto.Hash {
		return map[string]crypto.Hash{
			"MD5": crypto.MD5, "SHA-1": crypto.SHA1,
			"SHA-224": crypto.SHA224, "SHA-256": crypto.SHA256, "SHA-384": crypto.SHA384, "SHA-512": crypto.SHA512,
			"SHA-512/224": crypto.SHA512_224, "SHA-512/256": crypto.SHA512_256,
			"SHA3-224": crypto.SHA3_224, "SHA3-256": crypto.SHA3_256, "SHA3-384": crypto.SHA3_384, "SHA3-512": crypto.SHA3_512,
		}
	})
}

// digestOIDs are the object identifiers of hash functions (RFC 8017, appendix B.1; FIPS 202).
func digestOIDs() map[string]crypto.Hash {
	return digestOIDsOnce.Get(func() map[string]crypto.Hash {
		return map[string]crypto.Hash{
			"1.2.840.113549.2.5": crypto.MD5, "1.3.14.3.2.26": crypto.SHA1,
			"2.16.840.1.101.3.4.2.4": crypto.SHA224, "2.16.840.1.101.3.4.2.1": crypto.SHA256, "2.16.840.1.101.3.4.2.2": crypto.SHA384,
			"2.16.840.1.101.3.4.2.3": crypto.SHA512, "2.16.840.1.101.3.4.2.5": crypto.SHA512_224, "2.16.840.1.101.3.4.2.6": crypto.SHA512_256,
			"2.16.840.1.101.3.4.2.7": crypto.SHA3_224, "2.16.840.1.101.3.4.2.8": crypto.SHA3_256,
			"2.16.840.1.101.3.4.2.9": crypto.SHA3_384, "2.16.840.1.101.3.4.2.10": crypto.SHA3_512,
		}
	})
}

// macOIDs are those of HMAC with a hash function (RFC 8018, appendix B.1.2).
func macOIDs() map[string]crypto.Hash {
	return macOIDsOnce.Get(func() map[string]crypto.Hash {
		return map[string]crypto.Hash{
			"1.2.840.113549.2.7": crypto.SHA1, "1.2.840.113549.2.8": crypto.SHA224, "1.2.840.113549.2.9": crypto.SHA256,
			"1.2.840.113549.2.10": crypto.SHA384, "1.2.840.113549.2.11": crypto.SHA512,
			"1.2.840.113549.2.12": crypto.SHA512_224, "1.2.840.113549.2.13": crypto.SHA512_256,
		}
	})
}

// digestNamed returns the hash function that MessageDigest.getInstance finds, 0 where there is none: case does not count, and the first
// hyphen of SHA-2 may be missing.
func digestNamed(name string) crypto.Hash {
	if h, ok := digestOIDs()[strings.TrimPrefix(name, "OID.")]; ok {
		return h
	}
	upper := strings.ToUpper(name)
	switch {
	case upper == "SHA" || upper == "SHA1":
		return crypto.SHA1
	case strings.HasPrefix(upper, "SHA") && !strings.HasPrefix(upper, "SHA-") && !strings.HasPrefix(upper, "SHA3-"):
		upper = "SHA-" + upper[3:]
	}
	return hashes()[upper]
}

// plainNamed returns the hash function whose name, without its first hyphen, names are made of: HmacSHA256, SHA256withRSA.
func plainNamed(name string) crypto.Hash {
	upper := strings.ToUpper(name)
	if rest, ok := strings.CutPrefix(upper, "SHA"); ok && !strings.HasPrefix(upper, "SHA3-") {
		if strings.HasPrefix(rest, "-") {
			return 0
		}
		upper = "SHA-" + rest
	}
	return hashes()[upper]
}

// macNamed returns the hash function of a message authentication code, 0 where there is none.
func macNamed(name string) crypto.Hash {
	if h, ok := macOIDs()[strings.TrimPrefix(name, "OID.")]; ok {
		return h
	}
	if len(name) < 4 || !strings.EqualFold(name[:4], "Hmac") {
		return 0
	}
	return plainNamed(name[4:])
}
