function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}

function sieve(n) {
  const prime = new Array(n + 1).fill(true);
  let count = 0;
  for (let i = 2; i <= n; i++) {
    if (prime[i]) {
      count++;
      for (let j = i + i; j <= n; j += i) prime[j] = false;
    }
  }
  return count;
}

function count(n) {
  const keys = [];
  for (let i = 0; i < 500; i++) keys.push("k" + i);
  const seen = new Map();
  let x = 1;
  for (let i = 0; i < n; i++) {
    x = (x * 1103 + 12345) % 65536;
    const k = keys[x % 500];
    if (seen.has(k)) seen.set(k, seen.get(k) + 1);
    else seen.set(k, 1);
  }
  let total = 0;
  for (let i = 0; i < 500; i++) {
    if (seen.has(keys[i])) total += i * seen.get(keys[i]);
  }
  return total;
}

function text(n) {
  let total = 0;
  for (let i = 0; i < n; i++) {
    let s = "";
    for (let k = 0; k < 50; k++) s += "word" + k + " ";
    for (const word of s.split(" ")) total += word.length;
  }
  return total;
}

function shellsort(n) {
  const a = [];
  let x = 1;
  for (let i = 0; i < n; i++) {
    x = (x * 1103 + 12345) % 65536;
    a.push(x);
  }
  let gap = n >> 1;
  while (gap > 0) {
    for (let i = gap; i < n; i++) {
      const v = a[i];
      let j = i;
      while (j >= gap && a[j - gap] > v) {
        a[j] = a[j - gap];
        j -= gap;
      }
      a[j] = v;
    }
    gap >>= 1;
  }
  let total = 0;
  for (const v of a) total = (total * 31 + v) % 65521;
  return total;
}

class Ball {
  constructor(x, v) {
    this.x = x;
    this.v = v;
  }

  step(wall) {
    this.x += this.v;
    if (this.x < 0 || this.x > wall) {
      this.v = -this.v;
      this.x += this.v;
    }
  }
}

function objects(n) {
  const balls = [];
  for (let i = 0; i < 10; i++) balls.push(new Ball(i * 7, i % 5 + 1));
  for (let i = 0; i < n; i++) {
    for (const b of balls) b.step(100);
  }
  let total = 0;
  for (const b of balls) total += b.x;
  return total;
}

function calls(n) {
  let total = 0;
  for (let i = 0; i < n; i++) total = add(total, i) % 65536;
  return total;
}

function identity(n) {
  return n;
}
