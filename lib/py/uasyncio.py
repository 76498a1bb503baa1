# The name that asyncio had in earlier versions.


def __getattr__(name):
    import asyncio

    return getattr(asyncio, name)
