package asyncio

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Words of a Task. The first three are what the loop knows it by: see lib/py/asyncio/core.py.
const (
	taskCoro   = iota
	taskData   // what it waits for, or how it ended
	taskState  // True, a queue or function; False or None at the end
	taskDue    // ticks
	taskOrder  // how many were pushed into its queue ahead of it, ever
	taskQueue  // in which it is; None for none
	taskChild  // the first of those below it
	taskNext   // its next sibling
	taskBefore // the sibling ahead of it; its parent for the first
	taskWords
)

// rootContext is where the runtime keeps the globals of module asyncio.core.
const rootContext = "_asyncio.context"

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
		return add("TaskQueue", t.ClassOf(queueType(t))) && add("Task", t.ClassOf(taskType(t)))
	}}
}

func taskType(t *py.Thread) *py.Type {
	return t.NativeType("_asyncio.Task", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "Task", New: newTask, Print: printType, Attr: taskAttr, Iter: taskIter, Next: taskNextStep,
			Methods: []py.Def{
				{Name: "done", Min: 1, Max: 1, Fn: taskDone},
				{Name: "cancel", Min: 1, Max: 1, Fn: taskCancel},
			},
		}
	})
}

// printType shows a value by its type alone.
func printType(t *py.Thread, w Word, p *py.Printer, _ bool) (exc Word) {
	p.Text("<" + t.TypeOf(w).Name() + ">")
	return 0
}

// newTask is Task(coro, globals): globals are those of the loop, and stay the same for all tasks that are made afterwards.
func newTask(t *py.Thread, _ *py.Type, a py.Args) (Word, Word) {
	switch n := len(a.Words) + len(a.Pairs)/2; {
	case len(a.Pairs) > 0:
		return t.Fail(py.TypeError, "function doesn't take keyword arguments")
	case n < 1:
		return t.Fail(py.TypeError, "function missing 1 required positional arguments")
	case n > 2:
		return t.Fail(py.TypeError, "function expected at most 2 arguments, got %d", n)
	}
	if len(a.Words) > 1 {
		if t.Heap.KindOf(a.Words[1]) != layout.KindDict {
			return t.Fail(py.TypeError, "'%s' object isn't a dict", t.TypeOf(a.Words[1]).Name())
		}
		t.Runtime().SetRoot(rootContext, a.Words[1])
	}
	words := [taskWords]Word{
		taskCoro: a.Words[0], taskData: layout.None, taskState: layout.True, taskDue: layout.SmallInt(0), taskOrder: layout.SmallInt(0),
		taskQueue: layout.None, taskChild: layout.None, taskNext: layout.None, taskBefore: layout.None,
	}
	return t.Made(t.NewBox(taskType(t).ID(), words[:]...))
}

// taskArg returns the task that an argument is.
func taskArg(t *py.Thread, w Word) (task, exc Word) {
	if w = t.Inner(w); t.TypeOf(w) == taskType(t) {
		return w, 0
	}
	return t.Fail(py.TypeError, "Task expected")
}

func taskAttr(t *py.Thread, task, name, value Word) (Word, Word) {
	var at int
	switch string(t.Heap.Text(name)) {
	case "coro":
		at = taskCoro
	case "data":
		at = taskData
	case "state":
		at = taskState
	case "ph_key":
		at = taskDue
	default:
		return layout.Undefined, 0
	}
	switch {
	case value == layout.Undefined:
		return t.Box(task, at), 0
	case value == layout.Null || at != taskData && at != taskState:
		return layout.Undefined, 0
	}
	t.SetBox(task, at, value)
	return layout.None, 0
}

// isDone reports whether a task has ended.
func isDone(t *py.Thread, task Word) bool {
	state := t.Box(task, taskState)
	return state == layout.None || state == layout.False
}

func taskDone(t *py.Thread, a py.Args) (Word, Word) {
	task, exc := taskArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	return layout.Bool(isDone(t, task)), 0
}

// taskIter begins to wait for a task.
func taskIter(t *py.Thread, task Word) (Word, Word) {
	state := t.Box(task, taskState)
	switch {
	case isDone(t, task):
		t.SetBox(task, taskState, layout.False)
	case state == layout.True:
		queue := makeQueue(t)
		if queue == 0 {
			return t.NoMemory()
		}
		t.SetBox(task, taskState, queue)
	case t.TypeOf(state) != queueType(t):
		return t.Fail(py.RuntimeError, "can't wait")
	}
	return task, 0
}

// taskNextStep goes on waiting for a task: the running task is put into its queue, or gets how it ended as the exception.
func taskNextStep(t *py.Thread, task Word) (Word, Word) {
	if isDone(t, task) {
		return 0, t.MakeException(t.Box(task, taskData))
	}
	queue := t.Box(task, taskState)
	if t.TypeOf(queue) != queueType(t) {
		return t.Fail(py.RuntimeError, "can't wait")
	}
	running, exc := contextValue(t, "cur_task")
	if exc == 0 {
		running, exc = taskArg(t, running)
	}
	if exc == 0 {
		exc = push(t, queue, running, ticks(t))
	}
	if exc != 0 {
		return 0, exc
	}
	t.SetBox(running, taskData, task)
	return layout.None, 0
}

// contextValue returns a global of the loop.
func contextValue(t *py.Thread, name string) (Word, Word) {
	key := t.Intern(name)
	if key == 0 {
		return t.NoMemory()
	}
	if context := t.Runtime().Root(rootContext); context != layout.Null {
		if v := t.DictGetName(context, key); v != layout.Null {
			return v, 0
		}
	}
	return t.Fail(py.KeyError, "%s", name)
}

// taskCancel makes CancelledError the next thing that a task sees; of a chain of tasks that wait for each other it is the last that does.
func taskCancel(t *py.Thread, a py.Args) (Word, Word) {
	task, exc := taskArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if isDone(t, task) {
		return layout.False, 0
	}
	running, exc := contextValue(t, "cur_task")
	switch {
	case exc != 0:
		return 0, exc
	case running == task:
		return t.Fail(py.RuntimeError, "can't cancel self")
	}
	for n := int64(1); ; n++ {
		next := t.Box(task, taskData)
		if t.TypeOf(next) != taskType(t) {
			break
		}
		if n%64 == 0 {
			if exc := t.Check(64); exc != 0 {
				return 0, exc
			}
		}
		task = next
	}
	mark := t.Kept()
	defer t.Release(mark)
	if exc := wake(t, t.Keep(task)); exc != 0 {
		return 0, exc
	}
	cancelled, exc := contextValue(t, "CancelledError")
	if exc != 0 {
		return 0, exc
	}
	t.SetBox(task, taskData, cancelled)
	return layout.True, 0
}

// wake makes a task due: it is taken from what it waits for.
func wake(t *py.Thread, task Word) (exc Word) {
	name := t.Intern("remove")
	if name == 0 {
		_, exc = t.NoMemory()
		return exc
	}
	method, exc := t.FindAttr(t.Box(task, taskData), name)
	if exc != 0 {
		return exc
	}
	if method != layout.Null {
		if _, exc = t.Call(method, task); exc != 0 {
			return exc
		}
	} else if ticksDiff(t.Box(task, taskDue).Int(), ticks(t)) <= 0 {
		return 0
	}
	queue, exc := contextValue(t, "_task_queue")
	if exc == 0 {
		queue, exc = queueArg(t, queue)
	}
	if exc == 0 && method == layout.Null {
		exc = remove(t, queue, task)
	}
	if exc == 0 {
		exc = push(t, queue, task, ticks(t))
	}
	return exc
}
