// Code generated from the instruction table by go test -run Constants -update. DO NOT EDIT.

package thumb

import "github.com/tandem-lang/tandem/internal/isa"

// The forms, in the order of the table.
const (
	ADC_imm_T1        isa.Form = iota // adc rd, rn, #const
	ADCS_imm_T1                       // adcs rd, rn, #const
	ADCS_reg_T1                       // adcs rdn, rm
	ADC_reg_T2                        // adc.w rd, rn, rm {, shift}
	ADCS_reg_T2                       // adcs.w rd, rn, rm {, shift}
	ADDS_imm_T1                       // adds rd, rn, #imm
	ADDS_imm_T2                       // adds rdn, #imm
	ADD_imm_T3                        // add.w rd, rn, #const
	ADDS_imm_T3                       // adds.w rd, rn, #const
	ADDW_imm_T4                       // addw rd, rn, #imm
	ADDS_reg_T1                       // adds rd, rn, rm
	ADD_reg_T2                        // add rdn, rm
	ADD_reg_T3                        // add.w rd, rn, rm {, shift}
	ADDS_reg_T3                       // adds.w rd, rn, rm {, shift}
	ADD_spimm_T1                      // add rd, sp, #imm
	ADD_spimm_T2                      // add sp, #imm
	ADD_spimm_T3                      // add.w rd, sp, #const
	ADDS_spimm_T3                     // adds.w rd, sp, #const
	ADDW_spimm_T4                     // addw rd, sp, #imm
	ADD_spreg_T3                      // add.w rd, sp, rm {, shift}
	ADDS_spreg_T3                     // adds.w rd, sp, rm {, shift}
	ADR_T1                            // adr rd, label
	ADR_T2T3                          // adr.w rd, label
	AND_imm_T1                        // and rd, rn, #const
	ANDS_imm_T1                       // ands rd, rn, #const
	ANDS_reg_T1                       // ands rdn, rm
	AND_reg_T2                        // and.w rd, rn, rm {, shift}
	ANDS_reg_T2                       // ands.w rd, rn, rm {, shift}
	ASRS_imm_T1                       // asrs rd, rm, #imm
	ASR_imm_T2                        // asr.w rd, rm, #imm
	ASRS_imm_T2                       // asrs.w rd, rm, #imm
	ASRS_reg_T1                       // asrs rdn, rm
	ASR_reg_T2                        // asr.w rd, rn, rm
	ASRS_reg_T2                       // asrs.w rd, rn, rm
	B_T1                              // b<c> label
	B_T2                              // b label
	B_T3                              // b<c>.w label
	B_T4                              // b.w label
	BFC_T1                            // bfc rd, #lsb, #width
	BFI_T1                            // bfi rd, rn, #lsb, #width
	BIC_imm_T1                        // bic rd, rn, #const
	BICS_imm_T1                       // bics rd, rn, #const
	BICS_reg_T1                       // bics rdn, rm
	BIC_reg_T2                        // bic.w rd, rn, rm {, shift}
	BICS_reg_T2                       // bics.w rd, rn, rm {, shift}
	BKPT_T1                           // bkpt #imm
	BL_T1                             // bl label
	BLX_reg_T1                        // blx rm
	BX_T1                             // bx rm
	CBNZ_T1                           // cbnz rn, label
	CBZ_T1                            // cbz rn, label
	CLREX_T1                          // clrex
	CLZ_T1                            // clz rd, rm
	CMN_imm_T1                        // cmn rn, #const
	CMN_reg_T1                        // cmn rn, rm
	CMN_reg_T2                        // cmn.w rn, rm {, shift}
	CMP_imm_T1                        // cmp rn, #imm
	CMP_imm_T2                        // cmp.w rn, #const
	CMP_reg_T1                        // cmp rn, rm
	CMP_reg_T2                        // cmp rn, rm
	CMP_reg_T3                        // cmp.w rn, rm {, shift}
	CPSIE_T1                          // cpsie iflags
	CPSID_T1                          // cpsid iflags
	DBG_T1                            // dbg #imm
	DMB_T1                            // dmb option
	DSB_T1                            // dsb option
	EOR_imm_T1                        // eor rd, rn, #const
	EORS_imm_T1                       // eors rd, rn, #const
	EORS_reg_T1                       // eors rdn, rm
	EOR_reg_T2                        // eor.w rd, rn, rm {, shift}
	EORS_reg_T2                       // eors.w rd, rn, rm {, shift}
	ISB_T1                            // isb option
	IT_T1                             // it<x> cond
	LDM_T1_wb                         // ldm rn!, registers
	LDM_T1                            // ldm rn, registers
	LDM_T2                            // ldm.w rn, registers
	LDM_T2_wb                         // ldm.w rn!, registers
	LDMDB_T1                          // ldmdb rn, registers
	LDMDB_T1_wb                       // ldmdb rn!, registers
	LDR_imm_T1                        // ldr rt, [rn, #imm]
	LDR_imm_T2                        // ldr rt, [rn, #imm]
	LDR_imm_T3                        // ldr.w rt, [rn, #imm]
	LDR_imm_T4                        // ldr rt, [rn, #imm]
	LDR_imm_T4_pre                    // ldr rt, [rn, #imm]!
	LDR_imm_T4_post                   // ldr rt, [rn], #imm
	LDR_lit_T1                        // ldr rt, label
	LDR_lit_T2                        // ldr.w rt, label
	LDR_reg_T1                        // ldr rt, [rn, rm]
	LDR_reg_T2                        // ldr.w rt, [rn, rm]
	LDRB_imm_T1                       // ldrb rt, [rn, #imm]
	LDRB_imm_T2                       // ldrb.w rt, [rn, #imm]
	LDRB_imm_T3                       // ldrb rt, [rn, #imm]
	LDRB_imm_T3_pre                   // ldrb rt, [rn, #imm]!
	LDRB_imm_T3_post                  // ldrb rt, [rn], #imm
	LDRB_lit_T1                       // ldrb rt, label
	LDRB_reg_T1                       // ldrb rt, [rn, rm]
	LDRB_reg_T2                       // ldrb.w rt, [rn, rm]
	LDRD_imm_T1                       // ldrd rt, rt2, [rn, #imm]
	LDRD_imm_T1_pre                   // ldrd rt, rt2, [rn, #imm]!
	LDRD_imm_T1_post                  // ldrd rt, rt2, [rn], #imm
	LDREX_T1                          // ldrex rt, [rn, #imm]
	LDREXB_T1                         // ldrexb rt, [rn]
	LDREXH_T1                         // ldrexh rt, [rn]
	LDRH_imm_T1                       // ldrh rt, [rn, #imm]
	LDRH_imm_T2                       // ldrh.w rt, [rn, #imm]
	LDRH_imm_T3                       // ldrh rt, [rn, #imm]
	LDRH_imm_T3_pre                   // ldrh rt, [rn, #imm]!
	LDRH_imm_T3_post                  // ldrh rt, [rn], #imm
	LDRH_lit_T1                       // ldrh rt, label
	LDRH_reg_T1                       // ldrh rt, [rn, rm]
	LDRH_reg_T2                       // ldrh.w rt, [rn, rm]
	LDRSB_imm_T1                      // ldrsb.w rt, [rn, #imm]
	LDRSB_imm_T2                      // ldrsb rt, [rn, #imm]
	LDRSB_imm_T2_pre                  // ldrsb rt, [rn, #imm]!
	LDRSB_imm_T2_post                 // ldrsb rt, [rn], #imm
	LDRSB_lit_T1                      // ldrsb rt, label
	LDRSB_reg_T1                      // ldrsb rt, [rn, rm]
	LDRSB_reg_T2                      // ldrsb.w rt, [rn, rm]
	LDRSH_imm_T1                      // ldrsh.w rt, [rn, #imm]
	LDRSH_imm_T2                      // ldrsh rt, [rn, #imm]
	LDRSH_imm_T2_pre                  // ldrsh rt, [rn, #imm]!
	LDRSH_imm_T2_post                 // ldrsh rt, [rn], #imm
	LDRSH_lit_T1                      // ldrsh rt, label
	LDRSH_reg_T1                      // ldrsh rt, [rn, rm]
	LDRSH_reg_T2                      // ldrsh.w rt, [rn, rm]
	LDRT_T1                           // ldrt rt, [rn, #imm]
	LDRBT_T1                          // ldrbt rt, [rn, #imm]
	LDRHT_T1                          // ldrht rt, [rn, #imm]
	LDRSBT_T1                         // ldrsbt rt, [rn, #imm]
	LDRSHT_T1                         // ldrsht rt, [rn, #imm]
	LSLS_imm_T1                       // lsls rd, rm, #imm
	LSL_imm_T2                        // lsl.w rd, rm, #imm
	LSLS_imm_T2                       // lsls.w rd, rm, #imm
	LSLS_reg_T1                       // lsls rdn, rm
	LSL_reg_T2                        // lsl.w rd, rn, rm
	LSLS_reg_T2                       // lsls.w rd, rn, rm
	LSRS_imm_T1                       // lsrs rd, rm, #imm
	LSR_imm_T2                        // lsr.w rd, rm, #imm
	LSRS_imm_T2                       // lsrs.w rd, rm, #imm
	LSRS_reg_T1                       // lsrs rdn, rm
	LSR_reg_T2                        // lsr.w rd, rn, rm
	LSRS_reg_T2                       // lsrs.w rd, rn, rm
	MLA_T1                            // mla rd, rn, rm, ra
	MLS_T1                            // mls rd, rn, rm, ra
	MOVS_imm_T1                       // movs rd, #imm
	MOV_imm_T2                        // mov.w rd, #const
	MOVS_imm_T2                       // movs.w rd, #const
	MOVW_imm_T3                       // movw rd, #imm16
	MOV_reg_T1                        // mov rd, rm
	MOVS_reg_T2                       // movs rd, rm
	MOV_reg_T3                        // mov.w rd, rm
	MOVS_reg_T3                       // movs.w rd, rm
	MOVT_T1                           // movt rd, #imm16
	MRS_T1                            // mrs rd, spec_reg
	MSR_reg_T1                        // msr spec_reg, rn
	MULS_T1                           // muls rd, rn
	MUL_T2                            // mul rd, rn, rm
	MVN_imm_T1                        // mvn rd, #const
	MVNS_imm_T1                       // mvns rd, #const
	MVNS_reg_T1                       // mvns rd, rm
	MVN_reg_T2                        // mvn.w rd, rm {, shift}
	MVNS_reg_T2                       // mvns.w rd, rm {, shift}
	NOP_T1                            // nop
	NOP_T2                            // nop.w
	ORN_imm_T1                        // orn rd, rn, #const
	ORNS_imm_T1                       // orns rd, rn, #const
	ORN_reg_T1                        // orn rd, rn, rm {, shift}
	ORNS_reg_T1                       // orns rd, rn, rm {, shift}
	ORR_imm_T1                        // orr rd, rn, #const
	ORRS_imm_T1                       // orrs rd, rn, #const
	ORRS_reg_T1                       // orrs rdn, rm
	ORR_reg_T2                        // orr.w rd, rn, rm {, shift}
	ORRS_reg_T2                       // orrs.w rd, rn, rm {, shift}
	PLD_imm_T1                        // pld [rn, #imm]
	POP_T1                            // pop registers
	POP_T2                            // pop.w registers
	PUSH_T1                           // push registers
	PUSH_T2                           // push.w registers
	RBIT_T1                           // rbit rd, rm
	REV_T1                            // rev rd, rm
	REV_T2                            // rev.w rd, rm
	REV16_T1                          // rev16 rd, rm
	REV16_T2                          // rev16.w rd, rm
	REVSH_T1                          // revsh rd, rm
	REVSH_T2                          // revsh.w rd, rm
	ROR_imm_T1                        // ror rd, rm, #imm
	RORS_imm_T1                       // rors rd, rm, #imm
	RORS_reg_T1                       // rors rdn, rm
	ROR_reg_T2                        // ror.w rd, rn, rm
	RORS_reg_T2                       // rors.w rd, rn, rm
	RRX_T1                            // rrx rd, rm
	RRXS_T1                           // rrxs rd, rm
	RSBS_imm_T1                       // rsbs rd, rn, #0
	RSB_imm_T2                        // rsb.w rd, rn, #const
	RSBS_imm_T2                       // rsbs.w rd, rn, #const
	RSB_reg_T1                        // rsb rd, rn, rm {, shift}
	RSBS_reg_T1                       // rsbs rd, rn, rm {, shift}
	SBC_imm_T1                        // sbc rd, rn, #const
	SBCS_imm_T1                       // sbcs rd, rn, #const
	SBCS_reg_T1                       // sbcs rdn, rm
	SBC_reg_T2                        // sbc.w rd, rn, rm {, shift}
	SBCS_reg_T2                       // sbcs.w rd, rn, rm {, shift}
	SBFX_T1                           // sbfx rd, rn, #lsb, #width
	SDIV_T1                           // sdiv rd, rn, rm
	SEV_T1                            // sev
	SEV_T2                            // sev.w
	SMLAL_T1                          // smlal rdlo, rdhi, rn, rm
	SMULL_T1                          // smull rdlo, rdhi, rn, rm
	SSAT_T1                           // ssat rd, #sat, rn {, shift}
	STM_T1_wb                         // stm rn!, registers
	STM_T2                            // stm.w rn, registers
	STM_T2_wb                         // stm.w rn!, registers
	STMDB_T1                          // stmdb rn, registers
	STMDB_T1_wb                       // stmdb rn!, registers
	STR_imm_T1                        // str rt, [rn, #imm]
	STR_imm_T2                        // str rt, [rn, #imm]
	STR_imm_T3                        // str.w rt, [rn, #imm]
	STR_imm_T4                        // str rt, [rn, #imm]
	STR_imm_T4_pre                    // str rt, [rn, #imm]!
	STR_imm_T4_post                   // str rt, [rn], #imm
	STR_reg_T1                        // str rt, [rn, rm]
	STR_reg_T2                        // str.w rt, [rn, rm]
	STRB_imm_T1                       // strb rt, [rn, #imm]
	STRB_imm_T2                       // strb.w rt, [rn, #imm]
	STRB_imm_T3                       // strb rt, [rn, #imm]
	STRB_imm_T3_pre                   // strb rt, [rn, #imm]!
	STRB_imm_T3_post                  // strb rt, [rn], #imm
	STRB_reg_T1                       // strb rt, [rn, rm]
	STRB_reg_T2                       // strb.w rt, [rn, rm]
	STRBT_T1                          // strbt rt, [rn, #imm]
	STRD_imm_T1                       // strd rt, rt2, [rn, #imm]
	STRD_imm_T1_pre                   // strd rt, rt2, [rn, #imm]!
	STRD_imm_T1_post                  // strd rt, rt2, [rn], #imm
	STREX_T1                          // strex rd, rt, [rn, #imm]
	STREXB_T1                         // strexb rd, rt, [rn]
	STREXH_T1                         // strexh rd, rt, [rn]
	STRH_imm_T1                       // strh rt, [rn, #imm]
	STRH_imm_T2                       // strh.w rt, [rn, #imm]
	STRH_imm_T3                       // strh rt, [rn, #imm]
	STRH_imm_T3_pre                   // strh rt, [rn, #imm]!
	STRH_imm_T3_post                  // strh rt, [rn], #imm
	STRH_reg_T1                       // strh rt, [rn, rm]
	STRH_reg_T2                       // strh.w rt, [rn, rm]
	STRHT_T1                          // strht rt, [rn, #imm]
	STRT_T1                           // strt rt, [rn, #imm]
	SUBS_imm_T1                       // subs rd, rn, #imm
	SUBS_imm_T2                       // subs rdn, #imm
	SUB_imm_T3                        // sub.w rd, rn, #const
	SUBS_imm_T3                       // subs.w rd, rn, #const
	SUBW_imm_T4                       // subw rd, rn, #imm
	SUBS_reg_T1                       // subs rd, rn, rm
	SUB_reg_T2                        // sub.w rd, rn, rm {, shift}
	SUBS_reg_T2                       // subs.w rd, rn, rm {, shift}
	SUB_spimm_T1                      // sub sp, #imm
	SUB_spimm_T2                      // sub.w rd, sp, #const
	SUBS_spimm_T2                     // subs.w rd, sp, #const
	SUBW_spimm_T3                     // subw rd, sp, #imm
	SUB_spreg_T1                      // sub.w rd, sp, rm {, shift}
	SUBS_spreg_T1                     // subs.w rd, sp, rm {, shift}
	SVC_T1                            // svc #imm
	SXTB_T1                           // sxtb rd, rm
	SXTB_T2                           // sxtb.w rd, rm {, rotation}
	SXTH_T1                           // sxth rd, rm
	SXTH_T2                           // sxth.w rd, rm {, rotation}
	TBB_T1                            // tbb [rn, rm]
	TBH_T1                            // tbh [rn, rm, lsl #1]
	TEQ_imm_T1                        // teq rn, #const
	TEQ_reg_T1                        // teq rn, rm {, shift}
	TST_imm_T1                        // tst rn, #const
	TST_reg_T1                        // tst rn, rm
	TST_reg_T2                        // tst.w rn, rm {, shift}
	UBFX_T1                           // ubfx rd, rn, #lsb, #width
	UDF_T1                            // udf #imm
	UDF_T2                            // udf.w #imm16
	UDIV_T1                           // udiv rd, rn, rm
	UMLAL_T1                          // umlal rdlo, rdhi, rn, rm
	UMULL_T1                          // umull rdlo, rdhi, rn, rm
	USAT_T1                           // usat rd, #sat, rn {, shift}
	UXTB_T1                           // uxtb rd, rm
	UXTB_T2                           // uxtb.w rd, rm {, rotation}
	UXTH_T1                           // uxth rd, rm
	UXTH_T2                           // uxth.w rd, rm {, rotation}
	WFE_T1                            // wfe
	WFE_T2                            // wfe.w
	WFI_T1                            // wfi
	WFI_T2                            // wfi.w
	YIELD_T1                          // yield
	YIELD_T2                          // yield.w
	VABS_F32_T1                       // vabs.f32 sd, sm
	VABS_F64_T1                       // vabs.f64 dd, dm
	VADD_F32_T1                       // vadd.f32 sd, sn, sm
	VADD_F64_T1                       // vadd.f64 dd, dn, dm
	VCMP_F32_T1                       // vcmp.f32 sd, sm
	VCMP_F64_T1                       // vcmp.f64 dd, dm
	VCMPE_F32_T1                      // vcmpe.f32 sd, sm
	VCMPE_F64_T1                      // vcmpe.f64 dd, dm
	VCMP_F32_T2                       // vcmp.f32 sd, #0.0
	VCMP_F64_T2                       // vcmp.f64 dd, #0.0
	VCMPE_F32_T2                      // vcmpe.f32 sd, #0.0
	VCMPE_F64_T2                      // vcmpe.f64 dd, #0.0
	VCVT_F32_U32_T1                   // vcvt.f32.u32 sd, sm
	VCVT_F64_U32_T1                   // vcvt.f64.u32 dd, sm
	VCVT_F32_S32_T1                   // vcvt.f32.s32 sd, sm
	VCVT_F64_S32_T1                   // vcvt.f64.s32 dd, sm
	VCVTR_U32_F32_T1                  // vcvtr.u32.f32 sd, sm
	VCVTR_U32_F64_T1                  // vcvtr.u32.f64 sd, dm
	VCVTR_S32_F32_T1                  // vcvtr.s32.f32 sd, sm
	VCVTR_S32_F64_T1                  // vcvtr.s32.f64 sd, dm
	VCVT_U32_F32_T1                   // vcvt.u32.f32 sd, sm
	VCVT_U32_F64_T1                   // vcvt.u32.f64 sd, dm
	VCVT_S32_F32_T1                   // vcvt.s32.f32 sd, sm
	VCVT_S32_F64_T1                   // vcvt.s32.f64 sd, dm
	VCVT_F64_F32_T1                   // vcvt.f64.f32 dd, sm
	VCVT_F32_F64_T1                   // vcvt.f32.f64 sd, dm
	VDIV_F32_T1                       // vdiv.f32 sd, sn, sm
	VDIV_F64_T1                       // vdiv.f64 dd, dn, dm
	VFMA_F32_T1                       // vfma.f32 sd, sn, sm
	VFMA_F64_T1                       // vfma.f64 dd, dn, dm
	VFMS_F32_T1                       // vfms.f32 sd, sn, sm
	VFMS_F64_T1                       // vfms.f64 dd, dn, dm
	VFNMA_F32_T1                      // vfnma.f32 sd, sn, sm
	VFNMA_F64_T1                      // vfnma.f64 dd, dn, dm
	VFNMS_F32_T1                      // vfnms.f32 sd, sn, sm
	VFNMS_F64_T1                      // vfnms.f64 dd, dn, dm
	VLDMIA_T2                         // vldmia rn, registers
	VLDMIA_T2_wb                      // vldmia rn!, registers
	VLDMDB_T2_wb                      // vldmdb rn!, registers
	VLDMIA_T1                         // vldmia rn, registers
	VLDMIA_T1_wb                      // vldmia rn!, registers
	VLDMDB_T1_wb                      // vldmdb rn!, registers
	VLDR_T2                           // vldr sd, [rn, #imm]
	VLDR_T1                           // vldr dd, [rn, #imm]
	VMLA_F32_T1                       // vmla.f32 sd, sn, sm
	VMLA_F64_T1                       // vmla.f64 dd, dn, dm
	VMLS_F32_T1                       // vmls.f32 sd, sn, sm
	VMLS_F64_T1                       // vmls.f64 dd, dn, dm
	VMOV_F32_imm_T1                   // vmov.f32 sd, #imm
	VMOV_F64_imm_T1                   // vmov.f64 dd, #imm
	VMOV_F32_reg_T1                   // vmov.f32 sd, sm
	VMOV_F64_reg_T1                   // vmov.f64 dd, dm
	VMOV_T1_sn_rt                     // vmov sn, rt
	VMOV_T1_rt_sn                     // vmov rt, sn
	VMOV_T1_dm_rt_rt2                 // vmov dm, rt, rt2
	VMOV_T1_rt_rt2_dm                 // vmov rt, rt2, dm
	VMRS_T1                           // vmrs rt, fpscr
	VMSR_T1                           // vmsr fpscr, rt
	VMUL_F32_T1                       // vmul.f32 sd, sn, sm
	VMUL_F64_T1                       // vmul.f64 dd, dn, dm
	VNEG_F32_T1                       // vneg.f32 sd, sm
	VNEG_F64_T1                       // vneg.f64 dd, dm
	VNMLA_F32_T1                      // vnmla.f32 sd, sn, sm
	VNMLA_F64_T1                      // vnmla.f64 dd, dn, dm
	VNMLS_F32_T1                      // vnmls.f32 sd, sn, sm
	VNMLS_F64_T1                      // vnmls.f64 dd, dn, dm
	VNMUL_F32_T2                      // vnmul.f32 sd, sn, sm
	VNMUL_F64_T2                      // vnmul.f64 dd, dn, dm
	VPOP_T2                           // vpop registers
	VPOP_T1                           // vpop registers
	VPUSH_T2                          // vpush registers
	VPUSH_T1                          // vpush registers
	VSQRT_F32_T1                      // vsqrt.f32 sd, sm
	VSQRT_F64_T1                      // vsqrt.f64 dd, dm
	VSTMIA_T2                         // vstmia rn, registers
	VSTMIA_T2_wb                      // vstmia rn!, registers
	VSTMDB_T2_wb                      // vstmdb rn!, registers
	VSTMIA_T1                         // vstmia rn, registers
	VSTMIA_T1_wb                      // vstmia rn!, registers
	VSTMDB_T1_wb                      // vstmdb rn!, registers
	VSTR_T2                           // vstr sd, [rn, #imm]
	VSTR_T1                           // vstr dd, [rn, #imm]
	VSUB_F32_T1                       // vsub.f32 sd, sn, sm
	VSUB_F64_T1                       // vsub.f64 dd, dn, dm
)
