package py

import (
	"encoding/binary"

	"github.com/tandem-lang/tandem/internal/rt/jit"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// quickHelper is the machine code of a helper that viper's loops call often and that needs nothing of Go's, or only for some arguments: those
// for which it jumps to its end.
type quickHelper struct {
	helper  layout.Helper
	code    []byte
	partial bool
}

// quickHelpers returns them, for x64: arguments in rdi and rsi, the result in rax, which with rdx they may change.
func quickHelpers() []quickHelper {
	return []quickHelper{
		{layout.HelperFloorDivide, []byte{ // viper's arithmetic has no exceptions: dividing by 0 gives 0
			0x48, 0x85, 0xf6, // test rsi, rsi
			0x74, 0x23, // jz zero
			0x48, 0x83, 0xfe, 0xff, // cmp rsi, -1
			0x74, 0x16, // je negative: the processor cannot divide the least number by it
			0x48, 0x89, 0xf8, // mov rax, rdi
			0x48, 0x99, // cqo
			0x48, 0xf7, 0xfe, // idiv rsi
			0x48, 0x85, 0xd2, // test rdx, rdx
			0x74, 0x08, // jz to ret
			0x48, 0x31, 0xf2, // xor rdx, rsi
			0x79, 0x03, // jns to ret
			0x48, 0xff, 0xc8, // dec rax
			0xc3,             // ret
			0x48, 0x89, 0xf8, // negative: mov rax, rdi
			0x48, 0xf7, 0xd8, // neg rax
			0xc3,       // ret
			0x31, 0xc0, // zero: xor eax, eax
			0xc3, // ret
		}, false},
		{layout.HelperModulo, []byte{
			0x48, 0x85, 0xf6, // test rsi, rsi
			0x74, 0x1f, // jz zero
			0x48, 0x83, 0xfe, 0xff, // cmp rsi, -1
			0x74, 0x19, // je zero
			0x48, 0x89, 0xf8, // mov rax, rdi
			0x48, 0x99, // cqo
			0x48, 0xf7, 0xfe, // idiv rsi
			0x48, 0x89, 0xd0, // mov rax, rdx
			0x48, 0x85, 0xc0, // test rax, rax
			0x74, 0x08, // jz to ret
			0x48, 0x31, 0xf2, // xor rdx, rsi
			0x79, 0x03, // jns to ret
			0x48, 0x01, 0xf0, // add rax, rsi
			0xc3,       // ret
			0x31, 0xc0, // zero: xor eax, eax
			0xc3, // ret
		}, false},
		{layout.HelperConvertObjToNative, []byte{ // small integers as nativeInt and nativeUint
			0x40, 0xf6, 0xc7, 0x01, // test dil, 1
			0x74, 0x0f, // jz to the end
			0x8d, 0x46, 0xfe, // lea eax, [rsi-2]
			0x83, 0xf8, 0x01, // cmp eax, 1
			0x77, 0x07, // ja to the end
			0x48, 0x89, 0xf8, // mov rax, rdi
			0x48, 0xd1, 0xf8, // sar rax, 1
			0xc3, // ret
		}, true},
		{layout.HelperConvertNativeToObj, []byte{ // nativeInt that fits a small integer
			0x83, 0xfe, 0x02, // cmp esi, 2
			0x75, 0x0d, // jne to the end
			0x48, 0x89, 0xf8, // mov rax, rdi
			0x48, 0x01, 0xc0, // add rax, rax
			0x70, 0x05, // jo to the end
			0x48, 0x83, 0xc8, 0x01, // or rax, 1
			0xc3, // ret
		}, true},
	}
}

// setQuickHelpers puts the quick helpers into the table of a gate, and returns their code.
func setQuickHelpers(gate *jit.Gate) (*jit.Code, error) {
	var code []byte
	at := map[layout.Helper]int{}
	for _, q := range quickHelpers() {
		at[q.helper] = len(code)
		code = append(code, q.code...)
		if q.partial {
			code = append(code, 0x48, 0xb8) // mov rax, the helper in Go
			code = binary.LittleEndian.AppendUint64(code, gate.Entry(int(q.helper)))
			code = append(code, 0xff, 0xe0) // jmp rax
		}
	}
	mapped, err := jit.Map(code)
	if err != nil {
		return nil, err
	}
	for helper, offset := range at {
		gate.SetEntry(int(helper), uint64(mapped.Addr(offset)))
	}
	return mapped, nil
}
