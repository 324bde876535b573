// The courses that Princeton's lists name. "EGR 277 / HIS 277" is one course under two codes, wherever either stands; "COS 3*" is
// every course listed anywhere in the programme that fits, and some made up for the test, since the files hold no list of courses.

const made = 10; // as many as a programme asks of one pattern: LAS has two ways to five and four, and asks for both

const isPattern = (entry) => entry.includes("*");
const codesOf = (entry) => entry.split("/").map((code) => code.trim());
const clean = (entry) => String(entry).replace(/\s+/g, " ").trim();

/** Every entry of every list in a tree. */
function entriesIn(node) {
  const own = [...(node.course_list ?? []), ...(node.excluded_course_list ?? [])].map(clean);
  return [...own, ...(node.req_list ?? []).flatMap(entriesIn)];
}

function madeUp(pattern) {
  return Array.from({ length: made }, (_, i) => pattern.replace(/\s*\*+/, ` made-up ${i + 1}`));
}

export class Courses {
  #byCode = new Map(); // code -> the codes of its course

  constructor(tree) {
    for (const entry of entriesIn(tree)) {
      for (const course of isPattern(entry) ? madeUp(entry) : [entry]) this.#add(codesOf(course));
    }
  }

  #add(codes) {
    const known = codes.flatMap((code) => this.#byCode.get(code) ?? [code]);
    const all = [...new Set(known)];
    for (const code of all) this.#byCode.set(code, all);
  }

  /** The ids of the courses that a list names. */
  named(list) {
    const fits = (entry) => {
      if (!isPattern(entry)) return codesOf(entry);
      const shape = new RegExp(`^${entry.replace(/\*+/, ".*")}$`);
      return [...this.#byCode.keys()].filter((code) => shape.test(code));
    };
    return [...new Set(list.map(clean).flatMap(fits).map((code) => this.#byCode.get(code).join(" / ")))];
  }
}
