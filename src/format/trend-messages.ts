/** Every word that only a trend says. */
export interface TrendMessages {
  readonly table: string;
}

export const trendEn: TrendMessages = {
  table: 'Figures as a table',
};
