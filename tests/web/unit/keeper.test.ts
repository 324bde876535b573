import { Keeper } from '../../../web/src/learner/keeper';
import type { Storing } from '../../../web/src/storage/stored';
import { storageKey } from '../../../web/src/learner/kept';
import {
  readLearner,
  withAchievement,
  withoutAchievement,
  withWord,
  type Learner,
} from '../../../web/src/learner/learner';

/** A storage that can be filled, forbidden, and written to by another tab. */
class Drawer implements Storing {
  items = new Map<string, string>();
  refuses?: 'full' | 'blocked';
  getItem(key: string): string | null {
    if (this.refuses === 'blocked') throw new DOMException('no', 'SecurityError');
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.refuses === 'full') throw new DOMException('no', 'QuotaExceededError');
    if (this.refuses === 'blocked') throw new DOMException('no', 'SecurityError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    if (this.refuses === 'blocked') throw new DOMException('no', 'SecurityError');
    this.items.delete(key);
  }
}

const a = withAchievement({ id: 'a1', title: 'Welding' });
const b = withAchievement({ id: 'a2', title: 'Baking' });
let drawer: Drawer;
const open = (): Keeper => new Keeper(() => drawer);
const stored = (): Learner | undefined => readLearner(drawer.items.get(storageKey) ?? '');
const titles = (learner: Learner | undefined): unknown[] => (learner?.achievements ?? []).map(({ title }) => title);
beforeEach(() => void (drawer = new Drawer()));

test('what is changed is stored, and is there again the next time', () => {
  open().change(a);
  expect(titles(open().learner)).toEqual(['Welding']);
});

test('nothing is stored before there is something, nor after everything is gone', () => {
  const keeper = open();
  expect(drawer.items.size).toBe(0);
  keeper.change(a);
  keeper.change(withoutAchievement('a1'));
  expect(drawer.items.size).toBe(0);
  expect(keeper.empty).toBe(true);
});

test('what was removed or deleted can be taken back once', () => {
  const keeper = open();
  keeper.change(a);
  keeper.change(() => ({ cairn: 'learner/1' }), 'deleted');
  expect(keeper.undoable).toBe('deleted');
  keeper.undo();
  expect(titles(stored())).toEqual(['Welding']);
  expect(keeper.undoable).toBeUndefined();
});

test.each(['full', 'blocked'] as const)(
  'with a %s storage the record stands in memory, and that is said',
  (refuses) => {
    const keeper = open();
    keeper.change(a);
    drawer.refuses = refuses;
    keeper.change(b);
    expect(keeper.trouble).toEqual({ kind: refuses });
    expect(keeper.unsaved).toBe(true);
    expect(titles(keeper.learner)).toEqual(['Welding', 'Baking']);
    drawer.refuses = undefined;
    keeper.retry();
    expect(keeper.trouble).toBeUndefined();
    expect(titles(stored())).toEqual(['Welding', 'Baking']);
  },
);

test('a storage whose very getter throws is one that is blocked', () => {
  const keeper = new Keeper(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(keeper.trouble).toEqual({ kind: 'blocked' });
  keeper.change(a);
  expect(titles(keeper.learner)).toEqual(['Welding']);
});

test.each([
  'not JSON {',
  '[]',
  '{"cairn":"catalogue/1"}',
  '{"cairn":"learner/1","achievements":[3]}',
  '{"cairn":"learner/1","attributes":[]}',
])('what cannot be read is left as it lies until it is given up: %s', (text) => {
  drawer.items.set(storageKey, text);
  const keeper = open();
  expect(keeper.trouble).toEqual({ kind: 'unreadable', text });
  keeper.change(a);
  expect(drawer.items.get(storageKey)).toBe(text);
  expect(titles(keeper.learner)).toEqual(['Welding']);
  keeper.discardUnreadable();
  expect(titles(stored())).toEqual(['Welding']);
  expect(keeper.trouble).toBeUndefined();
});

test('what another tab wrote is taken on', () => {
  const [here, there] = [open(), open()];
  there.change(a);
  here.lookAgain();
  expect(titles(here.learner)).toEqual(['Welding']);
  expect(here.elsewhere).toBe(true);
});

test('what another tab wrote, unnoticed until now, is not written over', () => {
  const [here, there] = [open(), open()];
  there.change(a);
  here.change(b);
  expect(titles(stored())).toEqual(['Welding', 'Baking']);
});

test('what could not be saved here joins what another tab wrote', () => {
  const [here, there] = [open(), open()];
  drawer.refuses = 'full';
  here.change(a);
  drawer.refuses = undefined;
  there.change(withWord('milestones', 'licence'));
  here.lookAgain();
  expect(titles(stored())).toEqual(['Welding']);
  expect(stored()?.milestones).toEqual(['licence']);
  expect(here.trouble).toBeUndefined();
});

test('an act is not taken back over what another tab has done since', () => {
  const [here, there] = [open(), open()];
  here.change(a, 'added');
  there.change(b);
  here.undo();
  expect(titles(here.learner)).toEqual(['Welding', 'Baking']);
});

test('a broken text from another tab does not touch the record in memory', () => {
  const keeper = open();
  keeper.change(a);
  drawer.items.set(storageKey, '{"half":');
  keeper.lookAgain();
  expect(keeper.trouble?.kind).toBe('unreadable');
  expect(titles(keeper.learner)).toEqual(['Welding']);
});
