package jit

import (
	"fmt"
	"os"
	"unsafe"
)

// Code is a block of machine code that can be called. It stays mapped until Close.
type Code struct {
	mem []byte
}

// Map copies code into memory of its own and makes that executable. The block
// begins at a page boundary. The error is errors.ErrUnsupported where Supported is false.
func Map(code []byte) (*Code, error) {
	return MapFilled(len(code), func(mem []byte, _ uintptr) { copy(mem, code) })
}

// MapFilled is Map of so many bytes of code that fill writes, for code that needs to know the address at which it will lie.
func MapFilled(size int, fill func(mem []byte, address uintptr)) (*Code, error) {
	if size == 0 {
		return nil, fmt.Errorf("mapping machine code: no code")
	}
	mem, err := mapPages(roundToPage(size))
	if err != nil {
		return nil, fmt.Errorf("mapping machine code: %w", err)
	}
	fill(mem[:size], uintptr(unsafe.Pointer(&mem[0])))
	if err := makeExecutable(mem); err != nil {
		unmapPages(mem)
		return nil, fmt.Errorf("making machine code executable: %w", err)
	}
	return &Code{mem: mem}, nil
}

// Close unmaps the code. No call may be under way.
func (c *Code) Close() error {
	mem := c.mem
	c.mem = nil
	return unmapPages(mem)
}

// Addr returns the address of the byte at offset.
func (c *Code) Addr(offset int) uintptr {
	return uintptr(unsafe.Pointer(&c.mem[offset]))
}

// Call enters the code at offset with up to four words in the C convention's
// argument registers, and returns the word in its result register. Memory whose
// addresses are passed must not be on a goroutine's stack; see Memory.
func (c *Code) Call(stack *Stack, offset int, args ...uintptr) uintptr {
	var regs [4]uintptr
	copy(regs[:], args)
	return call(c.Addr(offset), stack.top(), &regs)
}

// Memory is a block outside Go's heap, for data that native code reads and writes.
// Its address never changes.
type Memory struct {
	Bytes []byte // the block, of whole pages
}

// NewMemory maps a zeroed block of at least size bytes. The error is
// errors.ErrUnsupported where Supported is false.
func NewMemory(size int) (*Memory, error) {
	mem, err := mapPages(roundToPage(size))
	if err != nil {
		return nil, fmt.Errorf("mapping memory: %w", err)
	}
	return &Memory{Bytes: mem}, nil
}

// Addr returns the address of the byte at offset.
func (m *Memory) Addr(offset int) uintptr { return uintptr(unsafe.Pointer(&m.Bytes[offset])) }

// Close unmaps the block.
func (m *Memory) Close() error {
	mem := m.Bytes
	m.Bytes = nil
	return unmapPages(mem)
}

// Stack is a stack for native code, with a page below it that faults when touched,
// so that an overflow ends in a signal and not in other memory.
type Stack struct {
	mem  []byte // the guard page, then the stack
	room []byte // the stack
}

// NewStack maps a stack of at least size bytes. The error is errors.ErrUnsupported
// where Supported is false.
func NewStack(size int) (*Stack, error) {
	page := os.Getpagesize()
	mem, err := mapPages(roundToPage(size) + page)
	if err != nil {
		return nil, fmt.Errorf("mapping a native stack: %w", err)
	}
	if err := forbid(mem[:page]); err != nil {
		unmapPages(mem)
		return nil, fmt.Errorf("guarding a native stack: %w", err)
	}
	return &Stack{mem, mem[page:]}, nil
}

// top returns the address above the stack, where it begins to grow down from.
func (s *Stack) top() uintptr {
	return uintptr(unsafe.Pointer(unsafe.SliceData(s.mem))) + uintptr(len(s.mem))
}

// Close unmaps the stack.
func (s *Stack) Close() error {
	mem := s.mem
	s.mem, s.room = nil, nil
	return unmapPages(mem)
}

// roundToPage returns n, at least 1, rounded up to whole pages.
func roundToPage(n int) int {
	page := os.Getpagesize()
	return (max(n, 1) + page - 1) &^ (page - 1)
}

// Top returns the address above the stack, a multiple of 16: where it begins to grow down from.
func (s *Stack) Top() uintptr { return s.top() }

// Room returns how many bytes of the stack lie below an address on it.
func (s *Stack) Room(at uintptr) int { return int(at-s.top()) + len(s.room) }

// Words returns n words at an address on the stack: a view. It is nil where they are not all on it.
func Words[T ~uint64](s *Stack, at uintptr, n int) []T {
	room := s.room
	if offset := at - s.top() + uintptr(len(room)); n >= 0 && offset <= uintptr(len(room)) && uintptr(n) <= (uintptr(len(room))-offset)/8 {
		return unsafe.Slice((*T)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(room)), offset)), n)
	}
	return nil
}
