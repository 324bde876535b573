// The cases of the conformance suite, each with no more of its catalogue than it is about.
import { cases } from "../conformance/cases.mjs";
import { wordsIn } from "./seed-files.mjs";

const textsIn = (value) => (value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [value]);

export function* seeds() {
  for (const [i, one] of cases.entries()) {
    const { catalogue, learner, award, date, entry } = one;
    const { credentials, providers, skills, ...header } = catalogue;
    // The award, what it names and what is held; of those that are only named, no rule, since that would name more.
    const named = new Set(textsIn([credentials.find(({ id }) => id === award), learner]));
    const kept = credentials.filter(({ id }) => named.has(id)).map((each) => (each.id === award ? each : { ...each, stacking: undefined, entry: undefined }));
    const mentioned = new Set(textsIn([kept, learner]));
    const mentions = ({ id }) => mentioned.has(id);
    const small = { ...header, providers: providers?.filter(mentions), skills: skills?.filter(mentions), credentials: kept };
    yield [`${one.file}-${i}`, { catalogue: small, learner, award, date, entry }];
  }
}

export const words = () => wordsIn(["core/src/fields_requirement.h", "core/src/fields_learner.h", "core/include/cairn/requirement.h"]);
export const spellings = ['"0.01"', '"100000"', '"1000000"', '"12000"', '"\\"min\\":0"', '"\\"split\\":true"', '"\\"atMost\\":{\\"count\\":0}"'];
