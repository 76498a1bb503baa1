# Where two lines of a group differ in one number only, that number decides on the alias.

# MOV (to/from SP)
mov x0, sp                               // e0 03 00 91
mov sp, x0                               // 1f 00 00 91
mov wsp, w1                              // 3f 00 00 11
add x0, x1, #0x0                         // 20 00 00 91
add sp, x0, #0x1                         // 1f 04 00 91
add sp, x0, #0x0, lsl #12                // 1f 00 40 91

# CMN, CMP, TST
cmn w1, #0x1                             // 3f 04 00 31
adds w0, w1, #0x1                        // 20 04 00 31
cmn sp, #0xfff, lsl #12                  // ff ff 7f b1
cmp x1, #0x1                             // 3f 04 00 f1
subs x0, x1, #0x1                        // 20 04 00 f1
cmp wsp, #0x1                            // ff 07 00 71
tst x1, #0xf0                            // 3f 0c 7c f2
ands x0, x1, #0xf0                       // 20 0c 7c f2
tst w1, w2, ror #31                      // 3f 7c c2 6a
ands w0, w1, w2, ror #31                 // 20 7c c2 6a
cmn x1, x2, asr #63                      // 3f fc 82 ab
adds x0, x1, x2, asr #63                 // 20 fc 82 ab
cmp x1, x2                               // 3f 00 02 eb
subs x0, x1, x2                          // 20 00 02 eb
cmp xzr, x2                              // ff 03 02 eb
cmn sp, w2, sxtb                         // ff 83 22 ab
cmp sp, x2                               // ff 63 22 eb
cmp sp, x2, lsl #4                       // ff 73 22 eb
cmp x1, x2, uxtx                         // 3f 60 22 eb
cmp x1, w2, uxtw #2                      // 3f 48 22 eb
cmp wsp, w2                              // ff 43 22 6b
cmp wsp, w2, uxtx                        // ff 63 22 6b

# MOV (bitmask immediate)
mov x0, #0x5555555555555555              // e0 f3 00 b2
mov w0, #0x1ffff0                        // e0 43 1c 32
mov sp, #0xff00ff00ff00ff                // ff 9f 00 b2
mov w0, #0xff00ff                        // e0 9f 00 32
orr w0, wzr, #0xff0000                   // e0 1f 10 32
orr x0, xzr, #0xff0000                   // e0 1f 70 b2
orr x0, xzr, #0xffff00000000             // e0 3f 60 b2
orr x0, xzr, #0xfffffffffffffffe         // e0 fb 7f b2
orr w0, wzr, #0xffff00ff                 // e0 5f 10 32
orr w0, w1, #0xff00ff                    // 20 9c 00 32

# MOV (wide immediate), MOV (inverted wide immediate)
mov w0, #0xffff                          // e0 ff 9f 52
mov w0, #0x10000                         // 20 00 a0 52
mov x0, #0x0                             // 00 00 80 d2
mov x0, #0xabcd000000000000              // a0 79 f5 d2
movz x0, #0x0, lsl #16                   // 00 00 a0 d2
mov x0, #0xffffffffffffffff              // 00 00 80 92
mov x0, #0xffffffff0000ffff              // e0 ff bf 92
mov w0, #0xfffffffe                      // 20 00 80 12
mov w0, #0x1ffff                         // c0 ff bf 12
mov x0, #0xffffffffffff0000              // e0 ff 9f 92
movn w0, #0xffff                         // e0 ff 9f 12
movn w0, #0xffff, lsl #16                // e0 ff bf 12
movn x0, #0x0, lsl #48                   // 00 00 e0 92
movk x0, #0x1, lsl #32                   // 20 00 c0 f2

