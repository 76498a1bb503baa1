// Package pseudo is -march=debug: no machine, but a printer of macro operations. It shows what the one-pass emitter asks
// of a machine.
//
//	ENTRY(f, num_locals=4)
//	    load(r_fun_table, r_arg1, 1)
//	    mov_reg_imm(r_arg1, 6=0x6)
//	    call_ind(setup_code_state)
//
// The lines are those of the reference, but for the numbers of some labels: it numbers them in the order in which its
// compiler makes them, which the operations do not always tell. Files for it are written too: functions have a prelude
// and no code.
//
// The package deliberately knows no encoding.
package pseudo
