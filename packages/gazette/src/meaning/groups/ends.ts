import { looksLikeUnit, squeeze } from '../units/index.ts';
import type { EndReading } from './group.ts';

const NAME = '[^，,。；;：:、“”"]{2,40}';
const LIST = `(${NAME}(?:[、和与及]${NAME}){0,20})`;
const ABOLISHED = new RegExp(`^(?:同时|决定|并|一并|原){0,3}(?:撤销|撤并|取消)(?:原)?${LIST}$`);
const PASSED_TO = new RegExp(
  `^(?:其|原)?(?:原有?|有关|相关|工作)?(?:职能|职责|工作|任务|业务)[^，,。；;]{0,12}由(${NAME}?)(?:承担|承接|负责|行使)$`,
);
const MERGED = new RegExp(`^(?:决定)?将?(${NAME}?)(?:与|和|同|并入)(${NAME}?)(?:合并|整合)?$`);
const BY_ONE = new RegExp(`^由(${NAME}?)(?:统筹|负责|承担|行使|统一)`);
const RENAMED = new RegExp(`^(?:决定)?(?:将|原)?(${NAME}?)(?:更名为|改名为|更名|改称为?)(${NAME})$`);
const BODY = /(?:联席会议|议事协调机构|领导小组|小组|指挥部|委员会|办公室)$/;

const isBody = (name: string): boolean => BODY.test(name) || looksLikeUnit(name);

/** Bodies and groups that a text abolishes, merges or renames. `own` is the group that 领导小组 alone means there. */
export function readEnds(node: string, text: string, own: string | null): readonly EndReading[] {
  if (!/撤销|撤并|取消|合并|整合|并入|更名|改名|改称/.test(text)) return [];
  const squeezed = squeeze(text);
  const ends: EndReading[] = [];
  let waiting: EndReading[] = [];
  let at = 0;
  for (const clause of squeezed.text.split(/[，,。；;]/)) {
    const start = squeezed.text.indexOf(clause, at);
    at = start + clause.length;
    const place = { node, start: squeezed.startOf(start), end: squeezed.endOf(at) };
    const printed = text.slice(place.start, place.end);
    const made = (name: string, how: EndReading['how'], successor: string | null): EndReading => ({
      name,
      how,
      successor,
      place,
      text: printed,
    });
    const abolished = ABOLISHED.exec(clause);
    const names = (abolished?.[1] ?? '').split('、').filter(isBody);
    if (names.length > 0) {
      waiting = names.map((name) => made(name, 'abolished', null));
      ends.push(...waiting);
      continue;
    }
    const renamed = RENAMED.exec(clause);
    if (renamed && isBody(renamed[1] ?? '')) {
      ends.push(made(renamed[1] ?? '', 'renamed', renamed[2] ?? null));
      continue;
    }
    const merged = /合并|整合|并入/.test(clause) ? MERGED.exec(clause) : null;
    if (merged && isBody(merged[1] ?? '') && isBody(merged[2] ?? '')) {
      const [, first = '', second = ''] = merged;
      // 将甲并入乙 ends the first; 将甲与乙合并 ends the second, unless the next clause names that one as who goes on.
      waiting = [clause.includes('并入') ? made(first, 'merged', second) : made(second, 'merged', first)];
      ends.push(...waiting);
      continue;
    }
    const successor =
      PASSED_TO.exec(clause)?.[1] ?? (waiting[0]?.how === 'merged' ? BY_ONE.exec(clause)?.[1] : undefined);
    if (successor === undefined || waiting.length === 0) continue;
    const named = successor === '领导小组' || successor === '委员会' ? own : successor;
    for (const one of waiting) {
      const index = ends.indexOf(one);
      if (one.how === 'abolished') ends[index] = { ...one, successor: named };
      else if (named === one.name && one.successor !== null)
        ends[index] = { ...one, name: one.successor, successor: one.name };
    }
    waiting = [];
  }
  return ends;
}
