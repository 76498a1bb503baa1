package ssa

// arena hands out slices of large blocks, so that the many short lists of a function are few allocations. Lists that grow leave
// the memory behind in which they were.
type arena[T any] struct {
	free []T
}

const arenaBlock = 512

// take returns n zero elements.
func (a *arena[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	if n > len(a.free) {
		a.free = make([]T, max(n, arenaBlock))
	}
	list := a.free[:n:n]
	a.free = a.free[n:]
	return list
}

func (a *arena[T]) copied(list []T) []T {
	c := a.take(len(list))
	copy(c, list)
	return c
}

// append appends to a list, which moves to where there is room if it has none.
func (a *arena[T]) append(list []T, x T) []T {
	if len(list) == cap(list) {
		grown := a.take(max(4, 2*len(list)))
		copy(grown, list)
		list = grown[:len(list)]
	}
	return append(list, x)
}
