/**
 * What is wrong with columns as a whole. `ZL8040` a column that the rule has no input for, `ZL8041` a column of a kind
 * that cannot hold the input, `ZL8042` columns of different lengths.
 */
export interface ColumnError {
  readonly code: 'ZL8040' | 'ZL8041' | 'ZL8042';
  readonly field: string;
  readonly message: string;
  readonly hint: string;
}
