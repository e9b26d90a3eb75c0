/** What an arm of a comparison was. What is not given counts as the same in all arms. */
export interface Arm {
  readonly formVariant?: string | null;
  readonly channel?: string | null;
  readonly product?: string | null;
  readonly campaign?: string | null;
  readonly period?: string | null;
}

/** What a comparison can show. */
export interface TestDesign {
  /**
   * `controlled`: only the form differs, and visitors were dealt at random, so a difference has one cause.
   * `observational`: only the channel differs, or chance did not deal; significance is shown, a cause is not claimed.
   * `uncontrolled`: more than one thing differs, or nothing does; the figures stand side by side, no more.
   */
  readonly design: 'controlled' | 'observational' | 'uncontrolled';
  /** What differs, in the order of `Arm`. */
  readonly differs: readonly (keyof Arm)[];
}

const dimensions = ['formVariant', 'channel', 'product', 'campaign', 'period'] as const;

/**
 * Whether a comparison is a controlled one. A form test is dealt at random unless `randomised` is false; people choose
 * their channel themselves, so a comparison of channels is observational whatever anybody says.
 */
export function testDesign(arms: readonly Arm[], randomised = true): TestDesign {
  const differs = dimensions.filter((name) => arms.some((arm) => (arm[name] ?? null) !== (arms[0]![name] ?? null)));
  const only = differs.length === 1 ? differs[0] : null;
  const design =
    only === 'formVariant' && randomised
      ? 'controlled'
      : only === 'formVariant' || only === 'channel'
        ? 'observational'
        : 'uncontrolled';
  return { design, differs };
}
