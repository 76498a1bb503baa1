// Code generated from the instruction table by go test -run Constants -update. DO NOT EDIT.

package arm

import "github.com/tandem-lang/tandem/internal/isa"

// The forms, in the order of the table.
const (
	ADC_imm_A1        isa.Form = iota // adc<c> rd, rn, #const
	ADCS_imm_A1                       // adcs<c> rd, rn, #const
	ADC_reg_A1                        // adc<c> rd, rn, rm {, shift}
	ADCS_reg_A1                       // adcs<c> rd, rn, rm {, shift}
	ADC_rsr_A1                        // adc<c> rd, rn, rm, type rs
	ADCS_rsr_A1                       // adcs<c> rd, rn, rm, type rs
	ADD_imm_A1                        // add<c> rd, rn, #const
	ADDS_imm_A1                       // adds<c> rd, rn, #const
	ADD_reg_A1                        // add<c> rd, rn, rm {, shift}
	ADDS_reg_A1                       // adds<c> rd, rn, rm {, shift}
	ADD_rsr_A1                        // add<c> rd, rn, rm, type rs
	ADDS_rsr_A1                       // adds<c> rd, rn, rm, type rs
	AND_imm_A1                        // and<c> rd, rn, #const
	ANDS_imm_A1                       // ands<c> rd, rn, #const
	AND_reg_A1                        // and<c> rd, rn, rm {, shift}
	ANDS_reg_A1                       // ands<c> rd, rn, rm {, shift}
	AND_rsr_A1                        // and<c> rd, rn, rm, type rs
	ANDS_rsr_A1                       // ands<c> rd, rn, rm, type rs
	ASR_imm_A1                        // asr<c> rd, rm, #imm
	ASRS_imm_A1                       // asrs<c> rd, rm, #imm
	ASR_reg_A1                        // asr<c> rd, rn, rm
	ASRS_reg_A1                       // asrs<c> rd, rn, rm
	B_A1                              // b<c> label
	BIC_imm_A1                        // bic<c> rd, rn, #const
	BICS_imm_A1                       // bics<c> rd, rn, #const
	BIC_reg_A1                        // bic<c> rd, rn, rm {, shift}
	BICS_reg_A1                       // bics<c> rd, rn, rm {, shift}
	BIC_rsr_A1                        // bic<c> rd, rn, rm, type rs
	BICS_rsr_A1                       // bics<c> rd, rn, rm, type rs
	BKPT_A1                           // bkpt #imm16
	BL_imm_A1                         // bl<c> label
	BLX_imm_A2                        // blx label
	BLX_reg_A1                        // blx<c> rm
	BX_A1                             // bx<c> rm
	BXJ_A1                            // bxj<c> rm
	CLREX_A1                          // clrex
	CLZ_A1                            // clz<c> rd, rm
	CMN_imm_A1                        // cmn<c> rn, #const
	CMN_reg_A1                        // cmn<c> rn, rm {, shift}
	CMN_rsr_A1                        // cmn<c> rn, rm, type rs
	CMP_imm_A1                        // cmp<c> rn, #const
	CMP_reg_A1                        // cmp<c> rn, rm {, shift}
	CMP_rsr_A1                        // cmp<c> rn, rm, type rs
	EOR_imm_A1                        // eor<c> rd, rn, #const
	EORS_imm_A1                       // eors<c> rd, rn, #const
	EOR_reg_A1                        // eor<c> rd, rn, rm {, shift}
	EORS_reg_A1                       // eors<c> rd, rn, rm {, shift}
	EOR_rsr_A1                        // eor<c> rd, rn, rm, type rs
	EORS_rsr_A1                       // eors<c> rd, rn, rm, type rs
	LDM_A1                            // ldm<c> rn, registers
	LDM_A1_wb                         // ldm<c> rn!, registers
	LDM_A1_sp                         // ldm<c> sp!, registers
	LDMDA_A1                          // ldmda<c> rn, registers
	LDMDA_A1_wb                       // ldmda<c> rn!, registers
	LDMDB_A1                          // ldmdb<c> rn, registers
	LDMDB_A1_wb                       // ldmdb<c> rn!, registers
	LDMIB_A1                          // ldmib<c> rn, registers
	LDMIB_A1_wb                       // ldmib<c> rn!, registers
	LDR_imm_A1                        // ldr<c> rt, [rn, x]
	LDR_imm_A1_pre                    // ldr<c> rt, [rn, x]!
	LDR_imm_A1_post                   // ldr<c> rt, [rn], x
	LDR_reg_A1                        // ldr<c> rt, [rn, x]
	LDR_reg_A1_pre                    // ldr<c> rt, [rn, x]!
	LDR_reg_A1_post                   // ldr<c> rt, [rn], x
	LDRB_imm_A1                       // ldrb<c> rt, [rn, x]
	LDRB_imm_A1_pre                   // ldrb<c> rt, [rn, x]!
	LDRB_imm_A1_post                  // ldrb<c> rt, [rn], x
	LDRB_reg_A1                       // ldrb<c> rt, [rn, x]
	LDRB_reg_A1_pre                   // ldrb<c> rt, [rn, x]!
	LDRB_reg_A1_post                  // ldrb<c> rt, [rn], x
	LDRBT_A1_post                     // ldrbt<c> rt, [rn], x
	LDRBT_A2_post                     // ldrbt<c> rt, [rn], x
	LDRD_imm_A1                       // ldrd<c> rt, rt2, [rn, x]
	LDRD_imm_A1_pre                   // ldrd<c> rt, rt2, [rn, x]!
	LDRD_imm_A1_post                  // ldrd<c> rt, rt2, [rn], x
	LDRD_reg_A1                       // ldrd<c> rt, rt2, [rn, x]
	LDRD_reg_A1_pre                   // ldrd<c> rt, rt2, [rn, x]!
	LDRD_reg_A1_post                  // ldrd<c> rt, rt2, [rn], x
	LDREX_A1                          // ldrex<c> rt, [rn]
	LDREXB_A1                         // ldrexb<c> rt, [rn]
	LDREXD_A1                         // ldrexd<c> rt, rt2, [rn]
	LDREXH_A1                         // ldrexh<c> rt, [rn]
	LDRH_imm_A1                       // ldrh<c> rt, [rn, x]
	LDRH_imm_A1_pre                   // ldrh<c> rt, [rn, x]!
	LDRH_imm_A1_post                  // ldrh<c> rt, [rn], x
	LDRH_reg_A1                       // ldrh<c> rt, [rn, x]
	LDRH_reg_A1_pre                   // ldrh<c> rt, [rn, x]!
	LDRH_reg_A1_post                  // ldrh<c> rt, [rn], x
	LDRSB_imm_A1                      // ldrsb<c> rt, [rn, x]
	LDRSB_imm_A1_pre                  // ldrsb<c> rt, [rn, x]!
	LDRSB_imm_A1_post                 // ldrsb<c> rt, [rn], x
	LDRSB_reg_A1                      // ldrsb<c> rt, [rn, x]
	LDRSB_reg_A1_pre                  // ldrsb<c> rt, [rn, x]!
	LDRSB_reg_A1_post                 // ldrsb<c> rt, [rn], x
	LDRSH_imm_A1                      // ldrsh<c> rt, [rn, x]
	LDRSH_imm_A1_pre                  // ldrsh<c> rt, [rn, x]!
	LDRSH_imm_A1_post                 // ldrsh<c> rt, [rn], x
	LDRSH_reg_A1                      // ldrsh<c> rt, [rn, x]
	LDRSH_reg_A1_pre                  // ldrsh<c> rt, [rn, x]!
	LDRSH_reg_A1_post                 // ldrsh<c> rt, [rn], x
	LDRT_A1_post                      // ldrt<c> rt, [rn], x
	LDRT_A2_post                      // ldrt<c> rt, [rn], x
	LSL_imm_A1                        // lsl<c> rd, rm, #imm
	LSLS_imm_A1                       // lsls<c> rd, rm, #imm
	LSL_reg_A1                        // lsl<c> rd, rn, rm
	LSLS_reg_A1                       // lsls<c> rd, rn, rm
	LSR_imm_A1                        // lsr<c> rd, rm, #imm
	LSRS_imm_A1                       // lsrs<c> rd, rm, #imm
	LSR_reg_A1                        // lsr<c> rd, rn, rm
	LSRS_reg_A1                       // lsrs<c> rd, rn, rm
	MLA_A1                            // mla<c> rd, rn, rm, ra
	MLAS_A1                           // mlas<c> rd, rn, rm, ra
	MOV_imm_A1                        // mov<c> rd, #const
	MOVS_imm_A1                       // movs<c> rd, #const
	MOV_reg_A1                        // mov<c> rd, rm
	MOVS_reg_A1                       // movs<c> rd, rm
	MRS_A1                            // mrs<c> rd, apsr
	MSR_imm_A1                        // msr<c> apsr, #const
	MSR_reg_A1                        // msr<c> apsr, rn
	MUL_A1                            // mul<c> rd, rn, rm
	MULS_A1                           // muls<c> rd, rn, rm
	MVN_imm_A1                        // mvn<c> rd, #const
	MVNS_imm_A1                       // mvns<c> rd, #const
	MVN_reg_A1                        // mvn<c> rd, rm {, shift}
	MVNS_reg_A1                       // mvns<c> rd, rm {, shift}
	MVN_rsr_A1                        // mvn<c> rd, rm, type rs
	MVNS_rsr_A1                       // mvns<c> rd, rm, type rs
	NOP_A1                            // nop<c>
	ORR_imm_A1                        // orr<c> rd, rn, #const
	ORRS_imm_A1                       // orrs<c> rd, rn, #const
	ORR_reg_A1                        // orr<c> rd, rn, rm {, shift}
	ORRS_reg_A1                       // orrs<c> rd, rn, rm {, shift}
	ORR_rsr_A1                        // orr<c> rd, rn, rm, type rs
	ORRS_rsr_A1                       // orrs<c> rd, rn, rm, type rs
	PKHBT_A1                          // pkhbt<c> rd, rn, rm {, shift}
	PKHTB_A1                          // pkhtb<c> rd, rn, rm {, shift}
	PLD_imm_A1                        // pld [rn, x]
	PLD_reg_A1                        // pld [rn, x]
	POP_A1                            // pop<c> registers
	PUSH_A1                           // push<c> registers
	QADD_A1                           // qadd<c> rd, rm, rn
	QADD16_A1                         // qadd16<c> rd, rn, rm
	QADD8_A1                          // qadd8<c> rd, rn, rm
	QASX_A1                           // qasx<c> rd, rn, rm
	QSAX_A1                           // qsax<c> rd, rn, rm
	QSUB16_A1                         // qsub16<c> rd, rn, rm
	QSUB8_A1                          // qsub8<c> rd, rn, rm
	QDADD_A1                          // qdadd<c> rd, rm, rn
	QDSUB_A1                          // qdsub<c> rd, rm, rn
	QSUB_A1                           // qsub<c> rd, rm, rn
	REV_A1                            // rev<c> rd, rm
	REV16_A1                          // rev16<c> rd, rm
	REVSH_A1                          // revsh<c> rd, rm
	ROR_imm_A1                        // ror<c> rd, rm, #imm
	RORS_imm_A1                       // rors<c> rd, rm, #imm
	ROR_reg_A1                        // ror<c> rd, rn, rm
	RORS_reg_A1                       // rors<c> rd, rn, rm
	RRX_A1                            // rrx<c> rd, rm
	RRXS_A1                           // rrxs<c> rd, rm
	RSB_imm_A1                        // rsb<c> rd, rn, #const
	RSBS_imm_A1                       // rsbs<c> rd, rn, #const
	RSB_reg_A1                        // rsb<c> rd, rn, rm {, shift}
	RSBS_reg_A1                       // rsbs<c> rd, rn, rm {, shift}
	RSB_rsr_A1                        // rsb<c> rd, rn, rm, type rs
	RSBS_rsr_A1                       // rsbs<c> rd, rn, rm, type rs
	RSC_imm_A1                        // rsc<c> rd, rn, #const
	RSCS_imm_A1                       // rscs<c> rd, rn, #const
	RSC_reg_A1                        // rsc<c> rd, rn, rm {, shift}
	RSCS_reg_A1                       // rscs<c> rd, rn, rm {, shift}
	RSC_rsr_A1                        // rsc<c> rd, rn, rm, type rs
	RSCS_rsr_A1                       // rscs<c> rd, rn, rm, type rs
	SADD16_A1                         // sadd16<c> rd, rn, rm
	SADD8_A1                          // sadd8<c> rd, rn, rm
	SASX_A1                           // sasx<c> rd, rn, rm
	SSAX_A1                           // ssax<c> rd, rn, rm
	SSUB16_A1                         // ssub16<c> rd, rn, rm
	SSUB8_A1                          // ssub8<c> rd, rn, rm
	SBC_imm_A1                        // sbc<c> rd, rn, #const
	SBCS_imm_A1                       // sbcs<c> rd, rn, #const
	SBC_reg_A1                        // sbc<c> rd, rn, rm {, shift}
	SBCS_reg_A1                       // sbcs<c> rd, rn, rm {, shift}
	SBC_rsr_A1                        // sbc<c> rd, rn, rm, type rs
	SBCS_rsr_A1                       // sbcs<c> rd, rn, rm, type rs
	SEL_A1                            // sel<c> rd, rn, rm
	SETEND_A1                         // setend endian
	SEV_A1                            // sev<c>
	SHADD16_A1                        // shadd16<c> rd, rn, rm
	SHADD8_A1                         // shadd8<c> rd, rn, rm
	SHASX_A1                          // shasx<c> rd, rn, rm
	SHSAX_A1                          // shsax<c> rd, rn, rm
	SHSUB16_A1                        // shsub16<c> rd, rn, rm
	SHSUB8_A1                         // shsub8<c> rd, rn, rm
	SMLABB_A1                         // smlabb<c> rd, rn, rm, ra
	SMLABT_A1                         // smlabt<c> rd, rn, rm, ra
	SMLATB_A1                         // smlatb<c> rd, rn, rm, ra
	SMLATT_A1                         // smlatt<c> rd, rn, rm, ra
	SMLAD_A1                          // smlad<c> rd, rn, rm, ra
	SMLADX_A1                         // smladx<c> rd, rn, rm, ra
	SMLAL_A1                          // smlal<c> rdlo, rdhi, rn, rm
	SMLALS_A1                         // smlals<c> rdlo, rdhi, rn, rm
	SMLALBB_A1                        // smlalbb<c> rdlo, rdhi, rn, rm
	SMLALBT_A1                        // smlalbt<c> rdlo, rdhi, rn, rm
	SMLALTB_A1                        // smlaltb<c> rdlo, rdhi, rn, rm
	SMLALTT_A1                        // smlaltt<c> rdlo, rdhi, rn, rm
	SMLALD_A1                         // smlald<c> rdlo, rdhi, rn, rm
	SMLALDX_A1                        // smlaldx<c> rdlo, rdhi, rn, rm
	SMLAWB_A1                         // smlawb<c> rd, rn, rm, ra
	SMLAWT_A1                         // smlawt<c> rd, rn, rm, ra
	SMLSD_A1                          // smlsd<c> rd, rn, rm, ra
	SMLSDX_A1                         // smlsdx<c> rd, rn, rm, ra
	SMLSLD_A1                         // smlsld<c> rdlo, rdhi, rn, rm
	SMLSLDX_A1                        // smlsldx<c> rdlo, rdhi, rn, rm
	SMMLA_A1                          // smmla<c> rd, rn, rm, ra
	SMMLAR_A1                         // smmlar<c> rd, rn, rm, ra
	SMMLS_A1                          // smmls<c> rd, rn, rm, ra
	SMMLSR_A1                         // smmlsr<c> rd, rn, rm, ra
	SMMUL_A1                          // smmul<c> rd, rn, rm
	SMMULR_A1                         // smmulr<c> rd, rn, rm
	SMUAD_A1                          // smuad<c> rd, rn, rm
	SMUADX_A1                         // smuadx<c> rd, rn, rm
	SMULBB_A1                         // smulbb<c> rd, rn, rm
	SMULBT_A1                         // smulbt<c> rd, rn, rm
	SMULTB_A1                         // smultb<c> rd, rn, rm
	SMULTT_A1                         // smultt<c> rd, rn, rm
	SMULL_A1                          // smull<c> rdlo, rdhi, rn, rm
	SMULLS_A1                         // smulls<c> rdlo, rdhi, rn, rm
	SMULWB_A1                         // smulwb<c> rd, rn, rm
	SMULWT_A1                         // smulwt<c> rd, rn, rm
	SMUSD_A1                          // smusd<c> rd, rn, rm
	SMUSDX_A1                         // smusdx<c> rd, rn, rm
	SSAT_A1                           // ssat<c> rd, #sat, rn {, shift}
	SSAT16_A1                         // ssat16<c> rd, #sat, rn
	STM_A1                            // stm<c> rn, registers
	STM_A1_wb                         // stm<c> rn!, registers
	STMDA_A1                          // stmda<c> rn, registers
	STMDA_A1_wb                       // stmda<c> rn!, registers
	STMDB_A1                          // stmdb<c> rn, registers
	STMDB_A1_wb                       // stmdb<c> rn!, registers
	STMDB_A1_sp                       // stmdb<c> sp!, registers
	STMIB_A1                          // stmib<c> rn, registers
	STMIB_A1_wb                       // stmib<c> rn!, registers
	STR_imm_A1                        // str<c> rt, [rn, x]
	STR_imm_A1_pre                    // str<c> rt, [rn, x]!
	STR_imm_A1_post                   // str<c> rt, [rn], x
	STR_reg_A1                        // str<c> rt, [rn, x]
	STR_reg_A1_pre                    // str<c> rt, [rn, x]!
	STR_reg_A1_post                   // str<c> rt, [rn], x
	STRB_imm_A1                       // strb<c> rt, [rn, x]
	STRB_imm_A1_pre                   // strb<c> rt, [rn, x]!
	STRB_imm_A1_post                  // strb<c> rt, [rn], x
	STRB_reg_A1                       // strb<c> rt, [rn, x]
	STRB_reg_A1_pre                   // strb<c> rt, [rn, x]!
	STRB_reg_A1_post                  // strb<c> rt, [rn], x
	STRBT_A1_post                     // strbt<c> rt, [rn], x
	STRBT_A2_post                     // strbt<c> rt, [rn], x
	STRD_imm_A1                       // strd<c> rt, rt2, [rn, x]
	STRD_imm_A1_pre                   // strd<c> rt, rt2, [rn, x]!
	STRD_imm_A1_post                  // strd<c> rt, rt2, [rn], x
	STRD_reg_A1                       // strd<c> rt, rt2, [rn, x]
	STRD_reg_A1_pre                   // strd<c> rt, rt2, [rn, x]!
	STRD_reg_A1_post                  // strd<c> rt, rt2, [rn], x
	STREX_A1                          // strex<c> rd, rt, [rn]
	STREXB_A1                         // strexb<c> rd, rt, [rn]
	STREXD_A1                         // strexd<c> rd, rt, rt2, [rn]
	STREXH_A1                         // strexh<c> rd, rt, [rn]
	STRH_imm_A1                       // strh<c> rt, [rn, x]
	STRH_imm_A1_pre                   // strh<c> rt, [rn, x]!
	STRH_imm_A1_post                  // strh<c> rt, [rn], x
	STRH_reg_A1                       // strh<c> rt, [rn, x]
	STRH_reg_A1_pre                   // strh<c> rt, [rn, x]!
	STRH_reg_A1_post                  // strh<c> rt, [rn], x
	STRT_A1_post                      // strt<c> rt, [rn], x
	STRT_A2_post                      // strt<c> rt, [rn], x
	SUB_imm_A1                        // sub<c> rd, rn, #const
	SUBS_imm_A1                       // subs<c> rd, rn, #const
	SUB_reg_A1                        // sub<c> rd, rn, rm {, shift}
	SUBS_reg_A1                       // subs<c> rd, rn, rm {, shift}
	SUB_rsr_A1                        // sub<c> rd, rn, rm, type rs
	SUBS_rsr_A1                       // subs<c> rd, rn, rm, type rs
	SVC_A1                            // svc<c> #imm
	SWP_A1                            // swp<c> rt, rm, [rn]
	SWPB_A1                           // swpb<c> rt, rm, [rn]
	SXTAB_A1                          // sxtab<c> rd, rn, rm {, rotation}
	SXTAB16_A1                        // sxtab16<c> rd, rn, rm {, rotation}
	SXTAH_A1                          // sxtah<c> rd, rn, rm {, rotation}
	SXTB_A1                           // sxtb<c> rd, rm {, rotation}
	SXTB16_A1                         // sxtb16<c> rd, rm {, rotation}
	SXTH_A1                           // sxth<c> rd, rm {, rotation}
	TEQ_imm_A1                        // teq<c> rn, #const
	TEQ_reg_A1                        // teq<c> rn, rm {, shift}
	TEQ_rsr_A1                        // teq<c> rn, rm, type rs
	TST_imm_A1                        // tst<c> rn, #const
	TST_reg_A1                        // tst<c> rn, rm {, shift}
	TST_rsr_A1                        // tst<c> rn, rm, type rs
	UADD16_A1                         // uadd16<c> rd, rn, rm
	UADD8_A1                          // uadd8<c> rd, rn, rm
	UASX_A1                           // uasx<c> rd, rn, rm
	USAX_A1                           // usax<c> rd, rn, rm
	USUB16_A1                         // usub16<c> rd, rn, rm
	USUB8_A1                          // usub8<c> rd, rn, rm
	UDF_A1                            // udf #imm16
	UHADD16_A1                        // uhadd16<c> rd, rn, rm
	UHADD8_A1                         // uhadd8<c> rd, rn, rm
	UHASX_A1                          // uhasx<c> rd, rn, rm
	UHSAX_A1                          // uhsax<c> rd, rn, rm
	UHSUB16_A1                        // uhsub16<c> rd, rn, rm
	UHSUB8_A1                         // uhsub8<c> rd, rn, rm
	UMAAL_A1                          // umaal<c> rdlo, rdhi, rn, rm
	UMLAL_A1                          // umlal<c> rdlo, rdhi, rn, rm
	UMLALS_A1                         // umlals<c> rdlo, rdhi, rn, rm
	UMULL_A1                          // umull<c> rdlo, rdhi, rn, rm
	UMULLS_A1                         // umulls<c> rdlo, rdhi, rn, rm
	UQADD16_A1                        // uqadd16<c> rd, rn, rm
	UQADD8_A1                         // uqadd8<c> rd, rn, rm
	UQASX_A1                          // uqasx<c> rd, rn, rm
	UQSAX_A1                          // uqsax<c> rd, rn, rm
	UQSUB16_A1                        // uqsub16<c> rd, rn, rm
	UQSUB8_A1                         // uqsub8<c> rd, rn, rm
	USAD8_A1                          // usad8<c> rd, rn, rm
	USADA8_A1                         // usada8<c> rd, rn, rm, ra
	USAT_A1                           // usat<c> rd, #sat, rn {, shift}
	USAT16_A1                         // usat16<c> rd, #sat, rn
	UXTAB_A1                          // uxtab<c> rd, rn, rm {, rotation}
	UXTAB16_A1                        // uxtab16<c> rd, rn, rm {, rotation}
	UXTAH_A1                          // uxtah<c> rd, rn, rm {, rotation}
	UXTB_A1                           // uxtb<c> rd, rm {, rotation}
	UXTB16_A1                         // uxtb16<c> rd, rm {, rotation}
	UXTH_A1                           // uxth<c> rd, rm {, rotation}
	WFE_A1                            // wfe<c>
	WFI_A1                            // wfi<c>
	YIELD_A1                          // yield<c>
)
