import {
  chineseDate,
  type Due,
  describePeriod,
  describeRecurrence,
  parseRecurrence,
} from '@zhengling/calendar';
import type { DutyChanges, DutyEvent, DutyOrigin, DutyUnit } from './event.ts';
import { originName, partName } from './names.ts';
import type { DutyState } from './state.ts';
import { owing, unsigned } from './units.ts';

/** The name of a unit by its id. */
export type NameOf = (unit: string) => string;

/** What happened, in one sentence without its subject: 签收, 申请延期到2020年6月30日：…. */
export function describeEvent(event: DutyEvent, nameOf: NameOf): string {
  const because = (text: string) => (text === '' ? '' : `：${text}`);
  switch (event.type) {
    case 'created':
      return `${originName(event.origin)}，${event.state === 'candidate' ? '待确认' : '立项'}`;
    case 'reread':
      return '原文重新发布，按新的文字更新';
    case 'source-changed':
      return event.source === null ? '原文已改：新的文字里没有这一条' : '原文已改，待编辑处理';
    case 'source-reverted':
      return '原文改回了原来的文字';
    case 'source-settled':
      return event.adopted ? '按新的原文更正' : '原文虽改，任务保持原样';
    case 'confirmed':
      return '确认为任务';
    case 'corrected':
      return `更正${describeChanges(event.changes, nameOf)}`;
    case 'dropped':
      return `标为不是任务${because(event.reason)}`;
    case 'restored':
      return '恢复为待确认';
    case 'split':
      return `拆分为 ${event.into.length} 项`;
    case 'merged':
      return '并入另一项任务';
    case 'absorbed':
      return `并入了另外 ${event.duties.length} 项`;
    case 'assigned':
      return `分派给${describeUnits(event.units, nameOf)}`;
    case 'unfolded':
      return `展开到 ${event.members.length} 个成员单位`;
    case 'planned':
      return `分解为 ${event.parts.length} 项`;
    case 'accepted':
      return `${nameOf(event.unit)}签收`;
    case 'reported':
      return `${nameOf(event.unit)}填报（${[
        '文字',
        ...(event.figures > 0 ? [`${event.figures} 个数据`] : []),
        ...(event.files > 0 ? [`${event.files} 份附件`] : []),
      ].join('、')}）`;
    case 'closing':
      return `${nameOf(event.unit)}申请办结${because(event.note)}`;
    case 'signed':
      return `${nameOf(event.unit)}会签${because(event.note)}`;
    case 'declined':
      return `${nameOf(event.unit)}退签${because(event.reason)}`;
    case 'closed':
      return event.by === 'parts' ? '成员单位都已办结，随之办结' : `核查通过，办结${because(event.note)}`;
    case 'returned':
      return `退回${because(event.reason)}`;
    case 'extension-asked':
      return `${nameOf(event.unit)}申请延期到${chineseDate(event.to)}${because(event.reason)}`;
    case 'extended':
      return `同意延期到${chineseDate(event.dueOn)}${because(event.reason)}`;
    case 'extension-refused':
      return `不同意延期${because(event.reason)}`;
    case 'suspended':
      return `中止${because(event.reason)}`;
    case 'resumed':
      return `恢复办理${event.dueOn === null ? '' : `，期限为${chineseDate(event.dueOn)}`}`;
    case 'cancelled':
      return `取消${because(event.reason)}`;
    case 'revived':
      return '公报重新发布，恢复';
    case 'contested':
      return `${event.by === 'public' ? '公众' : '督查'}对办结提出异议${because(event.reason)}`;
    case 'reopened':
      return `异议属实，恢复办理，记虚假办结一次${because(event.reason)}`;
    case 'contest-refused':
      return `异议不成立${because(event.reason)}`;
    case 'part-reopened':
      return '有成员单位恢复办理，随之恢复';
    case 'redated':
      return `期限重新计算${event.dueOn === null ? '' : `为${chineseDate(event.dueOn)}`}${because(event.reason)}`;
    case 'urged':
      return `${event.step}${event.letter === null ? '' : `（${event.letter}）`}`;
  }
}

export function describeUnits(units: readonly DutyUnit[], nameOf: NameOf): string {
  const parts = (['lead', 'responsible', 'cooperating'] as const).flatMap((part) => {
    const names = units.filter((one) => one.part === part).map(({ unit }) => nameOf(unit));
    return names.length === 0 ? [] : [`${names.join('、')}（${partName(part)}）`];
  });
  return parts.join('，');
}

