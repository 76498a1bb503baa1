package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

// Names that this package looks up: interned first in every heap, so that their words are constants.
const (
	nameEmpty = layout.Word(iota<<3) | layout.TagString
	nameInit
	nameNew
	nameCall
	nameRepr
	nameStr
	nameBool
	nameLen
	nameHash
	nameContains
	nameIter
	nameNext
	nameGetItem
	nameSetItem
	nameDelItem
	nameGetAttr
	nameSetAttr
	nameDelAttr
	nameGet
	nameSet
	nameDelete
	nameSetName
	nameEnter
	nameExit
	nameName
	nameQualName
	nameModule
	nameClass
	nameDict
	nameBases
	nameFile
	namePath
	nameAll
	nameMain
	nameGlobals
	nameIntSpecial
	nameFloatSpecial
	nameComplexSpecial
	nameAbs
	nameDir
	nameReversed
	nameSend
	nameThrow
	nameClose
	nameArgs
	nameValue
	nameErrno
	nameBuildClass
	nameImport
	nameDivMod
	numNames
)

// fixedNames are the strings of the names above, in their order.
var fixedNames = [...]string{
	"", "__init__", "__new__", "__call__", "__repr__", "__str__", "__bool__", "__len__", "__hash__", "__contains__", "__iter__", "__next__",
	"__getitem__", "__setitem__", "__delitem__", "__getattr__", "__setattr__", "__delattr__", "__get__", "__set__", "__delete__", "__set_name__",
	"__enter__", "__exit__", "__name__", "__qualname__", "__module__", "__class__", "__dict__", "__bases__", "__file__", "__path__", "__all__",
	"__main__", "__globals__", "__int__", "__float__", "__complex__", "__abs__", "__dir__", "__reversed__", "send", "throw", "close",
	"args", "value", "errno", "__build_class__", "__import__", "__divmod__",
}
