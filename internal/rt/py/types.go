package py

import "github.com/tandem-lang/tandem/internal/lazy"

var fixedTypesOnce lazy.Value[*[NumFixedTypes]*TypeDef]

// fixedTypes returns what values of the types of fixed numbers can do. All runtimes share it.
func fixedTypes() *[NumFixedTypes]*TypeDef {
	return fixedTypesOnce.Get(func() *[NumFixedTypes]*TypeDef {
		var defs [NumFixedTypes]*TypeDef
		for id := Object; id < NumFixedTypes; id++ {
			defs[id] = fixedType(id)
		}
		return &defs
	})
}

// fixedType makes what values of a type of a fixed number can do.
func fixedType(id TypeID) *TypeDef {
	if id.isException() {
		return exceptionType(id)
	}
	switch id {
	case Object:
		return objectType()
	case TypeType:
		return typeType()
	case NoneType:
		return noneType()
	case EllipsisType:
		return constantType("", "Ellipsis")
	case NotImplementedType:
		return constantType("", "NotImplemented")
	case Bool:
		return boolType()
	case Int:
		return intType()
	case Float:
		return floatType()
	case Complex:
		return complexType()
	case Str:
		return strType()
	case Bytes:
		return bytesType()
	case ByteArray:
		return byteArrayType()
	case MemoryView:
		return memoryViewType()
	case Array:
		return arrayType()
	case Tuple:
		return tupleType()
	case List:
		return listType()
	case Dict:
		return dictType()
	case DictView:
		return dictViewType()
	case Set:
		return setType()
	case FrozenSet:
		return frozenSetType()
	case Range:
		return rangeType()
	case SliceType:
		return sliceType()
	case Function:
		return functionType("function")
	case GeneratorFunction:
		return functionType("generator")
	case Closure:
		return functionType("closure")
	case BoundMethod:
		return boundMethodType()
	case Generator:
		return generatorType()
	case Iterator:
		return iteratorType()
	case Module:
		return moduleType()
	case StaticMethod, ClassMethod:
		return wrapperType(id)
	case Property:
		return propertyType()
	case Super:
		return superType()
	case Enumerate:
		return enumerateType()
	case Zip:
		return zipType()
	case Map:
		return mapType()
	case Filter:
		return filterType()
	case Reversed:
		return reversedType()
	case IteratorOver:
		return iteratorOverType()
	case OrderedDict:
		return orderedDictType()
	case Deque:
		return dequeType()
	case AttrTuple:
		return attrTupleType()
	case CellType:
		return cellType()
	case CodeType:
		return codeType()
	}
	return plainType("?")
}

// plainType returns a type whose values do nothing.
func plainType(name string) *TypeDef { return &TypeDef{Name: name} }

func exceptionType(id TypeID) *TypeDef {
	e := exceptionTable[id-BaseException]
	return &TypeDef{
		Name: e.name, Base: e.base, New: newExceptionValue, Print: printException, Attr: exceptionAttr, Attrs: []string{"args", "errno", "value"},
	}
}
