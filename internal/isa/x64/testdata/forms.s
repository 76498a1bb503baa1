# ADD, SUB: immediates of 8 and 32 bits at their limits
add rax, 0x7f             // 48 83 c0 7f
add rax, 0x80             // 48 81 c0 80 00 00 00
add rax, -0x80            // 48 83 c0 80
add rax, -0x81            // 48 81 c0 7f ff ff ff
sub rsp, 0x78             // 48 83 ec 78
sub rsp, 0x88             // 48 81 ec 88 00 00 00
add r12, rdi              // 49 01 fc
# CALL
call rax                  // ff d0
# IMUL
imul rsi, rdx             // 48 0f af f2
# Jcc, JMP: distances of 8 and 32 bits
je 0x1002                 // 74 00
je 0xf82                  // 74 80
je 0x1006                 // 0f 84 00 00 00 00
jmp 0x1081                // eb 7f
jmp 0x1085                // e9 80 00 00 00
jmp rbx                   // ff e3
# LEA
lea rax, [rip-0x7]        // 48 8d 05 f9 ff ff ff
lea rdi, [rsp+0x80]       // 48 8d bc 24 80 00 00 00
# MOV: every base that needs a SIB byte or a displacement
mov rax, [rbx]            // 48 8b 03
mov rax, [rsp]            // 48 8b 04 24
mov rax, [rbp]            // 48 8b 45 00
mov rax, [r12]            // 49 8b 04 24
mov rax, [r13]            // 49 8b 45 00
mov rax, [rbp+0x7f]       // 48 8b 45 7f
mov rax, [rbp+0x80]       // 48 8b 85 80 00 00 00
mov [rsi], dl             // 88 16
mov [rsi], dx             // 66 89 16
mov [rsi], edx            // 89 16
mov [r12+0x8], dl         // 41 88 54 24 08
mov eax, 0xffffffff       // b8 ff ff ff ff
mov r12d, 0x1             // 41 bc 01 00 00 00
mov rax, 0x100000000      // 48 b8 00 00 00 00 01 00 00 00
mov rax, -0x1             // 48 b8 ff ff ff ff ff ff ff ff
# MOVZX
movzx edi, byte [rsi]     // 0f b6 3e
movzx edi, word [r13]     // 41 0f b7 7d 00
# NEG, NOT
neg rax                   // 48 f7 d8
not rax                   // 48 f7 d0
# POP, PUSH
push rbp                  // 55
push r12                  // 41 54
pop r13                   // 41 5d
# RET
ret                       // c3
# SAL/SAR/SHL/SHR
shl rax, cl               // 48 d3 e0
shr rax, cl               // 48 d3 e8
sar rax, cl               // 48 d3 f8
# SETcc
setb al                   // 0f 92 c0
setg al                   // 0f 9f c0
# TEST
test al, al               // 84 c0
test rax, rax             // 48 85 c0
# no instruction
.byte 0x06                // 06
