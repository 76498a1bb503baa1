# ADC
adc al, 0x1                              // 14 01
adc ax, -0x8000                          // 66 15 00 80
adc eax, -0x80000000                     // 15 00 00 00 80
adc bl, 0x1                              // 80 d3 01
adc byte [ecx+ecx*4-0x80], 0xff          // 80 54 89 80 ff
adc byte [ebp+0x80], 0x80                // 80 95 80 00 00 00 80
adc cx, -0x81                            // 66 81 d1 7f ff
adc word [ebp], 0x7fff                   // 66 81 55 00 ff 7f
adc word [esi+ebx*1+0x80], 0x7fff        // 66 81 94 1e 80 00 00 00 ff 7f
adc dword [eax+esi*1+0x80], -0x80000000  // 81 94 30 80 00 00 00 00 00 00 80
adc dword [ecx+0x1], 0x7fffffff          // 81 51 01 ff ff ff 7f
adc esi, -0x80000000                     // 81 d6 00 00 00 80
adc di, -0x80                            // 66 83 d7 80
adc word [edi+0x80], -0x80               // 66 83 97 80 00 00 00 80
adc word [ebx+esi*2+0x7f], 0x7f          // 66 83 54 73 7f 7f
adc dword [edi+0x7f], -0x80              // 83 57 7f 80
adc edi, 0x7f                            // 83 d7 7f
adc dword [edi+edi*8+0x1], -0x1          // 83 54 ff 01 ff
adc [ecx-0x80], cl                       // 10 49 80
adc ch, cl                               // 10 cd
adc [ecx+esi*8+0x80], bl                 // 10 9c f1 80 00 00 00
adc dx, ax                               // 66 11 c2
adc [ebp-0x80], sp                       // 66 11 65 80
adc [esp+edx*8+0x40000000], dx           // 66 11 94 d4 00 00 00 40
adc [edx-0x81], eax                      // 11 82 7f ff ff ff
adc edx, edx                             // 11 d2
adc [edx+ebx*8+0x7f], ecx                // 11 4c da 7f
adc bl, [edx+ecx*1+0x40000000]           // 12 9c 0a 00 00 00 40
adc al, bl                               // 12 c3
adc al, [0x40000000]                     // 12 05 00 00 00 40
adc bx, [eax+0x7f]                       // 66 13 58 7f
adc cx, cx                               // 66 13 c9
adc si, [edx+ebx*8+0x7f]                 // 66 13 74 da 7f
adc ecx, edx                             // 13 ca
adc esi, [esp-0x81]                      // 13 b4 24 7f ff ff ff
adc edx, [ecx+esi*8+0x1]                 // 13 54 f1 01
# ADD
add al, 0x80                             // 04 80
add ax, 0x80                             // 66 05 80 00
add eax, 0x80                            // 05 80 00 00 00
add dl, 0x80                             // 80 c2 80
add byte [ecx+0x7f], 0x1                 // 80 41 7f 01
add byte [edi+edi*1+0x1], 0x1            // 80 44 3f 01 01
add word [0x80], -0x8000                 // 66 81 05 80 00 00 00 00 80
add word [edi+esi*2-0x81], 0x7fff        // 66 81 84 77 7f ff ff ff ff 7f
add si, 0x80                             // 66 81 c6 80 00
add ebx, 0x7fffffff                      // 81 c3 ff ff ff 7f
add dword [ecx-0x81], -0x81              // 81 81 7f ff ff ff 7f ff ff ff
add dword [ebx+edi*1-0x81], -0x80000000  // 81 84 3b 7f ff ff ff 00 00 00 80
add ax, 0x7f                             // 66 83 c0 7f
add word [esi+ebp*8+0x1], -0x1           // 66 83 44 ee 01 ff
add word [0x80], 0x0                     // 66 83 05 80 00 00 00 00
add dword [esi+ebp*8-0x80], -0x1         // 83 44 ee 80 ff
add dword [edx+0x40000000], 0x7f         // 83 82 00 00 00 40 7f
add esi, 0x7f                            // 83 c6 7f
add [0xffffff80], dl                     // 00 15 80 ff ff ff
add bl, al                               // 00 c3
add [edx+ebx*2-0x80], bh                 // 00 7c 5a 80
add cx, cx                               // 66 01 c9
add [edx-0x80], bx                       // 66 01 5a 80
add [ebp+ebp*8+0x1], sp                  // 66 01 64 ed 01
add [0x80], eax                          // 01 05 80 00 00 00
add [ecx+edx*8-0x81], ecx                // 01 8c d1 7f ff ff ff
add ebx, ebp                             // 01 eb
add dl, [esp+ebx*2]                      // 02 14 5c
add dl, al                               // 02 d0
add cl, [eax-0x80]                       // 02 48 80
add bx, [eax+0x7f]                       // 66 03 58 7f
add di, dx                               // 66 03 fa
add sp, [esp+eax*1-0x80]                 // 66 03 64 04 80
add esi, edx                             // 03 f2
add esi, [ebp+ebp*1]                     // 03 74 2d 00
# ADDSD
addsd xmm5, xmm5                         // f2 0f 58 ed
addsd xmm6, [ebx+eax*1+0x80]             // f2 0f 58 b4 03 80 00 00 00
addsd xmm7, [0x1]                        // f2 0f 58 3d 01 00 00 00
# ADDSS
addss xmm3, [ebx-0x80]                   // f3 0f 58 5b 80
addss xmm7, [ebp+edi*8+0x1]              // f3 0f 58 7c fd 01
addss xmm4, xmm6                         // f3 0f 58 e6
# AND
and al, 0x7f                             // 24 7f
and ax, 0x7fff                           // 66 25 ff 7f
and eax, 0x7fffffff                      // 25 ff ff ff 7f
and dl, 0x80                             // 80 e2 80
and byte [ebp+edx*2], 0x0                // 80 64 55 00 00
and byte [eax+0x40000000], 0x7f          // 80 a0 00 00 00 40 7f
and ax, 0x80                             // 66 81 e0 80 00
and word [0x0], 0x7fff                   // 66 81 25 00 00 00 00 ff 7f
and word [ebp+ebx*8-0x81], 0x80          // 66 81 a4 dd 7f ff ff ff 80 00
and ebx, 0x7fffffff                      // 81 e3 ff ff ff 7f
and dword [ebx-0x80], -0x80000000        // 81 63 80 00 00 00 80
and dword [ebp+esi*8-0x81], 0x80         // 81 a4 f5 7f ff ff ff 80 00 00 00
and word [ebp-0x81], -0x80               // 66 83 a5 7f ff ff ff 80
and ax, -0x1                             // 66 83 e0 ff
and word [esp+eax*2+0x7f], -0x1          // 66 83 64 44 7f ff
and ebp, 0x0                             // 83 e5 00
and dword [ecx+ecx*2+0x1], -0x80         // 83 64 49 01 80
and dword [edx+0x80], -0x1               // 83 a2 80 00 00 00 ff
and [0x0], al                            // 20 05 00 00 00 00
and al, dl                               // 20 d0
and [ebx+ebp*1-0x80], dl                 // 20 54 2b 80
and [edx+ebp*8+0x7f], sp                 // 66 21 64 ea 7f
and ax, dx                               // 66 21 d0
and [0x80], ax                           // 66 21 05 80 00 00 00
and ecx, ecx                             // 21 c9
and [esp+eax*8+0x80], edi                // 21 bc c4 80 00 00 00
and cl, cl                               // 22 c9
and dl, [esi]                            // 22 16
and cx, dx                               // 66 23 ca
and sp, [0xffffff7f]                     // 66 23 25 7f ff ff ff
and bp, [ebx+edx*8-0x81]                 // 66 23 ac d3 7f ff ff ff
and ecx, esp                             // 23 cc
and edi, [ecx-0x81]                      // 23 b9 7f ff ff ff
and esp, [ecx+ebp*4-0x80]                // 23 64 a9 80
# ANDNPD
andnpd xmm2, xmm1                        // 66 0f 55 d1
andnpd xmm6, [0x1]                       // 66 0f 55 35 01 00 00 00
andnpd xmm5, [ebx+eax*4-0x80]            // 66 0f 55 6c 83 80
# ANDNPS
andnps xmm1, [edx+0x40000000]            // 0f 55 8a 00 00 00 40
andnps xmm2, xmm2                        // 0f 55 d2
andnps xmm5, [ebx+ecx*2+0x7f]            // 0f 55 6c 4b 7f
# ANDPD
andpd xmm0, xmm0                         // 66 0f 54 c0
andpd xmm0, [0x7f]                       // 66 0f 54 05 7f 00 00 00
andpd xmm4, [ebx+esi*1]                  // 66 0f 54 24 33
# ANDPS
andps xmm4, [ecx+0x80]                   // 0f 54 a1 80 00 00 00
andps xmm6, xmm1                         // 0f 54 f1
andps xmm5, [ebp+edi*4+0x40000000]       // 0f 54 ac bd 00 00 00 40
# BSF
bsf cx, [ecx+0x40000000]                 // 66 0f bc 89 00 00 00 40
bsf bx, bx                               // 66 0f bc db
bsf esi, [ebp]                           // 0f bc 75 00
bsf ebx, edx                             // 0f bc da
bsf esp, [ebx+esi*1+0x7f]                // 0f bc 64 33 7f
# BSR
bsr di, [edi]                            // 66 0f bd 3f
bsr si, si                               // 66 0f bd f6
bsr dx, [eax+esi*8+0x40000000]           // 66 0f bd 94 f0 00 00 00 40
bsr esp, [ebp+ecx*8-0x81]                // 0f bd a4 cd 7f ff ff ff
bsr eax, [0x0]                           // 0f bd 05 00 00 00 00
bsr eax, esi                             // 0f bd c6
# BSWAP
bswap esp                                // 0f cc
# CALL
call 0xfffe8960                          // e8 5b 79 fe ff
call dword [0x1]                         // ff 15 01 00 00 00
call esi                                 // ff d6
call dword [ecx+ecx*4+0x80]              // ff 94 89 80 00 00 00
# CWD/CDQ/CQO
cdq                                      // 99
# CMOVcc
cmovo bp, [esp-0x80]                     // 66 0f 40 6c 24 80
cmovno bp, ax                            // 66 0f 41 e8
cmovg di, [esi+ecx*1+0x7f]               // 66 0f 4f 7c 0e 7f
cmovne esp, [eax]                        // 0f 45 20
cmovg ecx, eax                           // 0f 4f c8
# CMP
cmp al, 0x1                              // 3c 01
cmp ax, 0x80                             // 66 3d 80 00
cmp eax, -0x80000000                     // 3d 00 00 00 80
cmp byte [ebp], 0x1                      // 80 7d 00 01
cmp dl, 0x7f                             // 80 fa 7f
cmp byte [ecx+edx*4+0x80], 0x7f          // 80 bc 91 80 00 00 00 7f
cmp bp, -0x81                            // 66 81 fd 7f ff
cmp word [edx-0x80], -0x8000             // 66 81 7a 80 00 80
cmp word [edx+ebp*2+0x1], -0x81          // 66 81 7c 6a 01 7f ff
cmp dword [eax+esi*8+0x1], 0x80          // 81 7c f0 01 80 00 00 00
cmp ebx, 0x80                            // 81 fb 80 00 00 00
cmp dword [ebp], 0x7fffffff              // 81 7d 00 ff ff ff 7f
cmp cx, -0x80                            // 66 83 f9 80
cmp word [eax+0x7f], 0x0                 // 66 83 78 7f 00
cmp ecx, -0x80                           // 83 f9 80
cmp dword [ebx+0x1], 0x7f                // 83 7b 01 7f
cmp dword [ebp+esi*1+0x40000000], -0x1   // 83 bc 35 00 00 00 40 ff
cmp bh, dl                               // 38 d7
cmp [0x40000000], bl                     // 38 1d 00 00 00 40
cmp [esi+ecx*8+0x40000000], dl           // 38 94 ce 00 00 00 40
cmp [0x1], si                            // 66 39 35 01 00 00 00
cmp cx, bx                               // 66 39 d9
cmp [eax+eax*1-0x81], cx                 // 66 39 8c 00 7f ff ff ff
cmp [ebp+0x1], eax                       // 39 45 01
cmp [ebp+esi*8], esi                     // 39 74 f5 00
cmp esp, edx                             // 39 d4
cmp dl, [edx+ebp*1+0x1]                  // 3a 54 2a 01
cmp ch, [0x7f]                           // 3a 2d 7f 00 00 00
cmp cl, cl                               // 3a c9
cmp bp, bx                               // 66 3b eb
cmp cx, [ebx]                            // 66 3b 0b
cmp si, [esi+ebp*1-0x80]                 // 66 3b 74 2e 80
cmp edi, ecx                             // 3b f9
cmp esi, [0xffffff7f]                    // 3b 35 7f ff ff ff
cmp esp, [ebx+ecx*4+0x1]                 // 3b 64 8b 01
# COMISD
comisd xmm7, [edx+0x80]                  // 66 0f 2f ba 80 00 00 00
comisd xmm7, [esi+esi*1+0x1]             // 66 0f 2f 7c 36 01
comisd xmm1, xmm5                        // 66 0f 2f cd
# COMISS
comiss xmm4, [esp-0x80]                  // 0f 2f 64 24 80
comiss xmm4, xmm3                        // 0f 2f e3
comiss xmm7, [edx+esi*1+0x7f]            // 0f 2f 7c 32 7f
# CVTSD2SI
cvtsd2si ebx, [0x7f]                     // f2 0f 2d 1d 7f 00 00 00
cvtsd2si ecx, xmm1                       // f2 0f 2d c9
cvtsd2si esp, [edx+edx*4+0x1]            // f2 0f 2d 64 92 01
# CVTSD2SS
cvtsd2ss xmm6, [0x7f]                    // f2 0f 5a 35 7f 00 00 00
cvtsd2ss xmm5, xmm6                      // f2 0f 5a ee
# CVTSI2SD
cvtsi2sd xmm6, dword [edx+ebx*4+0x80]    // f2 0f 2a b4 9a 80 00 00 00
cvtsi2sd xmm0, ebp                       // f2 0f 2a c5
cvtsi2sd xmm2, dword [0x80]              // f2 0f 2a 15 80 00 00 00
# CVTSI2SS
cvtsi2ss xmm3, dword [edx+edx*8+0x7f]    // f3 0f 2a 5c d2 7f
cvtsi2ss xmm2, eax                       // f3 0f 2a d0
cvtsi2ss xmm1, dword [ebx]               // f3 0f 2a 0b
# CVTSS2SD
cvtss2sd xmm5, xmm3                      // f3 0f 5a eb
cvtss2sd xmm1, [0x80]                    // f3 0f 5a 0d 80 00 00 00
cvtss2sd xmm5, [esp+edi*1+0x1]           // f3 0f 5a 6c 3c 01
# CVTSS2SI
cvtss2si edi, xmm6                       // f3 0f 2d fe
cvtss2si ebx, [eax+0x80]                 // f3 0f 2d 98 80 00 00 00
cvtss2si edx, [esp+eax*2+0x1]            // f3 0f 2d 54 44 01
# CVTTSD2SI
cvttsd2si esi, [eax+esi*1+0x7f]          // f2 0f 2c 74 30 7f
cvttsd2si esp, xmm7                      // f2 0f 2c e7
cvttsd2si edx, [ebp-0x81]                // f2 0f 2c 95 7f ff ff ff
# CVTTSS2SI
cvttss2si edi, xmm4                      // f3 0f 2c fc
cvttss2si edx, [edi+ebx*1-0x81]          // f3 0f 2c 94 1f 7f ff ff ff
cvttss2si eax, [esp+0x40000000]          // f3 0f 2c 84 24 00 00 00 40
# CBW/CWDE/CDQE
cwde                                     // 98
# DEC
dec dl                                   // fe ca
dec byte [0xffffff80]                    // fe 0d 80 ff ff ff
dec byte [edx+ebx*2-0x81]                // fe 8c 5a 7f ff ff ff
dec cx                                   // 66 ff c9
dec word [ebx]                           // 66 ff 0b
dec ecx                                  // ff c9
dec dword [ecx+ebp*1-0x81]               // ff 8c 29 7f ff ff ff
dec dword [0xffffff7f]                   // ff 0d 7f ff ff ff
dec dx                                   // 66 4a
dec ebp                                  // 4d
# DIV
div ch                                   // f6 f5
div byte [edi+ebp*4+0x80]                // f6 b4 af 80 00 00 00
div byte [esi-0x80]                      // f6 76 80
div si                                   // 66 f7 f6
div word [esi+esi*1-0x81]                // 66 f7 b4 36 7f ff ff ff
div word [0xffffff7f]                    // 66 f7 35 7f ff ff ff
div ebp                                  // f7 f5
div dword [eax+0x40000000]               // f7 b0 00 00 00 40
div dword [ecx+ebp*2-0x81]               // f7 b4 69 7f ff ff ff
# DIVSD
divsd xmm7, [edi+0x1]                    // f2 0f 5e 7f 01
divsd xmm5, xmm4                         // f2 0f 5e ec
divsd xmm5, [ebx+esi*1+0x80]             // f2 0f 5e ac 33 80 00 00 00
# DIVSS
divss xmm1, xmm7                         // f3 0f 5e cf
divss xmm7, [esi-0x80]                   // f3 0f 5e 7e 80
divss xmm3, [ecx+esi*4]                  // f3 0f 5e 1c b1
# HLT
hlt                                      // f4
# IDIV
idiv byte [ebp-0x81]                     // f6 bd 7f ff ff ff
idiv al                                  // f6 f8
idiv byte [ebp+ebp*1+0x7f]               // f6 7c 2d 7f
idiv si                                  // 66 f7 fe
idiv word [0x80]                         // 66 f7 3d 80 00 00 00
idiv word [edx+ebp*8+0x7f]               // 66 f7 7c ea 7f
idiv esi                                 // f7 fe
idiv dword [0xffffff7f]                  // f7 3d 7f ff ff ff
# IMUL
imul byte [esi+0x80]                     // f6 ae 80 00 00 00
imul cl                                  // f6 e9
imul byte [edi+esi*1-0x81]               // f6 ac 37 7f ff ff ff
imul word [edx-0x81]                     // 66 f7 aa 7f ff ff ff
imul bp                                  // 66 f7 ed
imul word [eax+ecx*8+0x7f]               // 66 f7 6c c8 7f
imul ebp                                 // f7 ed
imul dword [edi+0x80]                    // f7 af 80 00 00 00
imul dx, ax                              // 66 0f af d0
imul ax, [esi-0x81]                      // 66 0f af 86 7f ff ff ff
imul ax, [eax+ebx*8]                     // 66 0f af 04 d8
imul esi, ebx                            // 0f af f3
imul ebp, [ecx+0x40000000]               // 0f af a9 00 00 00 40
imul edx, [esi+esi*1+0x80]               // 0f af 94 36 80 00 00 00
imul bx, di, 0x0                         // 66 6b df 00
imul di, [ebp+ecx*4+0x1], -0x80          // 66 6b 7c 8d 01 80
imul dx, [0xffffff7f], 0x0               // 66 6b 15 7f ff ff ff 00
imul edx, esp, -0x1                      // 6b d4 ff
imul ebx, [esp-0x80], -0x80              // 6b 5c 24 80 80
imul esi, [edx+ecx*2-0x80], -0x1         // 6b 74 4a 80 ff
imul sp, sp, -0x81                       // 66 69 e4 7f ff
imul si, [edx-0x81], -0x8000             // 66 69 b2 7f ff ff ff 00 80
imul di, [ebp+ebp*1-0x80], -0x81         // 66 69 7c 2d 80 7f ff
imul esi, [0x7f], -0x81                  // 69 35 7f 00 00 00 7f ff ff ff
imul ebx, eax, -0x80000000               // 69 d8 00 00 00 80
imul eax, [esp+ebx*2], 0x80              // 69 04 5c 80 00 00 00
# INC
inc byte [eax+0x80]                      // fe 80 80 00 00 00
inc byte [ebx+ebp*1+0x40000000]          // fe 84 2b 00 00 00 40
inc cl                                   // fe c1
inc cx                                   // 66 ff c1
inc word [eax+0x80]                      // 66 ff 80 80 00 00 00
inc esp                                  // ff c4
inc dword [0xffffff7f]                   // ff 05 7f ff ff ff
inc dword [ebp+ecx*8+0x7f]               // ff 44 cd 7f
inc dx                                   // 66 42
inc ebp                                  // 45
# INT n/INTO/INT3/INT1
int3                                     // cc
# Jcc
je 0x1002                                // 74 00
jnp 0x196a0                              // 0f 8b 9a 86 01 00
# JMP
jmp 0xf9c                                // eb 9a
jmp 0x196a0                              // e9 9b 86 01 00
jmp dword [esp+ebp*8+0x40000000]         // ff a4 ec 00 00 00 40
jmp dword [0x7f]                         // ff 25 7f 00 00 00
jmp ebx                                  // ff e3
# LEA
lea sp, [0xffffff80]                     // 66 8d 25 80 ff ff ff
lea si, [edx+edx*8+0x40000000]           // 66 8d b4 d2 00 00 00 40
lea ebp, [0x7f]                          // 8d 2d 7f 00 00 00
lea ebp, [edx+esi*1+0x7f]                // 8d 6c 32 7f
# LEAVE
leave                                    // c9
# LZCNT
lzcnt bx, bp                             // 66 f3 0f bd dd
lzcnt di, [ebp+0x7f]                     // 66 f3 0f bd 7d 7f
lzcnt cx, [esp+ebx*1+0x1]                // 66 f3 0f bd 4c 1c 01
lzcnt eax, ecx                           // f3 0f bd c1
lzcnt edx, [ebp+edx*2-0x80]              // f3 0f bd 54 55 80
lzcnt edi, [0x7f]                        // f3 0f bd 3d 7f 00 00 00
# MAXSD
maxsd xmm4, xmm5                         // f2 0f 5f e5
maxsd xmm7, [0x0]                        // f2 0f 5f 3d 00 00 00 00
maxsd xmm4, [ebx+edx*4+0x7f]             // f2 0f 5f 64 93 7f
# MAXSS
maxss xmm3, [eax+ebx*1+0x40000000]       // f3 0f 5f 9c 18 00 00 00 40
maxss xmm5, xmm6                         // f3 0f 5f ee
maxss xmm0, [edx-0x80]                   // f3 0f 5f 42 80
# MINSD
minsd xmm0, xmm3                         // f2 0f 5d c3
minsd xmm1, [0x7f]                       // f2 0f 5d 0d 7f 00 00 00
minsd xmm1, [ebp+ebx*4-0x81]             // f2 0f 5d 8c 9d 7f ff ff ff
# MINSS
minss xmm7, [esi-0x81]                   // f3 0f 5d be 7f ff ff ff
minss xmm7, [eax+edx*4-0x81]             // f3 0f 5d bc 90 7f ff ff ff
minss xmm2, xmm0                         // f3 0f 5d d0
# MOV
mov [0x7f], bl                           // 88 1d 7f 00 00 00
mov [ecx+eax*1+0x7f], al                 // 88 44 01 7f
mov ch, dl                               // 88 d5
mov dx, bx                               // 66 89 da
mov [0x1], ax                            // 66 89 05 01 00 00 00
mov [edi+eax*4-0x81], dx                 // 66 89 94 87 7f ff ff ff
mov [esp-0x81], esi                      // 89 b4 24 7f ff ff ff
mov esi, ecx                             // 89 ce
mov [edx+ebp*2+0x7f], ecx                // 89 4c 6a 7f
mov dl, bl                               // 8a d3
mov dl, [eax+edi*2+0x80]                 // 8a 94 78 80 00 00 00
mov al, [0x40000000]                     // 8a 05 00 00 00 40
mov bx, si                               // 66 8b de
mov ax, [ecx+edx*4-0x80]                 // 66 8b 44 91 80
mov sp, [esp-0x80]                       // 66 8b 64 24 80
mov ecx, ebx                             // 8b cb
mov ebp, [0xffffff7f]                    // 8b 2d 7f ff ff ff
mov cl, 0x0                              // b1 00
mov sp, 0xffff                           // 66 bc ff ff
mov esp, 0xffffffff                      // bc ff ff ff ff
mov byte [edi-0x80], 0x7f                // c6 47 80 7f
mov ah, 0x7f                             // c6 c4 7f
mov byte [ebp+esi*1+0x1], 0x80           // c6 44 35 01 80
mov si, 0x7fff                           // 66 c7 c6 ff 7f
mov word [ebp-0x81], -0x8000             // 66 c7 85 7f ff ff ff 00 80
mov dword [ecx+eax*4+0x80], 0x80         // c7 84 81 80 00 00 00 80 00 00 00
mov esp, 0x7fffffff                      // c7 c4 ff ff ff 7f
mov dword [ecx+0x7f], 0x7fffffff         // c7 41 7f ff ff ff 7f
# MOVAPD
movapd xmm6, xmm0                        // 66 0f 28 f0
movapd xmm2, [ebx+0x40000000]            // 66 0f 28 93 00 00 00 40
movapd xmm6, [esi+eax*1]                 // 66 0f 28 34 06
movapd [esi+0x40000000], xmm2            // 66 0f 29 96 00 00 00 40
movapd [edi+ebx*4+0x7f], xmm6            // 66 0f 29 74 9f 7f
movapd xmm6, xmm5                        // 66 0f 29 ee
# MOVAPS
movaps xmm3, [0x0]                       // 0f 28 1d 00 00 00 00
movaps xmm0, xmm3                        // 0f 28 c3
movaps xmm3, [esi+ecx*1-0x80]            // 0f 28 5c 0e 80
movaps xmm0, xmm2                        // 0f 29 d0
movaps [ebx+ecx*4+0x40000000], xmm0      // 0f 29 84 8b 00 00 00 40
movaps [ecx+0x7f], xmm2                  // 0f 29 51 7f
# MOVD/MOVQ
movd xmm6, dword [ebp+edi*2+0x1]         // 66 0f 6e 74 7d 01
movd xmm3, ebp                           // 66 0f 6e dd
movd xmm0, dword [0x40000000]            // 66 0f 6e 05 00 00 00 40
movd esp, xmm4                           // 66 0f 7e e4
movd dword [ecx+0x40000000], xmm1        // 66 0f 7e 89 00 00 00 40
# MOVMSKPD
movmskpd esp, xmm0                       // 66 0f 50 e0
# MOVMSKPS
movmskps esi, xmm3                       // 0f 50 f3
# MOVQ
movq xmm4, [0xffffff7f]                  // f3 0f 7e 25 7f ff ff ff
movq xmm2, xmm1                          // f3 0f 7e d1
movq xmm3, [eax+edi*1]                   // f3 0f 7e 1c 38
movq [edi-0x80], xmm1                    // 66 0f d6 4f 80
movq xmm1, xmm5                          // 66 0f d6 e9
movq [ebp+edx*2], xmm3                   // 66 0f d6 5c 55 00
# MOVSD
movsd xmm7, xmm2                         // f2 0f 10 fa
movsd xmm0, [0x1]                        // f2 0f 10 05 01 00 00 00
movsd xmm1, [ecx+edi*1+0x80]             // f2 0f 10 8c 39 80 00 00 00
movsd xmm5, xmm6                         // f2 0f 11 f5
movsd [0x1], xmm2                        // f2 0f 11 15 01 00 00 00
movsd [esi+esi*8+0x7f], xmm1             // f2 0f 11 4c f6 7f
# MOVSS
movss xmm6, [ecx+0x7f]                   // f3 0f 10 71 7f
movss xmm1, xmm6                         // f3 0f 10 ce
movss xmm2, [esi+esi*2-0x80]             // f3 0f 10 54 76 80
movss xmm5, xmm4                         // f3 0f 11 e5
movss [esp+ecx*1], xmm6                  // f3 0f 11 34 0c
movss [0x1], xmm0                        // f3 0f 11 05 01 00 00 00
# MOVSX/MOVSXD
movsx ax, byte [ebp+0x7f]                // 66 0f be 45 7f
movsx ax, bh                             // 66 0f be c7
movsx dx, byte [ebp+edi*1+0x1]           // 66 0f be 54 3d 01
movsx edx, cl                            // 0f be d1
movsx eax, byte [0x0]                    // 0f be 05 00 00 00 00
movsx ebx, byte [ecx+ebp*4+0x40000000]   // 0f be 9c a9 00 00 00 40
movsx si, ax                             // 66 0f bf f0
movsx bp, word [eax+0x7f]                // 66 0f bf 68 7f
movsx di, word [esi+esi*2+0x7f]          // 66 0f bf 7c 76 7f
movsx eax, di                            // 0f bf c7
movsx ecx, word [0x7f]                   // 0f bf 0d 7f 00 00 00
# MOVZX
movzx ax, bl                             // 66 0f b6 c3
movzx si, byte [ebp+0x1]                 // 66 0f b6 75 01
movzx ecx, byte [esi-0x80]               // 0f b6 4e 80
movzx edi, dl                            // 0f b6 fa
movzx eax, byte [esi+esi*4+0x80]         // 0f b6 84 b6 80 00 00 00
movzx bx, word [esi+0x1]                 // 66 0f b7 5e 01
movzx ax, di                             // 66 0f b7 c7
movzx bx, word [ecx+esi*4+0x1]           // 66 0f b7 5c b1 01
movzx ebx, word [ebx+ecx*1+0x7f]         // 0f b7 5c 0b 7f
movzx ebx, sp                            // 0f b7 dc
movzx ecx, word [0xffffff7f]             // 0f b7 0d 7f ff ff ff
# MUL
mul byte [edx+0x7f]                      // f6 62 7f
mul byte [eax+ecx*4+0x1]                 // f6 64 88 01
mul bl                                   // f6 e3
mul ax                                   // 66 f7 e0
mul word [0xffffff7f]                    // 66 f7 25 7f ff ff ff
mul dword [0x0]                          // f7 25 00 00 00 00
mul eax                                  // f7 e0
mul dword [esp+ecx*1+0x40000000]         // f7 a4 0c 00 00 00 40
# MULSD
mulsd xmm6, xmm5                         // f2 0f 59 f5
mulsd xmm6, [esp+0x7f]                   // f2 0f 59 74 24 7f
mulsd xmm4, [esp+ebx*2-0x80]             // f2 0f 59 64 5c 80
# MULSS
mulss xmm7, [edi+edi*1+0x7f]             // f3 0f 59 7c 3f 7f
mulss xmm6, xmm2                         // f3 0f 59 f2
mulss xmm5, [ecx-0x81]                   // f3 0f 59 a9 7f ff ff ff
# NEG
neg dl                                   // f6 da
neg byte [ebx+0x40000000]                // f6 9b 00 00 00 40
neg byte [edx+ecx*2+0x1]                 // f6 5c 4a 01
neg bp                                   // 66 f7 dd
neg word [eax+0x40000000]                // 66 f7 98 00 00 00 40
neg esp                                  // f7 dc
neg dword [0xffffff7f]                   // f7 1d 7f ff ff ff
neg dword [esp+ebx*8-0x80]               // f7 5c dc 80
# NOP
nop                                      // 90
nop word [ebp+0x1]                       // 66 0f 1f 45 01
nop di                                   // 66 0f 1f c7
nop word [ecx+esi*2+0x40000000]          // 66 0f 1f 84 71 00 00 00 40
nop dword [0xffffff80]                   // 0f 1f 05 80 ff ff ff
nop esp                                  // 0f 1f c4
nop dword [esp+ebx*2-0x81]               // 0f 1f 84 5c 7f ff ff ff
# NOT
not al                                   // f6 d0
not byte [ecx+edi*4-0x81]                // f6 94 b9 7f ff ff ff
not byte [ebp+0x80]                      // f6 95 80 00 00 00
not word [0x1]                           // 66 f7 15 01 00 00 00
not bp                                   // 66 f7 d5
not word [edx+ebp*4]                     // 66 f7 14 aa
not ebp                                  // f7 d5
not dword [0x40000000]                   // f7 15 00 00 00 40
not dword [ebx+ebp*4-0x80]               // f7 54 ab 80
# OR
or al, 0x80                              // 0c 80
or ax, -0x8000                           // 66 0d 00 80
or eax, 0x80                             // 0d 80 00 00 00
or al, 0x0                               // 80 c8 00
or byte [ebp-0x80], 0x80                 // 80 4d 80 80
or byte [ecx+eax*8+0x80], 0x80           // 80 8c c1 80 00 00 00 80
or word [esi+0x80], 0x80                 // 66 81 8e 80 00 00 00 80 00
or word [edx+ebp*8+0x80], -0x81          // 66 81 8c ea 80 00 00 00 7f ff
or ax, -0x81                             // 66 81 c8 7f ff
or edx, 0x7fffffff                       // 81 ca ff ff ff 7f
or dword [0x1], -0x80000000              // 81 0d 01 00 00 00 00 00 00 80
or sp, 0x0                               // 66 83 cc 00
or word [edi+ebp*1], -0x80               // 66 83 0c 2f 80
or word [esp+0x7f], -0x1                 // 66 83 4c 24 7f ff
or dword [esp+0x40000000], 0x0           // 83 8c 24 00 00 00 40 00
or ebx, -0x80                            // 83 cb 80
or dword [ecx+ecx*2+0x80], 0x0           // 83 8c 49 80 00 00 00 00
or [edx+0x7f], ch                        // 08 6a 7f
or [edi+esi*4+0x1], ch                   // 08 6c b7 01
or cl, al                                // 08 c1
or ax, ax                                // 66 09 c0
or [ebx+ebp*4+0x1], dx                   // 66 09 54 ab 01
or [0x0], bx                             // 66 09 1d 00 00 00 00
or [edi+0x7f], esp                       // 09 67 7f
or esp, ebx                              // 09 dc
or [ebp+ecx*2+0x1], ebx                  // 09 5c 4d 01
or bl, cl                                // 0a d9
or bl, [0x40000000]                      // 0a 1d 00 00 00 40
or ax, bp                                // 66 0b c5
or di, [edi+0x80]                        // 66 0b bf 80 00 00 00
or ecx, ebx                              // 0b cb
or eax, [esp-0x80]                       // 0b 44 24 80
or edx, [ebp+esi*2+0x1]                  // 0b 54 75 01
# ORPD
orpd xmm5, xmm6                          // 66 0f 56 ee
orpd xmm3, [ebp+ecx*8+0x80]              // 66 0f 56 9c cd 80 00 00 00
orpd xmm5, [esi-0x80]                    // 66 0f 56 6e 80
# ORPS
orps xmm1, xmm1                          // 0f 56 c9
orps xmm0, [0x80]                        // 0f 56 05 80 00 00 00
orps xmm2, [edi+eax*1+0x40000000]        // 0f 56 94 07 00 00 00 40
# PAUSE
pause                                    // f3 90
# POP
pop si                                   // 66 5e
pop ebx                                  // 5b
pop word [edx+0x80]                      // 66 8f 82 80 00 00 00
pop di                                   // 66 8f c7
pop word [eax+ebx*2]                     // 66 8f 04 58
pop esp                                  // 8f c4
pop dword [edx+0x80]                     // 8f 82 80 00 00 00
pop dword [esp+ebp*2+0x1]                // 8f 44 6c 01
# POPCNT
popcnt sp, bp                            // 66 f3 0f b8 e5
popcnt ax, [eax+ebp*1-0x81]              // 66 f3 0f b8 84 28 7f ff ff ff
popcnt si, [eax-0x80]                    // 66 f3 0f b8 70 80
popcnt edi, [esi-0x81]                   // f3 0f b8 be 7f ff ff ff
popcnt esp, ecx                          // f3 0f b8 e1
# PUSH
push bp                                  // 66 ff f5
push word [edi+0x7f]                     // 66 ff 77 7f
push word [eax+ebx*4]                    // 66 ff 34 98
push esi                                 // ff f6
push dword [edi+0x40000000]              // ff b7 00 00 00 40
push cx                                  // 66 51
push ecx                                 // 51
push -0x80                               // 6a 80
push 0x7fff                              // 68 ff 7f 00 00
# RET
ret                                      // c3
ret 0x0                                  // c2 00 00
# RCL/RCR/ROL/ROR
rol cx, 0x1                              // 66 d1 c1
rol word [eax-0x81], 0x1                 // 66 d1 80 7f ff ff ff
rol word [ecx+ebp*4-0x80], 0x1           // 66 d1 44 a9 80
rol dword [0xffffff80], 0x1              // d1 05 80 ff ff ff
rol dword [esi+eax*4+0x40000000], 0x1    // d1 84 86 00 00 00 40
rol edi, 0x1                             // d1 c7
rol word [esp+ebp*4-0x81], cl            // 66 d3 84 ac 7f ff ff ff
rol word [0x80], cl                      // 66 d3 05 80 00 00 00
rol bp, cl                               // 66 d3 c5
rol esp, cl                              // d3 c4
rol dword [esp+0x80], cl                 // d3 84 24 80 00 00 00
rol dword [ebp+ebx*1-0x80], cl           // d3 44 1d 80
rol bp, 0x1                              // 66 c1 c5 01
rol word [0xffffff7f], 0x0               // 66 c1 05 7f ff ff ff 00
rol word [ebx+ecx*8+0x1], 0x7f           // 66 c1 44 cb 01 7f
rol ebp, 0x0                             // c1 c5 00
rol dword [edi+0x7f], 0xff               // c1 47 7f ff
rol dword [edx+ecx*8+0x7f], 0x0          // c1 44 ca 7f 00
rol bh, 0x1                              // d0 c7
rol byte [eax+0x80], 0x1                 // d0 80 80 00 00 00
rol byte [edi+esi*4+0x7f], 0x1           // d0 44 b7 7f
rol byte [edi+0x7f], cl                  // d2 47 7f
rol cl, cl                               // d2 c1
rol byte [esp+esi*8+0x40000000], cl      // d2 84 f4 00 00 00 40
rol cl, 0xff                             // c0 c1 ff
rol byte [ebp+0x7f], 0xff                // c0 45 7f ff
rol byte [ecx+ebx*8+0x1], 0x80           // c0 44 d9 01 80
ror dx, 0x1                              // 66 d1 ca
ror word [edi+0x40000000], 0x1           // 66 d1 8f 00 00 00 40
ror word [eax+eax*1-0x80], 0x1           // 66 d1 4c 00 80
ror esp, 0x1                             // d1 cc
ror dword [0x7f], 0x1                    // d1 0d 7f 00 00 00
ror word [esp+0x40000000], cl            // 66 d3 8c 24 00 00 00 40
ror di, cl                               // 66 d3 cf
ror word [esp+edx*8-0x80], cl            // 66 d3 4c d4 80
ror ecx, cl                              // d3 c9
ror dword [edx+edi*1+0x1], cl            // d3 4c 3a 01
ror dword [ecx-0x81], cl                 // d3 89 7f ff ff ff
ror bp, 0xff                             // 66 c1 cd ff
ror word [eax+0x40000000], 0x1           // 66 c1 88 00 00 00 40 01
ror dword [ecx-0x81], 0x0                // c1 89 7f ff ff ff 00
ror ebx, 0x80                            // c1 cb 80
ror byte [edx+0x80], 0x1                 // d0 8a 80 00 00 00
ror cl, 0x1                              // d0 c9
ror byte [ecx+ebx*2], 0x1                // d0 0c 59
ror byte [0x40000000], cl                // d2 0d 00 00 00 40
ror bl, cl                               // d2 cb
ror byte [ebx+ebp*4+0x80], cl            // d2 8c ab 80 00 00 00
ror dl, 0x0                              // c0 ca 00
ror byte [esi+0x40000000], 0xff          // c0 8e 00 00 00 40 ff
ror byte [ebp+edi*2+0x80], 0x7f          // c0 8c 7d 80 00 00 00 7f
# SAL/SAR/SHL/SHR
sar cl, 0x1                              // d0 f9
sar byte [eax], 0x1                      // d0 38
sar byte [edi+eax*4+0x7f], 0x1           // d0 7c 87 7f
sar dl, cl                               // d2 fa
sar byte [edi+esi*8+0x1], cl             // d2 7c f7 01
sar byte [esp], cl                       // d2 3c 24
sar byte [esp+0x7f], 0x1                 // c0 7c 24 7f 01
sar al, 0x7f                             // c0 f8 7f
sar byte [ecx+esi*4-0x80], 0x7f          // c0 7c b1 80 7f
sar ax, 0x1                              // 66 d1 f8
sar word [0x40000000], 0x1               // 66 d1 3d 00 00 00 40
sar word [ebp+eax*1-0x81], 0x1           // 66 d1 bc 05 7f ff ff ff
sar dword [esi+ebp*8+0x1], 0x1           // d1 7c ee 01
sar dword [esp+0x80], 0x1                // d1 bc 24 80 00 00 00
sar edi, 0x1                             // d1 ff
sar word [0x40000000], cl                // 66 d3 3d 00 00 00 40
sar word [eax+ecx*8+0x7f], cl            // 66 d3 7c c8 7f
sar dx, cl                               // 66 d3 fa
sar dword [ebx+0x40000000], cl           // d3 bb 00 00 00 40
sar dword [eax+ebp*2+0x40000000], cl     // d3 bc 68 00 00 00 40
sar ebp, cl                              // d3 fd
sar dx, 0x1                              // 66 c1 fa 01
sar word [ebp+0x7f], 0x80                // 66 c1 7d 7f 80
sar dword [esp], 0x0                     // c1 3c 24 00
sar edx, 0x1                             // c1 fa 01
sar dword [esp+esi*1-0x81], 0x80         // c1 bc 34 7f ff ff ff 80
shl byte [0xffffff7f], 0x1               // d0 25 7f ff ff ff
shl byte [edx+edx*4+0x40000000], 0x1     // d0 a4 92 00 00 00 40
shl dl, 0x1                              // d0 e2
shl byte [edi+0x80], cl                  // d2 a7 80 00 00 00
shl bl, cl                               // d2 e3
shl byte [ebp+esi*2+0x40000000], cl      // d2 a4 75 00 00 00 40
shl byte [ecx+0x40000000], 0x80          // c0 a1 00 00 00 40 80
shl dl, 0x1                              // c0 e2 01
shl byte [esp+eax*8+0x40000000], 0x80    // c0 a4 c4 00 00 00 40 80
shl word [esi+esi*2-0x81], 0x1           // 66 d1 a4 76 7f ff ff ff
shl sp, 0x1                              // 66 d1 e4
shl word [ebp+0x7f], 0x1                 // 66 d1 65 7f
shl ebx, 0x1                             // d1 e3
shl dword [eax+0x1], 0x1                 // d1 60 01
shl dword [edi+ebx*2-0x80], 0x1          // d1 64 5f 80
shl word [ebx+0x40000000], cl            // 66 d3 a3 00 00 00 40
shl word [esp+ebx*8+0x80], cl            // 66 d3 a4 dc 80 00 00 00
shl di, cl                               // 66 d3 e7
shl ebp, cl                              // d3 e5
shl dword [esp+esi*4-0x80], cl           // d3 64 b4 80
shl dword [edx-0x80], cl                 // d3 62 80
shl word [ebx+0x1], 0x0                  // 66 c1 63 01 00
shl sp, 0xff                             // 66 c1 e4 ff
shl dword [ecx-0x81], 0xff               // c1 a1 7f ff ff ff ff
shl dword [ebx+ecx*8], 0x0               // c1 24 cb 00
shl edi, 0x80                            // c1 e7 80
shr byte [eax+ebp*1+0x40000000], 0x1     // d0 ac 28 00 00 00 40
shr bh, 0x1                              // d0 ef
shr byte [edx-0x80], 0x1                 // d0 6a 80
shr byte [edx+ecx*1], cl                 // d2 2c 0a
shr byte [eax+0x80], cl                  // d2 a8 80 00 00 00
shr al, cl                               // d2 e8
shr byte [edx+ecx*1+0x80], 0x7f          // c0 ac 0a 80 00 00 00 7f
shr byte [edx+0x80], 0x1                 // c0 aa 80 00 00 00 01
shr dh, 0x1                              // c0 ee 01
shr word [edx+0x1], 0x1                  // 66 d1 6a 01
shr ax, 0x1                              // 66 d1 e8
shr edx, 0x1                             // d1 ea
shr dword [0x80], 0x1                    // d1 2d 80 00 00 00
shr cx, cl                               // 66 d3 e9
shr word [0x80], cl                      // 66 d3 2d 80 00 00 00
shr ecx, cl                              // d3 e9
shr dword [edi+ebp*2], cl                // d3 2c 6f
shr dword [0xffffff80], cl               // d3 2d 80 ff ff ff
shr si, 0x80                             // 66 c1 ee 80
shr word [0xffffff7f], 0xff              // 66 c1 2d 7f ff ff ff ff
shr word [ecx+ecx*1-0x80], 0x80          // 66 c1 6c 09 80 80
shr edi, 0x1                             // c1 ef 01
shr dword [edi+0x80], 0xff               // c1 af 80 00 00 00 ff
# SBB
sbb al, 0xff                             // 1c ff
sbb ax, -0x81                            // 66 1d 7f ff
sbb eax, -0x81                           // 1d 7f ff ff ff
sbb byte [ebx+0x7f], 0x0                 // 80 5b 7f 00
sbb cl, 0x1                              // 80 d9 01
sbb byte [esi+esi*2+0x7f], 0x7f          // 80 5c 76 7f 7f
sbb bx, 0x7fff                           // 66 81 db ff 7f
sbb word [esp+edi*2-0x80], -0x81         // 66 81 5c 7c 80 7f ff
sbb word [eax+0x40000000], -0x8000       // 66 81 98 00 00 00 40 00 80
sbb dword [ebp-0x80], 0x7fffffff         // 81 5d 80 ff ff ff 7f
sbb eax, 0x80                            // 81 d8 80 00 00 00
sbb dword [ebx+esi*2-0x81], 0x80         // 81 9c 73 7f ff ff ff 80 00 00 00
sbb word [0xffffff80], -0x1              // 66 83 1d 80 ff ff ff ff
sbb bx, -0x80                            // 66 83 db 80
sbb word [esi+edi*4+0x1], -0x80          // 66 83 5c be 01 80
sbb dword [ebx], -0x80                   // 83 1b 80
sbb edi, -0x80                           // 83 df 80
sbb al, cl                               // 18 c8
sbb [ebp+0x40000000], cl                 // 18 8d 00 00 00 40
sbb [edx+edi*1], al                      // 18 04 3a
sbb bx, si                               // 66 19 f3
sbb [0x7f], si                           // 66 19 35 7f 00 00 00
sbb [edx+eax*2], sp                      // 66 19 24 42
sbb [edi+0x40000000], esp                // 19 a7 00 00 00 40
sbb edi, eax                             // 19 c7
sbb [ebp+ebx*1+0x40000000], esp          // 19 a4 1d 00 00 00 40
sbb bl, [esi+0x40000000]                 // 1a 9e 00 00 00 40
sbb bl, ch                               // 1a dd
sbb cl, [esp+edi*1+0x80]                 // 1a 8c 3c 80 00 00 00
sbb si, si                               // 66 1b f6
sbb sp, [edx-0x81]                       // 66 1b a2 7f ff ff ff
sbb di, [esp+ebp*8-0x81]                 // 66 1b bc ec 7f ff ff ff
sbb eax, ebx                             // 1b c3
sbb edx, [edi-0x81]                      // 1b 97 7f ff ff ff
sbb ebx, [ecx+ebp*2+0x40000000]          // 1b 9c 69 00 00 00 40
# SETcc
seta al                                  // 0f 97 c0
seto byte [edx+0x7f]                     // 0f 90 42 7f
setns byte [ebp+ebx*4-0x81]              // 0f 99 84 9d 7f ff ff ff
# SQRTSD
sqrtsd xmm1, xmm1                        // f2 0f 51 c9
sqrtsd xmm1, [ecx+0x7f]                  // f2 0f 51 49 7f
sqrtsd xmm4, [ebx+eax*8+0x40000000]      // f2 0f 51 a4 c3 00 00 00 40
# SQRTSS
sqrtss xmm7, xmm4                        // f3 0f 51 fc
sqrtss xmm7, [esi+edx*4+0x1]             // f3 0f 51 7c 96 01
sqrtss xmm6, [edx-0x81]                  // f3 0f 51 b2 7f ff ff ff
# SUB
sub al, 0xff                             // 2c ff
sub ax, 0x7fff                           // 66 2d ff 7f
sub eax, 0x80                            // 2d 80 00 00 00
sub byte [ebx-0x81], 0x0                 // 80 ab 7f ff ff ff 00
sub bh, 0x0                              // 80 ef 00
sub byte [esp+ecx*8+0x7f], 0xff          // 80 6c cc 7f ff
sub word [edi-0x80], 0x7fff              // 66 81 6f 80 ff 7f
sub dx, -0x8000                          // 66 81 ea 00 80
sub word [edx+ecx*8+0x40000000], 0x7fff  // 66 81 ac ca 00 00 00 40 ff 7f
sub dword [edi-0x80], -0x81              // 81 6f 80 7f ff ff ff
sub edi, 0x80                            // 81 ef 80 00 00 00
sub dword [esi+eax*8+0x1], 0x7fffffff    // 81 6c c6 01 ff ff ff 7f
sub sp, 0x0                              // 66 83 ec 00
sub word [0x7f], -0x80                   // 66 83 2d 7f 00 00 00 80
sub word [esi+ebp*2+0x40000000], -0x1    // 66 83 ac 6e 00 00 00 40 ff
sub eax, -0x1                            // 83 e8 ff
sub dword [ebp+0x40000000], -0x1         // 83 ad 00 00 00 40 ff
sub dword [ebp+ebx*4], 0x0               // 83 6c 9d 00 00
sub [0xffffff7f], al                     // 28 05 7f ff ff ff
sub cl, bl                               // 28 d9
sub [ebp+ebx*2-0x81], dl                 // 28 94 5d 7f ff ff ff
sub [0x0], sp                            // 66 29 25 00 00 00 00
sub di, dx                               // 66 29 d7
sub [esi+edx*4-0x80], di                 // 66 29 7c 96 80
sub ebp, ebp                             // 29 ed
sub [edx-0x81], esp                      // 29 a2 7f ff ff ff
sub [eax+edx*4+0x40000000], esi          // 29 b4 90 00 00 00 40
sub cl, [ebx+0x7f]                       // 2a 4b 7f
sub cl, [esi+ebp*1+0x7f]                 // 2a 4c 2e 7f
sub cl, al                               // 2a c8
sub cx, [ebp+ebp*4+0x1]                  // 66 2b 4c ad 01
sub bx, ax                               // 66 2b d8
sub cx, [0x1]                            // 66 2b 0d 01 00 00 00
sub edi, [edx+0x40000000]                // 2b ba 00 00 00 40
sub ebp, ebp                             // 2b ed
sub esi, [ebx+ecx*4-0x80]                // 2b 74 8b 80
# SUBSD
subsd xmm5, [0x7f]                       // f2 0f 5c 2d 7f 00 00 00
subsd xmm4, xmm2                         // f2 0f 5c e2
subsd xmm1, [edx+ebp*1+0x80]             // f2 0f 5c 8c 2a 80 00 00 00
# SUBSS
subss xmm2, [edx+0x40000000]             // f3 0f 5c 92 00 00 00 40
subss xmm2, xmm6                         // f3 0f 5c d6
subss xmm7, [edi+eax*4+0x7f]             // f3 0f 5c 7c 87 7f
# TEST
test al, 0x7f                            // a8 7f
test ax, -0x81                           // 66 a9 7f ff
test eax, -0x80000000                    // a9 00 00 00 80
test al, 0x80                            // f6 c0 80
test byte [ecx-0x80], 0x1                // f6 41 80 01
test byte [ebx+edx*2+0x80], 0x1          // f6 84 53 80 00 00 00 01
test word [eax-0x80], 0x80               // 66 f7 40 80 80 00
test di, 0x80                            // 66 f7 c7 80 00
test word [eax+ebp*1-0x80], 0x7fff       // 66 f7 44 28 80 ff 7f
test dword [edx+0x1], 0x80               // f7 42 01 80 00 00 00
test edi, 0x80                           // f7 c7 80 00 00 00
test dword [esi+edi*4+0x40000000], -0x80000000 // f7 84 be 00 00 00 40 00 00 00 80
test [edi+0x40000000], ah                // 84 a7 00 00 00 40
test [edi+ebx*8-0x80], cl                // 84 4c df 80
test bl, dl                              // 84 d3
test [ebp-0x81], sp                      // 66 85 a5 7f ff ff ff
test si, ax                              // 66 85 c6
test [ecx+ebp*2-0x81], dx                // 66 85 94 69 7f ff ff ff
test esp, esp                            // 85 e4
test [0x80], esp                         // 85 25 80 00 00 00
test [edi+ecx*1+0x40000000], ebx         // 85 9c 0f 00 00 00 40
# TZCNT
tzcnt cx, si                             // 66 f3 0f bc ce
tzcnt di, [edx+0x1]                      // 66 f3 0f bc 7a 01
tzcnt ax, [ecx+edi*4]                    // 66 f3 0f bc 04 b9
tzcnt ecx, [0xffffff7f]                  // f3 0f bc 0d 7f ff ff ff
tzcnt eax, [eax+ebx*4+0x7f]              // f3 0f bc 44 98 7f
tzcnt esi, ebp                           // f3 0f bc f5
# UCOMISD
ucomisd xmm1, xmm0                       // 66 0f 2e c8
ucomisd xmm0, [ebp+0x1]                  // 66 0f 2e 45 01
ucomisd xmm6, [ebx+ecx*4-0x81]           // 66 0f 2e b4 8b 7f ff ff ff
# UCOMISS
ucomiss xmm6, xmm5                       // 0f 2e f5
ucomiss xmm6, [ebp+0x40000000]           // 0f 2e b5 00 00 00 40
ucomiss xmm4, [ebx+eax*2+0x80]           // 0f 2e a4 43 80 00 00 00
# UD
ud2                                      // 0f 0b
# XCHG
xchg [esi-0x81], cl                      // 86 8e 7f ff ff ff
xchg al, ch                              // 86 e8
xchg [ebp+esi*8+0x7f], bl                // 86 5c f5 7f
xchg [eax+0x40000000], di                // 66 87 b8 00 00 00 40
xchg [eax+edx*2-0x80], cx                // 66 87 4c 50 80
xchg bp, cx                              // 66 87 cd
xchg [ecx+edi*2+0x7f], edx               // 87 54 79 7f
xchg [esi+0x40000000], ebx               // 87 9e 00 00 00 40
xchg eax, edx                            // 87 d0
# XOR
xor al, 0x80                             // 34 80
xor ax, -0x81                            // 66 35 7f ff
xor eax, 0x80                            // 35 80 00 00 00
xor al, 0xff                             // 80 f0 ff
xor byte [esp+0x1], 0x1                  // 80 74 24 01 01
xor byte [ebx+eax*1+0x80], 0x7f          // 80 b4 03 80 00 00 00 7f
xor dx, -0x81                            // 66 81 f2 7f ff
xor word [ebx+0x80], -0x81               // 66 81 b3 80 00 00 00 7f ff
xor dword [eax+ebx*4+0x40000000], -0x81  // 81 b4 98 00 00 00 40 7f ff ff ff
xor dword [edx+0x40000000], 0x7fffffff   // 81 b2 00 00 00 40 ff ff ff 7f
xor edi, 0x7fffffff                      // 81 f7 ff ff ff 7f
xor word [ebp+0x80], 0x0                 // 66 83 b5 80 00 00 00 00
xor ax, -0x80                            // 66 83 f0 80
xor word [edi+edi*4+0x40000000], 0x0     // 66 83 b4 bf 00 00 00 40 00
xor ecx, 0x7f                            // 83 f1 7f
xor dword [ebp], -0x1                    // 83 75 00 ff
xor dword [eax+eax*2-0x80], 0x0          // 83 74 40 80 00
xor cl, dl                               // 30 d1
xor [0x40000000], bl                     // 30 1d 00 00 00 40
xor [esp+edi*1+0x80], al                 // 30 84 3c 80 00 00 00
xor [0x80], di                           // 66 31 3d 80 00 00 00
xor cx, bp                               // 66 31 e9
xor [ecx+edx*1+0x7f], bp                 // 66 31 6c 11 7f
xor ebp, ebp                             // 31 ed
xor [ebp+ecx*8-0x81], ebx                // 31 9c cd 7f ff ff ff
xor [0x0], edx                           // 31 15 00 00 00 00
xor ch, cl                               // 32 e9
xor cl, [eax+0x7f]                       // 32 48 7f
xor dl, [eax+ebx*4-0x81]                 // 32 94 98 7f ff ff ff
xor ax, bp                               // 66 33 c5
xor bx, [esi+0x40000000]                 // 66 33 9e 00 00 00 40
xor cx, [esi+edx*8-0x80]                 // 66 33 4c d6 80
xor edi, [edi-0x81]                      // 33 bf 7f ff ff ff
xor eax, edi                             // 33 c7
xor ebp, [esp+ebx*2+0x40000000]          // 33 ac 5c 00 00 00 40
# XORPD
xorpd xmm3, xmm6                         // 66 0f 57 de
xorpd xmm2, [edx-0x80]                   // 66 0f 57 52 80
xorpd xmm6, [eax+edx*1-0x81]             // 66 0f 57 b4 10 7f ff ff ff
# XORPS
xorps xmm4, [eax+eax*1+0x80]             // 0f 57 a4 00 80 00 00 00
xorps xmm5, [esi+0x1]                    // 0f 57 6e 01
xorps xmm5, xmm6                         // 0f 57 ee
