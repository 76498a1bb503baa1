# ADC (immediate) T1
adc r0, r1, #4                          // 41 f1 04 00
adc r0, r1, #0                          // 41 f1 00 00
adc r0, r1, #1                          // 41 f1 01 00
adc r0, r1, #33423360                   // 41 f1 ff 70
adc r0, r1, #8388608                    // 41 f5 00 00
adc r0, r1, #508                        // 41 f5 fe 70
adc r0, r1, #510                        // 41 f5 ff 70
adcs r0, r1, #4                         // 51 f1 04 00
adcs r0, r1, #0                         // 51 f1 00 00
adcs r0, r1, #1                         // 51 f1 01 00
adcs r0, r1, #33423360                  // 51 f1 ff 70
adcs r0, r1, #8388608                   // 51 f5 00 00
adcs r0, r1, #508                       // 51 f5 fe 70
adcs r0, r1, #510                       // 51 f5 ff 70
# ADC (register) T1
adcs r0, r2                             // 50 41
adcs r0, r7                             // 78 41
adcs r7, r2                             // 57 41
# ADC (register) T2
adc.w r0, r1, r2, lsl #4                // 41 eb 02 10
adc.w r0, r1, r2                        // 41 eb 02 00
adc.w r0, r1, r2, lsl #1                // 41 eb 42 00
adc.w r0, r1, r2, lsl #15               // 41 eb c2 30
adc.w r0, r1, r2, lsl #16               // 41 eb 02 40
adc.w r0, r1, r2, lsl #30               // 41 eb 82 70
adc.w r0, r1, r2, lsl #31               // 41 eb c2 70
adc.w r0, r1, r2, lsr #4                // 41 eb 12 10
adc.w r0, r1, r2, asr #4                // 41 eb 22 10
adc.w r0, r1, r2, ror #4                // 41 eb 32 10
adcs.w r0, r1, r2, lsl #4               // 51 eb 02 10
adcs.w r0, r1, r2                       // 51 eb 02 00
adcs.w r0, r1, r2, lsl #1               // 51 eb 42 00
adcs.w r0, r1, r2, lsl #15              // 51 eb c2 30
adcs.w r0, r1, r2, lsl #16              // 51 eb 02 40
adcs.w r0, r1, r2, lsl #30              // 51 eb 82 70
adcs.w r0, r1, r2, lsl #31              // 51 eb c2 70
adcs.w r0, r1, r2, lsr #4               // 51 eb 12 10
adcs.w r0, r1, r2, asr #4               // 51 eb 22 10
adcs.w r0, r1, r2, ror #4               // 51 eb 32 10
# ADD (immediate) T1
adds r0, r1, #4                         // 08 1d
adds r0, r1, #0                         // 08 1c
adds r0, r1, #1                         // 48 1c
adds r0, r1, #3                         // c8 1c
adds r0, r1, #6                         // 88 1d
adds r0, r1, #7                         // c8 1d
adds r0, r7, #4                         // 38 1d
adds r7, r1, #4                         // 0f 1d
# ADD (immediate) T2
adds r0, #4                             // 04 30
adds r7, #4                             // 04 37
adds r0, #0                             // 00 30
adds r0, #1                             // 01 30
adds r0, #127                           // 7f 30
adds r0, #128                           // 80 30
adds r0, #254                           // fe 30
adds r0, #255                           // ff 30
# ADD (immediate) T3
add.w r0, r1, #4                        // 01 f1 04 00
add.w r0, r1, #0                        // 01 f1 00 00
add.w r0, r1, #1                        // 01 f1 01 00
add.w r0, r1, #33423360                 // 01 f1 ff 70
add.w r0, r1, #8388608                  // 01 f5 00 00
add.w r0, r1, #508                      // 01 f5 fe 70
add.w r0, r1, #510                      // 01 f5 ff 70
adds.w r0, r1, #4                       // 11 f1 04 00
adds.w r0, r1, #0                       // 11 f1 00 00
adds.w r0, r1, #1                       // 11 f1 01 00
adds.w r0, r1, #33423360                // 11 f1 ff 70
adds.w r0, r1, #8388608                 // 11 f5 00 00
adds.w r0, r1, #508                     // 11 f5 fe 70
adds.w r0, r1, #510                     // 11 f5 ff 70
# ADD (immediate) T4
addw r0, r1, #4                         // 01 f2 04 00
addw r0, r1, #0                         // 01 f2 00 00
addw r0, r1, #1                         // 01 f2 01 00
addw r0, r1, #2047                      // 01 f2 ff 70
addw r0, r1, #2048                      // 01 f6 00 00
addw r0, r1, #4094                      // 01 f6 fe 70
addw r0, r1, #4095                      // 01 f6 ff 70
# ADD (register) T1
adds r0, r1, r2                         // 88 18
adds r0, r1, r7                         // c8 19
adds r0, r7, r2                         // b8 18
adds r7, r1, r2                         // 8f 18
# ADD (register) T2
add r0, r2                              // 10 44
add pc, r2                              // 97 44
add r0, pc                              // 78 44
# ADD (register) T3
add.w r0, r1, r2, lsl #4                // 01 eb 02 10
add.w r0, r1, r2                        // 01 eb 02 00
add.w r0, r1, r2, lsl #1                // 01 eb 42 00
add.w r0, r1, r2, lsl #15               // 01 eb c2 30
add.w r0, r1, r2, lsl #16               // 01 eb 02 40
add.w r0, r1, r2, lsl #30               // 01 eb 82 70
add.w r0, r1, r2, lsl #31               // 01 eb c2 70
add.w r0, r1, r2, lsr #4                // 01 eb 12 10
add.w r0, r1, r2, asr #4                // 01 eb 22 10
add.w r0, r1, r2, ror #4                // 01 eb 32 10
adds.w r0, r1, r2, lsl #4               // 11 eb 02 10
adds.w r0, r1, r2                       // 11 eb 02 00
adds.w r0, r1, r2, lsl #1               // 11 eb 42 00
adds.w r0, r1, r2, lsl #15              // 11 eb c2 30
adds.w r0, r1, r2, lsl #16              // 11 eb 02 40
adds.w r0, r1, r2, lsl #30              // 11 eb 82 70
adds.w r0, r1, r2, lsl #31              // 11 eb c2 70
adds.w r0, r1, r2, lsr #4               // 11 eb 12 10
adds.w r0, r1, r2, asr #4               // 11 eb 22 10
adds.w r0, r1, r2, ror #4               // 11 eb 32 10
# ADD (SP plus immediate) T1
add r0, sp, #16                         // 04 a8
add r7, sp, #16                         // 04 af
add r0, sp, #0                          // 00 a8
add r0, sp, #4                          // 01 a8
add r0, sp, #508                        // 7f a8
add r0, sp, #512                        // 80 a8
add r0, sp, #1016                       // fe a8
add r0, sp, #1020                       // ff a8
# ADD (SP plus immediate) T2
add sp, #16                             // 04 b0
add sp, #0                              // 00 b0
add sp, #4                              // 01 b0
add sp, #252                            // 3f b0
add sp, #256                            // 40 b0
add sp, #504                            // 7e b0
add sp, #508                            // 7f b0
# ADD (SP plus immediate) T3
add.w r0, sp, #4                        // 0d f1 04 00
add.w r0, sp, #0                        // 0d f1 00 00
add.w r0, sp, #1                        // 0d f1 01 00
add.w r0, sp, #33423360                 // 0d f1 ff 70
add.w r0, sp, #8388608                  // 0d f5 00 00
add.w r0, sp, #508                      // 0d f5 fe 70
add.w r0, sp, #510                      // 0d f5 ff 70
adds.w r0, sp, #4                       // 1d f1 04 00
adds.w r0, sp, #0                       // 1d f1 00 00
adds.w r0, sp, #1                       // 1d f1 01 00
adds.w r0, sp, #33423360                // 1d f1 ff 70
adds.w r0, sp, #8388608                 // 1d f5 00 00
adds.w r0, sp, #508                     // 1d f5 fe 70
adds.w r0, sp, #510                     // 1d f5 ff 70
# ADD (SP plus immediate) T4
addw r0, sp, #4                         // 0d f2 04 00
addw r0, sp, #0                         // 0d f2 00 00
addw r0, sp, #1                         // 0d f2 01 00
addw r0, sp, #2047                      // 0d f2 ff 70
addw r0, sp, #2048                      // 0d f6 00 00
addw r0, sp, #4094                      // 0d f6 fe 70
addw r0, sp, #4095                      // 0d f6 ff 70
# ADD (SP plus register) T3
add.w r0, sp, r2, lsl #4                // 0d eb 02 10
add.w r0, sp, r2                        // 0d eb 02 00
add.w r0, sp, r2, lsl #1                // 0d eb 42 00
add.w r0, sp, r2, lsl #15               // 0d eb c2 30
add.w r0, sp, r2, lsl #16               // 0d eb 02 40
add.w r0, sp, r2, lsl #30               // 0d eb 82 70
add.w r0, sp, r2, lsl #31               // 0d eb c2 70
add.w r0, sp, r2, lsr #4                // 0d eb 12 10
add.w r0, sp, r2, asr #4                // 0d eb 22 10
add.w r0, sp, r2, ror #4                // 0d eb 32 10
adds.w r0, sp, r2, lsl #4               // 1d eb 02 10
adds.w r0, sp, r2                       // 1d eb 02 00
adds.w r0, sp, r2, lsl #1               // 1d eb 42 00
adds.w r0, sp, r2, lsl #15              // 1d eb c2 30
adds.w r0, sp, r2, lsl #16              // 1d eb 02 40
adds.w r0, sp, r2, lsl #30              // 1d eb 82 70
adds.w r0, sp, r2, lsl #31              // 1d eb c2 70
adds.w r0, sp, r2, lsr #4               // 1d eb 12 10
adds.w r0, sp, r2, asr #4               // 1d eb 22 10
adds.w r0, sp, r2, ror #4               // 1d eb 32 10
# ADR T1
adr r0, 0x1014                          // 04 a0
adr r7, 0x1014                          // 04 a7
adr r0, 0x1004                          // 00 a0
adr r0, 0x1008                          // 01 a0
adr r0, 0x1200                          // 7f a0
adr r0, 0x1204                          // 80 a0
adr r0, 0x13fc                          // fe a0
adr r0, 0x1400                          // ff a0
# ADR T2, T3
adr.w r0, 0x1000                        // af f2 04 00
adr.w r0, 0x1003                        // af f2 01 00
adr.w r0, 0x805                         // af f2 ff 70
adr.w r0, 0x804                         // af f6 00 00
adr.w r0, 0x6                           // af f6 fe 70
adr.w r0, 0x5                           // af f6 ff 70
adr.w r0, 0x1008                        // 0f f2 04 00
# AND (immediate) T1
and r0, r1, #4                          // 01 f0 04 00
and r0, r1, #0                          // 01 f0 00 00
and r0, r1, #1                          // 01 f0 01 00
and r0, r1, #33423360                   // 01 f0 ff 70
and r0, r1, #8388608                    // 01 f4 00 00
and r0, r1, #508                        // 01 f4 fe 70
and r0, r1, #510                        // 01 f4 ff 70
ands r0, r1, #4                         // 11 f0 04 00
ands r0, r1, #0                         // 11 f0 00 00
ands r0, r1, #1                         // 11 f0 01 00
ands r0, r1, #33423360                  // 11 f0 ff 70
ands r0, r1, #8388608                   // 11 f4 00 00
ands r0, r1, #508                       // 11 f4 fe 70
ands r0, r1, #510                       // 11 f4 ff 70
# AND (register) T1
ands r0, r2                             // 10 40
ands r0, r7                             // 38 40
ands r7, r2                             // 17 40
# AND (register) T2
and.w r0, r1, r2, lsl #4                // 01 ea 02 10
and.w r0, r1, r2                        // 01 ea 02 00
and.w r0, r1, r2, lsl #1                // 01 ea 42 00
and.w r0, r1, r2, lsl #15               // 01 ea c2 30
and.w r0, r1, r2, lsl #16               // 01 ea 02 40
and.w r0, r1, r2, lsl #30               // 01 ea 82 70
and.w r0, r1, r2, lsl #31               // 01 ea c2 70
and.w r0, r1, r2, lsr #4                // 01 ea 12 10
and.w r0, r1, r2, asr #4                // 01 ea 22 10
and.w r0, r1, r2, ror #4                // 01 ea 32 10
ands.w r0, r1, r2, lsl #4               // 11 ea 02 10
ands.w r0, r1, r2                       // 11 ea 02 00
ands.w r0, r1, r2, lsl #1               // 11 ea 42 00
ands.w r0, r1, r2, lsl #15              // 11 ea c2 30
ands.w r0, r1, r2, lsl #16              // 11 ea 02 40
ands.w r0, r1, r2, lsl #30              // 11 ea 82 70
ands.w r0, r1, r2, lsl #31              // 11 ea c2 70
ands.w r0, r1, r2, lsr #4               // 11 ea 12 10
ands.w r0, r1, r2, asr #4               // 11 ea 22 10
ands.w r0, r1, r2, ror #4               // 11 ea 32 10
# ASR (immediate) T1
asrs r0, r2, #4                         // 10 11
asrs r0, r2, #32                        // 10 10
asrs r0, r2, #1                         // 50 10
asrs r0, r2, #15                        // d0 13
asrs r0, r2, #16                        // 10 14
asrs r0, r2, #30                        // 90 17
asrs r0, r2, #31                        // d0 17
asrs r0, r7, #4                         // 38 11
asrs r7, r2, #4                         // 17 11
# ASR (immediate) T2
asr.w r0, r2, #4                        // 4f ea 22 10
asr.w r0, r2, #32                       // 4f ea 22 00
asr.w r0, r2, #1                        // 4f ea 62 00
asr.w r0, r2, #15                       // 4f ea e2 30
asr.w r0, r2, #16                       // 4f ea 22 40
asr.w r0, r2, #30                       // 4f ea a2 70
asr.w r0, r2, #31                       // 4f ea e2 70
asrs.w r0, r2, #4                       // 5f ea 22 10
asrs.w r0, r2, #32                      // 5f ea 22 00
asrs.w r0, r2, #1                       // 5f ea 62 00
asrs.w r0, r2, #15                      // 5f ea e2 30
asrs.w r0, r2, #16                      // 5f ea 22 40
asrs.w r0, r2, #30                      // 5f ea a2 70
asrs.w r0, r2, #31                      // 5f ea e2 70
# ASR (register) T1
asrs r0, r2                             // 10 41
asrs r0, r7                             // 38 41
asrs r7, r2                             // 17 41
# ASR (register) T2
asr.w r0, r1, r2                        // 41 fa 02 f0
asrs.w r0, r1, r2                       // 51 fa 02 f0
# B T1
beq 0x100c                              // 04 d0
bne 0x100c                              // 04 d1
bcs 0x100c                              // 04 d2
bcc 0x100c                              // 04 d3
bmi 0x100c                              // 04 d4
bpl 0x100c                              // 04 d5
bvs 0x100c                              // 04 d6
bvc 0x100c                              // 04 d7
bhi 0x100c                              // 04 d8
bls 0x100c                              // 04 d9
bge 0x100c                              // 04 da
blt 0x100c                              // 04 db
bgt 0x100c                              // 04 dc
ble 0x100c                              // 04 dd
beq 0x1004                              // 00 d0
beq 0x1006                              // 01 d0
beq 0x1102                              // 7f d0
beq 0xf04                               // 80 d0
beq 0x1000                              // fe d0
beq 0x1002                              // ff d0
# B T2
b 0x100c                                // 04 e0
b 0x1004                                // 00 e0
b 0x1006                                // 01 e0
b 0x1802                                // ff e3
b 0x804                                 // 00 e4
b 0x1000                                // fe e7
b 0x1002                                // ff e7
# B T3
beq.w 0x200c                            // 01 f0 04 80
beq.w 0xfff0200c                        // 01 f4 04 80
beq.w 0x100c                            // 00 f0 04 80
beq.w 0x4000c                           // 3f f0 04 80
beq.w 0x4200c                           // 01 f0 04 a0
beq.w 0x8200c                           // 01 f0 04 88
beq.w 0x2004                            // 01 f0 00 80
beq.w 0x2006                            // 01 f0 01 80
beq.w 0x2802                            // 01 f0 ff 83
beq.w 0x2804                            // 01 f0 00 84
beq.w 0x3000                            // 01 f0 fe 87
beq.w 0x3002                            // 01 f0 ff 87
# B T4
b.w 0xc0200c                            // 01 f0 04 90
b.w 0xff00200c                          // 01 f4 04 90
b.w 0xc0100c                            // 00 f0 04 90
b.w 0x100000c                           // ff f3 04 90
b.w 0x40200c                            // 01 f0 04 b0
b.w 0x80200c                            // 01 f0 04 98
b.w 0xc02004                            // 01 f0 00 90
b.w 0xc02006                            // 01 f0 01 90
b.w 0xc02802                            // 01 f0 ff 93
b.w 0xc02804                            // 01 f0 00 94
b.w 0xc03000                            // 01 f0 fe 97
b.w 0xc03002                            // 01 f0 ff 97
# BFC T1
bfc r0, #0, #4                          // 6f f3 03 00
bfc r0, #1, #3                          // 6f f3 43 00
bfc r0, #4, #28                         // 6f f3 1f 10
# BFI T1
bfi r0, r1, #4, #1                      // 61 f3 04 10
bfi r0, r1, #0, #5                      // 61 f3 04 00
bfi r0, r1, #1, #4                      // 61 f3 44 00
bfi r0, r1, #4, #28                     // 61 f3 1f 10
# BIC (immediate) T1
bic r0, r1, #4                          // 21 f0 04 00
bic r0, r1, #0                          // 21 f0 00 00
bic r0, r1, #1                          // 21 f0 01 00
bic r0, r1, #33423360                   // 21 f0 ff 70
bic r0, r1, #8388608                    // 21 f4 00 00
bic r0, r1, #508                        // 21 f4 fe 70
bic r0, r1, #510                        // 21 f4 ff 70
bics r0, r1, #4                         // 31 f0 04 00
bics r0, r1, #0                         // 31 f0 00 00
bics r0, r1, #1                         // 31 f0 01 00
bics r0, r1, #33423360                  // 31 f0 ff 70
bics r0, r1, #8388608                   // 31 f4 00 00
bics r0, r1, #508                       // 31 f4 fe 70
bics r0, r1, #510                       // 31 f4 ff 70
# BIC (register) T1
bics r0, r2                             // 90 43
bics r0, r7                             // b8 43
bics r7, r2                             // 97 43
# BIC (register) T2
bic.w r0, r1, r2, lsl #4                // 21 ea 02 10
bic.w r0, r1, r2                        // 21 ea 02 00
bic.w r0, r1, r2, lsl #1                // 21 ea 42 00
bic.w r0, r1, r2, lsl #15               // 21 ea c2 30
bic.w r0, r1, r2, lsl #16               // 21 ea 02 40
bic.w r0, r1, r2, lsl #30               // 21 ea 82 70
bic.w r0, r1, r2, lsl #31               // 21 ea c2 70
bic.w r0, r1, r2, lsr #4                // 21 ea 12 10
bic.w r0, r1, r2, asr #4                // 21 ea 22 10
bic.w r0, r1, r2, ror #4                // 21 ea 32 10
bics.w r0, r1, r2, lsl #4               // 31 ea 02 10
bics.w r0, r1, r2                       // 31 ea 02 00
bics.w r0, r1, r2, lsl #1               // 31 ea 42 00
bics.w r0, r1, r2, lsl #15              // 31 ea c2 30
bics.w r0, r1, r2, lsl #16              // 31 ea 02 40
bics.w r0, r1, r2, lsl #30              // 31 ea 82 70
bics.w r0, r1, r2, lsl #31              // 31 ea c2 70
bics.w r0, r1, r2, lsr #4               // 31 ea 12 10
bics.w r0, r1, r2, asr #4               // 31 ea 22 10
bics.w r0, r1, r2, ror #4               // 31 ea 32 10
# BKPT T1
bkpt #4                                 // 04 be
bkpt #0                                 // 00 be
bkpt #1                                 // 01 be
bkpt #127                               // 7f be
bkpt #128                               // 80 be
bkpt #254                               // fe be
bkpt #255                               // ff be
# BL T1
bl 0xc0200c                             // 01 f0 04 d0
bl 0xff00200c                           // 01 f4 04 d0
bl 0xc0100c                             // 00 f0 04 d0
bl 0x100000c                            // ff f3 04 d0
bl 0x40200c                             // 01 f0 04 f0
bl 0x80200c                             // 01 f0 04 d8
bl 0xc02004                             // 01 f0 00 d0
bl 0xc02006                             // 01 f0 01 d0
bl 0xc02802                             // 01 f0 ff d3
bl 0xc02804                             // 01 f0 00 d4
bl 0xc03000                             // 01 f0 fe d7
bl 0xc03002                             // 01 f0 ff d7
# BLX (register) T1
blx r2                                  // 90 47
# BX T1
bx r2                                   // 10 47
bx pc                                   // 78 47
# CBNZ, CBZ T1
cbnz r1, 0x100c                         // 21 b9
cbnz r1, 0x1004                         // 01 b9
cbnz r1, 0x1006                         // 09 b9
cbnz r1, 0x1042                         // f9 b9
cbnz r1, 0x1044                         // 01 bb
cbnz r1, 0x1080                         // f1 bb
cbnz r1, 0x1082                         // f9 bb
cbnz r7, 0x100c                         // 27 b9
cbz r1, 0x100c                          // 21 b1
cbz r1, 0x1004                          // 01 b1
cbz r1, 0x1006                          // 09 b1
cbz r1, 0x1042                          // f9 b1
cbz r1, 0x1044                          // 01 b3
cbz r1, 0x1080                          // f1 b3
cbz r1, 0x1082                          // f9 b3
cbz r7, 0x100c                          // 27 b1
# CLREX T1
clrex                                   // bf f3 2f 8f
# CLZ T1
clz r0, r2                              // b2 fa 82 f0
# CMN (immediate) T1
cmn r1, #4                              // 11 f1 04 0f
cmn r1, #0                              // 11 f1 00 0f
cmn r1, #1                              // 11 f1 01 0f
cmn r1, #33423360                       // 11 f1 ff 7f
cmn r1, #8388608                        // 11 f5 00 0f
cmn r1, #508                            // 11 f5 fe 7f
cmn r1, #510                            // 11 f5 ff 7f
# CMN (register) T1
cmn r1, r2                              // d1 42
cmn r1, r7                              // f9 42
cmn r7, r2                              // d7 42
# CMN (register) T2
cmn.w r1, r2, lsl #4                    // 11 eb 02 1f
cmn.w r1, r2                            // 11 eb 02 0f
cmn.w r1, r2, lsl #1                    // 11 eb 42 0f
cmn.w r1, r2, lsl #15                   // 11 eb c2 3f
cmn.w r1, r2, lsl #16                   // 11 eb 02 4f
cmn.w r1, r2, lsl #30                   // 11 eb 82 7f
cmn.w r1, r2, lsl #31                   // 11 eb c2 7f
cmn.w r1, r2, lsr #4                    // 11 eb 12 1f
cmn.w r1, r2, asr #4                    // 11 eb 22 1f
cmn.w r1, r2, ror #4                    // 11 eb 32 1f
# CMP (immediate) T1
cmp r1, #4                              // 04 29
cmp r7, #4                              // 04 2f
cmp r1, #0                              // 00 29
cmp r1, #1                              // 01 29
cmp r1, #127                            // 7f 29
cmp r1, #128                            // 80 29
cmp r1, #254                            // fe 29
cmp r1, #255                            // ff 29
# CMP (immediate) T2
cmp.w r1, #4                            // b1 f1 04 0f
cmp.w r1, #0                            // b1 f1 00 0f
cmp.w r1, #1                            // b1 f1 01 0f
cmp.w r1, #33423360                     // b1 f1 ff 7f
cmp.w r1, #8388608                      // b1 f5 00 0f
cmp.w r1, #508                          // b1 f5 fe 7f
cmp.w r1, #510                          // b1 f5 ff 7f
# CMP (register) T1
cmp r1, r2                              // 91 42
cmp r1, r7                              // b9 42
cmp r7, r2                              // 97 42
# CMP (register) T2
cmp r1, r2                              // 11 45
# CMP (register) T3
cmp.w r1, r2, lsl #4                    // b1 eb 02 1f
cmp.w r1, r2                            // b1 eb 02 0f
cmp.w r1, r2, lsl #1                    // b1 eb 42 0f
cmp.w r1, r2, lsl #15                   // b1 eb c2 3f
cmp.w r1, r2, lsl #16                   // b1 eb 02 4f
cmp.w r1, r2, lsl #30                   // b1 eb 82 7f
cmp.w r1, r2, lsl #31                   // b1 eb c2 7f
cmp.w r1, r2, lsr #4                    // b1 eb 12 1f
cmp.w r1, r2, asr #4                    // b1 eb 22 1f
cmp.w r1, r2, ror #4                    // b1 eb 32 1f
# CPS T1
cpsie f                                 // 61 b6
cpsie #0                                // 60 b6
cpsie #7                                // 67 b6
cpsid f                                 // 71 b6
cpsid #0                                // 70 b6
cpsid #7                                // 77 b6
# DBG T1
dbg #4                                  // af f3 f4 80
dbg #0                                  // af f3 f0 80
dbg #1                                  // af f3 f1 80
dbg #7                                  // af f3 f7 80
dbg #8                                  // af f3 f8 80
dbg #14                                 // af f3 fe 80
dbg #15                                 // af f3 ff 80
# DMB T1
dmb #1                                  // bf f3 51 8f
dmb #0                                  // bf f3 50 8f
dmb #2                                  // bf f3 52 8f
dmb #3                                  // bf f3 53 8f
dmb #4                                  // bf f3 54 8f
dmb #5                                  // bf f3 55 8f
dmb #6                                  // bf f3 56 8f
dmb #7                                  // bf f3 57 8f
dmb #8                                  // bf f3 58 8f
dmb #9                                  // bf f3 59 8f
dmb #10                                 // bf f3 5a 8f
dmb #11                                 // bf f3 5b 8f
dmb #12                                 // bf f3 5c 8f
dmb #13                                 // bf f3 5d 8f
dmb #14                                 // bf f3 5e 8f
dmb sy                                  // bf f3 5f 8f
# DSB T1
dsb #1                                  // bf f3 41 8f
dsb #0                                  // bf f3 40 8f
dsb #2                                  // bf f3 42 8f
dsb #3                                  // bf f3 43 8f
dsb #4                                  // bf f3 44 8f
dsb #5                                  // bf f3 45 8f
dsb #6                                  // bf f3 46 8f
dsb #7                                  // bf f3 47 8f
dsb #8                                  // bf f3 48 8f
dsb #9                                  // bf f3 49 8f
dsb #10                                 // bf f3 4a 8f
dsb #11                                 // bf f3 4b 8f
dsb #12                                 // bf f3 4c 8f
dsb #13                                 // bf f3 4d 8f
dsb #14                                 // bf f3 4e 8f
dsb sy                                  // bf f3 4f 8f
# EOR (immediate) T1
eor r0, r1, #4                          // 81 f0 04 00
eor r0, r1, #0                          // 81 f0 00 00
eor r0, r1, #1                          // 81 f0 01 00
eor r0, r1, #33423360                   // 81 f0 ff 70
eor r0, r1, #8388608                    // 81 f4 00 00
eor r0, r1, #508                        // 81 f4 fe 70
eor r0, r1, #510                        // 81 f4 ff 70
eors r0, r1, #4                         // 91 f0 04 00
eors r0, r1, #0                         // 91 f0 00 00
eors r0, r1, #1                         // 91 f0 01 00
eors r0, r1, #33423360                  // 91 f0 ff 70
eors r0, r1, #8388608                   // 91 f4 00 00
eors r0, r1, #508                       // 91 f4 fe 70
eors r0, r1, #510                       // 91 f4 ff 70
# EOR (register) T1
eors r0, r2                             // 50 40
eors r0, r7                             // 78 40
eors r7, r2                             // 57 40
# EOR (register) T2
eor.w r0, r1, r2, lsl #4                // 81 ea 02 10
eor.w r0, r1, r2                        // 81 ea 02 00
eor.w r0, r1, r2, lsl #1                // 81 ea 42 00
eor.w r0, r1, r2, lsl #15               // 81 ea c2 30
eor.w r0, r1, r2, lsl #16               // 81 ea 02 40
eor.w r0, r1, r2, lsl #30               // 81 ea 82 70
eor.w r0, r1, r2, lsl #31               // 81 ea c2 70
eor.w r0, r1, r2, lsr #4                // 81 ea 12 10
eor.w r0, r1, r2, asr #4                // 81 ea 22 10
eor.w r0, r1, r2, ror #4                // 81 ea 32 10
eors.w r0, r1, r2, lsl #4               // 91 ea 02 10
eors.w r0, r1, r2                       // 91 ea 02 00
eors.w r0, r1, r2, lsl #1               // 91 ea 42 00
eors.w r0, r1, r2, lsl #15              // 91 ea c2 30
eors.w r0, r1, r2, lsl #16              // 91 ea 02 40
eors.w r0, r1, r2, lsl #30              // 91 ea 82 70
eors.w r0, r1, r2, lsl #31              // 91 ea c2 70
eors.w r0, r1, r2, lsr #4               // 91 ea 12 10
eors.w r0, r1, r2, asr #4               // 91 ea 22 10
eors.w r0, r1, r2, ror #4               // 91 ea 32 10
# ISB T1
isb #1                                  // bf f3 61 8f
isb #0                                  // bf f3 60 8f
isb #2                                  // bf f3 62 8f
isb #3                                  // bf f3 63 8f
isb #4                                  // bf f3 64 8f
isb #5                                  // bf f3 65 8f
isb #6                                  // bf f3 66 8f
isb #7                                  // bf f3 67 8f
isb #8                                  // bf f3 68 8f
isb #9                                  // bf f3 69 8f
isb #10                                 // bf f3 6a 8f
isb #11                                 // bf f3 6b 8f
isb #12                                 // bf f3 6c 8f
isb #13                                 // bf f3 6d 8f
isb #14                                 // bf f3 6e 8f
isb sy                                  // bf f3 6f 8f
# IT T1
itt eq                                  // 04 bf
itttt eq                                // 01 bf
ittee eq                                // 07 bf
it eq                                   // 08 bf
itee eq                                 // 0e bf
iteee eq                                // 0f bf
# LDM T1
ldm r7!, {r1, r3, r4, r6}               // 5a cf
ldm r1, {r1, r3, r4, r6}                // 5a c9
ldm r1, {r0, r1, r2, r3, r4, r5, r6, r7}// ff c9
# LDM T2
ldm.w r1, {r1, r3, r4, r6}              // 91 e8 5a 00
ldm.w r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// 91 e8 ff ff
ldm.w r1!, {r1, r3, r4, r6}             // b1 e8 5a 00
ldm.w r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// b1 e8 ff ff
# LDMDB T1
ldmdb r1, {r1, r3, r4, r6}              // 11 e9 5a 00
ldmdb r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// 11 e9 ff ff
ldmdb r1!, {r1, r3, r4, r6}             // 31 e9 5a 00
ldmdb r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// 31 e9 ff ff
# LDR (immediate) T1
ldr r4, [r1, #16]                       // 0c 69
ldr r4, [r1]                            // 0c 68
ldr r4, [r1, #4]                        // 4c 68
ldr r4, [r1, #60]                       // cc 6b
ldr r4, [r1, #64]                       // 0c 6c
ldr r4, [r1, #120]                      // 8c 6f
ldr r4, [r1, #124]                      // cc 6f
ldr r4, [r7, #16]                       // 3c 69
ldr r7, [r1, #16]                       // 0f 69
# LDR (immediate) T2
ldr r4, [sp, #16]                       // 04 9c
ldr r7, [sp, #16]                       // 04 9f
ldr r4, [sp]                            // 00 9c
ldr r4, [sp, #4]                        // 01 9c
ldr r4, [sp, #508]                      // 7f 9c
ldr r4, [sp, #512]                      // 80 9c
ldr r4, [sp, #1016]                     // fe 9c
ldr r4, [sp, #1020]                     // ff 9c
# LDR (immediate) T3
ldr.w r4, [r1, #4]                      // d1 f8 04 40
ldr.w pc, [r1, #4]                      // d1 f8 04 f0
ldr.w r4, [r1]                          // d1 f8 00 40
ldr.w r4, [r1, #1]                      // d1 f8 01 40
ldr.w r4, [r1, #2047]                   // d1 f8 ff 47
ldr.w r4, [r1, #2048]                   // d1 f8 00 48
ldr.w r4, [r1, #4094]                   // d1 f8 fe 4f
ldr.w r4, [r1, #4095]                   // d1 f8 ff 4f
# LDR (immediate) T4
ldr r4, [r1, #-4]                       // 51 f8 04 4c
ldr pc, [r1, #-4]                       // 51 f8 04 fc
ldr r4, [r1, #-0]                       // 51 f8 00 4c
ldr r4, [r1, #-1]                       // 51 f8 01 4c
ldr r4, [r1, #-127]                     // 51 f8 7f 4c
ldr r4, [r1, #-128]                     // 51 f8 80 4c
ldr r4, [r1, #-254]                     // 51 f8 fe 4c
ldr r4, [r1, #-255]                     // 51 f8 ff 4c
ldr r4, [r1, #4]!                       // 51 f8 04 4f
ldr pc, [r1, #4]!                       // 51 f8 04 ff
ldr r4, [r1, #-4]!                      // 51 f8 04 4d
ldr r4, [r1, #0]!                       // 51 f8 00 4f
ldr r4, [r1, #1]!                       // 51 f8 01 4f
ldr r4, [r1, #127]!                     // 51 f8 7f 4f
ldr r4, [r1, #128]!                     // 51 f8 80 4f
ldr r4, [r1, #254]!                     // 51 f8 fe 4f
ldr r4, [r1, #255]!                     // 51 f8 ff 4f
ldr r4, [r1], #4                        // 51 f8 04 4b
ldr pc, [r1], #4                        // 51 f8 04 fb
ldr r4, [r1], #-4                       // 51 f8 04 49
ldr r4, [r1], #0                        // 51 f8 00 4b
ldr r4, [r1], #1                        // 51 f8 01 4b
ldr r4, [r1], #127                      // 51 f8 7f 4b
ldr r4, [r1], #128                      // 51 f8 80 4b
ldr r4, [r1], #254                      // 51 f8 fe 4b
ldr r4, [r1], #255                      // 51 f8 ff 4b
# LDR (literal) T1
ldr r4, 0x1014                          // 04 4c
ldr r7, 0x1014                          // 04 4f
ldr r4, 0x1004                          // 00 4c
ldr r4, 0x1008                          // 01 4c
ldr r4, 0x1200                          // 7f 4c
ldr r4, 0x1204                          // 80 4c
ldr r4, 0x13fc                          // fe 4c
ldr r4, 0x1400                          // ff 4c
# LDR (literal) T2
ldr.w r4, 0x1008                        // df f8 04 40
ldr.w r4, 0x1000                        // 5f f8 04 40
ldr.w pc, 0x1008                        // df f8 04 f0
ldr.w r4, 0x1004                        // df f8 00 40
ldr.w r4, 0x1005                        // df f8 01 40
ldr.w r4, 0x1803                        // df f8 ff 47
ldr.w r4, 0x1804                        // df f8 00 48
ldr.w r4, 0x2002                        // df f8 fe 4f
ldr.w r4, 0x2003                        // df f8 ff 4f
# LDR (register) T1
ldr r4, [r1, r2]                        // 8c 58
ldr r4, [r1, r7]                        // cc 59
ldr r4, [r7, r2]                        // bc 58
ldr r7, [r1, r2]                        // 8f 58
# LDR (register) T2
ldr.w r4, [r1, r2]                      // 51 f8 02 40
ldr.w pc, [r1, r2]                      // 51 f8 02 f0
ldr.w r4, [r1, r2, lsl #3]              // 51 f8 32 40
# LDRB (immediate) T1
ldrb r4, [r1, #4]                       // 0c 79
ldrb r4, [r1]                           // 0c 78
ldrb r4, [r1, #1]                       // 4c 78
ldrb r4, [r1, #15]                      // cc 7b
ldrb r4, [r1, #16]                      // 0c 7c
ldrb r4, [r1, #30]                      // 8c 7f
ldrb r4, [r1, #31]                      // cc 7f
ldrb r4, [r7, #4]                       // 3c 79
ldrb r7, [r1, #4]                       // 0f 79
# LDRB (immediate) T2
ldrb.w r4, [r1, #4]                     // 91 f8 04 40
ldrb.w r4, [r1]                         // 91 f8 00 40
ldrb.w r4, [r1, #1]                     // 91 f8 01 40
ldrb.w r4, [r1, #2047]                  // 91 f8 ff 47
ldrb.w r4, [r1, #2048]                  // 91 f8 00 48
ldrb.w r4, [r1, #4094]                  // 91 f8 fe 4f
ldrb.w r4, [r1, #4095]                  // 91 f8 ff 4f
# LDRB (immediate) T3
ldrb r4, [r1, #-4]                      // 11 f8 04 4c
ldrb r4, [r1, #-0]                      // 11 f8 00 4c
ldrb r4, [r1, #-1]                      // 11 f8 01 4c
ldrb r4, [r1, #-127]                    // 11 f8 7f 4c
ldrb r4, [r1, #-128]                    // 11 f8 80 4c
ldrb r4, [r1, #-254]                    // 11 f8 fe 4c
ldrb r4, [r1, #-255]                    // 11 f8 ff 4c
ldrb r4, [r1, #4]!                      // 11 f8 04 4f
ldrb r4, [r1, #-4]!                     // 11 f8 04 4d
ldrb r4, [r1, #0]!                      // 11 f8 00 4f
ldrb r4, [r1, #1]!                      // 11 f8 01 4f
ldrb r4, [r1, #127]!                    // 11 f8 7f 4f
ldrb r4, [r1, #128]!                    // 11 f8 80 4f
ldrb r4, [r1, #254]!                    // 11 f8 fe 4f
ldrb r4, [r1, #255]!                    // 11 f8 ff 4f
ldrb r4, [r1], #4                       // 11 f8 04 4b
ldrb r4, [r1], #-4                      // 11 f8 04 49
ldrb r4, [r1], #0                       // 11 f8 00 4b
ldrb r4, [r1], #1                       // 11 f8 01 4b
ldrb r4, [r1], #127                     // 11 f8 7f 4b
ldrb r4, [r1], #128                     // 11 f8 80 4b
ldrb r4, [r1], #254                     // 11 f8 fe 4b
ldrb r4, [r1], #255                     // 11 f8 ff 4b
# LDRB (literal) T1
ldrb r4, 0x1008                         // 9f f8 04 40
ldrb r4, 0x1000                         // 1f f8 04 40
ldrb r4, 0x1004                         // 9f f8 00 40
ldrb r4, 0x1005                         // 9f f8 01 40
ldrb r4, 0x1803                         // 9f f8 ff 47
ldrb r4, 0x1804                         // 9f f8 00 48
ldrb r4, 0x2002                         // 9f f8 fe 4f
ldrb r4, 0x2003                         // 9f f8 ff 4f
# LDRB (register) T1
ldrb r4, [r1, r2]                       // 8c 5c
ldrb r4, [r1, r7]                       // cc 5d
ldrb r4, [r7, r2]                       // bc 5c
ldrb r7, [r1, r2]                       // 8f 5c
# LDRB (register) T2
ldrb.w r4, [r1, r2]                     // 11 f8 02 40
ldrb.w r4, [r1, r2, lsl #3]             // 11 f8 32 40
# LDRD (immediate) T1
ldrd r4, r5, [r1, #16]                  // d1 e9 04 45
ldrd r4, r5, [r1, #-16]                 // 51 e9 04 45
ldrd r4, r5, [r1]                       // d1 e9 00 45
ldrd r4, r5, [r1, #4]                   // d1 e9 01 45
ldrd r4, r5, [r1, #508]                 // d1 e9 7f 45
ldrd r4, r5, [r1, #512]                 // d1 e9 80 45
ldrd r4, r5, [r1, #1016]                // d1 e9 fe 45
ldrd r4, r5, [r1, #1020]                // d1 e9 ff 45
ldrd r4, r5, [r1, #16]!                 // f1 e9 04 45
ldrd r4, r5, [r1, #-16]!                // 71 e9 04 45
ldrd r4, r5, [r1, #0]!                  // f1 e9 00 45
ldrd r4, r5, [r1, #4]!                  // f1 e9 01 45
ldrd r4, r5, [r1, #508]!                // f1 e9 7f 45
ldrd r4, r5, [r1, #512]!                // f1 e9 80 45
ldrd r4, r5, [r1, #1016]!               // f1 e9 fe 45
ldrd r4, r5, [r1, #1020]!               // f1 e9 ff 45
ldrd r4, r5, [r1], #16                  // f1 e8 04 45
ldrd r4, r5, [r1], #-16                 // 71 e8 04 45
ldrd r4, r5, [r1], #0                   // f1 e8 00 45
ldrd r4, r5, [r1], #4                   // f1 e8 01 45
ldrd r4, r5, [r1], #508                 // f1 e8 7f 45
ldrd r4, r5, [r1], #512                 // f1 e8 80 45
ldrd r4, r5, [r1], #1016                // f1 e8 fe 45
ldrd r4, r5, [r1], #1020                // f1 e8 ff 45
# LDREX T1
ldrex r4, [r1, #16]                     // 51 e8 04 4f
ldrex r4, [r1]                          // 51 e8 00 4f
ldrex r4, [r1, #4]                      // 51 e8 01 4f
ldrex r4, [r1, #508]                    // 51 e8 7f 4f
ldrex r4, [r1, #512]                    // 51 e8 80 4f
ldrex r4, [r1, #1016]                   // 51 e8 fe 4f
ldrex r4, [r1, #1020]                   // 51 e8 ff 4f
# LDREXB T1
ldrexb r4, [r1]                         // d1 e8 4f 4f
# LDREXH T1
ldrexh r4, [r1]                         // d1 e8 5f 4f
# LDRH (immediate) T1
ldrh r4, [r1, #8]                       // 0c 89
ldrh r4, [r1]                           // 0c 88
ldrh r4, [r1, #2]                       // 4c 88
ldrh r4, [r1, #30]                      // cc 8b
ldrh r4, [r1, #32]                      // 0c 8c
ldrh r4, [r1, #60]                      // 8c 8f
ldrh r4, [r1, #62]                      // cc 8f
ldrh r4, [r7, #8]                       // 3c 89
ldrh r7, [r1, #8]                       // 0f 89
# LDRH (immediate) T2
ldrh.w r4, [r1, #4]                     // b1 f8 04 40
ldrh.w r4, [r1]                         // b1 f8 00 40
ldrh.w r4, [r1, #1]                     // b1 f8 01 40
ldrh.w r4, [r1, #2047]                  // b1 f8 ff 47
ldrh.w r4, [r1, #2048]                  // b1 f8 00 48
ldrh.w r4, [r1, #4094]                  // b1 f8 fe 4f
ldrh.w r4, [r1, #4095]                  // b1 f8 ff 4f
# LDRH (immediate) T3
ldrh r4, [r1, #-4]                      // 31 f8 04 4c
ldrh r4, [r1, #-0]                      // 31 f8 00 4c
ldrh r4, [r1, #-1]                      // 31 f8 01 4c
ldrh r4, [r1, #-127]                    // 31 f8 7f 4c
ldrh r4, [r1, #-128]                    // 31 f8 80 4c
ldrh r4, [r1, #-254]                    // 31 f8 fe 4c
ldrh r4, [r1, #-255]                    // 31 f8 ff 4c
ldrh r4, [r1, #4]!                      // 31 f8 04 4f
ldrh r4, [r1, #-4]!                     // 31 f8 04 4d
ldrh r4, [r1, #0]!                      // 31 f8 00 4f
ldrh r4, [r1, #1]!                      // 31 f8 01 4f
ldrh r4, [r1, #127]!                    // 31 f8 7f 4f
ldrh r4, [r1, #128]!                    // 31 f8 80 4f
ldrh r4, [r1, #254]!                    // 31 f8 fe 4f
ldrh r4, [r1, #255]!                    // 31 f8 ff 4f
ldrh r4, [r1], #4                       // 31 f8 04 4b
ldrh r4, [r1], #-4                      // 31 f8 04 49
ldrh r4, [r1], #0                       // 31 f8 00 4b
ldrh r4, [r1], #1                       // 31 f8 01 4b
ldrh r4, [r1], #127                     // 31 f8 7f 4b
ldrh r4, [r1], #128                     // 31 f8 80 4b
ldrh r4, [r1], #254                     // 31 f8 fe 4b
ldrh r4, [r1], #255                     // 31 f8 ff 4b
# LDRH (literal) T1
ldrh r4, 0x1008                         // bf f8 04 40
ldrh r4, 0x1000                         // 3f f8 04 40
ldrh r4, 0x1004                         // bf f8 00 40
ldrh r4, 0x1005                         // bf f8 01 40
ldrh r4, 0x1803                         // bf f8 ff 47
ldrh r4, 0x1804                         // bf f8 00 48
ldrh r4, 0x2002                         // bf f8 fe 4f
ldrh r4, 0x2003                         // bf f8 ff 4f
# LDRH (register) T1
ldrh r4, [r1, r2]                       // 8c 5a
ldrh r4, [r1, r7]                       // cc 5b
ldrh r4, [r7, r2]                       // bc 5a
ldrh r7, [r1, r2]                       // 8f 5a
# LDRH (register) T2
ldrh.w r4, [r1, r2]                     // 31 f8 02 40
ldrh.w r4, [r1, r2, lsl #3]             // 31 f8 32 40
# LDRSB (immediate) T1
ldrsb.w r4, [r1, #4]                    // 91 f9 04 40
ldrsb.w r4, [r1]                        // 91 f9 00 40
ldrsb.w r4, [r1, #1]                    // 91 f9 01 40
ldrsb.w r4, [r1, #2047]                 // 91 f9 ff 47
ldrsb.w r4, [r1, #2048]                 // 91 f9 00 48
ldrsb.w r4, [r1, #4094]                 // 91 f9 fe 4f
ldrsb.w r4, [r1, #4095]                 // 91 f9 ff 4f
# LDRSB (immediate) T2
ldrsb r4, [r1, #-4]                     // 11 f9 04 4c
ldrsb r4, [r1, #-0]                     // 11 f9 00 4c
ldrsb r4, [r1, #-1]                     // 11 f9 01 4c
ldrsb r4, [r1, #-127]                   // 11 f9 7f 4c
ldrsb r4, [r1, #-128]                   // 11 f9 80 4c
ldrsb r4, [r1, #-254]                   // 11 f9 fe 4c
ldrsb r4, [r1, #-255]                   // 11 f9 ff 4c
ldrsb r4, [r1, #4]!                     // 11 f9 04 4f
ldrsb r4, [r1, #-4]!                    // 11 f9 04 4d
ldrsb r4, [r1, #0]!                     // 11 f9 00 4f
ldrsb r4, [r1, #1]!                     // 11 f9 01 4f
ldrsb r4, [r1, #127]!                   // 11 f9 7f 4f
ldrsb r4, [r1, #128]!                   // 11 f9 80 4f
ldrsb r4, [r1, #254]!                   // 11 f9 fe 4f
ldrsb r4, [r1, #255]!                   // 11 f9 ff 4f
ldrsb r4, [r1], #4                      // 11 f9 04 4b
ldrsb r4, [r1], #-4                     // 11 f9 04 49
ldrsb r4, [r1], #0                      // 11 f9 00 4b
ldrsb r4, [r1], #1                      // 11 f9 01 4b
ldrsb r4, [r1], #127                    // 11 f9 7f 4b
ldrsb r4, [r1], #128                    // 11 f9 80 4b
ldrsb r4, [r1], #254                    // 11 f9 fe 4b
ldrsb r4, [r1], #255                    // 11 f9 ff 4b
# LDRSB (literal) T1
ldrsb r4, 0x1008                        // 9f f9 04 40
ldrsb r4, 0x1000                        // 1f f9 04 40
ldrsb r4, 0x1004                        // 9f f9 00 40
ldrsb r4, 0x1005                        // 9f f9 01 40
ldrsb r4, 0x1803                        // 9f f9 ff 47
ldrsb r4, 0x1804                        // 9f f9 00 48
ldrsb r4, 0x2002                        // 9f f9 fe 4f
ldrsb r4, 0x2003                        // 9f f9 ff 4f
# LDRSB (register) T1
ldrsb r4, [r1, r2]                      // 8c 56
ldrsb r4, [r1, r7]                      // cc 57
ldrsb r4, [r7, r2]                      // bc 56
ldrsb r7, [r1, r2]                      // 8f 56
# LDRSB (register) T2
ldrsb.w r4, [r1, r2]                    // 11 f9 02 40
ldrsb.w r4, [r1, r2, lsl #3]            // 11 f9 32 40
# LDRSH (immediate) T1
ldrsh.w r4, [r1, #4]                    // b1 f9 04 40
ldrsh.w r4, [r1]                        // b1 f9 00 40
ldrsh.w r4, [r1, #1]                    // b1 f9 01 40
ldrsh.w r4, [r1, #2047]                 // b1 f9 ff 47
ldrsh.w r4, [r1, #2048]                 // b1 f9 00 48
ldrsh.w r4, [r1, #4094]                 // b1 f9 fe 4f
ldrsh.w r4, [r1, #4095]                 // b1 f9 ff 4f
# LDRSH (immediate) T2
ldrsh r4, [r1, #-4]                     // 31 f9 04 4c
ldrsh r4, [r1, #-0]                     // 31 f9 00 4c
ldrsh r4, [r1, #-1]                     // 31 f9 01 4c
ldrsh r4, [r1, #-127]                   // 31 f9 7f 4c
ldrsh r4, [r1, #-128]                   // 31 f9 80 4c
ldrsh r4, [r1, #-254]                   // 31 f9 fe 4c
ldrsh r4, [r1, #-255]                   // 31 f9 ff 4c
ldrsh r4, [r1, #4]!                     // 31 f9 04 4f
ldrsh r4, [r1, #-4]!                    // 31 f9 04 4d
ldrsh r4, [r1, #0]!                     // 31 f9 00 4f
ldrsh r4, [r1, #1]!                     // 31 f9 01 4f
ldrsh r4, [r1, #127]!                   // 31 f9 7f 4f
ldrsh r4, [r1, #128]!                   // 31 f9 80 4f
ldrsh r4, [r1, #254]!                   // 31 f9 fe 4f
ldrsh r4, [r1, #255]!                   // 31 f9 ff 4f
ldrsh r4, [r1], #4                      // 31 f9 04 4b
ldrsh r4, [r1], #-4                     // 31 f9 04 49
ldrsh r4, [r1], #0                      // 31 f9 00 4b
ldrsh r4, [r1], #1                      // 31 f9 01 4b
ldrsh r4, [r1], #127                    // 31 f9 7f 4b
ldrsh r4, [r1], #128                    // 31 f9 80 4b
ldrsh r4, [r1], #254                    // 31 f9 fe 4b
ldrsh r4, [r1], #255                    // 31 f9 ff 4b
# LDRSH (literal) T1
ldrsh r4, 0x1008                        // bf f9 04 40
ldrsh r4, 0x1000                        // 3f f9 04 40
ldrsh r4, 0x1004                        // bf f9 00 40
ldrsh r4, 0x1005                        // bf f9 01 40
ldrsh r4, 0x1803                        // bf f9 ff 47
ldrsh r4, 0x1804                        // bf f9 00 48
ldrsh r4, 0x2002                        // bf f9 fe 4f
ldrsh r4, 0x2003                        // bf f9 ff 4f
# LDRSH (register) T1
ldrsh r4, [r1, r2]                      // 8c 5e
ldrsh r4, [r1, r7]                      // cc 5f
ldrsh r4, [r7, r2]                      // bc 5e
ldrsh r7, [r1, r2]                      // 8f 5e
# LDRSH (register) T2
ldrsh.w r4, [r1, r2]                    // 31 f9 02 40
ldrsh.w r4, [r1, r2, lsl #3]            // 31 f9 32 40
# LDRT T1
ldrt r4, [r1, #4]                       // 51 f8 04 4e
ldrt r4, [r1]                           // 51 f8 00 4e
ldrt r4, [r1, #1]                       // 51 f8 01 4e
ldrt r4, [r1, #127]                     // 51 f8 7f 4e
ldrt r4, [r1, #128]                     // 51 f8 80 4e
ldrt r4, [r1, #254]                     // 51 f8 fe 4e
ldrt r4, [r1, #255]                     // 51 f8 ff 4e
# LDRBT T1
ldrbt r4, [r1, #4]                      // 11 f8 04 4e
ldrbt r4, [r1]                          // 11 f8 00 4e
ldrbt r4, [r1, #1]                      // 11 f8 01 4e
ldrbt r4, [r1, #127]                    // 11 f8 7f 4e
ldrbt r4, [r1, #128]                    // 11 f8 80 4e
ldrbt r4, [r1, #254]                    // 11 f8 fe 4e
ldrbt r4, [r1, #255]                    // 11 f8 ff 4e
# LDRHT T1
ldrht r4, [r1, #4]                      // 31 f8 04 4e
ldrht r4, [r1]                          // 31 f8 00 4e
ldrht r4, [r1, #1]                      // 31 f8 01 4e
ldrht r4, [r1, #127]                    // 31 f8 7f 4e
ldrht r4, [r1, #128]                    // 31 f8 80 4e
ldrht r4, [r1, #254]                    // 31 f8 fe 4e
ldrht r4, [r1, #255]                    // 31 f8 ff 4e
# LDRSBT T1
ldrsbt r4, [r1, #4]                     // 11 f9 04 4e
ldrsbt r4, [r1]                         // 11 f9 00 4e
ldrsbt r4, [r1, #1]                     // 11 f9 01 4e
ldrsbt r4, [r1, #127]                   // 11 f9 7f 4e
ldrsbt r4, [r1, #128]                   // 11 f9 80 4e
ldrsbt r4, [r1, #254]                   // 11 f9 fe 4e
ldrsbt r4, [r1, #255]                   // 11 f9 ff 4e
# LDRSHT T1
ldrsht r4, [r1, #4]                     // 31 f9 04 4e
ldrsht r4, [r1]                         // 31 f9 00 4e
ldrsht r4, [r1, #1]                     // 31 f9 01 4e
ldrsht r4, [r1, #127]                   // 31 f9 7f 4e
ldrsht r4, [r1, #128]                   // 31 f9 80 4e
ldrsht r4, [r1, #254]                   // 31 f9 fe 4e
ldrsht r4, [r1, #255]                   // 31 f9 ff 4e
# LSL (immediate) T1
lsls r0, r2, #4                         // 10 01
lsls r0, r2, #1                         // 50 00
lsls r0, r2, #15                        // d0 03
lsls r0, r2, #16                        // 10 04
lsls r0, r2, #30                        // 90 07
lsls r0, r2, #31                        // d0 07
lsls r0, r7, #4                         // 38 01
lsls r7, r2, #4                         // 17 01
# LSL (immediate) T2
lsl.w r0, r2, #4                        // 4f ea 02 10
lsl.w r0, r2, #1                        // 4f ea 42 00
lsl.w r0, r2, #15                       // 4f ea c2 30
lsl.w r0, r2, #16                       // 4f ea 02 40
lsl.w r0, r2, #30                       // 4f ea 82 70
lsl.w r0, r2, #31                       // 4f ea c2 70
lsls.w r0, r2, #4                       // 5f ea 02 10
lsls.w r0, r2, #1                       // 5f ea 42 00
lsls.w r0, r2, #15                      // 5f ea c2 30
lsls.w r0, r2, #16                      // 5f ea 02 40
lsls.w r0, r2, #30                      // 5f ea 82 70
lsls.w r0, r2, #31                      // 5f ea c2 70
# LSL (register) T1
lsls r0, r2                             // 90 40
lsls r0, r7                             // b8 40
lsls r7, r2                             // 97 40
# LSL (register) T2
lsl.w r0, r1, r2                        // 01 fa 02 f0
lsls.w r0, r1, r2                       // 11 fa 02 f0
# LSR (immediate) T1
lsrs r0, r2, #4                         // 10 09
lsrs r0, r2, #32                        // 10 08
lsrs r0, r2, #1                         // 50 08
lsrs r0, r2, #15                        // d0 0b
lsrs r0, r2, #16                        // 10 0c
lsrs r0, r2, #30                        // 90 0f
lsrs r0, r2, #31                        // d0 0f
lsrs r0, r7, #4                         // 38 09
lsrs r7, r2, #4                         // 17 09
# LSR (immediate) T2
lsr.w r0, r2, #4                        // 4f ea 12 10
lsr.w r0, r2, #32                       // 4f ea 12 00
lsr.w r0, r2, #1                        // 4f ea 52 00
lsr.w r0, r2, #15                       // 4f ea d2 30
lsr.w r0, r2, #16                       // 4f ea 12 40
lsr.w r0, r2, #30                       // 4f ea 92 70
lsr.w r0, r2, #31                       // 4f ea d2 70
lsrs.w r0, r2, #4                       // 5f ea 12 10
lsrs.w r0, r2, #32                      // 5f ea 12 00
lsrs.w r0, r2, #1                       // 5f ea 52 00
lsrs.w r0, r2, #15                      // 5f ea d2 30
lsrs.w r0, r2, #16                      // 5f ea 12 40
lsrs.w r0, r2, #30                      // 5f ea 92 70
lsrs.w r0, r2, #31                      // 5f ea d2 70
# LSR (register) T1
lsrs r0, r2                             // d0 40
lsrs r0, r7                             // f8 40
lsrs r7, r2                             // d7 40
# LSR (register) T2
lsr.w r0, r1, r2                        // 21 fa 02 f0
lsrs.w r0, r1, r2                       // 31 fa 02 f0
# MLA T1
mla r0, r1, r2, r3                      // 01 fb 02 30
# MLS T1
mls r0, r1, r2, r3                      // 01 fb 12 30
# MOV (immediate) T1
movs r0, #4                             // 04 20
movs r7, #4                             // 04 27
movs r0, #0                             // 00 20
movs r0, #1                             // 01 20
movs r0, #127                           // 7f 20
movs r0, #128                           // 80 20
movs r0, #254                           // fe 20
movs r0, #255                           // ff 20
# MOV (immediate) T2
mov.w r0, #4                            // 4f f0 04 00
mov.w r0, #0                            // 4f f0 00 00
mov.w r0, #1                            // 4f f0 01 00
mov.w r0, #33423360                     // 4f f0 ff 70
mov.w r0, #8388608                      // 4f f4 00 00
mov.w r0, #508                          // 4f f4 fe 70
mov.w r0, #510                          // 4f f4 ff 70
movs.w r0, #4                           // 5f f0 04 00
movs.w r0, #0                           // 5f f0 00 00
movs.w r0, #1                           // 5f f0 01 00
movs.w r0, #33423360                    // 5f f0 ff 70
movs.w r0, #8388608                     // 5f f4 00 00
movs.w r0, #508                         // 5f f4 fe 70
movs.w r0, #510                         // 5f f4 ff 70
# MOV (immediate) T3
movw r0, #4100                          // 41 f2 04 00
movw r0, #4096                          // 41 f2 00 00
movw r0, #4097                          // 41 f2 01 00
movw r0, #6143                          // 41 f2 ff 70
movw r0, #6144                          // 41 f6 00 00
movw r0, #8190                          // 41 f6 fe 70
movw r0, #8191                          // 41 f6 ff 70
movw r0, #4                             // 40 f2 04 00
movw r0, #61444                         // 4f f2 04 00
# MOV (register) T1
mov r0, r2                              // 10 46
mov pc, r2                              // 97 46
mov r0, pc                              // 78 46
# MOV (register) T2
movs r0, r2                             // 10 00
movs r0, r7                             // 38 00
movs r7, r2                             // 17 00
# MOV (register) T3
mov.w r0, r2                            // 4f ea 02 00
movs.w r0, r2                           // 5f ea 02 00
# MOVT T1
movt r0, #4100                          // c1 f2 04 00
movt r0, #4096                          // c1 f2 00 00
movt r0, #4097                          // c1 f2 01 00
movt r0, #6143                          // c1 f2 ff 70
movt r0, #6144                          // c1 f6 00 00
movt r0, #8190                          // c1 f6 fe 70
movt r0, #8191                          // c1 f6 ff 70
movt r0, #4                             // c0 f2 04 00
movt r0, #61444                         // cf f2 04 00
# MRS T1
mrs r0, xpsr                            // ef f3 03 80
mrs r0, apsr                            // ef f3 00 80
mrs r0, #255                            // ef f3 ff 80
# MSR (register) T1
msr xpsr, r1                            // 81 f3 03 88
msr xpsr_nzcvqg, r1                     // 81 f3 03 8c
msr apsr, r1                            // 81 f3 00 88
msr #255, r1                            // 81 f3 ff 88
# MUL T1
muls r0, r1                             // 48 43
muls r0, r7                             // 78 43
muls r7, r1                             // 4f 43
# MUL T2
mul r0, r1, r2                          // 01 fb 02 f0
# MVN (immediate) T1
mvn r0, #4                              // 6f f0 04 00
mvn r0, #0                              // 6f f0 00 00
mvn r0, #1                              // 6f f0 01 00
mvn r0, #33423360                       // 6f f0 ff 70
mvn r0, #8388608                        // 6f f4 00 00
mvn r0, #508                            // 6f f4 fe 70
mvn r0, #510                            // 6f f4 ff 70
mvns r0, #4                             // 7f f0 04 00
mvns r0, #0                             // 7f f0 00 00
mvns r0, #1                             // 7f f0 01 00
mvns r0, #33423360                      // 7f f0 ff 70
mvns r0, #8388608                       // 7f f4 00 00
mvns r0, #508                           // 7f f4 fe 70
mvns r0, #510                           // 7f f4 ff 70
# MVN (register) T1
mvns r0, r2                             // d0 43
mvns r0, r7                             // f8 43
mvns r7, r2                             // d7 43
# MVN (register) T2
mvn.w r0, r2, lsl #4                    // 6f ea 02 10
mvn.w r0, r2                            // 6f ea 02 00
mvn.w r0, r2, lsl #1                    // 6f ea 42 00
mvn.w r0, r2, lsl #15                   // 6f ea c2 30
mvn.w r0, r2, lsl #16                   // 6f ea 02 40
mvn.w r0, r2, lsl #30                   // 6f ea 82 70
mvn.w r0, r2, lsl #31                   // 6f ea c2 70
mvn.w r0, r2, lsr #4                    // 6f ea 12 10
mvn.w r0, r2, asr #4                    // 6f ea 22 10
mvn.w r0, r2, ror #4                    // 6f ea 32 10
mvns.w r0, r2, lsl #4                   // 7f ea 02 10
mvns.w r0, r2                           // 7f ea 02 00
mvns.w r0, r2, lsl #1                   // 7f ea 42 00
mvns.w r0, r2, lsl #15                  // 7f ea c2 30
mvns.w r0, r2, lsl #16                  // 7f ea 02 40
mvns.w r0, r2, lsl #30                  // 7f ea 82 70
mvns.w r0, r2, lsl #31                  // 7f ea c2 70
mvns.w r0, r2, lsr #4                   // 7f ea 12 10
mvns.w r0, r2, asr #4                   // 7f ea 22 10
mvns.w r0, r2, ror #4                   // 7f ea 32 10
# NOP T1
nop                                     // 00 bf
# NOP T2
nop.w                                   // af f3 00 80
# ORN (immediate) T1
orn r0, r1, #4                          // 61 f0 04 00
orn r0, r1, #0                          // 61 f0 00 00
orn r0, r1, #1                          // 61 f0 01 00
orn r0, r1, #33423360                   // 61 f0 ff 70
orn r0, r1, #8388608                    // 61 f4 00 00
orn r0, r1, #508                        // 61 f4 fe 70
orn r0, r1, #510                        // 61 f4 ff 70
orns r0, r1, #4                         // 71 f0 04 00
orns r0, r1, #0                         // 71 f0 00 00
orns r0, r1, #1                         // 71 f0 01 00
orns r0, r1, #33423360                  // 71 f0 ff 70
orns r0, r1, #8388608                   // 71 f4 00 00
orns r0, r1, #508                       // 71 f4 fe 70
orns r0, r1, #510                       // 71 f4 ff 70
# ORN (register) T1
orn r0, r1, r2, lsl #4                  // 61 ea 02 10
orn r0, r1, r2                          // 61 ea 02 00
orn r0, r1, r2, lsl #1                  // 61 ea 42 00
orn r0, r1, r2, lsl #15                 // 61 ea c2 30
orn r0, r1, r2, lsl #16                 // 61 ea 02 40
orn r0, r1, r2, lsl #30                 // 61 ea 82 70
orn r0, r1, r2, lsl #31                 // 61 ea c2 70
orn r0, r1, r2, lsr #4                  // 61 ea 12 10
orn r0, r1, r2, asr #4                  // 61 ea 22 10
orn r0, r1, r2, ror #4                  // 61 ea 32 10
orns r0, r1, r2, lsl #4                 // 71 ea 02 10
orns r0, r1, r2                         // 71 ea 02 00
orns r0, r1, r2, lsl #1                 // 71 ea 42 00
orns r0, r1, r2, lsl #15                // 71 ea c2 30
orns r0, r1, r2, lsl #16                // 71 ea 02 40
orns r0, r1, r2, lsl #30                // 71 ea 82 70
orns r0, r1, r2, lsl #31                // 71 ea c2 70
orns r0, r1, r2, lsr #4                 // 71 ea 12 10
orns r0, r1, r2, asr #4                 // 71 ea 22 10
orns r0, r1, r2, ror #4                 // 71 ea 32 10
# ORR (immediate) T1
orr r0, r1, #4                          // 41 f0 04 00
orr r0, r1, #0                          // 41 f0 00 00
orr r0, r1, #1                          // 41 f0 01 00
orr r0, r1, #33423360                   // 41 f0 ff 70
orr r0, r1, #8388608                    // 41 f4 00 00
orr r0, r1, #508                        // 41 f4 fe 70
orr r0, r1, #510                        // 41 f4 ff 70
orrs r0, r1, #4                         // 51 f0 04 00
orrs r0, r1, #0                         // 51 f0 00 00
orrs r0, r1, #1                         // 51 f0 01 00
orrs r0, r1, #33423360                  // 51 f0 ff 70
orrs r0, r1, #8388608                   // 51 f4 00 00
orrs r0, r1, #508                       // 51 f4 fe 70
orrs r0, r1, #510                       // 51 f4 ff 70
# ORR (register) T1
orrs r0, r2                             // 10 43
orrs r0, r7                             // 38 43
orrs r7, r2                             // 17 43
# ORR (register) T2
orr.w r0, r1, r2, lsl #4                // 41 ea 02 10
orr.w r0, r1, r2                        // 41 ea 02 00
orr.w r0, r1, r2, lsl #1                // 41 ea 42 00
orr.w r0, r1, r2, lsl #15               // 41 ea c2 30
orr.w r0, r1, r2, lsl #16               // 41 ea 02 40
orr.w r0, r1, r2, lsl #30               // 41 ea 82 70
orr.w r0, r1, r2, lsl #31               // 41 ea c2 70
orr.w r0, r1, r2, lsr #4                // 41 ea 12 10
orr.w r0, r1, r2, asr #4                // 41 ea 22 10
orr.w r0, r1, r2, ror #4                // 41 ea 32 10
orrs.w r0, r1, r2, lsl #4               // 51 ea 02 10
orrs.w r0, r1, r2                       // 51 ea 02 00
orrs.w r0, r1, r2, lsl #1               // 51 ea 42 00
orrs.w r0, r1, r2, lsl #15              // 51 ea c2 30
orrs.w r0, r1, r2, lsl #16              // 51 ea 02 40
orrs.w r0, r1, r2, lsl #30              // 51 ea 82 70
orrs.w r0, r1, r2, lsl #31              // 51 ea c2 70
orrs.w r0, r1, r2, lsr #4               // 51 ea 12 10
orrs.w r0, r1, r2, asr #4               // 51 ea 22 10
orrs.w r0, r1, r2, ror #4               // 51 ea 32 10
# PLD (immediate) T1
pld [r1, #4]                            // 91 f8 04 f0
pld [r1]                                // 91 f8 00 f0
pld [r1, #1]                            // 91 f8 01 f0
pld [r1, #2047]                         // 91 f8 ff f7
pld [r1, #2048]                         // 91 f8 00 f8
pld [r1, #4094]                         // 91 f8 fe ff
pld [r1, #4095]                         // 91 f8 ff ff
# POP T1
pop {r1, r3, r4, r6}                    // 5a bc
pop {r0, r1, r2, r3, r4, r5, r6, r7, pc}// ff bd
# POP T2
pop.w {r1, r3, r4, r6}                  // bd e8 5a 00
pop.w {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// bd e8 ff ff
# PUSH T1
push {r1, r3, r4, r6}                   // 5a b4
push {r0, r1, r2, r3, r4, r5, r6, r7, lr}// ff b5
# PUSH T2
push.w {r1, r3, r4, r6}                 // 2d e9 5a 00
push.w {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// 2d e9 ff ff
# RBIT T1
rbit r0, r2                             // 92 fa a2 f0
# REV T1
rev r0, r2                              // 10 ba
rev r0, r7                              // 38 ba
rev r7, r2                              // 17 ba
# REV T2
rev.w r0, r2                            // 92 fa 82 f0
# REV16 T1
rev16 r0, r2                            // 50 ba
rev16 r0, r7                            // 78 ba
rev16 r7, r2                            // 57 ba
# REV16 T2
rev16.w r0, r2                          // 92 fa 92 f0
# REVSH T1
revsh r0, r2                            // d0 ba
revsh r0, r7                            // f8 ba
revsh r7, r2                            // d7 ba
# REVSH T2
revsh.w r0, r2                          // 92 fa b2 f0
# ROR (immediate) T1
ror r0, r2, #4                          // 4f ea 32 10
ror r0, r2, #1                          // 4f ea 72 00
ror r0, r2, #15                         // 4f ea f2 30
ror r0, r2, #16                         // 4f ea 32 40
ror r0, r2, #30                         // 4f ea b2 70
ror r0, r2, #31                         // 4f ea f2 70
rors r0, r2, #4                         // 5f ea 32 10
rors r0, r2, #1                         // 5f ea 72 00
rors r0, r2, #15                        // 5f ea f2 30
rors r0, r2, #16                        // 5f ea 32 40
rors r0, r2, #30                        // 5f ea b2 70
rors r0, r2, #31                        // 5f ea f2 70
# ROR (register) T1
rors r0, r2                             // d0 41
rors r0, r7                             // f8 41
rors r7, r2                             // d7 41
# ROR (register) T2
ror.w r0, r1, r2                        // 61 fa 02 f0
rors.w r0, r1, r2                       // 71 fa 02 f0
# RRX T1
rrx r0, r2                              // 4f ea 32 00
rrxs r0, r2                             // 5f ea 32 00
# RSB (immediate) T1
rsbs r0, r1, #0                         // 48 42
rsbs r0, r7, #0                         // 78 42
rsbs r7, r1, #0                         // 4f 42
# RSB (immediate) T2
rsb.w r0, r1, #4                        // c1 f1 04 00
rsb.w r0, r1, #0                        // c1 f1 00 00
rsb.w r0, r1, #1                        // c1 f1 01 00
rsb.w r0, r1, #33423360                 // c1 f1 ff 70
rsb.w r0, r1, #8388608                  // c1 f5 00 00
rsb.w r0, r1, #508                      // c1 f5 fe 70
rsb.w r0, r1, #510                      // c1 f5 ff 70
rsbs.w r0, r1, #4                       // d1 f1 04 00
rsbs.w r0, r1, #0                       // d1 f1 00 00
rsbs.w r0, r1, #1                       // d1 f1 01 00
rsbs.w r0, r1, #33423360                // d1 f1 ff 70
rsbs.w r0, r1, #8388608                 // d1 f5 00 00
rsbs.w r0, r1, #508                     // d1 f5 fe 70
rsbs.w r0, r1, #510                     // d1 f5 ff 70
# RSB (register) T1
rsb r0, r1, r2, lsl #4                  // c1 eb 02 10
rsb r0, r1, r2                          // c1 eb 02 00
rsb r0, r1, r2, lsl #1                  // c1 eb 42 00
rsb r0, r1, r2, lsl #15                 // c1 eb c2 30
rsb r0, r1, r2, lsl #16                 // c1 eb 02 40
rsb r0, r1, r2, lsl #30                 // c1 eb 82 70
rsb r0, r1, r2, lsl #31                 // c1 eb c2 70
rsb r0, r1, r2, lsr #4                  // c1 eb 12 10
rsb r0, r1, r2, asr #4                  // c1 eb 22 10
rsb r0, r1, r2, ror #4                  // c1 eb 32 10
rsbs r0, r1, r2, lsl #4                 // d1 eb 02 10
rsbs r0, r1, r2                         // d1 eb 02 00
rsbs r0, r1, r2, lsl #1                 // d1 eb 42 00
rsbs r0, r1, r2, lsl #15                // d1 eb c2 30
rsbs r0, r1, r2, lsl #16                // d1 eb 02 40
rsbs r0, r1, r2, lsl #30                // d1 eb 82 70
rsbs r0, r1, r2, lsl #31                // d1 eb c2 70
rsbs r0, r1, r2, lsr #4                 // d1 eb 12 10
rsbs r0, r1, r2, asr #4                 // d1 eb 22 10
rsbs r0, r1, r2, ror #4                 // d1 eb 32 10
# SBC (immediate) T1
sbc r0, r1, #4                          // 61 f1 04 00
sbc r0, r1, #0                          // 61 f1 00 00
sbc r0, r1, #1                          // 61 f1 01 00
sbc r0, r1, #33423360                   // 61 f1 ff 70
sbc r0, r1, #8388608                    // 61 f5 00 00
sbc r0, r1, #508                        // 61 f5 fe 70
sbc r0, r1, #510                        // 61 f5 ff 70
sbcs r0, r1, #4                         // 71 f1 04 00
sbcs r0, r1, #0                         // 71 f1 00 00
sbcs r0, r1, #1                         // 71 f1 01 00
sbcs r0, r1, #33423360                  // 71 f1 ff 70
sbcs r0, r1, #8388608                   // 71 f5 00 00
sbcs r0, r1, #508                       // 71 f5 fe 70
sbcs r0, r1, #510                       // 71 f5 ff 70
# SBC (register) T1
sbcs r0, r2                             // 90 41
sbcs r0, r7                             // b8 41
sbcs r7, r2                             // 97 41
# SBC (register) T2
sbc.w r0, r1, r2, lsl #4                // 61 eb 02 10
sbc.w r0, r1, r2                        // 61 eb 02 00
sbc.w r0, r1, r2, lsl #1                // 61 eb 42 00
sbc.w r0, r1, r2, lsl #15               // 61 eb c2 30
sbc.w r0, r1, r2, lsl #16               // 61 eb 02 40
sbc.w r0, r1, r2, lsl #30               // 61 eb 82 70
sbc.w r0, r1, r2, lsl #31               // 61 eb c2 70
sbc.w r0, r1, r2, lsr #4                // 61 eb 12 10
sbc.w r0, r1, r2, asr #4                // 61 eb 22 10
sbc.w r0, r1, r2, ror #4                // 61 eb 32 10
sbcs.w r0, r1, r2, lsl #4               // 71 eb 02 10
sbcs.w r0, r1, r2                       // 71 eb 02 00
sbcs.w r0, r1, r2, lsl #1               // 71 eb 42 00
sbcs.w r0, r1, r2, lsl #15              // 71 eb c2 30
sbcs.w r0, r1, r2, lsl #16              // 71 eb 02 40
sbcs.w r0, r1, r2, lsl #30              // 71 eb 82 70
sbcs.w r0, r1, r2, lsl #31              // 71 eb c2 70
sbcs.w r0, r1, r2, lsr #4               // 71 eb 12 10
sbcs.w r0, r1, r2, asr #4               // 71 eb 22 10
sbcs.w r0, r1, r2, ror #4               // 71 eb 32 10
# SBFX T1
sbfx r0, r1, #4, #5                     // 41 f3 04 10
sbfx r0, r1, #0, #5                     // 41 f3 04 00
sbfx r0, r1, #1, #5                     // 41 f3 44 00
sbfx r0, r1, #15, #5                    // 41 f3 c4 30
sbfx r0, r1, #16, #5                    // 41 f3 04 40
sbfx r0, r1, #30, #5                    // 41 f3 84 70
sbfx r0, r1, #31, #5                    // 41 f3 c4 70
sbfx r0, r1, #4, #1                     // 41 f3 00 10
sbfx r0, r1, #4, #32                    // 41 f3 1f 10
# SDIV T1
sdiv r0, r1, r2                         // 91 fb f2 f0
# SEV T1
sev                                     // 40 bf
# SEV T2
sev.w                                   // af f3 04 80
# SMLAL T1
smlal r4, r5, r1, r2                    // c1 fb 02 45
# SMULL T1
smull r4, r5, r1, r2                    // 81 fb 02 45
# SSAT T1
ssat r0, #4, r1, lsl #4                 // 01 f3 03 10
ssat r0, #4, r1, asr #4                 // 21 f3 03 10
ssat r0, #4, r1                         // 01 f3 03 00
ssat r0, #4, r1, lsl #1                 // 01 f3 43 00
ssat r0, #4, r1, lsl #15                // 01 f3 c3 30
ssat r0, #4, r1, lsl #16                // 01 f3 03 40
ssat r0, #4, r1, lsl #30                // 01 f3 83 70
ssat r0, #4, r1, lsl #31                // 01 f3 c3 70
ssat r0, #1, r1, lsl #4                 // 01 f3 00 10
ssat r0, #32, r1, lsl #4                // 01 f3 1f 10
# STM T1
stm r1!, {r1, r3, r4, r6}               // 5a c1
stm r7!, {r1, r3, r4, r6}               // 5a c7
stm r1!, {r0, r1, r2, r3, r4, r5, r6, r7}// ff c1
# STM T2
stm.w r1, {r1, r3, r4, r6}              // 81 e8 5a 00
stm.w r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// 81 e8 ff ff
stm.w r1!, {r1, r3, r4, r6}             // a1 e8 5a 00
stm.w r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// a1 e8 ff ff
# STMDB T1
stmdb r1, {r1, r3, r4, r6}              // 01 e9 5a 00
stmdb r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// 01 e9 ff ff
stmdb r1!, {r1, r3, r4, r6}             // 21 e9 5a 00
stmdb r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// 21 e9 ff ff
# STR (immediate) T1
str r4, [r1, #16]                       // 0c 61
str r4, [r1]                            // 0c 60
str r4, [r1, #4]                        // 4c 60
str r4, [r1, #60]                       // cc 63
str r4, [r1, #64]                       // 0c 64
str r4, [r1, #120]                      // 8c 67
str r4, [r1, #124]                      // cc 67
str r4, [r7, #16]                       // 3c 61
str r7, [r1, #16]                       // 0f 61
# STR (immediate) T2
str r4, [sp, #16]                       // 04 94
str r7, [sp, #16]                       // 04 97
str r4, [sp]                            // 00 94
str r4, [sp, #4]                        // 01 94
str r4, [sp, #508]                      // 7f 94
str r4, [sp, #512]                      // 80 94
str r4, [sp, #1016]                     // fe 94
str r4, [sp, #1020]                     // ff 94
# STR (immediate) T3
str.w r4, [r1, #4]                      // c1 f8 04 40
str.w r4, [r1]                          // c1 f8 00 40
str.w r4, [r1, #1]                      // c1 f8 01 40
str.w r4, [r1, #2047]                   // c1 f8 ff 47
str.w r4, [r1, #2048]                   // c1 f8 00 48
str.w r4, [r1, #4094]                   // c1 f8 fe 4f
str.w r4, [r1, #4095]                   // c1 f8 ff 4f
# STR (immediate) T4
str r4, [r1, #-4]                       // 41 f8 04 4c
str r4, [r1, #-0]                       // 41 f8 00 4c
str r4, [r1, #-1]                       // 41 f8 01 4c
str r4, [r1, #-127]                     // 41 f8 7f 4c
str r4, [r1, #-128]                     // 41 f8 80 4c
str r4, [r1, #-254]                     // 41 f8 fe 4c
str r4, [r1, #-255]                     // 41 f8 ff 4c
str r4, [r1, #4]!                       // 41 f8 04 4f
str r4, [r1, #-4]!                      // 41 f8 04 4d
str r4, [r1, #0]!                       // 41 f8 00 4f
str r4, [r1, #1]!                       // 41 f8 01 4f
str r4, [r1, #127]!                     // 41 f8 7f 4f
str r4, [r1, #128]!                     // 41 f8 80 4f
str r4, [r1, #254]!                     // 41 f8 fe 4f
str r4, [r1, #255]!                     // 41 f8 ff 4f
str r4, [r1], #4                        // 41 f8 04 4b
str r4, [r1], #-4                       // 41 f8 04 49
str r4, [r1], #0                        // 41 f8 00 4b
str r4, [r1], #1                        // 41 f8 01 4b
str r4, [r1], #127                      // 41 f8 7f 4b
str r4, [r1], #128                      // 41 f8 80 4b
str r4, [r1], #254                      // 41 f8 fe 4b
str r4, [r1], #255                      // 41 f8 ff 4b
# STR (register) T1
str r4, [r1, r2]                        // 8c 50
str r4, [r1, r7]                        // cc 51
str r4, [r7, r2]                        // bc 50
str r7, [r1, r2]                        // 8f 50
# STR (register) T2
str.w r4, [r1, r2]                      // 41 f8 02 40
str.w r4, [r1, r2, lsl #3]              // 41 f8 32 40
# STRB (immediate) T1
strb r4, [r1, #4]                       // 0c 71
strb r4, [r1]                           // 0c 70
strb r4, [r1, #1]                       // 4c 70
strb r4, [r1, #15]                      // cc 73
strb r4, [r1, #16]                      // 0c 74
strb r4, [r1, #30]                      // 8c 77
strb r4, [r1, #31]                      // cc 77
strb r4, [r7, #4]                       // 3c 71
strb r7, [r1, #4]                       // 0f 71
# STRB (immediate) T2
strb.w r4, [r1, #4]                     // 81 f8 04 40
strb.w r4, [r1]                         // 81 f8 00 40
strb.w r4, [r1, #1]                     // 81 f8 01 40
strb.w r4, [r1, #2047]                  // 81 f8 ff 47
strb.w r4, [r1, #2048]                  // 81 f8 00 48
strb.w r4, [r1, #4094]                  // 81 f8 fe 4f
strb.w r4, [r1, #4095]                  // 81 f8 ff 4f
# STRB (immediate) T3
strb r4, [r1, #-4]                      // 01 f8 04 4c
strb r4, [r1, #-0]                      // 01 f8 00 4c
strb r4, [r1, #-1]                      // 01 f8 01 4c
strb r4, [r1, #-127]                    // 01 f8 7f 4c
strb r4, [r1, #-128]                    // 01 f8 80 4c
strb r4, [r1, #-254]                    // 01 f8 fe 4c
strb r4, [r1, #-255]                    // 01 f8 ff 4c
strb r4, [r1, #4]!                      // 01 f8 04 4f
strb r4, [r1, #-4]!                     // 01 f8 04 4d
strb r4, [r1, #0]!                      // 01 f8 00 4f
strb r4, [r1, #1]!                      // 01 f8 01 4f
strb r4, [r1, #127]!                    // 01 f8 7f 4f
strb r4, [r1, #128]!                    // 01 f8 80 4f
strb r4, [r1, #254]!                    // 01 f8 fe 4f
strb r4, [r1, #255]!                    // 01 f8 ff 4f
strb r4, [r1], #4                       // 01 f8 04 4b
strb r4, [r1], #-4                      // 01 f8 04 49
strb r4, [r1], #0                       // 01 f8 00 4b
strb r4, [r1], #1                       // 01 f8 01 4b
strb r4, [r1], #127                     // 01 f8 7f 4b
strb r4, [r1], #128                     // 01 f8 80 4b
strb r4, [r1], #254                     // 01 f8 fe 4b
strb r4, [r1], #255                     // 01 f8 ff 4b
# STRB (register) T1
strb r4, [r1, r2]                       // 8c 54
strb r4, [r1, r7]                       // cc 55
strb r4, [r7, r2]                       // bc 54
strb r7, [r1, r2]                       // 8f 54
# STRB (register) T2
strb.w r4, [r1, r2]                     // 01 f8 02 40
strb.w r4, [r1, r2, lsl #3]             // 01 f8 32 40
# STRBT T1
strbt r4, [r1, #4]                      // 01 f8 04 4e
strbt r4, [r1]                          // 01 f8 00 4e
strbt r4, [r1, #1]                      // 01 f8 01 4e
strbt r4, [r1, #127]                    // 01 f8 7f 4e
strbt r4, [r1, #128]                    // 01 f8 80 4e
strbt r4, [r1, #254]                    // 01 f8 fe 4e
strbt r4, [r1, #255]                    // 01 f8 ff 4e
# STRD (immediate) T1
strd r4, r5, [r1, #16]                  // c1 e9 04 45
strd r4, r5, [r1, #-16]                 // 41 e9 04 45
strd r4, r5, [r1]                       // c1 e9 00 45
strd r4, r5, [r1, #4]                   // c1 e9 01 45
strd r4, r5, [r1, #508]                 // c1 e9 7f 45
strd r4, r5, [r1, #512]                 // c1 e9 80 45
strd r4, r5, [r1, #1016]                // c1 e9 fe 45
strd r4, r5, [r1, #1020]                // c1 e9 ff 45
strd r4, r5, [r1, #16]!                 // e1 e9 04 45
strd r4, r5, [r1, #-16]!                // 61 e9 04 45
strd r4, r5, [r1, #0]!                  // e1 e9 00 45
strd r4, r5, [r1, #4]!                  // e1 e9 01 45
strd r4, r5, [r1, #508]!                // e1 e9 7f 45
strd r4, r5, [r1, #512]!                // e1 e9 80 45
strd r4, r5, [r1, #1016]!               // e1 e9 fe 45
strd r4, r5, [r1, #1020]!               // e1 e9 ff 45
strd r4, r5, [r1], #16                  // e1 e8 04 45
strd r4, r5, [r1], #-16                 // 61 e8 04 45
strd r4, r5, [r1], #0                   // e1 e8 00 45
strd r4, r5, [r1], #4                   // e1 e8 01 45
strd r4, r5, [r1], #508                 // e1 e8 7f 45
strd r4, r5, [r1], #512                 // e1 e8 80 45
strd r4, r5, [r1], #1016                // e1 e8 fe 45
strd r4, r5, [r1], #1020                // e1 e8 ff 45
# STREX T1
strex r0, r4, [r1, #16]                 // 41 e8 04 40
strex r0, r4, [r1]                      // 41 e8 00 40
strex r0, r4, [r1, #4]                  // 41 e8 01 40
strex r0, r4, [r1, #508]                // 41 e8 7f 40
strex r0, r4, [r1, #512]                // 41 e8 80 40
strex r0, r4, [r1, #1016]               // 41 e8 fe 40
strex r0, r4, [r1, #1020]               // 41 e8 ff 40
# STREXB T1
strexb r0, r4, [r1]                     // c1 e8 40 4f
# STREXH T1
strexh r0, r4, [r1]                     // c1 e8 50 4f
# STRH (immediate) T1
strh r4, [r1, #8]                       // 0c 81
strh r4, [r1]                           // 0c 80
strh r4, [r1, #2]                       // 4c 80
strh r4, [r1, #30]                      // cc 83
strh r4, [r1, #32]                      // 0c 84
strh r4, [r1, #60]                      // 8c 87
strh r4, [r1, #62]                      // cc 87
strh r4, [r7, #8]                       // 3c 81
strh r7, [r1, #8]                       // 0f 81
# STRH (immediate) T2
strh.w r4, [r1, #4]                     // a1 f8 04 40
strh.w r4, [r1]                         // a1 f8 00 40
strh.w r4, [r1, #1]                     // a1 f8 01 40
strh.w r4, [r1, #2047]                  // a1 f8 ff 47
strh.w r4, [r1, #2048]                  // a1 f8 00 48
strh.w r4, [r1, #4094]                  // a1 f8 fe 4f
strh.w r4, [r1, #4095]                  // a1 f8 ff 4f
# STRH (immediate) T3
strh r4, [r1, #-4]                      // 21 f8 04 4c
strh r4, [r1, #-0]                      // 21 f8 00 4c
strh r4, [r1, #-1]                      // 21 f8 01 4c
strh r4, [r1, #-127]                    // 21 f8 7f 4c
strh r4, [r1, #-128]                    // 21 f8 80 4c
strh r4, [r1, #-254]                    // 21 f8 fe 4c
strh r4, [r1, #-255]                    // 21 f8 ff 4c
strh r4, [r1, #4]!                      // 21 f8 04 4f
strh r4, [r1, #-4]!                     // 21 f8 04 4d
strh r4, [r1, #0]!                      // 21 f8 00 4f
strh r4, [r1, #1]!                      // 21 f8 01 4f
strh r4, [r1, #127]!                    // 21 f8 7f 4f
strh r4, [r1, #128]!                    // 21 f8 80 4f
strh r4, [r1, #254]!                    // 21 f8 fe 4f
strh r4, [r1, #255]!                    // 21 f8 ff 4f
strh r4, [r1], #4                       // 21 f8 04 4b
strh r4, [r1], #-4                      // 21 f8 04 49
strh r4, [r1], #0                       // 21 f8 00 4b
strh r4, [r1], #1                       // 21 f8 01 4b
strh r4, [r1], #127                     // 21 f8 7f 4b
strh r4, [r1], #128                     // 21 f8 80 4b
strh r4, [r1], #254                     // 21 f8 fe 4b
strh r4, [r1], #255                     // 21 f8 ff 4b
# STRH (register) T1
strh r4, [r1, r2]                       // 8c 52
strh r4, [r1, r7]                       // cc 53
strh r4, [r7, r2]                       // bc 52
strh r7, [r1, r2]                       // 8f 52
# STRH (register) T2
strh.w r4, [r1, r2]                     // 21 f8 02 40
strh.w r4, [r1, r2, lsl #3]             // 21 f8 32 40
# STRHT T1
strht r4, [r1, #4]                      // 21 f8 04 4e
strht r4, [r1]                          // 21 f8 00 4e
strht r4, [r1, #1]                      // 21 f8 01 4e
strht r4, [r1, #127]                    // 21 f8 7f 4e
strht r4, [r1, #128]                    // 21 f8 80 4e
strht r4, [r1, #254]                    // 21 f8 fe 4e
strht r4, [r1, #255]                    // 21 f8 ff 4e
# STRT T1
strt r4, [r1, #4]                       // 41 f8 04 4e
strt r4, [r1]                           // 41 f8 00 4e
strt r4, [r1, #1]                       // 41 f8 01 4e
strt r4, [r1, #127]                     // 41 f8 7f 4e
strt r4, [r1, #128]                     // 41 f8 80 4e
strt r4, [r1, #254]                     // 41 f8 fe 4e
strt r4, [r1, #255]                     // 41 f8 ff 4e
# SUB (immediate) T1
subs r0, r1, #4                         // 08 1f
subs r0, r1, #0                         // 08 1e
subs r0, r1, #1                         // 48 1e
subs r0, r1, #3                         // c8 1e
subs r0, r1, #6                         // 88 1f
subs r0, r1, #7                         // c8 1f
subs r0, r7, #4                         // 38 1f
subs r7, r1, #4                         // 0f 1f
# SUB (immediate) T2
subs r0, #4                             // 04 38
subs r7, #4                             // 04 3f
subs r0, #0                             // 00 38
subs r0, #1                             // 01 38
subs r0, #127                           // 7f 38
subs r0, #128                           // 80 38
subs r0, #254                           // fe 38
subs r0, #255                           // ff 38
# SUB (immediate) T3
sub.w r0, r1, #4                        // a1 f1 04 00
sub.w r0, r1, #0                        // a1 f1 00 00
sub.w r0, r1, #1                        // a1 f1 01 00
sub.w r0, r1, #33423360                 // a1 f1 ff 70
sub.w r0, r1, #8388608                  // a1 f5 00 00
sub.w r0, r1, #508                      // a1 f5 fe 70
sub.w r0, r1, #510                      // a1 f5 ff 70
subs.w r0, r1, #4                       // b1 f1 04 00
subs.w r0, r1, #0                       // b1 f1 00 00
subs.w r0, r1, #1                       // b1 f1 01 00
subs.w r0, r1, #33423360                // b1 f1 ff 70
subs.w r0, r1, #8388608                 // b1 f5 00 00
subs.w r0, r1, #508                     // b1 f5 fe 70
subs.w r0, r1, #510                     // b1 f5 ff 70
# SUB (immediate) T4
subw r0, r1, #4                         // a1 f2 04 00
subw r0, r1, #0                         // a1 f2 00 00
subw r0, r1, #1                         // a1 f2 01 00
subw r0, r1, #2047                      // a1 f2 ff 70
subw r0, r1, #2048                      // a1 f6 00 00
subw r0, r1, #4094                      // a1 f6 fe 70
subw r0, r1, #4095                      // a1 f6 ff 70
# SUB (register) T1
subs r0, r1, r2                         // 88 1a
subs r0, r1, r7                         // c8 1b
subs r0, r7, r2                         // b8 1a
subs r7, r1, r2                         // 8f 1a
# SUB (register) T2
sub.w r0, r1, r2, lsl #4                // a1 eb 02 10
sub.w r0, r1, r2                        // a1 eb 02 00
sub.w r0, r1, r2, lsl #1                // a1 eb 42 00
sub.w r0, r1, r2, lsl #15               // a1 eb c2 30
sub.w r0, r1, r2, lsl #16               // a1 eb 02 40
sub.w r0, r1, r2, lsl #30               // a1 eb 82 70
sub.w r0, r1, r2, lsl #31               // a1 eb c2 70
sub.w r0, r1, r2, lsr #4                // a1 eb 12 10
sub.w r0, r1, r2, asr #4                // a1 eb 22 10
sub.w r0, r1, r2, ror #4                // a1 eb 32 10
subs.w r0, r1, r2, lsl #4               // b1 eb 02 10
subs.w r0, r1, r2                       // b1 eb 02 00
subs.w r0, r1, r2, lsl #1               // b1 eb 42 00
subs.w r0, r1, r2, lsl #15              // b1 eb c2 30
subs.w r0, r1, r2, lsl #16              // b1 eb 02 40
subs.w r0, r1, r2, lsl #30              // b1 eb 82 70
subs.w r0, r1, r2, lsl #31              // b1 eb c2 70
subs.w r0, r1, r2, lsr #4               // b1 eb 12 10
subs.w r0, r1, r2, asr #4               // b1 eb 22 10
subs.w r0, r1, r2, ror #4               // b1 eb 32 10
# SUB (SP minus immediate) T1
sub sp, #16                             // 84 b0
sub sp, #0                              // 80 b0
sub sp, #4                              // 81 b0
sub sp, #252                            // bf b0
sub sp, #256                            // c0 b0
sub sp, #504                            // fe b0
sub sp, #508                            // ff b0
# SUB (SP minus immediate) T2
sub.w r0, sp, #4                        // ad f1 04 00
sub.w r0, sp, #0                        // ad f1 00 00
sub.w r0, sp, #1                        // ad f1 01 00
sub.w r0, sp, #33423360                 // ad f1 ff 70
sub.w r0, sp, #8388608                  // ad f5 00 00
sub.w r0, sp, #508                      // ad f5 fe 70
sub.w r0, sp, #510                      // ad f5 ff 70
subs.w r0, sp, #4                       // bd f1 04 00
subs.w r0, sp, #0                       // bd f1 00 00
subs.w r0, sp, #1                       // bd f1 01 00
subs.w r0, sp, #33423360                // bd f1 ff 70
subs.w r0, sp, #8388608                 // bd f5 00 00
subs.w r0, sp, #508                     // bd f5 fe 70
subs.w r0, sp, #510                     // bd f5 ff 70
# SUB (SP minus immediate) T3
subw r0, sp, #4                         // ad f2 04 00
subw r0, sp, #0                         // ad f2 00 00
subw r0, sp, #1                         // ad f2 01 00
subw r0, sp, #2047                      // ad f2 ff 70
subw r0, sp, #2048                      // ad f6 00 00
subw r0, sp, #4094                      // ad f6 fe 70
subw r0, sp, #4095                      // ad f6 ff 70
# SUB (SP minus register) T1
sub.w r0, sp, r2, lsl #4                // ad eb 02 10
sub.w r0, sp, r2                        // ad eb 02 00
sub.w r0, sp, r2, lsl #1                // ad eb 42 00
sub.w r0, sp, r2, lsl #15               // ad eb c2 30
sub.w r0, sp, r2, lsl #16               // ad eb 02 40
sub.w r0, sp, r2, lsl #30               // ad eb 82 70
sub.w r0, sp, r2, lsl #31               // ad eb c2 70
sub.w r0, sp, r2, lsr #4                // ad eb 12 10
sub.w r0, sp, r2, asr #4                // ad eb 22 10
sub.w r0, sp, r2, ror #4                // ad eb 32 10
subs.w r0, sp, r2, lsl #4               // bd eb 02 10
subs.w r0, sp, r2                       // bd eb 02 00
subs.w r0, sp, r2, lsl #1               // bd eb 42 00
subs.w r0, sp, r2, lsl #15              // bd eb c2 30
subs.w r0, sp, r2, lsl #16              // bd eb 02 40
subs.w r0, sp, r2, lsl #30              // bd eb 82 70
subs.w r0, sp, r2, lsl #31              // bd eb c2 70
subs.w r0, sp, r2, lsr #4               // bd eb 12 10
subs.w r0, sp, r2, asr #4               // bd eb 22 10
subs.w r0, sp, r2, ror #4               // bd eb 32 10
# SVC T1
svc #4                                  // 04 df
svc #0                                  // 00 df
svc #1                                  // 01 df
svc #127                                // 7f df
svc #128                                // 80 df
svc #254                                // fe df
svc #255                                // ff df
# SXTB T1
sxtb r0, r2                             // 50 b2
sxtb r0, r7                             // 78 b2
sxtb r7, r2                             // 57 b2
# SXTB T2
sxtb.w r0, r2                           // 4f fa 82 f0
sxtb.w r0, r2, ror #24                  // 4f fa b2 f0
# SXTH T1
sxth r0, r2                             // 10 b2
sxth r0, r7                             // 38 b2
sxth r7, r2                             // 17 b2
# SXTH T2
sxth.w r0, r2                           // 0f fa 82 f0
sxth.w r0, r2, ror #24                  // 0f fa b2 f0
# TBB, TBH T1
tbb [r1, r2]                            // d1 e8 02 f0
tbh [r1, r2, lsl #1]                    // d1 e8 12 f0
tbb [pc, r2]                            // df e8 02 f0
tbh [pc, r2, lsl #1]                    // df e8 12 f0
# TEQ (immediate) T1
teq r1, #4                              // 91 f0 04 0f
teq r1, #0                              // 91 f0 00 0f
teq r1, #1                              // 91 f0 01 0f
teq r1, #33423360                       // 91 f0 ff 7f
teq r1, #8388608                        // 91 f4 00 0f
teq r1, #508                            // 91 f4 fe 7f
teq r1, #510                            // 91 f4 ff 7f
# TEQ (register) T1
teq r1, r2, lsl #4                      // 91 ea 02 1f
teq r1, r2                              // 91 ea 02 0f
teq r1, r2, lsl #1                      // 91 ea 42 0f
teq r1, r2, lsl #15                     // 91 ea c2 3f
teq r1, r2, lsl #16                     // 91 ea 02 4f
teq r1, r2, lsl #30                     // 91 ea 82 7f
teq r1, r2, lsl #31                     // 91 ea c2 7f
teq r1, r2, lsr #4                      // 91 ea 12 1f
teq r1, r2, asr #4                      // 91 ea 22 1f
teq r1, r2, ror #4                      // 91 ea 32 1f
# TST (immediate) T1
tst r1, #4                              // 11 f0 04 0f
tst r1, #0                              // 11 f0 00 0f
tst r1, #1                              // 11 f0 01 0f
tst r1, #33423360                       // 11 f0 ff 7f
tst r1, #8388608                        // 11 f4 00 0f
tst r1, #508                            // 11 f4 fe 7f
tst r1, #510                            // 11 f4 ff 7f
# TST (register) T1
tst r1, r2                              // 11 42
tst r1, r7                              // 39 42
tst r7, r2                              // 17 42
# TST (register) T2
tst.w r1, r2, lsl #4                    // 11 ea 02 1f
tst.w r1, r2                            // 11 ea 02 0f
tst.w r1, r2, lsl #1                    // 11 ea 42 0f
tst.w r1, r2, lsl #15                   // 11 ea c2 3f
tst.w r1, r2, lsl #16                   // 11 ea 02 4f
tst.w r1, r2, lsl #30                   // 11 ea 82 7f
tst.w r1, r2, lsl #31                   // 11 ea c2 7f
tst.w r1, r2, lsr #4                    // 11 ea 12 1f
tst.w r1, r2, asr #4                    // 11 ea 22 1f
tst.w r1, r2, ror #4                    // 11 ea 32 1f
# UBFX T1
ubfx r0, r1, #4, #5                     // c1 f3 04 10
ubfx r0, r1, #0, #5                     // c1 f3 04 00
ubfx r0, r1, #1, #5                     // c1 f3 44 00
ubfx r0, r1, #15, #5                    // c1 f3 c4 30
ubfx r0, r1, #16, #5                    // c1 f3 04 40
ubfx r0, r1, #30, #5                    // c1 f3 84 70
ubfx r0, r1, #31, #5                    // c1 f3 c4 70
ubfx r0, r1, #4, #1                     // c1 f3 00 10
ubfx r0, r1, #4, #32                    // c1 f3 1f 10
# UDF T1
udf #4                                  // 04 de
udf #0                                  // 00 de
udf #1                                  // 01 de
udf #127                                // 7f de
udf #128                                // 80 de
udf #254                                // fe de
udf #255                                // ff de
# UDF T2
udf.w #4100                             // f1 f7 04 a0
udf.w #4                                // f0 f7 04 a0
udf.w #61444                            // ff f7 04 a0
udf.w #4096                             // f1 f7 00 a0
udf.w #4097                             // f1 f7 01 a0
udf.w #6143                             // f1 f7 ff a7
udf.w #6144                             // f1 f7 00 a8
udf.w #8190                             // f1 f7 fe af
udf.w #8191                             // f1 f7 ff af
# UDIV T1
udiv r0, r1, r2                         // b1 fb f2 f0
# UMLAL T1
umlal r4, r5, r1, r2                    // e1 fb 02 45
# UMULL T1
umull r4, r5, r1, r2                    // a1 fb 02 45
# USAT T1
usat r0, #3, r1, lsl #4                 // 81 f3 03 10
usat r0, #3, r1, asr #4                 // a1 f3 03 10
usat r0, #3, r1                         // 81 f3 03 00
usat r0, #3, r1, lsl #1                 // 81 f3 43 00
usat r0, #3, r1, lsl #15                // 81 f3 c3 30
usat r0, #3, r1, lsl #16                // 81 f3 03 40
usat r0, #3, r1, lsl #30                // 81 f3 83 70
usat r0, #3, r1, lsl #31                // 81 f3 c3 70
usat r0, #0, r1, lsl #4                 // 81 f3 00 10
usat r0, #31, r1, lsl #4                // 81 f3 1f 10
# UXTB T1
uxtb r0, r2                             // d0 b2
uxtb r0, r7                             // f8 b2
uxtb r7, r2                             // d7 b2
# UXTB T2
uxtb.w r0, r2                           // 5f fa 82 f0
uxtb.w r0, r2, ror #24                  // 5f fa b2 f0
# UXTH T1
uxth r0, r2                             // 90 b2
uxth r0, r7                             // b8 b2
uxth r7, r2                             // 97 b2
# UXTH T2
uxth.w r0, r2                           // 1f fa 82 f0
uxth.w r0, r2, ror #24                  // 1f fa b2 f0
# WFE T1
wfe                                     // 20 bf
# WFE T2
wfe.w                                   // af f3 02 80
# WFI T1
wfi                                     // 30 bf
# WFI T2
wfi.w                                   // af f3 03 80
# YIELD T1
yield                                   // 10 bf
# YIELD T2
yield.w                                 // af f3 01 80
# VABS T1
vabs.f32 s0, s4                         // b0 ee c2 0a
vabs.f32 s1, s4                         // f0 ee c2 0a
vabs.f32 s30, s4                        // b0 ee c2 fa
vabs.f32 s0, s30                        // b0 ee cf 0a
vabs.f64 d0, d2                         // b0 ee c2 0b
vabs.f64 d15, d2                        // b0 ee c2 fb
vabs.f64 d0, d15                        // b0 ee cf 0b
# VADD T1
vadd.f32 s0, s2, s4                     // 31 ee 02 0a
vadd.f32 s1, s2, s4                     // 71 ee 02 0a
vadd.f32 s0, s30, s4                    // 3f ee 02 0a
vadd.f32 s30, s2, s4                    // 31 ee 02 fa
vadd.f32 s0, s2, s30                    // 31 ee 0f 0a
vadd.f64 d0, d1, d2                     // 31 ee 02 0b
vadd.f64 d0, d15, d2                    // 3f ee 02 0b
vadd.f64 d15, d1, d2                    // 31 ee 02 fb
vadd.f64 d0, d1, d15                    // 31 ee 0f 0b
# VCMP, VCMPE T1
vcmp.f32 s0, s4                         // b4 ee 42 0a
vcmp.f32 s1, s4                         // f4 ee 42 0a
vcmp.f32 s30, s4                        // b4 ee 42 fa
vcmp.f32 s0, s30                        // b4 ee 4f 0a
vcmp.f64 d0, d2                         // b4 ee 42 0b
vcmp.f64 d15, d2                        // b4 ee 42 fb
vcmp.f64 d0, d15                        // b4 ee 4f 0b
vcmpe.f32 s0, s4                        // b4 ee c2 0a
vcmpe.f32 s1, s4                        // f4 ee c2 0a
vcmpe.f32 s30, s4                       // b4 ee c2 fa
vcmpe.f32 s0, s30                       // b4 ee cf 0a
vcmpe.f64 d0, d2                        // b4 ee c2 0b
vcmpe.f64 d15, d2                       // b4 ee c2 fb
vcmpe.f64 d0, d15                       // b4 ee cf 0b
# VCMP, VCMPE T2
vcmp.f32 s0, #0.0                       // b5 ee 40 0a
vcmp.f32 s1, #0.0                       // f5 ee 40 0a
vcmp.f32 s30, #0.0                      // b5 ee 40 fa
vcmp.f64 d0, #0.0                       // b5 ee 40 0b
vcmp.f64 d15, #0.0                      // b5 ee 40 fb
vcmpe.f32 s0, #0.0                      // b5 ee c0 0a
vcmpe.f32 s1, #0.0                      // f5 ee c0 0a
vcmpe.f32 s30, #0.0                     // b5 ee c0 fa
vcmpe.f64 d0, #0.0                      // b5 ee c0 0b
vcmpe.f64 d15, #0.0                     // b5 ee c0 fb
# VCVT, VCVTR (between floating-point and integer) T1
vcvt.f32.u32 s0, s4                     // b8 ee 42 0a
vcvt.f32.u32 s1, s4                     // f8 ee 42 0a
vcvt.f32.u32 s30, s4                    // b8 ee 42 fa
vcvt.f32.u32 s0, s30                    // b8 ee 4f 0a
vcvt.f64.u32 d0, s4                     // b8 ee 42 0b
vcvt.f64.u32 d15, s4                    // b8 ee 42 fb
vcvt.f64.u32 d0, s30                    // b8 ee 4f 0b
vcvt.f32.s32 s0, s4                     // b8 ee c2 0a
vcvt.f32.s32 s1, s4                     // f8 ee c2 0a
vcvt.f32.s32 s30, s4                    // b8 ee c2 fa
vcvt.f32.s32 s0, s30                    // b8 ee cf 0a
vcvt.f64.s32 d0, s4                     // b8 ee c2 0b
vcvt.f64.s32 d15, s4                    // b8 ee c2 fb
vcvt.f64.s32 d0, s30                    // b8 ee cf 0b
vcvtr.u32.f32 s0, s4                    // bc ee 42 0a
vcvtr.u32.f32 s1, s4                    // fc ee 42 0a
vcvtr.u32.f32 s30, s4                   // bc ee 42 fa
vcvtr.u32.f32 s0, s30                   // bc ee 4f 0a
vcvtr.u32.f64 s0, d2                    // bc ee 42 0b
vcvtr.u32.f64 s1, d2                    // fc ee 42 0b
vcvtr.u32.f64 s30, d2                   // bc ee 42 fb
vcvtr.u32.f64 s0, d15                   // bc ee 4f 0b
vcvtr.s32.f32 s0, s4                    // bd ee 42 0a
vcvtr.s32.f32 s1, s4                    // fd ee 42 0a
vcvtr.s32.f32 s30, s4                   // bd ee 42 fa
vcvtr.s32.f32 s0, s30                   // bd ee 4f 0a
vcvtr.s32.f64 s0, d2                    // bd ee 42 0b
vcvtr.s32.f64 s1, d2                    // fd ee 42 0b
vcvtr.s32.f64 s30, d2                   // bd ee 42 fb
vcvtr.s32.f64 s0, d15                   // bd ee 4f 0b
vcvt.u32.f32 s0, s4                     // bc ee c2 0a
vcvt.u32.f32 s1, s4                     // fc ee c2 0a
vcvt.u32.f32 s30, s4                    // bc ee c2 fa
vcvt.u32.f32 s0, s30                    // bc ee cf 0a
vcvt.u32.f64 s0, d2                     // bc ee c2 0b
vcvt.u32.f64 s1, d2                     // fc ee c2 0b
vcvt.u32.f64 s30, d2                    // bc ee c2 fb
vcvt.u32.f64 s0, d15                    // bc ee cf 0b
vcvt.s32.f32 s0, s4                     // bd ee c2 0a
vcvt.s32.f32 s1, s4                     // fd ee c2 0a
vcvt.s32.f32 s30, s4                    // bd ee c2 fa
vcvt.s32.f32 s0, s30                    // bd ee cf 0a
vcvt.s32.f64 s0, d2                     // bd ee c2 0b
vcvt.s32.f64 s1, d2                     // fd ee c2 0b
vcvt.s32.f64 s30, d2                    // bd ee c2 fb
vcvt.s32.f64 s0, d15                    // bd ee cf 0b
# VCVT (between double-precision and single-precision) T1
vcvt.f64.f32 d0, s4                     // b7 ee c2 0a
vcvt.f64.f32 d15, s4                    // b7 ee c2 fa
vcvt.f64.f32 d0, s30                    // b7 ee cf 0a
vcvt.f32.f64 s0, d2                     // b7 ee c2 0b
vcvt.f32.f64 s1, d2                     // f7 ee c2 0b
vcvt.f32.f64 s30, d2                    // b7 ee c2 fb
vcvt.f32.f64 s0, d15                    // b7 ee cf 0b
# VDIV T1
vdiv.f32 s0, s2, s4                     // 81 ee 02 0a
vdiv.f32 s1, s2, s4                     // c1 ee 02 0a
vdiv.f32 s0, s30, s4                    // 8f ee 02 0a
vdiv.f32 s30, s2, s4                    // 81 ee 02 fa
vdiv.f32 s0, s2, s30                    // 81 ee 0f 0a
vdiv.f64 d0, d1, d2                     // 81 ee 02 0b
vdiv.f64 d0, d15, d2                    // 8f ee 02 0b
vdiv.f64 d15, d1, d2                    // 81 ee 02 fb
vdiv.f64 d0, d1, d15                    // 81 ee 0f 0b
# VFMA, VFMS T1
vfma.f32 s0, s2, s4                     // a1 ee 02 0a
vfma.f32 s1, s2, s4                     // e1 ee 02 0a
vfma.f32 s0, s30, s4                    // af ee 02 0a
vfma.f32 s30, s2, s4                    // a1 ee 02 fa
vfma.f32 s0, s2, s30                    // a1 ee 0f 0a
vfma.f64 d0, d1, d2                     // a1 ee 02 0b
vfma.f64 d0, d15, d2                    // af ee 02 0b
vfma.f64 d15, d1, d2                    // a1 ee 02 fb
vfma.f64 d0, d1, d15                    // a1 ee 0f 0b
vfms.f32 s0, s2, s4                     // a1 ee 42 0a
vfms.f32 s1, s2, s4                     // e1 ee 42 0a
vfms.f32 s0, s30, s4                    // af ee 42 0a
vfms.f32 s30, s2, s4                    // a1 ee 42 fa
vfms.f32 s0, s2, s30                    // a1 ee 4f 0a
vfms.f64 d0, d1, d2                     // a1 ee 42 0b
vfms.f64 d0, d15, d2                    // af ee 42 0b
vfms.f64 d15, d1, d2                    // a1 ee 42 fb
vfms.f64 d0, d1, d15                    // a1 ee 4f 0b
# VFNMA, VFNMS T1
vfnma.f32 s0, s2, s4                    // 91 ee 42 0a
vfnma.f32 s1, s2, s4                    // d1 ee 42 0a
vfnma.f32 s0, s30, s4                   // 9f ee 42 0a
vfnma.f32 s30, s2, s4                   // 91 ee 42 fa
vfnma.f32 s0, s2, s30                   // 91 ee 4f 0a
vfnma.f64 d0, d1, d2                    // 91 ee 42 0b
vfnma.f64 d0, d15, d2                   // 9f ee 42 0b
vfnma.f64 d15, d1, d2                   // 91 ee 42 fb
vfnma.f64 d0, d1, d15                   // 91 ee 4f 0b
vfnms.f32 s0, s2, s4                    // 91 ee 02 0a
vfnms.f32 s1, s2, s4                    // d1 ee 02 0a
vfnms.f32 s0, s30, s4                   // 9f ee 02 0a
vfnms.f32 s30, s2, s4                   // 91 ee 02 fa
vfnms.f32 s0, s2, s30                   // 91 ee 0f 0a
vfnms.f64 d0, d1, d2                    // 91 ee 02 0b
vfnms.f64 d0, d15, d2                   // 9f ee 02 0b
vfnms.f64 d15, d1, d2                   // 91 ee 02 fb
vfnms.f64 d0, d1, d15                   // 91 ee 0f 0b
# VLDM T2
vldmia r1, {s0-s3}                      // 91 ec 04 0a
vldmia r1, {s1-s4}                      // d1 ec 04 0a
vldmia r1, {s0}                         // 91 ec 01 0a
vldmia r1!, {s0-s3}                     // b1 ec 04 0a
vldmia r1!, {s1-s4}                     // f1 ec 04 0a
vldmia r1!, {s0}                        // b1 ec 01 0a
vldmdb r1!, {s0-s3}                     // 31 ed 04 0a
vldmdb r1!, {s1-s4}                     // 71 ed 04 0a
vldmdb r1!, {s0}                        // 31 ed 01 0a
# VLDM T1
vldmia r1, {d0-d1}                      // 91 ec 04 0b
vldmia r1!, {d0-d1}                     // b1 ec 04 0b
vldmdb r1!, {d0-d1}                     // 31 ed 04 0b
# VLDR T2
vldr s0, [r1, #16]                      // 91 ed 04 0a
vldr s0, [r1, #-16]                     // 11 ed 04 0a
vldr s1, [r1, #16]                      // d1 ed 04 0a
vldr s30, [r1, #16]                     // 91 ed 04 fa
vldr s0, [r1]                           // 91 ed 00 0a
vldr s0, [r1, #4]                       // 91 ed 01 0a
vldr s0, [r1, #508]                     // 91 ed 7f 0a
vldr s0, [r1, #512]                     // 91 ed 80 0a
vldr s0, [r1, #1016]                    // 91 ed fe 0a
vldr s0, [r1, #1020]                    // 91 ed ff 0a
# VLDR T1
vldr d0, [r1, #16]                      // 91 ed 04 0b
vldr d0, [r1, #-16]                     // 11 ed 04 0b
vldr d15, [r1, #16]                     // 91 ed 04 fb
vldr d0, [r1]                           // 91 ed 00 0b
vldr d0, [r1, #4]                       // 91 ed 01 0b
vldr d0, [r1, #508]                     // 91 ed 7f 0b
vldr d0, [r1, #512]                     // 91 ed 80 0b
vldr d0, [r1, #1016]                    // 91 ed fe 0b
vldr d0, [r1, #1020]                    // 91 ed ff 0b
# VMLA, VMLS T1
vmla.f32 s0, s2, s4                     // 01 ee 02 0a
vmla.f32 s1, s2, s4                     // 41 ee 02 0a
vmla.f32 s0, s30, s4                    // 0f ee 02 0a
vmla.f32 s30, s2, s4                    // 01 ee 02 fa
vmla.f32 s0, s2, s30                    // 01 ee 0f 0a
vmla.f64 d0, d1, d2                     // 01 ee 02 0b
vmla.f64 d0, d15, d2                    // 0f ee 02 0b
vmla.f64 d15, d1, d2                    // 01 ee 02 fb
vmla.f64 d0, d1, d15                    // 01 ee 0f 0b
vmls.f32 s0, s2, s4                     // 01 ee 42 0a
vmls.f32 s1, s2, s4                     // 41 ee 42 0a
vmls.f32 s0, s30, s4                    // 0f ee 42 0a
vmls.f32 s30, s2, s4                    // 01 ee 42 fa
vmls.f32 s0, s2, s30                    // 01 ee 4f 0a
vmls.f64 d0, d1, d2                     // 01 ee 42 0b
vmls.f64 d0, d15, d2                    // 0f ee 42 0b
vmls.f64 d15, d1, d2                    // 01 ee 42 fb
vmls.f64 d0, d1, d15                    // 01 ee 4f 0b
# VMOV (immediate) T1
vmov.f32 s0, #2.5                       // b0 ee 04 0a
vmov.f32 s1, #2.5                       // f0 ee 04 0a
vmov.f32 s0, #2                         // b0 ee 00 0a
vmov.f32 s0, #2.125                     // b0 ee 01 0a
vmov.f32 s0, #1.9375                    // b7 ee 0f 0a
vmov.f32 s0, #-2                        // b8 ee 00 0a
vmov.f32 s0, #-1.875                    // bf ee 0e 0a
vmov.f32 s0, #-1.9375                   // bf ee 0f 0a
vmov.f32 s30, #2.5                      // b0 ee 04 fa
vmov.f64 d0, #2.5                       // b0 ee 04 0b
vmov.f64 d0, #2                         // b0 ee 00 0b
vmov.f64 d0, #2.125                     // b0 ee 01 0b
vmov.f64 d0, #1.9375                    // b7 ee 0f 0b
vmov.f64 d0, #-2                        // b8 ee 00 0b
vmov.f64 d0, #-1.875                    // bf ee 0e 0b
vmov.f64 d0, #-1.9375                   // bf ee 0f 0b
vmov.f64 d15, #2.5                      // b0 ee 04 fb
# VMOV (register) T1
vmov.f32 s0, s4                         // b0 ee 42 0a
vmov.f32 s1, s4                         // f0 ee 42 0a
vmov.f32 s30, s4                        // b0 ee 42 fa
vmov.f32 s0, s30                        // b0 ee 4f 0a
vmov.f64 d0, d2                         // b0 ee 42 0b
vmov.f64 d15, d2                        // b0 ee 42 fb
vmov.f64 d0, d15                        // b0 ee 4f 0b
# VMOV (between Arm core register and single-precision register) T1
vmov s2, r4                             // 01 ee 10 4a
vmov s30, r4                            // 0f ee 10 4a
vmov r4, s2                             // 11 ee 10 4a
vmov r4, s30                            // 1f ee 10 4a
# VMOV (between two Arm core registers and a doubleword register) T1
vmov d2, r4, r5                         // 45 ec 12 4b
vmov d15, r4, r5                        // 45 ec 1f 4b
vmov r4, r5, d2                         // 55 ec 12 4b
vmov r4, r5, d15                        // 55 ec 1f 4b
# VMRS T1
vmrs r4, fpscr                          // f1 ee 10 4a
vmrs apsr_nzcv, fpscr                   // f1 ee 10 fa
# VMSR T1
vmsr fpscr, r4                          // e1 ee 10 4a
# VMUL T1
vmul.f32 s0, s2, s4                     // 21 ee 02 0a
vmul.f32 s1, s2, s4                     // 61 ee 02 0a
vmul.f32 s0, s30, s4                    // 2f ee 02 0a
vmul.f32 s30, s2, s4                    // 21 ee 02 fa
vmul.f32 s0, s2, s30                    // 21 ee 0f 0a
vmul.f64 d0, d1, d2                     // 21 ee 02 0b
vmul.f64 d0, d15, d2                    // 2f ee 02 0b
vmul.f64 d15, d1, d2                    // 21 ee 02 fb
vmul.f64 d0, d1, d15                    // 21 ee 0f 0b
# VNEG T1
vneg.f32 s0, s4                         // b1 ee 42 0a
vneg.f32 s1, s4                         // f1 ee 42 0a
vneg.f32 s30, s4                        // b1 ee 42 fa
vneg.f32 s0, s30                        // b1 ee 4f 0a
vneg.f64 d0, d2                         // b1 ee 42 0b
vneg.f64 d15, d2                        // b1 ee 42 fb
vneg.f64 d0, d15                        // b1 ee 4f 0b
# VNMLA, VNMLS, VNMUL T1
vnmla.f32 s0, s2, s4                    // 11 ee 42 0a
vnmla.f32 s1, s2, s4                    // 51 ee 42 0a
vnmla.f32 s0, s30, s4                   // 1f ee 42 0a
vnmla.f32 s30, s2, s4                   // 11 ee 42 fa
vnmla.f32 s0, s2, s30                   // 11 ee 4f 0a
vnmla.f64 d0, d1, d2                    // 11 ee 42 0b
vnmla.f64 d0, d15, d2                   // 1f ee 42 0b
vnmla.f64 d15, d1, d2                   // 11 ee 42 fb
vnmla.f64 d0, d1, d15                   // 11 ee 4f 0b
vnmls.f32 s0, s2, s4                    // 11 ee 02 0a
vnmls.f32 s1, s2, s4                    // 51 ee 02 0a
vnmls.f32 s0, s30, s4                   // 1f ee 02 0a
vnmls.f32 s30, s2, s4                   // 11 ee 02 fa
vnmls.f32 s0, s2, s30                   // 11 ee 0f 0a
vnmls.f64 d0, d1, d2                    // 11 ee 02 0b
vnmls.f64 d0, d15, d2                   // 1f ee 02 0b
vnmls.f64 d15, d1, d2                   // 11 ee 02 fb
vnmls.f64 d0, d1, d15                   // 11 ee 0f 0b
# VNMLA, VNMLS, VNMUL T2
vnmul.f32 s0, s2, s4                    // 21 ee 42 0a
vnmul.f32 s1, s2, s4                    // 61 ee 42 0a
vnmul.f32 s0, s30, s4                   // 2f ee 42 0a
vnmul.f32 s30, s2, s4                   // 21 ee 42 fa
vnmul.f32 s0, s2, s30                   // 21 ee 4f 0a
vnmul.f64 d0, d1, d2                    // 21 ee 42 0b
vnmul.f64 d0, d15, d2                   // 2f ee 42 0b
vnmul.f64 d15, d1, d2                   // 21 ee 42 fb
vnmul.f64 d0, d1, d15                   // 21 ee 4f 0b
# VPOP T2
vpop {s0-s3}                            // bd ec 04 0a
vpop {s1-s4}                            // fd ec 04 0a
vpop {s0}                               // bd ec 01 0a
# VPOP T1
vpop {d0-d1}                            // bd ec 04 0b
# VPUSH T2
vpush {s0-s3}                           // 2d ed 04 0a
vpush {s1-s4}                           // 6d ed 04 0a
vpush {s0}                              // 2d ed 01 0a
# VPUSH T1
vpush {d0-d1}                           // 2d ed 04 0b
# VSQRT T1
vsqrt.f32 s0, s4                        // b1 ee c2 0a
vsqrt.f32 s1, s4                        // f1 ee c2 0a
vsqrt.f32 s30, s4                       // b1 ee c2 fa
vsqrt.f32 s0, s30                       // b1 ee cf 0a
vsqrt.f64 d0, d2                        // b1 ee c2 0b
vsqrt.f64 d15, d2                       // b1 ee c2 fb
vsqrt.f64 d0, d15                       // b1 ee cf 0b
# VSTM T2
vstmia r1, {s0-s3}                      // 81 ec 04 0a
vstmia r1, {s1-s4}                      // c1 ec 04 0a
vstmia r1, {s0}                         // 81 ec 01 0a
vstmia r1!, {s0-s3}                     // a1 ec 04 0a
vstmia r1!, {s1-s4}                     // e1 ec 04 0a
vstmia r1!, {s0}                        // a1 ec 01 0a
vstmdb r1!, {s0-s3}                     // 21 ed 04 0a
vstmdb r1!, {s1-s4}                     // 61 ed 04 0a
vstmdb r1!, {s0}                        // 21 ed 01 0a
# VSTM T1
vstmia r1, {d0-d1}                      // 81 ec 04 0b
vstmia r1!, {d0-d1}                     // a1 ec 04 0b
vstmdb r1!, {d0-d1}                     // 21 ed 04 0b
# VSTR T2
vstr s0, [r1, #16]                      // 81 ed 04 0a
vstr s0, [r1, #-16]                     // 01 ed 04 0a
vstr s1, [r1, #16]                      // c1 ed 04 0a
vstr s30, [r1, #16]                     // 81 ed 04 fa
vstr s0, [r1]                           // 81 ed 00 0a
vstr s0, [r1, #4]                       // 81 ed 01 0a
vstr s0, [r1, #508]                     // 81 ed 7f 0a
vstr s0, [r1, #512]                     // 81 ed 80 0a
vstr s0, [r1, #1016]                    // 81 ed fe 0a
vstr s0, [r1, #1020]                    // 81 ed ff 0a
# VSTR T1
vstr d0, [r1, #16]                      // 81 ed 04 0b
vstr d0, [r1, #-16]                     // 01 ed 04 0b
vstr d15, [r1, #16]                     // 81 ed 04 fb
vstr d0, [r1]                           // 81 ed 00 0b
vstr d0, [r1, #4]                       // 81 ed 01 0b
vstr d0, [r1, #508]                     // 81 ed 7f 0b
vstr d0, [r1, #512]                     // 81 ed 80 0b
vstr d0, [r1, #1016]                    // 81 ed fe 0b
vstr d0, [r1, #1020]                    // 81 ed ff 0b
# VSUB T1
vsub.f32 s0, s2, s4                     // 31 ee 42 0a
vsub.f32 s1, s2, s4                     // 71 ee 42 0a
vsub.f32 s0, s30, s4                    // 3f ee 42 0a
vsub.f32 s30, s2, s4                    // 31 ee 42 fa
vsub.f32 s0, s2, s30                    // 31 ee 4f 0a
vsub.f64 d0, d1, d2                     // 31 ee 42 0b
vsub.f64 d0, d15, d2                    // 3f ee 42 0b
vsub.f64 d15, d1, d2                    // 31 ee 42 fb
vsub.f64 d0, d1, d15                    // 31 ee 4f 0b
