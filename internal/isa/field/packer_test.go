package field

import "testing"

// A form of three operands, of 4 bits at bit 4, of RISC-V's branch offset, and of a list of numbers in 3 bits at bit 12.
func TestPacker(t *testing.T) {
	list := Operand{Field: Bits(12, 3), Values: []int64{0, 1, -1, 3, 10, 20}}
	scattered := NewPacker(0x3, Operand{Field: Bits(3, 4)}, Operand{Field: branch}, list, Operand{Field: Bits(0, 1)})
	plain := NewPacker(0x13, Operand{Field: Bits(8, 4)}, Operand{Field: Bits(16, 4)}, Operand{Field: Field{Runs: []Run{{24, 2, 6}}}})
	runs := NewPacker(0x1, Operand{Field: branch})
	listed := NewPacker(0x2, Operand{Field: Bits(8, 4)}, list)
	none := NewPacker(0x73)
	for _, c := range []struct {
		p       *Packer
		x, y, z int64
		want    uint32
	}{
		{&scattered, 0, 0, 0, 0x3},
		{&scattered, 0xf, 0, 0, 0x7b},
		{&scattered, 0x10, 0, 0, 0x3}, // cut off
		{&scattered, 0, 2, 0, 0x103},
		{&scattered, 0, 1 << 11, 0, 0x83},
		{&scattered, 0, -4096, 0, 0x80000003},
		{&scattered, 0, 0x7e0, 0, 0x7e000003},
		{&scattered, 0, 0, 1, 0x1003},
		{&scattered, 0, 0, -1, 0x2003}, // number 2 of the list
		{&scattered, 0, 0, 10, 0x4003},
		{&scattered, 0, 0, 5, 0x7003}, // not in the list
		{&scattered, 0, 0, 6, 0x7003},
		{&plain, 1, 2, 4, 0x01020113},
		{&plain, -1, 0, 0, 0xf13},
		{&plain, 0, 0, 0xff, 0x3f000013},
		{&runs, -4096, 9, 9, 0x80000001},
		{&runs, 1 << 11, 0, 0, 0x81},
		{&listed, 3, -1, 9, 0x2302},
		{&listed, 0, 20, 0, 0x5002},
		{&none, 1, 2, 3, 0x73},
	} {
		if got := c.p.Pack(c.x, c.y, c.z); got != c.want {
			t.Errorf("Pack(%d, %d, %d) = %#x, want %#x", c.x, c.y, c.z, got, c.want)
		}
	}
	if got := plain.Bits(); got != 0x13 {
		t.Errorf("Bits() = %#x", got)
	}
}
