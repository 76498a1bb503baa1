# Functions that wait for several things.

from . import core


# Awaits aw, then wakes the task that waits by cancelling it with what came of it: True and the result, or the exception.
async def _run(waiter, aw):
    outcome = result = None
    try:
        result = await aw
        outcome = True
    except BaseException as er:
        outcome = er
    if waiter.data is None and waiter.cancel():
        waiter.data = core.CancelledError(outcome, result)


async def wait_for(aw, timeout, sleep=core.sleep):
    aw = core._promote_to_task(aw)
    if timeout is None:
        return await aw
    runner = core.create_task(_run(core.cur_task, aw))
    try:
        await sleep(timeout)
    except core.CancelledError as er:
        outcome = er.value
        if outcome is True:
            return er.args[1]
        if outcome is not None:
            raise outcome
        # Somebody else has cancelled this task.
        runner.cancel()
        raise er
    runner.cancel()
    await runner
    raise core.TimeoutError


def wait_for_ms(aw, timeout):
    return wait_for(aw, timeout, core.sleep_ms)


# What the data of a task is that waits in gather: there is no queue to take it from.
class _Remove:
    @staticmethod
    def remove(task):
        pass


# async
def gather(*aws, return_exceptions=False):
    gatherer = core.cur_task
    running = 0
    failure = None

    # Called at the end of each task that is gathered.
    def done(task, er):
        nonlocal running, failure
        if gatherer.data is not _Remove:
            return  # it is awake already: by another task's failure, or cancelled
        if isinstance(er, StopIteration) or return_exceptions:
            running -= 1
            if running:
                return
        else:
            failure = er
        core._task_queue.push(gatherer)

    tasks = [core._promote_to_task(aw) for aw in aws]
    failed = False
    for task in tasks:
        if task.state is True:
            task.state = done
            running += 1
        elif task.state:
            raise RuntimeError("can't gather")
        elif not isinstance(task.data, StopIteration):
            failed = True

    cancelled = False
    if running and (return_exceptions or not failed):
        gatherer.data = _Remove
        try:
            yield
        except core.CancelledError as er:
            cancelled = True
            failure = er

    results = []
    for task in tasks:
        if task.state is done:
            task.state = True
            if cancelled:
                task.cancel()
            results.append(task)
        elif isinstance(task.data, StopIteration):
            results.append(task.data.value)
        else:
            results.append(task.data)
            if failure is None and not return_exceptions:
                failure = task.data
    if failure is not None:
        raise failure
    return results
