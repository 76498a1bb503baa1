
# 2.4.1
addi a0, a1, 2                   // 13 85 25 00
addi a0, a1, -2048               // 13 85 05 80
addi a0, a1, -1                  // 13 85 f5 ff
addi a0, a1, 1                   // 13 85 15 00
addi a0, a1, 2047                // 13 85 f5 7f
slti a0, a1, 2                   // 13 a5 25 00
slti a0, a1, -2048               // 13 a5 05 80
slti a0, a1, -1                  // 13 a5 f5 ff
slti a0, a1, 1                   // 13 a5 15 00
slti a0, a1, 2047                // 13 a5 f5 7f
sltiu a0, a1, 2                  // 13 b5 25 00
sltiu a0, a1, -2048              // 13 b5 05 80
sltiu a0, a1, -1                 // 13 b5 f5 ff
sltiu a0, a1, 1                  // 13 b5 15 00
sltiu a0, a1, 2047               // 13 b5 f5 7f
andi a0, a1, 2                   // 13 f5 25 00
andi a0, a1, -2048               // 13 f5 05 80
andi a0, a1, -1                  // 13 f5 f5 ff
andi a0, a1, 1                   // 13 f5 15 00
andi a0, a1, 2047                // 13 f5 f5 7f
ori a0, a1, 2                    // 13 e5 25 00
ori a0, a1, -2048                // 13 e5 05 80
ori a0, a1, -1                   // 13 e5 f5 ff
ori a0, a1, 1                    // 13 e5 15 00
ori a0, a1, 2047                 // 13 e5 f5 7f
xori a0, a1, 2                   // 13 c5 25 00
xori a0, a1, -2048               // 13 c5 05 80
xori a0, a1, -1                  // 13 c5 f5 ff
xori a0, a1, 1                   // 13 c5 15 00
xori a0, a1, 2047                // 13 c5 f5 7f
slli a0, a1, 2                   // 13 95 25 00
slli a0, a1, 0                   // 13 95 05 00
slli a0, a1, 1                   // 13 95 15 00
slli a0, a1, 31                  // 13 95 f5 01
srli a0, a1, 2                   // 13 d5 25 00
srli a0, a1, 0                   // 13 d5 05 00
srli a0, a1, 1                   // 13 d5 15 00
srli a0, a1, 31                  // 13 d5 f5 01
srai a0, a1, 2                   // 13 d5 25 40
srai a0, a1, 0                   // 13 d5 05 40
srai a0, a1, 1                   // 13 d5 15 40
srai a0, a1, 31                  // 13 d5 f5 41
lui a0, 0x2                      // 37 25 00 00
lui a0, 0x0                      // 37 05 00 00
lui a0, 0x1                      // 37 15 00 00
lui a0, 0xfffff                  // 37 f5 ff ff
auipc a0, 0x2                    // 17 25 00 00
auipc a0, 0x0                    // 17 05 00 00
auipc a0, 0x1                    // 17 15 00 00
auipc a0, 0xfffff                // 17 f5 ff ff

# 2.4.2
add a0, a1, a2                   // 33 85 c5 00
slt a0, a1, a2                   // 33 a5 c5 00
sltu a0, a1, a2                  // 33 b5 c5 00
and a0, a1, a2                   // 33 f5 c5 00
or a0, a1, a2                    // 33 e5 c5 00
xor a0, a1, a2                   // 33 c5 c5 00
sll a0, a1, a2                   // 33 95 c5 00
srl a0, a1, a2                   // 33 d5 c5 00
sub a0, a1, a2                   // 33 85 c5 40
sra a0, a1, a2                   // 33 d5 c5 40

# 2.5.1
jal a0, 0x1004                   // 6f 05 40 00
jal a0, 0xfff01000               // 6f 05 00 80
jal a0, 0xffe                    // 6f f5 ff ff
jal a0, 0x1002                   // 6f 05 20 00
jal a0, 0x100ffe                 // 6f f5 ff 7f
jalr a0, 2(a2)                   // 67 05 26 00
jalr a0, -2048(a2)               // 67 05 06 80
jalr a0, -1(a2)                  // 67 05 f6 ff
jalr a0, 1(a2)                   // 67 05 16 00
jalr a0, 2047(a2)                // 67 05 f6 7f

