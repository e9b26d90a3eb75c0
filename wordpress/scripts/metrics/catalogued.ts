declare const KPI_ELEMENTS_METRICS: string;

/** The ids of all metrics of the catalogue; the build writes them. */
export const catalogued: ReadonlySet<string> = new Set(KPI_ELEMENTS_METRICS.split(' '));
