# Morse code as timed pulses: text goes in, (level, milliseconds) pairs come out, ready for a pin.
CODE = {
    "a": ".-", "b": "-...", "c": "-.-.", "d": "-..", "e": ".", "f": "..-.", "g": "--.", "h": "....", "i": "..",
    "j": ".---", "k": "-.-", "l": ".-..", "m": "--", "n": "-.", "o": "---", "p": ".--.", "q": "--.-", "r": ".-.",
    "s": "...", "t": "-", "u": "..-", "v": "...-", "w": ".--", "x": "-..-", "y": "-.--", "z": "--..",
    "0": "-----", "1": ".----", "2": "..---", "3": "...--", "4": "....-",
    "5": ".....", "6": "-....", "7": "--...", "8": "---..", "9": "----.",
}

DECODE = {code: letter for letter, code in CODE.items()}


def pulses(text, dot=60):
    """Yield pairs of a level and how long it lasts, by the rule of 1, 3 and 7 dots."""
    gap = 0
    for word in text.lower().split():
        for letter in word:
            for sign in CODE.get(letter, ""):
                if gap:
                    yield 0, gap
                yield 1, dot if sign == "." else 3 * dot
                gap = dot
            if gap:
                gap = 3 * dot
        if gap:
            gap = 7 * dot


def read(stream, dot=60):
    """Turn pulses back into text."""
    signs, out = "", []
    for level, length in stream:
        if level:
            signs += "-" if length > 2 * dot else "."
        elif length > 2 * dot:
            out.append(DECODE[signs])
            signs = ""
            if length > 5 * dot:
                out.append(" ")
    return "".join(out) + DECODE.get(signs, "")


message = "tandem at the edge"
sent = list(pulses(message))
print(len(sent), "pulses,", sum(length for _, length in sent), "ms")
print(read(sent))
assert read(sent) == message
