// Code generated from the instruction table by go test -run Constants -update. DO NOT EDIT.

package intel

import "github.com/tandem-lang/tandem/internal/isa"

// The forms, in the order of the table.
const (
	ADC_ALIb        isa.Form = iota // adc AL, Ib
	ADC_AXIz                        // adc rAX, Iz
	ADC_EbIb                        // adc Eb, Ib
	ADC_EvIz                        // adc Ev, Iz
	ADC_EvIb                        // adc Ev, Ib
	ADC_EbGb                        // adc Eb, Gb
	ADC_EvGv                        // adc Ev, Gv
	ADC_GbEb                        // adc Gb, Eb
	ADC_GvEv                        // adc Gv, Ev
	ADD_ALIb                        // add AL, Ib
	ADD_AXIz                        // add rAX, Iz
	ADD_EbIb                        // add Eb, Ib
	ADD_EvIz                        // add Ev, Iz
	ADD_EvIb                        // add Ev, Ib
	ADD_EbGb                        // add Eb, Gb
	ADD_EvGv                        // add Ev, Gv
	ADD_GbEb                        // add Gb, Eb
	ADD_GvEv                        // add Gv, Ev
	ADDSD_VxWsd                     // addsd Vx, Wsd
	ADDSS_VxWss                     // addss Vx, Wss
	AND_ALIb                        // and AL, Ib
	AND_AXIz                        // and rAX, Iz
	AND_EbIb                        // and Eb, Ib
	AND_EvIz                        // and Ev, Iz
	AND_EvIb                        // and Ev, Ib
	AND_EbGb                        // and Eb, Gb
	AND_EvGv                        // and Ev, Gv
	AND_GbEb                        // and Gb, Eb
	AND_GvEv                        // and Gv, Ev
	ANDNPD_VxWpd                    // andnpd Vx, Wpd
	ANDNPS_VxWpd                    // andnps Vx, Wpd
	ANDPD_VxWpd                     // andpd Vx, Wpd
	ANDPS_VxWpd                     // andps Vx, Wpd
	BSF_GvEv                        // bsf Gv, Ev
	BSR_GvEv                        // bsr Gv, Ev
	BSWAP_Zv                        // bswap Zv
	CALL_Jz                         // call Jz
	CALL_Ev                         // call Ev
	CDQ                             // cdq
	CQO                             // cqo
	CMOVCC_GvEv                     // cmovcc Gv, Ev
	CMP_ALIb                        // cmp AL, Ib
	CMP_AXIz                        // cmp rAX, Iz
	CMP_EbIb                        // cmp Eb, Ib
	CMP_EvIz                        // cmp Ev, Iz
	CMP_EvIb                        // cmp Ev, Ib
	CMP_EbGb                        // cmp Eb, Gb
	CMP_EvGv                        // cmp Ev, Gv
	CMP_GbEb                        // cmp Gb, Eb
	CMP_GvEv                        // cmp Gv, Ev
	COMISD_VxWsd                    // comisd Vx, Wsd
	COMISS_VxWss                    // comiss Vx, Wss
	CVTSD2SI_GvWsd                  // cvtsd2si Gv, Wsd
	CVTSD2SS_VxWsd                  // cvtsd2ss Vx, Wsd
	CVTSI2SD_VxEv                   // cvtsi2sd Vx, Ev
	CVTSI2SS_VxEv                   // cvtsi2ss Vx, Ev
	CVTSS2SD_VxWss                  // cvtss2sd Vx, Wss
	CVTSS2SI_GvWss                  // cvtss2si Gv, Wss
	CVTTSD2SI_GvWsd                 // cvttsd2si Gv, Wsd
	CVTTSS2SI_GvWss                 // cvttss2si Gv, Wss
	CWDE                            // cwde
	CDQE                            // cdqe
	DEC_Eb                          // dec Eb
	DEC_Ev                          // dec Ev
	DEC_Zv                          // dec Zv
	DIV_Eb                          // div Eb
	DIV_Ev                          // div Ev
	DIVSD_VxWsd                     // divsd Vx, Wsd
	DIVSS_VxWss                     // divss Vx, Wss
	HLT                             // hlt
	IDIV_Eb                         // idiv Eb
	IDIV_Ev                         // idiv Ev
	IMUL_Eb                         // imul Eb
	IMUL_Ev                         // imul Ev
	IMUL_GvEv                       // imul Gv, Ev
	IMUL_GvEvIb                     // imul Gv, Ev, Ib
	IMUL_GvEvIz                     // imul Gv, Ev, Iz
	INC_Eb                          // inc Eb
	INC_Ev                          // inc Ev
	INC_Zv                          // inc Zv
	INT3                            // int3
	JCC_Jb                          // jcc Jb
	JCC_Jz                          // jcc Jz
	JMP_Jb                          // jmp Jb
	JMP_Jz                          // jmp Jz
	JMP_Ev                          // jmp Ev
	LEA_GvM                         // lea Gv, M
	LEAVE                           // leave
	LZCNT_GvEv                      // lzcnt Gv, Ev
	MAXSD_VxWsd                     // maxsd Vx, Wsd
	MAXSS_VxWss                     // maxss Vx, Wss
	MINSD_VxWsd                     // minsd Vx, Wsd
	MINSS_VxWss                     // minss Vx, Wss
	MOV_EbGb                        // mov Eb, Gb
	MOV_EvGv                        // mov Ev, Gv
	MOV_GbEb                        // mov Gb, Eb
	MOV_GvEv                        // mov Gv, Ev
	MOV_ZbIb                        // mov Zb, Ib
	MOV_ZvIv                        // mov Zv, Iv
	MOV_EbIb                        // mov Eb, Ib
	MOV_EvIz                        // mov Ev, Iz
	MOVAPD_VxWpd                    // movapd Vx, Wpd
	MOVAPD_WpdVx                    // movapd Wpd, Vx
	MOVAPS_VxWpd                    // movaps Vx, Wpd
	MOVAPS_WpdVx                    // movaps Wpd, Vx
	MOVD_VxEd                       // movd Vx, Ed
	MOVQ_VxEq                       // movq Vx, Eq
	MOVD_EdVx                       // movd Ed, Vx
	MOVQ_EqVx                       // movq Eq, Vx
	MOVMSKPD_GdUx                   // movmskpd Gd, Ux
	MOVMSKPS_GdUx                   // movmskps Gd, Ux
	MOVQ_VxWsd                      // movq Vx, Wsd
	MOVQ_WsdVx                      // movq Wsd, Vx
	MOVSD_VxWsd                     // movsd Vx, Wsd
	MOVSD_WsdVx                     // movsd Wsd, Vx
	MOVSS_VxWss                     // movss Vx, Wss
	MOVSS_WssVx                     // movss Wss, Vx
	MOVSX_GvEb                      // movsx Gv, Eb
	MOVSX_GvEw                      // movsx Gv, Ew
	MOVSXD_GvEd                     // movsxd Gv, Ed
	MOVZX_GvEb                      // movzx Gv, Eb
	MOVZX_GvEw                      // movzx Gv, Ew
	MUL_Eb                          // mul Eb
	MUL_Ev                          // mul Ev
	MULSD_VxWsd                     // mulsd Vx, Wsd
	MULSS_VxWss                     // mulss Vx, Wss
	NEG_Eb                          // neg Eb
	NEG_Ev                          // neg Ev
	NOP                             // nop
	NOP_Ev                          // nop Ev
	NOT_Eb                          // not Eb
	NOT_Ev                          // not Ev
	OR_ALIb                         // or AL, Ib
	OR_AXIz                         // or rAX, Iz
	OR_EbIb                         // or Eb, Ib
	OR_EvIz                         // or Ev, Iz
	OR_EvIb                         // or Ev, Ib
	OR_EbGb                         // or Eb, Gb
	OR_EvGv                         // or Ev, Gv
	OR_GbEb                         // or Gb, Eb
	OR_GvEv                         // or Gv, Ev
	ORPD_VxWpd                      // orpd Vx, Wpd
	ORPS_VxWpd                      // orps Vx, Wpd
	PAUSE                           // pause
	POP_Zv                          // pop Zv
	POP_Ev                          // pop Ev
	POPCNT_GvEv                     // popcnt Gv, Ev
	PUSH_Ev                         // push Ev
	PUSH_Zv                         // push Zv
	PUSH_Ib                         // push Ib
	PUSH_Iz                         // push Iz
	RET                             // ret
	RET_Iw                          // ret Iw
	ROL_Ev1                         // rol Ev, 1
	ROL_EvCL                        // rol Ev, CL
	ROL_EvIb                        // rol Ev, Ib
	ROL_Eb1                         // rol Eb, 1
	ROL_EbCL                        // rol Eb, CL
	ROL_EbIb                        // rol Eb, Ib
	ROR_Ev1                         // ror Ev, 1
	ROR_EvCL                        // ror Ev, CL
	ROR_EvIb                        // ror Ev, Ib
	ROR_Eb1                         // ror Eb, 1
	ROR_EbCL                        // ror Eb, CL
	ROR_EbIb                        // ror Eb, Ib
	SAR_Eb1                         // sar Eb, 1
	SAR_EbCL                        // sar Eb, CL
	SAR_EbIb                        // sar Eb, Ib
	SAR_Ev1                         // sar Ev, 1
	SAR_EvCL                        // sar Ev, CL
	SAR_EvIb                        // sar Ev, Ib
	SHL_Eb1                         // shl Eb, 1
	SHL_EbCL                        // shl Eb, CL
	SHL_EbIb                        // shl Eb, Ib
	SHL_Ev1                         // shl Ev, 1
	SHL_EvCL                        // shl Ev, CL
	SHL_EvIb                        // shl Ev, Ib
	SHR_Eb1                         // shr Eb, 1
	SHR_EbCL                        // shr Eb, CL
	SHR_EbIb                        // shr Eb, Ib
	SHR_Ev1                         // shr Ev, 1
	SHR_EvCL                        // shr Ev, CL
	SHR_EvIb                        // shr Ev, Ib
	SBB_ALIb                        // sbb AL, Ib
	SBB_AXIz                        // sbb rAX, Iz
	SBB_EbIb                        // sbb Eb, Ib
	SBB_EvIz                        // sbb Ev, Iz
	SBB_EvIb                        // sbb Ev, Ib
	SBB_EbGb                        // sbb Eb, Gb
	SBB_EvGv                        // sbb Ev, Gv
	SBB_GbEb                        // sbb Gb, Eb
	SBB_GvEv                        // sbb Gv, Ev
	SETCC_Eb                        // setcc Eb
	SQRTSD_VxWsd                    // sqrtsd Vx, Wsd
	SQRTSS_VxWss                    // sqrtss Vx, Wss
	SUB_ALIb                        // sub AL, Ib
	SUB_AXIz                        // sub rAX, Iz
	SUB_EbIb                        // sub Eb, Ib
	SUB_EvIz                        // sub Ev, Iz
	SUB_EvIb                        // sub Ev, Ib
	SUB_EbGb                        // sub Eb, Gb
	SUB_EvGv                        // sub Ev, Gv
	SUB_GbEb                        // sub Gb, Eb
	SUB_GvEv                        // sub Gv, Ev
	SUBSD_VxWsd                     // subsd Vx, Wsd
	SUBSS_VxWss                     // subss Vx, Wss
	TEST_ALIb                       // test AL, Ib
	TEST_AXIz                       // test rAX, Iz
	TEST_EbIb                       // test Eb, Ib
	TEST_EvIz                       // test Ev, Iz
	TEST_EbGb                       // test Eb, Gb
	TEST_EvGv                       // test Ev, Gv
	TZCNT_GvEv                      // tzcnt Gv, Ev
	UCOMISD_VxWsd                   // ucomisd Vx, Wsd
	UCOMISS_VxWss                   // ucomiss Vx, Wss
	UD2                             // ud2
	XCHG_EbGb                       // xchg Eb, Gb
	XCHG_EvGv                       // xchg Ev, Gv
	XOR_ALIb                        // xor AL, Ib
	XOR_AXIz                        // xor rAX, Iz
	XOR_EbIb                        // xor Eb, Ib
	XOR_EvIz                        // xor Ev, Iz
	XOR_EvIb                        // xor Ev, Ib
	XOR_EbGb                        // xor Eb, Gb
	XOR_EvGv                        // xor Ev, Gv
	XOR_GbEb                        // xor Gb, Eb
	XOR_GvEv                        // xor Gv, Ev
	XORPD_VxWpd                     // xorpd Vx, Wpd
	XORPS_VxWpd                     // xorps Vx, Wpd
)
