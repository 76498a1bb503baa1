# Three asynchronous tasks that share a queue: two sensors of different speed and one logger that gives up after a while.
import asyncio


class Queue:
    """A bounded queue that makes producers wait."""

    def __init__(self, size):
        self._items = []
        self._size = size

    async def put(self, item):
        while len(self._items) >= self._size:
            await asyncio.sleep_ms(1)
        self._items.append(item)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self._items:
            await asyncio.sleep_ms(1)
        item = self._items.pop(0)
        if item is None:
            raise StopAsyncIteration
        return item


class Deadline:
    """Counts how long a block took, whether it ends well or not."""

    async def __aenter__(self):
        self.ticks = 0
        return self

    async def __aexit__(self, kind, error, trace):
        print("logged", self.ticks, "values", "" if kind is None else f"until {kind.__name__}")
        return False


async def sensor(name, queue, period, count):
    for n in range(count):
        await queue.put((name, n))
        await asyncio.sleep_ms(period)


async def log(queue):
    async with Deadline() as deadline:
        async for name, value in queue:
            deadline.ticks += 1
            print(name, value)


async def main():
    queue = Queue(4)
    sensors = [asyncio.create_task(sensor(*args)) for args in (("fast", queue, 2, 6), ("slow", queue, 5, 3))]
    logger = asyncio.create_task(log(queue))
    for task in sensors:
        await task
    await queue.put(None)
    await logger


asyncio.run(main())
