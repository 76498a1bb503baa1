# Kernels for microcontrollers: pixels, check sums, filters, cells, sorting, a cipher.
import micropython

@micropython.viper
def copy(dst: ptr16, src: ptr16, n: int):
    for i in range(n):
        dst[i] = src[i]


@micropython.viper
def blend(dst: ptr16, src: ptr16, n: int, alpha: int):
    keep = 32 - alpha
    for i in range(n):
        s = src[i]
        d = dst[i]
        red = ((s >> 11) * alpha + (d >> 11) * keep) >> 5
        green = (((s >> 5) & 63) * alpha + ((d >> 5) & 63) * keep) >> 5
        blue = ((s & 31) * alpha + (d & 31) * keep) >> 5
        dst[i] = (red << 11) | (green << 5) | blue

@micropython.viper
def crc32(buf: ptr8, n: int, poly: uint) -> uint:
    crc = uint(0xFFFFFFFF)
    for i in range(n):
        crc ^= buf[i]
        for _ in range(8):
            if crc & 1:
                crc = (crc >> 1) ^ poly
            else:
                crc >>= 1
    return crc ^ uint(0xFFFFFFFF)

@micropython.viper
def fir(out: ptr16, samples: ptr16, taps: ptr16, n: int, order: int):
    for i in range(n):
        total = 1 << 14
        for k in range(order):
            x = (samples[i + k] ^ 0x8000) - 0x8000
            c = (taps[k] ^ 0x8000) - 0x8000
            total += x * c
        out[i] = (total >> 15) & 0xFFFF

@micropython.viper
def roots(n: int) -> int:
    """The sum of the integer square roots of 977, 2 * 977, ... n * 977."""
    total = 0
    for i in range(1, n + 1):
        rest = i * 977
        root = 0
        bit = 1 << 28
        while bit > rest:
            bit >>= 2
        while bit:
            if rest >= root + bit:
                rest -= root + bit
                root = (root >> 1) + bit
            else:
                root >>= 1
            bit >>= 2
        total += root
    return total


@micropython.viper
def coprime(n: int) -> int:
    """How many pairs 0 < a < b <= n have no common divisor."""
    count = 0
    for b in range(2, n + 1):
        for a in range(1, b):
            x = b
            y = a
            while y:
                rest = x % y
                x = y
                y = rest
            if x == 1:
                count += 1
    return count

@micropython.viper
def step(dst: ptr8, src: ptr8, width: int, height: int) -> int:
    alive = 0
    for y in range(1, height - 1):
        at = y * width + 1
        for x in range(1, width - 1):
            above = at - width
            below = at + width
            near = src[above - 1] + src[above] + src[above + 1]
            near += src[at - 1] + src[at + 1]
            near += src[below - 1] + src[below] + src[below + 1]
            cell = 0
            if near == 3 or (near == 2 and src[at]):
                cell = 1
            dst[at] = cell
            alive += cell
            at += 1
    return alive

@micropython.viper
def count_bytes(buf: ptr8, n: int) -> int:
    total = 0
    for i in range(n):
        byte = buf[i]
        while byte:
            byte &= byte - 1
            total += 1
    return total


@micropython.viper
def count_words(buf: ptr32, n: int) -> int:
    pairs = int(0x55555555)
    fours = int(0x33333333)
    eights = int(0x0F0F0F0F)
    total = 0
    for i in range(n):
        v = buf[i]
        v -= (v >> 1) & pairs
        v = (v & fours) + ((v >> 2) & fours)
        v = (v + (v >> 4)) & eights
        total += ((v * 0x01010101) >> 24) & 63
    return total

@micropython.viper
def insertion(a: ptr32, n: int):
    for i in range(1, n):
        value = a[i]
        j = i - 1
        while j >= 0 and a[j] > value:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = value


@micropython.viper
def bubble(a: ptr32, n: int) -> int:
    passes = 0
    last = n - 1
    while last > 0:
        passes += 1
        swapped = 0
        for i in range(last):
            x = a[i]
            y = a[i + 1]
            if x > y:
                a[i] = y
                a[i + 1] = x
                swapped = i
        last = swapped
    return passes

@micropython.viper
def encipher(v: ptr32, blocks: int, key: ptr32):
    mask = uint(0xFFFFFFFF)
    delta = uint(0x9E3779B9)
    for block in range(blocks):
        a = uint(v[2 * block]) & mask
        b = uint(v[2 * block + 1]) & mask
        total = uint(0)
        for _ in range(32):
            a = (a + ((((b << 4) ^ (b >> 5)) + b) ^ (total + uint(key[total & 3])))) & mask
            total = (total + delta) & mask
            b = (b + ((((a << 4) ^ (a >> 5)) + a) ^ (total + uint(key[(total >> 11) & 3])))) & mask
        v[2 * block] = a
        v[2 * block + 1] = b


@micropython.viper
def decipher(v: ptr32, blocks: int, key: ptr32):
    mask = uint(0xFFFFFFFF)
    delta = uint(0x9E3779B9)
    for block in range(blocks):
        a = uint(v[2 * block]) & mask
        b = uint(v[2 * block + 1]) & mask
        total = (delta << 5) & mask
        for _ in range(32):
            b = (b - ((((a << 4) ^ (a >> 5)) + a) ^ (total + uint(key[(total >> 11) & 3])))) & mask
            total = (total - delta) & mask
            a = (a - ((((b << 4) ^ (b >> 5)) + b) ^ (total + uint(key[total & 3])))) & mask
        v[2 * block] = a
        v[2 * block + 1] = b
