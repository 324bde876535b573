/**
 * Keeps one document in this browser's storage, and nowhere else. Whatever the storage does, the value in memory stands: what could
 * not be written is said ({@link Trouble}) and tried again with the next change, and what could not be read is left as it lies.
 */

/** Of `localStorage`, what is needed; the getter itself may throw where a browser forbids storage. */
export type Storing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type Trouble =
  | { kind: 'blocked' }
  | { kind: 'full' }
  /** What lies in the storage is no such document. It is not written over until the person says so. */
  | { kind: 'unreadable'; text: string };

/** How a value is written down. */
export interface Form<Value> {
  key: string;
  none(): Value;
  isNone(value: Value): boolean;
  /** Undefined: the text is no such document, or one of another version. */
  read(text: string): Value | undefined;
  write(value: Value): string;
  /** Both in one, so that nothing of the first is lost. */
  join(own: Value, other: Value): Value;
}

/** `Act`: what the last act was called, where it can be taken back. */
export class Stored<Value, Act extends string> {
  value: Value;
  trouble?: Trouble;
  undoable?: Act;
  /** It has changed in another tab since it was last changed here. */
  elsewhere = false;
  private before?: Value;
  /** What the storage held when it was last read or written. */
  private stored: string | null = null;

  /** `changed` is called after every change, here or in another tab. */
  constructor(
    private readonly form: Form<Value>,
    private readonly storage: () => Storing,
    private readonly changed: () => void,
  ) {
    this.value = form.none();
    this.read();
  }

  get empty(): boolean {
    return this.form.isNone(this.value);
  }

  /** Something would be lost if the page were closed now. */
  get unsaved(): boolean {
    return this.trouble !== undefined && !this.empty;
  }

  change(make: (value: Value) => Value, undoable?: Act): void {
    this.catchUp();
    this.before = undoable && this.value;
    this.undoable = undoable;
    this.elsewhere = false;
    this.value = make(this.value);
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
    this.change((value) => value);
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
    const { value, trouble } = this;
    this.catchUp();
    if (value === this.value && trouble === this.trouble) return;
    this.elsewhere = true;
    this.undoable = this.before = undefined;
    this.changed();
  }

  /** In step with other tabs from now on; and nobody closes the page with something unsaved unasked. */
  follow(): void {
    addEventListener('storage', ({ key }) => (key === this.form.key || key === null) && this.lookAgain());
    addEventListener('pageshow', ({ persisted }) => persisted && this.lookAgain());
    addEventListener('beforeunload', (event) => this.unsaved && event.preventDefault());
  }

  private read(): void {
    try {
      this.stored = this.storage().getItem(this.form.key);
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
      now = this.storage().getItem(this.form.key);
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
    const found = text === null ? this.form.none() : this.form.read(text);
    if (!found) {
      this.trouble = { kind: 'unreadable', text: text! };
      return;
    }
    const unsaved = this.unsaved;
    this.value = unsaved ? this.form.join(this.value, found) : found;
    this.trouble = undefined;
    if (unsaved) this.write();
  }

  private write(): void {
    if (this.trouble?.kind === 'unreadable') return;
    const { key } = this.form;
    const text = this.empty ? null : this.form.write(this.value);
    try {
      const storage = this.storage();
      if (text === null) storage.removeItem(key);
      else storage.setItem(key, text);
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
