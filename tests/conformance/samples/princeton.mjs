// Turns a Princeton requirement tree into a catalogue of ours: the programme as an award, every course it lists as a record.
//
// Theirs: a node counts courses (`course_list`) or what its children give it (`req_list`). It is met at `min_needed`, and then gives
// its parent what it counts, but at most `max_counted`. Ours has no child that counts for more than one, so a node that needs c is
// written out: any way to make up c from its children, each way an `all` of what each child must count for it.

import { Courses } from "./courses.mjs";

const provider = "princeton";
const clean = (name) => String(name).replace(/\s+/g, " ").trim();

/** How many of what it lists a node needs. */
function needOf(node, parts) {
  return typeof node.min_needed === "number" ? node.min_needed : parts;
}

/** Ways to write `sum` as one number for each of `most`, none above its most. */
function waysToSum(sum, most) {
  if (most.length === 0) return sum === 0 ? [[]] : [];
  const [first, ...rest] = most;
  const ways = [];
  for (let n = Math.min(first, sum); n >= 0; n -= 1) for (const way of waysToSum(sum - n, rest)) ways.push([n, ...way]);
  return ways;
}

/** The parts that need more than all their children may give: no record can satisfy them. */
export function impossibleParts(node) {
  const children = (node.req_list ?? []).filter((child) => child.max_counted !== 0);
  const most = children.reduce((sum, child) => sum + (child.max_counted ?? 1), 0);
  const own = children.length && needOf(node, children.length) > most ? [`${clean(node.name)} needs ${node.min_needed} of at most ${most}`] : [];
  return [...own, ...children.flatMap(impossibleParts)];
}

export class Programme {
  #courses;
  courses = new Set();
  milestones = new Set();
  takes = []; // {take, shares}

  constructor(tree) {
    this.tree = tree;
    this.#courses = new Courses(tree);
    const requirement = this.#node(tree, 0, false);
    this.#share();
    this.catalogue = this.#catalogue(requirement);
  }

  /** `node`, so that it counts at least `count` and is met. */
  #node(node, count, shares) {
    const shared = node.double_counting_allowed ?? shares;
    const children = (node.req_list ?? []).filter((child) => child.max_counted !== 0);
    if (children.length) return this.#composite(node, children, count, shared);
    return node.course_list?.length ? this.#take(node, count, shared) : this.#milestone(node);
  }

  #take(node, count, shares) {
    const courses = this.#courses.named(node.course_list);
    courses.forEach((course) => this.courses.add(course));
    const except = this.#courses.named(node.excluded_course_list ?? []).filter((course) => courses.includes(course));
    const take = { count: { min: Math.max(count, needOf(node, courses.length)) }, from: { credentials: courses } };
    if (except.length) take.from.except = except;
    const id = `take-${this.takes.length + 1}`;
    this.takes.push({ id, take, shares });
    return { id, take, ...this.#limits(node) };
  }

  /** What their program does not check, a person must attest. */
  #milestone(node) {
    const milestone = clean(node.name);
    this.milestones.add(milestone);
    return { milestone };
  }

  #composite(node, children, count, shares) {
    const needed = Math.max(count, needOf(node, children.length));
    const limits = this.#limits(node);
    const whole = (child) => this.#node(child, 0, shares);
    if (children.every((child) => (child.max_counted ?? 1) === 1)) {
      return { some: { min: needed, of: children.map(whole) }, ...limits };
    }
    const ways = waysToSum(needed, children.map((child) => child.max_counted ?? 1));
    const parts = ways.map((way) => way.flatMap((n, i) => (n ? [this.#node(children[i], n, shares)] : [])));
    return { any: parts.map((all) => ({ all })), ...limits };
  }

  /** Courses in common with the major are those used for it. */
  #limits(node) {
    if (node.max_common_with_major === undefined) return {};
    return { limits: [{ atMost: { count: node.max_common_with_major }, of: { used: true } }] };
  }

  /** Where double counting is allowed, the node shares with every other, without a bound of its own. */
  #share() {
    for (const { id, take, shares } of this.takes) {
      const others = this.takes.filter((other) => other.id !== id).map((other) => other.id);
      if (shares && others.length) take.share = { with: others, max: { count: this.courses.size } };
    }
  }

  #catalogue(requirement) {
    const { code, name } = this.tree;
    const record = (id) => ({ id, title: id, kind: "certificate", provider });
    return {
      cairn: "catalogue/1",
      id: `princeton-${code.toLowerCase()}`,
      title: name,
      languages: ["en"],
      providers: [{ id: provider, name: "Princeton University", type: "university", country: "US" }],
      credentials: [...[...this.courses].map(record), { ...record(code), title: name, kind: "qualification", stacking: { requirement } }],
    };
  }

  award() {
    return this.tree.code;
  }
}
