package inet

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type, by name.
type table map[string]fan.Native

// Natives returns the methods by qualified name.
func Natives() map[string]fan.Native {
	list := map[string]fan.Native{}
	for typ, methods := range map[string]table{
		"IpAddr": ipAddrMethods(), "IpInterface": ipInterfaceMethods(), "SocketConfig": socketConfigMethods(),
		"TcpSocket": tcpSocketMethods(), "TcpListener": tcpListenerMethods(), "UdpSocket": udpSocketMethods(), "MulticastSocket": multicastMethods(),
	} {
		for name, f := range methods {
			list["inet::"+typ+"."+name] = f
		}
	}
	return list
}

// The words of objects, behind the number of their value in Go.
const (
	wordConfig  = layout.FieldsStart + 8*(1+iota) // of sockets: the SocketConfig
	wordOptions                                   // and the SocketOptions, once they were asked for
	wordIn                                        // of a TcpSocket: the streams, likewise
	wordOut
	wordRemote = wordIn // of a UdpSocket: the IpAddr it is connected to
)

// Hidden returns what objects have besides their fields, by type.
func Hidden() map[string]fan.Hidden {
	return map[string]fan.Hidden{
		"inet::IpAddr": {Words: 1, Host: true}, "inet::IpInterface": {Words: 1, Host: true}, "inet::SocketConfig": {Words: 1, Host: true},
		"inet::TcpSocket": {Words: 5, Host: true}, "inet::TcpListener": {Words: 2, Host: true}, "inet::UdpSocket": {Words: 4, Host: true},
	}
}

// typeNamed returns a type of this pod, linked.
func typeNamed(t *fan.Thread, name string) (*fan.Type, Word) {
	typ, err := t.Runtime().Type("inet::" + name)
	if err != nil {
		return nil, t.Exception(err)
	}
	return typ, 0
}

// newHost returns an object of a type of this pod that stands for a value.
func newHost(t *fan.Thread, name string, v any) (Word, Word) {
	typ, exc := typeNamed(t, name)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewHost(typ, v, nil))
}

// hostOf returns the value in Go of an object.
func hostOf[T any](t *fan.Thread, w Word) (T, Word) {
	v, ok := t.HostOf(w).(T)
	if !ok {
		_, exc := t.Fail("NullErr", "java.lang.NullPointerException")
		return v, exc
	}
	return v, 0
}

// method is a method of the receiver's value.
func method[T any](f func(v T, t *fan.Thread, a fan.Args) (Word, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		v, exc := hostOf[T](t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return f(v, t, a)
	}
}

// test is a method that returns a Bool.
func test[T any](f func(v T) bool) fan.Native {
	return method(func(v T, _ *fan.Thread, _ fan.Args) (Word, Word) { return fan.Bool(f(v)), 0 })
}

// newStr is the end of natives that return a string.
func newStr(t *fan.Thread, s string) (Word, Word) { return t.NewStr(s), 0 }

// listOf returns a list of objects of a type of this pod, made one by one.
func listOf[T any](t *fan.Thread, name string, values []T, one func(*fan.Thread, T) (Word, Word)) (Word, Word) {
	typ, exc := typeNamed(t, name)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	words := make([]Word, len(values))
	for i, v := range values {
		w, exc := one(t, v)
		if exc != 0 {
			return 0, exc
		}
		words[i] = t.Keep(w)
	}
	return t.NewList(typ, words...)
}

// stored returns a word of an object that is made when it is first asked for.
func stored(t *fan.Thread, self Word, at uint64, make func() (Word, Word)) (Word, Word) {
	if w := t.Heap.Load(self, at); w != 0 {
		return w, 0
	}
	w, exc := make()
	if exc == 0 {
		t.Heap.Store(self, at, w)
	}
	return w, exc
}
