# The loop: it runs tasks in the order in which they are due, and wakes those that wait for streams.
#
# A task is in at most one place: the queue of those that are to run, a queue of something that it waits for, or the table of streams.
# Its attribute data says where: None while it is to run, else an object with a method remove that takes it from there. Its attribute
# state is True while it runs and nobody waits for it, a queue of the tasks that wait for it or a function that is called at its end,
# and afterwards False, or None as long as nobody has asked how it ended; then data has the exception with which it did.

import select
import sys
from time import ticks_add, ticks_diff
from time import ticks_ms as ticks

from _asyncio import Task, TaskQueue


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


# What handlers of lost exceptions are given.
_exc_context = {"message": "Task exception wasn't retrieved", "exception": None, "future": None}

cur_task = None
_stop_task = None


# An awaitable that suspends the running task once, until the tick in state. There is one for all calls of sleep, as each is awaited
# at once: so sleeping allocates nothing.
class SingletonGenerator:
    def __init__(self):
        self.state = None
        self.exc = StopIteration()

    def __iter__(self):
        return self

    def __next__(self):
        due = self.state
        if due is None:
            self.exc.__traceback__ = None
            raise self.exc
        self.state = None
        _task_queue.push(cur_task, due)


def sleep_ms(t, sgen=SingletonGenerator()):
    assert sgen.state is None
    sgen.state = ticks_add(ticks(), max(0, t))
    return sgen


def sleep(t):
    return sleep_ms(int(t * 1000))


# The streams that tasks wait for. map has for each, by its id, the task that waits to read, the task that waits to write, and the
# stream.
class IOQueue:
    def __init__(self):
        self.map = {}
        self.poller = select.poll()

    def _enqueue(self, s, side):
        entry = self.map.get(id(s))
        if entry is None:
            entry = self.map[id(s)] = [None, None, s]
            self.poller.register(s, select.POLLOUT if side else select.POLLIN)
        else:
            assert entry[side] is None
            self.poller.modify(s, select.POLLIN | select.POLLOUT)
        entry[side] = cur_task
        cur_task.data = self

    def _dequeue(self, s):
        self.poller.unregister(s)
        del self.map[id(s)]

    def queue_read(self, s):
        self._enqueue(s, 0)

    def queue_write(self, s):
        self._enqueue(s, 1)

    # A task that is cancelled while it waits: the streams that it waited for are no longer watched.
    def remove(self, task):
        streams = [entry[2] for entry in self.map.values() if task is entry[0] or task is entry[1]]
        for s in streams:
            self._dequeue(s)

    def wait_io_event(self, dt):
        for s, events in self.poller.ipoll(dt):
            entry = self.map[id(s)]
            reader, writer, _ = entry
            # An error or the end of a stream wakes whoever waits.
            if reader is not None and events & ~select.POLLOUT:
                _task_queue.push(reader)
                reader = entry[0] = None
            if writer is not None and events & ~select.POLLIN:
                _task_queue.push(writer)
                writer = entry[1] = None
            if reader is not None:
                if writer is None:
                    self.poller.modify(s, select.POLLIN)
            elif writer is not None:
                self.poller.modify(s, select.POLLOUT)
            else:
                self._dequeue(s)


def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, globals())
    _task_queue.push(task)
    return task


def _promote_to_task(aw):
    if isinstance(aw, Task):
        return aw
    return create_task(aw)


# The coroutine of a task that was running has ended: whoever waits for it is woken. An error that nobody waits for is queued, to be
# reported unless somebody asks before its turn.
def _retire(task, er, awaited):
    waiting = task.state
    task.state = False
    if waiting is True:
        if not awaited:
            task.state = None
    elif callable(waiting):
        waiting(task, er)
        awaited = True
    else:
        while waiting.peek():
            _task_queue.push(waiting.pop())
            awaited = True
    if not awaited and not isinstance(er, (StopIteration, CancelledError)):
        _task_queue.push(task)
    task.data = er


def _report(task, er):
    _exc_context["exception"] = er
    _exc_context["future"] = task
    Loop.call_exception_handler(_exc_context)


def run_until_complete(main_task=None):
    global cur_task
    endings = (CancelledError, Exception)  # anything else ends the loop
    while True:
        # Wait until a task is due. Streams are asked before each task, so that no task keeps others from theirs.
        while True:
            task = _task_queue.peek()
            if task:
                wait = max(0, ticks_diff(task.ph_key, ticks()))
            elif _io_queue.map:
                wait = -1
            else:
                cur_task = None
                if not main_task or not main_task.state:
                    return
                wait = 3  # nothing here can wake the main task, but another thread may
            _io_queue.wait_io_event(wait)
            if wait <= 0 and _task_queue.peek():
                break

        cur_task = task = _task_queue.pop()
        er = task.data
        if task.state is None and task is not main_task:
            task.state = False
            _report(task, er)
            task.state = None
            continue
        try:
            if er is None:
                task.coro.send(None)
            else:
                task.data = None
                task.coro.throw(er)
        except endings as er:
            is_main = task is main_task
            if is_main:
                cur_task = None
                if not isinstance(er, StopIteration):
                    task.state = False
                    raise er
            if task.state:
                _retire(task, er, is_main)
            if is_main:
                return er.value


def run(coro):
    return run_until_complete(create_task(coro))


async def _stopper():
    pass


# The loop as an object. There is one, and it is the class itself.
class Loop:
    _exc_handler = None

    def create_task(coro):
        return create_task(coro)

    def run_forever():
        global _stop_task
        _stop_task = Task(_stopper(), globals())
        run_until_complete(_stop_task)

    def run_until_complete(aw):
        return run_until_complete(_promote_to_task(aw))

    def stop():
        global _stop_task
        if _stop_task is not None:
            _task_queue.push(_stop_task)
            _stop_task = None

    def close():
        pass

    def get_exception_handler():
        return Loop._exc_handler

    def set_exception_handler(handler):
        Loop._exc_handler = handler

    def default_exception_handler(loop, context):
        task = context["future"]
        print(context["message"], file=sys.stderr)
        print("future:", task, "coro=", task.coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    def call_exception_handler(context):
        handler = Loop._exc_handler or Loop.default_exception_handler
        handler(Loop, context)


# The arguments are those of earlier versions, and have no effect.
def get_event_loop(runq_len=0, waitq_len=0):
    return Loop


def new_event_loop():
    global _task_queue, _io_queue
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    return Loop


def current_task():
    if cur_task is None:
        raise RuntimeError("no running event loop")
    return cur_task


new_event_loop()
