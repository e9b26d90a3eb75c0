/** What Google Analytics says about how a report was made. */
export interface Ga4Metadata {
  readonly currencyCode?: string;
  readonly timeZone?: string;
  readonly samplingMetadatas?: readonly unknown[];
  readonly subjectToThresholding?: boolean;
  readonly dataLossFromOtherRow?: boolean;
}

/** Sampled, or with rows hidden or lumped together; `undefined` when the report says nothing of the kind. */
export function isApproximate(metadata: Ga4Metadata = {}): true | undefined {
  const { samplingMetadatas, subjectToThresholding, dataLossFromOtherRow } = metadata;
  return !!samplingMetadatas?.length || subjectToThresholding || dataLossFromOtherRow ? true : undefined;
}
