/** A LIMIT of RULES.md as a phrase: every kind is one case. */
import { named } from '../view/reader';
import { amountOf, gradePart, line, type Node, type Part, type Phrase, type Telling } from './phrase';
import { conditions } from './pool';

export const limitKinds = [
  'atLeast',
  'atMost',
  'minGrade',
  'average',
  'maxAge',
  'within',
  'last',
  'spread',
  'notTogether',
  'unused',
] as const;

export function limitPhrase(limit: Node, telling: Telling): Phrase {
  const words = telling.words.limits;
  const kind = limitKinds.find((name) => name in limit);
  switch (kind) {
    case 'atLeast':
    case 'atMost':
      return pooled(words[kind](amountOf(limit[kind] as Node, telling)), limit.of as Node | undefined, telling);
    case 'minGrade':
    case 'average':
      return line([words[kind], gradePart(limit[kind])]);
    case 'maxAge':
    case 'within':
      return line([words[kind](Number((limit[kind] as Node).months))]);
    case 'last':
      return lastPhrase(limit.last as Node, telling);
    case 'spread':
      return spreadPhrase(limit.spread as Node, telling);
    case 'notTogether':
      return line([words.notTogether], {
        children: (limit.notTogether as string[]).map((id) => line([{ credential: id }])),
      });
    default:
      return line([words.unused]);
  }
}

function pooled(lead: string, pool: Node | undefined, telling: Telling): Phrase {
  const words = telling.words.limits;
  if (!pool || Object.keys(pool).length === 0) return line([lead, words.ofEverything]);
  return line([lead, words.of], { conditions: conditions(pool, telling) });
}

function lastPhrase(last: Node, telling: Telling): Phrase {
  const most = amountOf({ credits: last.credits, count: last.count }, telling);
  const lead = telling.words.limits.last(most, amountOf(last.atLeast as Node, telling));
  return line([lead], { conditions: conditions((last.of as Node | undefined) ?? {}, telling) });
}

function spreadPhrase(spread: Node, telling: Telling): Phrase {
  const words = telling.words.limits;
  const { min, max } = spread as { min?: number; max?: number };
  const lead: Part[] = [words.spread(named(words.by, spread.by), groups(min, max, telling))];
  const each = (spread.perGroup ?? {}) as { atMost?: Node; atLeast?: Node };
  const children: Phrase[] = [];
  if (each.atLeast) children.push(line([words.perGroupAtLeast(amountOf(each.atLeast, telling))]));
  if (each.atMost) children.push(line([words.perGroupAtMost(amountOf(each.atMost, telling))]));
  return line(lead, { children });
}

function groups(min: number | undefined, max: number | undefined, { words }: Telling): string {
  const { spreadAny, spreadAtLeast, spreadAtMost, spreadBetween } = words.limits;
  if (min === undefined) return max === undefined ? spreadAny : spreadAtMost(String(max));
  if (max === undefined) return spreadAtLeast(String(min));
  return min === max ? String(min) : spreadBetween(String(min), String(max));
}
