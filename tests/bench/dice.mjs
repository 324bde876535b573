/** Chance that is the same on every machine: SplitMix32 steps, integers only. */
export class Dice {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** 0 to 2^32 - 1. */
  next() {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  }

  below(n) {
    return this.next() % n;
  }

  /** True once in n times. */
  onceIn(n) {
    return this.below(n) === 0;
  }

  any(list) {
    return list[this.below(list.length)];
  }

  /** From `least` to `most` of them, distinct. */
  some(list, least, most) {
    const chosen = new Set();
    for (let left = least + this.below(most - least + 1); left > 0; left--) chosen.add(this.any(list));
    return [...chosen];
  }
}

/** Ranks 0 to n - 1 as words of a language fall: the r-th about 1 / (r + 3) as often as the first (Zipf–Mandelbrot). */
export class ZipfRanks {
  #sums = [];

  constructor(n) {
    let sum = 0;
    for (let rank = 0; rank < n; rank++) this.#sums.push((sum += Math.floor(1e9 / (rank + 3))));
  }

  draw(dice) {
    const total = this.#sums.at(-1);
    const wanted = Math.floor((dice.next() / 2 ** 32) * total);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
