/** Whether there is a record at all, asked without fetching what reads one. */
export const storageKey = 'cairn-record';

let open: { empty: boolean } | undefined;

/** From here on it is asked of the record that is open, which may not have been stored. */
export function keptBy(keeper: { empty: boolean }): void {
  open = keeper;
}

export function someRecord(): boolean {
  if (open) return !open.empty;
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}
