/* For a page that embeds Cairn: gives every <iframe data-cairn> the height of what it shows. See docs/embed.md. */
(() => {
  const frames = () => [...document.querySelectorAll('iframe[data-cairn]')];
  const origin = (frame) => new URL(frame.src, location.href).origin;
  const hello = (frame) => frame.contentWindow?.postMessage({ cairn: 'hello' }, origin(frame));

  addEventListener('message', ({ source, origin: from, data }) => {
    const frame = frames().find((one) => one.contentWindow === source && origin(one) === from);
    if (frame && data?.cairn === 'height' && data.height > 0) frame.style.height = `${Math.ceil(data.height)}px`;
  });
  const greet = () => frames().forEach(hello);
  for (const frame of frames()) frame.addEventListener('load', () => hello(frame));
  if (document.readyState === 'complete') greet();
  else addEventListener('load', greet);
})();
