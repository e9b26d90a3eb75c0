/** What a piece of a picture is coloured for. */
export type Tone = 'text' | 'muted' | 'accent' | 'pale' | 'good' | 'warn' | 'bad';

/** The colours of a picture; those of the elements, and the accent where it is seen through. */
export type Palette = Readonly<Record<Tone | 'surface' | 'hairline' | 'track', string>>;

export type Scheme = 'light' | 'dark';

/** In six digits, as some e-mail programs know no others. */
export const palettes: Readonly<Record<Scheme, Omit<Palette, 'pale'>>> = {
  light: {
    ...{ surface: '#ffffff', text: '#15181e', muted: '#596273', hairline: '#e3e7ed', track: '#e9edf2' },
    ...{ accent: '#3350c8', good: '#00714f', warn: '#a05300', bad: '#bb2f24' },
  },
  dark: {
    ...{ surface: '#15181d', text: '#eef0f4', muted: '#9ba5b5', hairline: '#2a303a', track: '#272d37' },
    ...{ accent: '#90a4ff', good: '#4bd0a0', warn: '#f2ad52', bad: '#ff8273' },
  },
};

/** A colour that lets another one through, for programs that know no transparency. */
export function mixed(colour: string, ground: string, share: number): string {
  const channel = (at: number): string => {
    const [over, under] = [colour, ground].map((hex) => parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(under + (over - under) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${[1, 3, 5].map(channel).join('')}`;
}
