package py

func sliceType() *TypeDef       { return plainType("slice") }
func orderedDictType() *TypeDef { return plainType("OrderedDict") }
func dequeType() *TypeDef       { return plainType("deque") }

func attrTupleType(id TypeID) *TypeDef { return plainType("tuple") }
