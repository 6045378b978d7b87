/** How one name comes from another by a single slip of the pen or of recognition. */
export type Slip = 'missing' | 'swapped' | 'replaced' | 'added';

/** The slip that turns `intended` into `printed`; null where there is none or more than one. */
export function slipBetween(printed: string, intended: string): Slip | null {
  if (printed === intended) return null;
  let head = 0;
  while (head < printed.length && printed[head] === intended[head]) head++;
  let tail = 0;
  const room = Math.min(printed.length, intended.length) - head;
  while (tail < room && printed[printed.length - 1 - tail] === intended[intended.length - 1 - tail]) tail++;
  const left = printed.length - head - tail;
  const right = intended.length - head - tail;
  if (left === 0 && right === 1) return 'missing';
  if (left === 1 && right === 0) return 'added';
  if (left === 1 && right === 1) return 'replaced';
  if (
    left === 2 &&
    right === 2 &&
    printed[head] === intended[head + 1] &&
    printed[head + 1] === intended[head]
  )
    return 'swapped';
  return null;
}
