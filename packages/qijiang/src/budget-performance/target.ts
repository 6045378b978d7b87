import { allOf, choice, item, list, options, output, rule, step, text, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '二（三）第一项';

const KINDS = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  management: '管理指标',
  other: '其他类型',
} as const;

/** The words that the text refuses. */
const VAGUE = ['进一步', '逐步', '深化', '营造', '推进', '构建', '提升', '加强'] as const;

/** Units of measure: those that the text lists and others in use (it ends with 等). Years and dates measure nothing, a number of days does. */
const UNITS =
  '%|％|‰|个百分点|人次|人|名|户|家|平方|平米|㎡|立方|公里|千米|米|km|厘米|毫米|座|吨|公斤|千克|斤|kg|微克|毫克|台|套|件|个|项|次|元|亩|公顷|株|棵|条|处|所|场|辆|份|篇|部|幢|栋|间|张|床|分|小时|分钟|学时|天|日内|千瓦|起|期|批|册|本|只|头|宗|例|盏|支|种|块|倍';
const OR_SO = ' ?(多|余)?[百千万]?[万亿]?(多|余)? ?';
/** The last digit and the unit after it: nothing repeats, so that a long text is read in one pass. */
const DIGITS = `[0-9０-９]${OR_SO}(${UNITS})`;
const CHINESE_DIGITS = `(^|[^第])[二两三四五六七八九十百千]${OR_SO}(${UNITS})|[十百零]一(${UNITS})|百分之[零一二三四五六七八九十百]`;
/** A lone 一 counts before these only: 统一, 同一, 一次性, 一个 by themselves say nothing. */
const ONE = '(^|[^统同进唯第单专])一(座|吨|台|套|公里|人次|条|处|所|间|栋|幢|辆|部|户|家|场)';
/** 5日 as a length of time: not the day of a month, nor the end of a year's number. */
const DAYS = '(^|[^月0-9０-９ 、~-])[0-9０-９][0-9０-９]?日';
const QUANTITY = `${DIGITS}|${CHINESE_DIGITS}|${ONE}|${DAYS}`;

const indicator = choice('indicator', '指标类型', KINDS, { otherwise: 'other' });
const words = text('text', '目标值的表述', { hint: '例如“新建公厕12座”“满意率达到90%”' });

const problems = options({
  vague: '含有无法量化的表述',
  unquantified: '没有明确的计量数值和单位',
  'unknown-kind': '不属于产出、效益、满意度、管理四类',
});

const vague = step(
  '含有无法量化的表述',
  { clause: CLAUSE, note: '八个不得出现的词' },
  words.containsAny(...VAGUE),
);
const quantified = step('有明确的计量数值和单位', CLAUSE, words.matches(QUANTITY));
const knownKind = step('属于四类指标之一', CLAUSE, indicator.is('other').not());

export const target = rule({
  id: 'budget-performance/target',
  title: '绩效目标的表述是否合格',
  summary: '一个绩效目标的类型和表述能不能通过：四类指标之一，有数值和单位，没有空泛的词。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [indicator, words],
  outputs: {
    acceptable: output('合格', allOf(vague.not(), quantified, knownKind)),
    problems: output(
      '存在的问题',
      problems.collect(
        ['vague', vague],
        ['unquantified', quantified.not()],
        ['unknown-kind', knownKind.not()],
      ),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '八个词出现在任何位置都不合格，有了数值也不行',
      reason: '条文写“不得出现”，没有例外',
    },
    {
      clause: CLAUSE,
      reading: '四类之外的任何类型都答“不属于四类”，不当作填写错误',
      reason: '条文只认产出、效益、满意度、管理四类，报来别的类型正是要查出的问题',
    },
    {
      clause: CLAUSE,
      reading:
        '列举的单位之外，其他通用的计量单位也可以；年份、月份和日期只是时间，不算计量，多少天、多少日算',
      reason: '列举以“等”结束；目标值要能计量结果',
    },
  ],
});

const kindOf = item(choice('indicator', '指标类型', KINDS));
const wordsOf = item(text('text', '目标值的表述'));
const core = item(yesNo('core', '选为核心指标', { default: false }));
const targets = list('targets', '绩效目标', [kindOf, wordsOf, core], { most: 200 });

const each = step(
  '目标合格',
  CLAUSE,
  allOf(wordsOf.containsAny(...VAGUE).not(), wordsOf.matches(QUANTITY), kindOf.is('other').not()),
);
const allGood = step('每个目标都合格', CLAUSE, targets.every(each));
const hasCore = step('选定了核心指标', CLAUSE, targets.some(core));
const has = {
  output: step('有产出指标', CLAUSE, targets.some(kindOf.is('output'))),
  benefit: step('有效益指标', CLAUSE, targets.some(kindOf.is('benefit'))),
  satisfaction: step('有满意度指标', CLAUSE, targets.some(kindOf.is('satisfaction'))),
  management: step('有管理指标', CLAUSE, targets.some(kindOf.is('management'))),
};

const faults = options({
  'unfit-target': '有不合格的目标',
  'no-core': '没有选定核心指标',
  'no-output': '没有产出指标',
  'no-benefit': '没有效益指标',
  'no-satisfaction': '没有满意度指标',
  'no-management': '没有管理指标',
});

export const targetSet = rule({
  id: 'budget-performance/target-set',
  title: '一套绩效目标是否齐全',
  summary: '一个项目的全部绩效目标：每个都合格，四类指标都有，选定了核心指标。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [targets],
  outputs: {
    acceptable: output(
      '齐全合格',
      allOf(allGood, hasCore, has.output, has.benefit, has.satisfaction, has.management),
    ),
    faults: output(
      '存在的问题',
      faults.collect(
        ['unfit-target', allGood.not()],
        ['no-core', hasCore.not()],
        ['no-output', has.output.not()],
        ['no-benefit', has.benefit.not()],
        ['no-satisfaction', has.satisfaction.not()],
        ['no-management', has.management.not()],
      ),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '产出、效益、满意度、管理四类都要有指标',
      reason: '条文要求在“各个指标项下”细化第三级指标并填报目标值',
    },
    {
      clause: CLAUSE,
      reading: '至少选一个核心指标；选多少由预算单位决定',
      reason: '条文写“选取部分指标”，没有数量',
    },
  ],
});
