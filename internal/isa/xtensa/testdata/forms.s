
# 3.8.1
l8ui a2, a4, 2                   // 22 04 02
l8ui a2, a4, 0                   // 22 04 00
l8ui a2, a4, 1                   // 22 04 01
l8ui a2, a4, 255                 // 22 04 ff
l16si a2, a4, 4                  // 22 94 02
l16si a2, a4, 0                  // 22 94 00
l16si a2, a4, 2                  // 22 94 01
l16si a2, a4, 510                // 22 94 ff
l16ui a2, a4, 4                  // 22 14 02
l16ui a2, a4, 0                  // 22 14 00
l16ui a2, a4, 2                  // 22 14 01
l16ui a2, a4, 510                // 22 14 ff
l32i a2, a4, 8                   // 22 24 02
l32i a2, a4, 0                   // 22 24 00
l32i a2, a4, 4                   // 22 24 01
l32i a2, a4, 1020                // 22 24 ff
l32r a2, 0xfffc1008              // 21 02 00
l32r a2, 0xfffc1000              // 21 00 00
l32r a2, 0xfffc1004              // 21 01 00
l32r a2, 0xffc                   // 21 ff ff

# 3.8.2
s8i a2, a4, 2                    // 22 44 02
s8i a2, a4, 0                    // 22 44 00
s8i a2, a4, 1                    // 22 44 01
s8i a2, a4, 255                  // 22 44 ff
s16i a2, a4, 4                   // 22 54 02
s16i a2, a4, 0                   // 22 54 00
s16i a2, a4, 2                   // 22 54 01
s16i a2, a4, 510                 // 22 54 ff
s32i a2, a4, 8                   // 22 64 02
s32i a2, a4, 0                   // 22 64 00
s32i a2, a4, 4                   // 22 64 01
s32i a2, a4, 1020                // 22 64 ff

# 3.8.3
memw                             // c0 20 00
extw                             // d0 20 00

# 3.8.4
j 0x1006                         // 86 00 00
j 0xfffe1004                     // 06 00 80
j 0x1003                         // c6 ff ff
j 0x1005                         // 46 00 00
j 0x21003                        // c6 ff 7f
jx a2                            // a0 02 00
call0 0x100c                     // 85 00 00
call0 0xfff81004                 // 05 00 80
call0 0x1000                     // c5 ff ff
call0 0x1008                     // 45 00 00
call0 0x81000                    // c5 ff 7f
callx0 a2                        // c0 02 00
ret                              // 80 00 00

