# asyncio: cooperative tasks over timers and streams. What most programs do not use is loaded when it is asked for.

from .core import *

__version__ = (3, 0, 0)

_attrs = {
    "gather": "funcs",
    "wait_for": "funcs",
    "wait_for_ms": "funcs",
    "Event": "event",
    "ThreadSafeFlag": "event",
    "Lock": "lock",
    "StreamReader": "stream",
    "StreamWriter": "stream",
    "open_connection": "stream",
    "start_server": "stream",
}


def __getattr__(name):
    part = _attrs.get(name)
    if part is None:
        raise AttributeError(name)
    module = __import__(part, globals(), None, (name,), 1)
    globals()[name] = found = getattr(module, name)
    return found
