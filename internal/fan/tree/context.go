package tree

// Context is a visitor that knows the definitions around the current node. Steps embed it.
type Context struct {
	NopVisitor
	Type   *TypeDef
	Method *MethodDef // nil outside of methods
}

// EnterType notes the type.
func (c *Context) EnterType(t *TypeDef) { c.Type = t }

// EnterMethod notes the method.
func (c *Context) EnterMethod(m *MethodDef) { c.Method = m }

// ExitMethod forgets the method.
func (c *Context) ExitMethod(*MethodDef) { c.Method = nil }

// InStatic reports whether there is no this.
func (c *Context) InStatic() bool { return c.Method == nil || c.Method.IsStatic() }
