// Documents made wrong (or differently right) on purpose, each one change away from a sound one. Always the same ones for a seed.

/** SplitMix64, as in tests/core/dice.h. */
export function dice(seed) {
  const mask = (1n << 64n) - 1n;
  let state = BigInt(seed);
  const next = () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  };
  const below = (n) => Number(next() % BigInt(n));
  return { below, any: (list) => list[below(list.length)] };
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Every place in a document: how to get there, and what stands there. The document itself comes first. */
export function places(value, path = []) {
  const inside = Array.isArray(value) || isObject(value) ? Object.keys(value).flatMap((key) => places(value[key], [...path, key])) : [];
  return [{ path, value }, ...inside];
}

/** A copy of the document in which `change(parent, key)` was done at the place. */
function changed(document, path, change) {
  const holder = { root: structuredClone(document) };
  let parent = holder;
  let key = "root";
  for (const step of path) {
    parent = parent[key];
    key = step;
  }
  change(parent, key);
  return holder.root;
}

const put = (value) => (parent, key) => {
  // __proto__ and the like are keys as any other
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
};
const remove = (parent, key) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]);
const renamed = (parent, key) => {
  if (Array.isArray(parent)) return parent.reverse();
  const value = parent[key];
  delete parent[key];
  parent[key.slice(0, -1) + (key.endsWith("s") ? "" : "es")] = value;
};

const wrongTypes = [null, true, false, 0, 1, 7, -1, 2.5, "", "x", [], ["x"], {}, { en: "x" }, { "x-a": 1 }, [[]], [null]];
const bounds = [0, 1, 2, 7, 8, 9, 100, 101, 168, 168.01, 1000, 1001, 1899, 1900, 2199, 2200, 12_000, 12_001, 100_000, 100_000.01, 1_000_000, 1_000_001, 1e9, 1e9 + 1];
const forms = {
  credential: "a", holds: ["a"], level: { eqf: 5 }, skill: "s", language: { code: "de", cefr: "B1" }, experience: { months: 1 }, milestone: "m",
  attribute: { name: "n", in: ["v"] }, all: [{ holds: "a" }], any: [{ holds: "a" }], one: [{ holds: "a" }], some: { min: 1, of: [{ holds: "a" }] }, none: [{ holds: "a" }],
  sequence: [{ holds: "a" }], when: { holds: "a" }, then: { holds: "a" }, else: { holds: "a" }, take: { from: {} },
};
const limits = {
  atLeast: { credits: 1 }, atMost: { count: 1 }, minGrade: { scale: "letter", grade: "B" }, average: { scale: "mark", grade: 2 }, maxAge: { months: 1 },
  within: { months: 1 }, last: { credits: 1, atLeast: { count: 1 } }, spread: { by: "tag" }, notTogether: ["a", "b"], unused: true, of: {},
};
const amounts = { credits: 5, count: 2, share: 0.5 };

/** The changes that make sense at a place, each with a name. `vocabularies`: lists of codes; one that a value is of is tried whole. */
export function changesAt({ path, value }, vocabularies) {
  const changes = [];
  const add = (name, change) => changes.push({ name: `${name} at /${path.join("/")}`, change });
  if (path.length) {
    add("delete", remove);
    add("rename", renamed);
  }
  for (const other of wrongTypes) add(`put ${JSON.stringify(other)}`, put(other));
  if (typeof value === "number") {
    for (const other of [value + 1, value - 1, -value, value + 0.5, value * 100 + 0.1, value + 0.001, ...bounds]) add(`put ${other}`, put(other));
  }
  if (typeof value === "string") {
    for (const other of [`${value}x`, value.slice(1), value.slice(0, -1), value.toUpperCase(), value.toLowerCase(), ` ${value}`, `${value}\n`, "5", "P9W", "2027-02-30", "EL", "de", "https://x.y"])
      add(`put ${JSON.stringify(other)}`, put(other));
    for (const codes of vocabularies) if (codes.includes(value)) for (const code of codes) add(`put code ${code}`, put(code));
  }
  if (Array.isArray(value)) {
    for (const other of [[...value, ...value], [...value, null], [...value, "x"], value.slice(1), value.slice(0, 1), [value], value[0], Object.fromEntries(value.entries())])
      add(`put ${JSON.stringify(other)}`, put(other));
  }
  if (isObject(value)) {
    add("unknown key", (parent, key) => (parent[key].unheardOf = 1));
    add("x- key", (parent, key) => (parent[key]["x-new"] = { any: ["thing"] }));
    add("bare x- key", (parent, key) => (parent[key]["x-"] = null));
    add("capital X- key", (parent, key) => (parent[key]["X-new"] = 1));
    for (const name of ["id", "title", "note", "limits", "minGrade", "of", "share", "", "__proto__"])
      add(`${name} added`, (parent, key) => put(name === "limits" ? [{ unused: true }] : "a")(parent[key], name));
    for (const more of [forms, limits, amounts]) {
      if (!Object.keys(more).some((name) => name in value)) continue;
      for (const [name, inside] of Object.entries(more)) {
        add(`second form ${name}`, (parent, key) => (parent[key][name] = inside));
        add(`only ${name}`, put({ [name]: inside }));
        if (more === forms) {
          add(`only ${name} in words`, put({ id: "i", title: "T", note: "N", [name]: inside }));
          add(`only ${name} with limits`, put({ [name]: inside, limits: [{ atMost: { share: 1 } }] }));
          add(`${name} in a none`, put({ none: [{ any: [{ [name]: inside, limits: [{ unused: true }] }] }] }));
        }
      }
    }
  }
  return changes;
}

/** Single changes of a document: every one of them, or (`step` above 1) so that each step holds one. */
export function* everyChange(document, vocabularies, step = 1) {
  let number = 0;
  for (const place of places(document))
    for (const { name, change } of changesAt(place, vocabularies)) if (number++ % step === 0) yield { name, document: changed(document, place.path, change) };
}

/** So many documents with up to three changes each, made from those given. */
export function* someChanges(documents, vocabularies, count, seed) {
  const chance = dice(seed);
  for (let i = 0; i < count; i++) {
    let document = chance.any(documents);
    const names = [];
    for (let changes = 1 + chance.below(3); changes > 0; changes--) {
      const place = chance.any(places(document));
      const { name, change } = chance.any(changesAt(place, vocabularies));
      document = changed(document, place.path, change);
      names.push(name);
    }
    yield { name: names.join(", then "), document };
  }
}
