from host import add


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def sieve(n):
    prime = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if prime[i]:
            count += 1
            for j in range(i + i, n + 1, i):
                prime[j] = False
    return count


def count(n):
    keys = ["k" + str(i) for i in range(500)]
    seen = {}
    x = 1
    for i in range(n):
        x = (x * 1103 + 12345) % 65536
        k = keys[x % 500]
        if k in seen:
            seen[k] += 1
        else:
            seen[k] = 1
    total = 0
    for i in range(500):
        if keys[i] in seen:
            total += i * seen[keys[i]]
    return total


def text(n):
    total = 0
    for i in range(n):
        s = ""
        for k in range(50):
            s += "word" + str(k) + " "
        for word in s.split(" "):
            total += len(word)
    return total


def shellsort(n):
    a = []
    x = 1
    for i in range(n):
        x = (x * 1103 + 12345) % 65536
        a.append(x)
    gap = n // 2
    while gap > 0:
        for i in range(gap, n):
            v = a[i]
            j = i
            while j >= gap and a[j - gap] > v:
                a[j] = a[j - gap]
                j -= gap
            a[j] = v
        gap //= 2
    total = 0
    for v in a:
        total = (total * 31 + v) % 65521
    return total


class Ball:
    def __init__(self, x, v):
        self.x = x
        self.v = v

    def step(self, wall):
        self.x += self.v
        if self.x < 0 or self.x > wall:
            self.v = -self.v
            self.x += self.v


def objects(n):
    balls = [Ball(i * 7, i % 5 + 1) for i in range(10)]
    for i in range(n):
        for b in balls:
            b.step(100)
    total = 0
    for b in balls:
        total += b.x
    return total


def calls(n):
    total = 0
    for i in range(n):
        total = add(total, i) % 65536
    return total


def identity(n):
    return n
