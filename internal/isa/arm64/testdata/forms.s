
# perm_undef
udf #1                                   // 01 00 00 00
udf #0                                   // 00 00 00 00
udf #65534                               // fe ff 00 00
udf #65535                               // ff ff 00 00

# pcreladdr
adr x0, 0x1001                           // 00 00 00 30
adr xzr, 0x1001                          // 1f 00 00 30
adr x0, 0xfffffffffff01000               // 00 00 80 10
adr x0, 0xfff                            // e0 ff ff 70
adr x0, 0x1000                           // 00 00 00 10
adr x0, 0x100fff                         // e0 ff 7f 70
adrp x0, 0x2000                          // 00 00 00 b0
adrp xzr, 0x2000                         // 1f 00 00 b0
adrp x0, 0xffffffff00001000              // 00 00 80 90
adrp x0, 0x0                             // e0 ff ff f0
adrp x0, 0x1000                          // 00 00 00 90
adrp x0, 0x100000000                     // e0 ff 7f f0

# addsub_imm
add w0, w1, #0x1                         // 20 04 00 11
add wsp, wsp, #0x1                       // ff 07 00 11
add w0, w1, #0x0                         // 20 00 00 11
add w0, w1, #0xffe                       // 20 f8 3f 11
add w0, w1, #0xfff                       // 20 fc 3f 11
add w0, w1, #0x1, lsl #12                // 20 04 40 11
add x0, x1, #0x1                         // 20 04 00 91
add sp, sp, #0x1                         // ff 07 00 91
add x0, x1, #0x0                         // 20 00 00 91
add x0, x1, #0xffe                       // 20 f8 3f 91
add x0, x1, #0xfff                       // 20 fc 3f 91
add x0, x1, #0x1, lsl #12                // 20 04 40 91
adds w0, w1, #0x1                        // 20 04 00 31
cmn wsp, #0x1                            // ff 07 00 31
adds w0, w1, #0x0                        // 20 00 00 31
adds w0, w1, #0xffe                      // 20 f8 3f 31
adds w0, w1, #0xfff                      // 20 fc 3f 31
adds w0, w1, #0x1, lsl #12               // 20 04 40 31
adds x0, x1, #0x1                        // 20 04 00 b1
cmn sp, #0x1                             // ff 07 00 b1
adds x0, x1, #0x0                        // 20 00 00 b1
adds x0, x1, #0xffe                      // 20 f8 3f b1
adds x0, x1, #0xfff                      // 20 fc 3f b1
adds x0, x1, #0x1, lsl #12               // 20 04 40 b1
sub w0, w1, #0x1                         // 20 04 00 51
sub wsp, wsp, #0x1                       // ff 07 00 51
sub w0, w1, #0x0                         // 20 00 00 51
sub w0, w1, #0xffe                       // 20 f8 3f 51
sub w0, w1, #0xfff                       // 20 fc 3f 51
sub w0, w1, #0x1, lsl #12                // 20 04 40 51
sub x0, x1, #0x1                         // 20 04 00 d1
sub sp, sp, #0x1                         // ff 07 00 d1
sub x0, x1, #0x0                         // 20 00 00 d1
sub x0, x1, #0xffe                       // 20 f8 3f d1
sub x0, x1, #0xfff                       // 20 fc 3f d1
sub x0, x1, #0x1, lsl #12                // 20 04 40 d1
subs w0, w1, #0x1                        // 20 04 00 71
cmp wsp, #0x1                            // ff 07 00 71
subs w0, w1, #0x0                        // 20 00 00 71
subs w0, w1, #0xffe                      // 20 f8 3f 71
subs w0, w1, #0xfff                      // 20 fc 3f 71
subs w0, w1, #0x1, lsl #12               // 20 04 40 71
subs x0, x1, #0x1                        // 20 04 00 f1
cmp sp, #0x1                             // ff 07 00 f1
subs x0, x1, #0x0                        // 20 00 00 f1
subs x0, x1, #0xffe                      // 20 f8 3f f1
subs x0, x1, #0xfff                      // 20 fc 3f f1
subs x0, x1, #0x1, lsl #12               // 20 04 40 f1

# log_imm
and w0, w1, #0xff0                       // 20 1c 1c 12
and wsp, wzr, #0xff0                     // ff 1f 1c 12
and w0, w1, #0x1                         // 20 00 00 12
and w0, w1, #0x7fffffff                  // 20 78 00 12
and w0, w1, #0x80000001                  // 20 04 01 12
and w0, w1, #0xfffffffe                  // 20 78 1f 12
and w0, w1, #0x55555555                  // 20 f0 00 12
and w0, w1, #0xcccccccc                  // 20 e4 02 12
and w0, w1, #0xfe00fe0                   // 20 98 0b 12
and x0, x1, #0xff0                       // 20 1c 7c 92
and sp, xzr, #0xff0                      // ff 1f 7c 92
and x0, x1, #0x1                         // 20 00 40 92
and x0, x1, #0x7fffffff                  // 20 78 40 92
and x0, x1, #0xfffffffe                  // 20 78 7f 92
and x0, x1, #0xfe00fe00fe00fe0           // 20 98 0b 92
and x0, x1, #0xfffffffe00000001          // 20 7c 5f 92
and x0, x1, #0x7fffffffffffffff          // 20 f8 40 92
and x0, x1, #0x8000000000000000          // 20 00 41 92
orr w0, w1, #0xff0                       // 20 1c 1c 32
orr wsp, wzr, #0xff0                     // ff 1f 1c 32
orr w0, w1, #0x1                         // 20 00 00 32
orr w0, w1, #0x7fffffff                  // 20 78 00 32
orr w0, w1, #0x80000001                  // 20 04 01 32
orr w0, w1, #0xfffffffe                  // 20 78 1f 32
orr w0, w1, #0x55555555                  // 20 f0 00 32
orr w0, w1, #0xcccccccc                  // 20 e4 02 32
orr w0, w1, #0xfe00fe0                   // 20 98 0b 32
orr x0, x1, #0xff0                       // 20 1c 7c b2
orr sp, xzr, #0xff0                      // ff 1f 7c b2
orr x0, x1, #0x1                         // 20 00 40 b2
orr x0, x1, #0x7fffffff                  // 20 78 40 b2
orr x0, x1, #0xfffffffe                  // 20 78 7f b2
orr x0, x1, #0xfe00fe00fe00fe0           // 20 98 0b b2
orr x0, x1, #0xfffffffe00000001          // 20 7c 5f b2
orr x0, x1, #0x7fffffffffffffff          // 20 f8 40 b2
orr x0, x1, #0x8000000000000000          // 20 00 41 b2
eor w0, w1, #0xff0                       // 20 1c 1c 52
eor wsp, wzr, #0xff0                     // ff 1f 1c 52
eor w0, w1, #0x1                         // 20 00 00 52
eor w0, w1, #0x7fffffff                  // 20 78 00 52
eor w0, w1, #0x80000001                  // 20 04 01 52
eor w0, w1, #0xfffffffe                  // 20 78 1f 52
eor w0, w1, #0x55555555                  // 20 f0 00 52
eor w0, w1, #0xcccccccc                  // 20 e4 02 52
eor w0, w1, #0xfe00fe0                   // 20 98 0b 52
eor x0, x1, #0xff0                       // 20 1c 7c d2
eor sp, xzr, #0xff0                      // ff 1f 7c d2
eor x0, x1, #0x1                         // 20 00 40 d2
eor x0, x1, #0x7fffffff                  // 20 78 40 d2
eor x0, x1, #0xfffffffe                  // 20 78 7f d2
eor x0, x1, #0xfe00fe00fe00fe0           // 20 98 0b d2
eor x0, x1, #0xfffffffe00000001          // 20 7c 5f d2
eor x0, x1, #0x7fffffffffffffff          // 20 f8 40 d2
eor x0, x1, #0x8000000000000000          // 20 00 41 d2
ands w0, w1, #0xff0                      // 20 1c 1c 72
tst wzr, #0xff0                          // ff 1f 1c 72
ands w0, w1, #0x1                        // 20 00 00 72
ands w0, w1, #0x7fffffff                 // 20 78 00 72
ands w0, w1, #0x80000001                 // 20 04 01 72
ands w0, w1, #0xfffffffe                 // 20 78 1f 72
ands w0, w1, #0x55555555                 // 20 f0 00 72
ands w0, w1, #0xcccccccc                 // 20 e4 02 72
ands w0, w1, #0xfe00fe0                  // 20 98 0b 72
ands x0, x1, #0xff0                      // 20 1c 7c f2
tst xzr, #0xff0                          // ff 1f 7c f2
ands x0, x1, #0x1                        // 20 00 40 f2
ands x0, x1, #0x7fffffff                 // 20 78 40 f2
ands x0, x1, #0xfffffffe                 // 20 78 7f f2
ands x0, x1, #0xfe00fe00fe00fe0          // 20 98 0b f2
ands x0, x1, #0xfffffffe00000001         // 20 7c 5f f2
ands x0, x1, #0x7fffffffffffffff         // 20 f8 40 f2
ands x0, x1, #0x8000000000000000         // 20 00 41 f2

# movewide
mov w0, #0xfffffffe                      // 20 00 80 12
mov wzr, #0xfffffffe                     // 3f 00 80 12
mov w0, #0xffffffff                      // 00 00 80 12
mov w0, #0xffff0001                      // c0 ff 9f 12
movn w0, #0xffff                         // e0 ff 9f 12
mov w0, #0xfffeffff                      // 20 00 a0 12
mov x0, #0xfffffffffffffffe              // 20 00 80 92
mov xzr, #0xfffffffffffffffe             // 3f 00 80 92
mov x0, #0xffffffffffffffff              // 00 00 80 92
mov x0, #0xffffffffffff0001              // c0 ff 9f 92
mov x0, #0xffffffffffff0000              // e0 ff 9f 92
mov x0, #0xfffffffffffeffff              // 20 00 a0 92
mov x0, #0xfffffffeffffffff              // 20 00 c0 92
mov x0, #0xfffeffffffffffff              // 20 00 e0 92
mov w0, #0x1                             // 20 00 80 52
mov wzr, #0x1                            // 3f 00 80 52
mov w0, #0x0                             // 00 00 80 52
mov w0, #0xfffe                          // c0 ff 9f 52
mov w0, #0xffff                          // e0 ff 9f 52
mov w0, #0x10000                         // 20 00 a0 52
mov x0, #0x1                             // 20 00 80 d2
mov xzr, #0x1                            // 3f 00 80 d2
mov x0, #0x0                             // 00 00 80 d2
mov x0, #0xfffe                          // c0 ff 9f d2
mov x0, #0xffff                          // e0 ff 9f d2
mov x0, #0x10000                         // 20 00 a0 d2
mov x0, #0x100000000                     // 20 00 c0 d2
mov x0, #0x1000000000000                 // 20 00 e0 d2
movk w0, #0x1                            // 20 00 80 72
movk wzr, #0x1                           // 3f 00 80 72
movk w0, #0x0                            // 00 00 80 72
movk w0, #0xfffe                         // c0 ff 9f 72
movk w0, #0xffff                         // e0 ff 9f 72
movk w0, #0x1, lsl #16                   // 20 00 a0 72
movk x0, #0x1                            // 20 00 80 f2
movk xzr, #0x1                           // 3f 00 80 f2
movk x0, #0x0                            // 00 00 80 f2
movk x0, #0xfffe                         // c0 ff 9f f2
movk x0, #0xffff                         // e0 ff 9f f2
movk x0, #0x1, lsl #16                   // 20 00 a0 f2
movk x0, #0x1, lsl #32                   // 20 00 c0 f2
movk x0, #0x1, lsl #48                   // 20 00 e0 f2

# bitfield
sbfx w0, w1, #1, #1                      // 20 04 01 13
sbfx wzr, wzr, #1, #1                    // ff 07 01 13
sbfx w0, w1, #0, #2                      // 20 04 00 13
sbfiz w0, w1, #2, #2                     // 20 04 1e 13
sbfiz w0, w1, #1, #2                     // 20 04 1f 13
sbfiz w0, w1, #31, #1                    // 20 00 01 13
sbfx w0, w1, #1, #30                     // 20 78 01 13
asr w0, w1, #1                           // 20 7c 01 13
sbfx x0, x1, #1, #1                      // 20 04 41 93
sbfx xzr, xzr, #1, #1                    // ff 07 41 93
sbfx x0, x1, #0, #2                      // 20 04 40 93
sbfiz x0, x1, #2, #2                     // 20 04 7e 93
sbfiz x0, x1, #1, #2                     // 20 04 7f 93
sbfiz x0, x1, #63, #1                    // 20 00 41 93
sbfx x0, x1, #1, #62                     // 20 f8 41 93
asr x0, x1, #1                           // 20 fc 41 93
bfxil w0, w1, #1, #1                     // 20 04 01 33
bfxil wzr, wzr, #1, #1                   // ff 07 01 33
bfxil w0, w1, #0, #2                     // 20 04 00 33
bfi w0, w1, #2, #2                       // 20 04 1e 33
bfi w0, w1, #1, #2                       // 20 04 1f 33
bfi w0, w1, #31, #1                      // 20 00 01 33
bfxil w0, w1, #1, #30                    // 20 78 01 33
bfxil w0, w1, #1, #31                    // 20 7c 01 33
bfxil x0, x1, #1, #1                     // 20 04 41 b3
bfxil xzr, xzr, #1, #1                   // ff 07 41 b3
bfxil x0, x1, #0, #2                     // 20 04 40 b3
bfi x0, x1, #2, #2                       // 20 04 7e b3
bfi x0, x1, #1, #2                       // 20 04 7f b3
bfi x0, x1, #63, #1                      // 20 00 41 b3
bfxil x0, x1, #1, #62                    // 20 f8 41 b3
bfxil x0, x1, #1, #63                    // 20 fc 41 b3
ubfx w0, w1, #1, #1                      // 20 04 01 53
ubfx wzr, wzr, #1, #1                    // ff 07 01 53
ubfx w0, w1, #0, #2                      // 20 04 00 53
ubfiz w0, w1, #2, #2                     // 20 04 1e 53
ubfiz w0, w1, #1, #2                     // 20 04 1f 53
lsl w0, w1, #31                          // 20 00 01 53
ubfx w0, w1, #1, #30                     // 20 78 01 53
lsr w0, w1, #1                           // 20 7c 01 53
ubfx x0, x1, #1, #1                      // 20 04 41 d3
ubfx xzr, xzr, #1, #1                    // ff 07 41 d3
ubfx x0, x1, #0, #2                      // 20 04 40 d3
ubfiz x0, x1, #2, #2                     // 20 04 7e d3
ubfiz x0, x1, #1, #2                     // 20 04 7f d3
lsl x0, x1, #63                          // 20 00 41 d3
ubfx x0, x1, #1, #62                     // 20 f8 41 d3
lsr x0, x1, #1                           // 20 fc 41 d3

# extract
extr w0, w1, w2, #1                      // 20 04 82 13
ror wzr, wzr, #1                         // ff 07 9f 13
extr w0, w1, w2, #0                      // 20 00 82 13
extr w0, w1, w2, #30                     // 20 78 82 13
extr w0, w1, w2, #31                     // 20 7c 82 13
extr x0, x1, x2, #1                      // 20 04 c2 93
ror xzr, xzr, #1                         // ff 07 df 93
extr x0, x1, x2, #0                      // 20 00 c2 93
extr x0, x1, x2, #62                     // 20 f8 c2 93
extr x0, x1, x2, #63                     // 20 fc c2 93

# condbranch
b.ne 0x1004                              // 21 00 00 54
b.eq 0x1004                              // 20 00 00 54
b.cs 0x1004                              // 22 00 00 54
b.cc 0x1004                              // 23 00 00 54
b.mi 0x1004                              // 24 00 00 54
b.pl 0x1004                              // 25 00 00 54
b.vs 0x1004                              // 26 00 00 54
b.vc 0x1004                              // 27 00 00 54
b.hi 0x1004                              // 28 00 00 54
b.ls 0x1004                              // 29 00 00 54
b.ge 0x1004                              // 2a 00 00 54
b.lt 0x1004                              // 2b 00 00 54
b.gt 0x1004                              // 2c 00 00 54
b.le 0x1004                              // 2d 00 00 54
b.al 0x1004                              // 2e 00 00 54
b.nv 0x1004                              // 2f 00 00 54
b.ne 0xfffffffffff01000                  // 01 00 80 54
b.ne 0xffc                               // e1 ff ff 54
b.ne 0x1000                              // 01 00 00 54
b.ne 0x100ffc                            // e1 ff 7f 54

# exception
svc #0x1                                 // 21 00 00 d4
svc #0x0                                 // 01 00 00 d4
svc #0xfffe                              // c1 ff 1f d4
svc #0xffff                              // e1 ff 1f d4
hvc #0x1                                 // 22 00 00 d4
hvc #0x0                                 // 02 00 00 d4
hvc #0xfffe                              // c2 ff 1f d4
hvc #0xffff                              // e2 ff 1f d4
smc #0x1                                 // 23 00 00 d4
smc #0x0                                 // 03 00 00 d4
smc #0xfffe                              // c3 ff 1f d4
smc #0xffff                              // e3 ff 1f d4
brk #0x1                                 // 20 00 20 d4
brk #0x0                                 // 00 00 20 d4
brk #0xfffe                              // c0 ff 3f d4
brk #0xffff                              // e0 ff 3f d4
hlt #0x1                                 // 20 00 40 d4
hlt #0x0                                 // 00 00 40 d4
hlt #0xfffe                              // c0 ff 5f d4
hlt #0xffff                              // e0 ff 5f d4
dcps1 #0x1                               // 21 00 a0 d4
dcps1                                    // 01 00 a0 d4
dcps1 #0xfffe                            // c1 ff bf d4
dcps1 #0xffff                            // e1 ff bf d4
dcps2 #0x1                               // 22 00 a0 d4
dcps2                                    // 02 00 a0 d4
dcps2 #0xfffe                            // c2 ff bf d4
dcps2 #0xffff                            // e2 ff bf d4
dcps3 #0x1                               // 23 00 a0 d4
dcps3                                    // 03 00 a0 d4
dcps3 #0xfffe                            // c3 ff bf d4
dcps3 #0xffff                            // e3 ff bf d4

# hints
yield                                    // 3f 20 03 d5
nop                                      // 1f 20 03 d5
hint #0x7e                               // df 2f 03 d5
hint #0x7f                               // ff 2f 03 d5
wfe                                      // 5f 20 03 d5
wfi                                      // 7f 20 03 d5
sev                                      // 9f 20 03 d5
sevl                                     // bf 20 03 d5
dgh                                      // df 20 03 d5
xpaclri                                  // ff 20 03 d5
pacia1716                                // 1f 21 03 d5
hint #0x9                                // 3f 21 03 d5
pacib1716                                // 5f 21 03 d5
hint #0xb                                // 7f 21 03 d5
autia1716                                // 9f 21 03 d5
hint #0xd                                // bf 21 03 d5
autib1716                                // df 21 03 d5
hint #0xf                                // ff 21 03 d5
esb                                      // 1f 22 03 d5
psb csync                                // 3f 22 03 d5
tsb csync                                // 5f 22 03 d5
hint #0x13                               // 7f 22 03 d5
csdb                                     // 9f 22 03 d5
hint #0x15                               // bf 22 03 d5
clearbhb                                 // df 22 03 d5
hint #0x17                               // ff 22 03 d5
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
hint #0x23                               // 7f 24 03 d5
bti j                                    // 9f 24 03 d5
hint #0x25                               // bf 24 03 d5
bti jc                                   // df 24 03 d5
hint #0x27                               // ff 24 03 d5

# barriers
clrex                                    // 5f 3f 03 d5
clrex #0x0                               // 5f 30 03 d5
clrex #0x1                               // 5f 31 03 d5
clrex #0xe                               // 5f 3e 03 d5
dsb sy                                   // 9f 3f 03 d5
ssbb                                     // 9f 30 03 d5
dsb oshld                                // 9f 31 03 d5
dsb oshst                                // 9f 32 03 d5
dsb osh                                  // 9f 33 03 d5
pssbb                                    // 9f 34 03 d5
dsb nshld                                // 9f 35 03 d5
dsb nshst                                // 9f 36 03 d5
dsb nsh                                  // 9f 37 03 d5
dsb #0x8                                 // 9f 38 03 d5
dsb ishld                                // 9f 39 03 d5
dsb ishst                                // 9f 3a 03 d5
dsb ish                                  // 9f 3b 03 d5
dsb #0xc                                 // 9f 3c 03 d5
dsb ld                                   // 9f 3d 03 d5
dsb st                                   // 9f 3e 03 d5
dmb sy                                   // bf 3f 03 d5
dmb #0x0                                 // bf 30 03 d5
dmb oshld                                // bf 31 03 d5
dmb oshst                                // bf 32 03 d5
dmb osh                                  // bf 33 03 d5
dmb #0x4                                 // bf 34 03 d5
dmb nshld                                // bf 35 03 d5
dmb nshst                                // bf 36 03 d5
dmb nsh                                  // bf 37 03 d5
dmb #0x8                                 // bf 38 03 d5
dmb ishld                                // bf 39 03 d5
dmb ishst                                // bf 3a 03 d5
dmb ish                                  // bf 3b 03 d5
dmb #0xc                                 // bf 3c 03 d5
dmb ld                                   // bf 3d 03 d5
dmb st                                   // bf 3e 03 d5
isb                                      // df 3f 03 d5
isb #0x0                                 // df 30 03 d5
isb #0x1                                 // df 31 03 d5
isb #0xe                                 // df 3e 03 d5
sb                                       // ff 30 03 d5

# pstate
msr daifset, #0x1                        // df 41 03 d5
msr daifclr, #0x1                        // ff 41 03 d5
msr daifset, #0x0                        // df 40 03 d5
msr daifset, #0xe                        // df 4e 03 d5
msr daifset, #0xf                        // df 4f 03 d5