# 2.5.2
beq a0, a1, 0x1004               // 63 02 b5 00
beq a0, a1, 0x0                  // 63 00 b5 80
beq a0, a1, 0xffe                // e3 0f b5 fe
beq a0, a1, 0x1002               // 63 01 b5 00
beq a0, a1, 0x1ffe               // e3 0f b5 7e
bne a0, a1, 0x1004               // 63 12 b5 00
bne a0, a1, 0x0                  // 63 10 b5 80
bne a0, a1, 0xffe                // e3 1f b5 fe
bne a0, a1, 0x1002               // 63 11 b5 00
bne a0, a1, 0x1ffe               // e3 1f b5 7e
blt a0, a1, 0x1004               // 63 42 b5 00
blt a0, a1, 0x0                  // 63 40 b5 80
blt a0, a1, 0xffe                // e3 4f b5 fe
blt a0, a1, 0x1002               // 63 41 b5 00
blt a0, a1, 0x1ffe               // e3 4f b5 7e
bge a0, a1, 0x1004               // 63 52 b5 00
bge a0, a1, 0x0                  // 63 50 b5 80
bge a0, a1, 0xffe                // e3 5f b5 fe
bge a0, a1, 0x1002               // 63 51 b5 00
bge a0, a1, 0x1ffe               // e3 5f b5 7e
bltu a0, a1, 0x1004              // 63 62 b5 00
bltu a0, a1, 0x0                 // 63 60 b5 80
bltu a0, a1, 0xffe               // e3 6f b5 fe
bltu a0, a1, 0x1002              // 63 61 b5 00
bltu a0, a1, 0x1ffe              // e3 6f b5 7e
bgeu a0, a1, 0x1004              // 63 72 b5 00
bgeu a0, a1, 0x0                 // 63 70 b5 80
bgeu a0, a1, 0xffe               // e3 7f b5 fe
bgeu a0, a1, 0x1002              // 63 71 b5 00
bgeu a0, a1, 0x1ffe              // e3 7f b5 7e

# 2.6
lb a0, 2(a2)                     // 03 05 26 00
lb a0, -2048(a2)                 // 03 05 06 80
lb a0, -1(a2)                    // 03 05 f6 ff
lb a0, 1(a2)                     // 03 05 16 00
lb a0, 2047(a2)                  // 03 05 f6 7f
lh a0, 2(a2)                     // 03 15 26 00
lh a0, -2048(a2)                 // 03 15 06 80
lh a0, -1(a2)                    // 03 15 f6 ff
lh a0, 1(a2)                     // 03 15 16 00
lh a0, 2047(a2)                  // 03 15 f6 7f
lw a0, 2(a2)                     // 03 25 26 00
lw a0, -2048(a2)                 // 03 25 06 80
lw a0, -1(a2)                    // 03 25 f6 ff
lw a0, 1(a2)                     // 03 25 16 00
lw a0, 2047(a2)                  // 03 25 f6 7f
lbu a0, 2(a2)                    // 03 45 26 00
lbu a0, -2048(a2)                // 03 45 06 80
lbu a0, -1(a2)                   // 03 45 f6 ff
lbu a0, 1(a2)                    // 03 45 16 00
lbu a0, 2047(a2)                 // 03 45 f6 7f
lhu a0, 2(a2)                    // 03 55 26 00
lhu a0, -2048(a2)                // 03 55 06 80
lhu a0, -1(a2)                   // 03 55 f6 ff
lhu a0, 1(a2)                    // 03 55 16 00
lhu a0, 2047(a2)                 // 03 55 f6 7f
sb a0, 2(a2)                     // 23 01 a6 00
sb a0, -2048(a2)                 // 23 00 a6 80
sb a0, -1(a2)                    // a3 0f a6 fe
sb a0, 1(a2)                     // a3 00 a6 00
sb a0, 2047(a2)                  // a3 0f a6 7e
sh a0, 2(a2)                     // 23 11 a6 00
sh a0, -2048(a2)                 // 23 10 a6 80
sh a0, -1(a2)                    // a3 1f a6 fe
sh a0, 1(a2)                     // a3 10 a6 00
sh a0, 2047(a2)                  // a3 1f a6 7e
sw a0, 2(a2)                     // 23 21 a6 00
sw a0, -2048(a2)                 // 23 20 a6 80
sw a0, -1(a2)                    // a3 2f a6 fe
sw a0, 1(a2)                     // a3 20 a6 00
sw a0, 2047(a2)                  // a3 2f a6 7e

# 2.7
fence.tso                        // 0f 00 30 83
fence r, r                       // 0f 00 20 02
fence 0, r                       // 0f 00 20 00
fence w, r                       // 0f 00 20 01
fence iorw, r                    // 0f 00 20 0f
fence r, 0                       // 0f 00 00 02
fence r, w                       // 0f 00 10 02
fence r, iorw                    // 0f 00 f0 02

