package keyfile_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/rt/fanlib/crypto/keyfile"
)

// free allows all work.
func free(int64) error { return nil }

var noon = time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)

// files are what openssl.txtar holds, by name.
func files(t testing.TB) map[string][]byte {
	t.Helper()
	a, err := txtar.ParseFile("testdata/openssl.txtar")
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]byte{}
	for _, f := range a.Files {
		b, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(string(f.Data), "\n", ""))
		if err != nil {
			t.Fatal(err)
		}
		list[f.Name] = b
	}
	return list
}

// All encryptions of another writer are read.
func TestReadOpenSSL(t *testing.T) {
	list := files(t)
	for _, name := range []string{"legacy", "rc", "des2", "modern", "aes"} {
		data := list[name+".p12"]
		entries, err := keyfile.Read(data, "secret", free)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(entries) != 1 || !bytes.Equal(entries[0].Key, list["k.der"]) || len(entries[0].Chain) != 1 || !bytes.Equal(entries[0].Chain[0], list["c.der"]) {
			t.Errorf("%s: %d entries, not the key and its certificate", name, len(entries))
		}
		want := "1"
		if name == "legacy" {
			want = "leaf"
			if got := entries[0].Attributes[0]; got != (keyfile.Attribute{ID: "1.2.840.113549.1.9.20", Value: "Leaf"}) {
				t.Errorf("%s: attribute %v", name, got)
			}
		}
		if entries[0].Alias != want {
			t.Errorf("%s: alias %q, want %q", name, entries[0].Alias, want)
		}
		for _, password := range []string{"Secret", ""} {
			if _, err := keyfile.Read(data, password, free); !errors.Is(err, keyfile.ErrPassword) {
				t.Errorf("%s: password %q: %v", name, password, err)
			}
		}
	}
}

// made are entries of both kinds; the certificate is one that signed itself.
func made(t testing.TB) []keyfile.Entry {
	list := files(t)
	return []keyfile.Entry{
		{Alias: "own", Key: list["k.der"], Chain: [][]byte{list["c.der"]}, Attributes: []keyfile.Attribute{{ID: "1.2.3.4", Value: "text ü"}, {ID: "1.2.3.5", Value: "01:ab"}}},
		{Alias: "others", Chain: [][]byte{list["c.der"]}},
		{Alias: "second", Key: list["k.der"], Chain: [][]byte{list["c.der"]}},
	}
}

// What is written is what is read again: in PKCS #12 with two more attributes, in JKS without any, both in an order of their own.
func TestRoundTrip(t *testing.T) {
	for _, f := range []keyfile.Format{keyfile.PKCS12, keyfile.JKS} {
		data, err := keyfile.Write(f, made(t), "pass word ü", noon)
		if err != nil {
			t.Fatal(err)
		}
		got, err := keyfile.Read(data, "pass word ü", free)
		if err != nil {
			t.Fatalf("format %d: %v", f, err)
		}
		byAlias := map[string]keyfile.Entry{}
		for _, e := range got {
			byAlias[e.Alias] = e
		}
		for _, want := range made(t) {
			have := byAlias[want.Alias]
			if f == keyfile.JKS {
				want.Attributes = nil
			} else if want.Key != nil {
				if len(have.Attributes) != len(want.Attributes)+2 {
					t.Errorf("%s has %d attributes", want.Alias, len(have.Attributes))
				}
				have.Attributes = have.Attributes[:len(want.Attributes)] // of a set, which has no order
				slices.SortFunc(have.Attributes, func(a, b keyfile.Attribute) int { return strings.Compare(a.ID, b.ID) })
				if len(have.Attributes) == 0 {
					have.Attributes = nil
				}
			}
			if diff := cmp.Diff(want, have); diff != "" {
				t.Errorf("format %d, %s: %s", f, want.Alias, diff)
			}
		}
		if len(got) != 3 {
			t.Errorf("format %d: %d entries", f, len(got))
		}
		if _, err := keyfile.Read(data, "pass word", free); !errors.Is(err, keyfile.ErrPassword) && !errors.Is(err, keyfile.ErrTampered) {
			t.Errorf("format %d: another password: %v", f, err)
		}
		data[len(data)/2] ^= 1
		if _, err := keyfile.Read(data, "pass word ü", free); err == nil {
			t.Errorf("format %d: a damaged file was read", f)
		}
	}
}

func TestEmpty(t *testing.T) {
	for _, f := range []keyfile.Format{keyfile.PKCS12, keyfile.JKS} {
		data, err := keyfile.Write(f, nil, "x", noon)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := keyfile.Read(data, "x", free); err != nil || len(got) != 0 {
			t.Errorf("format %d: %d entries, %v", f, len(got), err)
		}
	}
}

func TestBroken(t *testing.T) {
	jks, err := keyfile.Write(keyfile.JKS, made(t), "x", noon)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"empty", nil, keyfile.ErrShort},
		{"text", []byte("zzz"), keyfile.ErrShort},
		{"number", []byte{2, 1, 3}, keyfile.ErrShort},
		{"head", jks[:10], keyfile.ErrShort},
		{"half", jks[:len(jks)/2], keyfile.ErrShort},
		{"version", binary.BigEndian.AppendUint64([]byte{0xfe, 0xed, 0xfe, 0xed}, 9<<32|1<<31), keyfile.ErrShort},
		{"later version", append(binary.BigEndian.AppendUint64([]byte{0xfe, 0xed, 0xfe, 0xed}, 9<<32), make([]byte, 20)...), keyfile.ErrFormat},
		{"secret", append(binary.BigEndian.AppendUint64([]byte{0xfe, 0xed, 0xfe, 0xed}, 2<<32|1), append([]byte{0, 0, 0, 3, 0, 0}, make([]byte, 28)...)...), keyfile.ErrSecret},
	} {
		if _, err := keyfile.Read(tt.data, "x", free); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

// The work that a file asks for is asked of the caller, who may refuse it.
func TestSpend(t *testing.T) {
	stop := errors.New("no time")
	var asked int64
	_, err := keyfile.Read(files(t)["modern.p12"], "secret", func(steps int64) error {
		asked += steps
		return stop
	})
	if !errors.Is(err, stop) || asked < 2048 {
		t.Errorf("asked for %d steps, %v", asked, err)
	}
}

func TestFormatNamed(t *testing.T) {
	for name, want := range map[string]keyfile.Format{"pkcs12": keyfile.PKCS12, "PKCS12": keyfile.PKCS12, "JKS": keyfile.JKS} {
		if f, ok := keyfile.FormatNamed(name); !ok || f != want {
			t.Errorf("%s: %v, %v", name, f, ok)
		}
	}
	if _, ok := keyfile.FormatNamed("dks"); ok {
		t.Error("a format that there is not was found")
	}
}

func FuzzRead(f *testing.F) {
	for name, data := range files(f) {
		if strings.HasSuffix(name, ".p12") {
			f.Add(data)
		}
	}
	jks, err := keyfile.Write(keyfile.JKS, made(f), "secret", noon)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(jks)
	tired := errors.New("enough")
	f.Fuzz(func(t *testing.T, data []byte) {
		left := int64(2_000_000)
		entries, err := keyfile.Read(data, "secret", func(steps int64) error {
			if left -= steps; left < 0 {
				return tired
			}
			return nil
		})
		if err != nil {
			return
		}
		for _, e := range entries {
			if e.Key == nil && len(e.Chain) != 1 {
				t.Errorf("%q: %d certificates are trusted at once", e.Alias, len(e.Chain))
			}
		}
	})
}
