// Package machine is Python's module machine, as far as a computer with an operating system has one.
//
//	import machine
//	s = machine.Signal(pin, invert=True)       # pin: of a class that derives from machine.PinBase
//	s.on()                                     # pin.value(False)
//	machine.mem32[0x3f200000]                  # a word of physical memory
//
// Memory is read and written through the file /dev/mem: a program needs that file granted, and the system's permission.
package machine

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "idle", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.None, t.Wait(func(<-chan struct{}) {}) }},
			{Name: "soft_reset", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return t.Fail(py.SystemExit, "") }},
			{Name: "time_pulse_us", Min: 2, Max: 3, Fn: timePulse},
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			for _, m := range &memories {
				if !add(m.name, t.NewHost(t.NativeType("machine.mem", memoryType), m.size, nil)) {
					return false
				}
			}
			return add("PinBase", t.ClassOf(pinBase(t))) && add("Signal", t.ClassOf(t.NativeType("machine.Signal", signalType)))
		},
	}
}
