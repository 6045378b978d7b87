import { allOf, choices, number, options, output, parameter, rule, step, when } from '@zhengling/rules';
import { YOUTH, youthValidity } from './documents.ts';

const CLAUSE = '第一段';
const STEPS = {
  applied: '学生申报',
  recommended: '学校推荐',
  reviewed: '专家评审',
  noticed: '社会公示',
  examined: '区政府常务会审定',
} as const;

const done = choices('done', '已完成的程序', STEPS, { hint: '都没有就一项也不选' });
const nexts = options({ ...STEPS, award: '作出颁奖决定' });

const applied = step('学生已申报', CLAUSE, done.include('applied'));
const recommended = step('学校已推荐', CLAUSE, done.include('recommended'));
const reviewed = step('专家已评审', CLAUSE, done.include('reviewed'));
const noticed = step('社会公示已完成', CLAUSE, done.include('noticed'));
const examined = step('区政府常务会已审定', CLAUSE, done.include('examined'));
const complete = step('五步程序都已完成', CLAUSE, allOf(applied, recommended, reviewed, noticed, examined));

export const youthRoute = rule({
  id: 'honours/youth-route',
  title: '青少年科技创新区长奖的评选程序',
  summary: '申报、推荐、评审、公示、审定依次完成才能颁奖；下一步做什么。',
  document: YOUTH,
  clause: CLAUSE,
  validity: youthValidity,
  inputs: [done],
  outputs: {
    mayAward: output('可以颁奖', complete),
    next: output(
      '下一步',
      when(applied.not(), nexts.value('applied'))
        .when(recommended.not(), nexts.value('recommended'))
        .when(reviewed.not(), nexts.value('reviewed'))
        .when(noticed.not(), nexts.value('noticed'))
        .when(examined.not(), nexts.value('examined'))
        .otherwise(nexts.value('award')),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '五步依次进行',
      reason: '决定按先后列出各步程序；详细办法见区长奖评选办法',
    },
  ],
});

const listedWinners = number('listedWinners', '附件1所列人数', '人', { max: 1000 });
const listedNominees = number('listedNominees', '附件2所列人数', '人', { max: 1000 });
const winners = parameter('winners', '正文所称区长奖人数', '人', { value: 10, source: CLAUSE });
const nominees = parameter('nominees', '正文所称提名奖人数', '人', { value: 10, source: CLAUSE });

const sameWinners = step('区长奖人数一致', '附件1', listedWinners.equals(winners));
const sameNominees = step('提名奖人数一致', '附件2', listedNominees.equals(nominees));
const differing = options({ winners: '区长奖', nominees: '提名奖' });

export const youthCount = rule({
  id: 'honours/youth-count',
  title: '获奖人数与名单是否一致',
  summary: '正文所称的人数与两份名单所列的人数对不对得上。',
  document: YOUTH,
  clause: CLAUSE,
  validity: youthValidity,
  inputs: [listedWinners, listedNominees],
  parameters: [winners, nominees],
  outputs: {
    agree: output('一致', allOf(sameWinners, sameNominees)),
    differing: output(
      '不一致的奖项',
      differing.collect(['winners', sameWinners.not()], ['nominees', sameNominees.not()]),
    ),
  },
});
