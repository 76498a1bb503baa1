package py

func orderedDictType() *TypeDef { return plainType("OrderedDict") }
func dequeType() *TypeDef       { return plainType("deque") }

func attrTupleType(id TypeID) *TypeDef { return plainType("tuple") }