# 3.8.5
beqz a2, 0x1006                  // 16 22 00
beqz a2, 0x804                   // 16 02 80
beqz a2, 0x1003                  // 16 f2 ff
beqz a2, 0x1005                  // 16 12 00
beqz a2, 0x1803                  // 16 f2 7f
bnez a2, 0x1006                  // 56 22 00
bnez a2, 0x804                   // 56 02 80
bnez a2, 0x1003                  // 56 f2 ff
bnez a2, 0x1005                  // 56 12 00
bnez a2, 0x1803                  // 56 f2 7f
bltz a2, 0x1006                  // 96 22 00
bltz a2, 0x804                   // 96 02 80
bltz a2, 0x1003                  // 96 f2 ff
bltz a2, 0x1005                  // 96 12 00
bltz a2, 0x1803                  // 96 f2 7f
bgez a2, 0x1006                  // d6 22 00
bgez a2, 0x804                   // d6 02 80
bgez a2, 0x1003                  // d6 f2 ff
bgez a2, 0x1005                  // d6 12 00
bgez a2, 0x1803                  // d6 f2 7f
beqi a2, 2, 0x1006               // 26 22 02
beqi a2, -1, 0x1006              // 26 02 02
beqi a2, 1, 0x1006               // 26 12 02
beqi a2, 256, 0x1006             // 26 f2 02
beqi a2, 2, 0xf84                // 26 22 80
beqi a2, 2, 0x1003               // 26 22 ff
beqi a2, 2, 0x1005               // 26 22 01
beqi a2, 2, 0x1083               // 26 22 7f
bnei a2, 2, 0x1006               // 66 22 02
bnei a2, -1, 0x1006              // 66 02 02
bnei a2, 1, 0x1006               // 66 12 02
bnei a2, 256, 0x1006             // 66 f2 02
bnei a2, 2, 0xf84                // 66 22 80
bnei a2, 2, 0x1003               // 66 22 ff
bnei a2, 2, 0x1005               // 66 22 01
bnei a2, 2, 0x1083               // 66 22 7f
blti a2, 2, 0x1006               // a6 22 02
blti a2, -1, 0x1006              // a6 02 02
blti a2, 1, 0x1006               // a6 12 02
blti a2, 256, 0x1006             // a6 f2 02
blti a2, 2, 0xf84                // a6 22 80
blti a2, 2, 0x1003               // a6 22 ff
blti a2, 2, 0x1005               // a6 22 01
blti a2, 2, 0x1083               // a6 22 7f
bgei a2, 2, 0x1006               // e6 22 02
bgei a2, -1, 0x1006              // e6 02 02
bgei a2, 1, 0x1006               // e6 12 02
bgei a2, 256, 0x1006             // e6 f2 02
bgei a2, 2, 0xf84                // e6 22 80
bgei a2, 2, 0x1003               // e6 22 ff
bgei a2, 2, 0x1005               // e6 22 01
bgei a2, 2, 0x1083               // e6 22 7f
bltui a2, 2, 0x1006              // b6 22 02
bltui a2, 32768, 0x1006          // b6 02 02
bltui a2, 65536, 0x1006          // b6 12 02
bltui a2, 256, 0x1006            // b6 f2 02
bltui a2, 2, 0xf84               // b6 22 80
bltui a2, 2, 0x1003              // b6 22 ff
bltui a2, 2, 0x1005              // b6 22 01
bltui a2, 2, 0x1083              // b6 22 7f
bgeui a2, 2, 0x1006              // f6 22 02
bgeui a2, 32768, 0x1006          // f6 02 02
bgeui a2, 65536, 0x1006          // f6 12 02
bgeui a2, 256, 0x1006            // f6 f2 02
bgeui a2, 2, 0xf84               // f6 22 80
bgeui a2, 2, 0x1003              // f6 22 ff
bgeui a2, 2, 0x1005              // f6 22 01
bgeui a2, 2, 0x1083              // f6 22 7f
bbci a2, 2, 0x1006               // 27 62 02
bbci a2, 0, 0x1006               // 07 62 02
bbci a2, 1, 0x1006               // 17 62 02
bbci a2, 31, 0x1006              // f7 72 02
bbci a2, 2, 0xf84                // 27 62 80
bbci a2, 2, 0x1003               // 27 62 ff
bbci a2, 2, 0x1005               // 27 62 01
bbci a2, 2, 0x1083               // 27 62 7f
bbsi a2, 2, 0x1006               // 27 e2 02
bbsi a2, 0, 0x1006               // 07 e2 02
bbsi a2, 1, 0x1006               // 17 e2 02
bbsi a2, 31, 0x1006              // f7 f2 02
bbsi a2, 2, 0xf84                // 27 e2 80
bbsi a2, 2, 0x1003               // 27 e2 ff
bbsi a2, 2, 0x1005               // 27 e2 01
bbsi a2, 2, 0x1083               // 27 e2 7f
beq a2, a3, 0x1006               // 37 12 02
beq a2, a3, 0xf84                // 37 12 80
beq a2, a3, 0x1003               // 37 12 ff
beq a2, a3, 0x1005               // 37 12 01
beq a2, a3, 0x1083               // 37 12 7f
bne a2, a3, 0x1006               // 37 92 02
bne a2, a3, 0xf84                // 37 92 80
bne a2, a3, 0x1003               // 37 92 ff
bne a2, a3, 0x1005               // 37 92 01
bne a2, a3, 0x1083               // 37 92 7f
blt a2, a3, 0x1006               // 37 22 02
blt a2, a3, 0xf84                // 37 22 80
blt a2, a3, 0x1003               // 37 22 ff
blt a2, a3, 0x1005               // 37 22 01
blt a2, a3, 0x1083               // 37 22 7f
bge a2, a3, 0x1006               // 37 a2 02
bge a2, a3, 0xf84                // 37 a2 80
bge a2, a3, 0x1003               // 37 a2 ff
bge a2, a3, 0x1005               // 37 a2 01
bge a2, a3, 0x1083               // 37 a2 7f
bltu a2, a3, 0x1006              // 37 32 02
bltu a2, a3, 0xf84               // 37 32 80
bltu a2, a3, 0x1003              // 37 32 ff
bltu a2, a3, 0x1005              // 37 32 01
bltu a2, a3, 0x1083              // 37 32 7f
bgeu a2, a3, 0x1006              // 37 b2 02
bgeu a2, a3, 0xf84               // 37 b2 80
bgeu a2, a3, 0x1003              // 37 b2 ff
bgeu a2, a3, 0x1005              // 37 b2 01
bgeu a2, a3, 0x1083              // 37 b2 7f
bany a2, a3, 0x1006              // 37 82 02
bany a2, a3, 0xf84               // 37 82 80
bany a2, a3, 0x1003              // 37 82 ff
bany a2, a3, 0x1005              // 37 82 01
bany a2, a3, 0x1083              // 37 82 7f
bnone a2, a3, 0x1006             // 37 02 02
bnone a2, a3, 0xf84              // 37 02 80
bnone a2, a3, 0x1003             // 37 02 ff
bnone a2, a3, 0x1005             // 37 02 01
bnone a2, a3, 0x1083             // 37 02 7f
ball a2, a3, 0x1006              // 37 42 02
ball a2, a3, 0xf84               // 37 42 80
ball a2, a3, 0x1003              // 37 42 ff
ball a2, a3, 0x1005              // 37 42 01
ball a2, a3, 0x1083              // 37 42 7f
bnall a2, a3, 0x1006             // 37 c2 02
bnall a2, a3, 0xf84              // 37 c2 80
bnall a2, a3, 0x1003             // 37 c2 ff
bnall a2, a3, 0x1005             // 37 c2 01
bnall a2, a3, 0x1083             // 37 c2 7f
bbc a2, a3, 0x1006               // 37 52 02
bbc a2, a3, 0xf84                // 37 52 80
bbc a2, a3, 0x1003               // 37 52 ff
bbc a2, a3, 0x1005               // 37 52 01
bbc a2, a3, 0x1083               // 37 52 7f
bbs a2, a3, 0x1006               // 37 d2 02
bbs a2, a3, 0xf84                // 37 d2 80
bbs a2, a3, 0x1003               // 37 d2 ff
bbs a2, a3, 0x1005               // 37 d2 01
bbs a2, a3, 0x1083               // 37 d2 7f

