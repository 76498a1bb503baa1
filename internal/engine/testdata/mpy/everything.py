# Something of each operation, for changes to fall on.
def outer(a, b=2, *rest, key=3, **more):
    n = 0
    def inner(x):
        nonlocal n
        n += x
        return n + a
    inner(1)
    del key
    return [inner(i) for i in range(3)], {i: n for i in rest}, {i for i in rest}, more


def generator(k):
    try:
        got = yield k
        yield from range(got or 2)
    finally:
        k = None


class Context:
    count = 0

    def __init__(self, *args):
        super().__init__()
        self.args = args

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        Context.count += 1
        return kind is ValueError


def ways(x):
    for i in range(4):
        try:
            with Context(i) as c:
                if i == 0:
                    continue
                if i == 1:
                    raise ValueError(i)
                if i == 3:
                    return c.args
        except (TypeError, ValueError) as e:
            print(e)
        finally:
            x.append(i)
    while x:
        try:
            x.pop()
        except IndexError:
            break
    else:
        del x[:]


def again():
    try:
        try:
            {}[1]
        except KeyError:
            raise
    except KeyError as e:
        try:
            raise RuntimeError from e
        except RuntimeError:
            return 1


print(outer(1, 2, 3, *[4, 5], key=6, **{"z": 7}))
g = generator(5)
print(next(g), g.send(3), list(g))
l = [9]
print(ways(l), l, again(), Context.count)
a, *b, c = 1, 2.5, 10 ** 30, b"x"
x = y = (a, ..., None, 1j)
x = a if a and b or not c else -a
print(a < 2 <= 3, a in b, a is not c, ~a, b[0:2], x, y)
del l[0:], Context.count
l.append(lambda: c)
print(l[0](), *b, sep="-")
async def co():
    async with Context() as c:
        await co()
    async for i in c:
        print(i)
from sys import *
import io as stream, os
