import { KINDS } from '../layout/patterns.ts';

const LAST_WORDS = new RegExp(`(${KINDS.join('|')})$`);
/** （试行）、（2021—2025）、(征求意见稿) behind the last word. */
const SUFFIX = /(?:[（(〔[][^（）()〔〕[\]]{1,24}[）)〕\]])+$/;

/** 文种 of a document by the last words of its title; null where the title does not say. */
export function kindOf(title: string): string | null {
  const tight = title
    .replace(/\s/g, '')
    .replace(SUFFIX, '')
    .replace(/[》”。]+$/, '');
  return LAST_WORDS.exec(tight)?.[1] ?? null;
}

/**
 * Kinds of what a notice encloses, longest first: the last words of its title. 实施方案 and 总体方案 are 方案,
 * 实施细则 is 细则; 职责分工 holds whatever stands between the two words.
 */
const INSTRUMENTS: readonly [RegExp, string][] = [
  [/职责(?:任务)?分工(?:方案)?$/, '职责分工'],
  [/分工$/, '分工'],
  [/(?:暂行|管理|实施|试行)?办法$/, '办法'],
  [/细则$/, '细则'],
  [/规定$/, '规定'],
  [/规则$/, '规则'],
  [/规程$/, '规程'],
  [/条例$/, '条例'],
  [/章程$/, '章程'],
  [/制度$/, '制度'],
  [/预案$/, '预案'],
  [/方案$/, '方案'],
  [/规划纲要$/, '规划'],
  [/规划$/, '规划'],
  [/计划$/, '计划'],
  [/要点$/, '要点'],
  [/政策(?:措施)?$/, '政策'],
  [/措施$/, '措施'],
  [/意见$/, '意见'],
  [/标准$/, '标准'],
  [/规范$/, '规范'],
  [/指南$/, '指南'],
  [/指引$/, '指引'],
  [/纲要$/, '纲要'],
  [/清单$/, '清单'],
  [/目录$/, '目录'],
  [/名单$/, '名单'],
  [/机制$/, '机制'],
  [/决定$/, '决定'],
  [/任务书$/, '任务书'],
];

export function instrumentKind(title: string): string | null {
  const tight = title
    .replace(/\s/g, '')
    .replace(SUFFIX, '')
    .replace(/[》”]+$/, '')
    .replace(SUFFIX, '');
  return INSTRUMENTS.find(([pattern]) => pattern.test(tight))?.[1] ?? null;
}

const ENCLOSES = /(?:印发|转发|批转|发布|公布|颁布|颁发)/;

/** What the title says is enclosed: `关于印发《X》的通知` → X; null where it encloses nothing. */
export function enclosedTitle(title: string): string | null {
  const tight = title.replace(/\s/g, '');
  const match = /(?:印发|转发|批转|发布|公布|颁布)(.{2,})$/.exec(tight);
  if (!match || !ENCLOSES.test(tight)) return null;
  const rest = (match[1] ?? '').replace(SUFFIX, '').replace(/的?(?:通知|公告|通告|决定|令|函)$/, '');
  const inner = /^《(.+)》(?:[（(].{1,12}[）)])?(?:等.{0,10})?$/.exec(rest)?.[1] ?? rest;
  return inner === '' || instrumentKind(inner) === null ? null : inner;
}

const PROMULGATED = /《([^《》]{4,60})》[^。]{0,120}(?:公布|发布|颁布|施行)/;

/** A 令 has no title of its own: it is known by what its first sentence promulgates. */
export function promulgatedTitle(paragraph: string): string | null {
  const title = PROMULGATED.exec(paragraph)?.[1];
  return title !== undefined && instrumentKind(title) !== null ? title : null;
}

export const isTrial = (title: string) => /[（(〔]?(?:试行|暂行)[）)〕]?/.test(title);
