// Turns a CTDL pathway into a catalogue of ours. A component that is a credential, or the pathway's destination, is a record; its
// conditions are the record's requirement. A condition asks for `requiredNumber` of its target components (all, if it does not say):
// `some`. A target that is a credential must be held: CTDL knows no using up, and the same one stands under several conditions.
// A target that only groups is written out in its place; one that is neither, or that the file does not describe, must be attested.

const short = (name) => String(name).replace(/^ceterms:/, "");
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const text = (value) => (typeof value === "string" ? value : Object.values(value)[0]).trim();
const provider = "owner";

/** A component without the prefixes of its keys. */
function component(node) {
  const plain = Object.fromEntries(Object.entries(node).map(([key, value]) => [short(key), value]));
  return { ...plain, type: short(node["@type"]), id: node["@id"] };
}

export class Pathway {
  milestones = new Set();

  constructor(graph) {
    const nodes = graph["@graph"].map(component);
    this.components = new Map(nodes.map((node) => [node.id, node]));
    const pathway = nodes.find(({ type }) => type === "Pathway");
    this.name = text(pathway.name);
    const destination = pathway.hasDestinationComponent;
    this.records = nodes.filter((node) => node.type !== "Pathway" && (this.#isCredential(node) || (node.hasCondition && node.id === destination)));
    this.catalogue = this.#catalogue();
    this.awards = this.catalogue.credentials.filter(({ stacking }) => stacking).map(({ id }) => id);
  }

  #isCredential(node) {
    return node.type !== "BasicComponent";
  }

  #target(id) {
    const node = this.components.get(id);
    if (node && this.#isCredential(node)) return { holds: id };
    if (node?.hasCondition) return this.#requirement(node);
    this.milestones.add(id);
    return { milestone: id };
  }

  #condition(condition) {
    const unknown = Object.keys(condition).map(short).filter((key) => !["@type", "requiredNumber", "targetComponent"].includes(key));
    if (unknown.length) throw new Error(`a condition has ${unknown}`);
    const plain = component(condition);
    const of = list(plain.targetComponent).map((id) => this.#target(id));
    return { some: { min: plain.requiredNumber ?? of.length, of } };
  }

  #requirement(node) {
    const conditions = list(node.hasCondition).map((condition) => this.#condition(condition));
    return conditions.length === 1 ? conditions[0] : { all: conditions };
  }

  #catalogue() {
    const record = (node) => ({
      id: node.id,
      title: text(node.name),
      kind: "certificate",
      provider,
      ...(node.hasCondition ? { stacking: { requirement: this.#requirement(node) } } : {}),
    });
    return {
      cairn: "catalogue/1",
      id: "ctdl-pathway",
      title: this.name,
      languages: ["en"],
      providers: [{ id: provider, name: "The owner of the pathway", type: "training-provider" }],
      credentials: this.records.map(record),
    };
  }
}
