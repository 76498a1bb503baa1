# What a station measures, and how it is laid out in a payload.
import struct
from collections import namedtuple

from .codec import FrameError, decode, encode

Reading = namedtuple("Reading", ("minute", "celsius", "humidity", "wind"))

_LAYOUT = "<HhBB"


class Station:
    def __init__(self, name, keep=24):
        self.name = name
        self.readings = []
        self._keep = keep
        self.errors = 0

    def send(self, reading):
        minute, celsius, humidity, wind = reading
        return encode(struct.pack(_LAYOUT, minute, round(celsius * 10), humidity, wind))

    def receive(self, stream):
        try:
            for payload in decode(stream):
                minute, tenths, *rest = struct.unpack(_LAYOUT, payload)
                self.readings.append(Reading(minute, tenths / 10, *rest))
        except FrameError as error:
            self.errors += 1
            return error.at
        finally:
            del self.readings[: -self._keep]
        return len(stream)

    @property
    def mean(self):
        if not self.readings:
            return None
        return sum(r.celsius for r in self.readings) / len(self.readings)
