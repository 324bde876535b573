/** The record, kept in this browser's storage (storage/stored.ts). */
import { Stored, type Form, type Storing } from '../storage/stored';
import { emptyLearner, isEmpty, readLearner, writeLearner, type Learner } from './learner';
import { storageKey } from './kept';
import { merge } from './merge';

/** What the last act was called, where it can be taken back. */
export type Undoable = 'added' | 'removed' | 'deleted' | 'imported';

const form: Form<Learner> = {
  key: storageKey,
  none: emptyLearner,
  isNone: isEmpty,
  read: readLearner,
  write: writeLearner,
  join: (own, other) => merge(own, other).learner,
};

export class Keeper extends Stored<Learner, Undoable> {
  constructor(storage: () => Storing, changed: () => void = () => {}) {
    super(form, storage, changed);
  }

  get learner(): Learner {
    return this.value;
  }
}
