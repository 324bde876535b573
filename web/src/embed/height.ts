/**
 * Tells the page around the frame how tall the content is. Spoken only to that page's origin, and listened to only from there:
 * `{ cairn: 'hello' }` asks, `{ cairn: 'height', height }` answers and announces changes. docs/embed.md is the contract.
 */
export function tellHeight(): void {
  const host = hostOrigin();
  if (window.parent === window || !host) return;
  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ cairn: 'height', height }, host);
  };
  addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== host) return;
    if ((event.data as { cairn?: unknown } | null)?.cairn === 'hello') tell();
  });
  new ResizeObserver(tell).observe(document.body);
}

/** Firefox names no ancestors; there the referrer does, unless the host's policy withholds it. */
function hostOrigin(): string | undefined {
  const ancestor = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins?.[0];
  const origin = ancestor ?? (document.referrer === '' ? undefined : new URL(document.referrer).origin);
  return origin === 'null' ? undefined : origin;
}
