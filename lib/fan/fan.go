// Package fanlib holds the library that Fantom sources are compiled against where
// no Fantom is installed: the pods sys, concurrent, crypto, inet, math and util.
//
// Its declarations are the files sys/*.fan: every type and slot of Fantom's sys with
// its flags, signature, facets and defaults, documented, and without code. z_sys.pod is
// what Tandem compiles them to:
//
//	go test ./internal/driver -run Embedded -update
//
// A test compiles them against z_sys.pod itself and gets z_sys.pod, so that it is
// never out of date. z_sysrun.pod, from sysrun/*.fan, has the methods of sys that the runtime takes
// from Fantom: a method of sys::T is there a static one of TRun with the receiver as its first parameter. z_concurrent.pod, from
// concurrent/fan/*.fan, is the pod concurrent, whose natives package internal/rt/fanlib/concurrent has; z_inet.pod, z_math.pod and
// z_util.pod are pods likewise. z_crypto.pod has of the pod crypto what others declare slots of: keys, certificates and stores of both. What an installed Fantom has is held against it by
//
//	tandem dis --compare FAN_HOME/lib/fan/sys.pod sys
//
// It does not know how a pod is compiled or read.
package fanlib

import _ "embed"

//go:embed z_sys.pod
var sys []byte

// Sys returns the bytes of sys.pod, which must not be changed.
func Sys() []byte { return sys }

//go:embed z_sysrun.pod
var sysRun []byte

//go:embed z_concurrent.pod
var concurrent []byte

//go:embed z_crypto.pod
var crypto []byte

//go:embed z_inet.pod
var inet []byte

//go:embed z_math.pod
var math []byte

//go:embed z_util.pod
var util []byte

// Library returns the pods that programs are compiled against and run with, by name; they must not be changed.
func Library() map[string][]byte {
	return map[string][]byte{"sys": sys, "concurrent": concurrent, "crypto": crypto, "inet": inet, "math": math, "util": util}
}

// SysRun returns the bytes of sysrun.pod, which must not be changed.
func SysRun() []byte { return sysRun }
