# The smallest useful program: greet whoever is named, or everybody.
import sys


def greet(name="world"):
    return f"hello, {name}"


for name in sys.argv[1:] or ["world"]:
    print(greet(name))
