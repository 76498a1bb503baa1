package pybc

// Jump sizes.
//
// A jump's operand has one byte where the distance allows, else two. The reference
// finds the sizes by writing the function again and again: all jumps begin long, and
// one becomes short as soon as its distance, measured with the jumps in between as
// they then are (and, going forward, with its own second byte), fits a byte. Making
// a jump short never makes another one longer, so the order does not matter and the
// result is the same as that of this work list.
//
// Requires: code with all jumps long, labels placed. Provides: jump.short.
// Cost: linear; a jump that can be short spans at most maxSpan bytes, hence few others.

// jump is one jump in the code, where all jumps are long.
type jump struct {
	at    int32 // offset of the opcode
	label int32
	// waiting jumps do not fit yet but may when jumps that they span become short;
	// need is then the number of those.
	need    int32
	signed  bool
	short   bool
	waiting bool
}

// Limits of one-byte distances.
const (
	maxForward = 127
	maxSigned  = 63
	minSigned  = -64
	// maxSpan bounds the bytes, all jumps long, between a jump that can become
	// short and its label: 127 bytes of which every second begins a short jump.
	maxSpan = 2 * maxForward
)

// relax sets short for all jumps that become short. It returns queue for reuse.
func relax(jumps []jump, labels []labelPlace, queue []int32) []int32 {
	waiting := 0
	for i := range jumps {
		j := &jumps[i]
		over, inside := excess(jumps, labels, int32(i))
		switch {
		case over <= 0:
			j.short = true
		case over <= inside:
			j.waiting, j.need = true, over
			waiting++
		}
	}
	if waiting == 0 {
		return queue
	}
	for i := range jumps {
		if jumps[i].short {
			queue = append(queue, int32(i))
		}
	}
	for n := 0; n < len(queue) && waiting > 0; n++ {
		queue = spread(jumps, labels, queue, queue[n], &waiting)
	}
	return queue
}

// excess returns by how many bytes jump i is too long for one byte, and how many
// jumps it spans, each of which can give one.
func excess(jumps []jump, labels []labelPlace, i int32) (over, inside int32) {
	j := &jumps[i]
	to := labels[j.label]
	distance := to.at - j.at - 2
	if to.jumps > i { // forward; the label counts j itself as long
		limit := int32(maxForward)
		if j.signed {
			limit = maxSigned
		}
		return distance - limit, to.jumps - i - 1
	}
	if !j.signed {
		return 1, 0
	}
	return minSigned - distance, i - to.jumps
}

// spread tells the waiting jumps around jump i that it has become short.
func spread(jumps []jump, labels []labelPlace, queue []int32, i int32, waiting *int) []int32 {
	at := jumps[i].at
	for k := i - 1; k >= 0 && at-jumps[k].at <= maxSpan; k-- {
		if j := &jumps[k]; j.waiting && labels[j.label].jumps > i {
			queue = gain(j, queue, k, waiting)
		}
	}
	for k := i + 1; k < int32(len(jumps)) && jumps[k].at-at <= maxSpan; k++ {
		if j := &jumps[k]; j.waiting && labels[j.label].jumps <= i {
			queue = gain(j, queue, k, waiting)
		}
	}
	return queue
}

// gain counts one byte less for waiting jump j, whose number is k.
func gain(j *jump, queue []int32, k int32, waiting *int) []int32 {
	j.need--
	if j.need > 0 {
		return queue
	}
	j.waiting, j.short = false, true
	*waiting--
	return append(queue, k)
}

// shortsBefore returns for each jump, and for the end, how many jumps before it are short.
func shortsBefore(jumps []jump, buf []int32) []int32 {
	shorts := append(buf[:0], 0)
	n := int32(0)
	for i := range jumps {
		if jumps[i].short {
			n++
		}
		shorts = append(shorts, n)
	}
	return shorts
}

// append appends the operand of j, which is distance bytes from its own end.
func (j *jump) append(dst []byte, distance int) ([]byte, error) {
	if j.short {
		if j.signed {
			distance -= minSigned
		}
		return append(dst, byte(distance)), nil
	}
	if j.signed {
		distance += 0x4000
	}
	if distance < 0 || distance > 0x7fff {
		return nil, ErrOverflow
	}
	return append(dst, byte(distance)|0x80, byte(distance>>7)), nil
}
