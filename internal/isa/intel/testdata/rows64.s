# ADC
adc al, 0x0                              // 14 00
adc ax, -0x8000                          // 66 15 00 80
adc eax, 0x7fffffff                      // 15 ff ff ff 7f
adc rax, 0x7fffffff                      // 48 15 ff ff ff 7f
adc r9b, 0x7f                            // 41 80 d1 7f
adc byte [rip+0x80], 0xff                // 80 15 80 00 00 00 ff
adc byte [r10+r12*4-0x81], 0x80          // 43 80 94 a2 7f ff ff ff 80
adc word [rax+r13*1], -0x8000            // 66 42 81 14 28 00 80
adc di, -0x81                            // 66 81 d7 7f ff
adc word [rip], -0x81                    // 66 81 15 00 00 00 00 7f ff
adc edx, -0x81                           // 81 d2 7f ff ff ff
adc dword [rip+0x80], -0x80000000        // 81 15 80 00 00 00 00 00 00 80
adc dword [r10+r11*4], 0x80              // 43 81 14 9a 80 00 00 00
adc word [r12+0x80], -0x80               // 66 41 83 94 24 80 00 00 00 80
adc si, 0x7f                             // 66 83 d6 7f
adc r11d, -0x80                          // 41 83 d3 80
adc dword [rax-0x80], -0x1               // 83 50 80 ff
adc r15, 0x0                             // 49 83 d7 00
adc qword [r9+rcx*8+0x7f], -0x1          // 49 83 54 c9 7f ff
adc bl, bh                               // 10 fb
adc [rcx-0x81], r10b                     // 44 10 91 7f ff ff ff
adc [rbp+r14*2+0x1], spl                 // 42 10 64 75 01
adc [r14+rsi*2], r12w                    // 66 45 11 24 76
adc cx, di                               // 66 11 f9
adc [rip-0x81], cx                       // 66 11 0d 7f ff ff ff
adc [rcx+rbx*4+0x80], ecx                // 11 8c 99 80 00 00 00
adc [rdx+0x1], r10d                      // 44 11 52 01
adc eax, r15d                            // 44 11 f8
adc spl, r12b                            // 41 12 e4
adc al, [rsp+0x7f]                       // 12 44 24 7f
adc al, [rcx+r11*8-0x81]                 // 42 12 84 d9 7f ff ff ff
adc r8w, ax                              // 66 44 13 c0
adc r11w, [r13-0x80]                     // 66 45 13 5d 80
adc r11w, [rcx+rdx*2]                    // 66 44 13 1c 51
adc r13d, [rdi+0x40000000]               // 44 13 af 00 00 00 40
adc ebx, ebp                             // 13 dd
adc r15d, [rsi+r13*1]                    // 46 13 3c 2e
# ADD
add al, 0x0                              // 04 00
add ax, 0x7fff                           // 66 05 ff 7f
add eax, 0x80                            // 05 80 00 00 00
add rax, -0x81                           // 48 05 7f ff ff ff
add byte [r10+0x40000000], 0x80          // 41 80 82 00 00 00 40 80
add r9b, 0xff                            // 41 80 c1 ff
add byte [rcx+rbp*1+0x7f], 0x1           // 80 44 29 7f 01
add r13w, 0x7fff                         // 66 41 81 c5 ff 7f
add word [rdx-0x80], 0x7fff              // 66 81 42 80 ff 7f
add dword [r10+0x1], 0x7fffffff          // 41 81 42 01 ff ff ff 7f
add eax, -0x80000000                     // 81 c0 00 00 00 80
add qword [r13+rax*1+0x80], -0x80000000  // 49 81 84 05 80 00 00 00 00 00 00 80
add qword [rip+0x1], 0x7fffffff          // 48 81 05 01 00 00 00 ff ff ff 7f
add ax, 0x0                              // 66 83 c0 00
add word [r8+0x80], -0x1                 // 66 41 83 80 80 00 00 00 ff
add word [rax+rsi*2+0x40000000], -0x1    // 66 83 84 70 00 00 00 40 ff
add dword [r12+0x7f], 0x7f               // 41 83 44 24 7f 7f
add ecx, 0x0                             // 83 c1 00
add dword [rbx+r10*4-0x80], 0x0          // 42 83 44 93 80 00
add [rip+0x1], sil                       // 40 00 35 01 00 00 00
add r13b, r12b                           // 45 00 e5
add [rdi+r10*1+0x80], sil                // 42 00 b4 17 80 00 00 00
add [rbp+r12*4], bx                      // 66 42 01 5c a5 00
add r11w, di                             // 66 41 01 fb
add [rip+0x1], r10w                      // 66 44 01 15 01 00 00 00
add [r12-0x80], r10d                     // 45 01 54 24 80
add r14d, r13d                           // 45 01 ee
add [r15+rbp*4+0x80], eax                // 41 01 84 af 80 00 00 00
add cl, [rip+0x1]                        // 02 0d 01 00 00 00
add bpl, dl                              // 40 02 ea
add r12b, [r8+r11*8-0x81]                // 47 02 a4 d8 7f ff ff ff
add r11w, [rip-0x81]                     // 66 44 03 1d 7f ff ff ff
add r15w, r8w                            // 66 45 03 f8
add r13d, [r10+rdi*4+0x1]                // 45 03 6c ba 01
add edi, [r9+0x7f]                       // 41 03 79 7f
add r15d, ebp                            // 44 03 fd
add rbp, [rdi-0x80]                      // 48 03 6f 80
# ADDSD
addsd xmm1, xmm5                         // f2 0f 58 cd
addsd xmm7, [r11+r8*4+0x7f]              // f2 43 0f 58 7c 83 7f
addsd xmm15, [r13+0x40000000]            // f2 45 0f 58 bd 00 00 00 40
# ADDSS
addss xmm3, xmm2                         // f3 0f 58 da
addss xmm14, [r8+rax*1]                  // f3 45 0f 58 34 00
addss xmm14, [rip+0x40000000]            // f3 44 0f 58 35 00 00 00 40
# AND
and al, 0xff                             // 24 ff
and ax, 0x80                             // 66 25 80 00
and eax, -0x81                           // 25 7f ff ff ff
and rax, 0x80                            // 48 25 80 00 00 00
and r11b, 0x1                            // 41 80 e3 01
and byte [rdx+rdx*1-0x81], 0xff          // 80 a4 12 7f ff ff ff ff
and byte [r9], 0xff                      // 41 80 21 ff
and word [rdi], 0x7fff                   // 66 81 27 ff 7f
and bp, 0x7fff                           // 66 81 e5 ff 7f
and word [rax+r13*1-0x81], -0x81         // 66 42 81 a4 28 7f ff ff ff 7f ff
and dword [rax-0x81], -0x81              // 81 a0 7f ff ff ff 7f ff ff ff
and r8d, -0x81                           // 41 81 e0 7f ff ff ff
and r10, 0x80                            // 49 81 e2 80 00 00 00
and ax, 0x0                              // 66 83 e0 00
and word [rdi], 0x7f                     // 66 83 27 7f
and dword [rbp], -0x1                    // 83 65 00 ff
and edi, -0x80                           // 83 e7 80
and dword [r10+rdx*2], -0x1              // 41 83 24 52 ff
and rsi, 0x0                             // 48 83 e6 00
and [rbx+0x80], bpl                      // 40 20 ab 80 00 00 00
and dil, r13b                            // 44 20 ef
and [rdi+rcx*4-0x80], cl                 // 20 4c 8f 80
and [rdx+0x80], r13w                     // 66 44 21 aa 80 00 00 00
and r14w, si                             // 66 41 21 f6
and eax, r8d                             // 44 21 c0
and [rip], r13d                          // 44 21 2d 00 00 00 00
and [r12+r12*8-0x81], r13d               // 47 21 ac e4 7f ff ff ff
and rsi, r9                              // 4c 21 ce
and cl, al                               // 22 c8
and bpl, [rbx+0x80]                      // 40 22 ab 80 00 00 00
and r8b, [r13+rsi*8+0x40000000]          // 45 22 84 f5 00 00 00 40
and bx, [r13+0x40000000]                 // 66 41 23 9d 00 00 00 40
and r14w, r9w                            // 66 45 23 f1
and r10w, [r12+r9*1-0x80]                // 66 47 23 54 0c 80
and ebp, esp                             // 23 ec
and eax, [r10+0x40000000]                // 41 23 82 00 00 00 40
and rbp, [rip+0x40000000]                // 48 23 2d 00 00 00 40
# ANDNPD
andnpd xmm11, [r11+0x1]                  // 66 45 0f 55 5b 01
andnpd xmm3, xmm5                        // 66 0f 55 dd
andnpd xmm14, [r12+r11*8]                // 66 47 0f 55 34 dc
# ANDNPS
andnps xmm10, [rip-0x81]                 // 44 0f 55 15 7f ff ff ff
andnps xmm7, xmm12                       // 41 0f 55 fc
andnps xmm2, [rdx+r15*4]                 // 42 0f 55 14 ba
# ANDPD
andpd xmm2, xmm4                         // 66 0f 54 d4
andpd xmm15, [rip+0x1]                   // 66 44 0f 54 3d 01 00 00 00
andpd xmm4, [r8+rbx*8]                   // 66 41 0f 54 24 d8
# ANDPS
andps xmm10, [rip+0x7f]                  // 44 0f 54 15 7f 00 00 00
andps xmm5, xmm15                        // 41 0f 54 ef
andps xmm5, [r12+r12*8+0x40000000]       // 43 0f 54 ac e4 00 00 00 40
# BSF
bsf bx, [r12+rcx*1+0x7f]                 // 66 41 0f bc 5c 0c 7f
bsf cx, [rip-0x81]                       // 66 0f bc 0d 7f ff ff ff
bsf sp, r11w                             // 66 41 0f bc e3
bsf r10d, r8d                            // 45 0f bc d0
bsf edx, [rdx-0x80]                      // 0f bc 52 80
bsf r13d, [r13+r10*1]                    // 47 0f bc 6c 15 00
# BSR
bsr sp, bx                               // 66 0f bd e3
bsr r8w, [r13-0x81]                      // 66 45 0f bd 85 7f ff ff ff
bsr r13w, [r11+rsi*8+0x40000000]         // 66 45 0f bd ac f3 00 00 00 40
bsr r12d, [rdx+r13*2-0x81]               // 46 0f bd a4 6a 7f ff ff ff
bsr r9d, [rbx-0x80]                      // 44 0f bd 4b 80
bsr r10d, r13d                           // 45 0f bd d5
# BSWAP
bswap r12d                               // 41 0f cc
bswap r10                                // 49 0f ca
# CALL
call 0x196a0                             // e8 9b 86 01 00
call qword [r9+0x7f]                     // 41 ff 51 7f
call r9                                  // 41 ff d1
call qword [r14+rbp*8+0x40000000]        // 41 ff 94 ee 00 00 00 40
# CWD/CDQ/CQO
cdq                                      // 99
cqo                                      // 48 99
# CMOVcc
cmovp ax, [rip+0x1]                      // 66 0f 4a 05 01 00 00 00
cmovae r11w, r11w                        // 66 45 0f 43 db
cmovge si, [rsp+r15*1+0x1]               // 66 42 0f 4d 74 3c 01
cmovb r11d, r9d                          // 45 0f 42 d9
cmovns r10d, [rip+0x7f]                  // 44 0f 49 15 7f 00 00 00
cmovno esi, [rbp+rcx*2+0x7f]             // 0f 41 74 4d 7f
# CMP
cmp al, 0x1                              // 3c 01
cmp ax, 0x7fff                           // 66 3d ff 7f
cmp eax, 0x80                            // 3d 80 00 00 00
cmp rax, 0x7fffffff                      // 48 3d ff ff ff 7f
cmp byte [r12+r14*2], 0x1                // 43 80 3c 74 01
cmp r11b, 0x7f                           // 41 80 fb 7f
cmp byte [rip+0x80], 0x1                 // 80 3d 80 00 00 00 01
cmp r15w, -0x8000                        // 66 41 81 ff 00 80
cmp word [rip+0x7f], -0x8000             // 66 81 3d 7f 00 00 00 00 80
cmp word [r8+r8*8+0x40000000], 0x7fff    // 66 43 81 bc c0 00 00 00 40 ff 7f
cmp esp, 0x80                            // 81 fc 80 00 00 00
cmp dword [rip+0x80], 0x80               // 81 3d 80 00 00 00 80 00 00 00
cmp dword [rsp+rax*2+0x1], 0x7fffffff    // 81 7c 44 01 ff ff ff 7f
cmp r8w, 0x0                             // 66 41 83 f8 00
cmp word [rip], 0x0                      // 66 83 3d 00 00 00 00 00
cmp word [rbp+rsi*8-0x80], -0x1          // 66 83 7c f5 80 ff
cmp dword [rbx+rdx*4-0x81], 0x7f         // 83 bc 93 7f ff ff ff 7f
cmp r10d, -0x1                           // 41 83 fa ff
cmp dword [r14+0x40000000], -0x1         // 41 83 be 00 00 00 40 ff
cmp r14b, r11b                           // 45 38 de
cmp [rax+0x1], ah                        // 38 60 01
cmp [rsp+rsi*4+0x80], r13b               // 44 38 ac b4 80 00 00 00
cmp [r13-0x80], r14w                     // 66 45 39 75 80
cmp dx, bp                               // 66 39 ea
cmp [rsp+0x7f], ecx                      // 39 4c 24 7f
cmp [r12+r11*8], ebp                     // 43 39 2c dc
cmp ebx, r11d                            // 44 39 db
cmp [rcx+0x80], rsi                      // 48 39 b1 80 00 00 00
cmp sil, [rcx+r11*8+0x7f]                // 42 3a 74 d9 7f
cmp r10b, r11b                           // 45 3a d3
cmp sil, [rip+0x80]                      // 40 3a 35 80 00 00 00
cmp dx, r12w                             // 66 41 3b d4
cmp ax, [rbp+rbp*1+0x80]                 // 66 3b 84 2d 80 00 00 00
cmp sp, [rsp+0x40000000]                 // 66 3b a4 24 00 00 00 40
cmp r13d, ebx                            // 44 3b eb
cmp r10d, [r10+0x40000000]               // 45 3b 92 00 00 00 40
cmp rdx, rdx                             // 48 3b d2
# COMISD
comisd xmm0, xmm8                        // 66 41 0f 2f c0
comisd xmm13, [r8-0x81]                  // 66 45 0f 2f a8 7f ff ff ff
comisd xmm1, [r11+r15*4+0x40000000]      // 66 43 0f 2f 8c bb 00 00 00 40
# COMISS
comiss xmm6, [r14+0x80]                  // 41 0f 2f b6 80 00 00 00
comiss xmm15, xmm1                       // 44 0f 2f f9
comiss xmm3, [rax+rbp*1+0x80]            // 0f 2f 9c 28 80 00 00 00
# CVTSD2SI
cvtsd2si r14d, xmm13                     // f2 45 0f 2d f5
cvtsd2si r13d, [r11+r8*8+0x7f]           // f2 47 0f 2d 6c c3 7f
cvtsd2si esi, [rbx-0x81]                 // f2 0f 2d b3 7f ff ff ff
cvtsd2si r11, [rip-0x80]                 // f2 4c 0f 2d 1d 80 ff ff ff
cvtsd2si r13, xmm8                       // f2 4d 0f 2d e8
cvtsd2si rdi, [r13+rsi*2+0x40000000]     // f2 49 0f 2d bc 75 00 00 00 40
# CVTSD2SS
cvtsd2ss xmm1, xmm6                      // f2 0f 5a ce
cvtsd2ss xmm5, [rip+0x80]                // f2 0f 5a 2d 80 00 00 00
cvtsd2ss xmm2, [rcx+rbp*1]               // f2 0f 5a 14 29
# CVTSI2SD
cvtsi2sd xmm13, dword [rip+0x40000000]   // f2 44 0f 2a 2d 00 00 00 40
cvtsi2sd xmm6, edx                       // f2 0f 2a f2
cvtsi2sd xmm15, dword [rcx+r9*2+0x80]    // f2 46 0f 2a bc 49 80 00 00 00
cvtsi2sd xmm6, qword [rcx+0x1]           // f2 48 0f 2a 71 01
cvtsi2sd xmm3, rsi                       // f2 48 0f 2a de
cvtsi2sd xmm10, qword [rdx+r11*2+0x80]   // f2 4e 0f 2a 94 5a 80 00 00 00
# CVTSI2SS
cvtsi2ss xmm11, dword [r11+rsi*4]        // f3 45 0f 2a 1c b3
cvtsi2ss xmm15, dword [rip+0x80]         // f3 44 0f 2a 3d 80 00 00 00
cvtsi2ss xmm6, ebx                       // f3 0f 2a f3
cvtsi2ss xmm5, qword [r9]                // f3 49 0f 2a 29
cvtsi2ss xmm15, r11                      // f3 4d 0f 2a fb
cvtsi2ss xmm4, qword [r15+r13*4+0x80]    // f3 4b 0f 2a a4 af 80 00 00 00
# CVTSS2SD
cvtss2sd xmm8, xmm1                      // f3 44 0f 5a c1
cvtss2sd xmm12, [r11+rdx*1+0x40000000]   // f3 45 0f 5a a4 13 00 00 00 40
cvtss2sd xmm5, [r9+0x1]                  // f3 41 0f 5a 69 01
# CVTSS2SI
cvtss2si r11d, xmm9                      // f3 45 0f 2d d9
cvtss2si r15d, [rip+0x40000000]          // f3 44 0f 2d 3d 00 00 00 40
cvtss2si esi, [rsp+rcx*1-0x81]           // f3 0f 2d b4 0c 7f ff ff ff
cvtss2si r9, [rbp+0x40000000]            // f3 4c 0f 2d 8d 00 00 00 40
cvtss2si r9, xmm10                       // f3 4d 0f 2d ca
# CVTTSD2SI
cvttsd2si edi, xmm1                      // f2 0f 2c f9
cvttsd2si edx, [rdx+r13*1-0x80]          // f2 42 0f 2c 54 2a 80
cvttsd2si r13d, [rip-0x81]               // f2 44 0f 2c 2d 7f ff ff ff
cvttsd2si rsi, [rdi+r15*2+0x7f]          // f2 4a 0f 2c 74 7f 7f
cvttsd2si rbp, [r13-0x81]                // f2 49 0f 2c ad 7f ff ff ff
cvttsd2si rsi, xmm10                     // f2 49 0f 2c f2
# CVTTSS2SI
cvttss2si r15d, xmm10                    // f3 45 0f 2c fa
cvttss2si r12d, [rip-0x80]               // f3 44 0f 2c 25 80 ff ff ff
cvttss2si r13d, [rsi+r14*4-0x80]         // f3 46 0f 2c 6c b6 80
cvttss2si rdx, [rax-0x80]                // f3 48 0f 2c 50 80
cvttss2si rdx, xmm5                      // f3 48 0f 2c d5
cvttss2si r8, [r14+r10*8]                // f3 4f 0f 2c 04 d6
# CBW/CWDE/CDQE
cwde                                     // 98
cdqe                                     // 48 98
# DEC
dec byte [r15+0x80]                      // 41 fe 8f 80 00 00 00
dec byte [r13+r13*8+0x40000000]          // 43 fe 8c ed 00 00 00 40
dec dl                                   // fe ca
dec r10w                                 // 66 41 ff ca
dec word [r14+r12*4-0x80]                // 66 43 ff 4c a6 80
dec word [rip+0x80]                      // 66 ff 0d 80 00 00 00
dec dword [rax+rax*8+0x40000000]         // ff 8c c0 00 00 00 40
dec dword [rdi]                          // ff 0f
dec edi                                  // ff cf
# DIV
div bl                                   // f6 f3
div byte [rip+0x40000000]                // f6 35 00 00 00 40
div byte [rcx+r8*8+0x1]                  // 42 f6 74 c1 01
div word [r9-0x81]                       // 66 41 f7 b1 7f ff ff ff
div dx                                   // 66 f7 f2
div word [rsi+rcx*2+0x80]                // 66 f7 b4 4e 80 00 00 00
div dword [rax+r14*8+0x80]               // 42 f7 b4 f0 80 00 00 00
div dword [rbp+0x80]                     // f7 b5 80 00 00 00
div r14d                                 // 41 f7 f6
# DIVSD
divsd xmm13, xmm3                        // f2 44 0f 5e eb
divsd xmm7, [rax+0x7f]                   // f2 0f 5e 78 7f
divsd xmm0, [rsp+rax*4+0x80]             // f2 0f 5e 84 84 80 00 00 00
# DIVSS
divss xmm4, xmm13                        // f3 41 0f 5e e5
divss xmm10, [r12+rdx*2+0x1]             // f3 45 0f 5e 54 54 01
divss xmm0, [rip+0x1]                    // f3 0f 5e 05 01 00 00 00
# HLT
hlt                                      // f4
# IDIV
idiv byte [r11]                          // 41 f6 3b
idiv byte [rsi+rax*8-0x80]               // f6 7c c6 80
idiv bpl                                 // 40 f6 fd
idiv sp                                  // 66 f7 fc
idiv word [rcx-0x81]                     // 66 f7 b9 7f ff ff ff
idiv word [rbx+r15*4-0x80]               // 66 42 f7 7c bb 80
idiv dword [r12-0x80]                    // 41 f7 7c 24 80
idiv dword [r12+r14*2-0x81]              // 43 f7 bc 74 7f ff ff ff
idiv edi                                 // f7 ff
# IMUL
imul ch                                  // f6 ed
imul byte [rcx-0x80]                     // f6 69 80
imul byte [r13+r8*1+0x80]                // 43 f6 ac 05 80 00 00 00
imul word [rsi+0x80]                     // 66 f7 ae 80 00 00 00
imul cx                                  // 66 f7 e9
imul word [rsi+r15*8-0x80]               // 66 42 f7 6c fe 80
imul ecx                                 // f7 e9
imul dword [rbp-0x81]                    // f7 ad 7f ff ff ff
imul dword [rax+rbx*4+0x1]               // f7 6c 98 01
imul di, r12w                            // 66 41 0f af fc
imul r13w, [rbp+rcx*4]                   // 66 44 0f af 6c 8d 00
imul si, [rip+0x80]                      // 66 0f af 35 80 00 00 00
imul r9d, ebx                            // 44 0f af cb
imul r8d, [rip-0x80]                     // 44 0f af 05 80 ff ff ff
imul edx, [rbp+r11*8]                    // 42 0f af 54 dd 00
imul r9w, si, 0x0                        // 66 44 6b ce 00
imul r11w, [rbx], 0x7f                   // 66 44 6b 1b 7f
imul r13d, r12d, -0x80                   // 45 6b ec 80
imul r13d, [rdi+0x1], 0x0                // 44 6b 6f 01 00
imul r11d, [r8+rax*4-0x81], 0x0          // 45 6b 9c 80 7f ff ff ff 00
imul rcx, rbx, -0x80                     // 48 6b cb 80
imul si, [r13+0x1], 0x7fff               // 66 41 69 75 01 ff 7f
imul sp, r9w, 0x7fff                     // 66 41 69 e1 ff 7f
imul r9d, esi, -0x81                     // 44 69 ce 7f ff ff ff
imul r10d, [rip-0x81], 0x7fffffff        // 44 69 15 7f ff ff ff ff ff ff 7f
imul r9d, [r12+r9*2+0x40000000], -0x80000000 // 47 69 8c 4c 00 00 00 40 00 00 00 80
imul r13, rcx, -0x80000000               // 4c 69 e9 00 00 00 80
# INC
inc dl                                   // fe c2
inc byte [rbp+r14*4-0x81]                // 42 fe 84 b5 7f ff ff ff
inc byte [rip-0x80]                      // fe 05 80 ff ff ff
inc word [rsi+rbx*4+0x7f]                // 66 ff 44 9e 7f
inc word [rbx-0x80]                      // 66 ff 43 80
inc cx                                   // 66 ff c1
inc r8d                                  // 41 ff c0
inc dword [r8+r13*1-0x81]                // 43 ff 84 28 7f ff ff ff
inc dword [rip+0x1]                      // ff 05 01 00 00 00
# INT n/INTO/INT3/INT1
int3                                     // cc
# Jcc
js 0xf9c                                 // 78 9a
je 0xfffffffffffe8960                    // 0f 84 5a 79 fe ff
# JMP
jmp 0x1064                               // eb 62
jmp 0x1006                               // e9 01 00 00 00
jmp r10                                  // 41 ff e2
jmp qword [r11+0x80]                     // 41 ff a3 80 00 00 00
jmp qword [rsi+rbp*2+0x80]               // ff a4 6e 80 00 00 00
# LEA
lea r11w, [rbx+rcx*8+0x80]               // 66 44 8d 9c cb 80 00 00 00
lea r15w, [rip+0x1]                      // 66 44 8d 3d 01 00 00 00
lea edx, [rip-0x80]                      // 8d 15 80 ff ff ff
lea r15d, [rcx+r13*1+0x40000000]         // 46 8d bc 29 00 00 00 40
lea r8, [rip+0x80]                       // 4c 8d 05 80 00 00 00
lea rbx, [r12+rbp*4]                     // 49 8d 1c ac
# LEAVE
leave                                    // c9
# LZCNT
lzcnt r11w, si                           // 66 f3 44 0f bd de
lzcnt ax, [rax+0x40000000]               // 66 f3 0f bd 80 00 00 00 40
lzcnt r9w, [r12+r12*1+0x1]               // 66 f3 47 0f bd 4c 24 01
lzcnt edx, esi                           // f3 0f bd d6
lzcnt ebx, [r10+r8*2-0x81]               // f3 43 0f bd 9c 42 7f ff ff ff
lzcnt ebp, [rax+0x40000000]              // f3 0f bd a8 00 00 00 40
# MAXSD
maxsd xmm4, [rip+0x1]                    // f2 0f 5f 25 01 00 00 00
maxsd xmm9, xmm7                         // f2 44 0f 5f cf
maxsd xmm12, [r11+r10*1-0x80]            // f2 47 0f 5f 64 13 80
# MAXSS
maxss xmm5, xmm9                         // f3 41 0f 5f e9
maxss xmm8, [rbx+0x1]                    // f3 44 0f 5f 43 01
maxss xmm12, [rdx+r9*1+0x80]             // f3 46 0f 5f a4 0a 80 00 00 00
# MINSD
minsd xmm3, [rbp+0x1]                    // f2 0f 5d 5d 01
minsd xmm6, xmm0                         // f2 0f 5d f0
minsd xmm8, [rdi+r8*8-0x80]              // f2 46 0f 5d 44 c7 80
# MINSS
minss xmm4, xmm3                         // f3 0f 5d e3
minss xmm1, [rip+0x7f]                   // f3 0f 5d 0d 7f 00 00 00
minss xmm4, [r8+rax*4]                   // f3 41 0f 5d 24 80
# MOV
mov [rsi-0x80], r13b                     // 44 88 6e 80
mov r10b, spl                            // 41 88 e2
mov [r10+r14*2-0x81], r15b               // 47 88 bc 72 7f ff ff ff
mov [r9+rdx*2], ax                       // 66 41 89 04 51
mov r11w, bp                             // 66 41 89 eb
mov [rip+0x1], dx                        // 66 89 15 01 00 00 00
mov [rcx], eax                           // 89 01
mov edx, r11d                            // 44 89 da
mov r13, rbp                             // 49 89 ed
mov al, bpl                              // 40 8a c5
mov ch, [rax+0x7f]                       // 8a 68 7f
mov sil, [r15+r14*2]                     // 43 8a 34 77
mov dx, [rip+0x7f]                       // 66 8b 15 7f 00 00 00
mov r8w, bx                              // 66 44 8b c3
mov r8d, [r12+0x7f]                      // 45 8b 44 24 7f
mov ebp, r11d                            // 41 8b eb
mov r8, rax                              // 4c 8b c0
mov r10, [r12-0x80]                      // 4d 8b 54 24 80
mov bh, 0x80                             // b7 80
mov r14w, 0xffff                         // 66 41 be ff ff
mov edi, 0xffffffff                      // bf ff ff ff ff
mov r13, -0x8000000000000000             // 49 bd 00 00 00 00 00 00 00 80
mov r9b, 0xff                            // 41 c6 c1 ff
mov byte [rip], 0x1                      // c6 05 00 00 00 00 01
mov byte [rdx+rsi*1+0x7f], 0x1           // c6 44 32 7f 01
mov bp, 0x80                             // 66 c7 c5 80 00
mov word [r12-0x81], 0x7fff              // 66 41 c7 84 24 7f ff ff ff ff 7f
mov word [rbp+r11*4+0x7f], -0x81         // 66 42 c7 44 9d 7f 7f ff
mov r14d, 0x80                           // 41 c7 c6 80 00 00 00
mov dword [r9+r14*2-0x81], -0x81         // 43 c7 84 71 7f ff ff ff 7f ff ff ff
mov dword [rip+0x1], -0x80000000         // c7 05 01 00 00 00 00 00 00 80
# MOVAPD
movapd xmm1, [rdi+0x40000000]            // 66 0f 28 8f 00 00 00 40
movapd xmm15, xmm10                      // 66 45 0f 28 fa
movapd xmm12, [r8+rax*8]                 // 66 45 0f 28 24 c0
movapd xmm12, xmm15                      // 66 45 0f 29 fc
movapd [r9+0x7f], xmm5                   // 66 41 0f 29 69 7f
movapd [rbx+rbp*2+0x1], xmm8             // 66 44 0f 29 44 6b 01
# MOVAPS
movaps xmm10, [rcx+0x1]                  // 44 0f 28 51 01
movaps xmm2, xmm1                        // 0f 28 d1
movaps xmm7, [r11+r11*2]                 // 43 0f 28 3c 5b
movaps [rip+0x40000000], xmm15           // 44 0f 29 3d 00 00 00 40
movaps xmm10, xmm10                      // 45 0f 29 d2
movaps [r11+rbp*4-0x81], xmm8            // 45 0f 29 84 ab 7f ff ff ff
# MOVD/MOVQ
movd xmm11, dword [rax+rbp*8-0x81]       // 66 44 0f 6e 9c e8 7f ff ff ff
movd xmm0, esi                           // 66 0f 6e c6
movd xmm7, dword [r15+0x40000000]        // 66 41 0f 6e bf 00 00 00 40
movq xmm12, qword [rip]                  // 66 4c 0f 6e 25 00 00 00 00
movq xmm15, r10                          // 66 4d 0f 6e fa
movq xmm12, qword [rbp+r10*4+0x80]       // 66 4e 0f 6e a4 95 80 00 00 00
movd r15d, xmm3                          // 66 41 0f 7e df
movd dword [rdi+r8*8+0x7f], xmm15        // 66 46 0f 7e 7c c7 7f
movd dword [rip-0x81], xmm10             // 66 44 0f 7e 15 7f ff ff ff
movq qword [r8], xmm14                   // 66 4d 0f 7e 30
movq rcx, xmm6                           // 66 48 0f 7e f1
movq qword [rsi+rbx*8-0x81], xmm5        // 66 48 0f 7e ac de 7f ff ff ff
# MOVMSKPD
movmskpd r15d, xmm5                      // 66 44 0f 50 fd
# MOVMSKPS
movmskps ebp, xmm3                       // 0f 50 eb
# MOVQ
movq xmm10, [rdi-0x80]                   // f3 44 0f 7e 57 80
movq xmm14, xmm11                        // f3 45 0f 7e f3
movq xmm12, [r14+rsi*8]                  // f3 45 0f 7e 24 f6
movq xmm15, xmm2                         // 66 41 0f d6 d7
movq [rbx], xmm3                         // 66 0f d6 1b
movq [r14+r12*8+0x1], xmm8               // 66 47 0f d6 44 e6 01
# MOVSD
movsd xmm14, xmm1                        // f2 44 0f 10 f1
movsd xmm1, [rip-0x80]                   // f2 0f 10 0d 80 ff ff ff
movsd xmm12, [rdi+rdx*4+0x7f]            // f2 44 0f 10 64 97 7f
movsd xmm4, xmm15                        // f2 44 0f 11 fc
movsd [rip-0x80], xmm15                  // f2 44 0f 11 3d 80 ff ff ff
movsd [r8+rbx*2+0x7f], xmm1              // f2 41 0f 11 4c 58 7f
# MOVSS
movss xmm10, [rsp+0x80]                  // f3 44 0f 10 94 24 80 00 00 00
movss xmm14, xmm0                        // f3 44 0f 10 f0
movss xmm6, [rbp+r15*4+0x7f]             // f3 42 0f 10 74 bd 7f
movss xmm3, xmm14                        // f3 44 0f 11 f3
movss [r15+rsi*1+0x1], xmm13             // f3 45 0f 11 6c 37 01
movss [rdi+0x7f], xmm4                   // f3 0f 11 67 7f
# MOVSX/MOVSXD
movsx r13w, byte [rip+0x7f]              // 66 44 0f be 2d 7f 00 00 00
movsx r8w, r12b                          // 66 45 0f be c4
movsx sp, byte [r8+r8*8+0x1]             // 66 43 0f be 64 c0 01
movsx r11d, r15b                         // 45 0f be df
movsx r9d, byte [r9+r8*8+0x1]            // 47 0f be 4c c1 01
movsx r12d, byte [rip+0x80]              // 44 0f be 25 80 00 00 00
movsx r11w, word [r11+rdi*1+0x40000000]  // 66 45 0f bf 9c 3b 00 00 00 40
movsx ax, word [rdx-0x81]                // 66 0f bf 82 7f ff ff ff
movsx di, r10w                           // 66 41 0f bf fa
movsx esp, word [rip]                    // 0f bf 25 00 00 00 00
movsx ebp, cx                            // 0f bf e9
movsx r14d, word [r9+rbx*4+0x7f]         // 45 0f bf 74 99 7f
movsxd r15, ebp                          // 4c 63 fd
movsxd r11, dword [rsi+0x40000000]       // 4c 63 9e 00 00 00 40
movsxd rsi, dword [r8+rdx*1+0x7f]        // 49 63 74 10 7f
# MOVZX
movzx r13w, r15b                         // 66 45 0f b6 ef
movzx r14w, byte [rip]                   // 66 44 0f b6 35 00 00 00 00
movzx esi, byte [rbp-0x80]               // 0f b6 75 80
movzx r8d, bl                            // 44 0f b6 c3
movzx ecx, byte [rdi+r8*1+0x80]          // 42 0f b6 8c 07 80 00 00 00
movzx r13, r14b                          // 4d 0f b6 ee
movzx r8w, word [r10+0x80]               // 66 45 0f b7 82 80 00 00 00
movzx si, bx                             // 66 0f b7 f3
movzx ebp, word [r11+0x40000000]         // 41 0f b7 ab 00 00 00 40
movzx r12d, r14w                         // 45 0f b7 e6
movzx r15d, word [r9+r14*8-0x81]         // 47 0f b7 bc f1 7f ff ff ff
movzx r11, r13w                          // 4d 0f b7 dd
# MUL
mul bh                                   // f6 e7
mul byte [r14-0x80]                      // 41 f6 66 80
mul byte [r14+r9*2-0x81]                 // 43 f6 a4 4e 7f ff ff ff
mul r14w                                 // 66 41 f7 e6
mul word [r13+0x7f]                      // 66 41 f7 65 7f
mul word [rsp+rdx*8-0x81]                // 66 f7 a4 d4 7f ff ff ff
mul r15d                                 // 41 f7 e7
mul dword [rsi+rdi*8+0x1]                // f7 64 fe 01
mul dword [rdx]                          // f7 22
# MULSD
mulsd xmm1, xmm4                         // f2 0f 59 cc
mulsd xmm14, [r13+r15*2+0x1]             // f2 47 0f 59 74 7d 01
mulsd xmm7, [r13+0x7f]                   // f2 41 0f 59 7d 7f
# MULSS
mulss xmm12, [r10+0x80]                  // f3 45 0f 59 a2 80 00 00 00
mulss xmm15, xmm7                        // f3 44 0f 59 ff
mulss xmm8, [rbp+r8*4+0x80]              // f3 46 0f 59 84 85 80 00 00 00
# NEG
neg sil                                  // 40 f6 de
neg byte [rcx-0x80]                      // f6 59 80
neg byte [r11+r12*8+0x80]                // 43 f6 9c e3 80 00 00 00
neg r8w                                  // 66 41 f7 d8
neg word [rdi+r11*1-0x80]                // 66 42 f7 5c 1f 80
neg word [rsp]                           // 66 f7 1c 24
neg esp                                  // f7 dc
neg dword [rdx+0x40000000]               // f7 9a 00 00 00 40
neg dword [r11+r11*4-0x81]               // 43 f7 9c 9b 7f ff ff ff
# NOP
nop                                      // 90
nop cx                                   // 66 0f 1f c1
nop word [r10+0x80]                      // 66 41 0f 1f 82 80 00 00 00
nop r11d                                 // 41 0f 1f c3
nop dword [rdx+0x80]                     // 0f 1f 82 80 00 00 00
nop dword [rbp+r13*2+0x7f]               // 42 0f 1f 44 6d 7f
nop qword [rax+0x80]                     // 48 0f 1f 80 80 00 00 00
# NOT
not dh                                   // f6 d6
not byte [rbx-0x81]                      // f6 93 7f ff ff ff
not byte [rbp+r12*4+0x80]                // 42 f6 94 a5 80 00 00 00
not word [rip+0x40000000]                // 66 f7 15 00 00 00 40
not sp                                   // 66 f7 d4
not eax                                  // f7 d0
not dword [rdi-0x80]                     // f7 57 80
not qword [rip-0x81]                     // 48 f7 15 7f ff ff ff
not rdi                                  // 48 f7 d7
# OR
or al, 0x0                               // 0c 00
or ax, 0x80                              // 66 0d 80 00
or eax, 0x7fffffff                       // 0d ff ff ff 7f
or rax, -0x80000000                      // 48 0d 00 00 00 80
or bl, 0x1                               // 80 cb 01
or byte [rdi+rbp*2+0x40000000], 0x7f     // 80 8c 6f 00 00 00 40 7f
or byte [r12], 0x1                       // 41 80 0c 24 01
or word [rsp+rbp*4-0x80], 0x7fff         // 66 81 4c ac 80 ff 7f
or r8w, 0x7fff                           // 66 41 81 c8 ff 7f
or word [rip+0x40000000], 0x80           // 66 81 0d 00 00 00 40 80 00
or dword [rip+0x7f], 0x80                // 81 0d 7f 00 00 00 80 00 00 00
or eax, 0x7fffffff                       // 81 c8 ff ff ff 7f
or qword [r10-0x81], 0x80                // 49 81 8a 7f ff ff ff 80 00 00 00
or si, -0x80                             // 66 83 ce 80
or word [rbx], 0x0                       // 66 83 0b 00
or word [rdx+r12*4+0x40000000], -0x1     // 66 42 83 8c a2 00 00 00 40 ff
or dword [r14+rdi*8+0x7f], 0x7f          // 41 83 4c fe 7f 7f
or dword [r14-0x80], 0x7f                // 41 83 4e 80 7f
or r13d, 0x0                             // 41 83 cd 00
or al, al                                // 08 c0
or [r13+r9*1-0x81], dl                   // 43 08 94 0d 7f ff ff ff
or [r11+0x40000000], bpl                 // 41 08 ab 00 00 00 40
or [r15+r8*4+0x40000000], dx             // 66 43 09 94 87 00 00 00 40
or r10w, si                              // 66 41 09 f2
or [rbp], ax                             // 66 09 45 00
or ecx, eax                              // 09 c1
or [rbp+0x1], r9d                        // 44 09 4d 01
or [r8+r9*1+0x1], r13d                   // 47 09 6c 08 01
or spl, [rdx+0x80]                       // 40 0a a2 80 00 00 00
or sil, r10b                             // 41 0a f2
or spl, [rsp+r12*8]                      // 42 0a 24 e4
or si, bx                                // 66 0b f3
or r8w, [rsp+0x1]                        // 66 44 0b 44 24 01
or ebp, [r15+rcx*4+0x80]                 // 41 0b ac 8f 80 00 00 00
or r11d, [rip+0x7f]                      // 44 0b 1d 7f 00 00 00
or edi, ebp                              // 0b fd
or rbp, [rcx+0x7f]                       // 48 0b 69 7f
# ORPD
orpd xmm8, xmm1                          // 66 44 0f 56 c1
orpd xmm14, [r9-0x81]                    // 66 45 0f 56 b1 7f ff ff ff
orpd xmm5, [rsi+r8*4+0x7f]               // 66 42 0f 56 6c 86 7f
# ORPS
orps xmm12, [rip+0x7f]                   // 44 0f 56 25 7f 00 00 00
orps xmm9, xmm13                         // 45 0f 56 cd
orps xmm9, [rsp+rbp*4+0x40000000]        // 44 0f 56 8c ac 00 00 00 40
# PAUSE
pause                                    // f3 90
# POP
pop r13w                                 // 66 41 5d
pop r11                                  // 41 5b
pop r15w                                 // 66 41 8f c7
pop word [r8+0x40000000]                 // 66 41 8f 80 00 00 00 40
pop word [rdx+r11*8+0x40000000]          // 66 42 8f 84 da 00 00 00 40
pop qword [rip+0x7f]                     // 8f 05 7f 00 00 00
pop r15                                  // 41 8f c7
pop qword [r13+r14*8+0x80]               // 43 8f 84 f5 80 00 00 00
# POPCNT
popcnt r14w, [rip-0x81]                  // 66 f3 44 0f b8 35 7f ff ff ff
popcnt sp, di                            // 66 f3 0f b8 e7
popcnt bp, [rsi+r10*4]                   // 66 f3 42 0f b8 2c 96
popcnt esp, [r10+r8*1-0x81]              // f3 43 0f b8 a4 02 7f ff ff ff
popcnt r12d, [rcx+0x80]                  // f3 44 0f b8 a1 80 00 00 00
popcnt r12d, r11d                        // f3 45 0f b8 e3
# PUSH
push di                                  // 66 ff f7
push word [r11-0x81]                     // 66 41 ff b3 7f ff ff ff
push qword [rdx]                         // ff 32
push r13                                 // 41 ff f5
push qword [r14+rsi*4+0x1]               // 41 ff 74 b6 01
push sp                                  // 66 54
push r10                                 // 41 52
push 0x7f                                // 6a 7f
push 0x80                                // 68 80 00 00 00
# RET
ret                                      // c3
ret 0x7fff                               // c2 ff 7f
# RCL/RCR/ROL/ROR
rol r13w, 0x1                            // 66 41 d1 c5
rol word [r13+rsi*1+0x7f], 0x1           // 66 41 d1 44 35 7f
rol dword [rdi], 0x1                     // d1 07
rol r9d, 0x1                             // 41 d1 c1
rol dword [r13+rbx*4-0x80], 0x1          // 41 d1 44 9d 80
rol rbp, 0x1                             // 48 d1 c5
rol ax, cl                               // 66 d3 c0
rol word [rsi+r14*8+0x1], cl             // 66 42 d3 44 f6 01
rol word [rax-0x81], cl                  // 66 d3 80 7f ff ff ff
rol ebx, cl                              // d3 c3
rol dword [rdi+0x7f], cl                 // d3 47 7f
rol dword [r9+r13*4+0x7f], cl            // 43 d3 44 a9 7f
rol bx, 0xff                             // 66 c1 c3 ff
rol word [rdx], 0x0                      // 66 c1 02 00
rol word [rsp+rbp*2-0x80], 0x7f          // 66 c1 44 6c 80 7f
rol r11d, 0x0                            // 41 c1 c3 00
rol dword [rip+0x40000000], 0x1          // c1 05 00 00 00 40 01
rol qword [r12+r11*1+0x80], 0x80         // 4b c1 84 1c 80 00 00 00 80
rol byte [rip+0x40000000], 0x1           // d0 05 00 00 00 40
rol bl, 0x1                              // d0 c3
rol byte [rax+r14*1-0x81], 0x1           // 42 d0 84 30 7f ff ff ff
rol byte [rbx-0x80], cl                  // d2 43 80
rol al, cl                               // d2 c0
rol byte [rbp+rax*1+0x40000000], cl      // d2 84 05 00 00 00 40
rol byte [r14+r10*2+0x40000000], 0xff    // 43 c0 84 56 00 00 00 40 ff
rol r14b, 0x80                           // 41 c0 c6 80
rol byte [rip+0x7f], 0x0                 // c0 05 7f 00 00 00 00
ror word [r12+r14*8-0x81], 0x1           // 66 43 d1 8c f4 7f ff ff ff
ror word [rip], 0x1                      // 66 d1 0d 00 00 00 00
ror cx, 0x1                              // 66 d1 c9
ror dword [rip-0x80], 0x1                // d1 0d 80 ff ff ff
ror dword [rsp+r11*4], 0x1               // 42 d1 0c 9c
ror r11d, 0x1                            // 41 d1 cb
ror word [r14-0x80], cl                  // 66 41 d3 4e 80
ror r15w, cl                             // 66 41 d3 cf
ror word [rsi+r10*1-0x80], cl            // 66 42 d3 4c 16 80
ror r15d, cl                             // 41 d3 cf
ror dword [rip+0x80], cl                 // d3 0d 80 00 00 00
ror dword [r9+r8*8-0x81], cl             // 43 d3 8c c1 7f ff ff ff
ror word [rbp+0x7f], 0x1                 // 66 c1 4d 7f 01
ror r15w, 0x0                            // 66 41 c1 cf 00
ror word [r8+r12*4-0x80], 0xff           // 66 43 c1 4c a0 80 ff
ror dword [r15+0x7f], 0x80               // 41 c1 4f 7f 80
ror dword [r11+rbp*4+0x1], 0x1           // 41 c1 4c ab 01 01
ror ecx, 0x7f                            // c1 c9 7f
ror byte [r10+0x80], 0x1                 // 41 d0 8a 80 00 00 00
ror dl, 0x1                              // d0 ca
ror byte [r9+rax*4+0x40000000], 0x1      // 41 d0 8c 81 00 00 00 40
ror cl, cl                               // d2 c9
ror byte [rip+0x7f], cl                  // d2 0d 7f 00 00 00
ror byte [rsi+rbx*8], cl                 // d2 0c de
ror r13b, 0x1                            // 41 c0 cd 01
ror byte [rbx+rcx*4], 0x7f               // c0 0c 8b 7f
ror byte [rip-0x80], 0x7f                // c0 0d 80 ff ff ff 7f
# SAL/SAR/SHL/SHR
sar byte [rip], 0x1                      // d0 3d 00 00 00 00
sar r12b, 0x1                            // 41 d0 fc
sar byte [r11+rbp*4+0x7f], 0x1           // 41 d0 7c ab 7f
sar byte [rip], cl                       // d2 3d 00 00 00 00
sar dil, cl                              // 40 d2 ff
sar byte [rdx+r9*1-0x80], cl             // 42 d2 7c 0a 80
sar al, 0xff                             // c0 f8 ff
sar byte [r12+r14*8-0x80], 0xff          // 43 c0 7c f4 80 ff
sar byte [r9], 0x1                       // 41 c0 39 01
sar di, 0x1                              // 66 d1 ff
sar word [rip+0x40000000], 0x1           // 66 d1 3d 00 00 00 40
sar r12d, 0x1                            // 41 d1 fc
sar dword [rbx-0x80], 0x1                // d1 7b 80
sar dword [r11+rsi*8+0x40000000], 0x1    // 41 d1 bc f3 00 00 00 40
sar rbx, 0x1                             // 48 d1 fb
sar word [rip-0x80], cl                  // 66 d3 3d 80 ff ff ff
sar r12w, cl                             // 66 41 d3 fc
sar dword [rip+0x1], cl                  // d3 3d 01 00 00 00
sar r14d, cl                             // 41 d3 fe
sar rbx, cl                              // 48 d3 fb
sar qword [rbx+0x80], cl                 // 48 d3 bb 80 00 00 00
sar r8w, 0xff                            // 66 41 c1 f8 ff
sar word [rip+0x7f], 0x1                 // 66 c1 3d 7f 00 00 00 01
sar word [r9+rbp*8+0x7f], 0x7f           // 66 41 c1 7c e9 7f 7f
sar r10d, 0x1                            // 41 c1 fa 01
sar dword [rip+0x1], 0x1                 // c1 3d 01 00 00 00 01
sar dword [r15+r13*4+0x40000000], 0x0    // 43 c1 bc af 00 00 00 40 00
shl r10b, 0x1                            // 41 d0 e2
shl byte [r11+r8*4+0x40000000], 0x1      // 43 d0 a4 83 00 00 00 40
shl byte [r8+0x1], 0x1                   // 41 d0 60 01
shl spl, cl                              // 40 d2 e4
shl byte [rdx+0x1], cl                   // d2 62 01
shl byte [r13+r12*2-0x80], cl            // 43 d2 64 65 80
shl byte [rip+0x1], 0x1                  // c0 25 01 00 00 00 01
shl spl, 0x7f                            // 40 c0 e4 7f
shl byte [r15+rdi*4-0x80], 0xff          // 41 c0 64 bf 80 ff
shl bp, 0x1                              // 66 d1 e5
shl word [rsi-0x80], 0x1                 // 66 d1 66 80
shl word [r11+r15*1+0x7f], 0x1           // 66 43 d1 64 3b 7f
shl r10d, 0x1                            // 41 d1 e2
shl dword [rip+0x7f], 0x1                // d1 25 7f 00 00 00
shl rax, 0x1                             // 48 d1 e0
shl r11w, cl                             // 66 41 d3 e3
shl word [rip+0x1], cl                   // 66 d3 25 01 00 00 00
shl r8d, cl                              // 41 d3 e0
shl dword [rcx+0x40000000], cl           // d3 a1 00 00 00 40
shl dword [r10+r8*4+0x80], cl            // 43 d3 a4 82 80 00 00 00
shl r10, cl                              // 49 d3 e2
shl di, 0xff                             // 66 c1 e7 ff
shl word [r9], 0xff                      // 66 41 c1 21 ff
shl word [rsp+r12*1], 0x7f               // 66 42 c1 24 24 7f
shl ecx, 0x80                            // c1 e1 80
shl dword [r10-0x81], 0x7f               // 41 c1 a2 7f ff ff ff 7f
shl dword [r14+r8*2+0x7f], 0x0           // 43 c1 64 46 7f 00
shr byte [rip+0x80], 0x1                 // d0 2d 80 00 00 00
shr byte [r15+rbp*4+0x1], 0x1            // 41 d0 6c af 01
shr r13b, 0x1                            // 41 d0 ed
shr spl, cl                              // 40 d2 ec
shr byte [r12+r12*1+0x80], cl            // 43 d2 ac 24 80 00 00 00
shr byte [rdi+0x80], cl                  // d2 af 80 00 00 00
shr byte [r13+r9*1-0x81], 0xff           // 43 c0 ac 0d 7f ff ff ff ff
shr ch, 0x80                             // c0 ed 80
shr byte [r15+0x7f], 0x1                 // 41 c0 6f 7f 01
shr word [r15+0x1], 0x1                  // 66 41 d1 6f 01
shr si, 0x1                              // 66 d1 ee
shr r14d, 0x1                            // 41 d1 ee
shr dword [rdx+0x7f], 0x1                // d1 6a 7f
shr dword [r9+rcx*2+0x40000000], 0x1     // 41 d1 ac 49 00 00 00 40
shr qword [rsi+0x7f], 0x1                // 48 d1 6e 7f
shr word [r9-0x80], cl                   // 66 41 d3 69 80
shr r15w, cl                             // 66 41 d3 ef
shr word [rbp+rsi*8+0x7f], cl            // 66 d3 6c f5 7f
shr dword [rip-0x80], cl                 // d3 2d 80 ff ff ff
shr ebp, cl                              // d3 ed
shr dword [rdx+r9*8-0x81], cl            // 42 d3 ac ca 7f ff ff ff
shr word [rsi+0x40000000], 0x1           // 66 c1 ae 00 00 00 40 01
shr r12w, 0x7f                           // 66 41 c1 ec 7f
shr word [r8+rbx*1-0x80], 0x80           // 66 41 c1 6c 18 80 80
shr r10d, 0x1                            // 41 c1 ea 01
shr dword [rip+0x80], 0x1                // c1 2d 80 00 00 00 01
shr dword [rdi+rbp*8-0x80], 0x80         // c1 6c ef 80 80
# SBB
sbb al, 0x7f                             // 1c 7f
sbb ax, -0x8000                          // 66 1d 00 80
sbb eax, -0x81                           // 1d 7f ff ff ff
sbb rax, -0x80000000                     // 48 1d 00 00 00 80
sbb spl, 0x1                             // 40 80 dc 01
sbb byte [rbx-0x80], 0x80                // 80 5b 80 80
sbb byte [rsi+rdx*2-0x80], 0x0           // 80 5c 56 80 00
sbb sp, 0x7fff                           // 66 81 dc ff 7f
sbb word [r14-0x80], 0x80                // 66 41 81 5e 80 80 00
sbb word [rax+rdx*8-0x80], -0x8000       // 66 81 5c d0 80 00 80
sbb edi, -0x80000000                     // 81 df 00 00 00 80
sbb dword [rip-0x81], -0x80000000        // 81 1d 7f ff ff ff 00 00 00 80
sbb qword [r13], -0x81                   // 49 81 5d 00 7f ff ff ff
sbb ax, 0x0                              // 66 83 d8 00
sbb word [rsi], -0x1                     // 66 83 1e ff
sbb r8d, -0x80                           // 41 83 d8 80
sbb dword [rdi+r11*4+0x1], -0x80         // 42 83 5c 9f 01 80
sbb dword [rbp+0x7f], 0x0                // 83 5d 7f 00
sbb qword [r11+0x7f], 0x7f               // 49 83 5b 7f 7f
sbb [rbp+0x1], r12b                      // 44 18 65 01
sbb spl, sil                             // 40 18 f4
sbb [rdx+r8*1], dil                      // 42 18 3c 02
sbb di, dx                               // 66 19 d7
sbb [r8+0x1], bx                         // 66 41 19 58 01
sbb [r8+0x40000000], r12d                // 45 19 a0 00 00 00 40
sbb ebx, r14d                            // 44 19 f3
sbb [rbp+r10*2-0x81], r11d               // 46 19 9c 55 7f ff ff ff
sbb r13, rbx                             // 49 19 dd
sbb r10b, r11b                           // 45 1a d3
sbb spl, [rbx-0x80]                      // 40 1a 63 80
sbb bl, [rdi+rdi*1-0x80]                 // 1a 5c 3f 80
sbb r8w, dx                              // 66 44 1b c2
sbb r15w, [rip-0x80]                     // 66 44 1b 3d 80 ff ff ff
sbb si, [rsi+rax*4+0x80]                 // 66 1b b4 86 80 00 00 00
sbb r9d, edi                             // 44 1b cf
sbb esi, [r8-0x80]                       // 41 1b 70 80
sbb ebx, [rbx+r11*8+0x40000000]          // 42 1b 9c db 00 00 00 40
# SETcc
setae r14b                               // 41 0f 93 c6
setb byte [rdx+0x1]                      // 0f 92 42 01
setp byte [rdi+rbp*2-0x81]               // 0f 9a 84 6f 7f ff ff ff
# SQRTSD
sqrtsd xmm11, xmm12                      // f2 45 0f 51 dc
sqrtsd xmm7, [r9-0x81]                   // f2 41 0f 51 b9 7f ff ff ff
sqrtsd xmm3, [r13+r9*8+0x1]              // f2 43 0f 51 5c cd 01
# SQRTSS
sqrtss xmm9, xmm12                       // f3 45 0f 51 cc
sqrtss xmm1, [rdx]                       // f3 0f 51 0a
sqrtss xmm10, [rsi+rbx*2+0x80]           // f3 44 0f 51 94 5e 80 00 00 00
# SUB
sub al, 0x80                             // 2c 80
sub ax, 0x7fff                           // 66 2d ff 7f
sub eax, -0x81                           // 2d 7f ff ff ff
sub rax, 0x7fffffff                      // 48 2d ff ff ff 7f
sub r11b, 0x1                            // 41 80 eb 01
sub byte [r11+rbp*2+0x7f], 0x80          // 41 80 6c 6b 7f 80
sub byte [rip+0x1], 0x80                 // 80 2d 01 00 00 00 80
sub r12w, -0x8000                        // 66 41 81 ec 00 80
sub word [r11], 0x7fff                   // 66 41 81 2b ff 7f
sub word [rdi+r13*2+0x40000000], 0x80    // 66 42 81 ac 6f 00 00 00 40 80 00
sub dword [r11-0x81], 0x80               // 41 81 ab 7f ff ff ff 80 00 00 00
sub r11d, -0x81                          // 41 81 eb 7f ff ff ff
sub dword [rsi+r15*2], 0x7fffffff        // 42 81 2c 7e ff ff ff 7f
sub ax, 0x0                              // 66 83 e8 00
sub word [rsi-0x81], 0x0                 // 66 83 ae 7f ff ff ff 00
sub word [rsi+r10*8+0x7f], -0x1          // 66 42 83 6c d6 7f ff
sub dword [r12+0x1], -0x1                // 41 83 6c 24 01 ff
sub dword [rdx+r15*8+0x40000000], -0x1   // 42 83 ac fa 00 00 00 40 ff
sub edi, 0x0                             // 83 ef 00
sub [rdi+0x7f], spl                      // 40 28 67 7f
sub [r13+rdx*8-0x81], cl                 // 41 28 8c d5 7f ff ff ff
sub cl, dl                               // 28 d1
sub [rsp+0x40000000], r10w               // 66 44 29 94 24 00 00 00 40
sub [rbx+rbx*4-0x81], r12w               // 66 44 29 a4 9b 7f ff ff ff
sub r13w, r15w                           // 66 45 29 fd
sub r12d, esp                            // 41 29 e4
sub [rbp+0x40000000], ebp                // 29 ad 00 00 00 40
sub [r9+rbx*4], esi                      // 41 29 34 99
sub r8b, bpl                             // 44 2a c5
sub spl, [rbp+0x40000000]                // 40 2a a5 00 00 00 40
sub r9b, [rbx+r13*4+0x80]                // 46 2a 8c ab 80 00 00 00
sub bp, r14w                             // 66 41 2b ee
sub r9w, [rip+0x7f]                      // 66 44 2b 0d 7f 00 00 00
sub ax, [r13+r9*2-0x81]                  // 66 43 2b 84 4d 7f ff ff ff
sub r15d, [rip-0x81]                     // 44 2b 3d 7f ff ff ff
sub r13d, esi                            // 44 2b ee
sub r9, r14                              // 4d 2b ce
# SUBSD
subsd xmm11, [r13]                       // f2 45 0f 5c 5d 00
subsd xmm14, [r8+rbp*8-0x81]             // f2 45 0f 5c b4 e8 7f ff ff ff
subsd xmm4, xmm6                         // f2 0f 5c e6
# SUBSS
subss xmm10, xmm15                       // f3 45 0f 5c d7
subss xmm1, [rip+0x80]                   // f3 0f 5c 0d 80 00 00 00
subss xmm7, [rcx+rcx*1+0x80]             // f3 0f 5c bc 09 80 00 00 00
# TEST
test al, 0x80                            // a8 80
test ax, -0x81                           // 66 a9 7f ff
test eax, -0x81                          // a9 7f ff ff ff
test rax, 0x80                           // 48 a9 80 00 00 00
test byte [rip+0x80], 0xff               // f6 05 80 00 00 00 ff
test spl, 0x0                            // 40 f6 c4 00
test byte [r13+rsi*8-0x81], 0xff         // 41 f6 84 f5 7f ff ff ff ff
test word [r10-0x81], -0x8000            // 66 41 f7 82 7f ff ff ff 00 80
test r14w, -0x8000                       // 66 41 f7 c6 00 80
test word [rbx+r15*4+0x80], -0x81        // 66 42 f7 84 bb 80 00 00 00 7f ff
test dword [rip+0x80], 0x80              // f7 05 80 00 00 00 80 00 00 00
test ebx, -0x81                          // f7 c3 7f ff ff ff
test dword [r11+rbx*2-0x80], -0x80000000 // 41 f7 44 5b 80 00 00 00 80
test al, r14b                            // 44 84 f0
test [rdi+r14*1+0x80], r11b              // 46 84 9c 37 80 00 00 00
test [rbx+0x80], r10b                    // 44 84 93 80 00 00 00
test [r13-0x80], r8w                     // 66 45 85 45 80
test r8w, cx                             // 66 41 85 c8
test [r14+rax*8+0x40000000], ax          // 66 41 85 84 c6 00 00 00 40
test [rbp+rbp*2+0x80], r14d              // 44 85 b4 6d 80 00 00 00
test r9d, edx                            // 41 85 d1
test [rdi+0x80], r9d                     // 44 85 8f 80 00 00 00
# TZCNT
tzcnt di, dx                             // 66 f3 0f bc fa
tzcnt di, [rip+0x1]                      // 66 f3 0f bc 3d 01 00 00 00
tzcnt r12w, [rdi+rax*1+0x7f]             // 66 f3 44 0f bc 64 07 7f
tzcnt ecx, r12d                          // f3 41 0f bc cc
tzcnt eax, [rcx+r14*4+0x1]               // f3 42 0f bc 44 b1 01
tzcnt edx, [r15+0x40000000]              // f3 41 0f bc 97 00 00 00 40
# UCOMISD
ucomisd xmm2, xmm14                      // 66 41 0f 2e d6
ucomisd xmm11, [r10+0x1]                 // 66 45 0f 2e 5a 01
ucomisd xmm14, [r11+r8*1-0x81]           // 66 47 0f 2e b4 03 7f ff ff ff
# UCOMISS
ucomiss xmm11, xmm6                      // 44 0f 2e de
ucomiss xmm15, [r14+rsi*4]               // 45 0f 2e 3c b6
ucomiss xmm15, [rip+0x40000000]          // 44 0f 2e 3d 00 00 00 40
# UD
ud2                                      // 0f 0b
# XCHG
xchg [r12+0x1], dl                       // 41 86 54 24 01
xchg [r15+rbx*8-0x81], dil               // 41 86 bc df 7f ff ff ff
xchg al, r14b                            // 44 86 f0
xchg sp, r9w                             // 66 44 87 cc
xchg [rip-0x80], r11w                    // 66 44 87 1d 80 ff ff ff
xchg [r12+r9*2+0x80], bp                 // 66 43 87 ac 4c 80 00 00 00
xchg r15d, ebx                           // 41 87 df
xchg [r14+r14*8+0x1], ebx                // 43 87 5c f6 01
xchg [rip+0x80], edx                     // 87 15 80 00 00 00
# XOR
xor al, 0x7f                             // 34 7f
xor ax, 0x80                             // 66 35 80 00
xor eax, 0x80                            // 35 80 00 00 00
xor rax, 0x80                            // 48 35 80 00 00 00
xor byte [rcx+r11*4-0x81], 0x0           // 42 80 b4 99 7f ff ff ff 00
xor r11b, 0x0                            // 41 80 f3 00
xor byte [r12+0x40000000], 0xff          // 41 80 b4 24 00 00 00 40 ff
xor word [r9-0x80], 0x80                 // 66 41 81 71 80 80 00
xor word [r14+rbp*2+0x7f], 0x7fff        // 66 41 81 74 6e 7f ff 7f
xor r8w, 0x80                            // 66 41 81 f0 80 00
xor dword [rip+0x80], 0x7fffffff         // 81 35 80 00 00 00 ff ff ff 7f
xor eax, 0x7fffffff                      // 81 f0 ff ff ff 7f
xor dword [r14+rbp*2-0x80], -0x81        // 41 81 74 6e 80 7f ff ff ff
xor word [rip+0x40000000], -0x80         // 66 83 35 00 00 00 40 80
xor word [rdi+rbp*1+0x1], -0x80          // 66 83 74 2f 01 80
xor r10w, -0x1                           // 66 41 83 f2 ff
xor r8d, -0x80                           // 41 83 f0 80
xor dword [rdx+r8*4-0x81], -0x80         // 42 83 b4 82 7f ff ff ff 80
xor dword [r10+0x7f], -0x1               // 41 83 72 7f ff
xor [rsi+rcx*2+0x7f], r12b               // 44 30 64 4e 7f
xor bpl, bpl                             // 40 30 ed
xor [rdi], r8b                           // 44 30 07
xor [r8+rcx*4-0x80], r9w                 // 66 45 31 4c 88 80
xor r14w, sp                             // 66 41 31 e6
xor [rip+0x80], bx                       // 66 31 1d 80 00 00 00
xor r12d, r15d                           // 45 31 fc
xor [rbx+0x40000000], esi                // 31 b3 00 00 00 40
xor [r15+r11*2+0x80], r11d               // 47 31 9c 5f 80 00 00 00
xor dl, [rbp+r8*2-0x80]                  // 42 32 54 45 80
xor sil, [rbx+0x7f]                      // 40 32 73 7f
xor bpl, bl                              // 40 32 eb
xor si, dx                               // 66 33 f2
xor r14w, [r11-0x81]                     // 66 45 33 b3 7f ff ff ff
xor si, [rbx+rbx*8+0x80]                 // 66 33 b4 db 80 00 00 00
xor r12d, r10d                           // 45 33 e2
xor r12d, [rsi+0x7f]                     // 44 33 66 7f
xor esi, [r9+rbx*1]                      // 41 33 34 19
# XORPD
xorpd xmm7, xmm14                        // 66 41 0f 57 fe
xorpd xmm12, [rdx+rbp*1+0x80]            // 66 44 0f 57 a4 2a 80 00 00 00
xorpd xmm13, [r12]                       // 66 45 0f 57 2c 24
# XORPS
xorps xmm13, xmm6                        // 44 0f 57 ee
xorps xmm13, [r10+0x40000000]            // 45 0f 57 aa 00 00 00 40
xorps xmm1, [r8+r12*8+0x40000000]        // 43 0f 57 8c e0 00 00 00 40
