/** What is said of a change. */
export interface ChangeMessages {
  readonly favourable: string;
  readonly unfavourable: string;
  /** After a figure that was zero before. */
  readonly fromZero: (amount: string) => string;
  /** A change with what it is against, in the sentence. */
  readonly moved: (spoken: string, against: string) => string;
  readonly against: (range: string) => string;
  /** Compared with as much of that range as has elapsed of this one. */
  readonly againstPart: (range: string) => string;
  /** The former figure, of a range that is no fair comparison. */
  readonly notComparable: (value: string, range: string) => string;
}

export const changeEn: ChangeMessages = {
  favourable: 'better',
  unfavourable: 'worse',
  fromZero: (amount) => `${amount} from zero`,
  moved: (spoken, against) => `${spoken} ${against}`,
  against: (range) => `vs ${range}`,
  againstPart: (range) => `vs the same part of ${range}`,
  notComparable: (value, range) => `${value} in ${range}, of another length`,
};
