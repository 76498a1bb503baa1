// Package x64 is the machine x86-64 (Intel 64, AMD64) in 64-bit mode.
//
// Manual: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2; the forms, the encoder and the decoder
// are shared with 32-bit mode and live in isa/intel. ABI: System V AMD64.
//
//	mov rax, [rbp+0x28]    48 8b 45 28
//	call rax               ff d0
//
// Quirks kept for byte identity: a 64-bit immediate takes ten bytes unless it fits in 32 unsigned bits, also when it is a
// small negative number; and the test of a bool in rsi has no REX prefix, so that it tests dh (the argument check of
// viper functions does that to its count of keyword arguments).
package x64
