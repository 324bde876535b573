/** Acts on the page as a whole: the `/` key, files dropped anywhere, light and dark. */

export function focusSearchOnSlash(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('input, select, textarea, [contenteditable]')) return;
    const box = document.querySelector<HTMLInputElement>('#q');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

export function acceptDrops(open: (files: File[]) => void): void {
  const mark = (on: boolean): void => void document.documentElement.classList.toggle('dropping', on);
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && mark(false));
  document.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    mark(false);
    if (files.length === 0) return;
    event.preventDefault();
    open(files);
  });
}

const remembered = 'cairn-colours';

/** A choice of colours is stored only when one is made. (The other things are a person's record and the plans that they keep: storage/stored.ts.) */
export function keepColours(changed: () => void): void {
  const page = document.documentElement;
  const apply = (value: string | null): void => {
    if (value === 'light' || value === 'dark') page.dataset.colours = value;
    else delete page.dataset.colours;
  };
  apply(stored(() => localStorage.getItem(remembered)));
  document.addEventListener('cairn-colours', (event) => {
    const value = (event as CustomEvent<string>).detail;
    apply(value);
    stored(() => (value === 'system' ? localStorage.removeItem(remembered) : localStorage.setItem(remembered, value)));
    changed();
  });
}

/** Storage may be forbidden; then nothing is remembered. */
function stored<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
