/**
 * Keeps the record in this browser's storage, and nowhere else. Whatever the storage does, the record in memory stands: what could
 * not be written is said ({@link Trouble}) and tried again with the next change, and what could not be read is left as it lies.
 */
import { emptyLearner, isEmpty, readLearner, writeLearner, type Change, type Learner } from './learner';
import { storageKey } from './kept';
import { merge } from './merge';

/** Of `localStorage`, what is needed; the getter itself may throw where a browser forbids storage. */
export type Storing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type Trouble =
  | { kind: 'blocked' }
  | { kind: 'full' }
  /** What lies in the storage is no record. It is not written over until the person says so. */
  | { kind: 'unreadable'; text: string };

/** What the last act was called, where it can be taken back. */
export type Undoable = 'added' | 'removed' | 'deleted' | 'imported';

export class Keeper {
  learner: Learner = emptyLearner();
  trouble?: Trouble;
  undoable?: Undoable;
  /** The record has changed in another tab since it was last changed here. */
  elsewhere = false;
  private before?: Learner;
  /** What the storage held when it was last read or written. */
  private stored: string | null = null;

  /** `changed` is called after every change, here or in another tab. */
  constructor(
    private readonly storage: () => Storing,
    private readonly changed: () => void = () => {},
  ) {
    this.read();
  }

  get empty(): boolean {
    return isEmpty(this.learner);
  }

  /** Something would be lost if the page were closed now. */
  get unsaved(): boolean {
    return this.trouble !== undefined && !this.empty;
  }

  change(make: Change, undoable?: Undoable): void {
    this.catchUp();
    this.before = undoable && this.learner;
    this.undoable = undoable;
    this.elsewhere = false;
    this.learner = make(this.learner);
    this.write();
    this.changed();
  }

  undo(): void {
    this.lookAgain();
    const before = this.before;
    if (before) this.change(() => before);
  }

  /** Tries to write what could not be written. */
  retry(): void {
    this.change((learner) => learner);
  }

  /** The person gives up what could not be read. */
  discardUnreadable(): void {
    if (this.trouble?.kind !== 'unreadable') return;
    this.trouble = undefined;
    this.write();
    this.changed();
  }

  /** Another tab has written; or this one wakes up and looks again. */
  lookAgain(): void {
    const { learner, trouble } = this;
    this.catchUp();
    if (learner === this.learner && trouble === this.trouble) return;
    this.elsewhere = true;
    this.undoable = this.before = undefined;
    this.changed();
  }

  private read(): void {
    try {
      this.stored = this.storage().getItem(storageKey);
    } catch {
      this.trouble = { kind: 'blocked' };
      return;
    }
    this.adopt();
  }

  /** What another tab wrote meanwhile comes first; what could not be saved here joins it. */
  private catchUp(): void {
    let now: string | null;
    try {
      now = this.storage().getItem(storageKey);
    } catch {
      this.trouble = { kind: 'blocked' };
      return;
    }
    if (now === this.stored) return;
    this.stored = now;
    this.adopt();
  }

  private adopt(): void {
    const text = this.stored;
    const found = text === null ? emptyLearner() : readLearner(text);
    if (!found) {
      this.trouble = { kind: 'unreadable', text: text! };
      return;
    }
    const unsaved = this.unsaved;
    this.learner = unsaved ? merge(this.learner, found).learner : found;
    this.trouble = undefined;
    if (unsaved) this.write();
  }

  private write(): void {
    if (this.trouble?.kind === 'unreadable') return;
    const text = this.empty ? null : writeLearner(this.learner);
    try {
      const storage = this.storage();
      if (text === null) storage.removeItem(storageKey);
      else storage.setItem(storageKey, text);
      this.stored = text;
      this.trouble = undefined;
    } catch (failure) {
      this.trouble = { kind: isQuota(failure) ? 'full' : 'blocked' };
    }
  }
}

/** Browsers differ in the name, and older ones only set the code. */
function isQuota(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null) return false;
  const { name, code } = failure as { name?: string; code?: number };
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22 || code === 1014;
}