# Bit fields
asr w0, w1, #0                           // 20 7c 00 13
asr w0, w1, #31                          // 20 7c 1f 13
sbfx w0, w1, #0, #31                     // 20 78 00 13
sbfx w0, w1, #1, #30                     // 20 78 01 13
asr x0, x1, #63                          // 20 fc 7f 93
sbfiz w0, w1, #31, #1                    // 20 00 01 13
sbfiz x0, x1, #1, #63                    // 20 f8 7f 93
sxtb w0, w1                              // 20 1c 00 13
sxtb x0, w1                              // 20 1c 40 93
sbfx w0, w1, #1, #7                      // 20 1c 01 13
sbfx w0, w1, #0, #9                      // 20 20 00 13
sxth w0, w1                              // 20 3c 00 13
sxth x0, w1                              // 20 3c 40 93
sbfx w0, w1, #1, #15                     // 20 3c 01 13
sxtw x0, w1                              // 20 7c 40 93
sbfx x0, x1, #1, #31                     // 20 7c 41 93
sbfx x0, x1, #0, #33                     // 20 80 40 93
bfi w0, w1, #31, #1                      // 20 00 01 33
bfi x0, x1, #1, #3                       // 20 08 7f b3
bfc x0, #1, #3                           // e0 0b 7f b3
bfc w0, #16, #16                         // e0 3f 10 33
bfxil x0, x1, #0, #1                     // 20 00 40 b3
bfxil w0, w1, #4, #28                    // 20 7c 04 33
bfxil x0, xzr, #2, #1                    // e0 0b 42 b3
lsr w0, w1, #0                           // 20 7c 00 53
lsr x0, x1, #63                          // 20 fc 7f d3
lsl w0, w1, #1                           // 20 78 1f 53
lsl w0, w1, #31                          // 20 00 01 53
lsl x0, x1, #63                          // 20 00 41 d3
ubfiz w0, w1, #1, #30                    // 20 74 1f 53
ubfiz x0, x1, #62, #1                    // 20 00 42 d3
ubfx w0, w1, #0, #31                     // 20 78 00 53
ubfx x0, x1, #62, #1                     // 20 f8 7e d3
uxtb w0, w1                              // 20 1c 00 53
ubfx x0, x1, #0, #8                      // 20 1c 40 d3
ubfx w0, w1, #1, #7                      // 20 1c 01 53
uxth w0, w1                              // 20 3c 00 53
ubfx x0, x1, #0, #16                     // 20 3c 40 d3
ubfx w0, w1, #0, #15                     // 20 38 00 53
ubfx w0, w1, #1, #15                     // 20 3c 01 53
ror w0, w1, #31                          // 20 7c 81 13
extr w0, w1, w2, #31                     // 20 7c 82 13
ror x0, xzr, #0                          // e0 03 df 93

# Shifts by a register
lsl w0, w1, w2                           // 20 20 c2 1a
lsr x0, x1, x2                           // 20 24 c2 9a
asr w0, w1, w2                           // 20 28 c2 1a
ror x0, x1, x2                           // 20 2c c2 9a

# MOV (register), MVN, NEG, NEGS, NGC, NGCS
mov x0, x1                               // e0 03 01 aa
mov w0, wzr                              // e0 03 1f 2a
orr x0, xzr, x1, lsl #1                  // e0 07 01 aa
orr x0, xzr, x1, lsr #0                  // e0 03 41 aa
orr x0, x1, xzr                          // 20 00 1f aa
mvn x0, x1                               // e0 03 21 aa
mvn w0, w1, ror #3                       // e0 0f e1 2a
orn x0, x1, xzr                          // 20 00 3f aa
neg x0, x1                               // e0 03 01 cb
neg w0, w1, asr #31                      // e0 7f 81 4b
sub x0, x1, xzr                          // 20 00 1f cb
negs x0, x1                              // e0 03 01 eb
negs w0, w1, lsl #1                      // e0 07 01 6b
cmp wzr, w1, lsl #1                      // ff 07 01 6b
subs x0, x1, xzr                         // 20 00 1f eb
ngc w0, w1                               // e0 03 01 5a
sbc w0, w1, wzr                          // 20 00 1f 5a
ngcs x0, x1                              // e0 03 01 fa
sbcs x0, x1, xzr                         // 20 00 1f fa

# Conditional select
cset w0, eq                              // e0 17 9f 1a
cset x0, le                              // e0 c7 9f 9a
csinc x0, xzr, xzr, al                   // e0 e7 9f 9a
csinc x0, xzr, xzr, nv                   // e0 f7 9f 9a
cinc x0, x1, ne                          // 20 04 81 9a
csinc x0, x1, x2, ne                     // 20 14 82 9a
csinc x0, x1, xzr, ne                    // 20 14 9f 9a
csinc x0, xzr, x1, ne                    // e0 17 81 9a
csinc x0, x1, x1, al                     // 20 e4 81 9a
csetm w0, mi                             // e0 53 9f 5a
csinv w0, wzr, wzr, nv                   // e0 f3 9f 5a
cinv x0, x1, hi                          // 20 90 81 da
csinv x0, x1, x2, hi                     // 20 80 82 da
csinv x0, x1, x1, al                     // 20 e0 81 da
cneg w0, w1, lt                          // 20 a4 81 5a
cneg w0, wzr, lt                         // e0 a7 9f 5a
csneg w0, w1, w2, lt                     // 20 b4 82 5a
csneg w0, w1, w1, nv                     // 20 f4 81 5a
csel x0, x1, x1, eq                      // 20 00 81 9a