function describeChanges(changes: DutyChanges, nameOf: NameOf): string {
  const { title, clause, kind, units, dates, leader, template } = changes;
  const parts = [
    ...(title === undefined ? [] : [`名称为“${title}”`]),
    ...(clause === undefined ? [] : [`条款为“${clause}”`]),
    ...(units === undefined ? [] : [`单位为${describeUnits(units, nameOf)}`]),
    ...(dates === undefined ? [] : [`期限为${describeDue(dates.due)}`]),
    ...(kind === undefined || dates !== undefined ? [] : ['任务类型']),
    ...(leader === undefined ? [] : [leader === null ? '，不指定分管领导' : `分管领导为${leader}`]),
    ...(changes.public === undefined ? [] : [changes.public ? '为公开' : '为不公开']),
    ...(template === undefined ? [] : ['填报内容']),
  ];
  return parts.join('，');
}

/** The due as the text says it: 2019年9月30日, 每月5日, 批准之日起20日. */
export function describeDue(due: Due | null): string {
  if (due === null) return '未定';
  switch (due.type) {
    case 'date':
      return `${chineseDate(due.date)}${due.time === undefined ? '' : ` ${due.time}`}`;
    case 'range':
      return `${chineseDate(due.start)}至${chineseDate(due.end)}`;
    case 'recurrence': {
      const rule = parseRecurrence(due.rrule);
      return rule.ok ? describeRecurrence(rule.value) : due.rrule;
    }
    case 'duration':
      return `${due.from === undefined ? '' : `${due.from}之日起`}${describePeriod(due)}内`;
    case 'ongoing':
      return '持续开展';
  }
}

type Dated = Pick<DutyState, 'origin' | 'due' | 'dueOn' | 'dueProblem' | 'kind'> & {
  readonly extensions: number;
  readonly issued: string | null;
};

/** Where the date comes from: what stands on hover beside it. */
export function whyDue({ origin, due, dueOn, dueProblem, kind, extensions, issued }: Dated): string {
  if (dueProblem !== null) return dueProblem;
  if (extensions > 0 && dueOn !== null)
    return `原定${describeDue(due)}，经 ${extensions} 次批准延期到${chineseDate(dueOn)}`;
  if (due === null) return dateWords[origin][0];
  if (origin === 'instance') return `定期任务（${describeDue(due)}）的一期`;
  if (kind === 'series') return `定期任务：${describeDue(due)}，每期单独计时`;
  if (due.type === 'duration' && dueOn !== null)
    return `${describePeriod(due)}，自${issued === null ? '印发之日' : chineseDate(issued)}起算，次日为第一日，到${chineseDate(dueOn)}`;
  return `${dateWords[origin][1]}：${describeDue(due)}`;
}

const printed = ['原文没有期限', '原文写明'] as const;

/** What is said of no date and of one, by where the task comes from. */
const dateWords: Readonly<Record<DutyOrigin, readonly [none: string, one: string]>> = {
  extracted: printed,
  definition: printed,
  instance: printed,
  member: printed,
  sub: ['由全程期限倒排', printed[1]],
  manual: ['录入时没有期限', '录入的期限'],
  split: ['拆分时没有期限', '拆分时的期限'],
};

/** Whose turn it is: empty where nobody is waited for. */
export function waitingFor(state: DutyState, nameOf: NameOf): string {
  const names = (units: readonly DutyUnit[]) => units.map(({ unit }) => nameOf(unit)).join('、');
  if (state.contest !== null) return '等督查部门答复异议';
  if (state.extension !== null && state.state !== 'closed') return '等批复延期';
  switch (state.state) {
    case 'candidate':
      return '等编辑确认';
    case 'confirmed':
      return '等分派单位';
    case 'assigned':
      return `等${names(owing(state.units).filter(({ acceptedOn }) => acceptedOn === null))}签收`;
    case 'signing':
      return `等${names(unsigned(state))}会签`;
    case 'checking':
      return '等督查部门核查';
    case 'accepted':
    case 'closed':
    case 'dropped':
    case 'suspended':
    case 'cancelled':
      return '';
  }
}
