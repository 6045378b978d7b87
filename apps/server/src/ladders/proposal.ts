import type { IsoDate } from '@zhengling/calendar';
import {
  contradictions,
  type LadderFault,
  type LadderPolicy,
  type LadderStep,
  ladderFaults,
  rungName,
} from '@zhengling/work';
import type { Refusal } from '../identity/refusal.ts';
import { ladders, lettersFor } from './definitions.ts';

/** What somebody at the desk wants a ladder to be. */
export interface LadderProposal {
  readonly ladder: string;
  readonly from: IsoDate;
  readonly apart: number;
  readonly steps: readonly ProposedStep[];
}

interface ProposedStep {
  readonly rung: LadderStep['rung'];
  readonly from: LadderStep['from'];
  readonly workdays: number;
  readonly only: readonly ('town' | 'street')[];
  /** Empty: a notice alone. */
  readonly letter: string;
  readonly leader: boolean;
  readonly inform: readonly ('supervisor' | 'leader')[];
  readonly basis: string;
}

const practice = '督查工作惯例';

export type ReadProposal =
  | { readonly ok: true; readonly definition: LadderPolicy; readonly policy: LadderPolicy }
  | { readonly ok: false; readonly refusal: Refusal };

/** The proposal as a policy, judged by itself, against its definition and by its day. */
export function readProposal(proposal: LadderProposal, today: IsoDate): ReadProposal {
  const definition = ladders.find(({ id }) => id === proposal.ladder);
  if (definition === undefined) return { ok: false, refusal: noSuchLadder };
  const policy: LadderPolicy = {
    ...definition,
    apart: proposal.apart,
    steps: proposal.steps.map((step) => stepOf(step, definition)),
  };
  const [fault] = [
    ...ladderFaults(policy),
    ...wrongLetters(definition, policy),
    ...contradictions(definition, policy),
  ];
  if (fault !== undefined) return { ok: false, refusal: refusalOf(fault) };
  if (Number.isNaN(Date.parse(proposal.from)) || proposal.from < today)
    return { ok: false, refusal: inThePast };
  return { ok: true, definition, policy };
}

/** What a clause lays down keeps its clause, whatever is typed in. */
function stepOf(step: ProposedStep, definition: LadderPolicy): LadderStep {
  const { rung, from, workdays, only, letter, leader, inform } = step;
  const defined = definition.steps.find((one) => one.rung === rung);
  const basis = step.basis.trim();
  return {
    rung,
    from,
    workdays,
    ...(only.length === 0 ? {} : { only }),
    ...(letter === '' ? {} : { letter }),
    ...(leader && letter !== '' ? { approval: 'leader' } : {}),
    ...(inform.length === 0 ? {} : { inform }),
    ...(defined?.regulated === undefined
      ? { basis: basis === '' ? practice : basis }
      : { basis: defined.basis, regulated: defined.regulated }),
  };
}

function wrongLetters(definition: LadderPolicy, { steps }: LadderPolicy): readonly LadderFault[] {
  return steps.flatMap(({ rung, letter }) =>
    letter === undefined || lettersFor(definition, rung).includes(letter)
      ? []
      : [
          {
            rung,
            message: `“${rungName(rung)}”不能用这种函件。`,
            hint: '请从列表里选，或者只发通知。',
          },
        ],
  );
}

const refusalOf = ({ rung, message, hint }: LadderFault): Refusal => ({
  status: 422,
  code: 'ladder-invalid',
  message,
  hint,
  field: rung === null ? 'steps' : `steps.${rung}`,
});

const noSuchLadder: Refusal = {
  status: 404,
  code: 'ladder-not-found',
  message: '没有这套督查规则。',
  hint: '请从列表里选。',
};
const inThePast: Refusal = {
  status: 422,
  code: 'ladder-day',
  message: '新规则不能从过去的日子起施行。',
  hint: '已经走过的各级按当时的规则，不追改；请选今天或者以后。',
  field: 'from',
};
