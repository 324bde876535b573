/** Whether what a plan takes completes the award, judged from the problem alone: entries in some order, and a way to count everything. */
import { counts } from './problems.mjs';

/** What is wrong with taking these; nothing if all is well. */
export function complaint(problem, taken) {
  const chosen = problem.items.filter(({ name }) => taken.includes(name));
  if (chosen.length !== taken.length) return 'it takes what is not offered, or something twice';
  const have = new Set(problem.held.map(({ name }) => name));
  for (const { name, entry } of chosen) {
    if (!entry.every((names) => names.some((one) => have.has(one)))) return `nothing admits to ${name}`;
    have.add(name);
  }
  return countable(problem, [...problem.held, ...chosen]) ? undefined : 'there is no way to count it';
}

export const cost = (problem, taken) =>
  problem.items.reduce((sum, { name, price }) => sum + (taken.includes(name) ? price : 0), 0);

/** One achievement after the other, in each pool or in none; cut short where the rest cannot bring a pool or limit to its minimum. */
function countable({ pools, limits }, achievements) {
  const order = achievements
    .map((one) => ({ ...one, pools: pools.flatMap((pool, p) => (counts(pool, one) ? [p] : [])) }))
    .filter((one) => one.pools.length > 0)
    .sort((a, b) => a.pools.length - b.pools.length || b.credits - a.credits);
  const left = (of) => {
    const sums = [0];
    for (const one of [...order].reverse()) sums.unshift(sums[0] + of(one));
    return sums;
  };
  const creditsLeft = pools.map((_, p) => left((one) => (one.pools.includes(p) ? one.credits : 0)));
  const countLeft = pools.map((_, p) => left((one) => (one.pools.includes(p) ? 1 : 0)));
  const allLeft = left(({ credits }) => credits);
  const creditsIn = pools.map(() => 0);
  const countIn = pools.map(() => 0);
  const lacking = () => pools.reduce((sum, { credits }, p) => sum + Math.max(0, credits - creditsIn[p]), 0);
  const sums = limits.map(() => 0);
  const limitLeft = limits.map((limit) => left((one) => Math.max(0, adds(limit, one))));
  const seen = new Set();

  function go(at) {
    for (let p = 0; p < pools.length; p++) {
      if (creditsIn[p] + creditsLeft[p][at] < pools[p].credits) return false;
      if (countIn[p] + countLeft[p][at] < (pools[p].count ?? 0)) return false;
    }
    if (lacking() > allLeft[at]) return false;
    for (let l = 0; l < limits.length; l++) if (sums[l] + limitLeft[l][at] < needs(limits[l]) - 1e-9) return false;
    if (at === order.length) return true;
    const key = `${at} ${creditsIn} ${countIn} ${sums}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const one = order[at];
    for (const p of one.pools) {
      if (countIn[p] === (pools[p].most ?? Infinity)) continue;
      give(one, p, 1);
      if (go(at + 1)) return true;
      give(one, p, -1);
    }
    return go(at + 1);
  }
  function give(one, p, times) {
    creditsIn[p] += times * one.credits;
    countIn[p] += times;
    limits.forEach((limit, l) => (sums[l] += times * adds(limit, one)));
  }
  return go(0);
}

/** Each limit as a sum that has to reach something: at most is at least, turned round. Shares in twentieths, so that all is exact. */
function adds({ share, most, level, provider }, { credits, level: own, provider: by }) {
  if (level) return own >= level ? credits : 0;
  if (most !== undefined) return by === provider ? -credits : 0;
  return credits * ((by === provider ? 20 : 0) - Math.round(share * 20));
}

const needs = ({ credits, most }) => (most === undefined ? (credits ?? 0) : -most);
