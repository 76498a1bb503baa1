# ADD, SUB: immediates of 8 and 32 bits at their limits
add esp, 0x10             // 83 c4 10
add eax, 0x7f             // 83 c0 7f
add eax, 0x80             // 81 c0 80 00 00 00
sub esp, -0x80            // 83 ec 80
sub esp, 0x8c             // 81 ec 8c 00 00 00
# CALL
call 0x1005               // e8 00 00 00 00
call eax                  // ff d0
# DEC, INC: one byte in this mode
inc eax                   // 40
dec edi                   // 4f
# Jcc, JMP
jne 0x1002                // 75 00
jne 0x1006                // 0f 85 00 00 00 00
jmp 0x1005                // e9 00 00 00 00
# LEA
lea ecx, [esp+0x4]        // 8d 4c 24 04
# MOV
mov eax, [esp+0x7c]       // 8b 44 24 7c
mov eax, [esp+0x80]       // 8b 84 24 80 00 00 00
mov eax, [ebp]            // 8b 45 00
mov eax, [0x1000]         // 8b 05 00 10 00 00
mov [ecx], dl             // 88 11
mov [ecx], dx             // 66 89 11
mov [ecx+ebx*4], edx      // 89 14 99
mov eax, 0xffffffff       // b8 ff ff ff ff
# MOVZX
movzx eax, byte [ecx]     // 0f b6 01
movzx eax, word [ecx]     // 0f b7 01
# POP, PUSH
push ebp                  // 55
pop edi                   // 5f
# SAL/SAR/SHL/SHR
sar eax, cl               // d3 f8
# SETcc
setae al                  // 0f 93 c0
# TEST
test al, al               // 84 c0
test ecx, ecx             // 85 c9
