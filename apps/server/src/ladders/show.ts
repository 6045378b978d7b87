import type { IsoDate } from '@zhengling/calendar';
import {
  describeDay,
  describeScope,
  kindsName,
  type LadderPolicy,
  type LadderStep,
  type LadderVersion,
  rungName,
  rungs,
  versionOn,
} from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { letterDefinitions } from '../letters/library.ts';
import { ladders, lettersFor } from './definitions.ts';
import { adoptedVersions, versionOf } from './versions.ts';

/** Every ladder with all its versions, as the desk shows them. */
export async function showLadders(db: Kysely<Database>, today: IsoDate) {
  const adopted = await adoptedVersions(db);
  return ladders.map((definition) => {
    const rows = adopted.filter(({ ladder }) => ladder === definition.id);
    const versions = [
      { ordinal: 1, from: null, policy: definition },
      ...rows.map((row) => versionOf(definition, row)),
    ] as const;
    const current = versionOn(versions, today);
    return {
      id: definition.id,
      title: definition.title,
      scope: describeScope(definition),
      versions: versions.map((version) => {
        const row = rows.find(({ ordinal }) => ordinal === version.ordinal);
        return {
          ordinal: version.ordinal,
          from: version.from,
          state: stateOf(version, current, versions, today),
          reason: row?.reason ?? '',
          adopter: row?.adopter ?? '',
          adoptedAt: row?.adopted_at ?? null,
          apart: version.policy.apart,
          steps: version.policy.steps.map(showStep),
        };
      }),
      rungs: rungs.map((rung) => ({
        rung,
        name: rungName(rung),
        letters: lettersFor(definition, rung).map((id) => ({
          id,
          name: letterDefinitions.get(id)?.name ?? id,
          needsLeader: letterDefinitions.get(id)?.approval === 'leader',
        })),
        clause: clauseOf(definition, rung),
      })),
    };
  });
}

function stateOf(
  version: LadderVersion,
  current: LadderVersion,
  versions: readonly LadderVersion[],
  today: IsoDate,
): 'past' | 'current' | 'coming' | 'replaced' {
  if (version.ordinal === current.ordinal) return 'current';
  const { from, ordinal } = version;
  if (from === null) return 'past';
  const overtaken = versions.find((one) => one.ordinal > ordinal && one.from !== null && one.from <= from);
  if (overtaken !== undefined) return 'replaced';
  return from > today ? 'coming' : 'past';
}

function showStep(step: LadderStep) {
  const { rung, from, workdays, only = [], inform = [], basis } = step;
  const letter = step.letter === undefined ? null : (letterDefinitions.get(step.letter) ?? null);
  const leader = step.approval === 'leader' || letter?.approval === 'leader';
  return {
    rung,
    from,
    workdays,
    only: [...only],
    letter: step.letter ?? '',
    leader: step.approval === 'leader',
    inform: [...inform],
    basis: step.regulated === undefined ? basis : `${step.regulated}${basis}`,
    name: rungName(rung),
    when: describeDay(step),
    // Towns and streets alone are named with the day already.
    whom: [...(step.only === undefined ? [kindsName(step.only)] : []), ...informedWords(inform)].join('，'),
    letterName: letter?.name ?? null,
    approval:
      letter === null ? null : leader ? (letter.approvalBasis ?? '按督查规则报领导审定') : '督查员核稿后签发',
    regulated: step.regulated !== undefined,
  };
}

const informedWords = (roles: readonly ('supervisor' | 'leader')[]): readonly string[] =>
  roles.length === 0
    ? []
    : [`并告知${roles.map((role) => (role === 'leader' ? '领导' : '督查员')).join('、')}`];

function clauseOf({ steps }: LadderPolicy, rung: LadderStep['rung']): string | null {
  const step = steps.find((one) => one.rung === rung);
  return step?.regulated === undefined ? null : `${step.regulated}${step.basis}`;
}
