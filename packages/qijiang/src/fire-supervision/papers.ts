import { allOf, choices, options, output, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const PLAN = {
  measures: '整改方案',
  person: '整改责任人',
  deadline: '整改时限',
  report: '整改落实情况的书面报告',
} as const;
const settled = choices('settled', '已落实的事项', PLAN, { hint: '都没有就一项也不选' });
const planLacking = options(PLAN);
const inPlan = (one: keyof typeof PLAN) => step(`已有${PLAN[one]}`, '第四条', settled.include(one));
const planned = {
  measures: inPlan('measures'),
  person: inPlan('person'),
  deadline: inPlan('deadline'),
  report: inPlan('report'),
};

export const plan = rule({
  id: 'fire-supervision/plan',
  title: '督办事项的整改要求是否都做到',
  summary: '接到《督办通知书》以后，整改方案、责任人、时限和书面报告还缺哪几样。',
  document: NUMBER,
  clause: '第四条',
  validity,
  inputs: [settled],
  outputs: {
    complete: output(
      '都已做到',
      step('四样都做到', '第四条', allOf(planned.measures, planned.person, planned.deadline, planned.report)),
    ),
    lacking: output(
      '还缺',
      planLacking.collect(
        ['measures', planned.measures.not()],
        ['person', planned.person.not()],
        ['deadline', planned.deadline.not()],
        ['report', planned.report.not()],
      ),
    ),
  },
});

const CONTENTS = {
  situation: '基本情况',
  causes: '原因分析',
  lessons: '主要教训',
  measures: '整改措施',
} as const;
const contents = choices('contents', '书面材料已写的内容', CONTENTS, { hint: '都没有就一项也不选' });
const contentsLacking = options(CONTENTS);
const inContents = (one: keyof typeof CONTENTS) =>
  step(`已写${CONTENTS[one]}`, '第九条', contents.include(one));
const written = {
  situation: inContents('situation'),
  causes: inContents('causes'),
  lessons: inContents('lessons'),
  measures: inContents('measures'),
};

export const materials = rule({
  id: 'fire-supervision/materials',
  title: '约谈的书面材料内容是否齐全',
  summary: '被约谈单位准备的书面材料还缺哪几项内容。',
  document: NUMBER,
  clause: '第九条',
  validity,
  inputs: [contents],
  outputs: {
    complete: output(
      '内容齐全',
      step(
        '四项内容都有',
        '第九条',
        allOf(written.situation, written.causes, written.lessons, written.measures),
      ),
    ),
    lacking: output(
      '缺少的内容',
      contentsLacking.collect(
        ['situation', written.situation.not()],
        ['causes', written.causes.not()],
        ['lessons', written.lessons.not()],
        ['measures', written.measures.not()],
      ),
    ),
  },
  interpretations: [
    {
      clause: '第九条',
      reading: '四项内容都要有，可以另加别的内容',
      reason: '原文写“内容主要包括”',
    },
  ],
});