# systeminstrs
dc cvau, x0                              // 20 7b 0b d5
dc cvau, xzr                             // 3f 7b 0b d5
dc zva, x0                               // 20 74 0b d5
sys #0, C7, C5, #0, x0                   // 00 75 08 d5
sys #0, C8, C7, #0, x0                   // 00 87 08 d5
sys #0, C0, C0, #0, x0                   // 00 00 08 d5
sys #7, C15, C15, #7, x0                 // e0 ff 0f d5
sys #5, C11, C6, #2, x0                  // 40 b6 0d d5
sysl x0, #3, C7, C11, #1                 // 20 7b 2b d5
sysl xzr, #3, C7, C11, #1                // 3f 7b 2b d5
sysl x0, #3, C7, C4, #1                  // 20 74 2b d5
sysl x0, #0, C7, C5, #0                  // 00 75 28 d5
sysl x0, #0, C8, C7, #0                  // 00 87 28 d5
sysl x0, #0, C0, C0, #0                  // 00 00 28 d5
sysl x0, #7, C15, C15, #7                // e0 ff 2f d5
sysl x0, #5, C11, C6, #2                 // 40 b6 2d d5

# systemmove
msr nzcv, x0                             // 00 42 1b d5
msr nzcv, xzr                            // 1f 42 1b d5
msr fpcr, x0                             // 00 44 1b d5
msr fpsr, x0                             // 20 44 1b d5
msr tpidr_el0, x0                        // 40 d0 1b d5
msr s2_0_c0_c0_0, x0                     // 00 00 10 d5
msr s3_7_c15_c15_7, x0                   // e0 ff 1f d5
msr s3_5_c11_c6_2, x0                    // 40 b6 1d d5
mrs x0, nzcv                             // 00 42 3b d5
mrs xzr, nzcv                            // 1f 42 3b d5
mrs x0, fpcr                             // 00 44 3b d5
mrs x0, fpsr                             // 20 44 3b d5
mrs x0, tpidr_el0                        // 40 d0 3b d5
mrs x0, s2_0_c0_c0_0                     // 00 00 30 d5
mrs x0, s3_7_c15_c15_7                   // e0 ff 3f d5
mrs x0, s3_5_c11_c6_2                    // 40 b6 3d d5

# branch_reg
br x1                                    // 20 00 1f d6
br xzr                                   // e0 03 1f d6
blr x1                                   // 20 00 3f d6
blr xzr                                  // e0 03 3f d6
ret x1                                   // 20 00 5f d6
ret xzr                                  // e0 03 5f d6
eret                                     // e0 03 9f d6
drps                                     // e0 03 bf d6

# branch_imm
b 0x1004                                 // 01 00 00 14
b 0xfffffffff8001000                     // 00 00 00 16
b 0xffc                                  // ff ff ff 17
b 0x1000                                 // 00 00 00 14
b 0x8000ffc                              // ff ff ff 15
bl 0x1004                                // 01 00 00 94
bl 0xfffffffff8001000                    // 00 00 00 96
bl 0xffc                                 // ff ff ff 97
bl 0x1000                                // 00 00 00 94
bl 0x8000ffc                             // ff ff ff 95

# compbranch
cbz w0, 0x1004                           // 20 00 00 34
cbz wzr, 0x1004                          // 3f 00 00 34
cbz w0, 0xfffffffffff01000               // 00 00 80 34
cbz w0, 0xffc                            // e0 ff ff 34
cbz w0, 0x1000                           // 00 00 00 34
cbz w0, 0x100ffc                         // e0 ff 7f 34
cbz x0, 0x1004                           // 20 00 00 b4
cbz xzr, 0x1004                          // 3f 00 00 b4
cbz x0, 0xfffffffffff01000               // 00 00 80 b4
cbz x0, 0xffc                            // e0 ff ff b4
cbz x0, 0x1000                           // 00 00 00 b4
cbz x0, 0x100ffc                         // e0 ff 7f b4
cbnz w0, 0x1004                          // 20 00 00 35
cbnz wzr, 0x1004                         // 3f 00 00 35
cbnz w0, 0xfffffffffff01000              // 00 00 80 35
cbnz w0, 0xffc                           // e0 ff ff 35
cbnz w0, 0x1000                          // 00 00 00 35
cbnz w0, 0x100ffc                        // e0 ff 7f 35
cbnz x0, 0x1004                          // 20 00 00 b5
cbnz xzr, 0x1004                         // 3f 00 00 b5
cbnz x0, 0xfffffffffff01000              // 00 00 80 b5
cbnz x0, 0xffc                           // e0 ff ff b5
cbnz x0, 0x1000                          // 00 00 00 b5
cbnz x0, 0x100ffc                        // e0 ff 7f b5

# testbranch
tbz w0, #1, 0x1004                       // 20 00 08 36
tbz wzr, #1, 0x1004                      // 3f 00 08 36
tbz x0, #33, 0x1004                      // 20 00 08 b6
tbz w0, #0, 0x1004                       // 20 00 00 36
tbz w0, #30, 0x1004                      // 20 00 f0 36
tbz w0, #31, 0x1004                      // 20 00 f8 36
tbz w0, #1, 0xffffffffffff9000           // 00 00 0c 36
tbz w0, #1, 0xffc                        // e0 ff 0f 36
tbz w0, #1, 0x1000                       // 00 00 08 36
tbz w0, #1, 0x8ffc                       // e0 ff 0b 36
tbnz w0, #1, 0x1004                      // 20 00 08 37
tbnz wzr, #1, 0x1004                     // 3f 00 08 37
tbnz x0, #33, 0x1004                     // 20 00 08 b7
tbnz w0, #0, 0x1004                      // 20 00 00 37
tbnz w0, #30, 0x1004                     // 20 00 f0 37
tbnz w0, #31, 0x1004                     // 20 00 f8 37
tbnz w0, #1, 0xffffffffffff9000          // 00 00 0c 37
tbnz w0, #1, 0xffc                       // e0 ff 0f 37
tbnz w0, #1, 0x1000                      // 00 00 08 37
tbnz w0, #1, 0x8ffc                      // e0 ff 0b 37

# ldstexclr
stxrb w2, w0, [x1]                       // 20 7c 02 08
stxrh w2, w0, [x1]                       // 20 7c 02 48
stxr w2, w0, [x1]                        // 20 7c 02 88
stxr w2, x0, [x1]                        // 20 7c 02 c8
stlxrb w2, w0, [x1]                      // 20 fc 02 08
stlxrh w2, w0, [x1]                      // 20 fc 02 48
stlxr w2, w0, [x1]                       // 20 fc 02 88
stlxr w2, x0, [x1]                       // 20 fc 02 c8
ldxrb w0, [x1]                           // 20 7c 5f 08
ldxrb wzr, [sp]                          // ff 7f 5f 08
ldxrh w0, [x1]                           // 20 7c 5f 48
ldxrh wzr, [sp]                          // ff 7f 5f 48
ldxr w0, [x1]                            // 20 7c 5f 88
ldxr wzr, [sp]                           // ff 7f 5f 88
ldxr x0, [x1]                            // 20 7c 5f c8
ldxr xzr, [sp]                           // ff 7f 5f c8
ldaxrb w0, [x1]                          // 20 fc 5f 08
ldaxrb wzr, [sp]                         // ff ff 5f 08
ldaxrh w0, [x1]                          // 20 fc 5f 48
ldaxrh wzr, [sp]                         // ff ff 5f 48
ldaxr w0, [x1]                           // 20 fc 5f 88
ldaxr wzr, [sp]                          // ff ff 5f 88
ldaxr x0, [x1]                           // 20 fc 5f c8
ldaxr xzr, [sp]                          // ff ff 5f c8

# ldstexclp
stxp w2, w0, w3, [x1]                    // 20 0c 22 88
stxp w2, x0, x3, [x1]                    // 20 0c 22 c8
stlxp w2, w0, w3, [x1]                   // 20 8c 22 88
stlxp w2, x0, x3, [x1]                   // 20 8c 22 c8
ldxp w0, w3, [x1]                        // 20 0c 7f 88
ldxp x0, x3, [x1]                        // 20 0c 7f c8
ldaxp w0, w3, [x1]                       // 20 8c 7f 88
ldaxp x0, x3, [x1]                       // 20 8c 7f c8

# ldstord
stlrb w0, [x1]                           // 20 fc 9f 08
stlrb wzr, [sp]                          // ff ff 9f 08
stlrh w0, [x1]                           // 20 fc 9f 48
stlrh wzr, [sp]                          // ff ff 9f 48
stlr w0, [x1]                            // 20 fc 9f 88
stlr wzr, [sp]                           // ff ff 9f 88
stlr x0, [x1]                            // 20 fc 9f c8
stlr xzr, [sp]                           // ff ff 9f c8
ldarb w0, [x1]                           // 20 fc df 08
ldarb wzr, [sp]                          // ff ff df 08
ldarh w0, [x1]                           // 20 fc df 48
ldarh wzr, [sp]                          // ff ff df 48
ldar w0, [x1]                            // 20 fc df 88
ldar wzr, [sp]                           // ff ff df 88
ldar x0, [x1]                            // 20 fc df c8
ldar xzr, [sp]                           // ff ff df c8

# memop
ldaprb w0, [x1]                          // 20 c0 bf 38
ldaprb wzr, [sp]                         // ff c3 bf 38
ldaprh w0, [x1]                          // 20 c0 bf 78
ldaprh wzr, [sp]                         // ff c3 bf 78
ldapr w0, [x1]                           // 20 c0 bf b8
ldapr wzr, [sp]                          // ff c3 bf b8
ldapr x0, [x1]                           // 20 c0 bf f8
ldapr xzr, [sp]                          // ff c3 bf f8

# comswap
casb w2, w0, [x1]                        // 20 7c a2 08
casb wzr, wzr, [sp]                      // ff 7f bf 08
casab w2, w0, [x1]                       // 20 7c e2 08
casab wzr, wzr, [sp]                     // ff 7f ff 08
casalb w2, w0, [x1]                      // 20 fc e2 08
casalb wzr, wzr, [sp]                    // ff ff ff 08
caslb w2, w0, [x1]                       // 20 fc a2 08
caslb wzr, wzr, [sp]                     // ff ff bf 08
cash w2, w0, [x1]                        // 20 7c a2 48
cash wzr, wzr, [sp]                      // ff 7f bf 48
casah w2, w0, [x1]                       // 20 7c e2 48
casah wzr, wzr, [sp]                     // ff 7f ff 48
casalh w2, w0, [x1]                      // 20 fc e2 48
casalh wzr, wzr, [sp]                    // ff ff ff 48
caslh w2, w0, [x1]                       // 20 fc a2 48
caslh wzr, wzr, [sp]                     // ff ff bf 48
cas w2, w0, [x1]                         // 20 7c a2 88
cas wzr, wzr, [sp]                       // ff 7f bf 88
casa w2, w0, [x1]                        // 20 7c e2 88
casa wzr, wzr, [sp]                      // ff 7f ff 88
casal w2, w0, [x1]                       // 20 fc e2 88
casal wzr, wzr, [sp]                     // ff ff ff 88
casl w2, w0, [x1]                        // 20 fc a2 88
casl wzr, wzr, [sp]                      // ff ff bf 88
cas x2, x0, [x1]                         // 20 7c a2 c8
cas xzr, xzr, [sp]                       // ff 7f bf c8
casa x2, x0, [x1]                        // 20 7c e2 c8
casa xzr, xzr, [sp]                      // ff 7f ff c8
casal x2, x0, [x1]                       // 20 fc e2 c8
casal xzr, xzr, [sp]                     // ff ff ff c8
casl x2, x0, [x1]                        // 20 fc a2 c8
casl xzr, xzr, [sp]                      // ff ff bf c8

# comswappr
casp w2, w3, w0, w1, [x1]                // 20 7c 22 08
caspa w2, w3, w0, w1, [x1]               // 20 7c 62 08
caspal w2, w3, w0, w1, [x1]              // 20 fc 62 08
caspl w2, w3, w0, w1, [x1]               // 20 fc 22 08
casp x2, x3, x0, x1, [x1]                // 20 7c 22 48
caspa x2, x3, x0, x1, [x1]               // 20 7c 62 48
caspal x2, x3, x0, x1, [x1]              // 20 fc 62 48
caspl x2, x3, x0, x1, [x1]               // 20 fc 22 48

# memop
ldaddb w2, w0, [x1]                      // 20 00 22 38
staddb wzr, [sp]                         // ff 03 3f 38
ldaddab w2, w0, [x1]                     // 20 00 a2 38
ldaddab wzr, wzr, [sp]                   // ff 03 bf 38
ldaddalb w2, w0, [x1]                    // 20 00 e2 38
ldaddalb wzr, wzr, [sp]                  // ff 03 ff 38
ldaddlb w2, w0, [x1]                     // 20 00 62 38
staddlb wzr, [sp]                        // ff 03 7f 38
ldaddh w2, w0, [x1]                      // 20 00 22 78
staddh wzr, [sp]                         // ff 03 3f 78
ldaddah w2, w0, [x1]                     // 20 00 a2 78
ldaddah wzr, wzr, [sp]                   // ff 03 bf 78
ldaddalh w2, w0, [x1]                    // 20 00 e2 78
ldaddalh wzr, wzr, [sp]                  // ff 03 ff 78
ldaddlh w2, w0, [x1]                     // 20 00 62 78
staddlh wzr, [sp]                        // ff 03 7f 78
ldadd w2, w0, [x1]                       // 20 00 22 b8
stadd wzr, [sp]                          // ff 03 3f b8
ldadda w2, w0, [x1]                      // 20 00 a2 b8
ldadda wzr, wzr, [sp]                    // ff 03 bf b8
ldaddal w2, w0, [x1]                     // 20 00 e2 b8
ldaddal wzr, wzr, [sp]                   // ff 03 ff b8
ldaddl w2, w0, [x1]                      // 20 00 62 b8
staddl wzr, [sp]                         // ff 03 7f b8
ldadd x2, x0, [x1]                       // 20 00 22 f8
stadd xzr, [sp]                          // ff 03 3f f8
ldadda x2, x0, [x1]                      // 20 00 a2 f8
ldadda xzr, xzr, [sp]                    // ff 03 bf f8
ldaddal x2, x0, [x1]                     // 20 00 e2 f8
ldaddal xzr, xzr, [sp]                   // ff 03 ff f8
ldaddl x2, x0, [x1]                      // 20 00 62 f8
staddl xzr, [sp]                         // ff 03 7f f8
ldclrb w2, w0, [x1]                      // 20 10 22 38
stclrb wzr, [sp]                         // ff 13 3f 38
ldclrab w2, w0, [x1]                     // 20 10 a2 38
ldclrab wzr, wzr, [sp]                   // ff 13 bf 38
ldclralb w2, w0, [x1]                    // 20 10 e2 38
ldclralb wzr, wzr, [sp]                  // ff 13 ff 38
ldclrlb w2, w0, [x1]                     // 20 10 62 38
stclrlb wzr, [sp]                        // ff 13 7f 38
ldclrh w2, w0, [x1]                      // 20 10 22 78
stclrh wzr, [sp]                         // ff 13 3f 78
ldclrah w2, w0, [x1]                     // 20 10 a2 78
ldclrah wzr, wzr, [sp]                   // ff 13 bf 78
ldclralh w2, w0, [x1]                    // 20 10 e2 78
ldclralh wzr, wzr, [sp]                  // ff 13 ff 78
ldclrlh w2, w0, [x1]                     // 20 10 62 78
stclrlh wzr, [sp]                        // ff 13 7f 78
ldclr w2, w0, [x1]                       // 20 10 22 b8
stclr wzr, [sp]                          // ff 13 3f b8
ldclra w2, w0, [x1]                      // 20 10 a2 b8
ldclra wzr, wzr, [sp]                    // ff 13 bf b8
ldclral w2, w0, [x1]                     // 20 10 e2 b8
ldclral wzr, wzr, [sp]                   // ff 13 ff b8
ldclrl w2, w0, [x1]                      // 20 10 62 b8
stclrl wzr, [sp]                         // ff 13 7f b8
ldclr x2, x0, [x1]                       // 20 10 22 f8
stclr xzr, [sp]                          // ff 13 3f f8
ldclra x2, x0, [x1]                      // 20 10 a2 f8
ldclra xzr, xzr, [sp]                    // ff 13 bf f8
ldclral x2, x0, [x1]                     // 20 10 e2 f8
ldclral xzr, xzr, [sp]                   // ff 13 ff f8
ldclrl x2, x0, [x1]                      // 20 10 62 f8
stclrl xzr, [sp]                         // ff 13 7f f8
ldeorb w2, w0, [x1]                      // 20 20 22 38
steorb wzr, [sp]                         // ff 23 3f 38
ldeorab w2, w0, [x1]                     // 20 20 a2 38
ldeorab wzr, wzr, [sp]                   // ff 23 bf 38
ldeoralb w2, w0, [x1]                    // 20 20 e2 38
ldeoralb wzr, wzr, [sp]                  // ff 23 ff 38
ldeorlb w2, w0, [x1]                     // 20 20 62 38
steorlb wzr, [sp]                        // ff 23 7f 38
ldeorh w2, w0, [x1]                      // 20 20 22 78
steorh wzr, [sp]                         // ff 23 3f 78
ldeorah w2, w0, [x1]                     // 20 20 a2 78
ldeorah wzr, wzr, [sp]                   // ff 23 bf 78
ldeoralh w2, w0, [x1]                    // 20 20 e2 78
ldeoralh wzr, wzr, [sp]                  // ff 23 ff 78
ldeorlh w2, w0, [x1]                     // 20 20 62 78
steorlh wzr, [sp]                        // ff 23 7f 78
ldeor w2, w0, [x1]                       // 20 20 22 b8
steor wzr, [sp]                          // ff 23 3f b8
ldeora w2, w0, [x1]                      // 20 20 a2 b8
ldeora wzr, wzr, [sp]                    // ff 23 bf b8
ldeoral w2, w0, [x1]                     // 20 20 e2 b8
ldeoral wzr, wzr, [sp]                   // ff 23 ff b8
ldeorl w2, w0, [x1]                      // 20 20 62 b8
steorl wzr, [sp]                         // ff 23 7f b8
ldeor x2, x0, [x1]                       // 20 20 22 f8
steor xzr, [sp]                          // ff 23 3f f8
ldeora x2, x0, [x1]                      // 20 20 a2 f8
ldeora xzr, xzr, [sp]                    // ff 23 bf f8
ldeoral x2, x0, [x1]                     // 20 20 e2 f8
ldeoral xzr, xzr, [sp]                   // ff 23 ff f8
ldeorl x2, x0, [x1]                      // 20 20 62 f8
steorl xzr, [sp]                         // ff 23 7f f8
ldsetb w2, w0, [x1]                      // 20 30 22 38
stsetb wzr, [sp]                         // ff 33 3f 38
ldsetab w2, w0, [x1]                     // 20 30 a2 38
ldsetab wzr, wzr, [sp]                   // ff 33 bf 38
ldsetalb w2, w0, [x1]                    // 20 30 e2 38
ldsetalb wzr, wzr, [sp]                  // ff 33 ff 38
ldsetlb w2, w0, [x1]                     // 20 30 62 38
stsetlb wzr, [sp]                        // ff 33 7f 38
ldseth w2, w0, [x1]                      // 20 30 22 78
stseth wzr, [sp]                         // ff 33 3f 78
ldsetah w2, w0, [x1]                     // 20 30 a2 78
ldsetah wzr, wzr, [sp]                   // ff 33 bf 78
ldsetalh w2, w0, [x1]                    // 20 30 e2 78
ldsetalh wzr, wzr, [sp]                  // ff 33 ff 78
ldsetlh w2, w0, [x1]                     // 20 30 62 78
stsetlh wzr, [sp]                        // ff 33 7f 78
ldset w2, w0, [x1]                       // 20 30 22 b8
stset wzr, [sp]                          // ff 33 3f b8
ldseta w2, w0, [x1]                      // 20 30 a2 b8
ldseta wzr, wzr, [sp]                    // ff 33 bf b8
ldsetal w2, w0, [x1]                     // 20 30 e2 b8
ldsetal wzr, wzr, [sp]                   // ff 33 ff b8
ldsetl w2, w0, [x1]                      // 20 30 62 b8
stsetl wzr, [sp]                         // ff 33 7f b8
ldset x2, x0, [x1]                       // 20 30 22 f8
stset xzr, [sp]                          // ff 33 3f f8
ldseta x2, x0, [x1]                      // 20 30 a2 f8
ldseta xzr, xzr, [sp]                    // ff 33 bf f8
ldsetal x2, x0, [x1]                     // 20 30 e2 f8
ldsetal xzr, xzr, [sp]                   // ff 33 ff f8
ldsetl x2, x0, [x1]                      // 20 30 62 f8
stsetl xzr, [sp]                         // ff 33 7f f8
ldsmaxb w2, w0, [x1]                     // 20 40 22 38
stsmaxb wzr, [sp]                        // ff 43 3f 38
ldsmaxab w2, w0, [x1]                    // 20 40 a2 38
ldsmaxab wzr, wzr, [sp]                  // ff 43 bf 38
ldsmaxalb w2, w0, [x1]                   // 20 40 e2 38
ldsmaxalb wzr, wzr, [sp]                 // ff 43 ff 38
ldsmaxlb w2, w0, [x1]                    // 20 40 62 38
stsmaxlb wzr, [sp]                       // ff 43 7f 38
ldsmaxh w2, w0, [x1]                     // 20 40 22 78
stsmaxh wzr, [sp]                        // ff 43 3f 78
ldsmaxah w2, w0, [x1]                    // 20 40 a2 78
ldsmaxah wzr, wzr, [sp]                  // ff 43 bf 78
ldsmaxalh w2, w0, [x1]                   // 20 40 e2 78
ldsmaxalh wzr, wzr, [sp]                 // ff 43 ff 78
ldsmaxlh w2, w0, [x1]                    // 20 40 62 78
stsmaxlh wzr, [sp]                       // ff 43 7f 78
ldsmax w2, w0, [x1]                      // 20 40 22 b8
stsmax wzr, [sp]                         // ff 43 3f b8
ldsmaxa w2, w0, [x1]                     // 20 40 a2 b8
ldsmaxa wzr, wzr, [sp]                   // ff 43 bf b8
ldsmaxal w2, w0, [x1]                    // 20 40 e2 b8
ldsmaxal wzr, wzr, [sp]                  // ff 43 ff b8
ldsmaxl w2, w0, [x1]                     // 20 40 62 b8
stsmaxl wzr, [sp]                        // ff 43 7f b8
ldsmax x2, x0, [x1]                      // 20 40 22 f8
stsmax xzr, [sp]                         // ff 43 3f f8
ldsmaxa x2, x0, [x1]                     // 20 40 a2 f8
ldsmaxa xzr, xzr, [sp]                   // ff 43 bf f8
ldsmaxal x2, x0, [x1]                    // 20 40 e2 f8
ldsmaxal xzr, xzr, [sp]                  // ff 43 ff f8
ldsmaxl x2, x0, [x1]                     // 20 40 62 f8
stsmaxl xzr, [sp]                        // ff 43 7f f8
ldsminb w2, w0, [x1]                     // 20 50 22 38
stsminb wzr, [sp]                        // ff 53 3f 38
ldsminab w2, w0, [x1]                    // 20 50 a2 38
ldsminab wzr, wzr, [sp]                  // ff 53 bf 38
ldsminalb w2, w0, [x1]                   // 20 50 e2 38
ldsminalb wzr, wzr, [sp]                 // ff 53 ff 38
ldsminlb w2, w0, [x1]                    // 20 50 62 38
stsminlb wzr, [sp]                       // ff 53 7f 38
ldsminh w2, w0, [x1]                     // 20 50 22 78
stsminh wzr, [sp]                        // ff 53 3f 78
ldsminah w2, w0, [x1]                    // 20 50 a2 78
ldsminah wzr, wzr, [sp]                  // ff 53 bf 78
ldsminalh w2, w0, [x1]                   // 20 50 e2 78
ldsminalh wzr, wzr, [sp]                 // ff 53 ff 78
ldsminlh w2, w0, [x1]                    // 20 50 62 78
stsminlh wzr, [sp]                       // ff 53 7f 78
ldsmin w2, w0, [x1]                      // 20 50 22 b8
stsmin wzr, [sp]                         // ff 53 3f b8
ldsmina w2, w0, [x1]                     // 20 50 a2 b8
ldsmina wzr, wzr, [sp]                   // ff 53 bf b8
ldsminal w2, w0, [x1]                    // 20 50 e2 b8
ldsminal wzr, wzr, [sp]                  // ff 53 ff b8
ldsminl w2, w0, [x1]                     // 20 50 62 b8
stsminl wzr, [sp]                        // ff 53 7f b8
ldsmin x2, x0, [x1]                      // 20 50 22 f8
stsmin xzr, [sp]                         // ff 53 3f f8
ldsmina x2, x0, [x1]                     // 20 50 a2 f8
ldsmina xzr, xzr, [sp]                   // ff 53 bf f8
ldsminal x2, x0, [x1]                    // 20 50 e2 f8
ldsminal xzr, xzr, [sp]                  // ff 53 ff f8
ldsminl x2, x0, [x1]                     // 20 50 62 f8
stsminl xzr, [sp]                        // ff 53 7f f8
ldumaxb w2, w0, [x1]                     // 20 60 22 38
stumaxb wzr, [sp]                        // ff 63 3f 38
ldumaxab w2, w0, [x1]                    // 20 60 a2 38
ldumaxab wzr, wzr, [sp]                  // ff 63 bf 38
ldumaxalb w2, w0, [x1]                   // 20 60 e2 38
ldumaxalb wzr, wzr, [sp]                 // ff 63 ff 38
ldumaxlb w2, w0, [x1]                    // 20 60 62 38
stumaxlb wzr, [sp]                       // ff 63 7f 38
ldumaxh w2, w0, [x1]                     // 20 60 22 78
stumaxh wzr, [sp]                        // ff 63 3f 78
ldumaxah w2, w0, [x1]                    // 20 60 a2 78
ldumaxah wzr, wzr, [sp]                  // ff 63 bf 78
ldumaxalh w2, w0, [x1]                   // 20 60 e2 78
ldumaxalh wzr, wzr, [sp]                 // ff 63 ff 78
ldumaxlh w2, w0, [x1]                    // 20 60 62 78
stumaxlh wzr, [sp]                       // ff 63 7f 78
ldumax w2, w0, [x1]                      // 20 60 22 b8
stumax wzr, [sp]                         // ff 63 3f b8
ldumaxa w2, w0, [x1]                     // 20 60 a2 b8
ldumaxa wzr, wzr, [sp]                   // ff 63 bf b8
ldumaxal w2, w0, [x1]                    // 20 60 e2 b8
ldumaxal wzr, wzr, [sp]                  // ff 63 ff b8
ldumaxl w2, w0, [x1]                     // 20 60 62 b8
stumaxl wzr, [sp]                        // ff 63 7f b8
ldumax x2, x0, [x1]                      // 20 60 22 f8
stumax xzr, [sp]                         // ff 63 3f f8
ldumaxa x2, x0, [x1]                     // 20 60 a2 f8
ldumaxa xzr, xzr, [sp]                   // ff 63 bf f8
ldumaxal x2, x0, [x1]                    // 20 60 e2 f8
ldumaxal xzr, xzr, [sp]                  // ff 63 ff f8
ldumaxl x2, x0, [x1]                     // 20 60 62 f8
stumaxl xzr, [sp]                        // ff 63 7f f8
lduminb w2, w0, [x1]                     // 20 70 22 38
stuminb wzr, [sp]                        // ff 73 3f 38
lduminab w2, w0, [x1]                    // 20 70 a2 38
lduminab wzr, wzr, [sp]                  // ff 73 bf 38
lduminalb w2, w0, [x1]                   // 20 70 e2 38
lduminalb wzr, wzr, [sp]                 // ff 73 ff 38
lduminlb w2, w0, [x1]                    // 20 70 62 38
stuminlb wzr, [sp]                       // ff 73 7f 38
lduminh w2, w0, [x1]                     // 20 70 22 78
stuminh wzr, [sp]                        // ff 73 3f 78
lduminah w2, w0, [x1]                    // 20 70 a2 78
lduminah wzr, wzr, [sp]                  // ff 73 bf 78
lduminalh w2, w0, [x1]                   // 20 70 e2 78
lduminalh wzr, wzr, [sp]                 // ff 73 ff 78
lduminlh w2, w0, [x1]                    // 20 70 62 78
stuminlh wzr, [sp]                       // ff 73 7f 78
ldumin w2, w0, [x1]                      // 20 70 22 b8
stumin wzr, [sp]                         // ff 73 3f b8
ldumina w2, w0, [x1]                     // 20 70 a2 b8
ldumina wzr, wzr, [sp]                   // ff 73 bf b8
lduminal w2, w0, [x1]                    // 20 70 e2 b8
lduminal wzr, wzr, [sp]                  // ff 73 ff b8
lduminl w2, w0, [x1]                     // 20 70 62 b8
stuminl wzr, [sp]                        // ff 73 7f b8
ldumin x2, x0, [x1]                      // 20 70 22 f8
stumin xzr, [sp]                         // ff 73 3f f8
ldumina x2, x0, [x1]                     // 20 70 a2 f8
ldumina xzr, xzr, [sp]                   // ff 73 bf f8
lduminal x2, x0, [x1]                    // 20 70 e2 f8
lduminal xzr, xzr, [sp]                  // ff 73 ff f8
lduminl x2, x0, [x1]                     // 20 70 62 f8
stuminl xzr, [sp]                        // ff 73 7f f8
swpb w2, w0, [x1]                        // 20 80 22 38
swpb wzr, wzr, [sp]                      // ff 83 3f 38
swpab w2, w0, [x1]                       // 20 80 a2 38
swpab wzr, wzr, [sp]                     // ff 83 bf 38
swpalb w2, w0, [x1]                      // 20 80 e2 38
swpalb wzr, wzr, [sp]                    // ff 83 ff 38
swplb w2, w0, [x1]                       // 20 80 62 38
swplb wzr, wzr, [sp]                     // ff 83 7f 38
swph w2, w0, [x1]                        // 20 80 22 78
swph wzr, wzr, [sp]                      // ff 83 3f 78
swpah w2, w0, [x1]                       // 20 80 a2 78
swpah wzr, wzr, [sp]                     // ff 83 bf 78
swpalh w2, w0, [x1]                      // 20 80 e2 78
swpalh wzr, wzr, [sp]                    // ff 83 ff 78
swplh w2, w0, [x1]                       // 20 80 62 78
swplh wzr, wzr, [sp]                     // ff 83 7f 78
swp w2, w0, [x1]                         // 20 80 22 b8
swp wzr, wzr, [sp]                       // ff 83 3f b8
swpa w2, w0, [x1]                        // 20 80 a2 b8
swpa wzr, wzr, [sp]                      // ff 83 bf b8
swpal w2, w0, [x1]                       // 20 80 e2 b8
swpal wzr, wzr, [sp]                     // ff 83 ff b8
swpl w2, w0, [x1]                        // 20 80 62 b8
swpl wzr, wzr, [sp]                      // ff 83 7f b8
swp x2, x0, [x1]                         // 20 80 22 f8
swp xzr, xzr, [sp]                       // ff 83 3f f8
swpa x2, x0, [x1]                        // 20 80 a2 f8
swpa xzr, xzr, [sp]                      // ff 83 bf f8
swpal x2, x0, [x1]                       // 20 80 e2 f8
swpal xzr, xzr, [sp]                     // ff 83 ff f8
swpl x2, x0, [x1]                        // 20 80 62 f8
swpl xzr, xzr, [sp]                      // ff 83 7f f8

