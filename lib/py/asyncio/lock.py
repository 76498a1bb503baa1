# Mutual exclusion of tasks, first come, first served.

from . import core


class Lock:
    # state is 0 while the lock is free, 1 while it is held, and a task while that task is to get it: it is queued and has not run yet.
    def __init__(self):
        self.state = 0
        self.waiting = core.TaskQueue()

    def locked(self):
        return self.state == 1

    def release(self):
        if self.state != 1:
            raise RuntimeError("Lock not acquired")
        self._hand_over()

    def _hand_over(self):
        if not self.waiting.peek():
            self.state = 0
            return
        self.state = self.waiting.pop()
        core._task_queue.push(self.state)

    # async
    def acquire(self):
        if self.state != 0:
            task = core.cur_task
            self.waiting.push(task)
            task.data = self.waiting
            try:
                yield
            except core.CancelledError as er:
                if self.state is task:
                    self._hand_over()
                raise er
        self.state = 1
        return True

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        return self.release()
