package py

// WritableArg returns the bytes of an argument whose buffer may be written: a view.
func (t *Thread) WritableArg(w Word) ([]byte, Word) {
	if data, ok := t.Buffer(w); ok && t.TypeOf(t.Inner(w)).id != Bytes {
		return data, 0
	}
	return nil, t.Error(TypeError, "object with buffer protocol required")
}

// TextArg returns the text of an argument that is to be a str; bytes serve, too.
func (t *Thread) TextArg(w Word) (string, Word) {
	inner := t.Inner(w)
	if t.Heap.IsString(inner) || t.TypeOf(inner).id == Bytes {
		return string(t.Heap.Text(inner)), 0
	}
	return "", t.Error(TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(w).name)
}
