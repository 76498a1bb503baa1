package compile

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// loop is a loop whose end is not yet assembled.
type loop struct {
	stmt              tree.Stmt
	breaks, continues []int32
	regions           []*region // protected regions inside the loop
}

// region is a protected region: a try statement that is being assembled.
type region struct {
	hasFinally bool
	calls      []int32 // JumpFinally instructions
}

func (c *code) enterLoop(s tree.Stmt) *loop {
	l := &loop{stmt: s}
	c.loops = append(c.loops, l)
	return l
}

// leaveLoop patches the jumps out of a loop's body.
func (c *code) leaveLoop(l *loop, continueAt, breakAt int32) {
	c.patchTo(l.continues, continueAt)
	c.patchTo(l.breaks, breakAt)
	c.loops = c.loops[:len(c.loops)-1]
}

func (c *code) whileStmt(s *tree.While) {
	l := c.enterLoop(s)
	start := c.out.Here()
	c.expr(s.Cond)
	exit := c.jump(fcode.JumpFalse)
	c.block(s.Body)
	c.jumpTo(fcode.Jump, start)
	c.patchOne(exit)
	c.leaveLoop(l, start, c.out.Here())
}

func (c *code) forStmt(s *tree.For) {
	l := c.enterLoop(s)
	if s.Init != nil {
		c.stmt(s.Init)
	}
	start := c.out.Here()
	exit := int32(-1)
	if s.Cond != nil {
		c.expr(s.Cond)
		exit = c.jump(fcode.JumpFalse)
	}
	c.block(s.Body)
	update := c.out.Here()
	if s.Update != nil {
		c.expr(s.Update)
	}
	c.jumpTo(fcode.Jump, start)
	if exit >= 0 {
		c.patchOne(exit)
	}
	c.leaveLoop(l, update, c.out.Here())
}

// exitLoop assembles break and continue: out of protected regions inside the loop
// through their finally blocks.
func (c *code) exitLoop(at tree.Loc, target tree.Stmt, isBreak bool) {
	if len(c.loops) == 0 || c.loops[len(c.loops)-1].stmt != target {
		c.report(at, "Internal compiler error")
		return
	}
	l := c.loops[len(c.loops)-1]
	op := fcode.Jump
	if len(l.regions) > 0 {
		c.callFinallys(l.regions)
		op = fcode.Leave
	}
	j := c.jump(op)
	if isBreak {
		l.breaks = append(l.breaks, j)
	} else {
		l.continues = append(l.continues, j)
	}
}

// callFinallys calls the finally blocks of regions, the innermost first.
func (c *code) callFinallys(regions []*region) {
	for i := len(regions) - 1; i >= 0; i-- {
		c.callFinally(regions[i])
	}
}

func (c *code) callFinally(r *region) {
	if r.hasFinally {
		r.calls = append(r.calls, c.jump(fcode.JumpFinally))
	}
}

// try assembles
//
//	body, JumpFinally, Leave
//	each catch: handler, JumpFinally, Leave, CatchEnd
//	FinallyStart, block, FinallyEnd
//
// with traps for the catches in order, then for the finally block around the body and
// around each catch. Calls and leaves are left out where control cannot get there.
func (c *code) try(s *tree.Try) {
	r := &region{hasFinally: s.Finally != nil}
	c.regions = append(c.regions, r)
	var l *loop
	if len(c.loops) > 0 {
		l = c.loops[len(c.loops)-1]
		l.regions = append(l.regions, r)
	}

	body := c.protected(s.Body, r)
	done := make([]int32, 0, 8)
	if !s.Body.IsExit() {
		done = append(done, c.jump(fcode.Leave))
	}
	catches := make([]span, len(s.Catches))
	for i, k := range s.Catches {
		catches[i] = c.catch(k, body, r, &done)
	}
	if r.hasFinally {
		c.finally(s.Finally, r, append([]span{body}, catches...))
	}
	c.patch(done)

	if l != nil {
		l.regions = l.regions[:len(l.regions)-1]
	}
	c.regions = c.regions[:len(c.regions)-1]
}

// span is a range of instructions.
type span struct{ start, end int32 }

// protected assembles a block and, if control gets past it, the call of the finally block.
func (c *code) protected(b *tree.Block, r *region) span {
	start := c.out.Here()
	c.block(b)
	if !b.IsExit() {
		c.callFinally(r)
	}
	return span{start, c.out.Here()}
}

// catch assembles a handler for body. Where it has a variable the block begins with its
// declaration, which starts the handler. The leave belongs to the span of the handler.
func (c *code) catch(k *tree.Catch, body span, r *region, done *[]int32) span {
	start := c.out.Here()
	if k.Var == "" {
		c.plain(fcode.CatchAllStart)
	}
	c.protected(k.Body, r)
	if !k.Body.IsExit() {
		*done = append(*done, c.jump(fcode.Leave))
	}
	end := c.out.Here()
	c.plain(fcode.CatchEnd)
	c.trap(body, start, k.Err)
	return span{start, end}
}

func (c *code) finally(b *tree.Block, r *region, protected []span) {
	for _, p := range protected {
		c.trap(p, c.out.Here(), nil)
	}
	c.patch(r.calls)
	c.plain(fcode.FinallyStart)
	c.block(b)
	c.plain(fcode.FinallyEnd)
}

// trap adds a row to the error table; no type means Err.
func (c *code) trap(body span, handler int32, t types.Type) {
	if t == nil {
		t = c.ns.Sys.Err
	}
	c.out.Traps = append(c.out.Traps, fcode.Trap{Start: body.start, End: body.end, Handler: handler, Type: c.typeRef(t)})
}
