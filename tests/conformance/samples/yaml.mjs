// Reads the part of YAML that the Princeton requirement files are written in: maps, lists and scalars by indentation. Text that goes
// on over several lines is kept by its first line only, since no rule depends on it.

const scalars = { "": null, "true": true, "false": false };

function scalar(text) {
  const bare = text.replace(/\s+#.*$/, "").trim();
  if (bare in scalars) return scalars[bare];
  if (/^\d+$/.test(bare)) return Number(bare);
  return bare.replace(/^(['"])(.*)\1$/, "$2");
}

/** Lines as {indent, text}; a dash is an indent of its own, so that "- a: 1" is a dash and a line of its map. */
function linesOf(document) {
  const lines = [];
  for (const line of document.split(/\r?\n/)) {
    if (/^\s*(#.*)?$/.test(line) || line.startsWith("---")) continue;
    const [, spaces, dash, text] = /^( *)(- +|-$)?(.*)$/.exec(line);
    if (dash) lines.push({ indent: spaces.length, dash: true });
    lines.push({ indent: spaces.length + (dash?.length ?? 0), text: text.trimEnd() });
  }
  return lines;
}

export function parseYaml(document) {
  const lines = linesOf(document);
  let at = 0;
  const keyOf = (line) => /^([A-Za-z_]+):(?: +(.*))?$/.exec(line.text ?? "");
  const skipDeeper = (indent) => {
    while (at < lines.length && lines[at].indent > indent) at += 1;
  };

  function value(indent, inMap) {
    const line = lines[at];
    // A list may stand at the same indent as the key that it belongs to.
    if (!line || line.indent < indent || (line.indent === indent && inMap && !line.dash)) return null;
    if (line.dash) return list(line.indent);
    if (keyOf(line)) return map(line.indent);
    at += 1;
    skipDeeper(indent);
    return scalar(line.text);
  }

  function list(indent) {
    const items = [];
    while (lines[at]?.dash && lines[at].indent === indent) {
      at += 1;
      items.push(value(indent + 1, false));
      skipDeeper(indent);
    }
    return items;
  }

  function map(indent) {
    const members = {};
    while (at < lines.length && lines[at].indent === indent && !lines[at].dash) {
      const [, key, rest = ""] = keyOf(lines[at]);
      at += 1;
      if (rest.trim()) {
        members[key] = scalar(rest);
        skipDeeper(indent);
      } else {
        members[key] = value(indent, true);
        skipDeeper(indent);
      }
    }
    return members;
  }

  return value(0, false);
}
