// Pieces of Markdown, and the tag of an example.

/** Text as it is, whatever signs it holds. */
export const plain = (text) => text.replace(/[\\`*_<>|[\]]/g, '\\$&');

/** Text as code; `|` would end the cell of a table. */
export const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

/** A table from its columns, each with the cell it makes of a row. */
export function table(columns, rows) {
  const names = Object.keys(columns);
  const lines = [names, names.map(() => '---'), ...rows.map((row) => names.map((name) => columns[name](row)))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** JSON on one line, as a person writes it. */
export function json(value) {
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${json(each)}`);
  return `{${entries.join(', ')}}`;
}

/** A tag to copy, with what a reader gets before the script runs. */
export function tag(name, attributes, fallback) {
  const quoted = Object.entries(attributes).map(([attribute, value]) => {
    const text = String(value);
    return text.includes('"') ? `${attribute}='${text}'` : `${attribute}="${text}"`;
  });
  return `\`\`\`html\n<${name} ${quoted.join(' ')}>\n  ${fallback}\n</${name}>\n\`\`\``;
}
