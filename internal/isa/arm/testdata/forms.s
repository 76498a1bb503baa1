# ADC (immediate) A1
adc r0, r1, #4                          // 04 00 a1 e2
adceq r0, r1, #4                        // 04 00 a1 02
adc r0, pc, #4                          // 04 00 af e2
adc pc, r1, #4                          // 04 f0 a1 e2
adc r0, r1, #0                          // 00 00 a1 e2
adc r0, r1, #1                          // 01 00 a1 e2
adc r0, r1, #66846720                   // ff 07 a1 e2
adc r0, r1, #0, 16                      // 00 08 a1 e2
adc r0, r1, #1016                       // fe 0f a1 e2
adc r0, r1, #1020                       // ff 0f a1 e2
adcs r0, r1, #4                         // 04 00 b1 e2
adcseq r0, r1, #4                       // 04 00 b1 02
adcs r0, pc, #4                         // 04 00 bf e2
adcs pc, r1, #4                         // 04 f0 b1 e2
adcs r0, r1, #0                         // 00 00 b1 e2
adcs r0, r1, #1                         // 01 00 b1 e2
adcs r0, r1, #66846720                  // ff 07 b1 e2
adcs r0, r1, #0, 16                     // 00 08 b1 e2
adcs r0, r1, #1016                      // fe 0f b1 e2
adcs r0, r1, #1020                      // ff 0f b1 e2
# ADC (register) A1
adc r0, r1, r2, lsl #4                  // 02 02 a1 e0
adceq r0, r1, r2, lsl #4                // 02 02 a1 00
adc r0, pc, r2, lsl #4                  // 02 02 af e0
adc pc, r1, r2, lsl #4                  // 02 f2 a1 e0
adc r0, r1, r2                          // 02 00 a1 e0
adc r0, r1, r2, lsl #1                  // 82 00 a1 e0
adc r0, r1, r2, lsl #15                 // 82 07 a1 e0
adc r0, r1, r2, lsl #16                 // 02 08 a1 e0
adc r0, r1, r2, lsl #30                 // 02 0f a1 e0
adc r0, r1, r2, lsl #31                 // 82 0f a1 e0
adc r0, r1, r2, lsr #4                  // 22 02 a1 e0
adc r0, r1, r2, asr #4                  // 42 02 a1 e0
adc r0, r1, r2, ror #4                  // 62 02 a1 e0
adc r0, r1, pc, lsl #4                  // 0f 02 a1 e0
adcs r0, r1, r2, lsl #4                 // 02 02 b1 e0
adcseq r0, r1, r2, lsl #4               // 02 02 b1 00
adcs r0, pc, r2, lsl #4                 // 02 02 bf e0
adcs pc, r1, r2, lsl #4                 // 02 f2 b1 e0
adcs r0, r1, r2                         // 02 00 b1 e0
adcs r0, r1, r2, lsl #1                 // 82 00 b1 e0
adcs r0, r1, r2, lsl #15                // 82 07 b1 e0
adcs r0, r1, r2, lsl #16                // 02 08 b1 e0
adcs r0, r1, r2, lsl #30                // 02 0f b1 e0
adcs r0, r1, r2, lsl #31                // 82 0f b1 e0
adcs r0, r1, r2, lsr #4                 // 22 02 b1 e0
adcs r0, r1, r2, asr #4                 // 42 02 b1 e0
adcs r0, r1, r2, ror #4                 // 62 02 b1 e0
adcs r0, r1, pc, lsl #4                 // 0f 02 b1 e0
# ADC (register-shifted register) A1
adc r0, r1, r2, lsl r3                  // 12 03 a1 e0
adceq r0, r1, r2, lsl r3                // 12 03 a1 00
adc r0, pc, r2, lsl r3                  // 12 03 af e0
adc pc, r1, r2, lsl r3                  // 12 f3 a1 e0
adc r0, r1, r2, lsl r0                  // 12 00 a1 e0
adc r0, r1, r2, lsl pc                  // 12 0f a1 e0
adc r0, r1, r2, lsr r3                  // 32 03 a1 e0
adc r0, r1, r2, asr r3                  // 52 03 a1 e0
adc r0, r1, r2, ror r3                  // 72 03 a1 e0
adc r0, r1, pc, lsl r3                  // 1f 03 a1 e0
adcs r0, r1, r2, lsl r3                 // 12 03 b1 e0
adcseq r0, r1, r2, lsl r3               // 12 03 b1 00
adcs r0, pc, r2, lsl r3                 // 12 03 bf e0
adcs pc, r1, r2, lsl r3                 // 12 f3 b1 e0
adcs r0, r1, r2, lsl r0                 // 12 00 b1 e0
adcs r0, r1, r2, lsl pc                 // 12 0f b1 e0
adcs r0, r1, r2, lsr r3                 // 32 03 b1 e0
adcs r0, r1, r2, asr r3                 // 52 03 b1 e0
adcs r0, r1, r2, ror r3                 // 72 03 b1 e0
adcs r0, r1, pc, lsl r3                 // 1f 03 b1 e0
# ADD (immediate) A1
add r0, r1, #4                          // 04 00 81 e2
addeq r0, r1, #4                        // 04 00 81 02
add r0, pc, #4                          // 04 00 8f e2
add pc, r1, #4                          // 04 f0 81 e2
add r0, r1, #0                          // 00 00 81 e2
add r0, r1, #1                          // 01 00 81 e2
add r0, r1, #66846720                   // ff 07 81 e2
add r0, r1, #0, 16                      // 00 08 81 e2
add r0, r1, #1016                       // fe 0f 81 e2
add r0, r1, #1020                       // ff 0f 81 e2
adds r0, r1, #4                         // 04 00 91 e2
addseq r0, r1, #4                       // 04 00 91 02
adds r0, pc, #4                         // 04 00 9f e2
adds pc, r1, #4                         // 04 f0 91 e2
adds r0, r1, #0                         // 00 00 91 e2
adds r0, r1, #1                         // 01 00 91 e2
adds r0, r1, #66846720                  // ff 07 91 e2
adds r0, r1, #0, 16                     // 00 08 91 e2
adds r0, r1, #1016                      // fe 0f 91 e2
adds r0, r1, #1020                      // ff 0f 91 e2
# ADD (register) A1
add r0, r1, r2, lsl #4                  // 02 02 81 e0
addeq r0, r1, r2, lsl #4                // 02 02 81 00
add r0, pc, r2, lsl #4                  // 02 02 8f e0
add pc, r1, r2, lsl #4                  // 02 f2 81 e0
add r0, r1, r2                          // 02 00 81 e0
add r0, r1, r2, lsl #1                  // 82 00 81 e0
add r0, r1, r2, lsl #15                 // 82 07 81 e0
add r0, r1, r2, lsl #16                 // 02 08 81 e0
add r0, r1, r2, lsl #30                 // 02 0f 81 e0
add r0, r1, r2, lsl #31                 // 82 0f 81 e0
add r0, r1, r2, lsr #4                  // 22 02 81 e0
add r0, r1, r2, asr #4                  // 42 02 81 e0
add r0, r1, r2, ror #4                  // 62 02 81 e0
add r0, r1, pc, lsl #4                  // 0f 02 81 e0
adds r0, r1, r2, lsl #4                 // 02 02 91 e0
addseq r0, r1, r2, lsl #4               // 02 02 91 00
adds r0, pc, r2, lsl #4                 // 02 02 9f e0
adds pc, r1, r2, lsl #4                 // 02 f2 91 e0
adds r0, r1, r2                         // 02 00 91 e0
adds r0, r1, r2, lsl #1                 // 82 00 91 e0
adds r0, r1, r2, lsl #15                // 82 07 91 e0
adds r0, r1, r2, lsl #16                // 02 08 91 e0
adds r0, r1, r2, lsl #30                // 02 0f 91 e0
adds r0, r1, r2, lsl #31                // 82 0f 91 e0
adds r0, r1, r2, lsr #4                 // 22 02 91 e0
adds r0, r1, r2, asr #4                 // 42 02 91 e0
adds r0, r1, r2, ror #4                 // 62 02 91 e0
adds r0, r1, pc, lsl #4                 // 0f 02 91 e0
# ADD (register-shifted register) A1
add r0, r1, r2, lsl r3                  // 12 03 81 e0
addeq r0, r1, r2, lsl r3                // 12 03 81 00
add r0, pc, r2, lsl r3                  // 12 03 8f e0
add pc, r1, r2, lsl r3                  // 12 f3 81 e0
add r0, r1, r2, lsl r0                  // 12 00 81 e0
add r0, r1, r2, lsl pc                  // 12 0f 81 e0
add r0, r1, r2, lsr r3                  // 32 03 81 e0
add r0, r1, r2, asr r3                  // 52 03 81 e0
add r0, r1, r2, ror r3                  // 72 03 81 e0
add r0, r1, pc, lsl r3                  // 1f 03 81 e0
adds r0, r1, r2, lsl r3                 // 12 03 91 e0
addseq r0, r1, r2, lsl r3               // 12 03 91 00
adds r0, pc, r2, lsl r3                 // 12 03 9f e0
adds pc, r1, r2, lsl r3                 // 12 f3 91 e0
adds r0, r1, r2, lsl r0                 // 12 00 91 e0
adds r0, r1, r2, lsl pc                 // 12 0f 91 e0
adds r0, r1, r2, lsr r3                 // 32 03 91 e0
adds r0, r1, r2, asr r3                 // 52 03 91 e0
adds r0, r1, r2, ror r3                 // 72 03 91 e0
adds r0, r1, pc, lsl r3                 // 1f 03 91 e0
# AND (immediate) A1
and r0, r1, #4                          // 04 00 01 e2
andeq r0, r1, #4                        // 04 00 01 02
and r0, pc, #4                          // 04 00 0f e2
and pc, r1, #4                          // 04 f0 01 e2
and r0, r1, #0                          // 00 00 01 e2
and r0, r1, #1                          // 01 00 01 e2
and r0, r1, #66846720                   // ff 07 01 e2
and r0, r1, #0, 16                      // 00 08 01 e2
and r0, r1, #1016                       // fe 0f 01 e2
and r0, r1, #1020                       // ff 0f 01 e2
ands r0, r1, #4                         // 04 00 11 e2
andseq r0, r1, #4                       // 04 00 11 02
ands r0, pc, #4                         // 04 00 1f e2
ands pc, r1, #4                         // 04 f0 11 e2
ands r0, r1, #0                         // 00 00 11 e2
ands r0, r1, #1                         // 01 00 11 e2
ands r0, r1, #66846720                  // ff 07 11 e2
ands r0, r1, #0, 16                     // 00 08 11 e2
ands r0, r1, #1016                      // fe 0f 11 e2
ands r0, r1, #1020                      // ff 0f 11 e2
# AND (register) A1
and r0, r1, r2, lsl #4                  // 02 02 01 e0
andeq r0, r1, r2, lsl #4                // 02 02 01 00
and r0, pc, r2, lsl #4                  // 02 02 0f e0
and pc, r1, r2, lsl #4                  // 02 f2 01 e0
and r0, r1, r2                          // 02 00 01 e0
and r0, r1, r2, lsl #1                  // 82 00 01 e0
and r0, r1, r2, lsl #15                 // 82 07 01 e0
and r0, r1, r2, lsl #16                 // 02 08 01 e0
and r0, r1, r2, lsl #30                 // 02 0f 01 e0
and r0, r1, r2, lsl #31                 // 82 0f 01 e0
and r0, r1, r2, lsr #4                  // 22 02 01 e0
and r0, r1, r2, asr #4                  // 42 02 01 e0
and r0, r1, r2, ror #4                  // 62 02 01 e0
and r0, r1, pc, lsl #4                  // 0f 02 01 e0
ands r0, r1, r2, lsl #4                 // 02 02 11 e0
andseq r0, r1, r2, lsl #4               // 02 02 11 00
ands r0, pc, r2, lsl #4                 // 02 02 1f e0
ands pc, r1, r2, lsl #4                 // 02 f2 11 e0
ands r0, r1, r2                         // 02 00 11 e0
ands r0, r1, r2, lsl #1                 // 82 00 11 e0
ands r0, r1, r2, lsl #15                // 82 07 11 e0
ands r0, r1, r2, lsl #16                // 02 08 11 e0
ands r0, r1, r2, lsl #30                // 02 0f 11 e0
ands r0, r1, r2, lsl #31                // 82 0f 11 e0
ands r0, r1, r2, lsr #4                 // 22 02 11 e0
ands r0, r1, r2, asr #4                 // 42 02 11 e0
ands r0, r1, r2, ror #4                 // 62 02 11 e0
ands r0, r1, pc, lsl #4                 // 0f 02 11 e0
# AND (register-shifted register) A1
and r0, r1, r2, lsl r3                  // 12 03 01 e0
andeq r0, r1, r2, lsl r3                // 12 03 01 00
and r0, pc, r2, lsl r3                  // 12 03 0f e0
and pc, r1, r2, lsl r3                  // 12 f3 01 e0
and r0, r1, r2, lsl r0                  // 12 00 01 e0
and r0, r1, r2, lsl pc                  // 12 0f 01 e0
and r0, r1, r2, lsr r3                  // 32 03 01 e0
and r0, r1, r2, asr r3                  // 52 03 01 e0
and r0, r1, r2, ror r3                  // 72 03 01 e0
and r0, r1, pc, lsl r3                  // 1f 03 01 e0
ands r0, r1, r2, lsl r3                 // 12 03 11 e0
andseq r0, r1, r2, lsl r3               // 12 03 11 00
ands r0, pc, r2, lsl r3                 // 12 03 1f e0
ands pc, r1, r2, lsl r3                 // 12 f3 11 e0
ands r0, r1, r2, lsl r0                 // 12 00 11 e0
ands r0, r1, r2, lsl pc                 // 12 0f 11 e0
ands r0, r1, r2, lsr r3                 // 32 03 11 e0
ands r0, r1, r2, asr r3                 // 52 03 11 e0
ands r0, r1, r2, ror r3                 // 72 03 11 e0
ands r0, r1, pc, lsl r3                 // 1f 03 11 e0
# ASR (immediate) A1
asr r0, r2, #4                          // 42 02 a0 e1
asreq r0, r2, #4                        // 42 02 a0 01
asr pc, r2, #4                          // 42 f2 a0 e1
asr r0, r2, #32                         // 42 00 a0 e1
asr r0, r2, #1                          // c2 00 a0 e1
asr r0, r2, #15                         // c2 07 a0 e1
asr r0, r2, #16                         // 42 08 a0 e1
asr r0, r2, #30                         // 42 0f a0 e1
asr r0, r2, #31                         // c2 0f a0 e1
asr r0, pc, #4                          // 4f 02 a0 e1
asrs r0, r2, #4                         // 42 02 b0 e1
asrseq r0, r2, #4                       // 42 02 b0 01
asrs pc, r2, #4                         // 42 f2 b0 e1
asrs r0, r2, #32                        // 42 00 b0 e1
asrs r0, r2, #1                         // c2 00 b0 e1
asrs r0, r2, #15                        // c2 07 b0 e1
asrs r0, r2, #16                        // 42 08 b0 e1
asrs r0, r2, #30                        // 42 0f b0 e1
asrs r0, r2, #31                        // c2 0f b0 e1
asrs r0, pc, #4                         // 4f 02 b0 e1
# ASR (register) A1
asr r0, r1, r2                          // 51 02 a0 e1
asreq r0, r1, r2                        // 51 02 a0 01
asr pc, r1, r2                          // 51 f2 a0 e1
asr r0, r1, pc                          // 51 0f a0 e1
asr r0, pc, r2                          // 5f 02 a0 e1
asrs r0, r1, r2                         // 51 02 b0 e1
asrseq r0, r1, r2                       // 51 02 b0 01
asrs pc, r1, r2                         // 51 f2 b0 e1
asrs r0, r1, pc                         // 51 0f b0 e1
asrs r0, pc, r2                         // 5f 02 b0 e1
# B A1
b 0x1018                                // 04 00 00 ea
beq 0x1018                              // 04 00 00 0a
bne 0x1018                              // 04 00 00 1a
bcs 0x1018                              // 04 00 00 2a
bcc 0x1018                              // 04 00 00 3a
bmi 0x1018                              // 04 00 00 4a
bpl 0x1018                              // 04 00 00 5a
bvs 0x1018                              // 04 00 00 6a
bvc 0x1018                              // 04 00 00 7a
bhi 0x1018                              // 04 00 00 8a
bls 0x1018                              // 04 00 00 9a
bge 0x1018                              // 04 00 00 aa
blt 0x1018                              // 04 00 00 ba
bgt 0x1018                              // 04 00 00 ca
ble 0x1018                              // 04 00 00 da
b 0x1008                                // 00 00 00 ea
b 0x100c                                // 01 00 00 ea
b 0x2001004                             // ff ff 7f ea
b 0xfe001008                            // 00 00 80 ea
b 0x1000                                // fe ff ff ea
b 0x1004                                // ff ff ff ea
# BIC (immediate) A1
bic r0, r1, #4                          // 04 00 c1 e3
biceq r0, r1, #4                        // 04 00 c1 03
bic r0, pc, #4                          // 04 00 cf e3
bic pc, r1, #4                          // 04 f0 c1 e3
bic r0, r1, #0                          // 00 00 c1 e3
bic r0, r1, #1                          // 01 00 c1 e3
bic r0, r1, #66846720                   // ff 07 c1 e3
bic r0, r1, #0, 16                      // 00 08 c1 e3
bic r0, r1, #1016                       // fe 0f c1 e3
bic r0, r1, #1020                       // ff 0f c1 e3
bics r0, r1, #4                         // 04 00 d1 e3
bicseq r0, r1, #4                       // 04 00 d1 03
bics r0, pc, #4                         // 04 00 df e3
bics pc, r1, #4                         // 04 f0 d1 e3
bics r0, r1, #0                         // 00 00 d1 e3
bics r0, r1, #1                         // 01 00 d1 e3
bics r0, r1, #66846720                  // ff 07 d1 e3
bics r0, r1, #0, 16                     // 00 08 d1 e3
bics r0, r1, #1016                      // fe 0f d1 e3
bics r0, r1, #1020                      // ff 0f d1 e3
# BIC (register) A1
bic r0, r1, r2, lsl #4                  // 02 02 c1 e1
biceq r0, r1, r2, lsl #4                // 02 02 c1 01
bic r0, pc, r2, lsl #4                  // 02 02 cf e1
bic pc, r1, r2, lsl #4                  // 02 f2 c1 e1
bic r0, r1, r2                          // 02 00 c1 e1
bic r0, r1, r2, lsl #1                  // 82 00 c1 e1
bic r0, r1, r2, lsl #15                 // 82 07 c1 e1
bic r0, r1, r2, lsl #16                 // 02 08 c1 e1
bic r0, r1, r2, lsl #30                 // 02 0f c1 e1
bic r0, r1, r2, lsl #31                 // 82 0f c1 e1
bic r0, r1, r2, lsr #4                  // 22 02 c1 e1
bic r0, r1, r2, asr #4                  // 42 02 c1 e1
bic r0, r1, r2, ror #4                  // 62 02 c1 e1
bic r0, r1, pc, lsl #4                  // 0f 02 c1 e1
bics r0, r1, r2, lsl #4                 // 02 02 d1 e1
bicseq r0, r1, r2, lsl #4               // 02 02 d1 01
bics r0, pc, r2, lsl #4                 // 02 02 df e1
bics pc, r1, r2, lsl #4                 // 02 f2 d1 e1
bics r0, r1, r2                         // 02 00 d1 e1
bics r0, r1, r2, lsl #1                 // 82 00 d1 e1
bics r0, r1, r2, lsl #15                // 82 07 d1 e1
bics r0, r1, r2, lsl #16                // 02 08 d1 e1
bics r0, r1, r2, lsl #30                // 02 0f d1 e1
bics r0, r1, r2, lsl #31                // 82 0f d1 e1
bics r0, r1, r2, lsr #4                 // 22 02 d1 e1
bics r0, r1, r2, asr #4                 // 42 02 d1 e1
bics r0, r1, r2, ror #4                 // 62 02 d1 e1
bics r0, r1, pc, lsl #4                 // 0f 02 d1 e1
# BIC (register-shifted register) A1
bic r0, r1, r2, lsl r3                  // 12 03 c1 e1
biceq r0, r1, r2, lsl r3                // 12 03 c1 01
bic r0, pc, r2, lsl r3                  // 12 03 cf e1
bic pc, r1, r2, lsl r3                  // 12 f3 c1 e1
bic r0, r1, r2, lsl r0                  // 12 00 c1 e1
bic r0, r1, r2, lsl pc                  // 12 0f c1 e1
bic r0, r1, r2, lsr r3                  // 32 03 c1 e1
bic r0, r1, r2, asr r3                  // 52 03 c1 e1
bic r0, r1, r2, ror r3                  // 72 03 c1 e1
bic r0, r1, pc, lsl r3                  // 1f 03 c1 e1
bics r0, r1, r2, lsl r3                 // 12 03 d1 e1
bicseq r0, r1, r2, lsl r3               // 12 03 d1 01
bics r0, pc, r2, lsl r3                 // 12 03 df e1
bics pc, r1, r2, lsl r3                 // 12 f3 d1 e1
bics r0, r1, r2, lsl r0                 // 12 00 d1 e1
bics r0, r1, r2, lsl pc                 // 12 0f d1 e1
bics r0, r1, r2, lsr r3                 // 32 03 d1 e1
bics r0, r1, r2, asr r3                 // 52 03 d1 e1
bics r0, r1, r2, ror r3                 // 72 03 d1 e1
bics r0, r1, pc, lsl r3                 // 1f 03 d1 e1
# BKPT A1
bkpt #18                                // 72 01 20 e1
bkpt #2                                 // 72 00 20 e1
bkpt #65522                             // 72 ff 2f e1
# BL, BLX (immediate) A1
bl 0x1018                               // 04 00 00 eb
bleq 0x1018                             // 04 00 00 0b
bl 0x1008                               // 00 00 00 eb
bl 0x100c                               // 01 00 00 eb
bl 0x2001004                            // ff ff 7f eb
bl 0xfe001008                           // 00 00 80 eb
bl 0x1000                               // fe ff ff eb
bl 0x1004                               // ff ff ff eb
# BL, BLX (immediate) A2
blx 0x101a                              // 04 00 00 fb
blx 0x100a                              // 00 00 00 fb
blx 0x100e                              // 01 00 00 fb
blx 0x2001006                           // ff ff 7f fb
blx 0xfe00100a                          // 00 00 80 fb
blx 0x1002                              // fe ff ff fb
blx 0x1006                              // ff ff ff fb
# BLX (register) A1
blx r2                                  // 32 ff 2f e1
blxeq r2                                // 32 ff 2f 01
blx pc                                  // 3f ff 2f e1
# BX A1
bx r2                                   // 12 ff 2f e1
bxeq r2                                 // 12 ff 2f 01
bx pc                                   // 1f ff 2f e1
# BXJ A1
bxj r2                                  // 22 ff 2f e1
bxjeq r2                                // 22 ff 2f 01
bxj pc                                  // 2f ff 2f e1
# CLREX A1
clrex                                   // 1f f0 7f f5
# CLZ A1
clz r0, r2                              // 12 0f 6f e1
clzeq r0, r2                            // 12 0f 6f 01
clz pc, r2                              // 12 ff 6f e1
clz r0, pc                              // 1f 0f 6f e1
# CMN (immediate) A1
cmn r1, #4                              // 04 00 71 e3
cmneq r1, #4                            // 04 00 71 03
cmn pc, #4                              // 04 00 7f e3
cmn r1, #0                              // 00 00 71 e3
cmn r1, #1                              // 01 00 71 e3
cmn r1, #66846720                       // ff 07 71 e3
cmn r1, #0, 16                          // 00 08 71 e3
cmn r1, #1016                           // fe 0f 71 e3
cmn r1, #1020                           // ff 0f 71 e3
# CMN (register) A1
cmn r1, r2, lsl #4                      // 02 02 71 e1
cmneq r1, r2, lsl #4                    // 02 02 71 01
cmn pc, r2, lsl #4                      // 02 02 7f e1
cmn r1, r2                              // 02 00 71 e1
cmn r1, r2, lsl #1                      // 82 00 71 e1
cmn r1, r2, lsl #15                     // 82 07 71 e1
cmn r1, r2, lsl #16                     // 02 08 71 e1
cmn r1, r2, lsl #30                     // 02 0f 71 e1
cmn r1, r2, lsl #31                     // 82 0f 71 e1
cmn r1, r2, lsr #4                      // 22 02 71 e1
cmn r1, r2, asr #4                      // 42 02 71 e1
cmn r1, r2, ror #4                      // 62 02 71 e1
cmn r1, pc, lsl #4                      // 0f 02 71 e1
# CMN (register-shifted register) A1
cmn r1, r2, lsl r3                      // 12 03 71 e1
cmneq r1, r2, lsl r3                    // 12 03 71 01
cmn pc, r2, lsl r3                      // 12 03 7f e1
cmn r1, r2, lsl r0                      // 12 00 71 e1
cmn r1, r2, lsl pc                      // 12 0f 71 e1
cmn r1, r2, lsr r3                      // 32 03 71 e1
cmn r1, r2, asr r3                      // 52 03 71 e1
cmn r1, r2, ror r3                      // 72 03 71 e1
cmn r1, pc, lsl r3                      // 1f 03 71 e1
# CMP (immediate) A1
cmp r1, #4                              // 04 00 51 e3
cmpeq r1, #4                            // 04 00 51 03
cmp pc, #4                              // 04 00 5f e3
cmp r1, #0                              // 00 00 51 e3
cmp r1, #1                              // 01 00 51 e3
cmp r1, #66846720                       // ff 07 51 e3
cmp r1, #0, 16                          // 00 08 51 e3
cmp r1, #1016                           // fe 0f 51 e3
cmp r1, #1020                           // ff 0f 51 e3
# CMP (register) A1
cmp r1, r2, lsl #4                      // 02 02 51 e1
cmpeq r1, r2, lsl #4                    // 02 02 51 01
cmp pc, r2, lsl #4                      // 02 02 5f e1
cmp r1, r2                              // 02 00 51 e1
cmp r1, r2, lsl #1                      // 82 00 51 e1
cmp r1, r2, lsl #15                     // 82 07 51 e1
cmp r1, r2, lsl #16                     // 02 08 51 e1
cmp r1, r2, lsl #30                     // 02 0f 51 e1
cmp r1, r2, lsl #31                     // 82 0f 51 e1
cmp r1, r2, lsr #4                      // 22 02 51 e1
cmp r1, r2, asr #4                      // 42 02 51 e1
cmp r1, r2, ror #4                      // 62 02 51 e1
cmp r1, pc, lsl #4                      // 0f 02 51 e1
# CMP (register-shifted register) A1
cmp r1, r2, lsl r3                      // 12 03 51 e1
cmpeq r1, r2, lsl r3                    // 12 03 51 01
cmp pc, r2, lsl r3                      // 12 03 5f e1
cmp r1, r2, lsl r0                      // 12 00 51 e1
cmp r1, r2, lsl pc                      // 12 0f 51 e1
cmp r1, r2, lsr r3                      // 32 03 51 e1
cmp r1, r2, asr r3                      // 52 03 51 e1
cmp r1, r2, ror r3                      // 72 03 51 e1
cmp r1, pc, lsl r3                      // 1f 03 51 e1
# EOR (immediate) A1
eor r0, r1, #4                          // 04 00 21 e2
eoreq r0, r1, #4                        // 04 00 21 02
eor r0, pc, #4                          // 04 00 2f e2
eor pc, r1, #4                          // 04 f0 21 e2
eor r0, r1, #0                          // 00 00 21 e2
eor r0, r1, #1                          // 01 00 21 e2
eor r0, r1, #66846720                   // ff 07 21 e2
eor r0, r1, #0, 16                      // 00 08 21 e2
eor r0, r1, #1016                       // fe 0f 21 e2
eor r0, r1, #1020                       // ff 0f 21 e2
eors r0, r1, #4                         // 04 00 31 e2
eorseq r0, r1, #4                       // 04 00 31 02
eors r0, pc, #4                         // 04 00 3f e2
eors pc, r1, #4                         // 04 f0 31 e2
eors r0, r1, #0                         // 00 00 31 e2
eors r0, r1, #1                         // 01 00 31 e2
eors r0, r1, #66846720                  // ff 07 31 e2
eors r0, r1, #0, 16                     // 00 08 31 e2
eors r0, r1, #1016                      // fe 0f 31 e2
eors r0, r1, #1020                      // ff 0f 31 e2
# EOR (register) A1
eor r0, r1, r2, lsl #4                  // 02 02 21 e0
eoreq r0, r1, r2, lsl #4                // 02 02 21 00
eor r0, pc, r2, lsl #4                  // 02 02 2f e0
eor pc, r1, r2, lsl #4                  // 02 f2 21 e0
eor r0, r1, r2                          // 02 00 21 e0
eor r0, r1, r2, lsl #1                  // 82 00 21 e0
eor r0, r1, r2, lsl #15                 // 82 07 21 e0
eor r0, r1, r2, lsl #16                 // 02 08 21 e0
eor r0, r1, r2, lsl #30                 // 02 0f 21 e0
eor r0, r1, r2, lsl #31                 // 82 0f 21 e0
eor r0, r1, r2, lsr #4                  // 22 02 21 e0
eor r0, r1, r2, asr #4                  // 42 02 21 e0
eor r0, r1, r2, ror #4                  // 62 02 21 e0
eor r0, r1, pc, lsl #4                  // 0f 02 21 e0
eors r0, r1, r2, lsl #4                 // 02 02 31 e0
eorseq r0, r1, r2, lsl #4               // 02 02 31 00
eors r0, pc, r2, lsl #4                 // 02 02 3f e0
eors pc, r1, r2, lsl #4                 // 02 f2 31 e0
eors r0, r1, r2                         // 02 00 31 e0
eors r0, r1, r2, lsl #1                 // 82 00 31 e0
eors r0, r1, r2, lsl #15                // 82 07 31 e0
eors r0, r1, r2, lsl #16                // 02 08 31 e0
eors r0, r1, r2, lsl #30                // 02 0f 31 e0
eors r0, r1, r2, lsl #31                // 82 0f 31 e0
eors r0, r1, r2, lsr #4                 // 22 02 31 e0
eors r0, r1, r2, asr #4                 // 42 02 31 e0
eors r0, r1, r2, ror #4                 // 62 02 31 e0
eors r0, r1, pc, lsl #4                 // 0f 02 31 e0
# EOR (register-shifted register) A1
eor r0, r1, r2, lsl r3                  // 12 03 21 e0
eoreq r0, r1, r2, lsl r3                // 12 03 21 00
eor r0, pc, r2, lsl r3                  // 12 03 2f e0
eor pc, r1, r2, lsl r3                  // 12 f3 21 e0
eor r0, r1, r2, lsl r0                  // 12 00 21 e0
eor r0, r1, r2, lsl pc                  // 12 0f 21 e0
eor r0, r1, r2, lsr r3                  // 32 03 21 e0
eor r0, r1, r2, asr r3                  // 52 03 21 e0
eor r0, r1, r2, ror r3                  // 72 03 21 e0
eor r0, r1, pc, lsl r3                  // 1f 03 21 e0
eors r0, r1, r2, lsl r3                 // 12 03 31 e0
eorseq r0, r1, r2, lsl r3               // 12 03 31 00
eors r0, pc, r2, lsl r3                 // 12 03 3f e0
eors pc, r1, r2, lsl r3                 // 12 f3 31 e0
eors r0, r1, r2, lsl r0                 // 12 00 31 e0
eors r0, r1, r2, lsl pc                 // 12 0f 31 e0
eors r0, r1, r2, lsr r3                 // 32 03 31 e0
eors r0, r1, r2, asr r3                 // 52 03 31 e0
eors r0, r1, r2, ror r3                 // 72 03 31 e0
eors r0, r1, pc, lsl r3                 // 1f 03 31 e0
# LDM A1
ldm r1, {r1, r3, r4, r6}                // 5a 00 91 e8
ldmeq r1, {r1, r3, r4, r6}              // 5a 00 91 08
ldm pc, {r1, r3, r4, r6}                // 5a 00 9f e8
ldm r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 91 e8
ldm r1!, {r1, r3, r4, r6}               // 5a 00 b1 e8
ldmeq r1!, {r1, r3, r4, r6}             // 5a 00 b1 08
ldm pc!, {r1, r3, r4, r6}               // 5a 00 bf e8
ldm r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff b1 e8
ldmne sp!, {r0}                         // 01 00 bd 18
ldmcs sp!, {r1}                         // 02 00 bd 28
ldmmi sp!, {r2}                         // 04 00 bd 48
ldmeq sp!, {r8}                         // 00 01 bd 08
# LDMDA A1
ldmda r1, {r1, r3, r4, r6}              // 5a 00 11 e8
ldmdaeq r1, {r1, r3, r4, r6}            // 5a 00 11 08
ldmda pc, {r1, r3, r4, r6}              // 5a 00 1f e8
ldmda r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 11 e8
ldmda r1!, {r1, r3, r4, r6}             // 5a 00 31 e8
ldmdaeq r1!, {r1, r3, r4, r6}           // 5a 00 31 08
ldmda pc!, {r1, r3, r4, r6}             // 5a 00 3f e8
ldmda r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 31 e8
# LDMDB A1
ldmdb r1, {r1, r3, r4, r6}              // 5a 00 11 e9
ldmdbeq r1, {r1, r3, r4, r6}            // 5a 00 11 09
ldmdb pc, {r1, r3, r4, r6}              // 5a 00 1f e9
ldmdb r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 11 e9
ldmdb r1!, {r1, r3, r4, r6}             // 5a 00 31 e9
ldmdbeq r1!, {r1, r3, r4, r6}           // 5a 00 31 09
ldmdb pc!, {r1, r3, r4, r6}             // 5a 00 3f e9
ldmdb r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 31 e9
# LDMIB A1
ldmib r1, {r1, r3, r4, r6}              // 5a 00 91 e9
ldmibeq r1, {r1, r3, r4, r6}            // 5a 00 91 09
ldmib pc, {r1, r3, r4, r6}              // 5a 00 9f e9
ldmib r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 91 e9
ldmib r1!, {r1, r3, r4, r6}             // 5a 00 b1 e9
ldmibeq r1!, {r1, r3, r4, r6}           // 5a 00 b1 09
ldmib pc!, {r1, r3, r4, r6}             // 5a 00 bf e9
ldmib r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff b1 e9
# LDR (immediate, ARM) A1
ldr r4, [r1, #4]                        // 04 40 91 e5
ldreq r4, [r1, #4]                      // 04 40 91 05
ldr r4, [r1, #-4]                       // 04 40 11 e5
ldr r4, [pc, #4]                        // 04 40 9f e5
ldr pc, [r1, #4]                        // 04 f0 91 e5
ldr r4, [r1]                            // 00 40 91 e5
ldr r4, [r1, #1]                        // 01 40 91 e5
ldr r4, [r1, #2047]                     // ff 47 91 e5
ldr r4, [r1, #2048]                     // 00 48 91 e5
ldr r4, [r1, #4094]                     // fe 4f 91 e5
ldr r4, [r1, #4095]                     // ff 4f 91 e5
ldr r4, [r1, #4]!                       // 04 40 b1 e5
ldreq r4, [r1, #4]!                     // 04 40 b1 05
ldr r4, [r1, #-4]!                      // 04 40 31 e5
ldr r4, [pc, #4]!                       // 04 40 bf e5
ldr pc, [r1, #4]!                       // 04 f0 b1 e5
ldr r4, [r1, #0]!                       // 00 40 b1 e5
ldr r4, [r1, #1]!                       // 01 40 b1 e5
ldr r4, [r1, #2047]!                    // ff 47 b1 e5
ldr r4, [r1, #2048]!                    // 00 48 b1 e5
ldr r4, [r1, #4094]!                    // fe 4f b1 e5
ldr r4, [r1, #4095]!                    // ff 4f b1 e5
ldr r4, [r1], #4                        // 04 40 91 e4
ldreq r4, [r1], #4                      // 04 40 91 04
ldr r4, [r1], #-4                       // 04 40 11 e4
ldr r4, [pc], #4                        // 04 40 9f e4
ldr pc, [r1], #4                        // 04 f0 91 e4
ldr r4, [r1], #0                        // 00 40 91 e4
ldr r4, [r1], #1                        // 01 40 91 e4
ldr r4, [r1], #2047                     // ff 47 91 e4
ldr r4, [r1], #2048                     // 00 48 91 e4
ldr r4, [r1], #4094                     // fe 4f 91 e4
ldr r4, [r1], #4095                     // ff 4f 91 e4
# LDR (register) A1
ldr r4, [r1, r2, lsl #4]                // 02 42 91 e7
ldreq r4, [r1, r2, lsl #4]              // 02 42 91 07
ldr r4, [r1, -r2, lsl #4]               // 02 42 11 e7
ldr r4, [pc, r2, lsl #4]                // 02 42 9f e7
ldr pc, [r1, r2, lsl #4]                // 02 f2 91 e7
ldr r4, [r1, r2]                        // 02 40 91 e7
ldr r4, [r1, r2, lsl #1]                // 82 40 91 e7
ldr r4, [r1, r2, lsl #15]               // 82 47 91 e7
ldr r4, [r1, r2, lsl #16]               // 02 48 91 e7
ldr r4, [r1, r2, lsl #30]               // 02 4f 91 e7
ldr r4, [r1, r2, lsl #31]               // 82 4f 91 e7
ldr r4, [r1, r2, lsr #4]                // 22 42 91 e7
ldr r4, [r1, r2, asr #4]                // 42 42 91 e7
ldr r4, [r1, r2, ror #4]                // 62 42 91 e7
ldr r4, [r1, pc, lsl #4]                // 0f 42 91 e7
ldr r4, [r1, r2, lsl #4]!               // 02 42 b1 e7
ldreq r4, [r1, r2, lsl #4]!             // 02 42 b1 07
ldr r4, [r1, -r2, lsl #4]!              // 02 42 31 e7
ldr r4, [pc, r2, lsl #4]!               // 02 42 bf e7
ldr pc, [r1, r2, lsl #4]!               // 02 f2 b1 e7
ldr r4, [r1, r2]!                       // 02 40 b1 e7
ldr r4, [r1, r2, lsl #1]!               // 82 40 b1 e7
ldr r4, [r1, r2, lsl #15]!              // 82 47 b1 e7
ldr r4, [r1, r2, lsl #16]!              // 02 48 b1 e7
ldr r4, [r1, r2, lsl #30]!              // 02 4f b1 e7
ldr r4, [r1, r2, lsl #31]!              // 82 4f b1 e7
ldr r4, [r1, r2, lsr #4]!               // 22 42 b1 e7
ldr r4, [r1, r2, asr #4]!               // 42 42 b1 e7
ldr r4, [r1, r2, ror #4]!               // 62 42 b1 e7
ldr r4, [r1, pc, lsl #4]!               // 0f 42 b1 e7
ldr r4, [r1], r2, lsl #4                // 02 42 91 e6
ldreq r4, [r1], r2, lsl #4              // 02 42 91 06
ldr r4, [r1], -r2, lsl #4               // 02 42 11 e6
ldr r4, [pc], r2, lsl #4                // 02 42 9f e6
ldr pc, [r1], r2, lsl #4                // 02 f2 91 e6
ldr r4, [r1], r2                        // 02 40 91 e6
ldr r4, [r1], r2, lsl #1                // 82 40 91 e6
ldr r4, [r1], r2, lsl #15               // 82 47 91 e6
ldr r4, [r1], r2, lsl #16               // 02 48 91 e6
ldr r4, [r1], r2, lsl #30               // 02 4f 91 e6
ldr r4, [r1], r2, lsl #31               // 82 4f 91 e6
ldr r4, [r1], r2, lsr #4                // 22 42 91 e6
ldr r4, [r1], r2, asr #4                // 42 42 91 e6
ldr r4, [r1], r2, ror #4                // 62 42 91 e6
ldr r4, [r1], pc, lsl #4                // 0f 42 91 e6
# LDRB (immediate, ARM) A1
ldrb r4, [r1, #4]                       // 04 40 d1 e5
ldrbeq r4, [r1, #4]                     // 04 40 d1 05
ldrb r4, [r1, #-4]                      // 04 40 51 e5
ldrb r4, [pc, #4]                       // 04 40 df e5
ldrb pc, [r1, #4]                       // 04 f0 d1 e5
ldrb r4, [r1]                           // 00 40 d1 e5
ldrb r4, [r1, #1]                       // 01 40 d1 e5
ldrb r4, [r1, #2047]                    // ff 47 d1 e5
ldrb r4, [r1, #2048]                    // 00 48 d1 e5
ldrb r4, [r1, #4094]                    // fe 4f d1 e5
ldrb r4, [r1, #4095]                    // ff 4f d1 e5
ldrb r4, [r1, #4]!                      // 04 40 f1 e5
ldrbeq r4, [r1, #4]!                    // 04 40 f1 05
ldrb r4, [r1, #-4]!                     // 04 40 71 e5
ldrb r4, [pc, #4]!                      // 04 40 ff e5
ldrb pc, [r1, #4]!                      // 04 f0 f1 e5
ldrb r4, [r1, #0]!                      // 00 40 f1 e5
ldrb r4, [r1, #1]!                      // 01 40 f1 e5
ldrb r4, [r1, #2047]!                   // ff 47 f1 e5
ldrb r4, [r1, #2048]!                   // 00 48 f1 e5
ldrb r4, [r1, #4094]!                   // fe 4f f1 e5
ldrb r4, [r1, #4095]!                   // ff 4f f1 e5
ldrb r4, [r1], #4                       // 04 40 d1 e4
ldrbeq r4, [r1], #4                     // 04 40 d1 04
ldrb r4, [r1], #-4                      // 04 40 51 e4
ldrb r4, [pc], #4                       // 04 40 df e4
ldrb pc, [r1], #4                       // 04 f0 d1 e4
ldrb r4, [r1], #0                       // 00 40 d1 e4
ldrb r4, [r1], #1                       // 01 40 d1 e4
ldrb r4, [r1], #2047                    // ff 47 d1 e4
ldrb r4, [r1], #2048                    // 00 48 d1 e4
ldrb r4, [r1], #4094                    // fe 4f d1 e4
ldrb r4, [r1], #4095                    // ff 4f d1 e4
# LDRB (register) A1
ldrb r4, [r1, r2, lsl #4]               // 02 42 d1 e7
ldrbeq r4, [r1, r2, lsl #4]             // 02 42 d1 07
ldrb r4, [r1, -r2, lsl #4]              // 02 42 51 e7
ldrb r4, [pc, r2, lsl #4]               // 02 42 df e7
ldrb pc, [r1, r2, lsl #4]               // 02 f2 d1 e7
ldrb r4, [r1, r2]                       // 02 40 d1 e7
ldrb r4, [r1, r2, lsl #1]               // 82 40 d1 e7
ldrb r4, [r1, r2, lsl #15]              // 82 47 d1 e7
ldrb r4, [r1, r2, lsl #16]              // 02 48 d1 e7
ldrb r4, [r1, r2, lsl #30]              // 02 4f d1 e7
ldrb r4, [r1, r2, lsl #31]              // 82 4f d1 e7
ldrb r4, [r1, r2, lsr #4]               // 22 42 d1 e7
ldrb r4, [r1, r2, asr #4]               // 42 42 d1 e7
ldrb r4, [r1, r2, ror #4]               // 62 42 d1 e7
ldrb r4, [r1, pc, lsl #4]               // 0f 42 d1 e7
ldrb r4, [r1, r2, lsl #4]!              // 02 42 f1 e7
ldrbeq r4, [r1, r2, lsl #4]!            // 02 42 f1 07
ldrb r4, [r1, -r2, lsl #4]!             // 02 42 71 e7
ldrb r4, [pc, r2, lsl #4]!              // 02 42 ff e7
ldrb pc, [r1, r2, lsl #4]!              // 02 f2 f1 e7
ldrb r4, [r1, r2]!                      // 02 40 f1 e7
ldrb r4, [r1, r2, lsl #1]!              // 82 40 f1 e7
ldrb r4, [r1, r2, lsl #15]!             // 82 47 f1 e7
ldrb r4, [r1, r2, lsl #16]!             // 02 48 f1 e7
ldrb r4, [r1, r2, lsl #30]!             // 02 4f f1 e7
ldrb r4, [r1, r2, lsl #31]!             // 82 4f f1 e7
ldrb r4, [r1, r2, lsr #4]!              // 22 42 f1 e7
ldrb r4, [r1, r2, asr #4]!              // 42 42 f1 e7
ldrb r4, [r1, r2, ror #4]!              // 62 42 f1 e7
ldrb r4, [r1, pc, lsl #4]!              // 0f 42 f1 e7
ldrb r4, [r1], r2, lsl #4               // 02 42 d1 e6
ldrbeq r4, [r1], r2, lsl #4             // 02 42 d1 06
ldrb r4, [r1], -r2, lsl #4              // 02 42 51 e6
ldrb r4, [pc], r2, lsl #4               // 02 42 df e6
ldrb pc, [r1], r2, lsl #4               // 02 f2 d1 e6
ldrb r4, [r1], r2                       // 02 40 d1 e6
ldrb r4, [r1], r2, lsl #1               // 82 40 d1 e6
ldrb r4, [r1], r2, lsl #15              // 82 47 d1 e6
ldrb r4, [r1], r2, lsl #16              // 02 48 d1 e6
ldrb r4, [r1], r2, lsl #30              // 02 4f d1 e6
ldrb r4, [r1], r2, lsl #31              // 82 4f d1 e6
ldrb r4, [r1], r2, lsr #4               // 22 42 d1 e6
ldrb r4, [r1], r2, asr #4               // 42 42 d1 e6
ldrb r4, [r1], r2, ror #4               // 62 42 d1 e6
ldrb r4, [r1], pc, lsl #4               // 0f 42 d1 e6
# LDRBT A1
ldrbt r4, [r1], #4                      // 04 40 f1 e4
ldrbteq r4, [r1], #4                    // 04 40 f1 04
ldrbt r4, [r1], #-4                     // 04 40 71 e4
ldrbt r4, [pc], #4                      // 04 40 ff e4
ldrbt pc, [r1], #4                      // 04 f0 f1 e4
ldrbt r4, [r1], #0                      // 00 40 f1 e4
ldrbt r4, [r1], #1                      // 01 40 f1 e4
ldrbt r4, [r1], #2047                   // ff 47 f1 e4
ldrbt r4, [r1], #2048                   // 00 48 f1 e4
ldrbt r4, [r1], #4094                   // fe 4f f1 e4
ldrbt r4, [r1], #4095                   // ff 4f f1 e4
# LDRBT A2
ldrbt r4, [r1], r2, lsl #4              // 02 42 f1 e6
ldrbteq r4, [r1], r2, lsl #4            // 02 42 f1 06
ldrbt r4, [r1], -r2, lsl #4             // 02 42 71 e6
ldrbt r4, [pc], r2, lsl #4              // 02 42 ff e6
ldrbt pc, [r1], r2, lsl #4              // 02 f2 f1 e6
ldrbt r4, [r1], r2                      // 02 40 f1 e6
ldrbt r4, [r1], r2, lsl #1              // 82 40 f1 e6
ldrbt r4, [r1], r2, lsl #15             // 82 47 f1 e6
ldrbt r4, [r1], r2, lsl #16             // 02 48 f1 e6
ldrbt r4, [r1], r2, lsl #30             // 02 4f f1 e6
ldrbt r4, [r1], r2, lsl #31             // 82 4f f1 e6
ldrbt r4, [r1], r2, lsr #4              // 22 42 f1 e6
ldrbt r4, [r1], r2, asr #4              // 42 42 f1 e6
ldrbt r4, [r1], r2, ror #4              // 62 42 f1 e6
ldrbt r4, [r1], pc, lsl #4              // 0f 42 f1 e6
# LDRD (immediate) A1
ldrd r4, r5, [r1, #4]                   // d4 40 c1 e1
ldrdeq r4, r5, [r1, #4]                 // d4 40 c1 01
ldrd r4, r5, [r1, #-4]                  // d4 40 41 e1
ldrd r4, r5, [pc, #4]                   // d4 40 cf e1
ldrd r4, r5, [r1]                       // d0 40 c1 e1
ldrd r4, r5, [r1, #1]                   // d1 40 c1 e1
ldrd r4, r5, [r1, #127]                 // df 47 c1 e1
ldrd r4, r5, [r1, #128]                 // d0 48 c1 e1
ldrd r4, r5, [r1, #254]                 // de 4f c1 e1
ldrd r4, r5, [r1, #255]                 // df 4f c1 e1
ldrd r4, r5, [r1, #4]!                  // d4 40 e1 e1
ldrdeq r4, r5, [r1, #4]!                // d4 40 e1 01
ldrd r4, r5, [r1, #-4]!                 // d4 40 61 e1
ldrd r4, r5, [pc, #4]!                  // d4 40 ef e1
ldrd r4, r5, [r1, #0]!                  // d0 40 e1 e1
ldrd r4, r5, [r1, #1]!                  // d1 40 e1 e1
ldrd r4, r5, [r1, #127]!                // df 47 e1 e1
ldrd r4, r5, [r1, #128]!                // d0 48 e1 e1
ldrd r4, r5, [r1, #254]!                // de 4f e1 e1
ldrd r4, r5, [r1, #255]!                // df 4f e1 e1
ldrd r4, r5, [r1], #4                   // d4 40 c1 e0
ldrdeq r4, r5, [r1], #4                 // d4 40 c1 00
ldrd r4, r5, [r1], #-4                  // d4 40 41 e0
ldrd r4, r5, [pc], #4                   // d4 40 cf e0
ldrd r4, r5, [r1], #0                   // d0 40 c1 e0
ldrd r4, r5, [r1], #1                   // d1 40 c1 e0
ldrd r4, r5, [r1], #127                 // df 47 c1 e0
ldrd r4, r5, [r1], #128                 // d0 48 c1 e0
ldrd r4, r5, [r1], #254                 // de 4f c1 e0
ldrd r4, r5, [r1], #255                 // df 4f c1 e0
# LDRD (register) A1
ldrd r4, r5, [r1, r2]                   // d2 40 81 e1
ldrdeq r4, r5, [r1, r2]                 // d2 40 81 01
ldrd r4, r5, [r1, -r2]                  // d2 40 01 e1
ldrd r4, r5, [pc, r2]                   // d2 40 8f e1
ldrd r4, r5, [r1, pc]                   // df 40 81 e1
ldrd r4, r5, [r1, r2]!                  // d2 40 a1 e1
ldrdeq r4, r5, [r1, r2]!                // d2 40 a1 01
ldrd r4, r5, [r1, -r2]!                 // d2 40 21 e1
ldrd r4, r5, [pc, r2]!                  // d2 40 af e1
ldrd r4, r5, [r1, pc]!                  // df 40 a1 e1
ldrd r4, r5, [r1], r2                   // d2 40 81 e0
ldrdeq r4, r5, [r1], r2                 // d2 40 81 00
ldrd r4, r5, [r1], -r2                  // d2 40 01 e0
ldrd r4, r5, [pc], r2                   // d2 40 8f e0
ldrd r4, r5, [r1], pc                   // df 40 81 e0
# LDREX A1
ldrex r4, [r1]                          // 9f 4f 91 e1
ldrexeq r4, [r1]                        // 9f 4f 91 01
ldrex r4, [pc]                          // 9f 4f 9f e1
ldrex pc, [r1]                          // 9f ff 91 e1
# LDREXB A1
ldrexb r4, [r1]                         // 9f 4f d1 e1
ldrexbeq r4, [r1]                       // 9f 4f d1 01
ldrexb r4, [pc]                         // 9f 4f df e1
ldrexb pc, [r1]                         // 9f ff d1 e1
# LDREXD A1
ldrexd r4, r5, [r1]                     // 9f 4f b1 e1
ldrexdeq r4, r5, [r1]                   // 9f 4f b1 01
ldrexd r4, r5, [pc]                     // 9f 4f bf e1
# LDREXH A1
ldrexh r4, [r1]                         // 9f 4f f1 e1
ldrexheq r4, [r1]                       // 9f 4f f1 01
ldrexh r4, [pc]                         // 9f 4f ff e1
ldrexh pc, [r1]                         // 9f ff f1 e1
# LDRH (immediate) A1
ldrh r4, [r1, #4]                       // b4 40 d1 e1
ldrheq r4, [r1, #4]                     // b4 40 d1 01
ldrh r4, [r1, #-4]                      // b4 40 51 e1
ldrh r4, [pc, #4]                       // b4 40 df e1
ldrh pc, [r1, #4]                       // b4 f0 d1 e1
ldrh r4, [r1]                           // b0 40 d1 e1
ldrh r4, [r1, #1]                       // b1 40 d1 e1
ldrh r4, [r1, #127]                     // bf 47 d1 e1
ldrh r4, [r1, #128]                     // b0 48 d1 e1
ldrh r4, [r1, #254]                     // be 4f d1 e1
ldrh r4, [r1, #255]                     // bf 4f d1 e1
ldrh r4, [r1, #4]!                      // b4 40 f1 e1
ldrheq r4, [r1, #4]!                    // b4 40 f1 01
ldrh r4, [r1, #-4]!                     // b4 40 71 e1
ldrh r4, [pc, #4]!                      // b4 40 ff e1
ldrh pc, [r1, #4]!                      // b4 f0 f1 e1
ldrh r4, [r1, #0]!                      // b0 40 f1 e1
ldrh r4, [r1, #1]!                      // b1 40 f1 e1
ldrh r4, [r1, #127]!                    // bf 47 f1 e1
ldrh r4, [r1, #128]!                    // b0 48 f1 e1
ldrh r4, [r1, #254]!                    // be 4f f1 e1
ldrh r4, [r1, #255]!                    // bf 4f f1 e1
ldrh r4, [r1], #4                       // b4 40 d1 e0
ldrheq r4, [r1], #4                     // b4 40 d1 00
ldrh r4, [r1], #-4                      // b4 40 51 e0
ldrh r4, [pc], #4                       // b4 40 df e0
ldrh pc, [r1], #4                       // b4 f0 d1 e0
ldrh r4, [r1], #0                       // b0 40 d1 e0
ldrh r4, [r1], #1                       // b1 40 d1 e0
ldrh r4, [r1], #127                     // bf 47 d1 e0
ldrh r4, [r1], #128                     // b0 48 d1 e0
ldrh r4, [r1], #254                     // be 4f d1 e0
ldrh r4, [r1], #255                     // bf 4f d1 e0
# LDRH (register) A1
ldrh r4, [r1, r2]                       // b2 40 91 e1
ldrheq r4, [r1, r2]                     // b2 40 91 01
ldrh r4, [r1, -r2]                      // b2 40 11 e1
ldrh r4, [pc, r2]                       // b2 40 9f e1
ldrh pc, [r1, r2]                       // b2 f0 91 e1
ldrh r4, [r1, pc]                       // bf 40 91 e1
ldrh r4, [r1, r2]!                      // b2 40 b1 e1
ldrheq r4, [r1, r2]!                    // b2 40 b1 01
ldrh r4, [r1, -r2]!                     // b2 40 31 e1
ldrh r4, [pc, r2]!                      // b2 40 bf e1
ldrh pc, [r1, r2]!                      // b2 f0 b1 e1
ldrh r4, [r1, pc]!                      // bf 40 b1 e1
ldrh r4, [r1], r2                       // b2 40 91 e0
ldrheq r4, [r1], r2                     // b2 40 91 00
ldrh r4, [r1], -r2                      // b2 40 11 e0
ldrh r4, [pc], r2                       // b2 40 9f e0
ldrh pc, [r1], r2                       // b2 f0 91 e0
ldrh r4, [r1], pc                       // bf 40 91 e0
# LDRSB (immediate) A1
ldrsb r4, [r1, #4]                      // d4 40 d1 e1
ldrsbeq r4, [r1, #4]                    // d4 40 d1 01
ldrsb r4, [r1, #-4]                     // d4 40 51 e1
ldrsb r4, [pc, #4]                      // d4 40 df e1
ldrsb pc, [r1, #4]                      // d4 f0 d1 e1
ldrsb r4, [r1]                          // d0 40 d1 e1
ldrsb r4, [r1, #1]                      // d1 40 d1 e1
ldrsb r4, [r1, #127]                    // df 47 d1 e1
ldrsb r4, [r1, #128]                    // d0 48 d1 e1
ldrsb r4, [r1, #254]                    // de 4f d1 e1
ldrsb r4, [r1, #255]                    // df 4f d1 e1
ldrsb r4, [r1, #4]!                     // d4 40 f1 e1
ldrsbeq r4, [r1, #4]!                   // d4 40 f1 01
ldrsb r4, [r1, #-4]!                    // d4 40 71 e1
ldrsb r4, [pc, #4]!                     // d4 40 ff e1
ldrsb pc, [r1, #4]!                     // d4 f0 f1 e1
ldrsb r4, [r1, #0]!                     // d0 40 f1 e1
ldrsb r4, [r1, #1]!                     // d1 40 f1 e1
ldrsb r4, [r1, #127]!                   // df 47 f1 e1
ldrsb r4, [r1, #128]!                   // d0 48 f1 e1
ldrsb r4, [r1, #254]!                   // de 4f f1 e1
ldrsb r4, [r1, #255]!                   // df 4f f1 e1
ldrsb r4, [r1], #4                      // d4 40 d1 e0
ldrsbeq r4, [r1], #4                    // d4 40 d1 00
ldrsb r4, [r1], #-4                     // d4 40 51 e0
ldrsb r4, [pc], #4                      // d4 40 df e0
ldrsb pc, [r1], #4                      // d4 f0 d1 e0
ldrsb r4, [r1], #0                      // d0 40 d1 e0
ldrsb r4, [r1], #1                      // d1 40 d1 e0
ldrsb r4, [r1], #127                    // df 47 d1 e0
ldrsb r4, [r1], #128                    // d0 48 d1 e0
ldrsb r4, [r1], #254                    // de 4f d1 e0
ldrsb r4, [r1], #255                    // df 4f d1 e0
# LDRSB (register) A1
ldrsb r4, [r1, r2]                      // d2 40 91 e1
ldrsbeq r4, [r1, r2]                    // d2 40 91 01
ldrsb r4, [r1, -r2]                     // d2 40 11 e1
ldrsb r4, [pc, r2]                      // d2 40 9f e1
ldrsb pc, [r1, r2]                      // d2 f0 91 e1
ldrsb r4, [r1, pc]                      // df 40 91 e1
ldrsb r4, [r1, r2]!                     // d2 40 b1 e1
ldrsbeq r4, [r1, r2]!                   // d2 40 b1 01
ldrsb r4, [r1, -r2]!                    // d2 40 31 e1
ldrsb r4, [pc, r2]!                     // d2 40 bf e1
ldrsb pc, [r1, r2]!                     // d2 f0 b1 e1
ldrsb r4, [r1, pc]!                     // df 40 b1 e1
ldrsb r4, [r1], r2                      // d2 40 91 e0
ldrsbeq r4, [r1], r2                    // d2 40 91 00
ldrsb r4, [r1], -r2                     // d2 40 11 e0
ldrsb r4, [pc], r2                      // d2 40 9f e0
ldrsb pc, [r1], r2                      // d2 f0 91 e0
ldrsb r4, [r1], pc                      // df 40 91 e0
# LDRSH (immediate) A1
ldrsh r4, [r1, #4]                      // f4 40 d1 e1
ldrsheq r4, [r1, #4]                    // f4 40 d1 01
ldrsh r4, [r1, #-4]                     // f4 40 51 e1
ldrsh r4, [pc, #4]                      // f4 40 df e1
ldrsh pc, [r1, #4]                      // f4 f0 d1 e1
ldrsh r4, [r1]                          // f0 40 d1 e1
ldrsh r4, [r1, #1]                      // f1 40 d1 e1
ldrsh r4, [r1, #127]                    // ff 47 d1 e1
ldrsh r4, [r1, #128]                    // f0 48 d1 e1
ldrsh r4, [r1, #254]                    // fe 4f d1 e1
ldrsh r4, [r1, #255]                    // ff 4f d1 e1
ldrsh r4, [r1, #4]!                     // f4 40 f1 e1
ldrsheq r4, [r1, #4]!                   // f4 40 f1 01
ldrsh r4, [r1, #-4]!                    // f4 40 71 e1
ldrsh r4, [pc, #4]!                     // f4 40 ff e1
ldrsh pc, [r1, #4]!                     // f4 f0 f1 e1
ldrsh r4, [r1, #0]!                     // f0 40 f1 e1
ldrsh r4, [r1, #1]!                     // f1 40 f1 e1
ldrsh r4, [r1, #127]!                   // ff 47 f1 e1
ldrsh r4, [r1, #128]!                   // f0 48 f1 e1
ldrsh r4, [r1, #254]!                   // fe 4f f1 e1
ldrsh r4, [r1, #255]!                   // ff 4f f1 e1
ldrsh r4, [r1], #4                      // f4 40 d1 e0
ldrsheq r4, [r1], #4                    // f4 40 d1 00
ldrsh r4, [r1], #-4                     // f4 40 51 e0
ldrsh r4, [pc], #4                      // f4 40 df e0
ldrsh pc, [r1], #4                      // f4 f0 d1 e0
ldrsh r4, [r1], #0                      // f0 40 d1 e0
ldrsh r4, [r1], #1                      // f1 40 d1 e0
ldrsh r4, [r1], #127                    // ff 47 d1 e0
ldrsh r4, [r1], #128                    // f0 48 d1 e0
ldrsh r4, [r1], #254                    // fe 4f d1 e0
ldrsh r4, [r1], #255                    // ff 4f d1 e0
# LDRSH (register) A1
ldrsh r4, [r1, r2]                      // f2 40 91 e1
ldrsheq r4, [r1, r2]                    // f2 40 91 01
ldrsh r4, [r1, -r2]                     // f2 40 11 e1
ldrsh r4, [pc, r2]                      // f2 40 9f e1
ldrsh pc, [r1, r2]                      // f2 f0 91 e1
ldrsh r4, [r1, pc]                      // ff 40 91 e1
ldrsh r4, [r1, r2]!                     // f2 40 b1 e1
ldrsheq r4, [r1, r2]!                   // f2 40 b1 01
ldrsh r4, [r1, -r2]!                    // f2 40 31 e1
ldrsh r4, [pc, r2]!                     // f2 40 bf e1
ldrsh pc, [r1, r2]!                     // f2 f0 b1 e1
ldrsh r4, [r1, pc]!                     // ff 40 b1 e1
ldrsh r4, [r1], r2                      // f2 40 91 e0
ldrsheq r4, [r1], r2                    // f2 40 91 00
ldrsh r4, [r1], -r2                     // f2 40 11 e0
ldrsh r4, [pc], r2                      // f2 40 9f e0
ldrsh pc, [r1], r2                      // f2 f0 91 e0
ldrsh r4, [r1], pc                      // ff 40 91 e0
# LDRT A1
ldrt r4, [r1], #4                       // 04 40 b1 e4
ldrteq r4, [r1], #4                     // 04 40 b1 04
ldrt r4, [r1], #-4                      // 04 40 31 e4
ldrt r4, [pc], #4                       // 04 40 bf e4
ldrt pc, [r1], #4                       // 04 f0 b1 e4
ldrt r4, [r1], #0                       // 00 40 b1 e4
ldrt r4, [r1], #1                       // 01 40 b1 e4
ldrt r4, [r1], #2047                    // ff 47 b1 e4
ldrt r4, [r1], #2048                    // 00 48 b1 e4
ldrt r4, [r1], #4094                    // fe 4f b1 e4
ldrt r4, [r1], #4095                    // ff 4f b1 e4
# LDRT A2
ldrt r4, [r1], r2, lsl #4               // 02 42 b1 e6
ldrteq r4, [r1], r2, lsl #4             // 02 42 b1 06
ldrt r4, [r1], -r2, lsl #4              // 02 42 31 e6
ldrt r4, [pc], r2, lsl #4               // 02 42 bf e6
ldrt pc, [r1], r2, lsl #4               // 02 f2 b1 e6
ldrt r4, [r1], r2                       // 02 40 b1 e6
ldrt r4, [r1], r2, lsl #1               // 82 40 b1 e6
ldrt r4, [r1], r2, lsl #15              // 82 47 b1 e6
ldrt r4, [r1], r2, lsl #16              // 02 48 b1 e6
ldrt r4, [r1], r2, lsl #30              // 02 4f b1 e6
ldrt r4, [r1], r2, lsl #31              // 82 4f b1 e6
ldrt r4, [r1], r2, lsr #4               // 22 42 b1 e6
ldrt r4, [r1], r2, asr #4               // 42 42 b1 e6
ldrt r4, [r1], r2, ror #4               // 62 42 b1 e6
ldrt r4, [r1], pc, lsl #4               // 0f 42 b1 e6
# LSL (immediate) A1
lsl r0, r2, #4                          // 02 02 a0 e1
lsleq r0, r2, #4                        // 02 02 a0 01
lsl pc, r2, #4                          // 02 f2 a0 e1
lsl r0, r2, #1                          // 82 00 a0 e1
lsl r0, r2, #15                         // 82 07 a0 e1
lsl r0, r2, #16                         // 02 08 a0 e1
lsl r0, r2, #30                         // 02 0f a0 e1
lsl r0, r2, #31                         // 82 0f a0 e1
lsl r0, pc, #4                          // 0f 02 a0 e1
lsls r0, r2, #4                         // 02 02 b0 e1
lslseq r0, r2, #4                       // 02 02 b0 01
lsls pc, r2, #4                         // 02 f2 b0 e1
lsls r0, r2, #1                         // 82 00 b0 e1
lsls r0, r2, #15                        // 82 07 b0 e1
lsls r0, r2, #16                        // 02 08 b0 e1
lsls r0, r2, #30                        // 02 0f b0 e1
lsls r0, r2, #31                        // 82 0f b0 e1
lsls r0, pc, #4                         // 0f 02 b0 e1
# LSL (register) A1
lsl r0, r1, r2                          // 11 02 a0 e1
lsleq r0, r1, r2                        // 11 02 a0 01
lsl pc, r1, r2                          // 11 f2 a0 e1
lsl r0, r1, pc                          // 11 0f a0 e1
lsl r0, pc, r2                          // 1f 02 a0 e1
lsls r0, r1, r2                         // 11 02 b0 e1
lslseq r0, r1, r2                       // 11 02 b0 01
lsls pc, r1, r2                         // 11 f2 b0 e1
lsls r0, r1, pc                         // 11 0f b0 e1
lsls r0, pc, r2                         // 1f 02 b0 e1
# LSR (immediate) A1
lsr r0, r2, #4                          // 22 02 a0 e1
lsreq r0, r2, #4                        // 22 02 a0 01
lsr pc, r2, #4                          // 22 f2 a0 e1
lsr r0, r2, #32                         // 22 00 a0 e1
lsr r0, r2, #1                          // a2 00 a0 e1
lsr r0, r2, #15                         // a2 07 a0 e1
lsr r0, r2, #16                         // 22 08 a0 e1
lsr r0, r2, #30                         // 22 0f a0 e1
lsr r0, r2, #31                         // a2 0f a0 e1
lsr r0, pc, #4                          // 2f 02 a0 e1
lsrs r0, r2, #4                         // 22 02 b0 e1
lsrseq r0, r2, #4                       // 22 02 b0 01
lsrs pc, r2, #4                         // 22 f2 b0 e1
lsrs r0, r2, #32                        // 22 00 b0 e1
lsrs r0, r2, #1                         // a2 00 b0 e1
lsrs r0, r2, #15                        // a2 07 b0 e1
lsrs r0, r2, #16                        // 22 08 b0 e1
lsrs r0, r2, #30                        // 22 0f b0 e1
lsrs r0, r2, #31                        // a2 0f b0 e1
lsrs r0, pc, #4                         // 2f 02 b0 e1
# LSR (register) A1
lsr r0, r1, r2                          // 31 02 a0 e1
lsreq r0, r1, r2                        // 31 02 a0 01
lsr pc, r1, r2                          // 31 f2 a0 e1
lsr r0, r1, pc                          // 31 0f a0 e1
lsr r0, pc, r2                          // 3f 02 a0 e1
lsrs r0, r1, r2                         // 31 02 b0 e1
lsrseq r0, r1, r2                       // 31 02 b0 01
lsrs pc, r1, r2                         // 31 f2 b0 e1
lsrs r0, r1, pc                         // 31 0f b0 e1
lsrs r0, pc, r2                         // 3f 02 b0 e1
# MLA A1
mla r0, r1, r2, r3                      // 91 32 20 e0
mlaeq r0, r1, r2, r3                    // 91 32 20 00
mla pc, r1, r2, r3                      // 91 32 2f e0
mla r0, r1, pc, r3                      // 91 3f 20 e0
mla r0, pc, r2, r3                      // 9f 32 20 e0
mlas r0, r1, r2, r3                     // 91 32 30 e0
mlaseq r0, r1, r2, r3                   // 91 32 30 00
mlas pc, r1, r2, r3                     // 91 32 3f e0
mlas r0, r1, pc, r3                     // 91 3f 30 e0
mlas r0, pc, r2, r3                     // 9f 32 30 e0
# MOV (immediate) A1
mov r0, #4                              // 04 00 a0 e3
moveq r0, #4                            // 04 00 a0 03
mov pc, #4                              // 04 f0 a0 e3
mov r0, #0                              // 00 00 a0 e3
mov r0, #1                              // 01 00 a0 e3
mov r0, #66846720                       // ff 07 a0 e3
mov r0, #0, 16                          // 00 08 a0 e3
mov r0, #1016                           // fe 0f a0 e3
mov r0, #1020                           // ff 0f a0 e3
movs r0, #4                             // 04 00 b0 e3
movseq r0, #4                           // 04 00 b0 03
movs pc, #4                             // 04 f0 b0 e3
movs r0, #0                             // 00 00 b0 e3
movs r0, #1                             // 01 00 b0 e3
movs r0, #66846720                      // ff 07 b0 e3
movs r0, #0, 16                         // 00 08 b0 e3
movs r0, #1016                          // fe 0f b0 e3
movs r0, #1020                          // ff 0f b0 e3
# MOV (register, ARM) A1
mov r0, r2                              // 02 00 a0 e1
moveq r0, r2                            // 02 00 a0 01
mov pc, r2                              // 02 f0 a0 e1
mov r0, pc                              // 0f 00 a0 e1
movs r0, r2                             // 02 00 b0 e1
movseq r0, r2                           // 02 00 b0 01
movs pc, r2                             // 02 f0 b0 e1
movs r0, pc                             // 0f 00 b0 e1
# MRS A1
mrs r0, apsr                            // 00 00 0f e1
mrseq r0, apsr                          // 00 00 0f 01
mrs pc, apsr                            // 00 f0 0f e1
# MSR (immediate) A1
msr apsr, #4                            // 04 f0 2c e3
msreq apsr, #4                          // 04 f0 2c 03
msr apsr, #0                            // 00 f0 2c e3
msr apsr, #1                            // 01 f0 2c e3
msr apsr, #66846720                     // ff f7 2c e3
msr apsr, #0, 16                        // 00 f8 2c e3
msr apsr, #1016                         // fe ff 2c e3
msr apsr, #1020                         // ff ff 2c e3
# MSR (register) A1
msr apsr, r1                            // 01 f0 2c e1
msreq apsr, r1                          // 01 f0 2c 01
msr apsr, pc                            // 0f f0 2c e1
# MUL A1
mul r0, r1, r2                          // 91 02 00 e0
muleq r0, r1, r2                        // 91 02 00 00
mul pc, r1, r2                          // 91 02 0f e0
mul r0, r1, pc                          // 91 0f 00 e0
mul r0, pc, r2                          // 9f 02 00 e0
muls r0, r1, r2                         // 91 02 10 e0
mulseq r0, r1, r2                       // 91 02 10 00
muls pc, r1, r2                         // 91 02 1f e0
muls r0, r1, pc                         // 91 0f 10 e0
muls r0, pc, r2                         // 9f 02 10 e0
# MVN (immediate) A1
mvn r0, #4                              // 04 00 e0 e3
mvneq r0, #4                            // 04 00 e0 03
mvn pc, #4                              // 04 f0 e0 e3
mvn r0, #0                              // 00 00 e0 e3
mvn r0, #1                              // 01 00 e0 e3
mvn r0, #66846720                       // ff 07 e0 e3
mvn r0, #0, 16                          // 00 08 e0 e3
mvn r0, #1016                           // fe 0f e0 e3
mvn r0, #1020                           // ff 0f e0 e3
mvns r0, #4                             // 04 00 f0 e3
mvnseq r0, #4                           // 04 00 f0 03
mvns pc, #4                             // 04 f0 f0 e3
mvns r0, #0                             // 00 00 f0 e3
mvns r0, #1                             // 01 00 f0 e3
mvns r0, #66846720                      // ff 07 f0 e3
mvns r0, #0, 16                         // 00 08 f0 e3
mvns r0, #1016                          // fe 0f f0 e3
mvns r0, #1020                          // ff 0f f0 e3
# MVN (register) A1
mvn r0, r2, lsl #4                      // 02 02 e0 e1
mvneq r0, r2, lsl #4                    // 02 02 e0 01
mvn pc, r2, lsl #4                      // 02 f2 e0 e1
mvn r0, r2                              // 02 00 e0 e1
mvn r0, r2, lsl #1                      // 82 00 e0 e1
mvn r0, r2, lsl #15                     // 82 07 e0 e1
mvn r0, r2, lsl #16                     // 02 08 e0 e1
mvn r0, r2, lsl #30                     // 02 0f e0 e1
mvn r0, r2, lsl #31                     // 82 0f e0 e1
mvn r0, r2, lsr #4                      // 22 02 e0 e1
mvn r0, r2, asr #4                      // 42 02 e0 e1
mvn r0, r2, ror #4                      // 62 02 e0 e1
mvn r0, pc, lsl #4                      // 0f 02 e0 e1
mvns r0, r2, lsl #4                     // 02 02 f0 e1
mvnseq r0, r2, lsl #4                   // 02 02 f0 01
mvns pc, r2, lsl #4                     // 02 f2 f0 e1
mvns r0, r2                             // 02 00 f0 e1
mvns r0, r2, lsl #1                     // 82 00 f0 e1
mvns r0, r2, lsl #15                    // 82 07 f0 e1
mvns r0, r2, lsl #16                    // 02 08 f0 e1
mvns r0, r2, lsl #30                    // 02 0f f0 e1
mvns r0, r2, lsl #31                    // 82 0f f0 e1
mvns r0, r2, lsr #4                     // 22 02 f0 e1
mvns r0, r2, asr #4                     // 42 02 f0 e1
mvns r0, r2, ror #4                     // 62 02 f0 e1
mvns r0, pc, lsl #4                     // 0f 02 f0 e1
# MVN (register-shifted register) A1
mvn r0, r2, lsl r3                      // 12 03 e0 e1
mvneq r0, r2, lsl r3                    // 12 03 e0 01
mvn pc, r2, lsl r3                      // 12 f3 e0 e1
mvn r0, r2, lsl r0                      // 12 00 e0 e1
mvn r0, r2, lsl pc                      // 12 0f e0 e1
mvn r0, r2, lsr r3                      // 32 03 e0 e1
mvn r0, r2, asr r3                      // 52 03 e0 e1
mvn r0, r2, ror r3                      // 72 03 e0 e1
mvn r0, pc, lsl r3                      // 1f 03 e0 e1
mvns r0, r2, lsl r3                     // 12 03 f0 e1
mvnseq r0, r2, lsl r3                   // 12 03 f0 01
mvns pc, r2, lsl r3                     // 12 f3 f0 e1
mvns r0, r2, lsl r0                     // 12 00 f0 e1
mvns r0, r2, lsl pc                     // 12 0f f0 e1
mvns r0, r2, lsr r3                     // 32 03 f0 e1
mvns r0, r2, asr r3                     // 52 03 f0 e1
mvns r0, r2, ror r3                     // 72 03 f0 e1
mvns r0, pc, lsl r3                     // 1f 03 f0 e1
# NOP A1
nop                                     // 00 f0 20 e3
nopeq                                   // 00 f0 20 03
# ORR (immediate) A1
orr r0, r1, #4                          // 04 00 81 e3
orreq r0, r1, #4                        // 04 00 81 03
orr r0, pc, #4                          // 04 00 8f e3
orr pc, r1, #4                          // 04 f0 81 e3
orr r0, r1, #0                          // 00 00 81 e3
orr r0, r1, #1                          // 01 00 81 e3
orr r0, r1, #66846720                   // ff 07 81 e3
orr r0, r1, #0, 16                      // 00 08 81 e3
orr r0, r1, #1016                       // fe 0f 81 e3
orr r0, r1, #1020                       // ff 0f 81 e3
orrs r0, r1, #4                         // 04 00 91 e3
orrseq r0, r1, #4                       // 04 00 91 03
orrs r0, pc, #4                         // 04 00 9f e3
orrs pc, r1, #4                         // 04 f0 91 e3
orrs r0, r1, #0                         // 00 00 91 e3
orrs r0, r1, #1                         // 01 00 91 e3
orrs r0, r1, #66846720                  // ff 07 91 e3
orrs r0, r1, #0, 16                     // 00 08 91 e3
orrs r0, r1, #1016                      // fe 0f 91 e3
orrs r0, r1, #1020                      // ff 0f 91 e3
# ORR (register) A1
orr r0, r1, r2, lsl #4                  // 02 02 81 e1
orreq r0, r1, r2, lsl #4                // 02 02 81 01
orr r0, pc, r2, lsl #4                  // 02 02 8f e1
orr pc, r1, r2, lsl #4                  // 02 f2 81 e1
orr r0, r1, r2                          // 02 00 81 e1
orr r0, r1, r2, lsl #1                  // 82 00 81 e1
orr r0, r1, r2, lsl #15                 // 82 07 81 e1
orr r0, r1, r2, lsl #16                 // 02 08 81 e1
orr r0, r1, r2, lsl #30                 // 02 0f 81 e1
orr r0, r1, r2, lsl #31                 // 82 0f 81 e1
orr r0, r1, r2, lsr #4                  // 22 02 81 e1
orr r0, r1, r2, asr #4                  // 42 02 81 e1
orr r0, r1, r2, ror #4                  // 62 02 81 e1
orr r0, r1, pc, lsl #4                  // 0f 02 81 e1
orrs r0, r1, r2, lsl #4                 // 02 02 91 e1
orrseq r0, r1, r2, lsl #4               // 02 02 91 01
orrs r0, pc, r2, lsl #4                 // 02 02 9f e1
orrs pc, r1, r2, lsl #4                 // 02 f2 91 e1
orrs r0, r1, r2                         // 02 00 91 e1
orrs r0, r1, r2, lsl #1                 // 82 00 91 e1
orrs r0, r1, r2, lsl #15                // 82 07 91 e1
orrs r0, r1, r2, lsl #16                // 02 08 91 e1
orrs r0, r1, r2, lsl #30                // 02 0f 91 e1
orrs r0, r1, r2, lsl #31                // 82 0f 91 e1
orrs r0, r1, r2, lsr #4                 // 22 02 91 e1
orrs r0, r1, r2, asr #4                 // 42 02 91 e1
orrs r0, r1, r2, ror #4                 // 62 02 91 e1
orrs r0, r1, pc, lsl #4                 // 0f 02 91 e1
# ORR (register-shifted register) A1
orr r0, r1, r2, lsl r3                  // 12 03 81 e1
orreq r0, r1, r2, lsl r3                // 12 03 81 01
orr r0, pc, r2, lsl r3                  // 12 03 8f e1
orr pc, r1, r2, lsl r3                  // 12 f3 81 e1
orr r0, r1, r2, lsl r0                  // 12 00 81 e1
orr r0, r1, r2, lsl pc                  // 12 0f 81 e1
orr r0, r1, r2, lsr r3                  // 32 03 81 e1
orr r0, r1, r2, asr r3                  // 52 03 81 e1
orr r0, r1, r2, ror r3                  // 72 03 81 e1
orr r0, r1, pc, lsl r3                  // 1f 03 81 e1
orrs r0, r1, r2, lsl r3                 // 12 03 91 e1
orrseq r0, r1, r2, lsl r3               // 12 03 91 01
orrs r0, pc, r2, lsl r3                 // 12 03 9f e1
orrs pc, r1, r2, lsl r3                 // 12 f3 91 e1
orrs r0, r1, r2, lsl r0                 // 12 00 91 e1
orrs r0, r1, r2, lsl pc                 // 12 0f 91 e1
orrs r0, r1, r2, lsr r3                 // 32 03 91 e1
orrs r0, r1, r2, asr r3                 // 52 03 91 e1
orrs r0, r1, r2, ror r3                 // 72 03 91 e1
orrs r0, r1, pc, lsl r3                 // 1f 03 91 e1
# PKHBT, PKHTB A1
pkhbt r0, r1, r2, lsl #4                // 12 02 81 e6
pkhbteq r0, r1, r2, lsl #4              // 12 02 81 06
pkhbt r0, pc, r2, lsl #4                // 12 02 8f e6
pkhbt pc, r1, r2, lsl #4                // 12 f2 81 e6
pkhbt r0, r1, r2                        // 12 00 81 e6
pkhbt r0, r1, r2, lsl #1                // 92 00 81 e6
pkhbt r0, r1, r2, lsl #15               // 92 07 81 e6
pkhbt r0, r1, r2, lsl #16               // 12 08 81 e6
pkhbt r0, r1, r2, lsl #30               // 12 0f 81 e6
pkhbt r0, r1, r2, lsl #31               // 92 0f 81 e6
pkhbt r0, r1, pc, lsl #4                // 1f 02 81 e6
pkhtb r0, r1, r2, asr #4                // 52 02 81 e6
pkhtbeq r0, r1, r2, asr #4              // 52 02 81 06
pkhtb r0, pc, r2, asr #4                // 52 02 8f e6
pkhtb pc, r1, r2, asr #4                // 52 f2 81 e6
pkhtb r0, r1, r2, asr #32               // 52 00 81 e6
pkhtb r0, r1, r2, asr #1                // d2 00 81 e6
pkhtb r0, r1, r2, asr #15               // d2 07 81 e6
pkhtb r0, r1, r2, asr #16               // 52 08 81 e6
pkhtb r0, r1, r2, asr #30               // 52 0f 81 e6
pkhtb r0, r1, r2, asr #31               // d2 0f 81 e6
pkhtb r0, r1, pc, asr #4                // 5f 02 81 e6
# PLD, PLDW (immediate) A1
pld [r1, #4]                            // 04 f0 d1 f5
pld [r1, #-4]                           // 04 f0 51 f5
pld [pc, #4]                            // 04 f0 df f5
pld [r1]                                // 00 f0 d1 f5
pld [r1, #1]                            // 01 f0 d1 f5
pld [r1, #2047]                         // ff f7 d1 f5
pld [r1, #2048]                         // 00 f8 d1 f5
pld [r1, #4094]                         // fe ff d1 f5
pld [r1, #4095]                         // ff ff d1 f5
# PLD, PLDW (register) A1
pld [r1, r2, lsl #4]                    // 02 f2 d1 f7
pld [r1, -r2, lsl #4]                   // 02 f2 51 f7
pld [pc, r2, lsl #4]                    // 02 f2 df f7
pld [r1, r2]                            // 02 f0 d1 f7
pld [r1, r2, lsl #1]                    // 82 f0 d1 f7
pld [r1, r2, lsl #15]                   // 82 f7 d1 f7
pld [r1, r2, lsl #16]                   // 02 f8 d1 f7
pld [r1, r2, lsl #30]                   // 02 ff d1 f7
pld [r1, r2, lsl #31]                   // 82 ff d1 f7
pld [r1, r2, lsr #4]                    // 22 f2 d1 f7
pld [r1, r2, asr #4]                    // 42 f2 d1 f7
pld [r1, r2, ror #4]                    // 62 f2 d1 f7
pld [r1, pc, lsl #4]                    // 0f f2 d1 f7
# POP (ARM) A1
pop {r1, r3, r4, r6}                    // 5a 00 bd e8
popeq {r1, r3, r4, r6}                  // 5a 00 bd 08
pop {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff bd e8
# PUSH A1
push {r1, r3, r4, r6}                   // 5a 00 2d e9
pusheq {r1, r3, r4, r6}                 // 5a 00 2d 09
push {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 2d e9
# QADD A1
qadd r0, r2, r1                         // 52 00 01 e1
qaddeq r0, r2, r1                       // 52 00 01 01
qadd r0, r2, pc                         // 52 00 0f e1
qadd pc, r2, r1                         // 52 f0 01 e1
qadd r0, pc, r1                         // 5f 00 01 e1
# QADD16 A1
qadd16 r0, r1, r2                       // 12 0f 21 e6
qadd16eq r0, r1, r2                     // 12 0f 21 06
qadd16 r0, pc, r2                       // 12 0f 2f e6
qadd16 pc, r1, r2                       // 12 ff 21 e6
qadd16 r0, r1, pc                       // 1f 0f 21 e6
# QADD8 A1
qadd8 r0, r1, r2                        // 92 0f 21 e6
qadd8eq r0, r1, r2                      // 92 0f 21 06
qadd8 r0, pc, r2                        // 92 0f 2f e6
qadd8 pc, r1, r2                        // 92 ff 21 e6
qadd8 r0, r1, pc                        // 9f 0f 21 e6
# QASX A1
qasx r0, r1, r2                         // 32 0f 21 e6
qasxeq r0, r1, r2                       // 32 0f 21 06
qasx r0, pc, r2                         // 32 0f 2f e6
qasx pc, r1, r2                         // 32 ff 21 e6
qasx r0, r1, pc                         // 3f 0f 21 e6
# QSAX A1
qsax r0, r1, r2                         // 52 0f 21 e6
qsaxeq r0, r1, r2                       // 52 0f 21 06
qsax r0, pc, r2                         // 52 0f 2f e6
qsax pc, r1, r2                         // 52 ff 21 e6
qsax r0, r1, pc                         // 5f 0f 21 e6
# QSUB16 A1
qsub16 r0, r1, r2                       // 72 0f 21 e6
qsub16eq r0, r1, r2                     // 72 0f 21 06
qsub16 r0, pc, r2                       // 72 0f 2f e6
qsub16 pc, r1, r2                       // 72 ff 21 e6
qsub16 r0, r1, pc                       // 7f 0f 21 e6
# QSUB8 A1
qsub8 r0, r1, r2                        // f2 0f 21 e6
qsub8eq r0, r1, r2                      // f2 0f 21 06
qsub8 r0, pc, r2                        // f2 0f 2f e6
qsub8 pc, r1, r2                        // f2 ff 21 e6
qsub8 r0, r1, pc                        // ff 0f 21 e6
# QDADD A1
qdadd r0, r2, r1                        // 52 00 41 e1
qdaddeq r0, r2, r1                      // 52 00 41 01
qdadd r0, r2, pc                        // 52 00 4f e1
qdadd pc, r2, r1                        // 52 f0 41 e1
qdadd r0, pc, r1                        // 5f 00 41 e1
# QDSUB A1
qdsub r0, r2, r1                        // 52 00 61 e1
qdsubeq r0, r2, r1                      // 52 00 61 01
qdsub r0, r2, pc                        // 52 00 6f e1
qdsub pc, r2, r1                        // 52 f0 61 e1
qdsub r0, pc, r1                        // 5f 00 61 e1
# QSUB A1
qsub r0, r2, r1                         // 52 00 21 e1
qsubeq r0, r2, r1                       // 52 00 21 01
qsub r0, r2, pc                         // 52 00 2f e1
qsub pc, r2, r1                         // 52 f0 21 e1
qsub r0, pc, r1                         // 5f 00 21 e1
# REV A1
rev r0, r2                              // 32 0f bf e6
reveq r0, r2                            // 32 0f bf 06
rev pc, r2                              // 32 ff bf e6
rev r0, pc                              // 3f 0f bf e6
# REV16 A1
rev16 r0, r2                            // b2 0f bf e6
rev16eq r0, r2                          // b2 0f bf 06
rev16 pc, r2                            // b2 ff bf e6
rev16 r0, pc                            // bf 0f bf e6
# REVSH A1
revsh r0, r2                            // b2 0f ff e6
revsheq r0, r2                          // b2 0f ff 06
revsh pc, r2                            // b2 ff ff e6
revsh r0, pc                            // bf 0f ff e6
# ROR (immediate) A1
ror r0, r2, #4                          // 62 02 a0 e1
roreq r0, r2, #4                        // 62 02 a0 01
ror pc, r2, #4                          // 62 f2 a0 e1
ror r0, r2, #1                          // e2 00 a0 e1
ror r0, r2, #15                         // e2 07 a0 e1
ror r0, r2, #16                         // 62 08 a0 e1
ror r0, r2, #30                         // 62 0f a0 e1
ror r0, r2, #31                         // e2 0f a0 e1
ror r0, pc, #4                          // 6f 02 a0 e1
rors r0, r2, #4                         // 62 02 b0 e1
rorseq r0, r2, #4                       // 62 02 b0 01
rors pc, r2, #4                         // 62 f2 b0 e1
rors r0, r2, #1                         // e2 00 b0 e1
rors r0, r2, #15                        // e2 07 b0 e1
rors r0, r2, #16                        // 62 08 b0 e1
rors r0, r2, #30                        // 62 0f b0 e1
rors r0, r2, #31                        // e2 0f b0 e1
rors r0, pc, #4                         // 6f 02 b0 e1
# ROR (register) A1
ror r0, r1, r2                          // 71 02 a0 e1
roreq r0, r1, r2                        // 71 02 a0 01
ror pc, r1, r2                          // 71 f2 a0 e1
ror r0, r1, pc                          // 71 0f a0 e1
ror r0, pc, r2                          // 7f 02 a0 e1
rors r0, r1, r2                         // 71 02 b0 e1
rorseq r0, r1, r2                       // 71 02 b0 01
rors pc, r1, r2                         // 71 f2 b0 e1
rors r0, r1, pc                         // 71 0f b0 e1
rors r0, pc, r2                         // 7f 02 b0 e1
# RRX A1
rrx r0, r2                              // 62 00 a0 e1
rrxeq r0, r2                            // 62 00 a0 01
rrx pc, r2                              // 62 f0 a0 e1
rrx r0, pc                              // 6f 00 a0 e1
rrxs r0, r2                             // 62 00 b0 e1
rrxseq r0, r2                           // 62 00 b0 01
rrxs pc, r2                             // 62 f0 b0 e1
rrxs r0, pc                             // 6f 00 b0 e1
# RSB (immediate) A1
rsb r0, r1, #4                          // 04 00 61 e2
rsbeq r0, r1, #4                        // 04 00 61 02
rsb r0, pc, #4                          // 04 00 6f e2
rsb pc, r1, #4                          // 04 f0 61 e2
rsb r0, r1, #0                          // 00 00 61 e2
rsb r0, r1, #1                          // 01 00 61 e2
rsb r0, r1, #66846720                   // ff 07 61 e2
rsb r0, r1, #0, 16                      // 00 08 61 e2
rsb r0, r1, #1016                       // fe 0f 61 e2
rsb r0, r1, #1020                       // ff 0f 61 e2
rsbs r0, r1, #4                         // 04 00 71 e2
rsbseq r0, r1, #4                       // 04 00 71 02
rsbs r0, pc, #4                         // 04 00 7f e2
rsbs pc, r1, #4                         // 04 f0 71 e2
rsbs r0, r1, #0                         // 00 00 71 e2
rsbs r0, r1, #1                         // 01 00 71 e2
rsbs r0, r1, #66846720                  // ff 07 71 e2
rsbs r0, r1, #0, 16                     // 00 08 71 e2
rsbs r0, r1, #1016                      // fe 0f 71 e2
rsbs r0, r1, #1020                      // ff 0f 71 e2
# RSB (register) A1
rsb r0, r1, r2, lsl #4                  // 02 02 61 e0
rsbeq r0, r1, r2, lsl #4                // 02 02 61 00
rsb r0, pc, r2, lsl #4                  // 02 02 6f e0
rsb pc, r1, r2, lsl #4                  // 02 f2 61 e0
rsb r0, r1, r2                          // 02 00 61 e0
rsb r0, r1, r2, lsl #1                  // 82 00 61 e0
rsb r0, r1, r2, lsl #15                 // 82 07 61 e0
rsb r0, r1, r2, lsl #16                 // 02 08 61 e0
rsb r0, r1, r2, lsl #30                 // 02 0f 61 e0
rsb r0, r1, r2, lsl #31                 // 82 0f 61 e0
rsb r0, r1, r2, lsr #4                  // 22 02 61 e0
rsb r0, r1, r2, asr #4                  // 42 02 61 e0
rsb r0, r1, r2, ror #4                  // 62 02 61 e0
rsb r0, r1, pc, lsl #4                  // 0f 02 61 e0
rsbs r0, r1, r2, lsl #4                 // 02 02 71 e0
rsbseq r0, r1, r2, lsl #4               // 02 02 71 00
rsbs r0, pc, r2, lsl #4                 // 02 02 7f e0
rsbs pc, r1, r2, lsl #4                 // 02 f2 71 e0
rsbs r0, r1, r2                         // 02 00 71 e0
rsbs r0, r1, r2, lsl #1                 // 82 00 71 e0
rsbs r0, r1, r2, lsl #15                // 82 07 71 e0
rsbs r0, r1, r2, lsl #16                // 02 08 71 e0
rsbs r0, r1, r2, lsl #30                // 02 0f 71 e0
rsbs r0, r1, r2, lsl #31                // 82 0f 71 e0
rsbs r0, r1, r2, lsr #4                 // 22 02 71 e0
rsbs r0, r1, r2, asr #4                 // 42 02 71 e0
rsbs r0, r1, r2, ror #4                 // 62 02 71 e0
rsbs r0, r1, pc, lsl #4                 // 0f 02 71 e0
# RSB (register-shifted register) A1
rsb r0, r1, r2, lsl r3                  // 12 03 61 e0
rsbeq r0, r1, r2, lsl r3                // 12 03 61 00
rsb r0, pc, r2, lsl r3                  // 12 03 6f e0
rsb pc, r1, r2, lsl r3                  // 12 f3 61 e0
rsb r0, r1, r2, lsl r0                  // 12 00 61 e0
rsb r0, r1, r2, lsl pc                  // 12 0f 61 e0
rsb r0, r1, r2, lsr r3                  // 32 03 61 e0
rsb r0, r1, r2, asr r3                  // 52 03 61 e0
rsb r0, r1, r2, ror r3                  // 72 03 61 e0
rsb r0, r1, pc, lsl r3                  // 1f 03 61 e0
rsbs r0, r1, r2, lsl r3                 // 12 03 71 e0
rsbseq r0, r1, r2, lsl r3               // 12 03 71 00
rsbs r0, pc, r2, lsl r3                 // 12 03 7f e0
rsbs pc, r1, r2, lsl r3                 // 12 f3 71 e0
rsbs r0, r1, r2, lsl r0                 // 12 00 71 e0
rsbs r0, r1, r2, lsl pc                 // 12 0f 71 e0
rsbs r0, r1, r2, lsr r3                 // 32 03 71 e0
rsbs r0, r1, r2, asr r3                 // 52 03 71 e0
rsbs r0, r1, r2, ror r3                 // 72 03 71 e0
rsbs r0, r1, pc, lsl r3                 // 1f 03 71 e0
# RSC (immediate) A1
rsc r0, r1, #4                          // 04 00 e1 e2
rsceq r0, r1, #4                        // 04 00 e1 02
rsc r0, pc, #4                          // 04 00 ef e2
rsc pc, r1, #4                          // 04 f0 e1 e2
rsc r0, r1, #0                          // 00 00 e1 e2
rsc r0, r1, #1                          // 01 00 e1 e2
rsc r0, r1, #66846720                   // ff 07 e1 e2
rsc r0, r1, #0, 16                      // 00 08 e1 e2
rsc r0, r1, #1016                       // fe 0f e1 e2
rsc r0, r1, #1020                       // ff 0f e1 e2
rscs r0, r1, #4                         // 04 00 f1 e2
rscseq r0, r1, #4                       // 04 00 f1 02
rscs r0, pc, #4                         // 04 00 ff e2
rscs pc, r1, #4                         // 04 f0 f1 e2
rscs r0, r1, #0                         // 00 00 f1 e2
rscs r0, r1, #1                         // 01 00 f1 e2
rscs r0, r1, #66846720                  // ff 07 f1 e2
rscs r0, r1, #0, 16                     // 00 08 f1 e2
rscs r0, r1, #1016                      // fe 0f f1 e2
rscs r0, r1, #1020                      // ff 0f f1 e2
# RSC (register) A1
rsc r0, r1, r2, lsl #4                  // 02 02 e1 e0
rsceq r0, r1, r2, lsl #4                // 02 02 e1 00
rsc r0, pc, r2, lsl #4                  // 02 02 ef e0
rsc pc, r1, r2, lsl #4                  // 02 f2 e1 e0
rsc r0, r1, r2                          // 02 00 e1 e0
rsc r0, r1, r2, lsl #1                  // 82 00 e1 e0
rsc r0, r1, r2, lsl #15                 // 82 07 e1 e0
rsc r0, r1, r2, lsl #16                 // 02 08 e1 e0
rsc r0, r1, r2, lsl #30                 // 02 0f e1 e0
rsc r0, r1, r2, lsl #31                 // 82 0f e1 e0
rsc r0, r1, r2, lsr #4                  // 22 02 e1 e0
rsc r0, r1, r2, asr #4                  // 42 02 e1 e0
rsc r0, r1, r2, ror #4                  // 62 02 e1 e0
rsc r0, r1, pc, lsl #4                  // 0f 02 e1 e0
rscs r0, r1, r2, lsl #4                 // 02 02 f1 e0
rscseq r0, r1, r2, lsl #4               // 02 02 f1 00
rscs r0, pc, r2, lsl #4                 // 02 02 ff e0
rscs pc, r1, r2, lsl #4                 // 02 f2 f1 e0
rscs r0, r1, r2                         // 02 00 f1 e0
rscs r0, r1, r2, lsl #1                 // 82 00 f1 e0
rscs r0, r1, r2, lsl #15                // 82 07 f1 e0
rscs r0, r1, r2, lsl #16                // 02 08 f1 e0
rscs r0, r1, r2, lsl #30                // 02 0f f1 e0
rscs r0, r1, r2, lsl #31                // 82 0f f1 e0
rscs r0, r1, r2, lsr #4                 // 22 02 f1 e0
rscs r0, r1, r2, asr #4                 // 42 02 f1 e0
rscs r0, r1, r2, ror #4                 // 62 02 f1 e0
rscs r0, r1, pc, lsl #4                 // 0f 02 f1 e0
# RSC (register-shifted register) A1
rsc r0, r1, r2, lsl r3                  // 12 03 e1 e0
rsceq r0, r1, r2, lsl r3                // 12 03 e1 00
rsc r0, pc, r2, lsl r3                  // 12 03 ef e0
rsc pc, r1, r2, lsl r3                  // 12 f3 e1 e0
rsc r0, r1, r2, lsl r0                  // 12 00 e1 e0
rsc r0, r1, r2, lsl pc                  // 12 0f e1 e0
rsc r0, r1, r2, lsr r3                  // 32 03 e1 e0
rsc r0, r1, r2, asr r3                  // 52 03 e1 e0
rsc r0, r1, r2, ror r3                  // 72 03 e1 e0
rsc r0, r1, pc, lsl r3                  // 1f 03 e1 e0
rscs r0, r1, r2, lsl r3                 // 12 03 f1 e0
rscseq r0, r1, r2, lsl r3               // 12 03 f1 00
rscs r0, pc, r2, lsl r3                 // 12 03 ff e0
rscs pc, r1, r2, lsl r3                 // 12 f3 f1 e0
rscs r0, r1, r2, lsl r0                 // 12 00 f1 e0
rscs r0, r1, r2, lsl pc                 // 12 0f f1 e0
rscs r0, r1, r2, lsr r3                 // 32 03 f1 e0
rscs r0, r1, r2, asr r3                 // 52 03 f1 e0
rscs r0, r1, r2, ror r3                 // 72 03 f1 e0
rscs r0, r1, pc, lsl r3                 // 1f 03 f1 e0
# SADD16 A1
sadd16 r0, r1, r2                       // 12 0f 11 e6
sadd16eq r0, r1, r2                     // 12 0f 11 06
sadd16 r0, pc, r2                       // 12 0f 1f e6
sadd16 pc, r1, r2                       // 12 ff 11 e6
sadd16 r0, r1, pc                       // 1f 0f 11 e6
# SADD8 A1
sadd8 r0, r1, r2                        // 92 0f 11 e6
sadd8eq r0, r1, r2                      // 92 0f 11 06
sadd8 r0, pc, r2                        // 92 0f 1f e6
sadd8 pc, r1, r2                        // 92 ff 11 e6
sadd8 r0, r1, pc                        // 9f 0f 11 e6
# SASX A1
sasx r0, r1, r2                         // 32 0f 11 e6
sasxeq r0, r1, r2                       // 32 0f 11 06
sasx r0, pc, r2                         // 32 0f 1f e6
sasx pc, r1, r2                         // 32 ff 11 e6
sasx r0, r1, pc                         // 3f 0f 11 e6
# SSAX A1
ssax r0, r1, r2                         // 52 0f 11 e6
ssaxeq r0, r1, r2                       // 52 0f 11 06
ssax r0, pc, r2                         // 52 0f 1f e6
ssax pc, r1, r2                         // 52 ff 11 e6
ssax r0, r1, pc                         // 5f 0f 11 e6
# SSUB16 A1
ssub16 r0, r1, r2                       // 72 0f 11 e6
ssub16eq r0, r1, r2                     // 72 0f 11 06
ssub16 r0, pc, r2                       // 72 0f 1f e6
ssub16 pc, r1, r2                       // 72 ff 11 e6
ssub16 r0, r1, pc                       // 7f 0f 11 e6
# SSUB8 A1
ssub8 r0, r1, r2                        // f2 0f 11 e6
ssub8eq r0, r1, r2                      // f2 0f 11 06
ssub8 r0, pc, r2                        // f2 0f 1f e6
ssub8 pc, r1, r2                        // f2 ff 11 e6
ssub8 r0, r1, pc                        // ff 0f 11 e6
# SBC (immediate) A1
sbc r0, r1, #4                          // 04 00 c1 e2
sbceq r0, r1, #4                        // 04 00 c1 02
sbc r0, pc, #4                          // 04 00 cf e2
sbc pc, r1, #4                          // 04 f0 c1 e2
sbc r0, r1, #0                          // 00 00 c1 e2
sbc r0, r1, #1                          // 01 00 c1 e2
sbc r0, r1, #66846720                   // ff 07 c1 e2
sbc r0, r1, #0, 16                      // 00 08 c1 e2
sbc r0, r1, #1016                       // fe 0f c1 e2
sbc r0, r1, #1020                       // ff 0f c1 e2
sbcs r0, r1, #4                         // 04 00 d1 e2
sbcseq r0, r1, #4                       // 04 00 d1 02
sbcs r0, pc, #4                         // 04 00 df e2
sbcs pc, r1, #4                         // 04 f0 d1 e2
sbcs r0, r1, #0                         // 00 00 d1 e2
sbcs r0, r1, #1                         // 01 00 d1 e2
sbcs r0, r1, #66846720                  // ff 07 d1 e2
sbcs r0, r1, #0, 16                     // 00 08 d1 e2
sbcs r0, r1, #1016                      // fe 0f d1 e2
sbcs r0, r1, #1020                      // ff 0f d1 e2
# SBC (register) A1
sbc r0, r1, r2, lsl #4                  // 02 02 c1 e0
sbceq r0, r1, r2, lsl #4                // 02 02 c1 00
sbc r0, pc, r2, lsl #4                  // 02 02 cf e0
sbc pc, r1, r2, lsl #4                  // 02 f2 c1 e0
sbc r0, r1, r2                          // 02 00 c1 e0
sbc r0, r1, r2, lsl #1                  // 82 00 c1 e0
sbc r0, r1, r2, lsl #15                 // 82 07 c1 e0
sbc r0, r1, r2, lsl #16                 // 02 08 c1 e0
sbc r0, r1, r2, lsl #30                 // 02 0f c1 e0
sbc r0, r1, r2, lsl #31                 // 82 0f c1 e0
sbc r0, r1, r2, lsr #4                  // 22 02 c1 e0
sbc r0, r1, r2, asr #4                  // 42 02 c1 e0
sbc r0, r1, r2, ror #4                  // 62 02 c1 e0
sbc r0, r1, pc, lsl #4                  // 0f 02 c1 e0
sbcs r0, r1, r2, lsl #4                 // 02 02 d1 e0
sbcseq r0, r1, r2, lsl #4               // 02 02 d1 00
sbcs r0, pc, r2, lsl #4                 // 02 02 df e0
sbcs pc, r1, r2, lsl #4                 // 02 f2 d1 e0
sbcs r0, r1, r2                         // 02 00 d1 e0
sbcs r0, r1, r2, lsl #1                 // 82 00 d1 e0
sbcs r0, r1, r2, lsl #15                // 82 07 d1 e0
sbcs r0, r1, r2, lsl #16                // 02 08 d1 e0
sbcs r0, r1, r2, lsl #30                // 02 0f d1 e0
sbcs r0, r1, r2, lsl #31                // 82 0f d1 e0
sbcs r0, r1, r2, lsr #4                 // 22 02 d1 e0
sbcs r0, r1, r2, asr #4                 // 42 02 d1 e0
sbcs r0, r1, r2, ror #4                 // 62 02 d1 e0
sbcs r0, r1, pc, lsl #4                 // 0f 02 d1 e0
# SBC (register-shifted register) A1
sbc r0, r1, r2, lsl r3                  // 12 03 c1 e0
sbceq r0, r1, r2, lsl r3                // 12 03 c1 00
sbc r0, pc, r2, lsl r3                  // 12 03 cf e0
sbc pc, r1, r2, lsl r3                  // 12 f3 c1 e0
sbc r0, r1, r2, lsl r0                  // 12 00 c1 e0
sbc r0, r1, r2, lsl pc                  // 12 0f c1 e0
sbc r0, r1, r2, lsr r3                  // 32 03 c1 e0
sbc r0, r1, r2, asr r3                  // 52 03 c1 e0
sbc r0, r1, r2, ror r3                  // 72 03 c1 e0
sbc r0, r1, pc, lsl r3                  // 1f 03 c1 e0
sbcs r0, r1, r2, lsl r3                 // 12 03 d1 e0
sbcseq r0, r1, r2, lsl r3               // 12 03 d1 00
sbcs r0, pc, r2, lsl r3                 // 12 03 df e0
sbcs pc, r1, r2, lsl r3                 // 12 f3 d1 e0
sbcs r0, r1, r2, lsl r0                 // 12 00 d1 e0
sbcs r0, r1, r2, lsl pc                 // 12 0f d1 e0
sbcs r0, r1, r2, lsr r3                 // 32 03 d1 e0
sbcs r0, r1, r2, asr r3                 // 52 03 d1 e0
sbcs r0, r1, r2, ror r3                 // 72 03 d1 e0
sbcs r0, r1, pc, lsl r3                 // 1f 03 d1 e0
# SEL A1
sel r0, r1, r2                          // b2 0f 81 e6
seleq r0, r1, r2                        // b2 0f 81 06
sel r0, pc, r2                          // b2 0f 8f e6
sel pc, r1, r2                          // b2 ff 81 e6
sel r0, r1, pc                          // bf 0f 81 e6
# SETEND A1
setend be                               // 00 02 01 f1
# SEV A1
sev                                     // 04 f0 20 e3
seveq                                   // 04 f0 20 03
# SHADD16 A1
shadd16 r0, r1, r2                      // 12 0f 31 e6
shadd16eq r0, r1, r2                    // 12 0f 31 06
shadd16 r0, pc, r2                      // 12 0f 3f e6
shadd16 pc, r1, r2                      // 12 ff 31 e6
shadd16 r0, r1, pc                      // 1f 0f 31 e6
# SHADD8 A1
shadd8 r0, r1, r2                       // 92 0f 31 e6
shadd8eq r0, r1, r2                     // 92 0f 31 06
shadd8 r0, pc, r2                       // 92 0f 3f e6
shadd8 pc, r1, r2                       // 92 ff 31 e6
shadd8 r0, r1, pc                       // 9f 0f 31 e6
# SHASX A1
shasx r0, r1, r2                        // 32 0f 31 e6
shasxeq r0, r1, r2                      // 32 0f 31 06
shasx r0, pc, r2                        // 32 0f 3f e6
shasx pc, r1, r2                        // 32 ff 31 e6
shasx r0, r1, pc                        // 3f 0f 31 e6
# SHSAX A1
shsax r0, r1, r2                        // 52 0f 31 e6
shsaxeq r0, r1, r2                      // 52 0f 31 06
shsax r0, pc, r2                        // 52 0f 3f e6
shsax pc, r1, r2                        // 52 ff 31 e6
shsax r0, r1, pc                        // 5f 0f 31 e6
# SHSUB16 A1
shsub16 r0, r1, r2                      // 72 0f 31 e6
shsub16eq r0, r1, r2                    // 72 0f 31 06
shsub16 r0, pc, r2                      // 72 0f 3f e6
shsub16 pc, r1, r2                      // 72 ff 31 e6
shsub16 r0, r1, pc                      // 7f 0f 31 e6
# SHSUB8 A1
shsub8 r0, r1, r2                       // f2 0f 31 e6
shsub8eq r0, r1, r2                     // f2 0f 31 06
shsub8 r0, pc, r2                       // f2 0f 3f e6
shsub8 pc, r1, r2                       // f2 ff 31 e6
shsub8 r0, r1, pc                       // ff 0f 31 e6
# SMLABB, SMLABT, SMLATB, SMLATT A1
smlabb r0, r1, r2, r3                   // 81 32 00 e1
smlabbeq r0, r1, r2, r3                 // 81 32 00 01
smlabb pc, r1, r2, r3                   // 81 32 0f e1
smlabb r0, r1, pc, r3                   // 81 3f 00 e1
smlabb r0, pc, r2, r3                   // 8f 32 00 e1
smlabt r0, r1, r2, r3                   // c1 32 00 e1
smlabteq r0, r1, r2, r3                 // c1 32 00 01
smlabt pc, r1, r2, r3                   // c1 32 0f e1
smlabt r0, r1, pc, r3                   // c1 3f 00 e1
smlabt r0, pc, r2, r3                   // cf 32 00 e1
smlatb r0, r1, r2, r3                   // a1 32 00 e1
smlatbeq r0, r1, r2, r3                 // a1 32 00 01
smlatb pc, r1, r2, r3                   // a1 32 0f e1
smlatb r0, r1, pc, r3                   // a1 3f 00 e1
smlatb r0, pc, r2, r3                   // af 32 00 e1
smlatt r0, r1, r2, r3                   // e1 32 00 e1
smlatteq r0, r1, r2, r3                 // e1 32 00 01
smlatt pc, r1, r2, r3                   // e1 32 0f e1
smlatt r0, r1, pc, r3                   // e1 3f 00 e1
smlatt r0, pc, r2, r3                   // ef 32 00 e1
# SMLAD A1
smlad r0, r1, r2, r3                    // 11 32 00 e7
smladeq r0, r1, r2, r3                  // 11 32 00 07
smlad pc, r1, r2, r3                    // 11 32 0f e7
smlad r0, r1, pc, r3                    // 11 3f 00 e7
smlad r0, pc, r2, r3                    // 1f 32 00 e7
smladx r0, r1, r2, r3                   // 31 32 00 e7
smladxeq r0, r1, r2, r3                 // 31 32 00 07
smladx pc, r1, r2, r3                   // 31 32 0f e7
smladx r0, r1, pc, r3                   // 31 3f 00 e7
smladx r0, pc, r2, r3                   // 3f 32 00 e7
# SMLAL A1
smlal r4, r5, r1, r2                    // 91 42 e5 e0
smlaleq r4, r5, r1, r2                  // 91 42 e5 00
smlal r4, r5, r1, pc                    // 91 4f e5 e0
smlal r4, r5, pc, r2                    // 9f 42 e5 e0
smlals r4, r5, r1, r2                   // 91 42 f5 e0
smlalseq r4, r5, r1, r2                 // 91 42 f5 00
smlals r4, r5, r1, pc                   // 91 4f f5 e0
smlals r4, r5, pc, r2                   // 9f 42 f5 e0
# SMLALBB, SMLALBT, SMLALTB, SMLALTT A1
smlalbb r4, r5, r1, r2                  // 81 42 45 e1
smlalbbeq r4, r5, r1, r2                // 81 42 45 01
smlalbb r4, r5, r1, pc                  // 81 4f 45 e1
smlalbb r4, r5, pc, r2                  // 8f 42 45 e1
smlalbt r4, r5, r1, r2                  // c1 42 45 e1
smlalbteq r4, r5, r1, r2                // c1 42 45 01
smlalbt r4, r5, r1, pc                  // c1 4f 45 e1
smlalbt r4, r5, pc, r2                  // cf 42 45 e1
smlaltb r4, r5, r1, r2                  // a1 42 45 e1
smlaltbeq r4, r5, r1, r2                // a1 42 45 01
smlaltb r4, r5, r1, pc                  // a1 4f 45 e1
smlaltb r4, r5, pc, r2                  // af 42 45 e1
smlaltt r4, r5, r1, r2                  // e1 42 45 e1
smlaltteq r4, r5, r1, r2                // e1 42 45 01
smlaltt r4, r5, r1, pc                  // e1 4f 45 e1
smlaltt r4, r5, pc, r2                  // ef 42 45 e1
# SMLALD A1
smlald r4, r5, r1, r2                   // 11 42 45 e7
smlaldeq r4, r5, r1, r2                 // 11 42 45 07
smlald r4, r5, r1, pc                   // 11 4f 45 e7
smlald r4, r5, pc, r2                   // 1f 42 45 e7
smlaldx r4, r5, r1, r2                  // 31 42 45 e7
smlaldxeq r4, r5, r1, r2                // 31 42 45 07
smlaldx r4, r5, r1, pc                  // 31 4f 45 e7
smlaldx r4, r5, pc, r2                  // 3f 42 45 e7
# SMLAWB, SMLAWT A1
smlawb r0, r1, r2, r3                   // 81 32 20 e1
smlawbeq r0, r1, r2, r3                 // 81 32 20 01
smlawb pc, r1, r2, r3                   // 81 32 2f e1
smlawb r0, r1, pc, r3                   // 81 3f 20 e1
smlawb r0, pc, r2, r3                   // 8f 32 20 e1
smlawt r0, r1, r2, r3                   // c1 32 20 e1
smlawteq r0, r1, r2, r3                 // c1 32 20 01
smlawt pc, r1, r2, r3                   // c1 32 2f e1
smlawt r0, r1, pc, r3                   // c1 3f 20 e1
smlawt r0, pc, r2, r3                   // cf 32 20 e1
# SMLSD A1
smlsd r0, r1, r2, r3                    // 51 32 00 e7
smlsdeq r0, r1, r2, r3                  // 51 32 00 07
smlsd pc, r1, r2, r3                    // 51 32 0f e7
smlsd r0, r1, pc, r3                    // 51 3f 00 e7
smlsd r0, pc, r2, r3                    // 5f 32 00 e7
smlsdx r0, r1, r2, r3                   // 71 32 00 e7
smlsdxeq r0, r1, r2, r3                 // 71 32 00 07
smlsdx pc, r1, r2, r3                   // 71 32 0f e7
smlsdx r0, r1, pc, r3                   // 71 3f 00 e7
smlsdx r0, pc, r2, r3                   // 7f 32 00 e7
# SMLSLD A1
smlsld r4, r5, r1, r2                   // 51 42 45 e7
smlsldeq r4, r5, r1, r2                 // 51 42 45 07
smlsld r4, r5, r1, pc                   // 51 4f 45 e7
smlsld r4, r5, pc, r2                   // 5f 42 45 e7
smlsldx r4, r5, r1, r2                  // 71 42 45 e7
smlsldxeq r4, r5, r1, r2                // 71 42 45 07
smlsldx r4, r5, r1, pc                  // 71 4f 45 e7
smlsldx r4, r5, pc, r2                  // 7f 42 45 e7
# SMMLA A1
smmla r0, r1, r2, r3                    // 11 32 50 e7
smmlaeq r0, r1, r2, r3                  // 11 32 50 07
smmla pc, r1, r2, r3                    // 11 32 5f e7
smmla r0, r1, pc, r3                    // 11 3f 50 e7
smmla r0, pc, r2, r3                    // 1f 32 50 e7
smmlar r0, r1, r2, r3                   // 31 32 50 e7
smmlareq r0, r1, r2, r3                 // 31 32 50 07
smmlar pc, r1, r2, r3                   // 31 32 5f e7
smmlar r0, r1, pc, r3                   // 31 3f 50 e7
smmlar r0, pc, r2, r3                   // 3f 32 50 e7
# SMMLS A1
smmls r0, r1, r2, r3                    // d1 32 50 e7
smmlseq r0, r1, r2, r3                  // d1 32 50 07
smmls pc, r1, r2, r3                    // d1 32 5f e7
smmls r0, r1, pc, r3                    // d1 3f 50 e7
smmls r0, pc, r2, r3                    // df 32 50 e7
smmlsr r0, r1, r2, r3                   // f1 32 50 e7
smmlsreq r0, r1, r2, r3                 // f1 32 50 07
smmlsr pc, r1, r2, r3                   // f1 32 5f e7
smmlsr r0, r1, pc, r3                   // f1 3f 50 e7
smmlsr r0, pc, r2, r3                   // ff 32 50 e7
# SMMUL A1
smmul r0, r1, r2                        // 11 f2 50 e7
smmuleq r0, r1, r2                      // 11 f2 50 07
smmul pc, r1, r2                        // 11 f2 5f e7
smmul r0, r1, pc                        // 11 ff 50 e7
smmul r0, pc, r2                        // 1f f2 50 e7
smmulr r0, r1, r2                       // 31 f2 50 e7
smmulreq r0, r1, r2                     // 31 f2 50 07
smmulr pc, r1, r2                       // 31 f2 5f e7
smmulr r0, r1, pc                       // 31 ff 50 e7
smmulr r0, pc, r2                       // 3f f2 50 e7
# SMUAD A1
smuad r0, r1, r2                        // 11 f2 00 e7
smuadeq r0, r1, r2                      // 11 f2 00 07
smuad pc, r1, r2                        // 11 f2 0f e7
smuad r0, r1, pc                        // 11 ff 00 e7
smuad r0, pc, r2                        // 1f f2 00 e7
smuadx r0, r1, r2                       // 31 f2 00 e7
smuadxeq r0, r1, r2                     // 31 f2 00 07
smuadx pc, r1, r2                       // 31 f2 0f e7
smuadx r0, r1, pc                       // 31 ff 00 e7
smuadx r0, pc, r2                       // 3f f2 00 e7
# SMULBB, SMULBT, SMULTB, SMULTT A1
smulbb r0, r1, r2                       // 81 02 60 e1
smulbbeq r0, r1, r2                     // 81 02 60 01
smulbb pc, r1, r2                       // 81 02 6f e1
smulbb r0, r1, pc                       // 81 0f 60 e1
smulbb r0, pc, r2                       // 8f 02 60 e1
smulbt r0, r1, r2                       // c1 02 60 e1
smulbteq r0, r1, r2                     // c1 02 60 01
smulbt pc, r1, r2                       // c1 02 6f e1
smulbt r0, r1, pc                       // c1 0f 60 e1
smulbt r0, pc, r2                       // cf 02 60 e1
smultb r0, r1, r2                       // a1 02 60 e1
smultbeq r0, r1, r2                     // a1 02 60 01
smultb pc, r1, r2                       // a1 02 6f e1
smultb r0, r1, pc                       // a1 0f 60 e1
smultb r0, pc, r2                       // af 02 60 e1
smultt r0, r1, r2                       // e1 02 60 e1
smultteq r0, r1, r2                     // e1 02 60 01
smultt pc, r1, r2                       // e1 02 6f e1
smultt r0, r1, pc                       // e1 0f 60 e1
smultt r0, pc, r2                       // ef 02 60 e1
# SMULL A1
smull r4, r5, r1, r2                    // 91 42 c5 e0
smulleq r4, r5, r1, r2                  // 91 42 c5 00
smull r4, r5, r1, pc                    // 91 4f c5 e0
smull r4, r5, pc, r2                    // 9f 42 c5 e0
smulls r4, r5, r1, r2                   // 91 42 d5 e0
smullseq r4, r5, r1, r2                 // 91 42 d5 00
smulls r4, r5, r1, pc                   // 91 4f d5 e0
smulls r4, r5, pc, r2                   // 9f 42 d5 e0
# SMULWB, SMULWT A1
smulwb r0, r1, r2                       // a1 02 20 e1
smulwbeq r0, r1, r2                     // a1 02 20 01
smulwb pc, r1, r2                       // a1 02 2f e1
smulwb r0, r1, pc                       // a1 0f 20 e1
smulwb r0, pc, r2                       // af 02 20 e1
smulwt r0, r1, r2                       // e1 02 20 e1
smulwteq r0, r1, r2                     // e1 02 20 01
smulwt pc, r1, r2                       // e1 02 2f e1
smulwt r0, r1, pc                       // e1 0f 20 e1
smulwt r0, pc, r2                       // ef 02 20 e1
# SMUSD A1
smusd r0, r1, r2                        // 51 f2 00 e7
smusdeq r0, r1, r2                      // 51 f2 00 07
smusd pc, r1, r2                        // 51 f2 0f e7
smusd r0, r1, pc                        // 51 ff 00 e7
smusd r0, pc, r2                        // 5f f2 00 e7
smusdx r0, r1, r2                       // 71 f2 00 e7
smusdxeq r0, r1, r2                     // 71 f2 00 07
smusdx pc, r1, r2                       // 71 f2 0f e7
smusdx r0, r1, pc                       // 71 ff 00 e7
smusdx r0, pc, r2                       // 7f f2 00 e7
# SSAT A1
ssat r0, #4, r1, lsl #4                 // 11 02 a3 e6
ssateq r0, #4, r1, lsl #4               // 11 02 a3 06
ssat r0, #1, r1, lsl #4                 // 11 02 a0 e6
ssat r0, #32, r1, lsl #4                // 11 02 bf e6
ssat pc, #4, r1, lsl #4                 // 11 f2 a3 e6
ssat r0, #4, r1                         // 11 00 a3 e6
ssat r0, #4, r1, lsl #1                 // 91 00 a3 e6
ssat r0, #4, r1, lsl #15                // 91 07 a3 e6
ssat r0, #4, r1, lsl #16                // 11 08 a3 e6
ssat r0, #4, r1, lsl #30                // 11 0f a3 e6
ssat r0, #4, r1, lsl #31                // 91 0f a3 e6
ssat r0, #4, r1, asr #4                 // 51 02 a3 e6
ssat r0, #4, pc, lsl #4                 // 1f 02 a3 e6
# SSAT16 A1
ssat16 r0, #4, r1                       // 31 0f a3 e6
ssat16eq r0, #4, r1                     // 31 0f a3 06
ssat16 r0, #1, r1                       // 31 0f a0 e6
ssat16 r0, #16, r1                      // 31 0f af e6
ssat16 pc, #4, r1                       // 31 ff a3 e6
ssat16 r0, #4, pc                       // 3f 0f a3 e6
# STM A1
stm r1, {r1, r3, r4, r6}                // 5a 00 81 e8
stmeq r1, {r1, r3, r4, r6}              // 5a 00 81 08
stm pc, {r1, r3, r4, r6}                // 5a 00 8f e8
stm r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 81 e8
stm r1!, {r1, r3, r4, r6}               // 5a 00 a1 e8
stmeq r1!, {r1, r3, r4, r6}             // 5a 00 a1 08
stm pc!, {r1, r3, r4, r6}               // 5a 00 af e8
stm r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff a1 e8
# STMDA A1
stmda r1, {r1, r3, r4, r6}              // 5a 00 01 e8
stmdaeq r1, {r1, r3, r4, r6}            // 5a 00 01 08
stmda pc, {r1, r3, r4, r6}              // 5a 00 0f e8
stmda r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 01 e8
stmda r1!, {r1, r3, r4, r6}             // 5a 00 21 e8
stmdaeq r1!, {r1, r3, r4, r6}           // 5a 00 21 08
stmda pc!, {r1, r3, r4, r6}             // 5a 00 2f e8
stmda r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 21 e8
# STMDB A1
stmdb r1, {r1, r3, r4, r6}              // 5a 00 01 e9
stmdbeq r1, {r1, r3, r4, r6}            // 5a 00 01 09
stmdb pc, {r1, r3, r4, r6}              // 5a 00 0f e9
stmdb r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 01 e9
stmdb r1!, {r1, r3, r4, r6}             // 5a 00 21 e9
stmdbeq r1!, {r1, r3, r4, r6}           // 5a 00 21 09
stmdb pc!, {r1, r3, r4, r6}             // 5a 00 2f e9
stmdb r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 21 e9
stmdbne sp!, {r0}                       // 01 00 2d 19
stmdbcs sp!, {r1}                       // 02 00 2d 29
stmdbmi sp!, {r2}                       // 04 00 2d 49
stmdbeq sp!, {r8}                       // 00 01 2d 09
# STMIB A1
stmib r1, {r1, r3, r4, r6}              // 5a 00 81 e9
stmibeq r1, {r1, r3, r4, r6}            // 5a 00 81 09
stmib pc, {r1, r3, r4, r6}              // 5a 00 8f e9
stmib r1, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff 81 e9
stmib r1!, {r1, r3, r4, r6}             // 5a 00 a1 e9
stmibeq r1!, {r1, r3, r4, r6}           // 5a 00 a1 09
stmib pc!, {r1, r3, r4, r6}             // 5a 00 af e9
stmib r1!, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr, pc}// ff ff a1 e9
# STR (immediate, ARM) A1
str r4, [r1, #4]                        // 04 40 81 e5
streq r4, [r1, #4]                      // 04 40 81 05
str r4, [r1, #-4]                       // 04 40 01 e5
str r4, [pc, #4]                        // 04 40 8f e5
str pc, [r1, #4]                        // 04 f0 81 e5
str r4, [r1]                            // 00 40 81 e5
str r4, [r1, #1]                        // 01 40 81 e5
str r4, [r1, #2047]                     // ff 47 81 e5
str r4, [r1, #2048]                     // 00 48 81 e5
str r4, [r1, #4094]                     // fe 4f 81 e5
str r4, [r1, #4095]                     // ff 4f 81 e5
str r4, [r1, #4]!                       // 04 40 a1 e5
streq r4, [r1, #4]!                     // 04 40 a1 05
str r4, [r1, #-4]!                      // 04 40 21 e5
str r4, [pc, #4]!                       // 04 40 af e5
str pc, [r1, #4]!                       // 04 f0 a1 e5
str r4, [r1, #0]!                       // 00 40 a1 e5
str r4, [r1, #1]!                       // 01 40 a1 e5
str r4, [r1, #2047]!                    // ff 47 a1 e5
str r4, [r1, #2048]!                    // 00 48 a1 e5
str r4, [r1, #4094]!                    // fe 4f a1 e5
str r4, [r1, #4095]!                    // ff 4f a1 e5
str r4, [r1], #4                        // 04 40 81 e4
streq r4, [r1], #4                      // 04 40 81 04
str r4, [r1], #-4                       // 04 40 01 e4
str r4, [pc], #4                        // 04 40 8f e4
str pc, [r1], #4                        // 04 f0 81 e4
str r4, [r1], #0                        // 00 40 81 e4
str r4, [r1], #1                        // 01 40 81 e4
str r4, [r1], #2047                     // ff 47 81 e4
str r4, [r1], #2048                     // 00 48 81 e4
str r4, [r1], #4094                     // fe 4f 81 e4
str r4, [r1], #4095                     // ff 4f 81 e4
# STR (register) A1
str r4, [r1, r2, lsl #4]                // 02 42 81 e7
streq r4, [r1, r2, lsl #4]              // 02 42 81 07
str r4, [r1, -r2, lsl #4]               // 02 42 01 e7
str r4, [pc, r2, lsl #4]                // 02 42 8f e7
str pc, [r1, r2, lsl #4]                // 02 f2 81 e7
str r4, [r1, r2]                        // 02 40 81 e7
str r4, [r1, r2, lsl #1]                // 82 40 81 e7
str r4, [r1, r2, lsl #15]               // 82 47 81 e7
str r4, [r1, r2, lsl #16]               // 02 48 81 e7
str r4, [r1, r2, lsl #30]               // 02 4f 81 e7
str r4, [r1, r2, lsl #31]               // 82 4f 81 e7
str r4, [r1, r2, lsr #4]                // 22 42 81 e7
str r4, [r1, r2, asr #4]                // 42 42 81 e7
str r4, [r1, r2, ror #4]                // 62 42 81 e7
str r4, [r1, pc, lsl #4]                // 0f 42 81 e7
str r4, [r1, r2, lsl #4]!               // 02 42 a1 e7
streq r4, [r1, r2, lsl #4]!             // 02 42 a1 07
str r4, [r1, -r2, lsl #4]!              // 02 42 21 e7
str r4, [pc, r2, lsl #4]!               // 02 42 af e7
str pc, [r1, r2, lsl #4]!               // 02 f2 a1 e7
str r4, [r1, r2]!                       // 02 40 a1 e7
str r4, [r1, r2, lsl #1]!               // 82 40 a1 e7
str r4, [r1, r2, lsl #15]!              // 82 47 a1 e7
str r4, [r1, r2, lsl #16]!              // 02 48 a1 e7
str r4, [r1, r2, lsl #30]!              // 02 4f a1 e7
str r4, [r1, r2, lsl #31]!              // 82 4f a1 e7
str r4, [r1, r2, lsr #4]!               // 22 42 a1 e7
str r4, [r1, r2, asr #4]!               // 42 42 a1 e7
str r4, [r1, r2, ror #4]!               // 62 42 a1 e7
str r4, [r1, pc, lsl #4]!               // 0f 42 a1 e7
str r4, [r1], r2, lsl #4                // 02 42 81 e6
streq r4, [r1], r2, lsl #4              // 02 42 81 06
str r4, [r1], -r2, lsl #4               // 02 42 01 e6
str r4, [pc], r2, lsl #4                // 02 42 8f e6
str pc, [r1], r2, lsl #4                // 02 f2 81 e6
str r4, [r1], r2                        // 02 40 81 e6
str r4, [r1], r2, lsl #1                // 82 40 81 e6
str r4, [r1], r2, lsl #15               // 82 47 81 e6
str r4, [r1], r2, lsl #16               // 02 48 81 e6
str r4, [r1], r2, lsl #30               // 02 4f 81 e6
str r4, [r1], r2, lsl #31               // 82 4f 81 e6
str r4, [r1], r2, lsr #4                // 22 42 81 e6
str r4, [r1], r2, asr #4                // 42 42 81 e6
str r4, [r1], r2, ror #4                // 62 42 81 e6
str r4, [r1], pc, lsl #4                // 0f 42 81 e6
# STRB (immediate, ARM) A1
strb r4, [r1, #4]                       // 04 40 c1 e5
strbeq r4, [r1, #4]                     // 04 40 c1 05
strb r4, [r1, #-4]                      // 04 40 41 e5
strb r4, [pc, #4]                       // 04 40 cf e5
strb pc, [r1, #4]                       // 04 f0 c1 e5
strb r4, [r1]                           // 00 40 c1 e5
strb r4, [r1, #1]                       // 01 40 c1 e5
strb r4, [r1, #2047]                    // ff 47 c1 e5
strb r4, [r1, #2048]                    // 00 48 c1 e5
strb r4, [r1, #4094]                    // fe 4f c1 e5
strb r4, [r1, #4095]                    // ff 4f c1 e5
strb r4, [r1, #4]!                      // 04 40 e1 e5
strbeq r4, [r1, #4]!                    // 04 40 e1 05
strb r4, [r1, #-4]!                     // 04 40 61 e5
strb r4, [pc, #4]!                      // 04 40 ef e5
strb pc, [r1, #4]!                      // 04 f0 e1 e5
strb r4, [r1, #0]!                      // 00 40 e1 e5
strb r4, [r1, #1]!                      // 01 40 e1 e5
strb r4, [r1, #2047]!                   // ff 47 e1 e5
strb r4, [r1, #2048]!                   // 00 48 e1 e5
strb r4, [r1, #4094]!                   // fe 4f e1 e5
strb r4, [r1, #4095]!                   // ff 4f e1 e5
strb r4, [r1], #4                       // 04 40 c1 e4
strbeq r4, [r1], #4                     // 04 40 c1 04
strb r4, [r1], #-4                      // 04 40 41 e4
strb r4, [pc], #4                       // 04 40 cf e4
strb pc, [r1], #4                       // 04 f0 c1 e4
strb r4, [r1], #0                       // 00 40 c1 e4
strb r4, [r1], #1                       // 01 40 c1 e4
strb r4, [r1], #2047                    // ff 47 c1 e4
strb r4, [r1], #2048                    // 00 48 c1 e4
strb r4, [r1], #4094                    // fe 4f c1 e4
strb r4, [r1], #4095                    // ff 4f c1 e4
# STRB (register) A1
strb r4, [r1, r2, lsl #4]               // 02 42 c1 e7
strbeq r4, [r1, r2, lsl #4]             // 02 42 c1 07
strb r4, [r1, -r2, lsl #4]              // 02 42 41 e7
strb r4, [pc, r2, lsl #4]               // 02 42 cf e7
strb pc, [r1, r2, lsl #4]               // 02 f2 c1 e7
strb r4, [r1, r2]                       // 02 40 c1 e7
strb r4, [r1, r2, lsl #1]               // 82 40 c1 e7
strb r4, [r1, r2, lsl #15]              // 82 47 c1 e7
strb r4, [r1, r2, lsl #16]              // 02 48 c1 e7
strb r4, [r1, r2, lsl #30]              // 02 4f c1 e7
strb r4, [r1, r2, lsl #31]              // 82 4f c1 e7
strb r4, [r1, r2, lsr #4]               // 22 42 c1 e7
strb r4, [r1, r2, asr #4]               // 42 42 c1 e7
strb r4, [r1, r2, ror #4]               // 62 42 c1 e7
strb r4, [r1, pc, lsl #4]               // 0f 42 c1 e7
strb r4, [r1, r2, lsl #4]!              // 02 42 e1 e7
strbeq r4, [r1, r2, lsl #4]!            // 02 42 e1 07
strb r4, [r1, -r2, lsl #4]!             // 02 42 61 e7
strb r4, [pc, r2, lsl #4]!              // 02 42 ef e7
strb pc, [r1, r2, lsl #4]!              // 02 f2 e1 e7
strb r4, [r1, r2]!                      // 02 40 e1 e7
strb r4, [r1, r2, lsl #1]!              // 82 40 e1 e7
strb r4, [r1, r2, lsl #15]!             // 82 47 e1 e7
strb r4, [r1, r2, lsl #16]!             // 02 48 e1 e7
strb r4, [r1, r2, lsl #30]!             // 02 4f e1 e7
strb r4, [r1, r2, lsl #31]!             // 82 4f e1 e7
strb r4, [r1, r2, lsr #4]!              // 22 42 e1 e7
strb r4, [r1, r2, asr #4]!              // 42 42 e1 e7
strb r4, [r1, r2, ror #4]!              // 62 42 e1 e7
strb r4, [r1, pc, lsl #4]!              // 0f 42 e1 e7
strb r4, [r1], r2, lsl #4               // 02 42 c1 e6
strbeq r4, [r1], r2, lsl #4             // 02 42 c1 06
strb r4, [r1], -r2, lsl #4              // 02 42 41 e6
strb r4, [pc], r2, lsl #4               // 02 42 cf e6
strb pc, [r1], r2, lsl #4               // 02 f2 c1 e6
strb r4, [r1], r2                       // 02 40 c1 e6
strb r4, [r1], r2, lsl #1               // 82 40 c1 e6
strb r4, [r1], r2, lsl #15              // 82 47 c1 e6
strb r4, [r1], r2, lsl #16              // 02 48 c1 e6
strb r4, [r1], r2, lsl #30              // 02 4f c1 e6
strb r4, [r1], r2, lsl #31              // 82 4f c1 e6
strb r4, [r1], r2, lsr #4               // 22 42 c1 e6
strb r4, [r1], r2, asr #4               // 42 42 c1 e6
strb r4, [r1], r2, ror #4               // 62 42 c1 e6
strb r4, [r1], pc, lsl #4               // 0f 42 c1 e6
# STRBT A1
strbt r4, [r1], #4                      // 04 40 e1 e4
strbteq r4, [r1], #4                    // 04 40 e1 04
strbt r4, [r1], #-4                     // 04 40 61 e4
strbt r4, [pc], #4                      // 04 40 ef e4
strbt pc, [r1], #4                      // 04 f0 e1 e4
strbt r4, [r1], #0                      // 00 40 e1 e4
strbt r4, [r1], #1                      // 01 40 e1 e4
strbt r4, [r1], #2047                   // ff 47 e1 e4
strbt r4, [r1], #2048                   // 00 48 e1 e4
strbt r4, [r1], #4094                   // fe 4f e1 e4
strbt r4, [r1], #4095                   // ff 4f e1 e4
# STRBT A2
strbt r4, [r1], r2, lsl #4              // 02 42 e1 e6
strbteq r4, [r1], r2, lsl #4            // 02 42 e1 06
strbt r4, [r1], -r2, lsl #4             // 02 42 61 e6
strbt r4, [pc], r2, lsl #4              // 02 42 ef e6
strbt pc, [r1], r2, lsl #4              // 02 f2 e1 e6
strbt r4, [r1], r2                      // 02 40 e1 e6
strbt r4, [r1], r2, lsl #1              // 82 40 e1 e6
strbt r4, [r1], r2, lsl #15             // 82 47 e1 e6
strbt r4, [r1], r2, lsl #16             // 02 48 e1 e6
strbt r4, [r1], r2, lsl #30             // 02 4f e1 e6
strbt r4, [r1], r2, lsl #31             // 82 4f e1 e6
strbt r4, [r1], r2, lsr #4              // 22 42 e1 e6
strbt r4, [r1], r2, asr #4              // 42 42 e1 e6
strbt r4, [r1], r2, ror #4              // 62 42 e1 e6
strbt r4, [r1], pc, lsl #4              // 0f 42 e1 e6
# STRD (immediate) A1
strd r4, r5, [r1, #4]                   // f4 40 c1 e1
strdeq r4, r5, [r1, #4]                 // f4 40 c1 01
strd r4, r5, [r1, #-4]                  // f4 40 41 e1
strd r4, r5, [pc, #4]                   // f4 40 cf e1
strd r4, r5, [r1]                       // f0 40 c1 e1
strd r4, r5, [r1, #1]                   // f1 40 c1 e1
strd r4, r5, [r1, #127]                 // ff 47 c1 e1
strd r4, r5, [r1, #128]                 // f0 48 c1 e1
strd r4, r5, [r1, #254]                 // fe 4f c1 e1
strd r4, r5, [r1, #255]                 // ff 4f c1 e1
strd r4, r5, [r1, #4]!                  // f4 40 e1 e1
strdeq r4, r5, [r1, #4]!                // f4 40 e1 01
strd r4, r5, [r1, #-4]!                 // f4 40 61 e1
strd r4, r5, [pc, #4]!                  // f4 40 ef e1
strd r4, r5, [r1, #0]!                  // f0 40 e1 e1
strd r4, r5, [r1, #1]!                  // f1 40 e1 e1
strd r4, r5, [r1, #127]!                // ff 47 e1 e1
strd r4, r5, [r1, #128]!                // f0 48 e1 e1
strd r4, r5, [r1, #254]!                // fe 4f e1 e1
strd r4, r5, [r1, #255]!                // ff 4f e1 e1
strd r4, r5, [r1], #4                   // f4 40 c1 e0
strdeq r4, r5, [r1], #4                 // f4 40 c1 00
strd r4, r5, [r1], #-4                  // f4 40 41 e0
strd r4, r5, [pc], #4                   // f4 40 cf e0
strd r4, r5, [r1], #0                   // f0 40 c1 e0
strd r4, r5, [r1], #1                   // f1 40 c1 e0
strd r4, r5, [r1], #127                 // ff 47 c1 e0
strd r4, r5, [r1], #128                 // f0 48 c1 e0
strd r4, r5, [r1], #254                 // fe 4f c1 e0
strd r4, r5, [r1], #255                 // ff 4f c1 e0
# STRD (register) A1
strd r4, r5, [r1, r2]                   // f2 40 81 e1
strdeq r4, r5, [r1, r2]                 // f2 40 81 01
strd r4, r5, [r1, -r2]                  // f2 40 01 e1
strd r4, r5, [pc, r2]                   // f2 40 8f e1
strd r4, r5, [r1, pc]                   // ff 40 81 e1
strd r4, r5, [r1, r2]!                  // f2 40 a1 e1
strdeq r4, r5, [r1, r2]!                // f2 40 a1 01
strd r4, r5, [r1, -r2]!                 // f2 40 21 e1
strd r4, r5, [pc, r2]!                  // f2 40 af e1
strd r4, r5, [r1, pc]!                  // ff 40 a1 e1
strd r4, r5, [r1], r2                   // f2 40 81 e0
strdeq r4, r5, [r1], r2                 // f2 40 81 00
strd r4, r5, [r1], -r2                  // f2 40 01 e0
strd r4, r5, [pc], r2                   // f2 40 8f e0
strd r4, r5, [r1], pc                   // ff 40 81 e0
# STREX A1
strex r0, r4, [r1]                      // 94 0f 81 e1
strexeq r0, r4, [r1]                    // 94 0f 81 01
strex r0, r4, [pc]                      // 94 0f 8f e1
strex pc, r4, [r1]                      // 94 ff 81 e1
strex r0, pc, [r1]                      // 9f 0f 81 e1
# STREXB A1
strexb r0, r4, [r1]                     // 94 0f c1 e1
strexbeq r0, r4, [r1]                   // 94 0f c1 01
strexb r0, r4, [pc]                     // 94 0f cf e1
strexb pc, r4, [r1]                     // 94 ff c1 e1
strexb r0, pc, [r1]                     // 9f 0f c1 e1
# STREXD A1
strexd r0, r4, r5, [r1]                 // 94 0f a1 e1
strexdeq r0, r4, r5, [r1]               // 94 0f a1 01
strexd r0, r4, r5, [pc]                 // 94 0f af e1
strexd pc, r4, r5, [r1]                 // 94 ff a1 e1
# STREXH A1
strexh r0, r4, [r1]                     // 94 0f e1 e1
strexheq r0, r4, [r1]                   // 94 0f e1 01
strexh r0, r4, [pc]                     // 94 0f ef e1
strexh pc, r4, [r1]                     // 94 ff e1 e1
strexh r0, pc, [r1]                     // 9f 0f e1 e1
# STRH (immediate) A1
strh r4, [r1, #4]                       // b4 40 c1 e1
strheq r4, [r1, #4]                     // b4 40 c1 01
strh r4, [r1, #-4]                      // b4 40 41 e1
strh r4, [pc, #4]                       // b4 40 cf e1
strh pc, [r1, #4]                       // b4 f0 c1 e1
strh r4, [r1]                           // b0 40 c1 e1
strh r4, [r1, #1]                       // b1 40 c1 e1
strh r4, [r1, #127]                     // bf 47 c1 e1
strh r4, [r1, #128]                     // b0 48 c1 e1
strh r4, [r1, #254]                     // be 4f c1 e1
strh r4, [r1, #255]                     // bf 4f c1 e1
strh r4, [r1, #4]!                      // b4 40 e1 e1
strheq r4, [r1, #4]!                    // b4 40 e1 01
strh r4, [r1, #-4]!                     // b4 40 61 e1
strh r4, [pc, #4]!                      // b4 40 ef e1
strh pc, [r1, #4]!                      // b4 f0 e1 e1
strh r4, [r1, #0]!                      // b0 40 e1 e1
strh r4, [r1, #1]!                      // b1 40 e1 e1
strh r4, [r1, #127]!                    // bf 47 e1 e1
strh r4, [r1, #128]!                    // b0 48 e1 e1
strh r4, [r1, #254]!                    // be 4f e1 e1
strh r4, [r1, #255]!                    // bf 4f e1 e1
strh r4, [r1], #4                       // b4 40 c1 e0
strheq r4, [r1], #4                     // b4 40 c1 00
strh r4, [r1], #-4                      // b4 40 41 e0
strh r4, [pc], #4                       // b4 40 cf e0
strh pc, [r1], #4                       // b4 f0 c1 e0
strh r4, [r1], #0                       // b0 40 c1 e0
strh r4, [r1], #1                       // b1 40 c1 e0
strh r4, [r1], #127                     // bf 47 c1 e0
strh r4, [r1], #128                     // b0 48 c1 e0
strh r4, [r1], #254                     // be 4f c1 e0
strh r4, [r1], #255                     // bf 4f c1 e0
# STRH (register) A1
strh r4, [r1, r2]                       // b2 40 81 e1
strheq r4, [r1, r2]                     // b2 40 81 01
strh r4, [r1, -r2]                      // b2 40 01 e1
strh r4, [pc, r2]                       // b2 40 8f e1
strh pc, [r1, r2]                       // b2 f0 81 e1
strh r4, [r1, pc]                       // bf 40 81 e1
strh r4, [r1, r2]!                      // b2 40 a1 e1
strheq r4, [r1, r2]!                    // b2 40 a1 01
strh r4, [r1, -r2]!                     // b2 40 21 e1
strh r4, [pc, r2]!                      // b2 40 af e1
strh pc, [r1, r2]!                      // b2 f0 a1 e1
strh r4, [r1, pc]!                      // bf 40 a1 e1
strh r4, [r1], r2                       // b2 40 81 e0
strheq r4, [r1], r2                     // b2 40 81 00
strh r4, [r1], -r2                      // b2 40 01 e0
strh r4, [pc], r2                       // b2 40 8f e0
strh pc, [r1], r2                       // b2 f0 81 e0
strh r4, [r1], pc                       // bf 40 81 e0
# STRT A1
strt r4, [r1], #4                       // 04 40 a1 e4
strteq r4, [r1], #4                     // 04 40 a1 04
strt r4, [r1], #-4                      // 04 40 21 e4
strt r4, [pc], #4                       // 04 40 af e4
strt pc, [r1], #4                       // 04 f0 a1 e4
strt r4, [r1], #0                       // 00 40 a1 e4
strt r4, [r1], #1                       // 01 40 a1 e4
strt r4, [r1], #2047                    // ff 47 a1 e4
strt r4, [r1], #2048                    // 00 48 a1 e4
strt r4, [r1], #4094                    // fe 4f a1 e4
strt r4, [r1], #4095                    // ff 4f a1 e4
# STRT A2
strt r4, [r1], r2, lsl #4               // 02 42 a1 e6
strteq r4, [r1], r2, lsl #4             // 02 42 a1 06
strt r4, [r1], -r2, lsl #4              // 02 42 21 e6
strt r4, [pc], r2, lsl #4               // 02 42 af e6
strt pc, [r1], r2, lsl #4               // 02 f2 a1 e6
strt r4, [r1], r2                       // 02 40 a1 e6
strt r4, [r1], r2, lsl #1               // 82 40 a1 e6
strt r4, [r1], r2, lsl #15              // 82 47 a1 e6
strt r4, [r1], r2, lsl #16              // 02 48 a1 e6
strt r4, [r1], r2, lsl #30              // 02 4f a1 e6
strt r4, [r1], r2, lsl #31              // 82 4f a1 e6
strt r4, [r1], r2, lsr #4               // 22 42 a1 e6
strt r4, [r1], r2, asr #4               // 42 42 a1 e6
strt r4, [r1], r2, ror #4               // 62 42 a1 e6
strt r4, [r1], pc, lsl #4               // 0f 42 a1 e6
# SUB (immediate) A1
sub r0, r1, #4                          // 04 00 41 e2
subeq r0, r1, #4                        // 04 00 41 02
sub r0, pc, #4                          // 04 00 4f e2
sub pc, r1, #4                          // 04 f0 41 e2
sub r0, r1, #0                          // 00 00 41 e2
sub r0, r1, #1                          // 01 00 41 e2
sub r0, r1, #66846720                   // ff 07 41 e2
sub r0, r1, #0, 16                      // 00 08 41 e2
sub r0, r1, #1016                       // fe 0f 41 e2
sub r0, r1, #1020                       // ff 0f 41 e2
subs r0, r1, #4                         // 04 00 51 e2
subseq r0, r1, #4                       // 04 00 51 02
subs r0, pc, #4                         // 04 00 5f e2
subs pc, r1, #4                         // 04 f0 51 e2
subs r0, r1, #0                         // 00 00 51 e2
subs r0, r1, #1                         // 01 00 51 e2
subs r0, r1, #66846720                  // ff 07 51 e2
subs r0, r1, #0, 16                     // 00 08 51 e2
subs r0, r1, #1016                      // fe 0f 51 e2
subs r0, r1, #1020                      // ff 0f 51 e2
# SUB (register) A1
sub r0, r1, r2, lsl #4                  // 02 02 41 e0
subeq r0, r1, r2, lsl #4                // 02 02 41 00
sub r0, pc, r2, lsl #4                  // 02 02 4f e0
sub pc, r1, r2, lsl #4                  // 02 f2 41 e0
sub r0, r1, r2                          // 02 00 41 e0
sub r0, r1, r2, lsl #1                  // 82 00 41 e0
sub r0, r1, r2, lsl #15                 // 82 07 41 e0
sub r0, r1, r2, lsl #16                 // 02 08 41 e0
sub r0, r1, r2, lsl #30                 // 02 0f 41 e0
sub r0, r1, r2, lsl #31                 // 82 0f 41 e0
sub r0, r1, r2, lsr #4                  // 22 02 41 e0
sub r0, r1, r2, asr #4                  // 42 02 41 e0
sub r0, r1, r2, ror #4                  // 62 02 41 e0
sub r0, r1, pc, lsl #4                  // 0f 02 41 e0
subs r0, r1, r2, lsl #4                 // 02 02 51 e0
subseq r0, r1, r2, lsl #4               // 02 02 51 00
subs r0, pc, r2, lsl #4                 // 02 02 5f e0
subs pc, r1, r2, lsl #4                 // 02 f2 51 e0
subs r0, r1, r2                         // 02 00 51 e0
subs r0, r1, r2, lsl #1                 // 82 00 51 e0
subs r0, r1, r2, lsl #15                // 82 07 51 e0
subs r0, r1, r2, lsl #16                // 02 08 51 e0
subs r0, r1, r2, lsl #30                // 02 0f 51 e0
subs r0, r1, r2, lsl #31                // 82 0f 51 e0
subs r0, r1, r2, lsr #4                 // 22 02 51 e0
subs r0, r1, r2, asr #4                 // 42 02 51 e0
subs r0, r1, r2, ror #4                 // 62 02 51 e0
subs r0, r1, pc, lsl #4                 // 0f 02 51 e0
# SUB (register-shifted register) A1
sub r0, r1, r2, lsl r3                  // 12 03 41 e0
subeq r0, r1, r2, lsl r3                // 12 03 41 00
sub r0, pc, r2, lsl r3                  // 12 03 4f e0
sub pc, r1, r2, lsl r3                  // 12 f3 41 e0
sub r0, r1, r2, lsl r0                  // 12 00 41 e0
sub r0, r1, r2, lsl pc                  // 12 0f 41 e0
sub r0, r1, r2, lsr r3                  // 32 03 41 e0
sub r0, r1, r2, asr r3                  // 52 03 41 e0
sub r0, r1, r2, ror r3                  // 72 03 41 e0
sub r0, r1, pc, lsl r3                  // 1f 03 41 e0
subs r0, r1, r2, lsl r3                 // 12 03 51 e0
subseq r0, r1, r2, lsl r3               // 12 03 51 00
subs r0, pc, r2, lsl r3                 // 12 03 5f e0
subs pc, r1, r2, lsl r3                 // 12 f3 51 e0
subs r0, r1, r2, lsl r0                 // 12 00 51 e0
subs r0, r1, r2, lsl pc                 // 12 0f 51 e0
subs r0, r1, r2, lsr r3                 // 32 03 51 e0
subs r0, r1, r2, asr r3                 // 52 03 51 e0
subs r0, r1, r2, ror r3                 // 72 03 51 e0
subs r0, r1, pc, lsl r3                 // 1f 03 51 e0
# SVC A1
svc #4                                  // 04 00 00 ef
svceq #4                                // 04 00 00 0f
svc #0                                  // 00 00 00 ef
svc #1                                  // 01 00 00 ef
svc #8388607                            // ff ff 7f ef
svc #8388608                            // 00 00 80 ef
svc #16777214                           // fe ff ff ef
svc #16777215                           // ff ff ff ef
# SWP, SWPB A1
swp r4, r2, [r1]                        // 92 40 01 e1
swpeq r4, r2, [r1]                      // 92 40 01 01
swp r4, r2, [pc]                        // 92 40 0f e1
swp pc, r2, [r1]                        // 92 f0 01 e1
swp r4, pc, [r1]                        // 9f 40 01 e1
swpb r4, r2, [r1]                       // 92 40 41 e1
swpbeq r4, r2, [r1]                     // 92 40 41 01
swpb r4, r2, [pc]                       // 92 40 4f e1
swpb pc, r2, [r1]                       // 92 f0 41 e1
swpb r4, pc, [r1]                       // 9f 40 41 e1
# SXTAB A1
sxtab r0, r1, r2                        // 72 00 a1 e6
sxtabeq r0, r1, r2                      // 72 00 a1 06
sxtab pc, r1, r2                        // 72 f0 a1 e6
sxtab r0, r1, r2, ror #24               // 72 0c a1 e6
sxtab r0, r1, pc                        // 7f 00 a1 e6
# SXTAB16 A1
sxtab16 r0, r1, r2                      // 72 00 81 e6
sxtab16eq r0, r1, r2                    // 72 00 81 06
sxtab16 pc, r1, r2                      // 72 f0 81 e6
sxtab16 r0, r1, r2, ror #24             // 72 0c 81 e6
sxtab16 r0, r1, pc                      // 7f 00 81 e6
# SXTAH A1
sxtah r0, r1, r2                        // 72 00 b1 e6
sxtaheq r0, r1, r2                      // 72 00 b1 06
sxtah pc, r1, r2                        // 72 f0 b1 e6
sxtah r0, r1, r2, ror #24               // 72 0c b1 e6
sxtah r0, r1, pc                        // 7f 00 b1 e6
# SXTB A1
sxtb r0, r2                             // 72 00 af e6
sxtbeq r0, r2                           // 72 00 af 06
sxtb pc, r2                             // 72 f0 af e6
sxtb r0, r2, ror #24                    // 72 0c af e6
sxtb r0, pc                             // 7f 00 af e6
# SXTB16 A1
sxtb16 r0, r2                           // 72 00 8f e6
sxtb16eq r0, r2                         // 72 00 8f 06
sxtb16 pc, r2                           // 72 f0 8f e6
sxtb16 r0, r2, ror #24                  // 72 0c 8f e6
sxtb16 r0, pc                           // 7f 00 8f e6
# SXTH A1
sxth r0, r2                             // 72 00 bf e6
sxtheq r0, r2                           // 72 00 bf 06
sxth pc, r2                             // 72 f0 bf e6
sxth r0, r2, ror #24                    // 72 0c bf e6
sxth r0, pc                             // 7f 00 bf e6
# TEQ (immediate) A1
teq r1, #4                              // 04 00 31 e3
teqeq r1, #4                            // 04 00 31 03
teq pc, #4                              // 04 00 3f e3
teq r1, #0                              // 00 00 31 e3
teq r1, #1                              // 01 00 31 e3
teq r1, #66846720                       // ff 07 31 e3
teq r1, #0, 16                          // 00 08 31 e3
teq r1, #1016                           // fe 0f 31 e3
teq r1, #1020                           // ff 0f 31 e3
# TEQ (register) A1
teq r1, r2, lsl #4                      // 02 02 31 e1
teqeq r1, r2, lsl #4                    // 02 02 31 01
teq pc, r2, lsl #4                      // 02 02 3f e1
teq r1, r2                              // 02 00 31 e1
teq r1, r2, lsl #1                      // 82 00 31 e1
teq r1, r2, lsl #15                     // 82 07 31 e1
teq r1, r2, lsl #16                     // 02 08 31 e1
teq r1, r2, lsl #30                     // 02 0f 31 e1
teq r1, r2, lsl #31                     // 82 0f 31 e1
teq r1, r2, lsr #4                      // 22 02 31 e1
teq r1, r2, asr #4                      // 42 02 31 e1
teq r1, r2, ror #4                      // 62 02 31 e1
teq r1, pc, lsl #4                      // 0f 02 31 e1
# TEQ (register-shifted register) A1
teq r1, r2, lsl r3                      // 12 03 31 e1
teqeq r1, r2, lsl r3                    // 12 03 31 01
teq pc, r2, lsl r3                      // 12 03 3f e1
teq r1, r2, lsl r0                      // 12 00 31 e1
teq r1, r2, lsl pc                      // 12 0f 31 e1
teq r1, r2, lsr r3                      // 32 03 31 e1
teq r1, r2, asr r3                      // 52 03 31 e1
teq r1, r2, ror r3                      // 72 03 31 e1
teq r1, pc, lsl r3                      // 1f 03 31 e1
# TST (immediate) A1
tst r1, #4                              // 04 00 11 e3
tsteq r1, #4                            // 04 00 11 03
tst pc, #4                              // 04 00 1f e3
tst r1, #0                              // 00 00 11 e3
tst r1, #1                              // 01 00 11 e3
tst r1, #66846720                       // ff 07 11 e3
tst r1, #0, 16                          // 00 08 11 e3
tst r1, #1016                           // fe 0f 11 e3
tst r1, #1020                           // ff 0f 11 e3
# TST (register) A1
tst r1, r2, lsl #4                      // 02 02 11 e1
tsteq r1, r2, lsl #4                    // 02 02 11 01
tst pc, r2, lsl #4                      // 02 02 1f e1
tst r1, r2                              // 02 00 11 e1
tst r1, r2, lsl #1                      // 82 00 11 e1
tst r1, r2, lsl #15                     // 82 07 11 e1
tst r1, r2, lsl #16                     // 02 08 11 e1
tst r1, r2, lsl #30                     // 02 0f 11 e1
tst r1, r2, lsl #31                     // 82 0f 11 e1
tst r1, r2, lsr #4                      // 22 02 11 e1
tst r1, r2, asr #4                      // 42 02 11 e1
tst r1, r2, ror #4                      // 62 02 11 e1
tst r1, pc, lsl #4                      // 0f 02 11 e1
# TST (register-shifted register) A1
tst r1, r2, lsl r3                      // 12 03 11 e1
tsteq r1, r2, lsl r3                    // 12 03 11 01
tst pc, r2, lsl r3                      // 12 03 1f e1
tst r1, r2, lsl r0                      // 12 00 11 e1
tst r1, r2, lsl pc                      // 12 0f 11 e1
tst r1, r2, lsr r3                      // 32 03 11 e1
tst r1, r2, asr r3                      // 52 03 11 e1
tst r1, r2, ror r3                      // 72 03 11 e1
tst r1, pc, lsl r3                      // 1f 03 11 e1
# UADD16 A1
uadd16 r0, r1, r2                       // 12 0f 51 e6
uadd16eq r0, r1, r2                     // 12 0f 51 06
uadd16 r0, pc, r2                       // 12 0f 5f e6
uadd16 pc, r1, r2                       // 12 ff 51 e6
uadd16 r0, r1, pc                       // 1f 0f 51 e6
# UADD8 A1
uadd8 r0, r1, r2                        // 92 0f 51 e6
uadd8eq r0, r1, r2                      // 92 0f 51 06
uadd8 r0, pc, r2                        // 92 0f 5f e6
uadd8 pc, r1, r2                        // 92 ff 51 e6
uadd8 r0, r1, pc                        // 9f 0f 51 e6
# UASX A1
uasx r0, r1, r2                         // 32 0f 51 e6
uasxeq r0, r1, r2                       // 32 0f 51 06
uasx r0, pc, r2                         // 32 0f 5f e6
uasx pc, r1, r2                         // 32 ff 51 e6
uasx r0, r1, pc                         // 3f 0f 51 e6
# USAX A1
usax r0, r1, r2                         // 52 0f 51 e6
usaxeq r0, r1, r2                       // 52 0f 51 06
usax r0, pc, r2                         // 52 0f 5f e6
usax pc, r1, r2                         // 52 ff 51 e6
usax r0, r1, pc                         // 5f 0f 51 e6
# USUB16 A1
usub16 r0, r1, r2                       // 72 0f 51 e6
usub16eq r0, r1, r2                     // 72 0f 51 06
usub16 r0, pc, r2                       // 72 0f 5f e6
usub16 pc, r1, r2                       // 72 ff 51 e6
usub16 r0, r1, pc                       // 7f 0f 51 e6
# USUB8 A1
usub8 r0, r1, r2                        // f2 0f 51 e6
usub8eq r0, r1, r2                      // f2 0f 51 06
usub8 r0, pc, r2                        // f2 0f 5f e6
usub8 pc, r1, r2                        // f2 ff 51 e6
usub8 r0, r1, pc                        // ff 0f 51 e6
# UDF A1
udf #18                                 // f2 01 f0 e7
udf #2                                  // f2 00 f0 e7
udf #65522                              // f2 ff ff e7
# UHADD16 A1
uhadd16 r0, r1, r2                      // 12 0f 71 e6
uhadd16eq r0, r1, r2                    // 12 0f 71 06
uhadd16 r0, pc, r2                      // 12 0f 7f e6
uhadd16 pc, r1, r2                      // 12 ff 71 e6
uhadd16 r0, r1, pc                      // 1f 0f 71 e6
# UHADD8 A1
uhadd8 r0, r1, r2                       // 92 0f 71 e6
uhadd8eq r0, r1, r2                     // 92 0f 71 06
uhadd8 r0, pc, r2                       // 92 0f 7f e6
uhadd8 pc, r1, r2                       // 92 ff 71 e6
uhadd8 r0, r1, pc                       // 9f 0f 71 e6
# UHASX A1
uhasx r0, r1, r2                        // 32 0f 71 e6
uhasxeq r0, r1, r2                      // 32 0f 71 06
uhasx r0, pc, r2                        // 32 0f 7f e6
uhasx pc, r1, r2                        // 32 ff 71 e6
uhasx r0, r1, pc                        // 3f 0f 71 e6
# UHSAX A1
uhsax r0, r1, r2                        // 52 0f 71 e6
uhsaxeq r0, r1, r2                      // 52 0f 71 06
uhsax r0, pc, r2                        // 52 0f 7f e6
uhsax pc, r1, r2                        // 52 ff 71 e6
uhsax r0, r1, pc                        // 5f 0f 71 e6
# UHSUB16 A1
uhsub16 r0, r1, r2                      // 72 0f 71 e6
uhsub16eq r0, r1, r2                    // 72 0f 71 06
uhsub16 r0, pc, r2                      // 72 0f 7f e6
uhsub16 pc, r1, r2                      // 72 ff 71 e6
uhsub16 r0, r1, pc                      // 7f 0f 71 e6
# UHSUB8 A1
uhsub8 r0, r1, r2                       // f2 0f 71 e6
uhsub8eq r0, r1, r2                     // f2 0f 71 06
uhsub8 r0, pc, r2                       // f2 0f 7f e6
uhsub8 pc, r1, r2                       // f2 ff 71 e6
uhsub8 r0, r1, pc                       // ff 0f 71 e6
# UMAAL A1
umaal r4, r5, r1, r2                    // 91 42 45 e0
umaaleq r4, r5, r1, r2                  // 91 42 45 00
umaal r4, r5, r1, pc                    // 91 4f 45 e0
umaal r4, r5, pc, r2                    // 9f 42 45 e0
# UMLAL A1
umlal r4, r5, r1, r2                    // 91 42 a5 e0
umlaleq r4, r5, r1, r2                  // 91 42 a5 00
umlal r4, r5, r1, pc                    // 91 4f a5 e0
umlal r4, r5, pc, r2                    // 9f 42 a5 e0
umlals r4, r5, r1, r2                   // 91 42 b5 e0
umlalseq r4, r5, r1, r2                 // 91 42 b5 00
umlals r4, r5, r1, pc                   // 91 4f b5 e0
umlals r4, r5, pc, r2                   // 9f 42 b5 e0
# UMULL A1
umull r4, r5, r1, r2                    // 91 42 85 e0
umulleq r4, r5, r1, r2                  // 91 42 85 00
umull r4, r5, r1, pc                    // 91 4f 85 e0
umull r4, r5, pc, r2                    // 9f 42 85 e0
umulls r4, r5, r1, r2                   // 91 42 95 e0
umullseq r4, r5, r1, r2                 // 91 42 95 00
umulls r4, r5, r1, pc                   // 91 4f 95 e0
umulls r4, r5, pc, r2                   // 9f 42 95 e0
# UQADD16 A1
uqadd16 r0, r1, r2                      // 12 0f 61 e6
uqadd16eq r0, r1, r2                    // 12 0f 61 06
uqadd16 r0, pc, r2                      // 12 0f 6f e6
uqadd16 pc, r1, r2                      // 12 ff 61 e6
uqadd16 r0, r1, pc                      // 1f 0f 61 e6
# UQADD8 A1
uqadd8 r0, r1, r2                       // 92 0f 61 e6
uqadd8eq r0, r1, r2                     // 92 0f 61 06
uqadd8 r0, pc, r2                       // 92 0f 6f e6
uqadd8 pc, r1, r2                       // 92 ff 61 e6
uqadd8 r0, r1, pc                       // 9f 0f 61 e6
# UQASX A1
uqasx r0, r1, r2                        // 32 0f 61 e6
uqasxeq r0, r1, r2                      // 32 0f 61 06
uqasx r0, pc, r2                        // 32 0f 6f e6
uqasx pc, r1, r2                        // 32 ff 61 e6
uqasx r0, r1, pc                        // 3f 0f 61 e6
# UQSAX A1
uqsax r0, r1, r2                        // 52 0f 61 e6
uqsaxeq r0, r1, r2                      // 52 0f 61 06
uqsax r0, pc, r2                        // 52 0f 6f e6
uqsax pc, r1, r2                        // 52 ff 61 e6
uqsax r0, r1, pc                        // 5f 0f 61 e6
# UQSUB16 A1
uqsub16 r0, r1, r2                      // 72 0f 61 e6
uqsub16eq r0, r1, r2                    // 72 0f 61 06
uqsub16 r0, pc, r2                      // 72 0f 6f e6
uqsub16 pc, r1, r2                      // 72 ff 61 e6
uqsub16 r0, r1, pc                      // 7f 0f 61 e6
# UQSUB8 A1
uqsub8 r0, r1, r2                       // f2 0f 61 e6
uqsub8eq r0, r1, r2                     // f2 0f 61 06
uqsub8 r0, pc, r2                       // f2 0f 6f e6
uqsub8 pc, r1, r2                       // f2 ff 61 e6
uqsub8 r0, r1, pc                       // ff 0f 61 e6
# USAD8 A1
usad8 r0, r1, r2                        // 11 f2 80 e7
usad8eq r0, r1, r2                      // 11 f2 80 07
usad8 pc, r1, r2                        // 11 f2 8f e7
usad8 r0, r1, pc                        // 11 ff 80 e7
usad8 r0, pc, r2                        // 1f f2 80 e7
# USADA8 A1
usada8 r0, r1, r2, r3                   // 11 32 80 e7
usada8eq r0, r1, r2, r3                 // 11 32 80 07
usada8 pc, r1, r2, r3                   // 11 32 8f e7
usada8 r0, r1, pc, r3                   // 11 3f 80 e7
usada8 r0, pc, r2, r3                   // 1f 32 80 e7
# USAT A1
usat r0, #3, r1, lsl #4                 // 11 02 e3 e6
usateq r0, #3, r1, lsl #4               // 11 02 e3 06
usat r0, #0, r1, lsl #4                 // 11 02 e0 e6
usat r0, #31, r1, lsl #4                // 11 02 ff e6
usat pc, #3, r1, lsl #4                 // 11 f2 e3 e6
usat r0, #3, r1                         // 11 00 e3 e6
usat r0, #3, r1, lsl #1                 // 91 00 e3 e6
usat r0, #3, r1, lsl #15                // 91 07 e3 e6
usat r0, #3, r1, lsl #16                // 11 08 e3 e6
usat r0, #3, r1, lsl #30                // 11 0f e3 e6
usat r0, #3, r1, lsl #31                // 91 0f e3 e6
usat r0, #3, r1, asr #4                 // 51 02 e3 e6
usat r0, #3, pc, lsl #4                 // 1f 02 e3 e6
# USAT16 A1
usat16 r0, #3, r1                       // 31 0f e3 e6
usat16eq r0, #3, r1                     // 31 0f e3 06
usat16 r0, #0, r1                       // 31 0f e0 e6
usat16 r0, #15, r1                      // 31 0f ef e6
usat16 pc, #3, r1                       // 31 ff e3 e6
usat16 r0, #3, pc                       // 3f 0f e3 e6
# UXTAB A1
uxtab r0, r1, r2                        // 72 00 e1 e6
uxtabeq r0, r1, r2                      // 72 00 e1 06
uxtab pc, r1, r2                        // 72 f0 e1 e6
uxtab r0, r1, r2, ror #24               // 72 0c e1 e6
uxtab r0, r1, pc                        // 7f 00 e1 e6
# UXTAB16 A1
uxtab16 r0, r1, r2                      // 72 00 c1 e6
uxtab16eq r0, r1, r2                    // 72 00 c1 06
uxtab16 pc, r1, r2                      // 72 f0 c1 e6
uxtab16 r0, r1, r2, ror #24             // 72 0c c1 e6
uxtab16 r0, r1, pc                      // 7f 00 c1 e6
# UXTAH A1
uxtah r0, r1, r2                        // 72 00 f1 e6
uxtaheq r0, r1, r2                      // 72 00 f1 06
uxtah pc, r1, r2                        // 72 f0 f1 e6
uxtah r0, r1, r2, ror #24               // 72 0c f1 e6
uxtah r0, r1, pc                        // 7f 00 f1 e6
# UXTB A1
uxtb r0, r2                             // 72 00 ef e6
uxtbeq r0, r2                           // 72 00 ef 06
uxtb pc, r2                             // 72 f0 ef e6
uxtb r0, r2, ror #24                    // 72 0c ef e6
uxtb r0, pc                             // 7f 00 ef e6
# UXTB16 A1
uxtb16 r0, r2                           // 72 00 cf e6
uxtb16eq r0, r2                         // 72 00 cf 06
uxtb16 pc, r2                           // 72 f0 cf e6
uxtb16 r0, r2, ror #24                  // 72 0c cf e6
uxtb16 r0, pc                           // 7f 00 cf e6
# UXTH A1
uxth r0, r2                             // 72 00 ff e6
uxtheq r0, r2                           // 72 00 ff 06
uxth pc, r2                             // 72 f0 ff e6
uxth r0, r2, ror #24                    // 72 0c ff e6
uxth r0, pc                             // 7f 00 ff e6
# WFE A1
wfe                                     // 02 f0 20 e3
wfeeq                                   // 02 f0 20 03
# WFI A1
wfi                                     // 03 f0 20 e3
wfieq                                   // 03 f0 20 03
# YIELD A1
yield                                   // 01 f0 20 e3
yieldeq                                 // 01 f0 20 03
