// Package x64 is the machine x86-64 (Intel 64, AMD64) in 64-bit mode.
//
// Manual: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2; the forms, the encoder and the decoder
// are shared with 32-bit mode and live in isa/intel. ABI: System V AMD64.
//
//	mov rax, [rbp+0x28]    48 8b 45 28
//	call rax               ff d0
package x64
