// Package xtensa describes the Xtensa machine with the call0 convention (-march=xtensa, ESP8266) and with register
// windows (-march=xtensawin, ESP32).
//
// Manual: Xtensa Instruction Set Architecture (ISA) Reference Manual. The table holds the core instructions in the order
// of section 3.8 and then the options of chapter 4 that these chips have, without coprocessors, MAC16 and caches. Text is
// the manual's: branch targets are absolute addresses.
//
//	0x22 0xa0 0x80    movi a2, 128
//	0x38 0x03         l32i.n a3, a3, 0
//
// # Quirks
//
//   - Instructions have three bytes, those of the Code Density Option two; the four lowest bits tell which. There is no
//     alignment, so what does not decode is shown byte by byte.
//   - Branch and jump distances count from the instruction plus four. The calls count in words from the instruction's
//     aligned address plus four, l32r in words backward from the next aligned address. Encode takes the distance of the
//     target from the instruction, from which the alignment of both follows.
//   - Several immediates are not numbers but indexes into short lists (b4const, the mask width of extui, ...).
//   - Literals of 32 bits stand in a table ahead of the function, behind a jump over it; every function has its own.
//
// The package deliberately knows no stack operation, no helper and no source language.
package xtensa
