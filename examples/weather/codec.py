# Frames: a sync byte, the length, the payload, and a CRC-16 over length and payload, low byte first.
import struct

SYNC = 0x7E


class FrameError(ValueError):
    def __init__(self, reason, at):
        super().__init__(f"{reason} at byte {at}")
        self.at = at


def crc16(data, crc=0xFFFF):
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def encode(payload):
    if not 0 < len(payload) < 256:
        raise ValueError("payload of 1 to 255 bytes wanted")
    body = bytes([len(payload)]) + payload
    return struct.pack("<B", SYNC) + body + struct.pack("<H", crc16(body))


def decode(stream):
    """Yield the payloads in a stream of bytes; noise between frames is passed over."""
    at = 0
    while at + 4 <= len(stream):
        if stream[at] != SYNC:
            at += 1
            continue
        end = at + 2 + stream[at + 1]
        if end + 2 > len(stream):
            raise FrameError("frame cut short", at)
        body = stream[at + 1 : end]
        if crc16(body) != struct.unpack("<H", stream[end : end + 2])[0]:
            raise FrameError("bad checksum", at)
        yield body[1:]
        at = end + 2