# loadlit
ldr w0, 0x1004                           // 20 00 00 18
ldr wzr, 0x1004                          // 3f 00 00 18
ldr w0, 0xfffffffffff01000               // 00 00 80 18
ldr w0, 0xffc                            // e0 ff ff 18
ldr w0, 0x1000                           // 00 00 00 18
ldr w0, 0x100ffc                         // e0 ff 7f 18
ldr x0, 0x1004                           // 20 00 00 58
ldr xzr, 0x1004                          // 3f 00 00 58
ldr x0, 0xfffffffffff01000               // 00 00 80 58
ldr x0, 0xffc                            // e0 ff ff 58
ldr x0, 0x1000                           // 00 00 00 58
ldr x0, 0x100ffc                         // e0 ff 7f 58
ldrsw x0, 0x1004                         // 20 00 00 98
ldrsw xzr, 0x1004                        // 3f 00 00 98
ldrsw x0, 0xfffffffffff01000             // 00 00 80 98
ldrsw x0, 0xffc                          // e0 ff ff 98
ldrsw x0, 0x1000                         // 00 00 00 98
ldrsw x0, 0x100ffc                       // e0 ff 7f 98
prfm pldl1strm, 0x1004                   // 21 00 00 d8
prfm pldl1keep, 0x1004                   // 20 00 00 d8
prfm #0x1e, 0x1004                       // 3e 00 00 d8
prfm #0x1f, 0x1004                       // 3f 00 00 d8
prfm pldl1strm, 0xfffffffffff01000       // 01 00 80 d8
prfm pldl1strm, 0xffc                    // e1 ff ff d8
prfm pldl1strm, 0x1000                   // 01 00 00 d8
prfm pldl1strm, 0x100ffc                 // e1 ff 7f d8
ldr s0, 0x1004                           // 20 00 00 1c
ldr s31, 0x1004                          // 3f 00 00 1c
ldr s0, 0xfffffffffff01000               // 00 00 80 1c
ldr s0, 0xffc                            // e0 ff ff 1c
ldr s0, 0x1000                           // 00 00 00 1c
ldr s0, 0x100ffc                         // e0 ff 7f 1c
ldr d0, 0x1004                           // 20 00 00 5c
ldr d31, 0x1004                          // 3f 00 00 5c
ldr d0, 0xfffffffffff01000               // 00 00 80 5c
ldr d0, 0xffc                            // e0 ff ff 5c
ldr d0, 0x1000                           // 00 00 00 5c
ldr d0, 0x100ffc                         // e0 ff 7f 5c
ldr q0, 0x1004                           // 20 00 00 9c
ldr q31, 0x1004                          // 3f 00 00 9c
ldr q0, 0xfffffffffff01000               // 00 00 80 9c
ldr q0, 0xffc                            // e0 ff ff 9c
ldr q0, 0x1000                           // 00 00 00 9c
ldr q0, 0x100ffc                         // e0 ff 7f 9c