# 3.8.6
movi a2, 2                       // 22 a0 02
movi a2, -2048                   // 22 a8 00
movi a2, -1                      // 22 af ff
movi a2, 1                       // 22 a0 01
movi a2, 2047                    // 22 a7 ff
moveqz a2, a3, a4                // 40 23 83
movnez a2, a3, a4                // 40 23 93
movltz a2, a3, a4                // 40 23 a3
movgez a2, a3, a4                // 40 23 b3

# 3.8.7
add a2, a3, a4                   // 40 23 80
addx2 a2, a3, a4                 // 40 23 90
addx4 a2, a3, a4                 // 40 23 a0
addx8 a2, a3, a4                 // 40 23 b0
sub a2, a3, a4                   // 40 23 c0
subx2 a2, a3, a4                 // 40 23 d0
subx4 a2, a3, a4                 // 40 23 e0
subx8 a2, a3, a4                 // 40 23 f0
neg a2, a3                       // 30 20 60
abs a2, a3                       // 30 21 60
addi a2, a3, 2                   // 22 c3 02
addi a2, a3, -128                // 22 c3 80
addi a2, a3, -1                  // 22 c3 ff
addi a2, a3, 1                   // 22 c3 01
addi a2, a3, 127                 // 22 c3 7f
addmi a2, a3, 512                // 22 d3 02
addmi a2, a3, -32768             // 22 d3 80
addmi a2, a3, -256               // 22 d3 ff
addmi a2, a3, 256                // 22 d3 01
addmi a2, a3, 32512              // 22 d3 7f

# 3.8.8
and a2, a3, a4                   // 40 23 10
or a2, a3, a4                    // 40 23 20
xor a2, a3, a4                   // 40 23 30

# 3.8.9
extui a2, a3, 2, 3               // 30 22 24
extui a2, a3, 0, 3               // 30 20 24
extui a2, a3, 1, 3               // 30 21 24
extui a2, a3, 31, 3              // 30 2f 25
extui a2, a3, 2, 1               // 30 22 04
extui a2, a3, 2, 2               // 30 22 14
extui a2, a3, 2, 16              // 30 22 f4
srli a2, a3, 2                   // 30 22 41
srli a2, a3, 0                   // 30 20 41
srli a2, a3, 1                   // 30 21 41
srli a2, a3, 15                  // 30 2f 41
srai a2, a3, 2                   // 30 22 21
srai a2, a3, 0                   // 30 20 21
srai a2, a3, 1                   // 30 21 21
srai a2, a3, 31                  // 30 2f 31
slli a2, a3, 30                  // 20 23 01
slli a2, a3, 31                  // 10 23 01
slli a2, a3, 1                   // f0 23 11
src a2, a3, a4                   // 40 23 81
srl a2, a3                       // 30 20 91
sll a2, a3                       // 00 23 a1
sra a2, a3                       // 30 20 b1
ssr a2                           // 00 02 40
ssl a2                           // 00 12 40
ssa8l a2                         // 00 22 40
ssa8b a2                         // 00 32 40
ssai 2                           // 00 42 40
ssai 0                           // 00 40 40
ssai 1                           // 00 41 40
ssai 31                          // 10 4f 40

