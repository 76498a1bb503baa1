// Package x86 is the machine IA-32 in 32-bit mode.
//
// Manual: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2; the forms, the encoder and the decoder
// are shared with 64-bit mode and live in isa/intel. ABI: System V i386, arguments on the stack, which is aligned to 16
// bytes at calls.
//
//	push edx                52
//	mov eax, [ebp+0x28]     8b 45 28
//	call eax                ff d0
package x86
