# A weather station's radio protocol: readings are packed into frames with a checksum.
from .codec import FrameError, decode, encode
from .station import Reading, Station

__all__ = ("FrameError", "Reading", "Station", "decode", "encode")