# 3.8.10
rsr a2, 2                        // 20 02 03
rsr a2, 0                        // 20 00 03
rsr a2, 1                        // 20 01 03
rsr a2, 255                      // 20 ff 03
wsr a2, 2                        // 20 02 13
wsr a2, 0                        // 20 00 13
wsr a2, 1                        // 20 01 13
wsr a2, 255                      // 20 ff 13
xsr a2, 2                        // 20 02 61
xsr a2, 0                        // 20 00 61
xsr a2, 1                        // 20 01 61
xsr a2, 255                      // 20 ff 61
rur a2, 2                        // 20 20 e3
rur a2, 0                        // 00 20 e3
rur a2, 1                        // 10 20 e3
rur a2, 255                      // f0 2f e3
wur a2, 2                        // 20 02 f3
wur a2, 0                        // 20 00 f3
wur a2, 1                        // 20 01 f3
wur a2, 255                      // 20 ff f3
isync                            // 00 20 00
rsync                            // 10 20 00
esync                            // 20 20 00
dsync                            // 30 20 00
nop                              // f0 20 00

# 4.3.1 Code Density
l32i.n a2, a4, 8                 // 28 24
l32i.n a2, a4, 0                 // 28 04
l32i.n a2, a4, 4                 // 28 14
l32i.n a2, a4, 60                // 28 f4
s32i.n a2, a4, 8                 // 29 24
s32i.n a2, a4, 0                 // 29 04
s32i.n a2, a4, 4                 // 29 14
s32i.n a2, a4, 60                // 29 f4
add.n a2, a3, a4                 // 4a 23
addi.n a2, a3, 2                 // 2b 23
addi.n a2, a3, -1                // 0b 23
addi.n a2, a3, 1                 // 1b 23
addi.n a2, a3, 15                // fb 23
movi.n a2, 2                     // 0c 22
movi.n a2, 0                     // 0c 02
movi.n a2, 1                     // 0c 12
movi.n a2, -1                    // 7c f2
beqz.n a2, 0x1006                // 8c 22
beqz.n a2, 0x1004                // 8c 02
beqz.n a2, 0x1005                // 8c 12
beqz.n a2, 0x1043                // bc f2
bnez.n a2, 0x1006                // cc 22
bnez.n a2, 0x1004                // cc 02
bnez.n a2, 0x1005                // cc 12
bnez.n a2, 0x1043                // fc f2
mov.n a2, a3                     // 2d 03
ret.n                            // 0d f0
nop.n                            // 3d f0
ill.n                            // 6d f0

# 4.3.2 Loop
loop a2, 0x1006                  // 76 82 02
loop a2, 0x1004                  // 76 82 00
loop a2, 0x1005                  // 76 82 01
loop a2, 0x1103                  // 76 82 ff
loopnez a2, 0x1006               // 76 92 02
loopnez a2, 0x1004               // 76 92 00
loopnez a2, 0x1005               // 76 92 01
loopnez a2, 0x1103               // 76 92 ff
loopgtz a2, 0x1006               // 76 a2 02
loopgtz a2, 0x1004               // 76 a2 00
loopgtz a2, 0x1005               // 76 a2 01
loopgtz a2, 0x1103               // 76 a2 ff

# 4.3.4 Multiply 16
mul16u a2, a3, a4                // 40 23 c1
mul16s a2, a3, a4                // 40 23 d1

# 4.3.5 Multiply 32
mull a2, a3, a4                  // 40 23 82
muluh a2, a3, a4                 // 40 23 a2
mulsh a2, a3, a4                 // 40 23 b2

# 4.3.6 Divide 32
quou a2, a3, a4                  // 40 23 c2
quos a2, a3, a4                  // 40 23 d2
remu a2, a3, a4                  // 40 23 e2
rems a2, a3, a4                  // 40 23 f2