# 2.8
ecall                            // 73 00 00 00
ebreak                           // 73 00 10 00

# 6 Zifencei
fence.i                          // 0f 10 00 00

# 7.1 Zicsr
csrrw a0, 0x2, a2                // 73 15 26 00
csrrw a0, 0x0, a2                // 73 15 06 00
csrrw a0, 0x1, a2                // 73 15 16 00
csrrw a0, 0xfff, a2              // 73 15 f6 ff
csrrs a0, 0x2, a2                // 73 25 26 00
csrrs a0, 0x0, a2                // 73 25 06 00
csrrs a0, 0x1, a2                // 73 25 16 00
csrrs a0, 0xfff, a2              // 73 25 f6 ff
csrrc a0, 0x2, a2                // 73 35 26 00
csrrc a0, 0x0, a2                // 73 35 06 00
csrrc a0, 0x1, a2                // 73 35 16 00
csrrc a0, 0xfff, a2              // 73 35 f6 ff
csrrwi a0, 0x2, 2                // 73 55 21 00
csrrwi a0, 0x0, 2                // 73 55 01 00
csrrwi a0, 0x1, 2                // 73 55 11 00
csrrwi a0, 0xfff, 2              // 73 55 f1 ff
csrrwi a0, 0x2, 0                // 73 55 20 00
csrrwi a0, 0x2, 1                // 73 d5 20 00
csrrwi a0, 0x2, 31               // 73 d5 2f 00
csrrsi a0, 0x2, 2                // 73 65 21 00
csrrsi a0, 0x0, 2                // 73 65 01 00
csrrsi a0, 0x1, 2                // 73 65 11 00
csrrsi a0, 0xfff, 2              // 73 65 f1 ff
csrrsi a0, 0x2, 0                // 73 65 20 00
csrrsi a0, 0x2, 1                // 73 e5 20 00
csrrsi a0, 0x2, 31               // 73 e5 2f 00
csrrci a0, 0x2, 2                // 73 75 21 00
csrrci a0, 0x0, 2                // 73 75 01 00
csrrci a0, 0x1, 2                // 73 75 11 00
csrrci a0, 0xfff, 2              // 73 75 f1 ff
csrrci a0, 0x2, 0                // 73 75 20 00
csrrci a0, 0x2, 1                // 73 f5 20 00
csrrci a0, 0x2, 31               // 73 f5 2f 00

# 13.1 M
mul a0, a1, a2                   // 33 85 c5 02
mulh a0, a1, a2                  // 33 95 c5 02
mulhsu a0, a1, a2                // 33 a5 c5 02
mulhu a0, a1, a2                 // 33 b5 c5 02

# 13.2 M
div a0, a1, a2                   // 33 c5 c5 02
divu a0, a1, a2                  // 33 d5 c5 02
rem a0, a1, a2                   // 33 e5 c5 02
remu a0, a1, a2                  // 33 f5 c5 02

# 27.3 C
c.lwsp a0, 8(sp)                 // 22 45
c.lwsp a0, 0(sp)                 // 02 45
c.lwsp a0, 4(sp)                 // 12 45
c.lwsp a0, 252(sp)               // 7e 55
c.swsp a0, 8(sp)                 // 2a c4
c.swsp a0, 0(sp)                 // 2a c0
c.swsp a0, 4(sp)                 // 2a c2
c.swsp a0, 252(sp)               // aa df
c.lw a0, 8(a2)                   // 08 46
c.lw a0, 0(a2)                   // 08 42
c.lw a0, 4(a2)                   // 48 42
c.lw a0, 124(a2)                 // 68 5e
c.sw a0, 8(a2)                   // 08 c6
c.sw a0, 0(a2)                   // 08 c2
c.sw a0, 4(a2)                   // 48 c2
c.sw a0, 124(a2)                 // 68 de

# 27.4 C
c.j 0x1004                       // 11 a0
c.j 0x800                        // 01 b0
c.j 0xffe                        // fd bf
c.j 0x1002                       // 09 a0
c.j 0x17fe                       // fd af
c.jal 0x1004                     // 11 20
c.jal 0x800                      // 01 30
c.jal 0xffe                      // fd 3f
c.jal 0x1002                     // 09 20
c.jal 0x17fe                     // fd 2f
c.jr a0                          // 02 85
c.jalr a0                        // 02 95
c.beqz a0, 0x1004                // 11 c1
c.beqz a0, 0xf00                 // 01 d1
c.beqz a0, 0xffe                 // 7d dd
c.beqz a0, 0x1002                // 09 c1
c.beqz a0, 0x10fe                // 7d cd
c.bnez a0, 0x1004                // 11 e1
c.bnez a0, 0xf00                 // 01 f1
c.bnez a0, 0xffe                 // 7d fd
c.bnez a0, 0x1002                // 09 e1
c.bnez a0, 0x10fe                // 7d ed

