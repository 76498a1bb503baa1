package types

import "fmt"

// Predefined are the types and methods of the installed sys that the language knows.
type Predefined struct {
	Pod *Pod

	Obj, Bool, Enum, Facet, Int, Float, Decimal, Str, StrBuf, Duration, List, Map, Func, Err Type
	PodT, Type, Slot, Field, Method, Range, Test, Uri, Void                                  Type
	This                                                                                     Type
	FieldNotSetErr, NotImmutableErr                                                          Type

	ObjTrap, ObjWith, ObjToImmutable             *Method
	BoolNot                                      *Method
	IntIncrement, IntDecrement, IntPlus          *Method
	FloatPlus, FloatMinus                        *Method
	StrPlus                                      *Method
	StrBufMake, StrBufAdd, StrBufToStr           *Method
	ListMake, ListMakeObj, ListAdd               *Method
	MapMake, MapSet                              *Method
	EnumOrdinal                                  *Method
	FuncBind, FuncCall                           *Method
	RangeMakeInclusive, RangeMakeExclusive       *Method
	SlotFindMethod, SlotFindFunc                 *Method
	PodFind, PodLocale                           *Method
	TypePod, TypeField, TypeMethod               *Method
	FieldNotSetErrMake, NotImmutableErrMake      *Method
	FuncEnterCtor, FuncExitCtor, FuncCheckInCtor *Method // known to compiler and runtime only
}

// predefine fills in ns.Sys.
func (ns *Namespace) predefine(sys *Pod) error {
	s := &ns.Sys
	s.Pod = sys
	types := map[string]*Type{
		"Obj": &s.Obj, "Bool": &s.Bool, "Enum": &s.Enum, "Facet": &s.Facet, "Int": &s.Int, "Float": &s.Float,
		"Decimal": &s.Decimal, "Str": &s.Str, "StrBuf": &s.StrBuf, "Duration": &s.Duration, "List": &s.List,
		"Map": &s.Map, "Func": &s.Func, "Err": &s.Err, "Pod": &s.PodT, "Type": &s.Type, "Slot": &s.Slot,
		"Field": &s.Field, "Method": &s.Method, "Range": &s.Range, "Test": &s.Test, "Uri": &s.Uri, "Void": &s.Void,
		"This": &s.This, "FieldNotSetErr": &s.FieldNotSetErr, "NotImmutableErr": &s.NotImmutableErr,
	}
	for name, to := range types {
		c := sys.Class(name)
		if c == nil {
			return &UnknownTypeError{"sys::" + name}
		}
		*to = c
	}
	ns.listClass, ns.mapClass, ns.funcClass = sys.Class("List"), sys.Class("Map"), sys.Class("Func")
	methods := []struct {
		to   **Method
		t    Type
		name string
	}{
		{&s.ObjTrap, s.Obj, "trap"}, {&s.ObjWith, s.Obj, "with"}, {&s.ObjToImmutable, s.Obj, "toImmutable"},
		{&s.BoolNot, s.Bool, "not"},
		{&s.IntIncrement, s.Int, "increment"}, {&s.IntDecrement, s.Int, "decrement"}, {&s.IntPlus, s.Int, "plus"},
		{&s.FloatPlus, s.Float, "plus"}, {&s.FloatMinus, s.Float, "minus"},
		{&s.StrPlus, s.Str, "plus"},
		{&s.StrBufMake, s.StrBuf, "make"}, {&s.StrBufAdd, s.StrBuf, "add"}, {&s.StrBufToStr, s.StrBuf, "toStr"},
		{&s.ListMake, s.List, "make"}, {&s.ListMakeObj, s.List, "makeObj"}, {&s.ListAdd, s.List, "add"},
		{&s.MapMake, s.Map, "make"}, {&s.MapSet, s.Map, "set"},
		{&s.EnumOrdinal, s.Enum, "ordinal"},
		{&s.FuncBind, s.Func, "bind"}, {&s.FuncCall, s.Func, "call"},
		{&s.RangeMakeInclusive, s.Range, "makeInclusive"}, {&s.RangeMakeExclusive, s.Range, "makeExclusive"},
		{&s.SlotFindMethod, s.Slot, "findMethod"}, {&s.SlotFindFunc, s.Slot, "findFunc"},
		{&s.PodFind, s.PodT, "find"}, {&s.PodLocale, s.PodT, "locale"},
		{&s.TypePod, s.Type, "pod"}, {&s.TypeField, s.Type, "field"}, {&s.TypeMethod, s.Type, "method"},
		{&s.FieldNotSetErrMake, s.FieldNotSetErr, "make"}, {&s.NotImmutableErrMake, s.NotImmutableErr, "make"},
	}
	for _, m := range methods {
		if *m.to = MethodOf(m.t, m.name); *m.to == nil {
			return &UnknownSlotError{m.t.QName() + "." + m.name}
		}
	}
	s.FuncEnterCtor = hiddenMethod(s.Func, "enterCtor", s.Void, s.Obj)
	s.FuncExitCtor = hiddenMethod(s.Func, "exitCtor", s.Void)
	s.FuncCheckInCtor = hiddenMethod(s.Func, "checkInCtor", s.Void, s.Obj)
	return nil
}

// hiddenMethod returns a method that no pod declares.
func hiddenMethod(parent Type, name string, returns Type, params ...Type) *Method {
	m := &Method{Returns: returns}
	m.SlotName, m.ParentType, m.FlagBits = name, parent, Public|Virtual
	for i, t := range params {
		m.Params = append(m.Params, &ParamInfo{Name: fmt.Sprintf("p%d", i), Type: t})
	}
	return m
}