# Multiplication
mul w0, w1, w2                           // 20 7c 02 1b
madd w0, w1, w2, w3                      // 20 0c 02 1b
mneg x0, x1, x2                          // 20 fc 02 9b
msub x0, x1, x2, x3                      // 20 8c 02 9b
smull x0, w1, w2                         // 20 7c 22 9b
smaddl x0, w1, w2, x3                    // 20 0c 22 9b
smnegl x0, w1, w2                        // 20 fc 22 9b
smsubl x0, w1, w2, x3                    // 20 8c 22 9b
umull x0, w1, w2                         // 20 7c a2 9b
umaddl x0, w1, w2, x3                    // 20 0c a2 9b
umnegl x0, w1, w2                        // 20 fc a2 9b
umsubl x0, w1, w2, x3                    // 20 8c a2 9b

# RET
ret                                      // c0 03 5f d6
ret x29                                  // a0 03 5f d6

# Hints
nop                                      // 1f 20 03 d5
yield                                    // 3f 20 03 d5
wfe                                      // 5f 20 03 d5
wfi                                      // 7f 20 03 d5
sev                                      // 9f 20 03 d5
sevl                                     // bf 20 03 d5
dgh                                      // df 20 03 d5
xpaclri                                  // ff 20 03 d5
pacia1716                                // 1f 21 03 d5
hint #0x9                                // 3f 21 03 d5
pacib1716                                // 5f 21 03 d5
autia1716                                // 9f 21 03 d5
autib1716                                // df 21 03 d5
esb                                      // 1f 22 03 d5
psb csync                                // 3f 22 03 d5
tsb csync                                // 5f 22 03 d5
hint #0x13                               // 7f 22 03 d5
csdb                                     // 9f 22 03 d5
clearbhb                                 // df 22 03 d5
paciaz                                   // 1f 23 03 d5
paciasp                                  // 3f 23 03 d5
pacibz                                   // 5f 23 03 d5
pacibsp                                  // 7f 23 03 d5
autiaz                                   // 9f 23 03 d5
autiasp                                  // bf 23 03 d5
autibz                                   // df 23 03 d5
autibsp                                  // ff 23 03 d5
bti                                      // 1f 24 03 d5
hint #0x21                               // 3f 24 03 d5
bti c                                    // 5f 24 03 d5
bti j                                    // 9f 24 03 d5
bti jc                                   // df 24 03 d5
hint #0x27                               // ff 24 03 d5
hint #0x7f                               // ff 2f 03 d5

# Barriers
dsb sy                                   // 9f 3f 03 d5
ssbb                                     // 9f 30 03 d5
dsb oshld                                // 9f 31 03 d5
pssbb                                    // 9f 34 03 d5
dsb ish                                  // 9f 3b 03 d5
dmb ish                                  // bf 3b 03 d5
dmb #0x0                                 // bf 30 03 d5
isb                                      // df 3f 03 d5
isb #0x0                                 // df 30 03 d5
clrex                                    // 5f 3f 03 d5
clrex #0x0                               // 5f 30 03 d5
sb                                       // ff 30 03 d5

# System operations
ic iallu                                 // 1f 75 08 d5
sys #0, C7, C5, #0, x0                   // 00 75 08 d5
ic ivau, x0                              // 20 75 0b d5
ic ivau, xzr                             // 3f 75 0b d5
dc cvau, x0                              // 20 7b 0b d5
dc zva, x30                              // 3e 74 0b d5
at s1e1r, x0                             // 00 78 08 d5
tlbi vmalle1is                           // 1f 83 08 d5
sys #0, C8, C3, #0, x1                   // 01 83 08 d5
tlbi vae1, x0                            // 20 87 08 d5
sys #7, C15, C15, #7                     // ff ff 0f d5
sys #7, C15, C15, #7, x0                 // e0 ff 0f d5
sysl x0, #3, C7, C11, #1                 // 20 7b 2b d5

# Atomic operations without a result
stadd w0, [x1]                           // 3f 00 20 b8
ldadd w0, w2, [x1]                       // 22 00 20 b8
stadd x0, [sp]                           // ff 03 20 f8
staddl x0, [x1]                          // 3f 00 60 f8
ldadda x0, xzr, [x1]                     // 3f 00 a0 f8
ldaddal x0, xzr, [x1]                    // 3f 00 e0 f8
staddb w0, [x1]                          // 3f 00 20 38
staddlh w0, [x1]                         // 3f 00 60 78
ldaddab w0, wzr, [x1]                    // 3f 00 a0 38
stclr x0, [x1]                           // 3f 10 20 f8
steor x0, [x1]                           // 3f 20 20 f8
stset x0, [x1]                           // 3f 30 20 f8
stsmax x0, [x1]                          // 3f 40 20 f8
stsmin x0, [x1]                          // 3f 50 20 f8
stumax x0, [x1]                          // 3f 60 20 f8
stumin x0, [x1]                          // 3f 70 20 f8
stuminlh w0, [x1]                        // 3f 70 60 78
swp x0, xzr, [x1]                        // 3f 80 20 f8
cas x0, xzr, [x1]                        // 3f 7c a0 c8