# 27.5 C
c.li a0, 2                       // 09 45
c.li a0, -32                     // 01 55
c.li a0, -1                      // 7d 55
c.li a0, 1                       // 05 45
c.li a0, 31                      // 7d 45
c.addi16sp sp, 32                // 05 61
c.addi16sp sp, -512              // 01 71
c.addi16sp sp, -16               // 7d 71
c.addi16sp sp, 16                // 41 61
c.addi16sp sp, 496               // 7d 61
c.lui a0, 0x2                    // 09 65
c.lui a0, 0xfffe0                // 01 75
c.lui a0, 0xfffff                // 7d 75
c.lui a0, 0x1                    // 05 65
c.lui a0, 0x1f                   // 7d 65
c.nop                            // 01 00
c.addi a0, 2                     // 09 05
c.addi a0, -32                   // 01 15
c.addi a0, -1                    // 7d 15
c.addi a0, 1                     // 05 05
c.addi a0, 31                    // 7d 05
c.addi4spn a0, sp, 8             // 28 00
c.addi4spn a0, sp, 4             // 48 00
c.addi4spn a0, sp, 1020          // e8 1f
c.slli a0, 2                     // 0a 05
c.slli a0, 0                     // 02 05
c.slli a0, 1                     // 06 05
c.slli a0, 31                    // 7e 05
c.srli a0, 2                     // 09 81
c.srli a0, 0                     // 01 81
c.srli a0, 1                     // 05 81
c.srli a0, 31                    // 7d 81
c.srai a0, 2                     // 09 85
c.srai a0, 0                     // 01 85
c.srai a0, 1                     // 05 85
c.srai a0, 31                    // 7d 85
c.andi a0, 2                     // 09 89
c.andi a0, -32                   // 01 99
c.andi a0, -1                    // 7d 99
c.andi a0, 1                     // 05 89
c.andi a0, 31                    // 7d 89
c.mv a0, a1                      // 2e 85
c.ebreak                         // 02 90
c.add a0, a1                     // 2e 95
c.and a0, a1                     // 6d 8d
c.or a0, a1                      // 4d 8d
c.xor a0, a1                     // 2d 8d
c.sub a0, a1                     // 0d 8d

# 28 Zcmp
cm.push {ra, s0-s4}, -64         // 9a b8
cm.push {ra, s0-s11}, -96        // fa b8
cm.push {ra, s0-s4}, -32         // 92 b8
cm.push {ra, s0-s4}, -48         // 96 b8
cm.push {ra, s0-s4}, -80         // 9e b8
cm.pop {ra, s0-s4}, 64           // 9a ba
cm.pop {ra, s0-s11}, 96          // fa ba
cm.pop {ra, s0-s4}, 32           // 92 ba
cm.pop {ra, s0-s4}, 48           // 96 ba
cm.pop {ra, s0-s4}, 80           // 9e ba
cm.popretz {ra, s0-s4}, 64       // 9a bc
cm.popretz {ra, s0-s11}, 96      // fa bc
cm.popretz {ra, s0-s4}, 32       // 92 bc
cm.popretz {ra, s0-s4}, 48       // 96 bc
cm.popretz {ra, s0-s4}, 80       // 9e bc
cm.popret {ra, s0-s4}, 64        // 9a be
cm.popret {ra, s0-s11}, 96       // fa be
cm.popret {ra, s0-s4}, 32        // 92 be
cm.popret {ra, s0-s4}, 48        // 96 be
cm.popret {ra, s0-s4}, 80        // 9e be
cm.mva01s s2, s3                 // 6e ad
cm.mva01s s0, s3                 // 6e ac
cm.mva01s s1, s3                 // ee ac
cm.mva01s s7, s3                 // ee af
cm.mva01s s2, s0                 // 62 ad
cm.mva01s s2, s1                 // 66 ad
cm.mva01s s2, s7                 // 7e ad
cm.mvsa01 s2, s3                 // 2e ad
cm.mvsa01 s0, s3                 // 2e ac
cm.mvsa01 s1, s3                 // ae ac
cm.mvsa01 s7, s3                 // ae af

# 29 Zba
sh1add a0, a1, a2                // 33 a5 c5 20
sh2add a0, a1, a2                // 33 c5 c5 20
sh3add a0, a1, a2                // 33 e5 c5 20
