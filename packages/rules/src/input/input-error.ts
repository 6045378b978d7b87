/**
 * What is wrong with one field of the input. `ZL8001` unknown name, `ZL8002` wrong type, `ZL8003` unknown value of a
 * choice, `ZL8004` below the least, `ZL8005` above the most, `ZL8006` too many decimals, `ZL8007` no date or moment,
 * `ZL8008` too many things in a list, `ZL8009` the input is no object.
 */
export interface InputError {
  readonly code:
    | 'ZL8001'
    | 'ZL8002'
    | 'ZL8003'
    | 'ZL8004'
    | 'ZL8005'
    | 'ZL8006'
    | 'ZL8007'
    | 'ZL8008'
    | 'ZL8009';
  /** `penalty`, `applications[2].granted`; empty for the whole. */
  readonly field: string;
  readonly message: string;
  readonly hint: string;
}
