/** What an award's rules ask a person about: the node that stands at a place, and the values that its tests speak of. */
import type { Node } from '../requirement/phrase';

/** The node with this id, or at this JSON Pointer. */
export function nodeNamed(root: Node, name: string): Node | undefined {
  if (name === '') return root;
  return name.startsWith('/') ? atPointer(root, name) : everyObject(root).find(({ id }) => id === name);
}

function atPointer(root: Node, pointer: string): Node | undefined {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  let at: unknown = root;
  for (const key of keys) at = typeof at === 'object' && at !== null ? (at as Node)[key] : undefined;
  return at as Node | undefined;
}

/** The values that the rules compare an attribute with. */
export function valuesAsked(root: Node, attribute: string): string[] {
  const tests = everyObject(root).map((node) => node.attribute as { name: string; in: unknown[] } | undefined);
  return [...new Set(tests.flatMap((test) => (test?.name === attribute ? test.in.map(String) : [])))];
}

/** Ids of the skills that the rules speak of, in nodes and in pools. */
export function skillsAsked(root: Node): string[] {
  const ids = everyObject(root).flatMap(({ skill, skills }) => [skill, skills].flat());
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

/** The nodes that name credentials, by id or JSON Pointer, each with the ids that it names. */
export function namedBelow(root: unknown, pointer = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (typeof root !== 'object' || root === null) return found;
  const node = root as Node;
  const names = [node.credential, node.holds].flat().filter((id): id is string => typeof id === 'string');
  if (names.length > 0) found.set((node.id as string | undefined) ?? pointer, names);
  for (const [key, value] of Object.entries(node)) {
    for (const [name, ids] of namedBelow(value, `${pointer}/${key}`)) found.set(name, ids);
  }
  return found;
}

function everyObject(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(everyObject);
  return Array.isArray(value) ? below : [value as Node, ...below];
}
