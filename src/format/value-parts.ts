/** A printed value as its figure and the unit after it, which is written smaller; the unit is empty where it stands before, or inside. */
export function valueParts(value: string): readonly [figure: string, unit: string] {
  const [, figure = value, unit = ''] = /^([^a-z]*\d)(\D+)$/i.exec(value) ?? [];
  return [figure, unit];
}
