// Code generated from the instruction table by go test -run Constants -update. DO NOT EDIT.

package arm64

import "github.com/tandem-lang/tandem/internal/isa"

// The forms, in the order of the table.
const (
	UDF            isa.Form = iota // udf #imm
	ADR                            // adr Xd, label
	ADRP                           // adrp Xd, label
	ADD_imm_W                      // add Wd|WSP, Wn|WSP, #imm{, shift}
	ADD_imm_X                      // add Xd|SP, Xn|SP, #imm{, shift}
	ADDS_imm_W                     // adds Wd, Wn|WSP, #imm{, shift}
	ADDS_imm_X                     // adds Xd, Xn|SP, #imm{, shift}
	SUB_imm_W                      // sub Wd|WSP, Wn|WSP, #imm{, shift}
	SUB_imm_X                      // sub Xd|SP, Xn|SP, #imm{, shift}
	SUBS_imm_W                     // subs Wd, Wn|WSP, #imm{, shift}
	SUBS_imm_X                     // subs Xd, Xn|SP, #imm{, shift}
	AND_imm_W                      // and Wd|WSP, Wn, #imm
	AND_imm_X                      // and Xd|SP, Xn, #imm
	ORR_imm_W                      // orr Wd|WSP, Wn, #imm
	ORR_imm_X                      // orr Xd|SP, Xn, #imm
	EOR_imm_W                      // eor Wd|WSP, Wn, #imm
	EOR_imm_X                      // eor Xd|SP, Xn, #imm
	ANDS_imm_W                     // ands Wd, Wn, #imm
	ANDS_imm_X                     // ands Xd, Xn, #imm
	MOVN_W                         // movn Wd, #imm{, LSL #shift}
	MOVN_X                         // movn Xd, #imm{, LSL #shift}
	MOVZ_W                         // movz Wd, #imm{, LSL #shift}
	MOVZ_X                         // movz Xd, #imm{, LSL #shift}
	MOVK_W                         // movk Wd, #imm{, LSL #shift}
	MOVK_X                         // movk Xd, #imm{, LSL #shift}
	SBFM_W                         // sbfm Wd, Wn, #immr, #imms
	SBFM_X                         // sbfm Xd, Xn, #immr, #imms
	BFM_W                          // bfm Wd, Wn, #immr, #imms
	BFM_X                          // bfm Xd, Xn, #immr, #imms
	UBFM_W                         // ubfm Wd, Wn, #immr, #imms
	UBFM_X                         // ubfm Xd, Xn, #immr, #imms
	EXTR_W                         // extr Wd, Wn, Wm, #lsb
	EXTR_X                         // extr Xd, Xn, Xm, #lsb
	B_COND                         // b.cond cond, label
	SVC                            // svc #imm
	HVC                            // hvc #imm
	SMC                            // smc #imm
	BRK                            // brk #imm
	HLT                            // hlt #imm
	DCPS1                          // dcps1 {#imm}
	DCPS2                          // dcps2 {#imm}
	DCPS3                          // dcps3 {#imm}
	HINT                           // hint #imm
	CLREX                          // clrex {#imm}
	DSB                            // dsb option
	DMB                            // dmb option
	ISB                            // isb {option}
	SB                             // sb
	MSR_imm                        // msr pstatefield, #imm
	SYS                            // sys #op1, Cn, Cm, #op2, {Xt}
	SYSL                           // sysl Xt, #op1, Cn, Cm, #op2
	MSR                            // msr systemreg, Xt
	MRS                            // mrs Xt, systemreg
	BR                             // br Xn
	BLR                            // blr Xn
	RET                            // ret Xn
	ERET                           // eret
	DRPS                           // drps
	B                              // b label
	BL                             // bl label
	CBZ_W                          // cbz Wt, label
	CBZ_X                          // cbz Xt, label
	CBNZ_W                         // cbnz Wt, label
	CBNZ_X                         // cbnz Xt, label
	TBZ                            // tbz Rt, #imm, label
	TBNZ                           // tbnz Rt, #imm, label
	STXRB                          // stxrb Ws, Wt, [Xn|SP]
	STXRH                          // stxrh Ws, Wt, [Xn|SP]
	STXR_W                         // stxr Ws, Wt, [Xn|SP]
	STXR_X                         // stxr Ws, Xt, [Xn|SP]
	STLXRB                         // stlxrb Ws, Wt, [Xn|SP]
	STLXRH                         // stlxrh Ws, Wt, [Xn|SP]
	STLXR_W                        // stlxr Ws, Wt, [Xn|SP]
	STLXR_X                        // stlxr Ws, Xt, [Xn|SP]
	LDXRB                          // ldxrb Wt, [Xn|SP]
	LDXRH                          // ldxrh Wt, [Xn|SP]
	LDXR_W                         // ldxr Wt, [Xn|SP]
	LDXR_X                         // ldxr Xt, [Xn|SP]
	LDAXRB                         // ldaxrb Wt, [Xn|SP]
	LDAXRH                         // ldaxrh Wt, [Xn|SP]
	LDAXR_W                        // ldaxr Wt, [Xn|SP]
	LDAXR_X                        // ldaxr Xt, [Xn|SP]
	STXP_W                         // stxp Ws, Wt, Wt2, [Xn|SP]
	STXP_X                         // stxp Ws, Xt, Xt2, [Xn|SP]
	STLXP_W                        // stlxp Ws, Wt, Wt2, [Xn|SP]
	STLXP_X                        // stlxp Ws, Xt, Xt2, [Xn|SP]
	LDXP_W                         // ldxp Wt, Wt2, [Xn|SP]
	LDXP_X                         // ldxp Xt, Xt2, [Xn|SP]
	LDAXP_W                        // ldaxp Wt, Wt2, [Xn|SP]
	LDAXP_X                        // ldaxp Xt, Xt2, [Xn|SP]
	STLRB                          // stlrb Wt, [Xn|SP]
	STLRH                          // stlrh Wt, [Xn|SP]
	STLR_W                         // stlr Wt, [Xn|SP]
	STLR_X                         // stlr Xt, [Xn|SP]
	LDARB                          // ldarb Wt, [Xn|SP]
	LDARH                          // ldarh Wt, [Xn|SP]
	LDAR_W                         // ldar Wt, [Xn|SP]
	LDAR_X                         // ldar Xt, [Xn|SP]
	LDAPRB                         // ldaprb Wt, [Xn|SP]
	LDAPRH                         // ldaprh Wt, [Xn|SP]
	LDAPR_W                        // ldapr Wt, [Xn|SP]
	LDAPR_X                        // ldapr Xt, [Xn|SP]
	CASB                           // casb Ws, Wt, [Xn|SP]
	CASAB                          // casab Ws, Wt, [Xn|SP]
	CASALB                         // casalb Ws, Wt, [Xn|SP]
	CASLB                          // caslb Ws, Wt, [Xn|SP]
	CASH                           // cash Ws, Wt, [Xn|SP]
	CASAH                          // casah Ws, Wt, [Xn|SP]
	CASALH                         // casalh Ws, Wt, [Xn|SP]
	CASLH                          // caslh Ws, Wt, [Xn|SP]
	CAS_W                          // cas Ws, Wt, [Xn|SP]
	CASA_W                         // casa Ws, Wt, [Xn|SP]
	CASAL_W                        // casal Ws, Wt, [Xn|SP]
	CASL_W                         // casl Ws, Wt, [Xn|SP]
	CAS_X                          // cas Xs, Xt, [Xn|SP]
	CASA_X                         // casa Xs, Xt, [Xn|SP]
	CASAL_X                        // casal Xs, Xt, [Xn|SP]
	CASL_X                         // casl Xs, Xt, [Xn|SP]
	CASP_W                         // casp Ws, W(s+1), Wt, W(t+1), [Xn|SP]
	CASPA_W                        // caspa Ws, W(s+1), Wt, W(t+1), [Xn|SP]
	CASPAL_W                       // caspal Ws, W(s+1), Wt, W(t+1), [Xn|SP]
	CASPL_W                        // caspl Ws, W(s+1), Wt, W(t+1), [Xn|SP]
	CASP_X                         // casp Xs, X(s+1), Xt, X(t+1), [Xn|SP]
	CASPA_X                        // caspa Xs, X(s+1), Xt, X(t+1), [Xn|SP]
	CASPAL_X                       // caspal Xs, X(s+1), Xt, X(t+1), [Xn|SP]
	CASPL_X                        // caspl Xs, X(s+1), Xt, X(t+1), [Xn|SP]
	LDADDB                         // ldaddb Ws, Wt, [Xn|SP]
	LDADDAB                        // ldaddab Ws, Wt, [Xn|SP]
	LDADDALB                       // ldaddalb Ws, Wt, [Xn|SP]
	LDADDLB                        // ldaddlb Ws, Wt, [Xn|SP]
	LDADDH                         // ldaddh Ws, Wt, [Xn|SP]
	LDADDAH                        // ldaddah Ws, Wt, [Xn|SP]
	LDADDALH                       // ldaddalh Ws, Wt, [Xn|SP]
	LDADDLH                        // ldaddlh Ws, Wt, [Xn|SP]
	LDADD_W                        // ldadd Ws, Wt, [Xn|SP]
	LDADDA_W                       // ldadda Ws, Wt, [Xn|SP]
	LDADDAL_W                      // ldaddal Ws, Wt, [Xn|SP]
	LDADDL_W                       // ldaddl Ws, Wt, [Xn|SP]
	LDADD_X                        // ldadd Xs, Xt, [Xn|SP]
	LDADDA_X                       // ldadda Xs, Xt, [Xn|SP]
	LDADDAL_X                      // ldaddal Xs, Xt, [Xn|SP]
	LDADDL_X                       // ldaddl Xs, Xt, [Xn|SP]
	LDCLRB                         // ldclrb Ws, Wt, [Xn|SP]
	LDCLRAB                        // ldclrab Ws, Wt, [Xn|SP]
	LDCLRALB                       // ldclralb Ws, Wt, [Xn|SP]
	LDCLRLB                        // ldclrlb Ws, Wt, [Xn|SP]
	LDCLRH                         // ldclrh Ws, Wt, [Xn|SP]
	LDCLRAH                        // ldclrah Ws, Wt, [Xn|SP]
	LDCLRALH                       // ldclralh Ws, Wt, [Xn|SP]
	LDCLRLH                        // ldclrlh Ws, Wt, [Xn|SP]
	LDCLR_W                        // ldclr Ws, Wt, [Xn|SP]
	LDCLRA_W                       // ldclra Ws, Wt, [Xn|SP]
	LDCLRAL_W                      // ldclral Ws, Wt, [Xn|SP]
	LDCLRL_W                       // ldclrl Ws, Wt, [Xn|SP]
	LDCLR_X                        // ldclr Xs, Xt, [Xn|SP]
	LDCLRA_X                       // ldclra Xs, Xt, [Xn|SP]
	LDCLRAL_X                      // ldclral Xs, Xt, [Xn|SP]
	LDCLRL_X                       // ldclrl Xs, Xt, [Xn|SP]
	LDEORB                         // ldeorb Ws, Wt, [Xn|SP]
	LDEORAB                        // ldeorab Ws, Wt, [Xn|SP]
	LDEORALB                       // ldeoralb Ws, Wt, [Xn|SP]
	LDEORLB                        // ldeorlb Ws, Wt, [Xn|SP]
	LDEORH                         // ldeorh Ws, Wt, [Xn|SP]
	LDEORAH                        // ldeorah Ws, Wt, [Xn|SP]
	LDEORALH                       // ldeoralh Ws, Wt, [Xn|SP]
	LDEORLH                        // ldeorlh Ws, Wt, [Xn|SP]
	LDEOR_W                        // ldeor Ws, Wt, [Xn|SP]
	LDEORA_W                       // ldeora Ws, Wt, [Xn|SP]
	LDEORAL_W                      // ldeoral Ws, Wt, [Xn|SP]
	LDEORL_W                       // ldeorl Ws, Wt, [Xn|SP]
	LDEOR_X                        // ldeor Xs, Xt, [Xn|SP]
	LDEORA_X                       // ldeora Xs, Xt, [Xn|SP]
	LDEORAL_X                      // ldeoral Xs, Xt, [Xn|SP]
	LDEORL_X                       // ldeorl Xs, Xt, [Xn|SP]
	LDSETB                         // ldsetb Ws, Wt, [Xn|SP]
	LDSETAB                        // ldsetab Ws, Wt, [Xn|SP]
	LDSETALB                       // ldsetalb Ws, Wt, [Xn|SP]
	LDSETLB                        // ldsetlb Ws, Wt, [Xn|SP]
	LDSETH                         // ldseth Ws, Wt, [Xn|SP]
	LDSETAH                        // ldsetah Ws, Wt, [Xn|SP]
	LDSETALH                       // ldsetalh Ws, Wt, [Xn|SP]
	LDSETLH                        // ldsetlh Ws, Wt, [Xn|SP]
	LDSET_W                        // ldset Ws, Wt, [Xn|SP]
	LDSETA_W                       // ldseta Ws, Wt, [Xn|SP]
	LDSETAL_W                      // ldsetal Ws, Wt, [Xn|SP]
	LDSETL_W                       // ldsetl Ws, Wt, [Xn|SP]
	LDSET_X                        // ldset Xs, Xt, [Xn|SP]
	LDSETA_X                       // ldseta Xs, Xt, [Xn|SP]
	LDSETAL_X                      // ldsetal Xs, Xt, [Xn|SP]
	LDSETL_X                       // ldsetl Xs, Xt, [Xn|SP]
	LDSMAXB                        // ldsmaxb Ws, Wt, [Xn|SP]
	LDSMAXAB                       // ldsmaxab Ws, Wt, [Xn|SP]
	LDSMAXALB                      // ldsmaxalb Ws, Wt, [Xn|SP]
	LDSMAXLB                       // ldsmaxlb Ws, Wt, [Xn|SP]
	LDSMAXH                        // ldsmaxh Ws, Wt, [Xn|SP]
	LDSMAXAH                       // ldsmaxah Ws, Wt, [Xn|SP]
	LDSMAXALH                      // ldsmaxalh Ws, Wt, [Xn|SP]
	LDSMAXLH                       // ldsmaxlh Ws, Wt, [Xn|SP]
	LDSMAX_W                       // ldsmax Ws, Wt, [Xn|SP]
	LDSMAXA_W                      // ldsmaxa Ws, Wt, [Xn|SP]
	LDSMAXAL_W                     // ldsmaxal Ws, Wt, [Xn|SP]
	LDSMAXL_W                      // ldsmaxl Ws, Wt, [Xn|SP]
	LDSMAX_X                       // ldsmax Xs, Xt, [Xn|SP]
	LDSMAXA_X                      // ldsmaxa Xs, Xt, [Xn|SP]
	LDSMAXAL_X                     // ldsmaxal Xs, Xt, [Xn|SP]
	LDSMAXL_X                      // ldsmaxl Xs, Xt, [Xn|SP]
	LDSMINB                        // ldsminb Ws, Wt, [Xn|SP]
	LDSMINAB                       // ldsminab Ws, Wt, [Xn|SP]
	LDSMINALB                      // ldsminalb Ws, Wt, [Xn|SP]
	LDSMINLB                       // ldsminlb Ws, Wt, [Xn|SP]
	LDSMINH                        // ldsminh Ws, Wt, [Xn|SP]
	LDSMINAH                       // ldsminah Ws, Wt, [Xn|SP]
	LDSMINALH                      // ldsminalh Ws, Wt, [Xn|SP]
	LDSMINLH                       // ldsminlh Ws, Wt, [Xn|SP]
	LDSMIN_W                       // ldsmin Ws, Wt, [Xn|SP]
	LDSMINA_W                      // ldsmina Ws, Wt, [Xn|SP]
	LDSMINAL_W                     // ldsminal Ws, Wt, [Xn|SP]
	LDSMINL_W                      // ldsminl Ws, Wt, [Xn|SP]
	LDSMIN_X                       // ldsmin Xs, Xt, [Xn|SP]
	LDSMINA_X                      // ldsmina Xs, Xt, [Xn|SP]
	LDSMINAL_X                     // ldsminal Xs, Xt, [Xn|SP]
	LDSMINL_X                      // ldsminl Xs, Xt, [Xn|SP]
	LDUMAXB                        // ldumaxb Ws, Wt, [Xn|SP]
	LDUMAXAB                       // ldumaxab Ws, Wt, [Xn|SP]
	LDUMAXALB                      // ldumaxalb Ws, Wt, [Xn|SP]
	LDUMAXLB                       // ldumaxlb Ws, Wt, [Xn|SP]
	LDUMAXH                        // ldumaxh Ws, Wt, [Xn|SP]
	LDUMAXAH                       // ldumaxah Ws, Wt, [Xn|SP]
	LDUMAXALH                      // ldumaxalh Ws, Wt, [Xn|SP]
	LDUMAXLH                       // ldumaxlh Ws, Wt, [Xn|SP]
	LDUMAX_W                       // ldumax Ws, Wt, [Xn|SP]
	LDUMAXA_W                      // ldumaxa Ws, Wt, [Xn|SP]
	LDUMAXAL_W                     // ldumaxal Ws, Wt, [Xn|SP]
	LDUMAXL_W                      // ldumaxl Ws, Wt, [Xn|SP]
	LDUMAX_X                       // ldumax Xs, Xt, [Xn|SP]
	LDUMAXA_X                      // ldumaxa Xs, Xt, [Xn|SP]
	LDUMAXAL_X                     // ldumaxal Xs, Xt, [Xn|SP]
	LDUMAXL_X                      // ldumaxl Xs, Xt, [Xn|SP]
	LDUMINB                        // lduminb Ws, Wt, [Xn|SP]
	LDUMINAB                       // lduminab Ws, Wt, [Xn|SP]
	LDUMINALB                      // lduminalb Ws, Wt, [Xn|SP]
	LDUMINLB                       // lduminlb Ws, Wt, [Xn|SP]
	LDUMINH                        // lduminh Ws, Wt, [Xn|SP]
	LDUMINAH                       // lduminah Ws, Wt, [Xn|SP]
	LDUMINALH                      // lduminalh Ws, Wt, [Xn|SP]
	LDUMINLH                       // lduminlh Ws, Wt, [Xn|SP]
	LDUMIN_W                       // ldumin Ws, Wt, [Xn|SP]
	LDUMINA_W                      // ldumina Ws, Wt, [Xn|SP]
	LDUMINAL_W                     // lduminal Ws, Wt, [Xn|SP]
	LDUMINL_W                      // lduminl Ws, Wt, [Xn|SP]
	LDUMIN_X                       // ldumin Xs, Xt, [Xn|SP]
	LDUMINA_X                      // ldumina Xs, Xt, [Xn|SP]
	LDUMINAL_X                     // lduminal Xs, Xt, [Xn|SP]
	LDUMINL_X                      // lduminl Xs, Xt, [Xn|SP]
	SWPB                           // swpb Ws, Wt, [Xn|SP]
	SWPAB                          // swpab Ws, Wt, [Xn|SP]
	SWPALB                         // swpalb Ws, Wt, [Xn|SP]
	SWPLB                          // swplb Ws, Wt, [Xn|SP]
	SWPH                           // swph Ws, Wt, [Xn|SP]
	SWPAH                          // swpah Ws, Wt, [Xn|SP]
	SWPALH                         // swpalh Ws, Wt, [Xn|SP]
	SWPLH                          // swplh Ws, Wt, [Xn|SP]
	SWP_W                          // swp Ws, Wt, [Xn|SP]
	SWPA_W                         // swpa Ws, Wt, [Xn|SP]
	SWPAL_W                        // swpal Ws, Wt, [Xn|SP]
	SWPL_W                         // swpl Ws, Wt, [Xn|SP]
	SWP_X                          // swp Xs, Xt, [Xn|SP]
	SWPA_X                         // swpa Xs, Xt, [Xn|SP]
	SWPAL_X                        // swpal Xs, Xt, [Xn|SP]
	SWPL_X                         // swpl Xs, Xt, [Xn|SP]
	LDR_lit_W                      // ldr Wt, label
	LDR_lit_X                      // ldr Xt, label
	LDRSW_lit                      // ldrsw Xt, label
	PRFM_lit                       // prfm prfop, label
	LDR_lit_S                      // ldr St, label
	LDR_lit_D                      // ldr Dt, label
	LDR_lit_Q                      // ldr Qt, label
	STNP_W                         // stnp Wt, Wt2, [Xn|SP{, #imm}]
	LDNP_W                         // ldnp Wt, Wt2, [Xn|SP{, #imm}]
	STNP_X                         // stnp Xt, Xt2, [Xn|SP{, #imm}]
	LDNP_X                         // ldnp Xt, Xt2, [Xn|SP{, #imm}]
	STNP_S                         // stnp St, St2, [Xn|SP{, #imm}]
	LDNP_S                         // ldnp St, St2, [Xn|SP{, #imm}]
	STNP_D                         // stnp Dt, Dt2, [Xn|SP{, #imm}]
	LDNP_D                         // ldnp Dt, Dt2, [Xn|SP{, #imm}]
	STNP_Q                         // stnp Qt, Qt2, [Xn|SP{, #imm}]
	LDNP_Q                         // ldnp Qt, Qt2, [Xn|SP{, #imm}]
	STP_post_W                     // stp Wt, Wt2, [Xn|SP], #imm
	LDP_post_W                     // ldp Wt, Wt2, [Xn|SP], #imm
	LDPSW_post                     // ldpsw Xt, Xt2, [Xn|SP], #imm
	STP_post_X                     // stp Xt, Xt2, [Xn|SP], #imm
	LDP_post_X                     // ldp Xt, Xt2, [Xn|SP], #imm
	STP_post_S                     // stp St, St2, [Xn|SP], #imm
	LDP_post_S                     // ldp St, St2, [Xn|SP], #imm
	STP_post_D                     // stp Dt, Dt2, [Xn|SP], #imm
	LDP_post_D                     // ldp Dt, Dt2, [Xn|SP], #imm
	STP_post_Q                     // stp Qt, Qt2, [Xn|SP], #imm
	LDP_post_Q                     // ldp Qt, Qt2, [Xn|SP], #imm
	STP_off_W                      // stp Wt, Wt2, [Xn|SP{, #imm}]
	LDP_off_W                      // ldp Wt, Wt2, [Xn|SP{, #imm}]
	LDPSW_off                      // ldpsw Xt, Xt2, [Xn|SP{, #imm}]
	STP_off_X                      // stp Xt, Xt2, [Xn|SP{, #imm}]
	LDP_off_X                      // ldp Xt, Xt2, [Xn|SP{, #imm}]
	STP_off_S                      // stp St, St2, [Xn|SP{, #imm}]
	LDP_off_S                      // ldp St, St2, [Xn|SP{, #imm}]
	STP_off_D                      // stp Dt, Dt2, [Xn|SP{, #imm}]
	LDP_off_D                      // ldp Dt, Dt2, [Xn|SP{, #imm}]
	STP_off_Q                      // stp Qt, Qt2, [Xn|SP{, #imm}]
	LDP_off_Q                      // ldp Qt, Qt2, [Xn|SP{, #imm}]
	STP_pre_W                      // stp Wt, Wt2, [Xn|SP, #imm]!
	LDP_pre_W                      // ldp Wt, Wt2, [Xn|SP, #imm]!
	LDPSW_pre                      // ldpsw Xt, Xt2, [Xn|SP, #imm]!
	STP_pre_X                      // stp Xt, Xt2, [Xn|SP, #imm]!
	LDP_pre_X                      // ldp Xt, Xt2, [Xn|SP, #imm]!
	STP_pre_S                      // stp St, St2, [Xn|SP, #imm]!
	LDP_pre_S                      // ldp St, St2, [Xn|SP, #imm]!
	STP_pre_D                      // stp Dt, Dt2, [Xn|SP, #imm]!
	LDP_pre_D                      // ldp Dt, Dt2, [Xn|SP, #imm]!
	STP_pre_Q                      // stp Qt, Qt2, [Xn|SP, #imm]!
	LDP_pre_Q                      // ldp Qt, Qt2, [Xn|SP, #imm]!
	STURB                          // sturb Wt, [Xn|SP{, #simm}]
	LDURB                          // ldurb Wt, [Xn|SP{, #simm}]
	LDURSB_W                       // ldursb Wt, [Xn|SP{, #simm}]
	LDURSB_X                       // ldursb Xt, [Xn|SP{, #simm}]
	STURH                          // sturh Wt, [Xn|SP{, #simm}]
	LDURH                          // ldurh Wt, [Xn|SP{, #simm}]
	LDURSH_W                       // ldursh Wt, [Xn|SP{, #simm}]
	LDURSH_X                       // ldursh Xt, [Xn|SP{, #simm}]
	STUR_W                         // stur Wt, [Xn|SP{, #simm}]
	LDUR_W                         // ldur Wt, [Xn|SP{, #simm}]
	LDURSW                         // ldursw Xt, [Xn|SP{, #simm}]
	STUR_X                         // stur Xt, [Xn|SP{, #simm}]
	LDUR_X                         // ldur Xt, [Xn|SP{, #simm}]
	PRFUM                          // prfum prfop, [Xn|SP{, #simm}]
	STUR_B                         // stur Bt, [Xn|SP{, #simm}]
	LDUR_B                         // ldur Bt, [Xn|SP{, #simm}]
	STUR_H                         // stur Ht, [Xn|SP{, #simm}]
	LDUR_H                         // ldur Ht, [Xn|SP{, #simm}]
	STUR_S                         // stur St, [Xn|SP{, #simm}]
	LDUR_S                         // ldur St, [Xn|SP{, #simm}]
	STUR_D                         // stur Dt, [Xn|SP{, #simm}]
	LDUR_D                         // ldur Dt, [Xn|SP{, #simm}]
	STUR_Q                         // stur Qt, [Xn|SP{, #simm}]
	LDUR_Q                         // ldur Qt, [Xn|SP{, #simm}]
	STRB_post                      // strb Wt, [Xn|SP], #simm
	LDRB_post                      // ldrb Wt, [Xn|SP], #simm
	LDRSB_post_W                   // ldrsb Wt, [Xn|SP], #simm
	LDRSB_post_X                   // ldrsb Xt, [Xn|SP], #simm
	STRH_post                      // strh Wt, [Xn|SP], #simm
	LDRH_post                      // ldrh Wt, [Xn|SP], #simm
	LDRSH_post_W                   // ldrsh Wt, [Xn|SP], #simm
	LDRSH_post_X                   // ldrsh Xt, [Xn|SP], #simm
	STR_post_W                     // str Wt, [Xn|SP], #simm
	LDR_post_W                     // ldr Wt, [Xn|SP], #simm
	LDRSW_post                     // ldrsw Xt, [Xn|SP], #simm
	STR_post_X                     // str Xt, [Xn|SP], #simm
	LDR_post_X                     // ldr Xt, [Xn|SP], #simm
	STR_post_B                     // str Bt, [Xn|SP], #simm
	LDR_post_B                     // ldr Bt, [Xn|SP], #simm
	STR_post_H                     // str Ht, [Xn|SP], #simm
	LDR_post_H                     // ldr Ht, [Xn|SP], #simm
	STR_post_S                     // str St, [Xn|SP], #simm
	LDR_post_S                     // ldr St, [Xn|SP], #simm
	STR_post_D                     // str Dt, [Xn|SP], #simm
	LDR_post_D                     // ldr Dt, [Xn|SP], #simm
	STR_post_Q                     // str Qt, [Xn|SP], #simm
	LDR_post_Q                     // ldr Qt, [Xn|SP], #simm
	STRB_pre                       // strb Wt, [Xn|SP, #simm]!
	LDRB_pre                       // ldrb Wt, [Xn|SP, #simm]!
	LDRSB_pre_W                    // ldrsb Wt, [Xn|SP, #simm]!
	LDRSB_pre_X                    // ldrsb Xt, [Xn|SP, #simm]!
	STRH_pre                       // strh Wt, [Xn|SP, #simm]!
	LDRH_pre                       // ldrh Wt, [Xn|SP, #simm]!
	LDRSH_pre_W                    // ldrsh Wt, [Xn|SP, #simm]!
	LDRSH_pre_X                    // ldrsh Xt, [Xn|SP, #simm]!
	STR_pre_W                      // str Wt, [Xn|SP, #simm]!
	LDR_pre_W                      // ldr Wt, [Xn|SP, #simm]!
	LDRSW_pre                      // ldrsw Xt, [Xn|SP, #simm]!
	STR_pre_X                      // str Xt, [Xn|SP, #simm]!
	LDR_pre_X                      // ldr Xt, [Xn|SP, #simm]!
	STR_pre_B                      // str Bt, [Xn|SP, #simm]!
	LDR_pre_B                      // ldr Bt, [Xn|SP, #simm]!
	STR_pre_H                      // str Ht, [Xn|SP, #simm]!
	LDR_pre_H                      // ldr Ht, [Xn|SP, #simm]!
	STR_pre_S                      // str St, [Xn|SP, #simm]!
	LDR_pre_S                      // ldr St, [Xn|SP, #simm]!
	STR_pre_D                      // str Dt, [Xn|SP, #simm]!
	LDR_pre_D                      // ldr Dt, [Xn|SP, #simm]!
	STR_pre_Q                      // str Qt, [Xn|SP, #simm]!
	LDR_pre_Q                      // ldr Qt, [Xn|SP, #simm]!
	STRB_reg                       // strb Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDRB_reg                       // ldrb Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDRSB_reg_W                    // ldrsb Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDRSB_reg_X                    // ldrsb Xt, [Xn|SP, Rm{, extend {#amount}}]
	STRH_reg                       // strh Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDRH_reg                       // ldrh Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDRSH_reg_W                    // ldrsh Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDRSH_reg_X                    // ldrsh Xt, [Xn|SP, Rm{, extend {#amount}}]
	STR_reg_W                      // str Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDR_reg_W                      // ldr Wt, [Xn|SP, Rm{, extend {#amount}}]
	LDRSW_reg                      // ldrsw Xt, [Xn|SP, Rm{, extend {#amount}}]
	STR_reg_X                      // str Xt, [Xn|SP, Rm{, extend {#amount}}]
	LDR_reg_X                      // ldr Xt, [Xn|SP, Rm{, extend {#amount}}]
	PRFM_reg                       // prfm prfop, [Xn|SP, Rm{, extend {#amount}}]
	STR_reg_B                      // str Bt, [Xn|SP, Rm{, extend {#amount}}]
	LDR_reg_B                      // ldr Bt, [Xn|SP, Rm{, extend {#amount}}]
	STR_reg_H                      // str Ht, [Xn|SP, Rm{, extend {#amount}}]
	LDR_reg_H                      // ldr Ht, [Xn|SP, Rm{, extend {#amount}}]
	STR_reg_S                      // str St, [Xn|SP, Rm{, extend {#amount}}]
	LDR_reg_S                      // ldr St, [Xn|SP, Rm{, extend {#amount}}]
	STR_reg_D                      // str Dt, [Xn|SP, Rm{, extend {#amount}}]
	LDR_reg_D                      // ldr Dt, [Xn|SP, Rm{, extend {#amount}}]
	STR_reg_Q                      // str Qt, [Xn|SP, Rm{, extend {#amount}}]
	LDR_reg_Q                      // ldr Qt, [Xn|SP, Rm{, extend {#amount}}]
	STRB_imm                       // strb Wt, [Xn|SP{, #pimm}]
	LDRB_imm                       // ldrb Wt, [Xn|SP{, #pimm}]
	LDRSB_imm_W                    // ldrsb Wt, [Xn|SP{, #pimm}]
	LDRSB_imm_X                    // ldrsb Xt, [Xn|SP{, #pimm}]
	STRH_imm                       // strh Wt, [Xn|SP{, #pimm}]
	LDRH_imm                       // ldrh Wt, [Xn|SP{, #pimm}]
	LDRSH_imm_W                    // ldrsh Wt, [Xn|SP{, #pimm}]
	LDRSH_imm_X                    // ldrsh Xt, [Xn|SP{, #pimm}]
	STR_imm_W                      // str Wt, [Xn|SP{, #pimm}]
	LDR_imm_W                      // ldr Wt, [Xn|SP{, #pimm}]
	LDRSW_imm                      // ldrsw Xt, [Xn|SP{, #pimm}]
	STR_imm_X                      // str Xt, [Xn|SP{, #pimm}]
	LDR_imm_X                      // ldr Xt, [Xn|SP{, #pimm}]
	PRFM_imm                       // prfm prfop, [Xn|SP{, #pimm}]
	STR_imm_B                      // str Bt, [Xn|SP{, #pimm}]
	LDR_imm_B                      // ldr Bt, [Xn|SP{, #pimm}]
	STR_imm_H                      // str Ht, [Xn|SP{, #pimm}]
	LDR_imm_H                      // ldr Ht, [Xn|SP{, #pimm}]
	STR_imm_S                      // str St, [Xn|SP{, #pimm}]
	LDR_imm_S                      // ldr St, [Xn|SP{, #pimm}]
	STR_imm_D                      // str Dt, [Xn|SP{, #pimm}]
	LDR_imm_D                      // ldr Dt, [Xn|SP{, #pimm}]
	STR_imm_Q                      // str Qt, [Xn|SP{, #pimm}]
	LDR_imm_Q                      // ldr Qt, [Xn|SP{, #pimm}]
	UDIV_W                         // udiv Wd, Wn, Wm
	UDIV_X                         // udiv Xd, Xn, Xm
	SDIV_W                         // sdiv Wd, Wn, Wm
	SDIV_X                         // sdiv Xd, Xn, Xm
	LSLV_W                         // lslv Wd, Wn, Wm
	LSLV_X                         // lslv Xd, Xn, Xm
	LSRV_W                         // lsrv Wd, Wn, Wm
	LSRV_X                         // lsrv Xd, Xn, Xm
	ASRV_W                         // asrv Wd, Wn, Wm
	ASRV_X                         // asrv Xd, Xn, Xm
	RORV_W                         // rorv Wd, Wn, Wm
	RORV_X                         // rorv Xd, Xn, Xm
	CRC32B                         // crc32b Wd, Wn, Wm
	CRC32H                         // crc32h Wd, Wn, Wm
	CRC32W                         // crc32w Wd, Wn, Wm
	CRC32X                         // crc32x Wd, Wn, Xm
	CRC32CB                        // crc32cb Wd, Wn, Wm
	CRC32CH                        // crc32ch Wd, Wn, Wm
	CRC32CW                        // crc32cw Wd, Wn, Wm
	CRC32CX                        // crc32cx Wd, Wn, Xm
	RBIT_W                         // rbit Wd, Wn
	RBIT_X                         // rbit Xd, Xn
	REV16_W                        // rev16 Wd, Wn
	REV16_X                        // rev16 Xd, Xn
	REV_W                          // rev Wd, Wn
	REV32                          // rev32 Xd, Xn
	REV_X                          // rev Xd, Xn
	CLZ_W                          // clz Wd, Wn
	CLZ_X                          // clz Xd, Xn
	CLS_W                          // cls Wd, Wn
	CLS_X                          // cls Xd, Xn
	AND_shift_W                    // and Wd, Wn, Wm{, shift #amount}
	AND_shift_X                    // and Xd, Xn, Xm{, shift #amount}
	BIC_shift_W                    // bic Wd, Wn, Wm{, shift #amount}
	BIC_shift_X                    // bic Xd, Xn, Xm{, shift #amount}
	ORR_shift_W                    // orr Wd, Wn, Wm{, shift #amount}
	ORR_shift_X                    // orr Xd, Xn, Xm{, shift #amount}
	ORN_shift_W                    // orn Wd, Wn, Wm{, shift #amount}
	ORN_shift_X                    // orn Xd, Xn, Xm{, shift #amount}
	EOR_shift_W                    // eor Wd, Wn, Wm{, shift #amount}
	EOR_shift_X                    // eor Xd, Xn, Xm{, shift #amount}
	EON_shift_W                    // eon Wd, Wn, Wm{, shift #amount}
	EON_shift_X                    // eon Xd, Xn, Xm{, shift #amount}
	ANDS_shift_W                   // ands Wd, Wn, Wm{, shift #amount}
	ANDS_shift_X                   // ands Xd, Xn, Xm{, shift #amount}
	BICS_shift_W                   // bics Wd, Wn, Wm{, shift #amount}
	BICS_shift_X                   // bics Xd, Xn, Xm{, shift #amount}
	ADD_shift_W                    // add Wd, Wn, Wm{, shift #amount}
	ADD_shift_X                    // add Xd, Xn, Xm{, shift #amount}
	ADDS_shift_W                   // adds Wd, Wn, Wm{, shift #amount}
	ADDS_shift_X                   // adds Xd, Xn, Xm{, shift #amount}
	SUB_shift_W                    // sub Wd, Wn, Wm{, shift #amount}
	SUB_shift_X                    // sub Xd, Xn, Xm{, shift #amount}
	SUBS_shift_W                   // subs Wd, Wn, Wm{, shift #amount}
	SUBS_shift_X                   // subs Xd, Xn, Xm{, shift #amount}
	ADD_ext_W                      // add Wd|WSP, Wn|WSP, Wm{, extend {#amount}}
	ADD_ext_X                      // add Xd|SP, Xn|SP, Rm{, extend {#amount}}
	ADDS_ext_W                     // adds Wd, Wn|WSP, Wm{, extend {#amount}}
	ADDS_ext_X                     // adds Xd, Xn|SP, Rm{, extend {#amount}}
	SUB_ext_W                      // sub Wd|WSP, Wn|WSP, Wm{, extend {#amount}}
	SUB_ext_X                      // sub Xd|SP, Xn|SP, Rm{, extend {#amount}}
	SUBS_ext_W                     // subs Wd, Wn|WSP, Wm{, extend {#amount}}
	SUBS_ext_X                     // subs Xd, Xn|SP, Rm{, extend {#amount}}
	ADC_W                          // adc Wd, Wn, Wm
	ADC_X                          // adc Xd, Xn, Xm
	ADCS_W                         // adcs Wd, Wn, Wm
	ADCS_X                         // adcs Xd, Xn, Xm
	SBC_W                          // sbc Wd, Wn, Wm
	SBC_X                          // sbc Xd, Xn, Xm
	SBCS_W                         // sbcs Wd, Wn, Wm
	SBCS_X                         // sbcs Xd, Xn, Xm
	CCMN_reg_W                     // ccmn Wn, Wm, #nzcv, cond
	CCMN_reg_X                     // ccmn Xn, Xm, #nzcv, cond
	CCMN_imm_W                     // ccmn Wn, #imm, #nzcv, cond
	CCMN_imm_X                     // ccmn Xn, #imm, #nzcv, cond
	CCMP_reg_W                     // ccmp Wn, Wm, #nzcv, cond
	CCMP_reg_X                     // ccmp Xn, Xm, #nzcv, cond
	CCMP_imm_W                     // ccmp Wn, #imm, #nzcv, cond
	CCMP_imm_X                     // ccmp Xn, #imm, #nzcv, cond
	CSEL_W                         // csel Wd, Wn, Wm, cond
	CSEL_X                         // csel Xd, Xn, Xm, cond
	CSINC_W                        // csinc Wd, Wn, Wm, cond
	CSINC_X                        // csinc Xd, Xn, Xm, cond
	CSINV_W                        // csinv Wd, Wn, Wm, cond
	CSINV_X                        // csinv Xd, Xn, Xm, cond
	CSNEG_W                        // csneg Wd, Wn, Wm, cond
	CSNEG_X                        // csneg Xd, Xn, Xm, cond
	MADD_W                         // madd Wd, Wn, Wm, Wa
	MADD_X                         // madd Xd, Xn, Xm, Xa
	MSUB_W                         // msub Wd, Wn, Wm, Wa
	MSUB_X                         // msub Xd, Xn, Xm, Xa
	SMADDL                         // smaddl Xd, Wn, Wm, Xa
	SMSUBL                         // smsubl Xd, Wn, Wm, Xa
	SMULH                          // smulh Xd, Xn, Xm
	UMADDL                         // umaddl Xd, Wn, Wm, Xa
	UMSUBL                         // umsubl Xd, Wn, Wm, Xa
	UMULH                          // umulh Xd, Xn, Xm
	SCVTF_fix_S_W                  // scvtf Sd, Wn, #fbits
	SCVTF_fix_D_W                  // scvtf Dd, Wn, #fbits
	SCVTF_fix_S_X                  // scvtf Sd, Xn, #fbits
	SCVTF_fix_D_X                  // scvtf Dd, Xn, #fbits
	UCVTF_fix_S_W                  // ucvtf Sd, Wn, #fbits
	UCVTF_fix_D_W                  // ucvtf Dd, Wn, #fbits
	UCVTF_fix_S_X                  // ucvtf Sd, Xn, #fbits
	UCVTF_fix_D_X                  // ucvtf Dd, Xn, #fbits
	FCVTZS_fix_W_S                 // fcvtzs Wd, Sn, #fbits
	FCVTZS_fix_W_D                 // fcvtzs Wd, Dn, #fbits
	FCVTZS_fix_X_S                 // fcvtzs Xd, Sn, #fbits
	FCVTZS_fix_X_D                 // fcvtzs Xd, Dn, #fbits
	FCVTZU_fix_W_S                 // fcvtzu Wd, Sn, #fbits
	FCVTZU_fix_W_D                 // fcvtzu Wd, Dn, #fbits
	FCVTZU_fix_X_S                 // fcvtzu Xd, Sn, #fbits
	FCVTZU_fix_X_D                 // fcvtzu Xd, Dn, #fbits
	FCVTNS_W_S                     // fcvtns Wd, Sn
	FCVTNS_W_D                     // fcvtns Wd, Dn
	FCVTNS_X_S                     // fcvtns Xd, Sn
	FCVTNS_X_D                     // fcvtns Xd, Dn
	FCVTNU_W_S                     // fcvtnu Wd, Sn
	FCVTNU_W_D                     // fcvtnu Wd, Dn
	FCVTNU_X_S                     // fcvtnu Xd, Sn
	FCVTNU_X_D                     // fcvtnu Xd, Dn
	SCVTF_S_W                      // scvtf Sd, Wn
	SCVTF_D_W                      // scvtf Dd, Wn
	SCVTF_S_X                      // scvtf Sd, Xn
	SCVTF_D_X                      // scvtf Dd, Xn
	UCVTF_S_W                      // ucvtf Sd, Wn
	UCVTF_D_W                      // ucvtf Dd, Wn
	UCVTF_S_X                      // ucvtf Sd, Xn
	UCVTF_D_X                      // ucvtf Dd, Xn
	FCVTAS_W_S                     // fcvtas Wd, Sn
	FCVTAS_W_D                     // fcvtas Wd, Dn
	FCVTAS_X_S                     // fcvtas Xd, Sn
	FCVTAS_X_D                     // fcvtas Xd, Dn
	FCVTAU_W_S                     // fcvtau Wd, Sn
	FCVTAU_W_D                     // fcvtau Wd, Dn
	FCVTAU_X_S                     // fcvtau Xd, Sn
	FCVTAU_X_D                     // fcvtau Xd, Dn
	FCVTPS_W_S                     // fcvtps Wd, Sn
	FCVTPS_W_D                     // fcvtps Wd, Dn
	FCVTPS_X_S                     // fcvtps Xd, Sn
	FCVTPS_X_D                     // fcvtps Xd, Dn
	FCVTPU_W_S                     // fcvtpu Wd, Sn
	FCVTPU_W_D                     // fcvtpu Wd, Dn
	FCVTPU_X_S                     // fcvtpu Xd, Sn
	FCVTPU_X_D                     // fcvtpu Xd, Dn
	FCVTMS_W_S                     // fcvtms Wd, Sn
	FCVTMS_W_D                     // fcvtms Wd, Dn
	FCVTMS_X_S                     // fcvtms Xd, Sn
	FCVTMS_X_D                     // fcvtms Xd, Dn
	FCVTMU_W_S                     // fcvtmu Wd, Sn
	FCVTMU_W_D                     // fcvtmu Wd, Dn
	FCVTMU_X_S                     // fcvtmu Xd, Sn
	FCVTMU_X_D                     // fcvtmu Xd, Dn
	FCVTZS_W_S                     // fcvtzs Wd, Sn
	FCVTZS_W_D                     // fcvtzs Wd, Dn
	FCVTZS_X_S                     // fcvtzs Xd, Sn
	FCVTZS_X_D                     // fcvtzs Xd, Dn
	FCVTZU_W_S                     // fcvtzu Wd, Sn
	FCVTZU_W_D                     // fcvtzu Wd, Dn
	FCVTZU_X_S                     // fcvtzu Xd, Sn
	FCVTZU_X_D                     // fcvtzu Xd, Dn
	FJCVTZS                        // fjcvtzs Wd, Dn
	FMOV_W_S                       // fmov Wd, Sn
	FMOV_S_W                       // fmov Sd, Wn
	FMOV_X_D                       // fmov Xd, Dn
	FMOV_D_X                       // fmov Dd, Xn
	FMOV_W_H                       // fmov Wd, Hn
	FMOV_H_W                       // fmov Hd, Wn
	FMOV_X_H                       // fmov Xd, Hn
	FMOV_H_X                       // fmov Hd, Xn
	FMOV_X_V                       // fmov Xd, Vn.D[1]
	FMOV_V_X                       // fmov Vd.D[1], Xn
	FMOV_S                         // fmov Sd, Sn
	FMOV_D                         // fmov Dd, Dn
	FMOV_H                         // fmov Hd, Hn
	FABS_S                         // fabs Sd, Sn
	FABS_D                         // fabs Dd, Dn
	FNEG_S                         // fneg Sd, Sn
	FNEG_D                         // fneg Dd, Dn
	FSQRT_S                        // fsqrt Sd, Sn
	FSQRT_D                        // fsqrt Dd, Dn
	FRINTN_S                       // frintn Sd, Sn
	FRINTN_D                       // frintn Dd, Dn
	FRINTP_S                       // frintp Sd, Sn
	FRINTP_D                       // frintp Dd, Dn
	FRINTM_S                       // frintm Sd, Sn
	FRINTM_D                       // frintm Dd, Dn
	FRINTZ_S                       // frintz Sd, Sn
	FRINTZ_D                       // frintz Dd, Dn
	FRINTA_S                       // frinta Sd, Sn
	FRINTA_D                       // frinta Dd, Dn
	FRINTX_S                       // frintx Sd, Sn
	FRINTX_D                       // frintx Dd, Dn
	FRINTI_S                       // frinti Sd, Sn
	FRINTI_D                       // frinti Dd, Dn
	FCVT_S_D                       // fcvt Sd, Dn
	FCVT_D_S                       // fcvt Dd, Sn
	FCVT_S_H                       // fcvt Sd, Hn
	FCVT_H_S                       // fcvt Hd, Sn
	FCVT_D_H                       // fcvt Dd, Hn
	FCVT_H_D                       // fcvt Hd, Dn
	FCMP_S                         // fcmp Sn, Sm
	FCMP_zero_S                    // fcmp Sn, #0.0
	FCMP_D                         // fcmp Dn, Dm
	FCMP_zero_D                    // fcmp Dn, #0.0
	FCMPE_S                        // fcmpe Sn, Sm
	FCMPE_zero_S                   // fcmpe Sn, #0.0
	FCMPE_D                        // fcmpe Dn, Dm
	FCMPE_zero_D                   // fcmpe Dn, #0.0
	FMOV_imm_S                     // fmov Sd, #imm
	FMOV_imm_D                     // fmov Dd, #imm
	FMOV_imm_H                     // fmov Hd, #imm
	FCCMP_S                        // fccmp Sn, Sm, #nzcv, cond
	FCCMP_D                        // fccmp Dn, Dm, #nzcv, cond
	FCCMPE_S                       // fccmpe Sn, Sm, #nzcv, cond
	FCCMPE_D                       // fccmpe Dn, Dm, #nzcv, cond
	FCSEL_S                        // fcsel Sd, Sn, Sm, cond
	FCSEL_D                        // fcsel Dd, Dn, Dm, cond
	FMUL_S                         // fmul Sd, Sn, Sm
	FMUL_D                         // fmul Dd, Dn, Dm
	FDIV_S                         // fdiv Sd, Sn, Sm
	FDIV_D                         // fdiv Dd, Dn, Dm
	FADD_S                         // fadd Sd, Sn, Sm
	FADD_D                         // fadd Dd, Dn, Dm
	FSUB_S                         // fsub Sd, Sn, Sm
	FSUB_D                         // fsub Dd, Dn, Dm
	FMAX_S                         // fmax Sd, Sn, Sm
	FMAX_D                         // fmax Dd, Dn, Dm
	FMIN_S                         // fmin Sd, Sn, Sm
	FMIN_D                         // fmin Dd, Dn, Dm
	FMAXNM_S                       // fmaxnm Sd, Sn, Sm
	FMAXNM_D                       // fmaxnm Dd, Dn, Dm
	FMINNM_S                       // fminnm Sd, Sn, Sm
	FMINNM_D                       // fminnm Dd, Dn, Dm
	FNMUL_S                        // fnmul Sd, Sn, Sm
	FNMUL_D                        // fnmul Dd, Dn, Dm
	FMADD_S                        // fmadd Sd, Sn, Sm, Sa
	FMADD_D                        // fmadd Dd, Dn, Dm, Da
	FMSUB_S                        // fmsub Sd, Sn, Sm, Sa
	FMSUB_D                        // fmsub Dd, Dn, Dm, Da
	FNMADD_S                       // fnmadd Sd, Sn, Sm, Sa
	FNMADD_D                       // fnmadd Dd, Dn, Dm, Da
	FNMSUB_S                       // fnmsub Sd, Sn, Sm, Sa
	FNMSUB_D                       // fnmsub Dd, Dn, Dm, Da
)
