package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Dead code.
//
// Removes values that nothing needs: not what is seen from outside, not how a block ends, and no value that is needed. A parameter of a
// block is needed if something needs it, and then so are the arguments for it.
//
// Cost: values and arguments.

func runDead(f *ssa.Func, _ *Options) {
	c := f.CFG()
	f.Prune(c)
	d := dead{f: f, cfg: c, needed: make([]bool, len(f.Values)), place: make([]param, len(f.Values))}
	d.roots()
	d.spread()
	for _, b := range f.Order {
		block := &f.Blocks[b]
		code := block.Code[:0]
		for _, v := range block.Code {
			if d.needed[v] {
				code = append(code, v)
			}
		}
		block.Code = code
	}
	keepParams(f, c, func(p ssa.ValueID) bool { return d.needed[p] })
}

type dead struct {
	f      *ssa.Func
	cfg    *ssa.CFG
	needed []bool
	place  []param // of parameters
	work   []ssa.ValueID
}

func (d *dead) need(v ssa.ValueID) {
	if v != 0 && !d.needed[v] {
		d.needed[v] = true
		d.work = append(d.work, v)
	}
}

// roots marks what is needed for itself.
func (d *dead) roots() {
	for _, id := range d.f.Order {
		b := &d.f.Blocks[id]
		for i, p := range b.Params {
			d.place[p] = param{id, int32(i)}
		}
		d.need(b.Ctrl)
		for i, v := range b.Code {
			if !d.f.Effects(v).Removable() || b.Kind == ssa.Check && i == len(b.Code)-1 {
				d.need(v)
			}
		}
	}
}

// spread marks what is needed by what is.
func (d *dead) spread() {
	for len(d.work) > 0 {
		v := d.work[len(d.work)-1]
		d.work = d.work[:len(d.work)-1]
		for _, a := range d.f.Args(v) {
			d.need(a)
		}
		if d.f.Values[v].Op == ssa.OpParam {
			d.arguments(v)
		}
	}
}

// arguments marks what edges bring to a parameter.
func (d *dead) arguments(v ssa.ValueID) {
	place := d.place[v]
	for _, p := range d.cfg.Preds(place.block) {
		d.need(argument(d.f, p, place.index))
	}
}
