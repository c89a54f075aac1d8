/** A network of one hidden layer: what it has learned of printed letters. */
export interface LetterNetwork {
  /** Whole numbers from -127 to 127 and the size of their unit, by hidden cell. */
  readonly fromDots: Int8Array;
  readonly fromDotsUnit: number;
  readonly hiddenBias: readonly number[];
  /** The same from hidden cells, by character. */
  readonly fromHidden: Int8Array;
  readonly fromHiddenUnit: number;
  readonly characterBias: readonly number[];
}
