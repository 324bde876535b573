/** What the modules of plans are called. */
import type { Engine, Text } from '../engine/engine';
import type { Way } from '../engine/plan';
import type { Reader } from '../view/reader';
import { plain } from '../view/text';

export type Titles = ReadonlyMap<string, Text>;

/** What has no title is called by its id. */
export function called(id: string, titles: Titles, reader: Reader): string {
  return plain(titles.get(id) ?? { en: id }, reader);
}

/** By id, and of these records too. Only of what the open catalogue has. */
export async function titlesOf(engine: Engine, ways: readonly Way[], more: string[] = []): Promise<Map<string, Text>> {
  const named = ({ picks, lapsing = [] }: Way): string[] => [...picks.map(({ credential }) => credential), ...lapsing];
  const taken = new Set([...ways.flatMap(named), ...more]);
  if (taken.size === 0) return new Map();
  const places = new Map((await engine.ids()).map((id, i) => [id, i]));
  const wanted = [...taken].map((id) => places.get(id)).filter((at) => at !== undefined);
  const cards = wanted.length > 0 ? await engine.cards(Uint32Array.from(wanted)) : [];
  return new Map(cards.map(({ id, title }) => [id, title]));
}