# 4.3.8 Miscellaneous
nsa a2, a3                       // 20 e3 40
nsau a2, a3                      // 20 f3 40
min a2, a3, a4                   // 40 23 43
max a2, a3, a4                   // 40 23 53
minu a2, a3, a4                  // 40 23 63
maxu a2, a3, a4                  // 40 23 73
sext a2, a3, 9                   // 20 23 23
sext a2, a3, 7                   // 00 23 23
sext a2, a3, 8                   // 10 23 23
sext a2, a3, 22                  // f0 23 23
clamps a2, a3, 9                 // 20 23 33
clamps a2, a3, 7                 // 00 23 33
clamps a2, a3, 8                 // 10 23 33
clamps a2, a3, 22                // f0 23 33

# 4.3.12 Synchronization
l32ai a2, a4, 8                  // 22 b4 02
l32ai a2, a4, 0                  // 22 b4 00
l32ai a2, a4, 4                  // 22 b4 01
l32ai a2, a4, 1020               // 22 b4 ff
s32ri a2, a4, 8                  // 22 f4 02
s32ri a2, a4, 0                  // 22 f4 00
s32ri a2, a4, 4                  // 22 f4 01
s32ri a2, a4, 1020               // 22 f4 ff

# 4.3.13 Conditional Store
s32c1i a2, a4, 8                 // 22 e4 02
s32c1i a2, a4, 0                 // 22 e4 00
s32c1i a2, a4, 4                 // 22 e4 01
s32c1i a2, a4, 1020              // 22 e4 ff

# 4.4.1 Exception
ill                              // 00 00 00
excw                             // 80 20 00
rfe                              // 00 30 00
rfde                             // 00 32 00
syscall                          // 00 50 00

# 4.4.4 Interrupt
rfi 2                            // 10 32 00
rfi 0                            // 10 30 00
rfi 1                            // 10 31 00
rfi 15                           // 10 3f 00
rsil a2, 2                       // 20 62 00
rsil a2, 0                       // 20 60 00
rsil a2, 1                       // 20 61 00
rsil a2, 15                      // 20 6f 00
waiti 2                          // 00 72 00
waiti 0                          // 00 70 00
waiti 1                          // 00 71 00
waiti 15                         // 00 7f 00

# 4.7.1 Windowed
movsp a2, a3                     // 20 13 00
call4 0x100c                     // 95 00 00
call4 0xfff81004                 // 15 00 80
call4 0x1000                     // d5 ff ff
call4 0x1008                     // 55 00 00
call4 0x81000                    // d5 ff 7f
call8 0x100c                     // a5 00 00
call8 0xfff81004                 // 25 00 80
call8 0x1000                     // e5 ff ff
call8 0x1008                     // 65 00 00
call8 0x81000                    // e5 ff 7f
call12 0x100c                    // b5 00 00
call12 0xfff81004                // 35 00 80
call12 0x1000                    // f5 ff ff
call12 0x1008                    // 75 00 00
call12 0x81000                   // f5 ff 7f
callx4 a2                        // d0 02 00
callx8 a2                        // e0 02 00
callx12 a2                       // f0 02 00
entry a2, 16                     // 36 22 00
entry a2, 0                      // 36 02 00
entry a2, 8                      // 36 12 00
entry a2, 32760                  // 36 f2 ff
retw                             // 90 00 00
retw.n                           // 1d f0
rotw 2                           // 20 80 40
rotw -8                          // 80 80 40
rotw -1                          // f0 80 40
rotw 1                           // 10 80 40
rotw 7                           // 70 80 40
l32e a2, a3, -56                 // 20 23 09
l32e a2, a3, -64                 // 20 03 09
l32e a2, a3, -60                 // 20 13 09
l32e a2, a3, -4                  // 20 f3 09
s32e a2, a3, -56                 // 20 23 49
s32e a2, a3, -64                 // 20 03 49
s32e a2, a3, -60                 // 20 13 49
s32e a2, a3, -4                  // 20 f3 49
rfwo                             // 00 34 00
rfwu                             // 00 35 00

# 4.7.6 Debug
break 2, 2                       // 20 42 00
break 0, 2                       // 20 40 00
break 1, 2                       // 20 41 00
break 15, 2                      // 20 4f 00
break 2, 0                       // 00 42 00
break 2, 1                       // 10 42 00
break 2, 15                      // f0 42 00
break.n 2                        // 2d f2
break.n 0                        // 2d f0
break.n 1                        // 2d f1
break.n 15                       // 2d ff

# 6 External Registers
rer a2, a3                       // 20 63 40
wer a2, a3                       // 20 73 40
