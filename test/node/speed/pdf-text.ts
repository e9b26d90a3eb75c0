import { inflateSync } from 'node:zlib';

/** The bytes between the marks of a stream, as text. */
function stream(body: string): string {
  const [, data = ''] = /stream\r?\n([^]*)\nendstream/.exec(body) ?? [];
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

/** What each glyph of a font is written for. */
function letters(map: string): Map<number, string> {
  const known = new Map<number, string>();
  for (const [, from, to, first] of map.matchAll(/^<(\w+)> (?:<(\w+)> )?<(\w{4})>$/gm))
    for (let glyph = parseInt(from!, 16), i = 0; glyph + i <= parseInt(to ?? from!, 16); i++)
      known.set(glyph + i, String.fromCharCode(parseInt(first!, 16) + i));
  return known;
}

/** The text of a PDF that Chromium has printed, a line for each piece that was drawn. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map<string, string>();
  for (const [, id, body] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g))
    objects.set(id!, body!);
  const fonts = new Map<string, Map<number, string>>();
  for (const [id, body] of objects) {
    const [, map] = /\/ToUnicode (\d+)/.exec(body) ?? [];
    // A font is named by its object.
    if (map) fonts.set(`F${id}`, letters(stream(objects.get(map)!)));
  }
  const pages = [...objects.values()].flatMap((body) => /\/Type \/Page\n[^]*\/Contents (\d+)/.exec(body)?.[1] ?? []);
  const pieces = pages.flatMap((id) => [...stream(objects.get(id)!).matchAll(/BT\n\/(\w+) [^]*?ET/g)]);
  const lines = pieces.map(([piece, font]) =>
    [...piece.matchAll(/<(\w+)>/g)].map(([, glyphs]) =>
      glyphs!.replace(/\w{4}/g, (glyph) => fonts.get(font!)?.get(parseInt(glyph, 16)) ?? ''),
    ),
  );
  return lines.map((line) => line.join('')).join('\n');
}
