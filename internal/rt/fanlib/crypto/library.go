package crypto

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type, by name.
type table map[string]fan.Native

// Natives returns the methods by qualified name.
func Natives() map[string]fan.Native {
	list := map[string]fan.Native{}
	for typ, methods := range map[string]table{
		"JDigest": digestMethods(), "JMacKey": macMethods(),
		"JKeyPair": pairMethods(), "JPrivKey": privMethods(), "JPubKey": pubMethods(),
		"X509": certMethods(), "JKeyStore": storeMethods(),
		"JwRsaPubKey": rsaWebMethods(), "JwEcPubKey": ecWebMethods(),
	} {
		for name, f := range methods {
			list["cryptoJava::"+typ+"."+name] = f
		}
	}
	return list
}

// Hidden returns what objects have besides their fields, by type.
func Hidden() map[string]fan.Hidden {
	list := map[string]fan.Hidden{}
	for _, typ := range [...]string{"JDigest", "JMacKey", "JKey", "X509"} {
		list["cryptoJava::"+typ] = fan.Hidden{Words: 1, Host: true}
	}
	return list
}

// thrown is an exception of the reference's host, as sys::Err shows it.
func thrown(class, message string) error {
	text := class
	if message != "" {
		text += ": " + message
	}
	return &fan.Err{Type: "sys::Err", Message: text}
}

// illegal is one that Fantom knows as an ArgErr.
func illegal(class, message string) error {
	return &fan.Err{Type: "sys::ArgErr", Message: class + ": " + message}
}

// unknown is that of an algorithm that there is not.
func unknown(message string) error { return thrown("java.security.NoSuchAlgorithmException", message) }

// failFor returns an exception with a cause.
func failFor(t *fan.Thread, message string, cause error) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	e := t.Keep(t.NewErr("sys::Err", message))
	text := t.Keep(t.NewStr(message))
	t.SetErr(e, text, t.Exception(cause))
	return 0, e
}

// stateOf returns the value in Go of an object; it is of the type that the object's class says, unless its constructor has not returned.
func stateOf[T any](t *fan.Thread, w Word) (v T, exc Word) {
	v, ok := t.HostOf(w).(T)
	if !ok {
		exc = t.NewErr("sys::NullErr", "java.lang.NullPointerException")
	}
	return v, exc
}

// newOf returns an object of a type of the pod that stands for a value in Go.
func newOf(t *fan.Thread, typ string, v any) (Word, Word) {
	of, err := t.Runtime().Type("cryptoJava::" + typ)
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.NewHost(of, v, nil))
}

// bufOf returns a new Buf of bytes, or the exception for an error.
func bufOf(t *fan.Thread, b []byte, err error) (Word, Word) {
	if err != nil {
		return t.FailWith(err)
	}
	return sys.NewBuf(t, b)
}

// callStatic calls a static method of a type with tagged arguments.
func callStatic(t *fan.Thread, typ, method string, args ...Word) (Word, Word) {
	of, err := t.Runtime().Type(typ)
	if err != nil {
		return t.FailWith(err)
	}
	s, ok := of.FindSlot(method)
	if !ok || s.Method == nil {
		return t.Fail("UnknownSlotErr", typ+"."+method)
	}
	return t.CallTagged(s.Method, args)
}
