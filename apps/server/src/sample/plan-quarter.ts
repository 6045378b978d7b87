import { addDays, type IsoDate } from '@zhengling/calendar';
import { type Errand, errands, everyTown, towns } from './errands.ts';

/** A task of the made-up quarter with the days on which things happened to it; null where they have not yet. */
export interface PlannedTask extends Omit<Errand, 'times' | 'supports'> {
  readonly supports: readonly string[];
  readonly handedOut: IsoDate;
  readonly dueOn: IsoDate;
  readonly acceptedOn: IsoDate | null;
  readonly askedOn: IsoDate | null;
  /** The supporting units have signed. */
  readonly signedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
}

const numerals = ['一', '二', '三', '四', '五', '六'];

/** Ten weeks before `today` and seven after it: most of what is past is done in time, some late, a little not yet. */
export function planQuarter(today: IsoDate): readonly PlannedTask[] {
  const dice = diceOf(20_240_616);
  return errands.flatMap(({ times = 1, supports = [], ...errand }) =>
    Array.from({ length: times }, (_, round) => round).flatMap((round) =>
      (errand.by === everyTown ? towns : [errand.by]).map((by): PlannedTask => {
        const span = times === 1 ? 118 : 118 / times;
        const dueOn = addDays(today, Math.floor(-68 + round * span + dice() * span));
        const title = times === 1 ? errand.title : `${errand.title}（第${numerals[round] ?? ''}批）`;
        return { ...errand, supports, title, by, dueOn, ...courseOf(dueOn, today, slowness(by), dice) };
      }),
    ),
  );
}

/** Every place has its pace. */
const slowness = (unit: string): number => (unit === '云台镇' || unit === '区住房城乡建设局' ? 0.36 : 0.07);

type Course = Pick<PlannedTask, 'handedOut' | 'acceptedOn' | 'askedOn' | 'signedOn' | 'closedOn'>;

function courseOf(dueOn: IsoDate, today: IsoDate, slow: number, dice: () => number): Course {
  const yesterday = addDays(today, -1);
  const not = (day: IsoDate) => (day <= yesterday ? day : null);
  const [pace, early, waits] = [dice(), dice(), dice()];
  const handedOut = earliest(addDays(dueOn, -24 - Math.floor(early * 30)), addDays(today, -3));
  const acceptedOn = not(addDays(handedOut, 1 + Math.floor(waits * 3)));
  const unfinished = { handedOut, acceptedOn, askedOn: null, signedOn: null, closedOn: null };
  const past = dueOn < today;
  if (acceptedOn === null || (past ? pace < slow : pace > 0.14)) return unfinished;
  const late = past && pace < slow + 0.12;
  const asked = past
    ? addDays(dueOn, late ? 1 + Math.floor(waits * 5) : -Math.floor(early * 8))
    : addDays(today, -1 - Math.floor(early * 6));
  const askedOn = not(asked > acceptedOn ? asked : addDays(acceptedOn, 2));
  if (askedOn === null) return unfinished;
  const signedOn = not(addDays(askedOn, 1));
  return { ...unfinished, askedOn, signedOn, closedOn: signedOn === null ? null : not(addDays(signedOn, 1)) };
}

const earliest = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** Mulberry32: the same quarter every time. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