# ldstnapair_offs
stnp w0, w3, [x1, #4]                    // 20 8c 00 28
stnp wzr, wzr, [sp, #4]                  // ff ff 00 28
stnp w0, w3, [x1, #-256]                 // 20 0c 20 28
stnp w0, w3, [x1, #-4]                   // 20 8c 3f 28
stnp w0, w3, [x1]                        // 20 0c 00 28
stnp w0, w3, [x1, #252]                  // 20 8c 1f 28
ldnp w0, w3, [x1, #4]                    // 20 8c 40 28
ldnp w0, w3, [x1, #-256]                 // 20 0c 60 28
ldnp w0, w3, [x1, #-4]                   // 20 8c 7f 28
ldnp w0, w3, [x1]                        // 20 0c 40 28
ldnp w0, w3, [x1, #252]                  // 20 8c 5f 28
stnp x0, x3, [x1, #8]                    // 20 8c 00 a8
stnp xzr, xzr, [sp, #8]                  // ff ff 00 a8
stnp x0, x3, [x1, #-512]                 // 20 0c 20 a8
stnp x0, x3, [x1, #-8]                   // 20 8c 3f a8
stnp x0, x3, [x1]                        // 20 0c 00 a8
stnp x0, x3, [x1, #504]                  // 20 8c 1f a8
ldnp x0, x3, [x1, #8]                    // 20 8c 40 a8
ldnp x0, x3, [x1, #-512]                 // 20 0c 60 a8
ldnp x0, x3, [x1, #-8]                   // 20 8c 7f a8
ldnp x0, x3, [x1]                        // 20 0c 40 a8
ldnp x0, x3, [x1, #504]                  // 20 8c 5f a8
stnp s0, s3, [x1, #4]                    // 20 8c 00 2c
stnp s31, s31, [sp, #4]                  // ff ff 00 2c
stnp s0, s3, [x1, #-256]                 // 20 0c 20 2c
stnp s0, s3, [x1, #-4]                   // 20 8c 3f 2c
stnp s0, s3, [x1]                        // 20 0c 00 2c
stnp s0, s3, [x1, #252]                  // 20 8c 1f 2c
ldnp s0, s3, [x1, #4]                    // 20 8c 40 2c
ldnp s0, s3, [x1, #-256]                 // 20 0c 60 2c
ldnp s0, s3, [x1, #-4]                   // 20 8c 7f 2c
ldnp s0, s3, [x1]                        // 20 0c 40 2c
ldnp s0, s3, [x1, #252]                  // 20 8c 5f 2c
stnp d0, d3, [x1, #8]                    // 20 8c 00 6c
stnp d31, d31, [sp, #8]                  // ff ff 00 6c
stnp d0, d3, [x1, #-512]                 // 20 0c 20 6c
stnp d0, d3, [x1, #-8]                   // 20 8c 3f 6c
stnp d0, d3, [x1]                        // 20 0c 00 6c
stnp d0, d3, [x1, #504]                  // 20 8c 1f 6c
ldnp d0, d3, [x1, #8]                    // 20 8c 40 6c
ldnp d0, d3, [x1, #-512]                 // 20 0c 60 6c
ldnp d0, d3, [x1, #-8]                   // 20 8c 7f 6c
ldnp d0, d3, [x1]                        // 20 0c 40 6c
ldnp d0, d3, [x1, #504]                  // 20 8c 5f 6c
stnp q0, q3, [x1, #16]                   // 20 8c 00 ac
stnp q31, q31, [sp, #16]                 // ff ff 00 ac
stnp q0, q3, [x1, #-1024]                // 20 0c 20 ac
stnp q0, q3, [x1, #-16]                  // 20 8c 3f ac
stnp q0, q3, [x1]                        // 20 0c 00 ac
stnp q0, q3, [x1, #1008]                 // 20 8c 1f ac
ldnp q0, q3, [x1, #16]                   // 20 8c 40 ac
ldnp q0, q3, [x1, #-1024]                // 20 0c 60 ac
ldnp q0, q3, [x1, #-16]                  // 20 8c 7f ac
ldnp q0, q3, [x1]                        // 20 0c 40 ac
ldnp q0, q3, [x1, #1008]                 // 20 8c 5f ac

# ldstpair_post
stp w0, w3, [x1], #4                     // 20 8c 80 28
stp wzr, wzr, [sp], #4                   // ff ff 80 28
stp w0, w3, [x1], #-256                  // 20 0c a0 28
stp w0, w3, [x1], #-4                    // 20 8c bf 28
stp w0, w3, [x1], #0                     // 20 0c 80 28
stp w0, w3, [x1], #252                   // 20 8c 9f 28
ldp w0, w3, [x1], #4                     // 20 8c c0 28
ldp w0, w3, [x1], #-256                  // 20 0c e0 28
ldp w0, w3, [x1], #-4                    // 20 8c ff 28
ldp w0, w3, [x1], #0                     // 20 0c c0 28
ldp w0, w3, [x1], #252                   // 20 8c df 28
ldpsw x0, x3, [x1], #4                   // 20 8c c0 68
ldpsw x0, x3, [x1], #-256                // 20 0c e0 68
ldpsw x0, x3, [x1], #-4                  // 20 8c ff 68
ldpsw x0, x3, [x1], #0                   // 20 0c c0 68
ldpsw x0, x3, [x1], #252                 // 20 8c df 68
stp x0, x3, [x1], #8                     // 20 8c 80 a8
stp xzr, xzr, [sp], #8                   // ff ff 80 a8
stp x0, x3, [x1], #-512                  // 20 0c a0 a8
stp x0, x3, [x1], #-8                    // 20 8c bf a8
stp x0, x3, [x1], #0                     // 20 0c 80 a8
stp x0, x3, [x1], #504                   // 20 8c 9f a8
ldp x0, x3, [x1], #8                     // 20 8c c0 a8
ldp x0, x3, [x1], #-512                  // 20 0c e0 a8
ldp x0, x3, [x1], #-8                    // 20 8c ff a8
ldp x0, x3, [x1], #0                     // 20 0c c0 a8
ldp x0, x3, [x1], #504                   // 20 8c df a8
stp s0, s3, [x1], #4                     // 20 8c 80 2c
stp s31, s31, [sp], #4                   // ff ff 80 2c
stp s0, s3, [x1], #-256                  // 20 0c a0 2c
stp s0, s3, [x1], #-4                    // 20 8c bf 2c
stp s0, s3, [x1], #0                     // 20 0c 80 2c
stp s0, s3, [x1], #252                   // 20 8c 9f 2c
ldp s0, s3, [x1], #4                     // 20 8c c0 2c
ldp s0, s3, [x1], #-256                  // 20 0c e0 2c
ldp s0, s3, [x1], #-4                    // 20 8c ff 2c
ldp s0, s3, [x1], #0                     // 20 0c c0 2c
ldp s0, s3, [x1], #252                   // 20 8c df 2c
stp d0, d3, [x1], #8                     // 20 8c 80 6c
stp d31, d31, [sp], #8                   // ff ff 80 6c
stp d0, d3, [x1], #-512                  // 20 0c a0 6c
stp d0, d3, [x1], #-8                    // 20 8c bf 6c
stp d0, d3, [x1], #0                     // 20 0c 80 6c
stp d0, d3, [x1], #504                   // 20 8c 9f 6c
ldp d0, d3, [x1], #8                     // 20 8c c0 6c
ldp d0, d3, [x1], #-512                  // 20 0c e0 6c
ldp d0, d3, [x1], #-8                    // 20 8c ff 6c
ldp d0, d3, [x1], #0                     // 20 0c c0 6c
ldp d0, d3, [x1], #504                   // 20 8c df 6c
stp q0, q3, [x1], #16                    // 20 8c 80 ac
stp q31, q31, [sp], #16                  // ff ff 80 ac
stp q0, q3, [x1], #-1024                 // 20 0c a0 ac
stp q0, q3, [x1], #-16                   // 20 8c bf ac
stp q0, q3, [x1], #0                     // 20 0c 80 ac
stp q0, q3, [x1], #1008                  // 20 8c 9f ac
ldp q0, q3, [x1], #16                    // 20 8c c0 ac
ldp q0, q3, [x1], #-1024                 // 20 0c e0 ac
ldp q0, q3, [x1], #-16                   // 20 8c ff ac
ldp q0, q3, [x1], #0                     // 20 0c c0 ac
ldp q0, q3, [x1], #1008                  // 20 8c df ac

# ldstpair_off
stp w0, w3, [x1, #4]                     // 20 8c 00 29
stp wzr, wzr, [sp, #4]                   // ff ff 00 29
stp w0, w3, [x1, #-256]                  // 20 0c 20 29
stp w0, w3, [x1, #-4]                    // 20 8c 3f 29
stp w0, w3, [x1]                         // 20 0c 00 29
stp w0, w3, [x1, #252]                   // 20 8c 1f 29
ldp w0, w3, [x1, #4]                     // 20 8c 40 29
ldp w0, w3, [x1, #-256]                  // 20 0c 60 29
ldp w0, w3, [x1, #-4]                    // 20 8c 7f 29
ldp w0, w3, [x1]                         // 20 0c 40 29
ldp w0, w3, [x1, #252]                   // 20 8c 5f 29
ldpsw x0, x3, [x1, #4]                   // 20 8c 40 69
ldpsw x0, x3, [x1, #-256]                // 20 0c 60 69
ldpsw x0, x3, [x1, #-4]                  // 20 8c 7f 69
ldpsw x0, x3, [x1]                       // 20 0c 40 69
ldpsw x0, x3, [x1, #252]                 // 20 8c 5f 69
stp x0, x3, [x1, #8]                     // 20 8c 00 a9
stp xzr, xzr, [sp, #8]                   // ff ff 00 a9
stp x0, x3, [x1, #-512]                  // 20 0c 20 a9
stp x0, x3, [x1, #-8]                    // 20 8c 3f a9
stp x0, x3, [x1]                         // 20 0c 00 a9
stp x0, x3, [x1, #504]                   // 20 8c 1f a9
ldp x0, x3, [x1, #8]                     // 20 8c 40 a9
ldp x0, x3, [x1, #-512]                  // 20 0c 60 a9
ldp x0, x3, [x1, #-8]                    // 20 8c 7f a9
ldp x0, x3, [x1]                         // 20 0c 40 a9
ldp x0, x3, [x1, #504]                   // 20 8c 5f a9
stp s0, s3, [x1, #4]                     // 20 8c 00 2d
stp s31, s31, [sp, #4]                   // ff ff 00 2d
stp s0, s3, [x1, #-256]                  // 20 0c 20 2d
stp s0, s3, [x1, #-4]                    // 20 8c 3f 2d
stp s0, s3, [x1]                         // 20 0c 00 2d
stp s0, s3, [x1, #252]                   // 20 8c 1f 2d
ldp s0, s3, [x1, #4]                     // 20 8c 40 2d
ldp s0, s3, [x1, #-256]                  // 20 0c 60 2d
ldp s0, s3, [x1, #-4]                    // 20 8c 7f 2d
ldp s0, s3, [x1]                         // 20 0c 40 2d
ldp s0, s3, [x1, #252]                   // 20 8c 5f 2d
stp d0, d3, [x1, #8]                     // 20 8c 00 6d
stp d31, d31, [sp, #8]                   // ff ff 00 6d
stp d0, d3, [x1, #-512]                  // 20 0c 20 6d
stp d0, d3, [x1, #-8]                    // 20 8c 3f 6d
stp d0, d3, [x1]                         // 20 0c 00 6d
stp d0, d3, [x1, #504]                   // 20 8c 1f 6d
ldp d0, d3, [x1, #8]                     // 20 8c 40 6d
ldp d0, d3, [x1, #-512]                  // 20 0c 60 6d
ldp d0, d3, [x1, #-8]                    // 20 8c 7f 6d
ldp d0, d3, [x1]                         // 20 0c 40 6d
ldp d0, d3, [x1, #504]                   // 20 8c 5f 6d
stp q0, q3, [x1, #16]                    // 20 8c 00 ad
stp q31, q31, [sp, #16]                  // ff ff 00 ad
stp q0, q3, [x1, #-1024]                 // 20 0c 20 ad
stp q0, q3, [x1, #-16]                   // 20 8c 3f ad
stp q0, q3, [x1]                         // 20 0c 00 ad
stp q0, q3, [x1, #1008]                  // 20 8c 1f ad
ldp q0, q3, [x1, #16]                    // 20 8c 40 ad
ldp q0, q3, [x1, #-1024]                 // 20 0c 60 ad
ldp q0, q3, [x1, #-16]                   // 20 8c 7f ad
ldp q0, q3, [x1]                         // 20 0c 40 ad
ldp q0, q3, [x1, #1008]                  // 20 8c 5f ad

# ldstpair_pre
stp w0, w3, [x1, #4]!                    // 20 8c 80 29
stp wzr, wzr, [sp, #4]!                  // ff ff 80 29
stp w0, w3, [x1, #-256]!                 // 20 0c a0 29
stp w0, w3, [x1, #-4]!                   // 20 8c bf 29
stp w0, w3, [x1, #0]!                    // 20 0c 80 29
stp w0, w3, [x1, #252]!                  // 20 8c 9f 29
ldp w0, w3, [x1, #4]!                    // 20 8c c0 29
ldp w0, w3, [x1, #-256]!                 // 20 0c e0 29
ldp w0, w3, [x1, #-4]!                   // 20 8c ff 29
ldp w0, w3, [x1, #0]!                    // 20 0c c0 29
ldp w0, w3, [x1, #252]!                  // 20 8c df 29
ldpsw x0, x3, [x1, #4]!                  // 20 8c c0 69
ldpsw x0, x3, [x1, #-256]!               // 20 0c e0 69
ldpsw x0, x3, [x1, #-4]!                 // 20 8c ff 69
ldpsw x0, x3, [x1, #0]!                  // 20 0c c0 69
ldpsw x0, x3, [x1, #252]!                // 20 8c df 69
stp x0, x3, [x1, #8]!                    // 20 8c 80 a9
stp xzr, xzr, [sp, #8]!                  // ff ff 80 a9
stp x0, x3, [x1, #-512]!                 // 20 0c a0 a9
stp x0, x3, [x1, #-8]!                   // 20 8c bf a9
stp x0, x3, [x1, #0]!                    // 20 0c 80 a9
stp x0, x3, [x1, #504]!                  // 20 8c 9f a9
ldp x0, x3, [x1, #8]!                    // 20 8c c0 a9
ldp x0, x3, [x1, #-512]!                 // 20 0c e0 a9
ldp x0, x3, [x1, #-8]!                   // 20 8c ff a9
ldp x0, x3, [x1, #0]!                    // 20 0c c0 a9
ldp x0, x3, [x1, #504]!                  // 20 8c df a9
stp s0, s3, [x1, #4]!                    // 20 8c 80 2d
stp s31, s31, [sp, #4]!                  // ff ff 80 2d
stp s0, s3, [x1, #-256]!                 // 20 0c a0 2d
stp s0, s3, [x1, #-4]!                   // 20 8c bf 2d
stp s0, s3, [x1, #0]!                    // 20 0c 80 2d
stp s0, s3, [x1, #252]!                  // 20 8c 9f 2d
ldp s0, s3, [x1, #4]!                    // 20 8c c0 2d
ldp s0, s3, [x1, #-256]!                 // 20 0c e0 2d
ldp s0, s3, [x1, #-4]!                   // 20 8c ff 2d
ldp s0, s3, [x1, #0]!                    // 20 0c c0 2d
ldp s0, s3, [x1, #252]!                  // 20 8c df 2d
stp d0, d3, [x1, #8]!                    // 20 8c 80 6d
stp d31, d31, [sp, #8]!                  // ff ff 80 6d
stp d0, d3, [x1, #-512]!                 // 20 0c a0 6d
stp d0, d3, [x1, #-8]!                   // 20 8c bf 6d
stp d0, d3, [x1, #0]!                    // 20 0c 80 6d
stp d0, d3, [x1, #504]!                  // 20 8c 9f 6d
ldp d0, d3, [x1, #8]!                    // 20 8c c0 6d
ldp d0, d3, [x1, #-512]!                 // 20 0c e0 6d
ldp d0, d3, [x1, #-8]!                   // 20 8c ff 6d
ldp d0, d3, [x1, #0]!                    // 20 0c c0 6d
ldp d0, d3, [x1, #504]!                  // 20 8c df 6d
stp q0, q3, [x1, #16]!                   // 20 8c 80 ad
stp q31, q31, [sp, #16]!                 // ff ff 80 ad
stp q0, q3, [x1, #-1024]!                // 20 0c a0 ad
stp q0, q3, [x1, #-16]!                  // 20 8c bf ad
stp q0, q3, [x1, #0]!                    // 20 0c 80 ad
stp q0, q3, [x1, #1008]!                 // 20 8c 9f ad
ldp q0, q3, [x1, #16]!                   // 20 8c c0 ad
ldp q0, q3, [x1, #-1024]!                // 20 0c e0 ad
ldp q0, q3, [x1, #-16]!                  // 20 8c ff ad
ldp q0, q3, [x1, #0]!                    // 20 0c c0 ad
ldp q0, q3, [x1, #1008]!                 // 20 8c df ad

# ldst_unscaled
sturb w0, [x1, #1]                       // 20 10 00 38
sturb wzr, [sp, #1]                      // ff 13 00 38
sturb w0, [x1, #-256]                    // 20 00 10 38
sturb w0, [x1, #-1]                      // 20 f0 1f 38
sturb w0, [x1]                           // 20 00 00 38
sturb w0, [x1, #255]                     // 20 f0 0f 38
ldurb w0, [x1, #1]                       // 20 10 40 38
ldurb wzr, [sp, #1]                      // ff 13 40 38
ldurb w0, [x1, #-256]                    // 20 00 50 38
ldurb w0, [x1, #-1]                      // 20 f0 5f 38
ldurb w0, [x1]                           // 20 00 40 38
ldurb w0, [x1, #255]                     // 20 f0 4f 38
ldursb w0, [x1, #1]                      // 20 10 c0 38
ldursb wzr, [sp, #1]                     // ff 13 c0 38
ldursb w0, [x1, #-256]                   // 20 00 d0 38
ldursb w0, [x1, #-1]                     // 20 f0 df 38
ldursb w0, [x1]                          // 20 00 c0 38
ldursb w0, [x1, #255]                    // 20 f0 cf 38
ldursb x0, [x1, #1]                      // 20 10 80 38
ldursb xzr, [sp, #1]                     // ff 13 80 38
ldursb x0, [x1, #-256]                   // 20 00 90 38
ldursb x0, [x1, #-1]                     // 20 f0 9f 38
ldursb x0, [x1]                          // 20 00 80 38
ldursb x0, [x1, #255]                    // 20 f0 8f 38
sturh w0, [x1, #1]                       // 20 10 00 78
sturh wzr, [sp, #1]                      // ff 13 00 78
sturh w0, [x1, #-256]                    // 20 00 10 78
sturh w0, [x1, #-1]                      // 20 f0 1f 78
sturh w0, [x1]                           // 20 00 00 78
sturh w0, [x1, #255]                     // 20 f0 0f 78
ldurh w0, [x1, #1]                       // 20 10 40 78
ldurh wzr, [sp, #1]                      // ff 13 40 78
ldurh w0, [x1, #-256]                    // 20 00 50 78
ldurh w0, [x1, #-1]                      // 20 f0 5f 78
ldurh w0, [x1]                           // 20 00 40 78
ldurh w0, [x1, #255]                     // 20 f0 4f 78
ldursh w0, [x1, #1]                      // 20 10 c0 78
ldursh wzr, [sp, #1]                     // ff 13 c0 78
ldursh w0, [x1, #-256]                   // 20 00 d0 78
ldursh w0, [x1, #-1]                     // 20 f0 df 78
ldursh w0, [x1]                          // 20 00 c0 78
ldursh w0, [x1, #255]                    // 20 f0 cf 78
ldursh x0, [x1, #1]                      // 20 10 80 78
ldursh xzr, [sp, #1]                     // ff 13 80 78
ldursh x0, [x1, #-256]                   // 20 00 90 78
ldursh x0, [x1, #-1]                     // 20 f0 9f 78
ldursh x0, [x1]                          // 20 00 80 78
ldursh x0, [x1, #255]                    // 20 f0 8f 78
stur w0, [x1, #1]                        // 20 10 00 b8
stur wzr, [sp, #1]                       // ff 13 00 b8
stur w0, [x1, #-256]                     // 20 00 10 b8
stur w0, [x1, #-1]                       // 20 f0 1f b8
stur w0, [x1]                            // 20 00 00 b8
stur w0, [x1, #255]                      // 20 f0 0f b8
ldur w0, [x1, #1]                        // 20 10 40 b8
ldur wzr, [sp, #1]                       // ff 13 40 b8
ldur w0, [x1, #-256]                     // 20 00 50 b8
ldur w0, [x1, #-1]                       // 20 f0 5f b8
ldur w0, [x1]                            // 20 00 40 b8
ldur w0, [x1, #255]                      // 20 f0 4f b8
ldursw x0, [x1, #1]                      // 20 10 80 b8
ldursw xzr, [sp, #1]                     // ff 13 80 b8
ldursw x0, [x1, #-256]                   // 20 00 90 b8
ldursw x0, [x1, #-1]                     // 20 f0 9f b8
ldursw x0, [x1]                          // 20 00 80 b8
ldursw x0, [x1, #255]                    // 20 f0 8f b8
stur x0, [x1, #1]                        // 20 10 00 f8
stur xzr, [sp, #1]                       // ff 13 00 f8
stur x0, [x1, #-256]                     // 20 00 10 f8
stur x0, [x1, #-1]                       // 20 f0 1f f8
stur x0, [x1]                            // 20 00 00 f8
stur x0, [x1, #255]                      // 20 f0 0f f8
ldur x0, [x1, #1]                        // 20 10 40 f8
ldur xzr, [sp, #1]                       // ff 13 40 f8
ldur x0, [x1, #-256]                     // 20 00 50 f8
ldur x0, [x1, #-1]                       // 20 f0 5f f8
ldur x0, [x1]                            // 20 00 40 f8
ldur x0, [x1, #255]                      // 20 f0 4f f8
prfum pldl1strm, [x1, #1]                // 21 10 80 f8
prfum pldl1strm, [sp, #1]                // e1 13 80 f8
prfum pldl1keep, [x1, #1]                // 20 10 80 f8
prfum #0x1e, [x1, #1]                    // 3e 10 80 f8
prfum #0x1f, [x1, #1]                    // 3f 10 80 f8
prfum pldl1strm, [x1, #-256]             // 21 00 90 f8
prfum pldl1strm, [x1, #-1]               // 21 f0 9f f8
prfum pldl1strm, [x1]                    // 21 00 80 f8
prfum pldl1strm, [x1, #255]              // 21 f0 8f f8
stur b0, [x1, #1]                        // 20 10 00 3c
stur b31, [sp, #1]                       // ff 13 00 3c
stur b0, [x1, #-256]                     // 20 00 10 3c
stur b0, [x1, #-1]                       // 20 f0 1f 3c
stur b0, [x1]                            // 20 00 00 3c
stur b0, [x1, #255]                      // 20 f0 0f 3c
ldur b0, [x1, #1]                        // 20 10 40 3c
ldur b31, [sp, #1]                       // ff 13 40 3c
ldur b0, [x1, #-256]                     // 20 00 50 3c
ldur b0, [x1, #-1]                       // 20 f0 5f 3c
ldur b0, [x1]                            // 20 00 40 3c
ldur b0, [x1, #255]                      // 20 f0 4f 3c
stur h0, [x1, #1]                        // 20 10 00 7c
stur h31, [sp, #1]                       // ff 13 00 7c
stur h0, [x1, #-256]                     // 20 00 10 7c
stur h0, [x1, #-1]                       // 20 f0 1f 7c
stur h0, [x1]                            // 20 00 00 7c
stur h0, [x1, #255]                      // 20 f0 0f 7c
ldur h0, [x1, #1]                        // 20 10 40 7c
ldur h31, [sp, #1]                       // ff 13 40 7c
ldur h0, [x1, #-256]                     // 20 00 50 7c
ldur h0, [x1, #-1]                       // 20 f0 5f 7c
ldur h0, [x1]                            // 20 00 40 7c
ldur h0, [x1, #255]                      // 20 f0 4f 7c
stur s0, [x1, #1]                        // 20 10 00 bc
stur s31, [sp, #1]                       // ff 13 00 bc
stur s0, [x1, #-256]                     // 20 00 10 bc
stur s0, [x1, #-1]                       // 20 f0 1f bc
stur s0, [x1]                            // 20 00 00 bc
stur s0, [x1, #255]                      // 20 f0 0f bc
ldur s0, [x1, #1]                        // 20 10 40 bc
ldur s31, [sp, #1]                       // ff 13 40 bc
ldur s0, [x1, #-256]                     // 20 00 50 bc
ldur s0, [x1, #-1]                       // 20 f0 5f bc
ldur s0, [x1]                            // 20 00 40 bc
ldur s0, [x1, #255]                      // 20 f0 4f bc
stur d0, [x1, #1]                        // 20 10 00 fc
stur d31, [sp, #1]                       // ff 13 00 fc
stur d0, [x1, #-256]                     // 20 00 10 fc
stur d0, [x1, #-1]                       // 20 f0 1f fc
stur d0, [x1]                            // 20 00 00 fc
stur d0, [x1, #255]                      // 20 f0 0f fc
ldur d0, [x1, #1]                        // 20 10 40 fc
ldur d31, [sp, #1]                       // ff 13 40 fc
ldur d0, [x1, #-256]                     // 20 00 50 fc
ldur d0, [x1, #-1]                       // 20 f0 5f fc
ldur d0, [x1]                            // 20 00 40 fc
ldur d0, [x1, #255]                      // 20 f0 4f fc
stur q0, [x1, #1]                        // 20 10 80 3c
stur q31, [sp, #1]                       // ff 13 80 3c
stur q0, [x1, #-256]                     // 20 00 90 3c
stur q0, [x1, #-1]                       // 20 f0 9f 3c
stur q0, [x1]                            // 20 00 80 3c
stur q0, [x1, #255]                      // 20 f0 8f 3c
ldur q0, [x1, #1]                        // 20 10 c0 3c
ldur q31, [sp, #1]                       // ff 13 c0 3c
ldur q0, [x1, #-256]                     // 20 00 d0 3c
ldur q0, [x1, #-1]                       // 20 f0 df 3c
ldur q0, [x1]                            // 20 00 c0 3c
ldur q0, [x1, #255]                      // 20 f0 cf 3c

# ldst_immpost
strb w0, [x1], #1                        // 20 14 00 38
strb wzr, [sp], #1                       // ff 17 00 38
strb w0, [x1], #-256                     // 20 04 10 38
strb w0, [x1], #-1                       // 20 f4 1f 38
strb w0, [x1], #0                        // 20 04 00 38
strb w0, [x1], #255                      // 20 f4 0f 38
ldrb w0, [x1], #1                        // 20 14 40 38
ldrb wzr, [sp], #1                       // ff 17 40 38
ldrb w0, [x1], #-256                     // 20 04 50 38
ldrb w0, [x1], #-1                       // 20 f4 5f 38
ldrb w0, [x1], #0                        // 20 04 40 38
ldrb w0, [x1], #255                      // 20 f4 4f 38
ldrsb w0, [x1], #1                       // 20 14 c0 38
ldrsb wzr, [sp], #1                      // ff 17 c0 38
ldrsb w0, [x1], #-256                    // 20 04 d0 38
ldrsb w0, [x1], #-1                      // 20 f4 df 38
ldrsb w0, [x1], #0                       // 20 04 c0 38
ldrsb w0, [x1], #255                     // 20 f4 cf 38
ldrsb x0, [x1], #1                       // 20 14 80 38
ldrsb xzr, [sp], #1                      // ff 17 80 38
ldrsb x0, [x1], #-256                    // 20 04 90 38
ldrsb x0, [x1], #-1                      // 20 f4 9f 38
ldrsb x0, [x1], #0                       // 20 04 80 38
ldrsb x0, [x1], #255                     // 20 f4 8f 38
strh w0, [x1], #1                        // 20 14 00 78
strh wzr, [sp], #1                       // ff 17 00 78
strh w0, [x1], #-256                     // 20 04 10 78
strh w0, [x1], #-1                       // 20 f4 1f 78
strh w0, [x1], #0                        // 20 04 00 78
strh w0, [x1], #255                      // 20 f4 0f 78
ldrh w0, [x1], #1                        // 20 14 40 78
ldrh wzr, [sp], #1                       // ff 17 40 78
ldrh w0, [x1], #-256                     // 20 04 50 78
ldrh w0, [x1], #-1                       // 20 f4 5f 78
ldrh w0, [x1], #0                        // 20 04 40 78
ldrh w0, [x1], #255                      // 20 f4 4f 78
ldrsh w0, [x1], #1                       // 20 14 c0 78
ldrsh wzr, [sp], #1                      // ff 17 c0 78
ldrsh w0, [x1], #-256                    // 20 04 d0 78
ldrsh w0, [x1], #-1                      // 20 f4 df 78
ldrsh w0, [x1], #0                       // 20 04 c0 78
ldrsh w0, [x1], #255                     // 20 f4 cf 78
ldrsh x0, [x1], #1                       // 20 14 80 78
ldrsh xzr, [sp], #1                      // ff 17 80 78
ldrsh x0, [x1], #-256                    // 20 04 90 78
ldrsh x0, [x1], #-1                      // 20 f4 9f 78
ldrsh x0, [x1], #0                       // 20 04 80 78
ldrsh x0, [x1], #255                     // 20 f4 8f 78
str w0, [x1], #1                         // 20 14 00 b8
str wzr, [sp], #1                        // ff 17 00 b8
str w0, [x1], #-256                      // 20 04 10 b8
str w0, [x1], #-1                        // 20 f4 1f b8
str w0, [x1], #0                         // 20 04 00 b8
str w0, [x1], #255                       // 20 f4 0f b8
ldr w0, [x1], #1                         // 20 14 40 b8
ldr wzr, [sp], #1                        // ff 17 40 b8
ldr w0, [x1], #-256                      // 20 04 50 b8
ldr w0, [x1], #-1                        // 20 f4 5f b8
ldr w0, [x1], #0                         // 20 04 40 b8
ldr w0, [x1], #255                       // 20 f4 4f b8
ldrsw x0, [x1], #1                       // 20 14 80 b8
ldrsw xzr, [sp], #1                      // ff 17 80 b8
ldrsw x0, [x1], #-256                    // 20 04 90 b8
ldrsw x0, [x1], #-1                      // 20 f4 9f b8
ldrsw x0, [x1], #0                       // 20 04 80 b8
ldrsw x0, [x1], #255                     // 20 f4 8f b8
str x0, [x1], #1                         // 20 14 00 f8
str xzr, [sp], #1                        // ff 17 00 f8
str x0, [x1], #-256                      // 20 04 10 f8
str x0, [x1], #-1                        // 20 f4 1f f8
str x0, [x1], #0                         // 20 04 00 f8
str x0, [x1], #255                       // 20 f4 0f f8
ldr x0, [x1], #1                         // 20 14 40 f8
ldr xzr, [sp], #1                        // ff 17 40 f8
ldr x0, [x1], #-256                      // 20 04 50 f8
ldr x0, [x1], #-1                        // 20 f4 5f f8
ldr x0, [x1], #0                         // 20 04 40 f8
ldr x0, [x1], #255                       // 20 f4 4f f8
str b0, [x1], #1                         // 20 14 00 3c
str b31, [sp], #1                        // ff 17 00 3c
str b0, [x1], #-256                      // 20 04 10 3c
str b0, [x1], #-1                        // 20 f4 1f 3c
str b0, [x1], #0                         // 20 04 00 3c
str b0, [x1], #255                       // 20 f4 0f 3c
ldr b0, [x1], #1                         // 20 14 40 3c
ldr b31, [sp], #1                        // ff 17 40 3c
ldr b0, [x1], #-256                      // 20 04 50 3c
ldr b0, [x1], #-1                        // 20 f4 5f 3c
ldr b0, [x1], #0                         // 20 04 40 3c
ldr b0, [x1], #255                       // 20 f4 4f 3c
str h0, [x1], #1                         // 20 14 00 7c
str h31, [sp], #1                        // ff 17 00 7c
str h0, [x1], #-256                      // 20 04 10 7c
str h0, [x1], #-1                        // 20 f4 1f 7c
str h0, [x1], #0                         // 20 04 00 7c
str h0, [x1], #255                       // 20 f4 0f 7c
ldr h0, [x1], #1                         // 20 14 40 7c
ldr h31, [sp], #1                        // ff 17 40 7c
ldr h0, [x1], #-256                      // 20 04 50 7c
ldr h0, [x1], #-1                        // 20 f4 5f 7c
ldr h0, [x1], #0                         // 20 04 40 7c
ldr h0, [x1], #255                       // 20 f4 4f 7c
str s0, [x1], #1                         // 20 14 00 bc
str s31, [sp], #1                        // ff 17 00 bc
str s0, [x1], #-256                      // 20 04 10 bc
str s0, [x1], #-1                        // 20 f4 1f bc
str s0, [x1], #0                         // 20 04 00 bc
str s0, [x1], #255                       // 20 f4 0f bc
ldr s0, [x1], #1                         // 20 14 40 bc
ldr s31, [sp], #1                        // ff 17 40 bc
ldr s0, [x1], #-256                      // 20 04 50 bc
ldr s0, [x1], #-1                        // 20 f4 5f bc
ldr s0, [x1], #0                         // 20 04 40 bc
ldr s0, [x1], #255                       // 20 f4 4f bc
str d0, [x1], #1                         // 20 14 00 fc
str d31, [sp], #1                        // ff 17 00 fc
str d0, [x1], #-256                      // 20 04 10 fc
str d0, [x1], #-1                        // 20 f4 1f fc
str d0, [x1], #0                         // 20 04 00 fc
str d0, [x1], #255                       // 20 f4 0f fc
ldr d0, [x1], #1                         // 20 14 40 fc
ldr d31, [sp], #1                        // ff 17 40 fc
ldr d0, [x1], #-256                      // 20 04 50 fc
ldr d0, [x1], #-1                        // 20 f4 5f fc
ldr d0, [x1], #0                         // 20 04 40 fc
ldr d0, [x1], #255                       // 20 f4 4f fc
str q0, [x1], #1                         // 20 14 80 3c
str q31, [sp], #1                        // ff 17 80 3c
str q0, [x1], #-256                      // 20 04 90 3c
str q0, [x1], #-1                        // 20 f4 9f 3c
str q0, [x1], #0                         // 20 04 80 3c
str q0, [x1], #255                       // 20 f4 8f 3c
ldr q0, [x1], #1                         // 20 14 c0 3c
ldr q31, [sp], #1                        // ff 17 c0 3c
ldr q0, [x1], #-256                      // 20 04 d0 3c
ldr q0, [x1], #-1                        // 20 f4 df 3c
ldr q0, [x1], #0                         // 20 04 c0 3c
ldr q0, [x1], #255                       // 20 f4 cf 3c

# ldst_immpre
strb w0, [x1, #1]!                       // 20 1c 00 38
strb wzr, [sp, #1]!                      // ff 1f 00 38
strb w0, [x1, #-256]!                    // 20 0c 10 38
strb w0, [x1, #-1]!                      // 20 fc 1f 38
strb w0, [x1, #0]!                       // 20 0c 00 38
strb w0, [x1, #255]!                     // 20 fc 0f 38
ldrb w0, [x1, #1]!                       // 20 1c 40 38
ldrb wzr, [sp, #1]!                      // ff 1f 40 38
ldrb w0, [x1, #-256]!                    // 20 0c 50 38
ldrb w0, [x1, #-1]!                      // 20 fc 5f 38
ldrb w0, [x1, #0]!                       // 20 0c 40 38
ldrb w0, [x1, #255]!                     // 20 fc 4f 38
ldrsb w0, [x1, #1]!                      // 20 1c c0 38
ldrsb wzr, [sp, #1]!                     // ff 1f c0 38
ldrsb w0, [x1, #-256]!                   // 20 0c d0 38
ldrsb w0, [x1, #-1]!                     // 20 fc df 38
ldrsb w0, [x1, #0]!                      // 20 0c c0 38
ldrsb w0, [x1, #255]!                    // 20 fc cf 38
ldrsb x0, [x1, #1]!                      // 20 1c 80 38
ldrsb xzr, [sp, #1]!                     // ff 1f 80 38
ldrsb x0, [x1, #-256]!                   // 20 0c 90 38
ldrsb x0, [x1, #-1]!                     // 20 fc 9f 38
ldrsb x0, [x1, #0]!                      // 20 0c 80 38
ldrsb x0, [x1, #255]!                    // 20 fc 8f 38
strh w0, [x1, #1]!                       // 20 1c 00 78
strh wzr, [sp, #1]!                      // ff 1f 00 78
strh w0, [x1, #-256]!                    // 20 0c 10 78
strh w0, [x1, #-1]!                      // 20 fc 1f 78
strh w0, [x1, #0]!                       // 20 0c 00 78
strh w0, [x1, #255]!                     // 20 fc 0f 78
ldrh w0, [x1, #1]!                       // 20 1c 40 78
ldrh wzr, [sp, #1]!                      // ff 1f 40 78
ldrh w0, [x1, #-256]!                    // 20 0c 50 78
ldrh w0, [x1, #-1]!                      // 20 fc 5f 78
ldrh w0, [x1, #0]!                       // 20 0c 40 78
ldrh w0, [x1, #255]!                     // 20 fc 4f 78
ldrsh w0, [x1, #1]!                      // 20 1c c0 78
ldrsh wzr, [sp, #1]!                     // ff 1f c0 78
ldrsh w0, [x1, #-256]!                   // 20 0c d0 78
ldrsh w0, [x1, #-1]!                     // 20 fc df 78
ldrsh w0, [x1, #0]!                      // 20 0c c0 78
ldrsh w0, [x1, #255]!                    // 20 fc cf 78
ldrsh x0, [x1, #1]!                      // 20 1c 80 78
ldrsh xzr, [sp, #1]!                     // ff 1f 80 78
ldrsh x0, [x1, #-256]!                   // 20 0c 90 78
ldrsh x0, [x1, #-1]!                     // 20 fc 9f 78
ldrsh x0, [x1, #0]!                      // 20 0c 80 78
ldrsh x0, [x1, #255]!                    // 20 fc 8f 78
str w0, [x1, #1]!                        // 20 1c 00 b8
str wzr, [sp, #1]!                       // ff 1f 00 b8
str w0, [x1, #-256]!                     // 20 0c 10 b8
str w0, [x1, #-1]!                       // 20 fc 1f b8
str w0, [x1, #0]!                        // 20 0c 00 b8
str w0, [x1, #255]!                      // 20 fc 0f b8
ldr w0, [x1, #1]!                        // 20 1c 40 b8
ldr wzr, [sp, #1]!                       // ff 1f 40 b8
ldr w0, [x1, #-256]!                     // 20 0c 50 b8
ldr w0, [x1, #-1]!                       // 20 fc 5f b8
ldr w0, [x1, #0]!                        // 20 0c 40 b8
ldr w0, [x1, #255]!                      // 20 fc 4f b8
ldrsw x0, [x1, #1]!                      // 20 1c 80 b8
ldrsw xzr, [sp, #1]!                     // ff 1f 80 b8
ldrsw x0, [x1, #-256]!                   // 20 0c 90 b8
ldrsw x0, [x1, #-1]!                     // 20 fc 9f b8
ldrsw x0, [x1, #0]!                      // 20 0c 80 b8
ldrsw x0, [x1, #255]!                    // 20 fc 8f b8
str x0, [x1, #1]!                        // 20 1c 00 f8
str xzr, [sp, #1]!                       // ff 1f 00 f8
str x0, [x1, #-256]!                     // 20 0c 10 f8
str x0, [x1, #-1]!                       // 20 fc 1f f8
str x0, [x1, #0]!                        // 20 0c 00 f8
str x0, [x1, #255]!                      // 20 fc 0f f8
ldr x0, [x1, #1]!                        // 20 1c 40 f8
ldr xzr, [sp, #1]!                       // ff 1f 40 f8
ldr x0, [x1, #-256]!                     // 20 0c 50 f8
ldr x0, [x1, #-1]!                       // 20 fc 5f f8
ldr x0, [x1, #0]!                        // 20 0c 40 f8
ldr x0, [x1, #255]!                      // 20 fc 4f f8
str b0, [x1, #1]!                        // 20 1c 00 3c
str b31, [sp, #1]!                       // ff 1f 00 3c
str b0, [x1, #-256]!                     // 20 0c 10 3c
str b0, [x1, #-1]!                       // 20 fc 1f 3c
str b0, [x1, #0]!                        // 20 0c 00 3c
str b0, [x1, #255]!                      // 20 fc 0f 3c
ldr b0, [x1, #1]!                        // 20 1c 40 3c
ldr b31, [sp, #1]!                       // ff 1f 40 3c
ldr b0, [x1, #-256]!                     // 20 0c 50 3c
ldr b0, [x1, #-1]!                       // 20 fc 5f 3c
ldr b0, [x1, #0]!                        // 20 0c 40 3c
ldr b0, [x1, #255]!                      // 20 fc 4f 3c
str h0, [x1, #1]!                        // 20 1c 00 7c
str h31, [sp, #1]!                       // ff 1f 00 7c
str h0, [x1, #-256]!                     // 20 0c 10 7c
str h0, [x1, #-1]!                       // 20 fc 1f 7c
str h0, [x1, #0]!                        // 20 0c 00 7c
str h0, [x1, #255]!                      // 20 fc 0f 7c
ldr h0, [x1, #1]!                        // 20 1c 40 7c
ldr h31, [sp, #1]!                       // ff 1f 40 7c
ldr h0, [x1, #-256]!                     // 20 0c 50 7c
ldr h0, [x1, #-1]!                       // 20 fc 5f 7c
ldr h0, [x1, #0]!                        // 20 0c 40 7c
ldr h0, [x1, #255]!                      // 20 fc 4f 7c
str s0, [x1, #1]!                        // 20 1c 00 bc
str s31, [sp, #1]!                       // ff 1f 00 bc
str s0, [x1, #-256]!                     // 20 0c 10 bc
str s0, [x1, #-1]!                       // 20 fc 1f bc
str s0, [x1, #0]!                        // 20 0c 00 bc
str s0, [x1, #255]!                      // 20 fc 0f bc
ldr s0, [x1, #1]!                        // 20 1c 40 bc
ldr s31, [sp, #1]!                       // ff 1f 40 bc
ldr s0, [x1, #-256]!                     // 20 0c 50 bc
ldr s0, [x1, #-1]!                       // 20 fc 5f bc
ldr s0, [x1, #0]!                        // 20 0c 40 bc
ldr s0, [x1, #255]!                      // 20 fc 4f bc
str d0, [x1, #1]!                        // 20 1c 00 fc
str d31, [sp, #1]!                       // ff 1f 00 fc
str d0, [x1, #-256]!                     // 20 0c 10 fc
str d0, [x1, #-1]!                       // 20 fc 1f fc
str d0, [x1, #0]!                        // 20 0c 00 fc
str d0, [x1, #255]!                      // 20 fc 0f fc
ldr d0, [x1, #1]!                        // 20 1c 40 fc
ldr d31, [sp, #1]!                       // ff 1f 40 fc
ldr d0, [x1, #-256]!                     // 20 0c 50 fc
ldr d0, [x1, #-1]!                       // 20 fc 5f fc
ldr d0, [x1, #0]!                        // 20 0c 40 fc
ldr d0, [x1, #255]!                      // 20 fc 4f fc
str q0, [x1, #1]!                        // 20 1c 80 3c
str q31, [sp, #1]!                       // ff 1f 80 3c
str q0, [x1, #-256]!                     // 20 0c 90 3c
str q0, [x1, #-1]!                       // 20 fc 9f 3c
str q0, [x1, #0]!                        // 20 0c 80 3c
str q0, [x1, #255]!                      // 20 fc 8f 3c
ldr q0, [x1, #1]!                        // 20 1c c0 3c
ldr q31, [sp, #1]!                       // ff 1f c0 3c
ldr q0, [x1, #-256]!                     // 20 0c d0 3c
ldr q0, [x1, #-1]!                       // 20 fc df 3c
ldr q0, [x1, #0]!                        // 20 0c c0 3c
ldr q0, [x1, #255]!                      // 20 fc cf 3c

# ldst_regoff
strb w0, [x1, x2]                        // 20 68 22 38
strb wzr, [sp, xzr]                      // ff 6b 3f 38
strb w0, [x1, x2, lsl #0]                // 20 78 22 38
strb w0, [x1, w2, uxtw]                  // 20 48 22 38
strb w0, [x1, w2, sxtw]                  // 20 c8 22 38
strb w0, [x1, x2, sxtx]                  // 20 e8 22 38
ldrb w0, [x1, x2]                        // 20 68 62 38
ldrb wzr, [sp, xzr]                      // ff 6b 7f 38
ldrb w0, [x1, x2, lsl #0]                // 20 78 62 38
ldrb w0, [x1, w2, uxtw]                  // 20 48 62 38
ldrb w0, [x1, w2, sxtw]                  // 20 c8 62 38
ldrb w0, [x1, x2, sxtx]                  // 20 e8 62 38
ldrsb w0, [x1, x2]                       // 20 68 e2 38
ldrsb wzr, [sp, xzr]                     // ff 6b ff 38
ldrsb w0, [x1, x2, lsl #0]               // 20 78 e2 38
ldrsb w0, [x1, w2, uxtw]                 // 20 48 e2 38
ldrsb w0, [x1, w2, sxtw]                 // 20 c8 e2 38
ldrsb w0, [x1, x2, sxtx]                 // 20 e8 e2 38
ldrsb x0, [x1, x2]                       // 20 68 a2 38
ldrsb xzr, [sp, xzr]                     // ff 6b bf 38
ldrsb x0, [x1, x2, lsl #0]               // 20 78 a2 38
ldrsb x0, [x1, w2, uxtw]                 // 20 48 a2 38
ldrsb x0, [x1, w2, sxtw]                 // 20 c8 a2 38
ldrsb x0, [x1, x2, sxtx]                 // 20 e8 a2 38
strh w0, [x1, x2]                        // 20 68 22 78
strh wzr, [sp, xzr]                      // ff 6b 3f 78
strh w0, [x1, x2, lsl #1]                // 20 78 22 78
strh w0, [x1, w2, uxtw]                  // 20 48 22 78
strh w0, [x1, w2, sxtw]                  // 20 c8 22 78
strh w0, [x1, x2, sxtx]                  // 20 e8 22 78
ldrh w0, [x1, x2]                        // 20 68 62 78
ldrh wzr, [sp, xzr]                      // ff 6b 7f 78
ldrh w0, [x1, x2, lsl #1]                // 20 78 62 78
ldrh w0, [x1, w2, uxtw]                  // 20 48 62 78
ldrh w0, [x1, w2, sxtw]                  // 20 c8 62 78
ldrh w0, [x1, x2, sxtx]                  // 20 e8 62 78
ldrsh w0, [x1, x2]                       // 20 68 e2 78
ldrsh wzr, [sp, xzr]                     // ff 6b ff 78
ldrsh w0, [x1, x2, lsl #1]               // 20 78 e2 78
ldrsh w0, [x1, w2, uxtw]                 // 20 48 e2 78
ldrsh w0, [x1, w2, sxtw]                 // 20 c8 e2 78
ldrsh w0, [x1, x2, sxtx]                 // 20 e8 e2 78
ldrsh x0, [x1, x2]                       // 20 68 a2 78
ldrsh xzr, [sp, xzr]                     // ff 6b bf 78
ldrsh x0, [x1, x2, lsl #1]               // 20 78 a2 78
ldrsh x0, [x1, w2, uxtw]                 // 20 48 a2 78
ldrsh x0, [x1, w2, sxtw]                 // 20 c8 a2 78
ldrsh x0, [x1, x2, sxtx]                 // 20 e8 a2 78
str w0, [x1, x2]                         // 20 68 22 b8
str wzr, [sp, xzr]                       // ff 6b 3f b8
str w0, [x1, x2, lsl #2]                 // 20 78 22 b8
str w0, [x1, w2, uxtw]                   // 20 48 22 b8
str w0, [x1, w2, sxtw]                   // 20 c8 22 b8
str w0, [x1, x2, sxtx]                   // 20 e8 22 b8
ldr w0, [x1, x2]                         // 20 68 62 b8
ldr wzr, [sp, xzr]                       // ff 6b 7f b8
ldr w0, [x1, x2, lsl #2]                 // 20 78 62 b8
ldr w0, [x1, w2, uxtw]                   // 20 48 62 b8
ldr w0, [x1, w2, sxtw]                   // 20 c8 62 b8
ldr w0, [x1, x2, sxtx]                   // 20 e8 62 b8
ldrsw x0, [x1, x2]                       // 20 68 a2 b8
ldrsw xzr, [sp, xzr]                     // ff 6b bf b8
ldrsw x0, [x1, x2, lsl #2]               // 20 78 a2 b8
ldrsw x0, [x1, w2, uxtw]                 // 20 48 a2 b8
ldrsw x0, [x1, w2, sxtw]                 // 20 c8 a2 b8
ldrsw x0, [x1, x2, sxtx]                 // 20 e8 a2 b8
str x0, [x1, x2]                         // 20 68 22 f8
str xzr, [sp, xzr]                       // ff 6b 3f f8
str x0, [x1, x2, lsl #3]                 // 20 78 22 f8
str x0, [x1, w2, uxtw]                   // 20 48 22 f8
str x0, [x1, w2, sxtw]                   // 20 c8 22 f8
str x0, [x1, x2, sxtx]                   // 20 e8 22 f8
ldr x0, [x1, x2]                         // 20 68 62 f8
ldr xzr, [sp, xzr]                       // ff 6b 7f f8
ldr x0, [x1, x2, lsl #3]                 // 20 78 62 f8
ldr x0, [x1, w2, uxtw]                   // 20 48 62 f8
ldr x0, [x1, w2, sxtw]                   // 20 c8 62 f8
ldr x0, [x1, x2, sxtx]                   // 20 e8 62 f8
prfm pldl1strm, [x1, x2]                 // 21 68 a2 f8
prfm pldl1strm, [sp, xzr]                // e1 6b bf f8
prfm pldl1keep, [x1, x2]                 // 20 68 a2 f8
prfm #0x1e, [x1, x2]                     // 3e 68 a2 f8
prfm #0x1f, [x1, x2]                     // 3f 68 a2 f8
prfm pldl1strm, [x1, x2, lsl #3]         // 21 78 a2 f8
prfm pldl1strm, [x1, w2, uxtw]           // 21 48 a2 f8
prfm pldl1strm, [x1, w2, sxtw]           // 21 c8 a2 f8
prfm pldl1strm, [x1, x2, sxtx]           // 21 e8 a2 f8
str b0, [x1, x2]                         // 20 68 22 3c
str b31, [sp, xzr]                       // ff 6b 3f 3c
str b0, [x1, x2, lsl #0]                 // 20 78 22 3c
str b0, [x1, w2, uxtw]                   // 20 48 22 3c
str b0, [x1, w2, sxtw]                   // 20 c8 22 3c
str b0, [x1, x2, sxtx]                   // 20 e8 22 3c
ldr b0, [x1, x2]                         // 20 68 62 3c
ldr b31, [sp, xzr]                       // ff 6b 7f 3c
ldr b0, [x1, x2, lsl #0]                 // 20 78 62 3c
ldr b0, [x1, w2, uxtw]                   // 20 48 62 3c
ldr b0, [x1, w2, sxtw]                   // 20 c8 62 3c
ldr b0, [x1, x2, sxtx]                   // 20 e8 62 3c
str h0, [x1, x2]                         // 20 68 22 7c
str h31, [sp, xzr]                       // ff 6b 3f 7c
str h0, [x1, x2, lsl #1]                 // 20 78 22 7c
str h0, [x1, w2, uxtw]                   // 20 48 22 7c
str h0, [x1, w2, sxtw]                   // 20 c8 22 7c
str h0, [x1, x2, sxtx]                   // 20 e8 22 7c
ldr h0, [x1, x2]                         // 20 68 62 7c
ldr h31, [sp, xzr]                       // ff 6b 7f 7c
ldr h0, [x1, x2, lsl #1]                 // 20 78 62 7c
ldr h0, [x1, w2, uxtw]                   // 20 48 62 7c
ldr h0, [x1, w2, sxtw]                   // 20 c8 62 7c
ldr h0, [x1, x2, sxtx]                   // 20 e8 62 7c
str s0, [x1, x2]                         // 20 68 22 bc
str s31, [sp, xzr]                       // ff 6b 3f bc
str s0, [x1, x2, lsl #2]                 // 20 78 22 bc
str s0, [x1, w2, uxtw]                   // 20 48 22 bc
str s0, [x1, w2, sxtw]                   // 20 c8 22 bc
str s0, [x1, x2, sxtx]                   // 20 e8 22 bc
ldr s0, [x1, x2]                         // 20 68 62 bc
ldr s31, [sp, xzr]                       // ff 6b 7f bc
ldr s0, [x1, x2, lsl #2]                 // 20 78 62 bc
ldr s0, [x1, w2, uxtw]                   // 20 48 62 bc
ldr s0, [x1, w2, sxtw]                   // 20 c8 62 bc
ldr s0, [x1, x2, sxtx]                   // 20 e8 62 bc
str d0, [x1, x2]                         // 20 68 22 fc
str d31, [sp, xzr]                       // ff 6b 3f fc
str d0, [x1, x2, lsl #3]                 // 20 78 22 fc
str d0, [x1, w2, uxtw]                   // 20 48 22 fc
str d0, [x1, w2, sxtw]                   // 20 c8 22 fc
str d0, [x1, x2, sxtx]                   // 20 e8 22 fc
ldr d0, [x1, x2]                         // 20 68 62 fc
ldr d31, [sp, xzr]                       // ff 6b 7f fc
ldr d0, [x1, x2, lsl #3]                 // 20 78 62 fc
ldr d0, [x1, w2, uxtw]                   // 20 48 62 fc
ldr d0, [x1, w2, sxtw]                   // 20 c8 62 fc
ldr d0, [x1, x2, sxtx]                   // 20 e8 62 fc
str q0, [x1, x2]                         // 20 68 a2 3c
str q31, [sp, xzr]                       // ff 6b bf 3c
str q0, [x1, x2, lsl #4]                 // 20 78 a2 3c
str q0, [x1, w2, uxtw]                   // 20 48 a2 3c
str q0, [x1, w2, sxtw]                   // 20 c8 a2 3c
str q0, [x1, x2, sxtx]                   // 20 e8 a2 3c
ldr q0, [x1, x2]                         // 20 68 e2 3c
ldr q31, [sp, xzr]                       // ff 6b ff 3c
ldr q0, [x1, x2, lsl #4]                 // 20 78 e2 3c
ldr q0, [x1, w2, uxtw]                   // 20 48 e2 3c
ldr q0, [x1, w2, sxtw]                   // 20 c8 e2 3c
ldr q0, [x1, x2, sxtx]                   // 20 e8 e2 3c

# ldst_pos
strb w0, [x1, #1]                        // 20 04 00 39
strb wzr, [sp, #1]                       // ff 07 00 39
strb w0, [x1]                            // 20 00 00 39
strb w0, [x1, #4094]                     // 20 f8 3f 39
strb w0, [x1, #4095]                     // 20 fc 3f 39
ldrb w0, [x1, #1]                        // 20 04 40 39
ldrb wzr, [sp, #1]                       // ff 07 40 39
ldrb w0, [x1]                            // 20 00 40 39
ldrb w0, [x1, #4094]                     // 20 f8 7f 39
ldrb w0, [x1, #4095]                     // 20 fc 7f 39
ldrsb w0, [x1, #1]                       // 20 04 c0 39
ldrsb wzr, [sp, #1]                      // ff 07 c0 39
ldrsb w0, [x1]                           // 20 00 c0 39
ldrsb w0, [x1, #4094]                    // 20 f8 ff 39
ldrsb w0, [x1, #4095]                    // 20 fc ff 39
ldrsb x0, [x1, #1]                       // 20 04 80 39
ldrsb xzr, [sp, #1]                      // ff 07 80 39
ldrsb x0, [x1]                           // 20 00 80 39
ldrsb x0, [x1, #4094]                    // 20 f8 bf 39
ldrsb x0, [x1, #4095]                    // 20 fc bf 39
strh w0, [x1, #2]                        // 20 04 00 79
strh wzr, [sp, #2]                       // ff 07 00 79
strh w0, [x1]                            // 20 00 00 79
strh w0, [x1, #8188]                     // 20 f8 3f 79
strh w0, [x1, #8190]                     // 20 fc 3f 79
ldrh w0, [x1, #2]                        // 20 04 40 79
ldrh wzr, [sp, #2]                       // ff 07 40 79
ldrh w0, [x1]                            // 20 00 40 79
ldrh w0, [x1, #8188]                     // 20 f8 7f 79
ldrh w0, [x1, #8190]                     // 20 fc 7f 79
ldrsh w0, [x1, #2]                       // 20 04 c0 79
ldrsh wzr, [sp, #2]                      // ff 07 c0 79
ldrsh w0, [x1]                           // 20 00 c0 79
ldrsh w0, [x1, #8188]                    // 20 f8 ff 79
ldrsh w0, [x1, #8190]                    // 20 fc ff 79
ldrsh x0, [x1, #2]                       // 20 04 80 79
ldrsh xzr, [sp, #2]                      // ff 07 80 79
ldrsh x0, [x1]                           // 20 00 80 79
ldrsh x0, [x1, #8188]                    // 20 f8 bf 79
ldrsh x0, [x1, #8190]                    // 20 fc bf 79
str w0, [x1, #4]                         // 20 04 00 b9
str wzr, [sp, #4]                        // ff 07 00 b9
str w0, [x1]                             // 20 00 00 b9
str w0, [x1, #16376]                     // 20 f8 3f b9
str w0, [x1, #16380]                     // 20 fc 3f b9
ldr w0, [x1, #4]                         // 20 04 40 b9
ldr wzr, [sp, #4]                        // ff 07 40 b9
ldr w0, [x1]                             // 20 00 40 b9
ldr w0, [x1, #16376]                     // 20 f8 7f b9
ldr w0, [x1, #16380]                     // 20 fc 7f b9
ldrsw x0, [x1, #4]                       // 20 04 80 b9
ldrsw xzr, [sp, #4]                      // ff 07 80 b9
ldrsw x0, [x1]                           // 20 00 80 b9
ldrsw x0, [x1, #16376]                   // 20 f8 bf b9
ldrsw x0, [x1, #16380]                   // 20 fc bf b9
str x0, [x1, #8]                         // 20 04 00 f9
str xzr, [sp, #8]                        // ff 07 00 f9
str x0, [x1]                             // 20 00 00 f9
str x0, [x1, #32752]                     // 20 f8 3f f9
str x0, [x1, #32760]                     // 20 fc 3f f9
ldr x0, [x1, #8]                         // 20 04 40 f9
ldr xzr, [sp, #8]                        // ff 07 40 f9
ldr x0, [x1]                             // 20 00 40 f9
ldr x0, [x1, #32752]                     // 20 f8 7f f9
ldr x0, [x1, #32760]                     // 20 fc 7f f9
prfm pldl1strm, [x1, #8]                 // 21 04 80 f9
prfm pldl1strm, [sp, #8]                 // e1 07 80 f9
prfm pldl1keep, [x1, #8]                 // 20 04 80 f9
prfm #0x1e, [x1, #8]                     // 3e 04 80 f9
prfm #0x1f, [x1, #8]                     // 3f 04 80 f9
prfm pldl1strm, [x1]                     // 21 00 80 f9
prfm pldl1strm, [x1, #32752]             // 21 f8 bf f9
prfm pldl1strm, [x1, #32760]             // 21 fc bf f9
str b0, [x1, #1]                         // 20 04 00 3d
str b31, [sp, #1]                        // ff 07 00 3d
str b0, [x1]                             // 20 00 00 3d
str b0, [x1, #4094]                      // 20 f8 3f 3d
str b0, [x1, #4095]                      // 20 fc 3f 3d
ldr b0, [x1, #1]                         // 20 04 40 3d
ldr b31, [sp, #1]                        // ff 07 40 3d
ldr b0, [x1]                             // 20 00 40 3d
ldr b0, [x1, #4094]                      // 20 f8 7f 3d
ldr b0, [x1, #4095]                      // 20 fc 7f 3d
str h0, [x1, #2]                         // 20 04 00 7d
str h31, [sp, #2]                        // ff 07 00 7d
str h0, [x1]                             // 20 00 00 7d
str h0, [x1, #8188]                      // 20 f8 3f 7d
str h0, [x1, #8190]                      // 20 fc 3f 7d
ldr h0, [x1, #2]                         // 20 04 40 7d
ldr h31, [sp, #2]                        // ff 07 40 7d
ldr h0, [x1]                             // 20 00 40 7d
ldr h0, [x1, #8188]                      // 20 f8 7f 7d
ldr h0, [x1, #8190]                      // 20 fc 7f 7d
str s0, [x1, #4]                         // 20 04 00 bd
str s31, [sp, #4]                        // ff 07 00 bd
str s0, [x1]                             // 20 00 00 bd
str s0, [x1, #16376]                     // 20 f8 3f bd
str s0, [x1, #16380]                     // 20 fc 3f bd
ldr s0, [x1, #4]                         // 20 04 40 bd
ldr s31, [sp, #4]                        // ff 07 40 bd
ldr s0, [x1]                             // 20 00 40 bd
ldr s0, [x1, #16376]                     // 20 f8 7f bd
ldr s0, [x1, #16380]                     // 20 fc 7f bd
str d0, [x1, #8]                         // 20 04 00 fd
str d31, [sp, #8]                        // ff 07 00 fd
str d0, [x1]                             // 20 00 00 fd
str d0, [x1, #32752]                     // 20 f8 3f fd
str d0, [x1, #32760]                     // 20 fc 3f fd
ldr d0, [x1, #8]                         // 20 04 40 fd
ldr d31, [sp, #8]                        // ff 07 40 fd
ldr d0, [x1]                             // 20 00 40 fd
ldr d0, [x1, #32752]                     // 20 f8 7f fd
ldr d0, [x1, #32760]                     // 20 fc 7f fd
str q0, [x1, #16]                        // 20 04 80 3d
str q31, [sp, #16]                       // ff 07 80 3d
str q0, [x1]                             // 20 00 80 3d
str q0, [x1, #65504]                     // 20 f8 bf 3d
str q0, [x1, #65520]                     // 20 fc bf 3d
ldr q0, [x1, #16]                        // 20 04 c0 3d
ldr q31, [sp, #16]                       // ff 07 c0 3d
ldr q0, [x1]                             // 20 00 c0 3d
ldr q0, [x1, #65504]                     // 20 f8 ff 3d
ldr q0, [x1, #65520]                     // 20 fc ff 3d

# dp_2src
udiv w0, w1, w2                          // 20 08 c2 1a
udiv wzr, wzr, wzr                       // ff 0b df 1a
udiv x0, x1, x2                          // 20 08 c2 9a
udiv xzr, xzr, xzr                       // ff 0b df 9a
sdiv w0, w1, w2                          // 20 0c c2 1a
sdiv wzr, wzr, wzr                       // ff 0f df 1a
sdiv x0, x1, x2                          // 20 0c c2 9a
sdiv xzr, xzr, xzr                       // ff 0f df 9a
lsl w0, w1, w2                           // 20 20 c2 1a
lsl wzr, wzr, wzr                        // ff 23 df 1a
lsl x0, x1, x2                           // 20 20 c2 9a
lsl xzr, xzr, xzr                        // ff 23 df 9a
lsr w0, w1, w2                           // 20 24 c2 1a
lsr wzr, wzr, wzr                        // ff 27 df 1a
lsr x0, x1, x2                           // 20 24 c2 9a
lsr xzr, xzr, xzr                        // ff 27 df 9a
asr w0, w1, w2                           // 20 28 c2 1a
asr wzr, wzr, wzr                        // ff 2b df 1a
asr x0, x1, x2                           // 20 28 c2 9a
asr xzr, xzr, xzr                        // ff 2b df 9a
ror w0, w1, w2                           // 20 2c c2 1a
ror wzr, wzr, wzr                        // ff 2f df 1a
ror x0, x1, x2                           // 20 2c c2 9a
ror xzr, xzr, xzr                        // ff 2f df 9a
crc32b w0, w1, w2                        // 20 40 c2 1a
crc32b wzr, wzr, wzr                     // ff 43 df 1a
crc32h w0, w1, w2                        // 20 44 c2 1a
crc32h wzr, wzr, wzr                     // ff 47 df 1a
crc32w w0, w1, w2                        // 20 48 c2 1a
crc32w wzr, wzr, wzr                     // ff 4b df 1a
crc32x w0, w1, x2                        // 20 4c c2 9a
crc32x wzr, wzr, xzr                     // ff 4f df 9a
crc32cb w0, w1, w2                       // 20 50 c2 1a
crc32cb wzr, wzr, wzr                    // ff 53 df 1a
crc32ch w0, w1, w2                       // 20 54 c2 1a
crc32ch wzr, wzr, wzr                    // ff 57 df 1a
crc32cw w0, w1, w2                       // 20 58 c2 1a
crc32cw wzr, wzr, wzr                    // ff 5b df 1a
crc32cx w0, w1, x2                       // 20 5c c2 9a
crc32cx wzr, wzr, xzr                    // ff 5f df 9a

# dp_1src
rbit w0, w1                              // 20 00 c0 5a
rbit wzr, wzr                            // ff 03 c0 5a
rbit x0, x1                              // 20 00 c0 da
rbit xzr, xzr                            // ff 03 c0 da
rev16 w0, w1                             // 20 04 c0 5a
rev16 wzr, wzr                           // ff 07 c0 5a
rev16 x0, x1                             // 20 04 c0 da
rev16 xzr, xzr                           // ff 07 c0 da
rev w0, w1                               // 20 08 c0 5a
rev wzr, wzr                             // ff 0b c0 5a
rev32 x0, x1                             // 20 08 c0 da
rev32 xzr, xzr                           // ff 0b c0 da
rev x0, x1                               // 20 0c c0 da
rev xzr, xzr                             // ff 0f c0 da
clz w0, w1                               // 20 10 c0 5a
clz wzr, wzr                             // ff 13 c0 5a
clz x0, x1                               // 20 10 c0 da
clz xzr, xzr                             // ff 13 c0 da
cls w0, w1                               // 20 14 c0 5a
cls wzr, wzr                             // ff 17 c0 5a
cls x0, x1                               // 20 14 c0 da
cls xzr, xzr                             // ff 17 c0 da

# log_shift
and w0, w1, w2                           // 20 00 02 0a
and wzr, wzr, wzr, lsl #31               // ff 7f 1f 0a
and w0, w1, w2, lsl #1                   // 20 04 02 0a
and w0, w1, w2, lsl #30                  // 20 78 02 0a
and w0, w1, w2, lsl #31                  // 20 7c 02 0a
and w0, w1, w2, lsr #0                   // 20 00 42 0a
and w0, w1, w2, asr #0                   // 20 00 82 0a
and w0, w1, w2, ror #0                   // 20 00 c2 0a
and x0, x1, x2                           // 20 00 02 8a
and xzr, xzr, xzr                        // ff 03 1f 8a
and x0, x1, x2, lsl #1                   // 20 04 02 8a
and x0, x1, x2, lsl #62                  // 20 f8 02 8a
and x0, x1, x2, lsl #63                  // 20 fc 02 8a
and x0, x1, x2, lsr #0                   // 20 00 42 8a
and x0, x1, x2, asr #0                   // 20 00 82 8a
and x0, x1, x2, ror #0                   // 20 00 c2 8a
bic w0, w1, w2                           // 20 00 22 0a
bic wzr, wzr, wzr, lsl #31               // ff 7f 3f 0a
bic w0, w1, w2, lsl #1                   // 20 04 22 0a
bic w0, w1, w2, lsl #30                  // 20 78 22 0a
bic w0, w1, w2, lsl #31                  // 20 7c 22 0a
bic w0, w1, w2, lsr #0                   // 20 00 62 0a
bic w0, w1, w2, asr #0                   // 20 00 a2 0a
bic w0, w1, w2, ror #0                   // 20 00 e2 0a
bic x0, x1, x2                           // 20 00 22 8a
bic xzr, xzr, xzr                        // ff 03 3f 8a
bic x0, x1, x2, lsl #1                   // 20 04 22 8a
bic x0, x1, x2, lsl #62                  // 20 f8 22 8a
bic x0, x1, x2, lsl #63                  // 20 fc 22 8a
bic x0, x1, x2, lsr #0                   // 20 00 62 8a
bic x0, x1, x2, asr #0                   // 20 00 a2 8a
bic x0, x1, x2, ror #0                   // 20 00 e2 8a
orr w0, w1, w2                           // 20 00 02 2a
orr wzr, wzr, wzr, lsl #31               // ff 7f 1f 2a
orr w0, w1, w2, lsl #1                   // 20 04 02 2a
orr w0, w1, w2, lsl #30                  // 20 78 02 2a
orr w0, w1, w2, lsl #31                  // 20 7c 02 2a
orr w0, w1, w2, lsr #0                   // 20 00 42 2a
orr w0, w1, w2, asr #0                   // 20 00 82 2a
orr w0, w1, w2, ror #0                   // 20 00 c2 2a
orr x0, x1, x2                           // 20 00 02 aa
mov xzr, xzr                             // ff 03 1f aa
orr x0, x1, x2, lsl #1                   // 20 04 02 aa
orr x0, x1, x2, lsl #62                  // 20 f8 02 aa
orr x0, x1, x2, lsl #63                  // 20 fc 02 aa
orr x0, x1, x2, lsr #0                   // 20 00 42 aa
orr x0, x1, x2, asr #0                   // 20 00 82 aa
orr x0, x1, x2, ror #0                   // 20 00 c2 aa
orn w0, w1, w2                           // 20 00 22 2a
mvn wzr, wzr, lsl #31                    // ff 7f 3f 2a
orn w0, w1, w2, lsl #1                   // 20 04 22 2a
orn w0, w1, w2, lsl #30                  // 20 78 22 2a
orn w0, w1, w2, lsl #31                  // 20 7c 22 2a
orn w0, w1, w2, lsr #0                   // 20 00 62 2a
orn w0, w1, w2, asr #0                   // 20 00 a2 2a
orn w0, w1, w2, ror #0                   // 20 00 e2 2a
orn x0, x1, x2                           // 20 00 22 aa
mvn xzr, xzr                             // ff 03 3f aa
orn x0, x1, x2, lsl #1                   // 20 04 22 aa
orn x0, x1, x2, lsl #62                  // 20 f8 22 aa
orn x0, x1, x2, lsl #63                  // 20 fc 22 aa
orn x0, x1, x2, lsr #0                   // 20 00 62 aa
orn x0, x1, x2, asr #0                   // 20 00 a2 aa
orn x0, x1, x2, ror #0                   // 20 00 e2 aa
eor w0, w1, w2                           // 20 00 02 4a
eor wzr, wzr, wzr, lsl #31               // ff 7f 1f 4a
eor w0, w1, w2, lsl #1                   // 20 04 02 4a
eor w0, w1, w2, lsl #30                  // 20 78 02 4a
eor w0, w1, w2, lsl #31                  // 20 7c 02 4a
eor w0, w1, w2, lsr #0                   // 20 00 42 4a
eor w0, w1, w2, asr #0                   // 20 00 82 4a
eor w0, w1, w2, ror #0                   // 20 00 c2 4a
eor x0, x1, x2                           // 20 00 02 ca
eor xzr, xzr, xzr                        // ff 03 1f ca
eor x0, x1, x2, lsl #1                   // 20 04 02 ca
eor x0, x1, x2, lsl #62                  // 20 f8 02 ca
eor x0, x1, x2, lsl #63                  // 20 fc 02 ca
eor x0, x1, x2, lsr #0                   // 20 00 42 ca
eor x0, x1, x2, asr #0                   // 20 00 82 ca
eor x0, x1, x2, ror #0                   // 20 00 c2 ca
eon w0, w1, w2                           // 20 00 22 4a
eon wzr, wzr, wzr, lsl #31               // ff 7f 3f 4a
eon w0, w1, w2, lsl #1                   // 20 04 22 4a
eon w0, w1, w2, lsl #30                  // 20 78 22 4a
eon w0, w1, w2, lsl #31                  // 20 7c 22 4a
eon w0, w1, w2, lsr #0                   // 20 00 62 4a
eon w0, w1, w2, asr #0                   // 20 00 a2 4a
eon w0, w1, w2, ror #0                   // 20 00 e2 4a
eon x0, x1, x2                           // 20 00 22 ca
eon xzr, xzr, xzr                        // ff 03 3f ca
eon x0, x1, x2, lsl #1                   // 20 04 22 ca
eon x0, x1, x2, lsl #62                  // 20 f8 22 ca
eon x0, x1, x2, lsl #63                  // 20 fc 22 ca
eon x0, x1, x2, lsr #0                   // 20 00 62 ca
eon x0, x1, x2, asr #0                   // 20 00 a2 ca
eon x0, x1, x2, ror #0                   // 20 00 e2 ca
ands w0, w1, w2                          // 20 00 02 6a
tst wzr, wzr, lsl #31                    // ff 7f 1f 6a
ands w0, w1, w2, lsl #1                  // 20 04 02 6a
ands w0, w1, w2, lsl #30                 // 20 78 02 6a
ands w0, w1, w2, lsl #31                 // 20 7c 02 6a
ands w0, w1, w2, lsr #0                  // 20 00 42 6a
ands w0, w1, w2, asr #0                  // 20 00 82 6a
ands w0, w1, w2, ror #0                  // 20 00 c2 6a
ands x0, x1, x2                          // 20 00 02 ea
tst xzr, xzr                             // ff 03 1f ea
ands x0, x1, x2, lsl #1                  // 20 04 02 ea
ands x0, x1, x2, lsl #62                 // 20 f8 02 ea
ands x0, x1, x2, lsl #63                 // 20 fc 02 ea
ands x0, x1, x2, lsr #0                  // 20 00 42 ea
ands x0, x1, x2, asr #0                  // 20 00 82 ea
ands x0, x1, x2, ror #0                  // 20 00 c2 ea
bics w0, w1, w2                          // 20 00 22 6a
bics wzr, wzr, wzr, lsl #31              // ff 7f 3f 6a
bics w0, w1, w2, lsl #1                  // 20 04 22 6a
bics w0, w1, w2, lsl #30                 // 20 78 22 6a
bics w0, w1, w2, lsl #31                 // 20 7c 22 6a
bics w0, w1, w2, lsr #0                  // 20 00 62 6a
bics w0, w1, w2, asr #0                  // 20 00 a2 6a
bics w0, w1, w2, ror #0                  // 20 00 e2 6a
bics x0, x1, x2                          // 20 00 22 ea
bics xzr, xzr, xzr                       // ff 03 3f ea
bics x0, x1, x2, lsl #1                  // 20 04 22 ea
bics x0, x1, x2, lsl #62                 // 20 f8 22 ea
bics x0, x1, x2, lsl #63                 // 20 fc 22 ea
bics x0, x1, x2, lsr #0                  // 20 00 62 ea
bics x0, x1, x2, asr #0                  // 20 00 a2 ea
bics x0, x1, x2, ror #0                  // 20 00 e2 ea

# addsub_shift
add w0, w1, w2                           // 20 00 02 0b
add wzr, wzr, wzr, lsl #31               // ff 7f 1f 0b
add w0, w1, w2, lsl #1                   // 20 04 02 0b
add w0, w1, w2, lsl #30                  // 20 78 02 0b
add w0, w1, w2, lsl #31                  // 20 7c 02 0b
add w0, w1, w2, lsr #0                   // 20 00 42 0b
add w0, w1, w2, asr #0                   // 20 00 82 0b
add x0, x1, x2                           // 20 00 02 8b
add xzr, xzr, xzr                        // ff 03 1f 8b
add x0, x1, x2, lsl #1                   // 20 04 02 8b
add x0, x1, x2, lsl #62                  // 20 f8 02 8b
add x0, x1, x2, lsl #63                  // 20 fc 02 8b
add x0, x1, x2, lsr #0                   // 20 00 42 8b
add x0, x1, x2, asr #0                   // 20 00 82 8b
adds w0, w1, w2                          // 20 00 02 2b
cmn wzr, wzr, lsl #31                    // ff 7f 1f 2b
adds w0, w1, w2, lsl #1                  // 20 04 02 2b
adds w0, w1, w2, lsl #30                 // 20 78 02 2b
adds w0, w1, w2, lsl #31                 // 20 7c 02 2b
adds w0, w1, w2, lsr #0                  // 20 00 42 2b
adds w0, w1, w2, asr #0                  // 20 00 82 2b
adds x0, x1, x2                          // 20 00 02 ab
cmn xzr, xzr                             // ff 03 1f ab
adds x0, x1, x2, lsl #1                  // 20 04 02 ab
adds x0, x1, x2, lsl #62                 // 20 f8 02 ab
adds x0, x1, x2, lsl #63                 // 20 fc 02 ab
adds x0, x1, x2, lsr #0                  // 20 00 42 ab
adds x0, x1, x2, asr #0                  // 20 00 82 ab
sub w0, w1, w2                           // 20 00 02 4b
neg wzr, wzr, lsl #31                    // ff 7f 1f 4b
sub w0, w1, w2, lsl #1                   // 20 04 02 4b
sub w0, w1, w2, lsl #30                  // 20 78 02 4b
sub w0, w1, w2, lsl #31                  // 20 7c 02 4b
sub w0, w1, w2, lsr #0                   // 20 00 42 4b
sub w0, w1, w2, asr #0                   // 20 00 82 4b
sub x0, x1, x2                           // 20 00 02 cb
neg xzr, xzr                             // ff 03 1f cb
sub x0, x1, x2, lsl #1                   // 20 04 02 cb
sub x0, x1, x2, lsl #62                  // 20 f8 02 cb
sub x0, x1, x2, lsl #63                  // 20 fc 02 cb
sub x0, x1, x2, lsr #0                   // 20 00 42 cb
sub x0, x1, x2, asr #0                   // 20 00 82 cb
subs w0, w1, w2                          // 20 00 02 6b
cmp wzr, wzr, lsl #31                    // ff 7f 1f 6b
subs w0, w1, w2, lsl #1                  // 20 04 02 6b
subs w0, w1, w2, lsl #30                 // 20 78 02 6b
subs w0, w1, w2, lsl #31                 // 20 7c 02 6b
subs w0, w1, w2, lsr #0                  // 20 00 42 6b
subs w0, w1, w2, asr #0                  // 20 00 82 6b
subs x0, x1, x2                          // 20 00 02 eb
cmp xzr, xzr                             // ff 03 1f eb
subs x0, x1, x2, lsl #1                  // 20 04 02 eb
subs x0, x1, x2, lsl #62                 // 20 f8 02 eb
subs x0, x1, x2, lsl #63                 // 20 fc 02 eb
subs x0, x1, x2, lsr #0                  // 20 00 42 eb
subs x0, x1, x2, asr #0                  // 20 00 82 eb

# addsub_ext
add w0, w1, w2, uxtx                     // 20 60 22 0b
add wsp, wsp, wzr, uxtx                  // ff 63 3f 0b
add w0, w1, w2, uxtx #1                  // 20 64 22 0b
add w0, w1, w2, uxtx #2                  // 20 68 22 0b
add w0, w1, w2, uxtx #3                  // 20 6c 22 0b
add w0, w1, w2, uxtx #4                  // 20 70 22 0b
add w0, w1, w2, uxtb                     // 20 00 22 0b
add w0, w1, w2, uxth                     // 20 20 22 0b
add w0, w1, w2, uxtw                     // 20 40 22 0b
add w0, w1, w2, sxtb                     // 20 80 22 0b
add w0, w1, w2, sxth                     // 20 a0 22 0b
add w0, w1, w2, sxtw                     // 20 c0 22 0b
add w0, w1, w2, sxtx                     // 20 e0 22 0b
add x0, x1, x2, uxtx                     // 20 60 22 8b
add sp, sp, xzr                          // ff 63 3f 8b
add x0, x1, x2, uxtx #1                  // 20 64 22 8b
add x0, x1, x2, uxtx #2                  // 20 68 22 8b
add x0, x1, x2, uxtx #3                  // 20 6c 22 8b
add x0, x1, x2, uxtx #4                  // 20 70 22 8b
add x0, x1, w2, uxtb                     // 20 00 22 8b
add x0, x1, w2, uxth                     // 20 20 22 8b
add x0, x1, w2, uxtw                     // 20 40 22 8b
add x0, x1, w2, sxtb                     // 20 80 22 8b
add x0, x1, w2, sxth                     // 20 a0 22 8b
add x0, x1, w2, sxtw                     // 20 c0 22 8b
add x0, x1, x2, sxtx                     // 20 e0 22 8b
adds w0, w1, w2, uxtx                    // 20 60 22 2b
cmn wsp, wzr, uxtx                       // ff 63 3f 2b
adds w0, w1, w2, uxtx #1                 // 20 64 22 2b
adds w0, w1, w2, uxtx #2                 // 20 68 22 2b
adds w0, w1, w2, uxtx #3                 // 20 6c 22 2b
adds w0, w1, w2, uxtx #4                 // 20 70 22 2b
adds w0, w1, w2, uxtb                    // 20 00 22 2b
adds w0, w1, w2, uxth                    // 20 20 22 2b
adds w0, w1, w2, uxtw                    // 20 40 22 2b
adds w0, w1, w2, sxtb                    // 20 80 22 2b
adds w0, w1, w2, sxth                    // 20 a0 22 2b
adds w0, w1, w2, sxtw                    // 20 c0 22 2b
adds w0, w1, w2, sxtx                    // 20 e0 22 2b
adds x0, x1, x2, uxtx                    // 20 60 22 ab
cmn sp, xzr                              // ff 63 3f ab
adds x0, x1, x2, uxtx #1                 // 20 64 22 ab
adds x0, x1, x2, uxtx #2                 // 20 68 22 ab
adds x0, x1, x2, uxtx #3                 // 20 6c 22 ab
adds x0, x1, x2, uxtx #4                 // 20 70 22 ab
adds x0, x1, w2, uxtb                    // 20 00 22 ab
adds x0, x1, w2, uxth                    // 20 20 22 ab
adds x0, x1, w2, uxtw                    // 20 40 22 ab
adds x0, x1, w2, sxtb                    // 20 80 22 ab
adds x0, x1, w2, sxth                    // 20 a0 22 ab
adds x0, x1, w2, sxtw                    // 20 c0 22 ab
adds x0, x1, x2, sxtx                    // 20 e0 22 ab
sub w0, w1, w2, uxtx                     // 20 60 22 4b
sub wsp, wsp, wzr, uxtx                  // ff 63 3f 4b
sub w0, w1, w2, uxtx #1                  // 20 64 22 4b
sub w0, w1, w2, uxtx #2                  // 20 68 22 4b
sub w0, w1, w2, uxtx #3                  // 20 6c 22 4b
sub w0, w1, w2, uxtx #4                  // 20 70 22 4b
sub w0, w1, w2, uxtb                     // 20 00 22 4b
sub w0, w1, w2, uxth                     // 20 20 22 4b
sub w0, w1, w2, uxtw                     // 20 40 22 4b
sub w0, w1, w2, sxtb                     // 20 80 22 4b
sub w0, w1, w2, sxth                     // 20 a0 22 4b
sub w0, w1, w2, sxtw                     // 20 c0 22 4b
sub w0, w1, w2, sxtx                     // 20 e0 22 4b
sub x0, x1, x2, uxtx                     // 20 60 22 cb
sub sp, sp, xzr                          // ff 63 3f cb
sub x0, x1, x2, uxtx #1                  // 20 64 22 cb
sub x0, x1, x2, uxtx #2                  // 20 68 22 cb
sub x0, x1, x2, uxtx #3                  // 20 6c 22 cb
sub x0, x1, x2, uxtx #4                  // 20 70 22 cb
sub x0, x1, w2, uxtb                     // 20 00 22 cb
sub x0, x1, w2, uxth                     // 20 20 22 cb
sub x0, x1, w2, uxtw                     // 20 40 22 cb
sub x0, x1, w2, sxtb                     // 20 80 22 cb
sub x0, x1, w2, sxth                     // 20 a0 22 cb
sub x0, x1, w2, sxtw                     // 20 c0 22 cb
sub x0, x1, x2, sxtx                     // 20 e0 22 cb
subs w0, w1, w2, uxtx                    // 20 60 22 6b
cmp wsp, wzr, uxtx                       // ff 63 3f 6b
subs w0, w1, w2, uxtx #1                 // 20 64 22 6b
subs w0, w1, w2, uxtx #2                 // 20 68 22 6b
subs w0, w1, w2, uxtx #3                 // 20 6c 22 6b
subs w0, w1, w2, uxtx #4                 // 20 70 22 6b
subs w0, w1, w2, uxtb                    // 20 00 22 6b
subs w0, w1, w2, uxth                    // 20 20 22 6b
subs w0, w1, w2, uxtw                    // 20 40 22 6b
subs w0, w1, w2, sxtb                    // 20 80 22 6b
subs w0, w1, w2, sxth                    // 20 a0 22 6b
subs w0, w1, w2, sxtw                    // 20 c0 22 6b
subs w0, w1, w2, sxtx                    // 20 e0 22 6b
subs x0, x1, x2, uxtx                    // 20 60 22 eb
cmp sp, xzr                              // ff 63 3f eb
subs x0, x1, x2, uxtx #1                 // 20 64 22 eb
subs x0, x1, x2, uxtx #2                 // 20 68 22 eb
subs x0, x1, x2, uxtx #3                 // 20 6c 22 eb
subs x0, x1, x2, uxtx #4                 // 20 70 22 eb
subs x0, x1, w2, uxtb                    // 20 00 22 eb
subs x0, x1, w2, uxth                    // 20 20 22 eb
subs x0, x1, w2, uxtw                    // 20 40 22 eb
subs x0, x1, w2, sxtb                    // 20 80 22 eb
subs x0, x1, w2, sxth                    // 20 a0 22 eb
subs x0, x1, w2, sxtw                    // 20 c0 22 eb
subs x0, x1, x2, sxtx                    // 20 e0 22 eb

# addsub_carry
adc w0, w1, w2                           // 20 00 02 1a
adc wzr, wzr, wzr                        // ff 03 1f 1a
adc x0, x1, x2                           // 20 00 02 9a
adc xzr, xzr, xzr                        // ff 03 1f 9a
adcs w0, w1, w2                          // 20 00 02 3a
adcs wzr, wzr, wzr                       // ff 03 1f 3a
adcs x0, x1, x2                          // 20 00 02 ba
adcs xzr, xzr, xzr                       // ff 03 1f ba
sbc w0, w1, w2                           // 20 00 02 5a
ngc wzr, wzr                             // ff 03 1f 5a
sbc x0, x1, x2                           // 20 00 02 da
ngc xzr, xzr                             // ff 03 1f da
sbcs w0, w1, w2                          // 20 00 02 7a
ngcs wzr, wzr                            // ff 03 1f 7a
sbcs x0, x1, x2                          // 20 00 02 fa
ngcs xzr, xzr                            // ff 03 1f fa

# condcmp_reg
ccmn w1, w2, #0x1, ne                    // 21 10 42 3a
ccmn wzr, wzr, #0x1, ne                  // e1 13 5f 3a
ccmn w1, w2, #0x0, ne                    // 20 10 42 3a
ccmn w1, w2, #0xe, ne                    // 2e 10 42 3a
ccmn w1, w2, #0xf, ne                    // 2f 10 42 3a
ccmn w1, w2, #0x1, eq                    // 21 00 42 3a
ccmn w1, w2, #0x1, al                    // 21 e0 42 3a
ccmn w1, w2, #0x1, nv                    // 21 f0 42 3a
ccmn x1, x2, #0x1, ne                    // 21 10 42 ba
ccmn xzr, xzr, #0x1, ne                  // e1 13 5f ba
ccmn x1, x2, #0x0, ne                    // 20 10 42 ba
ccmn x1, x2, #0xe, ne                    // 2e 10 42 ba
ccmn x1, x2, #0xf, ne                    // 2f 10 42 ba
ccmn x1, x2, #0x1, eq                    // 21 00 42 ba
ccmn x1, x2, #0x1, al                    // 21 e0 42 ba
ccmn x1, x2, #0x1, nv                    // 21 f0 42 ba

# condcmp_imm
ccmn w1, #0x1, #0x1, ne                  // 21 18 41 3a
ccmn wzr, #0x1, #0x1, ne                 // e1 1b 41 3a
ccmn w1, #0x0, #0x1, ne                  // 21 18 40 3a
ccmn w1, #0x1e, #0x1, ne                 // 21 18 5e 3a
ccmn w1, #0x1f, #0x1, ne                 // 21 18 5f 3a
ccmn w1, #0x1, #0x0, ne                  // 20 18 41 3a
ccmn w1, #0x1, #0xe, ne                  // 2e 18 41 3a
ccmn w1, #0x1, #0xf, ne                  // 2f 18 41 3a
ccmn w1, #0x1, #0x1, eq                  // 21 08 41 3a
ccmn w1, #0x1, #0x1, al                  // 21 e8 41 3a
ccmn w1, #0x1, #0x1, nv                  // 21 f8 41 3a
ccmn x1, #0x1, #0x1, ne                  // 21 18 41 ba
ccmn xzr, #0x1, #0x1, ne                 // e1 1b 41 ba
ccmn x1, #0x0, #0x1, ne                  // 21 18 40 ba
ccmn x1, #0x1e, #0x1, ne                 // 21 18 5e ba
ccmn x1, #0x1f, #0x1, ne                 // 21 18 5f ba
ccmn x1, #0x1, #0x0, ne                  // 20 18 41 ba
ccmn x1, #0x1, #0xe, ne                  // 2e 18 41 ba
ccmn x1, #0x1, #0xf, ne                  // 2f 18 41 ba
ccmn x1, #0x1, #0x1, eq                  // 21 08 41 ba
ccmn x1, #0x1, #0x1, al                  // 21 e8 41 ba
ccmn x1, #0x1, #0x1, nv                  // 21 f8 41 ba

# condcmp_reg
ccmp w1, w2, #0x1, ne                    // 21 10 42 7a
ccmp wzr, wzr, #0x1, ne                  // e1 13 5f 7a
ccmp w1, w2, #0x0, ne                    // 20 10 42 7a
ccmp w1, w2, #0xe, ne                    // 2e 10 42 7a
ccmp w1, w2, #0xf, ne                    // 2f 10 42 7a
ccmp w1, w2, #0x1, eq                    // 21 00 42 7a
ccmp w1, w2, #0x1, al                    // 21 e0 42 7a
ccmp w1, w2, #0x1, nv                    // 21 f0 42 7a
ccmp x1, x2, #0x1, ne                    // 21 10 42 fa
ccmp xzr, xzr, #0x1, ne                  // e1 13 5f fa
ccmp x1, x2, #0x0, ne                    // 20 10 42 fa
ccmp x1, x2, #0xe, ne                    // 2e 10 42 fa
ccmp x1, x2, #0xf, ne                    // 2f 10 42 fa
ccmp x1, x2, #0x1, eq                    // 21 00 42 fa
ccmp x1, x2, #0x1, al                    // 21 e0 42 fa
ccmp x1, x2, #0x1, nv                    // 21 f0 42 fa

# condcmp_imm
ccmp w1, #0x1, #0x1, ne                  // 21 18 41 7a
ccmp wzr, #0x1, #0x1, ne                 // e1 1b 41 7a
ccmp w1, #0x0, #0x1, ne                  // 21 18 40 7a
ccmp w1, #0x1e, #0x1, ne                 // 21 18 5e 7a
ccmp w1, #0x1f, #0x1, ne                 // 21 18 5f 7a
ccmp w1, #0x1, #0x0, ne                  // 20 18 41 7a
ccmp w1, #0x1, #0xe, ne                  // 2e 18 41 7a
ccmp w1, #0x1, #0xf, ne                  // 2f 18 41 7a
ccmp w1, #0x1, #0x1, eq                  // 21 08 41 7a
ccmp w1, #0x1, #0x1, al                  // 21 e8 41 7a
ccmp w1, #0x1, #0x1, nv                  // 21 f8 41 7a
ccmp x1, #0x1, #0x1, ne                  // 21 18 41 fa
ccmp xzr, #0x1, #0x1, ne                 // e1 1b 41 fa
ccmp x1, #0x0, #0x1, ne                  // 21 18 40 fa
ccmp x1, #0x1e, #0x1, ne                 // 21 18 5e fa
ccmp x1, #0x1f, #0x1, ne                 // 21 18 5f fa
ccmp x1, #0x1, #0x0, ne                  // 20 18 41 fa
ccmp x1, #0x1, #0xe, ne                  // 2e 18 41 fa
ccmp x1, #0x1, #0xf, ne                  // 2f 18 41 fa
ccmp x1, #0x1, #0x1, eq                  // 21 08 41 fa
ccmp x1, #0x1, #0x1, al                  // 21 e8 41 fa
ccmp x1, #0x1, #0x1, nv                  // 21 f8 41 fa

# condsel
csel w0, w1, w2, ne                      // 20 10 82 1a
csel wzr, wzr, wzr, ne                   // ff 13 9f 1a
csel w0, w1, w2, eq                      // 20 00 82 1a
csel w0, w1, w2, al                      // 20 e0 82 1a
csel w0, w1, w2, nv                      // 20 f0 82 1a
csel x0, x1, x2, ne                      // 20 10 82 9a
csel xzr, xzr, xzr, ne                   // ff 13 9f 9a
csel x0, x1, x2, eq                      // 20 00 82 9a
csel x0, x1, x2, al                      // 20 e0 82 9a
csel x0, x1, x2, nv                      // 20 f0 82 9a
csinc w0, w1, w2, ne                     // 20 14 82 1a
cset wzr, eq                             // ff 17 9f 1a
csinc w0, w1, w2, eq                     // 20 04 82 1a
csinc w0, w1, w2, al                     // 20 e4 82 1a
csinc w0, w1, w2, nv                     // 20 f4 82 1a
csinc x0, x1, x2, ne                     // 20 14 82 9a
cset xzr, eq                             // ff 17 9f 9a
csinc x0, x1, x2, eq                     // 20 04 82 9a
csinc x0, x1, x2, al                     // 20 e4 82 9a
csinc x0, x1, x2, nv                     // 20 f4 82 9a
csinv w0, w1, w2, ne                     // 20 10 82 5a
csetm wzr, eq                            // ff 13 9f 5a
csinv w0, w1, w2, eq                     // 20 00 82 5a
csinv w0, w1, w2, al                     // 20 e0 82 5a
csinv w0, w1, w2, nv                     // 20 f0 82 5a
csinv x0, x1, x2, ne                     // 20 10 82 da
csetm xzr, eq                            // ff 13 9f da
csinv x0, x1, x2, eq                     // 20 00 82 da
csinv x0, x1, x2, al                     // 20 e0 82 da
csinv x0, x1, x2, nv                     // 20 f0 82 da
csneg w0, w1, w2, ne                     // 20 14 82 5a
cneg wzr, wzr, eq                        // ff 17 9f 5a
csneg w0, w1, w2, eq                     // 20 04 82 5a
csneg w0, w1, w2, al                     // 20 e4 82 5a
csneg w0, w1, w2, nv                     // 20 f4 82 5a
csneg x0, x1, x2, ne                     // 20 14 82 da
cneg xzr, xzr, eq                        // ff 17 9f da
csneg x0, x1, x2, eq                     // 20 04 82 da
csneg x0, x1, x2, al                     // 20 e4 82 da
csneg x0, x1, x2, nv                     // 20 f4 82 da

# dp_3src
madd w0, w1, w2, w3                      // 20 0c 02 1b
mul wzr, wzr, wzr                        // ff 7f 1f 1b
madd x0, x1, x2, x3                      // 20 0c 02 9b
mul xzr, xzr, xzr                        // ff 7f 1f 9b
msub w0, w1, w2, w3                      // 20 8c 02 1b
mneg wzr, wzr, wzr                       // ff ff 1f 1b
msub x0, x1, x2, x3                      // 20 8c 02 9b
mneg xzr, xzr, xzr                       // ff ff 1f 9b
smaddl x0, w1, w2, x3                    // 20 0c 22 9b
smull xzr, wzr, wzr                      // ff 7f 3f 9b
smsubl x0, w1, w2, x3                    // 20 8c 22 9b
smnegl xzr, wzr, wzr                     // ff ff 3f 9b
smulh x0, x1, x2                         // 20 7c 42 9b
smulh xzr, xzr, xzr                      // ff 7f 5f 9b
umaddl x0, w1, w2, x3                    // 20 0c a2 9b
umull xzr, wzr, wzr                      // ff 7f bf 9b
umsubl x0, w1, w2, x3                    // 20 8c a2 9b
umnegl xzr, wzr, wzr                     // ff ff bf 9b
umulh x0, x1, x2                         // 20 7c c2 9b
umulh xzr, xzr, xzr                      // ff 7f df 9b

# float2fix
scvtf s0, w1, #31                        // 20 84 02 1e
scvtf s31, wzr, #31                      // ff 87 02 1e
scvtf s0, w1, #32                        // 20 80 02 1e
scvtf s0, w1, #2                         // 20 f8 02 1e
scvtf s0, w1, #1                         // 20 fc 02 1e
scvtf d0, w1, #31                        // 20 84 42 1e
scvtf d31, wzr, #31                      // ff 87 42 1e
scvtf d0, w1, #32                        // 20 80 42 1e
scvtf d0, w1, #2                         // 20 f8 42 1e
scvtf d0, w1, #1                         // 20 fc 42 1e
scvtf s0, x1, #63                        // 20 04 02 9e
scvtf s31, xzr, #63                      // ff 07 02 9e
scvtf s0, x1, #64                        // 20 00 02 9e
scvtf s0, x1, #2                         // 20 f8 02 9e
scvtf s0, x1, #1                         // 20 fc 02 9e
scvtf d0, x1, #63                        // 20 04 42 9e
scvtf d31, xzr, #63                      // ff 07 42 9e
scvtf d0, x1, #64                        // 20 00 42 9e
scvtf d0, x1, #2                         // 20 f8 42 9e
scvtf d0, x1, #1                         // 20 fc 42 9e
ucvtf s0, w1, #31                        // 20 84 03 1e
ucvtf s31, wzr, #31                      // ff 87 03 1e
ucvtf s0, w1, #32                        // 20 80 03 1e
ucvtf s0, w1, #2                         // 20 f8 03 1e
ucvtf s0, w1, #1                         // 20 fc 03 1e
ucvtf d0, w1, #31                        // 20 84 43 1e
ucvtf d31, wzr, #31                      // ff 87 43 1e
ucvtf d0, w1, #32                        // 20 80 43 1e
ucvtf d0, w1, #2                         // 20 f8 43 1e
ucvtf d0, w1, #1                         // 20 fc 43 1e
ucvtf s0, x1, #63                        // 20 04 03 9e
ucvtf s31, xzr, #63                      // ff 07 03 9e
ucvtf s0, x1, #64                        // 20 00 03 9e
ucvtf s0, x1, #2                         // 20 f8 03 9e
ucvtf s0, x1, #1                         // 20 fc 03 9e
ucvtf d0, x1, #63                        // 20 04 43 9e
ucvtf d31, xzr, #63                      // ff 07 43 9e
ucvtf d0, x1, #64                        // 20 00 43 9e
ucvtf d0, x1, #2                         // 20 f8 43 9e
ucvtf d0, x1, #1                         // 20 fc 43 9e
fcvtzs w0, s1, #31                       // 20 84 18 1e
fcvtzs wzr, s31, #31                     // ff 87 18 1e
fcvtzs w0, s1, #32                       // 20 80 18 1e
fcvtzs w0, s1, #2                        // 20 f8 18 1e
fcvtzs w0, s1, #1                        // 20 fc 18 1e
fcvtzs w0, d1, #31                       // 20 84 58 1e
fcvtzs wzr, d31, #31                     // ff 87 58 1e
fcvtzs w0, d1, #32                       // 20 80 58 1e
fcvtzs w0, d1, #2                        // 20 f8 58 1e
fcvtzs w0, d1, #1                        // 20 fc 58 1e
fcvtzs x0, s1, #63                       // 20 04 18 9e
fcvtzs xzr, s31, #63                     // ff 07 18 9e
fcvtzs x0, s1, #64                       // 20 00 18 9e
fcvtzs x0, s1, #2                        // 20 f8 18 9e
fcvtzs x0, s1, #1                        // 20 fc 18 9e
fcvtzs x0, d1, #63                       // 20 04 58 9e
fcvtzs xzr, d31, #63                     // ff 07 58 9e
fcvtzs x0, d1, #64                       // 20 00 58 9e
fcvtzs x0, d1, #2                        // 20 f8 58 9e
fcvtzs x0, d1, #1                        // 20 fc 58 9e
fcvtzu w0, s1, #31                       // 20 84 19 1e
fcvtzu wzr, s31, #31                     // ff 87 19 1e
fcvtzu w0, s1, #32                       // 20 80 19 1e
fcvtzu w0, s1, #2                        // 20 f8 19 1e
fcvtzu w0, s1, #1                        // 20 fc 19 1e
fcvtzu w0, d1, #31                       // 20 84 59 1e
fcvtzu wzr, d31, #31                     // ff 87 59 1e
fcvtzu w0, d1, #32                       // 20 80 59 1e
fcvtzu w0, d1, #2                        // 20 f8 59 1e
fcvtzu w0, d1, #1                        // 20 fc 59 1e
fcvtzu x0, s1, #63                       // 20 04 19 9e
fcvtzu xzr, s31, #63                     // ff 07 19 9e
fcvtzu x0, s1, #64                       // 20 00 19 9e
fcvtzu x0, s1, #2                        // 20 f8 19 9e
fcvtzu x0, s1, #1                        // 20 fc 19 9e
fcvtzu x0, d1, #63                       // 20 04 59 9e
fcvtzu xzr, d31, #63                     // ff 07 59 9e
fcvtzu x0, d1, #64                       // 20 00 59 9e
fcvtzu x0, d1, #2                        // 20 f8 59 9e
fcvtzu x0, d1, #1                        // 20 fc 59 9e

# float2int
fcvtns w0, s1                            // 20 00 20 1e
fcvtns wzr, s31                          // ff 03 20 1e
fcvtns w0, d1                            // 20 00 60 1e
fcvtns wzr, d31                          // ff 03 60 1e
fcvtns x0, s1                            // 20 00 20 9e
fcvtns xzr, s31                          // ff 03 20 9e
fcvtns x0, d1                            // 20 00 60 9e
fcvtns xzr, d31                          // ff 03 60 9e
fcvtnu w0, s1                            // 20 00 21 1e
fcvtnu wzr, s31                          // ff 03 21 1e
fcvtnu w0, d1                            // 20 00 61 1e
fcvtnu wzr, d31                          // ff 03 61 1e
fcvtnu x0, s1                            // 20 00 21 9e
fcvtnu xzr, s31                          // ff 03 21 9e
fcvtnu x0, d1                            // 20 00 61 9e
fcvtnu xzr, d31                          // ff 03 61 9e
scvtf s0, w1                             // 20 00 22 1e
scvtf s31, wzr                           // ff 03 22 1e
scvtf d0, w1                             // 20 00 62 1e
scvtf d31, wzr                           // ff 03 62 1e
scvtf s0, x1                             // 20 00 22 9e
scvtf s31, xzr                           // ff 03 22 9e
scvtf d0, x1                             // 20 00 62 9e
scvtf d31, xzr                           // ff 03 62 9e
ucvtf s0, w1                             // 20 00 23 1e
ucvtf s31, wzr                           // ff 03 23 1e
ucvtf d0, w1                             // 20 00 63 1e
ucvtf d31, wzr                           // ff 03 63 1e
ucvtf s0, x1                             // 20 00 23 9e
ucvtf s31, xzr                           // ff 03 23 9e
ucvtf d0, x1                             // 20 00 63 9e
ucvtf d31, xzr                           // ff 03 63 9e
fcvtas w0, s1                            // 20 00 24 1e
fcvtas wzr, s31                          // ff 03 24 1e
fcvtas w0, d1                            // 20 00 64 1e
fcvtas wzr, d31                          // ff 03 64 1e
fcvtas x0, s1                            // 20 00 24 9e
fcvtas xzr, s31                          // ff 03 24 9e
fcvtas x0, d1                            // 20 00 64 9e
fcvtas xzr, d31                          // ff 03 64 9e
fcvtau w0, s1                            // 20 00 25 1e
fcvtau wzr, s31                          // ff 03 25 1e
fcvtau w0, d1                            // 20 00 65 1e
fcvtau wzr, d31                          // ff 03 65 1e
fcvtau x0, s1                            // 20 00 25 9e
fcvtau xzr, s31                          // ff 03 25 9e
fcvtau x0, d1                            // 20 00 65 9e
fcvtau xzr, d31                          // ff 03 65 9e
fcvtps w0, s1                            // 20 00 28 1e
fcvtps wzr, s31                          // ff 03 28 1e
fcvtps w0, d1                            // 20 00 68 1e
fcvtps wzr, d31                          // ff 03 68 1e
fcvtps x0, s1                            // 20 00 28 9e
fcvtps xzr, s31                          // ff 03 28 9e
fcvtps x0, d1                            // 20 00 68 9e
fcvtps xzr, d31                          // ff 03 68 9e
fcvtpu w0, s1                            // 20 00 29 1e
fcvtpu wzr, s31                          // ff 03 29 1e
fcvtpu w0, d1                            // 20 00 69 1e
fcvtpu wzr, d31                          // ff 03 69 1e
fcvtpu x0, s1                            // 20 00 29 9e
fcvtpu xzr, s31                          // ff 03 29 9e
fcvtpu x0, d1                            // 20 00 69 9e
fcvtpu xzr, d31                          // ff 03 69 9e
fcvtms w0, s1                            // 20 00 30 1e
fcvtms wzr, s31                          // ff 03 30 1e
fcvtms w0, d1                            // 20 00 70 1e
fcvtms wzr, d31                          // ff 03 70 1e
fcvtms x0, s1                            // 20 00 30 9e
fcvtms xzr, s31                          // ff 03 30 9e
fcvtms x0, d1                            // 20 00 70 9e
fcvtms xzr, d31                          // ff 03 70 9e
fcvtmu w0, s1                            // 20 00 31 1e
fcvtmu wzr, s31                          // ff 03 31 1e
fcvtmu w0, d1                            // 20 00 71 1e
fcvtmu wzr, d31                          // ff 03 71 1e
fcvtmu x0, s1                            // 20 00 31 9e
fcvtmu xzr, s31                          // ff 03 31 9e
fcvtmu x0, d1                            // 20 00 71 9e
fcvtmu xzr, d31                          // ff 03 71 9e
fcvtzs w0, s1                            // 20 00 38 1e
fcvtzs wzr, s31                          // ff 03 38 1e
fcvtzs w0, d1                            // 20 00 78 1e
fcvtzs wzr, d31                          // ff 03 78 1e
fcvtzs x0, s1                            // 20 00 38 9e
fcvtzs xzr, s31                          // ff 03 38 9e
fcvtzs x0, d1                            // 20 00 78 9e
fcvtzs xzr, d31                          // ff 03 78 9e
fcvtzu w0, s1                            // 20 00 39 1e
fcvtzu wzr, s31                          // ff 03 39 1e
fcvtzu w0, d1                            // 20 00 79 1e
fcvtzu wzr, d31                          // ff 03 79 1e
fcvtzu x0, s1                            // 20 00 39 9e
fcvtzu xzr, s31                          // ff 03 39 9e
fcvtzu x0, d1                            // 20 00 79 9e
fcvtzu xzr, d31                          // ff 03 79 9e
fjcvtzs w0, d1                           // 20 00 7e 1e
fjcvtzs wzr, d31                         // ff 03 7e 1e
fmov w0, s1                              // 20 00 26 1e
fmov wzr, s31                            // ff 03 26 1e
fmov s0, w1                              // 20 00 27 1e
fmov s31, wzr                            // ff 03 27 1e
fmov x0, d1                              // 20 00 66 9e
fmov xzr, d31                            // ff 03 66 9e
fmov d0, x1                              // 20 00 67 9e
fmov d31, xzr                            // ff 03 67 9e
fmov w0, h1                              // 20 00 e6 1e
fmov wzr, h31                            // ff 03 e6 1e
fmov h0, w1                              // 20 00 e7 1e
fmov h31, wzr                            // ff 03 e7 1e
fmov x0, h1                              // 20 00 e6 9e
fmov xzr, h31                            // ff 03 e6 9e
fmov h0, x1                              // 20 00 e7 9e
fmov h31, xzr                            // ff 03 e7 9e
fmov x0, v1.d[1]                         // 20 00 ae 9e
fmov xzr, v31.d[1]                       // ff 03 ae 9e
fmov v0.d[1], x1                         // 20 00 af 9e
fmov v31.d[1], xzr                       // ff 03 af 9e

# floatdp1
fmov s0, s1                              // 20 40 20 1e
fmov s31, s31                            // ff 43 20 1e
fmov d0, d1                              // 20 40 60 1e
fmov d31, d31                            // ff 43 60 1e
fmov h0, h1                              // 20 40 e0 1e
fmov h31, h31                            // ff 43 e0 1e
fabs s0, s1                              // 20 c0 20 1e
fabs s31, s31                            // ff c3 20 1e
fabs d0, d1                              // 20 c0 60 1e
fabs d31, d31                            // ff c3 60 1e
fneg s0, s1                              // 20 40 21 1e
fneg s31, s31                            // ff 43 21 1e
fneg d0, d1                              // 20 40 61 1e
fneg d31, d31                            // ff 43 61 1e
fsqrt s0, s1                             // 20 c0 21 1e
fsqrt s31, s31                           // ff c3 21 1e
fsqrt d0, d1                             // 20 c0 61 1e
fsqrt d31, d31                           // ff c3 61 1e
frintn s0, s1                            // 20 40 24 1e
frintn s31, s31                          // ff 43 24 1e
frintn d0, d1                            // 20 40 64 1e
frintn d31, d31                          // ff 43 64 1e
frintp s0, s1                            // 20 c0 24 1e
frintp s31, s31                          // ff c3 24 1e
frintp d0, d1                            // 20 c0 64 1e
frintp d31, d31                          // ff c3 64 1e
frintm s0, s1                            // 20 40 25 1e
frintm s31, s31                          // ff 43 25 1e
frintm d0, d1                            // 20 40 65 1e
frintm d31, d31                          // ff 43 65 1e
frintz s0, s1                            // 20 c0 25 1e
frintz s31, s31                          // ff c3 25 1e
frintz d0, d1                            // 20 c0 65 1e
frintz d31, d31                          // ff c3 65 1e
frinta s0, s1                            // 20 40 26 1e
frinta s31, s31                          // ff 43 26 1e
frinta d0, d1                            // 20 40 66 1e
frinta d31, d31                          // ff 43 66 1e
frintx s0, s1                            // 20 40 27 1e
frintx s31, s31                          // ff 43 27 1e
frintx d0, d1                            // 20 40 67 1e
frintx d31, d31                          // ff 43 67 1e
frinti s0, s1                            // 20 c0 27 1e
frinti s31, s31                          // ff c3 27 1e
frinti d0, d1                            // 20 c0 67 1e
frinti d31, d31                          // ff c3 67 1e
fcvt s0, d1                              // 20 40 62 1e
fcvt s31, d31                            // ff 43 62 1e
fcvt d0, s1                              // 20 c0 22 1e
fcvt d31, s31                            // ff c3 22 1e
fcvt s0, h1                              // 20 40 e2 1e
fcvt s31, h31                            // ff 43 e2 1e
fcvt h0, s1                              // 20 c0 23 1e
fcvt h31, s31                            // ff c3 23 1e
fcvt d0, h1                              // 20 c0 e2 1e
fcvt d31, h31                            // ff c3 e2 1e
fcvt h0, d1                              // 20 c0 63 1e
fcvt h31, d31                            // ff c3 63 1e

# floatcmp
fcmp s1, s2                              // 20 20 22 1e
fcmp s31, s31                            // e0 23 3f 1e
fcmp s1, #0.0                            // 28 20 20 1e
fcmp s31, #0.0                           // e8 23 20 1e
fcmp d1, d2                              // 20 20 62 1e
fcmp d31, d31                            // e0 23 7f 1e
fcmp d1, #0.0                            // 28 20 60 1e
fcmp d31, #0.0                           // e8 23 60 1e
fcmpe s1, s2                             // 30 20 22 1e
fcmpe s31, s31                           // f0 23 3f 1e
fcmpe s1, #0.0                           // 38 20 20 1e
fcmpe s31, #0.0                          // f8 23 20 1e
fcmpe d1, d2                             // 30 20 62 1e
fcmpe d31, d31                           // f0 23 7f 1e
fcmpe d1, #0.0                           // 38 20 60 1e
fcmpe d31, #0.0                          // f8 23 60 1e

# floatimm
fmov s0, #1.0                            // 00 10 2e 1e
fmov s31, #1.0                           // 1f 10 2e 1e
fmov s0, #2.0                            // 00 10 20 1e
fmov s0, #31.0                           // 00 f0 27 1e
fmov s0, #0.125                          // 00 10 28 1e
fmov s0, #1.9375                         // 00 f0 2f 1e
fmov s0, #-2.0                           // 00 10 30 1e
fmov s0, #-1.0                           // 00 10 3e 1e
fmov s0, #-1.9375                        // 00 f0 3f 1e
fmov d0, #1.0                            // 00 10 6e 1e
fmov d31, #1.0                           // 1f 10 6e 1e
fmov d0, #2.0                            // 00 10 60 1e
fmov d0, #31.0                           // 00 f0 67 1e
fmov d0, #0.125                          // 00 10 68 1e
fmov d0, #1.9375                         // 00 f0 6f 1e
fmov d0, #-2.0                           // 00 10 70 1e
fmov d0, #-1.0                           // 00 10 7e 1e
fmov d0, #-1.9375                        // 00 f0 7f 1e
fmov h0, #1.0                            // 00 10 ee 1e
fmov h31, #1.0                           // 1f 10 ee 1e
fmov h0, #2.0                            // 00 10 e0 1e
fmov h0, #31.0                           // 00 f0 e7 1e
fmov h0, #0.125                          // 00 10 e8 1e
fmov h0, #1.9375                         // 00 f0 ef 1e
fmov h0, #-2.0                           // 00 10 f0 1e
fmov h0, #-1.0                           // 00 10 fe 1e
fmov h0, #-1.9375                        // 00 f0 ff 1e

# floatccmp
fccmp s1, s2, #0x1, ne                   // 21 14 22 1e
fccmp s31, s31, #0x1, ne                 // e1 17 3f 1e
fccmp s1, s2, #0x0, ne                   // 20 14 22 1e
fccmp s1, s2, #0xe, ne                   // 2e 14 22 1e
fccmp s1, s2, #0xf, ne                   // 2f 14 22 1e
fccmp s1, s2, #0x1, eq                   // 21 04 22 1e
fccmp s1, s2, #0x1, al                   // 21 e4 22 1e
fccmp s1, s2, #0x1, nv                   // 21 f4 22 1e
fccmp d1, d2, #0x1, ne                   // 21 14 62 1e
fccmp d31, d31, #0x1, ne                 // e1 17 7f 1e
fccmp d1, d2, #0x0, ne                   // 20 14 62 1e
fccmp d1, d2, #0xe, ne                   // 2e 14 62 1e
fccmp d1, d2, #0xf, ne                   // 2f 14 62 1e
fccmp d1, d2, #0x1, eq                   // 21 04 62 1e
fccmp d1, d2, #0x1, al                   // 21 e4 62 1e
fccmp d1, d2, #0x1, nv                   // 21 f4 62 1e
fccmpe s1, s2, #0x1, ne                  // 31 14 22 1e
fccmpe s31, s31, #0x1, ne                // f1 17 3f 1e
fccmpe s1, s2, #0x0, ne                  // 30 14 22 1e
fccmpe s1, s2, #0xe, ne                  // 3e 14 22 1e
fccmpe s1, s2, #0xf, ne                  // 3f 14 22 1e
fccmpe s1, s2, #0x1, eq                  // 31 04 22 1e
fccmpe s1, s2, #0x1, al                  // 31 e4 22 1e
fccmpe s1, s2, #0x1, nv                  // 31 f4 22 1e
fccmpe d1, d2, #0x1, ne                  // 31 14 62 1e
fccmpe d31, d31, #0x1, ne                // f1 17 7f 1e
fccmpe d1, d2, #0x0, ne                  // 30 14 62 1e
fccmpe d1, d2, #0xe, ne                  // 3e 14 62 1e
fccmpe d1, d2, #0xf, ne                  // 3f 14 62 1e
fccmpe d1, d2, #0x1, eq                  // 31 04 62 1e
fccmpe d1, d2, #0x1, al                  // 31 e4 62 1e
fccmpe d1, d2, #0x1, nv                  // 31 f4 62 1e

# floatsel
fcsel s0, s1, s2, ne                     // 20 1c 22 1e
fcsel s31, s31, s31, ne                  // ff 1f 3f 1e
fcsel s0, s1, s2, eq                     // 20 0c 22 1e
fcsel s0, s1, s2, al                     // 20 ec 22 1e
fcsel s0, s1, s2, nv                     // 20 fc 22 1e
fcsel d0, d1, d2, ne                     // 20 1c 62 1e
fcsel d31, d31, d31, ne                  // ff 1f 7f 1e
fcsel d0, d1, d2, eq                     // 20 0c 62 1e
fcsel d0, d1, d2, al                     // 20 ec 62 1e
fcsel d0, d1, d2, nv                     // 20 fc 62 1e

# floatdp2
fmul s0, s1, s2                          // 20 08 22 1e
fmul s31, s31, s31                       // ff 0b 3f 1e
fmul d0, d1, d2                          // 20 08 62 1e
fmul d31, d31, d31                       // ff 0b 7f 1e
fdiv s0, s1, s2                          // 20 18 22 1e
fdiv s31, s31, s31                       // ff 1b 3f 1e
fdiv d0, d1, d2                          // 20 18 62 1e
fdiv d31, d31, d31                       // ff 1b 7f 1e
fadd s0, s1, s2                          // 20 28 22 1e
fadd s31, s31, s31                       // ff 2b 3f 1e
fadd d0, d1, d2                          // 20 28 62 1e
fadd d31, d31, d31                       // ff 2b 7f 1e
fsub s0, s1, s2                          // 20 38 22 1e
fsub s31, s31, s31                       // ff 3b 3f 1e
fsub d0, d1, d2                          // 20 38 62 1e
fsub d31, d31, d31                       // ff 3b 7f 1e
fmax s0, s1, s2                          // 20 48 22 1e
fmax s31, s31, s31                       // ff 4b 3f 1e
fmax d0, d1, d2                          // 20 48 62 1e
fmax d31, d31, d31                       // ff 4b 7f 1e
fmin s0, s1, s2                          // 20 58 22 1e
fmin s31, s31, s31                       // ff 5b 3f 1e
fmin d0, d1, d2                          // 20 58 62 1e
fmin d31, d31, d31                       // ff 5b 7f 1e
fmaxnm s0, s1, s2                        // 20 68 22 1e
fmaxnm s31, s31, s31                     // ff 6b 3f 1e
fmaxnm d0, d1, d2                        // 20 68 62 1e
fmaxnm d31, d31, d31                     // ff 6b 7f 1e
fminnm s0, s1, s2                        // 20 78 22 1e
fminnm s31, s31, s31                     // ff 7b 3f 1e
fminnm d0, d1, d2                        // 20 78 62 1e
fminnm d31, d31, d31                     // ff 7b 7f 1e
fnmul s0, s1, s2                         // 20 88 22 1e
fnmul s31, s31, s31                      // ff 8b 3f 1e
fnmul d0, d1, d2                         // 20 88 62 1e
fnmul d31, d31, d31                      // ff 8b 7f 1e

# floatdp3
fmadd s0, s1, s2, s3                     // 20 0c 02 1f
fmadd s31, s31, s31, s31                 // ff 7f 1f 1f
fmadd d0, d1, d2, d3                     // 20 0c 42 1f
fmadd d31, d31, d31, d31                 // ff 7f 5f 1f
fmsub s0, s1, s2, s3                     // 20 8c 02 1f
fmsub s31, s31, s31, s31                 // ff ff 1f 1f
fmsub d0, d1, d2, d3                     // 20 8c 42 1f
fmsub d31, d31, d31, d31                 // ff ff 5f 1f
fnmadd s0, s1, s2, s3                    // 20 0c 22 1f
fnmadd s31, s31, s31, s31                // ff 7f 3f 1f
fnmadd d0, d1, d2, d3                    // 20 0c 62 1f
fnmadd d31, d31, d31, d31                // ff 7f 7f 1f
fnmsub s0, s1, s2, s3                    // 20 8c 22 1f
fnmsub s31, s31, s31, s31                // ff ff 3f 1f
fnmsub d0, d1, d2, d3                    // 20 8c 62 1f
fnmsub d31, d31, d31, d31                // ff ff 7f 1f
