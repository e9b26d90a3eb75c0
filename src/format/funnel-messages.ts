/** Every word that only a funnel says. */
export interface FunnelMessages {
  readonly table: string;
}

export const funnelEn: FunnelMessages = {
  table: 'Figures as a table',
};
